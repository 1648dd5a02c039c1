package gguf_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/model/gguf"
)

// TestTruncated: a file cut at any length is an error.
func TestTruncated(t *testing.T) {
	data := tiny(gguf.F32).file()
	for n := range data {
		if _, err := read(data[:n]); err == nil {
			t.Fatalf("%d bytes of %d are read", n, len(data))
		}
	}
}

// TestCheckpointRefuses: what is wrong with a model, or not supported, is named.
func TestCheckpointRefuses(t *testing.T) {
	s := tiny(gguf.F32)
	for _, test := range []struct {
		key   string
		value any
		want  string
	}{
		{"general.architecture", "qwen2", `architecture "qwen2" is not supported, want "llama"`},
		{"general.architecture", uint32(1), "is of type uint32, want string"},
		{"split.count", uint32(2), "split into 2 files"},
		{"llama.expert_count", uint32(8), "is 8, which is not supported"},
		{"llama.block_count", nil, `"llama.block_count" is missing`},
		{"llama.block_count", "two", "is of type string, want an integer"},
		{"llama.block_count", uint32(1 << 30), `tensor "blk.2.attn_norm.weight" is missing`},
		{"llama.block_count", uint32(1), `tensors ["blk.1.attn_norm.weight"`},
		{"llama.attention.head_count", uint32(0), "is 0, want 1 or more"},
		{"llama.attention.head_count", uint32(3), "not a multiple of 3 heads"},
		{"llama.attention.value_length", uint32(8), "keys of 4 elements and values of 8"},
		{"llama.feed_forward_length", uint32(13), `"blk.0.ffn_gate.weight" has shape [8 12], want [8 13]`},
		{"llama.rope.scaling.type", "yarn", `"yarn", which is not supported`},
		{"llama.vocab_size", uint32(9), "is 9, and tensor"},
		{"tokenizer.ggml.tokens", []string{"a"}, "has 1 tokens"},
		{"tokenizer.ggml.eos_token_id", uint32(7), "is 7, want 0 to 6"},
	} {
		_, err := mustRead(t, build(with(s.pairs(), test.key, test.value), s.tensors())).Checkpoint(gguf.Options{})
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s = %v: error %v, want one with %q", test.key, test.value, err, test.want)
		}
	}
}

// TestReadRefuses: tensors outside of the file, unaligned, overlapping, twice, of
// unknown type or absurd extents are errors.
func TestReadRefuses(t *testing.T) {
	for name, test := range map[string]struct {
		change func(*source)
		want   string
	}{
		"outside":   {func(t *source) { t.at = 1 << 40 }, "cut short, or damaged"},
		"unaligned": {func(t *source) { t.at = 8 }, "want a multiple of 32"},
		"overlap":   {func(t *source) { t.at = 0 }, "overlap"},
		"twice":     {func(t *source) { t.name = "token_embd.weight" }, "is there twice"},
		"type":      {func(t *source) { t.code = 10 }, "type 10 (Q2_K) is not supported"},
		"unknown":   {func(t *source) { t.code = 99 }, "type 99 (unknown) is not supported"},
		"rows":      {func(t *source) { t.code = 8 }, "want a multiple of 32, the size of a block of Q8_0"},
		"extent 0":  {func(t *source) { t.shape = []uint64{0} }, "dimension 0 is 0"},
		"extents":   {func(t *source) { t.shape = []uint64{1 << 40, 1 << 40} }, "at most"},
		"rank":      {func(t *source) { t.shape = make([]uint64, 9) }, "has 9 dimensions"},
	} {
		s := tiny(gguf.F32)
		tensors := slices.Clone(s.tensors())
		test.change(&tensors[1])
		if _, err := read(build(s.pairs(), tensors)); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: error %v, want one with %q", name, err, test.want)
		}
	}
}

// FuzzRead: any bytes are a model, of which all matrices can be asked for, or an error.
func FuzzRead(f *testing.F) {
	f.Add(tiny(gguf.F32).file())
	f.Add(tiny(gguf.Q4_1).file())
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := read(data)
		if err != nil {
			return
		}
		file.Tokenizer() // it may be refused
		c, err := file.Checkpoint(gguf.Options{})
		if err != nil {
			return
		}
		form, err := c.Embedding.Form(t.Context())
		if err != nil {
			return // a number that is not finite
		}
		rows, _ := c.Embedding.Shape()
		q, d, _, err := c.Embedding.Content(t.Context())
		if err != nil || int64(len(q)) != rows*form.Q.ByteLen(form.Columns) || int64(len(d)) != rows*form.D.ByteLen(form.Groups()) {
			t.Fatalf("form %+v, %d and %d bytes (error %v)", form, len(q), len(d), err)
		}
	})
}
