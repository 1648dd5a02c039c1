package table

import (
	"math/big"
	"testing"
)

// TestFunctions compares with 40 digits of well-known numbers, as bc gives them.
func TestFunctions(t *testing.T) {
	tolerance, _ := new(big.Rat).SetString("1e-38")
	sin1, cos1 := sincos(one())
	million, _ := sincos(whole(1_000_000))
	back, _ := sincos(whole(-1_000_000))
	for _, c := range []struct {
		name, want string
		got        *big.Int
	}{
		{"π", "3.1415926535897932384626433832795028841972", pi()},
		{"e", "2.7182818284590452353602874713526624977572", exp(one())},
		{"exp(−1)", "0.3678794411714423215955237701614608674458", exp(whole(-1))},
		{"exp(10)", "22026.4657948067165169579006452842443663535126", exp(whole(10))},
		{"exp(ln(2)/2)", "1.4142135623730950488016887242096980785697", exp(shift(ln(whole(2)), -1))},
		{"exp(0)", "1", exp(new(big.Int))},
		{"ln 2", "0.6931471805599453094172321214581765680755", ln(whole(2))},
		{"ln 10", "2.3025850929940456840179914546843642076011", ln(whole(10))},
		{"ln(1/10)", "-2.3025850929940456840179914546843642076011", ln(fixed(big.NewRat(1, 10)))},
		{"ln 1", "0", ln(one())},
		{"sin 1", "0.8414709848078965066525023216302989996226", sin1},
		{"cos 1", "0.5403023058681397174009366074429766037323", cos1},
		{"sin 1,000,000", "-0.3499935021712929521176524867807714690614", million},
		{"sin −1,000,000", "0.3499935021712929521176524867807714690614", back},
	} {
		want, ok := new(big.Rat).SetString(c.want)
		if !ok {
			t.Fatal(c.want)
		}
		got := new(big.Rat).SetFrac(c.got, one())
		if diff := want.Sub(want, got); diff.Abs(diff).Cmp(tolerance) > 0 {
			t.Errorf("%s is %s, want %s", c.name, got.FloatString(40), c.want)
		}
	}
}

// TestErrors compares with results at the ends of the ranges that are known from
// identities, against the bounds that the comments state.
func TestErrors(t *testing.T) {
	bound := new(big.Int).Rsh(one(), 160)
	for n := int64(1); n < 1<<24; n = n*3 + 1 {
		sin, cos := sincos(whole(n))
		if diff := new(big.Int).Add(mul(sin, sin), mul(cos, cos)); diff.Sub(diff, one()).CmpAbs(bound) > 0 {
			t.Errorf("sin²+cos² of %d errs by %v of 2^-192", n, diff)
		}
	}
	for n := int64(-100); n <= 100; n++ {
		x := fixed(big.NewRat(n, 7))
		if diff := new(big.Int).Sub(ln(exp(x)), x); n > 0 && diff.CmpAbs(bound) > 0 {
			t.Errorf("ln exp(%d/7) errs by %v of 2^-192", n, diff)
		}
		product := mul(exp(x), exp(new(big.Int).Neg(x)))
		if diff := new(big.Int).Sub(product, one()); diff.CmpAbs(new(big.Int).Lsh(bound, 22)) > 0 {
			t.Errorf("exp(±%d/7) err by %v of 2^-192", n, diff)
		}
	}
}

func TestRound(t *testing.T) {
	for _, c := range []struct{ num, den, want int64 }{{1, 2, 1}, {-1, 2, 0}, {3, 2, 2}, {-3, 2, -1}, {49, 100, 0}, {-51, 100, -1}, {-7, 1, -7}} {
		if got := round(fixed(big.NewRat(c.num, c.den)), 0); got != c.want {
			t.Errorf("%d/%d rounds to %d, want %d", c.num, c.den, got, c.want)
		}
	}
}

func whole(n int64) *big.Int { return new(big.Int).Lsh(big.NewInt(n), fracBits) }

// TestDrift: after 131,071 steps the recurrence still gives what sine and cosine of
// the angle itself do.
func TestDrift(t *testing.T) {
	const positions = 1 << 17
	f := &Frequencies{Pairs: 3, Base: big.NewRat(500000, 1), Scale: big.NewRat(1, 3)}
	table, err := Rotations(positions, f)
	if err != nil {
		t.Fatal(err)
	}
	steps, err := f.steps()
	if err != nil {
		t.Fatal(err)
	}
	for pos := int64(positions - 1); pos > 0; pos -= 257 {
		for i, step := range steps {
			sin, cos := sincos(new(big.Int).Mul(step, big.NewInt(pos)))
			at := (pos*f.Pairs + int64(i)) * 4
			if table[at] != round(cos, Frac) || table[at+2] != round(sin, Frac) {
				t.Fatalf("position %d, pair %d: %d, %d, want %d, %d", pos, i, table[at], table[at+2], round(cos, Frac), round(sin, Frac))
			}
		}
	}
}
