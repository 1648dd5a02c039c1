package kernel

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/mlvm/cpu/cputest"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// TestMultiples compares multiples of rows with their definition: every type, numbers of sums and
// of rows around those taken at a time, strides of either sign, factors of 32 bits and of 64, the
// least and the greatest ones among them. Nothing beside the sums is written to.
func TestMultiples(t *testing.T) {
	const guard = -0x5a5a5a5a5a5a5a5b
	cputest.ForEach(t, Paths(), func(t *testing.T, path cpu.Path) {
		rng := rand.New(rand.NewPCG(21, 21))
		for _, d := range []tensor.DType{tensor.I8, tensor.I16, tensor.I32, tensor.I64} {
			for n := 1; n < 40; n++ {
				for _, terms := range []int{1, 2, 4, 5, 9} {
					for _, draw := range draws(rng) {
						short := rng.IntN(2) == 0
						m := &multipleRows{short: short, first: int64(rng.IntN(3)), stride: int64(n + rng.IntN(3))}
						size := m.first + m.stride*int64(terms-1) + int64(n)
						if rng.IntN(3) == 0 {
							m.first, m.stride = size-int64(n), -m.stride
						}
						b := make([]byte, d.ByteLen(size))
						for i := range size {
							d.Store(b, i, draw(int(d.Bits())))
						}
						bits, edges := 32, []int64{math.MinInt32, math.MaxInt32}
						if !short {
							bits, edges = 64, append(edges, math.MinInt32-1, math.MaxInt32+1, math.MaxUint32, math.MaxUint32+1, -math.MaxUint32)
						}
						for range terms {
							factor := draw(bits)
							if rng.IntN(2) == 0 {
								factor = edges[rng.IntN(len(edges))]
							}
							m.x = append(m.x, factor)
						}
						got := slices.Repeat([]int64{guard}, n+2)
						want := slices.Clone(got)
						for k, factor := range m.x {
							for i := range n {
								want[1+i] += factor * d.Load(b, m.first+int64(k)*m.stride+int64(i))
							}
						}
						m.sum = got[1:][:n]
						if !addMultiplesInPlace(multiplesOf(path), d, m, b) || !slices.Equal(got, want) {
							t.Fatalf("%v, %d sums of %d terms, factors %x: got %x, want %x", d, n, terms, m.x, got, want)
						}
					}
				}
			}
		}
	})
}
