package graphcheck

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Part is a range of a program's nodes, with the nodes outside of it that they name.
type Part struct {
	Shape  layout.Shape
	First  uint32
	Nodes  []*op.Instruction // First, First + 1, …
	Others []Other           // in ascending order of Index
}

// Other is a node that a Part refers to.
type Other struct {
	Index uint32
	*op.Instruction
}

// CheckProgram checks a whole program, and that its nodes give every weight tensor a
// length, for which each must be read.
func CheckProgram(s *layout.Shape, nodes []op.Instruction) (*Report, error) {
	if uint64(len(nodes)) != uint64(s.Nodes) {
		return nil, fmt.Errorf("%d nodes, want %d", len(nodes), s.Nodes)
	}
	p := &Part{Shape: *s, Nodes: make([]*op.Instruction, len(nodes))}
	for i := range nodes {
		p.Nodes[i] = &nodes[i]
	}
	r, err := p.Check()
	if err != nil {
		return nil, err
	}
	for w := range s.Weights {
		if uint64(w) >= uint64(len(r.Weights)) || r.Weights[w].Weight != w {
			return nil, fmt.Errorf("weight tensor %d is not read by any node", w)
		}
	}
	return r, nil
}

// Check returns an error if the part is not that of a program that can be
// registered; it names the node, and the slot if it is a slot's fault, with what is
// there and what is wanted. Its checks are:
//
//   - the shape, and that the range is in it;
//   - each node by itself, for all segments, the others too (layout.Shape.CheckNode);
//   - that slots repeat type, size and growth of the node that they name;
//   - that all slots of one weight tensor give it the same length;
//   - that a step proof for any element of the range fits its bounds
//     (stepproof.CheckStepBound);
//   - that the output, if its node is in the range, is not too long.
func (p *Part) Check() (*Report, error) {
	if err := p.checkRange(); err != nil {
		return nil, err
	}
	if err := p.checkNodes(); err != nil {
		return nil, err
	}
	return p.checkLinked()
}

// checkRange checks the shape and that it has the nodes of the range.
func (p *Part) checkRange() error {
	if err := p.Shape.Validate(); err != nil {
		return fmt.Errorf("shape: %w", err)
	}
	return checkRange(&p.Shape, uint64(p.First), uint64(len(p.Nodes)))
}

func checkRange(s *layout.Shape, first, count uint64) error {
	if count == 0 || first+count > uint64(s.Nodes) {
		return fmt.Errorf("range of %d nodes from node %d, want at least one, all below %d", count, first, s.Nodes)
	}
	return nil
}

// checkNodes checks each node of the range by itself.
func (p *Part) checkNodes() error {
	for k, in := range p.Nodes {
		i := p.First + uint32(k)
		if err := p.Shape.CheckNode(i, in); err != nil {
			return fmt.Errorf("node %d: %w", i, err)
		}
	}
	return nil
}

// References returns the nodes outside of the range that its slots name, in ascending
// order.
func (p *Part) References() []uint32 {
	var list []uint32
	for _, in := range p.Nodes {
		for id := range in.Slots {
			s := &in.Slots[id]
			if (s.Kind == op.Node || s.Kind == op.State) && !p.has(s.Index) {
				list = append(list, s.Index)
			}
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// has reports whether a node is in the range.
func (p *Part) has(node uint32) bool {
	return node >= p.First && uint64(node-p.First) < uint64(len(p.Nodes))
}

// node returns a node of the range or one of the others; nil if it is neither.
func (p *Part) node(i uint32) *op.Instruction {
	if p.has(i) {
		return p.Nodes[i-p.First]
	}
	k, ok := slices.BinarySearchFunc(p.Others, i, func(o Other, i uint32) int { return cmp.Compare(o.Index, i) })
	if !ok {
		return nil
	}
	return p.Others[k].Instruction
}

// checkLinked checks the others by themselves, then what holds between nodes. It
// requires that checkNodes has accepted the range.
func (p *Part) checkLinked() (*Report, error) {
	for _, o := range p.Others {
		if err := p.Shape.CheckNode(o.Index, o.Instruction); err != nil {
			return nil, fmt.Errorf("node %d: %w", o.Index, err)
		}
	}
	r := &Report{Nodes: make([]NodeBytes, len(p.Nodes))}
	for k, in := range p.Nodes {
		i := p.First + uint32(k)
		if err := p.checkSlots(in); err != nil {
			return nil, fmt.Errorf("node %d: %v: %w", i, in.Op, err)
		}
		if err := stepproof.CheckStepBound(&p.Shape, in); err != nil {
			return nil, fmt.Errorf("node %d: %w", i, err)
		}
		if err := p.checkOutput(i, in); err != nil {
			return nil, err
		}
		r.Nodes[k] = nodeBytes(in)
	}
	var err error
	r.Weights, err = p.weights()
	return r, err
}

// checkSlots checks that the slots of an instruction repeat type, size and growth of
// the nodes that they name.
func (p *Part) checkSlots(in *op.Instruction) error {
	for id := op.A; id < op.SlotCount; id++ {
		s := &in.Slots[id]
		if s.Kind != op.Node && s.Kind != op.State {
			continue
		}
		named := p.node(s.Index)
		if named == nil {
			return fmt.Errorf("slot %v: node %d is missing", id, s.Index)
		}
		size, sizeT := named.Size()
		if s.DType != named.DType || s.View.Size != size || s.View.SizeT != sizeT {
			return fmt.Errorf("slot %v: %s of node %d, which is %s", id,
				describe(s.DType, s.View.Size, s.View.SizeT), s.Index, describe(named.DType, size, sizeT))
		}
	}
	return nil
}

func describe(d tensor.DType, size, sizeT int64) string {
	if sizeT == 0 {
		return fmt.Sprintf("%d %v", size, d)
	}
	return fmt.Sprintf("%d + t·%d %v", size, sizeT, d)
}

// checkOutput checks the length of the model's output if node i is the one that gives
// it. Lengths do not shrink.
func (p *Part) checkOutput(i uint32, in *op.Instruction) error {
	if i != p.Shape.OutNode || p.Shape.OutMode != layout.OutData {
		return nil
	}
	if n := in.ByteLen(p.Shape.Last()); n > layout.MaxOutLen {
		return fmt.Errorf("output, node %d, has %d bytes, want at most %d", i, n, layout.MaxOutLen)
	}
	return nil
}

// reading is a slot that reads a weight tensor.
type reading struct {
	weight uint32
	bytes  int64
	node   uint32
	slot   op.SlotID
}

// weights returns the lengths of the weight tensors that the range reads, in which all
// its slots must agree.
func (p *Part) weights() ([]WeightBytes, error) {
	var list []reading
	for k, in := range p.Nodes {
		for id := range in.Slots {
			if w, ok := in.Slots[id].WeightIndex(); ok {
				list = append(list, reading{w, in.Slots[id].ByteLen(0), p.First + uint32(k), op.SlotID(id)})
			}
		}
	}
	slices.SortFunc(list, func(x, y reading) int {
		return cmp.Or(cmp.Compare(x.weight, y.weight), cmp.Compare(x.node, y.node), cmp.Compare(x.slot, y.slot))
	})
	var lengths []WeightBytes
	for i, x := range list {
		if i == 0 || x.weight != list[i-1].weight {
			lengths = append(lengths, WeightBytes{x.weight, x.bytes})
			continue
		}
		if before := list[i-1]; x.bytes != before.bytes {
			return nil, fmt.Errorf("node %d: slot %v: weight tensor %d of %d bytes, want %d as in slot %v of node %d",
				x.node, x.slot, x.weight, x.bytes, before.bytes, before.slot, before.node)
		}
	}
	return lengths, nil
}
