package certificate_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/graph/certificate"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// build returns a program whose output is what body emits.
func build(t *testing.T, body func(b *graph.Builder) graph.Value) *graph.Model {
	t.Helper()
	b := graph.NewBuilder(graph.Config{})
	b.Output(body(b))
	m, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func analyze(t *testing.T, m *graph.Model) *certificate.Certificate {
	t.Helper()
	c, err := certificate.Analyze(m.Program, m.Weights)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestDotByRows: the certificate is exact in the weights: one unit more and it
// does not hold.
func TestDotByRows(t *testing.T) {
	for _, tt := range []struct {
		name   string
		scale  int64
		c      int64
		proved bool
	}{
		// Row sums of |w| are 6 and 10; |x| <= 2^15.
		{"largest that fits", math.MaxInt64 / (10 << 15), 0, true},
		{"one more", math.MaxInt64/(10<<15) + 1, 0, false},
		{"with a constant", math.MaxInt64 / (10 << 15), math.MaxInt64 - (math.MaxInt64/(10<<15))*(10<<15), true},
		{"with a larger one", math.MaxInt64 / (10 << 15), math.MaxInt64 - (math.MaxInt64/(10<<15))*(10<<15) + 1, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			m := build(t, func(b *graph.Builder) graph.Value {
				x := b.Input(tensor.I16, 3)
				w := b.Ints("w", tensor.I8, []int64{1, -2, 3, -4, -5, -1}, 2, 3)
				s := b.Ints("s", tensor.I64, []int64{1, tt.scale}, 2)
				return b.Emit(graph.Inst{Op: op.Dot, DType: tensor.I32, Shift: 40, Out: "n", Reduce: "k",
					A: x.By("k"), B: w.By("nk"), S: s.By("n"), C: graph.Const(tt.c)})
			})
			if got := analyze(t, m).Proved(); got != tt.proved {
				t.Errorf("proved: got %v, want %v", got, tt.proved)
			}
		})
	}
}

// TestRanges checks what the epilogue, relu and exponents leave for the next node.
func TestRanges(t *testing.T) {
	m := build(t, func(b *graph.Builder) graph.Value {
		x := b.Input(tensor.I8, 4)
		relu := b.Emit(graph.Inst{Op: op.Sel, DType: tensor.I8, Out: "i", C: graph.Const(0), S: x.By("i"), A: x.By("i"), B: graph.Const(0)})
		big := b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I64, Alpha: 1 << 40, Gamma: -5, Out: "i", A: relu.By("i")}) // [-5, 127·2^40 - 5]
		e := b.Emit(graph.Inst{Op: op.BLen, DType: tensor.I32, Out: "i", A: relu.By("i")})                             // [0, 7]
		moved := b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I64, Alpha: 1, Shift: -3, SubE: true, Out: "i", A: big.By("i"), E: e.By("i")})
		largest := b.Emit(graph.Inst{Op: op.Max, DType: tensor.I64, Abs: true, Reduce: "i", A: moved.By("i")})
		return b.Emit(graph.Inst{Op: op.Dot, DType: tensor.I32, Shift: 30, A: largest.By(""), B: largest.By("")})
	})
	c := analyze(t, m)
	for i, want := range []int{7, 47, 3, 47, 57, 114} {
		if got := c.Nodes[i].Bits; got != want {
			t.Errorf("node %d: %d bits, want %d", i, got, want)
		}
	}
	if open := c.Open(); len(open) != 1 || open[0] != 5 {
		t.Errorf("not proved: nodes %v, want [5]", open)
	}
	if c.Bits() != 114 {
		t.Errorf("%d bits altogether, want 114", c.Bits())
	}
}

// TestSound runs random small programs on random inputs: every element of every
// node is within the range that the analysis gave.
func TestSound(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	for range 300 {
		m := build(t, func(b *graph.Builder) graph.Value {
			values := []graph.Value{b.Input(tensor.I16, 4)}
			for range 1 + rng.IntN(6) {
				values = append(values, random(rng, b, values))
			}
			return values[len(values)-1]
		})
		c := analyze(t, m)
		input := make([]byte, 8)
		for i := range input {
			input[i] = byte(rng.Uint32())
		}
		results := run(t, m, input)
		for i, row := range results {
			dtype := m.Program.Nodes[i].DType
			for e := range m.Program.Nodes[i].SizeAt(0) {
				if v := dtype.Load(row, e); v < c.Nodes[i].Least || v > c.Nodes[i].Most {
					t.Fatalf("node %d is %d, not in %d … %d: %+v", i, v, c.Nodes[i].Least, c.Nodes[i].Most, m.Program.Nodes)
				}
			}
		}
	}
}

// random emits a random node of four elements.
func random(rng *rand.Rand, b *graph.Builder, values []graph.Value) graph.Value {
	pick := func() graph.Value { return values[rng.IntN(len(values))] }
	small := func() int64 { return rng.Int64N(2001) - 1000 }
	in := graph.Inst{DType: tensor.DType(rng.IntN(4)), Shift: rng.IntN(40) - 8, SubE: rng.IntN(2) == 0, Out: "i"}
	in.E = graph.Const(rng.Int64N(9) - 4)
	switch rng.IntN(8) {
	case 0:
		in.Op, in.Reduce = op.Dot, "k"
		in.A, in.B = pick().By("k"), b.Ints("w", tensor.I16, []int64{small(), small(), small(), small(), small(), small(), small(), small(), small(), small(), small(), small(), small(), small(), small(), small()}, 4, 4).By("ik")
		in.S, in.C = b.Ints("s", tensor.I16, []int64{small(), small(), small(), small()}).By("i"), pick().By("i")
	case 1:
		in.Op, in.Alpha, in.Beta, in.Gamma = op.Lin, small(), small(), small()
		in.A, in.B = pick().By("i"), pick().By("i")
	case 2:
		in.Op, in.A, in.B, in.C, in.S = op.Sel, pick().By("i"), pick().By("i"), pick().By("i"), graph.Const(small())
		if rng.IntN(2) == 0 {
			in.C = in.A
		}
	case 3:
		in.Op, in.Alpha, in.A, in.B = op.Div, small(), pick().By("i"), pick().By("i")
	case 4:
		in.Op, in.K, in.A = op.Sqrt, uint8(rng.IntN(20)), pick().By("i")
	case 5:
		in.Op, in.A = op.BLen, pick().By("i")
	case 6:
		in.Op, in.Reduce, in.Abs, in.A = op.Max, "k", rng.IntN(2) == 0, pick().By("k")
		in.Extents = graph.Extents{'i': 4}
	default:
		in.Op, in.K, in.Alpha, in.Beta = op.Lut, uint8(rng.IntN(4)), small(), 3
		in.A, in.B = pick().By("i"), b.Ints("table", tensor.I16, []int64{small(), small(), small(), small()}).Origin().By("")
	}
	return b.Emit(in)
}

// run evaluates a program with the reference.
func run(t *testing.T, m *graph.Model, input []byte) [][]byte {
	t.Helper()
	results := make([][]byte, len(m.Program.Nodes))
	for i := range m.Program.Nodes {
		in := &m.Program.Nodes[i]
		mem := &op.Memory{Instruction: in}
		for id := range in.Slots {
			switch s := &in.Slots[id]; s.Kind {
			case op.Weight:
				mem.Tensors[id] = m.Weights[s.Index]
			case op.Input:
				mem.Tensors[id] = input
			case op.Node:
				mem.Tensors[id] = results[s.Index]
			}
		}
		results[i] = make([]byte, in.ByteLen(0))
		if err := in.Eval(results[i], mem, 0); err != nil {
			t.Fatal(err)
		}
	}
	return results
}

func TestErrors(t *testing.T) {
	m := build(t, func(b *graph.Builder) graph.Value {
		x := b.Input(tensor.I16, 3)
		w := b.Ints("w", tensor.I8, []int64{1, 2, 3})
		return b.Emit(graph.Inst{Op: op.Dot, DType: tensor.I32, Reduce: "k", A: x.By("k"), B: w.By("k")})
	})
	if _, err := certificate.Analyze(m.Program, nil); err == nil {
		t.Error("no weights: no error")
	}
	if _, err := certificate.Analyze(m.Program, [][]byte{{1}}); err == nil {
		t.Error("a weight tensor of another length: no error")
	}
	c, err := certificate.Analyze(m.Program, [][]byte{nil})
	if err != nil || c.Bits() != 24 { // 3·2^7·2^15, from the type alone
		t.Errorf("without content: %v, %v", c, err)
	}
}
