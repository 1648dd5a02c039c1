package quanttest

import (
	"fmt"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Run evaluates segment 0 of a model with the reference evaluation of package op
// and returns the bytes of every node: slow, for a few inputs.
func Run(m *graph.Model, input []byte) ([][]byte, error) {
	results := make([][]byte, len(m.Program.Nodes))
	for i := range m.Program.Nodes {
		in := &m.Program.Nodes[i]
		mem := &op.Memory{Instruction: in}
		for id := range in.Slots {
			switch s := &in.Slots[id]; s.Kind {
			case op.Weight:
				mem.Tensors[id] = m.Weights[s.Index]
			case op.Input:
				mem.Tensors[id] = input
			case op.Node:
				mem.Tensors[id] = results[s.Index]
			}
		}
		if err := mem.Check(0); err != nil {
			return nil, fmt.Errorf("node %d: %w", i, err)
		}
		results[i] = make([]byte, in.ByteLen(0))
		if err := in.Eval(results[i], mem, 0); err != nil {
			return nil, fmt.Errorf("node %d: %w", i, err)
		}
	}
	return results, nil
}

// Output returns the elements of the program's output among the bytes of its nodes.
func Output(p *graph.Program, results [][]byte) []int64 {
	return Elements(p.Nodes[p.OutNode].DType, results[p.OutNode])
}

// Elements returns the elements of a row.
func Elements(d tensor.DType, row []byte) []int64 {
	out := make([]int64, int64(len(row))/d.ByteLen(1))
	for i := range out {
		out[i] = d.Load(row, int64(i))
	}
	return out
}
