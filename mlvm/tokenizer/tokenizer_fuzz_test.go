package tokenizer_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/tokenizer"
)

// use does with a model what can be done with any.
func use(t *testing.T, m *tokenizer.Model) {
	ids, err := m.Encode("Once upon a time, \xff\u2581é <s>", tokenizer.Options{BOS: m.BOS() >= 0, Special: true})
	if err == nil {
		if _, err := m.Decode(ids); err != nil {
			t.Fatal(err)
		}
	}
	data, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	var again tokenizer.Model
	if err := json.Unmarshal(data, &again); err != nil {
		t.Fatalf("a model's own JSON is refused: %v", err)
	}
	if twice, err := json.Marshal(&again); err != nil || !bytes.Equal(twice, data) {
		t.Fatalf("JSON differs the second time: %v", err)
	}
}

// FuzzFromLlama2C: any bytes are a model or an error.
func FuzzFromLlama2C(f *testing.F) {
	f.Add(llama2cFile("<unk>", "<s>", "</s>", "a", " ", " a"), 6)
	f.Add(llama2cFile("<unk>", "<s>", "</s>"), 4)
	f.Fuzz(func(t *testing.T, data []byte, vocab int) {
		if m, err := tokenizer.FromLlama2C(data, vocab); err == nil {
			use(t, m)
		}
	})
}

// FuzzUnmarshalJSON: any bytes are a model or an error.
func FuzzUnmarshalJSON(f *testing.F) {
	f.Add([]byte(`{"kind":"bytes","split":"gpt-2","bos":0,"eos":-1,"unknown":-1,"tokens":"GzxzPglhCWIRYWI=","merges":"AQI="}`))
	f.Add([]byte(`{"kind":"characters","prefix":"first","bos":-1,"eos":-1,"unknown":0,"tokens":"CSAJYREgYQ==","scores":"AAAAAAAAgL8AAABA"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var m tokenizer.Model
		if err := json.Unmarshal(data, &m); err == nil {
			use(t, &m)
		}
	})
}

// FuzzFromHuggingFace: any bytes are a model or an error.
func FuzzFromHuggingFace(f *testing.F) {
	f.Add([]byte(`{"normalizer":{"type":"Replace","pattern":{"String":" "},"content":"▁"},"model":{"type":"BPE","byte_fallback":true,"vocab":{"a":0,"b":1,"ab":2},"merges":["a b"]}}`))
	f.Add([]byte(`{"pre_tokenizer":{"type":"ByteLevel","add_prefix_space":false},"model":{"type":"BPE","vocab":{"a":0,"b":1,"ab":2},"merges":[["a","b"]]}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		if m, err := tokenizer.FromHuggingFace(data, tokenizer.HuggingFace{BOS: -1, EOS: -1}); err == nil {
			use(t, m)
		}
	})
}

// FuzzGGUF: any metadata is a model or an error. Lists are separated by newlines.
func FuzzGGUF(f *testing.F) {
	f.Add("llama", "", "<unk>\n<s>\n<0x41>\n▁\na\n▁a", []byte{2, 3, 6, 1, 1, 1}, "")
	f.Add("gpt2", "default", "a\nb\nab\n<s>", []byte{1, 1, 1, 4}, "a b")
	f.Fuzz(func(t *testing.T, model, pre, tokens string, types []byte, merges string) {
		g := tokenizer.GGUF{Model: model, Pre: pre, Tokens: strings.Split(tokens, "\n"), BOS: 0, EOS: -1, Unknown: -1}
		g.Scores = make([]float32, len(g.Tokens))
		for i := range g.Scores {
			g.Scores[i] = float32(i % 7)
		}
		for _, b := range types {
			g.Types = append(g.Types, int32(int8(b)))
		}
		if merges != "" {
			g.Merges = strings.Split(merges, "\n")
		}
		if m, err := g.Tokenizer(); err == nil {
			use(t, m)
		}
	})
}

// FuzzRoundTrip: any text comes back, with every kind of model, in one and in parts.
func FuzzRoundTrip(f *testing.F) {
	for _, text := range texts {
		f.Add(text)
	}
	all := models(f)
	f.Fuzz(func(t *testing.T, text string) {
		for name, m := range all {
			ids := encode(t, m, text, tokenizer.Options{BOS: m.BOS() >= 0})
			got, err := m.Decode(ids)
			if err != nil || got != text {
				t.Fatalf("%s: %q comes back as %q: %v", name, text, got, err)
			}
			checkStream(t, m, ids, text)
		}
	})
}
