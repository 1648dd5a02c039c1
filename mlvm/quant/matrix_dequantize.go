package quant

import (
	"math"
	"math/big"
)

// A Content is a quantized matrix: its form, and the bytes that Matrix.Content
// returns.
type Content struct {
	Form    Form
	Q, D, M []byte
}

// Weight returns the number that a matrix holds in a row and a column, exactly.
// The row and the column must be those of the matrix.
func (c *Content) Weight(row, column int64) *big.Rat {
	f := &c.Form
	group := row*f.Groups() + column/f.Group
	v := big.NewInt(f.Q.Load(c.Q, row*f.Columns+column))
	v.Mul(v, big.NewInt(f.D.Load(c.D, group)))
	if f.Minimum {
		v.Add(v, big.NewInt(f.M.Load(c.M, group)))
	}
	w := new(big.Rat).SetInt(v)
	unit := big.NewInt(1)
	if f.Shift < 0 {
		return w.Mul(w, new(big.Rat).SetInt(unit.Lsh(unit, uint(-f.Shift))))
	}
	return w.Quo(w, new(big.Rat).SetInt(unit.Lsh(unit, uint(f.Shift))))
}

// Row returns the numbers of a row, without its padding, in dst, whose length is at
// most the number of columns: each is Weight, rounded to float64. It requires that
// |q·D + M| < 2^63, which no scheme and no format of GGUF exceeds.
func (c *Content) Row(row int64, dst []float64) {
	f := &c.Form
	for column := range dst {
		group := row*f.Groups() + int64(column)/f.Group
		v := f.Q.Load(c.Q, row*f.Columns+int64(column)) * f.D.Load(c.D, group)
		if f.Minimum {
			v += f.M.Load(c.M, group)
		}
		dst[column] = math.Ldexp(float64(v), -f.Shift)
	}
}
