package library

import (
	"fmt"
	"slices"

	"github.com/mlgeth/mlgeth/precompiles/op"
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
func (b *Builder) reduce(r reduction) Value {
	if b.err != nil {
		return Value{}
	}
	s, result, err := r.statement()
	if err != nil {
		return b.fail("%w", err)
	}
	if result.slot, err = b.add(s); err != nil {
		return b.fail("%w", err)
	}
	return result
}

// fits reports whether a reduction is one node.
func (b *Builder) fits(r reduction) bool {
	s, _, err := r.statement()
	if err != nil {
		return false
	}
	in, err := s.instruction()
	return err == nil && b.g.FitsInstruction(in)
}

// statement returns the reduction as a statement with a dense result, and that
// result without its slot.
func (r *reduction) statement() (*statement, Value, error) {
	r.ops[op.E] = r.n.E
	loops, ok := refine(slices.Concat(r.out, r.reduce), r.padded())
	if !ok {
		return nil, Value{}, fmt.Errorf("%v: the axes of %v and %v do not fit each other", r.in.Op, r.ops[op.A], r.ops[op.B])
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
	return s, result, nil
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
