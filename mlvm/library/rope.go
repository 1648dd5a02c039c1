package library

import (
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// RotationFrac is the binary point of a table of rotations.
const RotationFrac = 30

// Rotary says how the elements of a head are rotated by the position, which is the
// segment.
type Rotary struct {
	Table graph.Value // (positions, P, 2, 2) i32 Q30: of each pair at each position, a rotation
	// HalfSplit says that elements i and P + i are a pair, not 2i and 2i + 1.
	HalfSplit bool
}

// Rotate returns x (heads, elements) with its first 2·P elements of each head
// rotated: a product with 2×2 matrices, in which pairing is a stride.
func (m *Macros) Rotate(name string, x graph.Value, r Rotary) graph.Value {
	pairs := r.Table.Extent(1)
	now := r.Table.Slice(0, 0, 1).Advance(0, 1).Index(0, 0)
	in := graph.Inst{Op: op.Dot, DType: tensor.I32, Shift: RotationFrac, Reduce: "r", A: now.By("ijr")}
	rotated := x.Slice(1, 0, 2*pairs)
	var into graph.Value
	if r.HalfSplit {
		rotated = rotated.Split(1, 2, pairs)
		in.Out, in.B, into = "hji", rotated.By("hri"), rotated
	} else {
		rotated = rotated.Split(1, pairs, 2)
		in.Out, in.B, into = "hij", rotated.By("hir"), rotated
	}
	if x.Extent(1) == 2*pairs {
		return m.emit(name, in).Merge(1, 2)
	}
	in.Into = into.By(in.Out) // the other elements stay
	return m.emit(name, in).Reshape(x.Shape()...)
}
