package tokenizer

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// GGUF is a tokenizer as the metadata of a GGUF file holds it, under the keys
// "tokenizer.ggml.…" that the fields name.
type GGUF struct {
	Model  string    // model: "llama" (characters) or "gpt2" (bytes)
	Pre    string    // pre: how texts are split, of "gpt2" only; "" is "default"
	Tokens []string  // tokens
	Scores []float32 // scores; of "llama"
	Types  []int32   // token_type; nil: all normal, but for "<0x00>" and the like of "llama"
	Merges []string  // merges, "left right"; of "gpt2"

	BOS     int32 // bos_token_id; -1: none
	EOS     int32 // eos_token_id; -1: none
	Unknown int32 // unknown_token_id; -1: none

	AddBOS         *bool // add_bos_token; nil: as usual for the model
	AddSpacePrefix *bool // add_space_prefix; nil: as usual for the model
}

// ggufPre are the splitters by the names that GGUF has for them: those of different
// models may be the same.
var ggufPre = map[string]string{
	"": "default", "default": "default",
	"gpt-2": "gpt-2", "phi-2": "gpt-2", "mpt": "gpt-2", "olmo": "gpt-2", "jais": "gpt-2", "gigachat": "gpt-2",
	"llama-bpe": "llama-bpe", "llama3": "llama-bpe", "llama-v3": "llama-bpe", "falcon3": "llama-bpe",
	"dbrx": "llama-bpe", "smaug-bpe": "llama-bpe",
	"smollm": "smollm", "starcoder": "smollm", "refact": "smollm", "command-r": "smollm", "codeshell": "smollm",
	"exaone": "smollm", "minerva-7b": "smollm",
}

// ggufLlama3 are those whose texts begin with BOS if the file does not say, and whose
// words are not built by rules if they are tokens.
var ggufLlama3 = []string{"llama-bpe", "llama3", "llama-v3", "falcon3"}

// Tokenizer returns the model. What is not supported is named in the error, with what
// is.
func (g *GGUF) Tokenizer() (*Model, error) {
	s := spec{bos: g.BOS, eos: g.EOS, unknown: g.Unknown}
	if len(g.Tokens) == 0 || len(g.Tokens) > maxTokens {
		return nil, fmt.Errorf("tokenizer.ggml.tokens: %d, want 1 to %d", len(g.Tokens), maxTokens)
	}
	if n := len(g.Types); g.Types != nil && n != len(g.Tokens) {
		return nil, fmt.Errorf("tokenizer.ggml.token_type: %d, want %d as there are tokens", n, len(g.Tokens))
	}
	var err error
	switch g.Model {
	case "llama":
		err = g.characters(&s)
	case "gpt2":
		err = g.bytes(&s)
	default:
		err = fmt.Errorf("tokenizer.ggml.model: %q is not supported, want \"llama\" or \"gpt2\"", g.Model)
	}
	if err != nil {
		return nil, err
	}
	if g.AddBOS != nil {
		s.addBOS = *g.AddBOS
	}
	return newModel(s)
}

// characters fills in a SentencePiece model: "▁" is a space.
func (g *GGUF) characters(s *spec) error {
	s.kind, s.addBOS = Characters, g.BOS >= 0
	if g.AddSpacePrefix == nil || *g.AddSpacePrefix {
		s.prefix = Always
	}
	if len(g.Scores) != len(g.Tokens) {
		return fmt.Errorf("tokenizer.ggml.scores: %d, want %d as there are tokens", len(g.Scores), len(g.Tokens))
	}
	if len(g.Merges) != 0 {
		return fmt.Errorf("tokenizer.ggml.merges: %d, want none for model %q", len(g.Merges), g.Model)
	}
	for i, name := range g.Tokens {
		t, err := g.token(i)
		if err != nil {
			return err
		}
		t.Score = g.Scores[i]
		b, isByte := byteName(name)
		switch {
		case t.Type == Byte && !isByte:
			return fmt.Errorf("tokenizer.ggml.tokens: byte token %d is %q, want \"<0x00>\" to \"<0xFF>\"", i, name)
		case t.Type == Byte, g.Types == nil && isByte:
			t.Text, t.Type = string([]byte{b}), Byte
		case t.Type == Normal || t.Type == Unused:
			t.Text = spaces(name)
		}
		s.tokens = append(s.tokens, t)
	}
	return nil
}

// spaces returns the text of a SentencePiece token, which has "▁" for a space.
func spaces(name string) string { return strings.ReplaceAll(name, "▁", " ") }

// bytes fills in a byte-level model.
func (g *GGUF) bytes(s *spec) error {
	split, ok := ggufPre[g.Pre]
	if !ok {
		return fmt.Errorf("tokenizer.ggml.pre: %q is not supported, want one of %q", g.Pre, slices.Sorted(maps.Keys(ggufPre)))
	}
	s.kind, s.split = Bytes, split
	s.wholeWords = slices.Contains(ggufLlama3, g.Pre)
	s.addBOS = g.BOS >= 0 && s.wholeWords
	if g.AddSpacePrefix != nil && *g.AddSpacePrefix {
		return fmt.Errorf("tokenizer.ggml.add_space_prefix: true is not supported for model %q", g.Model)
	}
	if len(g.Merges) == 0 {
		return fmt.Errorf("tokenizer.ggml.merges: none, want some for model %q", g.Model)
	}
	ids := make(map[string]int32, len(g.Tokens))
	for i, name := range g.Tokens {
		t, err := g.token(i)
		if err != nil {
			return err
		}
		if t.Type == Byte {
			return fmt.Errorf("tokenizer.ggml.token_type: token %d (%q) is of type %d (byte), want none for model %q", i, name, Byte, g.Model)
		}
		if t.Type == Normal || t.Type == Unused {
			t.Text = bytesOf(name)
		}
		s.tokens = append(s.tokens, t)
		if _, ok := ids[name]; !ok {
			ids[name] = int32(i)
		}
	}
	var err error
	if s.merges, err = parseMerges(g.Merges, ids); err != nil {
		return fmt.Errorf("tokenizer.ggml.merges: %w", err)
	}
	return nil
}

// token returns a token with its name for a text.
func (g *GGUF) token(i int) (Token, error) {
	t := Token{Text: g.Tokens[i], Type: Normal}
	if g.Types == nil {
		return t, nil
	}
	if n := g.Types[i]; n < int32(Normal) || n > int32(Byte) {
		return t, fmt.Errorf("tokenizer.ggml.token_type: token %d is of type %d, want %d to %d", i, n, Normal, Byte)
	}
	t.Type = Type(g.Types[i])
	return t, nil
}

// parseMerges finds the tokens of rules "left right".
func parseMerges(rules []string, ids map[string]int32) ([]merge, error) {
	merges := make([]merge, 0, len(rules))
	for i, rule := range rules {
		left, right, ok := strings.Cut(rule, " ")
		if !ok {
			return nil, fmt.Errorf("rule %d is %q, want two names", i, rule)
		}
		m, err := newMerge(left, right, ids)
		if err != nil {
			return nil, fmt.Errorf("rule %d: %w", i, err)
		}
		merges = append(merges, m)
	}
	return merges, nil
}

func newMerge(left, right string, ids map[string]int32) (merge, error) {
	l, ok := ids[left]
	if !ok {
		return merge{}, fmt.Errorf("%q is not a token", left)
	}
	r, ok := ids[right]
	if !ok {
		return merge{}, fmt.Errorf("%q is not a token", right)
	}
	return merge{l, r}, nil
}
