package kernel

import (
	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

func sqrtRow(j *Job, s *scratch, v []int64) {
	j.operand(s, op.A, v)
	for i := range v {
		v[i] = fixed.Sqrt(v[i], uint(j.in.K))
	}
}
