package kernel

import (
	"math/rand/v2"
	"testing"

	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// BenchmarkRow measures what is done to a row of 256 elements, on each path.
func BenchmarkRow(b *testing.B) {
	const n = blockLen
	rng := rand.New(rand.NewPCG(1, 1))
	v, _ := rowValues(rng, n)
	x, _ := rowValues(rng, n)
	y, _ := rowValues(rng, n)
	bytes, shifts := make([]byte, 8*n), make([]int64, n)
	for i := range shifts {
		shifts[i] = rng.Int64N(40)
	}
	for _, path := range Paths() {
		r := rowsOf(path)
		each := func(name string, f func()) {
			b.Run(name+"/"+string(path), func(b *testing.B) {
				for b.Loop() {
					f()
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/element")
			})
		}
		for _, d := range []tensor.DType{tensor.I8, tensor.I16, tensor.I32} {
			j := &Job{kernels: r}
			each("load "+d.String(), func() { j.load(v, d, bytes, 0, 1) })
			if r.shorten[d] != nil {
				each("store "+d.String(), func() { r.shorten[d](bytes[:d.ByteLen(n)], v) })
			}
			each("dot "+d.String(), func() { r.dotOf(d, x, bytes, 0) })
		}
		each("fill", func() { r.fill(v, 7) })
		each("linear", func() { r.linear(v, x, 3, 4, 5) })
		each("multiply", func() { r.multiply(v, x) })
		magic, shift := divisor(45 << 24)
		each("divide", func() { r.divide(v, magic, shift) })
		each("choose", func() { r.choose(v, x, y, x, -1, 0) })
		each("maximum", func() { r.maximum(v) })
		each("saturate", func() { r.saturate(v, -128, 127) })
		each("narrow right", func() { r.narrowRight(v, 5, 1, -128, 127) })
		each("narrow each", func() { r.narrowEach(v, shifts, 1, -128, 127) })
	}
}
