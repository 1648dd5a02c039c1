package op

import (
	"math"
	"math/bits"
)

// saturatingMul returns x·y, or the greatest uint64 if that does not fit.
func saturatingMul(x, y uint64) uint64 {
	hi, lo := bits.Mul64(x, y)
	if hi != 0 {
		return math.MaxUint64
	}
	return lo
}

// saturatingAdd returns x + y, or the greatest uint64 if that does not fit.
func saturatingAdd(x, y uint64) uint64 {
	sum, carry := bits.Add64(x, y, 0)
	if carry != 0 {
		return math.MaxUint64
	}
	return sum
}
