package graph

import (
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// chainable returns how to cut DOT in two: the reduction dimension and how many of
// its indices the node that ends the sum can take at most, at least 1, where the
// fewest nodes follow. It reports whether a single one does.
func (s *splitter) chainable() (dim int, size int64, two bool) {
	nodes := int64(-1)
	for d := range tensor.ReduceDims {
		n := int64(s.in.Extents[tensor.OutDims+d])
		if n == 1 {
			continue
		}
		most := largest(1, n-1, func(size int64) bool { return s.b.fits(s.head(d, size, 0)) })
		if most == 0 {
			if nodes < 0 {
				dim, size, nodes = d, 1, n
			}
			continue
		}
		if half := slicesOf(n, 2); half <= most && s.b.fits(s.tail(d, half)) {
			return d, half, true
		}
		if s.b.fits(s.tail(d, most)) {
			return d, most, true
		}
		if k := slicesOf(n, most); nodes < 0 || k < nodes {
			dim, size, nodes = d, most, k
		}
	}
	return dim, size, false
}

// head returns the sum over the first size indices of a reduction dimension, with
// the result of the node of the others as its addend.
func (s *splitter) head(dim int, size int64, rest uint32) *op.Instruction {
	in := *s.in
	shorten(&in, dim, size)
	in.Slots[op.C] = dense(s.in, rest, tensor.I64, 1)
	return &in
}

// tail returns the sum over the indices from start on of a reduction dimension,
// with the addend, i64.
func (s *splitter) tail(dim int, start int64) *op.Instruction {
	in := *s.in
	unfinished(&in)
	skip(&in, dim, start)
	shorten(&in, dim, int64(in.Extents[tensor.OutDims+dim])-start)
	return &in
}

// chain appends a sum in two parts.
func (s *splitter) chain(dim int, size int64) (uint32, error) {
	rest, err := s.b.append(s.name+".rest", s.tail(dim, size))
	if err != nil {
		return 0, err
	}
	return s.b.append(s.name, s.head(dim, size, rest))
}

// sum appends partial sums and the node that adds them up.
func (s *splitter) sum(c cut) (uint32, error) {
	n := int64(s.in.Extents[tensor.OutDims+c.dim])
	c.size = slicesOf(n, c.count)
	c.count, c.step = n/c.size, c.size
	addend := s.in.Slots[op.C]
	if n%c.size > 0 {
		rest, err := s.b.append(s.name+".rest", s.tail(c.dim, c.count*c.size))
		if err != nil {
			return 0, err
		}
		addend = dense(s.in, rest, tensor.I64, 1)
	}
	p, _ := s.partial(c)
	partials, err := s.b.append(s.name+".partials", p)
	if err != nil {
		return 0, err
	}
	in := s.over(partials, c.count)
	in.Slots[op.B] = op.Slot{Kind: op.Const, DType: tensor.I64, Const: 1}
	in.Slots[op.C] = addend
	return s.b.append(s.name, in)
}

// over returns the reduction over the slices of a node of partial results: op,
// output dimensions and epilogue are those of the whole.
func (s *splitter) over(partials uint32, count int64) *op.Instruction {
	in := s.elementwise(s.in.Op)
	in.Extents[tensor.OutDims] = uint32(count)
	in.Slots[op.A] = dense(s.in, partials, tensor.I64, count)
	in.Slots[op.A].View.Reduce[0] = 1
	return in
}

// elementwise returns an instruction without operands and terms: output dimensions
// and epilogue are those of the whole.
func (s *splitter) elementwise(code op.Code) *op.Instruction {
	in := *s.in
	in.Op, in.Abs = code, false
	for d := range tensor.ReduceDims {
		in.Extents[tensor.OutDims+d] = 1
	}
	for _, id := range [...]op.SlotID{op.A, op.B, op.C, op.S} {
		in.Slots[id] = op.Slot{}
	}
	return &in
}

// max appends the slices' maxima and the node of the greatest.
func (s *splitter) max(c cut) (uint32, error) {
	p, _ := s.partial(c)
	maxima, err := s.b.append(s.name+".maxima", p)
	if err != nil {
		return 0, err
	}
	return s.b.append(s.name, s.over(maxima, c.count))
}

// argMax appends each slice's maximum and the lowest index in the slice that
// attains it, the first slice with the greatest maximum, its index, and the node
// that adds the slice's start. Slices that overlap change nothing: the first slice
// that attains the maximum contains the lowest index that does.
func (s *splitter) argMax(c cut) (uint32, error) {
	indices, _ := s.partial(c)
	maxima := *indices
	maxima.Op, indices.DType = op.Max, tensor.I32
	m, err := s.b.append(s.name+".maxima", &maxima)
	if err != nil {
		return 0, err
	}
	i, err := s.b.append(s.name+".indices", indices)
	if err != nil {
		return 0, err
	}
	first := s.over(m, c.count)
	unfinished(first)
	first.DType = tensor.I32
	slice, err := s.b.append(s.name+".slice", first)
	if err != nil {
		return 0, err
	}
	within := s.elementwise(op.Gather)
	unfinished(within)
	within.DType, within.Alpha, within.Beta = tensor.I32, 1, c.count
	within.Slots[op.A] = dense(s.in, i, tensor.I32, c.count)
	within.Slots[op.B] = dense(s.in, slice, tensor.I32, 1)
	g, err := s.b.append(s.name+".within", within)
	if err != nil {
		return 0, err
	}
	last := s.elementwise(op.Lin)
	last.Alpha, last.Beta = c.step, 1 // in units of the dimension's indices
	for d := c.dim + 1; d < tensor.ReduceDims; d++ {
		last.Alpha *= int64(s.in.Extents[tensor.OutDims+d])
	}
	last.Slots[op.A] = dense(s.in, slice, tensor.I32, 1)
	last.Slots[op.B] = dense(s.in, g, tensor.I32, 1)
	return s.b.append(s.name, last)
}
