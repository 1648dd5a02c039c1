package kernel

import (
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// loops are the reduction dimensions that are longer than 1, outermost first.
type loops struct {
	dims  [tensor.ReduceDims]int
	count int
	n     [tensor.ReduceDims]int64
	terms int64
}

func newLoops(s *tensor.Space) (l loops) {
	l.terms = 1
	for d, n := range s.Reduce {
		if n > 1 {
			l.dims[l.count], l.n[l.count] = d, n
			l.count++
			l.terms *= n
		}
	}
	return l
}

// within returns the loops without the first reduction dimension.
func (l *loops) within() (inner loops) {
	inner = *l
	if l.count > 0 && l.dims[0] == 0 {
		copy(inner.dims[:], l.dims[1:])
		copy(inner.n[:], l.n[1:])
		inner.count--
		inner.terms /= l.n[0]
	}
	return inner
}

// run is a view of the terms of an operand: nested loops, where neighbours that
// follow each other without a gap are one.
type run struct {
	count     int
	n, stride [tensor.ReduceDims]int64
}

// runOf returns the terms of a slot.
func (l *loops) runOf(s *op.Slot) (r run) {
	for i := range l.count {
		n, stride := l.n[i], s.View.Reduce[l.dims[i]]
		if last := r.count - 1; last >= 0 && r.stride[last] == n*stride {
			r.n[last], r.stride[last] = r.n[last]*n, stride
			continue
		}
		r.n[r.count], r.stride[r.count] = n, stride
		r.count++
	}
	return r
}

// innermost returns the length and the stride of the innermost loop.
func (r *run) innermost() (n, stride int64) {
	if r.count == 0 {
		return 1, 1
	}
	return r.n[r.count-1], r.stride[r.count-1]
}

// start returns where the innermost loop begins for the i-th time, if the first one begins
// at 0.
func (r *run) start(i int64) (address int64) {
	for level := r.count - 2; level >= 0; level-- {
		address += i % r.n[level] * r.stride[level]
		i /= r.n[level]
	}
	return address
}

// each calls visit with the address of every innermost loop, in order.
func (r *run) each(address int64, visit func(address int64)) {
	r.level(0, address, visit)
}

func (r *run) level(level int, address int64, visit func(address int64)) {
	if level >= r.count-1 {
		visit(address)
		return
	}
	for range r.n[level] {
		r.level(level+1, address, visit)
		address += r.stride[level]
	}
}

// gather sets dst to the terms of an operand, from the given address on.
func (j *Job) gather(dst []int64, id op.SlotID, r *run, address int64) {
	slot := &j.in.Slots[id]
	if slot.Kind == op.Const {
		j.kernels.fill(dst, slot.Const)
		return
	}
	n, stride := r.innermost()
	r.each(address, func(address int64) {
		j.load(dst[:n], slot.DType, j.tensors[id], address, stride)
		dst = dst[n:]
	})
}

// buffer returns a slice of n elements, b's memory if it is long enough.
func buffer(b *[]int64, n int64) []int64 {
	if int64(cap(*b)) < n {
		*b = make([]int64, n)
	}
	return (*b)[:n]
}
