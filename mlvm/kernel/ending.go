package kernel

import (
	"unsafe"

	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Rows end as v·factor + addend, narrowed and stored: LIN and products of two numbers are
// nothing else, and so do the sums of DOT. Where the shift is the same for all outputs,
// a finisher does it all at once, from memory to memory.

// term is a factor or an addend of a row: a number, or one for each value.
type term struct {
	row    []int64 // nil for a number
	number int64
}

func number(x int64) term { return term{number: x} }

// from returns the term of the values from i on.
func (t term) from(i int) term {
	if t.row != nil {
		t.row = t.row[i:]
	}
	return t
}

// finisher sets element i of dst to v[i]·factor[i] + addend[i], shifted right by 0 to 63, to
// nearest if half is 1, down if it is 0, as it must be for a shift of 0, and limited to the
// type. From a vector of factors or addends to the next one there are so many bytes, 0 if
// they are all the same. n is a multiple of the lanes.
type finisher func(dst, v *byte, n int, factor *int64, addend *byte, factorStep, addendStep, shift, half int64)

// finishers are the implementations of a path, by the type that they store.
type finishers struct {
	lanes    int
	rows     [tensor.I4 + 1]finisher // of int64
	elements [tensor.I4 + 1]finisher // of i32
	sums     [tensor.I4 + 1]finisher // of i32, with addends of i32
}

// uniformShift returns the shift of all outputs, if they have the same and it is 0 to 63.
func (j *Job) uniformShift() (shift int64, ok bool) {
	e := int64(0)
	if s := &j.in.Slots[op.E]; s.Kind == op.Const {
		e = s.Const
	} else if s.Tensor() {
		for d := range j.outer.count {
			if j.outer.dims[d].stride[op.E] != 0 {
				return 0, false
			}
		}
		e = s.DType.Load(j.tensors[op.E], j.origin[op.E])
	}
	n := fixed.Shift(j.in.Shift, e, j.in.SubE)
	return int64(n), n >= 0 && n < fixed.MaxShift
}

// half returns what finishers and narrowing take for the rounding of a shift.
func (j *Job) half(shift int64) int64 {
	if shift > 0 && j.in.Rounding == fixed.HalfUp {
		return 1
	}
	return 0
}

// end scales, narrows and stores the row v at the place of s.
func (j *Job) end(s *scratch, v []int64) {
	factor, addend := s.factor, s.addend
	if f := j.finisher; f != nil {
		lanes := j.kernels.finish.lanes
		done := len(v) - len(v)%lanes
		if done > 0 {
			at, size := s.at[op.D], j.in.DType.ByteLen(1)
			x, xStep := vectorOf(&s.factors, factor, lanes)
			y, yStep := vectorOf(&s.addends, addend, lanes)
			dst := j.dst[at*size:][:int64(done)*size]
			f(&dst[0], bytesOf(&v[0]), done, x, bytesOf(y), xStep, yStep, j.shift, j.half(j.shift))
		}
		if done == len(v) {
			return
		}
		s.at.move(&j.inner, int64(done))
		v, factor, addend = v[done:], factor.from(done), addend.from(done)
	}
	switch {
	case factor.row != nil:
		j.kernels.multiply(v, factor.row)
	case factor.number != 1:
		j.kernels.linear(v, v, factor.number, 0, 0)
	}
	switch {
	case addend.row != nil:
		j.kernels.linear(v, addend.row, 1, 1, 0)
	case addend.number != 0:
		j.kernels.linear(v, v, 1, 0, addend.number)
	}
	j.narrow(s, v)
	j.store(s, v)
}

// maxLanes is the number of int64 of the longest vector.
const maxLanes = 8

// vectorOf returns the first vector of a term and the bytes to the next one. A number becomes
// a vector in memory.
func vectorOf(memory *[maxLanes]int64, t term, lanes int) (first *int64, step int64) {
	if t.row != nil {
		return &t.row[0], 8 * int64(lanes)
	}
	for i := range memory {
		memory[i] = t.number
	}
	return &memory[0], 0
}

func bytesOf[T integer](v *T) *byte { return (*byte)(unsafe.Pointer(v)) }
