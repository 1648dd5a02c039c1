package kernel

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"unsafe"

	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/mlvm/cpu/cputest"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// TestTiles compares products in tiles with the definition: numbers of rows around those of a tile,
// terms around those of a row of one, with one panel and with two, random elements, the least and
// the greatest. Nothing beside the sums is written to, and what lies behind the terms does not
// matter.
func TestTiles(t *testing.T) {
	const guard, stride = -0x5a5a5a5a5a5a5a5b, 2*panelRows + 3
	cputest.ForEach(t, Paths(), func(t *testing.T, path cpu.Path) {
		k := panelsOf(path)
		if k == nil || k.splitPlanes == nil {
			return
		}
		rng := rand.New(rand.NewPCG(22, 22))
		var memory [4 * tileBytes]byte
		for _, rows := range []int{1, 2, 15, 16, 17, 31, 32, 33, 64} {
			for _, blocks := range []int{1, 2, 3, 8} { // of 32 terms
				for i, draw := range draws(rng) {
					name := fmt.Sprintf("%d rows, %d blocks, draw %d", rows, blocks, i)
					terms := blocks * vectorBlock
					size := (terms + tileTerms - 1) / tileTerms * tileTerms
					c := newQuadsCase(rng, tensor.I16, tensor.I8, rows, 1, blocks, draw)
					other := newQuadsCase(rng, tensor.I16, tensor.I8, 1, 1, blocks, draw)
					planes := [2][]byte{}
					for p := range planes {
						planes[p] = slices.Repeat([]byte{0xa5}, rows*size)
					}
					for m := range rows {
						k.splitPlanes(&planes[0][m*size], &planes[1][m*size], &c.a[2*m*terms], blocks)
					}
					var panels [2][]byte
					for p, w := range []*quadsCase{c, other} {
						panels[p] = make([]byte, size*panelRows)
						k.pack.i8(&panels[p][0], &w.w[0], w.used, w.wStride, 0)
					}
					other.a, other.used = c.a, min(c.used, other.used) // the rest is 0 in one of them
					for n, product := range k.productTiles {
						got := slices.Repeat([]int64{guard}, rows*stride+2)
						want := slices.Clone(got)
						for m := range rows {
							sums := want[1+m*stride:][:(n+1)*panelRows]
							clear(sums)
							c.addTo(sums, m, false)
							if n == 1 {
								other.addTo(sums[panelRows:], m, false)
							}
						}
						product(&got[1], &planes[0][0], &planes[1][0], &panels[0][0], &panels[1][0], (*byte)(unsafe.Pointer(&tileShapes[0])), &memory[0],
							rows, 8*stride, size, size/tileTerms)
						if !slices.Equal(got, want) {
							t.Fatalf("%s, %d panels: got %x, want %x", name, n+1, got, want)
						}
					}
				}
			}
		}
	})
}

// TestTileForms: products of several rows with many rows of bytes are computed in tiles where there
// are any, of few rows in the same panels, and others in pairs or quads.
func TestTileForms(t *testing.T) {
	for _, path := range Paths() {
		k := panelsOf(path)
		for _, c := range []struct {
			rows, n int64
			w       tensor.DType
			want    bool
		}{{4, 64, tensor.I8, true}, {200, 100, tensor.I8, true}, {3, 64, tensor.I8, false}, {64, 63, tensor.I8, false}, {64, 64, tensor.I16, false}, {64, 64, tensor.I4, false}} {
			in := &op.Instruction{Op: op.Dot, DType: tensor.I32, Extents: [10]uint32{uint32(c.rows), uint32(c.n), 1, 1, 1, 1, 96, 1, 1, 1}}
			var tensors [op.SlotCount][]byte
			for id, s := range map[op.SlotID]op.Slot{
				op.A: {Kind: op.Node, DType: tensor.I16, View: tensor.View{Size: c.rows * 96, Out: [tensor.OutDims]int64{96}, Reduce: [tensor.ReduceDims]int64{1}}},
				op.B: {Kind: op.Weight, DType: c.w, View: tensor.View{Size: c.n * 96, Out: [tensor.OutDims]int64{0, 96}, Reduce: [tensor.ReduceDims]int64{1}}},
			} {
				in.Slots[id], tensors[id] = s, make([]byte, s.DType.ByteLen(s.View.Size))
			}
			pack := new(Pack)
			pack.Init(in)
			j := &Job{Pack: pack}
			if err := j.Prepare(path, make([]byte, in.ByteLen(0)), in, 0, tensors); err != nil {
				t.Fatal(err)
			}
			want := c.want && k != nil && k.splitPlanes != nil
			if got := j.dot.form == inPanels && j.dot.panel.tiles; got != want {
				t.Errorf("%s, %d rows, %d outputs of %v: in tiles is %t, want %t", path, c.rows, c.n, c.w, got, want)
			}
		}
	}
}
