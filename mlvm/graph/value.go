package graph

import (
	"fmt"
	"slices"

	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Dim is a dimension of a Value: its extent is N + t·Grow at segment t, and
// neighbours are Stride elements apart.
type Dim struct {
	N, Grow, Stride int64
}

// Value is a tensor seen as a strided array, outermost dimension first. Its
// methods return other views of the same tensor and copy nothing. A Value is
// itself immutable. A misuse (an index that is out of range, …) makes a Value that
// carries an error, which Builder.Build reports.
type Value struct {
	slot op.Slot // without strides, which are in dims
	dims []Dim
	full []Dim // the dimensions of the whole tensor
	err  error
}

// Filled returns a tensor of which every element is v: a base for the destination
// Into of an Inst with results of type dtype. It takes no memory and no opening.
func Filled(v int64, dtype tensor.DType, shape ...int64) Value {
	return whole(op.Slot{Kind: op.Const, DType: dtype, Const: v}, shape)
}

// whole returns the view of a whole tensor in row-major order.
func whole(slot op.Slot, shape []int64) Value {
	dims := make([]Dim, len(shape))
	for i, n := range shape {
		dims[i].N = n
	}
	return wholeGrowing(slot, dims)
}

// wholeGrowing is whole for dimensions of which the first may grow; it sets their
// strides and the tensor's size.
func wholeGrowing(slot op.Slot, dims []Dim) Value {
	size := int64(1)
	v := Value{dims: dims, full: dims}
	for d := len(dims) - 1; d >= 0; d-- {
		dims[d].Stride = size
		if dims[d].N < 1 || dims[d].N > tensor.MaxSize/size {
			v.err = fmt.Errorf("shape %v: an extent is less than 1, or the tensor too large", v.Shape())
			return v
		}
		size *= dims[d].N
	}
	slot.View.Size = size
	if len(dims) > 0 {
		slot.View.SizeT = dims[0].Grow * dims[0].Stride
	}
	v.slot = slot
	return v
}

// DType returns the type of v's elements.
func (v Value) DType() tensor.DType { return v.slot.DType }

// Err returns what is wrong with v, if anything.
func (v Value) Err() error { return v.err }

// Node returns the number of the node of which v is the result, or a view. It
// requires such a Value.
func (v Value) Node() uint32 { return v.slot.Index }

// WeightIndex returns the number of the weight tensor that v views, and whether it
// views one.
func (v Value) WeightIndex() (index uint32, ok bool) { return v.slot.Index, v.slot.Kind == op.Weight }

// Rank returns the number of dimensions of v.
func (v Value) Rank() int { return len(v.dims) }

// Extent returns the extent of dimension d at segment 0, or 1 if v has an error or
// no such dimension.
func (v Value) Extent(d int) int64 {
	if !v.has(d) {
		return 1
	}
	return v.dims[d].N
}

// Stride returns the stride of dimension d, or 0 if v has an error or no such
// dimension.
func (v Value) Stride(d int) int64 {
	if !v.has(d) {
		return 0
	}
	return v.dims[d].Stride
}

// Shape returns the extents of v at segment 0.
func (v Value) Shape() []int64 {
	shape := make([]int64, len(v.dims))
	for i, d := range v.dims {
		shape[i] = d.N
	}
	return shape
}

// Dims returns the dimensions of v.
func (v Value) Dims() []Dim { return slices.Clone(v.dims) }
