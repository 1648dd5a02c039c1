package table

import "math/big"

// The table of Gumbel noise. A random number r of GumbelBits bits stands for
// u = r/2^31, and −ln(−ln(1 − u)) has the standard Gumbel distribution. What
// decides a draw are its great values, for small u, which an index linear in r
// could not tell apart. This one is piecewise linear in log2 r, an octave [2^(b−1),
// 2^b) after the other, in five instructions:
//
//	r = RAND            k = GumbelBits                         i32, 0 … 2^31 − 1
//	b = BLEN(r)                                                i8,  0 … 31
//	m = LIN(r)          α = 1, shift −GumbelMantissa, E = b    i32, r·2^(26 − b)
//	τ = LIN(b, m)       α = GumbelOctave, β = 1, γ = −α        i32, 0 … 2^30
//	G = LUT(τ)          k = GumbelSpacing, origin 0            GumbelFrac bits
//
// LUT's shift is GumbelSpacing + GumbelFrac less the fraction bits that are wanted.
// m is in [2^25, 2^26], both included since it is rounded: with its leading bit
// taken away, it is the position within the octave. r = 0 has τ < 0 and takes the
// value of knot 0.
const (
	GumbelBits     = 31
	GumbelMantissa = 26                        // bits of a normalized r
	GumbelOctave   = 1 << (GumbelMantissa - 1) // of τ, for a factor of 2 in r
	GumbelSpacing  = 17                        // 2^17 of τ between knots
	GumbelFrac     = 26                        // of the values: the greatest is 22.2

	octaveKnots = GumbelOctave >> GumbelSpacing // 256
)

// Gumbel returns the table, 8,193 knots. Knot i stands for
//
//	r = 2^(b−1)·(1 + j/256),  b = ⌊i/256⌋, j = i mod 256,
//
// so knot 0, of r = 0, for 1/2. The last is r = 2^31, where the noise is −∞; it
// stands for 7/8 of its span instead, which gives the noise within this last span,
// of probability 2^-9, nearly the mean that it should have. The chord of each span
// changes the probability of no set {G <= g} by more than 5·10^-4.
func Gumbel() []int64 {
	const last = (GumbelBits + 1) * octaveKnots
	table := make([]int64, last+1)
	for i := range int64(last) {
		// 1 − u, over 2^(32+8): r·2^9 = (256 + j)·2^b
		b, j := uint(i/octaveKnots), i%octaveKnots
		table[i] = gumbel(big.NewRat(1<<40-(octaveKnots+j)<<b, 1<<40))
	}
	table[last] = gumbel(big.NewRat(1, 8*2*octaveKnots))
	return table
}

// gumbel returns −ln(−ln rest), in GumbelFrac bits, for rest = 1 − u. The error of
// the inner logarithm, 2^-178, is far below its value, at least 2^-33.
func gumbel(rest *big.Rat) int64 {
	g := ln(new(big.Int).Neg(ln(fixed(rest))))
	return round(g.Neg(g), GumbelFrac)
}
