package kernel

import (
	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// narrow applies the epilogue N to a row.
func (j *Job) narrow(s *scratch, v []int64) {
	in := j.in
	lowest, highest := in.DType.Range()
	half := int64(0)
	if in.Rounding == fixed.HalfUp {
		half = 1
	}
	e := s.e[:len(v)]
	if !in.Slots[op.E].Tensor() || j.inner.stride[op.E] == 0 {
		j.operand(s, op.E, e[:1])
		shift := fixed.Shift(in.Shift, e[0], in.SubE)
		switch {
		case shift == 0 && in.DType == tensor.I64:
		case shift == 0:
			j.kernels.saturate(v, lowest, highest)
		case shift > 0:
			j.kernels.narrowRight(v, int64(shift), half, lowest, highest)
		default:
			j.kernels.fill(e, int64(shift))
			j.kernels.narrowEach(v, e, half, lowest, highest)
		}
		return
	}
	j.operand(s, op.E, e)
	if len(v) < shortRow {
		for i := range v {
			v[i] = fixed.Narrow(v[i], fixed.Shift(in.Shift, e[i], in.SubE), in.Rounding, in.DType.Bits())
		}
		return
	}
	j.shifts(e)
	j.kernels.narrowEach(v, e, half, lowest, highest)
}

// shortRow is the length below which values are narrowed one by one.
const shortRow = 8

// manyShifts is beyond what a static shift can make up for.
const manyShifts = 1 << 9

// shifts is fixed.Shift for a row of E.
func (j *Job) shifts(e []int64) {
	factor := int64(1)
	if j.in.SubE {
		factor = -1
	}
	j.kernels.saturate(e, -manyShifts, manyShifts)
	j.kernels.linear(e, e, factor, 0, int64(j.in.Shift))
	j.kernels.saturate(e, fixed.MinShift, fixed.MaxShift)
}
