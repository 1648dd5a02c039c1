package trace_test

import (
	"math/rand/v2"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// shape is what recurrent programs differ in.
type shape struct {
	segments  int64 // at most
	width     int64 // elements that each appends to a cache
	heads     int64
	chunkLog2 uint8
	mode      layout.OutMode
	rows      bool // no cache that columns are appended to
}

// shapes are some that are easy to name: caches whose rows are longer than a chunk and
// shorter, caches that end within a chunk and at the end of one.
func shapes() map[string]shape {
	return map[string]shape{
		"two segments": {2, 20, 1, 5, layout.OutData, false},
		"short rows":   {9, 5, 3, 5, layout.OutData, false},
		"long rows":    {6, 50, 2, 5, layout.OutRoot, false},
		"whole chunks": {8, 16, 2, 5, layout.OutData, false},
		"large chunks": {7, 30, 4, 8, layout.OutData, false},
	}
}

func randomShape(rng *rand.Rand) shape {
	return shape{
		2 + rng.Int64N(11), 1 + rng.Int64N(40), 1 + rng.Int64N(4), uint8(5 + rng.IntN(3)), layout.OutMode(rng.IntN(2)), false,
	}
}

// recurrent is a program with states and destination views: caches that rows and columns
// are appended to, over one weight tensor of zeros and one of other numbers; scores over
// constants that grow; views over nodes, some of them dense, and over nodes of the
// segment before that were not written over a state themselves; and the tokens so far.
// It stops after as many segments as the last byte of its input says, if that is not 0.
func (s shape) recurrent(t testing.TB, seed uint64) model {
	t.Helper()
	rng := rand.New(rand.NewPCG(seed, 77))
	b := graph.NewBuilder(graph.Config{MaxSegments: uint32(s.segments), ChunkLog2: s.chunkLog2, OutMode: s.mode})
	all := b.Input(tensor.I8, s.segments*s.width+1)
	limit := all.Index(0, s.segments*s.width)
	x := all.Slice(0, 0, s.segments*s.width).Split(0, s.segments, s.width).Slice(0, 0, 1).Advance(0, 1)
	count := b.State(b.Ints("count", tensor.I32, []int64{1}))
	b.Stop(b.Emit(graph.Inst{Op: op.Sel, Compare: op.Equal, DType: tensor.I8,
		C: count.Index(0, 0).By(""), S: limit.By(""), A: graph.Const(1), B: graph.Const(0)}))
	b.Bind(count, b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I32, Alpha: 1, Gamma: 1, Out: "a", A: count.By("a")}))
	row := b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I16, Alpha: 37, Gamma: seed64(seed), Out: "tc", A: x.By("tc")})
	s.caches(b, row, rng)
	s.scores(b, row)
	s.exchange(b, row, rng)

	tokens := b.State(b.Ints("tokens", tensor.I32, make([]int64, s.segments), s.segments))
	next := b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I32, Alpha: 1, Out: "t", A: row.Index(1, 0).By("t"),
		Into: tokens.Slice(0, 0, 1).Advance(0, 1).By("t")})
	b.Bind(tokens, next)
	b.Output(next)
	m, err := b.Build()
	if err != nil {
		t.Fatalf("%+v: %v", s, err)
	}
	input := make([]byte, s.segments*s.width+1)
	for i := range input {
		input[i] = byte(rng.Uint32())
	}
	input[len(input)-1] = 0
	return model{m.Program, m.Weights, input}
}

func seed64(seed uint64) int64 { return int64(seed % 1000) }

// caches appends rows to two caches and a column to a third.
func (s shape) caches(b *graph.Builder, row graph.Value, rng *rand.Rand) {
	content := make([]int64, s.segments*s.width)
	zeros := b.Ints("zeros", tensor.I16, content, s.segments, s.width)
	for i := range content {
		content[i] = rng.Int64N(100)
	}
	numbers := b.Ints("numbers", tensor.I16, content, s.width, s.segments)
	lin := graph.Inst{Op: op.Lin, DType: tensor.I16, Alpha: 1, Out: "tc", A: row.By("tc")}
	for range 2 {
		cache := b.State(zeros)
		lin.Into = cache.Slice(0, 0, 1).Advance(0, 1).By("tc")
		b.Bind(cache, b.Emit(lin))
		lin.Alpha = -3
	}
	lin.Into = numbers.Slice(1, 0, 1).Flip(0).By("ct") // over weights
	b.Emit(lin)
	if s.rows {
		return
	}
	cache := b.State(numbers)
	lin.Into = cache.Slice(1, 0, 1).Advance(1, 1).By("ct")
	b.Bind(cache, b.Emit(lin))
}

// scores writes a part that grows of tensors over a constant, then over that, and a
// dense tensor that grows with another one over it.
func (s shape) scores(b *graph.Builder, row graph.Value) {
	first := b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I32, Alpha: 1, Gamma: 5, Out: "th",
		A:       row.Slice(1, 0, 1).Index(0, 0).Index(0, 0).By(""),
		Extents: graph.Extents{'h': s.heads}, Into: graph.Filled(-9, tensor.I32, s.heads, s.segments).Slice(1, 0, 1).Grow(1, 1).By("ht")})
	b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I32, Alpha: 2, Gamma: 3, Out: "ht",
		A: first.Slice(1, 0, 1).By("ht"), Into: first.Slice(1, s.segments-1, 1).By("ht")})
	dense := b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I16, Alpha: 1, Out: "tc", A: first.Index(0, 0).Slice(0, 0, 1).Grow(0, 1).By("t"),
		Extents: graph.Extents{'c': s.width}})
	b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I16, Gamma: -1, Out: "c", Extents: graph.Extents{'c': s.width},
		Into: dense.Slice(0, 0, 1).Index(0, 0).By("c")})
}

// exchange writes one node over another one's state and that over the first.
func (s shape) exchange(b *graph.Builder, row graph.Value, rng *rand.Rand) {
	n := s.width + 33
	content := make([]int64, n)
	for i := range content {
		content[i] = rng.Int64N(100)
	}
	state := b.State(b.Ints("exchanged", tensor.I8, content, n))
	there := b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I8, Alpha: 1, Shift: 3, Out: "c", A: row.Index(0, 0).By("c"),
		Into: state.Slice(0, 31, s.width).By("c")})
	back := b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I8, Alpha: -1, Shift: 2, Out: "c", A: row.Index(0, 0).Slice(0, 0, 1).By("c"),
		Into: there.Slice(0, n-1, 1).By("c")})
	b.Bind(state, back)
	// Two nodes write over one state, one of which is the next one.
	twice := b.State(b.Ints("twice", tensor.I8, content, n))
	b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I8, Alpha: 5, Shift: 3, Out: "c", A: row.Index(0, 0).By("c"),
		Into: twice.Slice(0, 3, s.width).By("c")})
	b.Bind(twice, b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I8, Alpha: -7, Shift: 2, Out: "c",
		A: row.Index(0, 0).Slice(0, 0, 1).By("c"), Into: twice.Slice(0, n-2, 1).By("c")}))
	plain := b.State(b.Ints("plain", tensor.I16, make([]int64, s.width), s.width))
	over := b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I16, Alpha: 1, Gamma: 1, Out: "c", A: plain.Slice(0, 0, 1).By("c"),
		Into: plain.Slice(0, s.width-1, 1).By("c")})
	b.Bind(plain, b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I16, Alpha: 1, Beta: 1, Out: "c", A: over.By("c"), B: row.Index(0, 0).By("c")}))
}

// stopping returns the model with an input that stops it after T segments.
func (m model) stopping(T int) model {
	m.input = append([]byte(nil), m.input...)
	m.input[len(m.input)-1] = byte(T)
	return m
}

// session returns a session of a model, and all that a run computes.
func (m *model) session(t testing.TB) (*engine.Session, [][][]byte) {
	t.Helper()
	e, err := engine.New(m.program, m.weights, engine.Options{Workers: 2})
	if err != nil {
		t.Fatal(err)
	}
	tensors, err := e.Run(t.Context(), m.input, m.program.MaxSegments)
	if err != nil {
		t.Fatal(err)
	}
	return e.NewSession(), tensors
}
