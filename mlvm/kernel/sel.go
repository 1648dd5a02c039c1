package kernel

import "github.com/mlgeth/mlgeth/precompiles/op"

func selRow(j *Job, s *scratch, v []int64) {
	n := len(v)
	b, x, y := s.b[:n], s.a[:n], s.e[:n] // E is loaded later, over y
	j.operand(s, op.A, v)
	j.operand(s, op.B, b)
	j.operand(s, op.C, x)
	j.operand(s, op.S, y)
	less, equal := int64(-1), int64(-1)
	switch j.in.Compare {
	case op.Less:
		equal = 0
	case op.Equal:
		less = 0
	}
	j.kernels.choose(v, b, x, y, less, equal)
}
