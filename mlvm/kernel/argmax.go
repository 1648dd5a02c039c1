package kernel

import "github.com/mlgeth/mlgeth/precompiles/op"

// argmaxRow computes ARGMAX: the lowest index of a maximum.
func argmaxRow(j *Job, s *scratch, v []int64) {
	r := j.reduce.runOf(&j.in.Slots[op.A])
	if j.byOutput(&r) {
		x := buffer(&s.x, j.reduce.terms)
		for i := range v {
			j.gather(x, op.A, &r, s.at[op.A]+int64(i)*j.inner.stride[op.A])
			v[i] = 0
			for n, y := range x {
				if y > x[v[i]] {
					v[i] = int64(n)
				}
			}
		}
		return
	}
	most := s.b[:len(v)]
	j.terms(s, s.a[:len(v)], &r, func(lin int64, term []int64) {
		for i, y := range term {
			if lin == 0 || y > most[i] {
				most[i], v[i] = y, lin
			}
		}
	})
}
