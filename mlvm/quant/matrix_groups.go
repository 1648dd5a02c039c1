package quant

import (
	"fmt"
	"math"

	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// scaleGroup is the number of columns that share a scale in Q8_0 and Q4_0.
const scaleGroup = 32

// groupEncoding is quantization with an fp16 scale for each group of 32 columns,
// bit for bit as GGML's quantize_row_q8_0_ref and quantize_row_q4_0_ref do it, in
// float32 with every operation rounded by itself. A last group that is not full
// has zeros. Where a scale rounds to 0, so that the group stands for zeros whatever
// its q, these are 0, too.
type groupEncoding struct {
	columns int64 // a multiple of scaleGroup
	scheme  Scheme
	peaks   []float32 // max |w| of each row
	scale   tensor.DType
}

func newGroupEncoding(rows, columns int64, s Scheme) *groupEncoding {
	padded := (columns + scaleGroup - 1) / scaleGroup * scaleGroup
	return &groupEncoding{columns: padded, scheme: s, peaks: make([]float32, rows)}
}

func (e *groupEncoding) scan(row int64, w []float64) error {
	peak := float32(0)
	for column, x := range w {
		v := float32(math.Abs(x))
		if !(v <= math.MaxFloat32) {
			return notFinite(row, column, x)
		}
		if v > peak {
			peak = v
		}
	}
	if _, ok := half(e.step(peak)); !ok {
		return fmt.Errorf("a weight in row %d is %v in size, too large for a scale of 16 bits", row, peak)
	}
	e.peaks[row] = peak
	return nil
}

// step returns the size of the scale of a group with the given max |w|.
func (e *groupEncoding) step(peak float32) float32 {
	if e.scheme == Q4_0 {
		return peak / 8
	}
	return peak / math.MaxInt8
}

func (e *groupEncoding) form() (Form, error) {
	peak := float32(0)
	for _, p := range e.peaks {
		peak = max(peak, p)
	}
	greatest, _ := half(e.step(peak)) // monotone in peak
	e.scale = narrowest(greatest)
	f := Form{Q: tensor.I8, D: e.scale, Group: scaleGroup, Columns: e.columns, Shift: halfFrac, MaxD: greatest}
	largest := int64(math.MaxInt8)
	if e.scheme == Q4_0 {
		f.Q, largest = tensor.I4, 8
	}
	f.RowSum = Bound(e.columns, largest, greatest)
	return f, nil
}

func (e *groupEncoding) encode(row int64, w []float64, q, d []byte) error {
	var group [scaleGroup]float32
	for g := int64(0); len(w) > 0; g++ {
		n := min(len(w), scaleGroup)
		for i, x := range w[:n] {
			group[i] = float32(x)
		}
		clear(group[n:])
		w = w[n:]
		var scale float32
		if e.scheme == Q4_0 {
			scale = quantizeQ4(&group, q[g*scaleGroup/2:][:scaleGroup/2])
		} else {
			scale = quantizeQ8(&group, q[g*scaleGroup:][:scaleGroup])
		}
		v, ok := half(scale)
		if !ok {
			return fmt.Errorf("the source of row %d has changed", row)
		}
		e.scale.Store(d, g, v)
	}
	return nil
}

// quantizeQ8 writes q of a group, i8, and returns its scale before rounding:
// d = max|x|/127, q = x·(1/d) rounded half away from zero.
func quantizeQ8(x *[scaleGroup]float32, q []byte) float32 {
	peak := float32(0)
	for _, v := range x {
		if a := float32(math.Abs(float64(v))); a > peak {
			peak = a
		}
	}
	d := peak / math.MaxInt8
	if v, ok := half(d); ok && v == 0 {
		clear(q)
		return 0
	}
	inverse := 1 / d
	for i, v := range x {
		q[i] = byte(roundHalfAway(float64(float32(v * inverse))))
	}
	return d
}

// quantizeQ4 writes q of a group, i4, and returns its scale before rounding: the x
// of greatest magnitude, the first if there are several, becomes −8, so d = x/−8;
// q + 8 = x·(1/d) + 8.5 truncated, at most 15.
func quantizeQ4(x *[scaleGroup]float32, q []byte) float32 {
	peak, at := float32(0), float32(0)
	for _, v := range x {
		if a := float32(math.Abs(float64(v))); a > peak {
			peak, at = a, v
		}
	}
	d := at / -8
	if v, ok := half(d); ok && v == 0 {
		clear(q)
		return 0
	}
	inverse := 1 / d
	nibble := func(v float32) byte {
		return (byte(min(15, int8(float32(float32(v*inverse)+8.5)))) - 8) & 15
	}
	for i := range q {
		q[i] = nibble(x[2*i]) | nibble(x[2*i+1])<<4
	}
	return d
}
