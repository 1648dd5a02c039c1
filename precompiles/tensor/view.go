package tensor

import (
	"fmt"

	"github.com/mlgeth/mlgeth/precompiles/fixed"
)

// The dimensions of an iteration space.
const (
	OutDims    = 6 // output indices o
	ReduceDims = 4 // reduction indices r
)

// Space is an iteration space at one segment: the extents of the six output and
// four reduction dimensions, each at least 1. Unused ones are 1.
type Space struct {
	Out    [OutDims]int64
	Reduce [ReduceDims]int64
}

// Outputs returns the number of output indices. It requires that the product is
// in range, which validation of an instruction establishes.
func (s *Space) Outputs() int64 {
	n := int64(1)
	for _, m := range s.Out {
		n *= m
	}
	return n
}

// Terms returns |r|, the number of reduction indices, under the same condition.
func (s *Space) Terms() int64 {
	n := int64(1)
	for _, m := range s.Reduce {
		n *= m
	}
	return n
}

// OutIndex returns the output index whose row-major number is lin.
func (s *Space) OutIndex(lin int64) (o [OutDims]int64) {
	for d := OutDims - 1; d >= 0; d-- {
		o[d], lin = lin%s.Out[d], lin/s.Out[d]
	}
	return o
}

// OutLinear returns the row-major number of o, the inverse of OutIndex.
func (s *Space) OutLinear(o *[OutDims]int64) int64 {
	lin := int64(0)
	for d, m := range s.Out {
		lin = lin*m + o[d]
	}
	return lin
}

// ReduceIndex returns the reduction index whose row-major number is lin.
func (s *Space) ReduceIndex(lin int64) (r [ReduceDims]int64) {
	for d := ReduceDims - 1; d >= 0; d-- {
		r[d], lin = lin%s.Reduce[d], lin/s.Reduce[d]
	}
	return r
}

// View addresses a tensor of Size + t·SizeT elements at segment t: index (o, r)
// is element Off + t·OffT + Σ o_d·Out_d + Σ r_d·Reduce_d. Strides may be zero,
// negative or overlapping; all fields are in elements and below 2^39 in size.
type View struct {
	Off, OffT   int64
	Size, SizeT int64
	Out         [OutDims]int64
	Reduce      [ReduceDims]int64
}

// SizeAt returns the number of elements of the tensor at segment t.
func (v *View) SizeAt(t int64) int64 { return v.Size + t*v.SizeT }

// Base returns the address of output index o at segment t with r = 0. Sums wrap
// in Z/2^64, which leaves the address exact: Bounds has shown that it is in range.
func (v *View) Base(t int64, o *[OutDims]int64) int64 {
	a := v.Off + t*v.OffT
	for d, s := range v.Out {
		a += o[d] * s
	}
	return a
}

// Bounds returns the lowest and the highest address over the whole of space s at
// segment t, over the integers.
func (v *View) Bounds(t int64, s *Space) (lowest, highest fixed.Wide) {
	lowest = fixed.WideFrom(v.Off).Add(fixed.Mul(t, v.OffT))
	highest = lowest
	extend := func(stride, extent int64) {
		p := fixed.Mul(stride, extent-1)
		if p.Sign() < 0 {
			lowest = lowest.Add(p)
		} else {
			highest = highest.Add(p)
		}
	}
	for d, n := range s.Out {
		extend(v.Out[d], n)
	}
	for d, n := range s.Reduce {
		extend(v.Reduce[d], n)
	}
	return lowest, highest
}

// order returns the output dimensions of extent > 1 in ascending order of
// |stride|; dimensions of equal |stride|, which a nested view has not, stay in
// their order.
func (v *View) order(s *Space) (dims [OutDims]int, n int) {
	for d, m := range s.Out {
		if m == 1 {
			continue
		}
		i := n
		for ; i > 0 && fixed.Abs(v.Out[dims[i-1]]) > fixed.Abs(v.Out[d]); i-- {
			dims[i] = dims[i-1]
		}
		dims[i] = d
		n++
	}
	return dims, n
}

// Nested checks that v is nested over the output dimensions of s, the space at
// the last segment: each |stride| exceeds the span of the dimensions of smaller
// stride. So the view is injective and Invert can decide what is inside it.
func (v *View) Nested(s *Space) error {
	span := fixed.WideFrom(0)
	dims, n := v.order(s)
	for _, d := range dims[:n] {
		stride := fixed.Abs(v.Out[d])
		if !span.Less(fixed.WideFrom(stride)) {
			return fmt.Errorf("destination is not nested: stride %d of dimension %d does not exceed the span of smaller strides", v.Out[d], d)
		}
		span = span.Add(fixed.Mul(stride, s.Out[d]-1))
	}
	return nil
}

// Invert returns the output index whose address at segment t is e, and whether
// there is one: e is then inside the view. It requires a nested view and the
// space of segment t.
func (v *View) Invert(t int64, s *Space, e int64) (o [OutDims]int64, inside bool) {
	e -= v.Off + t*v.OffT
	for d, n := range s.Out {
		e -= min(0, v.Out[d]*(n-1))
	}
	if e < 0 {
		return o, false
	}
	dims, count := v.order(s)
	for i := count - 1; i >= 0; i-- {
		d := dims[i]
		stride, n := fixed.Abs(v.Out[d]), s.Out[d]
		q := e / stride
		if q >= n {
			return o, false
		}
		e -= q * stride
		if v.Out[d] < 0 {
			q = n - 1 - q
		}
		o[d] = q
	}
	return o, e == 0
}
