package engine

import (
	"bytes"

	"github.com/mlgeth/mlgeth/precompiles/op"
)

// places is the memory of a node's tensors.
type places struct {
	memory []byte
	stride int64 // bytes from a place to the next
	first  int64 // the place of the batch's first segment, in a ring if the node is a state
	count  int64 // places in use

	// Of a shared place:
	spans  []span // that the view covers in the last segment
	last   int64  // the segment that onePlace holds, -1 if none
	dirty  span   // what inPlace may have changed of its initial value
	copies [][]byte
	ranges [][]span
}

// place returns the tensor of size bytes of segment b of the batch; of a state, -1 is
// the segment before the batch.
func (p *places) place(b, size int64) []byte {
	at := (p.first + b) % p.count * p.stride
	return p.memory[at:][:size:size]
}

// begin makes places for a batch of k segments from t on. It keeps the last segment
// of the batch before if the node is a state. Base are the bytes of
// the weight tensor that the node has as its base, if it has one.
func (p *places) begin(in *op.Instruction, f *facts, base []byte, b batch) {
	t, k := b.t, b.k
	switch {
	case f.placing.shared():
		p.beginShared(f.byteLen(in, 0), k) // neither a state nor such a base grows
	case f.isState:
		p.beginRing(f.byteLen(in, 0), k, b.before) // a state does not grow
	default:
		p.stride, p.count, p.first = f.byteLen(in, t+k-1), k, 0
		need := p.stride * k
		if int64(len(p.memory)) >= need {
			return
		}
		if f.sizeT != 0 {
			need += need / 2 // it grows on
		}
		p.memory = make([]byte, need)
		for b := range k {
			if f.placing == filledPlace {
				p.restore(in, base, span{b * p.stride, (b + 1) * p.stride})
			}
		}
	}
}

// beginRing lets the batch follow the tensor of the last segment, which was k0 places
// after the first. If the batch would go round the ring, it begins anew, so that its
// tensors follow each other; a batch of one may go round.
func (p *places) beginRing(size, k, k0 int64) {
	p.stride = size
	last := int64(0)
	if p.count > 0 {
		last = (p.first + k0 - 1) % p.count
	}
	switch need := k + 1; {
	case p.count < need:
		memory := make([]byte, need*p.stride)
		if p.count > 0 {
			copy(memory, p.memory[last*p.stride:][:p.stride])
		}
		p.memory, p.count, p.first = memory, need, 1
	case k == 1 || last+need <= p.count:
		p.first = last + 1
	default:
		copy(p.memory, p.memory[last*p.stride:][:p.stride])
		p.first = 1
	}
}

// beginShared makes the one place, and room for copies of what each segment of a
// batch changes.
func (p *places) beginShared(size, k int64) {
	p.stride, p.count, p.first = size, 1, 0
	if p.memory == nil {
		p.memory, p.last = make([]byte, p.stride), -1
		p.dirty = span{0, p.stride}
	}
	for int64(len(p.copies)) < k {
		p.copies, p.ranges = append(p.copies, nil), append(p.ranges, nil)
	}
}

// ready makes the shared place hold the base of segment t: base are the bytes of the
// tensor that is it, nil for a constant.
func (p *places) ready(in *op.Instruction, f *facts, t int64, base []byte) {
	switch {
	case f.placing == inPlace && t == 0:
		restoreChanged(p.memory, base, p.dirty, p.last < 0)
		p.dirty = span{p.stride, 0}
	case f.placing == inPlace:
	case p.last < 0:
		p.restore(in, base, span{0, p.stride})
	case p.last > t || in.Slots[op.D].View.OffT != 0:
		p.spans = viewSpans(p.spans[:0], in, p.last)
		for _, r := range p.spans {
			p.restore(in, base, r)
		}
	}
	p.last = t
	p.spans = viewSpans(p.spans[:0], in, t)
	p.dirty.lo = min(p.dirty.lo, p.spans[0].lo)
	p.dirty.hi = max(p.dirty.hi, p.spans[len(p.spans)-1].hi)
}

// restore copies a range of a place's base.
func (p *places) restore(in *op.Instruction, base []byte, r span) {
	if base == nil {
		fill(p.memory[r.lo:r.hi], in)
		return
	}
	copy(p.memory[r.lo:r.hi], base[r.lo%p.stride:])
}

// restoreChanged copies a range, without touching pages that need not change: most of
// an initial state is zeros. Of dst nothing is read if it is new: then it is zeros, too.
func restoreChanged(dst, src []byte, r span, isNew bool) {
	for lo := r.lo; lo < r.hi; lo += page {
		hi := min(lo+page, r.hi)
		has := zeros[:hi-lo]
		if !isNew {
			has = dst[lo:hi]
		}
		if !bytes.Equal(has, src[lo:hi]) {
			copy(dst[lo:hi], src[lo:hi])
		}
	}
}

const page = 4096

var zeros [page]byte

// save copies what segment b of a batch has written to the shared place.
func (p *places) save(b int64) {
	p.ranges[b] = append(p.ranges[b][:0], p.spans...)
	c := p.copies[b][:0]
	for _, r := range p.spans {
		c = append(c, p.memory[r.lo:r.hi]...)
	}
	p.copies[b] = c
}
