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
	dims  [tensor.OutDims]bool // output dimensions of the rows
	rows  int64                // in all
	count int64                // rows of a tile at most
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

// planTile plans tiles of which dimension inner is the block.
func (p *dotPlan) planTile(j *Job, inner int) {
	p.tile = tilePlan{}
	block := &j.outer.dims[inner]
	same, other := &j.in.Slots[p.same], &j.in.Slots[p.other]
	bits := width(same.DType) + width(other.DType)
	if block.stride[p.same] != 0 || !same.Tensor() || !other.Tensor() || bits > maxPanelBits {
		return
	}
	t := tilePlan{rows: 1}
	for d := range j.outer.count {
		dim := &j.outer.dims[d]
		t.dims[d] = d != inner && dim.stride[p.other] == 0 && (p.groups == 1 || dim.stride[op.S] == 0)
		if t.dims[d] {
			t.rows *= dim.n
		}
	}
	if bits <= maxTileBits && t.rows > 1 { // a term is at most 2^(bits-2), so the sum of a piece at most 2^30
		t.piece = min(p.group.terms, 1<<(laneBits-bits))
	}
	words := max(4, min(tileWords, tileMemory/j.reduce.terms))
	t.setCount(words * lanes)
	p.tile = t
}

// setCount cuts the rows into tiles of so many at most.
func (t *tilePlan) setCount(most int64) {
	t.count = min(most, t.rows)
	t.tiles = (t.rows + t.count - 1) / t.count
}

// width returns the number of bits of a type's elements.
func width(d tensor.DType) int { return int(d.Bits()) }

// tile is a tile of rows and of outputs of a block.
type tile struct {
	at        places // of the first output, for the first of all rows
	row, rows int64
	first, n  int64 // outputs
}

// tileAt returns unit u of a job in tiles. Neighbours have the same block: what is read of
// the other factor is then in a cache.
func (j *Job) tileAt(u int64) tile {
	p := &j.dot.tile
	n, block := u%p.tiles, u/p.tiles%j.blocks
	t := tile{at: j.origin, row: n * p.count, first: block * j.block}
	t.rows, t.n = min(p.count, p.rows-t.row), min(j.block, j.inner.n-t.first)
	t.at.move(&j.inner, t.first)
	j.outer.seek(&t.at, u/(p.tiles*j.blocks))
	return t
}

// rowPlaces returns the places of the rows of a tile.
func (j *Job) rowPlaces(s *scratch, t *tile) []places {
	rows := s.rows[:t.rows]
	at, index := t.at, [tensor.OutDims]int64{}
	for d, number := j.rows.count-1, t.row; d >= 0; d-- {
		dim := &j.rows.dims[d]
		index[d] = number % dim.n
		at.move(dim, index[d])
		number /= dim.n
	}
	for r := range rows {
		rows[r] = at
		for d := j.rows.count - 1; d >= 0; d-- {
			dim := &j.rows.dims[d]
			if index[d]++; index[d] < dim.n {
				at.move(dim, 1)
				break
			}
			index[d] = 0
			at.move(dim, 1-dim.n)
		}
	}
	return rows
}

// runTile computes unit u of a job in tiles.
func (j *Job) runTile(s *scratch, u int64) {
	t := j.tileAt(u)
	rows := j.rowPlaces(s, &t)
	x := j.packRows(s, rows)
	sums := buffer(&s.sums, t.rows*t.n)
	var column [lanes * tileWords]int64
	for i := range t.n {
		j.sumColumn(s, column[:t.rows], x, &t.at, i)
		for r, sum := range column[:t.rows] {
			sums[int64(r)*t.n+i] = sum
		}
	}
	j.finishRows(s, &t, rows, sums, t.n)
}

// finishRows makes outputs of the sums of a tile's rows at the given places, of which there are
// width for each.
func (j *Job) finishRows(s *scratch, t *tile, rows []places, sums []int64, width int64) {
	together := int64(1)
	if j.joined && t.n == j.inner.n {
		together = max(1, blockLen/t.n)
	}
	factor, addend := j.tileTerm(s, &s.factorRow, j.scaleOfSums(), t, together), j.tileTerm(s, &s.addendRow, op.C, t, together)
	for r := int64(0); r < t.rows; r += together {
		v, at := sums[r*width:], rows[r]
		count := min(together, t.rows-r)
		for i := int64(1); i < count && t.n < width; i++ {
			copy(v[i*t.n:], v[i*width:][:t.n])
		}
		v = v[:count*t.n]
		for done := 0; done < len(v); done += blockLen {
			n := min(blockLen, len(v)-done)
			s.at, s.period = at, int(t.n)
			s.factor, s.addend = j.rowTerm(s, s.a[:n], factor, done), j.rowTerm(s, s.b[:n], addend, done)
			j.end(s, v[done:][:n])
			at.move(&j.inner, int64(n))
		}
	}
	s.period = 0
}

// scaleOfSums returns the slot whose elements sums are multiplied with, D for none.
func (j *Job) scaleOfSums() op.SlotID {
	if j.dot.groups > 1 {
		return op.D
	}
	return op.S
}

// tileTerm is a factor or an addend of the rows of a tile.
type tileTerm struct {
	term
	load op.SlotID // if it is not D: each row has its own
}

// tileTerm returns what a slot is for the rows of a tile, of which some are finished together:
// D is 1. What is the same for all of them is loaded once, into memory.
func (j *Job) tileTerm(s *scratch, memory *[]int64, id op.SlotID, t *tile, together int64) tileTerm {
	slot := &j.in.Slots[id]
	switch {
	case id == op.D || id == op.S && slot.Kind == op.None:
		return tileTerm{number(1), op.D}
	case !slot.Tensor():
		return tileTerm{number(slot.Const), op.D} // 0 for none
	case !j.repeats[id]:
		return tileTerm{load: id}
	}
	row := buffer(memory, together*t.n)
	j.operandAt(id, t.at[id], row[:t.n])
	for n := t.n; n < int64(len(row)); n *= 2 {
		copy(row[n:], row[:n])
	}
	return tileTerm{term{row: row}, op.D}
}

// rowTerm returns the term of a row at the place of s, which begins after so many outputs of
// its own.
func (j *Job) rowTerm(s *scratch, memory []int64, t tileTerm, done int) term {
	if t.load == op.D {
		return t.from(done)
	}
	j.operand(s, t.load, memory)
	return term{row: memory}
}

// rowsJoin reports whether the rows of tiles follow one another in the result without a gap,
// and what is loaded for their outputs does so too or is the same for all rows. It notes what
// is the same.
func (j *Job) rowsJoin() bool {
	follows := func(id op.SlotID) bool {
		next := j.inner.n
		for d := j.rows.count - 1; d >= 0; d-- {
			dim := &j.rows.dims[d]
			if dim.stride[id] != next {
				return false
			}
			next *= dim.n
		}
		return j.inner.stride[id] == 1
	}
	join := follows(op.D)
	for _, id := range [...]op.SlotID{op.S, op.C, op.E} {
		if !j.in.Slots[id].Tensor() || id == op.S && j.dot.groups > 1 {
			continue
		}
		same := true
		for _, dim := range j.rows.dims[:j.rows.count] {
			same = same && dim.stride[id] == 0
		}
		j.repeats[id] = same
		join = join && (same || follows(id))
	}
	return join
}

// packRows returns the terms of the factors of a tile's rows, in words.
func (j *Job) packRows(s *scratch, rows []places) []int64 {
	p := &j.dot
	terms := j.reduce.terms
	x := buffer(&s.x, (int64(len(rows))+lanes-1)/lanes*terms)
	for r := range rows {
		word := x[int64(r)/lanes*terms:][:terms]
		if r%lanes == 0 {
			j.gather(word, p.same, &p.allOfSame, rows[r][p.same])
			continue
		}
		y := buffer(&s.y, terms)
		j.gather(y, p.same, &p.allOfSame, rows[r][p.same])
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
