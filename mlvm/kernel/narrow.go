package kernel

import (
	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// narrow applies the epilogue N to a row.
func (j *Job) narrow(s *scratch, v []int64) {
	in := j.in
	bits := in.DType.Bits()
	e := &in.Slots[op.E]
	if e.Tensor() && j.inner.stride[op.E] != 0 {
		shifts := s.e[:len(v)]
		j.operand(s, op.E, shifts)
		for i := range v {
			v[i] = fixed.Narrow(v[i], fixed.Shift(in.Shift, shifts[i], in.SubE), in.Rounding, bits)
		}
		return
	}
	var one [1]int64
	j.operand(s, op.E, one[:])
	shift := fixed.Shift(in.Shift, one[0], in.SubE)
	switch {
	case shift == 0:
		saturate(v, in.DType)
	case shift > 0 && shift < fixed.MaxShift && in.Rounding == fixed.HalfUp:
		narrowHalfUp(v, uint(shift), in.DType)
	default:
		for i := range v {
			v[i] = fixed.Narrow(v[i], shift, in.Rounding, bits)
		}
	}
}

// saturate is N without a shift.
func saturate(v []int64, d tensor.DType) {
	if d == tensor.I64 {
		return
	}
	lowest, highest := d.Range()
	for i, x := range v {
		v[i] = min(max(x, lowest), highest)
	}
}

// narrowHalfUp is N for the common case: a right shift by 1 to 63, to nearest.
func narrowHalfUp(v []int64, shift uint, d tensor.DType) {
	lowest, highest := d.Range()
	for i, x := range v {
		x = x>>shift + x>>(shift-1)&1
		v[i] = min(max(x, lowest), highest)
	}
}
