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

// contiguous reports whether all terms stand next to each other in order.
func (r *run) contiguous() bool { return r.count == 0 || r.count == 1 && r.stride[0] == 1 }

// gather sets dst to the terms of an operand, from the given address on.
func (j *Job) gather(dst []int64, id op.SlotID, r *run, address int64) {
	slot := &j.in.Slots[id]
	if slot.Kind == op.Const {
		for i := range dst {
			dst[i] = slot.Const
		}
		return
	}
	j.gatherFrom(dst, id, r, 0, address)
}

func (j *Job) gatherFrom(dst []int64, id op.SlotID, r *run, level int, address int64) {
	if level >= r.count-1 {
		stride := int64(1)
		if r.count > 0 {
			stride = r.stride[level]
		}
		load(dst, j.in.Slots[id].DType, j.tensors[id], address, stride)
		return
	}
	each := len(dst) / int(r.n[level])
	for range r.n[level] {
		j.gatherFrom(dst[:each], id, r, level+1, address)
		dst = dst[each:]
		address += r.stride[level]
	}
}

// buffer returns a slice of n elements, b's memory if it is long enough.
func buffer(b *[]int64, n int64) []int64 {
	if int64(cap(*b)) < n {
		*b = make([]int64, n)
	}
	return (*b)[:n]
}
