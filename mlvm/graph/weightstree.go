package graph

import (
	"fmt"

	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// WeightsTree is the tree over the weight tensors: chunks of each to depth dW,
// tensors to depth dV (PROTOCOL §1). Where there is no data it takes no memory.
type WeightsTree struct {
	depth   uint           // of a tensor's tree: dW
	tensors []*merkle.Tree // one for each weight tensor
	top     [][]merkle.Hash
}

// newWeightsTree builds the tree of p over the leaf hashes of each tensor's
// chunks.
func newWeightsTree(p *Program, leaves [][]merkle.Hash) *WeightsTree {
	t := &WeightsTree{depth: uint(p.DW), tensors: make([]*merkle.Tree, len(leaves))}
	roots := make([]merkle.Hash, len(leaves))
	for w := range leaves {
		t.tensors[w] = merkle.NewTree(leaves[w], t.depth)
		roots[w] = t.tensors[w].Root()
	}
	t.top = make([][]merkle.Hash, uint(p.DV)+1)
	t.top[0] = roots
	for k := range uint(p.DV) {
		t.top[k+1] = t.pairs(k)
	}
	return t
}

// pairs returns the parents of level k above the tensors' roots.
func (t *WeightsTree) pairs(k uint) []merkle.Hash {
	level := make([]merkle.Hash, (len(t.top[k])+1)/2)
	for i := range level {
		x := 2 * uint64(i)
		level[i] = merkle.Node(t.At(t.depth+k, x), t.At(t.depth+k, x+1))
	}
	return level
}

// Depth returns the depth of t, dV + dW.
func (t *WeightsTree) Depth() uint { return t.depth + uint(len(t.top)-1) }

// Root returns the weights root.
func (t *WeightsTree) Root() merkle.Hash { return t.At(t.Depth(), 0) }

// At returns the tree node of the given height (0 is a leaf, at most Depth) and
// index, EMPTY where there is no data.
func (t *WeightsTree) At(height uint, index uint64) merkle.Hash {
	if height < t.depth {
		tensor := index >> (t.depth - height)
		if tensor >= uint64(len(t.tensors)) {
			return merkle.Empty(height)
		}
		return t.tensors[tensor].At(height, index&(1<<(t.depth-height)-1))
	}
	if level := t.top[height-t.depth]; index < uint64(len(level)) {
		return level[index]
	}
	return merkle.Empty(height)
}

// Path returns the siblings from leaf index up to the root.
func (t *WeightsTree) Path(index uint64) []merkle.Hash {
	path := make([]merkle.Hash, t.Depth())
	for k := range path {
		path[k] = t.At(uint(k), index>>k^1)
	}
	return path
}

// lengthError says that weight tensor w has the wrong number of bytes.
func lengthError(w int, got, want int64) error {
	return fmt.Errorf("weight tensor %d has %d bytes, want %d", w, got, want)
}
