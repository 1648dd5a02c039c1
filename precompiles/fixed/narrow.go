package fixed

import "math"

// Rounding is the rule by which a right shift drops its low bits.
type Rounding uint8

const (
	// HalfUp rounds to nearest, ties toward +infinity: floor((v + 2^(s-1)) / 2^s).
	HalfUp Rounding = iota
	// Floor rounds toward -infinity: floor(v / 2^s).
	Floor
)

// The shift counts beyond which N no longer changes (NUMERICS §2.3): at
// MinShift every non-zero value has left every type (but -1 in 64 bits, which
// is at the limit), at MaxShift every value has been shifted out.
const (
	MinShift = -63
	MaxShift = 64
)

// The range to which a shift operand is clamped before the static shift is
// added. Together with a static shift in [-128, 127] it covers
// [MinShift, MaxShift] with room to spare, so the clamp cannot be seen.
const (
	minShiftOperand = -512
	maxShiftOperand = 511
)

// Shift returns the shift count of N: static + e, or static - e if subtract is
// set, over the integers, limited to [MinShift, MaxShift].
func Shift(static int8, e int64, subtract bool) int {
	e = min(max(e, minShiftOperand), maxShiftOperand)
	if subtract {
		e = -e
	}
	return min(max(int(static)+int(e), MinShift), MaxShift)
}

// Narrow is the epilogue N of NUMERICS §2.3: v shifted right by s (left, if s
// is negative) over the integers, rounded by r, saturated to a two's complement
// integer of the given number of bits (1 to 64). The shift must come from Shift,
// or be in [MinShift, MaxShift].
func Narrow(v int64, s int, r Rounding, bits uint) int64 {
	switch {
	case s >= MaxShift:
		if r == Floor {
			return v >> 63
		}
		return 0
	case s > 0:
		q := v >> uint(s)
		if r == HalfUp {
			q += v >> uint(s-1) & 1 // |q| <= 2^62: no carry out
		}
		return Saturate(q, bits)
	default:
		return Saturate(shiftLeft(v, uint(-s)), bits)
	}
}

// shiftLeft returns v·2^n saturated to 64 bits, for n <= 63.
func shiftLeft(v int64, n uint) int64 {
	if w := v << n; w>>n == v {
		return w
	}
	if v < 0 {
		return math.MinInt64
	}
	return math.MaxInt64
}

// Saturate limits v to the range of a two's complement integer of the given
// number of bits, 1 to 64.
func Saturate(v int64, bits uint) int64 {
	limit := int64(math.MaxInt64) >> (64 - bits)
	return min(max(v, ^limit), limit)
}
