//go:build !(amd64 || arm64) || purego

package kernel

import "github.com/mlgeth/mlgeth/mlvm/cpu"

// vectorsOf returns the vector kernels of a path: none has any.
func vectorsOf(cpu.Path) *vectorKernels { return nil }
