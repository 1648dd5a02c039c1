package quant

import (
	"encoding/binary"
	"fmt"
	"math"

	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// rowEncoding is quantization with a scale for each row: NUMERICS §2.4, as
// quantizeRows does it, but without holding the matrix.
type rowEncoding struct {
	columns int64
	dtype   tensor.DType
	limit   int64
	peaks   []float64 // max |w| of each row
	sums    []float64 // Σ |w| of each row
	k       int
	scale   tensor.DType
}

func newRowEncoding(rows, columns int64, s Scheme) (*rowEncoding, error) {
	dtype, limit, err := s.perRow()
	if err != nil {
		return nil, err
	}
	return &rowEncoding{
		columns: columns, dtype: dtype, limit: limit,
		peaks: make([]float64, rows), sums: make([]float64, rows),
	}, nil
}

func (e *rowEncoding) scan(row int64, w []float64) error {
	peak, sum := 0.0, 0.0
	for _, x := range w {
		x = math.Abs(x)
		if x > peak {
			peak = x
		}
		sum += x
	}
	if !(sum <= math.MaxFloat64) { // a NaN or an infinity stays in a sum
		for column, x := range w {
			if math.IsNaN(x) || math.IsInf(x, 0) {
				return notFinite(row, column, x)
			}
		}
	}
	e.peaks[row], e.sums[row] = peak, sum
	return nil
}

// notFinite is the error for a weight that is none.
func notFinite(row int64, column int, x float64) error {
	return fmt.Errorf("the weight in row %d, column %d is %v, want a finite number", row, column, x)
}

func (e *rowEncoding) form() (Form, error) {
	for k := shiftFor(e.peaks, e.limit); k >= leastK; k-- {
		greatest, sum, ok := e.fits(k)
		if !ok {
			continue
		}
		e.k, e.scale = k, narrowest(greatest)
		return Form{
			Q: e.dtype, D: e.scale, Group: e.columns, Columns: e.columns, Shift: k, MaxD: greatest, RowSum: sum,
		}, nil
	}
	return Form{}, fmt.Errorf("weights are too large: the sums of a row do not fit 64 bits")
}

// fits reports whether no sum of a row times activations of i16 can leave sumBits
// bits, and returns the greatest D and a bound of those sums without activations. As
// |q·D − w·2^k| <= D/2,
//
//	Σ |q·D| <= Σ |w|·2^k + columns·D/2,
//
// and the float errors of that are far below a part in 2^20.
func (e *rowEncoding) fits(k int) (greatest, sum int64, ok bool) {
	factor, most := math.Ldexp(1, k), 0.0
	for i, peak := range e.peaks {
		d := rowScale(peak, e.limit, k)
		size := float64(float64(e.sums[i]*factor) + float64(float64(e.columns)*float64(d/2)))
		if float64(size*(1<<operandBits)) >= 1<<sumBits {
			return 0, 0, false
		}
		greatest = max(greatest, int64(d)) // below 2^48: peak is at most the sum
		most = max(most, size)
	}
	return greatest, int64(most) + int64(most)>>20 + 1, true
}

func (e *rowEncoding) encode(row int64, w []float64, q, d []byte) error {
	scale, factor := rowScale(e.peaks[row], e.limit, e.k), math.Ldexp(1, e.k)
	e.scale.Store(d, 0, int64(scale))
	if e.dtype == tensor.I8 {
		for i, x := range w {
			q[i] = byte(roundHalfAway(float64(x*factor) / scale))
		}
		return nil
	}
	for i, x := range w {
		binary.LittleEndian.PutUint16(q[2*i:], uint16(roundHalfAway(float64(x*factor)/scale)))
	}
	return nil
}

// roundHalfAway is math.Round for |x| < 2^52, without a branch: the fraction that
// truncation leaves is exact, and so is twice as much.
func roundHalfAway(x float64) int64 {
	n := int64(x)
	rest := x - float64(n)
	return n + int64(2*rest)
}
