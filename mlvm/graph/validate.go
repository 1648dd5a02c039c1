package graph

import (
	"fmt"

	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Validate checks everything that the registration of a model checks (PROTOCOL
// §2, NUMERICS §5.6): the shape; each node by itself; that slots repeat type and
// size of the node that they name, and the byte length of the weight tensor; that
// every weight tensor is read, so that the nodes alone give its length; the
// output's length; and that a step proof for any element of any node fits its
// bounds.
func (p *Program) Validate() error {
	if err := p.Shape.Validate(); err != nil {
		return err
	}
	if got, want := len(p.Nodes), int(p.Shape.Nodes); got != want {
		return fmt.Errorf("%d nodes, want %d", got, want)
	}
	if got, want := len(p.Weights), int(p.Shape.Weights); got != want {
		return fmt.Errorf("%d weight tensors, want %d", got, want)
	}
	for i := range p.Nodes { // before links, which also look at later nodes
		if err := p.CheckNode(uint32(i), &p.Nodes[i]); err != nil {
			return fmt.Errorf("node %d: %w", i, err)
		}
	}
	read := make([]bool, len(p.Weights))
	for i := range p.Nodes {
		in := &p.Nodes[i]
		if err := p.checkLinks(in, read); err != nil {
			return fmt.Errorf("node %d: %v: %w", i, in.Op, err)
		}
		if err := stepproof.CheckStepBound(&p.Shape, in); err != nil {
			return fmt.Errorf("node %d: %w", i, err)
		}
	}
	for w, ok := range read {
		if !ok {
			return fmt.Errorf("weight tensor %d is not read by any node", w)
		}
	}
	return p.checkOutput()
}

// checkLinks checks that the slots of an instruction agree with what they name,
// and marks the weight tensors that they read.
func (p *Program) checkLinks(in *op.Instruction, read []bool) error {
	for id := op.A; id < op.SlotCount; id++ {
		s := &in.Slots[id]
		if s.Kind == op.Node || s.Kind == op.State {
			if err := p.checkNodeLink(s); err != nil {
				return fmt.Errorf("slot %v: %w", id, err)
			}
		}
		w, ok := s.WeightIndex()
		if !ok {
			continue
		}
		if got, want := s.ByteLen(0), p.Weights[w]; got != want {
			return fmt.Errorf("slot %v: weight tensor %d of %d bytes, want %d", id, w, got, want)
		}
		read[w] = true
	}
	return nil
}

// checkNodeLink checks that a slot repeats type, size and growth of the node that
// it names.
func (p *Program) checkNodeLink(s *op.Slot) error {
	named := &p.Nodes[s.Index]
	size, sizeT := named.Size()
	if s.DType != named.DType || s.View.Size != size || s.View.SizeT != sizeT {
		return fmt.Errorf("%s of node %d, which is %s", describe(s.DType, s.View.Size, s.View.SizeT),
			s.Index, describe(named.DType, size, sizeT))
	}
	return nil
}

func describe(d tensor.DType, size, sizeT int64) string {
	if sizeT == 0 {
		return fmt.Sprintf("%d %v", size, d)
	}
	return fmt.Sprintf("%d + t·%d %v", size, sizeT, d)
}

// checkOutput checks the length of the output; that the nodes exist is a matter
// of the shape.
func (p *Program) checkOutput() error {
	if n := p.Nodes[p.OutNode].ByteLen(p.Last()); p.OutMode == layout.OutData && n > layout.MaxOutLen {
		return fmt.Errorf("output, node %d, has %d bytes, want at most %d", p.OutNode, n, layout.MaxOutLen)
	}
	return nil
}
