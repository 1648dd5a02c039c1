package keccak

import (
	"sync"
	"sync/atomic"

	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// What is worth to be handed to a goroutine: some tens of microseconds. Both are
// multiples of maxLanes, in leaves and in tree nodes.
const (
	shareBytes = 128 << 10
	shareNodes = 1024
)

// ParallelLeaves is Leaves on at most the given number of goroutines.
func ParallelLeaves(out []merkle.Hash, b []byte, chunkLen, workers int) {
	part := max(1, shareBytes/chunkLen/maxLanes) * maxLanes
	share(len(out), part, workers, func(lo, hi int) {
		Leaves(out[lo:hi], b[lo*chunkLen:min(hi*chunkLen, len(b))], chunkLen)
	})
}

// Tree is merkle.NewTree on at most the given number of goroutines.
func Tree(leaves []merkle.Hash, depth uint, workers int) *merkle.Tree {
	return merkle.BuildTree(leaves, depth, func(up, below []merkle.Hash) {
		share(len(up), shareNodes, workers, func(lo, hi int) { Nodes(up[lo:hi], below[2*lo:2*hi]) })
	})
}

// share calls f for parts of [0, n), in any order and on at most the given number of
// goroutines, this one among them, and waits for all. A part has the given length but for
// the last.
func share(n, part, workers int, f func(lo, hi int)) {
	parts := (n + part - 1) / part
	var next atomic.Int64
	work := func() {
		for {
			i := int(next.Add(1)) - 1
			if i >= parts {
				return
			}
			f(i*part, min((i+1)*part, n))
		}
	}
	var wg sync.WaitGroup
	for range min(workers, parts) - 1 {
		wg.Go(work) // ends with the last part
	}
	work()
	wg.Wait()
}
