package trace

import (
	"bytes"
	"errors"
	"fmt"
	"sort"

	"github.com/mlgeth/mlgeth/mlvm/engine"
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

func (s *Stats) sub(x Stats) {
	s.LeavesHashed -= x.LeavesHashed
	s.BytesHashed -= x.BytesHashed
	s.NodesHashed -= x.NodesHashed
	s.BytesKept -= x.BytesKept
}

// hashing builds versions in trees of the given depth, and counts what that costs. Their
// hashes are missing until finish.
type hashing struct {
	Stats
	chunkLog2 uint
	depth     uint
	memory    *memory // where they are
	hasher    hasher
	row       []*node // of the tree that is being built
}

// newHashing returns what builds versions in memory of their own.
func newHashing(chunkLog2, depth uint) *hashing {
	m := newMemory(true)
	return &hashing{chunkLog2: chunkLog2, depth: depth, memory: &m}
}

// finish sets the hashes of all versions that were built.
func (h *hashing) finish() { h.hasher.finish(h.depth) }

// leaf returns a leaf.
func (h *hashing) leaf(data []byte) *node {
	h.LeavesHashed++
	h.BytesHashed += int64(len(data))
	h.BytesKept += nodeBytes
	n := h.memory.nodes.one()
	*n = node{data: data}
	h.hasher.leaf(n, len(data) == 1<<h.chunkLog2)
	return n
}

// inner returns the tree node of the given height over two; right is nil if it is padding.
func (h *hashing) inner(left, right *node, height uint) *node {
	h.NodesHashed++
	h.BytesKept += nodeBytes
	n := h.memory.nodes.one()
	*n = node{left: left, right: right}
	h.hasher.node(n, height)
	return n
}

// rightHash returns the hash of the right child, which has the given height.
func (n *node) rightHash(height uint) merkle.Hash {
	if n.right == nil {
		return merkle.Empty(height)
	}
	return n.right.hash
}

// version returns the version with the given top, and counts what is above that.
func (h *hashing) version(top *node, size int64) *version {
	height := heightOf(size, h.chunkLog2)
	room := int(h.depth - height + 1)
	v := h.memory.versions.one()
	*v = version{size: size, chunkLog2: h.chunkLog2, height: height, top: top, above: h.memory.hashes.take(room)[:0]}
	h.NodesHashed += int64(room - 1)
	h.BytesKept += versionBytes + merkle.HashLen*int64(room)
	h.hasher.version(v)
	return v
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
	h.row = h.row[:0]
	for i := range tensor.Chunks(size, h.chunkLog2) {
		b := chunk(i, tensor.ChunkLen(size, i, h.chunkLog2))
		if i > 0 && bytes.Equal(b, h.row[i-1].data) {
			h.row = append(h.row, h.row[i-1])
		} else {
			h.row = append(h.row, h.leaf(b))
		}
	}
	row := h.row
	for height := uint(1); len(row) > 1; height++ {
		row = h.level(row, height)
	}
	return row[0]
}

// level returns the tree nodes of the given height above a row, in the same memory.
func (h *hashing) level(row []*node, height uint) []*node {
	up := row[:(len(row)+1)/2]
	var left, right *node // of the one before
	for i := range up {
		l, r := row[2*i], (*node)(nil)
		if 2*i+1 < len(row) {
			r = row[2*i+1]
		}
		if i > 0 && l == left && r == right {
			up[i] = up[i-1]
		} else {
			up[i] = h.inner(l, r, height)
		}
		left, right = l, r
	}
	return up
}

// errPruned says that the bytes around a patch are not there any more.
var errPruned = errors.New("trace: internal error: a patch over bytes that were let go")

// checkPatches checks that patches are in order and within a tensor of the given size.
func checkPatches(size int64, patches []engine.Patch) error {
	end := int64(0)
	for i, p := range patches {
		if len(p.Bytes) == 0 || p.Off < end || int64(len(p.Bytes)) > size-p.Off {
			return fmt.Errorf("patch %d is [%d, %d), want some bytes of [%d, %d)", i, p.Off, p.Off+int64(len(p.Bytes)), end, size)
		}
		end = p.Off + int64(len(p.Bytes))
	}
	return nil
}

// patched returns the version that equals base outside of patches, which it copies.
func (h *hashing) patched(base *version, patches []engine.Patch) (*version, error) {
	if err := checkPatches(base.size, patches); err != nil {
		return nil, err
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
	return w.inner(left, right, height), nil
}

// chunk returns the patched leaf of the chunk that begins at start.
func (w patching) chunk(n *node, start int64, patches []engine.Patch) (*node, error) {
	size := tensor.ChunkLen(w.size, start>>w.chunkLog2, w.chunkLog2)
	b := w.memory.bytes.take(int(size))
	if patches[0].Off > start || end(patches[0]) < start+size { // else it is all new
		if n.data == nil {
			return nil, errPruned
		}
		copy(b, n.data)
	}
	for _, p := range patches {
		from := max(start, p.Off)
		copy(b[from-start:], p.Bytes[from-p.Off:])
	}
	w.BytesKept += size
	return w.leaf(b), nil
}

func end(p engine.Patch) int64 { return p.Off + int64(len(p.Bytes)) }
