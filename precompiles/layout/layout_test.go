package layout_test

import (
	"testing"

	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// valid returns a shape that is valid, with numbers that are all different.
func valid() layout.Shape {
	return layout.Shape{
		OutMode: layout.OutData, ChunkLog2: 10, DA: 4, DB: 6, DC: 5, DV: 3, DW: 7, DI: 2,
		Nodes: 50, Weights: 8, InputLen: 3000, MaxSegments: 15, StopNode: 49, OutNode: 48,
	}
}

func TestShapeEncoding(t *testing.T) {
	s := valid()
	want := [32]byte{
		0, 10, 4, 6, 5, 3, 7, 2, 0, 0, 0, 50, 0, 0, 0, 8,
		0, 0, 0x0b, 0xb8, 0, 0, 0, 15, 0, 0, 0, 49, 0, 0, 0, 48,
	}
	if got := s.Encode(); got != want {
		t.Errorf("encoding is %x, want %x", got, want)
	}
	if got := layout.DecodeShape(want); got != s {
		t.Errorf("decoding is %+v, want %+v", got, s)
	}
}

func TestShapeValidate(t *testing.T) {
	for _, test := range []struct {
		name   string
		change func(s *layout.Shape)
		ok     bool
	}{
		{"valid", func(*layout.Shape) {}, true},
		{"no stop node", func(s *layout.Shape) { s.StopNode = layout.NoStop }, true},
		{"root mode", func(s *layout.Shape) { s.OutMode = layout.OutRoot }, true},
		{"no weights", func(s *layout.Shape) { s.Weights, s.DV = 0, 0 }, true},
		{"full trees", func(s *layout.Shape) { s.Nodes, s.MaxSegments = 64, 16 }, true},
		{"deepest", func(s *layout.Shape) { s.DC = 38 }, true},
		{"unknown output mode", func(s *layout.Shape) { s.OutMode = 2 }, false},
		{"chunks too small", func(s *layout.Shape) { s.ChunkLog2 = 4 }, false},
		{"chunks too large", func(s *layout.Shape) { s.ChunkLog2 = 13 }, false},
		{"trace too deep", func(s *layout.Shape) { s.DC = 39 }, false},
		{"weights too deep", func(s *layout.Shape) { s.DW = 46 }, false},
		{"input too deep", func(s *layout.Shape) { s.DI = 49 }, false},
		{"depths that wrap", func(s *layout.Shape) { s.DA, s.DB, s.DC = 255, 255, 2 }, false},
		{"no segments", func(s *layout.Shape) { s.MaxSegments = 0 }, false},
		{"too many segments", func(s *layout.Shape) { s.MaxSegments = 17 }, false},
		{"no nodes", func(s *layout.Shape) { s.Nodes = 0 }, false},
		{"too many nodes", func(s *layout.Shape) { s.Nodes = 65 }, false},
		{"too many weights", func(s *layout.Shape) { s.Weights = 9 }, false},
		{"no input", func(s *layout.Shape) { s.InputLen = 0 }, false},
		{"input too long for its tree", func(s *layout.Shape) { s.InputLen = 4097 }, false},
		{"input too long", func(s *layout.Shape) { s.InputLen, s.DI = 1<<20+1, 11 }, false},
		{"stop node missing", func(s *layout.Shape) { s.StopNode = 50 }, false},
		{"out node missing", func(s *layout.Shape) { s.OutNode = 50 }, false},
	} {
		s := valid()
		test.change(&s)
		if err := s.Validate(); (err == nil) != test.ok {
			t.Errorf("%s: error is %v, want accepted %v", test.name, err, test.ok)
		}
	}
}

// TestAddress checks that leaves and addresses correspond, in order, over a whole
// small tree.
func TestAddress(t *testing.T) {
	s := layout.Shape{DA: 2, DB: 3, DC: 1}
	leaf := uint64(0)
	for segment := range uint32(4) {
		for node := range uint32(8) {
			for chunk := range uint64(2) {
				a := layout.Address{Segment: segment, Node: node, Chunk: chunk}
				if got := s.Leaf(a); got != leaf {
					t.Fatalf("leaf of %+v is %d, want %d", a, got, leaf)
				}
				if got := s.Address(leaf); got != a {
					t.Fatalf("address of %d is %+v, want %+v", leaf, got, a)
				}
				leaf++
			}
		}
	}
	deep := layout.Shape{DA: 0, DB: 40, DC: 8}
	if got := deep.Address(1<<48 - 1).Node; got != layout.NoStop {
		t.Errorf("node of the last leaf is %d, want the greatest number", got)
	}
}

// TestCheckNode checks what only the shape can refuse.
func TestCheckNode(t *testing.T) {
	s := valid()
	copyOf := func(slot op.Slot) *op.Instruction {
		in := &op.Instruction{Op: op.Lin, DType: tensor.I8, Alpha: 1, Extents: [10]uint32{1, 1, 1, 1, 1, 1, 1, 1, 1, 1}}
		in.Slots[op.A] = slot
		return in
	}
	slot := func(k op.Kind, index, init uint32, size int64) op.Slot {
		return op.Slot{Kind: k, DType: tensor.I8, Index: index, Init: init, View: tensor.View{Size: size}}
	}
	for _, test := range []struct {
		name string
		slot op.Slot
		ok   bool
	}{
		{"weight", slot(op.Weight, 7, 0, 128<<10), true},
		{"weight missing", slot(op.Weight, 8, 0, 1), false},
		{"weight too long", slot(op.Weight, 7, 0, 128<<10+1), false},
		{"input", slot(op.Input, 0, 0, 3000), true},
		{"input of another length", slot(op.Input, 0, 0, 2999), false},
		{"earlier node", slot(op.Node, 19, 0, 32<<10), true},
		{"the node itself", slot(op.Node, 20, 0, 1), false},
		{"node too long", slot(op.Node, 19, 0, 32<<10+1), false},
		{"later node of the previous segment", slot(op.State, 49, 3, 1), true},
		{"missing node of the previous segment", slot(op.State, 50, 3, 1), false},
		{"missing initial state", slot(op.State, 49, 8, 1), false},
	} {
		if err := s.CheckNode(20, copyOf(test.slot)); (err == nil) != test.ok {
			t.Errorf("%s: error is %v, want accepted %v", test.name, err, test.ok)
		}
	}
	large := copyOf(slot(op.Weight, 0, 0, 1))
	large.Extents[0] = 32<<10 + 1
	if err := s.CheckNode(20, large); err == nil {
		t.Error("a result that does not fit its tree is accepted")
	}
	both := copyOf(slot(op.Weight, 3, 0, 4))
	both.Beta, both.Slots[op.B] = 1, slot(op.State, 1, 3, 5)
	if err := s.CheckNode(20, both); err == nil {
		t.Error("slots that disagree about a weight tensor are accepted")
	}
}
