package graph

import (
	"errors"
	"fmt"
	"math"

	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// splitter replaces an instruction that is too long for one step by several that
// compute the same bits (NUMERICS §3.3).
//
// Slices are cut in the reduction dimension that gives the fewest. A sum of two
// slices is a chain: the second one's sum is the addend C of the first. A longer
// one is a node of partial sums, the slice being its last output dimension, and a
// node that adds them up; what is left of an uneven division is chained, too. The
// slices of MAX and ARGMAX overlap instead.
//
// Each part goes through Builder.append, so parts that are still too long are split
// again; each has fewer terms than the whole.
type splitter struct {
	b    *Builder
	name string
	in   *op.Instruction
}

// cut divides the reduction dimension dim into count slices of the given size, step
// apart.
type cut struct {
	dim               int
	count, step, size int64
}

// Reasons not to split.
var (
	errGrows  = errors.New("a growing reduction cannot be split")
	errSingle = errors.New("even a single term is too long")
	errFull   = errors.New("no output dimension is left for slices")
)

// plan returns the function that appends the parts, or why there is none.
func (s *splitter) plan() (func() (uint32, error), error) {
	switch {
	case s.in.Op != op.Dot && s.in.Op != op.Max && s.in.Op != op.ArgMax:
		return nil, fmt.Errorf("%v has no reduction to split", s.in.Op)
	case s.in.GrowR > 0:
		return nil, errGrows
	case s.in.TermsAt(0) < 2 || !s.singleFits():
		return nil, errSingle
	case s.in.Op == op.Dot:
		return s.planDot()
	}
	if used, _ := packed(s.in); used == tensor.OutDims {
		return nil, errFull
	}
	c, ok := s.fewest()
	if !ok {
		return nil, errSingle
	}
	c = overlapping(c, int64(s.in.Extents[tensor.OutDims+c.dim]))
	if s.in.Op == op.Max {
		return func() (uint32, error) { return s.max(c) }, nil
	}
	return func() (uint32, error) { return s.argMax(c) }, nil
}

// planDot is plan for DOT, which can be split if a single term fits.
func (s *splitter) planDot() (func() (uint32, error), error) {
	dim, size, two := s.chainable()
	c, sliceable := s.fewest()
	used, _ := packed(s.in)
	if two || !sliceable || c.count == 2 || used == tensor.OutDims {
		return func() (uint32, error) { return s.chain(dim, size) }, nil
	}
	return func() (uint32, error) { return s.sum(c) }, nil
}

// singleFits reports whether the instruction with only its first term keeps the
// limit. Where that is not so, splitting leads nowhere.
func (s *splitter) singleFits() bool {
	one := *s.in
	for d := range tensor.ReduceDims {
		shorten(&one, d, 1)
	}
	if one.Op == op.Dot && one.Slots[op.C].Kind == op.None {
		one.Slots[op.C] = dense(s.in, 0, tensor.I64, 1)
	}
	return s.b.fits(&one)
}

// fewest returns the cut with the fewest slices that fit, or, if none does, into
// slices of one index of the outermost dimension, which are split further. It
// reports false if there is no cut that leaves fewer terms everywhere. ARGMAX,
// which needs slices in the order of lin(r), is only cut in its outermost
// dimension.
func (s *splitter) fewest() (best cut, ok bool) {
	longer := 0 // dimensions of more than one index
	for d := tensor.ReduceDims - 1; d >= 0; d-- {
		if s.in.Extents[tensor.OutDims+d] > 1 {
			longer++
			best.dim = d
		}
	}
	outermost, n := best.dim, int64(s.in.Extents[tensor.OutDims+best.dim])
	best = cut{dim: outermost, count: n, step: 1, size: 1}
	ok = longer > 1
	least := int64(1) // slices of one term would make no progress
	if longer == 1 {
		least = 2
	}
	found := false
	for d := outermost; d < tensor.ReduceDims; d++ {
		if d > outermost && s.in.Op == op.ArgMax {
			break
		}
		n := int64(s.in.Extents[tensor.OutDims+d])
		size := largest(least, n-1, func(size int64) bool {
			p, _ := s.partial(cut{dim: d, count: slicesOf(n, size), step: size, size: size})
			return s.b.fits(p)
		})
		if size < least {
			continue
		}
		if c := (cut{dim: d, count: slicesOf(n, size), step: size, size: size}); !found || c.count < best.count {
			best, ok, found = c, true, true
		}
	}
	return best, ok
}

// slicesOf returns how many slices of the given size cover n indices.
func slicesOf(n, size int64) int64 { return (n + size - 1) / size }

// largest returns the greatest n in lo … hi for which fits holds, or lo - 1. What
// fits must do so for less, too.
func largest(lo, hi int64, fits func(int64) bool) int64 {
	for lo <= hi {
		if mid := lo + (hi-lo)/2; fits(mid) {
			lo = mid + 1
		} else {
			hi = mid - 1
		}
	}
	return hi
}

// overlapping returns a cut of n indices into slices of one size, at most that of
// c: as few as possible, and where n is not a multiple they overlap by as little as
// possible.
func overlapping(c cut, n int64) cut {
	for k := c.count; ; k++ {
		if step := n / k; n-(k-1)*step <= c.size {
			return cut{dim: c.dim, count: k, step: step, size: n - (k-1)*step}
		}
	}
}

// shorten limits a reduction dimension to its first size indices.
func shorten(in *op.Instruction, dim int, size int64) {
	in.Extents[tensor.OutDims+dim] = uint32(size)
	if size == 1 {
		for id := range in.Slots {
			in.Slots[id].View.Reduce[dim] = 0
		}
	}
}

// skip moves the operands of the terms on by n indices of a reduction dimension.
func skip(in *op.Instruction, dim int, n int64) {
	for id := range in.Slots {
		v := &in.Slots[id].View
		v.Off += n * v.Reduce[dim]
	}
}

// unfinished takes the epilogue and the destination from an instruction: its result
// is v itself, dense.
func unfinished(in *op.Instruction) {
	in.DType, in.Shift, in.SubE, in.Rounding = tensor.I64, 0, false, fixed.HalfUp
	in.Slots[op.E], in.Slots[op.D] = op.Slot{}, op.Slot{}
}

// partial returns the instruction of the slices' partial results: the slice is the
// last output dimension. It reports false if there is no dimension for it.
func (s *splitter) partial(c cut) (p *op.Instruction, ok bool) {
	used, in := packed(s.in)
	if used == tensor.OutDims {
		return in, false
	}
	in.Extents[used] = uint32(c.count)
	for id := range in.Slots {
		v := &in.Slots[id].View
		v.Out[used] = c.step * v.Reduce[c.dim]
	}
	shorten(in, c.dim, c.size)
	return in, true
}

// packed returns the instruction of v without addend, dense, with its output
// dimensions moved to the front: how many are used, at most 5 if two of six can be
// walked as one.
func packed(in *op.Instruction) (used int, p *op.Instruction) {
	q := *in
	unfinished(&q)
	q.Slots[op.C] = op.Slot{}
	from := q
	for d := range tensor.OutDims {
		setOut(&q, d, &from, -1)
	}
	for d := range tensor.OutDims {
		if from.Extents[d] > 1 || d == 0 && from.GrowO > 0 {
			setOut(&q, used, &from, d)
			used++
		}
	}
	for d := 0; used == tensor.OutDims && d+1 < tensor.OutDims; d++ {
		if mergeable(&q, d) {
			mergeOut(&q, d)
			used--
		}
	}
	return used, &q
}

// setOut makes output dimension d of in what dimension e of from is; unused if e is
// negative.
func setOut(in *op.Instruction, d int, from *op.Instruction, e int) {
	in.Extents[d] = 1
	if e >= 0 {
		in.Extents[d] = from.Extents[e]
	}
	for id := range in.Slots {
		in.Slots[id].View.Out[d] = 0
		if e >= 0 {
			in.Slots[id].View.Out[d] = from.Slots[id].View.Out[e]
		}
	}
}

// mergeable reports whether every operand walks output dimensions d and d + 1 as
// one.
func mergeable(in *op.Instruction, d int) bool {
	inner := int64(in.Extents[d+1])
	if d == 0 && in.GrowO > 0 || int64(in.Extents[d]) > math.MaxInt32/inner {
		return false
	}
	for id := range in.Slots {
		if v := &in.Slots[id].View; v.Out[d] != v.Out[d+1]*inner {
			return false
		}
	}
	return true
}

// mergeOut joins output dimensions d and d + 1, and moves those after them to the
// front.
func mergeOut(in *op.Instruction, d int) {
	from := *in
	setOut(in, d, &from, d+1)
	in.Extents[d] *= from.Extents[d]
	for e := d + 1; e < tensor.OutDims; e++ {
		next := e + 1
		if next == tensor.OutDims {
			next = -1
		}
		setOut(in, e, &from, next)
	}
}

// dense returns the slot by which an instruction with the output dimensions of in
// reads, at each output index, the first of per results of a node that has so many
// for each, row-major.
func dense(in *op.Instruction, node uint32, dtype tensor.DType, per int64) op.Slot {
	slot := op.Slot{Kind: op.Node, DType: dtype, Index: node}
	size := per
	for d := tensor.OutDims - 1; d >= 0; d-- {
		if in.Extents[d] > 1 || d == 0 && in.GrowO > 0 {
			slot.View.Out[d] = size
		}
		if d == 0 {
			slot.View.SizeT = size * int64(in.GrowO)
		}
		size *= int64(in.Extents[d])
	}
	slot.View.Size = size
	return slot
}
