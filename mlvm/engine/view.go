package engine

import (
	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// span is a range of bytes, lo to hi-1.
type span struct{ lo, hi int64 }

// narrowGap is the number of bytes between two elements of a view up to which it
// costs less to take them along: a Patch is as large.
const narrowGap = 32

// viewSpans appends to spans the bytes of a node's tensor in segment t that its
// destination view covers, ascending, with gaps of more than narrowGap bytes between
// them. It requires a destination view, which is nested.
func viewSpans(spans []span, in *op.Instruction, t int64) []span {
	w := newWalk(in, t)
	if w.loops == 0 {
		return append(spans, span{w.first, w.first + w.length})
	}
	first := len(spans)
	w.level(w.loops-1, w.first, func(lo int64) {
		hi := lo + w.length
		if last := len(spans) - 1; last >= first && lo-spans[last].hi <= narrowGap {
			spans[last].hi = hi
			return
		}
		spans = append(spans, span{lo, hi})
	})
	return spans
}

// walk goes through a destination view in ascending order of addresses: stretches of
// equal length, in loops.
type walk struct {
	first, length int64 // bytes
	n, stride     [tensor.OutDims]int64
	loops         int // innermost first
}

// newWalk returns the walk through a node's destination view. The dimensions whose
// strides leave only narrow gaps are part of a stretch.
func newWalk(in *op.Instruction, t int64) (w walk) {
	v, space := &in.Slots[op.D].View, in.Space(t)
	width := in.DType.ByteLen(1)
	w.first, w.length = v.Off+t*v.OffT, width
	for d, n := range space.Out {
		stride := v.Out[d]
		w.first += min(0, stride*(n-1))
		if n == 1 {
			continue
		}
		i := w.loops
		for ; i > 0 && w.stride[i-1] > fixed.Abs(stride)*width; i-- {
			w.n[i], w.stride[i] = w.n[i-1], w.stride[i-1]
		}
		w.n[i], w.stride[i] = n, fixed.Abs(stride)*width
		w.loops++
	}
	w.first *= width
	for w.loops > 0 && w.stride[0]-w.length <= narrowGap {
		w.length += w.stride[0] * (w.n[0] - 1)
		w.loops--
		copy(w.n[:], w.n[1:])
		copy(w.stride[:], w.stride[1:])
	}
	return w
}

// level calls visit with the address of each stretch of loops up to the given one.
func (w *walk) level(loop int, address int64, visit func(lo int64)) {
	if loop < 0 {
		visit(address)
		return
	}
	for range w.n[loop] {
		w.level(loop-1, address, visit)
		address += w.stride[loop]
	}
}
