package main

import (
	"context"
	"fmt"
	"math/rand/v2"

	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/mlvm/kernel"
	"github.com/mlgeth/mlgeth/mlvm/kernel/kerneltest"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

// kernels adds the results of random instructions of every op, on operands that begin
// where a machine word may, and on others that do not.
func kernels(_ context.Context, p *probe) error {
	const count = 40
	for _, code := range op.Codes() {
		var results [][]byte
		for i := range count {
			c := kerneltest.Random(rand.New(rand.NewPCG(uint64(code), uint64(i))), code)
			if i%4 == 0 {
				for slot, b := range c.Tensors {
					if len(b) > 0 {
						c.Tensors[slot] = append([]byte{0}, b...)[1:]
					}
				}
			}
			result := make([]byte, c.Instruction.ByteLen(c.T))
			job, err := kernel.NewJob(cpu.Best(kernel.Paths()...), result, c.Instruction, c.T, c.Tensors)
			if err != nil {
				return fmt.Errorf("%v, case %d: %w", code, i, err)
			}
			job.Run(0, job.Units())
			results = append(results, result)
		}
		p.addHash(code.String(), results...)
	}
	return nil
}
