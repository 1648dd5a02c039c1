package engine

import (
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

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

// newKeeper returns a keeper of the wanted nodes, of which the bases are wanted too.
func newKeeper(e *Engine, wanted []bool) *keeper {
	count := len(wanted)
	k := &keeper{program: e.program, weights: e.weights, now: make([][]byte, count), before: make([][]byte, count)}
	for n, b := range wanted {
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
