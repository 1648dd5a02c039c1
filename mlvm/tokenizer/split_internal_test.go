package tokenizer

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// The classes of the patterns: Go's \s is of ASCII only.
const (
	space    = `[\t-\r \x{85}\p{Z}]`
	other    = `[^\t-\r \x{85}\p{Z}\p{L}\p{N}]`
	spaceRun = space + `+` // \s+(?!\S)|\s+, which Go does not have: without its last, if there is more after it
)

// patterns are what the splitters stand for, each alternative by itself.
var patterns = map[string][]string{
	"gpt-2": {`'s|'t|'re|'ve|'m|'ll|'d`, ` ?\p{L}+`, ` ?\p{N}+`, ` ?` + other + `+`, spaceRun},
	"llama-bpe": {`'[sS]|'[tT]|'[rR][eE]|'[vV][eE]|'[mM]|'[lL][lL]|'[dD]`, `[^\r\n\p{L}\p{N}]?\p{L}+`, `\p{N}{1,3}`,
		` ?` + other + `+[\r\n]*`, space + `*[\r\n]+`, spaceRun},
}

// cut returns the first word of a text by the alternatives of a pattern.
func cut(text string, pattern []*regexp.Regexp) int {
	for _, alternative := range pattern {
		at := alternative.FindStringIndex(text)
		if at == nil {
			continue
		}
		n := at[1]
		if alternative.String() == `^(?:`+spaceRun+`)` && n < len(text) {
			if _, last := utf8.DecodeLastRuneInString(text[:n]); last < n {
				n -= last
			}
		}
		return n
	}
	panic("no alternative")
}

// TestPatterns: splitters do what their patterns say, on random texts.
func TestPatterns(t *testing.T) {
	parts := []string{" ", "  ", "\n", "\r", "\r\n", "\t", "\u00a0", "\u2028", "\u3000", "'", "'s", "'LL", "'Re", "'ve", "a", "Bc", "é", "日本",
		"ǅ", "e\u0301", "1", "23", "½", "٣", "Ⅷ", ".", "!?", "$+", "🦙", "\u200b", "_", "\x00", "\ufffd"}
	r := rand.New(rand.NewPCG(5, 6))
	for name, alternatives := range patterns {
		var pattern []*regexp.Regexp
		for _, a := range alternatives {
			pattern = append(pattern, regexp.MustCompile(`^(?:`+a+`)`))
		}
		for range 20000 {
			text := ""
			for range 1 + r.IntN(12) {
				text += parts[r.IntN(len(parts))]
			}
			var want []string
			for rest := text; rest != ""; {
				n := cut(rest, pattern)
				want, rest = append(want, rest[:n]), rest[n:]
			}
			if got := slices.Collect(splitters[name].words(text)); !slices.Equal(got, want) {
				t.Fatalf("%s: %q is split into %q, want %q", name, text, got, want)
			}
		}
	}
}

// TestWords: the words of a few texts, by hand.
func TestWords(t *testing.T) {
	for _, test := range []struct {
		split, text string
		want        []string
	}{
		{"gpt-2", "I've 12345 ½ 'LL  x\n\n y ", []string{"I", "'ve", " 12345", " ½", " '", "LL", " ", " x", "\n\n", " y", " "}},
		{"llama-bpe", "I've 12345 ½ 'LL  x\n\n y ", []string{"I", "'ve", " ", "123", "45", " ", "½", " '", "LL", " ", " x", "\n\n", " y", " "}},
		{"llama-bpe", "a\r\n  \n  b.\n\nc", []string{"a", "\r\n  \n", " ", " b", ".\n\n", "c"}},
		{"llama-bpe", "'Stop!?\n", []string{"'S", "top", "!?\n"}},
		{"smollm", "x 123  ½!", []string{"x", " ", "1", "2", "3", "  ", "½", "!"}},
		{"default", "a+b== 12345 c½  .", []string{"a", "+", "b", "==", " ", "123", "45", " c", "½", "  ", "."}},
		{"default", "٣123 12٣4567", []string{"٣", "123", " ", "12٣", "456", "7"}},
		{"default", "1234567 ٣٣٣", []string{"123", "456", "7", " ", "٣٣٣"}},
	} {
		if diff := cmp.Diff(test.want, slices.Collect(splitters[test.split].words(test.text))); diff != "" {
			t.Errorf("%s: %q differs (-want +got)\n%s", test.split, test.text, diff)
		}
	}
}
