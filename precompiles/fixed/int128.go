package fixed

import "math/bits"

// Int128 is a signed 128-bit integer in two's complement, wide enough for every
// address bound of NUMERICS §5.6 and for the numerator of DIV. Its operations
// wrap; callers keep their values below 2^126, where they are exact.
type Int128 struct {
	hi int64
	lo uint64
}

// Int128From returns v as an Int128.
func Int128From(v int64) Int128 {
	return Int128{hi: v >> 63, lo: uint64(v)}
}

// Mul returns the exact product of a and b.
func Mul(a, b int64) Int128 {
	hi, lo := bits.Mul64(uint64(a), uint64(b))
	// The unsigned product counts 2^64·b too much when a is negative, and the
	// other way round.
	return Int128{hi: int64(hi) - (a>>63)&b - (b>>63)&a, lo: lo}
}

// Add returns x + y.
func (x Int128) Add(y Int128) Int128 {
	lo, carry := bits.Add64(x.lo, y.lo, 0)
	hi, _ := bits.Add64(uint64(x.hi), uint64(y.hi), carry)
	return Int128{hi: int64(hi), lo: lo}
}

// Neg returns -x.
func (x Int128) Neg() Int128 {
	lo, borrow := bits.Sub64(0, x.lo, 0)
	hi, _ := bits.Sub64(0, uint64(x.hi), borrow)
	return Int128{hi: int64(hi), lo: lo}
}

// Sign returns -1, 0 or +1 as x is negative, zero or positive.
func (x Int128) Sign() int {
	switch {
	case x.hi < 0:
		return -1
	case x.hi == 0 && x.lo == 0:
		return 0
	default:
		return 1
	}
}

// Less reports whether x < y.
func (x Int128) Less(y Int128) bool {
	if x.hi != y.hi {
		return x.hi < y.hi
	}
	return x.lo < y.lo
}

// Int64 returns x as an int64, and whether it is in range.
func (x Int128) Int64() (v int64, ok bool) {
	v = int64(x.lo)
	return v, x.hi == v>>63
}
