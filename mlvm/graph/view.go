package graph

import (
	"fmt"
	"slices"

	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// fail returns v with an error, unless it has one already.
func (v Value) fail(format string, args ...any) Value {
	if v.err == nil {
		v.err = fmt.Errorf("%v of shape %v: %w", v.slot.Kind, v.Shape(), fmt.Errorf(format, args...))
	}
	return v
}

// has checks that v has dimension d and no error.
func (v *Value) has(d int) bool {
	if v.err == nil && (d < 0 || d >= len(v.dims)) {
		*v = v.fail("no dimension %d", d)
	}
	return v.err == nil
}

// with returns v with dimension d replaced by the given ones.
func (v Value) with(d int, dims ...Dim) Value {
	v.dims = slices.Concat(v.dims[:d], dims, v.dims[d+1:])
	return v
}

// Whole returns the view of the whole tensor of v in its original shape.
func (v Value) Whole() Value {
	v.dims = v.full
	v.slot.View.Off, v.slot.View.OffT = 0, 0
	return v
}

// Permute returns v with dimension order[i] in place i.
func (v Value) Permute(order ...int) Value {
	dims := make([]Dim, 0, len(v.dims))
	seen := make([]bool, len(v.dims))
	for _, d := range order {
		if !v.has(d) {
			return v
		}
		if seen[d] {
			return v.fail("permutation %v names a dimension twice", order)
		}
		seen[d] = true
		dims = append(dims, v.dims[d])
	}
	if len(order) != len(v.dims) {
		return v.fail("permutation %v", order)
	}
	v.dims = dims
	return v
}

// Slice returns the n elements of dimension d from lo on, which must exist in
// segment 0. The dimension no longer grows.
func (v Value) Slice(d int, lo, n int64) Value {
	if !v.has(d) {
		return v
	}
	if dim := v.dims[d]; lo < 0 || n < 1 || lo > dim.N || n > dim.N-lo {
		return v.fail("no slice of %d from %d in dimension %d", n, lo, d)
	}
	v.slot.View.Off += lo * v.dims[d].Stride
	return v.with(d, Dim{N: n, Stride: v.dims[d].Stride})
}

// Index returns v at index i of dimension d, without that dimension.
func (v Value) Index(d int, i int64) Value {
	if v = v.Slice(d, i, 1); v.err != nil {
		return v
	}
	return v.with(d)
}

// Origin returns the first element of v, without dimensions: how LUT names its
// table and GATHER the start of one.
func (v Value) Origin() Value {
	for v.err == nil && len(v.dims) > 0 {
		v = v.Index(0, 0)
	}
	return v
}

// Advance moves v on by step elements of dimension d in every segment: with
// x.Slice(0, 0, 1).Advance(0, 1) segment t sees row t.
func (v Value) Advance(d int, step int64) Value {
	if v.has(d) {
		v.slot.View.OffT += step * v.dims[d].Stride
	}
	return v
}

// Grow makes dimension d longer by n in every segment: with
// x.Slice(0, 0, 1).Grow(0, 1) segment t sees t + 1 rows.
func (v Value) Grow(d int, n int64) Value {
	if !v.has(d) {
		return v
	}
	if n < 0 {
		return v.fail("growth by %d", n)
	}
	dim := v.dims[d]
	dim.Grow += n
	return v.with(d, dim)
}

// Every returns every step-th index of dimension d, from the first on.
func (v Value) Every(d int, step int64) Value {
	if !v.fixed(d) {
		return v
	}
	if step < 1 {
		return v.fail("step %d in dimension %d", step, d)
	}
	dim := v.dims[d]
	return v.with(d, Dim{N: (dim.N-1)/step + 1, Stride: dim.Stride * step})
}

// Flip reverses dimension d.
func (v Value) Flip(d int) Value {
	if !v.fixed(d) {
		return v
	}
	dim := v.dims[d]
	v.slot.View.Off += (dim.N - 1) * dim.Stride
	return v.with(d, Dim{N: dim.N, Stride: -dim.Stride})
}

// Window slides a window along dimension d: in its place come the window's places,
// stride apart, and the indices in the window, dilation apart.
func (v Value) Window(d int, kernel, stride, dilation int64) Value {
	if !v.fixed(d) {
		return v
	}
	dim := v.dims[d]
	if kernel < 1 || stride < 1 || dilation < 1 || kernel-1 > (dim.N-1)/dilation {
		return v.fail("no window of %d with stride %d and dilation %d in dimension %d", kernel, stride, dilation, d)
	}
	places := (dim.N-1-(kernel-1)*dilation)/stride + 1
	return v.with(d, Dim{N: places, Stride: dim.Stride * stride}, Dim{N: kernel, Stride: dim.Stride * dilation})
}

// fixed checks that v has dimension d and that it does not grow.
func (v *Value) fixed(d int) bool {
	if v.has(d) && v.dims[d].Grow != 0 {
		*v = v.fail("dimension %d grows", d)
	}
	return v.err == nil
}

// Split cuts dimension d into dimensions of the given extents, of which the
// product is the extent of d. A growing dimension grows by whole rows of the first.
func (v Value) Split(d int, shape ...int64) Value {
	if !v.has(d) {
		return v
	}
	dim := v.dims[d]
	parts := make([]Dim, len(shape))
	product := int64(1)
	for i := len(shape) - 1; i >= 0; i-- {
		if shape[i] < 1 || shape[i] > dim.N/product {
			return v.fail("dimension %d cannot be split into %v", d, shape)
		}
		parts[i] = Dim{N: shape[i], Stride: dim.Stride * product}
		product *= shape[i]
	}
	if product != dim.N || len(shape) == 0 {
		return v.fail("dimension %d cannot be split into %v", d, shape)
	}
	row := product / shape[0]
	if dim.Grow%row != 0 {
		return v.fail("dimension %d grows by %d, not by rows of %d", d, dim.Grow, row)
	}
	parts[0].Grow = dim.Grow / row
	return v.with(d, parts...)
}

// Merge joins count dimensions from d on into one. They must be as dense as in a
// row-major array, and only the first may grow.
func (v Value) Merge(d, count int) Value {
	if count < 1 || !v.has(d) || !v.has(d+count-1) {
		return v.fail("no %d dimensions from %d on", count, d)
	}
	for ; count > 1; count-- {
		outer, inner := v.dims[d], v.dims[d+1]
		if outer.N == 1 && outer.Grow == 0 {
			outer.Stride = inner.N * inner.Stride
		}
		if inner.N == 1 && inner.Grow == 0 {
			inner.Stride = outer.Stride
		}
		if inner.Grow != 0 || outer.Stride != inner.N*inner.Stride {
			return v.fail("dimensions %d and %d cannot be merged", d, d+1)
		}
		merged := Dim{N: outer.N * inner.N, Grow: outer.Grow * inner.N, Stride: inner.Stride}
		v = v.with(d, merged).with(d + 1)
	}
	return v
}

// Reshape gives v, all dimensions of which can be merged, another shape with as
// many elements.
func (v Value) Reshape(shape ...int64) Value {
	if v.err != nil {
		return v
	}
	if len(v.dims) == 0 {
		v.dims = []Dim{{N: 1}}
	}
	if v = v.Merge(0, len(v.dims)); v.err != nil {
		return v
	}
	if len(shape) == 0 {
		return v.Origin()
	}
	return v.Split(0, shape...)
}

// As returns the bytes of a weight tensor or of the input, whole, as a tensor of
// another type and shape.
func (v Value) As(dtype tensor.DType, shape ...int64) Value {
	if v.err != nil {
		return v
	}
	if v.slot.Kind != op.Weight && v.slot.Kind != op.Input {
		return v.fail("only weights and the input can be read as another type")
	}
	was := v.slot.ByteLen(0)
	slot := op.Slot{Kind: v.slot.Kind, DType: dtype, Index: v.slot.Index}
	w := whole(slot, shape)
	if w.err == nil && w.slot.ByteLen(0) != was {
		return w.fail("%d bytes of %v, want %d", w.slot.ByteLen(0), dtype, was)
	}
	return w
}
