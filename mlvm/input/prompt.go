package input

import (
	"encoding/binary"
	"fmt"
)

// Prompt is the input of a language model: what to go on from, and how.
type Prompt struct {
	Seed        int64   // of the random numbers
	Temperature int32   // Q16; 0 takes the likeliest token
	TopK        int32   // how many of the likeliest tokens take part; 0 for all
	Tokens      []int32 // at least one, at most as many as the context
}

// The input of a language model, little-endian. After the last token every one is
// noToken: there are at least one more than the context, and as many as make the
// whole a multiple of 8 bytes.
//
//	 0  seed         i64
//	 8  temperature  i32 Q16
//	12  top-k        i32
//	16  tokens       i32 each
const (
	PromptSeed        = 0 // offset in bytes
	PromptTemperature = 8
	PromptTopK        = 12
	PromptTokens      = 16

	noToken = -1
)

// PromptLen returns the length of the input of a language model, in bytes.
func PromptLen(context int64) int64 {
	return (PromptTokens + 4*(context+1) + 7) &^ 7
}

// Encode returns the input of a language model with the given context and
// vocabulary.
func (p *Prompt) Encode(context, vocab int64) ([]byte, error) {
	switch n := int64(len(p.Tokens)); {
	case n < 1:
		return nil, fmt.Errorf("prompt: no tokens, want at least one")
	case n > context:
		return nil, fmt.Errorf("prompt: %d tokens, want at most %d, the model's context", n, context)
	case p.Temperature < 0:
		return nil, fmt.Errorf("prompt: temperature is %d/65536, want 0 or more", p.Temperature)
	case p.TopK < 0:
		return nil, fmt.Errorf("prompt: top-k is %d, want 0 or more", p.TopK)
	}
	b := make([]byte, PromptLen(context))
	binary.LittleEndian.PutUint64(b[PromptSeed:], uint64(p.Seed))
	binary.LittleEndian.PutUint32(b[PromptTemperature:], uint32(p.Temperature))
	binary.LittleEndian.PutUint32(b[PromptTopK:], uint32(p.TopK))
	for i := range (len(b) - PromptTokens) / 4 {
		token := int32(noToken)
		if i < len(p.Tokens) {
			token = p.Tokens[i]
			if token < 0 || int64(token) >= vocab {
				return nil, fmt.Errorf("prompt: token %d is %d, want 0 to %d", i, token, vocab-1)
			}
		}
		binary.LittleEndian.PutUint32(b[PromptTokens+4*i:], uint32(token))
	}
	return b, nil
}

// DecodePrompt reads what Encode returns.
func DecodePrompt(b []byte, context, vocab int64) (*Prompt, error) {
	if want := PromptLen(context); int64(len(b)) != want {
		return nil, fmt.Errorf("prompt: %d bytes, want %d", len(b), want)
	}
	p := &Prompt{
		Seed:        int64(binary.LittleEndian.Uint64(b[PromptSeed:])),
		Temperature: int32(binary.LittleEndian.Uint32(b[PromptTemperature:])),
		TopK:        int32(binary.LittleEndian.Uint32(b[PromptTopK:])),
	}
	for i := PromptTokens; i < len(b); i += 4 {
		token := int32(binary.LittleEndian.Uint32(b[i:]))
		if token < 0 {
			break
		}
		p.Tokens = append(p.Tokens, token)
	}
	again, err := p.Encode(context, vocab)
	if err != nil {
		return nil, err
	}
	if string(again) != string(b) {
		return nil, fmt.Errorf("prompt: a token after the end of the prompt, want %d", noToken)
	}
	return p, nil
}
