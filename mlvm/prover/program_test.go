package prover_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

const (
	maxT     = 4
	features = 9 // of a row of the input
	channels = 11
)

// machine is a small decoder of all eleven ops, with operands of every kind and type,
// destinations over a state, a node, a weight tensor and a constant, results and
// reductions that grow, and a stop node: it runs for as many segments as the last byte
// of its input says. In each tree there is padding at every level.
func machine(t testing.TB, stop int) *scene {
	t.Helper()
	b := graph.NewBuilder(graph.Config{MaxSegments: maxT, ChunkLog2: 5})
	rng := rand.New(rand.NewPCG(11, 7))
	ints := func(name string, d tensor.DType, lo, hi int64, shape ...int64) graph.Value {
		n := int64(1)
		for _, m := range shape {
			n *= m
		}
		x := make([]int64, n)
		for i := range x {
			x[i] = lo + rng.Int64N(hi-lo+1)
		}
		return b.Ints(name, d, x, shape...)
	}
	all := b.Input(tensor.I8, maxT*features+1)
	limit := all.Index(0, maxT*features)
	x := all.Slice(0, 0, maxT*features).Split(0, maxT, features).Slice(0, 0, 1).Advance(0, 1)

	emitControl(b, limit)
	mixed := b.Emit(graph.Inst{Name: "mix", Op: op.Dot, DType: tensor.I16, Shift: 2, Out: "n", Reduce: "gk",
		A: ints("mixing", tensor.I4, -8, 7, channels, features).Split(1, 3, 3).By("ngk"), B: x.Index(0, 0).Split(0, 3, 3).By("gk"),
		S: ints("scales", tensor.I8, 1, 9, 3).By("g"), C: ints("bias", tensor.I32, -500, 500, channels).By("n"),
		E: ints("shifts", tensor.I8, -1, 3, channels).By("n"), SubE: true})
	sum := emitAttention(b, mixed, ints("cache", tensor.I16, -99, 99, maxT, channels))
	emitRest(b, sum, mixed, limit, ints)
	input := make([]byte, maxT*features+1)
	for i := range input {
		input[i] = byte(rng.Uint32())
	}
	input[len(input)-1] = byte(stop)
	return built(t, b, input)
}

// emitControl counts segments and stops at the limit.
func emitControl(b *graph.Builder, limit graph.Value) {
	count := b.State(b.Ints("count", tensor.I16, []int64{1}))
	b.Stop(b.Emit(graph.Inst{Name: "stop", Op: op.Sel, Compare: op.Less, DType: tensor.I8,
		C: count.Index(0, 0).By(""), S: limit.By(""), A: graph.Const(0), B: graph.Const(1)}))
	b.Bind(count, b.Emit(graph.Inst{Name: "count", Op: op.Lin, DType: tensor.I16, Alpha: 1, Gamma: 1, Out: "a", A: count.By("a")}))
}

// emitAttention appends a row to a cache and reduces over all rows so far.
func emitAttention(b *graph.Builder, mixed, empty graph.Value) (sum graph.Value) {
	cache := b.State(empty)
	appended := b.Emit(graph.Inst{Name: "append", Op: op.Lin, DType: tensor.I16, Alpha: 1, Out: "ac",
		A: mixed.Split(0, 1, channels).By("ac"), Into: cache.Slice(0, 0, 1).Advance(0, 1).By("ac")})
	b.Bind(cache, appended)
	rows := appended.Slice(0, 0, 1).Grow(0, 1)
	score := b.Emit(graph.Inst{Name: "score", Op: op.Dot, DType: tensor.I32, Shift: 3, Out: "t", Reduce: "c", A: rows.By("tc"), B: mixed.By("c")})
	b.Emit(graph.Inst{Name: "largest", Op: op.Max, Abs: true, DType: tensor.I64, Out: "tc", Reduce: "d", A: rows.Split(1, channels, 1).By("tcd")})
	b.Emit(graph.Inst{Name: "best", Op: op.ArgMax, DType: tensor.I32, Reduce: "t", A: score.By("t")})
	return b.Emit(graph.Inst{Name: "sum", Op: op.Dot, DType: tensor.I64, Out: "c", Reduce: "t", A: score.By("t"), B: rows.By("tc")})
}

// emitRest has the other ops, and destinations over bases of each kind.
func emitRest(b *graph.Builder, sum, mixed, limit graph.Value, ints func(string, tensor.DType, int64, int64, ...int64) graph.Value) {
	const n = 18
	noise := b.Emit(graph.Inst{Name: "noise", Op: op.Rand, DType: tensor.I16, K: 12, Alpha: 9, Out: "n", Extents: graph.Extents{'n': n}, A: limit.By("")})
	b.Emit(graph.Inst{Name: "root", Op: op.Sqrt, DType: tensor.I32, K: 20, Out: "n", A: noise.By("n")})
	bits := b.Emit(graph.Inst{Name: "bits", Op: op.BLen, DType: tensor.I8, Out: "c", A: sum.By("c")})
	b.Emit(graph.Inst{Name: "quotient", Op: op.Div, DType: tensor.I32, Alpha: 1 << 20, Out: "c", A: sum.By("c"), B: noise.Slice(0, 0, channels).By("c")})
	table := ints("table", tensor.I16, -3000, 3000, 40)
	looked := b.Emit(graph.Inst{Name: "look up", Op: op.Lut, DType: tensor.I16, Alpha: 512, Beta: 17, K: 7, Shift: 7, Out: "n",
		A: noise.By("n"), B: table.Slice(0, 3, 18).Origin().By("")})
	picked := b.Emit(graph.Inst{Name: "pick", Op: op.Gather, DType: tensor.I16, Alpha: 2, Beta: 20, Out: "c", A: table.Origin().By(""), B: bits.By("c")})
	b.Emit(graph.Inst{Name: "into a node", Op: op.Lin, DType: tensor.I16, Alpha: 3, Beta: -1, Out: "c",
		A: picked.Slice(0, 2, 6).By("c"), B: mixed.Slice(0, 1, 6).By("c"), Into: looked.Slice(0, 1, 17).Every(0, 3).By("c")})
	b.Emit(graph.Inst{Name: "into weights", Op: op.Lin, DType: tensor.I16, Alpha: 1, Out: "c", A: mixed.By("c"),
		Into: table.Slice(0, 20, channels).Flip(0).By("c")})
	b.Output(b.Emit(graph.Inst{Name: "into a constant", Op: op.Sel, Compare: op.Equal, DType: tensor.I32, Out: "rc",
		C: bits.Slice(0, 0, 4).By("c"), S: graph.Const(14), A: noise.Slice(0, 0, 12).Split(0, 3, 4).By("rc"), B: sum.Slice(0, 5, 4).By("c"),
		Into: graph.Filled(-7, tensor.I32, 4, 6).Slice(0, 1, 3).Slice(1, 1, 4).By("rc")}))
}

// TestMachine checks that the machine is what the other tests take it for.
func TestMachine(t *testing.T) {
	s := machine(t, 3)
	if s.own.T() != 3 {
		t.Errorf("the machine ran for %d segments, want 3", s.own.T())
	}
	p := s.model.Program
	if p.DA != 2 || 1<<p.DB == p.Shape.Nodes || p.DC < 2 {
		t.Errorf("depths %d, %d, %d for %d nodes, want padding at every level", p.DA, p.DB, p.DC, p.Shape.Nodes)
	}
	var codes []op.Code
	bases := map[op.Kind]bool{}
	for i := range p.Nodes {
		codes = append(codes, p.Nodes[i].Op)
		bases[p.Nodes[i].Slots[op.D].Kind] = true
	}
	slices.Sort(codes)
	if got := slices.Compact(codes); !slices.Equal(got, op.Codes()) {
		t.Errorf("ops %v, want %v", got, op.Codes())
	}
	for _, kind := range []op.Kind{op.None, op.Weight, op.Node, op.State, op.Const} {
		if !bases[kind] {
			t.Errorf("no destination over %v", kind)
		}
	}
}
