package graph

import (
	"fmt"

	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
)

// StepLimit is how long the proof of a step may be before a Builder splits the
// instruction. The zero value of a field stands for the protocol's limit; lower
// ones trade more partial results for shorter proofs.
type StepLimit struct {
	Bytes uint64 // of a step proof
	Gas   uint64 // of STEP_VERIFY in the default schedule
}

// orDefault returns the limits with zeros replaced.
func (l StepLimit) orDefault() StepLimit {
	if l.Bytes == 0 {
		l.Bytes = stepproof.MaxProofLen
	}
	if l.Gas == 0 {
		l.Gas = stepproof.MaxGas
	}
	return l
}

// While a program is built its trees' depths are not final. These are what a
// Builder takes for granted when it judges the length of paths: a program of 8,192
// nodes with results of 16 MiB, and of 2,048 weight tensors of 256 MiB. Larger ones
// count as far as they are known; whether all steps fit in the end, New checks.
const (
	usualNodeDepth   = 13
	usualWeightDepth = 11
	usualResultBytes = 1 << 24
	usualWeightBytes = 1 << 28
)

// shape returns the shape by which the steps of an instruction are judged, at
// least as deep as the program so far with this instruction.
func (b *Builder) shape(in *op.Instruction) *layout.Shape {
	p := Program{Shape: layout.Shape{ChunkLog2: b.cfg.ChunkLog2, MaxSegments: b.cfg.MaxSegments}}
	last := p.Last()
	results, weights := max(usualResultBytes, in.ByteLen(last)), int64(usualWeightBytes)
	for id := range in.Slots {
		switch slot := &in.Slots[id]; slot.Kind {
		case op.Weight:
			weights = max(weights, slot.ByteLen(last))
		case op.State:
			weights = max(weights, slot.ByteLen(last))
			results = max(results, slot.ByteLen(last))
		case op.Node:
			results = max(results, slot.ByteLen(last))
		}
	}
	p.DA = ceilLog2(uint64(p.MaxSegments))
	p.DB = max(usualNodeDepth, ceilLog2(uint64(len(b.nodes)+1)))
	p.DC = p.chunkDepth(results)
	p.DV = max(usualWeightDepth, ceilLog2(uint64(len(b.weights))))
	p.DW = p.chunkDepth(weights)
	p.DI = p.chunkDepth(layout.MaxInputLen)
	return &p.Shape
}

// fits reports whether a valid instruction keeps the limit in every step.
func (b *Builder) fits(in *op.Instruction) bool {
	bound := stepproof.StepBound(b.shape(in), in)
	return bound.ProofLen <= b.limit.Bytes && bound.Gas <= b.limit.Gas
}

// Fits reports whether Emit takes an instruction as one node: whether it is valid
// and any step of it keeps the limit.
func (b *Builder) Fits(in Inst) bool {
	inst, err := in.instruction()
	return err == nil && b.FitsInstruction(inst)
}

// FitsInstruction is Fits for Append.
func (b *Builder) FitsInstruction(in *op.Instruction) bool {
	return b.validate(in) == nil && b.fits(in)
}

// validate checks an instruction by itself. The indices of states are not yet what
// they will be, which that does not look at.
func (b *Builder) validate(in *op.Instruction) error {
	return in.Validate(int64(b.cfg.MaxSegments) - 1)
}

// Append appends an instruction and returns the node that computes its result: one
// node, or several if a step of it could exceed the limit and it can be split
// (NUMERICS §3.3). Its slots of kind STATE must come from Values of this Builder.
func (b *Builder) Append(name string, in op.Instruction) (node uint32, err error) {
	if b.err != nil {
		return 0, b.err
	}
	if node, err = b.append(name, &in); err != nil {
		err = fmt.Errorf("%s: %w", nodeName(len(b.nodes), name), err)
		b.fail(err)
	}
	return node, err
}

// Result returns the result of a node, as Append numbers them, with one dimension.
func (b *Builder) Result(node uint32) Value {
	if node >= uint32(len(b.nodes)) {
		return b.fail(fmt.Errorf("node %d does not exist", node))
	}
	in := &b.nodes[node]
	size, grow := in.Size()
	return wholeGrowing(op.Slot{Kind: op.Node, DType: in.DType, Index: node}, []Dim{{N: size, Grow: grow}})
}

// append appends an instruction, split where that is needed and possible. What
// cannot be split stays whole: it may still keep the protocol's limits.
func (b *Builder) append(name string, in *op.Instruction) (uint32, error) {
	if err := b.validate(in); err != nil {
		return 0, err
	}
	if b.fits(in) {
		return b.push(name, in), nil
	}
	s := &splitter{b: b, name: name, in: in}
	split, err := s.plan()
	if err != nil {
		b.whole[uint32(len(b.nodes))] = err
		return b.push(name, in), nil
	}
	return split()
}

// push appends one node.
func (b *Builder) push(name string, in *op.Instruction) uint32 {
	b.nodes = append(b.nodes, *in)
	b.names = append(b.names, name)
	return uint32(len(b.nodes) - 1)
}

// checkWhole explains why a node that exceeds the protocol's limits is one node.
func (b *Builder) checkWhole(p *Program) error {
	for i := range p.Nodes {
		why, ok := b.whole[uint32(i)]
		if !ok {
			continue
		}
		if err := stepproof.CheckStepBound(&p.Shape, &p.Nodes[i]); err != nil {
			return fmt.Errorf("%s: %w, and %w", nodeName(i, b.names[i]), err, why)
		}
	}
	return nil
}
