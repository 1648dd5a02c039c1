package tokenizer

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Decode returns the text of tokens. Control tokens have none, and the token for the
// unknown is U+FFFD. The space that encoding puts before a text is taken away. The
// result need not be UTF-8: byte tokens are the bytes that they stand for.
func (m *Model) Decode(ids []int32) (string, error) {
	d := m.NewDecoder()
	var text strings.Builder
	for i, id := range ids {
		part, err := d.Next(id)
		if err != nil {
			return "", fmt.Errorf("decode: token %d of %d: %w", i, len(ids), err)
		}
		text.WriteString(part)
	}
	text.WriteString(d.Flush())
	return text.String(), nil
}

// Decoder decodes tokens one by one. What it returns is, joined, what Decode returns,
// and never ends within a character.
type Decoder struct {
	model *Model
	rest  string // the start of a character
	start bool   // a space would be the one that encoding puts before a text
}

// NewDecoder returns a decoder that is at the start of a text.
func (m *Model) NewDecoder() *Decoder { return &Decoder{model: m, start: m.prefix != ""} }

// Next returns the text that is complete with one more token, often that token's. It
// fails if there is no such token, and can then go on.
func (d *Decoder) Next(id int32) (string, error) {
	if id < 0 || int64(id) >= int64(len(d.model.tokens)) {
		return "", fmt.Errorf("id %d, want 0 to %d", id, len(d.model.tokens)-1)
	}
	text := d.rest + d.text(d.model.tokens[id])
	n := len(text) - incomplete(text)
	d.rest = text[n:]
	return text[:n], nil
}

// text returns the text of a token where it stands.
func (d *Decoder) text(t Token) string {
	atStart := d.start
	switch t.Type {
	case Control:
		d.start = d.start || d.model.prefix == Always
		return ""
	case UserDefined:
		d.start = d.model.prefix == Always
		return t.Text
	case Unknown:
		d.start = false
		return string(utf8.RuneError)
	}
	if t.Text != "" {
		d.start = false
	}
	if atStart {
		return strings.TrimPrefix(t.Text, " ")
	}
	return t.Text
}

// Flush ends the text and returns what is left of it: the start of a character whose
// end never came. The decoder is at the start of a text again.
func (d *Decoder) Flush() string {
	rest := d.rest
	*d = *d.model.NewDecoder()
	return rest
}

// incomplete returns how many bytes at the end of the text are the start of a character.
func incomplete(text string) int {
	for n := 1; n < utf8.UTFMax && n <= len(text); n++ {
		tail := text[len(text)-n:]
		if utf8.RuneStart(tail[0]) {
			if utf8.FullRuneInString(tail) {
				return 0
			}
			return n
		}
	}
	return 0
}
