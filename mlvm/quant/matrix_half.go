package quant

import "math"

// halfFrac is the number of fraction bits with which every fp16 number is an
// integer (NUMERICS §2.4).
const halfFrac = 24

// half rounds a float32 to fp16 (IEEE 754 binary16), ties to even, and returns the
// result times 2^24; false if it is beyond the largest finite number or x is not
// a number.
func half(x float32) (int64, bool) {
	b := math.Float32bits(x)
	exponent, fraction := int(b>>23&0xff), int64(b&(1<<23-1))
	if exponent > 127+15 { // 2^16 and more, and what is not a number
		return 0, false
	}
	// |x| = significand·2^(exponent−150), for normal x. The unit of the half is that
	// of its 11 bits, but not below 2^-24, the unit at leastNormal.
	const leastNormal = 127 - 14
	binade := max(exponent, leastNormal)
	drop := binade - exponent + 13 // bits of the significand below the unit
	if drop > 24 {
		return 0, true // below 2^-25, half of the least unit; zeros and subnormals too
	}
	significand := fraction | 1<<23
	odd := significand >> drop & 1
	rounded := (significand + 1<<(drop-1) - 1 + odd) >> drop
	v := rounded << (binade - leastNormal)
	if v == 1<<(halfFrac+16) { // rounded up to 2^16
		return 0, false
	}
	if b>>31 != 0 {
		v = -v
	}
	return v, true
}
