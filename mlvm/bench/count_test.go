package bench_test

import (
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/bench"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// slot returns a slot with strides over output and reduction.
func slot(kind op.Kind, d tensor.DType, index uint32, out, reduce int64) op.Slot {
	return op.Slot{Kind: kind, DType: d, Index: index, View: tensor.View{
		Out: [tensor.OutDims]int64{out}, Reduce: [tensor.ReduceDims]int64{reduce},
	}}
}

// instruction returns one with n outputs of k terms, and growing of them more in each
// segment.
func instruction(code op.Code, n, k, growing uint32, slots ...op.Slot) op.Instruction {
	in := op.Instruction{Op: code, Extents: [10]uint32{n, 1, 1, 1, 1, 1, k, 1, 1, 1}, GrowR: growing}
	copy(in.Slots[:], slots)
	return in
}

// decoder returns a few nodes of one, to count by hand:
//
//	0  a row of 4 of a table (10, 4) i16, looked up        8 of 80 bytes
//	1  times a matrix (3, 4) i8                            12 products, 12 bytes
//	2  times the same                                      12 products
//	3  times a matrix (5, 4) i4, a scale i32 for each row  20 products, 10 and 20 bytes
//	4  attention: 2 outputs over 1 + t positions           2 + 2·t products
//	5  plus row t of a table (100, 4) i16                  8 of 800 bytes
//	6  a state that is a weight (6) i8 at first            6 bytes in segment 0
func decoder() *graph.Program {
	x := slot(op.Node, tensor.I16, 0, 0, 1)
	scaled := instruction(op.Dot, 5, 4, 0, x, slot(op.Weight, tensor.I4, 2, 4, 1))
	scaled.Slots[op.S] = slot(op.Weight, tensor.I32, 3, 1, 0)
	row := slot(op.Weight, tensor.I16, 4, 1, 0)
	row.View.OffT = 4
	state := slot(op.State, tensor.I8, 6, 1, 0)
	state.Init = 5
	return &graph.Program{
		Weights: []int64{80, 12, 10, 20, 800, 6},
		Nodes: []op.Instruction{
			instruction(op.Gather, 4, 1, 0, slot(op.Weight, tensor.I16, 0, 0, 0), slot(op.Input, tensor.I32, 0, 0, 0)),
			instruction(op.Dot, 3, 4, 0, x, slot(op.Weight, tensor.I8, 1, 4, 1)),
			instruction(op.Dot, 3, 4, 0, x, slot(op.Weight, tensor.I8, 1, 4, 1)),
			scaled,
			instruction(op.Dot, 2, 1, 1, slot(op.Node, tensor.I16, 3, 0, 1), slot(op.Node, tensor.I16, 3, 1, 1)),
			instruction(op.Lin, 4, 1, 0, slot(op.Node, tensor.I16, 0, 1, 0), row),
			instruction(op.Lin, 6, 1, 0, state),
		},
	}
}

func TestMACs(t *testing.T) {
	for _, c := range []struct {
		first, last uint32
		want        float64
	}{{0, 0, 0}, {0, 1, 44 + 2}, {2, 3, 44 + 6}, {0, 3, 3*44 + 12}} {
		if got := bench.MACs(decoder(), c.first, c.last); got != c.want {
			t.Errorf("segments %d to %d: %v products, want %v", c.first, c.last, got, c.want)
		}
	}
}

func TestWeightBytes(t *testing.T) {
	for segment, want := range []float64{8 + 12 + 10 + 20 + 8 + 6, 8 + 12 + 10 + 20 + 8} {
		if got := bench.WeightBytes(decoder(), uint32(segment)); got != want {
			t.Errorf("segment %d: %v bytes, want %v", segment, got, want)
		}
	}
}
