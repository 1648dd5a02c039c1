package kernel

import (
	"math"

	"github.com/mlgeth/mlgeth/precompiles/op"
)

// maxRow computes MAX.
func maxRow(j *Job, s *scratch, v []int64) {
	r := j.reduce.runOf(&j.in.Slots[op.A])
	if j.byOutput(&r) {
		x := buffer(&s.x, j.reduce.terms)
		for i := range v {
			j.gather(x, op.A, &r, s.at[op.A]+int64(i)*j.inner.stride[op.A])
			j.magnitudes(x)
			v[i] = j.kernels.maximum(x)
		}
		return
	}
	for i := range v {
		v[i] = math.MinInt64
	}
	j.terms(s, s.a[:len(v)], &r, func(_ int64, term []int64) {
		j.magnitudes(term)
		j.kernels.maxInto(v, term)
	})
}

// byOutput reports whether it pays to gather the terms of each output, instead of
// the outputs of each term.
func (j *Job) byOutput(r *run) bool {
	n, stride := r.innermost()
	if stride != 1 || n < 8 {
		return j.inner.n < 8
	}
	return j.inner.stride[op.A] != 1 || j.inner.n < n
}

// magnitudes replaces terms by their absolute values if the instruction says so.
func (j *Job) magnitudes(x []int64) {
	if j.in.Abs {
		j.kernels.magnitudes(x)
	}
}

// terms calls visit for each term of operand A, in order of lin(r), with its
// elements for all outputs of the row.
func (j *Job) terms(s *scratch, row []int64, r *run, visit func(lin int64, term []int64)) {
	n, stride := r.innermost()
	lin := int64(0)
	r.each(s.at[op.A], func(address int64) {
		for range n {
			j.operandAt(op.A, address, row)
			visit(lin, row)
			lin++
			address += stride
		}
	})
}
