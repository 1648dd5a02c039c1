package trace

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/cpu/cputest"
)

// BenchmarkSegment hashes tensors of one segment as a decoder has them, in trees of depth
// 13 over chunks of 1 KiB: bytes per second of a processor.
func BenchmarkSegment(b *testing.B) {
	for _, c := range []struct{ count, size int }{{1000, 256}, {1000, 4 << 10}, {1000, 16 << 10}, {4, 8 << 20}} {
		b.Run(fmt.Sprintf("tensors=%d/bytes=%d", c.count, c.size), func(b *testing.B) {
			data := make([]byte, c.count*c.size)
			rng := rand.NewChaCha8([32]byte{1})
			if _, err := rng.Read(data); err != nil {
				b.Fatal(err)
			}
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			start := cputest.ProcessTime()
			m := newMemory(false)
			h := &hashing{chunkLog2: 10, depth: 13, memory: &m}
			for b.Loop() {
				for i := range c.count {
					h.whole(data[i*c.size:][:c.size])
				}
				h.finish()
				m.reset()
			}
			b.ReportMetric(float64(len(data))*float64(b.N)/float64(cputest.ProcessTime()-start), "GB/s-core")
		})
	}
}
