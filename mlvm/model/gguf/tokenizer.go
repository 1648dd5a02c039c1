package gguf

import (
	"errors"
	"fmt"

	"github.com/mlgeth/mlgeth/mlvm/tokenizer"
)

// Keys of a tokenizer that a model needs, too.
const (
	tokensKey = "tokenizer.ggml.tokens"
	eosKey    = "tokenizer.ggml.eos_token_id"
	eotKey    = "tokenizer.ggml.eot_token_id"
)

// Tokenizer returns the tokenizer that the file's metadata hold.
func (f *File) Tokenizer() (*tokenizer.Model, error) {
	g, err := f.tokenizer()
	if err != nil {
		return nil, fmt.Errorf("gguf: %w", err)
	}
	m, err := g.Tokenizer()
	if err != nil {
		return nil, fmt.Errorf("gguf: %w", err)
	}
	return m, nil
}

func (f *File) tokenizer() (*tokenizer.GGUF, error) {
	if _, ok := f.Metadata[tokensKey]; !ok {
		return nil, missing{tokensKey}
	}
	g := new(tokenizer.GGUF)
	err := errors.Join(
		set(&g.Model, f, "tokenizer.ggml.model"), set(&g.Pre, f, "tokenizer.ggml.pre"),
		set(&g.Tokens, f, tokensKey), set(&g.Scores, f, "tokenizer.ggml.scores"),
		set(&g.Types, f, "tokenizer.ggml.token_type"), set(&g.Merges, f, "tokenizer.ggml.merges"),
		setSwitch(&g.AddBOS, f, "tokenizer.ggml.add_bos_token"),
		setSwitch(&g.AddSpacePrefix, f, "tokenizer.ggml.add_space_prefix"),
	)
	vocab := int64(len(g.Tokens))
	err = errors.Join(err,
		setID(&g.BOS, f, "tokenizer.ggml.bos_token_id", vocab), setID(&g.EOS, f, eosKey, vocab),
		setID(&g.Unknown, f, "tokenizer.ggml.unknown_token_id", vocab),
	)
	return g, err
}

// set sets a field to the value of a key, if there is one.
func set[T any](field *T, f *File, key string) (err error) {
	*field, err = valueOf[T](f.Metadata, key)
	return err
}

// setSwitch sets a field to the address of the value of a key, if there is one.
func setSwitch(field **bool, f *File, key string) error {
	if _, ok := f.Metadata[key]; !ok {
		return nil
	}
	*field = new(bool)
	return set(*field, f, key)
}

// setID sets a field to the id of a special token, or -1.
func setID(field *int32, f *File, key string, vocab int64) (err error) {
	*field, err = f.tokenID(key, vocab)
	return err
}

// tokenID returns the id of a special token of a vocabulary, or -1 if there is none.
func (f *File) tokenID(key string, vocab int64) (int32, error) {
	if _, ok := f.Metadata[key]; !ok {
		return -1, nil
	}
	id, err := f.Metadata.integer(key)
	if err == nil && id >= vocab {
		err = fmt.Errorf("metadata %q is %d, want 0 to %d", key, id, vocab-1)
	}
	return int32(id), err
}
