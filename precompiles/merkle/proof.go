package merkle

import (
	"fmt"
	"math/bits"
)

// Fold returns the root that a tree node's hash and its siblings, bottom up,
// lead to. The index is the tree node's number in its level, from the left.
func Fold(h Hash, index uint64, path []Hash) Hash {
	for _, sibling := range path {
		if index&1 == 0 {
			h = Node(h, sibling)
		} else {
			h = Node(sibling, h)
		}
		index >>= 1
	}
	return h
}

// Entry is a tree node in a multiproof: its number in its level, and its hash.
type Entry struct {
	Index uint64
	Hash  Hash
}

// CheckEntries returns an error unless the entries are in strictly ascending
// order of index, there is at least one, and all fit a level of 2^depth tree
// nodes.
func CheckEntries(entries []Entry, depth uint) error {
	if depth > MaxDepth {
		return fmt.Errorf("depth is %d, want at most %d", depth, MaxDepth)
	}
	if len(entries) == 0 {
		return fmt.Errorf("no entries")
	}
	for i, e := range entries {
		if e.Index>>depth != 0 {
			return fmt.Errorf("entry %d: index %d is outside a tree of depth %d", i, e.Index, depth)
		}
		if i > 0 && e.Index <= entries[i-1].Index {
			return fmt.Errorf("entry %d: index %d does not ascend", i, e.Index)
		}
	}
	return nil
}

// Root returns the root that a multiproof leads to. The entries, which
// CheckEntries accepts, are overwritten. Siblings are taken from next, which
// returns false when there are no more: level by level from the bottom, in each
// from left to right, each that does not follow from the entries exactly once. So
// one set of entries has one proof.
func Root(h Hasher, entries []Entry, depth uint, next func() (Hash, bool)) (Hash, error) {
	for level := uint(0); level < depth; level++ {
		n := 0
		for i := 0; i < len(entries); i++ {
			e := entries[i]
			parent := Entry{Index: e.Index >> 1}
			if e.Index&1 == 0 && i+1 < len(entries) && entries[i+1].Index == e.Index+1 {
				i++
				parent.Hash = h.Node(e.Hash, entries[i].Hash)
			} else {
				sibling, ok := next()
				if !ok {
					return Hash{}, fmt.Errorf("multiproof ends at level %d", level)
				}
				if e.Index&1 == 0 {
					parent.Hash = h.Node(e.Hash, sibling)
				} else {
					parent.Hash = h.Node(sibling, e.Hash)
				}
			}
			entries[n] = parent
			n++
		}
		entries = entries[:n]
	}
	return entries[0].Hash, nil
}

// Siblings returns where a multiproof's siblings stand, in the order in which
// Root takes them: visit is called with the level (0 is that of the entries) and
// the index in it. The indices must ascend strictly; they are overwritten.
func Siblings(indices []uint64, depth uint, visit func(level uint, index uint64)) {
	for level := uint(0); level < depth; level++ {
		n := 0
		for i := 0; i < len(indices); i++ {
			x := indices[i]
			if x&1 == 0 && i+1 < len(indices) && indices[i+1] == x+1 {
				i++
			} else {
				visit(level, x^1)
			}
			indices[n] = x >> 1
			n++
		}
		indices = indices[:n]
	}
}

// MaxSiblings returns the greatest number of siblings that a multiproof of 1 to m
// entries in a tree of the given depth can have. For exactly m entries it is
// m·(depth - k) + 2^k - m with k = ceil(log2 m): the worst case spreads the paths
// as evenly as it can, so that they meet as near to the root as they can. That
// grows with m up to half of the leaves.
func MaxSiblings(m uint64, depth uint) uint64 {
	if depth == 0 || m == 0 {
		return 0
	}
	m = min(m, 1<<(depth-1))
	k := uint(bits.Len64(m - 1))
	return m*uint64(depth-k) + 1<<k - m
}
