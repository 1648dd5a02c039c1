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

// vectorDots are the implementations of a path by the type of the weights.
type vectorDots struct{ i8, i4 vectorDot }

func (v *vectorDots) of(d tensor.DType) vectorDot {
	switch {
	case v == nil:
		return nil
	case d == tensor.I8:
		return v.i8
	case d == tensor.I4:
		return v.i4
	default:
		return nil
	}
}

// vectorCall returns the function that computes a DOT with rows along dim in vectors,
// or nil if none can.
func (p *dotPlan) vectorCall(j *Job, dim *outputDim) vectorDot {
	same, other, scale := &j.in.Slots[p.same], &j.in.Slots[p.other], &j.in.Slots[op.S]
	n, stride := p.allOfOther.innermost()
	switch {
	case dim.stride[p.same] != 0, !same.Tensor(), !other.Tensor(), same.DType > tensor.I16:
		return nil
	case stride != 1, p.allOfOther.count > 1, n < vectorBlock:
		return nil
	case other.DType == tensor.I4 && !j.evenPlaces(p.other, dim):
		return nil
	case p.groups == 1:
		return vectorsOf(j.path).of(other.DType)
	case p.group.terms%vectorBlock != 0, p.group.terms > vectorPiece, scale.DType != tensor.I32:
		return nil
	}
	if _, ok := elements[int32](j.tensors[op.S]); !ok {
		return nil
	}
	return vectorsOf(j.path).of(other.DType)
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
	c := vectorRows{
		dot: p.vector, sums: s.e[:len(v)], // E is loaded later
		weights: j.tensors[p.other], bits: width(j.in.Slots[p.other].DType),
		first: s.at[p.other], stride: j.inner.stride[p.other],
	}
	if p.groups > 1 {
		scales := elementsAt[int32](j.tensors[op.S], s.at[op.S])
		c.call(a, scales, int(p.groups), int(p.group.terms), 4*int(j.inner.stride[op.S]), 4*int(j.in.Slots[op.S].View.Reduce[0]))
		for i, sum := range c.sums {
			v[i] += sum
		}
		return
	}
	total := s.part[:len(v)]
	clear(total)
	for len(a) >= vectorBlock {
		groups, terms := pieces(len(a))
		c.call(a, &one, groups, terms, 0, 0)
		for i, sum := range c.sums {
			total[i] += sum
		}
		a, c.first = a[groups*terms:], c.first+int64(groups*terms)
	}
	j.addRest(total, a, c.first)
	j.addScaled(s, v, total)
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

// advance returns the address of the element n on.
func advance[T integer](p *T, n int) *T {
	return (*T)(unsafe.Add(unsafe.Pointer(p), n*int(unsafe.Sizeof(*p))))
}

// elementsAt returns the address of an element.
func elementsAt[T integer](b []byte, at int64) *T {
	e, _ := elements[T](b)
	return &e[at]
}

// vectorRows are rows of weights.
type vectorRows struct {
	dot           vectorDot
	sums          []int64
	weights       []byte
	bits          int
	first, stride int64 // elements
}

// call sets the sums.
func (c *vectorRows) call(a []int16, scales *int32, groups, terms, sStride, sStep int) {
	w := &c.weights[c.first*int64(c.bits)/8]
	c.dot(&c.sums[0], &a[0], w, scales, len(c.sums), groups, terms/vectorBlock, int(c.stride)*c.bits/8, sStride, sStep)
}
