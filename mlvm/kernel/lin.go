package kernel

import "github.com/mlgeth/mlgeth/precompiles/op"

func linRow(j *Job, s *scratch, v []int64) {
	in := j.in
	j.operand(s, op.A, v)
	b := s.b[:len(v)]
	j.operand(s, op.B, b)
	for i := range v {
		v[i] = in.Alpha*v[i] + in.Beta*b[i] + in.Gamma
	}
}
