package kernel

import (
	"math"

	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// directRow computes the first of n outputs at the place of s from the operands where they
// are, elements of i32 that follow one another, and returns how many: all but a few that fill
// no vector.
type directRow func(j *Job, s *scratch, n int64) int64

// directBlock is the number of outputs of a unit at most that are computed directly: nothing is
// kept of them.
const directBlock = 1 << 12

// directRow returns how rows are computed directly, nil if they are not.
func (j *Job) directRow() directRow {
	in, f := j.in, &j.kernels.finish
	switch {
	case j.finisher == nil:
		return nil
	case in.Op == op.Lin && j.isI32(op.A) && in.Alpha == 1 && in.Beta == 0 && in.Gamma == 0 && j.kernels.shift32[in.DType] != nil:
		return directShift
	case in.Op == op.Lin && j.isI32(op.A) && in.Alpha == 1 && in.Beta == 1 && in.Gamma == 0 && j.isI32(op.B) &&
		in.DType == tensor.I32 && j.shift == 0 && j.kernels.add32 != nil:
		return directAdd
	case in.Op == op.Lin && j.isI32(op.A) && in.Beta == 0 && f.elements[in.DType] != nil:
		return directLin
	case in.Op == op.Lin && j.isI32(op.A) && in.Beta == 1 && in.Gamma == 0 && j.isI32(op.B) && f.sums[in.DType] != nil:
		return directSum
	case in.Op == op.Sel && j.shift == 0 && j.isOrFitsI32(op.C) && j.isOrFitsI32(op.S):
		return j.directSel()
	case in.Op == op.Max && in.DType == tensor.I32 && j.shift == 0 && j.kernels.maxOfRows32 != nil && j.isI32(op.A) && !in.Abs && j.alongRows():
		return directMax
	default:
		return nil
	}
}

// isI32 reports whether the elements of a slot for a row are i32 that follow one another.
func (j *Job) isI32(id op.SlotID) bool {
	s := &j.in.Slots[id]
	return s.Tensor() && s.DType == tensor.I32 && j.inner.stride[id] == 1
}

// isOrFitsI32 reports the same, or that all elements of a row are one number of that type.
func (j *Job) isOrFitsI32(id op.SlotID) bool {
	s := &j.in.Slots[id]
	if s.Tensor() {
		return j.isI32(id) || j.inner.stride[id] == 0 && s.DType != tensor.I64
	}
	return s.Const >= math.MinInt32 && s.Const <= math.MaxInt32
}

// elementsAt returns the first of n elements of a slot at the place of s.
func (j *Job) elementsAt(s *scratch, id op.SlotID, n int64) *byte {
	return &neighbours(j.in.Slots[id].DType, j.tensors[id], s.at[id], int(n))[0]
}

// resultAt returns the first of n elements of the result at the place of s.
func (j *Job) resultAt(s *scratch, n int64) *byte {
	return &neighbours(j.in.DType, j.dst, s.at[op.D], int(n))[0]
}

// directLin computes α·A + γ.
func directLin(j *Job, s *scratch, n int64) int64 {
	lanes := j.kernels.finish.lanes
	n -= n % int64(lanes)
	if n > 0 {
		alpha, _ := vectorOf(&s.factors, number(j.in.Alpha), lanes)
		gamma, _ := vectorOf(&s.addends, number(j.in.Gamma), lanes)
		j.kernels.finish.elements[j.in.DType](j.resultAt(s, n), j.elementsAt(s, op.A, n), int(n),
			alpha, bytesOf(gamma), 0, 0, j.shift, j.half(j.shift))
	}
	return n
}

// directShift computes A, narrowed.
func directShift(j *Job, s *scratch, n int64) int64 {
	n -= n % j.lanes32()
	if n > 0 {
		j.kernels.shift32[j.in.DType](j.resultAt(s, n), j.elementsAt(s, op.A, n), int(n), j.shift, j.half(j.shift))
	}
	return n
}

// directAdd computes A + B, limited to i32.
func directAdd(j *Job, s *scratch, n int64) int64 {
	n -= n % j.lanes32()
	if n > 0 {
		j.kernels.add32(j.resultAt(s, n), j.elementsAt(s, op.A, n), j.elementsAt(s, op.B, n), int(n))
	}
	return n
}

// lanes32 returns the number of i32 of a vector.
func (j *Job) lanes32() int64 { return 2 * int64(j.kernels.finish.lanes) }

// directSum computes α·A + B.
func directSum(j *Job, s *scratch, n int64) int64 {
	lanes := j.kernels.finish.lanes
	n -= n % int64(lanes)
	if n > 0 {
		alpha, _ := vectorOf(&s.factors, number(j.in.Alpha), lanes)
		j.kernels.finish.sums[j.in.DType](j.resultAt(s, n), j.elementsAt(s, op.A, n), int(n),
			alpha, j.elementsAt(s, op.B, n), 0, 4*int64(lanes), j.shift, j.half(j.shift))
	}
	return n
}

// directSel returns how a SEL is computed directly that compares i32: where it chooses between
// them, or between two numbers of i8.
func (j *Job) directSel() directRow {
	a, b := &j.in.Slots[op.A], &j.in.Slots[op.B]
	switch {
	case j.in.DType == tensor.I32 && j.kernels.choose32 != nil && j.isOrFitsI32(op.A) && j.isOrFitsI32(op.B):
		return directSel32
	case j.in.DType == tensor.I8 && j.kernels.choose8 != nil && !a.Tensor() && !b.Tensor() && isI8(a.Const) && isI8(b.Const):
		return directSel8
	default:
		return nil
	}
}

func isI8(x int64) bool { return x >= math.MinInt8 && x <= math.MaxInt8 }

// operands32 returns where elements of i32 are for a row at the place of s, and the bytes from
// a vector to the next one. A number becomes a vector in memory.
func (j *Job) operands32(s *scratch, id op.SlotID, n, lanes int64) (at *byte, step int64) {
	if j.isI32(id) {
		return j.elementsAt(s, id, n), 4 * lanes
	}
	slot, same := &j.in.Slots[id], &s.same[id]
	x := slot.Const
	if slot.Tensor() {
		x = slot.DType.Load(j.tensors[id], s.at[id])
	}
	for i := range same {
		same[i] = int32(x)
	}
	return bytesOf(&same[0]), 0
}

// directSel32 computes SEL of i32.
func directSel32(j *Job, s *scratch, n int64) int64 {
	lanes := j.lanes32()
	n -= n % lanes
	if n > 0 {
		a, aStep := j.operands32(s, op.A, n, lanes)
		b, bStep := j.operands32(s, op.B, n, lanes)
		x, xStep := j.operands32(s, op.C, n, lanes)
		y, yStep := j.operands32(s, op.S, n, lanes)
		less, equal := comparison(j.in.Compare)
		j.kernels.choose32(j.resultAt(s, n), a, b, x, y, int(n), aStep, bStep, xStep, yStep, less, equal)
	}
	return n
}

// directSel8 computes SEL of two numbers of i8.
func directSel8(j *Job, s *scratch, n int64) int64 {
	lanes := j.lanes32()
	n -= n % lanes
	if n > 0 {
		x, xStep := j.operands32(s, op.C, n, lanes)
		y, yStep := j.operands32(s, op.S, n, lanes)
		less, equal := comparison(j.in.Compare)
		j.kernels.choose8(j.resultAt(s, n), x, y, int(n), xStep, yStep, j.in.Slots[op.A].Const, j.in.Slots[op.B].Const, less, equal)
	}
	return n
}

// alongRows reports whether MAX compares rows, rather than the terms of each output.
func (j *Job) alongRows() bool {
	r := j.reduce.runOf(&j.in.Slots[op.A])
	return !j.byOutput(&r) && j.reduce.terms <= panelTerms
}

// directMax computes MAX of rows.
func directMax(j *Job, s *scratch, n int64) int64 {
	lanes := j.lanes32()
	n -= n % lanes
	if n == 0 {
		return 0
	}
	starts := buffer(&s.x, j.reduce.terms)[:0]
	r := j.reduce.runOf(&j.in.Slots[op.A])
	count, stride := r.innermost()
	r.each(s.at[op.A], func(address int64) {
		for range count {
			starts = append(starts, 4*address)
			address += stride
		}
	})
	j.kernels.maxOfRows32(j.resultAt(s, n), int(n), &j.tensors[op.A][0], &starts[0], len(starts))
	return n
}
