package tokenizer_test

import (
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/tokenizer"
)

// BenchmarkEncode is of a play of 1.1 MB, as one text.
func BenchmarkEncode(b *testing.B) {
	text := string(readShared(b, "tinyshakespeare.txt"))
	for name := range vocabularies {
		m := llama2c(b, name)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				encode(b, m, text, tokenizer.Options{})
			}
		})
	}
}
