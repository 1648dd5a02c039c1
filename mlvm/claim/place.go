package claim

import (
	"encoding/binary"

	"github.com/mlgeth/mlgeth/precompiles/layout"
)

// Kinds of fault proofs, and where their headers name the place (PROTOCOL §4):
//
//	0 version · 1 kind
//	STEP (1)  2 segment u32 · 6 node u32 · 10 element u40; byte 34 is the output's dtype
//	PAD  (2)  2 depth u8 · 3 index u48
//	LEN  (3)  2 leaf u48
//	STOP (4)  2 t u32
const (
	kindStep = 1
	kindPad  = 2
	kindLen  = 3
	kindStop = 4

	headerLen     = 32
	proofVersion  = 1
	maxOutputType = 3
)

// FaultPlace returns the tree node of which a proof that the verifier accepted says
// that it is false: the leaf of STEP and LEN, the chunk of STOP, the tree node of PAD.
// The game pays whoever demanded on the way to it. It reports false for what no
// verifier accepts.
func (t *Tree) FaultPlace(proof []byte) (Position, bool) {
	if len(proof) < headerLen || proof[0] != proofVersion {
		return 0, false
	}
	s := &t.Shape
	u32 := func(at int) uint32 { return binary.BigEndian.Uint32(proof[at:]) }
	u48 := func(at int) uint64 { return binary.BigEndian.Uint64(proof[at:]) >> 16 }
	switch proof[1] {
	case kindStep:
		if len(proof) < headerLen+3 || proof[headerLen+2] > maxOutputType {
			return 0, false
		}
		element := u48(10) >> 8
		chunk := element << proof[headerLen+2] >> s.ChunkLog2
		return t.leaf(layout.Address{Segment: u32(2), Node: u32(6), Chunk: chunk})
	case kindPad:
		depth, index := uint(proof[2]), u48(3)
		if depth > s.Depth() || index>>depth != 0 {
			return 0, false
		}
		return At(depth, index), true
	case kindLen:
		leaf := u48(2)
		if leaf>>s.Depth() != 0 {
			return 0, false
		}
		return At(s.Depth(), leaf), true
	case kindStop:
		if s.StopNode == layout.NoStop {
			return 0, false
		}
		return t.leaf(layout.Address{Segment: u32(2), Node: s.StopNode})
	}
	return 0, false
}

// leaf returns the position of the leaf at an address, and whether the tree has it.
func (t *Tree) leaf(a layout.Address) (Position, bool) {
	s := &t.Shape
	if uint64(a.Segment)>>s.DA != 0 || uint64(a.Node)>>s.DB != 0 || a.Chunk>>s.DC != 0 {
		return 0, false
	}
	return At(s.Depth(), s.Leaf(a)), true
}
