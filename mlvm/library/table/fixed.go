package table

import "math/big"

// Numbers are integers of fracBits fraction bits. The operations below round down
// or toward zero, so each errs by less than one unit of the last place, 2^-192.
const fracBits = 192

// one returns 1.
func one() *big.Int { return new(big.Int).Lsh(big.NewInt(1), fracBits) }

// mul returns x·y.
func mul(x, y *big.Int) *big.Int {
	z := new(big.Int).Mul(x, y)
	return z.Rsh(z, fracBits)
}

// quo returns x/y.
func quo(x, y *big.Int) *big.Int {
	z := new(big.Int).Lsh(x, fracBits)
	return z.Quo(z, y)
}

// fixed returns a rational number.
func fixed(x *big.Rat) *big.Int { return quo(x.Num(), x.Denom()) }

// round returns x as an integer with frac fraction bits, to nearest, ties up. It
// requires that the result fits i64.
func round(x *big.Int, frac uint) int64 {
	z := new(big.Int).Rsh(x, fracBits-frac-1)
	return z.Add(z, big.NewInt(1)).Rsh(z, 1).Int64()
}

// exp returns e^x for |x| <= 2^10. The error is below 2^-160·max(1, e^x): x is
// halved, at most 18 times, until it is below 2^-8, where the series Σ x^j/j! has
// fewer than 25 terms; squaring the sum as often doubles the error each time.
func exp(x *big.Int) *big.Int {
	halvings := uint(max(x.BitLen()-(fracBits-8), 0))
	x = new(big.Int).Rsh(x, halvings)
	sum, term := one(), one()
	for j := int64(1); term.Sign() != 0; j++ {
		term = mul(term, x)
		term.Quo(term, big.NewInt(j))
		sum.Add(sum, term)
	}
	for range halvings {
		sum = mul(sum, sum)
	}
	return sum
}

// ln returns the natural logarithm of x > 0. With x = 2^e·y and y in [3/4, 3/2),
// it is e·ln 2 + 2·artanh((y − 1)/(y + 1)), and ln 2 = 2·artanh(1/3). The argument
// of artanh is at most 1/5, which makes 42 terms; the error is below
// (|e| + 1)·2^-184.
func ln(x *big.Int) *big.Int {
	e := x.BitLen() - fracBits // x in [2^(e−1), 2^e)
	y := shift(x, -e)
	if y.Bit(fracBits-2) == 0 { // below 3/4
		e--
		y = shift(x, -e)
	}
	z := artanh(quo(new(big.Int).Sub(y, one()), new(big.Int).Add(y, one())))
	z.Add(z, new(big.Int).Mul(big.NewInt(int64(e)), artanhThird))
	return z.Lsh(z, 1)
}

// artanhThird is (ln 2)/2.
var artanhThird = artanh(fixed(big.NewRat(1, 3)))

// artanh returns Σ z^(2j+1)/(2j+1) for |z| <= 1/3.
func artanh(z *big.Int) *big.Int {
	square := mul(z, z)
	sum, power, term := new(big.Int), new(big.Int).Set(z), new(big.Int)
	for j := int64(1); ; j += 2 {
		if term.Quo(power, big.NewInt(j)).Sign() == 0 {
			return sum
		}
		sum.Add(sum, term)
		power.Rsh(power.Mul(power, square), fracBits)
	}
}

// shift returns x·2^n.
func shift(x *big.Int, n int) *big.Int {
	if n < 0 {
		return new(big.Int).Rsh(x, uint(-n))
	}
	return new(big.Int).Lsh(x, uint(n))
}

// sincos returns the sine and the cosine of x. The angle is first reduced to
// [−π, π]; for |x| < 2^24 the error is below 2^-160.
func sincos(x *big.Int) (sin, cos *big.Int) {
	turn := new(big.Int).Lsh(pi(), 1)
	turns := new(big.Int).Div(new(big.Int).Add(x, pi()), turn)
	x = new(big.Int).Sub(x, turns.Mul(turns, turn))
	sums := [4]*big.Int{one(), new(big.Int), new(big.Int), new(big.Int)} // of every fourth term
	term := one()
	for j := int64(1); term.Sign() != 0; j++ {
		term = mul(term, x)
		term.Quo(term, big.NewInt(j))
		sums[j%4].Add(sums[j%4], term)
	}
	return sums[1].Sub(sums[1], sums[3]), sums[0].Sub(sums[0], sums[2])
}

// pi returns π = 16·arctan(1/5) − 4·arctan(1/239) (Machin).
func pi() *big.Int {
	a, b := arctanInverse(5), arctanInverse(239)
	return a.Sub(a.Lsh(a, 4), b.Lsh(b, 2))
}

// arctanInverse returns Σ (−1)^j / ((2j+1)·n^(2j+1)).
func arctanInverse(n int64) *big.Int {
	sum, term := new(big.Int), new(big.Int)
	power := new(big.Int).Quo(one(), big.NewInt(n))
	for j := int64(1); power.Sign() != 0; j += 2 {
		term.Quo(power, big.NewInt(j))
		if j%4 == 1 {
			sum.Add(sum, term)
		} else {
			sum.Sub(sum, term)
		}
		power.Quo(power, big.NewInt(n*n))
	}
	return sum
}
