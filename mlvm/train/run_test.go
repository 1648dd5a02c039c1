package train

import (
	"fmt"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

// reference runs a model by the definition of its instructions, a segment at a
// time.
type reference struct {
	model    *graph.Model
	input    []byte
	nodes    [][]byte // of the last segment
	segments int64
}

// step runs the next segment.
func (r *reference) step() error {
	p := r.model.Program
	next := make([][]byte, len(p.Nodes))
	for i := range p.Nodes {
		in := &p.Nodes[i]
		mem := op.Memory{Instruction: in}
		for id := range in.Slots {
			s := &in.Slots[id]
			switch {
			case s.Kind == op.Weight || s.Kind == op.State && r.segments == 0:
				w, _ := s.WeightIndex()
				mem.Tensors[id] = r.model.Weights[w]
			case s.Kind == op.State:
				mem.Tensors[id] = r.nodes[s.Index]
			case s.Kind == op.Input:
				mem.Tensors[id] = r.input
			case s.Kind == op.Node:
				mem.Tensors[id] = next[s.Index]
			}
		}
		if err := mem.Check(r.segments); err != nil {
			return fmt.Errorf("node %d: %w", i, err)
		}
		next[i] = make([]byte, in.ByteLen(r.segments))
		if err := in.Eval(next[i], &mem, r.segments); err != nil {
			return fmt.Errorf("node %d: %w", i, err)
		}
	}
	r.nodes, r.segments = next, r.segments+1
	return nil
}

// ints returns the elements of a node in the last segment.
func (r *reference) ints(node uint32) []int64 {
	in := &r.model.Program.Nodes[node]
	out := make([]int64, in.SizeAt(r.segments-1))
	for e := range out {
		out[e] = in.DType.Load(r.nodes[node], int64(e))
	}
	return out
}

// named returns the elements of the last node of the given name.
func (r *reference) named(name string) []int64 {
	for i := len(r.model.NodeNames) - 1; i >= 0; i-- {
		if r.model.NodeNames[i] == name {
			return r.ints(uint32(i))
		}
	}
	return nil
}
