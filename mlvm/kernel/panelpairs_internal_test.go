package kernel

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/mlvm/cpu/cputest"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// plane is what panels of pairs are made of: elements of a type, or their low or high bytes.
type plane struct {
	name string
	d    tensor.DType
	of   func(element int64) int64
	most int // terms of a sum
	pack func(panel, w *byte, blocks, wStride int)
}

func planesOf(k *panelKernels) []plane {
	same := func(w int64) int64 { return w }
	return []plane{
		{"i8", tensor.I8, same, 2 * pairsPiece, k.packI8},
		{"i4", tensor.I4, same, 2 * pairsPiece, k.packI4},
		{"low", tensor.I16, func(w int64) int64 { return w & 0xff }, pairsPiece, k.packLow},
		{"high", tensor.I16, func(w int64) int64 { return w >> 8 }, pairsPiece, k.packHigh},
	}
}

// pairsCase is a product of rows of i16 with 16 rows of a plane: w(r, k) is element
// wStride·r + k.
type pairsCase struct {
	plane
	blocks, wStride int
	a               []byte
	rows            []int64
	w               []byte
	parts           []pairPart
	scales          []int32
}

// newPairsCase returns a case whose elements draw returns. Parts are anywhere in the rows and
// in the panel.
func newPairsCase(rng *rand.Rand, p plane, rows, blocks int, draw func(bits int) int64) *pairsCase {
	c := &pairsCase{plane: p, blocks: blocks, wStride: blocks*vectorBlock + 2*rng.IntN(3)}
	c.w = make([]byte, p.d.ByteLen(int64(panelRows*c.wStride)))
	for i := range int64(panelRows * c.wStride) {
		p.d.Store(c.w, i, draw(width(p.d)))
	}
	terms := blocks * vectorBlock
	c.a = make([]byte, 2*(terms+4*rows+8))
	for i := range int64(len(c.a) / 2) {
		tensor.I16.Store(c.a, i, draw(16))
	}
	for range rows {
		c.rows = append(c.rows, 2*rng.Int64N(int64(len(c.a)/2-terms+1)))
	}
	pairs := terms / 2
	for sum := range 1 + rng.IntN(4) {
		left := min(pairs, p.most/2)
		for range 1 + rng.IntN(3) {
			n := 1 + rng.IntN(left)
			c.parts = append(c.parts, pairPart{
				a: int64(2 * rng.IntN(terms-2*n+1)), panel: int64(64 * rng.IntN(pairs-n+1)), count: int64(n), scales: int64(4 * panelRows * sum),
			})
			if left -= n; left == 0 {
				break
			}
		}
		c.parts[len(c.parts)-1].ends = 1
	}
	c.parts = append(c.parts, pairPart{})
	for range 4 * panelRows {
		c.scales = append(c.scales, int32(draw(32)))
	}
	return c
}

// addTo adds the sums by their definition to those of rows of so many.
func (c *pairsCase) addTo(sums []int64, stride int) {
	first := 0
	for i, part := range c.parts {
		if part.ends == 0 {
			continue
		}
		for m, row := range c.rows {
			for r := range panelRows {
				sum := int64(0)
				for _, p := range c.parts[first : i+1] {
					for k := range 2 * p.count {
						w := c.of(c.d.Load(c.w, int64(r*c.wStride)+p.panel/pairBytes+k))
						sum += w * tensor.I16.Load(c.a, (row+p.a)/2+k)
					}
				}
				sums[m*stride+r] += sum * int64(c.scales[int(part.scales)/4+r])
			}
		}
		first = i + 1
	}
}

// draws are ways to choose elements of so many bits: the least and the greatest ones, both,
// and any.
func draws(rng *rand.Rand) []func(bits int) int64 {
	least := func(bits int) int64 { return -1 << (bits - 1) }
	greatest := func(bits int) int64 { return 1<<(bits-1) - 1 }
	return []func(bits int) int64{
		least, greatest,
		func(bits int) int64 { return []int64{least(bits), greatest(bits)}[rng.IntN(2)] },
		func(bits int) int64 { return int64(rng.Uint64()) >> (64 - bits) },
	}
}

// TestPairs compares panels of pairs and their products with the definition: every number of
// rows around those taken at a time, parts anywhere, of any number of pairs up to as many as a
// sum may have. Nothing beside the sums is written to.
func TestPairs(t *testing.T) {
	cputest.ForEach(t, Paths(), func(t *testing.T, path cpu.Path) {
		k := panelsOf(path)
		if k == nil {
			return
		}
		rng := rand.New(rand.NewPCG(16, 16))
		for _, p := range planesOf(k) {
			if p.pack == nil { // there are panels of quads for it
				continue
			}
			for rows := 1; rows < 20; rows++ {
				for _, blocks := range []int{1, 2, 3, 8} {
					for i, draw := range draws(rng) {
						c := newPairsCase(rng, p, rows, blocks, draw)
						checkPairs(t, fmt.Sprintf("%s, %d rows, %d blocks, draw %d", p.name, rows, blocks, i), c, k)
					}
				}
			}
		}
	})
}

// checkPairs compares the products with one panel, and with two, added to what was there before
// and not.
func checkPairs(t *testing.T, name string, c *pairsCase, k *panelKernels) {
	t.Helper()
	const guard, stride = -0x5a5a5a5a5a5a5a5b, 2*panelRows + 3
	other := *c
	other.w = slices.Clone(c.w)
	slices.Reverse(other.w)
	panel, next := c.packed(t, name), other.packed(t, name)
	for panels, product := range k.productPairs {
		if product == nil {
			continue
		}
		for keep := range 2 {
			got := slices.Repeat([]int64{guard}, len(c.rows)*stride+2)
			want := slices.Clone(got)
			for m := range c.rows {
				for r := range (panels + 1) * panelRows {
					want[1+m*stride+r] *= int64(keep)
				}
			}
			product(&got[1], &c.a[0], &c.rows[0], len(c.rows), 8*stride, &panel[1], &next[1], &c.parts[0].a, &c.scales[0], keep)
			c.addTo(want[1:], stride)
			if panels == 1 {
				other.addTo(want[1+panelRows:], stride)
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s, %d panels, keep %d: got %x, want %x", name, panels+1, keep, got, want)
			}
		}
	}
}

// packed returns the panel of a case, one byte after the first.
func (c *pairsCase) packed(t *testing.T, name string) []byte {
	t.Helper()
	panel := slices.Repeat([]byte{0xa5}, c.blocks*vectorBlock*pairBytes+2)
	c.pack(&panel[1], &c.w[0], c.blocks, c.wStride*width(c.d)/8)
	if panel[0] != 0xa5 || panel[len(panel)-1] != 0xa5 {
		t.Errorf("%s: bytes beside the panel were written to", name)
	}
	return panel
}

// TestPackScales compares panels of scales with the definition.
func TestPackScales(t *testing.T) {
	cputest.ForEach(t, Paths(), func(t *testing.T, path cpu.Path) {
		k := panelsOf(path)
		if k == nil {
			return
		}
		rng := rand.New(rand.NewPCG(17, 17))
		for blocks := 1; blocks < 5; blocks++ {
			groups := panelRows * blocks
			stride := groups + rng.IntN(3)
			scales := make([]int32, panelRows*stride)
			for i := range scales {
				scales[i] = int32(rng.Uint32())
			}
			got := slices.Repeat([]int32{-1}, panelRows*groups+2)
			want := slices.Clone(got)
			for g := range groups {
				for r := range panelRows {
					want[1+g*panelRows+r] = scales[r*stride+g]
				}
			}
			k.packScales(&got[1], &scales[0], blocks, 4*stride)
			if !slices.Equal(got, want) {
				t.Errorf("%d groups: got %x, want %x", groups, got, want)
			}
		}
	})
}
