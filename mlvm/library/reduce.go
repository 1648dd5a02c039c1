package library

import (
	"slices"

	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// reduction describes DOT or MAX over operands whose dimensions are those of out
// followed by those of reduce. An operand may leave the axes of a dimension out
// along which it does not change.
type reduction struct {
	in          op.Instruction
	n           Narrow
	ops         operands
	out, reduce []int64
	order       []int // of the output dimensions in memory
}

// reduce appends a reduction and returns its result, with the dimensions of out.
// It is split where one element would touch too much.
func (b *Builder) reduce(r reduction) Value {
	if b.err != nil {
		return Value{}
	}
	r.ops[op.E] = r.n.E
	loops, ok := refine(slices.Concat(r.out, r.reduce), r.padded())
	if !ok {
		return b.fail("%v: the axes of %v and %v do not fit each other", r.in.Op, r.ops[op.A], r.ops[op.B])
	}
	cut := slices.IndexFunc(loops, func(l loop) bool { return l.dim >= len(r.out) })
	if cut < 0 {
		cut = len(loops)
	}
	s := &statement{in: r.in, n: r.n, ops: r.ops, out: loops[:cut], reduce: coalesce(loops[cut:])}
	slices.SortStableFunc(s.out, func(x, y loop) int {
		return slices.Index(r.order, x.dim) - slices.Index(r.order, y.dim)
	})
	result := Value{dims: make([][]axis, len(r.out))}
	place(s.out, &result)
	slot, err := b.split(s)
	if err != nil {
		return b.fail("%w", err)
	}
	result.slot = slot
	return result
}

// padded returns the operands with as many dimensions as there are altogether:
// one that has fewer does not change along the others.
func (r *reduction) padded() *operands {
	ops := r.ops
	for id := range ops {
		if !ops[id].Absent() {
			dims := make([][]axis, len(r.out)+len(r.reduce))
			copy(dims, ops[id].dims)
			ops[id].dims = dims
		}
	}
	return &ops
}

// split appends a reduction with a dense result: as it is if an element touches
// few enough bytes, else in slices of its outermost reduction loop and a node that
// combines them (NUMERICS §3.3). What cannot be cut any further stays whole.
func (b *Builder) split(s *statement) (op.Slot, error) {
	in, err := s.instruction()
	if err != nil {
		return op.Slot{}, err
	}
	c := b.cut(s, b.stepBytes(in))
	if c.count < 2 {
		return b.add(s)
	}
	p := s.partial(c)
	if _, err := p.instruction(); err != nil { // no dimension is left for the slices
		return b.add(s)
	}
	last := &statement{in: s.in, n: s.n, out: withoutOperands(s.out)}
	last.in.Abs = false
	last.ops[op.E], last.ops[op.C] = s.ops[op.E], s.ops[op.C]
	if c.rest > 0 {
		slot, err := b.remainder(s, c)
		if err != nil {
			return op.Slot{}, err
		}
		last.ops[op.C] = Value{slot: slot}
		for i := range last.out {
			last.out[i].stride[op.C] = last.out[i].stride[op.D]
		}
	}
	partials, err := b.split(p)
	if err != nil {
		return op.Slot{}, err
	}
	last.ops[op.A] = Value{slot: partials}
	if s.in.Op == op.Dot {
		last.ops[op.B] = Constant(1)
	}
	for i := range last.out {
		last.out[i].stride[op.A] = last.out[i].stride[op.D] * c.count
	}
	inner := loop{extent: c.count}
	inner.stride[op.A] = 1
	last.reduce = []loop{inner}
	return b.split(last)
}

// A cut divides a loop into count slices of the given size, step apart, and rest
// indices after them.
type cut struct {
	count, step, size, rest int64
}

// cut returns how the outermost reduction loop of s is to be divided when an
// element touches the given number of bytes. A count below 2 means not at all.
// Each division leaves fewer terms in every node, so splitting ends.
func (b *Builder) cut(s *statement, touched int64) cut {
	if touched <= b.conf.StepBytes || len(s.reduce) == 0 {
		return cut{}
	}
	n := s.reduce[0].extent
	parts := min(n, (touched+b.conf.StepBytes-1)/b.conf.StepBytes)
	size := (n + parts - 1) / parts
	if len(s.reduce) == 1 {
		size = max(size, 2)
	}
	c := cut{count: n / size, step: size, size: size, rest: n % size}
	if c.rest > 0 && s.in.Op == op.Max { // slices may overlap
		c.step = (n - size) / c.count
		c.size, c.rest = n-c.count*c.step, 0
		c.count++
	}
	return c
}

// partial returns the statement of the partials of s: a slice of the outermost
// reduction loop is the innermost output dimension.
func (s *statement) partial(c cut) *statement {
	p := &statement{in: s.in, n: Narrow{DType: tensor.I64}, ops: s.ops}
	p.ops[op.C], p.ops[op.E] = Value{}, Value{}
	slice := s.reduce[0]
	slice.extent = c.count
	for id := range slice.stride {
		slice.stride[id] *= c.step
	}
	slice.stride[op.D] = 1
	for _, l := range s.out {
		l.stride[op.D] *= c.count
		l.stride[op.C], l.stride[op.E] = 0, 0
		p.out = append(p.out, l)
	}
	p.out = append(p.out, slice)
	p.reduce = slicesOf(s.reduce, c.size)
	return p
}

// remainder appends the terms of DOT after the slices, with C, as an i64 for each
// output.
func (b *Builder) remainder(s *statement, c cut) (op.Slot, error) {
	p := &statement{in: s.in, n: Narrow{DType: tensor.I64}, ops: s.ops, reduce: slicesOf(s.reduce, c.rest)}
	p.ops[op.E] = Value{}
	for _, l := range s.out {
		l.stride[op.E] = 0
		p.out = append(p.out, l)
	}
	for id := range p.ops {
		if v := &p.ops[id]; !v.Absent() && v.slot.Kind != op.Const {
			v.slot.View.Off += c.count * c.size * s.reduce[0].stride[id]
		}
	}
	return b.split(p)
}

// slicesOf returns the reduction loops with another extent of the outermost one.
func slicesOf(reduce []loop, size int64) []loop {
	out := slices.Clone(reduce)
	if out[0].extent = size; size == 1 {
		out = out[1:]
	}
	return out
}

// withoutOperands returns output loops with the strides of C, E and the result
// only.
func withoutOperands(loops []loop) []loop {
	out := slices.Clone(loops)
	for i := range out {
		keep := out[i].stride
		out[i].stride = [op.SlotCount]int64{op.C: keep[op.C], op.E: keep[op.E], op.D: keep[op.D]}
	}
	return out
}

// run returns an axis, or none if the extent is 1.
func run(n, stride int64) []axis {
	if n == 1 {
		return nil
	}
	return []axis{{n, stride}}
}

// Product is what a linear layer does after the sums: N(c + s·Σ). S and C, absent
// for 1 and 0, have one element for each output channel.
type Product struct {
	S, C Value
	N    Narrow
}

// MatMul returns Σ_k x[…, k]·w[n, k] for x (…, K) and weights w (N, K), with the
// dimensions (…, N). The K elements of x may lie in memory in any order.
func (b *Builder) MatMul(x, w Value, p Product) Value {
	if b.err != nil {
		return Value{}
	}
	last := len(x.dims) - 1
	r := reduction{in: op.Instruction{Op: op.Dot}, n: p.N}
	shape := x.Shape()
	r.out = append(slices.Clone(shape[:last]), extent(w.dims[0]))
	r.reduce = shape[last:]
	r.order = memoryOrder(len(r.out), nil)
	r.ops[op.A] = Value{slot: x.slot, dims: slices.Concat(x.dims[:last], [][]axis{nil}, x.dims[last:])}
	outer := make([][]axis, last)
	r.ops[op.B] = Value{slot: w.slot, dims: slices.Concat(outer, w.dims)}
	r.ops[op.S] = perChannel(p.S, outer)
	r.ops[op.C] = perChannel(p.C, outer)
	return b.reduce(r)
}

// perChannel puts dimensions that do not matter before those of v, if it is there.
func perChannel(v Value, outer [][]axis) Value {
	if v.Absent() {
		return v
	}
	return Value{slot: v.slot, dims: slices.Concat(outer, v.dims)}
}
