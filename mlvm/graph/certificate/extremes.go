package certificate

import (
	"slices"

	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Dynamic exponents have a least value: it enters the maximum as an element that
// is always there, the constant base of a destination view, and passes through the
// stages of the maximum. An interval for all elements alone would lose it, so the
// analysis also follows what the largest element is at least.

// largest sets what is known of the largest element of a node, whose range, the
// base aside, is set; for a maximum over a whole tensor that improves the range.
func (a *analysis) largest(in *op.Instruction, n *Node) {
	n.some = n.Least
	if in.Op == op.Max && n.Proved && a.p.Last() == 0 && in.Slots[op.A].Kind == op.Node && covers(in) {
		some, _ := a.narrow(in, a.nodes[in.Slots[op.A].Index].some, n.Most)
		n.some = max(n.some, some)
		if in.OutputsAt(0) == 1 {
			n.Least = n.some
		}
	}
	d := &in.Slots[op.D]
	if d.Kind == op.Const && uint64(d.View.Size) > in.OutputsAt(0) && a.p.Last() == 0 {
		n.some = max(n.some, d.Const)
	}
}

// covers reports whether the view of A, over all outputs and terms at segment 0,
// leaves out no element of its tensor. It may fail to see that it does.
func covers(in *op.Instruction) bool {
	v := &in.Slots[op.A].View
	space := in.Space(0)
	type run struct{ stride, extent int64 }
	var runs []run
	for d, n := range space.Out {
		runs = append(runs, run{fixed.Abs(v.Out[d]), n})
	}
	for d, n := range space.Reduce {
		runs = append(runs, run{fixed.Abs(v.Reduce[d]), n})
	}
	slices.SortFunc(runs, func(x, y run) int { return int(min(max(x.stride-y.stride, -1), 1)) })
	// With the dimensions of smaller stride, a run without gaps is covered; the
	// next dimension extends it if it does not step beyond its end.
	length := int64(1)
	for _, r := range runs {
		if r.stride > length || r.extent > tensor.MaxSize/max(r.stride, 1) {
			return false
		}
		length += r.stride * (r.extent - 1)
	}
	return length == v.Size // addresses are inside, so the run is all of them
}
