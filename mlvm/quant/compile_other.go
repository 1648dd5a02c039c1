package quant

import (
	"fmt"
	"math"
	"math/bits"
	"slices"

	"github.com/mlgeth/mlgeth/mlvm/library"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

func (c *compiler) pool(op *Pool, in ValueID) (value, error) {
	v, err := c.computed(in)
	if err != nil {
		return value{}, err
	}
	x := v.lib
	if pad := op.Window.Pad; pad != [4]int{} {
		channels := library.Channels{Pad: [4]int64{int64(pad[0]), int64(pad[1]), int64(pad[2]), int64(pad[3])}}
		if op.Kind == MaxPool {
			channels.Base, _ = x.DType().Range()
		}
		x = c.lib.LinImage(x, 1, 0, library.Narrow{DType: x.DType()}, channels)
	}
	if op.Kind == MaxPool {
		return value{lib: c.lib.MaxPool(x, op.Window.library()), frac: v.frac}, nil
	}
	return c.averagePool(op, x, v.frac, c.net.Shape(in))
}

// maxTable bounds the table of reciprocals of a pool, which no file pays for.
const maxTable = 1 << 22

// averagePool compiles a mean: a sum times the reciprocal of the number of
// elements, which is a shift where it is a power of two and a table where it
// depends on the place.
func (c *compiler) averagePool(op *Pool, x library.Value, frac int, shape []int) (value, error) {
	w := op.Window
	count := w.Kernel[0] * w.Kernel[1]
	n := library.Narrow{DType: tensor.I32, Shift: frac - valueBits}
	p := library.Product{}
	factor := int64(1)
	switch {
	case !op.CountBorder && w.Pad != [4]int{}:
		// Of fewer bits the larger the kernel, so that even without knowing which
		// elements are in the border the sums provably fit 64 bits.
		tableBits := constantBits - bits.Len(uint(count))
		n.Shift += tableBits
		places, err := w.output([2]int{shape[2], shape[3]})
		if err != nil {
			return value{}, err
		}
		if places[0] > maxTable/places[1] {
			return value{}, fmt.Errorf("%d·%d places of an average that leaves out its border, want at most %d", places[0], places[1], maxTable)
		}
		table := make([]int64, 0, places[0]*places[1])
		for y := range places[0] {
			for z := range places[1] {
				inside := w.inside(0, y, shape[2]) * w.inside(1, z, shape[3])
				table = append(table, int64(math.Round(math.Ldexp(1, tableBits)/float64(inside))))
			}
		}
		p.S = c.lib.Weight(tensor.I32, table, int64(places[0]), int64(places[1]))
	case bits.OnesCount(uint(count)) == 1:
		n.Shift += bits.TrailingZeros(uint(count))
	default:
		n.Shift += constantBits
		factor = int64(math.Round(float64(1<<constantBits) / float64(count)))
	}
	p.N = n
	return value{lib: c.lib.SumPool(x, w.library(), factor, p), frac: valueBits}, nil
}

// affine compiles a scale and offset that are not part of a linear layer. On the
// input they only change the map that is pending.
func (c *compiler) affine(op *Affine, in, out ValueID) (value, error) {
	v := &c.values[in]
	shape := c.net.Shape(out)
	if v.pending != nil && slices.Equal(c.net.Shape(in), shape) {
		m, err := v.pending.then(op)
		return value{lib: v.lib, pending: m}, err
	}
	v, err := c.computed(in)
	if err != nil {
		return value{}, err
	}
	scale, offset := op.Scale, op.Offset
	if scale == nil {
		scale = &Tensor{Data: []float64{1}}
	}
	if offset == nil {
		offset = &Tensor{Data: []float64{0}}
	}
	// y in Q16 = (x·α + γ) >> shift, α with s fraction bits, γ with s + frac.
	s, err := fractions(scale.Data, offset.Data, v.frac)
	if err != nil {
		return value{}, err
	}
	alpha, gamma := fixed(scale.Data, s), fixed(offset.Data, s+v.frac)
	n := library.Narrow{DType: tensor.I32, Shift: s + v.frac - valueBits}
	x := v.lib.Broadcast(int64s(shape)...)
	if len(alpha) == 1 && len(gamma) == 1 {
		return value{lib: c.lib.Lin(x, alpha[0], gamma[0], n), frac: valueBits}, nil
	}
	var g library.Value
	if op.Offset != nil {
		g = c.constants(tensor.I64, gamma, offset.Shape, shape)
	}
	return value{lib: c.lib.Scale(x, c.constants(tensor.I32, alpha, scale.Shape, shape), g, n), frac: valueBits}, nil
}

// constants returns integers as an operand that broadcasts to a shape: a constant
// if there is one, else a weight tensor.
func (c *compiler) constants(dtype tensor.DType, values []int64, own, shape []int) library.Value {
	if len(values) == 1 {
		return library.Constant(values[0], int64s(shape)...)
	}
	w := c.lib.Weight(dtype, values, int64s(own)...)
	if w.Absent() {
		return w
	}
	return w.Broadcast(int64s(shape)...)
}

// add compiles a sum or difference of two values, which may have different binary
// points.
func (c *compiler) add(op *Add, a, b, out ValueID) (value, error) {
	x, err := c.computed(a)
	if err != nil {
		return value{}, err
	}
	y, err := c.computed(b)
	if err != nil {
		return value{}, err
	}
	frac := max(x.frac, y.frac)
	if frac-min(x.frac, y.frac) > 30 {
		return value{}, fmt.Errorf("operands with %d and %d fraction bits", x.frac, y.frac)
	}
	alpha, beta := int64(1)<<(frac-x.frac), int64(1)<<(frac-y.frac)
	if op.Negate {
		beta = -beta
	}
	shape := int64s(c.net.Shape(out))
	n := library.Narrow{DType: tensor.I32, Shift: frac - valueBits}
	sum := c.lib.Sum(x.lib.Broadcast(shape...), y.lib.Broadcast(shape...), alpha, beta, n)
	return value{lib: sum, frac: valueBits}, nil
}

// clip compiles limits; one beyond the range of the type changes nothing.
func (c *compiler) clip(op *Clip, in ValueID) (value, error) {
	v, err := c.computed(in)
	if err != nil {
		return value{}, err
	}
	lowest, highest := v.lib.DType().Range()
	x := v.lib
	if low := math.Round(math.Ldexp(op.Min, v.frac)); low > float64(lowest) {
		x = c.lib.AtLeast(x, int64(min(low, float64(highest))))
	}
	if high := math.Round(math.Ldexp(op.Max, v.frac)); high < float64(highest) {
		x = c.lib.AtMost(x, int64(max(high, float64(lowest))))
	}
	return value{lib: x, frac: v.frac}, nil
}
