//go:build !amd64 || purego

package kernel

import "github.com/mlgeth/mlgeth/mlvm/cpu"

// panelsOf returns the panel kernels of a path: none has any.
func panelsOf(cpu.Path) *panelKernels { return nil }

// multiplesOf returns the kernels of a path: none has any.
func multiplesOf(cpu.Path) *multiplesKernels { return nil }
