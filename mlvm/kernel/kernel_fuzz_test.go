package kernel_test

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/kernel"
	"github.com/mlgeth/mlgeth/mlvm/kernel/kerneltest"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

// FuzzJob compares every path with the definition, on the instructions and operands
// that a fuzzer's choices of seeds give.
func FuzzJob(f *testing.F) {
	for _, code := range op.Codes() {
		f.Add(uint8(code), uint64(1), uint64(code))
	}
	f.Fuzz(func(t *testing.T, code uint8, seed1, seed2 uint64) {
		codes := op.Codes()
		rng := rand.New(rand.NewPCG(seed1, seed2))
		c := kerneltest.Random(rng, codes[int(code)%len(codes)])
		want := make([]byte, c.Instruction.ByteLen(c.T))
		if err := c.Instruction.Eval(want, &op.Memory{Instruction: c.Instruction, Tensors: c.Tensors}, c.T); err != nil {
			t.Fatal(err)
		}
		for _, path := range kernel.Paths() {
			got := evaluate(t, path, c, func(units []int64) {
				rng.Shuffle(len(units), func(i, j int) { units[i], units[j] = units[j], units[i] })
			})
			if !bytes.Equal(got, want) {
				t.Errorf("%s: got %x, want %x\n%+v", path, got, want, *c.Instruction)
			}
		}
	})
}
