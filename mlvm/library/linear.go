package library

import (
	"strconv"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Matrix is a quantized weight matrix: w[n, k] = (q[n, k]·D[n, g] + M[n, g]) / 2^Shift
// for the group g of column k.
type Matrix struct {
	Q       graph.Value // (N, K), i4, i8 or i16; K may be more than Columns
	D       graph.Value // (N, G), a scale for each K/G columns
	M       graph.Value // (N, G), a minimum; rank 0 for none
	Columns int64       // that mean something; the others are zero
	Shift   int
}

func (w *Matrix) padded() int64   { return w.Q.Extent(1) }
func (w *Matrix) groups() int64   { return w.D.Extent(1) }
func (w *Matrix) minimum() bool   { return w.M.Rank() > 0 }
func decimal(n int64) string      { return strconv.FormatInt(n, 10) }
func (w *Matrix) perGroup() int64 { return w.padded() / w.groups() }

// Half is a vector as an operand of products: its value is x·2^(bits − 15), Q16.
type Half struct {
	x    graph.Value // (K), i16
	bits graph.Value // scalar, the bit length of the greatest value
}

// Half narrows a vector (K) to 16 bits with one exponent: NUMERICS §2.4, with
// BLEN itself as the exponent and 15 subtracted where it is used. It has padded
// elements, of which those after K are zero.
func (m *Macros) Half(name string, x graph.Value, padded int64) Half {
	greatest := m.emit(name+".max", graph.Inst{Op: op.Max, Abs: true, DType: tensor.I32, Reduce: "k", A: x.By("k")})
	bits := m.emit(name+".bits", graph.Inst{Op: op.BLen, DType: tensor.I8, A: greatest.By("")})
	in := graph.Inst{
		Op: op.Lin, DType: tensor.I16, Shift: -halfBits, E: bits.By(""), Alpha: 1, Out: "k", A: x.By("k"),
	}
	if n := x.Extent(0); n < padded {
		in.Into = graph.Filled(0, tensor.I16, padded).Slice(0, 0, n).By("k")
	}
	return Half{x: m.emit(name+".half", in), bits: bits}
}

// Linear returns w·x, (N), i32 Q16, or i64 Q24 for a wide residual stream.
func (m *Macros) Linear(name string, w *Matrix, x Half, dtype tensor.DType) graph.Value {
	in := graph.Inst{
		Op: op.Dot, DType: dtype, Shift: w.Shift + halfBits + Frac - fracOf(dtype), E: x.bits.By(""), SubE: true, Out: "n",
	}
	if w.groups() == 1 {
		in.Reduce, in.A, in.B = "k", x.x.By("k"), w.Q.By("nk")
		in.S = w.D.Index(1, 0).By("n")
	} else {
		in.Reduce = "gk"
		in.A, in.B = x.x.Split(0, w.groups(), w.perGroup()).By("gk"), w.Q.Split(1, w.groups(), w.perGroup()).By("ngk")
		in.S = w.D.By("ng")
	}
	if w.minimum() {
		in.C = m.minima(name, w, x).By("n")
	}
	return m.emit(name, in)
}

// minima returns what the minima of w add to the sums of w·x, i64: a minimum times
// the sum of its group, exactly.
func (m *Macros) minima(name string, w *Matrix, x Half) graph.Value {
	sums := m.emit(name+".sums", graph.Inst{
		Op: op.Dot, DType: tensor.I32, Out: "g", Reduce: "k",
		A: x.x.Split(0, w.groups(), w.perGroup()).By("gk"), B: graph.Const(1),
	})
	return m.emit(name+".minima", graph.Inst{
		Op: op.Dot, DType: tensor.I64, Out: "n", Reduce: "g", A: sums.By("g"), B: w.M.By("ng"),
	})
}

// Embed returns the row of w that token, a scalar, names, (Columns): i32 Q16, or
// i64 Q24. A token outside gives zeros.
func (m *Macros) Embed(name string, w *Matrix, token graph.Value, dtype tensor.DType) graph.Value {
	q := m.row(name+".q", w.Q, token, w.Q.DType())
	in := graph.Inst{
		Op: op.Dot, DType: dtype, Shift: w.Shift - fracOf(dtype), Out: "gk",
		A: q.Split(0, w.groups(), w.perGroup()).By("gk"), B: m.row(name+".scale", w.D, token, w.D.DType()).By("g"),
	}
	if w.minimum() {
		in.C = m.row(name+".minimum", w.M, token, w.M.DType()).By("g")
	}
	return m.emit(name, in).Merge(0, 2).Slice(0, 0, w.Columns)
}

// row returns row token of a matrix (N, K), as it stands there.
func (m *Macros) row(name string, v, token graph.Value, dtype tensor.DType) graph.Value {
	if dtype == tensor.I4 { // a result has whole bytes
		dtype = tensor.I8
	}
	return m.emit(name, graph.Inst{
		Op: op.Gather, DType: dtype, Alpha: v.Extent(1), Beta: v.Extent(0), Out: "k",
		A: v.Index(0, 0).By("k"), B: token.By(""),
	})
}
