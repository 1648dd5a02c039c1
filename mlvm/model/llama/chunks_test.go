package llama_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/model/llama"
	"github.com/mlgeth/mlgeth/mlvm/quant"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// blank is a matrix of which only the shape is read, in the form of GGUF's Q8_0.
type blank struct {
	quant.Matrix
	rows, columns int64
}

func (b blank) Shape() (rows, columns int64) { return b.rows, b.columns }

func (b blank) Form(context.Context) (quant.Form, error) {
	return quant.Form{Q: tensor.I8, D: tensor.I32, Group: 32, Columns: b.columns, Shift: 24}, nil
}

// shaped returns a checkpoint of a shape, without weights.
func shaped(cfg llama.Config) *llama.Checkpoint {
	gain := slices.Repeat([]float64{1}, int(cfg.Dim))
	queries, keys := cfg.Heads*cfg.HeadDim, cfg.KVHeads*cfg.HeadDim
	matrix := func(rows, columns int64) quant.Matrix { return blank{rows: rows, columns: columns} }
	ck := &llama.Checkpoint{Config: cfg, Embedding: matrix(cfg.Vocab, cfg.Dim), Output: matrix(cfg.Vocab, cfg.Dim), Norm: gain}
	for range cfg.Layers {
		ck.Layers = append(ck.Layers, llama.Layer{
			AttentionNorm: gain, FeedForwardNorm: gain,
			Query: matrix(queries, cfg.Dim), Key: matrix(keys, cfg.Dim), Value: matrix(keys, cfg.Dim), Attention: matrix(cfg.Dim, queries),
			Gate: matrix(cfg.Hidden, cfg.Dim), Up: matrix(cfg.Hidden, cfg.Dim), Down: matrix(cfg.Dim, cfg.Hidden),
		})
	}
	return ck
}

// work is what it takes to commit tensors of one segment.
type work struct {
	bytes        int64 // of the chunks that are hashed
	permutations int64 // of keccak, inner nodes included
}

func (w *work) add(v work) { w.bytes, w.permutations = w.bytes+v.bytes, w.permutations+v.permutations }

// blockLen is the number of bytes that keccak256 absorbs in a permutation.
const blockLen = 136

// commitWork returns the work to commit a node's tensor in a segment: all of a dense
// one, of a view over a base the chunks that the view touches, and what is above
// them up to the node's root.
func commitWork(p *graph.Program, in *op.Instruction, t int64) (w work) {
	length, size := in.ByteLen(t), int64(1)<<p.ChunkLog2
	chunks := touched(in, t, p.ChunkLog2)
	for _, c := range chunks {
		n := min(size, length-c*size)
		w.add(work{n, (1+n)/blockLen + 1}) // a prefix byte, the chunk, padding
	}
	for range p.DC {
		for i := range chunks {
			chunks[i] >>= 1
		}
		chunks = slices.Compact(chunks)
		w.permutations += int64(len(chunks)) // 65 bytes each
	}
	return w
}

// touched returns the chunks of a node's tensor that can differ from the base's,
// ascending.
func touched(in *op.Instruction, t int64, chunkLog2 uint8) (chunks []int64) {
	if in.Dense() {
		for c := range tensor.Chunks(in.ByteLen(t), uint(chunkLog2)) {
			chunks = append(chunks, c)
		}
		return chunks
	}
	space, v := in.Space(t), &in.Slots[op.D].View
	for lin := range space.Outputs() {
		o := space.OutIndex(lin)
		c := v.Base(t, &o) * int64(in.DType.Bits()) / 8 >> chunkLog2
		if n := len(chunks); n == 0 || chunks[n-1] != c {
			chunks = append(chunks, c)
		}
	}
	slices.Sort(chunks)
	return slices.Compact(chunks)
}

// decoders are the shapes that are measured, with the seconds that a token takes at
// two threads (llama.cpp, Q8_0).
var decoders = []struct {
	llama.Config
	seconds float64
}{
	{llama.Config{
		Name: "7B", Dim: 4096, Hidden: 11008, Layers: 32, Heads: 32, KVHeads: 32, HeadDim: 128, Vocab: 32000, Trained: 2048,
		NormEpsilon: 1e-5, Rope: llama.Rope{Base: 10000, Scale: 1, Dims: 128}, Stop: []int32{2},
	}, 0.36},
	{llama.Config{
		Name: "1.1B", Dim: 2048, Hidden: 5632, Layers: 22, Heads: 32, KVHeads: 4, HeadDim: 64, Vocab: 32000, Trained: 2048,
		NormEpsilon: 1e-5, Rope: llama.Rope{Base: 10000, Scale: 1, Dims: 64}, Stop: []int32{2},
	}, 0.054},
}

// TestChunkSizes prints, for every chunk size, what it means for language models
// with a context of 2,048 tokens: docs/adr/0007. Each must compile, so that every
// step keeps its bounds.
func TestChunkSizes(t *testing.T) {
	for _, d := range decoders {
		var lines []string
		for c := uint8(8); c <= tensor.MaxChunkLog2; c++ {
			if testing.Short() && c != graph.DefaultChunkLog2 {
				continue
			}
			cfg := d.Config
			cfg.Build.ChunkLog2 = c
			m, err := llama.Compile(context.Background(), shaped(cfg))
			if err != nil {
				t.Errorf("%s, chunks of %d bytes: %v", cfg.Name, 1<<c, err)
				continue
			}
			lines = append(lines, measure(m, d.seconds))
			if c == graph.DefaultChunkLog2 {
				lines = append(lines, largest(m)...)
			}
		}
		t.Logf("%s, context 2,048\n%s", d.Name, strings.Join(lines, "\n"))
	}
}

// measure returns a line about a model: its longest step, and what it takes to
// commit the last token, and one in the middle of the context.
func measure(m *llama.Model, seconds float64) string {
	p := m.Program
	all := p.Steps(func(int) string { return "" })[0]
	tree := int64(0)
	for _, n := range p.Weights {
		tree += 2 * 32 * tensor.Chunks(n, uint(p.ChunkLog2))
	}
	line := fmt.Sprintf("chunks of %4d: %d nodes; longest step %d B (%s), most gas %d (%s); weights tree %d MB", 1<<p.ChunkLog2, len(p.Nodes),
		all.Longest.Bound.ProofLen, m.NodeNames[all.Longest.Node], all.Costliest.Bound.Gas, m.NodeNames[all.Costliest.Node], tree/1e6)
	for _, t := range []int64{p.Last(), p.Last() / 2} {
		w, partials := segmentWork(m, t)
		const perSecond = 2 * 2.2e9 / blockLen // two cores, eight lanes each
		line += fmt.Sprintf("; t = %d: %.1f MB (partials %.1f), %d k permutations, %.1f %% of decode",
			t, float64(w.bytes)/1e6, float64(partials.bytes)/1e6, w.permutations/1000, 100*float64(w.permutations)/perSecond/seconds)
	}
	return line
}

// segmentWork returns the work to commit a segment, and the part of it for partial
// results of reductions that were split.
func segmentWork(m *llama.Model, t int64) (all, partials work) {
	for i := range m.Program.Nodes {
		w := commitWork(m.Program, &m.Program.Nodes[i], t)
		all.add(w)
		name := m.NodeNames[i]
		if slices.ContainsFunc([]string{".partials", ".rest", ".maxima", ".indices"}, func(s string) bool { return strings.HasSuffix(name, s) }) {
			partials.add(w)
		}
	}
	return all, partials
}

// largest returns a line for each op with the longest step of it.
func largest(m *llama.Model) (lines []string) {
	for _, g := range m.Program.Steps(func(i int) string { return m.Program.Nodes[i].Op.String() }) {
		b := &g.Longest.Bound
		lines = append(lines, fmt.Sprintf("  %-6s %s: %d B, %d chunks, %d siblings, %d gas", g.Name, m.NodeNames[g.Longest.Node], b.ProofLen, b.Chunks, b.Siblings, b.Gas))
	}
	return lines
}
