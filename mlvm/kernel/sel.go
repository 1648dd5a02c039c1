package kernel

import "github.com/mlgeth/mlgeth/precompiles/op"

func selRow(j *Job, s *scratch, v []int64) {
	n := len(v)
	b, x, y := s.b[:n], s.a[:n], s.e[:n] // E is loaded later, over y
	j.operand(s, op.A, v)
	j.operand(s, op.B, b)
	j.operand(s, op.C, x)
	j.operand(s, op.S, y)
	less, equal := comparison(j.in.Compare)
	j.kernels.choose(v, b, x, y, less, equal)
}

// comparison returns whether a relation holds for the lesser, and for equals: 0 or -1 each.
func comparison(c op.Compare) (less, equal int64) {
	switch c {
	case op.Less:
		return -1, 0
	case op.Equal:
		return 0, -1
	default:
		return -1, -1
	}
}
