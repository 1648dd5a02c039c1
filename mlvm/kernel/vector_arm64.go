//go:build !purego

package kernel

import "github.com/mlgeth/mlgeth/mlvm/cpu"

var neonDots = vectorKernels{dotI8NEON, dotI4NEON, dotI16NEON}

// vectorsOf returns the vector kernels of a path; nil if it has none.
func vectorsOf(path cpu.Path) *vectorKernels {
	if path == cpu.NEON {
		return &neonDots
	}
	return nil
}
