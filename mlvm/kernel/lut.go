package kernel

import (
	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

func lutRow(j *Job, s *scratch, v []int64) {
	in, k := j.in, uint(j.in.K)
	table, d := j.tensors[op.B], in.Slots[op.B].DType
	j.operand(s, op.A, v)
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
