package train

import "math/big"

// The table of exp on [−16, 0] (NUMERICS §4): knots 2^-6 apart, values i32 Q30.
const (
	expRange   = 16
	expSpacing = 10              // log2 of the distance of knots, in Q16
	expKnots   = expRange<<6 + 1 // one more than the number of spans
	expFrac    = 30              // of the values
	expWork    = 192             // fraction bits of the computation
	expTerms   = 32              // of the series: the rest is below 2^-300
)

// expTable returns exp(i/64 − 16) for each knot i, to nearest. Knot 0 is 0, so that
// what is far below the maximum is exactly 0.
func expTable() []int64 {
	// exp(−1/64) = Σ (−1/64)^j / j!
	one := new(big.Int).Lsh(big.NewInt(1), expWork)
	factor, term := new(big.Int), new(big.Int).Set(one)
	for j := int64(1); j <= expTerms; j++ {
		factor.Add(factor, term)
		term.Quo(term, big.NewInt(-64*j))
	}
	table := make([]int64, expKnots)
	value, half := one, new(big.Int).Lsh(big.NewInt(1), expWork-expFrac-1)
	for i := expKnots - 1; i > 0; i-- {
		rounded := new(big.Int).Add(value, half)
		table[i] = rounded.Rsh(rounded, expWork-expFrac).Int64()
		value = new(big.Int).Mul(value, factor)
		value.Rsh(value, expWork)
	}
	return table
}
