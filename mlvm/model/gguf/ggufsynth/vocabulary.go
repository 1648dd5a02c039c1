package ggufsynth

import (
	"fmt"

	"github.com/mlgeth/mlgeth/mlvm/model/gguf/ggufwrite"
)

// Types of tokens in files.
const (
	normalToken  = 1
	unknownToken = 2
	controlToken = 3
	byteToken    = 6
)

// vocabulary returns the metadata of a tokenizer of n tokens, at least 300: control
// tokens, all bytes, letters, then all words of two and three letters, with and
// without a space before them, as far as there is room.
func vocabulary(n int64) []ggufwrite.Pair {
	v := &words{limit: int(n)}
	v.add("<unk>", unknownToken)
	v.add("<s>", controlToken)
	v.add("</s>", controlToken)
	for b := range 256 {
		v.add(fmt.Sprintf("<0x%02X>", b), byteToken)
	}
	const letters, space = "etaoinshrdlcumwfgypbvkjxqz", "▁"
	v.add(space, normalToken)
	for _, prefix := range []string{"", space} {
		for _, a := range letters {
			v.add(prefix+string(a), normalToken)
		}
	}
	for _, prefix := range []string{"", space} {
		for _, a := range letters {
			for _, b := range letters {
				v.add(prefix+string(a)+string(b), normalToken)
			}
		}
	}
	for _, a := range letters {
		for _, b := range letters {
			for _, c := range letters {
				v.add(string(a)+string(b)+string(c), normalToken)
				v.add(space+string(a)+string(b)+string(c), normalToken)
			}
		}
	}
	for len(v.tokens) < v.limit {
		v.add(fmt.Sprintf("<unused%d>", len(v.tokens)), controlToken)
	}
	return []ggufwrite.Pair{
		{Key: "tokenizer.ggml.model", Value: "llama"},
		{Key: "tokenizer.ggml.tokens", Value: v.tokens},
		{Key: "tokenizer.ggml.scores", Value: v.scores},
		{Key: "tokenizer.ggml.token_type", Value: v.types},
		{Key: "tokenizer.ggml.unknown_token_id", Value: uint32(0)},
		{Key: "tokenizer.ggml.bos_token_id", Value: uint32(1)},
		{Key: "tokenizer.ggml.eos_token_id", Value: uint32(2)},
	}
}

// words is a vocabulary that grows to a limit.
type words struct {
	limit  int
	tokens []string
	scores []float32
	types  []int32
}

func (w *words) add(token string, kind int32) {
	if len(w.tokens) == w.limit {
		return
	}
	score := float32(0)
	if kind == normalToken {
		score = -float32(len(w.tokens))
	}
	w.tokens, w.scores, w.types = append(w.tokens, token), append(w.scores, score), append(w.types, kind)
}
