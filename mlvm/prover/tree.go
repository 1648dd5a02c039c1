package prover

import (
	"context"
	"fmt"

	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// Tree is the tree of a claim.
type Tree interface {
	// Node returns the tree node of the given height (a leaf has 0) and index.
	Node(ctx context.Context, height uint, index uint64) (merkle.Hash, error)
	// Leaf returns the preimage of a leaf, none for padding.
	Leaf(ctx context.Context, index uint64) ([]byte, error)
}

// Local is the tree of a trace at hand. What is in a segment that was not kept is a
// *trace.NotKeptError.
type Local struct{ *trace.Trace }

// Node implements Tree.
func (l Local) Node(_ context.Context, height uint, index uint64) (merkle.Hash, error) {
	return l.Trace.Node(height, index)
}

// Leaf implements Tree.
func (l Local) Leaf(_ context.Context, index uint64) ([]byte, error) {
	return l.Trace.Leaf(index)
}

// Fetcher reads a tree from somebody who need not be honest.
type Fetcher interface {
	// Children returns the children of the tree node of the given height, at least
	// 1, and index.
	Children(ctx context.Context, height uint, index uint64) (left, right merkle.Hash, err error)
	// Leaf returns the preimage of a leaf.
	Leaf(ctx context.Context, index uint64) ([]byte, error)
}

// Checked is the tree with a known root and depth, read through a Fetcher. Whatever
// does not hash to the root is an error. It remembers tree nodes and must not be
// used concurrently.
type Checked struct {
	fetcher Fetcher
	depth   uint
	nodes   map[position]merkle.Hash
}

// position is a place in a tree.
type position struct {
	height uint
	index  uint64
}

// NewChecked returns the tree with the given root and depth.
func NewChecked(f Fetcher, root merkle.Hash, depth uint) *Checked {
	return &Checked{fetcher: f, depth: depth, nodes: map[position]merkle.Hash{{depth, 0}: root}}
}

// Node implements Tree: it reads the way down from the nearest tree node that it
// knows.
func (c *Checked) Node(ctx context.Context, height uint, index uint64) (merkle.Hash, error) {
	if h, ok := c.nodes[position{height, index}]; ok {
		return h, nil
	}
	if height >= c.depth {
		return merkle.Hash{}, fmt.Errorf("no tree node %d at height %d of %d", index, height, c.depth)
	}
	parent, err := c.Node(ctx, height+1, index>>1)
	if err != nil {
		return merkle.Hash{}, err
	}
	left, right, err := c.fetcher.Children(ctx, height+1, index>>1)
	if err != nil {
		return merkle.Hash{}, fmt.Errorf("tree node %d at height %d: %w", index>>1, height+1, err)
	}
	if merkle.Node(left, right) != parent {
		return merkle.Hash{}, fmt.Errorf("tree node %d at height %d: the children served do not hash to it", index>>1, height+1)
	}
	c.nodes[position{height, index &^ 1}] = left
	c.nodes[position{height, index | 1}] = right
	return c.nodes[position{height, index}], nil
}

// Leaf implements Tree.
func (c *Checked) Leaf(ctx context.Context, index uint64) ([]byte, error) {
	want, err := c.Node(ctx, 0, index)
	if err != nil {
		return nil, err
	}
	b, err := c.fetcher.Leaf(ctx, index)
	if err != nil {
		return nil, fmt.Errorf("leaf %d: %w", index, err)
	}
	if merkle.Leaf(b) != want {
		return nil, fmt.Errorf("leaf %d: the bytes served do not hash to it", index)
	}
	return b, nil
}

// spliced is a claimed tree that equals one's own to the left of a leaf. The claimed
// preimage of that one is known, or nobody needs it.
type spliced struct {
	own   *trace.Trace
	claim Tree
	at    uint64
	leaf  []byte
}

// Node implements Tree.
func (s *spliced) Node(ctx context.Context, height uint, index uint64) (merkle.Hash, error) {
	if (index+1)<<height <= s.at {
		return s.own.Node(height, index)
	}
	return s.claim.Node(ctx, height, index)
}

// Leaf implements Tree.
func (s *spliced) Leaf(ctx context.Context, index uint64) ([]byte, error) {
	switch {
	case index < s.at:
		return s.own.Leaf(index)
	case index == s.at:
		return s.leaf, nil
	default:
		return s.claim.Leaf(ctx, index)
	}
}
