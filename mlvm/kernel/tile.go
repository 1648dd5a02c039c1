package kernel

import (
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// A product of matrices is computed in tiles: outputs of a number of rows, along
// which one factor (other) does not vary, and of a block, along which the other one
// (same) does not. The rows' factors are gathered once for a tile; each term of the
// other factor is read once for all of them.
//
// A word holds the factors of two rows, a + b·2^32, if the types are short. The sum of
// their products with w is Σa·w + 2^32·Σb·w in Z/2^64, from which both can be told as
// long as each is in the range of int32: a multiplication does the work of two.
type tilePlan struct {
	dim   int // output dimension of the rows, once that of the block is taken out
	rows  outputDim
	count int64 // rows of a tile at most
	tiles int64
	piece int64 // terms that may be summed before the lanes are told apart; 0 if the types are too long
}

const (
	maxTileBits  = 24      // of both types
	maxPanelBits = 32      // the same, of panels
	tileWords    = 16      // of a tile at most
	tileMemory   = 1 << 15 // words for a tile's factors, so that they stay in the second cache
	lanes        = 2       // rows of a word
	laneBits     = 32
)

// planTile plans tiles of which dimension inner is the block, if there is a dimension
// for the rows.
func (p *dotPlan) planTile(j *Job, inner int) {
	p.tile = tilePlan{}
	rows := -1
	block := &j.outer.dims[inner]
	same, other := &j.in.Slots[p.same], &j.in.Slots[p.other]
	bits := width(same.DType) + width(other.DType)
	if block.stride[p.same] != 0 || !same.Tensor() || !other.Tensor() || bits > maxPanelBits {
		return
	}
	for d := range j.outer.count {
		dim := &j.outer.dims[d]
		fits := d != inner && dim.stride[p.other] == 0 && (p.groups == 1 || dim.stride[op.S] == 0)
		if fits && (rows < 0 || dim.n > j.outer.dims[rows].n) {
			rows = d
		}
	}
	if rows < 0 {
		return
	}
	t := tilePlan{dim: rows, rows: j.outer.dims[rows]}
	if bits <= maxTileBits { // a term is at most 2^(bits-2), so the sum of a piece at most 2^30
		t.piece = min(p.group.terms, 1<<(laneBits-bits))
	}
	words := max(4, min(tileWords, tileMemory/j.reduce.terms))
	t.setCount(words * lanes)
	if rows > inner {
		t.dim--
	}
	p.tile = t
}

// setCount cuts the rows into tiles of so many at most.
func (t *tilePlan) setCount(most int64) {
	t.count = min(most, t.rows.n)
	t.tiles = (t.rows.n + t.count - 1) / t.count
}

// width returns the number of bits of a type's elements.
func width(d tensor.DType) int { return int(d.Bits()) }

// tileAt returns the place of unit u of a job in tiles, and how many rows and outputs
// of a block it has. Neighbours have the same block: what is read of the other factor
// is then in a cache.
func (j *Job) tileAt(u int64) (at places, rows, n int64) {
	t := &j.dot.tile
	tile, block := u%t.tiles, u/t.tiles%j.blocks
	at = j.origin
	at.move(&t.rows, tile*t.count)
	at.move(&j.inner, block*j.block)
	j.outer.seek(&at, u/(t.tiles*j.blocks))
	return at, min(t.count, t.rows.n-tile*t.count), min(j.block, j.inner.n-block*j.block)
}

// runTile computes unit u of a job in tiles.
func (j *Job) runTile(s *scratch, u int64) {
	at, rows, n := j.tileAt(u)
	x := j.packRows(s, &at, rows)
	sums := buffer(&s.sums, rows*n)
	var column [lanes * tileWords]int64
	for i := range n {
		j.sumColumn(s, column[:rows], x, &at, i)
		for r, sum := range column[:rows] {
			sums[int64(r)*n+i] = sum
		}
	}
	j.finishTile(s, &at, sums, rows, n)
}

// finishTile makes outputs of the sums of a tile's rows.
func (j *Job) finishTile(s *scratch, at *places, sums []int64, rows, n int64) {
	for r := range rows {
		s.at = *at
		s.at.move(&j.dot.tile.rows, r)
		v := sums[r*n:][:n]
		j.scaleAndAdd(s, v)
		j.narrow(s, v)
		j.store(s, v)
	}
}

// packRows returns the terms of the rows' factors, in words.
func (j *Job) packRows(s *scratch, at *places, rows int64) []int64 {
	p := &j.dot
	terms, step := j.reduce.terms, p.tile.rows.stride[p.same]
	x := buffer(&s.x, (rows+lanes-1)/lanes*terms)
	for r := range rows {
		word := x[r/lanes*terms:][:terms]
		address := at[p.same] + r*step
		if r%lanes == 0 {
			j.gather(word, p.same, &p.allOfSame, address)
			continue
		}
		y := buffer(&s.y, terms)
		j.gather(y, p.same, &p.allOfSame, address)
		for i, b := range y {
			word[i] += b << laneBits
		}
	}
	return x
}

// sumColumn sets sums to those of the tile's rows for output i of the block; x are
// the rows' factors.
func (j *Job) sumColumn(s *scratch, sums, x []int64, at *places, i int64) {
	p := &j.dot
	scales := s.scales[:0]
	if p.groups > 1 {
		slot := &j.in.Slots[op.S]
		scales = buffer(&s.scales, p.groups)
		load(scales, slot.DType, j.tensors[op.S], at[op.S]+i*j.inner.stride[op.S], slot.View.Reduce[0])
	}
	slot, b := &j.in.Slots[p.other], j.tensors[p.other]
	first, terms := at[p.other]+i*j.inner.stride[p.other], j.reduce.terms
	if _, stride := p.allOfOther.innermost(); stride == 1 && p.allOfOther.count <= 1 {
		ok := false
		switch slot.DType {
		case tensor.I8:
			ok = sumWords[int8](sums, x, b, first, scales, p)
		case tensor.I16:
			ok = sumWords[int16](sums, x, b, first, scales, p)
		case tensor.I32:
			ok = sumWords[int32](sums, x, b, first, scales, p)
		}
		if ok {
			return
		}
	}
	y := buffer(&s.y, terms)
	j.gather(y, p.other, &p.allOfOther, first)
	sumElements(sums, x, y, scales, p)
}

// sumWords is sumElements for the elements of b from first on. It returns false if
// the machine cannot read b in place.
func sumWords[T integer](sums, x []int64, b []byte, first int64, scales []int64, p *dotPlan) bool {
	w, ok := elements[T](b)
	if ok {
		sumElements(sums, x, w[first:], scales, p)
	}
	return ok
}

// sumElements sets sums to Σ a[i]·w[i]·(scale of the group of i), for the factors a of
// each row, of which x holds the words. Without scales they are 1.
func sumElements[T integer](sums, x []int64, w []T, scales []int64, p *dotPlan) {
	group := p.group.terms
	terms := group * p.groups
	for r := 0; r < len(sums); r += lanes {
		word := x[:terms]
		x = x[terms:]
		var sum0, sum1 int64
		for g := range p.groups {
			part0, part1 := sumLanes(word[g*group:][:group], w[g*group:][:group], p.tile.piece)
			if len(scales) > 0 {
				part0, part1 = part0*scales[g], part1*scales[g]
			}
			sum0 += part0
			sum1 += part1
		}
		sums[r] = sum0
		if r+1 < len(sums) {
			sums[r+1] = sum1
		}
	}
}

// sumLanes returns Σ a[i]·w[i] and Σ b[i]·w[i] for the lanes a and b of the words x,
// which it tells apart after pieces of so many terms.
func sumLanes[T integer](x []int64, w []T, piece int64) (a, b int64) {
	for n := min(piece, int64(len(x))); n > 0; n = min(piece, int64(len(x))) {
		sum := dotElements(x[:n], w[:n])
		low := int64(int32(sum))
		a += low
		b += (sum - low) >> laneBits
		x, w = x[n:], w[n:]
	}
	return a, b
}

// scaleAndAdd applies to the sums v of a row the scale, if there is one for each
// output, and the addend.
func (j *Job) scaleAndAdd(s *scratch, v []int64) {
	other := s.b[:len(v)]
	if j.dot.groups == 1 && j.in.Slots[op.S].Kind != op.None {
		j.operand(s, op.S, other)
		for i := range v {
			v[i] *= other[i]
		}
	}
	if j.in.Slots[op.C].Kind != op.None {
		j.operand(s, op.C, other)
		for i := range v {
			v[i] += other[i]
		}
	}
}
