package gguf_test

import (
	"cmp"
	"encoding/binary"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/input"
	"github.com/mlgeth/mlgeth/mlvm/model/gguf"
	"github.com/mlgeth/mlgeth/mlvm/model/llama"
	"github.com/mlgeth/mlgeth/mlvm/model/llama/llamatest"
	"github.com/mlgeth/mlgeth/mlvm/quant"
	"github.com/mlgeth/mlgeth/mlvm/tokenizer"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// with returns metadata with a value set, or removed if it is nil.
func with(pairs []pair, key string, value any) []pair {
	pairs = slices.DeleteFunc(slices.Clone(pairs), func(p pair) bool { return p.key == key })
	if value == nil {
		return pairs
	}
	return append(pairs, pair{key, value})
}

// TestConfig: what is read from metadata, and what is taken where there is none.
func TestConfig(t *testing.T) {
	s := tiny(gguf.F32)
	want := llama.Config{
		Dim: 8, Hidden: 12, Layers: 2, Heads: 2, KVHeads: 1, HeadDim: 4, Vocab: 7, Trained: 16, NormEpsilon: float64(float32(1e-5)),
		Stop: []int32{2}, Rope: llama.Rope{Base: 10000, Scale: 1, Dims: 4, Pairing: llama.Interleaved},
	}
	for _, test := range []struct {
		key    string
		value  any
		change func(c *llama.Config)
	}{
		{"llama.vocab_size", uint32(7), func(*llama.Config) {}},
		{"llama.rope.freq_base", float32(500000), func(c *llama.Config) { c.Rope.Base = 500000 }},
		{"llama.rope.dimension_count", uint32(2), func(c *llama.Config) { c.Rope.Dims = 2 }},
		{"llama.rope.scaling.factor", float32(4), func(c *llama.Config) { c.Rope.Scale = 4 }},
		{"llama.rope.scale_linear", float32(2), func(c *llama.Config) { c.Rope.Scale = 2 }},
		{"llama.rope.scaling.type", "none", func(*llama.Config) {}},
		{"llama.expert_count", uint32(0), func(*llama.Config) {}},
		{"llama.attention.key_length", uint32(4), func(*llama.Config) {}},
		{"llama.context_length", uint64(9), func(c *llama.Config) { c.Trained = 9 }},
		{"tokenizer.ggml.eot_token_id", uint32(5), func(c *llama.Config) { c.Stop = []int32{2, 5} }},
		{"tokenizer.ggml.eot_token_id", uint32(2), func(*llama.Config) {}},
		{"tokenizer.ggml.eos_token_id", nil, func(c *llama.Config) { c.Stop = nil }},
	} {
		c, err := mustRead(t, build(with(s.pairs(), test.key, test.value), s.tensors())).Checkpoint(gguf.Options{})
		if err != nil {
			t.Fatalf("%s: %v", test.key, err)
		}
		want := want
		test.change(&want)
		if diff := gocmp.Diff(want, c.Config); diff != "" {
			t.Errorf("%s: differs (-want +got)\n%s", test.key, diff)
		}
	}
}

// TestFactors: the tensor of rotations' factors goes to the rope; without the classifier
// the embedding is it.
func TestFactors(t *testing.T) {
	s := tiny(gguf.F32)
	s.tied = true
	factors := binary.LittleEndian.AppendUint32(binary.LittleEndian.AppendUint32(nil, math.Float32bits(1)), math.Float32bits(8))
	c, err := mustRead(t, build(s.pairs(), append(s.tensors(), source{"rope_freqs.weight", 0, []uint64{2}, factors, -1}))).Checkpoint(gguf.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := gocmp.Diff([]float64{1, 8}, c.Config.Rope.Factors); diff != "" || c.Output != nil {
		t.Errorf("factors differ (-want +got), output %v\n%s", c.Output, diff)
	}
}

// TestWeights: the option chooses the scheme of floats, and leaves blocks alone.
func TestWeights(t *testing.T) {
	for _, test := range []struct {
		kind   gguf.Type
		scheme quant.Scheme
		q      tensor.DType
		group  int64
	}{
		{gguf.F32, 0, tensor.I16, 12}, {gguf.F16, 0, tensor.I16, 12}, {gguf.BF16, quant.W8, tensor.I8, 12},
		{gguf.F32, quant.Q4_0, tensor.I4, 32}, {gguf.F16, quant.Q8_0, tensor.I8, 32},
		{gguf.Q8_0, quant.Q4_0, tensor.I8, 32}, {gguf.Q4_0, quant.W16, tensor.I4, 32}, {gguf.Q6_K, 0, tensor.I8, 16},
		{gguf.Q5_1, 0, tensor.I8, 32}, {gguf.Q4_K, quant.W8, tensor.I4, 32},
	} {
		c, err := mustRead(t, tiny(test.kind).file()).Checkpoint(gguf.Options{Weights: test.scheme})
		if err != nil {
			t.Fatal(err)
		}
		f, err := c.Layers[0].Down.Form(t.Context())
		if err != nil || f.Q != test.q || f.Group != test.group {
			t.Errorf("%s as %v: %v in groups of %d (error %v), want %v of %d", test.kind, test.scheme, f.Q, f.Group, err, test.q, test.group)
		}
	}
	if _, err := mustRead(t, tiny(gguf.F32).file()).Checkpoint(gguf.Options{Weights: 9}); err == nil {
		t.Error("a scheme that there is not is taken")
	}
}

// TestRun: models of every type generate what the architecture in float64 does with the
// weights that the file stands for.
func TestRun(t *testing.T) {
	for _, kind := range append([]gguf.Type{gguf.F32, gguf.F16, gguf.BF16}, quantised...) {
		t.Run(string(kind), func(t *testing.T) {
			ck, err := mustRead(t, tiny(kind).file()).Checkpoint(gguf.Options{})
			if err != nil {
				t.Fatal(err)
			}
			reference, err := llamatest.NewReference(ck, llamatest.Source)
			if err != nil {
				t.Fatal(err)
			}
			ck.Config.Stop = nil
			token := int32(1)
			for i, got := range logits(t, ck, []int32{token}, 8) {
				want := reference.Next(token)
				for j := range want {
					if math.Abs(got[j]-want[j]) > 2e-3*(1+math.Abs(want[j])) {
						t.Fatalf("token %d: logit %d is %v, want %v", i, j, got[j], want[j])
					}
				}
				token = argmax(got)
				if best := argmax(want); best != token && want[best]-want[token] > 1e-3 {
					t.Fatalf("token %d is %d, want %d", i, token, best)
				}
			}
		})
	}
}

func argmax[T cmp.Ordered](v []T) (best int32) {
	for i := range v {
		if v[i] > v[best] {
			best = int32(i)
		}
	}
	return best
}

// logits compiles a checkpoint and runs n segments, greedily after a prompt.
func logits(t *testing.T, ck *llama.Checkpoint, prompt []int32, n uint32) (all [][]float64) {
	t.Helper()
	m, err := llama.Compile(t.Context(), ck)
	if err != nil {
		t.Fatal(err)
	}
	var weights [][]byte
	if err := m.EachWeight(t.Context(), func(b []byte) error { weights = append(weights, b); return nil }); err != nil {
		t.Fatal(err)
	}
	e, err := engine.New(m.Program, weights, engine.Options{})
	if err != nil {
		t.Fatal(err)
	}
	in, err := (&input.Prompt{Tokens: prompt}).Encode(m.Context, ck.Config.Vocab)
	if err != nil {
		t.Fatal(err)
	}
	if err := e.NewSession().Each(t.Context(), in, n, func(_ uint32, outputs []engine.Tensor) error {
		v := make([]float64, ck.Config.Vocab)
		for i := range v {
			v[i] = math.Ldexp(float64(int32(binary.LittleEndian.Uint32(outputs[m.Logits].Bytes[4*i:]))), -16)
		}
		all = append(all, v)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if len(all) != int(n) {
		t.Fatalf("%d segments, want %d", len(all), n)
	}
	return all
}

// TestTokenizer: of the metadata.
func TestTokenizer(t *testing.T) {
	m, err := mustRead(t, tiny(gguf.F32).file()).Tokenizer()
	if err != nil {
		t.Fatal(err)
	}
	if m.Vocab() != 7 || m.BOS() != 1 || m.EOS() != 2 || m.Unknown() != 0 || !m.AddBOS() || m.Token(4).Text != "e" || m.Token(4).Score != -4 {
		t.Errorf("vocabulary %d, ids %d %d %d, BOS %v, token %+v", m.Vocab(), m.BOS(), m.EOS(), m.Unknown(), m.AddBOS(), m.Token(4))
	}
	s := tiny(gguf.F32)
	m, err = mustRead(t, build(with(s.pairs(), "tokenizer.ggml.add_bos_token", false), nil)).Tokenizer()
	if err != nil || m.AddBOS() {
		t.Errorf("BOS is added though the file says not to (error %v)", err)
	}
	for key, test := range map[string]struct {
		value any
		want  string
	}{
		"tokenizer.ggml.tokens":           {nil, `"tokenizer.ggml.tokens" is missing`},
		"tokenizer.ggml.model":            {"t5", `"t5" is not supported`},
		"tokenizer.ggml.scores":           {[]int32{1}, `is of type []int32, want []float32`},
		"tokenizer.ggml.token_type":       {[]int32{1}, `token_type: 1, want 7`},
		"tokenizer.ggml.add_bos_token":    {uint32(1), `is of type uint32, want bool`},
		"tokenizer.ggml.bos_token_id":     {uint32(7), `is 7, want 0 to 6`},
		"tokenizer.ggml.eos_token_id":     {"2", `is of type string, want an integer`},
		"tokenizer.ggml.add_space_prefix": {"no", `is of type string, want bool`},
	} {
		if _, err := mustRead(t, build(with(s.pairs(), key, test.value), nil)).Tokenizer(); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: error %v, want one with %q", key, err, test.want)
		}
	}
}

// TestOutside reads a file that MLGETH_GGUF names: its checkpoint and its tokenizer.
func TestOutside(t *testing.T) {
	path := os.Getenv("MLGETH_GGUF")
	if path == "" {
		t.Skip("MLGETH_GGUF names no file")
	}
	f, err := gguf.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	m, err := f.Tokenizer()
	if err != nil {
		t.Fatal(err)
	}
	text := "Once upon a time, there was 1 little girl."
	ids, err := m.Encode(text, tokenizer.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got, err := m.Decode(ids); err != nil || got != text {
		t.Errorf("%q becomes %v, %q (error %v)", text, ids, got, err)
	}
	if len(f.Tensors) == 0 {
		return // a vocabulary alone
	}
	c, err := f.Checkpoint(gguf.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i, l := range c.Layers {
		for name, m := range map[string]quant.Matrix{"query": l.Query, "down": l.Down} {
			if _, err := m.Form(t.Context()); err != nil {
				t.Errorf("layer %d: %s: %v", i, name, err)
			}
		}
	}
}
