package graph

import (
	"fmt"

	"github.com/mlgeth/mlgeth/mlvm/keccak"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// WeightsTree is the tree over the weight tensors: chunks of each to depth dW,
// tensors to depth dV (PROTOCOL §1). Where there is no data it takes no memory.
type WeightsTree struct {
	*merkle.Joined
}

// newWeightsTree builds the tree of p over the leaf hashes of each tensor's chunks, on
// at most the given number of goroutines.
func newWeightsTree(p *Program, leaves [][]merkle.Hash, workers int) *WeightsTree {
	tensors := make([]merkle.Nodes, len(leaves))
	for w := range leaves {
		tensors[w] = keccak.Tree(leaves[w], uint(p.DW), workers)
	}
	return &WeightsTree{merkle.Join(tensors, uint(p.DW), uint(p.DV))}
}

// lengthError says that weight tensor w has the wrong number of bytes.
func lengthError(w int, got, want int64) error {
	return fmt.Errorf("weight tensor %d has %d bytes, want %d", w, got, want)
}
