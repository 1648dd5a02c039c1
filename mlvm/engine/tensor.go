package engine

import (
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

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

// keeper puts whole tensors together from what visits report: those of some nodes
// and of the nodes that they have as bases.
type keeper struct {
	program *graph.Program
	weights [][]byte
	nodes   []int    // ascending
	t       int64    // of the next segment
	now     [][]byte // by node, of the last segment
	before  [][]byte // of the one before
}

// newKeeper returns a keeper of the nodes for which want is true.
func newKeeper(e *Engine, want func(n int) bool) *keeper {
	p := e.program
	kept := make([]bool, len(p.Nodes))
	var keep func(n int)
	keep = func(n int) {
		if kept[n] {
			return
		}
		kept[n] = true
		if d := &p.Nodes[n].Slots[op.D]; d.Kind == op.Node || d.Kind == op.State {
			keep(int(d.Index))
		}
	}
	k := &keeper{program: p, weights: e.weights, now: make([][]byte, len(kept)), before: make([][]byte, len(kept))}
	for n := range kept {
		if want(n) {
			keep(n)
		}
	}
	for n, b := range kept {
		if b {
			k.nodes = append(k.nodes, n)
		}
	}
	return k
}

// add takes the tensors of the next segment. It copies them to new memory.
func (k *keeper) add(outputs []Tensor) {
	k.before, k.now = k.now, make([][]byte, len(k.now))
	for _, n := range k.nodes {
		x := &outputs[n]
		if x.Base.Kind == op.None {
			k.now[n] = append([]byte(nil), x.Bytes...)
			continue
		}
		b := make([]byte, k.program.Nodes[n].ByteLen(k.t))
		switch base := &x.Base; base.Kind {
		case op.Const:
			fill(b, &k.program.Nodes[n])
		case op.Weight:
			copy(b, k.weights[base.Index])
		case op.State:
			copy(b, k.before[base.Index])
		default:
			copy(b, k.now[base.Index])
		}
		for _, p := range x.Patches {
			copy(b[p.Off:], p.Bytes)
		}
		k.now[n] = b
	}
	k.t++
}

// fill sets the elements of b, bytes of a node whose base is a constant, to it.
func fill(b []byte, in *op.Instruction) {
	width := in.DType.ByteLen(1)
	in.DType.Store(b, 0, in.Slots[op.D].Const)
	for done := width; done < int64(len(b)); done *= 2 {
		copy(b[done:], b[:done])
	}
}
