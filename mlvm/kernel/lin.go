package kernel

import "github.com/mlgeth/mlgeth/precompiles/op"

func linRow(j *Job, s *scratch, v []int64) {
	in := j.in
	j.operand(s, op.A, v)
	if in.Beta == 0 {
		s.factor, s.addend = number(in.Alpha), number(in.Gamma)
		return
	}
	b := s.b[:len(v)]
	j.operand(s, op.B, b)
	if in.Beta == 1 && in.Gamma == 0 {
		s.factor, s.addend = number(in.Alpha), term{row: b}
		return
	}
	j.kernels.linear(v, b, in.Alpha, in.Beta, in.Gamma)
}

// isProduct reports whether an instruction is a DOT of one term, without a scale.
func (j *Job) isProduct() bool {
	in := j.in
	return in.Op == op.Dot && j.reduce.terms == 1 && in.Slots[op.S].Kind == op.None
}

// productRow computes products of two numbers.
func productRow(j *Job, s *scratch, v []int64) {
	b := s.b[:len(v)]
	j.operand(s, op.A, v)
	j.operand(s, op.B, b)
	s.factor = term{row: b}
	switch c := &j.in.Slots[op.C]; {
	case c.Kind == op.Const:
		s.addend = number(c.Const)
	case c.Tensor():
		row := s.a[:len(v)]
		j.operand(s, op.C, row)
		s.addend = term{row: row}
	}
}
