//go:build unix

package kernel_test

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/mlvm/kernel"
	"github.com/mlgeth/mlgeth/mlvm/kernel/kerneltest"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// guarded returns a copy of b between pages that cannot be touched: at the end of its
// memory, or else at its beginning.
func guarded(t *testing.T, b []byte, end bool) []byte {
	t.Helper()
	page := unix.Getpagesize()
	size := (len(b) + page - 1) / page * page
	memory, err := unix.Mmap(-1, 0, size+2*page, unix.PROT_READ|unix.PROT_WRITE, unix.MAP_ANON|unix.MAP_PRIVATE)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { unix.Munmap(memory) })
	for _, guard := range [][]byte{memory[:page], memory[page+size:]} {
		if err := unix.Mprotect(guard, unix.PROT_NONE); err != nil {
			t.Fatal(err)
		}
	}
	inside := memory[page : page+size]
	if end {
		inside = inside[size-len(b):]
	}
	copy(inside, b)
	return inside[:len(b):len(b)]
}

// TestGuardPages: kernels read nothing before or behind their operands, and write
// nothing beside the result.
func TestGuardPages(t *testing.T) {
	kerneltest.ForEach(t, func(t *testing.T, path cpu.Path) {
		rng := rand.New(rand.NewPCG(11, 11))
		for _, w := range []tensor.DType{tensor.I8, tensor.I4, tensor.I16} {
			for _, rows := range []int64{1, 5, 9} {
				for _, in := range []*op.Instruction{
					grouped(tensor.I16, w, rows, 19, 544), matmul(tensor.I16, w, rows, 18, 96), matmul(tensor.I16, w, rows, 17, 2100),
					conv(tensor.I16, w, rows, 3, 17), conv(tensor.I8, w, rows, 5, 16),
					grouped(tensor.I16, w, rows, 16, 544), matmul(tensor.I16, w, rows, 16, 96), // the last rows together
				} {
					trimmed(in)
					c := &kerneltest.Case{Instruction: in, Tensors: kerneltest.Content(rng, in, 0)}
					want := evaluate(t, path, c, func([]int64) {})
					for _, end := range []bool{true, false} {
						for i, b := range c.Tensors {
							if len(b) > 0 {
								c.Tensors[i] = guarded(t, b, end)
							}
						}
						dst := guarded(t, make([]byte, len(want)), end)
						job := kernel.Job{Pack: new(kernel.Pack)}
						job.Pack.Init(in)
						if err := job.Prepare(path, dst, in, 0, c.Tensors); err != nil {
							t.Fatal(err)
						}
						job.Run(0, job.Units())
						if !bytes.Equal(dst, want) {
							t.Errorf("%v, %d rows: result differs between guard pages", w, rows)
						}
					}
				}
			}
		}
	})
}
