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

// rowsCase is a product of rows of weights with a row of i16: w(r, k) is element
// first + wStride·r + k, scale(r, g) element sFirst + sStride·r + g.
type rowsCase struct {
	d                      tensor.DType
	rows, groups, terms    int // terms of a group
	a                      []int16
	w                      []byte
	scales                 []int32
	first, wStride         int
	sFirst, sStride, sStep int
}

// newRowsCase returns a case whose elements draw returns, for the bits of each.
func newRowsCase(rng *rand.Rand, d tensor.DType, rows, groups, blocks int, draw func(bits int) int64) *rowsCase {
	c := &rowsCase{d: d, rows: rows, groups: groups, terms: blocks * vectorBlock}
	place := func(n, gap int) (first, stride, size int) {
		stride = n + gap*rng.IntN(3)
		size = n + max(0, rows-1)*stride
		switch rng.IntN(4) {
		case 0:
			return 0, 0, size
		case 1:
			return size - n, -stride, size
		}
		return 0, stride, size
	}
	n := groups * c.terms
	c.a = make([]int16, n)
	for i := range c.a {
		c.a[i] = int16(draw(16))
	}
	var size int
	c.first, c.wStride, size = place(n, max(1, 8/width(d))) // rows begin with a byte
	c.w = make([]byte, d.ByteLen(int64(size)))
	for i := range size {
		d.Store(c.w, int64(i), draw(width(d)))
	}
	c.sFirst, c.sStride, size = place(groups, 1)
	c.sStep = rng.IntN(2)
	c.scales = make([]int32, size)
	for i := range c.scales {
		c.scales[i] = int32(draw(32))
	}
	return c
}

// want returns the sums by their definition.
func (c *rowsCase) want() []int64 {
	sums := make([]int64, c.rows)
	for r := range sums {
		for k, x := range c.a {
			scale := int64(1)
			if c.d != tensor.I16 {
				scale = int64(c.scales[c.sFirst+c.sStride*r+c.sStep*(k/c.terms)])
			}
			sums[r] += scale * int64(x) * c.d.Load(c.w, int64(c.first+c.wStride*r+k))
		}
	}
	return sums
}

// run computes the sums with a kernel.
func (c *rowsCase) run(v *vectorKernels, sums *int64) {
	bits := width(c.d)
	w, stride := &c.w[c.first*bits/8], c.wStride*bits/8
	if c.d == tensor.I16 {
		v.i16(sums, &c.a[0], w, c.rows, c.groups*c.terms/vectorBlock, stride)
		return
	}
	v.of(c.d)(sums, &c.a[0], w, &c.scales[c.sFirst], c.rows, c.groups, c.terms/vectorBlock, stride, 4*c.sStride, 4*c.sStep)
}

// TestVectorRows compares the kernels for one row of factors with their definition: every
// number of rows around those taken at a time, blocks up to the greatest number, strides
// of either sign, random elements, the least and the greatest. Nothing beside the sums is
// written to.
func TestVectorRows(t *testing.T) {
	cputest.ForEach(t, Paths(), func(t *testing.T, path cpu.Path) {
		v := vectorsOf(path)
		if v == nil {
			return
		}
		rng := rand.New(rand.NewPCG(12, 12))
		for _, d := range []tensor.DType{tensor.I8, tensor.I4, tensor.I16} {
			for rows := range 10 {
				for _, shape := range [][2]int{{1, 1}, {3, 1}, {2, 2}, {1, 3}, {2, vectorPiece / vectorBlock}} {
					for i, draw := range draws(rng) {
						c := newRowsCase(rng, d, rows, shape[0], shape[1], draw)
						checkRows(t, fmt.Sprintf("%v, %d rows, %d groups of %d blocks, draw %d", d, rows, shape[0], shape[1], i), c, v)
					}
				}
			}
		}
	})
}

func checkRows(t *testing.T, name string, c *rowsCase, v *vectorKernels) {
	t.Helper()
	const guard = -0x5a5a5a5a5a5a5a5b
	sums := slices.Repeat([]int64{guard}, c.rows+2)
	c.run(v, unsafe.SliceData(sums[1:]))
	if want := slices.Concat([]int64{guard}, c.want(), []int64{guard}); !slices.Equal(sums, want) {
		t.Errorf("%s: got %x, want %x", name, sums, want)
	}
}
