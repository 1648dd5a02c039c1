package graph_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/cpu/cputest"
	"github.com/mlgeth/mlgeth/mlvm/graph"
)

var weightsMiB = flag.Int64("weights-mib", 256, "length of the weights whose tree is measured, in MiB")

// BenchmarkHashWeights builds the tree over the weights of a language model's shape:
// tensors of 64 MiB, in memory.
func BenchmarkHashWeights(b *testing.B) {
	const tensorLen = 64 << 20
	content := make([]byte, tensorLen)
	rng := rand.NewChaCha8([32]byte{1})
	if _, err := rng.Read(content); err != nil {
		b.Fatal(err)
	}
	count := max(1, *weightsMiB<<20/tensorLen)
	weights, lens := make([][]byte, count), make([]int64, count)
	for w := range weights {
		weights[w], lens[w] = content, tensorLen
	}
	for _, chunkLog2 := range []uint8{10, 12} {
		p := &graph.Program{Weights: lens}
		p.ChunkLog2, p.DW, p.DV = chunkLog2, 26-chunkLog2, 16
		for _, workers := range []int{1, 2} {
			b.Run(fmt.Sprintf("chunk=%d/workers=%d", 1<<chunkLog2, workers), func(b *testing.B) {
				b.SetBytes(count * tensorLen)
				b.ReportAllocs()
				start := cputest.ProcessTime()
				for b.Loop() {
					if _, err := graph.HashWeights(b.Context(), p, weights, workers, nil); err != nil {
						b.Fatal(err)
					}
				}
				total := float64(b.N) * float64(count*tensorLen)
				b.ReportMetric(total/float64(cputest.ProcessTime()-start), "GB/s-core")
			})
		}
	}
}
