package quant

import (
	"fmt"
	"math"

	"github.com/mlgeth/mlgeth/mlvm/library"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// The range of values that widen handles: their size, and their fraction bits.
const (
	mostInput         = 1 << 31
	mostInputFraction = 40
)

// widen returns the input as i16 with a border of zeros, and its fraction bits: as
// many as its range allows. The range is known, so no exponent is needed.
func (c *compiler) widen(v *value, pad [4]int) (library.Value, int, error) {
	scale, offset := v.pending.scale, v.pending.offset
	peak := v.pending.peak()
	if !(peak <= mostInput) {
		return library.Value{}, 0, fmt.Errorf("the normalisation gives values of up to %v, want at most %v", peak, float64(mostInput))
	}
	frac := mostInputFraction
	for math.Round(math.Ldexp(peak, frac)) > math.MaxInt16 {
		frac--
	}
	// x·2^frac = (α·(pixel − 128) + γ) >> shift, where the pixel is the byte.
	centre := make([]float64, len(scale.Data))
	for i := range centre {
		centre[i] = float64(float64(scale.Data[i]*128) + offset.Data[i])
	}
	bits, err := fractions(scale.Data, centre, 0)
	if err != nil {
		return library.Value{}, 0, err
	}
	shift := bits - frac
	alpha, gamma := fixed(scale.Data, bits), fixed(centre, bits)
	for even(alpha) && even(gamma) && (shift > 0 || frac > 0) {
		halve(alpha)
		halve(gamma)
		if shift > 0 {
			shift--
		} else {
			frac--
		}
	}
	n := library.Narrow{DType: tensor.I16, Shift: shift}
	channels := library.Channels{Pad: [4]int64{int64(pad[0]), int64(pad[1]), int64(pad[2]), int64(pad[3])}}
	shape := v.lib.Shape()
	switch {
	case len(alpha) == 1 && len(shape) == 4:
		return c.lib.LinImage(v.lib, alpha[0], gamma[0], n, channels), frac, nil
	case len(alpha) == 1:
		return c.lib.Lin(v.lib, alpha[0], gamma[0], n), frac, nil
	}
	w := c.lib.Weight(tensor.I32, alpha, int64s(scale.Shape)...).Broadcast(shape...)
	g := c.lib.Weight(tensor.I64, gamma, int64s(scale.Shape)...).Broadcast(shape...)
	if len(shape) == 4 {
		return c.lib.ScaleImage(v.lib, w, g, n, channels), frac, nil
	}
	return c.lib.Scale(v.lib, w, g, n), frac, nil
}

func even(v []int64) bool {
	for _, x := range v {
		if x&1 != 0 {
			return false
		}
	}
	return true
}

func halve(v []int64) {
	for i := range v {
		v[i] /= 2
	}
}

// An operand is a value as i16, ready for a product. Its number is the integer
// times 2^-frac, or if there is an exponent, times 2^(exponent − frac).
type operand struct {
	x        library.Value
	exponent library.Value
	frac     int
	maxX     int64
}

// operand returns a value as an operand of a product, with a border of zeros; the
// same copy serves every layer that wants it.
func (c *compiler) operand(id ValueID, pad [4]int) (operand, error) {
	v := &c.values[id]
	if v.pending == nil && v.lib.DType() <= tensor.I16 { // bounded by construction
		o := operand{x: v.lib, frac: v.frac, maxX: -math.MinInt16}
		if pad != [4]int{} {
			o.x = c.copyOnce(v, pad, library.Narrow{DType: v.lib.DType()})
		}
		return o, nil
	}
	if v.pending != nil {
		x, frac, err := c.widen(v, pad)
		if err == nil && pad == [4]int{} {
			*v = value{lib: x, frac: frac}
		}
		return operand{x: x, frac: frac, maxX: -math.MinInt16}, err
	}
	// No bits are lost by not shifting left: below leastOperand X is x itself.
	if v.exponent.Absent() {
		v.exponent = c.lib.Exponent(v.lib, leastOperand)
	}
	x := c.copyOnce(v, pad, library.Narrow{DType: tensor.I16, Shift: -operandBits, E: v.exponent})
	return operand{x: x, exponent: v.exponent, frac: v.frac + operandBits, maxX: -math.MinInt16}, nil
}

// copyOnce returns N(v) with a border of zeros, the same for each border.
func (c *compiler) copyOnce(v *value, pad [4]int, n library.Narrow) library.Value {
	if x, ok := v.operands[pad]; ok {
		return x
	}
	var x library.Value
	if len(v.lib.Shape()) == 4 {
		x = c.lib.LinImage(v.lib, 1, 0, n, library.Channels{Pad: [4]int64{int64(pad[0]), int64(pad[1]), int64(pad[2]), int64(pad[3])}})
	} else {
		x = c.lib.Lin(v.lib, 1, 0, n)
	}
	if v.operands == nil {
		v.operands = map[[4]int]library.Value{}
	}
	v.operands[pad] = x
	return x
}

// product quantizes the weights of a linear layer for an operand and returns them,
// in the given shape, with what follows the sums.
//
// With w = Q·D·2^-k and x = X·2^(E−f), the result in Q16 is
// (Σ X·Q·D + C) >> (k + f − 16 − E), and C is the bias with k + f − E fraction bits.
func (c *compiler) product(m *matrix, bias []float64, x operand, shape []int64) (library.Value, library.Product, error) {
	var p library.Product
	dtype, limit, err := c.opt.Weights.perRow()
	if err != nil {
		return library.Value{}, p, err
	}
	need := demand{maxX: x.maxX, bias: bias, biasFrac: x.frac}
	if !x.exponent.Absent() {
		need.biasFrac -= operandBits // the least exponent, where C is largest
	}
	z, err := quantizeRows(m, limit, need)
	if err != nil {
		return library.Value{}, p, err
	}
	if z.coarse {
		c.res.Limited = append(c.res.Limited, c.lib.CurrentName())
	}
	rows := int64(m.rows)
	w := c.lib.Weight(dtype, z.q, shape...)
	p.S = c.lib.Weight(z.scaleType(), z.d, rows)
	p.N = library.Narrow{DType: tensor.I32, Shift: z.k + x.frac - valueBits, E: x.exponent, SubE: !x.exponent.Absent()}
	switch {
	case bias == nil:
	case x.exponent.Absent():
		p.C = c.lib.Weight(tensor.I64, fixed(bias, z.k+x.frac), rows)
	default:
		f, err := fraction(bias, constantBits)
		if err != nil {
			return library.Value{}, p, err
		}
		b := c.lib.Weight(tensor.I32, fixed(bias, f), rows)
		p.C = c.lib.Lin(b, 1, 0, library.Narrow{DType: tensor.I64, Shift: f - z.k - x.frac, E: x.exponent})
	}
	return w, p, nil
}

func (c *compiler) conv(op *Conv, in ValueID) (value, error) {
	x, err := c.operand(in, op.Window.Pad)
	if err != nil {
		return value{}, err
	}
	ws := op.Weights.Shape
	m := &matrix{rows: ws[0], columns: ws[1] * ws[2] * ws[3], data: make([]float64, 0, len(op.Weights.Data))}
	for i := range ws[0] { // (M, C/g, kh, kw) to (M, kh, kw, C/g)
		for place := range ws[2] * ws[3] {
			for ch := range ws[1] {
				m.data = append(m.data, op.Weights.Data[(i*ws[1]+ch)*ws[2]*ws[3]+place])
			}
		}
	}
	w, p, err := c.product(m, op.Bias, x, int64s([]int{ws[0], ws[2], ws[3], ws[1]}))
	if err != nil {
		return value{}, err
	}
	return value{lib: c.lib.Conv(x.x, w, op.Window.library(), int64(op.Groups), p), frac: valueBits}, nil
}

// library returns the window as package library has it.
func (w Window) library() library.Window {
	var out library.Window
	for d := range out.Kernel {
		out.Kernel[d], out.Stride[d], out.Dilation[d] = int64(w.Kernel[d]), int64(w.Stride[d]), int64(w.Dilation[d])
	}
	return out
}

func (c *compiler) linear(op *Linear, in ValueID) (value, error) {
	x, err := c.operand(in, [4]int{})
	if err == nil {
		err = c.lib.Err()
	}
	if err != nil {
		return value{}, err
	}
	last := len(x.x.Shape()) - 1
	k, n := op.Weights.Shape[0], op.Weights.Shape[1]
	m := &matrix{rows: n, columns: k, data: make([]float64, 0, len(op.Weights.Data))}
	order := x.x.Order(last)
	for i := range n { // (K, N) to (N, K), K in the order of the operand's memory
		for _, j := range order {
			m.data = append(m.data, op.Weights.Data[int(j)*n+i])
		}
	}
	w, p, err := c.product(m, op.Bias, x, int64s([]int{n, k}))
	if err != nil {
		return value{}, err
	}
	return value{lib: c.lib.MatMul(x.x.Along(last), w, p), frac: valueBits}, nil
}
