package engine_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// shownOf returns the nodes that visits of EachOf show.
func shownOf(p *graph.Program, nodes []uint32) []uint32 {
	nodes = slices.Clone(nodes)
	for i := 0; i < len(nodes); i++ {
		d := &p.Nodes[nodes[i]].Slots[op.D]
		if (d.Kind == op.Node || d.Kind == op.State) && !slices.Contains(nodes, d.Index) {
			nodes = append(nodes, d.Index)
		}
	}
	return nodes
}

// looked runs a session for some nodes, and compares what visits show with the definition.
func looked(t *testing.T, s *engine.Session, m *graph.Model, input []byte, maxT uint32, nodes []uint32, want [][][]byte) {
	t.Helper()
	var all [][][]byte
	shown := shownOf(m.Program, nodes)
	err := s.EachOf(t.Context(), input, maxT, nodes, func(segment uint32, outputs []engine.Tensor) error {
		now := make([][]byte, len(outputs))
		for n := range outputs {
			if !slices.Contains(shown, uint32(n)) {
				if !reflect.DeepEqual(outputs[n], engine.Tensor{}) {
					t.Fatalf("segment %d, node %d is shown, of %v", segment, n, shown)
				}
				continue
			}
			now[n] = whole(t, m, n, &outputs[n], all, now)
			if !bytes.Equal(now[n], want[segment][n]) {
				t.Fatalf("segment %d, node %d (%s), of %v: got %x, want %x", segment, n, m.NodeNames[n], shown, now[n], want[segment][n])
			}
		}
		all = append(all, now)
		return nil
	})
	if err != nil || len(all) != len(want) {
		t.Fatalf("%d segments, error %v, want %d", len(all), err, len(want))
	}
}

// output compares what a session returns with the definition.
func output(t *testing.T, s *engine.Session, m *graph.Model, input []byte, maxT uint32, want [][][]byte) {
	t.Helper()
	got, T, err := s.Output(t.Context(), input, maxT)
	if last := want[len(want)-1][m.Program.OutNode]; err != nil || int(T) != len(want) || !bytes.Equal(got, last) {
		t.Fatalf("output after %d segments is %x, error %v, want %x after %d", T, got, err, last, len(want))
	}
}

// lookAtSome compares runs of which random nodes are looked at with the definition, with
// batches of several sizes, while memory that nobody needs is overwritten.
func lookAtSome(t *testing.T, m *graph.Model, always bool, inputs ...[]byte) {
	t.Helper()
	for _, o := range []engine.Options{{Batch: 1}, {Batch: 2}, {Batch: 3, Workers: 2}, {Batch: 64}} {
		e, err := engine.New(m.Program, m.Weights, o)
		if err != nil {
			t.Fatal(err)
		}
		if always {
			e.BatchAlways()
		}
		s, rng := e.NewSession(), rand.New(rand.NewPCG(6, 7))
		s.PoisonFreed()
		for _, input := range inputs {
			maxT := 1 + rng.Uint32N(m.Program.MaxSegments)
			want := reference(t, m, input, maxT, nil)
			var nodes []uint32
			for range rng.IntN(4) {
				nodes = append(nodes, rng.Uint32N(uint32(len(m.Program.Nodes))))
			}
			looked(t, s, m, input, maxT, nodes, want)
			output(t, s, m, input, maxT, want)
			if rng.IntN(3) == 0 {
				same(t, m, run(t, s, m, input, maxT), want)
			}
			looked(t, s, m, input, maxT, nil, want)
		}
	}
}

func TestLookAtSome(t *testing.T) {
	count := uint64(400)
	if testing.Short() {
		count = 100
	}
	for seed := range count {
		m := newRandomProgram(t, seed)
		rng := rand.New(rand.NewPCG(seed, 8))
		inputs := make([][]byte, 4)
		for i := range inputs {
			for range m.Program.InputLen {
				inputs[i] = append(inputs[i], byte(rng.Uint32()))
			}
		}
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) { lookAtSome(t, m, true, inputs...) })
	}
	var prompts [][]byte
	for n := range contextLen {
		prompts = append(prompts, chatInput(uint64(n), n, 2))
	}
	t.Run("chat", func(t *testing.T) { lookAtSome(t, chat(t), false, prompts...) })
}

// chain returns a program of so many nodes of size bytes, each of which reads the one before.
func chain(t testing.TB, nodes int, size int64) *graph.Model {
	t.Helper()
	b := graph.NewBuilder(graph.Config{MaxSegments: 8})
	x := b.Input(tensor.I8, size)
	for range nodes {
		x = b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I8, Alpha: 1, Gamma: 1, Out: "n", A: x.By("n")})
	}
	b.Output(x)
	m, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestMemory: nodes in a chain need the memory of two for each segment of a batch, and that
// of those at which the caller looks.
func TestMemory(t *testing.T) {
	const nodes, size = 20, 1 << 12
	m := chain(t, nodes, size)
	for _, batch := range []int{1, 3} {
		e, err := engine.New(m.Program, m.Weights, engine.Options{Batch: batch})
		if err != nil {
			t.Fatal(err)
		}
		visit := func(uint32, []engine.Tensor) error { return nil }
		for _, c := range []struct {
			name string
			run  func(s *engine.Session) error
			want int // tensors
		}{
			{"nothing", func(s *engine.Session) error { return s.EachOf(t.Context(), make([]byte, size), 8, nil, visit) }, 2},
			{"two in the middle", func(s *engine.Session) error {
				return s.EachOf(t.Context(), make([]byte, size), 8, []uint32{7, 12}, visit)
			}, 4},
			{"the output", func(s *engine.Session) error {
				_, _, err := s.Output(t.Context(), make([]byte, size), 8)
				return err
			}, 3},
			{"everything", func(s *engine.Session) error { return s.Each(t.Context(), make([]byte, size), 8, visit) }, nodes},
		} {
			s := e.NewSession()
			for range 2 {
				if err := c.run(s); err != nil {
					t.Fatal(err)
				}
			}
			if got, want := s.Bytes(), c.want*size*batch; got != want {
				t.Errorf("%s, batches of %d: %d bytes, want %d", c.name, batch, got, want)
			}
		}
	}
}

// TestBatchBytes: a batch has as many segments as fit the memory for it.
func TestBatchBytes(t *testing.T) {
	const nodes, size = 20, 1 << 12
	m := chain(t, nodes, size)
	e, err := engine.New(m.Program, m.Weights, engine.Options{BatchBytes: 2*nodes*size + size})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		nodes        []uint32 // nil for all
		batch, bytes int      // segments, bytes of one
	}{
		{nil, 2, nodes * size}, {[]uint32{3, 4, 5}, 8, 5 * size}, {[]uint32{3, 4, 5, 9, 12, 16}, 5, 8 * size},
	} {
		s := e.NewSession()
		visit := func(uint32, []engine.Tensor) error { return nil }
		run := func() error { return s.EachOf(t.Context(), make([]byte, size), 8, c.nodes, visit) }
		if c.nodes == nil {
			run = func() error { return s.Each(t.Context(), make([]byte, size), 8, visit) }
		}
		if err := run(); err != nil {
			t.Fatal(err)
		}
		if got, want := s.Bytes(), c.batch*c.bytes; got != want {
			t.Errorf("looking at %v: %d bytes, want %d for %d segments", c.nodes, got, want, c.batch)
		}
	}
}

// TestLookAfterError: a session goes on after a run that was cancelled in the middle.
func TestLookAfterError(t *testing.T) {
	m := chat(t)
	e, err := engine.New(m.Program, m.Weights, engine.Options{})
	if err != nil {
		t.Fatal(err)
	}
	s, input := e.NewSession(), chatInput(1, 3, 0)
	ctx, cancel := context.WithCancel(t.Context())
	err = s.EachOf(ctx, input, contextLen, nil, func(segment uint32, _ []engine.Tensor) error {
		if segment == 5 {
			cancel()
		}
		return nil
	})
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("error %v, want %v", err, context.Canceled)
	}
	output(t, s, m, input, contextLen, reference(t, m, input, contextLen, nil))
}
