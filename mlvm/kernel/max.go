package kernel

import (
	"math"

	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

// shortRow is the length of a row below which it pays to gather the terms of each
// output instead of the outputs of each term.
const shortRow = 8

// maxRow computes MAX.
func maxRow(j *Job, s *scratch, v []int64) {
	r := j.reduce.runOf(&j.in.Slots[op.A])
	if len(v) < shortRow {
		x := buffer(&s.x, j.reduce.terms)
		for i := range v {
			j.gather(x, op.A, &r, s.base[op.A]+int64(i)*j.stride(op.A))
			j.magnitudes(x)
			v[i] = math.MinInt64
			for _, y := range x {
				v[i] = max(v[i], y)
			}
		}
		return
	}
	for i := range v {
		v[i] = math.MinInt64
	}
	j.terms(s, s.a[:len(v)], &r, func(_ int64, term []int64) {
		j.magnitudes(term)
		for i, y := range term {
			v[i] = max(v[i], y)
		}
	})
}

// magnitudes replaces terms by their absolute values if the instruction says so.
func (j *Job) magnitudes(x []int64) {
	if !j.in.Abs {
		return
	}
	for i, y := range x {
		x[i] = fixed.Abs(y)
	}
}

// terms calls visit for each term of operand A, in order of lin(r), with its
// elements for all outputs of the row.
func (j *Job) terms(s *scratch, row []int64, r *run, visit func(lin int64, term []int64)) {
	lin := int64(0)
	var walk func(level int, address int64)
	walk = func(level int, address int64) {
		if level == r.count {
			if slot := &j.in.Slots[op.A]; slot.Kind == op.Const {
				j.operand(s, op.A, row)
			} else {
				load(row, slot.DType, j.tensors[op.A], address, j.stride(op.A))
			}
			visit(lin, row)
			lin++
			return
		}
		for range r.n[level] {
			walk(level+1, address)
			address += r.stride[level]
		}
	}
	walk(0, s.base[op.A])
}
