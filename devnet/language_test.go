package devnet

import (
	"os"
	"slices"
	"testing"

	"github.com/mlgeth/mlgeth/internal/shared"
	"github.com/mlgeth/mlgeth/mlvm/tokenizer"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// TestReadText: an output is read as what follows the prompt, also if a liar claims
// other tokens in its place, and is refused if it is not the model's.
func TestReadText(t *testing.T) {
	data, err := os.ReadFile(shared.Path(t, "data", "llm", "tok512.bin"))
	if err != nil {
		t.Fatal(err)
	}
	words, err := tokenizer.FromLlama2C(data, 512)
	if err != nil {
		t.Fatal(err)
	}
	encode := func(text string, bos bool) []int32 {
		ids, err := words.Encode(text, tokenizer.Options{BOS: bos})
		if err != nil {
			t.Fatal(err)
		}
		return ids
	}
	l := &languageTopic{words: words, prompt: encode("Once upon", true)}
	whole := encode("Once upon a time", true)
	if !slices.Equal(whole[:len(l.prompt)], l.prompt) {
		t.Fatalf("tokens %v do not begin with %v", whole, l.prompt)
	}
	output := make([]byte, 4*16)
	for i, id := range whole[1:] {
		tensor.I32.Store(output, int64(i), int64(id))
	}
	segments := uint32(len(whole) - 1)
	want := answer{class: noClass, text: " a time"}
	if got, err := l.read(segments, output); err != nil || got != want {
		t.Errorf("got %v, %v, want %v", got, err, want)
	}
	tensor.I32.Store(output, 0, int64(whole[2]))
	if got, err := l.read(segments, output); err != nil || got != want {
		t.Errorf("with another token in the prompt's place: got %v, %v, want %v", got, err, want)
	}
	if _, err := l.read(17, output); err == nil {
		t.Error("17 segments with 16 tokens: no error")
	}
	if _, err := l.read(1, output); err == nil {
		t.Error("an end within the prompt: no error")
	}
	for _, id := range []int64{-1, 512} {
		tensor.I32.Store(output, int64(segments-1), id)
		if _, err := l.read(segments, output); err == nil {
			t.Errorf("token %d: no error", id)
		}
	}
}
