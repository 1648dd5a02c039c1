package certificate

import (
	"math"
	"math/big"

	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// value returns the range, over the integers, of what an instruction hands to its
// epilogue. For DIV and SQRT, which are exact beyond 64 bits and saturate, that is
// a range of i64.
func (a *analysis) value(in *op.Instruction) interval {
	x := a.slot(in, op.A)
	switch in.Op {
	case op.Dot:
		return a.dot(in)
	case op.Lin:
		v := exactly(in.Alpha).times(x)
		v = v.plus(exactly(in.Beta).times(a.slot(in, op.B)))
		return v.plus(exactly(in.Gamma))
	case op.Sel:
		return a.choice(in)
	case op.Div:
		return quotient(exactly(in.Alpha).times(x), a.slot(in, op.B))
	case op.Sqrt:
		_, hi, _ := x.int64s()
		return between(0, fixed.Sqrt(hi, uint(in.K)))
	case op.BLen:
		size := x.abs()
		return between(int64(size.lo.BitLen()), int64(size.hi.BitLen()))
	case op.Lut:
		return a.lookup(in, x)
	case op.Max:
		if in.Abs {
			x = x.abs()
			return interval{clamp64(x.lo), clamp64(x.hi)}
		}
		return x
	case op.ArgMax:
		return between(0, int64(in.TermsAt(a.p.Last()))-1)
	case op.Gather:
		return x.join(exactly(0)) // outside the table v is 0
	}
	return between(0, int64(uint64(1)<<in.K-1)) // RAND: the top k bits
}

// clamp64 limits v to i64.
func clamp64(v *big.Int) *big.Int {
	return lesser(greater(v, big.NewInt(math.MinInt64)), big.NewInt(math.MaxInt64))
}

// choice returns the range of SEL. Where one side of the comparison is a constant
// and the other is the very operand that is chosen, as in relu and clip, the
// comparison bounds the choice.
func (a *analysis) choice(in *op.Instruction) interval {
	x, y := a.slot(in, op.A), a.slot(in, op.B)
	if in.Compare == op.Less {
		one := big.NewInt(1)
		c, s := &in.Slots[op.C], &in.Slots[op.S]
		switch {
		case c.Kind == op.Const && *s == in.Slots[op.A]: // A is chosen where it exceeds c
			x.lo = greater(x.lo, new(big.Int).Add(big.NewInt(c.Const), one))
		case s.Kind == op.Const && *c == in.Slots[op.A]: // A is chosen where it is below s
			x.hi = lesser(x.hi, new(big.Int).Sub(big.NewInt(s.Const), one))
		}
		if x.lo.Cmp(x.hi) > 0 { // never chosen
			return y
		}
	}
	return x.join(y)
}

// quotient returns the range of DIV: the numerator is largest in size by a divisor
// of 1, and a divisor below 1 gives 0.
func quotient(n, divisor interval) interval {
	if divisor.hi.Sign() <= 0 {
		return exactly(0)
	}
	lo, hi := lesser(n.lo, new(big.Int)), greater(n.hi, new(big.Int))
	one := big.NewInt(1) // by which rounding may exceed the exact quotient
	return interval{clamp64(new(big.Int).Sub(lo, one)), clamp64(new(big.Int).Add(hi, one))}
}

// lookup returns the range of LUT: between knots it interpolates, so it stays
// between the least and the greatest knot. A − α must not wrap.
func (a *analysis) lookup(in *op.Instruction, x interval) interval {
	v := a.slot(in, op.B).times(exactly(int64(1) << in.K))
	if argument := x.plus(exactly(in.Alpha).times(exactly(-1))); !isInt64(argument) {
		return v.join(argument) // not proved
	}
	return v
}

func isInt64(x interval) bool {
	_, _, ok := x.int64s()
	return ok
}

// maxRowWork bounds the weights that rows looks at in one instruction.
const maxRowWork = 1 << 28

// dot returns the range of C + Σ S·Σ A·B. If one factor is a weight tensor whose
// content is there, sums are bounded row by row, exactly in the weights; else by
// the extremes of the operands.
func (a *analysis) dot(in *op.Instruction) interval {
	c := a.slot(in, op.C)
	for _, w := range [...]op.SlotID{op.B, op.A} {
		x := a.slot(in, op.A+op.B-w)
		if v, ok := a.rows(in, w, x); ok {
			return c.plus(v)
		}
	}
	s := exactly(1)
	if in.Slots[op.S].Kind != op.None {
		s = a.slot(in, op.S)
	}
	term := s.times(a.slot(in, op.A).times(a.slot(in, op.B)))
	return c.plus(term.times(exactly(int64(in.TermsAt(a.p.Last())))))
}

// rows returns the range of Σ S·Σ W·X where W is the weight tensor in slot id and X
// is anything in the range x. It visits each row of W that the output indices
// select. It reports false if S is neither absent nor a weight tensor, if contents
// are missing, the program has several segments, or the work would be too much.
func (a *analysis) rows(in *op.Instruction, id op.SlotID, x interval) (interval, bool) {
	w, s := &in.Slots[id], &in.Slots[op.S]
	content, ok := a.content(w)
	if !ok || a.p.Last() > 0 {
		return interval{}, false
	}
	scale, hasScale := a.content(s)
	if s.Kind != op.None && !hasScale {
		return interval{}, false
	}
	xLo, xHi, ok := x.int64s()
	space := in.Space(0)
	rows := selected(space, w, s)
	if !ok || rows.Outputs() > maxRowWork || rows.Outputs()*rows.Terms() > maxRowWork {
		return interval{}, false
	}
	var result interval
	for i := range rows.Outputs() {
		o := rows.OutIndex(i)
		total := exactly(0)
		for r0 := range rows.Reduce[0] {
			sum := a.rowSum(w, content, &rows, o, r0, xLo, xHi)
			if hasScale {
				e := s.View.Base(0, &o) + r0*s.View.Reduce[0]
				sum = sum.times(exactly(s.DType.Load(scale, e)))
			}
			total = total.plus(sum)
		}
		if i == 0 {
			result = total
		}
		result = result.join(total)
	}
	return result, true
}

// content returns the bytes of a slot's weight tensor.
func (a *analysis) content(s *op.Slot) ([]byte, bool) {
	if s.Kind != op.Weight || a.weights[s.Index] == nil {
		return nil, false
	}
	return a.weights[s.Index], true
}

// selected returns the space with only those output dimensions that tell the rows
// of the weights or of their scales apart.
func selected(space tensor.Space, w, s *op.Slot) tensor.Space {
	for d := range space.Out {
		if w.View.Out[d] == 0 && s.View.Out[d] == 0 {
			space.Out[d] = 1
		}
	}
	return space
}

// rowSum returns the range of Σ W·X over the reduction dimensions after the first.
// Positive and negative weights meet opposite ends of X.
func (a *analysis) rowSum(w *op.Slot, content []byte, space *tensor.Space, o [tensor.OutDims]int64, r0, xLo, xHi int64) interval {
	positive, negative := new(big.Int), new(big.Int)
	p, n := int64(0), int64(0) // sums of weights; at most 2^24 of them, below 2^32 in size, else by big.Int
	base := w.View.Base(0, &o) + r0*w.View.Reduce[0]
	wide := w.DType == tensor.I64
	for i1 := range space.Reduce[1] {
		for i2 := range space.Reduce[2] {
			at := base + i1*w.View.Reduce[1] + i2*w.View.Reduce[2]
			for i3 := range space.Reduce[3] {
				v := w.DType.Load(content, at+i3*w.View.Reduce[3])
				switch {
				case wide && v > 0:
					positive.Add(positive, big.NewInt(v))
				case wide:
					negative.Add(negative, big.NewInt(v))
				case v > 0:
					p += v
				default:
					n += v
				}
			}
		}
	}
	x := between(xLo, xHi)
	sum := interval{positive, positive}.plus(exactly(p)).times(x)
	return sum.plus(interval{negative, negative}.plus(exactly(n)).times(x))
}
