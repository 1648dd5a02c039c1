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

// checkGuarded computes a case between guard pages, at both ends of its memory.
func checkGuarded(t *testing.T, path cpu.Path, c *kerneltest.Case) {
	t.Helper()
	want := evaluate(t, path, c, func([]int64) {})
	for _, end := range []bool{true, false} {
		tensors := c.Tensors
		for i, b := range tensors {
			if len(b) > 0 {
				tensors[i] = guarded(t, b, end)
			}
		}
		suited := new(kernel.Pack)
		suited.Init(c.Instruction)
		for _, pack := range []*kernel.Pack{nil, new(kernel.Pack), suited} {
			dst := guarded(t, make([]byte, len(want)), end)
			job := kernel.Job{Pack: pack}
			if err := job.Prepare(path, dst, c.Instruction, c.T, tensors); err != nil {
				t.Fatal(err)
			}
			job.Run(0, job.Units())
			if !bytes.Equal(dst, want) {
				t.Errorf("result differs between guard pages: %+v", *c.Instruction)
			}
		}
	}
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
					checkGuarded(t, path, c)
					if in.Slots[op.S].Tensor() {
						shorten(rng, c)
						checkGuarded(t, path, c)
					}
				}
			}
		}
		for _, code := range op.Codes() {
			for i := range uint64(60) {
				checkGuarded(t, path, kerneltest.Random(rand.New(rand.NewPCG(uint64(code), i)), code))
			}
		}
	})
}
