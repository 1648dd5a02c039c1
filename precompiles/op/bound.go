package op

import (
	"math"

	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Loads returns how often the evaluation of one element at segment t loads an
// operand, an absent one or a constant included: the measure of an element's
// cost. It requires only that the extents are those of a decoded descriptor: the
// result saturates.
func (in *Instruction) Loads(t int64) uint64 {
	def := definitionOf(in.Op)
	if def == nil {
		return 0
	}
	terms := in.TermsAt(t)
	loads := uint64(1) // E
	for id := A; id < SlotCount; id++ {
		n := uint64(def.loads[id])
		if def.inTerm.has(id) {
			n = saturatingMul(n, terms)
		}
		loads = saturatingAdd(loads, n)
	}
	return loads
}

// TermsAt returns |r| at segment t, saturating, for any decoded descriptor.
func (in *Instruction) TermsAt(t int64) uint64 {
	space := in.Space(t)
	return saturatingProduct(space.Reduce[:])
}

// OutputsAt returns the number of output indices at segment t, saturating, for any
// decoded descriptor.
func (in *Instruction) OutputsAt(t int64) uint64 {
	space := in.Space(t)
	return saturatingProduct(space.Out[:])
}

// ChunkBound returns how many chunks of 2^chunkLog2 bytes the given slot touches
// at most for one element, at the last segment (NUMERICS §5.5). It requires a
// valid instruction.
//
// For the operands of a reduction: from dimension j on, the terms span
// span_j = 1 + Σ_{d>=j} |sr_d|·(n_d - 1) elements, hence at most
// ceil((span_j - 1)/c) + 1 chunks of c elements, and no more chunks than terms;
// the dimensions before j repeat that. The bound is the least over j.
func (in *Instruction) ChunkBound(id SlotID, tmax int64, chunkLog2 uint) uint64 {
	s, def := &in.Slots[id], definitionOf(in.Op)
	switch {
	case !s.Tensor():
		return 0
	case id == E || id == D:
		return 1
	case !def.reduces() || !def.inTerm.has(id):
		return uint64(def.loads[id])
	}
	space := in.Space(tmax)
	perChunk := uint64(1) << s.DType.PerChunkLog2(chunkLog2)
	bound := uint64(math.MaxUint64)
	for j := 0; j <= tensor.ReduceDims; j++ {
		span := uint64(1)
		for d := j; d < tensor.ReduceDims; d++ {
			stride := uint64(fixed.Abs(s.View.Reduce[d]))
			span = saturatingAdd(span, saturatingMul(stride, uint64(space.Reduce[d]-1)))
		}
		touched := (span-1+perChunk-1)/perChunk + 1
		outer, inner := saturatingProduct(space.Reduce[:j]), saturatingProduct(space.Reduce[j:])
		bound = min(bound, saturatingMul(outer, min(inner, touched)))
	}
	return bound
}

func saturatingProduct(extents []int64) uint64 {
	p := uint64(1)
	for _, n := range extents {
		p = saturatingMul(p, uint64(n))
	}
	return p
}
