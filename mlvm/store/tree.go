package store

import (
	"errors"
	"fmt"

	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// The entries of a trace are named by the hash of what they hold, so what occurs more
// than once has one. A leaf's is its preimage. A tree node's is one of
//
//	left ‖ right        two children, 64 bytes
//	hash ‖ levels u8    33 bytes: hash is the leftmost tree node so many levels below;
//	                    everything right of the way there is padding
//
// The second spares the chains above tensors, and segments, that fill little of their
// trees. Padding has no entry: it is known by its hash.
const (
	pairLen  = 2 * merkle.HashLen
	chainLen = merkle.HashLen + 1
)

// entryKey names an entry within its trace.
type entryKey struct {
	kind byte // keyNode or keyLeaf
	hash merkle.Hash
}

// walker visits the entries of a tree.
type walker struct {
	tree  Tree
	seen  map[merkle.Hash]bool // tree nodes below which nothing is missing
	visit func(k entryKey, value []byte) error
}

// walk visits what must be stored of a trace: each entry once, but for those above
// something that the tree has not kept, which is left out.
func walk(t Tree, visit func(k entryKey, value []byte) error) error {
	root, err := t.Node(0, 0)
	if err != nil {
		return err
	}
	w := &walker{t, make(map[merkle.Hash]bool), visit}
	_, err = w.descend(root, 0, 0)
	return err
}

// descend visits the entries of a tree node with the given hash and what is below it,
// and reports whether all of that is there.
func (w *walker) descend(hash merkle.Hash, depth uint, index uint64) (whole bool, err error) {
	if hash == merkle.Empty(w.tree.Depth()-depth) || w.seen[hash] {
		return true, nil
	}
	if depth == w.tree.Depth() {
		return w.leaf(hash, index)
	}
	left, right, there, err := w.children(depth, index)
	if err != nil || !there {
		return false, err
	}
	if right == merkle.Empty(w.tree.Depth()-depth-1) {
		whole, err = w.chain(hash, depth, index)
	} else {
		whole, err = w.pair(hash, left, right, depth, index)
	}
	if whole {
		w.seen[hash] = true
	}
	return whole, err
}

// leaf visits a leaf.
func (w *walker) leaf(hash merkle.Hash, index uint64) (whole bool, err error) {
	b, err := w.tree.Leaf(index)
	if notKept(err) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	w.seen[hash] = true
	return true, w.visit(entryKey{keyLeaf, hash}, b)
}

// pair visits a tree node with the given children, and both of them.
func (w *walker) pair(hash, left, right merkle.Hash, depth uint, index uint64) (whole bool, err error) {
	if err := w.visit(entryKey{keyNode, hash}, append(left[:], right[:]...)); err != nil {
		return false, err
	}
	wholeLeft, err := w.descend(left, depth+1, 2*index)
	if err != nil {
		return false, err
	}
	wholeRight, err := w.descend(right, depth+1, 2*index+1)
	return wholeLeft && wholeRight, err
}

// chain visits a tree node whose right child is padding, and goes on below the last
// such one on the way to the left.
func (w *walker) chain(hash merkle.Hash, depth uint, index uint64) (whole bool, err error) {
	levels, bottom := uint(0), hash
	for depth+levels < w.tree.Depth() {
		left, right, there, err := w.children(depth+levels, index<<levels)
		if err != nil {
			return false, err
		}
		if !there || right != merkle.Empty(w.tree.Depth()-depth-levels-1) {
			break
		}
		levels, bottom = levels+1, left
	}
	if err := w.visit(entryKey{keyNode, hash}, append(bottom[:], byte(levels))); err != nil {
		return false, err
	}
	return w.descend(bottom, depth+levels, index<<levels)
}

// children returns those of a tree node, if the tree has kept them.
func (w *walker) children(depth uint, index uint64) (left, right merkle.Hash, there bool, err error) {
	left, err = w.tree.Node(depth+1, 2*index)
	if err == nil {
		right, err = w.tree.Node(depth+1, 2*index+1)
	}
	if notKept(err) {
		return left, right, false, nil
	}
	return left, right, err == nil, err
}

// notKept reports whether an error says that a tree is without a part.
func notKept(err error) bool {
	var missing *trace.NotKeptError
	return errors.As(err, &missing)
}

// cursor is a tree node that was found, of a height that its user knows: base is the
// leftmost tree node so many levels below it, and right of the way there is padding.
type cursor struct {
	base   merkle.Hash
	levels uint
}

// hash returns the hash of the tree node, which has the given height.
func (c cursor) hash(height uint) merkle.Hash {
	h := c.base
	for at := height - c.levels; at < height; at++ {
		h = merkle.Node(h, merkle.Empty(at))
	}
	return h
}

// children returns those of a tree node of the given height, at least 1.
func (t *Trace) children(c cursor, height uint) (left, right cursor, err error) {
	empty := cursor{base: merkle.Empty(height - 1)}
	if c.levels > 0 {
		return cursor{c.base, c.levels - 1}, empty, nil
	}
	if c.base == merkle.Empty(height) {
		return empty, empty, nil
	}
	b, err := t.s.get(key(keyNode, t.seq, c.base))
	switch {
	case err != nil:
		return left, right, err
	case len(b) == pairLen:
		return cursor{base: merkle.Hash(b)}, cursor{base: merkle.Hash(b[merkle.HashLen:])}, nil
	case len(b) == chainLen && b[merkle.HashLen] > 0 && uint(b[merkle.HashLen]) <= height:
		return cursor{merkle.Hash(b), uint(b[merkle.HashLen]) - 1}, empty, nil
	default:
		return left, right, fmt.Errorf("tree node of height %d with an entry of %d bytes", height, len(b))
	}
}

// find returns the tree node at a depth and an index in it, which must be in the tree.
func (t *Trace) find(depth uint, index uint64) (cursor, error) {
	c := cursor{base: t.root}
	for at := range depth {
		left, right, err := t.children(c, t.depth-at)
		if err != nil {
			return cursor{}, err
		}
		if c = left; index>>(depth-at-1)&1 == 1 {
			c = right
		}
	}
	return c, nil
}
