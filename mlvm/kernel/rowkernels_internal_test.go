package kernel

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"unsafe"

	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/mlvm/cpu/cputest"
	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// rowGuard is what stands on both sides of a row.
const rowGuard = 0x5a5a5a5a5a5a5a5a

// rowValues returns n awkward values between two guards on each side, and the whole.
func rowValues(rng *rand.Rand, n int) (v, whole []int64) {
	limits := [...]int64{math.MinInt64, math.MinInt64 + 1, math.MaxInt64, math.MinInt32, math.MaxInt32, -1, 0, 1, 127, -128, 128}
	whole = make([]int64, n+4)
	for i := range whole {
		switch rng.IntN(4) {
		case 0:
			whole[i] = limits[rng.IntN(len(limits))]
		case 1:
			whole[i] = rng.Int64N(9) - 4
		default:
			whole[i] = int64(rng.Uint64()) >> rng.IntN(64)
		}
	}
	for _, i := range []int{0, 1, n + 2, n + 3} {
		whole[i] = rowGuard
	}
	return whole[2 : n+2 : n+2], whole
}

// guardsStand reports whether nothing was written beside a row.
func guardsStand(whole []int64) bool {
	n := len(whole)
	return whole[0] == rowGuard && whole[1] == rowGuard && whole[n-2] == rowGuard && whole[n-1] == rowGuard
}

// forEachRow calls body for every path and every length up to some vectors.
func forEachRow(t *testing.T, body func(t *testing.T, rng *rand.Rand, r *rowKernels, n int)) {
	cputest.ForEach(t, Paths(), func(t *testing.T, path cpu.Path) {
		r := rowsOf(path)
		for n := 1; n <= 70; n++ {
			for seed := range uint64(8) {
				body(t, rand.New(rand.NewPCG(uint64(n), seed)), r, n)
			}
		}
	})
}

// TestRowKernels compares what is done to rows with the definitions of package fixed, or
// with what it says in the comments, element by element.
func TestRowKernels(t *testing.T) {
	forEachRow(t, func(t *testing.T, rng *rand.Rand, r *rowKernels, n int) {
		v, whole := rowValues(rng, n)
		b, _ := rowValues(rng, n)
		x, _ := rowValues(rng, n)
		y, _ := rowValues(rng, n)
		for i := range y {
			if rng.IntN(3) == 0 {
				y[i] = x[i]
			}
		}
		scalars, _ := rowValues(rng, 3)
		alpha, beta, gamma := scalars[0], scalars[1], scalars[2]
		less, equal := -int64(rng.IntN(2)), -int64(rng.IntN(2))
		lowest, highest := tensor.DType(rng.IntN(4)).Range()
		for name, c := range map[string]struct {
			apply func()
			want  func(i int, v int64) int64
		}{
			"fill":        {func() { r.fill(v, alpha) }, func(int, int64) int64 { return alpha }},
			"linear":      {func() { r.linear(v, b, alpha, beta, gamma) }, func(i int, v int64) int64 { return alpha*v + beta*b[i] + gamma }},
			"linear self": {func() { r.linear(v, v, alpha, 0, gamma) }, func(_ int, v int64) int64 { return alpha*v + gamma }},
			"multiply":    {func() { r.multiply(v, b) }, func(i int, v int64) int64 { return v * b[i] }},
			"addProduct":  {func() { r.addProduct(v, b, x) }, func(i int, v int64) int64 { return v + b[i]*x[i] }},
			"magnitudes":  {func() { r.magnitudes(v) }, func(_ int, v int64) int64 { return fixed.Abs(v) }},
			"maxInto":     {func() { r.maxInto(v, x) }, func(i int, v int64) int64 { return max(v, x[i]) }},
			"saturate":    {func() { r.saturate(v, lowest, highest) }, func(_ int, v int64) int64 { return min(max(v, lowest), highest) }},
			"choose": {func() { r.choose(v, b, x, y, less, equal) }, func(i int, v int64) int64 {
				if less != 0 && x[i] < y[i] || equal != 0 && x[i] == y[i] {
					return v
				}
				return b[i]
			}},
		} {
			before := slices.Clone(v)
			c.apply()
			for i, got := range v {
				if want := c.want(i, before[i]); got != want {
					t.Fatalf("%s of %d: element %d is %d, want %d", name, n, i, got, want)
				}
			}
			if !guardsStand(whole) {
				t.Fatalf("%s of %d: written beside the row", name, n)
			}
		}
		if got, want := r.maximum(v), slices.Max(v); got != want {
			t.Fatalf("maximum of %v is %d, want %d", v, got, want)
		}
	})
}

// TestRowNarrow compares narrowing with package fixed: every shift, in both directions and
// beyond, every rounding and type.
func TestRowNarrow(t *testing.T) {
	forEachRow(t, func(t *testing.T, rng *rand.Rand, r *rowKernels, n int) {
		dtype, rounding := tensor.DType(rng.IntN(4)), fixed.Rounding(rng.IntN(2))
		lowest, highest := dtype.Range()
		half := int64(1)
		if rounding == fixed.Floor {
			half = 0
		}
		v, whole := rowValues(rng, n)
		before := slices.Clone(v)
		for shift := 1; shift <= fixed.MaxShift; shift++ {
			copy(v, before)
			r.narrowRight(v, int64(shift), half, lowest, highest)
			for i, got := range v {
				if want := fixed.Narrow(before[i], shift, rounding, dtype.Bits()); got != want {
					t.Fatalf("%d >> %d, rounding %d, %v: got %d, want %d", before[i], shift, rounding, dtype, got, want)
				}
			}
		}
		shifts, _ := rowValues(rng, n)
		for range 20 {
			for i := range shifts {
				shifts[i] = fixed.MinShift + rng.Int64N(fixed.MaxShift-fixed.MinShift+1)
			}
			copy(v, before)
			r.narrowEach(v, shifts, half, lowest, highest)
			for i, got := range v {
				if want := fixed.Narrow(before[i], int(shifts[i]), rounding, dtype.Bits()); got != want {
					t.Fatalf("%d >> %d, rounding %d, %v: got %d, want %d", before[i], shifts[i], rounding, dtype, got, want)
				}
			}
		}
		if !guardsStand(whole) {
			t.Fatalf("%d: written beside the row", n)
		}
	})
}

// TestRowDivide compares quotients with those of Go, rounded down: divisors at powers of
// two and elsewhere, numbers around their multiples and others.
func TestRowDivide(t *testing.T) {
	forEachRow(t, func(t *testing.T, rng *rand.Rand, r *rowKernels, n int) {
		for shift := range 63 {
			b := int64(1)<<shift + rng.Int64N(3) + rng.Int64N(1<<shift)*rng.Int64N(2)
			switch {
			case b < 2:
				continue
			case rng.IntN(8) == 0:
				b = math.MaxInt64 - rng.Int64N(3)
			}
			magic, bits := divisor(b)
			v, whole := rowValues(rng, n)
			for i := range v {
				if rng.IntN(2) == 0 {
					v[i] = v[i]/b*b + rng.Int64N(3) - 1 // wraps at times
				}
			}
			before := slices.Clone(v)
			r.divide(v, magic, bits)
			for i, got := range v {
				want := before[i] / b
				if before[i]%b < 0 {
					want--
				}
				if got != want {
					t.Fatalf("%d / %d: got %d, want %d", before[i], b, got, want)
				}
			}
			if !guardsStand(whole) {
				t.Fatalf("%d: written beside the row", n)
			}
		}
	})
}

// TestRowDivisor compares rows that have one divisor with package fixed, also where
// numerators are as large as an int64 just holds, or larger.
func TestRowDivisor(t *testing.T) {
	divided := 0
	forEachRow(t, func(t *testing.T, rng *rand.Rand, r *rowKernels, n int) {
		scalars, _ := rowValues(rng, 2)
		v, _ := rowValues(rng, n)
		alpha, b := scalars[0], scalars[1]
		if rng.IntN(2) == 0 {
			most := math.MaxInt64 / max(1, fixed.Abs(alpha))
			for i := range v {
				v[i] = max(-most, min(v[i], most)) + rng.Int64N(3) - 1
			}
		}
		before := slices.Clone(v)
		j := &Job{in: &op.Instruction{Alpha: alpha}, kernels: r}
		if !j.divideBy(new(scratch), v, b) {
			if !slices.Equal(v, before) {
				t.Fatal("values have changed")
			}
			return
		}
		divided++
		for i, got := range v {
			if want := fixed.MulDiv(before[i], alpha, b); got != want {
				t.Fatalf("%d·%d / %d: got %d, want %d", before[i], alpha, b, got, want)
			}
		}
	})
	if divided == 0 {
		t.Error("no row was divided")
	}
}

// TestRowShifts compares the shifts of a row of E with package fixed.
func TestRowShifts(t *testing.T) {
	forEachRow(t, func(t *testing.T, rng *rand.Rand, r *rowKernels, n int) {
		in := &op.Instruction{Shift: int8(rng.Uint32()), SubE: rng.IntN(2) == 0}
		e, _ := rowValues(rng, n)
		before := slices.Clone(e)
		(&Job{in: in, kernels: r}).shifts(e)
		for i, got := range e {
			if want := int64(fixed.Shift(in.Shift, before[i], in.SubE)); got != want {
				t.Fatalf("%d and %d, subtracted %v: got %d, want %d", in.Shift, before[i], in.SubE, got, want)
			}
		}
	})
}

// TestRowElements compares loads, stores and sums with elements one by one.
func TestRowElements(t *testing.T) {
	forEachRow(t, func(t *testing.T, rng *rand.Rand, r *rowKernels, n int) {
		for _, d := range []tensor.DType{tensor.I8, tensor.I16, tensor.I32, tensor.I64} {
			const first = 3
			b := make([]byte, d.ByteLen(first+int64(n)+3))
			for i := range b {
				b[i] = byte(rng.Uint32())
			}
			x, whole := rowValues(rng, n)
			if widen := r.widen[d]; widen != nil {
				widen(x, neighbours(d, b, first, n))
				for i, got := range x {
					if want := d.Load(b, first+int64(i)); got != want {
						t.Fatalf("%v, %d elements: element %d is %d, want %d", d, n, i, got, want)
					}
				}
				stored := slices.Clone(b)
				clear(neighbours(d, stored, first, n))
				r.shorten[d](neighbours(d, stored, first, n), x)
				if !slices.Equal(stored, b) {
					t.Fatalf("%v, %d elements: got %x, want %x", d, n, stored, b)
				}
			}
			if dot := r.dot[d]; dot != nil {
				x, _ := rowValues(rng, n)
				want := int64(0)
				for i := range x {
					want += x[i] * d.Load(b, first+int64(i))
				}
				if got := dot(x, neighbours(d, b, first, n)); got != want {
					t.Fatalf("%v, sum of %d products: got %d, want %d", d, n, got, want)
				}
			}
			if !guardsStand(whole) {
				t.Fatalf("%v, %d elements: written beside the row", d, n)
			}
		}
	})
}

// TestRowTables compares lookups in tables with package fixed.
func TestRowTables(t *testing.T) {
	forEachRow(t, func(t *testing.T, rng *rand.Rand, r *rowKernels, n int) {
		if r.interpolate == nil {
			return
		}
		k, last := uint(rng.IntN(32)), rng.Int64N(40)
		table := make([]byte, 4*(last+1))
		for i := range table {
			table[i] = byte(rng.Uint32())
		}
		scalars, _ := rowValues(rng, 1)
		alpha := scalars[0]
		v, whole := rowValues(rng, n)
		for i := range v {
			if rng.IntN(4) > 0 {
				v[i] = alpha + rng.Int64N((last+3)<<k) - 1<<k
			}
		}
		before := slices.Clone(v)
		r.interpolate(v, (*int32)(unsafe.Pointer(&table[0])), alpha, last, int64(k))
		for m, got := range v {
			i, frac, inside := fixed.Knot(before[m]-alpha, k, last)
			t0 := tensor.I32.Load(table, i)
			t1 := t0
			if inside {
				t1 = tensor.I32.Load(table, i+1)
			}
			if want := fixed.Interpolate(t0, t1, frac, k); got != want {
				t.Fatalf("knots 0 to %d, %d bits apart: at %d got %d, want %d", last, k, before[m]-alpha, got, want)
			}
		}
		if !guardsStand(whole) {
			t.Fatalf("%d: written beside the row", n)
		}
	})
}
