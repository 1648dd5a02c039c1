package graph

import (
	"math/big"
	"slices"

	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// boundedRows bounds Σ S·A·B of a DOT, or of slices of its terms, by what is known of
// the rows of its weights without their content: any terms of one row add up to at
// most the bound times the greatest |x|.
func (c *certifier) boundedRows(in *op.Instruction) (sums wide, ok bool) {
	if p := c.partialSums(in); p != nil {
		in = p // slices of a row, which together are at most the row
	}
	w, x := op.B, op.A
	if in.Slots[w].Kind != op.Weight {
		w, x = x, w
	}
	factors, scales := &in.Slots[w], &in.Slots[op.S]
	bound, ok := c.within.Rows[int(factors.Index)]
	if !ok || factors.Kind != op.Weight || scales.Kind != op.Weight || int(scales.Index) != bound.Scales ||
		!bound.describes(in, &factors.View, &scales.View) {
		return wide{}, false
	}
	r := c.operand(in, x).wide()
	r = r.join(wide{new(big.Int).Neg(r.hi), new(big.Int).Neg(r.lo)})
	return r.mul(point(bound.Sum).wide()), true
}

// loopOf is a dimension of an iteration space, in elements of the factors.
type loopOf struct{ n, stride int64 }

// describes reports whether an instruction multiplies each factor by its own scale,
// and each output's terms are different factors of one row.
func (b *RowBound) describes(in *op.Instruction, w, s *tensor.View) bool {
	if s.Size < 1 || w.Size%s.Size != 0 || w.OffT != 0 || s.OffT != 0 || in.GrowR != 0 || in.GrowO != 0 {
		return false
	}
	group := w.Size / s.Size
	if group < 1 || b.Columns < 1 || b.Columns%group != 0 || w.Off != s.Off*group {
		return false
	}
	var within, reduced []loopOf // dimensions that stay in a row; reduction dimensions
	for d, n := range in.Extents {
		stride, scale := int64(0), int64(0)
		if d < tensor.OutDims {
			stride, scale = w.Out[d], s.Out[d]
		} else {
			stride, scale = w.Reduce[d-tensor.OutDims], s.Reduce[d-tensor.OutDims]
		}
		l := loopOf{int64(n), stride}
		switch {
		case n == 1:
			continue
		case stride < 0 || stride != scale*group && (scale != 0 || d < tensor.OutDims || stride*(l.n-1) >= group):
			return false
		}
		if d >= tensor.OutDims {
			reduced = append(reduced, l)
		}
		if d >= tensor.OutDims || stride%b.Columns != 0 {
			within = append(within, l)
		}
	}
	return nested(reduced, group) && w.Off%b.Columns+span(within) < b.Columns
}

// span returns the greatest distance of two addresses.
func span(loops []loopOf) (sum int64) {
	for _, l := range loops {
		sum += (l.n - 1) * l.stride
	}
	return sum
}

// nested reports whether no two indices have one address, and the dimensions in a
// group together stay in it.
func nested(loops []loopOf, group int64) bool {
	slices.SortFunc(loops, func(a, b loopOf) int { return int(min(max(a.stride-b.stride, -1), 1)) })
	reach := int64(0)
	for _, l := range loops {
		if l.stride <= reach {
			return false
		}
		reach += (l.n - 1) * l.stride
		if l.stride < group && reach >= group {
			return false
		}
	}
	return true
}
