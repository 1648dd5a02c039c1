package graph_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// splits makes random reductions over weight tensors of a Builder.
type splits struct {
	*rand.Rand
	b       *graph.Builder
	tmax    int64
	weights uint32
}

// instruction returns a valid reduction of the given op whose terms are spread over
// many chunks.
func (g *splits) instruction(code op.Code, outDims int) op.Instruction {
	in := op.Instruction{
		Op: code, Abs: code == op.Max && g.IntN(2) == 0, Rounding: fixed.Rounding(g.IntN(2)),
		DType: tensor.DType(g.IntN(4)), Shift: int8(g.IntN(20) - 2),
	}
	for d := range in.Extents {
		in.Extents[d] = 1
	}
	for _, d := range g.Perm(tensor.OutDims)[:outDims] {
		in.Extents[d] = 2
	}
	if outDims < 6 && g.IntN(2) == 0 {
		in.Extents[g.IntN(6)] = 3
	}
	for d := range tensor.ReduceDims {
		in.Extents[tensor.OutDims+d] = 1 + g.Uint32N(2)*g.Uint32N(7)
	}
	if g.tmax > 0 {
		in.GrowO = g.Uint32N(2)
	}
	ids := []op.SlotID{op.A}
	if code == op.Dot {
		ids = append(ids, op.B)
		if g.IntN(2) == 0 {
			ids = append(ids, op.S)
		}
		if g.IntN(2) == 0 {
			ids = append(ids, op.C)
		}
	}
	if g.IntN(2) == 0 {
		ids = append(ids, op.E)
		in.SubE = g.IntN(2) == 0
	}
	for _, id := range ids {
		g.operand(&in, id)
	}
	if g.IntN(2) == 0 {
		g.destination(&in)
	}
	return in
}

// operand gives in an operand with random strides: a weight tensor, or a constant.
func (g *splits) operand(in *op.Instruction, id op.SlotID) {
	s := &in.Slots[id]
	if id != op.A && g.IntN(6) == 0 {
		*s = op.Slot{Kind: op.Const, DType: tensor.I64, Const: g.Int64N(7) - 3}
		return
	}
	s.Kind, s.DType = op.Weight, tensor.DType(g.IntN(5))
	space := in.Space(g.tmax)
	for d, n := range space.Out {
		if n > 1 {
			s.View.Out[d] = g.Int64N(60) - 30
		}
	}
	for d, n := range space.Reduce {
		if n > 1 && (id == op.A || id == op.B || id == op.S && d == 0) {
			s.View.Reduce[d] = g.Int64N(200) - 100
		}
	}
	if g.tmax > 0 {
		s.View.OffT = g.Int64N(9) - 4
	}
	g.place(in, id)
}

// destination gives in a nested destination view over a weight tensor or a constant.
func (g *splits) destination(in *op.Instruction) {
	s := &in.Slots[op.D]
	s.Kind, s.DType = op.Weight, in.DType
	if g.IntN(2) == 0 {
		s.Kind, s.Const = op.Const, g.Int64N(100)-50
	}
	space, span := in.Space(g.tmax), int64(0)
	for _, d := range g.Perm(tensor.OutDims) {
		if space.Out[d] > 1 {
			stride := span + 1 + g.Int64N(3)
			span += stride * (space.Out[d] - 1)
			s.View.Out[d] = stride * (1 - 2*g.Int64N(2))
		}
	}
	if g.tmax > 0 {
		s.View.OffT = g.Int64N(3)
	}
	g.place(in, op.D)
}

// place chooses offset and size of a view, and declares the tensor.
func (g *splits) place(in *op.Instruction, id op.SlotID) {
	s := &in.Slots[id]
	lowest, highest := int64(math.MaxInt64), int64(0)
	for _, t := range []int64{0, g.tmax} {
		space := in.Space(t)
		low, high := t*s.View.OffT, t*s.View.OffT
		for d, n := range space.Out {
			low, high = low+min(0, s.View.Out[d]*(n-1)), high+max(0, s.View.Out[d]*(n-1))
		}
		for d, n := range space.Reduce {
			low, high = low+min(0, s.View.Reduce[d]*(n-1)), high+max(0, s.View.Reduce[d]*(n-1))
		}
		lowest, highest = min(lowest, low), max(highest, high)
	}
	s.View.Off = g.Int64N(3) - lowest
	s.View.Size = s.View.Off + highest + 1 + g.Int64N(3)
	if s.Kind == op.Const {
		return
	}
	content := make([]byte, s.DType.ByteLen(s.View.Size))
	for e := range s.View.Size {
		v := g.Int64N(5) - 2 // ties
		switch g.IntN(8) {
		case 0:
			v = int64(g.Uint64())
		case 1:
			v = math.MinInt64
		}
		s.DType.Store(content, e, v)
	}
	w := g.b.Weight("w", s.DType, content, s.View.Size)
	s.Index, _ = w.WeightIndex()
}

// reference evaluates an instruction over weight tensors by itself.
func reference(t *testing.T, in *op.Instruction, m *graph.Model, seg int64) []byte {
	t.Helper()
	mem := &op.Memory{Instruction: in}
	for id := range in.Slots {
		if s := &in.Slots[id]; s.Kind == op.Weight {
			mem.Tensors[id] = m.Weights[s.Index]
		}
	}
	if err := mem.Check(seg); err != nil {
		t.Fatal(err)
	}
	dst := make([]byte, in.ByteLen(seg))
	if err := in.Eval(dst, mem, seg); err != nil {
		t.Fatal(err)
	}
	return dst
}

// TestSplitBits: an instruction that is split gives the bits of the whole, whatever
// its op, shape, strides, destination and growth, and each part keeps the limit.
func TestSplitBits(t *testing.T) {
	counts := map[op.Code]int{}
	for seed := range uint64(600) {
		g := &splits{Rand: rand.New(rand.NewPCG(5, seed)), tmax: int64(seed % 3)}
		limit := []uint64{9500, 11000, 14000, 20000}[g.IntN(4)]
		g.b = graph.NewBuilder(graph.Config{
			ChunkLog2: 5, MaxSegments: uint32(g.tmax) + 1, StepLimit: graph.StepLimit{Bytes: limit},
		})
		code := []op.Code{op.Dot, op.Max, op.ArgMax}[seed/3%3]
		outDims := g.IntN(6)
		if code == op.Dot && seed%7 == 0 {
			outDims = 6
		}
		in := g.instruction(code, outDims)
		x := g.b.Input(tensor.I8, 1)
		node, err := g.b.Append("reduce", in)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		m := build(t, g.b, g.b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I8, Alpha: 1, Out: "i", A: x.By("i")}))
		if node > 0 {
			counts[code]++
		}
		for i := range node + 1 {
			if got := stepproof.StepBound(&m.Program.Shape, &m.Program.Nodes[i]).ProofLen; got > limit {
				t.Errorf("seed %d: node %d of %d has a step of %d bytes, want at most %d", seed, i, node+1, got, limit)
			}
		}
		for seg := range g.tmax + 1 {
			want := reference(t, &in, m, seg)
			got := run(t, m, []byte{0}, seg+1)[node]
			if !slices.Equal(got, want) {
				t.Fatalf("seed %d: segment %d: %v in %d nodes: got %v, want %v", seed, seg, code, node+1,
					ints(in.DType, got), ints(in.DType, want))
			}
		}
	}
	for _, code := range []op.Code{op.Dot, op.Max, op.ArgMax} {
		if counts[code] < 60 {
			t.Errorf("%v was split %d times of 200", code, counts[code])
		}
	}
}

// TestSplitForms: which nodes an instruction becomes, with the least work for each.
func TestSplitForms(t *testing.T) {
	const chunk = 1024
	for _, c := range []struct {
		name string
		in   func(b *graph.Builder) graph.Inst
		want []string
	}{
		{"fits", func(b *graph.Builder) graph.Inst {
			w := b.Weight("w", tensor.I8, make([]byte, 8*chunk), 8*chunk)
			return graph.Inst{Op: op.Dot, DType: tensor.I32, Reduce: "k", A: w.By("k"), B: graph.Const(1)}
		}, []string{"y DOT i32[1] of 8192"}},
		{"two slices", func(b *graph.Builder) graph.Inst {
			w := b.Weight("w", tensor.I8, make([]byte, 200*chunk), 2, 100*chunk)
			return graph.Inst{Op: op.Dot, DType: tensor.I32, Out: "n", Reduce: "k", A: w.By("nk"), B: graph.Const(1)}
		}, []string{"y.rest DOT i64[2] of 51200", "y DOT i32[2] of 51200"}},
		{"even", func(b *graph.Builder) graph.Inst {
			w := b.Weight("w", tensor.I8, make([]byte, 300*chunk), 300*chunk)
			return graph.Inst{Op: op.Dot, DType: tensor.I32, Reduce: "k", A: w.By("k"), B: graph.Const(1)}
		}, []string{"y.partials DOT i64[5] of 61440", "y DOT i32[1] of 5"}},
		{"uneven", func(b *graph.Builder) graph.Inst {
			w := b.Weight("w", tensor.I8, make([]byte, 299*chunk), 299*chunk)
			return graph.Inst{Op: op.Dot, DType: tensor.I32, Reduce: "k", A: w.By("k"), B: graph.Const(1)}
		}, []string{"y.rest DOT i64[1] of 61232", "y.partials DOT i64[4] of 61236", "y DOT i32[1] of 4"}},
		{"inside groups", func(b *graph.Builder) graph.Inst {
			w := b.Weight("w", tensor.I8, make([]byte, 400*chunk), 2, 200*chunk)
			s := b.Ints("s", tensor.I32, []int64{3, 5})
			return graph.Inst{Op: op.Dot, DType: tensor.I32, Reduce: "gk", A: w.By("gk"), B: graph.Const(1), S: s.By("g")}
		}, []string{"y.rest DOT i64[1] of 58504", "y.partials DOT i64[6] of 58516", "y DOT i32[1] of 6"}},
		{"maxima overlap", func(b *graph.Builder) graph.Inst {
			w := b.Weight("w", tensor.I8, make([]byte, 299*chunk), 299*chunk)
			return graph.Inst{Op: op.Max, DType: tensor.I32, Reduce: "k", A: w.By("k")}
		}, []string{"y.maxima MAX i64[5] of 61236", "y MAX i32[1] of 5"}},
		{"six dimensions, of which two are one", func(b *graph.Builder) graph.Inst {
			w := b.Weight("w", tensor.I8, nil, 2, 2, 2, 2, 2, 2, 160*chunk)
			return graph.Inst{Op: op.Max, DType: tensor.I8, Out: "abcdef", Reduce: "k", A: w.Permute(5, 4, 3, 1, 2, 0, 6).By("fedbcak")}
		}, []string{"y.maxima MAX i64[192] of 54614", "y MAX i8[64] of 3"}},
		{"six dimensions", func(b *graph.Builder) graph.Inst {
			w := b.Weight("w", tensor.I8, nil, 2, 2, 2, 2, 2, 2, 160*chunk)
			return graph.Inst{Op: op.Dot, DType: tensor.I8, Out: "abcdef", Reduce: "k", A: w.By("fedcbak"), B: graph.Const(1)}
		}, []string{"y.rest.rest DOT i64[64] of 48639", "y.rest DOT i64[64] of 48640", "y DOT i8[64] of 66561"}},
		{"argmax", func(b *graph.Builder) graph.Inst {
			w := b.Weight("w", tensor.I8, make([]byte, 200*chunk), 200*chunk)
			return graph.Inst{Op: op.ArgMax, DType: tensor.I32, Reduce: "k", A: w.By("k")}
		}, []string{
			"y.maxima MAX i64[4] of 51200", "y.indices ARGMAX i32[4] of 51200", "y.slice ARGMAX i32[1] of 4",
			"y.within GATHER i32[1] of 1", "y LIN i32[1] of 1",
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := graph.NewBuilder(graph.Config{})
			b.Input(tensor.I8, 1)
			in := c.in(b)
			in.Name = "y"
			if fits := len(c.want) == 1; b.Fits(in) != fits {
				t.Errorf("fits: %v, want %v", !fits, fits)
			}
			m := build(t, b, b.Emit(in))
			var got []string
			for i := range m.Program.Nodes {
				n := &m.Program.Nodes[i]
				got = append(got, fmt.Sprintf("%s %v %v[%d] of %d", m.NodeNames[i], n.Op, n.DType, n.SizeAt(0), n.TermsAt(0)))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("nodes differ (-want +got)\n%s", diff)
			}
		})
	}
}

// TestSplitByGas: the limit on gas splits a long sum of few bytes.
func TestSplitByGas(t *testing.T) {
	b := graph.NewBuilder(graph.Config{StepLimit: graph.StepLimit{Gas: 200_000}})
	x := b.Input(tensor.I8, 1)
	w := b.Ints("w", tensor.I8, slices.Repeat([]int64{1, -1, 3}, 100))
	repeated := graph.Inst{
		Op: op.Dot, DType: tensor.I64, Reduce: "ik", Extents: graph.Extents{'i': 100},
		A: w.By("k"), B: graph.Const(1), C: x.Index(0, 0).By(""),
	}
	m := build(t, b, b.Emit(repeated))
	if len(m.Program.Nodes) < 2 {
		t.Fatal("not split")
	}
	for i := range m.Program.Nodes {
		if gas := stepproof.StepBound(&m.Program.Shape, &m.Program.Nodes[i]).Gas; gas > 200_000 {
			t.Errorf("node %d costs %d gas", i, gas)
		}
	}
	got := run(t, m, []byte{7}, 1)
	if diff := cmp.Diff([]int64{10007 + 20000}, ints(tensor.I64, got[len(got)-1])); diff != "" {
		t.Errorf("result differs (-want +got)\n%s", diff)
	}
}

// TestSplitRefused: what cannot be split stays whole; if it exceeds the protocol's
// limits the error says why.
func TestSplitRefused(t *testing.T) {
	for _, c := range []struct {
		name string
		in   func(b *graph.Builder) graph.Inst
		want string
	}{
		{"growing reduction", func(b *graph.Builder) graph.Inst {
			w := b.Weight("w", tensor.I8, nil, 200<<10)
			return graph.Inst{
				Op: op.Dot, DType: tensor.I64, Reduce: "k", A: w.Slice(0, 0, 150<<10).Grow(0, 1).By("k"), B: graph.Const(1),
			}
		}, "a growing reduction cannot be split"},
		{"six dimensions", func(b *graph.Builder) graph.Inst {
			w := b.Weight("w", tensor.I8, nil, 3, 3, 3, 3, 3, 3, 150<<10)
			return graph.Inst{
				Op: op.Max, DType: tensor.I64, Out: "abcdef", Reduce: "k", A: w.Permute(5, 4, 3, 2, 1, 0, 6).By("abcdefk"),
			}
		}, "no output dimension is left for slices"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := graph.NewBuilder(graph.Config{MaxSegments: 4})
			b.Input(tensor.I8, 1)
			in := c.in(b)
			in.Name = "long"
			if b.Fits(in) {
				t.Error("fits")
			}
			b.Output(b.Emit(in))
			_, err := b.Build()
			if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "node 0 (long): ") {
				t.Errorf("got error %v, want one with %q that names the node", err, c.want)
			}
		})
	}
}

// TestSplitWhole: above a Builder's own limit, but within the protocol's, what
// cannot be split is one node.
func TestSplitWhole(t *testing.T) {
	b := graph.NewBuilder(graph.Config{StepLimit: graph.StepLimit{Bytes: 100}})
	x := b.Input(tensor.I8, 64)
	m := build(t, b, b.Emit(graph.Inst{Op: op.Dot, DType: tensor.I64, Reduce: "k", A: x.By("k"), B: graph.Const(1)}))
	if n := len(m.Program.Nodes); n != 1 {
		t.Errorf("%d nodes, want 1", n)
	}
}

// TestSplitCertificate: that a sum does not wrap is proved for its slices as for the
// whole, from the sums over the rows of weights: 2^16 weights of 2^15 in either row
// and nothing else, and the largest rest.
func TestSplitCertificate(t *testing.T) {
	const third = 1 << 16
	weights := slices.Concat(
		slices.Repeat([]int64{32767}, third), make([]int64, 2*third),
		make([]int64, 2*third), slices.Repeat([]int64{-32767}, third))
	b := graph.NewBuilder(graph.Config{})
	x, w := b.Input(tensor.I32, 3*third), b.Ints("w", tensor.I16, weights, 2, 3*third)
	m := build(t, b, b.Emit(graph.Inst{
		Op: op.Dot, DType: tensor.I32, Out: "n", Reduce: "k", A: x.By("k"), B: w.By("nk"),
	}))
	c := graph.Certify(m.Program, m.Weights)
	last := c.Nodes[len(c.Nodes)-1]
	if n := m.Program.Nodes[len(c.Nodes)-1].TermsAt(0); n < 3 || !last.Proven || last.Bits.String() != "2^62.3" {
		t.Errorf("%d slices: got %+v (%v), want 2^62.3, proven", n, last, last.Bits)
	}
}
