package library

import (
	"math/big"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Norm is the constants of an RMS norm over n elements.
type Norm struct {
	Gain  graph.Value // (n), i32
	Shift int         // binary point of Gain
	// Epsilon is what is added to the mean square.
	Epsilon *big.Rat
}

// RMSNorm returns x / √(mean x² + ε) · gain, i32 Q16, of x (n) in i32 Q16 or i64 Q24.
// It divides by the root and never multiplies by its reciprocal (NUMERICS §4).
func (m *Macros) RMSNorm(name string, x graph.Value, c Norm) graph.Value {
	normed := m.normed
	if x.DType() == tensor.I64 {
		normed = m.normedWide
	}
	return m.Multiply(name, normed(name, x, c.Epsilon), c.Gain, c.Shift)
}

// normed returns x / √(mean x² + ε) for i32 Q16.
func (m *Macros) normed(name string, x graph.Value, epsilon *big.Rat) graph.Value {
	const frac = 12 // of what is squared
	n := x.Extent(0)
	t := m.emit(name+".t", graph.Inst{
		Op: op.Lin, DType: tensor.I32, Shift: Frac - frac, Alpha: 1, Out: "n", A: x.By("n"),
	})
	squares := m.emit(name+".squares", graph.Inst{
		Op: op.Dot, DType: tensor.I64, Reduce: "n", A: t.By("n"), B: t.By("n"), C: graph.Const(scaled(epsilon, n, 2*frac)),
	})
	root := m.emit(name+".root", graph.Inst{Op: op.Sqrt, DType: tensor.I64, K: 2 * frac, A: squares.By("")}) // Q24
	return m.emit(name+".normed", graph.Inst{
		Op: op.Div, DType: tensor.I32, Alpha: rootOf(n, 2*frac), Out: "n", A: x.By("n"), B: root.By(""),
	})
}

// normedWide is normed for i64 Q24 of any size: it first shifts to 24 bits.
func (m *Macros) normedWide(name string, x graph.Value, epsilon *big.Rat) graph.Value {
	const bits, k = 24, 16
	n := x.Extent(0)
	greatest := m.emit(name+".max", graph.Inst{Op: op.Max, Abs: true, DType: tensor.I64, Reduce: "n", A: x.By("n")})
	length := m.emit(name+".bits", graph.Inst{Op: op.BLen, DType: tensor.I8, A: greatest.By("")}).By("")
	// e + 24, where x' = x >> e has at most 24 bits.
	e := m.emit(name+".exponent", graph.Inst{
		Op: op.Sel, DType: tensor.I8, Compare: op.Less, C: length, S: graph.Const(bits), A: graph.Const(bits), B: length,
	}).By("")
	t := m.emit(name+".t", graph.Inst{
		Op: op.Lin, DType: tensor.I32, Shift: -bits, E: e, Alpha: 1, Out: "n", A: x.By("n"),
	})
	// ε·n has the binary point of squares, 2·(24 − e): shifted right from Q40 by
	// 40 − 48 + 2e.
	twice := m.emit(name+".exponent2", graph.Inst{Op: op.Lin, DType: tensor.I16, Alpha: 2, A: e}).By("")
	small := m.emit(name+".epsilon", graph.Inst{
		Op: op.Lin, DType: tensor.I64, Shift: 40 - 2*WideFrac - 2*bits, E: twice, Gamma: scaled(epsilon, n, 40),
	}).By("")
	squares := m.emit(name+".squares", graph.Inst{
		Op: op.Dot, DType: tensor.I64, Reduce: "n", A: t.By("n"), B: t.By("n"), C: small,
	})
	root := m.emit(name+".root", graph.Inst{Op: op.Sqrt, DType: tensor.I64, K: k, A: squares.By("")})
	return m.emit(name+".normed", graph.Inst{
		Op: op.Div, DType: tensor.I32, Shift: 8, Alpha: rootOf(n, 32), Out: "n", A: t.By("n"), B: root.By(""),
	})
}

// scaled returns ε·n·2^frac to nearest.
func scaled(epsilon *big.Rat, n int64, frac uint) int64 {
	v := new(big.Rat).Mul(epsilon, new(big.Rat).SetInt(new(big.Int).Lsh(big.NewInt(n), frac)))
	return nearest(v)
}

// nearest returns v rounded to an integer, half up, saturated to i64.
func nearest(v *big.Rat) int64 {
	twice := new(big.Int).Lsh(v.Num(), 1)
	twice.Add(twice, v.Denom())
	q := new(big.Int)
	q.DivMod(twice, new(big.Int).Lsh(v.Denom(), 1), new(big.Int))
	if !q.IsInt64() {
		if q.Sign() < 0 {
			return -1 << 63
		}
		return 1<<63 - 1
	}
	return q.Int64()
}

// rootOf returns √n·2^frac to nearest.
func rootOf(n int64, frac uint) int64 {
	v := new(big.Int).Lsh(big.NewInt(n), 2*frac+2) // (2·√n·2^frac)²
	v.Sqrt(v)
	return v.Add(v, big.NewInt(1)).Rsh(v, 1).Int64()
}
