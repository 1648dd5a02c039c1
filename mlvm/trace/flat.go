package trace

import (
	"math/bits"

	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// flat is the tree of a tensor that each segment writes over in place, and of which no version
// but the last one is kept. Its hashes are in arrays, two children next to each other: a row of
// a cache that lies across its tensor changes a path for each of its elements, and most of
// what those need is in no cache of the processor's.
type flat struct {
	chunkLog2 uint
	levels    [][]merkle.Hash // by height, from the leaves to the top: an even number but there
	chunks    []chunk
	lo, hi    int64   // chunks outside are let go
	dirty     []int64 // leaves without hashes, ascending
}

// chunk is one of a flat tree.
type chunk struct {
	data []byte // nil if nobody needs it any more
	own  bool   // no other tree has it
}

// flatten returns the tree of a version that is written over. It shares the chunks.
func flatten(v *version) *flat {
	n := tensor.Chunks(v.size, v.chunkLog2)
	f := &flat{
		chunkLog2: v.chunkLog2, levels: make([][]merkle.Hash, v.height+1),
		chunks: make([]chunk, n), hi: n,
	}
	for h := range v.height {
		f.levels[h] = make([]merkle.Hash, n+n%2)
		if n%2 == 1 {
			f.levels[h][n] = merkle.Empty(h)
		}
		n = (n + 1) / 2
	}
	f.levels[v.height] = make([]merkle.Hash, 1)
	f.fill(v.top, v.height, 0)
	return f
}

// fill takes a node of a tree and what is below it.
func (f *flat) fill(n *node, height uint, index int64) {
	if n == nil {
		return // padding
	}
	f.levels[height][index] = n.hash
	if height == 0 {
		f.chunks[index].data = n.data
		return
	}
	if n.stub() {
		return
	}
	f.fill(n.left, height-1, 2*index)
	if n.right == n.left { // as in most of an initial state
		f.repeat(height-1, 2*index)
	} else {
		f.fill(n.right, height-1, 2*index+1)
	}
}

// repeat copies the subtree of a node to where its sibling is, on the right.
func (f *flat) repeat(height uint, index int64) {
	for h := range height + 1 {
		n := int64(1) << (height - h)
		copy(f.levels[h][(index+1)*n:][:n], f.levels[h][index*n:])
	}
	n := int64(1) << height
	copy(f.chunks[(index+1)*n:][:n], f.chunks[index*n:])
}

// at returns a hash, EMPTY where there is no data.
func (f *flat) at(height uint, index uint64) merkle.Hash {
	if level := f.levels[height]; index < uint64(len(level)) {
		return level[index]
	}
	return merkle.Empty(height)
}

// chunk returns the bytes of a chunk, nil if there is none.
func (f *flat) chunk(index uint64) []byte {
	if index < uint64(len(f.chunks)) {
		return f.chunks[index].data
	}
	return nil
}

// top returns the hash of the whole tree.
func (f *flat) top() merkle.Hash { return f.levels[len(f.levels)-1][0] }

// keep lets go of all chunks that have no byte of [lo, hi): none of them is written to again.
func (f *flat) keep(lo, hi int64) {
	lo, hi = min(max(f.lo, lo>>f.chunkLog2), f.hi), max(f.lo, min(f.hi, (hi-1)>>f.chunkLog2+1))
	clear(f.chunks[f.lo:lo])
	clear(f.chunks[max(lo, hi):f.hi])
	f.lo, f.hi = lo, max(lo, hi)
}

// appendTo appends the bytes of the tensor.
func (f *flat) appendTo(b []byte) []byte {
	for i := range f.chunks {
		b = append(b, f.chunks[i].data...)
	}
	return b
}

// patchedInPlace changes the tree of a tensor that is written over, of which base is the last
// version, and is none after that.
func (h *hashing) patchedInPlace(base *version, patches []engine.Patch) (*version, error) {
	if err := checkPatches(base.size, patches); err != nil {
		return nil, err
	}
	f := base.flat
	if f == nil {
		f = flatten(base)
	}
	for i := range patches {
		if err := h.overwrite(f, &patches[i]); err != nil {
			return nil, err
		}
	}
	h.hasher.flats = append(h.hasher.flats, f)
	v := h.version(nil, base.size)
	v.flat = f
	return v, nil
}

// overwrite copies a patch, which begins after the last one's first byte.
func (h *hashing) overwrite(f *flat, p *engine.Patch) error {
	for off, rest := p.Off, p.Bytes; len(rest) > 0; {
		i := off >> f.chunkLog2
		start := i << f.chunkLog2
		c := &f.chunks[i]
		if c.data == nil {
			return errPruned
		}
		if !c.own {
			*c = chunk{h.memory.bytes.clone(c.data), true}
		}
		n := copy(c.data[off-start:], rest)
		rest, off = rest[n:], off+int64(n)
		h.touch(f, i)
	}
	return nil
}

// touch notes that a chunk has changed, and counts what has to be hashed again.
func (h *hashing) touch(f *flat, i int64) {
	height := len(f.levels) - 1
	if k := len(f.dirty); k > 0 {
		last := f.dirty[k-1]
		if last == i {
			return
		}
		height = bits.Len64(uint64(last^i)) - 1 // above it is what the last one has above it
	}
	f.dirty = append(f.dirty, i)
	h.LeavesHashed++
	h.BytesHashed += int64(len(f.chunks[i].data))
	h.NodesHashed += int64(height)
}

// rise turns the indices of what changed on a level into those of the level above.
func (f *flat) rise() {
	up := f.dirty[:0]
	for _, i := range f.dirty {
		if k := len(up); k == 0 || up[k-1] != i/2 {
			up = append(up, i/2)
		}
	}
	f.dirty = up
}
