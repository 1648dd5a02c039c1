package merkle

// Tree is a binary tree of fixed depth over a row of leaf hashes, kept in full
// where it has data: EMPTY subtrees take no memory.
type Tree struct {
	levels [][]Hash // levels[k] are the tree nodes of height k that have data
	empty  *[MaxDepth + 1]Hash
}

// NewTree builds the Keccak tree of the given depth over the leaf hashes, of
// which there must be at most 2^depth. It keeps the slice.
func NewTree(leaves []Hash, depth uint) *Tree {
	t := &Tree{levels: make([][]Hash, depth+1), empty: &empty}
	t.levels[0] = leaves
	for k := uint(0); k < depth; k++ {
		below := t.levels[k]
		level := make([]Hash, (len(below)+1)/2)
		for i := range level {
			right := t.empty[k]
			if 2*i+1 < len(below) {
				right = below[2*i+1]
			}
			level[i] = Node(below[2*i], right)
		}
		t.levels[k+1] = level
	}
	return t
}

// Depth returns the depth of t.
func (t *Tree) Depth() uint { return uint(len(t.levels) - 1) }

// Root returns the root of t.
func (t *Tree) Root() Hash { return t.At(t.Depth(), 0) }

// At returns the tree node of the given height (0 is a leaf) and index, EMPTY
// where there is no data.
func (t *Tree) At(height uint, index uint64) Hash {
	if index < uint64(len(t.levels[height])) {
		return t.levels[height][index]
	}
	return t.empty[height]
}

// Path returns the siblings from leaf index up to the root.
func (t *Tree) Path(index uint64) []Hash {
	path := make([]Hash, t.Depth())
	for k := range path {
		path[k] = t.At(uint(k), index>>k^1)
	}
	return path
}
