package kernel

import (
	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

func divRow(j *Job, s *scratch, v []int64) {
	j.operand(s, op.A, v)
	b := s.b[:len(v)]
	j.operand(s, op.B, b)
	for i := range v {
		v[i] = fixed.MulDiv(v[i], j.in.Alpha, b[i])
	}
}
