package keccak

import (
	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// Paths returns the paths that this machine can take, the fastest last.
func Paths() []cpu.Path { return cpu.Paths(implemented...) }

// best is the path of the exported functions.
var best = cpu.Best(implemented...)

// Leaves sets out[i] to the hash of leaf i of b, which is cut into chunks of chunkLen > 0
// bytes; the last one may be shorter. Requires as many hashes as chunks.
func Leaves(out []merkle.Hash, b []byte, chunkLen int) { leaves(best, out, b, chunkLen) }

func leaves(path cpu.Path, out []merkle.Hash, b []byte, chunkLen int) {
	hashLeaves(path, out, func(i int) []byte {
		return b[i*chunkLen : min((i+1)*chunkLen, len(b))]
	})
}

// LeavesOf sets out[i] to the hash of leaf chunks[i]. Neighbours of the same length are
// hashed together. Requires as many hashes as chunks.
func LeavesOf(out []merkle.Hash, chunks [][]byte) { leavesOf(best, out, chunks) }

func leavesOf(path cpu.Path, out []merkle.Hash, chunks [][]byte) {
	hashLeaves(path, out, func(i int) []byte { return chunks[i] })
}

// hashLeaves sets out[i] to the hash of leaf chunk(i).
func hashLeaves(path cpu.Path, out []merkle.Hash, chunk func(i int) []byte) {
	if path == cpu.Generic {
		for i := range out {
			out[i] = merkle.Leaf(chunk(i))
		}
		return
	}
	g := group{path: path, lanes: lanes(path), size: -1}
	for done := 0; done < len(out); {
		first := chunk(done)
		g.prepare(len(first))
		g.set(0, first)
		n := 1
		for n < g.lanes && done+n < len(out) {
			b := chunk(done + n)
			if len(b) != len(first) {
				break
			}
			g.set(n, b)
			n++
		}
		if n == 1 {
			out[done] = merkle.Leaf(first) // cheaper than a group with one message
		} else {
			g.hash(out[done : done+n])
		}
		done += n
	}
}

// maxGroups bounds the tree nodes of one call, during which the goroutine cannot be
// interrupted.
const maxGroups = 128

// Nodes sets out[i] to the hash of the tree node over pairs[2i] and pairs[2i+1]. Requires
// twice as many hashes in pairs as in out, which may begin where pairs does, but must not
// overlap it otherwise.
func Nodes(out, pairs []merkle.Hash) { nodes(best, out, pairs) }

func nodes(path cpu.Path, out, pairs []merkle.Hash) {
	n := lanes(path)
	for n > 1 && len(out) >= n {
		groups := min(len(out)/n, maxGroups)
		nodeGroups(path, out[:n*groups], pairs[:2*n*groups])
		out, pairs = out[n*groups:], pairs[2*n*groups:]
	}
	if n > 1 && len(out) > 1 { // a group that is not full
		var up [maxLanes]merkle.Hash
		var below [2 * maxLanes]merkle.Hash
		copy(below[:], pairs[:2*len(out)])
		nodeGroups(path, up[:n], below[:2*n])
		copy(out, up[:])
		return
	}
	for i := range out {
		out[i] = merkle.Node(pairs[2*i], pairs[2*i+1])
	}
}
