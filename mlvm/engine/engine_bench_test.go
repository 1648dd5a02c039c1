package engine_test

import (
	"fmt"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// BenchmarkDecode runs a small decoder without a prompt: what a node costs besides
// its work.
func BenchmarkDecode(b *testing.B) {
	m := chat(b)
	e, err := engine.New(m.Program, m.Weights, engine.Options{Workers: 1})
	if err != nil {
		b.Fatal(err)
	}
	session, input := e.NewSession(), chatInput(1, 0, 0)
	b.ReportAllocs()
	for b.Loop() {
		if err := session.Each(b.Context(), input, contextLen, func(uint32, []engine.Tensor) error { return nil }); err != nil {
			b.Fatal(err)
		}
	}
	nodes := float64(b.N * contextLen * len(m.Program.Nodes))
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/nodes, "ns/node")
}

// BenchmarkBatch runs 64 segments of layers whose weights do not fit a cache, one by
// one and together.
func BenchmarkBatch(b *testing.B) {
	const segments, layers, dim, group = 64, 8, 1024, 32
	for _, weights := range []tensor.DType{tensor.I8, tensor.I4} {
		m := stack(b, weights, segments, layers, dim, group)
		for _, batch := range []int{1, 8, 32, 64} {
			b.Run(fmt.Sprintf("%v/%d", weights, batch), func(b *testing.B) {
				e, err := engine.New(m.Program, m.Weights, engine.Options{Batch: batch, Workers: 1})
				if err != nil {
					b.Fatal(err)
				}
				session, input := e.NewSession(), make([]byte, 2*segments*dim)
				for b.Loop() {
					if err := session.Each(b.Context(), input, segments, func(uint32, []engine.Tensor) error { return nil }); err != nil {
						b.Fatal(err)
					}
				}
				b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N*segments), "ms/segment")
			})
		}
	}
}

// stack returns a program that multiplies a row of its input in each segment with one
// matrix after the other.
func stack(b *testing.B, weights tensor.DType, segments uint32, layers int, dim, group int64) *graph.Model {
	g := graph.NewBuilder(graph.Config{MaxSegments: segments})
	x := g.Input(tensor.I16, int64(segments), dim).Slice(0, 0, 1).Advance(0, 1).Index(0, 0)
	for range layers {
		w := g.Weight("w", weights, make([]byte, weights.ByteLen(dim*dim)), dim, dim)
		scales := g.Weight("scales", tensor.I32, make([]byte, 4*dim*dim/group), dim, dim/group)
		x = g.Emit(graph.Inst{Op: op.Dot, DType: tensor.I16, Shift: 24, Out: "n", Reduce: "gk",
			A: x.Split(0, dim/group, group).By("gk"), B: w.Split(1, dim/group, group).By("ngk"), S: scales.By("ng")})
	}
	g.Output(x)
	m, err := g.Build()
	if err != nil {
		b.Fatal(err)
	}
	return m
}
