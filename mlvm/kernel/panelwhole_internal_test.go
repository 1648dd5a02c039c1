package kernel

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/mlvm/cpu/cputest"
	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// TestWhole compares sums of i32 with the definition: as many terms as may be, of the least and the
// greatest numbers, and twice as many if no weight is -128; nothing is written beside.
func TestWhole(t *testing.T) {
	cputest.ForEach(t, Paths(), func(t *testing.T, path cpu.Path) {
		k := panelsOf(path)
		if k == nil || k.whole.product == nil {
			return // sums are int64
		}
		rng := rand.New(rand.NewPCG(18, 18))
		plane := planesOf(k)[0]
		for rows := 1; rows < 20; rows++ {
			for _, blocks := range []int{1, 2, 8, 16} {
				for i, draw := range draws(rng) {
					p := plane
					if blocks*vectorBlock > p.most {
						p.most *= 2
						any := draw
						draw = func(bits int) int64 {
							x := any(bits)
							if bits == 8 {
								x = max(x, -127)
							}
							return x
						}
					}
					c := newPairsCase(rng, p, rows, blocks, draw)
					c.scales = slices.Repeat([]int32{1}, len(c.scales))
					last := slices.IndexFunc(c.parts, func(p pairPart) bool { return p.ends != 0 })
					c.parts = append(c.parts[:last+1], pairPart{})
					if i < 2 { // all that there may be
						c.parts = []pairPart{{count: int64(blocks * vectorBlock / 2), ends: 1}, {}}
					}
					checkWhole(t, fmt.Sprintf("%d rows, %d blocks, draw %d", rows, blocks, i), c, k)
				}
			}
		}
	})
}

func checkWhole(t *testing.T, name string, c *pairsCase, k *panelKernels) {
	t.Helper()
	const guard, stride = -0x5a5a5a5b, panelRows + 3
	got := slices.Repeat([]int32{guard}, len(c.rows)*stride+2)
	want := make([]int64, len(c.rows)*stride)
	panel := c.packed(t, name)
	k.whole.product(&got[1], &c.a[0], &c.rows[0], len(c.rows), 4*stride, &panel[1], &c.parts[0].a)
	c.addTo(want, stride)
	for i := range got {
		w := int64(guard)
		if n := i - 1; n >= 0 && n < len(want) && n%stride < panelRows {
			w = want[n]
		}
		if int64(got[i]) != w {
			t.Fatalf("%s: sum %d of rows of %d is %d, want %d", name, i-1, stride, got[i], w)
		}
	}
}

// TestFinishSums compares the end of sums with package fixed, for every shift: sums, factors and
// addends of any size, the least and the greatest, and results at the limits.
func TestFinishSums(t *testing.T) {
	cputest.ForEach(t, Paths(), func(t *testing.T, path cpu.Path) {
		k := panelsOf(path)
		if k == nil || k.whole.finish == nil {
			return // sums are int64
		}
		for shift := int64(leastEndShift); shift < fixed.MaxShift; shift++ {
			for half := range int64(2) {
				for seed := range uint64(20) {
					checkFinishSums(t, k, shift, half, rand.New(rand.NewPCG(uint64(shift), seed)))
				}
			}
		}
	})
}

func checkFinishSums(t *testing.T, k *panelKernels, shift, half int64, rng *rand.Rand) {
	t.Helper()
	const guard = -0x5a5a5a5b
	rows, n := 1+rng.IntN(4), endedTogether*(1+rng.IntN(4))
	sumStride, dstStride := n+rng.IntN(3), n+rng.IntN(3)
	sums := make([]int32, rows*sumStride)
	for i := range sums {
		sums[i] = int32(narrowed(rng, tensor.I32, 1)[0])
	}
	factors, addends := narrowed(rng, tensor.I64, n), narrowed(rng, tensor.I64, n)
	for i := range factors {
		switch rng.IntN(4) {
		case 0: // a factor of 32 bits
			factors[i] >>= 32
		case 1: // a result at a limit
			limit := []int64{1<<31 - 1, -1 << 31, 1 << 31, -1<<31 - 1}[rng.IntN(4)]
			addends[i] = limit<<shift + rng.Int64N(3)<<(shift-1) - rng.Int64N(3)
			factors[i] = rng.Int64N(3) - 1
		case 2:
			addends[i] = []int64{math.MinInt64, math.MaxInt64}[rng.IntN(2)]
			factors[i] = rng.Int64N(3) - 1
		}
	}
	terms := make([]int64, n/endedTogether*endTerms)
	setFactors(terms, factors)
	setAddends(terms, addends)
	dst := make([]byte, 4*(rows*dstStride+2))
	for i := range int64(len(dst) / 4) {
		tensor.I32.Store(dst, i, guard)
	}
	k.whole.finish(&dst[4], &sums[0], n, rows, 4*dstStride, 4*sumStride, &terms[0], shift, half)
	for i := range len(dst) / 4 {
		want := int64(guard)
		at := i - 1
		r, o := at/dstStride, at%dstStride
		if at >= 0 && r < rows && o < n {
			want = fixed.Narrow(int64(sums[r*sumStride+o])*factors[o]+addends[o], int(shift), [...]fixed.Rounding{fixed.Floor, fixed.HalfUp}[half], 32)
		}
		if got := tensor.I32.Load(dst, int64(i)); got != want {
			t.Fatalf("shift %d, half %d, output %d of row %d: got %d, want %d", shift, half, o, r, got, want)
		}
	}
}
