package kernel

import (
	"math"
	"math/bits"

	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

func divRow(j *Job, s *scratch, v []int64) {
	j.operand(s, op.A, v)
	b := s.b[:len(v)]
	if !j.in.Slots[op.B].Tensor() || j.inner.stride[op.B] == 0 {
		j.operand(s, op.B, b[:1])
		if j.divideBy(s, v, b[0]) {
			return
		}
	}
	j.operand(s, op.B, b)
	for i := range v {
		v[i] = fixed.MulDiv(v[i], j.in.Alpha, b[i])
	}
}

// divideBy computes DIV for a row that has one divisor. It returns false, and has done
// nothing, if a numerator may not fit an int64.
func (j *Job) divideBy(s *scratch, v []int64, b int64) bool {
	if b <= 0 {
		j.kernels.fill(v, 0)
		return true
	}
	size := s.part[:len(v)]
	copy(size, v)
	j.kernels.magnitudes(size)
	// One more than each magnitude, as that of -2^63 is one less.
	high, low := bits.Mul64(uint64(j.kernels.maximum(size))+1, uint64(fixed.Abs(j.in.Alpha))+1)
	if high != 0 || low > math.MaxInt64-uint64(b/2) {
		return false
	}
	j.kernels.linear(v, v, j.in.Alpha, 0, b/2)
	if b > 1 {
		magic, shift := divisor(b)
		j.kernels.divide(v, magic, shift)
	}
	return true
}

// divisor returns two numbers that stand for b > 1: floor(m / b) is
// floor(m·magic / 2^(64 + shift)) for all 0 <= m < 2^63. With 2^(shift) < b <= 2^(shift + 1),
// magic·b is above 2^(64 + shift) by 1 to b, at most 2^(shift + 1), which is enough.
//
// Granlund and Montgomery, Division by Invariant Integers using Multiplication (PLDI 1994),
// theorem 4.2 for N = 63.
func divisor(b int64) (magic uint64, shift int64) {
	shift = int64(bits.Len64(uint64(b-1))) - 1
	q, _ := bits.Div64(1<<uint(shift), 0, uint64(b))
	return q + 1, shift
}
