package library

import (
	"slices"

	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// elementwise appends an instruction without reduction over operands that have
// one shape, to which n.E broadcasts. It returns its result with that shape, or
// with the shape that includes the target's border.
func (b *Builder) elementwise(in op.Instruction, n Narrow, ops operands, to target) Value {
	if b.err != nil {
		return Value{}
	}
	shape, ok := commonShape(&ops)
	if !ok {
		return b.fail("%v: operands %v and %v have different shapes", in.Op, ops[op.A], ops[op.B])
	}
	if !n.E.Absent() {
		ops[op.E] = n.E.Broadcast(shape...)
	}
	loops, ok := refine(shape, &ops)
	if !ok {
		return b.elementwise(in, n, b.denser(ops), to)
	}
	if to.order == nil && to.pad == nil {
		inMemoryOrder(loops, &ops)
	} else {
		order := memoryOrder(len(shape), to.order)
		slices.SortStableFunc(loops, func(x, y loop) int {
			return slices.Index(order, x.dim) - slices.Index(order, y.dim)
		})
	}
	s := &statement{in: in, n: n, ops: ops, out: loops}
	result := Value{dims: make([][]axis, len(shape))}
	if to.pad == nil {
		place(loops, &result)
	} else {
		s.dest = border(loops, shape, to, n.DType, &result)
	}
	slot, err := b.add(s)
	if err != nil {
		return b.fail("%w", err)
	}
	result.slot = slot
	return result
}

// commonShape returns the shape of the operands, if they have the same.
func commonShape(ops *operands) (shape []int64, ok bool) {
	for id := range ops {
		if ops[id].Absent() {
			continue
		}
		if s := ops[id].Shape(); shape == nil {
			shape = s
		} else if !slices.Equal(shape, s) {
			return nil, false
		}
	}
	return shape, true
}

// denser replaces operands that have a dimension of several axes by row-major
// copies, which always refine.
func (b *Builder) denser(ops operands) operands {
	for id := range ops {
		if slices.ContainsFunc(ops[id].dims, func(d []axis) bool { return len(d) > 1 }) {
			ops[id] = b.Copy(ops[id])
		}
	}
	return ops
}

// place gives each loop, outermost first, its stride in a dense result, and
// enters them as the axes of the result's dimensions.
func place(loops []loop, result *Value) {
	stride := int64(1)
	for i := len(loops) - 1; i >= 0; i-- {
		loops[i].stride[op.D] = stride
		stride *= loops[i].extent
	}
	enter(loops, result)
}

// enter makes the loops the axes of the result's dimensions.
func enter(loops []loop, result *Value) {
	ranked := slices.Clone(loops)
	slices.SortFunc(ranked, func(a, b loop) int { return a.rank - b.rank })
	for _, l := range ranked {
		result.dims[l.dim] = append(result.dims[l.dim], axis{l.extent, l.stride[op.D]})
	}
	for i, d := range result.dims {
		result.dims[i] = merge(d)
	}
}

// border gives each loop its stride in a result that is larger than the shape by
// the target's border, and returns the destination that says so: a view over a
// constant.
func border(loops []loop, shape []int64, to target, dtype tensor.DType, result *Value) *op.Slot {
	outer := slices.Clone(shape)
	for d, p := range to.pad {
		outer[d] += p[0] + p[1]
	}
	*result = dense(op.Slot{}, outer, to.order)
	dest := &op.Slot{Kind: op.Const, DType: dtype, Const: to.base, View: tensor.View{Size: product(outer)}}
	next := make([]int64, len(shape)) // stride of a dimension's innermost axis
	stride := int64(1)
	for _, d := range slices.Backward(memoryOrder(len(shape), to.order)) {
		next[d] = stride
		dest.View.Off += to.pad[d][0] * stride
		stride *= outer[d]
	}
	for i := len(loops) - 1; i >= 0; i-- {
		l := &loops[i]
		l.stride[op.D] = next[l.dim]
		next[l.dim] *= l.extent
	}
	return dest
}

// Copy returns v in a row-major tensor of its own.
func (b *Builder) Copy(v Value) Value {
	return b.elementwise(op.Instruction{Op: op.Lin, Alpha: 1}, Narrow{DType: resultType(v)},
		operands{op.A: v}, target{order: memoryOrder(len(v.dims), nil)})
}

// CopyTo returns v in a tensor of its own whose dimensions follow each other in
// the given order.
func (b *Builder) CopyTo(v Value, order ...int) Value {
	return b.elementwise(op.Instruction{Op: op.Lin, Alpha: 1}, Narrow{DType: resultType(v)},
		operands{op.A: v}, target{order: order})
}

// resultType returns the smallest type of a result that holds v's elements.
func resultType(v Value) tensor.DType {
	if v.slot.DType == tensor.I4 {
		return tensor.I8
	}
	return v.slot.DType
}

// Lin returns N(α·x + γ); n.E broadcasts.
func (b *Builder) Lin(x Value, alpha, gamma int64, n Narrow) Value {
	return b.elementwise(op.Instruction{Op: op.Lin, Alpha: alpha, Gamma: gamma}, n, operands{op.A: x}, target{})
}

// Sum returns N(α·x + β·y) for values of one shape.
func (b *Builder) Sum(x, y Value, alpha, beta int64, n Narrow) Value {
	return b.elementwise(op.Instruction{Op: op.Lin, Alpha: alpha, Beta: beta}, n, operands{op.A: x, op.B: y}, target{})
}

// Scale returns N(x·w + c) for values of one shape; c may be absent.
func (b *Builder) Scale(x, w, c Value, n Narrow) Value {
	return b.elementwise(op.Instruction{Op: op.Dot}, n, operands{op.A: x, op.B: w, op.C: c}, target{})
}

// AtLeast returns max(x, limit) in the type of x; limit 0 is relu.
func (b *Builder) AtLeast(x Value, limit int64) Value {
	c := Constant(limit, x.Shape()...)
	return b.elementwise(op.Instruction{Op: op.Sel, Compare: op.Less}, Narrow{DType: x.DType()},
		operands{op.C: c, op.S: x, op.A: x, op.B: c}, target{})
}

// AtMost returns min(x, limit) in the type of x.
func (b *Builder) AtMost(x Value, limit int64) Value {
	c := Constant(limit, x.Shape()...)
	return b.elementwise(op.Instruction{Op: op.Sel, Compare: op.Less}, Narrow{DType: x.DType()},
		operands{op.C: x, op.S: c, op.A: x, op.B: c}, target{})
}

// Channels says how an (N, C, H, W) value is laid out for a window: (N, H, W, C)
// in memory, with a border of Base around the image (top, left, bottom, right).
type Channels struct {
	Pad  [4]int64
	Base int64
}

// target returns the elementwise target of c.
func (c Channels) target() target {
	to := target{order: []int{0, 2, 3, 1}}
	if c.Pad != [4]int64{} {
		to.base = c.Base
		to.pad = [][2]int64{{}, {}, {c.Pad[0], c.Pad[2]}, {c.Pad[1], c.Pad[3]}}
	}
	return to
}

// LinImage is Lin of an (N, C, H, W) value into the given layout.
func (b *Builder) LinImage(x Value, alpha, gamma int64, n Narrow, c Channels) Value {
	return b.elementwise(op.Instruction{Op: op.Lin, Alpha: alpha, Gamma: gamma}, n, operands{op.A: x}, c.target())
}

// ScaleImage is Scale of an (N, C, H, W) value into the given layout.
func (b *Builder) ScaleImage(x, w, c Value, n Narrow, layout Channels) Value {
	return b.elementwise(op.Instruction{Op: op.Dot}, n, operands{op.A: x, op.B: w, op.C: c}, layout.target())
}
