package trace

import (
	"cmp"
	"slices"

	"github.com/mlgeth/mlgeth/mlvm/keccak"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// How many leaves or tree nodes are gathered for one call: some microseconds' worth.
const (
	leafBatch = 16
	batch     = 64
)

// hasher computes the hashes of trees that are built: of all leaves together, then of all
// tree nodes of a height together, whatever trees they are in, so that as many as possible
// go through one permutation. It does not allocate memory once it has seen as many.
type hasher struct {
	full     []*node    // leaves of whole chunks, without hashes
	tails    []*node    // other leaves, without hashes
	inner    [][]*node  // by height, tree nodes without hashes
	flats    []*flat    // with leaves that have none
	versions []*version // without what is above their tops
	rising   []*version // of those, at the height that is being hashed

	between func() // nil, or called every few microseconds

	// What goes through the next call.
	chunks  [leafBatch][]byte
	pairs   [2 * batch]merkle.Hash
	into    [batch]*merkle.Hash // where its hashes belong
	waiting int
	hashes  [batch]merkle.Hash
}

// pause calls between.
func (x *hasher) pause() {
	if x.between != nil {
		x.between()
	}
}

// leaf takes a leaf without its hash. Whole says that it is that of a whole chunk.
func (x *hasher) leaf(n *node, whole bool) {
	if whole {
		x.full = append(x.full, n)
	} else {
		x.tails = append(x.tails, n)
	}
}

// node takes a tree node of the given height, at least 1, without its hash.
func (x *hasher) node(n *node, height uint) {
	for uint(len(x.inner)) <= height {
		x.inner = append(x.inner, nil)
	}
	x.inner[height] = append(x.inner[height], n)
}

// version takes a version without what is above its top.
func (x *hasher) version(v *version) { x.versions = append(x.versions, v) }

// finish sets all hashes that are missing, up to the roots of trees of the given depth.
func (x *hasher) finish(depth uint) {
	x.hashLeaves(x.full)
	for _, f := range x.flats {
		for _, i := range f.dirty {
			x.hashLeaf(f.chunks[i].data, &f.levels[0][i])
		}
	}
	x.flushLeaves()
	slices.SortFunc(x.tails, func(a, b *node) int { return cmp.Compare(len(a.data), len(b.data)) })
	x.hashLeaves(x.tails)
	x.flushLeaves()
	clear(x.chunks[:])
	x.full, x.tails = forgotten(x.full), forgotten(x.tails)
	for height := uint(1); int(height) < len(x.inner) || height <= x.highest(); height++ {
		x.hashInner(height)
	}
	for _, f := range x.flats {
		f.dirty = f.dirty[:0]
	}
	x.flats = forgotten(x.flats)
	x.raise(depth)
	x.versions = forgotten(x.versions)
}

// forgotten returns an empty slice with the same room, and without what was in it.
func forgotten[T any](s []*T) []*T {
	clear(s)
	return s[:0]
}

func (x *hasher) hashLeaves(leaves []*node) {
	for _, n := range leaves {
		x.hashLeaf(n.data, &n.hash)
	}
}

// hashLeaf sets a hash to that of a leaf, by the next flushLeaves at the latest.
func (x *hasher) hashLeaf(chunk []byte, hash *merkle.Hash) {
	x.chunks[x.waiting], x.into[x.waiting] = chunk, hash
	if x.waiting++; x.waiting == leafBatch {
		x.flushLeaves()
	}
}

func (x *hasher) flushLeaves() {
	x.pause()
	n := x.waiting
	keccak.LeavesOf(x.hashes[:n], x.chunks[:n])
	x.store()
}

// highest returns the height of the highest flat tree.
func (x *hasher) highest() (height uint) {
	for _, f := range x.flats {
		height = max(height, uint(len(f.levels)-1))
	}
	return height
}

// hashInner sets the hashes of nodes of the given height.
func (x *hasher) hashInner(height uint) {
	if height < uint(len(x.inner)) {
		for _, n := range x.inner[height] {
			x.pairs[2*x.waiting], x.pairs[2*x.waiting+1] = n.left.hash, n.rightHash(height-1)
			x.hashPair(&n.hash)
		}
		x.inner[height] = forgotten(x.inner[height])
	}
	for _, f := range x.flats {
		if height >= uint(len(f.levels)) {
			continue
		}
		f.rise()
		below, level := f.levels[height-1], f.levels[height]
		for _, i := range f.dirty {
			copy(x.pairs[2*x.waiting:], below[2*i:2*i+2])
			x.hashPair(&level[i])
		}
	}
	x.flushPairs()
}

// hashPair sets a hash to that of the pair that was put last, by the next flushPairs at the
// latest.
func (x *hasher) hashPair(hash *merkle.Hash) {
	x.into[x.waiting] = hash
	if x.waiting++; x.waiting == batch {
		x.flushPairs()
	}
}

func (x *hasher) flushPairs() {
	x.pause()
	n := x.waiting
	keccak.Nodes(x.hashes[:n], x.pairs[:2*n])
	x.store()
}

// store puts hashes where they belong.
func (x *hasher) store() {
	for i, hash := range x.into[:x.waiting] {
		*hash = x.hashes[i]
	}
	clear(x.into[:x.waiting])
	x.waiting = 0
}

// raise sets what is above the tops of versions. Above a top each hash waits for the one
// below it, so that only those of different versions can be hashed together.
func (x *hasher) raise(depth uint) {
	for _, v := range x.versions {
		v.above = append(v.above, v.topHash())
	}
	for height := range depth {
		x.pause()
		x.rising = x.rising[:0]
		for _, v := range x.versions {
			if v.Depth() == height {
				x.rising = append(x.rising, v)
			}
		}
		for part := range slices.Chunk(x.rising, batch) {
			for i, v := range part {
				x.pairs[2*i], x.pairs[2*i+1] = v.root(), merkle.Empty(height)
			}
			keccak.Nodes(x.hashes[:len(part)], x.pairs[:2*len(part)])
			for i, v := range part {
				v.above = append(v.above, x.hashes[i])
			}
		}
	}
	x.rising = forgotten(x.rising)
}
