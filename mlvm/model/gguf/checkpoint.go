package gguf

import (
	"fmt"

	"github.com/mlgeth/mlgeth/mlvm/model/floats"
	"github.com/mlgeth/mlgeth/mlvm/model/llama"
	"github.com/mlgeth/mlgeth/mlvm/quant"
)

// Options says how weights are quantized.
type Options struct {
	// Weights is the scheme for tensors of floats; 0 is quant.W16. Tensors that are
	// quantised in the file stay what they are.
	Weights quant.Scheme
}

// Names of tensors, besides those of layers.
const (
	embeddingName = "token_embd.weight"
	normName      = "output_norm.weight"
	outputName    = "output.weight"
	factorsName   = "rope_freqs.weight"
)

// Checkpoint returns the model that the file holds. Its matrices are read from the
// file when they are asked for. What is not supported is named in the error, also a
// tensor that the model has no use for.
func (f *File) Checkpoint(o Options) (*llama.Checkpoint, error) {
	if o.Weights > quant.Q4_0 {
		return nil, fmt.Errorf("gguf: unknown weight scheme %v", o.Weights)
	}
	if o.Weights == 0 {
		o.Weights = quant.W16
	}
	c, err := f.checkpoint(o.Weights)
	if err != nil {
		return nil, fmt.Errorf("gguf: %w", err)
	}
	return c, nil
}

func (f *File) checkpoint(s quant.Scheme) (*llama.Checkpoint, error) {
	if err := f.checkKind(); err != nil {
		return nil, err
	}
	cfg, err := f.config()
	if err != nil {
		return nil, err
	}
	b := builder{file: f, scheme: s, used: map[string]bool{}}
	c := &llama.Checkpoint{Embedding: b.matrix(embeddingName, cfg.Vocab, cfg.Dim), Norm: b.vector(normName, cfg.Dim)}
	if f.Tensor(outputName) != nil {
		c.Output = b.matrix(outputName, cfg.Vocab, cfg.Dim)
	}
	if f.Tensor(factorsName) != nil {
		cfg.Rope.Factors = b.vector(factorsName, cfg.Rope.Dims/2)
	}
	for i := int64(0); i < cfg.Layers && b.err == nil; i++ {
		c.Layers = append(c.Layers, b.layer(i, &cfg))
	}
	c.Config = cfg
	if b.err != nil {
		return nil, b.err
	}
	return c, b.checkUsed()
}

// builder finds the tensors of a model. The first error stays.
type builder struct {
	file   *File
	scheme quant.Scheme
	used   map[string]bool
	err    error
}

// layer returns the tensors of a layer.
func (b *builder) layer(i int64, c *llama.Config) llama.Layer {
	name := func(s string) string { return fmt.Sprintf("blk.%d.%s.weight", i, s) }
	queries, keys := c.Heads*c.HeadDim, c.KVHeads*c.HeadDim
	return llama.Layer{
		AttentionNorm:   b.vector(name("attn_norm"), c.Dim),
		FeedForwardNorm: b.vector(name("ffn_norm"), c.Dim),
		Query:           b.matrix(name("attn_q"), queries, c.Dim),
		Key:             b.matrix(name("attn_k"), keys, c.Dim),
		Value:           b.matrix(name("attn_v"), keys, c.Dim),
		Attention:       b.matrix(name("attn_output"), c.Dim, queries),
		Gate:            b.matrix(name("ffn_gate"), c.Hidden, c.Dim),
		Up:              b.matrix(name("ffn_up"), c.Hidden, c.Dim),
		Down:            b.matrix(name("ffn_down"), c.Dim, c.Hidden),
	}
}

// tensor returns a tensor, which must have a shape, or nil.
func (b *builder) tensor(name string, rows, columns int64) *Tensor {
	if b.err != nil {
		return nil
	}
	t := b.file.Tensor(name)
	if t == nil {
		b.err = fmt.Errorf("tensor %q is missing", name)
		return nil
	}
	b.used[name] = true
	if t.extent(0) != columns || t.extent(1) != rows || t.extent(2) != 1 || t.extent(3) != 1 {
		b.err = fmt.Errorf("tensor %q has shape %v, want %v", name, t.Shape, []int64{columns, rows})
		return nil
	}
	return t
}

// extent returns an extent of a tensor, which is 1 where it has none.
func (t *Tensor) extent(i int) int64 {
	if i < len(t.Shape) {
		return t.Shape[i]
	}
	return 1
}

// floats returns a tensor of floats.
func (b *builder) floats(t *Tensor) *floats.Matrix {
	return &floats.Matrix{
		File: b.file.r, Name: t.Name, Format: floatFormats[t.Type], Rows: t.extent(1), Columns: t.extent(0), Offset: t.Offset,
	}
}

// matrix returns a matrix, or nil.
func (b *builder) matrix(name string, rows, columns int64) quant.Matrix {
	t := b.tensor(name, rows, columns)
	if t == nil {
		return nil
	}
	if u, ok := unpackings[t.Type]; ok {
		return &blocks{r: b.file.r, name: name, unpack: u, rows: rows, columns: columns, offset: t.Offset}
	}
	return quant.NewMatrix(b.floats(t), b.scheme)
}

// vector reads a vector of floats.
func (b *builder) vector(name string, n int64) []float64 {
	t := b.tensor(name, 1, n)
	if t == nil {
		return nil
	}
	if _, ok := floatFormats[t.Type]; !ok {
		b.err = fmt.Errorf("tensor %q is of type %s, want F32, F16 or BF16", name, t.Type)
		return nil
	}
	v, err := b.floats(t).Vector()
	if err != nil {
		b.err = err
	}
	return v
}

// checkUsed checks that there is no tensor that means something which is left out.
func (b *builder) checkUsed() error {
	const most = 3
	var names []string
	for i := range b.file.Tensors {
		if name := b.file.Tensors[i].Name; !b.used[name] {
			names = append(names, name)
		}
	}
	switch n := len(names); {
	case n == 0:
		return nil
	case n <= most:
		return fmt.Errorf("tensors %q are not supported in a model of architecture %q", names, architecture)
	default:
		return fmt.Errorf("tensors %q and %d more are not supported in a model of architecture %q", names[:most], n-most, architecture)
	}
}
