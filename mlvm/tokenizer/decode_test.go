package tokenizer_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/mlgeth/mlgeth/mlvm/tokenizer"
)

// TestRoundTrip: awkward and random texts come back, whether they are UTF-8 or not.
func TestRoundTrip(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	all := append([]string{"\xff", "a\x80b", "\xe6\x97", "日\xe6\x97", "\xf0\x9f\xa6"}, texts...)
	for range 300 {
		b := make([]byte, r.IntN(40))
		for i := range b {
			b[i] = byte(r.Uint32())
		}
		all = append(all, randomText(r), string(b))
	}
	for name, m := range models(t) {
		for _, text := range all {
			for _, o := range []tokenizer.Options{{}, {BOS: true}} {
				ids := encode(t, m, text, o)
				got, err := m.Decode(ids)
				if err != nil || got != text {
					t.Errorf("%s: %q comes back as %q: %v", name, text, got, err)
				}
				checkStream(t, m, ids, got)
			}
		}
	}
}

// models are one of each kind.
func models(t testing.TB) map[string]*tokenizer.Model {
	t.Helper()
	all := map[string]*tokenizer.Model{
		"characters": build(t, charactersGGUF()),
		"bytes":      build(t, bytesGGUF("llama-bpe")),
		"default":    build(t, bytesGGUF("")),
	}
	first, err := tokenizer.FromHuggingFace([]byte(hfCharacters), tokenizer.HuggingFace{BOS: -1, EOS: -1})
	if err != nil {
		t.Fatal(err)
	}
	all["merges"] = first
	return all
}

// checkStream: token by token the same text comes out, in whole characters.
func checkStream(t *testing.T, m *tokenizer.Model, ids []int32, want string) {
	t.Helper()
	d := m.NewDecoder()
	var b strings.Builder
	for _, id := range ids {
		part, err := d.Next(id)
		if err != nil {
			t.Fatal(err)
		}
		if utf8.ValidString(want) && !utf8.ValidString(part) {
			t.Errorf("%q: part %q is not whole characters", want, part)
		}
		b.WriteString(part)
	}
	b.WriteString(d.Flush())
	if b.String() != want {
		t.Errorf("stream of %q gives %q", want, b.String())
	}
}

// TestDecoder: bytes of a character wait for its end; other bytes do not wait.
func TestDecoder(t *testing.T) {
	m := build(t, charactersGGUF())
	b := func(x byte) int32 { return 3 + int32(x) }
	const bos, eos, space, a = 1, 2, 259, 260
	for name, test := range map[string]struct {
		ids  []int32
		want []string // of each id, and of the end
	}{
		"four bytes":      {[]int32{b(0xf0), b(0x9f), b(0xa6), b(0x99), a}, []string{"", "", "", "🦙", "a", ""}},
		"no end":          {[]int32{b(0xf0), b(0x9f)}, []string{"", "", "\xf0\x9f"}},
		"broken off":      {[]int32{b(0xf0), b(0x9f), a}, []string{"", "", "\xf0\x9fa", ""}},
		"no start":        {[]int32{b(0x9f), a}, []string{"\x9f", "a", ""}},
		"never one":       {[]int32{b(0xff), a}, []string{"\xff", "a", ""}},
		"too long":        {[]int32{b(0xe0), b(0x80), b(0x80)}, []string{"", "\xe0\x80", "\x80", ""}},
		"surrogate":       {[]int32{b(0xed), b(0xa0), a}, []string{"", "\xed\xa0", "a", ""}},
		"first space":     {[]int32{space, a, space, a}, []string{"", "a", " ", "a", ""}},
		"after bos":       {[]int32{bos, space, space, a}, []string{"", "", " ", "a", ""}},
		"bos in the text": {[]int32{a, bos, space, a}, []string{"a", "", "", "a", ""}},
		"unknown":         {[]int32{0, space, eos}, []string{"\ufffd", " ", "", ""}},
		"user-defined":    {[]int32{a, userDefined, space, a}, []string{"a", "<tool>", "", "a", ""}},
	} {
		t.Run(name, func(t *testing.T) {
			d := m.NewDecoder()
			for range 2 { // Flush starts again
				for i, id := range test.ids {
					if part, err := d.Next(id); err != nil || part != test.want[i] {
						t.Errorf("token %d gives %q, want %q: %v", i, part, test.want[i], err)
					}
				}
				if rest := d.Flush(); rest != test.want[len(test.ids)] {
					t.Errorf("the end gives %q, want %q", rest, test.want[len(test.ids)])
				}
			}
		})
	}
}

// TestDecodeRefuses: an id that no token has is an error, and a decoder can go on.
func TestDecodeRefuses(t *testing.T) {
	m := build(t, charactersGGUF())
	for _, id := range []int32{-1, int32(m.Vocab()), 1<<31 - 1} {
		if _, err := m.Decode([]int32{260, id}); err == nil || !strings.Contains(err.Error(), "token 1 of 2: id") {
			t.Errorf("id %d: %v", id, err)
		}
		d := m.NewDecoder()
		if _, err := d.Next(id); err == nil {
			t.Errorf("id %d is decoded", id)
		}
		if part, err := d.Next(260); err != nil || part != "a" {
			t.Errorf("after id %d: %q, %v", id, part, err)
		}
	}
}
