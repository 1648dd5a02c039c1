package tokenizer

import (
	"cmp"
	"slices"
)

// joiner joins a row of symbols, the best pair first, of equals the leftmost. It can
// be used for one text after the other.
type joiner struct {
	model   *Model
	text    string
	symbols []symbol
	heap    []candidate // binary heap, the least key first
}

// symbol is a part of the text: text[start:end], not empty, or end = 0 once it has
// been joined to its left neighbour. The last one's next is len(symbols).
type symbol struct {
	start, end int32
	prev, next int32
	id         int32 // -1: no token
}

// candidate is a pair of neighbours that could be joined. It is out of date if the
// symbol at left is gone, or if the one after it no longer ends at end: symbols only
// grow to the right, so that then one of the two has.
type candidate struct {
	key uint64 // rank << 32 | left
	id  int32  // of the token that results
	end int32  // where it ends in the text
}

func (c candidate) left() int32 { return int32(uint32(c.key)) }

// append appends the symbol text[start:end].
func (j *joiner) append(start, end int, id int32) {
	i := int32(len(j.symbols))
	j.symbols = append(j.symbols, symbol{start: int32(start), end: int32(end), prev: i - 1, next: i + 1, id: id})
}

// reset starts a text, of less than 2^31 bytes.
func (j *joiner) reset(text string) {
	j.text, j.symbols, j.heap = text, j.symbols[:0], j.heap[:0]
}

// run joins symbols until no pair is left.
func (j *joiner) run() {
	for i := range max(0, len(j.symbols)-1) {
		if c, ok := j.pair(int32(i)); ok {
			j.heap = append(j.heap, c)
		}
	}
	slices.SortFunc(j.heap, func(a, b candidate) int { return cmp.Compare(a.key, b.key) }) // a sorted row is a heap
	for len(j.heap) > 0 {
		c := j.pop()
		left := &j.symbols[c.left()]
		if left.end == 0 || int(left.next) == len(j.symbols) || j.symbols[left.next].end != c.end {
			continue
		}
		j.join(left, c)
	}
}

// join joins the symbol to the next one, as c says, and adds the pairs that this makes.
func (j *joiner) join(left *symbol, c candidate) {
	right := &j.symbols[left.next]
	left.end, left.id, left.next = right.end, c.id, right.next
	right.end = 0
	if int(left.next) < len(j.symbols) {
		j.symbols[left.next].prev = c.left()
		if next, ok := j.pair(c.left()); ok {
			j.push(next)
		}
	}
	if left.prev >= 0 {
		if next, ok := j.pair(left.prev); ok {
			j.push(next)
		}
	}
}

// pair returns what the symbol at left and the next one give. It requires a next one.
func (j *joiner) pair(left int32) (candidate, bool) {
	a := &j.symbols[left]
	b := &j.symbols[a.next]
	id, rank, ok := j.model.join(j.text[a.start:b.end], a.id, b.id)
	return candidate{key: uint64(rank)<<32 | uint64(uint32(left)), id: id, end: b.end}, ok
}

// join returns the token that two neighbours give, and how early they do.
func (m *Model) join(text string, left, right int32) (id int32, rank uint32, ok bool) {
	if m.pairs != nil {
		r, ok := m.pairs[merge{left, right}]
		return r.id, r.rank, ok
	}
	if id, ok = m.byText[text]; !ok {
		return 0, 0, false
	}
	return id, m.order[id], true
}

// push adds a candidate to the heap.
func (j *joiner) push(c candidate) {
	j.heap = append(j.heap, c)
	h := j.heap
	for i := len(h) - 1; i > 0; {
		parent := (i - 1) / 2
		if h[parent].key <= h[i].key {
			return
		}
		h[parent], h[i] = h[i], h[parent]
		i = parent
	}
}

// pop takes the best candidate off the heap. It requires one.
func (j *joiner) pop() candidate {
	h := j.heap
	best, last := h[0], len(h)-1
	h[0] = h[last]
	h = h[:last]
	j.heap = h
	for i := 0; ; {
		child := 2*i + 1
		if child >= last {
			return best
		}
		if child+1 < last && h[child+1].key < h[child].key {
			child++
		}
		if h[i].key <= h[child].key {
			return best
		}
		h[i], h[child] = h[child], h[i]
		i = child
	}
}
