package table_test

import (
	"math"
	"math/bits"
	"slices"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/library/table"
)

// noise runs the instructions of the comment on a random number and returns G with
// all its bits, which LUT hands to its epilogue.
func noise(knots []int64, r int64) float64 {
	b := int64(bits.Len64(uint64(r)))
	m := r << (table.GumbelMantissa - min(b, table.GumbelMantissa))
	if s := b - table.GumbelMantissa; s > 0 {
		m = (r + 1<<(s-1)) >> s
	}
	tau := table.GumbelOctave*b + m - table.GumbelOctave
	if tau > math.MaxInt32 || tau < math.MinInt32 {
		panic("τ is not an i32")
	}
	last := int64(len(knots) - 1)
	i, part := tau>>table.GumbelSpacing, tau&(1<<table.GumbelSpacing-1)
	var v int64
	switch {
	case tau < 0:
		v = knots[0] << table.GumbelSpacing
	case i >= last:
		v = knots[last] << table.GumbelSpacing
	default:
		v = knots[i]<<table.GumbelSpacing + (knots[i+1]-knots[i])*part
	}
	return math.Ldexp(float64(v), -table.GumbelSpacing-table.GumbelFrac)
}

// TestGumbel: where a span is not near the end of the last octave, the noise is the
// function; everywhere its distribution is nearly right, and it never increases.
func TestGumbel(t *testing.T) {
	knots := table.Gumbel()
	if len(knots) != 8193 {
		t.Fatalf("%d knots, want 8193", len(knots))
	}
	for i, v := range knots {
		if v != int64(int32(v)) || i > 0 && v >= knots[i-1] {
			t.Fatalf("knot %d is %d after %d", i, v, knots[max(i, 1)-1])
		}
		u := math.Ldexp(float64(256+i%256), i/256-40)
		if i == len(knots)-1 {
			u = 1 - math.Ldexp(1, -12)
		}
		within(t, i, v, math.Ldexp(-math.Log(-math.Log1p(-u)), table.GumbelFrac))
	}
	if got, want := noise(knots, 0), -math.Log(-math.Log1p(-math.Ldexp(1, -32))); math.Abs(got-want) > 1e-7 {
		t.Errorf("the noise of 0 is %v, want %v", got, want)
	}
	worst, tail, distance, before := 0.0, 0.0, 0.0, math.Inf(1)
	for r := int64(1); r < 1<<table.GumbelBits; r += max(1, r>>14) {
		u := math.Ldexp(float64(r), -table.GumbelBits)
		got, want := noise(knots, r), -math.Log(-math.Log1p(-u))
		if got > before {
			t.Fatalf("the noise of %d is %v, more than %v before", r, got, before)
		}
		before = got
		distance = max(distance, math.Abs(math.Exp(-math.Exp(-got))-(1-u)))
		if diff := math.Abs(got - want); u < 0.5 {
			worst = max(worst, diff)
		} else if u < 0.9 {
			tail = max(tail, diff)
		}
	}
	t.Logf("errors: %.2g for u < 1/2, %.2g for u < 0.9; of the distribution %.2g", worst, tail, distance)
	if worst > 5e-6 || tail > 3e-5 || distance > 5e-4 {
		t.Errorf("errors: %v for u < 1/2, %v for u < 0.9; of the distribution %v", worst, tail, distance)
	}
}

// TestGumbelSample is a Kolmogorov–Smirnov test of 2^18 draws, whose statistic
// exceeds 1.95/√n once in a thousand.
func TestGumbelSample(t *testing.T) {
	const n = 1 << 18
	knots := table.Gumbel()
	for seed := range uint64(4) {
		draws := make([]float64, n)
		for i := range draws {
			draws[i] = noise(knots, int64(mix(seed, uint64(i))>>(64-table.GumbelBits)))
		}
		slices.Sort(draws)
		statistic := 0.0
		for i, g := range draws {
			p := math.Exp(-math.Exp(-g))
			statistic = max(statistic, p-float64(i)/n, float64(i+1)/n-p)
		}
		if statistic > 1.95/math.Sqrt(n) {
			t.Errorf("seed %d: statistic %v, want at most %v", seed, statistic, 1.95/math.Sqrt(n))
		}
	}
}

// mix is mix64 of NUMERICS §3.2.
func mix(seed, c uint64) uint64 {
	z := seed + (c+1)*0x9E3779B97F4A7C15
	z = (z ^ z>>30) * 0xBF58476D1CE4E5B9
	z = (z ^ z>>27) * 0x94D049BB133111EB
	return z ^ z>>31
}
