package fixed

import (
	"math"
	"math/bits"
)

// MulDiv returns floor((m·a + floor(b/2)) / b) saturated to 64 bits: the
// quotient m·a/b to nearest, ties toward +infinity. It returns 0 if b <= 0.
// The numerator is exact (NUMERICS §3.2, DIV).
func MulDiv(a, m, b int64) int64 {
	if b <= 0 {
		return 0
	}
	hi, lo := bits.Mul64(magnitude(m), magnitude(a))
	half := uint64(b) >> 1
	if (m < 0) == (a < 0) {
		lo, carry := bits.Add64(lo, half, 0)
		return floorDiv(hi+carry, lo, uint64(b))
	}
	if hi == 0 && lo <= half {
		return 0 // 0 <= numerator < b
	}
	// The numerator is -n with n = |m·a| - half > 0, and
	// floor(-n/b) = -ceil(n/b) = -floor((n - 1) / b) - 1.
	lo, borrow := bits.Sub64(lo, half+1, 0)
	return -floorDiv(hi-borrow, lo, uint64(b)) - 1
}

// magnitude returns |v|.
func magnitude(v int64) uint64 {
	if v < 0 {
		return -uint64(v)
	}
	return uint64(v)
}

// floorDiv returns floor(n / b) for the 128-bit n = hi·2^64 + lo, at most 2^63 - 1.
func floorDiv(hi, lo, b uint64) int64 {
	if hi >= b {
		return math.MaxInt64
	}
	q, _ := bits.Div64(hi, lo, b)
	return int64(min(q, math.MaxInt64))
}

// Sqrt returns floor(sqrt(a·2^k)), exact, for k <= 62; 0 if a <= 0. The result
// is below 2^63 (NUMERICS §3.2, SQRT).
func Sqrt(a int64, k uint) int64 {
	if a <= 0 {
		return 0
	}
	hi, lo := uint64(a)>>(64-k), uint64(a)<<k // Go shifts by 64 give 0
	width := uint(bits.Len64(hi)) + 64
	if hi == 0 {
		width = uint(bits.Len64(lo))
	}
	// Newton's iteration from above: x >= sqrt(n) at the start, decreases to
	// floor(sqrt(n)), and hi < x keeps every quotient below 2^64.
	x := uint64(1) << ((width + 1) / 2)
	for {
		q, _ := bits.Div64(hi, lo, x)
		next := (x + q) >> 1 // x, q <= 2^63: no carry out
		if next >= x {
			return int64(x)
		}
		x = next
	}
}

// BitLen returns the bit length of |a|: 0 for 0, 64 for -2^63.
func BitLen(a int64) int64 {
	return int64(bits.Len64(magnitude(a)))
}

// Abs returns min(|a|, 2^63 - 1).
func Abs(a int64) int64 {
	if a >= 0 {
		return a
	}
	if a == math.MinInt64 {
		return math.MaxInt64
	}
	return -a
}

// Knot locates the argument tau of a piecewise linear table whose knots are 2^k
// apart (k <= 31) and numbered 0 to last. It returns the index i of the knot at
// or below tau and the distance from it, frac in [0, 2^k), and whether tau is
// inside: below 0 and from the last knot on it returns the end knot, frac 0 and
// false.
func Knot(tau int64, k uint, last int64) (i, frac int64, inside bool) {
	if tau < 0 {
		return 0, 0, false
	}
	i = tau >> k
	if i >= last {
		return last, 0, false
	}
	return i, tau & (1<<k - 1), true
}

// Interpolate returns t0·2^k + (t1 - t0)·frac in Z/2^64: the value between two
// knots with k extra fraction bits.
func Interpolate(t0, t1, frac int64, k uint) int64 {
	return t0<<k + (t1-t0)*frac
}

// Mix64 is counter-based SplitMix64: the value number c of the generator that
// starts at seed. Mix64(seed, 0), Mix64(seed, 1), … are the outputs of the
// published generator (Steele, Lea, Flood, "Fast Splittable Pseudorandom Number
// Generators", OOPSLA 2014; Vigna, splitmix64.c).
func Mix64(seed, c uint64) uint64 {
	z := seed + (c+1)*0x9E3779B97F4A7C15
	z = (z ^ z>>30) * 0xBF58476D1CE4E5B9
	z = (z ^ z>>27) * 0x94D049BB133111EB
	return z ^ z>>31
}
