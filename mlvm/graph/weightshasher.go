package graph

import (
	"context"
	"errors"
	"fmt"

	"github.com/mlgeth/mlgeth/mlvm/keccak"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// pieceBytes is how much is hashed between two looks at the context, and a
// multiple of every chunk's length.
const pieceBytes = 8 << 20

// maxReserved bounds the memory that is reserved on the word of a program alone.
const maxReserved = 1 << 20 // hashes

// WeightsHasher builds a WeightsTree from the bytes of the weight tensors, which
// are written to it one tensor after the other, in pieces of any length.
type WeightsHasher struct {
	p       *Program
	workers int
	leaves  [][]merkle.Hash // of the chunks so far, by tensor
	tensor  int             // being written
	rest    int64           // bytes of it that are missing
	partial []byte          // the beginning of a chunk
	nibble  []bool          // by tensor: the high nibble of the last byte must be 0
}

// NewWeightsHasher returns a hasher for the weights of p that uses at most the
// given number of goroutines (at least 1) during a Write, and for the tree.
func NewWeightsHasher(p *Program, workers int) *WeightsHasher {
	h := &WeightsHasher{p: p, workers: max(1, workers), leaves: make([][]merkle.Hash, len(p.Weights)), tensor: -1}
	h.nibble = p.paddedNibbles()
	h.nextTensor()
	return h
}

// paddedNibbles says of each weight tensor whether it is read as an odd number of
// i4: then its last nibble is 0 (NUMERICS §2.1).
func (p *Program) paddedNibbles() []bool {
	padded := make([]bool, len(p.Weights))
	for i := range p.Nodes {
		for _, s := range p.Nodes[i].Slots {
			if s.Kind == op.Weight && s.DType == tensor.I4 && s.View.Size%2 != 0 {
				padded[s.Index] = true
			}
		}
	}
	return padded
}

// nextTensor turns to the next tensor.
func (h *WeightsHasher) nextTensor() {
	if h.tensor++; h.tensor < len(h.p.Weights) {
		h.rest = h.p.Weights[h.tensor]
		h.leaves[h.tensor] = make([]merkle.Hash, 0, min(h.p.WeightChunks(h.tensor), maxReserved))
	}
}

// Write implements io.Writer. It fails if there are more bytes than the weight
// tensors have, or if padding is not zero; it keeps no reference to b.
func (h *WeightsHasher) Write(b []byte) (n int, err error) {
	for n < len(b) {
		if h.tensor == len(h.p.Weights) {
			return n, errors.New("more bytes than the weight tensors have")
		}
		piece := b[n:min(int64(len(b)), int64(n)+h.rest)]
		h.hash(piece)
		n += len(piece)
		if h.rest -= int64(len(piece)); h.rest > 0 {
			continue
		}
		if h.nibble[h.tensor] && piece[len(piece)-1]>>4 != 0 {
			return n, fmt.Errorf("weight tensor %d: the nibble after the last i4 is not 0", h.tensor)
		}
		h.hash(nil) // the last chunk, perhaps a short one
		h.nextTensor()
	}
	return n, nil
}

// hash appends the leaf hashes of the whole chunks in the partial one and b; of
// the partial one alone if b is empty.
func (h *WeightsHasher) hash(b []byte) {
	chunkLen := 1 << h.p.ChunkLog2
	leaves := &h.leaves[h.tensor]
	if len(h.partial) > 0 || len(b) < chunkLen {
		n := min(len(b), chunkLen-len(h.partial))
		h.partial = append(h.partial, b[:n]...)
		if len(h.partial) == chunkLen || len(b) == 0 && len(h.partial) > 0 {
			*leaves = append(*leaves, merkle.Leaf(h.partial))
			h.partial = h.partial[:0]
		}
		b = b[n:]
	}
	whole := len(b) >> h.p.ChunkLog2
	*leaves = append(*leaves, make([]merkle.Hash, whole)...)
	keccak.ParallelLeaves((*leaves)[len(*leaves)-whole:], b[:whole*chunkLen], chunkLen, h.workers)
	h.partial = append(h.partial, b[whole*chunkLen:]...)
}

// Tree returns the tree. It fails if bytes are missing.
func (h *WeightsHasher) Tree() (*WeightsTree, error) {
	if h.tensor < len(h.p.Weights) {
		want := h.p.Weights[h.tensor]
		return nil, lengthError(h.tensor, want-h.rest, want)
	}
	return newWeightsTree(h.p, h.leaves, h.workers), nil
}

// HashWeights returns the tree over the given weight tensors of p. It uses at
// most the given number of goroutines, calls progress, if not nil, with the
// number of bytes done, and stops when ctx is done.
func HashWeights(ctx context.Context, p *Program, weights [][]byte, workers int, progress func(bytes int64)) (*WeightsTree, error) {
	if len(weights) != len(p.Weights) {
		return nil, fmt.Errorf("%d weight tensors, want %d", len(weights), len(p.Weights))
	}
	h, done := NewWeightsHasher(p, workers), int64(0)
	for w, b := range weights {
		if got, want := int64(len(b)), p.Weights[w]; got != want {
			return nil, lengthError(w, got, want)
		}
		for len(b) > 0 {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			n, err := h.Write(b[:min(len(b), pieceBytes)])
			if err != nil {
				return nil, err
			}
			b, done = b[n:], done+int64(n)
			if progress != nil {
				progress(done)
			}
		}
	}
	return h.Tree()
}
