package quant

import (
	"fmt"
	"math"

	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// A matrix is the weights of a linear layer, a row for each output channel.
type matrix struct {
	rows, columns int
	data          []float64
}

// row returns row i.
func (m *matrix) row(i int) []float64 { return m.data[i*m.columns:][:m.columns] }

// demand says what the sums of a layer have to hold without wrapping: operands up
// to maxX in size, and the bias at biasFrac fraction bits more than the weights.
type demand struct {
	maxX     int64
	bias     []float64 // nil for none
	biasFrac int
}

// quantized is a matrix as integers: w ≈ Q·D / 2^K, D for each row.
type quantized struct {
	q, d   []int64
	k      int
	coarse bool // a row has so few bits of D that its Q do not use their range
}

// Bits of D of the smallest row, NUMERICS §2.4, and of the largest sum: one of 63
// is left over for the rounding of the estimate. A D below coarseScale may leave
// more than one part in coarseScale of the range of Q unused.
const (
	scaleBits   = 24
	sumBits     = 62
	coarseScale = 16
	leastK      = -60
	mostK       = 90
)

// quantizeRows quantizes a matrix by NUMERICS §2.4: D = round(max/limit·2^k) for
// each row, q = round(w·2^k/D), with one k for all rows, the smallest for which D
// of the smallest non-zero row has scaleBits bits. Where a sum could then wrap
// (long rows, or rows of very different size), k is the largest that avoids it.
// Q is chosen for the rounded D, so fewer bits of D cost no accuracy until there
// are hardly any left, in rows that are 2^20 times smaller than the largest.
func quantizeRows(m *matrix, limit int64, need demand) (*quantized, error) {
	peak := make([]float64, m.rows)
	for i := range peak {
		for _, w := range m.row(i) {
			peak[i] = max(peak[i], math.Abs(w)) // a NaN stays
		}
		if !(peak[i] <= math.MaxFloat64) {
			return nil, fmt.Errorf("a weight of row %d is %v, want a finite number", i, peak[i])
		}
	}
	for k := shiftFor(peak, limit); k >= leastK; k-- {
		if z := m.quantize(peak, limit, k); z.fits(m, need) {
			for i, d := range z.d {
				z.coarse = z.coarse || peak[i] > 0 && d < coarseScale
			}
			return z, nil
		}
	}
	return nil, fmt.Errorf("weights or bias are too large: the sums of a row do not fit 64 bits")
}

// shiftFor returns the smallest k for which D of the smallest non-zero row has
// scaleBits bits, given max |w| of each row.
func shiftFor(peak []float64, limit int64) int {
	smallest := math.Inf(1)
	for _, p := range peak {
		if p > 0 {
			smallest = min(smallest, p)
		}
	}
	if math.IsInf(smallest, 1) {
		return 0
	}
	step, k := smallest/float64(limit), leastK
	for k < mostK && math.Round(math.Ldexp(step, k)) < 1<<(scaleBits-1) {
		k++
	}
	return k
}

// rowScale returns D, an integer of at least 1, of a row with the given max |w|.
func rowScale(peak float64, limit int64, k int) float64 {
	d := max(math.Round(math.Ldexp(peak/float64(limit), k)), 1)
	// Rounded down, a D of few bits may leave the largest weight outside.
	if math.Round(math.Ldexp(peak, k)/d) > float64(limit) {
		d++
	}
	return d
}

// quantize quantizes with a given k.
func (m *matrix) quantize(peak []float64, limit int64, k int) *quantized {
	z := &quantized{q: make([]int64, len(m.data)), d: make([]int64, m.rows), k: k}
	for i := range z.d {
		d := rowScale(peak[i], limit, k)
		for j, w := range m.row(i) {
			z.q[i*m.columns+j] = int64(math.Round(math.Ldexp(w, k) / d))
		}
		z.d[i] = int64(min(d, 1<<sumBits))
	}
	return z
}

// fits reports whether no sum of a row can wrap. It adds the largest bias to each
// row, as graph.Certify does.
func (z *quantized) fits(m *matrix, need demand) bool {
	bias := 0.0
	for _, b := range need.bias {
		bias = max(bias, math.Abs(math.Ldexp(b, z.k+need.biasFrac)))
	}
	for i, d := range z.d {
		if d >= 1<<sumBits { // then the real D is larger yet, perhaps infinite, and Q means nothing
			return false
		}
		size := 0.0 // exact: a sum of at most 2^30 integers below 2^16
		for _, q := range z.q[i*m.columns:][:m.columns] {
			size += math.Abs(float64(q))
		}
		if float64(float64(float64(size*float64(need.maxX))*float64(d))+bias) >= 1<<sumBits {
			return false
		}
	}
	return true
}

// scaleType returns the type of D.
func (z *quantized) scaleType() tensor.DType {
	for _, d := range z.d {
		if d > math.MaxInt32 {
			return tensor.I64
		}
	}
	return tensor.I32
}

// Fraction bits of constants: 30 significant bits for the largest one.
const (
	constantBits = 30
	mostFraction = 90
)

// fraction returns the largest number of fraction bits, at most mostFraction, with
// which the given numbers stay below 2^bits in size.
func fraction(values []float64, bits int) (int, error) {
	size := 0.0
	for _, v := range values {
		size = max(size, math.Abs(v))
	}
	for f := mostFraction; f >= leastK; f-- {
		if math.Round(math.Ldexp(size, f)) < math.Ldexp(1, bits) {
			return f, nil
		}
	}
	return 0, fmt.Errorf("constants of size %v are too large", size)
}

// fractions returns the number of fraction bits that fraction gives for values
// below 2^constantBits, or fewer if others, with more more of them, would not stay
// below 2^60.
func fractions(values, others []float64, more int) (int, error) {
	f, err := fraction(values, constantBits)
	if err != nil {
		return 0, err
	}
	g, err := fraction(others, 60)
	return min(f, g-more), err
}

// fixed returns numbers as integers with f fraction bits, rounded half away from
// zero. It requires that they fit i64.
func fixed(values []float64, f int) []int64 {
	out := make([]int64, len(values))
	for i, v := range values {
		out[i] = int64(math.Round(math.Ldexp(v, f)))
	}
	return out
}
