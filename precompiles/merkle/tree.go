package merkle

// Nodes is a tree whose nodes can be looked up: a leaf has height 0, the root
// height Depth.
type Nodes interface {
	// Depth returns the depth of the tree.
	Depth() uint
	// At returns the tree node of the given height, at most Depth, and index.
	At(height uint, index uint64) Hash
}

// RootOf returns the root of a tree.
func RootOf(t Nodes) Hash { return t.At(t.Depth(), 0) }

// PathOf returns the siblings of the tree node of the given height and index,
// bottom up to the root.
func PathOf(t Nodes, height uint, index uint64) []Hash {
	path := make([]Hash, t.Depth()-height)
	for k := range path {
		path[k] = t.At(height+uint(k), index>>k^1)
	}
	return path
}

// Tree is a binary Keccak tree of fixed depth over a row of hashes, kept in full
// where it has data: EMPTY subtrees take no memory.
type Tree struct {
	base   uint     // what the hashes in levels[0] are the roots of: EMPTY_base pads them
	levels [][]Hash // levels[k] are the tree nodes of height k that have data
}

// NewTree builds the tree of the given depth over leaf hashes, of which there must
// be at most 2^depth. It keeps the slice.
func NewTree(leaves []Hash, depth uint) *Tree { return BuildTree(leaves, depth, hashPairs) }

// Pairs is a way to hash a row of pairs: it sets up[i] to Node(below[2i], below[2i+1]).
// There are twice as many hashes in below as in up, perhaps none.
type Pairs func(up, below []Hash)

// hashPairs is the plain way.
func hashPairs(up, below []Hash) {
	for i := range up {
		up[i] = Node(below[2*i], below[2*i+1])
	}
}

// BuildTree is NewTree with another way to hash pairs.
func BuildTree(leaves []Hash, depth uint, pairs Pairs) *Tree {
	return BuildOver(leaves, 0, depth, pairs)
}

// BuildOver builds the tree of the given depth over the roots of subtrees of depth base,
// whose nodes have the heights from 0, that of the roots, to depth. Missing subtrees are
// EMPTY. There must be at most 2^depth roots, and base + depth must be at most MaxDepth. It
// keeps the slice.
func BuildOver(row []Hash, base, depth uint, pairs Pairs) *Tree {
	t := &Tree{base: base, levels: make([][]Hash, depth+1)}
	t.levels[0] = row
	for k := uint(0); k < depth; k++ {
		below := t.levels[k]
		level := make([]Hash, (len(below)+1)/2)
		whole := len(below) / 2
		pairs(level[:whole], below[:2*whole])
		if whole < len(level) {
			level[whole] = Node(below[2*whole], empty[base+k])
		}
		t.levels[k+1] = level
	}
	return t
}

// Depth implements Nodes.
func (t *Tree) Depth() uint { return uint(len(t.levels) - 1) }

// Root returns the root of t.
func (t *Tree) Root() Hash { return RootOf(t) }

// At implements Nodes: EMPTY where there is no data.
func (t *Tree) At(height uint, index uint64) Hash {
	if index < uint64(len(t.levels[height])) {
		return t.levels[height][index]
	}
	return empty[t.base+height]
}

// Path returns the siblings from leaf index up to the root.
func (t *Tree) Path(index uint64) []Hash { return PathOf(t, 0, index) }

// Joined is a tree of trees: its lower levels are those of subtrees, all of one
// depth. Subtrees are shared, not copied.
type Joined struct {
	below    uint // depth of a subtree
	subtrees []Nodes
	top      *Tree
}

// Join builds the tree of the given depth over subtrees of depth below, of which
// there must be at most 2^depth. It keeps the slice. Missing subtrees are EMPTY.
func Join(subtrees []Nodes, below, depth uint) *Joined {
	roots := make([]Hash, len(subtrees))
	for i, s := range subtrees {
		roots[i] = s.At(below, 0)
	}
	return &Joined{below: below, subtrees: subtrees, top: BuildOver(roots, below, depth, hashPairs)}
}

// Depth implements Nodes.
func (j *Joined) Depth() uint { return j.below + j.top.Depth() }

// Root returns the root of j.
func (j *Joined) Root() Hash { return j.top.Root() }

// At implements Nodes: EMPTY where there is no data.
func (j *Joined) At(height uint, index uint64) Hash {
	if height >= j.below {
		return j.top.At(height-j.below, index)
	}
	levels := j.below - height
	if i := index >> levels; i < uint64(len(j.subtrees)) {
		return j.subtrees[i].At(height, index&(1<<levels-1))
	}
	return empty[height]
}

// Path returns the siblings from leaf index up to the root.
func (j *Joined) Path(index uint64) []Hash { return PathOf(j, 0, index) }
