package prover_test

import (
	"bytes"
	"slices"
	"testing"

	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// proposes reports whether propose takes a claim in mode DATA (PROTOCOL §3): T is in
// range, and the output has its length and lies under the root.
func (s *scene) proposes(root merkle.Hash, T uint32, output []byte, path []merkle.Hash) bool {
	p := s.model.Program
	if T < 1 || T > s.claim.MaxT || p.StopNode == layout.NoStop && T != s.claim.MaxT {
		return false
	}
	if len(output) != len(tensorOf(s.own, 0, p.OutNode)) || len(path) != int(p.DA)+int(p.DB) {
		return false
	}
	level := make([]merkle.Hash, 1<<p.DC)
	chunks := slices.Collect(slices.Chunk(output, 1<<p.ChunkLog2))
	for i := range level {
		level[i] = merkle.Empty(0)
		if i < len(chunks) {
			level[i] = merkle.Leaf(chunks[i])
		}
	}
	for ; len(level) > 1; level = level[:len(level)/2] {
		for i := range len(level) / 2 {
			level[i] = merkle.Node(level[2*i], level[2*i+1])
		}
	}
	h, index := level[0], uint64(T-1)<<p.DB|uint64(p.OutNode)
	for _, sibling := range path {
		if index&1 == 0 {
			h = merkle.Node(h, sibling)
		} else {
			h = merkle.Node(sibling, h)
		}
		index >>= 1
	}
	return h == root
}

// TestCompletePropose: propose refuses each changed byte of the output, each changed
// hash of its path and each T out of range.
func TestCompletePropose(t *testing.T) {
	for name, s := range map[string]*scene{"machine": machine(t, 3), "digits": embedded(t), "mnist": imported(t)} {
		output, path := s.own.Output()
		root, T := s.own.Root(), s.own.T()
		if !s.proposes(root, T, output, path) {
			t.Fatalf("%s: the honest claim is refused", name)
		}
		n := 0
		refused := func(T uint32, output []byte, path []merkle.Hash) {
			t.Helper()
			n++
			if s.proposes(root, T, output, path) {
				t.Errorf("%s: mutation %d is not refused", name, n)
			}
		}
		for i := range output {
			changed := bytes.Clone(output)
			changed[i] ^= 1 << (i % 8)
			refused(T, changed, path)
		}
		refused(T, output[:len(output)-1], path)
		refused(T, append(bytes.Clone(output), 0), path)
		for i := range path {
			for at := range path[i] {
				changed := slices.Clone(path)
				changed[i][at] ^= 1
				refused(T, output, changed)
			}
		}
		for other := range s.claim.MaxT + 2 {
			if other != T {
				refused(other, output, path)
			}
		}
		t.Logf("%-8s output, path and T: %d mutations, all refused", name, n)
	}
}
