package layout

import (
	"encoding/binary"
	"fmt"

	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// OutMode says what a model's output is.
type OutMode uint8

const (
	OutData OutMode = iota // the bytes of the out node in the last segment
	OutRoot                // the segment root of the last segment
)

// Limits of PROTOCOL §1 and §2.
const (
	NoStop      = 1<<32 - 1 // StopNode of a model that has none
	MaxInputLen = 1 << 20   // bytes
	MaxOutLen   = 16 << 10  // bytes of the output in mode OutData
)

// ShapeLen is the number of bytes of an encoded Shape: one EVM word.
const ShapeLen = 32

// Shape is every number of a model's identifier (PROTOCOL §2). The depths are
// those of: DA segments, DB nodes, DC chunks of a node's tensor, DV weight
// tensors, DW chunks of a weight tensor, DI chunks of the input.
type Shape struct {
	OutMode                OutMode
	ChunkLog2              uint8
	DA, DB, DC, DV, DW, DI uint8
	Nodes, Weights         uint32
	InputLen               uint32 // bytes
	MaxSegments            uint32
	StopNode, OutNode      uint32
}

// Encode returns the word that contracts store, big-endian:
//
//	0 outMode u8 · 1 chunkLog2 u8 · 2 dA · 3 dB · 4 dC · 5 dV · 6 dW · 7 dI, u8 each
//	8 nNodes · 12 nWeights · 16 inputLen · 20 maxSegments · 24 stopNode · 28 outNode, u32 each
func (s *Shape) Encode() (w [ShapeLen]byte) {
	copy(w[:], []byte{byte(s.OutMode), s.ChunkLog2, s.DA, s.DB, s.DC, s.DV, s.DW, s.DI})
	for i, v := range [...]uint32{s.Nodes, s.Weights, s.InputLen, s.MaxSegments, s.StopNode, s.OutNode} {
		binary.BigEndian.PutUint32(w[8+4*i:], v)
	}
	return w
}

// DecodeShape reads an encoded Shape. Every word decodes; Validate says whether it
// makes sense.
func DecodeShape(w [ShapeLen]byte) Shape {
	u32 := func(i int) uint32 { return binary.BigEndian.Uint32(w[i:]) }
	return Shape{
		OutMode: OutMode(w[0]), ChunkLog2: w[1],
		DA: w[2], DB: w[3], DC: w[4], DV: w[5], DW: w[6], DI: w[7],
		Nodes: u32(8), Weights: u32(12), InputLen: u32(16),
		MaxSegments: u32(20), StopNode: u32(24), OutNode: u32(28),
	}
}

// Validate checks that the numbers are in range and fit each other.
func (s *Shape) Validate() error {
	switch {
	case s.OutMode > OutRoot:
		return fmt.Errorf("output mode is %d, want 0 or 1", s.OutMode)
	case s.ChunkLog2 < tensor.MinChunkLog2 || s.ChunkLog2 > tensor.MaxChunkLog2:
		return fmt.Errorf("chunkLog2 is %d, want %d to %d", s.ChunkLog2, tensor.MinChunkLog2, tensor.MaxChunkLog2)
	case s.Depth() > merkle.MaxDepth || s.WeightDepth() > merkle.MaxDepth || uint(s.DI) > merkle.MaxDepth:
		return fmt.Errorf("depths %d+%d+%d, %d+%d and %d: a tree is deeper than %d", s.DA, s.DB, s.DC, s.DV, s.DW, s.DI, merkle.MaxDepth)
	case s.MaxSegments == 0 || s.MaxSegments > op.MaxSegments || exceeds(s.MaxSegments, s.DA):
		return fmt.Errorf("%d segments, want 1 to %d and at most 2^%d", s.MaxSegments, op.MaxSegments, s.DA)
	case s.Nodes == 0 || exceeds(s.Nodes, s.DB):
		return fmt.Errorf("%d nodes, want 1 to 2^%d", s.Nodes, s.DB)
	case exceeds(s.Weights, s.DV):
		return fmt.Errorf("%d weight tensors, want at most 2^%d", s.Weights, s.DV)
	case s.InputLen == 0 || s.InputLen > MaxInputLen || !s.fits(int64(s.InputLen), s.DI):
		return fmt.Errorf("input of %d bytes, want 1 to %d and at most 2^%d chunks", s.InputLen, MaxInputLen, s.DI)
	case s.StopNode != NoStop && s.StopNode >= s.Nodes:
		return fmt.Errorf("stop node %d does not exist", s.StopNode)
	case s.OutNode >= s.Nodes:
		return fmt.Errorf("out node %d does not exist", s.OutNode)
	}
	return nil
}

// exceeds reports whether n > 2^depth, for a depth of at most 48.
func exceeds(n uint32, depth uint8) bool { return uint64(n) > 1<<depth }

// fits reports whether a tensor of byteLen bytes fits a tree of the given depth.
func (s *Shape) fits(byteLen int64, depth uint8) bool {
	return tensor.Chunks(byteLen, uint(s.ChunkLog2)) <= 1<<depth
}

// Depth returns the depth D of the trace tree.
func (s *Shape) Depth() uint { return uint(s.DA) + uint(s.DB) + uint(s.DC) }

// WeightDepth returns the depth of the weight tree.
func (s *Shape) WeightDepth() uint { return uint(s.DV) + uint(s.DW) }

// Last returns tmax, the number of the last possible segment.
func (s *Shape) Last() int64 { return int64(s.MaxSegments) - 1 }

// Address names a leaf of the trace tree.
type Address struct {
	Segment, Node uint32
	Chunk         uint64
}

// Leaf returns the index of the leaf at address a, which must be inside the tree.
func (s *Shape) Leaf(a Address) uint64 {
	return (uint64(a.Segment)<<s.DB|uint64(a.Node))<<s.DC | a.Chunk
}

// Address returns the address of the leaf with the given index, below 2^Depth.
// A node or segment number that does not fit 32 bits, possible in a very deep
// tree, is returned as the greatest there is: it is padding either way.
func (s *Shape) Address(leaf uint64) Address {
	node := leaf >> s.DC & (1<<s.DB - 1)
	segment := leaf >> (s.DB + s.DC)
	return Address{
		Segment: uint32(min(segment, NoStop)),
		Node:    uint32(min(node, NoStop)),
		Chunk:   leaf & (1<<s.DC - 1),
	}
}

// WeightLeaf returns the index in the weight tree of a chunk of weight tensor w.
func (s *Shape) WeightLeaf(w uint32, chunk int64) uint64 {
	return uint64(w)<<s.DW | uint64(chunk)
}

// CheckNode checks what the shape asks of node i: that its instruction is valid
// for every segment, that its operands exist and come earlier, and that its own
// tensor and those that it names fit their trees. That the named nodes really
// have the type and size which the slots repeat is for a check of the whole graph.
func (s *Shape) CheckNode(i uint32, in *op.Instruction) error {
	if err := in.Validate(s.Last()); err != nil {
		return err
	}
	if err := in.ValidateAgreement(); err != nil {
		return fmt.Errorf("%v: %w", in.Op, err)
	}
	if !s.fits(in.ByteLen(s.Last()), s.DC) {
		return fmt.Errorf("%v: result of %d bytes does not fit 2^%d chunks", in.Op, in.ByteLen(s.Last()), s.DC)
	}
	for id := op.A; id < op.SlotCount; id++ {
		if err := s.checkSlot(i, &in.Slots[id]); err != nil {
			return fmt.Errorf("%v: slot %v: %w", in.Op, id, err)
		}
	}
	return nil
}

func (s *Shape) checkSlot(node uint32, slot *op.Slot) error {
	byteLen := int64(0)
	if slot.Tensor() {
		byteLen = slot.ByteLen(s.Last())
	}
	depth := s.DC
	switch slot.Kind {
	case op.Weight:
		depth = s.DW
	case op.Input:
		if byteLen != int64(s.InputLen) {
			return fmt.Errorf("input of %d bytes, want %d", byteLen, s.InputLen)
		}
		depth = s.DI
	case op.Node:
		if slot.Index >= node {
			return fmt.Errorf("node %d is not before node %d", slot.Index, node)
		}
	case op.State:
		if slot.Index >= s.Nodes {
			return fmt.Errorf("node %d of the previous segment does not exist", slot.Index)
		}
		if !s.fits(byteLen, s.DW) {
			return fmt.Errorf("initial state of %d bytes does not fit 2^%d chunks", byteLen, s.DW)
		}
	}
	if w, ok := slot.WeightIndex(); ok && w >= s.Weights {
		return fmt.Errorf("weight tensor %d does not exist", w)
	}
	if !s.fits(byteLen, depth) {
		return fmt.Errorf("tensor of %d bytes does not fit 2^%d chunks", byteLen, depth)
	}
	return nil
}
