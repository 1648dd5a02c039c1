//go:build !amd64 || purego

package keccak

import (
	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// implemented are the paths.
var implemented = []cpu.Path{cpu.Generic}

// lanes returns how many messages a path hashes together.
func lanes(cpu.Path) int { return 1 }

func leafGroup(*group, []merkle.Hash) { panic("keccak: internal error: no assembly") }

func nodeGroups(cpu.Path, []merkle.Hash, []merkle.Hash) {
	panic("keccak: internal error: no assembly")
}
