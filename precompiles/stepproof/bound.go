package stepproof

import (
	"fmt"

	"github.com/mlgeth/mlgeth/precompiles/gas"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Limits that every instruction of a registered model keeps (PROTOCOL §2), so
// that any element of any run can be disputed in one transaction.
const (
	MaxProofLen = 120_000   // bytes of the proof
	MaxGas      = 8_000_000 // of STEP_VERIFY, in the default schedule
)

// Bound is the worst case of a STEP proof for any element of one node in any
// segment.
type Bound struct {
	ProofLen uint64 // bytes, header included, context not
	Chunks   uint64 // opened
	Siblings uint64 // in all multiproofs
	Gas      uint64 // of STEP_VERIFY in the default schedule
}

// StepBound returns the worst case of node's instruction. It requires that
// Shape.CheckNode accepts it.
//
// With m_x the number of chunks that the output and the operands in tree x touch
// at most (op.ChunkBound, and never more than their tensors have):
//
//	ProofLen = 32 + 672 + 32·dB + Σ bytes of the chunks + 32·Σ_x MaxSiblings(m_x, D_x)
//
// A STATE operand stands in the weights in segment 0 and in the trace later; the
// bound is the greater of both.
func StepBound(s *layout.Shape, in *op.Instruction) Bound {
	worst := stepBound(s, in, WeightsTree)
	if later := stepBound(s, in, TraceTree); later.ProofLen > worst.ProofLen {
		worst = later
	}
	worst.Gas = gas.Default().StepVerify(ContextLen+worst.ProofLen, in.Loads(s.Last()), uint(s.ChunkLog2))
	return worst
}

// stepBound returns the lengths for STATE operands that stand in the given tree.
func stepBound(s *layout.Shape, in *op.Instruction, state Tree) Bound {
	var chunks [treeCount]uint64
	b := Bound{ProofLen: HeaderLen + op.DescriptorLen + merkle.HashLen*uint64(s.DB)}
	add := func(tree Tree, n uint64, byteLen int64) {
		n = min(n, uint64(tensor.Chunks(byteLen, uint(s.ChunkLog2))))
		chunks[tree] += n
		b.ProofLen += min(n<<s.ChunkLog2, uint64(byteLen))
	}
	last := s.Last()
	add(TraceTree, 1, in.ByteLen(last))
	for id := op.A; id < op.SlotCount; id++ {
		slot := &in.Slots[id]
		if !slot.Tensor() {
			continue
		}
		tree := TraceTree
		switch slot.Kind {
		case op.Weight:
			tree = WeightsTree
		case op.Input:
			tree = InputTree
		case op.State:
			tree = state
		}
		add(tree, in.ChunkBound(id, last, uint(s.ChunkLog2)), slot.ByteLen(last))
	}
	for tree, depth := range [treeCount]uint{s.Depth(), s.WeightDepth(), uint(s.DI)} {
		b.Chunks += chunks[tree]
		b.Siblings += merkle.MaxSiblings(chunks[tree], depth)
	}
	b.ProofLen += merkle.HashLen * b.Siblings
	return b
}

// CheckStepBound returns an error if a STEP proof for the instruction could
// exceed MaxProofLen or MaxGas.
func CheckStepBound(s *layout.Shape, in *op.Instruction) error {
	b := StepBound(s, in)
	if b.ProofLen > MaxProofLen {
		return fmt.Errorf("%v: a step proof can have %d bytes (%d chunks, %d siblings), want at most %d",
			in.Op, b.ProofLen, b.Chunks, b.Siblings, MaxProofLen)
	}
	if b.Gas > MaxGas {
		return fmt.Errorf("%v: a step can cost %d gas, want at most %d", in.Op, b.Gas, MaxGas)
	}
	return nil
}
