package keccak_test

import (
	"math/rand/v2"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/keccak"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// TestParallel compares leaves and all tree nodes above them with package merkle's, for
// numbers of chunks with whole and short parts and any number of workers.
func TestParallel(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 12))
	const depth, chunkLen = 13, 64
	for _, count := range []int{0, 1, 2, 3, 9, 2047, 2048, 2049, 5000, 1 << depth} {
		b := make([]byte, max(0, count*chunkLen-rng.IntN(chunkLen)))
		for i := range b {
			b[i] = byte(rng.Uint32())
		}
		plain := make([]merkle.Hash, count)
		for i := range plain {
			plain[i] = merkle.Leaf(b[i*chunkLen : min((i+1)*chunkLen, len(b))])
		}
		want := merkle.NewTree(plain, depth)
		for _, workers := range []int{0, 1, 2, 7} {
			leaves := make([]merkle.Hash, count)
			keccak.ParallelLeaves(leaves, b, chunkLen, workers)
			got := keccak.Tree(leaves, depth, workers)
			for height := range uint(depth + 1) {
				for i := range uint64(1) << (depth - height) {
					if got.At(height, i) != want.At(height, i) {
						t.Fatalf("%d chunks, %d workers: tree node %d of height %d differs", count, workers, i, height)
					}
				}
			}
		}
	}
}
