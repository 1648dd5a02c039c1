package safetensors_test

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/input"
	"github.com/mlgeth/mlgeth/mlvm/model/llama"
	"github.com/mlgeth/mlgeth/mlvm/model/llama/llamatest"
	"github.com/mlgeth/mlgeth/mlvm/model/safetensors"
	. "github.com/mlgeth/mlgeth/mlvm/model/safetensors/safetensorstest"
	"github.com/mlgeth/mlgeth/mlvm/quant"
	"github.com/mlgeth/mlgeth/mlvm/tokenizer"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// folder writes a model and returns its folder.
func folder(t testing.TB, cfg map[string]any, files map[string][]byte) string {
	t.Helper()
	dir := t.TempDir()
	b, err := json.Marshal(cfg)
	if err != nil {
		t.Fatal(err)
	}
	save(t, filepath.Join(dir, "config.json"), b)
	for name, b := range files {
		save(t, filepath.Join(dir, name), b)
	}
	return dir
}

func save(t testing.TB, path string, b []byte) {
	t.Helper()
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
}

func single(e []Entry) map[string][]byte {
	return map[string][]byte{"model.safetensors": Build(e)}
}

func open(t testing.TB, path string) *safetensors.File {
	t.Helper()
	f, err := safetensors.Open(path, safetensors.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	})
	return f
}

// logits runs a model on a few tokens.
func logits(t testing.TB, ck *llama.Checkpoint, prompt []int32) (all [][]float64) {
	t.Helper()
	m, err := llama.Compile(t.Context(), ck)
	if err != nil {
		t.Fatal(err)
	}
	var weights [][]byte
	if err := m.EachWeight(t.Context(), func(b []byte) error {
		weights = append(weights, b)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	e, err := engine.New(m.Program, weights, engine.Options{})
	if err != nil {
		t.Fatal(err)
	}
	in, err := (&input.Prompt{Tokens: prompt}).Encode(m.Context, Vocab)
	if err != nil {
		t.Fatal(err)
	}
	if err := e.NewSession().Each(t.Context(), in, uint32(len(prompt)), func(_ uint32, outputs []engine.Tensor) error {
		row := make([]float64, Vocab)
		for i := range row {
			row[i] = math.Ldexp(float64(tensor.I32.Load(outputs[m.Logits].Bytes, int64(i))), -16)
		}
		all = append(all, row)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return all
}

// TestModels compares models with float runs over their weights: of both types, tied,
// with every scaling of rotations, in one file and in several.
func TestModels(t *testing.T) {
	prompt := []int32{1, 9, 33, 7, 7, 12, 0, 39, 3, 14, 15, 9}
	with := func(change func(map[string]any)) map[string]any {
		cfg := Config()
		change(cfg)
		return cfg
	}
	all := Entries("F32")
	index, err := json.Marshal(map[string]any{"weight_map": map[string]string{"a": "one.safetensors", "b": "two.safetensors", "c": "one.safetensors"}})
	if err != nil {
		t.Fatal(err)
	}
	for name, dir := range map[string]string{
		"F32":  folder(t, Config(), single(all)),
		"BF16": folder(t, Config(), single(Entries("BF16"))),
		"F16":  folder(t, Config(), single(Entries("F16"))),
		"a buffer that follows from the configuration": folder(t, Config(), single(append(Entries("F32"), Entry{
			Name: "model.layers.0.self_attn.rotary_emb.inv_freq", DType: "F32", Shape: []int64{4}, Data: make([]byte, 16),
		}))),
		"tied": folder(t, with(func(c map[string]any) { c["tie_word_embeddings"] = true }), single(all[:len(all)-1])),
		"linear": folder(t, with(func(c map[string]any) {
			c["rope_scaling"] = map[string]any{"type": "linear", "factor": 4.0}
		}), single(all)),
		"llama3": folder(t, with(func(c map[string]any) {
			c["rope_scaling"] = map[string]any{"rope_type": "llama3", "factor": 8.0, "low_freq_factor": 1.0, "high_freq_factor": 4.0, "original_max_position_embeddings": 16}
		}), single(all)),
		"newer": folder(t, with(func(c map[string]any) {
			delete(c, "rope_theta")
			c["rope_parameters"] = map[string]any{"rope_type": "default", "rope_theta": 500.0}
			c["eos_token_id"] = []int{2, 5}
		}), single(all)),
		"two files": folder(t, Config(), map[string][]byte{
			"one.safetensors": Build(all[:9]), "two.safetensors": Build(all[9:]), "model.safetensors.index.json": index,
		}),
	} {
		f := open(t, dir)
		r, err := llamatest.NewReference(&f.Checkpoint, llamatest.Source)
		if err != nil {
			t.Fatal(err)
		}
		for i, got := range logits(t, &f.Checkpoint, prompt) {
			for j, want := range r.Next(prompt[i]) {
				if math.Abs(got[j]-want) > 5e-3 {
					t.Fatalf("%s: logit %d after token %d is %v, want %v", name, j, i, got[j], want)
				}
			}
		}
	}
	whole, parts := open(t, folder(t, Config(), single(all))), open(t, folder(t, Config(), map[string][]byte{
		"one.safetensors": Build(all[:9]), "two.safetensors": Build(all[9:]), "model.safetensors.index.json": index,
	}))
	if !cmp.Equal(logits(t, &whole.Checkpoint, prompt), logits(t, &parts.Checkpoint, prompt)) {
		t.Error("a model in two files is another than in one")
	}
	file := open(t, filepath.Join(folder(t, Config(), single(all)), "model.safetensors"))
	if got := file.Checkpoint.Config; got.KVHeads != KVHeads || !slices.Equal(got.Stop, []int32{2}) || got.Rope.Pairing != llama.HalfSplit {
		t.Errorf("configuration %+v", got)
	}
}

// TestFactors compares LLaMA 3's factors with those worked out by hand: of pairs that
// turn often, hardly, and in between.
func TestFactors(t *testing.T) {
	cfg := Config()
	cfg["rope_scaling"] = map[string]any{"rope_type": "llama3", "factor": 8.0, "low_freq_factor": 1.0, "high_freq_factor": 4.0, "original_max_position_embeddings": 100}
	f := open(t, folder(t, cfg, single(Entries("F32"))))
	got := f.Checkpoint.Config.Rope.Factors
	// Frequencies 1, 0.1, 0.01, 0.001: 15.9, 1.59, 0.159 and 0.0159 turns.
	smooth := (10/(2*math.Pi) - 1) / 3
	want := []float64{1, 1 / ((1-smooth)/8 + smooth), 8, 8}
	for i := range want {
		if math.Abs(got[i]-want[i]) > 1e-12 {
			t.Errorf("factor %d is %v, want %v", i, got[i], want[i])
		}
	}
}

// TestStop: what ends a generation is what config.json says, as a number or a list, or
// else what transformers takes.
func TestStop(t *testing.T) {
	for _, c := range []struct {
		change func(map[string]any)
		want   []int32
	}{
		{func(c map[string]any) { c["eos_token_id"] = 7 }, []int32{7}},
		{func(c map[string]any) { c["eos_token_id"] = []int{7, 9} }, []int32{7, 9}},
		{func(c map[string]any) { c["eos_token_id"] = nil }, nil},
		{func(c map[string]any) { delete(c, "eos_token_id") }, []int32{2}},
	} {
		cfg := Config()
		c.change(cfg)
		if got := open(t, folder(t, cfg, single(Entries("F32")))).Checkpoint.Config.Stop; !slices.Equal(got, c.want) {
			t.Errorf("stop tokens %v, want %v", got, c.want)
		}
	}
}

// TestConfigRefusals: what a program would not do is refused by name.
func TestConfigRefusals(t *testing.T) {
	for want, change := range map[string]func(map[string]any){
		`model_type "mistral"`:       func(c map[string]any) { c["model_type"] = "mistral" },
		`hidden_act "gelu"`:          func(c map[string]any) { c["hidden_act"] = "gelu" },
		"attention_bias":             func(c map[string]any) { c["attention_bias"] = true },
		"mlp_bias":                   func(c map[string]any) { c["mlp_bias"] = true },
		`rope scaling "yarn"`:        func(c map[string]any) { c["rope_scaling"] = map[string]any{"rope_type": "yarn"} },
		`rope scaling "llama3" with`: func(c map[string]any) { c["rope_scaling"] = map[string]any{"rope_type": "llama3"} },
		"without a rope_type":        func(c map[string]any) { c["rope_scaling"] = map[string]any{"factor": 8.0} },
		"by the factor 0":            func(c map[string]any) { c["rope_scaling"] = map[string]any{"type": "linear"} },
		"both there": func(c map[string]any) {
			c["rope_scaling"], c["rope_parameters"] = map[string]any{"type": "linear", "factor": 2.0}, map[string]any{"rope_type": "default"}
		},
		"partial_rotary_factor":                              func(c map[string]any) { c["partial_rotary_factor"] = 0.5 },
		"is not supported, but":                              func(c map[string]any) { c["rope_parameters"] = map[string]any{"partial_rotary_factor": 0.5} },
		"quantization_config":                                func(c map[string]any) { c["quantization_config"] = map[string]any{"bits": 4} },
		"token id 1 of a list":                               func(c map[string]any) { c["eos_token_id"] = []any{3, nil} },
		"num_attention_heads 0":                              func(c map[string]any) { c["num_attention_heads"] = 0 },
		"num_hidden_layers is 1000000":                       func(c map[string]any) { c["num_hidden_layers"] = 1000000 },
		"num_hidden_layers is -1":                            func(c map[string]any) { c["num_hidden_layers"] = -1 },
		"model.layers.1.input_layernorm":                     func(c map[string]any) { c["num_hidden_layers"] = 1 },
		`"model.layers.2.input_layernorm.weight" is missing`: func(c map[string]any) { c["num_hidden_layers"] = 3 },
		"has the shape [40 32], want [41 32]":                func(c map[string]any) { c["vocab_size"] = 41 },
		"heads of -8 elements":                               func(c map[string]any) { c["head_dim"] = -8 },
		"heads of 1099511627776":                             func(c map[string]any) { c["head_dim"] = int64(1 << 40) },
		"cannot unmarshal":                                   func(c map[string]any) { c["hidden_size"] = "large" },
	} {
		cfg := Config()
		change(cfg)
		f, err := safetensors.Open(folder(t, cfg, single(Entries("F32"))), safetensors.Options{})
		if err == nil {
			f.Close()
		}
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want one with %q", err, want)
		}
	}
}

// TestHostile: a damaged file gives an error, not a model.
func TestHostile(t *testing.T) {
	good := Build(Entries("F32"))
	header := func(s string) []byte { return append(binary.LittleEndian.AppendUint64(nil, uint64(len(s))), s...) }
	extra := append(Entries("F32"), Entry{Name: "model.layers.0.self_attn.q_proj.bias", DType: "F32", Shape: []int64{1}, Data: make([]byte, 4)})
	whole := Entries("F32")
	whole[0].DType, whole[0].Data = "I64", make([]byte, 8*Vocab*Dim)
	for want, b := range map[string][]byte{
		"header of":                    binary.LittleEndian.AppendUint64(nil, 1<<60),
		"cut short":                    good[:len(good)-4],
		"length of the header":         {1, 2, 3},
		"not a JSON object":            header(`[]`),
		"is there twice":               header(`{"a":{"dtype":"F32","shape":[0],"data_offsets":[0,0]},"a":{"dtype":"F32","shape":[0],"data_offsets":[0,0]}}`),
		"unknown type":                 header(`{"a":{"dtype":"F7","shape":[1],"data_offsets":[0,4]}}`),
		"too large":                    header(`{"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,4]}}`),
		"want 8 bytes":                 append(header(`{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}`), 0, 0, 0, 0),
		"begins at byte 2":             append(header(`{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[2,6]}}`), 0, 0, 0, 0, 0, 0),
		"begins at byte 5":             append(header(`{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[5,9]}}`), make([]byte, 9)...),
		"after the JSON object":        header(`{} {}`),
		"not part of the architecture": Build(extra),
		"has the type I64":             Build(whole),
	} {
		f, err := safetensors.Open(folder(t, Config(), map[string][]byte{"model.safetensors": b}), safetensors.Options{})
		if err == nil {
			f.Close()
		}
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want one with %q", err, want)
		}
	}
	for n := 0; n < len(good); n += 1 + n/40 {
		if f, err := safetensors.Open(folder(t, Config(), map[string][]byte{"model.safetensors": good[:n]}), safetensors.Options{}); err == nil {
			f.Close()
			t.Errorf("%d of %d bytes are opened", n, len(good))
		}
	}
	for want, index := range map[string]string{
		"not the name of a file": `{"weight_map":{"a":"../b.safetensors"}}`, "0 files": `{}`, "no such file": `{"weight_map":{"a":"b.safetensors"}}`,
	} {
		dir := folder(t, Config(), map[string][]byte{"model.safetensors.index.json": []byte(index)})
		if _, err := safetensors.Open(dir, safetensors.Options{}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want one with %q", err, want)
		}
	}
}

// TestWeights: the scheme is what is asked for.
func TestWeights(t *testing.T) {
	f, err := safetensors.Open(folder(t, Config(), single(Entries("F32"))), safetensors.Options{Weights: quant.Q8_0})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	form, err := f.Checkpoint.Layers[0].Gate.Form(t.Context())
	if err != nil || form.Q != tensor.I8 || form.Group != 32 {
		t.Errorf("form %+v, error %v", form, err)
	}
}

// TestTokenizer: a tokenizer.json beside the weights is read, with the ids of
// config.json.
func TestTokenizer(t *testing.T) {
	vocabulary := map[string]int{"<unk>": 0, "<s>": 1, "</s>": 2}
	for b := range 256 {
		vocabulary[fmt.Sprintf("<0x%02X>", b)] = 3 + b
	}
	vocabulary["▁"], vocabulary["a"], vocabulary["▁a"] = 259, 260, 261
	words, err := json.Marshal(map[string]any{
		"model": map[string]any{
			"type": "BPE", "unk_token": "<unk>", "byte_fallback": true, "vocab": vocabulary, "merges": []string{"▁ a"},
		},
		"added_tokens": []map[string]any{
			{"id": 0, "content": "<unk>", "special": true}, {"id": 1, "content": "<s>", "special": true}, {"id": 2, "content": "</s>", "special": true},
		},
		"normalizer": map[string]any{"type": "Sequence", "normalizers": []map[string]any{
			{"type": "Prepend", "prepend": "▁"}, {"type": "Replace", "pattern": map[string]any{"String": " "}, "content": "▁"},
		}},
	})
	if err != nil {
		t.Fatal(err)
	}
	tensors := Entries("F32")
	for _, i := range []int{0, len(tensors) - 1} {
		tensors[i].Shape, tensors[i].Data = []int64{262, Dim}, make([]byte, 4*262*Dim)
	}
	cfg := Config()
	cfg["vocab_size"] = 262
	files := single(tensors)
	files["tokenizer.json"] = words
	f := open(t, folder(t, cfg, files))
	if f.Tokenizer == nil {
		t.Fatal("no tokenizer")
	}
	ids, err := f.Tokenizer.Encode("a a", tokenizer.Options{BOS: true})
	if want := []int32{1, 261, 261}; err != nil || !slices.Equal(ids, want) {
		t.Errorf("tokens %v, want %v: %v", ids, want, err)
	}
	files["tokenizer.json"] = []byte("{}")
	if _, err := safetensors.Open(folder(t, cfg, files), safetensors.Options{}); err == nil || !strings.Contains(err.Error(), "tokenizer.json") {
		t.Errorf("error %v, want one that names tokenizer.json", err)
	}
}

// FuzzOpen opens whatever comes.
func FuzzOpen(f *testing.F) {
	good := Build(Entries("BF16"))
	cfg, err := json.Marshal(Config())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(good, cfg)
	f.Add(good[:200], []byte(`{"model_type":"llama"}`))
	f.Add([]byte("\x02\x00\x00\x00\x00\x00\x00\x00{}"), []byte(`{"model_type":"llama","num_attention_heads":1,"num_hidden_layers":1}`))
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, weights, cfg []byte) {
		save(t, filepath.Join(dir, "config.json"), cfg)
		save(t, filepath.Join(dir, "model.safetensors"), weights)
		m, err := safetensors.Open(dir, safetensors.Options{})
		if err != nil {
			return
		}
		defer m.Close()
		if _, err := m.Checkpoint.Embedding.Form(t.Context()); err != nil {
			return
		}
		if rows, columns := m.Checkpoint.Embedding.Shape(); rows != m.Checkpoint.Config.Vocab || columns != m.Checkpoint.Config.Dim {
			t.Errorf("embedding of %d×%d", rows, columns)
		}
	})
}
