package table

import "math/big"

// Tables of functions have i32 values of Frac fraction bits. Knots are 2^-6 apart:
// 2^Spacing of an argument in Q16, the k of LUT.
const (
	Frac    = 30
	Spacing = 10
	perUnit = 1 << (16 - Spacing)
)

// The ranges of the tables: arguments beyond have the value of the last knot.
const (
	ExpRange     = 16 // of exp, on [−ExpRange, 0]
	SigmoidRange = 16 // of the sigmoid, on [−SigmoidRange, SigmoidRange]
)

// Exp returns exp(i/64 − 16) for each of 1,025 knots i, Q30. Knot 0 is 0, so that
// what is far below the maximum of a softmax is exactly 0.
func Exp() []int64 {
	powers := decays(ExpRange * perUnit)
	table := make([]int64, len(powers))
	for i := range table[1:] {
		table[i+1] = round(powers[len(powers)-2-i], Frac)
	}
	return table
}

// Sigmoid returns 1/(1 + exp(−x)) at x = i/64 − 16 for each of 2,049 knots i, Q30.
func Sigmoid() []int64 {
	powers := decays(SigmoidRange * perUnit)
	middle := len(powers) - 1
	table := make([]int64, 2*middle+1)
	for i, e := range powers {
		// σ(x) = 1/(1 + e) and σ(−x) = e/(1 + e) for e = exp(−x).
		sum := new(big.Int).Add(one(), e)
		table[middle+i] = round(quo(one(), sum), Frac)
		table[middle-i] = round(quo(e, sum), Frac)
	}
	return table
}

// decays returns exp(−i/64) for 0 <= i <= n. With each factor the error grows by
// less than two units of the last of fracBits bits.
func decays(n int) []*big.Int {
	step := exp(fixed(big.NewRat(-1, perUnit)))
	powers := make([]*big.Int, n+1)
	powers[0] = one()
	for i := range n {
		powers[i+1] = mul(powers[i], step)
	}
	return powers
}
