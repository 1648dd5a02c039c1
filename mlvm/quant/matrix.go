package quant

import (
	"context"
	"math"

	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Form says how the integers of a weight matrix stand for real numbers:
//
//	w[n, k] = (q[n, k]·D[n, g] + M[n, g]) / 2^Shift,  g = ⌊k / Group⌋
//
// with a minimum M of 0 where there is none (NUMERICS §2.4).
type Form struct {
	Q       tensor.DType // I4, I8 or I16
	D       tensor.DType // I32 or I64
	M       tensor.DType // I32 or I64, if there is a Minimum
	Minimum bool
	Group   int64 // columns that share a scale
	Columns int64 // of q: a multiple of Group; rows are padded with zeros
	Shift   int

	// What the certificate of a model needs to know of integers that are too many
	// to look at: upper bounds, 0 for unknown.
	MaxD   int64 // |D|
	MaxM   int64 // |M|
	RowSum int64 // Σ_k |q[n, k]·D[n, g]| of any row n
}

// Groups returns the number of groups of a row.
func (f *Form) Groups() int64 { return f.Columns / f.Group }

// Bound returns the product of numbers that are not negative, as a bound of a Form:
// 0, unknown, if it does not fit.
func Bound(factors ...int64) int64 {
	product := int64(1)
	for _, f := range factors {
		if f > 0 && product > math.MaxInt64/f {
			return 0
		}
		product *= f
	}
	return product
}

// Matrix is a weight matrix (rows, columns) of a foreign file on its way into a
// model file. It is read when it is asked for and not kept, so that a model of many
// needs the memory of one. It is used by one goroutine at a time.
type Matrix interface {
	// Shape returns the number of rows and of columns.
	Shape() (rows, columns int64)
	// Form returns how the matrix is quantized. It may read all of it, the first
	// time.
	Form(ctx context.Context) (Form, error)
	// Content returns the integers as the bytes of tensors, row-major: q is
	// (rows, Columns), d and m are (rows, Columns/Group); m is nil without a
	// minimum. The slices are the caller's.
	Content(ctx context.Context) (q, d, m []byte, err error)
	// Rows returns n rows of the source from the first on, as the real numbers
	// that it holds, (n, columns).
	Rows(ctx context.Context, first, n int64) ([]float64, error)
}
