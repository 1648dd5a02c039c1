package kernel

import (
	"math"

	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// maxRow computes MAX.
func maxRow(j *Job, s *scratch, v []int64) {
	r := j.reduce.runOf(&j.in.Slots[op.A])
	if j.byOutput(&r) {
		x := buffer(&s.x, j.reduce.terms)
		n, stride := r.innermost()
		inPlace := j.kernels.most32 != nil && stride == 1 && n == j.reduce.terms && j.in.Slots[op.A].DType == tensor.I32
		for i := range v {
			if inPlace {
				v[i] = j.mostInPlace(s.at[op.A] + int64(i)*j.inner.stride[op.A])
				continue
			}
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

// mostInPlace returns the greatest of the terms of i32 that follow one another from an
// address on.
func (j *Job) mostInPlace(address int64) int64 {
	all := neighbours(tensor.I32, j.tensors[op.A], address, int(j.reduce.terms))
	most, abs := int64(math.MinInt64), int64(0)
	if j.in.Abs {
		abs = 1
	}
	if n := len(all) / 4 / (2 * j.kernels.finish.lanes) * (2 * j.kernels.finish.lanes); n > 0 {
		most = j.kernels.most32(&all[0], n, abs)
		all = all[4*n:]
	}
	for i := range int64(len(all) / 4) {
		x := tensor.I32.Load(all, i)
		if j.in.Abs {
			x = fixed.Abs(x)
		}
		most = max(most, x)
	}
	return most
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
