package worst

import (
	"fmt"

	"github.com/mlgeth/mlgeth/precompiles/graphcheck"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// graphs adds ranges of programs: long ones, ones of a single node in a deep tree, and
// of every other node, so that the multiproof is as long as it can be.
func (l *list) graphs() {
	for _, size := range []uint32{1, 16, 180, 1400} {
		for _, depth := range []uint8{11, 24} {
			for _, in := range []*op.Instruction{busy(), bare()} {
				frozen := size == 16 && depth == 24
				l.graph(fmt.Sprintf("graph/%v/%d-of-2^%d", in.Op, size, depth), in, size, 0, depth, frozen)
				if size > 1 {
					l.graph(fmt.Sprintf("graph/%v/last of %d-of-2^%d", in.Op, size, depth), in, 1, size-1, depth, false)
				}
			}
		}
	}
}

// graph adds the range of count nodes from first on of a program of copies of in. A
// slot that names a node names another one in every copy.
func (l *list) graph(name string, in *op.Instruction, count, first uint32, depth uint8, frozen bool) {
	nodes := make([]op.Instruction, first+count)
	for i := range nodes {
		nodes[i] = *in
		for id := range nodes[i].Slots {
			if s := &nodes[i].Slots[id]; s.Kind == op.State {
				s.Index = uint32(uint64(i+1+id) * uint64(len(nodes)) / 7 % uint64(len(nodes)))
			}
		}
	}
	h := graphcheck.Header{First: first, Count: count, Shape: layout.Shape{
		OutMode: layout.OutRoot, ChunkLog2: 5, DA: 1, DB: depth, DC: 4, DV: 4, DW: 8,
		Nodes: uint32(len(nodes)), Weights: 16, InputLen: 1, MaxSegments: 2, StopNode: layout.NoStop,
	}}
	leaves := make([]merkle.Hash, len(nodes))
	for i := range nodes {
		desc := nodes[i].Encode()
		leaves[i] = merkle.Leaf(desc[:])
	}
	tree := merkle.NewTree(leaves, uint(depth))
	h.GraphRoot = tree.Root()
	header := h.Encode()
	l.add(name, l.check, graphcheck.AppendBatch(header[:], nodes, tree, first, count), frozen)
}

// bare returns an instruction that is quickly checked.
func bare() *op.Instruction {
	return &op.Instruction{Op: op.Lin, DType: tensor.I8, Extents: [10]uint32{1, 1, 1, 1, 1, 1, 1, 1, 1, 1}}
}

// busy returns an instruction that takes long to check: all dimensions, all slots, and
// a destination of six.
func busy() *op.Instruction {
	in := &op.Instruction{Op: op.Dot, DType: tensor.I8, Extents: [10]uint32{2, 2, 2, 2, 2, 2, 2, 2, 2, 2}}
	for id := op.A; id < op.SlotCount; id++ {
		s := &in.Slots[id]
		*s = op.Slot{Kind: op.State, DType: tensor.I8, Init: uint32(id), View: tensor.View{Size: 64}}
		for d := range s.View.Out {
			s.View.Out[d] = 1 << d
		}
	}
	for _, id := range []op.SlotID{op.A, op.B} {
		s := &in.Slots[id]
		s.View.Out = [tensor.OutDims]int64{3, 3, 3, 3, 3, 3}
		s.View.Reduce = [tensor.ReduceDims]int64{11, -11, 11, -11}
		s.View.Off = 22
	}
	return in
}
