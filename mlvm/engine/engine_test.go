package engine_test

import (
	"bytes"
	"context"
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/kernel/kerneltest"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

const (
	segments = 7
	channels = 8
)

// decoder returns a program with all that segments have: a cache to which each
// appends a row, sums and results that grow, a state that is read before the node
// which computes it, random numbers, and a stop node. It stops after as many
// segments as the last byte of its input says. One node is large enough to be shared
// among workers.
func decoder(t testing.TB) *graph.Model {
	t.Helper()
	rng := rand.New(rand.NewPCG(3, 5))
	random := func(n int) []int64 {
		x := make([]int64, n)
		for i := range x {
			x[i] = rng.Int64N(255) - 127
		}
		return x
	}
	b := graph.NewBuilder(graph.Config{MaxSegments: segments, ChunkLog2: 6})
	all := b.Input(tensor.I8, segments*channels+1)
	limit := all.Slice(0, segments*channels, 1)
	x := all.Slice(0, 0, segments*channels).Split(0, segments, channels).Slice(0, 0, 1).Advance(0, 1)
	count := b.State(b.Ints("count", tensor.I16, []int64{1}))
	stop := b.Emit(graph.Inst{Name: "stop", Op: op.Sel, Compare: op.Less, DType: tensor.I8, Out: "a",
		C: count.By("a"), S: limit.By("a"), A: graph.Const(0), B: graph.Const(1)})
	b.Stop(stop)
	b.Bind(count, b.Emit(graph.Inst{Name: "count", Op: op.Lin, DType: tensor.I16, Alpha: 1, Gamma: 1, Out: "a", A: count.By("a")}))

	mixed := b.Emit(graph.Inst{Name: "mix", Op: op.Dot, DType: tensor.I16, Out: "n", Reduce: "ak",
		A: b.Ints("mixing", tensor.I8, random(channels*channels), channels, channels).By("nk"), B: x.By("ak")})
	cache := b.State(b.Ints("cache", tensor.I16, random(segments*channels), segments, channels))
	appended := b.Emit(graph.Inst{Name: "append", Op: op.Lin, DType: tensor.I16, Alpha: 1, Out: "ac",
		A: mixed.Split(0, 1, channels).By("ac"), Into: cache.Slice(0, 0, 1).Advance(0, 1).By("ac")})
	b.Bind(cache, appended)
	rows := appended.Slice(0, 0, 1).Grow(0, 1)
	score := b.Emit(graph.Inst{Name: "score", Op: op.Dot, DType: tensor.I32, Shift: 3, Out: "t", Reduce: "c", A: rows.By("tc"), B: mixed.By("c")})
	b.Emit(graph.Inst{Name: "best", Op: op.ArgMax, DType: tensor.I32, Reduce: "t", A: score.By("t")})
	sum := b.Emit(graph.Inst{Name: "sum", Op: op.Dot, DType: tensor.I64, Out: "c", Reduce: "t", A: score.By("t"), B: rows.By("tc")})
	const wide, long = 60, 300
	noise := b.Emit(graph.Inst{Name: "noise", Op: op.Rand, DType: tensor.I16, K: 12, Alpha: 9, Out: "n",
		Extents: graph.Extents{'n': wide}, A: limit.Index(0, 0).By("")})
	large := b.Emit(graph.Inst{Name: "large", Op: op.Dot, DType: tensor.I32, Out: "n", Reduce: "k",
		A: b.Ints("left", tensor.I8, random(wide*long), wide, long).By("nk"),
		B: b.Ints("right", tensor.I16, random(long), long).By("k"), C: noise.By("n")})
	b.Output(b.Emit(graph.Inst{Name: "out", Op: op.Lin, DType: tensor.I32, Alpha: 1, Beta: 1, Out: "nc", A: large.By("n"), B: sum.By("c")}))
	m, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// inputOf returns a random input of decoder that stops after n segments.
func inputOf(seed uint64, n int) []byte {
	rng := rand.New(rand.NewPCG(seed, 1))
	input := make([]byte, segments*channels+1)
	for i := range input {
		input[i] = byte(rng.Uint32())
	}
	input[len(input)-1] = byte(n)
	return input
}

// reference runs a model by the definition of its instructions. It calls tamper, if
// not nil, as an engine does.
func reference(t testing.TB, m *graph.Model, input []byte, maxT uint32, tamper func(segment, node int, output []byte)) (all [][][]byte) {
	t.Helper()
	p := m.Program
	for segment := range int(maxT) {
		now := make([][]byte, len(p.Nodes))
		for n := range p.Nodes {
			in := &p.Nodes[n]
			mem := &op.Memory{Instruction: in}
			for i := range in.Slots {
				switch s := &in.Slots[i]; {
				case s.Kind == op.Input:
					mem.Tensors[i] = input
				case s.Kind == op.Node:
					mem.Tensors[i] = now[s.Index]
				case s.Kind == op.State && segment > 0:
					mem.Tensors[i] = all[segment-1][s.Index]
				case s.Kind == op.State:
					mem.Tensors[i] = m.Weights[s.Init]
				case s.Kind == op.Weight:
					mem.Tensors[i] = m.Weights[s.Index]
				}
			}
			now[n] = make([]byte, in.ByteLen(int64(segment)))
			if err := in.Eval(now[n], mem, int64(segment)); err != nil {
				t.Fatal(err)
			}
			if tamper != nil {
				tamper(segment, n, now[n])
			}
		}
		all = append(all, now)
		if stop := p.StopNode; stop < uint32(len(p.Nodes)) && p.Nodes[stop].DType.Load(now[stop], 0) != 0 {
			break
		}
	}
	return all
}

// same reports the first difference between two runs.
func same(t testing.TB, m *graph.Model, got, want [][][]byte) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%d segments, want %d", len(got), len(want))
	}
	for segment := range want {
		for n := range want[segment] {
			if !bytes.Equal(got[segment][n], want[segment][n]) {
				t.Fatalf("segment %d, node %d (%s): got %x, want %x", segment, n, m.NodeNames[n], got[segment][n], want[segment][n])
			}
		}
	}
}

// TestRun compares whole runs with the definition, for every path, several numbers
// of workers and runs that stop early or not.
func TestRun(t *testing.T) {
	m := decoder(t)
	kerneltest.ForEach(t, func(t *testing.T, path cpu.Path) {
		for _, workers := range []int{1, 2, 7} {
			e, err := engine.New(m.Program, m.Weights, engine.Options{Workers: workers, Path: path})
			if err != nil {
				t.Fatal(err)
			}
			session := e.NewSession()
			for _, c := range []struct{ stop, maxT, want int }{{1, 7, 1}, {3, 7, 3}, {5, 2, 2}, {7, 7, 7}, {100, 7, 7}} {
				input := inputOf(uint64(c.stop), c.stop)
				want := reference(t, m, input, uint32(c.maxT), nil)
				if len(want) != c.want {
					t.Fatalf("the reference runs for %d segments, want %d", len(want), c.want)
				}
				got, err := e.Run(t.Context(), input, uint32(c.maxT))
				if err != nil {
					t.Fatal(err)
				}
				same(t, m, got, want)
				output(t, session, m, input, uint32(c.maxT), want)
			}
		}
	})
}

// TestConcurrentRuns runs several inputs at the same time on one engine.
func TestConcurrentRuns(t *testing.T) {
	m := decoder(t)
	e, err := engine.New(m.Program, m.Weights, engine.Options{Workers: 3})
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for i := range 6 {
		input := inputOf(uint64(i), 1+i)
		want := reference(t, m, input, segments, nil)
		wg.Go(func() { // ends after its runs
			for range 3 {
				got, err := e.Run(t.Context(), input, segments)
				if err != nil {
					t.Error(err)
					return
				}
				if !slices.EqualFunc(got, want, func(x, y [][]byte) bool { return slices.EqualFunc(x, y, bytes.Equal) }) {
					t.Errorf("run %d differs", i)
				}
			}
		})
	}
	wg.Wait()
}

// TestTamper: a changed tensor is what later nodes and segments compute from.
func TestTamper(t *testing.T) {
	m := decoder(t)
	input := inputOf(4, 5)
	for node := range m.Program.Nodes {
		tamper := func(segment, n int, output []byte) {
			if segment == 2 && n == node {
				output[len(output)-1] ^= 0x11
			}
		}
		want := reference(t, m, input, segments, tamper)
		e, err := engine.New(m.Program, m.Weights, engine.Options{Workers: 2, Tamper: tamper})
		if err != nil {
			t.Fatal(err)
		}
		got, err := e.Run(t.Context(), input, segments)
		if err != nil {
			t.Fatal(err)
		}
		same(t, m, got, want)
	}
}

// TestUnalignedWeights: weights may begin anywhere, as those of a model file that is
// part of a program do.
func TestUnalignedWeights(t *testing.T) {
	m := decoder(t)
	weights := make([][]byte, len(m.Weights))
	for i, b := range m.Weights {
		weights[i] = append([]byte{0xee}, b...)[1:]
	}
	e, err := engine.New(m.Program, weights, engine.Options{})
	if err != nil {
		t.Fatal(err)
	}
	input := inputOf(1, 3)
	got, err := e.Run(t.Context(), input, segments)
	if err != nil {
		t.Fatal(err)
	}
	same(t, m, got, reference(t, m, input, segments, nil))
}

func TestErrors(t *testing.T) {
	m := decoder(t)
	p := m.Program
	short := slices.Clone(m.Weights)
	short[1] = short[1][1:]
	for _, c := range []struct {
		name    string
		weights [][]byte
		path    cpu.Path
		want    string
	}{
		{"missing weights", m.Weights[1:], "", "weight tensors, want"},
		{"short weights", short, "", "weight tensor 1 has"},
		{"unknown path", m.Weights, "fastest", `"fastest"`},
	} {
		if _, err := engine.New(p, c.weights, engine.Options{Path: c.path}); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want one with %q", c.name, err, c.want)
		}
	}
	e, err := engine.New(p, m.Weights, engine.Options{})
	if err != nil {
		t.Fatal(err)
	}
	input := inputOf(1, 1)
	for _, c := range []struct {
		name  string
		input []byte
		maxT  uint32
		want  string
	}{
		{"short input", input[1:], 1, "input has"},
		{"no segments", input, 0, "0 segments"},
		{"too many segments", input, segments + 1, "8 segments"},
	} {
		if _, err := e.Run(t.Context(), c.input, c.maxT); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("Run with %s: error %v, want one with %q", c.name, err, c.want)
		}
		if _, _, err := e.NewSession().Output(t.Context(), c.input, c.maxT); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("Output with %s: error %v, want one with %q", c.name, err, c.want)
		}
	}
}

// TestCancel: a run ends at the node at which its context is done.
func TestCancel(t *testing.T) {
	m := decoder(t)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	last := 0
	e, err := engine.New(m.Program, m.Weights, engine.Options{Tamper: func(segment, node int, _ []byte) {
		if last = node; segment == 1 && node == 3 {
			cancel()
		}
	}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := e.Run(ctx, inputOf(1, 7), segments); !errors.Is(err, context.Canceled) || last != 3 {
		t.Errorf("error %v after node %d, want %v after node 3", err, last, context.Canceled)
	}
}
