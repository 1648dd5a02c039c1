package kernel

import (
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// What a term of a DOT costs, in 1/1024 of a multiplication in portable code: to multiply
// it, to load it first, to load it with a stride, to begin a loop; and in assembly.
const (
	costMultiply = 1 << 10 // half a nanosecond
	costLoad     = 1 << 10
	costStrided  = 2 << 10
	costCall     = 10 << 10

	costVector        = 50
	costVectorNibbles = 100
	costVectorLong    = 80   // of i16
	costVectorScale   = 1000 // of a group
	costPanel         = 20
	costPanelRow      = 40  // where rows are multiplied one by one
	costPanelPairs    = 27  // there, of pairs
	costPanelScale    = 200 // of a group
	costPanelTile     = 4
	costPack          = 128 // into a panel
	costMultiples     = 150 // of a row, eight at once
)

// dotCostsPerNanosecond is how much of that is a nanosecond, or so.
const dotCostsPerNanosecond = 2 << 10

// costOutput is what an output costs beside its terms.
const costOutput = 2 * dotCostsPerNanosecond

// cost estimates the time of a term of an output, for rows along dim. It only chooses
// between ways to the same result.
func (p *dotPlan) cost(j *Job, dim *outputDim) (cost int64, possible bool) {
	switch p.form {
	case alongTerms:
		return p.termsCost(j, dim), true
	case alongRow:
		row := min(dim.n, blockLen)
		if multiplesOf(j.path) != nil && readable(&j.in.Slots[p.other]) && dim.stride[p.other] == 1 {
			return costMultiples*(row+7)/row + costCall/(row*j.reduce.terms) + costStrided/row, dim.stride[p.same] == 0
		}
		cost = costMultiply + costMultiply/4 + costCall/(2*row) + costStrided/row
		if !readable(&j.in.Slots[p.other]) || dim.stride[p.other] != 1 {
			cost += costStrided
		}
		return cost, dim.stride[p.same] == 0
	case inTiles:
		return p.tileCost(j, dim), p.tile.piece > 0
	case inVectors:
		return p.vectorCost(j, dim), p.vector != nil
	case inPanels:
		return p.panelCost(j, dim), p.panel.kernels != nil
	default:
		cost = costMultiply + costCall/min(dim.n, blockLen)
		for _, id := range [...]op.SlotID{op.A, op.B} {
			cost += costLoad
			if s := dim.stride[id]; s != 0 && s != 1 {
				cost += costStrided - costLoad
			}
		}
		return cost, true
	}
}

// gatherCost is what a term's factor costs that is gathered for so many outputs.
func gatherCost(r *run, outputs int64) int64 {
	n, _ := r.innermost()
	return (costStrided + costCall/n) / outputs
}

// termsCost is cost for alongTerms.
func (p *dotPlan) termsCost(j *Job, dim *outputDim) int64 {
	n, stride := p.allOfOther.innermost()
	cost := costMultiply + costCall/n
	switch {
	case stride == 1 && readable(&j.in.Slots[p.other]):
	case stride == 1 && p.groups > 1 && j.in.Slots[p.other].DType == tensor.I4:
		cost += costLoad / 2
	default:
		cost += costStrided
	}
	if dim.stride[p.same] == 0 {
		return cost + gatherCost(&p.allOfSame, min(dim.n, dotBlockLen))
	}
	return cost + gatherCost(&p.allOfSame, 1)
}

// tileCost is cost for tiles of which the block is along dim.
func (p *dotPlan) tileCost(j *Job, dim *outputDim) int64 {
	t := &p.tile
	if t.piece == 0 {
		return 0
	}
	words := (t.count + lanes - 1) / lanes
	cost := (costMultiply + costCall/t.piece) * words / t.count
	switch n, stride := p.allOfOther.innermost(); {
	case stride != 1 || p.allOfOther.count > 1:
		cost += (costStrided + costCall/n) / t.count
	case !readable(&j.in.Slots[p.other]):
		cost += costLoad / t.count
	}
	return cost + gatherCost(&p.allOfSame, min(dim.n, dotBlockLen))
}

// vectorCost is cost for vectors.
func (p *dotPlan) vectorCost(j *Job, dim *outputDim) int64 {
	terms, cost := j.reduce.terms, int64(costVector)
	switch j.in.Slots[p.other].DType {
	case tensor.I16:
		cost = costVectorLong
	case tensor.I4:
		cost = costVectorNibbles
	}
	if p.groups > 1 {
		cost += costVectorScale / p.group.terms
	}
	cost += costCall/terms + terms%vectorBlock*costStrided/terms
	if !j.inPlace(p) {
		cost += gatherCost(&p.allOfSame, min(dim.n, dotBlockLen))
	}
	return cost
}

// panelTermCost is what a term costs in panels, beside the reading and the making of these.
func (p *dotPlan) panelTermCost() int64 {
	switch {
	case p.panel.tiles:
		return costPanelTile
	case p.panel.kernels.quadRows >= panelTile:
		return costPanel
	case p.panel.pairs.planes == 0:
		return costPanelRow
	case p.groups > 1:
		return costPanelPairs + costPanelScale/p.group.terms
	default:
		return costPanelPairs
	}
}

// panelCost is cost for panels of rows along dim.
func (p *dotPlan) panelCost(j *Job, dim *outputDim) int64 {
	if p.panel.kernels == nil {
		return 0
	}
	terms, cost := j.reduce.terms, p.panelTermCost()
	multiplied, gather := p.panel.padded, !j.inPlace(p)
	if pairs := &p.panel.pairs; pairs.planes > 0 {
		cost += costVectorLong / p.tile.rows // more bytes than the weights are
		multiplied, gather = pairs.multiplied(terms), !pairs.inPlace
	}
	padded := (dim.n + panelRows - 1) / panelRows * panelRows
	cost = (cost*padded*multiplied + costCall) / (dim.n * terms)
	if !p.panel.keeps {
		pack := int64(costPack)
		if pairs := &p.panel.pairs; pairs.planes > 0 {
			pack *= pairs.planes
		}
		if terms%vectorBlock != 0 {
			pack = costStrided
		}
		pack += dim.n % panelRows * costStrided / dim.n // of the last panel
		cost += pack / min(p.tile.rows, panelTile)
	}
	if gather {
		cost += gatherCost(&p.allOfSame, dim.n)
	}
	return cost
}

// inPlace reports whether the factors that are the same for a block can be read where
// they are, as i16.
func (j *Job) inPlace(p *dotPlan) bool {
	n, stride := p.allOfSame.innermost()
	return littleEndian && j.in.Slots[p.same].DType == tensor.I16 && stride == 1 && n == j.reduce.terms
}
