package kernel_test

import (
	"bytes"
	"math/rand/v2"
	"sync"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/mlvm/kernel"
	"github.com/mlgeth/mlgeth/mlvm/kernel/kerneltest"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// TestPackShared runs jobs that share panels at the same time, so that they find them
// missing, being made and ready.
func TestPackShared(t *testing.T) {
	kerneltest.ForEach(t, func(t *testing.T, path cpu.Path) {
		in := trimmed(grouped(tensor.I16, tensor.I8, 3, 100, 256))
		tensors := kerneltest.Content(rand.New(rand.NewPCG(12, 12)), in, 0)
		want := make([]byte, in.ByteLen(0))
		if err := in.Eval(want, &op.Memory{Instruction: in, Tensors: tensors}, 0); err != nil {
			t.Fatal(err)
		}
		pack := new(kernel.Pack)
		var wg sync.WaitGroup
		for range 8 {
			wg.Go(func() { // ends when its job is done
				dst := make([]byte, len(want))
				job := kernel.Job{Pack: pack}
				if err := job.Prepare(path, dst, in, 0, tensors); err != nil {
					t.Error(err)
					return
				}
				job.Run(0, job.Units())
				if !bytes.Equal(dst, want) {
					t.Error("result differs")
				}
			})
		}
		wg.Wait()
	})
}

// TestPackOfPaths: panels of another path are not taken.
func TestPackOfPaths(t *testing.T) {
	rng := rand.New(rand.NewPCG(19, 19))
	in := trimmed(matmul(tensor.I16, tensor.I16, 9, 40, 64))
	c := &kerneltest.Case{Instruction: in, Tensors: kerneltest.Content(rng, in, 0)}
	want := make([]byte, in.ByteLen(0))
	if err := in.Eval(want, &op.Memory{Instruction: in, Tensors: c.Tensors}, 0); err != nil {
		t.Fatal(err)
	}
	for _, first := range kernel.Paths() {
		pack := new(kernel.Pack)
		pack.Init(in)
		for _, path := range append([]cpu.Path{first}, kernel.Paths()...) {
			if got := evaluateWith(t, path, pack, c, func([]int64) {}); !bytes.Equal(got, want) {
				t.Errorf("%s with panels of %s: result differs", path, first)
			}
		}
	}
}

// TestPackOfOthers: panels of other weights, or of the same ones seen otherwise, are not
// taken.
func TestPackOfOthers(t *testing.T) {
	kerneltest.ForEach(t, func(t *testing.T, path cpu.Path) {
		rng := rand.New(rand.NewPCG(13, 13))
		pack := new(kernel.Pack)
		for i, in := range []*op.Instruction{
			grouped(tensor.I16, tensor.I8, 2, 40, 64), grouped(tensor.I16, tensor.I8, 2, 40, 64),
			grouped(tensor.I16, tensor.I8, 2, 20, 128), matmul(tensor.I16, tensor.I4, 2, 80, 32), matmul(tensor.I8, tensor.I8, 2, 40, 64),
		} {
			trimmed(in)
			c := &kerneltest.Case{Instruction: in, Tensors: kerneltest.Content(rng, in, 0)}
			want := make([]byte, in.ByteLen(0))
			if err := in.Eval(want, &op.Memory{Instruction: in, Tensors: c.Tensors}, 0); err != nil {
				t.Fatal(err)
			}
			if got := evaluateWith(t, path, pack, c, func([]int64) {}); !bytes.Equal(got, want) {
				t.Errorf("instruction %d: result differs", i)
			}
		}
	})
}
