package library

import (
	"slices"

	"github.com/mlgeth/mlgeth/precompiles/op"
)

// Window slides over the two last dimensions of an (N, C, H, W) value that
// includes its border.
type Window struct {
	Kernel, Stride, Dilation [2]int64
}

// axes returns, for one image axis, the axes of places and of positions inside the
// window.
func (w *Window) axes(d int, image []axis) (places, inside []axis) {
	n, stride := extent(image), int64(0)
	if len(image) > 0 {
		stride = image[0].stride
	}
	count := (n-(w.Kernel[d]-1)*w.Dilation[d]-1)/w.Stride[d] + 1
	return run(count, stride*w.Stride[d]), run(w.Kernel[d], stride*w.Dilation[d])
}

// channelsLast returns x itself if each of its dimensions is one axis, else a copy
// that is (N, H, W, C) in memory.
func (b *Builder) channelsLast(x Value) Value {
	if slices.ContainsFunc(x.dims, func(d []axis) bool { return len(d) > 1 }) {
		return b.CopyTo(x, 0, 2, 3, 1)
	}
	return x
}

// Conv returns the convolution of x (N, C, H, W), border included, with weights w
// (M, kh, kw, C/groups), the order in which they are read. The result is
// (N, M, H', W'), and (N, H', W', M) in memory.
func (b *Builder) Conv(x, w Value, win Window, groups int64, p Product) Value {
	x = b.channelsLast(x)
	if b.err != nil {
		return Value{}
	}
	y, ky := win.axes(0, x.dims[2])
	z, kx := win.axes(1, x.dims[3])
	channels := x.dims[1]
	perGroup := extent(channels) / groups
	stride := int64(0)
	if len(channels) > 0 {
		stride = channels[0].stride
	}
	filters, ok := w.Reshape(append([]int64{groups, extent(w.dims[0]) / groups}, w.Shape()[1:]...)...)
	if !ok {
		return b.fail("convolution: weights %v are not in one piece", w)
	}
	// Output dimensions: n, group, filter of the group, y, x; then ky, kx, c.
	r := reduction{in: op.Instruction{Op: op.Dot}, n: p.N, order: []int{0, 3, 4, 1, 2}}
	r.out = []int64{extent(x.dims[0]), groups, extent(filters.dims[1]), extent(y), extent(z)}
	r.reduce = []int64{win.Kernel[0], win.Kernel[1], perGroup}
	r.ops[op.A] = Value{slot: x.slot, dims: [][]axis{
		x.dims[0], run(groups, perGroup*stride), nil, y, z, ky, kx, run(perGroup, stride)}}
	r.ops[op.B] = Value{slot: filters.slot, dims: [][]axis{
		nil, filters.dims[0], filters.dims[1], nil, nil, filters.dims[2], filters.dims[3], filters.dims[4]}}
	for id, v := range map[op.SlotID]Value{op.S: p.S, op.C: p.C} {
		if v.Absent() {
			continue
		}
		g, ok := v.Reshape(groups, r.out[2])
		if !ok {
			return b.fail("convolution: constants %v are not in one piece", v)
		}
		r.ops[id] = Value{slot: g.slot, dims: [][]axis{nil, g.dims[0], g.dims[1], nil, nil}}
	}
	out := b.reduce(r)
	if b.err != nil {
		return Value{}
	}
	return Value{slot: out.slot, dims: [][]axis{
		out.dims[0], merge(slices.Concat(out.dims[1], out.dims[2])), out.dims[3], out.dims[4]}}
}

// MaxPool returns the maximum of each window of x (N, C, H, W), border included.
func (b *Builder) MaxPool(x Value, win Window) Value {
	return b.pool(x, win, op.Instruction{Op: op.Max}, Value{}, Product{N: Narrow{DType: x.DType()}})
}

// SumPool returns N(s·factor·Σ) of each window of x (N, C, H, W), border included.
// p.S, absent for 1, has the dimensions (H', W') of the result; p.C is not used.
func (b *Builder) SumPool(x Value, win Window, factor int64, p Product) Value {
	return b.pool(x, win, op.Instruction{Op: op.Dot}, Constant(factor), p)
}

// pool appends the reduction of a pool. Where a window is far from contiguous and
// therefore too long for a step, a copy brings its elements together.
func (b *Builder) pool(x Value, win Window, in op.Instruction, factor Value, p Product) Value {
	x = b.channelsLast(x)
	if b.err != nil {
		return Value{}
	}
	r := poolOf(x, win, in, factor, p)
	if !b.fits(r) && len(x.dims[1]) > 0 && x.dims[1][0].stride == 1 {
		if x = b.CopyTo(x, 0, 1, 2, 3); b.err != nil {
			return Value{}
		}
		r = poolOf(x, win, in, factor, p)
	}
	return b.reduce(r)
}

// poolOf returns the reduction of a pool.
func poolOf(x Value, win Window, in op.Instruction, factor Value, p Product) reduction {
	y, ky := win.axes(0, x.dims[2])
	z, kx := win.axes(1, x.dims[3])
	r := reduction{in: in, n: p.N, order: []int{0, 2, 3, 1}}
	r.out = []int64{extent(x.dims[0]), extent(x.dims[1]), extent(y), extent(z)}
	r.reduce = win.Kernel[:]
	r.ops[op.A] = Value{slot: x.slot, dims: [][]axis{x.dims[0], x.dims[1], y, z, ky, kx}}
	r.ops[op.B] = factor
	if !p.S.Absent() {
		r.ops[op.S] = perChannel(p.S, [][]axis{nil, nil})
	}
	return r
}
