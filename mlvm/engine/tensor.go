package engine

import "github.com/mlgeth/mlgeth/precompiles/op"

// Tensor is what a node has computed in a segment: all of its bytes, or, for a
// destination view, the tensor that it equals outside of the view and the bytes
// that the view covers.
type Tensor struct {
	Bytes   []byte  // the whole tensor if Base.Kind is op.None, else nil; valid until the visit returns
	Base    Base    // what the tensor equals outside of Patches
	Patches []Patch // ascending, disjoint, with gaps between them; valid until the visit returns
}

// Base is the tensor over which a destination view writes, of the same length: a
// constant in every element, a weight tensor, the output of a node in the same
// segment, or, for op.State, that of a node in the segment before. A state of
// segment 0 is reported as the weight tensor that stands for it.
type Base struct {
	Kind  op.Kind // op.None, op.Const, op.Weight, op.Node or op.State
	Index uint32  // weight tensor or node
	Const int64   // op.Const: the elements' value
}

// Patch is a range of a tensor's bytes.
type Patch struct {
	Off   int64
	Bytes []byte
}

// baseAt returns what a node's tensor in segment t equals outside of its view.
func baseAt(in *op.Instruction, t int64) Base {
	d := &in.Slots[op.D]
	if w, ok := d.WeightIndex(); ok && (d.Kind == op.Weight || t == 0) {
		return Base{Kind: op.Weight, Index: w}
	}
	return Base{Kind: d.Kind, Index: d.Index, Const: d.Const}
}
