package train

import (
	"math"
	"testing"
)

func TestExpTable(t *testing.T) {
	table := expTable()
	if got := len(table); got != 1025 {
		t.Fatalf("%d knots, want 1025", got)
	}
	if table[0] != 0 {
		t.Errorf("knot 0 is %d, want 0", table[0])
	}
	for i, got := range table[1:] {
		want := math.Exp(float64(i+1)/64-16) * (1 << 30)
		if math.Abs(float64(got)-want) > 0.5+1e-6 {
			t.Errorf("knot %d is %d, want %v", i+1, got, want)
		}
	}
	if table[1024] != 1<<30 || table[1024-64] != 395007542 {
		t.Errorf("exp(0), exp(-1) are %d, %d in Q30", table[1024], table[1024-64])
	}
}
