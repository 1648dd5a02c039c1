package graph

import (
	"math/big"

	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// rowSums bounds Σ S·A·B of node i, a DOT, where one factor is a weight tensor of
// known content and S is one too, or a constant, or absent: for each output index,
// with P the sum of the positive S·W and M that of the magnitudes of the negative
// ones, and x in [l, h] the other factor,
//
//	P·l - M·h <= Σ S·W·x <= P·h - M·l.
//
// That is much less than |W|'s maximum times the number of terms, at the cost of
// reading the weights. The rows of a node that adds up partial sums are the rows
// of the whole.
func (c *certifier) rowSums(i int) (sums wide, ok bool) {
	in, slices := &c.p.Nodes[i], int64(1)
	if p := c.partialSums(in); p != nil {
		slices = int64(in.Extents[tensor.OutDims])
		in = p
	}
	w, x := op.B, op.A
	if !c.addable(in, w) {
		w, x = x, w
	}
	s := &in.Slots[op.S]
	if !c.addable(in, w) || in.GrowR != 0 || in.GrowO != 0 || s.Kind != op.None && s.Kind != op.Const && !c.known(in, op.S) {
		return wide{}, false
	}
	r := rowReader{in: in, w: &in.Slots[w], s: s, wBytes: c.content(in.Slots[w].Index), sBytes: c.content(s.Index)}
	return r.extremes(c.operand(in, x), slices), true
}

// partialSums returns the node of the partial sums that an instruction adds up, as
// splitter.sum writes both; nil if that is not what it does.
func (c *certifier) partialSums(in *op.Instruction) *op.Instruction {
	a, b := &in.Slots[op.A], &in.Slots[op.B]
	if in.Op != op.Dot || a.Kind != op.Node || b.Kind != op.Const || b.Const != 1 || in.Slots[op.S].Kind != op.None {
		return nil
	}
	p, slices := &c.p.Nodes[a.Index], in.Extents[tensor.OutDims]
	want := dense(in, a.Index, tensor.I64, int64(slices))
	want.View.Reduce[0] = 1
	summed := *p
	unfinished(&summed)
	summed.Slots[op.C] = op.Slot{}
	if p.Op != op.Dot || *p != summed || *a != want || uint64(slices) != in.TermsAt(0) {
		return nil
	}
	return p
}

// known reports whether a slot is a weight tensor of known content that every
// segment reads in the same places.
func (c *certifier) known(in *op.Instruction, id op.SlotID) bool {
	s := &in.Slots[id]
	return s.Kind == op.Weight && s.View.OffT == 0 && c.content(s.Index) != nil
}

// addable reports whether a slot is known and 2^24 of its elements, the most terms
// there are, add up in 64 bits.
func (c *certifier) addable(in *op.Instruction, id op.SlotID) bool {
	return c.known(in, id) && in.Slots[id].DType != tensor.I64
}

// rowReader adds up the terms of a DOT's weights.
type rowReader struct {
	in             *op.Instruction
	w, s           *op.Slot
	wBytes, sBytes []byte
}

// extremes returns the range of the sums over all output indices; of the sums of
// so many consecutive ones, if these are slices of a row.
func (r *rowReader) extremes(x Interval, slices int64) (all wide) {
	space := r.in.Space(0)
	rest := slices // of the dimensions in which the slices are
	for d := tensor.OutDims - 1; d >= 0; d-- {
		n := space.Out[d]
		if rest == 1 && r.w.View.Out[d] == 0 && r.s.View.Out[d] == 0 {
			space.Out[d] = 1 // the sums do not depend on it
		}
		rest = max(1, rest/n)
	}
	lo, hi := big.NewInt(x.Lo), big.NewInt(x.Hi)
	for lin := int64(0); lin < space.Outputs(); lin += slices {
		plus, minus := new(big.Int), new(big.Int)
		for slice := range slices {
			o := space.OutIndex(lin + slice)
			p, m := r.row(&space, &o)
			plus.Add(plus, p)
			minus.Add(minus, m)
		}
		row := wide{
			lo: sub(mul(plus, lo), mul(minus, hi)),
			hi: sub(mul(plus, hi), mul(minus, lo)),
		}
		if lin == 0 {
			all = row
		}
		all = all.join(row)
	}
	return all
}

func mul(x, y *big.Int) *big.Int { return new(big.Int).Mul(x, y) }
func sub(x, y *big.Int) *big.Int { return new(big.Int).Sub(x, y) }

// row returns the sum of the positive S·W of an output index, and that of the
// magnitudes of the negative ones.
func (r *rowReader) row(space *tensor.Space, o *[tensor.OutDims]int64) (plus, minus *big.Int) {
	plus, minus = new(big.Int), new(big.Int)
	wBase, sBase := r.w.View.Base(0, o), r.s.View.Base(0, o)
	count := int64(1) // of r0 that share one S
	if r.s.View.Reduce[0] == 0 {
		count = space.Reduce[0]
	}
	for r0 := int64(0); r0 < space.Reduce[0]; r0 += count {
		p, m := r.group(space, wBase+r0*r.w.View.Reduce[0], count)
		scale := big.NewInt(r.scale(sBase + r0*r.s.View.Reduce[0]))
		if scale.Sign() < 0 {
			p, m = m, p
		}
		scale.Abs(scale)
		plus.Add(plus, mul(scale, big.NewInt(p)))
		minus.Add(minus, mul(scale, big.NewInt(m)))
	}
	return plus, minus
}

// scale returns S at an address.
func (r *rowReader) scale(address int64) int64 {
	switch r.s.Kind {
	case op.None:
		return 1
	case op.Const:
		return r.s.Const
	default:
		return r.s.DType.Load(r.sBytes, address)
	}
}

// group returns the sum of the positive W over count indices r0 and the inner
// reduction dimensions, from an address on, and that of the magnitudes of the
// negative ones.
func (r *rowReader) group(space *tensor.Space, base, count int64) (plus, minus int64) {
	stride := &r.w.View.Reduce
	for r0 := range count {
		for r1 := range space.Reduce[1] {
			for r2 := range space.Reduce[2] {
				address := base + r0*stride[0] + r1*stride[1] + r2*stride[2]
				for range space.Reduce[3] {
					w := r.w.DType.Load(r.wBytes, address)
					plus += max(w, 0)
					minus -= min(w, 0)
					address += stride[3]
				}
			}
		}
	}
	return plus, minus
}
