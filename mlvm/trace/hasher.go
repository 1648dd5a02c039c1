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
	versions []*version // without what is above their tops
	rising   []*version // of those, at the height that is being hashed

	between func() // nil, or called every few microseconds

	chunks [leafBatch][]byte
	pairs  [2 * batch]merkle.Hash
	hashes [batch]merkle.Hash
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
	slices.SortFunc(x.tails, func(a, b *node) int { return cmp.Compare(len(a.data), len(b.data)) })
	x.hashLeaves(x.tails)
	x.full, x.tails = forgotten(x.full), forgotten(x.tails)
	for height, nodes := range x.inner {
		x.hashInner(nodes, uint(height))
		x.inner[height] = forgotten(nodes)
	}
	x.raise(depth)
	x.versions = forgotten(x.versions)
}

// forgotten returns an empty slice with the same room, and without what was in it.
func forgotten[T any](s []*T) []*T {
	clear(s)
	return s[:0]
}

func (x *hasher) hashLeaves(leaves []*node) {
	for part := range slices.Chunk(leaves, leafBatch) {
		x.pause()
		for i, n := range part {
			x.chunks[i] = n.data
		}
		keccak.LeavesOf(x.hashes[:len(part)], x.chunks[:len(part)])
		for i, n := range part {
			n.hash = x.hashes[i]
		}
	}
	clear(x.chunks[:])
}

// hashInner sets the hashes of nodes of the given height.
func (x *hasher) hashInner(nodes []*node, height uint) {
	for part := range slices.Chunk(nodes, batch) {
		x.pause()
		for i, n := range part {
			x.pairs[2*i], x.pairs[2*i+1] = n.left.hash, n.rightHash(height-1)
		}
		keccak.Nodes(x.hashes[:len(part)], x.pairs[:2*len(part)])
		for i, n := range part {
			n.hash = x.hashes[i]
		}
	}
}

// raise sets what is above the tops of versions. Above a top each hash waits for the one
// below it, so that only those of different versions can be hashed together.
func (x *hasher) raise(depth uint) {
	for _, v := range x.versions {
		v.above = append(v.above, v.top.hash)
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
