package train

import (
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Binary points of what is not an operand of a product.
const (
	activationFrac = 16 // i32
	gradientFrac   = 30 // i32
	masterFrac     = 24 // i32: parameters
	pixelFrac      = 8  // i16: a pixel is in 0 … 255/256
)

// halfBits is the number of bits of a half's magnitude.
const halfBits = 15

// half is an operand of a product: the value of an element is x·2^(e − frac). x is
// i16; e, one i32, is absent if the values are bounded by construction.
type half struct {
	x       graph.Value
	e       graph.Value
	dynamic bool
	frac    int
}

// static returns a half without exponent.
func static(x graph.Value, frac int) half { return half{x: x, frac: frac} }

// builder is a Builder with the phrases that a training program and a classifier
// have in common.
type builder struct {
	*graph.Builder
}

// letters name the dimensions of a value whose meaning does not matter.
const letters = "abcdef"

// largest returns the maximum of x, or of |x|, in two stages so that an element of
// either has short evidence: over all dimensions but the first, then over the
// first.
func (b builder) largest(name string, x graph.Value, abs bool) graph.Value {
	rank := x.Rank()
	rows := b.Emit(graph.Inst{
		Name: name, Op: op.Max, Abs: abs, DType: tensor.I32,
		Out: letters[:1], Reduce: letters[1:rank], A: x.By(letters[:rank]),
	})
	if rows.Shape()[0] == 1 {
		return rows.Index(0, 0)
	}
	return b.Emit(graph.Inst{
		Name: name, Op: op.Max, DType: tensor.I32, Reduce: "a", A: rows.By("a"),
	})
}

// exponent returns the bit length of the largest |x|, or of the largest x, but at
// least halfBits: so a half is never shifted left, which would gain nothing, and
// the binary points of sums are bounded.
func (b builder) exponent(name string, x graph.Value, abs bool) graph.Value {
	largest := b.largest(name+".max", x, abs).By("")
	const least = 1 << (halfBits - 1)
	limited := b.Emit(graph.Inst{
		Name: name + ".max", Op: op.Sel, DType: tensor.I32, Compare: op.Less,
		C: largest, S: graph.Const(least), A: graph.Const(least), B: largest,
	})
	return b.Emit(graph.Inst{
		Name: name + ".exp", Op: op.BLen, DType: tensor.I32, A: limited.By(""),
	})
}

// toHalf returns x, of the given binary point, as a half.
func (b builder) toHalf(name string, x graph.Value, frac int) half {
	e := b.exponent(name, x, true)
	dims := letters[:x.Rank()]
	v := b.Emit(graph.Inst{
		Name: name, Op: op.Lin, DType: tensor.I16, Shift: -halfBits, E: e.By(""),
		Alpha: 1, Out: dims, A: x.By(dims),
	})
	return half{x: v, e: e, dynamic: true, frac: frac + halfBits}
}

// reluHalf returns max(x, 0) as a half: one selection that also narrows.
func (b builder) reluHalf(name string, x graph.Value, frac int) half {
	e := b.exponent(name, x, false)
	dims := letters[:x.Rank()]
	v := b.Emit(graph.Inst{
		Name: name, Op: op.Sel, DType: tensor.I16, Shift: -halfBits, E: e.By(""),
		Compare: op.Less, Out: dims, C: graph.Const(0), S: x.By(dims),
		A: x.By(dims), B: graph.Const(0),
	})
	return half{x: v, e: e, dynamic: true, frac: frac + halfBits}
}

// scale returns the shift that takes a product of x and y to the given binary
// point: x·y has frac x.frac + y.frac − x.e − y.e.
func (b builder) scale(name string, x, y half, frac int) (shift int, e graph.Operand, sub bool) {
	shift = x.frac + y.frac - frac
	switch {
	case x.dynamic && y.dynamic:
		sum := b.Emit(graph.Inst{
			Name: name + ".exp", Op: op.Lin, DType: tensor.I32,
			Alpha: 1, Beta: 1, A: x.e.By(""), B: y.e.By(""),
		})
		return shift, sum.By(""), true
	case x.dynamic:
		return shift, x.e.By(""), true
	case y.dynamic:
		return shift, y.e.By(""), true
	default:
		return shift, graph.Operand{}, false
	}
}

// pixels widens bytes that are a pixel − 128: every program's first node.
func (b builder) pixels(bytes graph.Value) half {
	dims := letters[:bytes.Rank()]
	return static(b.Emit(graph.Inst{
		Name: "pixels", Op: op.Lin, DType: tensor.I16, Alpha: 1, Gamma: 128,
		Out: dims, A: bytes.By(dims),
	}), pixelFrac)
}
