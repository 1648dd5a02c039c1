package kernel

import (
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// dotRow computes DOT. The factor that is the same for the whole row, if there is
// one, is gathered once; the other is read in place if its terms are contiguous.
func dotRow(j *Job, s *scratch, v []int64) {
	same, other := op.A, op.B
	if j.stride(op.A) != 0 {
		same, other = op.B, op.A
	}
	sameRun, otherRun := j.reduce.runOf(&j.in.Slots[same]), j.reduce.runOf(&j.in.Slots[other])
	x := buffer(&s.x, j.reduce.terms)
	groups := int64(1)
	if j.in.Slots[op.S].Kind != op.None {
		groups = j.space.Reduce[0]
	}
	scales := dotScales{groups: groups, stride: j.in.Slots[op.S].View.Reduce[0]}
	j.operand(s, op.C, v)
	for i := range v {
		step := int64(i)
		if i == 0 || j.stride(same) != 0 {
			j.gather(x, same, &sameRun, s.base[same]+step*j.stride(same))
		}
		scales.first = s.base[op.S] + step*j.stride(op.S)
		v[i] += j.dot(s, x, other, &otherRun, s.base[other]+step*j.stride(other), &scales)
	}
}

// dotScales says where the scales of an output's groups stand.
type dotScales struct{ groups, first, stride int64 }

// dot returns the sum of one output, C excepted, in Z/2^64.
func (j *Job) dot(s *scratch, x []int64, id op.SlotID, r *run, address int64, scales *dotScales) (sum int64) {
	slot := &j.in.Slots[id]
	n := int64(len(x)) / scales.groups
	inPlace := slot.Kind != op.Const && r.contiguous() && slot.DType != tensor.I4
	var y []int64
	if !inPlace {
		y = buffer(&s.y, int64(len(x)))
		j.gather(y, id, r, address)
	}
	for g := range scales.groups {
		var part int64
		if inPlace {
			part = dotInPlace(slot.DType, x[:n], j.tensors[id], address)
			address += n
		} else {
			part = dotElements(x[:n], y[:n])
			y = y[n:]
		}
		x = x[n:]
		sum += part * j.scale(scales.first+g*scales.stride)
	}
	return sum
}

// scale returns the scale at an address, 1 if the instruction has none.
func (j *Job) scale(address int64) int64 {
	switch s := &j.in.Slots[op.S]; s.Kind {
	case op.None:
		return 1
	case op.Const:
		return s.Const
	default:
		return s.DType.Load(j.tensors[op.S], address)
	}
}

// dotInPlace returns Σ x[i]·(element first + i of b) in Z/2^64.
func dotInPlace(d tensor.DType, x []int64, b []byte, first int64) int64 {
	n := int64(len(x))
	switch d {
	case tensor.I8:
		if w, ok := elements[int8](b); ok {
			return dotElements(x, w[first:first+n])
		}
	case tensor.I16:
		if w, ok := elements[int16](b); ok {
			return dotElements(x, w[first:first+n])
		}
	case tensor.I32:
		if w, ok := elements[int32](b); ok {
			return dotElements(x, w[first:first+n])
		}
	case tensor.I64:
		if w, ok := elements[int64](b); ok {
			return dotElements(x, w[first:first+n])
		}
	}
	sum := int64(0)
	for i := range x {
		sum += x[i] * d.Load(b, first+int64(i))
	}
	return sum
}

// dotElements returns Σ x[i]·w[i] in Z/2^64, for slices of equal length. Four sums
// run side by side; in a ring their order cannot matter.
func dotElements[T integer](x []int64, w []T) int64 {
	var s0, s1, s2, s3 int64
	w = w[:len(x)]
	for len(x) >= 4 && len(w) >= 4 {
		s0 += x[0] * int64(w[0])
		s1 += x[1] * int64(w[1])
		s2 += x[2] * int64(w[2])
		s3 += x[3] * int64(w[3])
		x, w = x[4:], w[4:]
	}
	for i, v := range x {
		s0 += v * int64(w[i])
	}
	return s0 + s1 + s2 + s3
}
