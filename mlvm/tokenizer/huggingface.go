package tokenizer

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// HuggingFace says what a tokenizer.json does not: what is in other files beside it.
type HuggingFace struct {
	BOS    int32 // bos_token_id of config.json; -1: what the file puts before texts, if anything
	EOS    int32 // eos_token_id of config.json; -1: none
	Vocab  int   // vocab_size of config.json, at least that of the file; 0: as the file
	AddBOS *bool // add_bos_token of tokenizer_config.json; nil: as the file
}

// hfFile is the part of a tokenizer.json that matters. The decoder is implied, and
// truncation and padding are not about the text.
type hfFile struct {
	AddedTokens   []hfAdded `json:"added_tokens"`
	Normalizer    *hfStep   `json:"normalizer"`
	PreTokenizer  *hfStep   `json:"pre_tokenizer"`
	PostProcessor *hfStep   `json:"post_processor"`
	Model         hfModel   `json:"model"`
}

type hfAdded struct {
	ID         int64  `json:"id"`
	Content    string `json:"content"`
	SingleWord bool   `json:"single_word"`
	LStrip     bool   `json:"lstrip"`
	RStrip     bool   `json:"rstrip"`
	Special    bool   `json:"special"`
}

type hfModel struct {
	Type         string           `json:"type"`
	Dropout      *json.Number     `json:"dropout"`
	UnkToken     *string          `json:"unk_token"`
	Prefix       *string          `json:"continuing_subword_prefix"`
	Suffix       *string          `json:"end_of_word_suffix"`
	ByteFallback bool             `json:"byte_fallback"`
	IgnoreMerges bool             `json:"ignore_merges"`
	Vocab        map[string]int64 `json:"vocab"`
	Merges       []hfMerge        `json:"merges"`
}

// hfMerge is a rule, which a file has as "left right" or as ["left", "right"].
type hfMerge struct{ left, right string }

// UnmarshalJSON implements json.Unmarshaler.
func (m *hfMerge) UnmarshalJSON(data []byte) error {
	if len(data) > 0 && data[0] == '[' {
		var names []string
		if err := json.Unmarshal(data, &names); err != nil {
			return err
		}
		if len(names) != 2 {
			return fmt.Errorf("a merge of %d names, want 2", len(names))
		}
		m.left, m.right = names[0], names[1]
		return nil
	}
	var rule string
	if err := json.Unmarshal(data, &rule); err != nil {
		return err
	}
	var ok bool
	if m.left, m.right, ok = strings.Cut(rule, " "); !ok {
		return fmt.Errorf("merge %q, want two names", rule)
	}
	return nil
}

// FromHuggingFace reads a tokenizer.json of the library tokenizers: BPE whose symbols
// are characters, with byte_fallback, as of LLaMA 2, or bytes, after a ByteLevel
// pre-tokenizer, as of LLaMA 3. What it does not support is named in the error.
func FromHuggingFace(data []byte, o HuggingFace) (*Model, error) {
	m, err := fromHuggingFace(data, o)
	if err != nil {
		return nil, fmt.Errorf("tokenizer.json: %w", err)
	}
	return m, nil
}

func fromHuggingFace(data []byte, o HuggingFace) (*Model, error) {
	var f hfFile
	if err := json.Unmarshal(data, &f); err != nil {
		return nil, err
	}
	if err := f.Model.validate(); err != nil {
		return nil, fmt.Errorf("model: %w", err)
	}
	s := spec{bos: o.BOS, eos: o.EOS, unknown: -1, wholeWords: f.Model.IgnoreMerges}
	for _, set := range []func(*spec) error{
		f.setPattern,
		func(s *spec) error { return f.setTokens(s, o.Vocab) },
		f.setMerges,
		f.setBOS,
	} {
		if err := set(&s); err != nil {
			return nil, err
		}
	}
	if o.AddBOS != nil {
		s.addBOS = *o.AddBOS
	}
	return newModel(s)
}

func (m *hfModel) validate() error {
	set := func(s *string) bool { return s != nil && *s != "" }
	switch {
	case m.Type != "BPE":
		return fmt.Errorf("type %q is not supported, want \"BPE\"", m.Type)
	case m.Dropout != nil && *m.Dropout != "0" && *m.Dropout != "0.0":
		return fmt.Errorf("dropout %s is not supported, want none", *m.Dropout)
	case set(m.Prefix):
		return fmt.Errorf("continuing_subword_prefix %q is not supported, want none", *m.Prefix)
	case set(m.Suffix):
		return fmt.Errorf("end_of_word_suffix %q is not supported, want none", *m.Suffix)
	case len(m.Merges) == 0:
		return errors.New("no merges, want some")
	}
	return nil
}

// setTokens places the vocabulary and the added tokens. An id that none has is unused.
func (f *hfFile) setTokens(s *spec, vocab int) error {
	if vocab < 0 || vocab > maxTokens {
		return fmt.Errorf("%d tokens, want at most %d", vocab, maxTokens)
	}
	most := int64(vocab) - 1
	for name, id := range f.Model.Vocab {
		if id < 0 || id >= maxTokens || vocab > 0 && id >= int64(vocab) {
			return fmt.Errorf("model.vocab: %q is token %d, want it below %d", name, id, max(vocab, 1))
		}
		most = max(most, id)
	}
	for _, t := range f.AddedTokens {
		if t.ID < 0 || t.ID >= maxTokens || vocab > 0 && t.ID >= int64(vocab) {
			return fmt.Errorf("added_tokens: %q is token %d, want it below %d", t.Content, t.ID, max(vocab, 1))
		}
		most = max(most, t.ID)
	}
	s.tokens = slices.Repeat([]Token{{Type: Unused}}, int(most)+1)
	if err := f.setVocab(s); err != nil {
		return err
	}
	return f.setAdded(s)
}

// setVocab sets the tokens of the vocabulary, in any order: of two with one id, none
// may be preferred.
func (f *hfFile) setVocab(s *spec) error {
	for name, id := range f.Model.Vocab {
		t := Token{Type: Normal, Text: bytesOf(name)}
		if s.kind == Characters {
			t.Text = spaces(name)
			if b, ok := byteName(name); ok {
				t = Token{Type: Byte, Text: string([]byte{b})}
			}
		}
		if s.tokens[id].Type != Unused {
			return fmt.Errorf("model.vocab: several tokens with id %d", id)
		}
		s.tokens[id] = t
	}
	return nil
}

func (f *hfFile) setAdded(s *spec) error {
	for _, t := range f.AddedTokens {
		if t.LStrip || t.RStrip || t.SingleWord {
			return fmt.Errorf("added_tokens: %q with lstrip, rstrip or single_word is not supported", t.Content)
		}
		s.tokens[t.ID] = Token{Text: t.Content, Type: UserDefined}
		if t.Special {
			s.tokens[t.ID].Type = Control
		}
	}
	if name := f.Model.UnkToken; name != nil {
		id, ok := f.Model.Vocab[*name]
		if !ok {
			return fmt.Errorf("model.unk_token: %q is not a token", *name)
		}
		s.unknown = int32(id)
		s.tokens[id] = Token{Text: *name, Type: Unknown}
	}
	return nil
}

func (f *hfFile) setMerges(s *spec) error {
	ids := make(map[string]int32, len(f.Model.Vocab))
	for name, id := range f.Model.Vocab {
		ids[name] = int32(id)
	}
	for i, rule := range f.Model.Merges {
		m, err := newMerge(rule.left, rule.right, ids)
		if err != nil {
			return fmt.Errorf("model.merges: rule %d: %w", i, err)
		}
		s.merges = append(s.merges, m)
	}
	return nil
}
