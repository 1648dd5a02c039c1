package graph_test

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// TestDownProjection is the example of NUMERICS §2.3, a row of 11,008 of a 7B
// model in groups of 32 with 4,096 outputs: 11,008 · 2^15 · 2^7 · D < 2^53.8 for D
// up to 338,000 (0.0201 · 2^24).
func TestDownProjection(t *testing.T) {
	b := graph.NewBuilder(graph.Config{})
	x := b.Input(tensor.I16, 344, 32)
	w := b.Weight("w", tensor.I8, nil, 4096, 344, 32)
	scales := make([]byte, 4*4096*344)
	tensor.I32.Store(scales, 5, 338_000)
	tensor.I32.Store(scales, 6, -1000)
	d := b.Weight("d", tensor.I32, scales, 4096, 344)
	y := b.Emit(graph.Inst{
		Op: op.Dot, DType: tensor.I32, Shift: 24,
		Out: "n", Reduce: "gk", A: x.By("gk"), B: w.By("ngk"), S: d.By("ng"),
	})
	m := build(t, b, y.Slice(0, 0, 1)) // the output is the node
	c := graph.Certify(m.Program, m.Weights)
	if n := c.Nodes[0]; !n.Proven || n.Bits.String() != "2^53.8" {
		t.Errorf("got %+v (%v), want 2^53.8, proven", n, n.Bits)
	}
	if got, want := c.String(), "no wrap: proved for all 1 nodes, at most 2^53.8 of 2^63 (node 0)"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	c = graph.Certify(m.Program, nil) // D up to 2^31
	if n := c.Nodes[0]; n.Proven || n.Bits.String() != "2^66.5" {
		t.Errorf("got %+v (%v), want 2^66.5, not proven", n, n.Bits)
	}
	if diff := cmp.Diff([]int{0}, c.Unproven()); diff != "" {
		t.Errorf("unproven nodes differ (-want +got)\n%s", diff)
	}
	if got, want := c.String(), "no wrap: not proved for 1 of 1 nodes: 0 (2^66.5)"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestRowSums: rows of i16 weights whose magnitudes add up to little, with a large
// scale where the weights are small.
func TestRowSums(t *testing.T) {
	const terms = 1024
	weights, scales := make([]int64, 2*terms), []int64{1 << 30, -1 << 20}
	for k := range terms {
		weights[k] = int64(k%3 - 1) // 341 times -1, 341 times 1
		weights[terms+k] = 32767
	}
	model := func(bias int64) *graph.Model {
		b := graph.NewBuilder(graph.Config{})
		x := b.Input(tensor.I16, terms)
		w := b.Ints("w", tensor.I16, weights, 2, terms)
		d := b.Ints("d", tensor.I32, scales)
		return build(t, b, b.Emit(graph.Inst{
			Op: op.Dot, DType: tensor.I32, Shift: 30, Out: "n", Reduce: "gk",
			A: w.Split(1, 1, terms).By("ngk"), B: x.Split(0, 1, terms).By("gk"), S: d.Split(0, 2, 1).By("ng"), C: graph.Const(bias),
		}))
	}
	m := model(0)
	n := graph.Certify(m.Program, m.Weights).Nodes[0]
	// Row 1 is the largest: 1024 · 32767 · 32768 · 2^20 < 2^60.
	if !n.Proven || n.Bits.String() != "2^60.0" {
		t.Errorf("got %+v (%v), want 2^60.0, proven", n, n.Bits)
	}
	if m = model(math.MaxInt64); graph.Certify(m.Program, m.Weights).Nodes[0].Proven {
		t.Error("with a constant of 2^63 - 1: proven")
	}
}

// node returns the certificate of the last node of a model.
func node(t *testing.T, b *graph.Builder, v graph.Value) graph.NodeCertificate {
	t.Helper()
	m := build(t, b, v)
	return graph.Certify(m.Program, m.Weights).Nodes[v.Node()]
}

func TestRanges(t *testing.T) {
	type inst = graph.Inst
	type operand = graph.Operand
	for _, c := range []struct {
		name   string
		inst   func(x, w operand) inst // x is an i8 input, w are weights -5, 0, 7
		proven bool
		want   graph.Interval
	}{
		{"lin", func(x, w operand) inst {
			return inst{Op: op.Lin, DType: tensor.I32, Alpha: 2, Beta: -3, Gamma: 1, A: x, B: w}
		}, true, graph.Interval{Lo: -256 - 21 + 1, Hi: 254 + 15 + 1}},
		{"lin wraps", func(x, w operand) inst {
			return inst{Op: op.Lin, DType: tensor.I32, Alpha: math.MinInt64, A: x}
		}, false, graph.Interval{Lo: math.MinInt32, Hi: math.MaxInt32}},
		{"saturate", func(x, w operand) inst {
			return inst{Op: op.Lin, DType: tensor.I8, Alpha: 2, A: x}
		}, true, graph.Interval{Lo: -128, Hi: 127}},
		{"shift", func(x, w operand) inst {
			return inst{Op: op.Lin, DType: tensor.I8, Shift: 1, Alpha: 1, A: x}
		}, true, graph.Interval{Lo: -64, Hi: 64}},
		{"floor", func(x, w operand) inst {
			return inst{Op: op.Lin, DType: tensor.I8, Shift: 1, Alpha: 1, A: x, Rounding: fixed.Floor}
		}, true, graph.Interval{Lo: -64, Hi: 63}},
		{"shift by an operand", func(x, w operand) inst {
			return inst{Op: op.Lin, DType: tensor.I32, Shift: 1, Alpha: 1, A: x, E: w}
		}, true, graph.Interval{Lo: -128 << 4, Hi: 127 << 4}},
		{"square", func(x, w operand) inst {
			return inst{Op: op.Dot, DType: tensor.I32, A: x, B: x}
		}, true, graph.Interval{Lo: 0, Hi: 128 * 128}},
		{"product", func(x, w operand) inst {
			return inst{Op: op.Dot, DType: tensor.I32, A: x, B: w}
		}, true, graph.Interval{Lo: -128 * 7, Hi: 127 * 7}},
		{"relu", func(x, w operand) inst {
			return inst{Op: op.Sel, DType: tensor.I8, Compare: op.Less, A: graph.Const(0), B: x, C: x, S: graph.Const(0)}
		}, true, graph.Interval{Lo: 0, Hi: 127}},
		{"min", func(x, w operand) inst {
			return inst{Op: op.Sel, DType: tensor.I8, Compare: op.LessOrEqual, A: x, B: w, C: x, S: w}
		}, true, graph.Interval{Lo: -128, Hi: 7}},
		{"never", func(x, w operand) inst {
			return inst{Op: op.Sel, DType: tensor.I32, Compare: op.Less, A: x, B: w, C: graph.Const(9), S: w}
		}, true, graph.Interval{Lo: -5, Hi: 7}},
		{"always", func(x, w operand) inst {
			return inst{Op: op.Sel, DType: tensor.I32, Compare: op.Less, A: x, B: graph.Const(999), C: w, S: graph.Const(8)}
		}, true, graph.Interval{Lo: -128, Hi: 127}},
		{"equal", func(x, w operand) inst {
			return inst{Op: op.Sel, DType: tensor.I8, Compare: op.Equal, A: x, B: graph.Const(3), C: x, S: w}
		}, true, graph.Interval{Lo: -5, Hi: 7}},
		{"division", func(x, w operand) inst {
			return inst{Op: op.Div, DType: tensor.I32, Alpha: 10, A: x, B: w}
		}, true, graph.Interval{Lo: -1280, Hi: 1270}},
		{"division by nothing positive", func(x, w operand) inst {
			return inst{Op: op.Div, DType: tensor.I32, Alpha: 10, A: x, B: graph.Const(0)}
		}, true, graph.Interval{}},
		{"division saturates", func(x, w operand) inst {
			return inst{Op: op.Div, DType: tensor.I64, Alpha: math.MaxInt64, A: x, B: graph.Const(1)}
		}, true, graph.Interval{Lo: math.MinInt64, Hi: math.MaxInt64}},
		{"root", func(x, w operand) inst {
			return inst{Op: op.Sqrt, DType: tensor.I32, K: 4, A: x}
		}, true, graph.Interval{Lo: 0, Hi: 45}},
		{"bit length", func(x, w operand) inst {
			return inst{Op: op.BLen, DType: tensor.I8, A: x}
		}, true, graph.Interval{Lo: 0, Hi: 8}},
		{"bit length of a constant", func(x, w operand) inst {
			return inst{Op: op.BLen, DType: tensor.I8, A: graph.Const(-9)}
		}, true, graph.Interval{Lo: 4, Hi: 4}},
		{"maximum", func(x, w operand) inst {
			return inst{Op: op.Max, DType: tensor.I8, A: w}
		}, true, graph.Interval{Lo: -5, Hi: 7}},
		{"maximum of magnitudes", func(x, w operand) inst {
			return inst{Op: op.Max, DType: tensor.I16, Abs: true, A: x}
		}, true, graph.Interval{Lo: 0, Hi: 128}},
		{"random bits", func(x, w operand) inst {
			return inst{Op: op.Rand, DType: tensor.I64, K: 5, A: x}
		}, true, graph.Interval{Lo: 0, Hi: 31}},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := graph.NewBuilder(graph.Config{})
			x := b.Input(tensor.I8, 3)
			w := b.Ints("w", tensor.I16, []int64{-5, 0, 7})
			in := c.inst(x.By("i"), w.By("i"))
			in.Out, in.Extents = "i", graph.Extents{'i': 3}
			y := b.Emit(in)
			b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I8, Alpha: 1, Out: "i", A: w.By("i")}) // reads w
			got := node(t, b, y)
			if got.Proven != c.proven || got.Result != c.want {
				t.Errorf("got %v (%v), proven: %v; want %v, %v", got.Result, got.Bits, got.Proven, c.want, c.proven)
			}
		})
	}
}

func TestTableRanges(t *testing.T) {
	start := func() (*graph.Builder, graph.Value, graph.Value) {
		b := graph.NewBuilder(graph.Config{})
		return b, b.Input(tensor.I64, 1), b.Ints("table", tensor.I32, []int64{-3, 10, 4})
	}
	b, x, table := start()
	lut := graph.Inst{Op: op.Lut, DType: tensor.I32, K: 8, Shift: 4, Beta: 2, Out: "i", A: x.By("i"), B: table.Origin().By("")}
	if got, want := node(t, b, b.Emit(lut)), (graph.Interval{Lo: -48, Hi: 160}); !got.Proven || got.Result != want {
		t.Errorf("table: got %+v, want %v, proven", got, want)
	}
	b, x, table = start()
	lut.A, lut.B, lut.Alpha = x.By("i"), table.Origin().By(""), 1
	if got := node(t, b, b.Emit(lut)); got.Proven || got.Bits.String() != "2^63.1" {
		t.Errorf("argument wraps: got %+v, want 2^63.1, not proven", got)
	}
	b, x, table = start()
	gather := graph.Inst{Op: op.Gather, DType: tensor.I32, Alpha: 1, Beta: 2, Out: "i", A: table.Slice(0, 1, 2).Origin().By(""), B: x.By("i")}
	if got, want := node(t, b, b.Emit(gather)), (graph.Interval{Lo: -3, Hi: 10}); !got.Proven || got.Result != want {
		t.Errorf("gather: got %+v, want %v, proven", got, want)
	}
	b, x, table = start()
	most := b.Emit(graph.Inst{Op: op.ArgMax, DType: tensor.I32, Out: "i", Reduce: "k", A: table.Split(0, 1, 3).By("ik")})
	if got, want := node(t, b, most), (graph.Interval{Lo: 0, Hi: 2}); got.Result != want {
		t.Errorf("argmax: got %v, want %v", got.Result, want)
	}
}

// TestStateRange: a counter is known exactly for few segments, by its type for
// many; a destination's base counts.
func TestStateRange(t *testing.T) {
	for _, c := range []struct {
		segments uint32
		want     graph.Interval
	}{
		{1, graph.Interval{Lo: 11, Hi: 11}},
		{4, graph.Interval{Lo: 11, Hi: 14}},
		{1000, graph.Interval{Lo: math.MinInt32, Hi: math.MaxInt32}},
	} {
		b := graph.NewBuilder(graph.Config{MaxSegments: c.segments})
		b.Input(tensor.I8, 1)
		count := b.State(b.Ints("count", tensor.I32, []int64{10}))
		counted := b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I32, Alpha: 1, Gamma: 1, Out: "i", A: count.By("i")})
		b.Bind(count, counted)
		into := graph.Filled(-7, tensor.I32, 3)
		padded := b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I32, Alpha: 1, Out: "i", A: counted.By("i"), Into: into.Slice(0, 1, 1).By("i")})
		m := build(t, b, padded)
		got := graph.Certify(m.Program, m.Weights)
		if r := got.Nodes[0].Result; r != c.want {
			t.Errorf("%d segments: got %v, want %v", c.segments, r, c.want)
		}
		if r, want := got.Nodes[1].Result, (graph.Interval{Lo: min(-7, c.want.Lo), Hi: c.want.Hi}); r != want {
			t.Errorf("%d segments, padded: got %v, want %v", c.segments, r, want)
		}
	}
}

// TestGrowingSum: the least of a growing sum of positive terms is its shortest.
func TestGrowingSum(t *testing.T) {
	b := graph.NewBuilder(graph.Config{MaxSegments: 5})
	b.Input(tensor.I8, 1)
	w := b.Ints("w", tensor.I8, []int64{3, 4, 5, 6, 7})
	sum := b.Emit(graph.Inst{
		Op: op.Dot, DType: tensor.I32, Out: "i", Reduce: "k",
		A: w.Split(0, 1, 5).Slice(1, 0, 1).Grow(1, 1).By("ik"), B: graph.Const(1),
	})
	if got, want := node(t, b, sum).Result, (graph.Interval{Lo: 3, Hi: 35}); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
}
