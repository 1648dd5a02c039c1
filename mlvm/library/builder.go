package library

import (
	"fmt"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// A Builder appends the instructions of macros to a program under construction,
// which splits those that are too long for one step. It keeps the first error, and
// then does nothing: callers check Err once, after a number of calls.
type Builder struct {
	g    *graph.Builder
	name string // of what is being built
	err  error
}

// NewBuilder returns a Builder that appends to g.
func NewBuilder(g *graph.Builder) *Builder {
	return &Builder{g: g}
}

// Err returns the first error.
func (b *Builder) Err() error { return b.err }

// Name gives a name to the nodes and weights that follow.
func (b *Builder) Name(name string) { b.name = name }

// CurrentName returns the name that nodes and weights are given now.
func (b *Builder) CurrentName() string { return b.name }

// fail records an error, unless there is one.
func (b *Builder) fail(format string, args ...any) Value {
	if b.err == nil {
		b.err = fmt.Errorf(format, args...)
	}
	return Value{}
}

// Input declares the program's input as a dense tensor whose dimensions follow
// each other in memory in the given order, row-major if it is nil.
func (b *Builder) Input(dtype tensor.DType, shape []int64, order []int) Value {
	if b.err != nil {
		return Value{}
	}
	if v := b.g.Input(dtype, shape...); v.Err() != nil {
		return b.fail("%w", v.Err())
	}
	return dense(op.Slot{Kind: op.Input, DType: dtype}, shape, order)
}

// Weight adds a row-major weight tensor. Its values must be in the range of dtype.
func (b *Builder) Weight(dtype tensor.DType, values []int64, shape ...int64) Value {
	if b.err != nil {
		return Value{}
	}
	v := b.g.Ints(b.name, dtype, values, shape...)
	if v.Err() != nil {
		return b.fail("%w", v.Err())
	}
	index, _ := v.WeightIndex()
	return dense(op.Slot{Kind: op.Weight, DType: dtype, Index: index}, shape, nil)
}

// Output makes v the program's output: in row-major order of its dimensions,
// through a copy if that is not how it lies in memory.
func (b *Builder) Output(v Value) {
	if _, ok := v.Node(); !ok || !v.RowMajor() {
		v = b.Copy(v)
	}
	if b.err == nil {
		b.g.Output(b.g.Result(v.slot.Index))
	}
}

// Narrow is the end of an instruction, N of NUMERICS §2.3: shift by Shift + E, or
// by Shift − E, round half up, saturate to DType. An absent E is 0.
type Narrow struct {
	DType tensor.DType
	Shift int
	E     Value
	SubE  bool
}

// A target says where an elementwise result goes: the order of its dimensions in
// memory (nil: that of an operand) and, for each dimension, how many elements of
// value base lie before and after.
type target struct {
	order []int
	pad   [][2]int64
	base  int64
}

// statement is an instruction while its loops are known but not yet its
// dimensions.
type statement struct {
	in          op.Instruction // op and immediates
	n           Narrow
	ops         operands // without E
	out, reduce []loop
	dest        *op.Slot // nil for a dense result
}

// instruction lays the loops out over the dimensions of an instruction: output
// loops from n_0 on, reduction loops up to n_9. It reports an error if there are
// too many.
func (s *statement) instruction() (*op.Instruction, error) {
	in := s.in
	if s.n.Shift < -128 || s.n.Shift > 127 {
		return nil, fmt.Errorf("%v: shift %d does not fit 8 bits", in.Op, s.n.Shift)
	}
	in.DType, in.Shift, in.SubE, in.Rounding = s.n.DType, int8(s.n.Shift), s.n.SubE, fixed.HalfUp
	out, reduce := coalesce(s.out), coalesce(s.reduce)
	if len(out) > tensor.OutDims || len(reduce) > tensor.ReduceDims {
		return nil, fmt.Errorf("%v: %d output and %d reduction dimensions, want at most %d and %d",
			in.Op, len(out), len(reduce), tensor.OutDims, tensor.ReduceDims)
	}
	for i := range in.Extents {
		in.Extents[i] = 1
	}
	for id := range s.ops {
		in.Slots[id] = s.ops[id].slot
	}
	if s.dest != nil {
		in.Slots[op.D] = *s.dest
	}
	place := func(at int, l loop) {
		in.Extents[at] = uint32(l.extent)
		for id := range in.Slots {
			v := &in.Slots[id]
			if v.Kind == op.None || v.Kind == op.Const && id != int(op.D) {
				continue
			}
			if at < tensor.OutDims {
				v.View.Out[at] = l.stride[id]
			} else {
				v.View.Reduce[at-tensor.OutDims] = l.stride[id]
			}
		}
	}
	for i, l := range out {
		place(i, l)
	}
	for i, l := range reduce {
		place(tensor.OutDims+tensor.ReduceDims-len(reduce)+i, l)
	}
	return &in, nil
}

// add appends the statement's instruction and returns the slot that names its
// result.
func (b *Builder) add(s *statement) (op.Slot, error) {
	in, err := s.instruction()
	if err != nil {
		return op.Slot{}, err
	}
	node, err := b.g.Append(b.name, *in)
	if err != nil {
		return op.Slot{}, err
	}
	size, _ := in.Size()
	return op.Slot{Kind: op.Node, DType: in.DType, Index: node, View: tensor.View{Size: size}}, nil
}
