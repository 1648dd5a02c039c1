package tokenizer_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/mlgeth/mlgeth/mlvm/tokenizer"
)

func build(t testing.TB, g *tokenizer.GGUF) *tokenizer.Model {
	t.Helper()
	m, err := g.Tokenizer()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// userDefined is the token "<tool>" of charactersGGUF.
const userDefined = 266

// charactersGGUF is <unk>, <s>, </s>, all bytes, then ▁ (259), a (260), b, ab, ▁a, ba,
// aba, <tool> (266).
func charactersGGUF() *tokenizer.GGUF {
	g := &tokenizer.GGUF{
		Model: "llama", Tokens: []string{"<unk>", "<s>", "</s>"}, Types: []int32{2, 3, 3}, Scores: make([]float32, 3),
		BOS: 1, EOS: 2, Unknown: 0,
	}
	add := func(name string, kind int32, score float32) {
		g.Tokens, g.Types, g.Scores = append(g.Tokens, name), append(g.Types, kind), append(g.Scores, score)
	}
	for b := range 256 {
		add(fmt.Sprintf("<0x%02X>", b), 6, 0)
	}
	for i, name := range []string{"▁", "a", "b", "ab", "▁a", "ba", "aba"} {
		add(name, 1, -float32(i))
	}
	add("<tool>", 4, 0)
	return g
}

// printable returns GPT-2's character for a byte, from its list of the printable ones.
func printable(b byte) string {
	const itself = "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~" +
		"¡¢£¤¥¦§¨©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"
	if strings.ContainsRune(itself, rune(b)) {
		return string(rune(b))
	}
	n := rune(0x100)
	for c := range b {
		if !strings.ContainsRune(itself, rune(c)) {
			n++
		}
	}
	return string(n)
}

// rules are the merges of bytesGGUF, which has a token after the bytes for each: ll
// (256), he, hell, hello, Ġw, or, ld, Ġwor, Ġworld (264).
var rules = []string{"l l", "h e", "he ll", "hell o", "Ġ w", "o r", "l d", "Ġw or", "Ġwor ld"}

// bytesGGUF is all bytes, what the rules give, whole (265), which no rule gives,
// <|end|> (266) and <tool> (267).
func bytesGGUF(pre string) *tokenizer.GGUF {
	g := &tokenizer.GGUF{Model: "gpt2", Pre: pre, Merges: rules, BOS: 266, EOS: 266, Unknown: -1}
	for b := range 256 {
		g.Tokens = append(g.Tokens, printable(byte(b)))
	}
	for _, rule := range rules {
		g.Tokens = append(g.Tokens, strings.ReplaceAll(rule, " ", ""))
	}
	g.Tokens = append(g.Tokens, "whole", "<|end|>", "<tool>")
	for range g.Tokens {
		g.Types = append(g.Types, 1)
	}
	g.Types[266], g.Types[267] = 3, 4
	return g
}

// TestPrintable: bytes as encoder.py of GPT-2 gives them.
func TestPrintable(t *testing.T) {
	for b, want := range map[byte]string{0: "Ā", '\n': "Ċ", ' ': "Ġ", '!': "!", '~': "~", 0x7f: "ġ", 0xa0: "ł", 0xa1: "¡", 0xad: "Ń", 0xff: "ÿ"} {
		if got := printable(b); got != want {
			t.Errorf("byte 0x%02x is %q, want %q", b, got, want)
		}
	}
}

// TestBytes: words are joined by the rules, the first rule first, by hand.
func TestBytes(t *testing.T) {
	const ll, he, hell, hello, w, or, world, whole, end, tool = 256, 257, 258, 259, 260, 261, 264, 265, 266, 267
	for _, test := range []struct {
		pre, text string
		o         tokenizer.Options
		want      []int32
	}{
		{"gpt-2", "", tokenizer.Options{}, nil},
		{"gpt-2", "hello world", tokenizer.Options{}, []int32{hello, world}},
		{"gpt-2", "hello world", tokenizer.Options{BOS: true}, []int32{end, hello, world}},
		{"gpt-2", "hell or", tokenizer.Options{}, []int32{hell, ' ', or}},
		// ll before he ll; the left one of two
		{"gpt-2", "helll", tokenizer.Options{}, []int32{hell, 'l'}},
		{"gpt-2", "lll", tokenizer.Options{}, []int32{ll, 'l'}},
		{"gpt-2", "llll", tokenizer.Options{}, []int32{ll, ll}},
		// no rule goes from word to word
		{"gpt-2", "he llo", tokenizer.Options{}, []int32{he, ' ', ll, 'o'}},
		{"gpt-2", " w\x80é", tokenizer.Options{}, []int32{w, 0x80, 0xc3, 0xa9}},
		// a word that is a token, though no rule gives it
		{"gpt-2", "whole", tokenizer.Options{}, []int32{'w', 'h', 'o', 'l', 'e'}},
		{"llama-bpe", "whole", tokenizer.Options{}, []int32{whole}},
		{"smollm", "world", tokenizer.Options{}, []int32{'w', or, 262}},
		// special tokens
		{"gpt-2", "<tool>hello", tokenizer.Options{}, []int32{tool, hello}},
		{"gpt-2", "<|end|>", tokenizer.Options{}, []int32{'<', '|', 'e', 'n', 'd', '|', '>'}},
		{"gpt-2", "hello<|end|><tool>", tokenizer.Options{Special: true}, []int32{hello, end, tool}},
	} {
		got := encode(t, build(t, bytesGGUF(test.pre)), test.text, test.o)
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s: %q differs (-want +got)\n%s", test.pre, test.text, diff)
		}
	}
}

// TestCharacters: joined by scores, bytes where there is no token, by hand.
func TestCharacters(t *testing.T) {
	const space, a, b, ab, spaceA, ba, aba = 259, 260, 261, 262, 263, 264, 265
	off := false
	bare := charactersGGUF()
	bare.AddSpacePrefix, bare.AddBOS = &off, &off
	for _, test := range []struct {
		g    *tokenizer.GGUF
		text string
		o    tokenizer.Options
		want []int32
	}{
		{charactersGGUF(), "", tokenizer.Options{BOS: true}, []int32{1}},
		{charactersGGUF(), "a", tokenizer.Options{}, []int32{spaceA}},
		{bare, "a", tokenizer.Options{}, []int32{a}},
		{bare, "aba", tokenizer.Options{}, []int32{aba}},
		{bare, "bab", tokenizer.Options{}, []int32{b, ab}}, // ab has the better score, and baba is no token
		{bare, " ab", tokenizer.Options{}, []int32{space, ab}},
		{bare, "é\xff", tokenizer.Options{}, []int32{3 + 0xc3, 3 + 0xa9, 3 + 0xff}},
		{charactersGGUF(), "a<tool>a", tokenizer.Options{}, []int32{spaceA, userDefined, spaceA}},
		{bare, "a</s>b", tokenizer.Options{Special: true}, []int32{a, 2, b}},
		{bare, "b\u2581a", tokenizer.Options{}, []int32{b, 3 + 0xe2, 3 + 0x96, 3 + 0x81, a}}, // not a space
		{bare, "ba", tokenizer.Options{}, []int32{ba}},
	} {
		if diff := cmp.Diff(test.want, encode(t, build(t, test.g), test.text, test.o)); diff != "" {
			t.Errorf("%q differs (-want +got)\n%s", test.text, diff)
		}
	}
	if build(t, bare).AddBOS() || !build(t, charactersGGUF()).AddBOS() {
		t.Error("add_bos_token is not followed")
	}
}

// TestFirst: of equal tokens and rules the first counts, and of special tokens that
// start at one place the longest.
func TestFirst(t *testing.T) {
	g := charactersGGUF()
	for _, token := range []struct {
		name string
		kind int32
	}{{"a", 1}, {"<0xC3>", 6}, {"<tool>", 4}, {"<tool>s", 4}, {"<too", 4}} { // 267 to 271
		g.Tokens, g.Types, g.Scores = append(g.Tokens, token.name), append(g.Types, token.kind), append(g.Scores, 0)
	}
	off := false
	g.AddSpacePrefix = &off
	want := []int32{260, 3 + 0xc3, 3 + 0xa9, userDefined, 270, 271, 260}
	if diff := cmp.Diff(want, encode(t, build(t, g), "aé<tool><tool>s<tooa", tokenizer.Options{})); diff != "" {
		t.Errorf("characters differ (-want +got)\n%s", diff)
	}
	b := bytesGGUF("gpt-2")
	b.Merges = append(append([]string(nil), rules...), "l l")
	if diff := cmp.Diff([]int32{256, 'd'}, encode(t, build(t, b), "lld", tokenizer.Options{})); diff != "" {
		t.Errorf("bytes differ (-want +got)\n%s", diff)
	}
}

// TestUntyped: without types the bytes of "llama" are known by their names.
func TestUntyped(t *testing.T) {
	g := charactersGGUF()
	g.Types = nil
	if got := build(t, g).Token(3 + 0x41); got.Type != tokenizer.Byte || got.Text != "A" {
		t.Errorf("token %+v, want byte A", got)
	}
}

// TestUnknown: text that has no token is the unknown one, or an error.
func TestUnknown(t *testing.T) {
	g := charactersGGUF()
	g.Tokens, g.Types, g.Scores = g.Tokens[:100], g.Types[:100], g.Scores[:100]
	if diff := cmp.Diff([]int32{0, 3 + 0x41, 0}, encode(t, build(t, g), "éAz", tokenizer.Options{})[1:]); diff != "" {
		t.Errorf("differs (-want +got)\n%s", diff)
	}
	g.Unknown = -1
	if _, err := build(t, g).Encode("é", tokenizer.Options{}); err == nil || !strings.Contains(err.Error(), `no token for "é", for its byte 0xc3`) {
		t.Errorf("error %v", err)
	}
	g.BOS = -1
	if _, err := build(t, g).Encode("A", tokenizer.Options{BOS: true}); err == nil || !strings.Contains(err.Error(), "no begin-of-text token") {
		t.Errorf("error %v", err)
	}
}

// TestGGUFRefuses: what is not supported, or wrong, is named by its key.
func TestGGUFRefuses(t *testing.T) {
	on := true
	for name, test := range map[string]struct {
		edit func(g *tokenizer.GGUF)
		want string
	}{
		"model":            {func(g *tokenizer.GGUF) { g.Model = "bert" }, `model: "bert" is not supported, want "llama" or "gpt2"`},
		"no model":         {func(g *tokenizer.GGUF) { g.Model = "" }, `model: "" is not supported`},
		"pre":              {func(g *tokenizer.GGUF) { g.Pre = "tekken" }, `pre: "tekken" is not supported, want one of ["" "codeshell"`},
		"no tokens":        {func(g *tokenizer.GGUF) { g.Tokens = nil }, "tokens: 0, want 1 to"},
		"types":            {func(g *tokenizer.GGUF) { g.Types = g.Types[1:] }, "token_type: 267, want 268 as there are tokens"},
		"type 0":           {func(g *tokenizer.GGUF) { g.Types[5] = 0 }, "token_type: token 5 is of type 0, want 1 to 6"},
		"type 7":           {func(g *tokenizer.GGUF) { g.Types[5] = 7 }, "token_type: token 5 is of type 7, want 1 to 6"},
		"byte":             {func(g *tokenizer.GGUF) { g.Types[5] = 6 }, "token 5 (\"ą\") is of type 6 (byte)"},
		"no merges":        {func(g *tokenizer.GGUF) { g.Merges = nil }, "merges: none, want some"},
		"merge of one":     {func(g *tokenizer.GGUF) { g.Merges = []string{"ab"} }, `merges: rule 0 is "ab", want two names`},
		"merge of no name": {func(g *tokenizer.GGUF) { g.Merges = []string{"l l", "xy z"} }, `merges: rule 1: "xy" is not a token`},
		"merge to none":    {func(g *tokenizer.GGUF) { g.Merges = []string{"l l", "x y"} }, `merge 1 joins "x" and "y", and there is no token "xy"`},
		"merge of control": {func(g *tokenizer.GGUF) { g.Types[256] = 3 }, `there is no token "ll"`},
		"prefix":           {func(g *tokenizer.GGUF) { g.AddSpacePrefix = &on }, "add_space_prefix: true is not supported"},
		"bos":              {func(g *tokenizer.GGUF) { g.BOS = 268 }, "begin-of-text token is 268, want -1 for none or below 268"},
		"eos":              {func(g *tokenizer.GGUF) { g.EOS = -2 }, "end-of-text token is -2"},
		"bos of none":      {func(g *tokenizer.GGUF) { g.BOS, g.AddBOS = -1, &on }, "but there is none"},
		"long token":       {func(g *tokenizer.GGUF) { g.Tokens[265] = strings.Repeat("x", 5000) }, "5000 bytes, want at most 4096"},
	} {
		t.Run(name, func(t *testing.T) {
			g := bytesGGUF("gpt-2")
			g.Merges = append([]string(nil), g.Merges...)
			test.edit(g)
			if _, err := g.Tokenizer(); err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want one with %q", err, test.want)
			}
		})
	}
	for name, test := range map[string]struct {
		edit func(g *tokenizer.GGUF)
		want string
	}{
		"scores": {func(g *tokenizer.GGUF) { g.Scores = nil }, "scores: 0, want 267 as there are tokens"},
		"merges": {func(g *tokenizer.GGUF) { g.Merges = rules }, "merges: 9, want none"},
		"byte":   {func(g *tokenizer.GGUF) { g.Tokens[5] = "<0x2>" }, `byte token 5 is "<0x2>", want "<0x00>" to "<0xFF>"`},
	} {
		t.Run("characters: "+name, func(t *testing.T) {
			g := charactersGGUF()
			test.edit(g)
			if _, err := g.Tokenizer(); err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want one with %q", err, test.want)
			}
		})
	}
}
