package bench

import (
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// MACs returns how many products the DOTs of a program sum up in the segments first to
// last-1, those by 0 included.
func MACs(p *graph.Program, first, last uint32) (macs float64) {
	for n := range p.Nodes {
		in := &p.Nodes[n]
		if in.Op != op.Dot {
			continue
		}
		for t := int64(first); t < int64(last); t++ {
			macs += float64(in.OutputsAt(t)) * float64(in.TermsAt(t))
		}
	}
	return macs
}

// WeightBytes returns how many bytes of its weights a program reads in segment t, each
// counted once: all of a matrix, but only a row of a table in which a token is looked up.
func WeightBytes(p *graph.Program, t uint32) (total float64) {
	read := make([]float64, len(p.Weights))
	for n := range p.Nodes {
		in := &p.Nodes[n]
		for id := range in.Slots {
			s := &in.Slots[id]
			if w, ok := s.WeightIndex(); ok && (s.Kind == op.Weight || t == 0) {
				read[w] += elementsRead(in, op.SlotID(id), int64(t)) * float64(s.DType.Bits()) / 8
			}
		}
	}
	for w, bytes := range read {
		total += min(bytes, float64(p.Weights[w]))
	}
	return total
}

// elementsRead returns how many elements of a slot's tensor an instruction reads at most
// in segment t: as many as its view has places.
func elementsRead(in *op.Instruction, id op.SlotID, t int64) float64 {
	if in.Op == op.Gather && id == op.A {
		return float64(in.OutputsAt(t))
	}
	space, view, n := in.Space(t), &in.Slots[id].View, 1.0
	for d := range tensor.OutDims {
		if view.Out[d] != 0 {
			n *= float64(space.Out[d])
		}
	}
	for d := range tensor.ReduceDims {
		if view.Reduce[d] != 0 {
			n *= float64(space.Reduce[d])
		}
	}
	return n
}
