package tokenizer

import (
	"iter"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// splitter splits a text into words, which are encoded one by one. Each cutter cuts
// the pieces of the one before it.
type splitter []cutter

// cutter returns the length of the first piece of a text, at least 1. It requires
// text != "".
type cutter func(text string) int

// splitters are by the names that they have in a stored model. They stand for regular
// expressions, given above each; \s, \p{L} and \p{N} are those of Unicode, in the version
// that package unicode has.
var splitters = map[string]splitter{
	"gpt-2":     {gpt2Word},
	"llama-bpe": {llama3Word},
	// \p{N}, then gpt-2
	"smollm": {oneNumber, gpt2Word},
	// [\p{P}$+<=>^~|]+, then gpt-2, then \p{N}+, then [0-9][0-9][0-9]
	"default": {runOf(isPunctuation), gpt2Word, runOf(unicode.IsNumber), threeDigits},
}

func splitterNames() []string { return slices.Sorted(maps.Keys(splitters)) }

// words returns the words of a text in order; joined they are the text.
func (s splitter) words(text string) iter.Seq[string] {
	return func(yield func(string) bool) { s.each(text, yield) }
}

func (s splitter) each(text string, yield func(string) bool) bool {
	if len(s) == 0 {
		return yield(text)
	}
	for text != "" {
		n := s[0](text)
		if !s[1:].each(text[:n], yield) {
			return false
		}
		text = text[n:]
	}
	return true
}

// gpt2Word: 's|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+
func gpt2Word(text string) int {
	if n := contraction(text, strings.HasPrefix); n > 0 {
		return n
	}
	space := 0
	if text[0] == ' ' {
		space = 1
	}
	for _, class := range []func(rune) bool{unicode.IsLetter, unicode.IsNumber, isOther} {
		if n := run(text[space:], class); n > 0 {
			return space + n
		}
	}
	return whitespace(text)
}

// llama3Word:
//
//	(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}|
//	 ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+
func llama3Word(text string) int {
	if n := contraction(text, hasPrefixFold); n > 0 {
		return n
	}
	before := 0
	if r, n := utf8.DecodeRuneInString(text); r != '\r' && r != '\n' && !unicode.IsLetter(r) && !unicode.IsNumber(r) {
		before = n
	}
	if n := run(text[before:], unicode.IsLetter); n > 0 {
		return before + n
	}
	if n := numbers(text, 3); n > 0 {
		return n
	}
	space := 0
	if text[0] == ' ' {
		space = 1
	}
	if n := run(text[space:], isOther); n > 0 {
		return space + n + run(text[space+n:], isNewline)
	}
	if last := strings.LastIndexFunc(text[:run(text, unicode.IsSpace)], isNewline); last >= 0 {
		return last + 1
	}
	return whitespace(text)
}

// contraction returns the length of the English one that the text starts with, or 0.
func contraction(text string, hasPrefix func(text, prefix string) bool) int {
	if text[0] != '\'' {
		return 0
	}
	for _, c := range []string{"'s", "'t", "'re", "'ve", "'m", "'ll", "'d"} {
		if hasPrefix(text, c) {
			return len(c)
		}
	}
	return 0
}

// hasPrefixFold is strings.HasPrefix but for the case of ASCII letters in the text.
func hasPrefixFold(text, prefix string) bool {
	if len(text) < len(prefix) {
		return false
	}
	for i := range len(prefix) {
		c := text[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != prefix[i] {
			return false
		}
	}
	return true
}

// whitespace: \s+(?!\S)|\s+, or one character if the text starts with none.
func whitespace(text string) int {
	n := run(text, unicode.IsSpace)
	if n == 0 {
		_, n = utf8.DecodeRuneInString(text)
		return n
	}
	if n == len(text) {
		return n
	}
	if _, last := utf8.DecodeLastRuneInString(text[:n]); last < n {
		return n - last // the last one goes with what follows
	}
	return n
}

// oneNumber cuts off one number, or all that is before one.
func oneNumber(text string) int {
	if n := numbers(text, 1); n > 0 {
		return n
	}
	return run(text, not(unicode.IsNumber))
}

// threeDigits cuts off three ASCII digits, or all that is before them.
func threeDigits(text string) int {
	digits := 0
	for i := range len(text) {
		if c := text[i]; c < '0' || c > '9' {
			digits = 0
			continue
		}
		if digits++; digits < 3 {
			continue
		}
		if i == 2 {
			return 3
		}
		return i - 2
	}
	return len(text)
}

// runOf returns a cutter of what is of the class, and of what is not.
func runOf(class func(rune) bool) cutter {
	return func(text string) int {
		if n := run(text, class); n > 0 {
			return n
		}
		return run(text, not(class))
	}
}

// run returns the length of the characters of a class that the text starts with.
func run(text string, class func(rune) bool) int {
	if n := strings.IndexFunc(text, not(class)); n >= 0 {
		return n
	}
	return len(text)
}

// numbers returns the length of the numbers that the text starts with, at most some.
func numbers(text string, most int) int {
	n := 0
	for ; most > 0; most-- {
		r, size := utf8.DecodeRuneInString(text[n:])
		if !unicode.IsNumber(r) {
			break
		}
		n += size
	}
	return n
}

func not(class func(rune) bool) func(rune) bool {
	return func(r rune) bool { return !class(r) }
}

func isNewline(r rune) bool { return r == '\r' || r == '\n' }

func isOther(r rune) bool {
	return !unicode.IsSpace(r) && !unicode.IsLetter(r) && !unicode.IsNumber(r)
}

func isPunctuation(r rune) bool { return unicode.IsPunct(r) || strings.ContainsRune("$+<=>^~|", r) }
