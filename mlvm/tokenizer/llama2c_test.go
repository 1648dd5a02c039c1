package tokenizer_test

import (
	"encoding/binary"
	"math"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/mlgeth/mlgeth/internal/shared"
	"github.com/mlgeth/mlgeth/mlvm/tokenizer"
)

// vocabularies are the shared llama2.c files.
var vocabularies = map[string]int{"tok512.bin": 512, "tokenizer32000.bin": 32000}

func readShared(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(shared.Path(t, "data", "llm", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func llama2c(t testing.TB, name string) *tokenizer.Model {
	t.Helper()
	m, err := tokenizer.FromLlama2C(readShared(t, name), vocabularies[name])
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func encode(t testing.TB, m *tokenizer.Model, text string, o tokenizer.Options) []int32 {
	t.Helper()
	ids, err := m.Encode(text, o)
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	return ids
}

// naive is llama2.c's encoder (run.c, encode), which looks for the best pair in all the
// text again and again. It is for texts of UTF-8 only.
type naive struct {
	texts  []string
	scores []float32
	ids    map[string]int32
}

func newNaive(data []byte, vocab int) *naive {
	n := &naive{ids: make(map[string]int32)}
	data = data[4:]
	for i := range vocab {
		length := binary.LittleEndian.Uint32(data[4:])
		text := string(data[8:][:length])
		n.texts = append(n.texts, text)
		n.scores = append(n.scores, math.Float32frombits(binary.LittleEndian.Uint32(data)))
		n.ids[text] = int32(i)
		data = data[8+length:]
	}
	return n
}

func (n *naive) encode(text string) []int32 {
	if text == "" {
		return nil
	}
	var ids []int32
	for _, r := range " " + text {
		if id, ok := n.ids[string(r)]; ok {
			ids = append(ids, id)
			continue
		}
		for _, b := range []byte(string(r)) {
			ids = append(ids, int32(b)+3) // after <unk>, <s> and </s>
		}
	}
	for {
		best, at, joined := float32(-1e10), -1, int32(0)
		for i := range len(ids) - 1 {
			if id, ok := n.ids[n.texts[ids[i]]+n.texts[ids[i+1]]]; ok && n.scores[id] > best {
				best, at, joined = n.scores[id], i, id
			}
		}
		if at < 0 {
			return ids
		}
		ids[at] = joined
		ids = append(ids[:at+1], ids[at+2:]...)
	}
}

// texts are awkward ones: spaces, characters of every length, names of special tokens.
var texts = []string{
	"", " ", "  ", "   x", "x ", "\n", "\t\n \r", "Once upon a time", " Once", "\x00", "\x00\x01\x7f",
	"é", "e\u0301", "日本語のテキスト", "🦙🦙 llama", "👩‍👩‍👧‍👦", "\u2581", "a\u2581b", "<s>", "</s>", "<unk>", "<0x41>", "\n<s>\n",
	"!!!!!!??", "3333333", "I'll'd've", "\u200b\ufeff", "aaaaaaaaaaaaaaaa", "\U0010ffff",
}

// randomText returns characters of a few, so that there are pairs to join, and of many.
func randomText(r *rand.Rand) string {
	var b strings.Builder
	for range r.IntN(80) {
		switch r.IntN(8) {
		case 0:
			b.WriteRune(' ')
		case 1:
			if c := rune(r.IntN(utf8.MaxRune)); utf8.ValidRune(c) {
				b.WriteRune(c)
			}
		case 2:
			b.WriteRune(rune(r.IntN(0x500)))
		case 3:
			b.WriteString([]string{"the", "ing", " and", "\n\n", "'ll", "12", "...", "\t", "\r\n", "\u00a0"}[r.IntN(10)])
		default:
			b.WriteByte("abcdefghilmnorstuw"[r.IntN(18)])
		}
	}
	return b.String()
}

// TestNaive: the same tokens as llama2.c, for texts of all kinds.
func TestNaive(t *testing.T) {
	play := string(readShared(t, "tinyshakespeare.txt"))
	for name, vocab := range vocabularies {
		m, want := llama2c(t, name), newNaive(readShared(t, name), vocab)
		all := append([]string(nil), texts...)
		r := rand.New(rand.NewPCG(1, 2))
		for range 300 {
			all = append(all, randomText(r))
		}
		for at := 0; at+200 <= len(play); at += len(play) / 100 {
			all = append(all, play[at:at+200])
		}
		for _, text := range all {
			got := encode(t, m, text, tokenizer.Options{})
			if diff := cmp.Diff(want.encode(text), got); diff != "" {
				t.Errorf("%s: %q differs (-want +got)\n%s", name, text, diff)
			}
		}
	}
}

// TestPlay: a long text comes back as it was, and costs what its length lets expect:
// with time that grows with its square this would take hours.
func TestPlay(t *testing.T) {
	play := string(readShared(t, "tinyshakespeare.txt"))
	for name := range vocabularies {
		m := llama2c(t, name)
		for _, text := range []string{play, strings.Repeat("a", 1<<18), strings.Repeat("\xff", 1<<16)} {
			ids := encode(t, m, text, tokenizer.Options{BOS: true})
			got, err := m.Decode(ids)
			if err != nil || got != text {
				t.Errorf("%s: %d bytes come back as %d: %v", name, len(text), len(got), err)
			}
		}
	}
}

// TestGreedy: the reference run's tokens are a story.
func TestGreedy(t *testing.T) {
	data := readShared(t, "stories260K_greedy_tokens_u16le.bin")
	ids := []int32{1}
	for ; len(data) > 0; data = data[2:] {
		ids = append(ids, int32(binary.LittleEndian.Uint16(data)))
	}
	text, err := llama2c(t, "tok512.bin").Decode(ids)
	if err != nil {
		t.Fatal(err)
	}
	const want = "Once upon a time, there was a little girl named Lily. She loved to play outside in the park."
	if !strings.HasPrefix(text, want) {
		t.Errorf("text %q, want it to start with %q", text, want)
	}
}

// TestLlama2CTokens: what the file says, and what its ids mean.
func TestLlama2CTokens(t *testing.T) {
	m := llama2c(t, "tokenizer32000.bin")
	if m.Kind() != tokenizer.Characters || m.Vocab() != 32000 || m.BOS() != 1 || m.EOS() != 2 || m.Unknown() != 0 || !m.AddBOS() {
		t.Errorf("kind %q, vocab %d, bos %d, eos %d, unknown %d, add %v", m.Kind(), m.Vocab(), m.BOS(), m.EOS(), m.Unknown(), m.AddBOS())
	}
	for id, want := range map[int32]tokenizer.Token{
		0:         {Text: "<unk>", Type: tokenizer.Unknown},
		1:         {Text: "\n<s>\n", Type: tokenizer.Control},
		2:         {Text: "\n</s>\n", Type: tokenizer.Control},
		3 + 0xFF:  {Text: "\xff", Type: tokenizer.Byte},
		3 + 0x100: {Text: "  ", Type: tokenizer.Normal, Score: -1e9},
		31999:     {Text: "给", Type: tokenizer.Normal, Score: -31740},
	} {
		if diff := cmp.Diff(want, m.Token(id)); diff != "" {
			t.Errorf("token %d differs (-want +got)\n%s", id, diff)
		}
	}
}

// TestFromLlama2CRefuses: what is wrong with a file is named.
func TestFromLlama2CRefuses(t *testing.T) {
	file := llama2cFile("<unk>", "<s>", "</s>", "a")
	edit := func(at int, v uint32) []byte {
		b := append([]byte(nil), file...)
		binary.LittleEndian.PutUint32(b[at:], v)
		return b
	}
	if _, err := tokenizer.FromLlama2C(file, 4); err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		file  []byte
		vocab int
		want  string
	}{
		"empty":           {nil, 4, "0 bytes, too few for a header"},
		"no vocabulary":   {file, 0, "0 tokens, want 3 to"},
		"huge vocabulary": {file, math.MaxInt, "tokens, want 3 to 1048576"},
		"cut short":       {file[:len(file)-1], 4, "token 3 of 4"},
		"more tokens":     {file, 5, "token 4 of 5 at byte 49: the file ends too early"},
		"fewer tokens":    {file, 3, "9 bytes after 3 tokens: it is of another vocabulary"},
		"negative length": {edit(8, 0xffffffff), 4, "-1 bytes of text"},
		"long":            {edit(8, 6), 4, "6 bytes of text, want at most 5 as the header says"},
		"not a number":    {edit(4, 0x7fc00000), 4, "token 0 (\"<unk>\"): score NaN"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := tokenizer.FromLlama2C(test.file, test.vocab); err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want one with %q", err, test.want)
			}
		})
	}
}

// llama2cFile returns a file of tokens of at most 5 bytes, with scores 0, −1, −2, …
func llama2cFile(tokens ...string) []byte {
	b := binary.LittleEndian.AppendUint32(nil, 5)
	for i, text := range tokens {
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(float32(-i)))
		b = binary.LittleEndian.AppendUint32(b, uint32(len(text)))
		b = append(b, text...)
	}
	return b
}
