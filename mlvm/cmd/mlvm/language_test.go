package main

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/model/gguf"
	"github.com/mlgeth/mlgeth/mlvm/model/gguf/ggufwrite"
)

// command runs a command line and returns what it prints to stdout.
func command(t *testing.T, args ...string) (string, error) {
	t.Helper()
	var stdout bytes.Buffer
	err := run(t.Context(), append([]string{"mlvm"}, args...), strings.NewReader(""), &stdout, io.Discard)
	return stdout.String(), err
}

// must is command for what must succeed.
func must(t *testing.T, args ...string) string {
	t.Helper()
	out, err := command(t, args...)
	if err != nil {
		t.Fatalf("mlvm %s: %v", strings.Join(args, " "), err)
	}
	return out
}

// object is must for a command with --json.
func object[T any](t *testing.T, args ...string) (v T) {
	t.Helper()
	out := must(t, append(args, "--json")...)
	if err := json.Unmarshal([]byte(out), &v); err != nil {
		t.Fatalf("mlvm %s: %v in %s", strings.Join(args, " "), err, out)
	}
	return v
}

// words is a tokenizer of llama2.c: control tokens, all bytes, a space and letters.
func words() (tokens []string) {
	tokens = append(tokens, "<unk>", "\n<s>\n", "\n</s>\n")
	for b := range 256 {
		tokens = append(tokens, fmt.Sprintf("<0x%02X>", b))
	}
	for _, r := range " abcdefghijklmnopqrstuvwxyz" {
		tokens = append(tokens, string(r))
	}
	return tokens
}

// tiny writes a llama2.c checkpoint of random weights and its tokenizer to a folder.
func tiny(t *testing.T) (checkpoint, tokenizer string) {
	t.Helper()
	dir := t.TempDir()
	checkpoint, tokenizer = filepath.Join(dir, "tiny.bin"), filepath.Join(dir, "tok.bin")
	save(t, checkpoint, llama2cBytes())
	save(t, tokenizer, tokenizerBytes())
	return checkpoint, tokenizer
}

func save(t *testing.T, path string, b []byte) {
	t.Helper()
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestLanguageModel uses every command on a tiny language model.
func TestLanguageModel(t *testing.T) {
	checkpoint, tokenizer := tiny(t)
	model := filepath.Join(t.TempDir(), "tiny.mlvm")
	imported := object[languageResult](t, "import", checkpoint, "--tokenizer", tokenizer, "-o", model, "--weights", "q8_0")
	if imported.Context != 48 || imported.Vocab != int64(len(words())) || imported.Tokenizer != len(words()) || imported.Greedy {
		t.Errorf("imported %+v", imported)
	}
	again := object[languageResult](t, "import", checkpoint, "--tokenizer", tokenizer, "-o", model, "--weights", "q8_0", "--workers", "1")
	if again.ModelID != imported.ModelID {
		t.Errorf("model ID %s, then %s", imported.ModelID, again.ModelID)
	}

	prompt := []string{"--prompt", "hello there", "--temperature", "0.7", "--top-k", "20", "--seed", "3", "--tokens", "20"}
	g := object[generateResult](t, append([]string{"generate", model}, prompt...)...)
	if len(g.PromptTokens) < 2 || g.PromptTokens[0] != 1 || len(g.Tokens) == 0 || len(g.Tokens) > 20 || g.T != uint32(len(g.PromptTokens)+len(g.Tokens)-1) {
		t.Errorf("generated %+v", g)
	}
	for _, extra := range [][]string{{"--workers", "1"}, {"--batch", "1"}, {"--batch", "3", "--workers", "2"}} {
		h := object[generateResult](t, slices.Concat([]string{"generate", model}, prompt, extra)...)
		if !slices.Equal(h.Tokens, g.Tokens) || h.TraceRoot != g.TraceRoot {
			t.Errorf("%v: root %s of %v, want %s of %v", extra, h.TraceRoot, h.Tokens, g.TraceRoot, g.Tokens)
		}
	}
	if text := must(t, append([]string{"generate", model}, prompt...)...); strings.TrimSuffix(text, "\n") != g.Text {
		t.Errorf("text %q, want %q", text, g.Text)
	}
	committed := object[struct {
		TraceRoot string `json:"traceRoot"`
		T         uint32 `json:"T"`
	}](t, append([]string{"commit", model}, prompt...)...)
	if committed.TraceRoot != g.TraceRoot || committed.T != g.T {
		t.Errorf("committed to %s of %d, want %s of %d", committed.TraceRoot, committed.T, g.TraceRoot, g.T)
	}
	proof := filepath.Join(t.TempDir(), "step.proof")
	place := []string{"--segment", fmt.Sprint(g.T - 1), "--node", "30", "--element", "1", "-o", proof}
	proven := object[struct {
		Fault  bool    `json:"fault"`
		Tokens []int32 `json:"tokens"`
	}](t, slices.Concat([]string{"prove", model}, prompt, place)...)
	if proven.Fault || !slices.Equal(proven.Tokens, g.Tokens) {
		t.Errorf("proven %+v, want no fault and tokens %v", proven, g.Tokens)
	}
	if out := must(t, "verify", proof, "--model", model); !strings.Contains(out, "no fault") {
		t.Errorf("verify prints %q", out)
	}
	if out := must(t, "run", model, "--prompt", "hello"); !strings.Contains(out, "probability") {
		t.Errorf("run prints %q", out)
	}
	if out := must(t, "inspect", model); !strings.Contains(out, "context") {
		t.Errorf("inspect prints %q", out)
	}
	empty := object[generateResult](t, "generate", model, "--prompt", "", "--tokens", "2")
	if !slices.Equal(empty.PromptTokens, []int32{1}) {
		t.Errorf("an empty prompt is %v, want the token for the beginning of a text", empty.PromptTokens)
	}
	evaluated(t, model, g.Tokens)
}

// evaluated checks eval with a text and with tokens.
func evaluated(t *testing.T, model string, tokens []int32) {
	t.Helper()
	dir := t.TempDir()
	text, ids := filepath.Join(dir, "text"), filepath.Join(dir, "ids")
	save(t, text, []byte(strings.Repeat("some words in a row ", 10)))
	var b []byte
	for _, id := range tokens {
		b = binary.LittleEndian.AppendUint16(b, uint16(id))
	}
	save(t, ids, b)
	for _, args := range [][]string{{"--text", text}, {"--text", text, "--sequence", "9", "--limit", "4"}, {"--tokens", ids}, {"--tokens", ids, "--sequence", "5"}} {
		r := object[perplexityResult](t, append([]string{"eval", model}, args...)...)
		if r.N < 1 || !(r.NLL > 0) || math.Abs(r.Perplexity-math.Exp(r.NLL)) > 1e-9*r.Perplexity {
			t.Errorf("%v: %+v", args, r)
		}
		if args[0] == "--tokens" && len(args) == 2 && r.N != int64(len(tokens)-1) {
			t.Errorf("%d predictions of %d tokens", r.N, len(tokens))
		}
	}
}

// TestLanguageRefusals: bad input gives an error that says what is wrong.
func TestLanguageRefusals(t *testing.T) {
	checkpoint, tokenizer := tiny(t)
	dir := t.TempDir()
	model, greedy, wordless := filepath.Join(dir, "tiny.mlvm"), filepath.Join(dir, "greedy.mlvm"), filepath.Join(dir, "wordless.mlvm")
	must(t, "import", checkpoint, "--tokenizer", tokenizer, "-o", model)
	must(t, "import", checkpoint, "--tokenizer", tokenizer, "-o", greedy, "--greedy")
	must(t, "import", checkpoint, "-o", wordless)
	whole, err := os.ReadFile(checkpoint)
	if err != nil {
		t.Fatal(err)
	}
	cut, noise, ids := filepath.Join(dir, "cut.bin"), filepath.Join(dir, "noise.xyz"), filepath.Join(dir, "ids")
	save(t, cut, whole[:len(whole)-100])
	save(t, noise, []byte("not a model at all"))
	save(t, ids, []byte{1, 0, 255, 255})
	for _, c := range []struct {
		want string
		args []string
	}{
		{"tokens, and the model's context only 48", []string{"generate", model, "--prompt", strings.Repeat("a", 60)}},
		{"do not fit the model's context of 48", []string{"generate", model, "--prompt", "a", "--tokens", "60"}},
		{"token id 9999 is out of range", []string{"generate", model, "--prompt-tokens", "1,9999"}},
		{"token id -1 is out of range", []string{"generate", model, "--prompt-tokens", "1,-1"}},
		{"no token id", []string{"generate", model, "--prompt-tokens", "1,x"}},
		{"--temperature", []string{"generate", model, "--prompt", "a", "--temperature", "-1"}},
		{"--temperature", []string{"generate", model, "--prompt", "a", "--temperature", "hot"}},
		{"--top-k", []string{"generate", model, "--prompt", "a", "--top-k", "-2"}},
		{"imported with --greedy", []string{"generate", greedy, "--prompt", "a", "--temperature", "1"}},
		{"no tokenizer", []string{"generate", wordless, "--prompt", "a"}},
		{"give --prompt", []string{"generate", model}},
		{"is not a language model", []string{"generate", "digits", "--prompt", "a"}},
		{"token id 65535 at place 1 is out of range", []string{"eval", model, "--tokens", ids}},
		{"--sequence is 1", []string{"eval", model, "--text", noise, "--sequence", "1"}},
		{"unknown format", []string{"import", noise}},
		{"--context is -3", []string{"import", checkpoint, "--context", "-3"}},
		{"context of 49 tokens, want 1 to 48", []string{"import", checkpoint, "--context", "49"}},
		{"--weights is \"q9\"", []string{"import", checkpoint, "--weights", "q9"}},
		{"--residual is \"f32\"", []string{"import", checkpoint, "--residual", "f32"}},
		{"bytes", []string{"import", cut}},
		{"no such file", []string{"import", filepath.Join(dir, "none.gguf")}},
	} {
		if _, err := command(t, c.args...); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("mlvm %s: error %v, want one with %q", strings.Join(c.args, " "), err, c.want)
		}
	}
	left, err := filepath.Glob(filepath.Join(filepath.Dir(checkpoint), ".*"))
	if err != nil || len(left) > 0 {
		t.Errorf("%v is left behind: %v", left, err)
	}
}

// TestGGUFRefusals: of a GGUF file that cannot be imported the error says why.
func TestGGUFRefusals(t *testing.T) {
	write := func(architecture string, tensors ...ggufwrite.Tensor) []byte {
		var b bytes.Buffer
		w, err := ggufwrite.New(&b, []ggufwrite.Pair{{Key: "general.architecture", Value: architecture}}, tensors)
		if err != nil {
			t.Fatal(err)
		}
		for _, tensor := range tensors {
			n, err := tensor.Type.ByteLen(tensor.Shape...)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := w.Write(make([]byte, n)); err != nil {
				t.Fatal(err)
			}
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	one := ggufwrite.Tensor{Name: "x", Type: gguf.F32, Shape: []int64{64}}
	good := write("llama", one)
	patched := func(at int, v uint64) []byte {
		b := slices.Clone(good)
		binary.LittleEndian.PutUint64(b[at:], v)
		return b
	}
	place := bytes.Index(good, []byte("\x01\x00\x00\x00\x00\x00\x00\x00x")) + 9 // after the name: rank, extent, type, offset
	unknown := slices.Clone(good)
	binary.LittleEndian.PutUint32(unknown[place+12:], 39)
	for want, b := range map[string][]byte{
		"llama":      write("gpt-neox", one),
		"cut short":  good[:len(good)-8],
		"tensors":    patched(8, 1<<60),
		"MXFP4":      unknown,
		"offset":     patched(place+16, 1<<40),
		"version 99": append([]byte("GGUF\x63\x00\x00\x00"), good[8:]...),
	} {
		path := filepath.Join(t.TempDir(), "model.gguf")
		save(t, path, b)
		_, err := command(t, "import", path)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want one with %q", err, want)
		}
		var usage usageError
		if errors.As(err, &usage) {
			t.Errorf("%v is not a mistake in how the command was called", err)
		}
	}
}
