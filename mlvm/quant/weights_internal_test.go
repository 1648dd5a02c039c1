package quant

import (
	"math"
	"testing"
)

// TestQuantizeRows checks the formulas of NUMERICS §2.4 on rows that need no less.
func TestQuantizeRows(t *testing.T) {
	m := &matrix{rows: 3, columns: 2, data: []float64{0.5, -0.25, 0, 0, -0.125, 0.0625}}
	for _, limit := range []int64{math.MaxInt16, math.MaxInt8} {
		z, err := quantizeRows(m, limit, demand{maxX: 1 << 15})
		if err != nil {
			t.Fatal(err)
		}
		if z.coarse {
			t.Errorf("limit %d: coarse", limit)
		}
		if d := z.d[2]; d < 1<<23 || d >= 1<<24 {
			t.Errorf("limit %d: D of the smallest row is %d, want 24 bits", limit, d)
		}
		if want := int64(math.Round(0.5 / float64(limit) * math.Ldexp(1, z.k))); z.d[0] != want {
			t.Errorf("limit %d: D of row 0 is %d, want %d", limit, z.d[0], want)
		}
		for i, w := range m.data {
			d := float64(z.d[i/2])
			if got := float64(z.q[i]) * d * math.Ldexp(1, -z.k); math.Abs(got-w) > d*math.Ldexp(1, -z.k)/2 {
				t.Errorf("limit %d: weight %d is %v, want %v", limit, i, got, w)
			}
			if q := z.q[i]; q > limit || q < -limit {
				t.Errorf("limit %d: q %d is %d", limit, i, q)
			}
		}
	}
}

// TestQuantizeRowsCoarse: when small rows and the ring are in conflict, no q
// leaves its range and no row is worse than the step of the largest one.
func TestQuantizeRowsCoarse(t *testing.T) {
	m := &matrix{rows: 40, columns: 100, data: make([]float64, 4000)}
	for i := range m.data {
		m.data[i] = math.Sin(float64(i)) * math.Ldexp(1, -i/100)
	}
	z, err := quantizeRows(m, math.MaxInt16, demand{maxX: 1 << 15, bias: make([]float64, 40), biasFrac: 16})
	if err != nil {
		t.Fatal(err)
	}
	if !z.coarse {
		t.Error("rows of 2^-39 and 1 are not coarse")
	}
	step := math.Ldexp(float64(z.d[0]), -z.k)
	for i, w := range m.data {
		if q := z.q[i]; q > math.MaxInt16 || q < -math.MaxInt16 {
			t.Fatalf("q %d is %d", i, q)
		}
		if got := math.Ldexp(float64(z.q[i])*float64(z.d[i/100]), -z.k); math.Abs(got-w) > step/2 {
			t.Errorf("weight %d is %v, want %v, step %v", i, got, w, step)
		}
	}
}

func TestQuantizeRowsExtremes(t *testing.T) {
	zero := &matrix{rows: 2, columns: 2, data: make([]float64, 4)}
	if z, err := quantizeRows(zero, math.MaxInt8, demand{maxX: 1 << 15}); err != nil || z.q[0] != 0 || z.d[0] != 1 {
		t.Errorf("zeros: %+v, %v", z, err)
	}
	huge := &matrix{rows: 1, columns: 1, data: []float64{1e60}}
	if z, err := quantizeRows(huge, math.MaxInt16, demand{maxX: 1 << 15}); err == nil {
		t.Errorf("1e60 gives %+v, want an error: no shift brings it into 64 bits", z)
	}
	tiny := &matrix{rows: 1, columns: 1, data: []float64{1e-300}}
	if _, err := quantizeRows(tiny, math.MaxInt16, demand{maxX: 1 << 15}); err != nil {
		t.Errorf("1e-300: %v", err)
	}
}
