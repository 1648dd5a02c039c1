package kernel

import (
	"math"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/mlvm/cpu/cputest"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// TestPaths: there are kernels for every path that tests must run on.
func TestPaths(t *testing.T) {
	for _, path := range cputest.Required() {
		if !Available(path) {
			t.Errorf("%s is not among %v", path, Paths())
		}
	}
}

// TestForms: products of matrices of which the other is of bytes or nibbles are computed
// in assembly: of one row in vectors, of several in panels on the paths that have these, and
// in panels always if these are kept for one row, too, which panels of pairs are not.
func TestForms(t *testing.T) {
	for _, path := range Paths() {
		panels := panelsOf(path) != nil
		kept := panels && panelsOf(path).quads(tensor.I16, 1)
		for _, c := range []struct {
			rows int64
			w    tensor.DType
			pack *Pack
			want bool
			form dotForm
		}{
			{1, tensor.I8, nil, path != cpu.Generic, inVectors},
			{1, tensor.I4, nil, path != cpu.Generic, inVectors},
			{64, tensor.I8, nil, panels, inPanels},
			{64, tensor.I4, nil, panels, inPanels},
			{8, tensor.I8, nil, panels, inPanels},
			{8, tensor.I4, new(Pack), panels, inPanels},
			{2, tensor.I8, nil, path != cpu.Generic, inVectors},
			{1, tensor.I8, new(Pack), kept, inPanels},
			{1, tensor.I4, new(Pack), kept, inPanels},
			{1, tensor.I4, new(Pack), path != cpu.Generic && !kept, inVectors},
			{1, tensor.I16, nil, false, inVectors}, // groups of i16 are not
			{64, tensor.I16, new(Pack), false, inPanels},
		} {
			const n, groups, k = 32, 4, 32
			in := &op.Instruction{Op: op.Dot, DType: tensor.I32, Extents: [10]uint32{uint32(c.rows), n, 1, 1, 1, 1, groups, k, 1, 1}}
			slot := func(d tensor.DType, size int64, out [tensor.OutDims]int64, reduce [tensor.ReduceDims]int64) op.Slot {
				return op.Slot{Kind: op.Weight, DType: d, View: tensor.View{Size: size, Out: out, Reduce: reduce}}
			}
			in.Slots[op.A] = slot(tensor.I16, c.rows*groups*k, [tensor.OutDims]int64{groups * k}, [tensor.ReduceDims]int64{k, 1})
			in.Slots[op.B] = slot(c.w, n*groups*k, [tensor.OutDims]int64{0, groups * k}, [tensor.ReduceDims]int64{k, 1})
			in.Slots[op.S] = slot(tensor.I32, n*groups, [tensor.OutDims]int64{0, groups}, [tensor.ReduceDims]int64{1})
			if c.rows == 1 {
				in.Slots[op.A].View.Out = [tensor.OutDims]int64{}
			}
			var tensors [op.SlotCount][]byte
			for id := range in.Slots {
				if s := &in.Slots[id]; s.Tensor() {
					tensors[id] = make([]byte, s.ByteLen(0))
				}
			}
			j := &Job{Pack: c.pack}
			if err := j.Prepare(path, make([]byte, in.ByteLen(0)), in, 0, tensors); err != nil {
				t.Fatal(err)
			}
			if got := j.dot.form == c.form; got != c.want {
				t.Errorf("%s, %d rows, %v: form is %d, is %d wanted: %v", path, c.rows, c.w, j.dot.form, c.form, c.want)
			}
		}
	}
}

// TestShortScale: what is said to be a short scale stands for the same number, and whatever
// has 12 bits at most, and zeros behind them, can be one.
func TestShortScale(t *testing.T) {
	back := func(s int16) int32 { return int32(s) >> 4 << (s & 15) }
	for number := int32(-1 << 11); number < 1<<11; number++ {
		for shift := range 16 {
			scale := number << shift
			if s, ok := shortScale(scale); !ok || back(s) != scale {
				t.Fatalf("%d: got %d for %d, %t", scale, back(s), s, ok)
			}
		}
	}
	for _, scale := range []int32{1 << 11, -1<<11 - 1, 1<<12 + 1, 1 << 26, math.MinInt32, math.MaxInt32, 1<<27 - 1<<15} {
		if s, ok := shortScale(scale); ok && back(s) != scale {
			t.Errorf("%d: got %d for %d", scale, back(s), s)
		} else if !ok && scale == 1<<11 {
			t.Errorf("%d is refused", scale)
		}
	}
}
