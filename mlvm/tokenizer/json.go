package tokenizer

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
)

// stored is a model as JSON. What there is much of is in byte strings, which JSON has
// as base64: the bytes of tokens need not be UTF-8.
type stored struct {
	Kind       Kind   `json:"kind"`
	Split      string `json:"split,omitempty"`
	Prefix     Prefix `json:"prefix,omitempty"`
	WholeWords bool   `json:"wholeWords,omitempty"`
	AddBOS     bool   `json:"addBOS,omitempty"`
	BOS        int32  `json:"bos"`
	EOS        int32  `json:"eos"`
	Unknown    int32  `json:"unknown"`
	// Tokens is for each uvarint(length << 3 | type) and its bytes.
	Tokens []byte `json:"tokens"`
	// Scores is for each token its float32, little-endian; it is absent if all are 0.
	Scores []byte `json:"scores,omitempty"`
	// Merges is for each rule uvarint(left) and uvarint(right).
	Merges []byte `json:"merges,omitempty"`
}

// MarshalJSON returns the model as JSON. Equal models give equal bytes.
func (m *Model) MarshalJSON() ([]byte, error) {
	s := stored{
		Kind: m.kind, Split: m.split, Prefix: m.prefix, WholeWords: m.wholeWords, AddBOS: m.addBOS,
		BOS: m.bos, EOS: m.eos, Unknown: m.unknown,
	}
	scored := false
	for _, t := range m.tokens {
		s.Tokens = binary.AppendUvarint(s.Tokens, uint64(len(t.Text))<<3|uint64(t.Type))
		s.Tokens = append(s.Tokens, t.Text...)
		s.Scores = binary.LittleEndian.AppendUint32(s.Scores, math.Float32bits(t.Score))
		scored = scored || math.Float32bits(t.Score) != 0
	}
	if !scored {
		s.Scores = nil
	}
	for _, p := range m.merges {
		s.Merges = binary.AppendUvarint(s.Merges, uint64(p.left))
		s.Merges = binary.AppendUvarint(s.Merges, uint64(p.right))
	}
	return json.Marshal(s)
}

// UnmarshalJSON reads what MarshalJSON returns and checks it.
func (m *Model) UnmarshalJSON(data []byte) error {
	var s stored
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&s); err != nil {
		return fmt.Errorf("tokenizer: %w", err)
	}
	p := spec{
		kind: s.Kind, split: s.Split, prefix: s.Prefix, wholeWords: s.WholeWords, addBOS: s.AddBOS,
		bos: s.BOS, eos: s.EOS, unknown: s.Unknown,
	}
	var err error
	if p.tokens, err = readTokens(s.Tokens); err != nil {
		return fmt.Errorf("tokenizer: tokens: %w", err)
	}
	if err := readScores(s.Scores, p.tokens); err != nil {
		return fmt.Errorf("tokenizer: scores: %w", err)
	}
	if p.merges, err = readMerges(s.Merges); err != nil {
		return fmt.Errorf("tokenizer: merges: %w", err)
	}
	read, err := newModel(p)
	if err != nil {
		return err
	}
	*m = *read
	return nil
}

func readTokens(data []byte) (tokens []Token, err error) {
	r := bytes.NewReader(data)
	for r.Len() > 0 {
		head, err := readUvarint(r)
		if err != nil {
			return nil, fmt.Errorf("token %d: %w", len(tokens), err)
		}
		if n := head >> 3; n > uint64(r.Len()) {
			return nil, fmt.Errorf("token %d has %d bytes, and %d are left", len(tokens), n, r.Len())
		}
		at := len(data) - r.Len()
		end := at + int(head>>3)
		tokens = append(tokens, Token{Text: string(data[at:end]), Type: Type(head & 7)})
		if _, err := r.Seek(int64(end), io.SeekStart); err != nil {
			return nil, err
		}
	}
	return tokens, nil
}

func readScores(data []byte, tokens []Token) error {
	if len(data) == 0 {
		return nil
	}
	if len(data) != 4*len(tokens) {
		return fmt.Errorf("%d bytes, want 4 for each of %d tokens", len(data), len(tokens))
	}
	for i := range tokens {
		tokens[i].Score = math.Float32frombits(binary.LittleEndian.Uint32(data[4*i:]))
	}
	return nil
}

func readMerges(data []byte) (merges []merge, err error) {
	r := bytes.NewReader(data)
	for r.Len() > 0 {
		var ids [2]int32
		for i := range ids {
			id, err := readUvarint(r)
			if err != nil {
				return nil, fmt.Errorf("rule %d: %w", len(merges), err)
			}
			if id >= maxTokens {
				return nil, fmt.Errorf("rule %d is of token %d, want it below %d", len(merges), id, maxTokens)
			}
			ids[i] = int32(id)
		}
		merges = append(merges, merge{ids[0], ids[1]})
	}
	return merges, nil
}

// readUvarint reads a number in its shortest form.
func readUvarint(r *bytes.Reader) (uint64, error) {
	before := r.Len()
	v, err := binary.ReadUvarint(r)
	if err != nil {
		return 0, errors.New("a number ends too early or is too large")
	}
	if n := before - r.Len(); n > 1 && v>>(7*(n-1)) == 0 {
		return 0, fmt.Errorf("%d takes %d bytes, want fewer", v, n)
	}
	return v, nil
}
