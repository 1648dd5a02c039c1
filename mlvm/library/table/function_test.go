package table_test

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"math"
	"math/big"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/library/table"
)

func TestExp(t *testing.T) {
	got := table.Exp()
	if len(got) != 1025 || got[0] != 0 {
		t.Fatalf("%d knots, the first is %d, want 1025 and 0", len(got), got[0])
	}
	for i, v := range got[1:] {
		within(t, i+1, v, math.Ldexp(math.Exp(float64(i+1)/64-16), table.Frac))
	}
	if got[1024] != 1<<30 || got[1024-64] != 395007542 {
		t.Errorf("exp(0), exp(-1) are %d, %d in Q30", got[1024], got[1024-64])
	}
}

func TestSigmoid(t *testing.T) {
	got := table.Sigmoid()
	if len(got) != 2049 {
		t.Fatalf("%d knots, want 2049", len(got))
	}
	for i, v := range got {
		within(t, i, v, math.Ldexp(1/(1+math.Exp(16-float64(i)/64)), table.Frac))
		if sum := v + got[2048-i]; sum != 1<<30 {
			t.Errorf("knots %d and %d add to %d, want 2^30", i, 2048-i, sum)
		}
	}
}

// within checks a knot against a float64, whose own error is below 1e-6.
func within(t *testing.T, i int, got int64, want float64) {
	t.Helper()
	if math.Abs(float64(got)-want) > 0.5+1e-6 {
		t.Errorf("knot %d is %d, want %v", i, got, want)
	}
}

// TestSame: tables are part of model IDs.
func TestSame(t *testing.T) {
	rotations, err := table.Rotations(2048, &table.Frequencies{Pairs: 4, Base: big.NewRat(10000, 1)})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, want string
		table      []int64
	}{
		{"exp", "f939c8b9db11621b", table.Exp()},
		{"sigmoid", "555c42b2743e7c26", table.Sigmoid()},
		{"gumbel", "448a6144cb7a36e1", table.Gumbel()},
		{"rotations", "bced3395a8a6dd2d", rotations},
	} {
		h := sha256.New()
		if err := binary.Write(h, binary.LittleEndian, c.table); err != nil {
			t.Fatal(err)
		}
		if got := hex.EncodeToString(h.Sum(nil)[:8]); got != c.want {
			t.Errorf("%s: hash %s, want %s", c.name, got, c.want)
		}
	}
}
