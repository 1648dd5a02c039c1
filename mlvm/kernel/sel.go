package kernel

import "github.com/mlgeth/mlgeth/precompiles/op"

func selRow(j *Job, s *scratch, v []int64) {
	n := len(v)
	b, x, y := s.b[:n], s.a[:n], s.e[:n] // E is loaded later, over y
	j.operand(s, op.A, v)
	j.operand(s, op.B, b)
	j.operand(s, op.C, x)
	j.operand(s, op.S, y)
	switch j.in.Compare {
	case op.Less:
		for i := range v {
			if x[i] >= y[i] {
				v[i] = b[i]
			}
		}
	case op.LessOrEqual:
		for i := range v {
			if x[i] > y[i] {
				v[i] = b[i]
			}
		}
	default:
		for i := range v {
			if x[i] != y[i] {
				v[i] = b[i]
			}
		}
	}
}
