package kernel

import (
	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

func randRow(j *Job, s *scratch, v []int64) {
	in := j.in
	j.operand(s, op.A, v)
	lin := s.at[linear]
	for i := range v {
		run := fixed.Mix64(uint64(v[i]), uint64(in.Alpha)<<32+uint64(j.t))
		v[i] = int64(fixed.Mix64(run, uint64(lin)) >> (64 - in.K))
		lin += j.inner.stride[linear]
	}
}
