package graph

import (
	"fmt"
	"math"
	"math/big"
	"strconv"

	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Interval is the set of integers from Lo to Hi, both included.
type Interval struct{ Lo, Hi int64 }

// everything is what a value can be of which nothing is known.
var everything = Interval{math.MinInt64, math.MaxInt64}

// rangeOf returns the values of a type.
func rangeOf(d tensor.DType) Interval {
	lowest, highest := d.Range()
	return Interval{lowest, highest}
}

// point returns the interval of one value.
func point(v int64) Interval { return Interval{v, v} }

// join returns the least interval that includes i and j.
func (i Interval) join(j Interval) Interval { return Interval{min(i.Lo, j.Lo), max(i.Hi, j.Hi)} }

// meet returns the intersection of i and j, which is empty if Lo > Hi.
func (i Interval) meet(j Interval) Interval { return Interval{max(i.Lo, j.Lo), min(i.Hi, j.Hi)} }

func (i Interval) empty() bool { return i.Lo > i.Hi }

// String returns i in the form "[-3, 5]".
func (i Interval) String() string { return fmt.Sprintf("[%d, %d]", i.Lo, i.Hi) }

// wide is an interval of unbounded integers. Its numbers are never changed.
type wide struct{ lo, hi *big.Int }

func (i Interval) wide() wide { return wide{big.NewInt(i.Lo), big.NewInt(i.Hi)} }

func (x wide) add(y wide) wide {
	return wide{new(big.Int).Add(x.lo, y.lo), new(big.Int).Add(x.hi, y.hi)}
}

// mul returns the products of any x and any y.
func (x wide) mul(y wide) wide {
	p := new(big.Int).Mul(x.lo, y.lo)
	r := wide{p, p}
	for _, q := range [...]*big.Int{
		new(big.Int).Mul(x.lo, y.hi), new(big.Int).Mul(x.hi, y.lo), new(big.Int).Mul(x.hi, y.hi),
	} {
		r = r.join(wide{q, q})
	}
	return r
}

// square returns the products of any x with itself.
func (x wide) square() wide {
	r := wide{new(big.Int).Mul(x.lo, x.lo), new(big.Int).Mul(x.hi, x.hi)}
	if r.lo.Cmp(r.hi) > 0 {
		r.lo, r.hi = r.hi, r.lo
	}
	if x.lo.Sign() <= 0 && x.hi.Sign() >= 0 {
		r.lo = new(big.Int)
	}
	return r
}

// shl returns x·2^k.
func (x wide) shl(k uint) wide {
	return wide{new(big.Int).Lsh(x.lo, k), new(big.Int).Lsh(x.hi, k)}
}

// join returns the least interval that includes x and y.
func (x wide) join(y wide) wide {
	if y.lo.Cmp(x.lo) < 0 {
		x.lo = y.lo
	}
	if y.hi.Cmp(x.hi) > 0 {
		x.hi = y.hi
	}
	return x
}

// interval returns x, and whether it fits 64 bits; everything, if it does not: a
// value that wraps can be anything.
func (x wide) interval() (i Interval, fits bool) {
	if !x.lo.IsInt64() || !x.hi.IsInt64() {
		return everything, false
	}
	return Interval{x.lo.Int64(), x.hi.Int64()}, true
}

// saturated returns x limited to 64 bits.
func (x wide) saturated() Interval { return Interval{saturated(x.lo), saturated(x.hi)} }

func saturated(v *big.Int) int64 {
	switch {
	case v.IsInt64():
		return v.Int64()
	case v.Sign() < 0:
		return math.MinInt64
	default:
		return math.MaxInt64
	}
}

// Bits is the size of a number in tenths of a bit: the base-2 logarithm of its
// magnitude, times 10, rounded up.
type Bits int

// bits returns the size of the number in x that is farthest from 0.
func (x wide) bits() Bits {
	m := new(big.Int).Abs(x.lo)
	if x.hi.CmpAbs(m) > 0 {
		m.Abs(x.hi)
	}
	if m.Sign() == 0 {
		return 0
	}
	// the least n with 2^n >= m^10
	m.Exp(m, big.NewInt(10), nil)
	return Bits(m.Sub(m, big.NewInt(1)).BitLen())
}

// String returns b as a power of two, "2^53.8".
func (b Bits) String() string {
	return "2^" + strconv.Itoa(int(b/10)) + "." + strconv.Itoa(int(b%10))
}
