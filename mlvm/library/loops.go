package library

import (
	"slices"

	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

// A loop is one dimension of an iteration space, with the stride of each slot
// along it.
type loop struct {
	extent int64
	dim    int // the logical dimension that it is part of
	rank   int // its place in row-major order, whatever the order of evaluation
	stride [op.SlotCount]int64
}

// operands are the values of an instruction by slot; absent ones are zero.
type operands [op.SlotCount]Value

// refine returns loops over a shape, row-major, by which each operand, of that
// same shape, has one stride. It reports false if two operands divide a dimension
// into axes that do not fit each other.
func refine(shape []int64, ops *operands) ([]loop, bool) {
	var loops []loop
	for d := len(shape) - 1; d >= 0; d-- {
		var left [op.SlotCount][]axis // axes of the dimension that are not used up
		for id := range ops {
			if !ops[id].Absent() {
				left[id] = slices.Clone(ops[id].dims[d])
			}
		}
		for n := shape[d]; n > 1; {
			l := loop{extent: n, dim: d}
			for id := range left {
				if k := len(left[id]); k > 0 {
					l.extent = min(l.extent, left[id][k-1].extent)
				}
			}
			for id := range left {
				k := len(left[id])
				if k == 0 {
					continue
				}
				last := &left[id][k-1]
				if last.extent%l.extent != 0 {
					return nil, false
				}
				l.stride[id] = last.stride
				if last.extent /= l.extent; last.extent == 1 {
					left[id] = left[id][:k-1]
				} else {
					last.stride *= l.extent
				}
			}
			loops = append(loops, l)
			n /= l.extent
		}
	}
	slices.Reverse(loops)
	for i := range loops {
		loops[i].rank = i
	}
	return loops, true
}

// inMemoryOrder sorts loops so that the first operand that no loop repeats is
// walked through in the order of memory. If there is none they stay row-major.
func inMemoryOrder(loops []loop, ops *operands) {
	for id := range ops {
		if ops[id].Absent() || ops[id].slot.Kind == op.Const ||
			slices.ContainsFunc(loops, func(l loop) bool { return l.stride[id] == 0 }) {
			continue
		}
		slices.SortStableFunc(loops, func(a, b loop) int {
			x, y := fixed.Abs(a.stride[id]), fixed.Abs(b.stride[id])
			return int(min(max(y-x, -1), 1))
		})
		return
	}
}

// coalesce joins neighbouring loops that every slot walks as one.
func coalesce(loops []loop) []loop {
	var out []loop
	for _, l := range loops {
		if n := len(out); n > 0 && out[n-1].contains(&l) {
			l.extent *= out[n-1].extent
			out[n-1] = l
			continue
		}
		out = append(out, l)
	}
	return out
}

// contains reports whether one step of l is, for every slot, a whole run of inner.
func (l *loop) contains(inner *loop) bool {
	for id := range l.stride {
		if l.stride[id] != inner.stride[id]*inner.extent {
			return false
		}
	}
	return true
}
