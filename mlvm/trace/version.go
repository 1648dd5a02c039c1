package trace

import (
	"math/bits"
	"unsafe"

	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// node is a tree node with data below it. Versions share nodes, which do not change.
// One without children and data is a stub: nothing but its hash is known any more.
type node struct {
	hash        merkle.Hash
	left, right *node  // of an inner tree node; right is nil where it is padding
	data        []byte // of a leaf: the bytes of its chunk
}

// nodeBytes is the memory of a node.
const nodeBytes = int64(unsafe.Sizeof(node{}))

// version is the tree of a tensor in a segment. The versions of a tensor share what
// they have in common: the nodes, and the bytes of their leaves.
type version struct {
	size      int64 // bytes of the tensor
	chunkLog2 uint  // of their chunks
	height    uint  // of top: the least that holds all chunks
	top       *node
	flat      *flat  // in place of top, of the last version of what is written over in place
	whole     []byte // all bytes, where they are in one piece; else nil

	// above are the leftmost tree nodes from top's height up to the root: the other
	// ones there are padding.
	above []merkle.Hash
}

// versionBytes is the memory of a version, with that of its place among the tensors of
// its segment.
const versionBytes = int64(unsafe.Sizeof(version{})) + 2*merkle.HashLen

// heightOf returns the height of the least tree that holds the chunks of a tensor.
func heightOf(size int64, chunkLog2 uint) uint {
	return uint(bits.Len64(uint64(tensor.Chunks(size, chunkLog2) - 1)))
}

// Depth implements merkle.Nodes.
func (v *version) Depth() uint { return v.height + uint(len(v.above)) - 1 }

// topHash returns the hash of the least tree that holds all chunks.
func (v *version) topHash() merkle.Hash {
	if v.flat != nil {
		return v.flat.top()
	}
	return v.top.hash
}

// At implements merkle.Nodes. It must not be asked below a stub.
func (v *version) At(height uint, index uint64) merkle.Hash {
	if height >= v.height {
		if index == 0 {
			return v.above[height-v.height]
		}
		return merkle.Empty(height)
	}
	if v.flat != nil {
		return v.flat.at(height, index)
	}
	if n := v.find(height, index); n != nil {
		return n.hash
	}
	return merkle.Empty(height)
}

// find returns a node below top, nil if it is padding.
func (v *version) find(height uint, index uint64) *node {
	if index>>(v.height-height) != 0 {
		return nil
	}
	n := v.top
	for levels := v.height - height; levels > 0 && n != nil; levels-- {
		if index>>(levels-1)&1 == 0 {
			n = n.left
		} else {
			n = n.right
		}
	}
	return n
}

// root returns the root of the tensor.
func (v *version) root() merkle.Hash { return v.above[len(v.above)-1] }

// chunk returns the bytes of a chunk, nil if there is none.
func (v *version) chunk(index uint64) []byte {
	if v.flat != nil {
		return v.flat.chunk(index)
	}
	if n := v.find(0, index); n != nil {
		return n.data
	}
	return nil
}

// bytes returns the bytes of the tensor, which must not be changed.
func (v *version) bytes() []byte {
	if v.whole != nil {
		return v.whole
	}
	if v.flat != nil {
		return v.flat.appendTo(make([]byte, 0, v.size))
	}
	return v.top.appendTo(make([]byte, 0, v.size))
}

// appendTo appends the bytes of the leaves below n.
func (n *node) appendTo(b []byte) []byte {
	if n == nil {
		return b
	}
	b = append(b, n.data...)
	return n.right.appendTo(n.left.appendTo(b))
}

// pruned returns the version without what only bytes outside of [lo, hi) need: there
// it has stubs. A flat one is changed.
func (v *version) pruned(lo, hi int64) *version {
	if v.flat != nil {
		v.flat.keep(lo, hi)
		return v
	}
	top := v.top.pruned(v.height, 0, lo>>v.chunkLog2, (hi-1)>>v.chunkLog2+1)
	if top == v.top {
		return v
	}
	p := *v
	p.top, p.whole = top, nil
	return &p
}

// pruned returns a node of the given height, whose first leaf is that of chunk first,
// with stubs where there is no chunk of [lo, hi) below it.
func (n *node) pruned(height uint, first, lo, hi int64) *node {
	end := first + 1<<height
	switch {
	case n == nil || lo <= first && end <= hi:
		return n
	case end <= lo || hi <= first:
		if n.stub() {
			return n
		}
		return &node{hash: n.hash}
	case n.left == nil:
		return n // a stub
	}
	middle := first + 1<<(height-1)
	left, right := n.left.pruned(height-1, first, lo, hi), n.right.pruned(height-1, middle, lo, hi)
	if left == n.left && right == n.right {
		return n
	}
	return &node{hash: n.hash, left: left, right: right}
}
