package kernel

import "github.com/mlgeth/mlgeth/precompiles/op"

func linRow(j *Job, s *scratch, v []int64) {
	in := j.in
	j.operand(s, op.A, v)
	b := v // times 0
	if in.Beta != 0 {
		b = s.b[:len(v)]
		j.operand(s, op.B, b)
	}
	if in.Alpha != 1 || in.Beta != 0 || in.Gamma != 0 {
		j.kernels.linear(v, b, in.Alpha, in.Beta, in.Gamma)
	}
}
