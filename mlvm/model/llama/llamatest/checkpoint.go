package llamatest

import (
	"context"
	"math"
	"math/rand/v2"

	"github.com/mlgeth/mlgeth/mlvm/model/llama"
	"github.com/mlgeth/mlgeth/mlvm/quant"
)

// Floats is a matrix of floats in memory.
type Floats struct {
	Columns int64
	W       []float64 // row-major
}

// Shape implements quant.FloatSource.
func (f *Floats) Shape() (rows, columns int64) { return int64(len(f.W)) / f.Columns, f.Columns }

// Read implements quant.FloatSource.
func (f *Floats) Read(_ context.Context, first, n int64, dst []float64) error {
	copy(dst, f.W[first*f.Columns:(first+n)*f.Columns])
	return nil
}

// Small returns the shape of a decoder that runs in an instant.
func Small() llama.Config {
	return llama.Config{
		Name: "small", Dim: 32, Hidden: 44, Layers: 2, Heads: 4, KVHeads: 2, HeadDim: 8, Vocab: 40, Trained: 24,
		NormEpsilon: 1e-5, Rope: llama.Rope{Base: 10000, Scale: 1, Dims: 8}, Stop: []int32{2},
	}
}

// Random returns a checkpoint of the given shape with random weights, quantized by
// a scheme. Its classifier is one of its own unless tied is set.
func Random(cfg llama.Config, s quant.Scheme, seed uint64, tied bool) *llama.Checkpoint {
	rng := rand.New(rand.NewPCG(seed, 1))
	matrix := func(rows, columns int64) quant.Matrix {
		f := &Floats{Columns: columns, W: make([]float64, rows*columns)}
		for i := range f.W {
			f.W[i] = rng.NormFloat64() / math.Sqrt(float64(columns))
		}
		return quant.NewMatrix(f, s)
	}
	gain := func() []float64 {
		g := make([]float64, cfg.Dim)
		for i := range g {
			g[i] = 1 + rng.NormFloat64()/4
		}
		return g
	}
	queries, keys := cfg.Heads*cfg.HeadDim, cfg.KVHeads*cfg.HeadDim
	ck := &llama.Checkpoint{Config: cfg, Embedding: matrix(cfg.Vocab, cfg.Dim), Norm: gain()}
	if !tied {
		ck.Output = matrix(cfg.Vocab, cfg.Dim)
	}
	for range cfg.Layers {
		ck.Layers = append(ck.Layers, llama.Layer{
			AttentionNorm: gain(), FeedForwardNorm: gain(),
			Query: matrix(queries, cfg.Dim), Key: matrix(keys, cfg.Dim), Value: matrix(keys, cfg.Dim),
			Attention: matrix(cfg.Dim, queries),
			Gate:      matrix(cfg.Hidden, cfg.Dim), Up: matrix(cfg.Hidden, cfg.Dim), Down: matrix(cfg.Dim, cfg.Hidden),
		})
	}
	return ck
}

// Edit returns a checkpoint with the same weights, requantized by a scheme after
// edit has changed them. edit is called with "embedding", "output" (also where it is
// the embedding: then it becomes one of its own), and for each layer with "query",
// "key", "value", "attention", "gate", "up" and "down"; norms are in the copy that it
// may change.
func Edit(ck *llama.Checkpoint, s quant.Scheme, edit func(name string, w *Floats)) (*llama.Checkpoint, error) {
	out := &llama.Checkpoint{Config: ck.Config, Norm: append([]float64(nil), ck.Norm...)}
	var err error
	edited := func(name string, m quant.Matrix) quant.Matrix {
		_, columns := m.Shape()
		w, rerr := Source(m)
		if rerr != nil && err == nil {
			err = rerr
		}
		f := &Floats{Columns: columns, W: w}
		edit(name, f)
		return quant.NewMatrix(f, s)
	}
	out.Embedding = edited("embedding", ck.Embedding)
	if out.Output = ck.Output; out.Output == nil {
		out.Output = ck.Embedding
	}
	out.Output = edited("output", out.Output)
	for i := range ck.Layers {
		l := &ck.Layers[i]
		out.Layers = append(out.Layers, llama.Layer{
			AttentionNorm:   append([]float64(nil), l.AttentionNorm...),
			FeedForwardNorm: append([]float64(nil), l.FeedForwardNorm...),
			Query:           edited("query", l.Query), Key: edited("key", l.Key), Value: edited("value", l.Value),
			Attention: edited("attention", l.Attention),
			Gate:      edited("gate", l.Gate), Up: edited("up", l.Up), Down: edited("down", l.Down),
		})
	}
	return out, err
}

// ScaleRow multiplies a row.
func (f *Floats) ScaleRow(row int64, by float64) {
	for i := range f.Columns {
		f.W[row*f.Columns+i] *= by
	}
}

// ScaleColumn multiplies a column.
func (f *Floats) ScaleColumn(column int64, by float64) {
	for i := column; i < int64(len(f.W)); i += f.Columns {
		f.W[i] *= by
	}
}
