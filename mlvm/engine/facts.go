package engine

import (
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// placing says where the tensors of a node are in a session's memory.
type placing uint8

const (
	// ownPlace: each segment of a batch has a place of its own.
	ownPlace placing = iota
	// filledPlace: as ownPlace, and every place holds the base for good: the view is
	// the same in all segments, and the base does not change.
	filledPlace
	// onePlace: a view that moves or grows, over a constant or a weight tensor. All
	// segments share a place; what an earlier view covered is put right first.
	onePlace
	// inPlace: a view over the node's own state. The place holds the last version,
	// and each segment writes only what it changes.
	inPlace
)

// shared reports whether a segment overwrites the tensor of the one before it.
func (p placing) shared() bool { return p == onePlace || p == inPlace }

// facts are what the engine knows of a node before it runs.
type facts struct {
	placing   placing
	isState   bool  // some node reads it as a state
	combines  bool  // segments of a batch may be one instruction, if the operands allow it
	readsPast bool  // an operand, or the base, is a state
	work      int64 // loads in segment 0

	size, sizeT int64 // elements in segment 0, and how many more in each segment
}

// byteLen is the ByteLen of the node's instruction.
func (f *facts) byteLen(in *op.Instruction, t int64) int64 {
	return in.DType.ByteLen(f.size + t*f.sizeT)
}

// newFacts looks at the nodes of a program. If plain, every tensor has its own place.
func newFacts(p *graph.Program, plain bool) []facts {
	all := make([]facts, len(p.Nodes))
	reused := make([]bool, len(p.Nodes)) // as a state, by itself or by a later node, but as a base of its own
	for n := range p.Nodes {
		in := &p.Nodes[n]
		for id := range in.Slots {
			if s := &in.Slots[id]; s.Kind == op.State {
				all[n].readsPast, all[s.Index].isState = true, true
				ownBase := n == int(s.Index) && op.SlotID(id) == op.D
				reused[s.Index] = reused[s.Index] || n >= int(s.Index) && !ownBase
			}
		}
	}
	for n := range p.Nodes {
		if !plain {
			all[n].placing = placingOf(&p.Nodes[n], n, all[n].isState, reused[n])
		}
		all[n].work = workOf(&p.Nodes[n])
		all[n].size, all[n].sizeT = p.Nodes[n].Size()
		all[n].combines = combines(&p.Nodes[n], all[n].placing)
	}
	return all
}

// workOf returns the number of loads of a node in segment 0, or 2^40 if there are
// more: sums have room.
func workOf(in *op.Instruction) int64 {
	const most = 1 << 40
	outputs, loads := in.OutputsAt(0), in.Loads(0)
	if outputs > most/loads {
		return most
	}
	return int64(outputs * loads)
}

// placingOf chooses where the tensors of node n are. It may be updated in place if
// whoever reads its state comes before it.
func placingOf(in *op.Instruction, n int, isState, reused bool) placing {
	d := &in.Slots[op.D]
	switch {
	case d.Kind == op.State && int(d.Index) == n && !reused:
		return inPlace
	case d.Kind != op.Const && d.Kind != op.Weight || isState:
		return ownPlace
	case in.GrowO != 0 || d.View.OffT != 0:
		return onePlace
	default:
		return filledPlace
	}
}

// combines reports whether an instruction can take the segments of a batch as one
// more output dimension: it has room for one, and depends on the segment only in its
// operands' addresses.
func combines(in *op.Instruction, p placing) bool {
	return in.GrowO == 0 && in.GrowR == 0 && in.Op != op.Rand && freeDim(in) >= 0 &&
		(in.Dense() || p == filledPlace)
}

// freeDim returns an output dimension that has a single index, or -1.
func freeDim(in *op.Instruction) int {
	for d, n := range in.Extents[:tensor.OutDims] {
		if n == 1 {
			return d
		}
	}
	return -1
}
