package quant

import (
	"math"
	"math/big"
	"testing"
)

// TestHalf: every half is itself, and what lies between two goes to the nearer, or
// to the even one.
func TestHalf(t *testing.T) {
	check := func(x float32, want int64, finite bool) {
		t.Helper()
		for _, sign := range []float32{1, -1} {
			got, ok := half(sign * x)
			if ok != finite || ok && got != int64(sign)*want {
				t.Fatalf("%v becomes %d·2^-24, %v, want %v·%d·2^-24, %v", sign*x, got, ok, sign, want, finite)
			}
		}
	}
	for h := range uint16(0x7c00) {
		low, high := halfBits(h), halfBits(h+1) // 2^40 after the greatest
		below := float32(math.Ldexp(float64(low), -24))
		middle := float32(math.Ldexp(float64(low+high), -25))
		check(below, low, true)
		check(math.Nextafter32(below, 1e9), low, true)
		check(math.Nextafter32(middle, 0), low, true)
		last := h == 0x7bff
		check(math.Nextafter32(middle, 1e9), high, !last)
		if h%2 == 0 {
			check(middle, low, true)
		} else {
			check(middle, high, !last)
		}
	}
	for _, x := range []float32{0, math.SmallestNonzeroFloat32, 1e-38, 1.2e-38, 1e-30, 1e-10, 2.9e-8} {
		check(x, 0, true)
	}
	for _, x := range []float32{65536, 1e6, math.MaxFloat32, float32(math.Inf(1)), float32(math.NaN())} {
		check(x, 0, false)
	}
}

// halfBits returns the half with the given bits, times 2^24: NUMERICS §2.4.
func halfBits(h uint16) int64 {
	e, m := h>>10, int64(h&1023)
	if e == 0 {
		return m
	}
	return (1024 + m) << (e - 1)
}

func TestRoundHalfAway(t *testing.T) {
	for n := -70000; n <= 70000; n++ {
		half := float64(n) / 2
		for _, x := range []float64{half, math.Nextafter(half, -1e9), math.Nextafter(half, 1e9)} {
			if got, want := roundHalfAway(x), int64(math.Round(x)); got != want {
				t.Fatalf("%v becomes %d, want %d", x, got, want)
			}
		}
	}
}

// TestGroups recomputes q in rational arithmetic from the float32 reciprocal that
// the definition asks for, on groups with ties, of one sign, and of few values.
func TestGroups(t *testing.T) {
	for seed := range 3000 {
		var x [scaleGroup]float32
		for i := range x {
			switch seed % 3 {
			case 0:
				x[i] = float32(math.Sin(float64(seed*100 + i*i)))
			case 1:
				x[i] = float32((seed+i*7)%17) / 16
			case 2:
				x[i] = float32((seed*i)%255-127) / 2 * float32(math.Ldexp(1, seed%20-10))
			}
		}
		var peak, at float32
		for _, v := range x {
			if a := float32(math.Abs(float64(v))); a > peak {
				peak, at = a, v
			}
		}
		if peak == 0 {
			continue
		}
		q8, q4 := make([]byte, scaleGroup), make([]byte, scaleGroup/2)
		if d := quantizeQ8(&x, q8); d != peak/127 {
			t.Fatalf("seed %d: Q8_0: d is %v, want %v", seed, d, peak/127)
		}
		if d := quantizeQ4(&x, q4); d != at/-8 {
			t.Fatalf("seed %d: Q4_0: d is %v, want %v", seed, d, at/-8)
		}
		for i, v := range x {
			product := v * (1 / (peak / 127))
			if got, want := int64(int8(q8[i])), nearest(product); got != want {
				t.Fatalf("seed %d: Q8_0: element %d is %d, want %d", seed, i, got, want)
			}
			sum := v * (1 / (at / -8))
			sum += 8.5
			if got, want := int64(q4[i/2]>>(4*(i%2))&15)^8, min(int64(math.Floor(float64(sum))), 15); got != want {
				t.Fatalf("seed %d: Q4_0: element %d is %d, want %d", seed, i, got, want)
			}
		}
	}
}

// nearest rounds to an integer, half away from zero, with integers.
func nearest(x float32) int64 {
	r := new(big.Rat).SetFloat64(math.Abs(float64(x)))
	num := new(big.Int).Add(new(big.Int).Lsh(r.Num(), 1), r.Denom())
	n := num.Div(num, new(big.Int).Lsh(r.Denom(), 1)).Int64()
	if x < 0 {
		return -n
	}
	return n
}
