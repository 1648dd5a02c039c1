package gguf_test

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/rand/v2"

	"github.com/mlgeth/mlgeth/mlvm/model/gguf"
)

// spec is what a model's file is made from.
type spec struct {
	dim, hidden, layers, heads, kvHeads, vocab, context int64
	matrices                                            gguf.Type // their type
	tied                                                bool
}

// tiny is a model of the least size for a type.
func tiny(t gguf.Type) spec {
	s := spec{dim: 8, hidden: 12, layers: 2, heads: 2, kvHeads: 1, vocab: 7, context: 16, matrices: t}
	if _, n, err := t.Size(); err == nil {
		s.dim, s.hidden = int64(n), int64(n)
	}
	return s
}

// pairs returns the metadata of the model.
func (s spec) pairs() []pair {
	tokens := make([]string, s.vocab)
	scores, types := make([]float32, s.vocab), make([]int32, s.vocab)
	for i := range tokens {
		tokens[i], scores[i], types[i] = string(rune('a'+i)), float32(-i), 1
	}
	tokens[0], types[0], types[1], types[2] = "<unk>", 2, 3, 3
	tokens[1], tokens[2] = "<s>", "</s>"
	return []pair{
		{"general.architecture", "llama"},
		{"llama.block_count", uint32(s.layers)},
		{"llama.context_length", uint32(s.context)},
		{"llama.embedding_length", uint32(s.dim)},
		{"llama.feed_forward_length", uint32(s.hidden)},
		{"llama.attention.head_count", uint32(s.heads)},
		{"llama.attention.head_count_kv", uint32(s.kvHeads)},
		{"llama.attention.layer_norm_rms_epsilon", float32(1e-5)},
		{"tokenizer.ggml.model", "llama"},
		{"tokenizer.ggml.tokens", tokens},
		{"tokenizer.ggml.scores", scores},
		{"tokenizer.ggml.token_type", types},
		{"tokenizer.ggml.bos_token_id", uint32(1)},
		{"tokenizer.ggml.eos_token_id", uint32(2)},
		{"tokenizer.ggml.unknown_token_id", uint32(0)},
	}
}

// tensors returns those of the model, with random weights.
func (s spec) tensors() []source {
	rng := rand.New(rand.NewPCG(5, 6))
	matrix := func(name string, rows, columns int64) source {
		return source{name + ".weight", codes[s.matrices], []uint64{uint64(columns), uint64(rows)}, weights(rng, s.matrices, rows, columns), -1}
	}
	norm := func(name string) source {
		t := matrix(name, 1, s.dim)
		t.code, t.shape, t.data = 0, t.shape[:1], nil
		for range s.dim {
			t.data = binary.LittleEndian.AppendUint32(t.data, math.Float32bits(1+rng.Float32()))
		}
		return t
	}
	keys := s.dim / s.heads * s.kvHeads
	all := []source{matrix("token_embd", s.vocab, s.dim), norm("output_norm")}
	if !s.tied {
		all = append(all, matrix("output", s.vocab, s.dim))
	}
	for i := range s.layers {
		name := func(t string) string { return fmt.Sprintf("blk.%d.%s", i, t) }
		all = append(all,
			norm(name("attn_norm")), norm(name("ffn_norm")),
			matrix(name("attn_q"), s.dim, s.dim), matrix(name("attn_k"), keys, s.dim), matrix(name("attn_v"), keys, s.dim),
			matrix(name("attn_output"), s.dim, s.dim), matrix(name("ffn_gate"), s.hidden, s.dim),
			matrix(name("ffn_up"), s.hidden, s.dim), matrix(name("ffn_down"), s.dim, s.hidden),
		)
	}
	return all
}

func (s spec) file() []byte { return build(s.pairs(), s.tensors()) }

// scaleAt are where blocks have fp16 numbers.
var scaleAt = map[gguf.Type][]int{
	gguf.Q8_0: {0}, gguf.Q4_0: {0}, gguf.Q4_1: {0, 2}, gguf.Q5_0: {0}, gguf.Q5_1: {0, 2},
	gguf.Q4_K: {0, 2}, gguf.Q5_K: {0, 2}, gguf.Q6_K: {208},
}

// exponents are those of numbers that make the weights of random blocks small, and
// those of Q4_K and Q5_K about as often negative as positive.
var exponents = map[gguf.Type][2]uint16{
	gguf.Q8_0: {4}, gguf.Q4_0: {7}, gguf.Q4_1: {7, 7}, gguf.Q5_0: {7}, gguf.Q5_1: {7, 7},
	gguf.Q4_K: {3, 6}, gguf.Q5_K: {2, 6}, gguf.Q6_K: {0},
}

// weights returns a matrix of a type: numbers of about 1/√columns, or random blocks
// whose scales make them about that.
func weights(rng *rand.Rand, t gguf.Type, rows, columns int64) (b []byte) {
	size, elements, err := t.Size()
	if err != nil {
		for range rows * columns {
			v := math.Float32bits(float32(rng.NormFloat64() / math.Sqrt(float64(columns))))
			switch t {
			case gguf.F32:
				b = binary.LittleEndian.AppendUint32(b, v)
			case gguf.BF16:
				b = binary.LittleEndian.AppendUint16(b, uint16(v>>16))
			case gguf.F16: // truncated, and 0 if small
				if e := int(v>>23&255) - 112; e > 0 {
					v = v>>31<<15 | uint32(e)<<10 | v>>13&1023
				} else {
					v = 0
				}
				b = binary.LittleEndian.AppendUint16(b, uint16(v))
			}
		}
		return b
	}
	for range rows * columns / int64(elements) {
		block := make([]byte, size)
		for i := range block {
			block[i] = byte(rng.Uint32())
		}
		for i, at := range scaleAt[t] {
			binary.LittleEndian.PutUint16(block[at:], exponents[t][i]<<10|uint16(rng.UintN(1<<10)))
		}
		b = append(b, block...)
	}
	return b
}
