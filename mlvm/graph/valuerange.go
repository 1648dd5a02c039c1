package graph

import (
	"math"
	"math/big"

	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

// valueRange is the range of what an op computes over the integers, before N.
type valueRange struct {
	v     wide
	inner *wide // something else that must fit 64 bits: the argument of a table
}

// value returns the range of node i's v.
func (c *certifier) value(i int) valueRange {
	in := &c.p.Nodes[i]
	a, b := c.operand(in, op.A), c.operand(in, op.B)
	switch in.Op {
	case op.Dot:
		return valueRange{v: c.dot(i)}
	case op.Lin:
		v := point(in.Alpha).wide().mul(a.wide())
		v = v.add(point(in.Beta).wide().mul(b.wide()))
		return valueRange{v: v.add(point(in.Gamma).wide())}
	case op.Sel:
		return valueRange{v: c.selection(in).wide()}
	case op.Div:
		return valueRange{v: quotient(point(in.Alpha).wide().mul(a.wide()), b).wide()}
	case op.Sqrt:
		return valueRange{v: Interval{fixed.Sqrt(a.Lo, uint(in.K)), fixed.Sqrt(a.Hi, uint(in.K))}.wide()}
	case op.BLen:
		return valueRange{v: bitLength(a).wide()}
	case op.Lut:
		// A convex combination of two knots, times 2^k.
		tau := a.wide().add(point(in.Alpha).wide().mul(point(-1).wide()))
		return valueRange{v: b.wide().shl(uint(in.K)), inner: &tau}
	case op.Max:
		if in.Abs {
			a = magnitude(a)
		}
		return valueRange{v: a.wide()}
	case op.ArgMax:
		return valueRange{v: Interval{0, int64(in.TermsAt(c.p.Last())) - 1}.wide()}
	case op.Gather:
		if b.Lo < 0 || b.Hi >= in.Beta {
			a = a.join(point(0))
		}
		return valueRange{v: a.wide()}
	default: // op.Rand
		return valueRange{v: Interval{0, 1<<in.K - 1}.wide()}
	}
}

// dot returns the range of C + Σ S·A·B: from the operands' ranges, and if that is
// too wide, from the sums over the rows of a weight tensor.
func (c *certifier) dot(i int) wide {
	in := &c.p.Nodes[i]
	a, b, s := c.operand(in, op.A), c.operand(in, op.B), point(1)
	if in.Slots[op.S].Kind != op.None {
		s = c.operand(in, op.S)
	}
	product := a.wide().mul(b.wide())
	if in.Slots[op.A] == in.Slots[op.B] {
		product = a.wide().square()
	}
	// The number of terms grows with t, so the least sum may be the shortest.
	terms := Interval{int64(in.TermsAt(0)), int64(in.TermsAt(c.p.Last()))}
	v := product.mul(s.wide()).mul(terms.wide()).add(c.operand(in, op.C).wide())
	if _, fits := v.interval(); fits {
		return v
	}
	if rows, ok := c.rowSums(i); ok {
		return rows.add(c.operand(in, op.C).wide())
	}
	if rows, ok := c.boundedRows(in); ok {
		return rows.add(c.operand(in, op.C).wide())
	}
	return v
}

// selection returns the range of SEL: each outcome as far as it is possible, and
// what the relation says of it where it is one of the compared operands.
func (c *certifier) selection(in *op.Instruction) Interval {
	x, y := c.operand(in, op.C), c.operand(in, op.S)
	// What C and S can be where the relation holds, and where it does not.
	var holds, fails [2]Interval
	switch in.Compare {
	case op.Less:
		holds[0], holds[1] = below(x, y, 1)
		fails[1], fails[0] = below(y, x, 0)
	case op.LessOrEqual:
		holds[0], holds[1] = below(x, y, 0)
		fails[1], fails[0] = below(y, x, 1)
	default:
		holds[0], holds[1] = x.meet(y), x.meet(y)
		fails[0], fails[1] = x, y
	}
	outcome := func(id op.SlotID, compared [2]Interval) (r Interval, possible bool) {
		r = c.operand(in, id)
		for i, other := range [...]op.SlotID{op.C, op.S} {
			if in.Slots[id] == in.Slots[other] {
				r = r.meet(compared[i])
			}
		}
		return r, !compared[0].empty() && !compared[1].empty()
	}
	a, mayHold := outcome(op.A, holds)
	b, mayFail := outcome(op.B, fails)
	switch {
	case !mayHold:
		return b
	case !mayFail:
		return a
	default:
		return a.join(b)
	}
}

// below returns what x and y can be if x + gap <= y, for a gap of 0 or 1.
func below(x, y Interval, gap int64) (Interval, Interval) {
	if gap != 0 && (y.Hi == math.MinInt64 || x.Lo == math.MaxInt64) {
		return Interval{1, 0}, Interval{1, 0}
	}
	return x.meet(Interval{math.MinInt64, y.Hi - gap}), y.meet(Interval{x.Lo + gap, math.MaxInt64})
}

// quotient returns the range of DIV for numerators n (without the half): to
// nearest, so monotone in n and, for one n, in the divisor; saturated to 64 bits; 0
// for divisors that are not positive.
func quotient(n wide, divisor Interval) Interval {
	if divisor.Hi <= 0 {
		return point(0)
	}
	lo := max(1, divisor.Lo)
	var r Interval
	for i, corner := range [...]struct {
		n *big.Int
		d int64
	}{{n.lo, lo}, {n.lo, divisor.Hi}, {n.hi, lo}, {n.hi, divisor.Hi}} {
		d := big.NewInt(corner.d)
		q := big.NewInt(corner.d >> 1)
		q.Add(q, corner.n)
		p := point(saturated(q.Div(q, d))) // Euclidean: floor, as d > 0
		if i == 0 {
			r = p
		}
		r = r.join(p)
	}
	if divisor.Lo <= 0 {
		r = r.join(point(0))
	}
	return r
}

// bitLength returns the range of the bit length of |a|.
func bitLength(a Interval) Interval {
	lo, hi := fixed.BitLen(a.Lo), fixed.BitLen(a.Hi)
	if lo > hi {
		lo, hi = hi, lo
	}
	if a.Lo <= 0 && a.Hi >= 0 {
		lo = 0
	}
	return Interval{lo, hi}
}

// magnitude returns the range of min(|a|, 2^63 - 1).
func magnitude(a Interval) Interval {
	lo, hi := fixed.Abs(a.Lo), fixed.Abs(a.Hi)
	if lo > hi {
		lo, hi = hi, lo
	}
	if a.Lo <= 0 && a.Hi >= 0 {
		lo = 0
	}
	return Interval{lo, hi}
}
