package graph

import (
	"fmt"

	"github.com/mlgeth/mlgeth/mlvm/keccak"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// WeightsTree is the tree over the weight tensors: chunks of each to depth dW,
// tensors to depth dV (PROTOCOL §1). Where there is no data it takes no memory.
type WeightsTree struct {
	*merkle.Joined
}

// NewWeightsTree builds the tree of p over the leaf hashes of each tensor's chunks, on
// at most the given number of goroutines. It keeps the slices.
func NewWeightsTree(p *Program, leaves [][]merkle.Hash, workers int) (*WeightsTree, error) {
	if len(leaves) != len(p.Weights) {
		return nil, fmt.Errorf("leaves of %d weight tensors, want %d", len(leaves), len(p.Weights))
	}
	for w := range leaves {
		if got, want := int64(len(leaves[w])), p.WeightChunks(w); got != want {
			return nil, fmt.Errorf("weight tensor %d has %d leaves, want %d", w, got, want)
		}
	}
	return newWeightsTree(p, leaves, workers), nil
}

// WeightChunks returns the number of chunks of a weight tensor.
func (p *Program) WeightChunks(w int) int64 {
	return tensor.Chunks(p.Weights[w], uint(p.ChunkLog2))
}

// newWeightsTree is NewWeightsTree for as many leaves as there must be.
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
