package fixed_test

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/mlgeth/mlgeth/precompiles/fixed"
)

// cases is how many random cases each test draws.
const cases = 50_000

// source draws awkward numbers as often as uniform ones, from a fixed seed.
type source struct{ *rand.Rand }

func newSource(seed uint64) source { return source{rand.New(rand.NewPCG(seed, 0))} }

// value returns an int64: near a limit or a power of two half of the time.
func (r source) value() int64 {
	switch r.IntN(4) {
	case 0:
		awkward := [...]int64{math.MinInt64, math.MinInt64 + 1, math.MaxInt64, math.MaxInt64 - 1, -1, 0, 1, 2}
		return awkward[r.IntN(len(awkward))]
	case 1:
		v := int64(1)<<r.IntN(63) + r.Int64N(3) - 1
		if r.IntN(2) == 0 {
			return -v
		}
		return v
	case 2:
		return int64(r.Uint64()) >> r.IntN(64)
	default:
		return int64(r.Uint64())
	}
}

var one64 = new(big.Int).Lsh(big.NewInt(1), 64)

// saturated returns x limited to a signed integer of the given number of bits.
func saturated(x *big.Int, bits uint) int64 {
	limit := new(big.Int).Lsh(big.NewInt(1), bits-1)
	if x.Cmp(limit) >= 0 {
		return limit.Sub(limit, big.NewInt(1)).Int64()
	}
	if limit.Neg(limit); x.Cmp(limit) < 0 {
		return limit.Int64()
	}
	return x.Int64()
}

// wrapped returns x mod 2^64, read as signed.
func wrapped(x *big.Int) int64 {
	return int64(new(big.Int).Mod(x, one64).Uint64())
}

// narrow is N over the integers, for a shift of any size.
func narrow(v int64, s *big.Int, r fixed.Rounding, bits uint) int64 {
	// beyond ±200 nothing changes any more
	n := int(saturated(s, 16))
	n = min(max(n, -200), 200)
	x := big.NewInt(v)
	if n <= 0 {
		return saturated(x.Lsh(x, uint(-n)), bits)
	}
	if r == fixed.HalfUp {
		x.Add(x, new(big.Int).Lsh(big.NewInt(1), uint(n-1)))
	}
	return saturated(x.Rsh(x, uint(n)), bits) // Rsh of a negative big.Int is a floor
}

func TestNarrowAgainstBig(t *testing.T) {
	r := newSource(1)
	for range cases {
		v, e := r.value(), r.value()
		if r.IntN(2) == 0 {
			e %= 200
		}
		static, subtract := int8(r.Uint32()), r.IntN(2) == 0
		rounding, bits := fixed.Rounding(r.IntN(2)), uint(8)<<r.IntN(4)
		s := big.NewInt(e)
		if subtract {
			s.Neg(s)
		}
		s.Add(s, big.NewInt(int64(static)))
		got := fixed.Narrow(v, fixed.Shift(static, e, subtract), rounding, bits)
		if want := narrow(v, s, rounding, bits); got != want {
			t.Fatalf("Narrow(%d, shift %v, rounding %d, %d bits) = %d, want %d", v, s, rounding, bits, got, want)
		}
	}
}

// TestShiftLimits checks that what Shift cuts off cannot be seen: N at its limits
// is N everywhere beyond.
func TestShiftLimits(t *testing.T) {
	r := newSource(2)
	for range cases / 100 {
		v, rounding, bits := r.value(), fixed.Rounding(r.IntN(2)), uint(8)<<r.IntN(4)
		for s := -200; s <= 200; s++ {
			limited := min(max(s, fixed.MinShift), fixed.MaxShift)
			got := fixed.Narrow(v, limited, rounding, bits)
			if want := narrow(v, big.NewInt(int64(s)), rounding, bits); got != want {
				t.Fatalf("Narrow(%d, %d for %d, rounding %d, %d bits) = %d, want %d", v, limited, s, rounding, bits, got, want)
			}
		}
	}
}

func TestMulDivAgainstBig(t *testing.T) {
	r := newSource(3)
	for range cases {
		a, m, b := r.value(), r.value(), r.value()
		want := int64(0)
		if b > 0 {
			n := new(big.Int).Mul(big.NewInt(a), big.NewInt(m))
			n.Add(n, big.NewInt(b/2))
			want = saturated(n.Div(n, big.NewInt(b)), 64) // Div is Euclidean: a floor for b > 0
		}
		if got := fixed.MulDiv(a, m, b); got != want {
			t.Fatalf("MulDiv(%d, %d, %d) = %d, want %d", a, m, b, got, want)
		}
	}
}

func TestSqrtAgainstBig(t *testing.T) {
	check := func(a int64, k uint) {
		t.Helper()
		want := int64(0)
		if a > 0 {
			n := new(big.Int).Lsh(big.NewInt(a), k)
			want = n.Sqrt(n).Int64()
		}
		if got := fixed.Sqrt(a, k); got != want {
			t.Fatalf("Sqrt(%d, %d) = %d, want %d", a, k, got, want)
		}
	}
	r := newSource(4)
	for range cases {
		check(r.value(), uint(r.IntN(63)))
	}
	// around the squares
	for k := range uint(63) {
		for range 200 {
			root := big.NewInt(r.Int64N(math.MaxInt64) >> r.IntN(60))
			a := root.Mul(root, root).Rsh(root, k)
			if a.IsInt64() {
				for d := int64(-1); d <= 1; d++ {
					check(int64(uint64(a.Int64())+uint64(d)), k)
				}
			}
		}
	}
}

func TestBitLenAndAbsAgainstBig(t *testing.T) {
	r := newSource(5)
	for range cases {
		a := r.value()
		magnitude := new(big.Int).Abs(big.NewInt(a))
		if got, want := fixed.BitLen(a), int64(magnitude.BitLen()); got != want {
			t.Fatalf("BitLen(%d) = %d, want %d", a, got, want)
		}
		if got, want := fixed.Abs(a), saturated(magnitude, 64); got != want {
			t.Fatalf("Abs(%d) = %d, want %d", a, got, want)
		}
	}
}

// TestInterpolateAgainstBig checks a table of one slope per interval: Knot and
// Interpolate together against NUMERICS §3.2 over the integers.
func TestInterpolateAgainstBig(t *testing.T) {
	r := newSource(6)
	for range cases {
		k, last := uint(r.IntN(32)), r.Int64N(1<<24)
		tau := r.value()
		if r.IntN(2) == 0 {
			tau = (last+1)<<k + r.value()>>(63-k)
		}
		t0, t1 := r.value(), r.value()
		i, frac, inside := fixed.Knot(tau, k, last)
		step, x := new(big.Int).Lsh(big.NewInt(1), k), big.NewInt(tau)
		knot, rest := new(big.Int).DivMod(x, step, new(big.Int))
		wantInside := tau >= 0 && knot.Cmp(big.NewInt(last)) < 0
		switch {
		case inside != wantInside:
			t.Fatalf("Knot(%d, %d, %d) is inside: %t, want %t", tau, k, last, inside, wantInside)
		case tau < 0 && (i != 0 || frac != 0), !inside && tau >= 0 && (i != last || frac != 0):
			t.Fatalf("Knot(%d, %d, %d) = %d, %d outside of the table", tau, k, last, i, frac)
		case inside && (i != knot.Int64() || frac != rest.Int64()):
			t.Fatalf("Knot(%d, %d, %d) = %d, %d, want %v, %v", tau, k, last, i, frac, knot, rest)
		}
		want := new(big.Int).Mul(big.NewInt(t0), step)
		rise := new(big.Int).Sub(big.NewInt(t1), big.NewInt(t0))
		want.Add(want, rise.Mul(rise, big.NewInt(frac)))
		if got := fixed.Interpolate(t0, t1, frac, k); got != wrapped(want) {
			t.Fatalf("Interpolate(%d, %d, %d, %d) = %d, want %d", t0, t1, frac, k, got, wrapped(want))
		}
	}
}

// TestMix64Published checks the outputs that are published for SplitMix64 with
// the seed 1234567.
func TestMix64Published(t *testing.T) {
	for c, want := range []uint64{
		6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821,
	} {
		if got := fixed.Mix64(1234567, uint64(c)); got != want {
			t.Errorf("Mix64(1234567, %d) = %d, want %d", c, got, want)
		}
	}
}

// wide returns a Wide for an integer below 2^124 in size, from two halves.
func wide(n *big.Int) fixed.Wide {
	high, low := new(big.Int).DivMod(n, big.NewInt(1<<62), new(big.Int))
	return fixed.Mul(high.Int64(), 1<<62).Add(fixed.WideFrom(low.Int64()))
}

func TestWideAgainstBig(t *testing.T) {
	r := newSource(7)
	for range cases / 10 {
		a, b, c, d := r.value()>>2, r.value()>>2, r.value()>>2, r.value()>>2
		x, y := fixed.Mul(a, b), fixed.Mul(c, d)
		wantX := new(big.Int).Mul(big.NewInt(a), big.NewInt(b))
		wantY := new(big.Int).Mul(big.NewInt(c), big.NewInt(d))
		if x != wide(wantX) {
			t.Fatalf("Mul(%d, %d) is not %v", a, b, wantX)
		}
		if want := new(big.Int).Add(wantX, wantY); x.Add(y) != wide(want) {
			t.Fatalf("%v + %v is not %v", wantX, wantY, want)
		}
		if got, want := x.Less(y), wantX.Cmp(wantY) < 0; got != want {
			t.Fatalf("%v < %v is %t", wantX, wantY, got)
		}
		if got, want := x.Sign(), wantX.Sign(); got != want {
			t.Fatalf("sign of %v is %d, want %d", wantX, got, want)
		}
		v, ok := x.Int64()
		if ok != wantX.IsInt64() || ok && v != wantX.Int64() {
			t.Fatalf("%v as an int64 is %d, %t", wantX, v, ok)
		}
	}
}

// TestMulLimits checks the products of -2^63.
func TestMulLimits(t *testing.T) {
	square := fixed.Mul(math.MinInt64, math.MinInt64) // 2^126
	if square.Sign() != 1 || !fixed.Mul(math.MaxInt64, math.MaxInt64).Less(square) {
		t.Error("2^126 is not above (2^63 - 1)^2")
	}
	sum := square.Add(fixed.Mul(math.MinInt64, math.MaxInt64))
	if sum != wide(new(big.Int).Lsh(big.NewInt(1), 63)) {
		t.Error("2^126 - 2^63·(2^63 - 1) is not 2^63")
	}
}
