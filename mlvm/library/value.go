package library

import (
	"fmt"
	"slices"

	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// An axis is a run of equally spaced elements.
type axis struct {
	extent, stride int64
}

// A Value is a tensor of a program, or a constant, seen through logical
// dimensions, outermost first. Each dimension is a row-major sequence of axes,
// none for extent 1: so a flattened (C, H, W) may lie in memory as (H, W, C).
// The zero Value is absent: an operand that is not there.
type Value struct {
	slot op.Slot // Kind, DType, Index, Const, and Off and Size of its view
	dims [][]axis
}

// Absent reports whether v is the zero Value.
func (v Value) Absent() bool { return v.slot.Kind == op.None }

// DType returns the type of the elements.
func (v Value) DType() tensor.DType { return v.slot.DType }

// Node returns the node whose result v views, and whether it views one.
func (v Value) Node() (uint32, bool) { return v.slot.Index, v.slot.Kind == op.Node }

// Shape returns the extents of the dimensions.
func (v Value) Shape() []int64 {
	shape := make([]int64, len(v.dims))
	for i, d := range v.dims {
		shape[i] = extent(d)
	}
	return shape
}

// Len returns the number of elements of the shape.
func (v Value) Len() int64 { return product(v.Shape()) }

// Whole reports whether v views every element of its tensor exactly once.
func (v Value) Whole() bool {
	if v.slot.Kind == op.Const || v.slot.View.Off != 0 || v.Len() != v.slot.View.Size {
		return false
	}
	axes := slices.Concat(v.dims...)
	slices.SortFunc(axes, func(a, b axis) int { return int(min(max(a.stride-b.stride, -1), 1)) })
	next := int64(1)
	for _, a := range axes {
		if a.stride != next {
			return false
		}
		next *= a.extent
	}
	return true
}

// RowMajor reports whether v views its whole tensor in the order of its elements.
func (v Value) RowMajor() bool {
	if !v.Whole() {
		return false
	}
	next := int64(1)
	axes := slices.Concat(v.dims...)
	for _, a := range slices.Backward(axes) {
		if a.stride != next {
			return false
		}
		next *= a.extent
	}
	return true
}

// Constant returns the value c in every place of a shape.
func Constant(c int64, shape ...int64) Value {
	v := Value{slot: op.Slot{Kind: op.Const, DType: tensor.I64, Const: c}, dims: make([][]axis, len(shape))}
	for i, n := range shape {
		if n > 1 {
			v.dims[i] = []axis{{n, 0}}
		}
	}
	return v
}

// dense returns a view of a whole tensor whose dimensions of the given shape
// follow each other in memory in the given order, row-major if it is nil.
func dense(slot op.Slot, shape []int64, order []int) Value {
	v := Value{slot: slot, dims: make([][]axis, len(shape))}
	stride := int64(1)
	for _, d := range slices.Backward(memoryOrder(len(shape), order)) {
		if shape[d] > 1 {
			v.dims[d] = []axis{{shape[d], stride}}
		}
		stride *= shape[d]
	}
	v.slot.View = tensor.View{Size: stride}
	return v
}

// memoryOrder returns order, or 0 … rank−1 if it is nil.
func memoryOrder(rank int, order []int) []int {
	if order != nil {
		return order
	}
	order = make([]int, rank)
	for i := range order {
		order[i] = i
	}
	return order
}

// Transpose reorders the dimensions: dimension i of the result is dimension
// perm[i] of v. It requires a permutation.
func (v Value) Transpose(perm ...int) Value {
	out := Value{slot: v.slot, dims: make([][]axis, len(perm))}
	for i, p := range perm {
		out.dims[i] = v.dims[p]
	}
	return out
}

// Reshape gives the elements of v, in row-major order of its dimensions, another
// shape. It reports false if no view can express that: then v has to be copied
// first. It requires that the number of elements is the same.
func (v Value) Reshape(shape ...int64) (Value, bool) {
	axes := merge(slices.Concat(v.dims...))
	out := Value{slot: v.slot, dims: make([][]axis, len(shape))}
	for i, n := range slices.Backward(shape) {
		var dim []axis
		for n > 1 {
			last := &axes[len(axes)-1]
			g := min(n, last.extent)
			if n%g != 0 || last.extent%g != 0 {
				return Value{}, false
			}
			dim = append(dim, axis{g, last.stride})
			n /= g
			if last.extent /= g; last.extent == 1 {
				axes = axes[:len(axes)-1]
			} else {
				last.stride *= g
			}
		}
		slices.Reverse(dim)
		out.dims[i] = merge(dim)
	}
	return out, true
}

// Broadcast repeats v along dimensions of extent 1, and adds outer dimensions,
// until it has the given shape. It requires that the shapes fit.
func (v Value) Broadcast(shape ...int64) Value {
	out := Value{slot: v.slot, dims: make([][]axis, len(shape))}
	skip := len(shape) - len(v.dims)
	for i, n := range shape {
		if i >= skip {
			out.dims[i] = v.dims[i-skip]
		}
		if extent(out.dims[i]) == 1 && n > 1 {
			out.dims[i] = []axis{{n, 0}}
		}
	}
	return out
}

// Order returns the indices 0 … n−1 of a dimension in the order in which their
// elements lie in memory: what a matrix must be permuted by so that it is read
// along with v.
func (v Value) Order(dim int) []int64 {
	axes := slices.Clone(v.dims[dim])
	weight := int64(1) // of an axis' index in the dimension's index
	weights := make([]int64, len(axes))
	for i := len(axes) - 1; i >= 0; i-- {
		weights[i] = weight
		weight *= axes[i].extent
	}
	order := []int64{0}
	for _, i := range byStride(axes) {
		next := make([]int64, 0, int64(len(order))*axes[i].extent)
		for _, base := range order {
			for j := range axes[i].extent {
				next = append(next, base+j*weights[i])
			}
		}
		order = next
	}
	return order
}

// Along returns v with one dimension's elements taken in the order of memory:
// the view under which Order(dim) is the identity.
func (v Value) Along(dim int) Value {
	out := Value{slot: v.slot, dims: slices.Clone(v.dims)}
	axes := make([]axis, 0, len(v.dims[dim]))
	for _, i := range byStride(v.dims[dim]) {
		axes = append(axes, v.dims[dim][i])
	}
	out.dims[dim] = merge(axes)
	return out
}

// byStride returns the numbers of the axes in descending order of |stride|.
func byStride(axes []axis) []int {
	order := memoryOrder(len(axes), nil)
	slices.SortStableFunc(order, func(i, j int) int {
		x, y := fixed.Abs(axes[i].stride), fixed.Abs(axes[j].stride)
		return int(min(max(y-x, -1), 1))
	})
	return order
}

// merge joins neighbouring axes that are one run.
func merge(axes []axis) []axis {
	var out []axis
	for _, a := range axes {
		if n := len(out); n > 0 && out[n-1].stride == a.extent*a.stride {
			out[n-1] = axis{out[n-1].extent * a.extent, a.stride}
			continue
		}
		out = append(out, a)
	}
	return out
}

// extent returns the extent of a dimension.
func extent(axes []axis) int64 {
	n := int64(1)
	for _, a := range axes {
		n *= a.extent
	}
	return n
}

func product(shape []int64) int64 {
	n := int64(1)
	for _, d := range shape {
		n *= d
	}
	return n
}

// String describes v for messages.
func (v Value) String() string {
	return fmt.Sprintf("%v %v of shape %v", v.slot.Kind, v.slot.DType, v.Shape())
}
