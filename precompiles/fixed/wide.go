package fixed

import "github.com/holiman/uint256"

// Wide is a signed integer of 256 bits, for bounds that leave 64 bits: the address
// bounds of NUMERICS §5.6 reach 2^71. It is an EVM word in two's complement; its
// operations wrap, which values below 2^254 do not notice.
type Wide struct{ word uint256.Int }

// WideFrom returns v as a Wide.
func WideFrom(v int64) (w Wide) {
	if v >= 0 {
		w.word.SetUint64(uint64(v))
		return w
	}
	w.word.SetUint64(-uint64(v))
	w.word.Neg(&w.word)
	return w
}

// Mul returns the exact product of a and b.
func Mul(a, b int64) (w Wide) {
	x, y := WideFrom(a), WideFrom(b)
	w.word.Mul(&x.word, &y.word)
	return w
}

// Add returns w + x.
func (w Wide) Add(x Wide) (sum Wide) {
	sum.word.Add(&w.word, &x.word)
	return sum
}

// Sign returns -1, 0 or +1 as w is negative, zero or positive.
func (w Wide) Sign() int { return w.word.Sign() }

// Less reports whether w < x.
func (w Wide) Less(x Wide) bool { return w.word.Slt(&x.word) }

// Int64 returns w as an int64, and whether it is in range.
func (w Wide) Int64() (v int64, ok bool) {
	v = int64(w.word[0])
	return v, WideFrom(v) == w
}
