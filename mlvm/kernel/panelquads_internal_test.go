package kernel

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"unsafe"

	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/mlvm/cpu/cputest"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// quadsCase is a product of rows of factors, a(m, k) being element terms·m + k, with 16 rows of
// weights, w(r, k) being element wStride·r + k, of groups that have scales.
type quadsCase struct {
	factors, weights     tensor.DType
	rows, groups, blocks int
	terms, used, wStride int // terms of a row: used ones, and zeros behind them
	a, w                 []byte
	scales               []int32
	short                []int16 // the same, where they can be

}

// newQuadsCase returns a case whose elements draw returns.
func newQuadsCase(rng *rand.Rand, factors, weights tensor.DType, rows, groups, blocks int, draw func(bits int) int64) *quadsCase {
	c := &quadsCase{factors: factors, weights: weights, rows: rows, groups: groups, blocks: blocks, terms: groups * blocks * vectorBlock}
	dword := 32 / width(weights) // terms of four bytes
	c.used = c.terms - dword*rng.IntN(vectorBlock/dword)
	c.wStride = c.used + 8/width(weights)*rng.IntN(3)
	c.w = make([]byte, weights.ByteLen(int64(15*c.wStride+c.used)))
	for i := range int64(15*c.wStride + c.used) {
		weights.Store(c.w, i, draw(width(weights)))
	}
	c.a = make([]byte, factors.ByteLen(int64(rows*c.terms)))
	for i := range int64(rows * c.terms) {
		if int(i)%c.terms < c.used {
			factors.Store(c.a, i, draw(width(factors)))
		}
	}
	for range groups * panelRows {
		scale := int32(draw(12)) << rng.IntN(16)
		short, _ := shortScale(scale)
		c.scales, c.short = append(c.scales, scale), append(c.short, short)
	}
	return c
}

// addTo adds the sums of row m by their definition.
func (c *quadsCase) addTo(sums []int64, m int, scaled bool) {
	for r := range panelRows {
		for k := range c.used {
			scale := int64(1)
			if scaled {
				scale = int64(c.scales[k/(c.blocks*vectorBlock)*panelRows+r])
			}
			sums[r] += scale * c.factors.Load(c.a, int64(m*c.terms+k)) * c.weights.Load(c.w, int64(r*c.wStride+k))
		}
	}
}

// TestQuads compares panels of quads and their products with the definition: every type, numbers
// of rows around those taken at a time, groups of one block and more, up to as many terms as a sum
// may have, rows of weights that end anywhere, scales of either length and none. Nothing beside
// panels, factors and sums is written to.
func TestQuads(t *testing.T) {
	cputest.ForEach(t, Paths(), func(t *testing.T, path cpu.Path) {
		k := panelsOf(path)
		if k == nil {
			return
		}
		rng := rand.New(rand.NewPCG(20, 20))
		for _, factors := range []tensor.DType{tensor.I8, tensor.I16} {
			if !k.quads(factors, 1) {
				continue
			}
			for _, weights := range []tensor.DType{tensor.I8, tensor.I4} {
				for _, rows := range []int{1, 2, 3, 4, 5, 8, 9, 13} {
					for _, shape := range [][2]int{{1, 1}, {3, 1}, {2, 2}, {17, 1}, {1, bytesPiece / vectorBlock}} {
						for i, draw := range draws(rng) {
							c := newQuadsCase(rng, factors, weights, rows, shape[0], shape[1], draw)
							checkQuads(t, fmt.Sprintf("%v × %v, %d rows, %d groups of %d blocks, draw %d", factors, weights, rows, shape[0], shape[1], i), c, k)
						}
					}
				}
			}
		}
	})
}

func checkQuads(t *testing.T, name string, c *quadsCase, k *panelKernels) {
	t.Helper()
	const guard, mark, stride = -0x5a5a5a5a5a5a5a5b, 0xa5, panelRows + 3
	rowBytes := int(c.weights.ByteLen(int64(c.terms)))
	panel := slices.Repeat([]byte{mark}, (rowBytes+63)/64*64*panelRows+2)
	flip := map[tensor.DType]uint32{tensor.I8: 0, tensor.I4: 0x88888888}[c.weights]
	k.pack.of(c.weights)(&panel[1], &c.w[0], quadBytes(int64(c.used), width(c.weights)), c.wStride*width(c.weights)/8, flip)

	size := width(c.factors) / 8
	f := factors{rows: c.rows, termSize: size}
	f.stride = c.groups * f.groupBytes(c.blocks*vectorBlock)
	split, products := k.splitI16.of(c.weights), &k.productI16
	if c.factors == tensor.I8 {
		split, products = k.splitI8.of(c.weights), &k.productI8
	}
	quads := slices.Repeat([]byte{mark}, c.rows*f.stride+2)
	for m := range c.rows {
		split(&quads[1+m*f.stride], &c.a[m*c.terms*size], c.groups, c.blocks)
	}
	if panel[0] != mark || panel[len(panel)-1] != mark || quads[0] != mark || quads[len(quads)-1] != mark {
		t.Errorf("%s: bytes beside the panel or the factors were written to", name)
	}

	steps := c.blocks * vectorBlock * width(c.weights) / 32
	for _, scales := range []struct {
		short  int // which product
		at     *int32
		step   int
		scaled bool
	}{
		{0, &ones[0], 0, false},
		{0, &c.scales[0], 4 * panelRows, true},
		{1, (*int32)(unsafe.Pointer(&c.short[0])), 2 * panelRows, true},
	} {
		got := slices.Repeat([]int64{guard}, c.rows*stride+2)
		want := slices.Clone(got)
		for m := range c.rows {
			c.addTo(want[1+m*stride:], m, scales.scaled)
		}
		products[scales.short].of(c.weights)(&got[1], &quads[1], &panel[1], scales.at, c.rows, 8*stride, f.stride, c.groups, steps, scales.step)
		if !slices.Equal(got, want) {
			t.Fatalf("%s, scales %+v: got %x, want %x", name, scales, got, want)
		}
	}
}
