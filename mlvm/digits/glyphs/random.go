package glyphs

import (
	"math/bits"

	"github.com/mlgeth/mlgeth/precompiles/fixed"
)

// random is a stream of numbers: the outputs of fixed.Mix64 from its seed on.
type random struct {
	seed, count uint64
}

// between returns a number in lo … hi; lo <= hi.
func (r *random) between(lo, hi int64) int64 {
	word := fixed.Mix64(r.seed, r.count)
	r.count++
	return scale(word, lo, hi)
}

// around returns a number in -spread … spread that is more often near 0: the
// mean of two.
func (r *random) around(spread int64) int64 {
	return (r.between(-spread, spread) + r.between(-spread, spread)) >> 1
}

// scale maps a word to lo … hi: the high half of the product with the number of
// values, which is as even as 64 bits allow.
func scale(word uint64, lo, hi int64) int64 {
	high, _ := bits.Mul64(word, uint64(hi-lo+1))
	return lo + int64(high)
}
