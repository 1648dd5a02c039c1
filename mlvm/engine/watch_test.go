package engine_test

import (
	"bytes"
	"fmt"
	"slices"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/graph"
)

// shown is what a watcher was told of a tensor, and what was then in its memory.
type shown struct {
	engine.Tensor
	bytes [][]byte
}

// copied returns the bytes of a tensor or of its patches.
func copied(x *engine.Tensor) (b [][]byte) {
	b = append(b, bytes.Clone(x.Bytes))
	for _, p := range x.Patches {
		b = append(b, bytes.Clone(p.Bytes))
	}
	return b
}

// watched runs a session and checks what its watcher sees: every tensor of every segment
// that is visited, once, before the visit, with what the visit shows, and unchanged by then.
func watched(t *testing.T, s *engine.Session, m *graph.Model, input []byte) {
	t.Helper()
	seen := make(map[uint32]map[int]shown)
	computed := func(segment uint32, n int, x *engine.Tensor) {
		if seen[segment] == nil {
			seen[segment] = make(map[int]shown)
		}
		if _, again := seen[segment][n]; again {
			t.Fatalf("segment %d, node %d is shown twice", segment, n)
		}
		seen[segment][n] = shown{*x, copied(x)}
	}
	err := s.Watch(t.Context(), input, m.Program.MaxSegments, computed, func(segment uint32, outputs []engine.Tensor) error {
		for n := range outputs {
			x, ok := seen[segment][n]
			if !ok || x.Base != outputs[n].Base || len(x.Patches) != len(outputs[n].Patches) {
				t.Fatalf("segment %d, node %d is shown: %v, as %+v", segment, n, ok, x)
			}
			if want := copied(&outputs[n]); !slices.EqualFunc(x.bytes, want, bytes.Equal) || !slices.EqualFunc(copied(&x.Tensor), want, bytes.Equal) {
				t.Fatalf("segment %d, node %d was shown with other bytes", segment, n)
			}
			for i, p := range x.Patches {
				if p.Off != outputs[n].Patches[i].Off {
					t.Fatalf("segment %d, node %d: patch %d at %d, want %d", segment, n, i, p.Off, outputs[n].Patches[i].Off)
				}
			}
		}
		delete(seen, segment)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// resumed runs a program from each segment on, in a session that was used before.
func resumed(t *testing.T, s *engine.Session, m *graph.Model, input []byte) {
	t.Helper()
	want := run(t, s, m, input, m.Program.MaxSegments)
	for first := range want {
		all := slices.Clone(want[:first])
		state := func(n int) []byte { return want[first-1][n] }
		err := s.Resume(t.Context(), input, uint32(first), m.Program.MaxSegments, state, func(segment uint32, outputs []engine.Tensor) error {
			if int(segment) != len(all) {
				t.Fatalf("visit of segment %d, want %d", segment, len(all))
			}
			now := make([][]byte, len(outputs))
			for n := range outputs {
				now[n] = whole(t, m, n, &outputs[n], all, now)
			}
			all = append(all, now)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		same(t, m, all, want)
	}
	same(t, m, run(t, s, m, input, m.Program.MaxSegments), want)
}

// TestWatchAndResume checks both for random programs and a decoder, with batches of several
// sizes.
func TestWatchAndResume(t *testing.T) {
	type model struct {
		*graph.Model
		input []byte
	}
	models := map[string]model{"chat": {chat(t), chatInput(3, 7, 0)}}
	for seed := range uint64(30) {
		m := newRandomProgram(t, seed)
		input := make([]byte, m.Program.InputLen)
		for i := range input {
			input[i] = byte(seed) * byte(i+3)
		}
		models[fmt.Sprint("seed ", seed)] = model{m, input}
	}
	for name, m := range models {
		for _, batch := range []int{1, 3, 64} {
			e, err := engine.New(m.Program, m.Weights, engine.Options{Workers: 2, Batch: batch})
			if err != nil {
				t.Fatal(err)
			}
			t.Run(fmt.Sprintf("%s/batch %d", name, batch), func(t *testing.T) {
				s := e.NewSession()
				watched(t, s, m.Model, m.input)
				resumed(t, s, m.Model, m.input)
			})
		}
	}
}

// TestResumeRefuses: a state has the length that it has.
func TestResumeRefuses(t *testing.T) {
	m := chat(t)
	e, err := engine.New(m.Program, m.Weights, engine.Options{})
	if err != nil {
		t.Fatal(err)
	}
	err = e.NewSession().Resume(t.Context(), chatInput(3, 7, 0), 2, 4, func(int) []byte { return []byte{1, 2, 3} }, nil)
	if err == nil {
		t.Error("a state of 3 bytes")
	}
}
