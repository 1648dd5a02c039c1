package llama2c

import (
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"

	"github.com/mlgeth/mlgeth/mlvm/model/llama"
	"github.com/mlgeth/mlgeth/mlvm/quant"
	"github.com/mlgeth/mlgeth/mlvm/tokenizer"
)

// Constants of llama2.c's model.py and run.c, which its files do not state.
const (
	normEpsilon = 1e-5
	ropeBase    = 10000
	bos, eos    = 1, 2 // a generation stops at either
)

// Options says how weights are quantized.
type Options struct {
	// Weights is the scheme; 0 is quant.W16 for float files, and what is stored for
	// files of version 2. For these quant.Q8_0 is what is stored, too; other schemes
	// quantize the numbers that it stands for.
	Weights quant.Scheme
}

// File is an open checkpoint.
type File struct {
	Checkpoint llama.Checkpoint
	Version    int // of the format

	file *os.File
}

// Open opens a checkpoint, of the name of the file without its extension. Its matrices
// are read from the file, which must stay as it is until Close.
func Open(path string, o Options) (*File, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	f, err := open(file, o)
	if err != nil {
		file.Close() // it was only read: the first error says more
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	f.Checkpoint.Config.Name = strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	return f, nil
}

func open(file *os.File, o Options) (*File, error) {
	info, err := file.Stat()
	if err != nil {
		return nil, err
	}
	c, version, err := Read(file, info.Size(), o)
	if err != nil {
		return nil, err
	}
	return &File{Checkpoint: *c, Version: version, file: file}, nil
}

// Close closes the file: the matrices can no longer be read.
func (f *File) Close() error { return f.file.Close() }

// Read reads a checkpoint of size bytes, and returns the version of its format, too.
// Its matrices read from r.
func Read(r io.ReaderAt, size int64, o Options) (*llama.Checkpoint, int, error) {
	c, version, err := read(r, size, o)
	if err != nil {
		return nil, 0, fmt.Errorf("llama2.c checkpoint: %w", err)
	}
	return c, version, nil
}

func read(r io.ReaderAt, size int64, o Options) (*llama.Checkpoint, int, error) {
	if o.Weights > quant.Q4_0 {
		return nil, 0, fmt.Errorf("unknown weight scheme %v", o.Weights)
	}
	h, err := readHeader(r, size)
	if err != nil {
		return nil, 0, err
	}
	parts, err := h.layout(size)
	if err != nil {
		return nil, 0, err
	}
	b := builder{r: r, header: h, parts: parts, weights: o.Weights}
	c, err := b.checkpoint()
	return c, h.version, err
}

// builder makes a checkpoint from the parts of a file.
type builder struct {
	r       io.ReaderAt
	header  *header
	parts   map[kind]part
	weights quant.Scheme
}

func (b *builder) checkpoint() (*llama.Checkpoint, error) {
	c := &llama.Checkpoint{Config: b.config(), Embedding: b.matrix(embedding, 0)}
	if !b.header.tied {
		c.Output = b.matrix(output, 0)
	}
	var err error
	if c.Norm, err = b.vector(norm, 0); err != nil {
		return nil, err
	}
	for i := range b.header.layers {
		l := llama.Layer{
			Query: b.matrix(query, i), Key: b.matrix(key, i), Value: b.matrix(value, i), Attention: b.matrix(attention, i),
			Gate: b.matrix(gate, i), Up: b.matrix(up, i), Down: b.matrix(down, i),
		}
		if l.AttentionNorm, err = b.vector(attentionNorm, i); err != nil {
			return nil, err
		}
		if l.FeedForwardNorm, err = b.vector(ffnNorm, i); err != nil {
			return nil, err
		}
		c.Layers = append(c.Layers, l)
	}
	return c, nil
}

func (b *builder) config() llama.Config {
	h := b.header
	c := llama.Config{
		Dim: h.dim, Hidden: h.hidden, Layers: h.layers, Heads: h.heads, KVHeads: h.kvHeads, HeadDim: h.headDim(),
		Vocab: h.vocab, Trained: h.seqLen, NormEpsilon: normEpsilon,
		Rope: llama.Rope{Base: ropeBase, Scale: 1, Dims: h.headDim(), Pairing: llama.Interleaved},
	}
	for _, id := range []int32{bos, eos} {
		if int64(id) < h.vocab {
			c.Stop = append(c.Stop, id)
		}
	}
	return c
}

// at returns where matrix i of a kind is.
func (b *builder) at(k kind, i int64) region {
	p := b.parts[k]
	name := string(k)
	if p.count > 1 {
		name = fmt.Sprintf("layers.%d.%s", i, k)
	}
	return region{r: b.r, name: name, rows: p.rows, columns: p.columns, offset: p.offset + i*p.len}
}

// matrix returns matrix i of a kind.
func (b *builder) matrix(k kind, i int64) quant.Matrix {
	at := b.at(k, i)
	if b.header.version < 2 {
		scheme := b.weights
		if scheme == 0 {
			scheme = quant.W16
		}
		return quant.NewMatrix(&floats{at}, scheme)
	}
	g := newGroups(at, b.header.group)
	if b.weights == 0 || b.weights == quant.Q8_0 {
		return g
	}
	return quant.NewMatrix(g, b.weights)
}

// vector reads vector i of a kind, of finite numbers.
func (b *builder) vector(k kind, i int64) ([]float64, error) {
	at := b.at(k, i)
	data, err := at.read(0, 4*at.columns)
	if err != nil {
		return nil, err
	}
	v := make([]float64, at.columns)
	for j := range v {
		v[j] = float64(math.Float32frombits(binary.LittleEndian.Uint32(data[4*j:])))
		if math.IsNaN(v[j]) || math.IsInf(v[j], 0) {
			return nil, fmt.Errorf("%s: element %d is %v, want a finite number", at.name, j, v[j])
		}
	}
	return v, nil
}

// NewTokenizer reads the tokenizer of a checkpoint: tokenizer.bin, tok512.bin and the
// like, of as many tokens as the checkpoint has.
func NewTokenizer(data []byte, c *llama.Config) (*tokenizer.Model, error) {
	return tokenizer.FromLlama2C(data, int(c.Vocab))
}
