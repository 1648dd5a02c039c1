package kernel

import "github.com/mlgeth/mlgeth/precompiles/op"

func gatherRow(j *Job, s *scratch, v []int64) {
	in := j.in
	table, d := j.tensors[op.A], in.Slots[op.A].DType
	j.operand(s, op.B, v)
	for n, i := range v {
		if i < 0 || i >= in.Beta {
			v[n] = 0
			continue
		}
		v[n] = d.Load(table, s.at[op.A]+int64(n)*j.inner.stride[op.A]+i*in.Alpha)
	}
}
