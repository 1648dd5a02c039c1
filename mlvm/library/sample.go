package library

import (
	"math"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/library/table"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Sampling is what a generation chooses tokens by, all of them scalars.
type Sampling struct {
	Seed        graph.Value // of RAND, i64
	Temperature graph.Value // i32 Q16; 0 takes the likeliest token
	TopK        graph.Value // i32, how many of the likeliest tokens take part; below 1 all do
}

// reach is the number of bits of the greatest distance from the likeliest token, in
// Q16, that top-k tells apart: 32 nats. A token that is further behind takes part
// only if all do.
const reach = Frac + 5

// Greedy returns the index of the greatest logit, the lowest if there are several.
func (m *Macros) Greedy(logits graph.Value) graph.Value {
	return m.emit("likeliest", graph.Inst{Op: op.ArgMax, DType: tensor.I32, Reduce: "v", A: logits.By("v")})
}

// Sample returns the index of a logit (v), Q16, drawn from softmax(logits /
// temperature) over the top k: the greatest of logits + temperature · noise, for
// noise of the Gumbel distribution (Gumbel, 1954; Maddison et al., "A* Sampling",
// 2014).
func (m *Macros) Sample(logits graph.Value, s Sampling) graph.Value {
	behind := m.emit("sample.behind", graph.Inst{
		Op: op.Lin, DType: tensor.I32, Alpha: -1, Beta: 1, Out: "v", A: logits.By("v"),
		B: m.emit("sample.max", graph.Inst{Op: op.Max, DType: tensor.I32, Reduce: "v", A: logits.By("v")}).By(""),
	})
	limit := m.topK(behind, s.TopK)
	noisy := m.emit("sample.noisy", graph.Inst{
		Op: op.Lin, DType: tensor.I32, Alpha: 1, Beta: 1, Out: "v", A: logits.By("v"), B: m.noise(logits.Extent(0), s).By("v"),
	})
	return m.emit("sample", graph.Inst{
		Op: op.ArgMax, DType: tensor.I32, Reduce: "v",
		A: m.emit("sample.taking", graph.Inst{
			Op: op.Sel, DType: tensor.I32, Compare: op.LessOrEqual, Out: "v",
			C: behind.By("v"), S: limit.By(""), A: noisy.By("v"), B: graph.Const(math.MinInt32),
		}).By("v"),
	})
}

// topK returns how far behind the likeliest token the k-th is, by bisection: of all
// x of reach bits the greatest for which fewer than k tokens are less than x behind.
func (m *Macros) topK(behind, k graph.Value) graph.Value {
	limit := graph.Const(0)
	for bit := reach - 1; bit >= 0; bit-- {
		next := m.emit("topk.next", graph.Inst{
			Op: op.Lin, DType: tensor.I32, Alpha: 1, A: limit, Gamma: 1 << bit,
		}).By("")
		within := m.emit("topk.within", graph.Inst{
			Op: op.Sel, DType: tensor.I8, Compare: op.Less, Out: "v",
			C: behind.By("v"), S: next, A: graph.Const(1), B: graph.Const(0),
		})
		count := m.emit("topk.count", graph.Inst{
			Op: op.Dot, DType: tensor.I32, Reduce: "v", A: within.By("v"), B: graph.Const(1),
		})
		limit = m.emit("topk.limit", graph.Inst{
			Op: op.Sel, DType: tensor.I32, Compare: op.Less, C: count.By(""), S: k.By(""), A: next, B: limit,
		}).By("")
	}
	return m.emit("topk", graph.Inst{
		Op: op.Sel, DType: tensor.I32, Compare: op.Less, C: graph.Const(0), S: k.By(""), A: limit, B: graph.Const(math.MaxInt32),
	})
}

// noise returns temperature times Gumbel noise for n tokens, Q16: the sequence that
// package table describes.
func (m *Macros) noise(n int64, s Sampling) graph.Value {
	// The number of RAND is unique in a program that samples once.
	const number = 1
	r := m.emit("noise.random", graph.Inst{
		Op: op.Rand, DType: tensor.I32, K: table.GumbelBits, Alpha: number,
		Out: "v", Extents: graph.Extents{'v': n}, A: s.Seed.By(""),
	}).By("v")
	octave := m.emit("noise.octave", graph.Inst{Op: op.BLen, DType: tensor.I8, Out: "v", A: r}).By("v")
	mantissa := m.emit("noise.mantissa", graph.Inst{
		Op: op.Lin, DType: tensor.I32, Shift: -table.GumbelMantissa, E: octave, Alpha: 1, Out: "v", A: r,
	}).By("v")
	index := m.emit("noise.index", graph.Inst{
		Op: op.Lin, DType: tensor.I32, Alpha: table.GumbelOctave, Beta: 1, Gamma: -table.GumbelOctave, Out: "v", A: octave, B: mantissa,
	}).By("v")
	gumbel := m.table("table.gumbel", table.Gumbel)
	g := m.emit("noise.gumbel", graph.Inst{
		Op: op.Lut, DType: tensor.I32, Shift: table.GumbelFrac + table.GumbelSpacing - Frac, K: table.GumbelSpacing,
		Beta: gumbel.Extent(0) - 1, Out: "v", A: index, B: gumbel.Origin().By(""),
	})
	return m.emit("noise", graph.Inst{
		Op: op.Dot, DType: tensor.I32, Shift: Frac, Out: "v", A: g.By("v"), B: s.Temperature.By(""),
	})
}
