package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"

	"github.com/mlgeth/mlgeth/mlvm/model/gguf"
	"github.com/mlgeth/mlgeth/mlvm/model/llama"
	"github.com/mlgeth/mlgeth/mlvm/model/llama2c"
	"github.com/mlgeth/mlgeth/mlvm/model/safetensors"
	"github.com/mlgeth/mlgeth/mlvm/quant"
	"github.com/mlgeth/mlgeth/mlvm/tokenizer"
)

// source is an open checkpoint.
type source struct {
	checkpoint *llama.Checkpoint
	text       string                           // what it is
	weights    string                           // what its weights become
	tokenizer  func() (*tokenizer.Model, error) // its own; nil if it has none
	close      func() error
}

// openSource opens a checkpoint. Its floats are quantised by a scheme, by the usual
// one if that is 0.
func openSource(path string, form format, s quant.Scheme) (*source, error) {
	switch form {
	case formatLlama2C:
		return openLlama2C(path, s)
	case formatGGUF:
		return openGGUF(path, s)
	case formatSafetensors:
		return openSafetensors(path, s)
	default:
		return nil, fmt.Errorf("%s: %s is not supported", path, form)
	}
}

func openLlama2C(path string, s quant.Scheme) (*source, error) {
	f, err := llama2c.Open(path, llama2c.Options{Weights: s})
	if err != nil {
		return nil, err
	}
	src := &source{
		checkpoint: &f.Checkpoint, text: fmt.Sprintf("llama2.c checkpoint of version %d", f.Version),
		weights: s.String(), close: f.Close,
	}
	switch {
	case s == 0 && f.Version == 2:
		src.weights = "as they are"
	case s == 0:
		src.weights = quant.W16.String()
	}
	return src, nil
}

func openGGUF(path string, s quant.Scheme) (*source, error) {
	f, err := gguf.Open(path)
	if err != nil {
		return nil, err
	}
	ck, err := f.Checkpoint(gguf.Options{Weights: s})
	if err != nil {
		return nil, errors.Join(fmt.Errorf("%s: %w", path, err), f.Close())
	}
	floats := s
	if s == 0 {
		floats = quant.W16
	}
	return &source{
		checkpoint: ck, text: fmt.Sprintf("GGUF of version %d", f.Version),
		weights: fmt.Sprintf("as they are, floats %v", floats), tokenizer: f.Tokenizer, close: f.Close,
	}, nil
}

func openSafetensors(path string, s quant.Scheme) (*source, error) {
	f, err := safetensors.Open(path, safetensors.Options{Weights: s})
	if err != nil {
		return nil, err
	}
	if s == 0 {
		s = quant.W16
	}
	return &source{
		checkpoint: &f.Checkpoint, text: "safetensors", weights: s.String(),
		tokenizer: func() (*tokenizer.Model, error) { return f.Tokenizer, nil }, close: f.Close,
	}, nil
}

// maxTokenizerLen bounds a tokenizer's file, in bytes.
const maxTokenizerLen = 256 << 20

// sourceTokenizer returns the tokenizer in a file, or else the checkpoint's own, nil
// if it has none.
func sourceTokenizer(src *source, path string) (*tokenizer.Model, error) {
	var words *tokenizer.Model
	var err error
	switch {
	case path != "":
		words, err = readTokenizer(path, &src.checkpoint.Config)
	case src.tokenizer != nil:
		words, err = src.tokenizer()
	}
	if err != nil || words == nil {
		return nil, err
	}
	if have, want := int64(words.Vocab()), src.checkpoint.Config.Vocab; have > want {
		return nil, fmt.Errorf("the tokenizer has %d tokens, more than the model's %d: it is of another model", have, want)
	}
	return words, nil
}

// readTokenizer reads the tokenizer in a file, which is told from its content.
func readTokenizer(path string, cfg *llama.Config) (*tokenizer.Model, error) {
	if form, err := formatOf(path); err == nil && form == formatGGUF {
		f, err := gguf.Open(path)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		return f.Tokenizer()
	}
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.IsDir() || info.Size() > maxTokenizerLen {
		return nil, fmt.Errorf("%s: not a file of at most %d bytes", path, maxTokenizerLen)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	words, err := decodeTokenizer(b, cfg)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return words, nil
}

func decodeTokenizer(b []byte, cfg *llama.Config) (*tokenizer.Model, error) {
	if bytes.HasPrefix(bytes.TrimLeft(b, " \t\r\n"), []byte("{")) {
		eos := int32(-1)
		if len(cfg.Stop) > 0 {
			eos = cfg.Stop[0]
		}
		return tokenizer.FromHuggingFace(b, tokenizer.HuggingFace{BOS: -1, EOS: eos})
	}
	return llama2c.NewTokenizer(b, cfg)
}
