package trace

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"sort"

	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/keccak"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Stats say what a commitment has cost.
type Stats struct {
	LeavesHashed int64
	BytesHashed  int64 // of those leaves
	NodesHashed  int64 // inner tree nodes
	BytesKept    int64 // memory of the tensors and trees that are kept, besides what the caller owns
}

func (s *Stats) add(x Stats) {
	s.LeavesHashed += x.LeavesHashed
	s.BytesHashed += x.BytesHashed
	s.NodesHashed += x.NodesHashed
	s.BytesKept += x.BytesKept
}

// hashing builds versions in trees of the given depth, and counts what that costs.
type hashing struct {
	Stats
	chunkLog2 uint
	depth     uint
	later     bool // versions are without what is above their tops, until raise
}

// newLeaf returns a leaf without its hash, which it counts.
func (h *hashing) newLeaf(data []byte) *node {
	h.LeavesHashed++
	h.BytesHashed += int64(len(data))
	h.BytesKept += nodeBytes
	return &node{data: data}
}

// newInner returns the node over two, without its hash, which it counts; right is nil if
// it is padding.
func (h *hashing) newInner(left, right *node) *node {
	h.NodesHashed++
	h.BytesKept += nodeBytes
	return &node{left: left, right: right}
}

// leaf returns a leaf.
func (h *hashing) leaf(data []byte) *node {
	n := h.newLeaf(data)
	n.hash = merkle.Leaf(data)
	return n
}

// inner returns the node over two of the given height; right is nil if it is padding.
func (h *hashing) inner(left, right *node, height uint) *node {
	n := h.newInner(left, right)
	n.hash = merkle.Node(left.hash, n.rightHash(height))
	return n
}

// rightHash returns the hash of the right child, which has the given height.
func (n *node) rightHash(height uint) merkle.Hash {
	if n.right == nil {
		return merkle.Empty(height)
	}
	return n.right.hash
}

// batch is how many nodes are hashed in one call: enough for the widest path, and few
// enough that they fit the stack of a new goroutine.
const batch = 16

// hashLeaves sets the hashes of leaves.
func hashLeaves(leaves []*node) {
	var chunks [batch][]byte
	var hashes [batch]merkle.Hash
	for part := range slices.Chunk(leaves, batch) {
		for i, n := range part {
			chunks[i] = n.data
		}
		keccak.LeavesOf(hashes[:len(part)], chunks[:len(part)])
		for i, n := range part {
			n.hash = hashes[i]
		}
	}
}

// hashInner sets the hashes of nodes over nodes of the given height.
func hashInner(nodes []*node, height uint) {
	var pairs [2 * batch]merkle.Hash
	var hashes [batch]merkle.Hash
	for part := range slices.Chunk(nodes, batch) {
		for i, n := range part {
			pairs[2*i], pairs[2*i+1] = n.left.hash, n.rightHash(height)
		}
		keccak.Nodes(hashes[:len(part)], pairs[:2*len(part)])
		for i, n := range part {
			n.hash = hashes[i]
		}
	}
}

// version returns the version with the given top, and counts what is above that.
func (h *hashing) version(top *node, size int64) *version {
	v := &version{size: size, chunkLog2: h.chunkLog2, height: heightOf(size, h.chunkLog2), top: top}
	v.above = append(make([]merkle.Hash, 0, h.depth-v.height+1), top.hash)
	h.NodesHashed += int64(h.depth - v.height)
	h.BytesKept += versionBytes + merkle.HashLen*int64(cap(v.above))
	if !h.later {
		raise([]*version{v}, h.depth)
	}
	return v
}

// raise hashes what is missing above the tops of versions, up to the given depth. Above a top
// each hash waits for the one below it, so that only those of different versions can be
// hashed together.
func raise(versions []*version, depth uint) {
	var rising [batch]*version
	var pairs [2 * batch]merkle.Hash
	var hashes [batch]merkle.Hash
	for part := range slices.Chunk(versions, batch) {
		for height := range depth {
			n := 0
			for _, v := range part {
				if v.Depth() == height {
					rising[n], pairs[2*n], pairs[2*n+1] = v, v.root(), merkle.Empty(height)
					n++
				}
			}
			keccak.Nodes(hashes[:n], pairs[:2*n])
			for i, v := range rising[:n] {
				v.above = append(v.above, hashes[i])
			}
		}
	}
}

// whole returns the version of a tensor of the given bytes, which it keeps.
func (h *hashing) whole(b []byte) *version {
	size := int64(len(b))
	v := h.version(h.build(size, func(i, n int64) []byte { return b[i<<h.chunkLog2:][:n:n] }), size)
	v.whole = b
	return v
}

// constant returns the version of a tensor of equal elements.
func (h *hashing) constant(value int64, d tensor.DType, size int64) *version {
	b := make([]byte, min(size, 1<<h.chunkLog2))
	for e := range int64(len(b)) * 8 / int64(d.Bits()) {
		d.Store(b, e, value)
	}
	return h.version(h.build(size, func(_, n int64) []byte { return b[:n:n] }), size)
}

// build returns the tree over the chunks of a tensor, of which chunk returns number i,
// of n bytes. What is equal to what is left of it is shared, and hashed once.
func (h *hashing) build(size int64, chunk func(i, n int64) []byte) *node {
	row := make([]*node, tensor.Chunks(size, h.chunkLog2))
	fresh := make([]*node, 0, len(row))
	for i := range row {
		b := chunk(int64(i), tensor.ChunkLen(size, int64(i), h.chunkLog2))
		if i > 0 && bytes.Equal(b, row[i-1].data) {
			row[i] = row[i-1]
		} else {
			row[i] = h.newLeaf(b)
			fresh = append(fresh, row[i])
		}
	}
	hashLeaves(fresh)
	for height := uint(0); len(row) > 1; height++ {
		row = h.level(row, height, fresh[:0])
	}
	return row[0]
}

// level returns the nodes above a row of the given height, in the same memory. It uses
// what fresh has room for.
func (h *hashing) level(row []*node, height uint, fresh []*node) []*node {
	up := row[:(len(row)+1)/2]
	for i := range up {
		left, right := row[2*i], (*node)(nil)
		if 2*i+1 < len(row) {
			right = row[2*i+1]
		}
		if i > 0 && up[i-1].left == left && up[i-1].right == right {
			up[i] = up[i-1]
		} else {
			up[i] = h.newInner(left, right)
			fresh = append(fresh, up[i])
		}
	}
	hashInner(fresh, height)
	return up
}

// errPruned says that the bytes around a patch are not there any more.
var errPruned = errors.New("trace: internal error: a patch over bytes that were let go")

// patched returns the version that equals base outside of patches, which it copies.
func (h *hashing) patched(base *version, patches []engine.Patch) (*version, error) {
	end := int64(0)
	for i, p := range patches {
		if len(p.Bytes) == 0 || p.Off < end || int64(len(p.Bytes)) > base.size-p.Off {
			return nil, fmt.Errorf("patch %d is [%d, %d), want some bytes of [%d, %d)", i, p.Off, p.Off+int64(len(p.Bytes)), end, base.size)
		}
		end = p.Off + int64(len(p.Bytes))
	}
	w := patching{h, base.size}
	top, err := w.replace(base.top, base.height, 0, patches)
	if err != nil {
		return nil, err
	}
	return h.version(top, base.size), nil
}

// patching makes new nodes where a tensor is patched.
type patching struct {
	*hashing
	size int64 // of the tensor
}

// replace returns the node of the given height whose bytes begin at start, patched.
// Of the patches, those that have bytes of it are a range without others.
func (w patching) replace(n *node, height uint, start int64, patches []engine.Patch) (*node, error) {
	if len(patches) == 0 {
		return n, nil
	}
	if height == 0 {
		return w.chunk(n, start, patches)
	}
	if n.left == nil {
		return nil, errPruned
	}
	middle := start + 1<<(height-1+w.chunkLog2)
	k := sort.Search(len(patches), func(i int) bool { return patches[i].Off >= middle })
	left, err := w.replace(n.left, height-1, start, patches[:k])
	if err != nil {
		return nil, err
	}
	if k > 0 && end(patches[k-1]) > middle {
		k-- // it has bytes on both sides
	}
	right, err := w.replace(n.right, height-1, middle, patches[k:])
	if err != nil {
		return nil, err
	}
	return w.inner(left, right, height-1), nil
}

// chunk returns the patched leaf of the chunk that begins at start.
func (w patching) chunk(n *node, start int64, patches []engine.Patch) (*node, error) {
	b := make([]byte, tensor.ChunkLen(w.size, start>>w.chunkLog2, w.chunkLog2))
	stop := start + int64(len(b))
	if patches[0].Off > start || end(patches[0]) < stop { // else it is all new
		if n.data == nil {
			return nil, errPruned
		}
		copy(b, n.data)
	}
	for _, p := range patches {
		from := max(start, p.Off)
		copy(b[from-start:], p.Bytes[from-p.Off:])
	}
	w.BytesKept += int64(len(b))
	return w.leaf(b), nil
}

func end(p engine.Patch) int64 { return p.Off + int64(len(p.Bytes)) }
