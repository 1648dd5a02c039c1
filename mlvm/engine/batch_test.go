package engine_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/engine"
)

// TestPrompt compares runs of a decoder with the definition: for prompts of all
// lengths, runs that stop in, at and after their ends, several sizes of batches and
// numbers of workers.
func TestPrompt(t *testing.T) {
	m := chat(t)
	options := []engine.Options{
		{Batch: 1, Workers: 1}, {Batch: 2, Workers: 2}, {Batch: 3, Workers: 7}, {Batch: 7, Workers: 2},
		{Batch: 64, Workers: 1}, {Workers: 2, BatchBytes: 20_000},
	}
	sessions := make([]*engine.Session, len(options))
	for i, o := range options {
		e, err := engine.New(m.Program, m.Weights, o)
		if err != nil {
			t.Fatal(err)
		}
		sessions[i] = e.NewSession()
	}
	for n := range contextLen + 2 {
		for _, below := range []uint32{0, 1, vocab / 2, vocab} {
			maxT := uint32(contextLen)
			if n%5 == 4 {
				maxT = uint32(n/2 + 1)
			}
			input := chatInput(uint64(n), n, below)
			want := reference(t, m, input, maxT, nil)
			for i, o := range options {
				t.Run(fmt.Sprintf("%d_below_%d_batch_%d_workers_%d", n, below, o.Batch, o.Workers), func(t *testing.T) {
					same(t, m, run(t, sessions[i], m, input, maxT), want)
					output(t, sessions[i], m, input, maxT, want)
				})
			}
		}
	}
}

// TestBatchIsPrompt: the segments of a prompt are one batch, which ends where a
// segment needs what the one before has chosen.
func TestBatchIsPrompt(t *testing.T) {
	m := chat(t)
	logits := slices.Index(m.NodeNames, "logits")
	for n := 1; n <= contextLen; n++ {
		for _, batch := range []int{0, 5} {
			e, err := engine.New(m.Program, m.Weights, engine.Options{Batch: batch})
			if err != nil {
				t.Fatal(err)
			}
			session := e.NewSession()
			run(t, session, m, chatInput(1, n, 0), contextLen)
			want := n
			if batch > 0 {
				want = min(n, batch)
			}
			if got := session.LargestBatch(logits); got != want {
				t.Errorf("a prompt of %d with batches of %d: the largest has %d segments, want %d", n, batch, got, want)
			}
		}
	}
}
