package prover_test

import (
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// tinyScenes are programs so small that all claims about them can be tried. Together
// they have several nodes and segments, states, a stop node, views with strides, a
// reduction over one, a destination nested in its base, tensors that grow over the end
// of a chunk, and padding of every kind.
var tinyScenes = []loader{
	{"one leaf", oneLeaf}, {"counter", counter}, {"views", views}, {"growth", growth},
}

// oneLeaf is a program whose trace is one leaf: its trees have no depth.
func oneLeaf(t testing.TB) *scene {
	t.Helper()
	b := graph.NewBuilder(graph.Config{})
	x := b.Input(tensor.I16, 3)
	b.Output(b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I32, Alpha: 5, Gamma: 1, Out: "a", A: x.By("a")}))
	return built(t, b, []byte{1, 2, 3, 4, 5, 255})
}

// counter stops when its state, which counts segments, has reached the input: in the
// second segment of three. It appends the counts to another state.
func counter(t testing.TB) *scene {
	b := graph.NewBuilder(graph.Config{MaxSegments: 3, ChunkLog2: 5})
	limit := b.Input(tensor.I8, 1).Index(0, 0)
	count := b.State(b.Ints("count", tensor.I8, []int64{1}, 1))
	b.Stop(b.Emit(graph.Inst{Op: op.Sel, Compare: op.Less, DType: tensor.I8,
		C: count.Index(0, 0).By(""), S: limit.By(""), A: graph.Const(0), B: graph.Const(1)}))
	next := b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I8, Alpha: 1, Gamma: 1, Out: "a", A: count.By("a")})
	b.Bind(count, next)
	counts := b.State(b.Ints("counts", tensor.I8, []int64{-1, -1, -1}, 3))
	appended := b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I8, Alpha: 1, Out: "a", A: next.By("a"), Into: counts.Slice(0, 0, 1).Advance(0, 1).By("a")})
	b.Bind(counts, appended)
	b.Output(appended)
	return built(t, b, []byte{2})
}

// views reads a matrix by columns, every second element of them, and writes backwards
// into every other element of a copy.
func views(t testing.TB) *scene {
	b := graph.NewBuilder(graph.Config{ChunkLog2: 5})
	x := b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I8, Alpha: 3, Gamma: -5, Out: "rc", A: b.Input(tensor.I8, 3, 2).By("rc")})
	sums := b.Emit(graph.Inst{Op: op.Dot, DType: tensor.I16, Out: "c", Reduce: "r", A: x.Every(0, 2).By("rc"), B: graph.Const(7)})
	b.Output(b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I8, Alpha: -1, Out: "c", A: sums.By("c"),
		Into: x.Index(1, 1).Slice(0, 1, 2).Flip(0).By("c")}))
	return built(t, b, []byte{1, 2, 3, 250, 5, 6})
}

// growth has one element in its first segment and 33, in two chunks, in its second one.
func growth(t testing.TB) *scene {
	b := graph.NewBuilder(graph.Config{MaxSegments: 2, ChunkLog2: 5})
	x := b.Input(tensor.I8, 33)
	rows := b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I8, Alpha: 1, Out: "a", A: x.Slice(0, 0, 1).Grow(0, 32).By("a")})
	b.Output(b.Emit(graph.Inst{Op: op.Max, DType: tensor.I8, Reduce: "a", A: rows.By("a")}))
	input := make([]byte, 33)
	for i := range input {
		input[i] = byte(11 * i)
	}
	return built(t, b, input)
}
