package kernel

import "github.com/mlgeth/mlgeth/precompiles/op"

// rowFuncs is the table of kernels of the generic path, by op.
var rowFuncs = [...]rowFunc{
	op.Dot:    dotRow,
	op.Lin:    linRow,
	op.Sel:    selRow,
	op.Div:    divRow,
	op.Sqrt:   sqrtRow,
	op.BLen:   blenRow,
	op.Lut:    lutRow,
	op.Max:    maxRow,
	op.ArgMax: argmaxRow,
	op.Gather: gatherRow,
	op.Rand:   randRow,
}

// rowCostsPerNanosecond is how much of what rows cost is a nanosecond, or so.
const rowCostsPerNanosecond = 10

// What rows cost: to begin one, for an element of it that
// is beside the one before, and for one that is elsewhere.
const (
	costRow  = 1000
	costNear = 2
	costFar  = 15
)

// costOf is what the arithmetic of an element costs where it is not little.
var costOf = [len(rowFuncs)]int64{op.Div: 40, op.Sqrt: 150, op.BLen: 10, op.Lut: 10, op.Gather: 15, op.Rand: 30}

// rowDim returns the output dimension along which rows cost least, by an estimate, and what
// an output costs then: long rows of neighbours cost little.
func (j *Job) rowDim() (along int, least int64) {
	least = -1
	for d := j.outer.count - 1; d >= 0; d-- {
		dim := &j.outer.dims[d]
		cost := costOf[j.in.Op] + j.reduce.terms*costRow/min(dim.n, blockLen)
		for id := range j.in.Slots {
			loads := int64(1)
			if op.SlotID(id) == op.A {
				loads = j.reduce.terms
			}
			switch dim.stride[id] {
			case 0:
			case 1:
				cost += loads * costNear
			default:
				cost += loads * costFar
			}
		}
		if least < 0 || cost < least {
			along, least = d, cost
		}
	}
	return along, least
}
