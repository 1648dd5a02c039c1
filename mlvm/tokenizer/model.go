package tokenizer

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"
)

// Bounds of a model. The largest vocabularies in use have 256,000 tokens.
const (
	maxTokens   = 1 << 20
	maxMerges   = 1 << 22
	maxTokenLen = 1 << 12 // bytes
)

// Kind says what text is a row of before anything is joined.
type Kind string

// The kinds.
const (
	Characters Kind = "characters"
	Bytes      Kind = "bytes"
)

// Prefix says where a space goes before text, so that its first word is the token that
// it is within a sentence. Decoding removes it.
type Prefix string

// The places, besides none.
const (
	First  Prefix = "first"  // at the start
	Always Prefix = "always" // at the start, and after each special token
)

// Type says what a token is. The numbers are those of GGUF's token types.
type Type uint8

// The types.
const (
	Normal      Type = 1
	Unknown     Type = 2 // stands for text that has no token
	Control     Type = 3 // steers the model and is not text
	UserDefined Type = 4 // is text, found as a whole before anything is joined
	Unused      Type = 5
	Byte        Type = 6 // one byte of a character that has no token
)

// Token is a token of a vocabulary. Text is the bytes that it stands for, which need
// not be UTF-8; of a control token, its name.
type Token struct {
	Text  string
	Type  Type
	Score float32 // finite; the pair of the highest is joined first
}

// merge is a rule: two tokens that may be joined. The first rules go first.
type merge struct{ left, right int32 }

// spec is what a Model is made of.
type spec struct {
	kind   Kind
	split  string // the name of a splitter
	tokens []Token
	// merges are the rules. Without any, tokens are joined if the result is one,
	// in the order of its score.
	merges []merge

	bos, eos, unknown int32 // -1: none

	addBOS     bool // the model expects texts to start with bos
	prefix     Prefix
	wholeWords bool // a word that is a token is not built by rules
}

// Model is a vocabulary and the rules to encode with it.
type Model struct {
	spec

	byText  map[string]int32 // of what joining may give; the first of equals
	pairs   map[merge]joined // if there are merges
	order   []uint32         // of each token's score, 0 for the best; if there are no merges
	byteIDs [256]int32       // -1: none
	special matcher          // user-defined and control tokens
	defined matcher          // user-defined tokens
}

// joined is what a rule gives.
type joined struct {
	id   int32
	rank uint32
}

// newModel checks s and builds its indices.
func newModel(s spec) (*Model, error) {
	if err := s.validate(); err != nil {
		return nil, fmt.Errorf("tokenizer: %w", err)
	}
	m := &Model{spec: s}
	m.indexTokens()
	if len(s.merges) == 0 {
		m.orderScores()
		return m, nil
	}
	if err := m.indexMerges(); err != nil {
		return nil, fmt.Errorf("tokenizer: %w", err)
	}
	return m, nil
}

// validate checks all that can be checked token by token.
func (s *spec) validate() error {
	switch s.kind {
	case Characters:
		if s.split != "" {
			return fmt.Errorf("kind %q with splitting by %q, want none", s.kind, s.split)
		}
	case Bytes:
		if s.prefix != "" {
			return fmt.Errorf("kind %q with a space before texts", s.kind)
		}
		if _, ok := splitters[s.split]; !ok {
			return fmt.Errorf("splits by %q, want one of %q", s.split, splitterNames())
		}
	default:
		return fmt.Errorf("kind %q, want %q or %q", s.kind, Characters, Bytes)
	}
	if s.prefix != "" && s.prefix != First && s.prefix != Always {
		return fmt.Errorf("prefix %q, want none, %q or %q", s.prefix, First, Always)
	}
	if n := len(s.tokens); n == 0 || n > maxTokens {
		return fmt.Errorf("%d tokens, want 1 to %d", n, maxTokens)
	}
	if n := len(s.merges); n > maxMerges {
		return fmt.Errorf("%d merges, want at most %d", n, maxMerges)
	}
	for i, t := range s.tokens {
		if err := t.validate(); err != nil {
			return fmt.Errorf("token %d (%q): %w", i, t.Text, err)
		}
	}
	return s.validateIDs()
}

func (s *spec) validateIDs() error {
	for _, x := range []struct {
		what string
		id   int32
	}{{"begin-of-text", s.bos}, {"end-of-text", s.eos}, {"unknown", s.unknown}} {
		if x.id < -1 || int64(x.id) >= int64(len(s.tokens)) {
			return fmt.Errorf("%s token is %d, want -1 for none or below %d", x.what, x.id, len(s.tokens))
		}
	}
	if s.addBOS && s.bos < 0 {
		return errors.New("texts start with a begin-of-text token, but there is none")
	}
	return nil
}

func (t *Token) validate() error {
	switch {
	case t.Type < Normal || t.Type > Byte:
		return fmt.Errorf("type %d, want %d to %d", t.Type, Normal, Byte)
	case len(t.Text) > maxTokenLen:
		return fmt.Errorf("%d bytes, want at most %d", len(t.Text), maxTokenLen)
	case t.Type == Byte && len(t.Text) != 1:
		return fmt.Errorf("a byte token of %d bytes", len(t.Text))
	case math.IsNaN(float64(t.Score)) || math.IsInf(float64(t.Score), 0):
		return fmt.Errorf("score %v, want a finite one", t.Score)
	}
	return nil
}

// indexTokens builds what tokens are found by.
func (m *Model) indexTokens() {
	m.byText = make(map[string]int32, len(m.tokens))
	for i := range m.byteIDs {
		m.byteIDs[i] = -1
	}
	for i, t := range m.tokens {
		id := int32(i)
		if t.Text == "" {
			continue // never part of a text
		}
		switch t.Type {
		case Byte:
			m.addByte(t.Text[0], id)
		case Control:
			m.special.add(t.Text, id)
		case UserDefined:
			m.special.add(t.Text, id)
			m.defined.add(t.Text, id)
			m.addText(t.Text, id)
		case Normal, Unused:
			m.addText(t.Text, id)
		}
	}
	m.special.sort()
	m.defined.sort()
}

func (m *Model) addText(text string, id int32) {
	if _, ok := m.byText[text]; ok {
		return
	}
	m.byText[text] = id
	if m.kind == Bytes && len(text) == 1 {
		m.addByte(text[0], id)
	}
}

func (m *Model) addByte(b byte, id int32) {
	if m.byteIDs[b] < 0 {
		m.byteIDs[b] = id
	}
}

// orderScores ranks the tokens by their scores; equal scores have equal ranks.
func (m *Model) orderScores() {
	ids := make([]int32, len(m.tokens))
	for i := range ids {
		ids[i] = int32(i)
	}
	score := func(id int32) float32 { return m.tokens[id].Score }
	slices.SortFunc(ids, func(a, b int32) int { return cmp.Compare(score(b), score(a)) })
	m.order = make([]uint32, len(ids))
	for i, id := range ids[1:] {
		m.order[id] = m.order[ids[i]]
		if score(id) != score(ids[i]) {
			m.order[id]++
		}
	}
}

// indexMerges finds the token that each rule gives. Of equal rules the first counts.
func (m *Model) indexMerges() error {
	m.pairs = make(map[merge]joined, len(m.merges))
	for i, p := range m.merges {
		n := int32(len(m.tokens))
		if p.left < 0 || p.left >= n || p.right < 0 || p.right >= n {
			return fmt.Errorf("merge %d joins tokens %d and %d, want them below %d", i, p.left, p.right, n)
		}
		left, right := m.tokens[p.left].Text, m.tokens[p.right].Text
		id, ok := m.byText[left+right]
		if !ok || left == "" || right == "" {
			return fmt.Errorf("merge %d joins %q and %q, and there is no token %q", i, left, right, left+right)
		}
		if _, ok := m.pairs[p]; !ok {
			m.pairs[p] = joined{id: id, rank: uint32(i)}
		}
	}
	return nil
}

// Kind returns what the model takes text as.
func (m *Model) Kind() Kind { return m.kind }

// Vocab returns the number of tokens.
func (m *Model) Vocab() int { return len(m.tokens) }

// Token returns a token. It requires 0 <= id < Vocab().
func (m *Model) Token(id int32) Token { return m.tokens[id] }

// BOS returns the token that texts begin with, or -1.
func (m *Model) BOS() int32 { return m.bos }

// EOS returns the token that texts end with, or -1.
func (m *Model) EOS() int32 { return m.eos }

// Unknown returns the token for text that has no other, or -1.
func (m *Model) Unknown() int32 { return m.unknown }

// AddBOS reports whether the model expects texts to begin with BOS.
func (m *Model) AddBOS() bool { return m.addBOS }
