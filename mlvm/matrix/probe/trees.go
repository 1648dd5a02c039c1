package main

import (
	"context"
	"strconv"

	"github.com/mlgeth/mlgeth/mlvm/keccak"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// trees adds roots over leaves around the length of a block, of trees whose rows are no
// whole groups, and over chunks of many lengths.
func trees(_ context.Context, p *probe) error {
	content := random(1, 100_000)
	for _, size := range []int{1, 32, 134, 135, 136, 271, 1024, 4096} {
		content := content[:min(len(content), 500*size)]
		leaves := make([]merkle.Hash, (len(content)+size-1)/size)
		keccak.Leaves(leaves, content, size)
		name := strconv.Itoa(size)
		p.add("leaves/"+name, keccak.Tree(leaves, 9, 1).Root())
		keccak.ParallelLeaves(leaves, content, size, p.threads)
		p.add("parallel/"+name, keccak.Tree(leaves, 16, p.threads).Root())
		for _, n := range []int{1, 3, 5, 8, 17} {
			p.add("row/"+name+"/"+strconv.Itoa(n), keccak.Tree(leaves[:n:n], 5, p.threads).Root())
		}
	}
	var chunks [][]byte
	for n := range 40 {
		chunks = append(chunks, content[n*n:][:n*n/7])
	}
	leaves := make([]merkle.Hash, len(chunks))
	keccak.LeavesOf(leaves, chunks)
	p.add("chunks", keccak.Tree(leaves, 6, p.threads).Root())
	return nil
}
