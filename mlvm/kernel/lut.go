package kernel

import (
	"unsafe"

	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

func lutRow(j *Job, s *scratch, v []int64) {
	in, k := j.in, uint(j.in.K)
	table, d := j.tensors[op.B], in.Slots[op.B].DType
	j.operand(s, op.A, v)
	if interpolate := j.kernels.interpolate; interpolate != nil && d == tensor.I32 && j.inner.stride[op.B] == 0 {
		knots := neighbours(d, table, s.at[op.B], int(in.Beta)+1)
		interpolate(v, (*int32)(unsafe.Pointer(&knots[0])), in.Alpha, in.Beta, int64(k))
		return
	}
	for n := range v {
		at := s.at[op.B] + int64(n)*j.inner.stride[op.B]
		i, frac, inside := fixed.Knot(v[n]-in.Alpha, k, in.Beta)
		t0 := d.Load(table, at+i)
		if !inside || k == 0 {
			v[n] = t0 << k
			continue
		}
		v[n] = fixed.Interpolate(t0, d.Load(table, at+i+1), frac, k)
	}
}
