//go:build !amd64 || purego

package kernel

import "github.com/mlgeth/mlgeth/mlvm/cpu"

// rowsOf returns the row kernels of a path: those in portable code.
func rowsOf(cpu.Path) *rowKernels { return &genericRows }
