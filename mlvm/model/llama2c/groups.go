package llama2c

import (
	"context"
	"encoding/binary"
	"fmt"
	"math"

	"github.com/mlgeth/mlgeth/mlvm/quant"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Bits of D: of the smallest scale that is not zero (NUMERICS §2.4), and of the
// greatest Σ |q·X·D| of a row, with X an i16 activation, of which rounding D may add
// one more.
const (
	scaleBits = 24
	sumBits   = 61
	xBits     = 15
)

// leastShift and mostShift bound the Shift of a form.
const (
	leastShift = -60
	mostShift  = 90
)

// stripe is about how many weights are read at a time.
const stripe = 1 << 20

// groups is a matrix of int8, row-major, followed by a float32 scale for each group of
// stored weights. Groups run on from row to row: in 172 columns every second group of 8
// lies in two rows. A Form has groups within rows, of as many columns as divide both
// lengths. It implements quant.Matrix and quant.FloatSource.
type groups struct {
	region
	stored int64       // weights that share a scale in the file
	group  int64       // columns that share one in the form
	known  *quant.Form // nil until it has been asked for
}

func newGroups(at region, stored int64) *groups {
	a, b := stored, at.columns
	for b != 0 {
		a, b = b, a%b
	}
	return &groups{region: at, stored: stored, group: a}
}

// rowsOf returns the weights and scales of n rows: q is (n, columns), and s (n,
// columns/group). A scale that is not finite is an error.
func (g *groups) rowsOf(first, n int64) (q []byte, s []float64, err error) {
	if err := g.check(first, n); err != nil {
		return nil, nil, err
	}
	start, end := first*g.columns, (first+n)*g.columns
	if q, err = g.read(start, end-start); err != nil || n == 0 {
		return q, nil, err
	}
	firstGroup, lastGroup := start/g.stored, (end-1)/g.stored
	data, err := g.read(g.rows*g.columns+4*firstGroup, 4*(lastGroup+1-firstGroup))
	if err != nil {
		return nil, nil, err
	}
	s = make([]float64, (end-start)/g.group)
	for i := range s {
		at := (start+int64(i)*g.group)/g.stored - firstGroup
		s[i] = float64(math.Float32frombits(binary.LittleEndian.Uint32(data[4*at:])))
		if math.IsNaN(s[i]) || math.IsInf(s[i], 0) {
			return nil, nil, fmt.Errorf("%s: scale %d is %v, want a finite number", g.name, firstGroup+at, s[i])
		}
	}
	return q, s, nil
}

// each calls visit for all rows, some at a time.
func (g *groups) each(ctx context.Context, visit func(first int64, q []byte, s []float64)) error {
	step := max(1, stripe/g.columns)
	for first := int64(0); first < g.rows; first += step {
		if err := ctx.Err(); err != nil {
			return err
		}
		q, s, err := g.rowsOf(first, min(step, g.rows-first))
		if err != nil {
			return err
		}
		visit(first, q, s)
	}
	return nil
}

// extent is what the Form of a matrix depends on.
type extent struct {
	smallest, greatest float64 // of |scale|, of those that are not zero
	sum                float64 // the greatest Σ |q·scale| of a row
}

// Form implements quant.Matrix. D is scale·2^Shift, exactly, for the least Shift at
// which the smallest scale has 24 bits; where sums of a row might wrap then, the Shift
// is the largest that avoids it, and D is rounded half away from zero.
func (g *groups) Form(ctx context.Context) (quant.Form, error) {
	if g.known != nil {
		return *g.known, nil
	}
	e := extent{smallest: math.Inf(1)}
	perRow := int(g.columns / g.group)
	err := g.each(ctx, func(_ int64, q []byte, s []float64) {
		for ; len(s) > 0; q, s = q[g.columns:], s[perRow:] {
			e.add(q[:g.columns], s[:perRow], int(g.group))
		}
	})
	if err != nil {
		return quant.Form{}, err
	}
	f := quant.Form{Q: tensor.I8, D: tensor.I32, Group: g.group, Columns: g.columns}
	if e.greatest > 0 {
		if f.Shift = e.shift(); f.Shift < leastShift {
			return quant.Form{}, fmt.Errorf("%s: scales are too large: the sums of a row do not fit 64 bits", g.name)
		}
		if math.Round(math.Ldexp(e.greatest, f.Shift)) > math.MaxInt32 {
			f.D = tensor.I64
		}
		f.MaxD = int64(math.Round(math.Ldexp(e.greatest, f.Shift)))
		// Rounding adds at most half a unit to each D, 127/2 to each product.
		sum := math.Ldexp(e.sum, f.Shift) + float64(64*g.columns)
		f.RowSum = int64(sum) + int64(sum)>>20 + 1
	}
	g.known = &f
	return f, nil
}

// shift returns the Shift of a matrix that is not all zeros.
func (e *extent) shift() int {
	_, exponent := math.Frexp(e.smallest)
	_, size := math.Frexp(max(e.sum, e.greatest))
	return min(scaleBits-exponent, sumBits-xBits-size, mostShift)
}

// add takes a row into account.
func (e *extent) add(q []byte, s []float64, group int) {
	sum := 0.0
	for _, scale := range s {
		scale = math.Abs(scale)
		e.greatest = max(e.greatest, scale)
		if scale > 0 {
			e.smallest = min(e.smallest, scale)
		}
		weights := int64(0)
		for _, b := range q[:group] {
			w := int64(int8(b))
			weights += max(w, -w)
		}
		q = q[group:]
		sum += float64(scale * float64(weights))
	}
	e.sum = max(e.sum, sum)
}

// Content implements quant.Matrix.
func (g *groups) Content(ctx context.Context) (q, d, m []byte, err error) {
	f, err := g.Form(ctx)
	if err != nil {
		return nil, nil, nil, err
	}
	q = make([]byte, 0, g.rows*g.columns)
	d = make([]byte, f.D.ByteLen(g.rows*f.Groups()))
	err = g.each(ctx, func(first int64, weights []byte, s []float64) {
		q = append(q, weights...)
		for i, scale := range s {
			f.D.Store(d, first*f.Groups()+int64(i), int64(math.Round(math.Ldexp(scale, f.Shift))))
		}
	})
	if err != nil {
		return nil, nil, nil, err
	}
	return q, d, nil, nil
}

// Rows implements quant.Matrix. Each number is exact.
func (g *groups) Rows(ctx context.Context, first, n int64) ([]float64, error) {
	if err := g.check(first, n); err != nil {
		return nil, err
	}
	w := make([]float64, n*g.columns)
	return w, g.Read(ctx, first, n, w)
}

// Read implements quant.FloatSource.
func (g *groups) Read(ctx context.Context, first, n int64, dst []float64) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	q, s, err := g.rowsOf(first, n)
	if err != nil {
		return err
	}
	for i, scale := range s {
		at := int64(i) * g.group
		for j, b := range q[at:][:g.group] {
			dst[at+int64(j)] = float64(int8(b)) * scale
		}
	}
	return nil
}
