package graph

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// small returns every interval with ends from lo to hi.
func small(lo, hi int64) (all []Interval) {
	for a := lo; a <= hi; a++ {
		for b := a; b <= hi; b++ {
			all = append(all, Interval{a, b})
		}
	}
	return all
}

// hull returns the least interval of f over x and y.
func hull(x, y Interval, f func(x, y int64) int64) (r Interval) {
	r = point(f(x.Lo, y.Lo))
	for a := x.Lo; a <= x.Hi; a++ {
		for b := y.Lo; b <= y.Hi; b++ {
			r = r.join(point(f(a, b)))
		}
	}
	return r
}

func TestQuotientExhaustively(t *testing.T) {
	for _, n := range small(-7, 7) {
		for _, d := range small(-2, 5) {
			want := hull(n, d, func(n, d int64) int64 { return fixed.MulDiv(n, 1, d) })
			if got := quotient(n.wide(), d); got != want {
				t.Fatalf("%v / %v is %v, want %v", n, d, got, want)
			}
		}
	}
}

func TestBitLengthAndMagnitudeExhaustively(t *testing.T) {
	for _, a := range small(-9, 9) {
		if got, want := bitLength(a), hull(a, a, func(a, _ int64) int64 { return fixed.BitLen(a) }); got != want {
			t.Fatalf("bit length of %v is %v, want %v", a, got, want)
		}
		if got, want := magnitude(a), hull(a, a, func(a, _ int64) int64 { return fixed.Abs(a) }); got != want {
			t.Fatalf("magnitude of %v is %v, want %v", a, got, want)
		}
	}
	if got, want := magnitude(everything), (Interval{0, math.MaxInt64}); got != want {
		t.Errorf("magnitude of everything is %v, want %v", got, want)
	}
}

// TestNarrowedExhaustively compares the corners with every value and shift.
func TestNarrowedExhaustively(t *testing.T) {
	for _, rounding := range []fixed.Rounding{fixed.HalfUp, fixed.Floor} {
		for _, subtract := range []bool{false, true} {
			in := &op.Instruction{Rounding: rounding, SubE: subtract, DType: tensor.I8}
			in.Slots[op.E] = op.Slot{Kind: op.Node}
			for _, v := range small(-6, 6) {
				for _, e := range small(-3, 3) {
					c := &certifier{nodes: []NodeCertificate{{Result: e}}}
					want := hull(v, e, func(v, e int64) int64 {
						return fixed.Narrow(v, fixed.Shift(0, e, subtract), rounding, 8)
					})
					if got := c.narrowed(in, v); got != want {
						t.Fatalf("N of %v, shift %v, rounding %d, subtract %v is %v, want %v", v, e, rounding, subtract, got, want)
					}
				}
			}
		}
	}
}

// TestSelectionExhaustively lets each outcome be one of the compared operands, or
// another.
func TestSelectionExhaustively(t *testing.T) {
	slot := func(i uint32) op.Slot { return op.Slot{Kind: op.Node, Index: i} }
	rng := rand.New(rand.NewPCG(5, 6))
	intervals := small(-3, 3)
	for range 3000 {
		in := &op.Instruction{Compare: op.Compare(rng.IntN(3))}
		in.Slots[op.C], in.Slots[op.S] = slot(0), slot(1)
		a, b := uint32(rng.IntN(3)), uint32(rng.IntN(3))
		in.Slots[op.A], in.Slots[op.B] = slot(a), slot(b)
		var r [3]Interval
		c := &certifier{nodes: make([]NodeCertificate, 3)}
		for i := range r {
			r[i] = intervals[rng.IntN(len(intervals))]
			c.nodes[i].Result = r[i]
		}
		got := c.selection(in)
		for i := r[0].Lo; i <= r[0].Hi; i++ {
			for j := r[1].Lo; j <= r[1].Hi; j++ {
				for k := r[2].Lo; k <= r[2].Hi; k++ {
					v := [3]int64{i, j, k}
					chosen := v[b]
					if (in.Compare == op.Less && i < j) || (in.Compare == op.LessOrEqual && i <= j) || (in.Compare == op.Equal && i == j) {
						chosen = v[a]
					}
					if chosen < got.Lo || chosen > got.Hi {
						t.Fatalf("relation %d, operands %d and %d of %v: %d is out of %v", in.Compare, a, b, r, chosen, got)
					}
				}
			}
		}
	}
}

func TestBits(t *testing.T) {
	for _, c := range []struct {
		x    Interval
		want string
	}{
		{Interval{0, 0}, "2^0.0"}, {Interval{-1, 1}, "2^0.0"}, {Interval{0, 2}, "2^1.0"}, {Interval{-3, 2}, "2^1.6"},
		{Interval{math.MinInt64, 5}, "2^63.0"}, {Interval{0, 1 << 40}, "2^40.0"}, {Interval{0, 1<<40 + 1}, "2^40.1"},
	} {
		if got := c.x.wide().bits().String(); got != c.want {
			t.Errorf("%v has %s, want %s", c.x, got, c.want)
		}
	}
}
