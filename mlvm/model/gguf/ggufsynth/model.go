// Package ggufsynth makes GGUF files with random weights in the shapes of language
// models, to measure speed and memory with. The same shape, type, context and seed give
// the same bytes on every machine. Their tokenizer knows every text, and what they say
// is noise.
package ggufsynth

import (
	"context"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/mlgeth/mlgeth/internal/wholefile"
	"github.com/mlgeth/mlgeth/mlvm/model/gguf"
	"github.com/mlgeth/mlgeth/mlvm/model/gguf/ggufwrite"
)

// shape is the shape of a model of the LLaMA architecture.
type shape struct {
	dim, hidden, layers, heads, kvHeads, vocab, context int64
}

// shapes are LLaMA-7B, TinyLlama, and one that runs in an instant. Rows are multiples
// of 256, as the larger blocks want.
var shapes = map[string]shape{
	"7b":   {4096, 11008, 32, 32, 32, 32000, 2048},
	"1.1b": {2048, 5632, 22, 32, 4, 32000, 2048},
	"tiny": {256, 512, 2, 8, 4, 512, 256},
}

// ShapeNames returns the names of the shapes in order.
func ShapeNames() []string { return slices.Sorted(maps.Keys(shapes)) }

const (
	epsilon  = 1e-5
	ropeBase = 10000
)

// Model is a file to be written.
type Model struct {
	shape
	name    string
	matrix  gguf.Type
	seed    uint64
	tensors []ggufwrite.Tensor
	bytes   int64
}

// New returns the model of a shape with matrices of a type, such as q8_0, for so many
// tokens of context, 0 for what the shape has.
func New(name, quant string, context int64, seed uint64) (*Model, error) {
	s, ok := shapes[name]
	if !ok {
		return nil, fmt.Errorf("unknown shape %q, want one of %s", name, strings.Join(ShapeNames(), ", "))
	}
	if context != 0 {
		s.context = context
	}
	if s.context < 1 || s.context > math.MaxInt32 {
		return nil, fmt.Errorf("context of %d tokens, want 1 to %d", s.context, math.MaxInt32)
	}
	m := &Model{shape: s, name: "synthetic " + name, matrix: gguf.Type(strings.ToUpper(quant)), seed: seed}
	if _, ok := fillers[m.matrix]; !ok {
		names := make([]string, 0, len(fillers))
		for t := range fillers {
			names = append(names, strings.ToLower(string(t)))
		}
		slices.Sort(names)
		return nil, fmt.Errorf("unknown type %q, want one of %s", quant, strings.Join(names, ", "))
	}
	m.list()
	for _, t := range m.tensors {
		n, err := t.Type.ByteLen(t.Shape...)
		if err != nil {
			return nil, err
		}
		m.bytes += n
	}
	return m, nil
}

// list lists the tensors, in the order of llama.cpp's files.
func (m *Model) list() {
	add := func(name string, t gguf.Type, shape ...int64) {
		m.tensors = append(m.tensors, ggufwrite.Tensor{Name: name + ".weight", Type: t, Shape: shape})
	}
	add("token_embd", m.matrix, m.dim, m.vocab)
	keys := m.dim / m.heads * m.kvHeads
	for i := range m.layers {
		block := func(name string, t gguf.Type, shape ...int64) { add(fmt.Sprintf("blk.%d.%s", i, name), t, shape...) }
		block("attn_norm", gguf.F32, m.dim)
		block("attn_q", m.matrix, m.dim, m.dim)
		block("attn_k", m.matrix, m.dim, keys)
		block("attn_v", m.matrix, m.dim, keys)
		block("attn_output", m.matrix, m.dim, m.dim)
		block("ffn_norm", gguf.F32, m.dim)
		block("ffn_gate", m.matrix, m.dim, m.hidden)
		block("ffn_up", m.matrix, m.dim, m.hidden)
		block("ffn_down", m.matrix, m.hidden, m.dim)
	}
	add("output_norm", gguf.F32, m.dim)
	add("output", m.matrix, m.dim, m.vocab)
}

// metadata is what importers read.
func (m *Model) metadata() []ggufwrite.Pair {
	pairs := []ggufwrite.Pair{
		{Key: "general.architecture", Value: "llama"},
		{Key: "general.name", Value: m.name},
		{Key: "llama.block_count", Value: uint32(m.layers)},
		{Key: "llama.context_length", Value: uint32(m.context)},
		{Key: "llama.embedding_length", Value: uint32(m.dim)},
		{Key: "llama.feed_forward_length", Value: uint32(m.hidden)},
		{Key: "llama.attention.head_count", Value: uint32(m.heads)},
		{Key: "llama.attention.head_count_kv", Value: uint32(m.kvHeads)},
		{Key: "llama.attention.layer_norm_rms_epsilon", Value: float32(epsilon)},
		{Key: "llama.rope.dimension_count", Value: uint32(m.dim / m.heads)},
		{Key: "llama.rope.freq_base", Value: float32(ropeBase)},
		{Key: "llama.vocab_size", Value: uint32(m.vocab)},
	}
	return append(pairs, vocabulary(m.vocab)...)
}

// Bytes returns the bytes of the tensors.
func (m *Model) Bytes() int64 { return m.bytes }

// WriteFile writes the file, whole or not at all. It calls progress, if not nil, with
// the bytes of tensors that are written, and looks at ctx between pieces of them.
func (m *Model) WriteFile(ctx context.Context, path string, progress func(bytes int64)) error {
	return wholefile.Write(path, func(w io.Writer) error { return m.write(ctx, w, progress) })
}

func (m *Model) write(ctx context.Context, out io.Writer, progress func(bytes int64)) error {
	w, err := ggufwrite.New(out, m.metadata(), m.tensors)
	if err != nil {
		return err
	}
	done := int64(0)
	for i, t := range m.tensors {
		f := newFiller(&m.tensors[i], m.seed, uint64(i))
		for rest, _ := t.Type.ByteLen(t.Shape...); rest > 0; {
			if err := ctx.Err(); err != nil {
				return err
			}
			b := f.next(rest)
			if _, err := w.Write(b); err != nil {
				return err
			}
			rest, done = rest-int64(len(b)), done+int64(len(b))
			if progress != nil {
				progress(done)
			}
		}
	}
	return w.Close()
}
