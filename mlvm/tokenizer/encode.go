package tokenizer

import (
	"errors"
	"fmt"
	"math"
	"unicode/utf8"
)

// maxTextLen bounds a text in bytes, so that places in it are int32.
const maxTextLen = math.MaxInt32 - 1

// Options says how a text is encoded.
type Options struct {
	BOS     bool // start with the begin-of-text token, even if the text is empty
	Special bool // control tokens are found in the text by their names
}

// Encode returns the tokens of a text, which need not be UTF-8: bytes that are not a
// character are encoded like a character that has no token. User-defined tokens are
// found first; control tokens are only if the options say so. It fails if there is no
// token for a byte of the text and none for the unknown.
func (m *Model) Encode(text string, o Options) ([]int32, error) {
	if len(text) > maxTextLen {
		return nil, fmt.Errorf("encode: text has %d bytes, want at most %d", len(text), maxTextLen)
	}
	e := encoder{joiner: joiner{model: m}}
	if o.BOS {
		if m.bos < 0 {
			return nil, errors.New("encode: the model has no begin-of-text token")
		}
		e.ids = append(e.ids, m.bos)
	}
	special := &m.defined
	if o.Special {
		special = &m.special
	}
	for first := true; text != ""; first = false {
		start, end, id := special.find(text)
		if err := e.fragment(text[:start], first); err != nil {
			return nil, fmt.Errorf("encode: %w", err)
		}
		if id >= 0 {
			e.ids = append(e.ids, id)
		}
		text = text[end:]
	}
	return e.ids, nil
}

// encoder appends the tokens of texts without special tokens.
type encoder struct {
	joiner
	ids []int32
}

// fragment encodes what is between two special tokens, or before the first.
func (e *encoder) fragment(text string, first bool) error {
	m := e.model
	if text == "" {
		return nil
	}
	if m.kind == Characters {
		if m.prefix == Always || m.prefix == First && first {
			text = " " + text
		}
		return e.characters(text)
	}
	for word := range splitters[m.split].words(text) {
		if err := e.bytes(word); err != nil {
			return err
		}
	}
	return nil
}

// characters encodes a text whose symbols are characters.
func (e *encoder) characters(text string) error {
	e.reset(text)
	for i := 0; i < len(text); {
		_, n := utf8.DecodeRuneInString(text[i:])
		if id, ok := e.model.byText[text[i:i+n]]; ok {
			e.append(i, i+n, id)
		} else {
			e.append(i, i+n, -1)
		}
		i += n
	}
	e.run()
	return e.emit()
}

// bytes encodes a word whose symbols are bytes.
func (e *encoder) bytes(word string) error {
	if e.model.wholeWords {
		if id, ok := e.model.byText[word]; ok {
			e.ids = append(e.ids, id)
			return nil
		}
	}
	e.reset(word)
	for i := range len(word) {
		e.append(i, i+1, e.model.byteIDs[word[i]])
	}
	e.run()
	return e.emit()
}

// emit appends the tokens of the symbols that are left.
func (e *encoder) emit() error {
	for i := 0; i < len(e.symbols); i = int(e.symbols[i].next) {
		s := &e.symbols[i]
		if s.id >= 0 {
			e.ids = append(e.ids, s.id)
			continue
		}
		if err := e.fallback(e.text[s.start:s.end]); err != nil {
			return err
		}
	}
	return nil
}

// fallback appends the tokens of the bytes of a character, or one for the unknown.
func (e *encoder) fallback(character string) error {
	m, n := e.model, len(e.ids)
	for i := range len(character) {
		id := m.byteIDs[character[i]]
		if id >= 0 {
			e.ids = append(e.ids, id)
			continue
		}
		if m.unknown < 0 {
			return fmt.Errorf("no token for %q, for its byte 0x%02x, or for the unknown", character, character[i])
		}
		e.ids = append(e.ids[:n], m.unknown)
		return nil
	}
	return nil
}
