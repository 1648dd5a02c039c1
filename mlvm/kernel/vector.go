package kernel

import (
	"unsafe"

	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// DOT in vectors: rows of weights times one row of short factors. A vector's lanes are
// i32 while they sum up a piece, and i64 once that is scaled.
const (
	vectorBlock = 32   // terms of a block
	vectorPiece = 2048 // terms of a piece at most: 2^22 times 2048/8 lanes fits i32
)

// vectorDot sets sums[r] = Σ_g scale(r, g)·Σ_k a[g·n+k]·w(r, g·n+k) for n = 32·blocks,
// with w(r, 0) at wStride·r bytes of w and scale(r, g) at sStride·r + sStep·g bytes of
// scales. It requires n <= vectorPiece.
type vectorDot func(sums *int64, a *int16, w *byte, scales *int32, rows, groups, blocks, wStride, sStride, sStep int)

// longDot sets sums[r] = Σ_k a[k]·w(r, k) for 32·blocks terms, with w(r, 0) at
// wStride·r bytes of w. Its lanes are i64.
type longDot func(sums *int64, a *int16, w *byte, rows, blocks, wStride int)

// vectorKernels are the implementations of a path, by the type of the weights.
type vectorKernels struct {
	i8, i4 vectorDot
	i16    longDot
}

// has reports whether there is a function for weights of a type, and of groups of them.
func (v *vectorKernels) has(d tensor.DType, groups bool) bool {
	return v != nil && (d == tensor.I8 || d == tensor.I4 || d == tensor.I16 && !groups)
}

// vectors returns the kernels with which a DOT with rows along dim can be computed, or
// nil if it cannot.
func (p *dotPlan) vectors(j *Job, dim *outputDim) *vectorKernels {
	v := vectorsOf(j.path)
	same, other, scale := &j.in.Slots[p.same], &j.in.Slots[p.other], &j.in.Slots[op.S]
	n, stride := p.allOfOther.innermost()
	switch {
	case !v.has(other.DType, p.groups > 1), dim.stride[p.same] != 0, !same.Tensor(), !other.Tensor(), same.DType > tensor.I16:
		return nil
	case stride != 1, p.allOfOther.count > 1, n < vectorBlock:
		return nil
	case other.DType == tensor.I4 && !j.evenPlaces(p.other, dim):
		return nil
	case other.DType == tensor.I16 && !littleEndian:
		return nil
	case p.groups == 1:
		return v
	case p.group.terms%vectorBlock != 0, p.group.terms > vectorPiece, scale.DType != tensor.I32:
		return nil
	}
	if _, ok := elements[int32](j.tensors[op.S]); !ok {
		return nil
	}
	return v
}

// evenPlaces reports whether the rows of a slot begin at even elements.
func (j *Job) evenPlaces(id op.SlotID, dim *outputDim) bool {
	odd := j.origin[id] | dim.stride[id]
	for _, d := range j.outer.dims[:j.outer.count] {
		odd |= d.stride[id]
	}
	return odd&1 == 0
}

// sumInVectors adds to v the sums of a row.
func (j *Job) sumInVectors(s *scratch, v []int64) {
	p := &j.dot
	a := j.shorts(s)
	other := &j.in.Slots[p.other]
	w := weightRows{
		bytes: j.tensors[p.other], bits: width(other.DType), first: s.at[p.other], stride: j.inner.stride[p.other],
	}
	sums := s.e[:len(v)] // E is loaded later
	if p.groups > 1 {
		scales := elementsAt[int32](j.tensors[op.S], s.at[op.S])
		sStride, sStep := 4*int(j.inner.stride[op.S]), 4*int(j.in.Slots[op.S].View.Reduce[0])
		p.vector.of(other.DType)(&sums[0], &a[0], w.at(), scales, len(v), int(p.groups), int(p.group.terms)/vectorBlock, w.step(), sStride, sStep)
		addMultiple(v, 1, sums)
		return
	}
	total := s.part[:len(v)]
	clear(total)
	for len(a) >= vectorBlock {
		groups, terms := pieces(len(a))
		if other.DType == tensor.I16 {
			groups, terms = 1, len(a)/vectorBlock*vectorBlock
			p.vector.i16(&sums[0], &a[0], w.at(), len(v), terms/vectorBlock, w.step())
		} else {
			p.vector.of(other.DType)(&sums[0], &a[0], w.at(), &one, len(v), groups, terms/vectorBlock, w.step(), 0, 0)
		}
		addMultiple(total, 1, sums)
		a, w.first = a[groups*terms:], w.first+int64(groups*terms)
	}
	j.addRest(total, a, w.first)
	j.addScaled(s, v, total)
}

// of returns the function for bytes or nibbles.
func (v *vectorKernels) of(d tensor.DType) vectorDot {
	if d == tensor.I4 {
		return v.i4
	}
	return v.i8
}

// one is a scale.
var one int32 = 1

// pieces returns how the first of n terms, at least a block, are cut: in groups of
// equal length.
func pieces(n int) (groups, terms int) {
	blocks := n / vectorBlock
	if blocks*vectorBlock <= vectorPiece {
		return 1, blocks * vectorBlock
	}
	return n / vectorPiece, vectorPiece
}

// addRest adds to sums the products of the last terms, fewer than a block, which begin
// at an address of the weights.
func (j *Job) addRest(sums []int64, a []int16, address int64) {
	if len(a) == 0 {
		return
	}
	p := &j.dot
	d, b := j.in.Slots[p.other].DType, j.tensors[p.other]
	for i := range sums {
		for k, x := range a {
			sums[i] += int64(x) * d.Load(b, address+int64(k))
		}
		address += j.inner.stride[p.other]
	}
}

// addScaled adds to v the sums of a row that have one scale each, or none.
func (j *Job) addScaled(s *scratch, v, sums []int64) {
	if !j.in.Slots[op.S].Tensor() {
		for i, sum := range sums {
			v[i] += sum
		}
		return
	}
	scales := s.a[:len(v)]
	j.operand(s, op.S, scales)
	addProduct(v, sums, scales)
}

// shorts returns the factors that are the same for a row, as i16.
func (j *Job) shorts(s *scratch) []int16 {
	p := &j.dot
	slot, address, terms := &j.in.Slots[p.same], s.at[p.same], j.reduce.terms
	if n, stride := p.allOfSame.innermost(); slot.DType == tensor.I16 && n == terms && stride == 1 {
		if a, ok := elements[int16](j.tensors[p.same]); ok {
			return a[address:][:terms]
		}
	}
	x := buffer(&s.x, terms)
	j.gather(x, p.same, &p.allOfSame, address)
	a := unsafe.Slice((*int16)(unsafe.Pointer(unsafe.SliceData(buffer(&s.y, (terms+3)/4)))), terms)
	for i := range a {
		a[i] = int16(x[i])
	}
	return a
}

// elementsAt returns the address of an element.
func elementsAt[T integer](b []byte, at int64) *T {
	e, _ := elements[T](b)
	return &e[at]
}

// weightRows are rows of weights.
type weightRows struct {
	bytes         []byte
	bits          int   // of an element
	first, stride int64 // elements
}

// at returns where the first row begins.
func (w *weightRows) at() *byte { return &w.bytes[w.first*int64(w.bits)/8] }

// step returns the number of bytes from a row to the next.
func (w *weightRows) step() int { return int(w.stride) * w.bits / 8 }
