package tokenizer

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math"
	"strconv"
)

// Tokens of every llama2.c file (its tokenizer.py writes them for these ids).
const (
	llama2cUnknown = 0
	llama2cBOS     = 1
	llama2cEOS     = 2
)

// FromLlama2C reads a tokenizer.bin or tok512.bin of llama2.c, of a checkpoint with so
// many tokens: the length of the longest token, and for each token its score
// (float32), its length and its text, with spaces as spaces. All is little-endian.
func FromLlama2C(data []byte, vocab int) (*Model, error) {
	if vocab <= llama2cEOS || vocab > maxTokens {
		return nil, fmt.Errorf("llama2.c tokenizer: %d tokens, want %d to %d", vocab, llama2cEOS+1, maxTokens)
	}
	r := bytes.NewReader(data)
	var longest int32
	if err := binary.Read(r, binary.LittleEndian, &longest); err != nil {
		return nil, fmt.Errorf("llama2.c tokenizer: %d bytes, too few for a header", len(data))
	}
	s := spec{
		kind: Characters, prefix: Always, addBOS: true,
		bos: llama2cBOS, eos: llama2cEOS, unknown: llama2cUnknown,
	}
	for i := range vocab {
		t, err := llama2cToken(r, longest)
		if err != nil {
			return nil, fmt.Errorf("llama2.c tokenizer: token %d of %d at byte %d: %w", i, vocab, len(data)-r.Len(), err)
		}
		s.tokens = append(s.tokens, t)
	}
	if r.Len() != 0 {
		return nil, fmt.Errorf("llama2.c tokenizer: %d bytes after %d tokens: it is of another vocabulary", r.Len(), vocab)
	}
	s.tokens[llama2cUnknown].Type = Unknown
	s.tokens[llama2cBOS].Type = Control
	s.tokens[llama2cEOS].Type = Control
	return newModel(s)
}

func llama2cToken(r *bytes.Reader, longest int32) (Token, error) {
	var head struct {
		Score uint32
		Len   int32
	}
	if err := binary.Read(r, binary.LittleEndian, &head); err != nil {
		return Token{}, fmt.Errorf("the file ends too early")
	}
	if head.Len < 0 || head.Len > longest || int64(head.Len) > int64(r.Len()) {
		return Token{}, fmt.Errorf("%d bytes of text, want at most %d as the header says, and %d are left", head.Len, longest, r.Len())
	}
	text := make([]byte, head.Len)
	if _, err := r.Read(text); err != nil && head.Len > 0 {
		return Token{}, err
	}
	t := Token{Text: string(text), Type: Normal, Score: math.Float32frombits(head.Score)}
	if b, ok := byteName(t.Text); ok {
		t.Text, t.Type = string([]byte{b}), Byte
	}
	return t, nil
}

// byteName returns the byte that a name like "<0x0A>" is of.
func byteName(name string) (byte, bool) {
	if len(name) != len("<0x00>") || name[:3] != "<0x" || name[5] != '>' {
		return 0, false
	}
	b, err := strconv.ParseUint(name[3:5], 16, 8)
	return byte(b), err == nil
}
