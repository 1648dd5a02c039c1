//go:build !purego

package keccak

import (
	"unsafe"

	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// implemented are the paths.
var implemented = []cpu.Path{cpu.Generic, cpu.AVX2, cpu.AVX512}

// lanes returns how many messages a path hashes together.
func lanes(path cpu.Path) int {
	switch path {
	case cpu.AVX512:
		return 8
	case cpu.AVX2:
		return 4
	}
	return 1
}

// leafGroup sets out, as many hashes as lanes, to those of a group's messages.
func leafGroup(g *group, out []merkle.Hash) {
	first := (*[merkle.HashLen]byte)(unsafe.SliceData(out))
	if g.path == cpu.AVX512 {
		leaves8(&g.messages, g.blocks, g.lanes*g.size, &g.tails, first)
	} else {
		leaves4(&g.messages, g.blocks, g.lanes*g.size, &g.tails, first)
	}
}

// nodeGroups is nodes for a multiple of as many hashes as lanes, at least one.
func nodeGroups(path cpu.Path, out, pairs []merkle.Hash) {
	first, firstPair := (*[merkle.HashLen]byte)(unsafe.SliceData(out)), (*[merkle.HashLen]byte)(unsafe.SliceData(pairs))
	if path == cpu.AVX512 {
		nodes8(first, firstPair, len(out)/8)
	} else {
		nodes4(first, firstPair, len(out)/4)
	}
}
