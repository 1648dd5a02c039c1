package table_test

import (
	"math"
	"math/big"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/library/table"
)

// real returns a float64 exactly.
func real(x float64) *big.Rat { return new(big.Rat).SetFloat64(x) }

// TestRotations compares with math, whose angles are products of a float64
// frequency: their error grows with the position.
func TestRotations(t *testing.T) {
	for _, c := range []struct {
		name      string
		positions int64
		f         table.Frequencies
	}{
		{"plain", 4096, table.Frequencies{Pairs: 64, Base: real(10000)}},
		{"one pair", 2, table.Frequencies{Pairs: 1, Base: real(1)}},
		{"long", 131072, table.Frequencies{Pairs: 3, Base: real(500000)}},
		{"scaled", 512, table.Frequencies{Pairs: 4, Base: real(1e6), Scale: real(4), Factors: []*big.Rat{real(1), real(1.5), real(8), real(32)}}},
	} {
		got, err := table.Rotations(c.positions, &c.f)
		if err != nil {
			t.Fatal(err)
		}
		if want := 4 * c.positions * c.f.Pairs; int64(len(got)) != want {
			t.Fatalf("%s: %d elements, want %d", c.name, len(got), want)
		}
		base, _ := c.f.Base.Float64()
		for i := range c.f.Pairs {
			freq := math.Pow(base, -float64(i)/float64(c.f.Pairs))
			if c.f.Scale != nil {
				scale, _ := new(big.Rat).Mul(c.f.Scale, c.f.Factors[i]).Float64()
				freq /= scale
			}
			for pos := range c.positions {
				sin, cos := math.Sincos(float64(pos) * freq)
				for j, want := range []float64{cos, -sin, sin, cos} {
					v := got[(pos*c.f.Pairs+i)*4+int64(j)]
					if v < -1<<30 || v > 1<<30 {
						t.Fatalf("%s: %d is beyond 1", c.name, v)
					}
					if diff := math.Abs(math.Ldexp(float64(v), -30) - want); diff > 1e-9 {
						t.Fatalf("%s: position %d, pair %d, element %d is %d, want %v", c.name, pos, i, j, v, math.Ldexp(want, 30))
					}
				}
			}
		}
	}
}

// TestRotationsKnown: cos 1, sin 1, cos 100 and sin 100 are
//
//	0.5403023058681397174009366074429766037323…
//	0.8414709848078965066525023216302989996226…
//	0.8623188722876839341019385139508425355101…
//	−0.5063656411097587936565576104597854320650…
func TestRotationsKnown(t *testing.T) {
	got, err := table.Rotations(101, &table.Frequencies{Pairs: 1, Base: real(10000)})
	if err != nil {
		t.Fatal(err)
	}
	for at, text := range map[int]string{
		0: "1", 1: "0", 2: "0", 3: "1",
		4:   "0.5403023058681397174009366074429766037323",
		5:   "-0.8414709848078965066525023216302989996226",
		6:   "0.8414709848078965066525023216302989996226",
		400: "0.8623188722876839341019385139508425355101",
		402: "-0.5063656411097587936565576104597854320650",
	} {
		want, _ := new(big.Rat).SetString(text)
		diff := new(big.Rat).Sub(want.Mul(want, big.NewRat(1<<30, 1)), big.NewRat(got[at], 1))
		if diff.Abs(diff).Cmp(big.NewRat(1, 2)) > 0 {
			t.Errorf("element %d is %d, want %s·2^30", at, got[at], text)
		}
	}
}

func TestRotationsRefused(t *testing.T) {
	good := table.Frequencies{Pairs: 2, Base: real(10000)}
	for name, c := range map[string]struct {
		positions int64
		change    func(f *table.Frequencies)
	}{
		"no positions":       {0, func(*table.Frequencies) {}},
		"negative positions": {-1, func(*table.Frequencies) {}},
		"many positions":     {1 << 25, func(*table.Frequencies) {}},
		"no pairs":           {1, func(f *table.Frequencies) { f.Pairs = 0 }},
		"many pairs":         {1 << 20, func(f *table.Frequencies) { f.Pairs = 1 << 20 }},
		"no base":            {1, func(f *table.Frequencies) { f.Base = nil }},
		"negative base":      {1, func(f *table.Frequencies) { f.Base = real(-3) }},
		"huge base":          {1, func(f *table.Frequencies) { f.Base = real(1e300) }},
		"zero scale":         {1, func(f *table.Frequencies) { f.Scale = real(0) }},
		"negative scale":     {1, func(f *table.Frequencies) { f.Scale = real(-1) }},
		"huge scale":         {1, func(f *table.Frequencies) { f.Scale = real(1e9) }},
		"tiny scale":         {1, func(f *table.Frequencies) { f.Scale = real(1e-9) }},
		"few factors":        {1, func(f *table.Frequencies) { f.Factors = []*big.Rat{real(1)} }},
		"missing factor":     {1, func(f *table.Frequencies) { f.Factors = make([]*big.Rat, 2) }},
	} {
		f := good
		c.change(&f)
		if _, err := table.Rotations(c.positions, &f); err == nil {
			t.Errorf("%s is accepted", name)
		}
	}
	if _, err := table.Rotations(1, &good); err != nil {
		t.Error(err)
	}
}

func BenchmarkRotations(b *testing.B) {
	f := &table.Frequencies{Pairs: 64, Base: real(10000)}
	for b.Loop() {
		if _, err := table.Rotations(4096, f); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkGumbel(b *testing.B) {
	for b.Loop() {
		table.Gumbel()
	}
}

// TestAngles: the angles are Base^(−i/Pairs), divided as the table's are.
func TestAngles(t *testing.T) {
	f := &table.Frequencies{Pairs: 4, Base: big.NewRat(10000, 1), Scale: big.NewRat(2, 1)}
	angles, err := f.Angles()
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []float64{0.5, 0.05, 0.005, 0.0005} {
		if got, _ := angles[i].Float64(); math.Abs(got-want) > 1e-15 {
			t.Errorf("angle %d is %v, want %v", i, got, want)
		}
	}
	for _, pairs := range []int64{0, -1, 1 << 40} {
		f.Pairs = pairs
		if _, err := f.Angles(); err == nil {
			t.Errorf("%d pairs have angles", pairs)
		}
	}
}
