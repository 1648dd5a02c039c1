package kernel

import (
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// DOT is computed in one of six forms, whichever suits the strides. As sums are in
// a ring, their order cannot be seen.
type dotForm uint8

const (
	// alongTerms sums output by output: the terms of one factor are gathered,
	// once for the row if they are the same for all of it; those of the other one
	// are read in place where they are contiguous.
	alongTerms dotForm = iota
	// alongRow sums term by term into the row: one factor is a number.
	alongRow
	// products sums term by term into the row: both factors vary along it.
	products
	// inTiles sums several rows at once.
	inTiles
	// inVectors sums several outputs at once, in assembly.
	inVectors
	// inPanels is inTiles in assembly.
	inPanels
)

// dotPlan says how a DOT is computed.
type dotPlan struct {
	form        dotForm
	same, other op.SlotID // factors; in alongRow same is the number
	block       int64

	groups int64 // of terms that have a scale of their own
	group  loops // over the terms of a group

	allOfSame, allOfOther run // terms
	otherInGroup          run

	tile   tilePlan       // inTiles
	vector *vectorKernels // inVectors
	panel  panelPlan      // inPanels
}

// planDot sets the plan of j and returns the output dimension along which rows run:
// those that cost least.
func planDot(j *Job) (inner int) {
	base := dotPlan{groups: 1, group: j.reduce}
	if j.in.Slots[op.S].View.Reduce[0] != 0 {
		base.groups = j.space.Reduce[0]
		base.group = j.reduce.within()
	}
	least := int64(-1)
	for d := range j.outer.count {
		for _, same := range [...]op.SlotID{op.A, op.B} {
			p := base
			p.same, p.other = same, op.A+op.B-same
			p.allOfSame = j.reduce.runOf(&j.in.Slots[p.same])
			p.allOfOther = j.reduce.runOf(&j.in.Slots[p.other])
			p.otherInGroup = p.group.runOf(&j.in.Slots[p.other])
			p.planTile(j, d)
			p.vector = p.vectors(j, &j.outer.dims[d])
			p.planPanels(j, d)
			for p.form = alongTerms; p.form <= inPanels; p.form++ {
				if cost, ok := p.cost(j, &j.outer.dims[d]); ok && (least < 0 || cost < least) {
					j.dot, inner, least = p, d, cost
				}
			}
		}
	}
	j.cost = least*j.reduce.terms + costOutput
	switch p := &j.dot; p.form {
	case inPanels:
		p.tile.setCount(panelTile)
		p.block = p.panelBlock(j, inner)
		p.panel.keeps = p.panel.keeps && j.Pack.prepare(j, inner)
		if p.panel.pairs.planes > 0 {
			j.planParts()
		}
	case alongRow, products:
		p.block = blockLen
	default:
		p.block = dotBlockLen
	}
	return inner
}

// readable reports whether a slot's elements can be read where they are.
func readable(s *op.Slot) bool { return s.Kind != op.Const && s.DType != tensor.I4 }

// dotRow computes DOT.
func dotRow(j *Job, s *scratch, v []int64) {
	p := &j.dot
	if scale := &j.in.Slots[op.S]; scale.Kind == op.Const {
		clear(v)
		addend := s.b[:len(v)]
		j.operand(s, op.C, addend)
		s.factor, s.addend = number(scale.Const), term{row: addend}
	} else {
		j.operand(s, op.C, v)
	}
	switch p.form {
	case alongTerms:
		j.sumAlongTerms(s, v)
	case inVectors:
		j.sumInVectors(s, v)
	case alongRow:
		j.sumRows(s, v, buffer(&s.x, j.reduce.terms))
	default:
		j.sumRows(s, v, nil)
	}
}

// sumAlongTerms adds to v the sums of a row, output by output.
func (j *Job) sumAlongTerms(s *scratch, v []int64) {
	p := &j.dot
	x := buffer(&s.x, j.reduce.terms)
	step := j.inner.stride[p.same]
	for i := range v {
		if i == 0 || step != 0 {
			j.gather(x, p.same, &p.allOfSame, s.at[p.same]+int64(i)*step)
		}
		first := s.at[p.other] + int64(i)*j.inner.stride[p.other]
		if p.groups > 1 {
			v[i] += j.dotGroups(s, x, first, s.at[op.S]+int64(i)*j.inner.stride[op.S])
			continue
		}
		sum := j.dotTerms(s, x, first)
		if scale := &j.in.Slots[op.S]; scale.Tensor() {
			sum *= scale.DType.Load(j.tensors[op.S], s.at[op.S]+int64(i)*j.inner.stride[op.S])
		}
		v[i] += sum
	}
}

// dotTerms returns the sum of all terms of an output, of which x are the factors
// that are gathered and those of the other begin at an address.
func (j *Job) dotTerms(s *scratch, x []int64, address int64) (sum int64) {
	p := &j.dot
	slot := &j.in.Slots[p.other]
	n, stride := p.allOfOther.innermost()
	if stride != 1 || !readable(slot) {
		y := buffer(&s.y, j.reduce.terms)
		j.gather(y, p.other, &p.allOfOther, address)
		return j.kernels.dotWords(x, y)
	}
	p.allOfOther.each(address, func(address int64) {
		sum += j.kernels.dotOf(slot.DType, x[:n], j.tensors[p.other], address)
		x = x[n:]
	})
	return sum
}

// dotGroups is dotTerms where each group has a scale; these begin at another
// address.
func (j *Job) dotGroups(s *scratch, x []int64, address, scale int64) int64 {
	p := &j.dot
	slot, scaleSlot := &j.in.Slots[p.other], &j.in.Slots[op.S]
	scales := buffer(&s.scales, p.groups)
	load(scales, scaleSlot.DType, j.tensors[op.S], scale, scaleSlot.View.Reduce[0])
	if _, stride := p.allOfOther.innermost(); stride == 1 && p.allOfOther.count <= 1 && slot.Tensor() {
		if sum, ok := dotGroupsInPlace(slot.DType, x, j.tensors[p.other], address, scales); ok {
			return sum
		}
	}
	y := buffer(&s.y, j.reduce.terms)
	j.gather(y, p.other, &p.allOfOther, address)
	return sumGroups(x, y, scales)
}

// sumRows adds to v the sums of a row, term by term. If x is not nil, it has room
// for the factors that are the same for the row.
func (j *Job) sumRows(s *scratch, v, x []int64) {
	p := &j.dot
	if x != nil {
		x = j.factors(s, x)
	}
	scaled := j.in.Slots[op.S].Tensor()
	same, other := s.at[p.same], s.at[p.other]
	for g := range p.groups {
		sum := v
		if scaled {
			sum = s.part[:len(v)]
			clear(sum)
		}
		if x != nil {
			j.addMultiples(s, sum, x[g*p.group.terms:][:p.group.terms], other)
		} else {
			j.addProducts(s, sum, same, other)
		}
		if scaled {
			scales := s.a[:len(v)]
			j.operandAt(op.S, s.at[op.S]+g*j.in.Slots[op.S].View.Reduce[0], scales)
			j.kernels.addProduct(v, sum, scales)
		}
		same += j.in.Slots[p.same].View.Reduce[0]
		other += j.in.Slots[p.other].View.Reduce[0]
	}
}

// isShort reports whether the elements of a slot are in the range of i32.
func isShort(s *op.Slot) bool { return s.Kind != op.Const && s.DType != tensor.I64 }

// factors returns the factors that are the same for a row: where they are, or in x.
func (j *Job) factors(s *scratch, x []int64) []int64 {
	p := &j.dot
	address, n := s.at[p.same], int64(len(x))
	if slot := &j.in.Slots[p.same]; slot.Tensor() && slot.DType == tensor.I64 {
		if in, ok := elements[int64](j.tensors[p.same]); ok {
			if length, stride := p.allOfSame.innermost(); length == n && stride == 1 {
				return in[address:][:n]
			}
		}
	}
	j.gather(x, p.same, &p.allOfSame, address)
	return x
}

// addMultiples adds to sum, for each term, the row of the other factor times x.
func (j *Job) addMultiples(s *scratch, sum, x []int64, address int64) {
	p := &j.dot
	slot := &j.in.Slots[p.other]
	n, stride := p.otherInGroup.innermost()
	if p.otherInGroup.count == 0 {
		stride = 0
	}
	inPlace := readable(slot) && j.inner.stride[p.other] == 1
	row := s.a[:len(sum)]
	kernels, short := multiplesOf(j.path), isShort(&j.in.Slots[p.same])
	p.otherInGroup.each(address, func(address int64) {
		if inPlace && addMultiplesInPlace(kernels, slot.DType, &multipleRows{sum, x[:n], short, address, stride}, j.tensors[p.other]) {
			x = x[n:]
			return
		}
		for _, factor := range x[:n] {
			j.operandAt(p.other, address, row)
			addMultiple(sum, factor, row)
			address += stride
		}
		x = x[n:]
	})
}

// addProducts adds to sum, for each term, the product of the rows of both factors.
func (j *Job) addProducts(s *scratch, sum []int64, same, other int64) {
	p := &j.dot
	a, b := s.a[:len(sum)], s.e[:len(sum)] // E is loaded later
	p.pairs(j, same, other, func(same, other int64) {
		j.operandAt(p.same, same, a)
		j.operandAt(p.other, other, b)
		j.kernels.addProduct(sum, a, b)
	})
}

// pairs calls visit with the addresses of every term of a group.
func (p *dotPlan) pairs(j *Job, same, other int64, visit func(same, other int64)) {
	loops := &p.group
	var walk func(level int, same, other int64)
	walk = func(level int, same, other int64) {
		if level == loops.count {
			visit(same, other)
			return
		}
		d := loops.dims[level]
		for range loops.n[level] {
			walk(level+1, same, other)
			same += j.in.Slots[p.same].View.Reduce[d]
			other += j.in.Slots[p.other].View.Reduce[d]
		}
	}
	walk(0, same, other)
}
