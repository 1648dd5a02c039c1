package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"math/big"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/mlgeth/mlgeth/mlvm/input"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
	"github.com/mlgeth/mlgeth/mlvm/tokenizer"
)

// language is an open language model.
type language struct {
	*modelfile.Language
	words *tokenizer.Model // nil if it has no tokenizer
}

// languageOf returns the language part of a model, or nil if it is none.
func languageOf(f *modelfile.File) (*language, error) {
	l := &language{Language: f.Metadata.Language}
	if l.Language == nil {
		return nil, nil
	}
	if len(l.Tokenizer) > 0 {
		l.words = new(tokenizer.Model)
		if err := json.Unmarshal(l.Tokenizer, l.words); err != nil {
			return nil, err
		}
	}
	return l, nil
}

// text returns what a token stands for, by itself.
func (l *language) text(id int32) string {
	if l.words == nil || int64(id) >= int64(l.words.Vocab()) {
		return ""
	}
	return l.words.Token(id).Text
}

// decoder turns tokens into text, one by one.
type decoder struct {
	words *tokenizer.Decoder // nil if there is no tokenizer
	vocab int32
}

// newDecoder returns a decoder for what follows some tokens.
func (l *language) newDecoder(before []int32) *decoder {
	d := &decoder{}
	if l.words != nil {
		d.words, d.vocab = l.words.NewDecoder(), int32(l.words.Vocab())
	}
	for _, id := range before {
		d.next(id)
	}
	return d
}

// next returns the text that a token completes. A token that the tokenizer does not
// have, of a vocabulary padded to a round size, has none.
func (d *decoder) next(id int32) string {
	if d.words == nil || id < 0 || id >= d.vocab {
		return ""
	}
	text, err := d.words.Next(id)
	if err != nil {
		panic("mlvm: internal error: a token of the vocabulary has no text: " + err.Error())
	}
	return text
}

// flush returns the text that is incomplete.
func (d *decoder) flush() string {
	if d.words == nil {
		return ""
	}
	return d.words.Flush()
}

// promptFlags are the flags that stand for the input of a language model.
func promptFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "prompt", EnvVars: env("prompt"), Usage: "text to go on from; an empty one is the start of a text"},
		&cli.StringFlag{Name: "prompt-file", EnvVars: env("prompt-file"), Usage: "file with the prompt, - for stdin"},
		&cli.StringFlag{Name: "prompt-tokens", EnvVars: env("prompt-tokens"), Usage: "token ids of the prompt, such as 1,403,407; nothing is put before them"},
		&cli.BoolFlag{Name: "special", EnvVars: env("special"), Usage: "control tokens may stand in the prompt by their names, such as <|im_start|>"},
		&cli.StringFlag{Name: "temperature", EnvVars: env("temperature"), Value: "0", Usage: "0 takes the likeliest token, more is more random"},
		&cli.Int64Flag{Name: "top-k", EnvVars: env("top-k"), Usage: "draw from the K likeliest tokens (0: from all)"},
		&cli.Int64Flag{Name: "seed", EnvVars: env("seed"), Usage: "of the random numbers; the same seed gives the same text"},
	}
}

// tokensFlag is how many tokens a run generates.
func tokensFlag() cli.Flag {
	return &cli.Int64Flag{Name: "tokens", EnvVars: env("tokens"), Value: defaultTokens, Usage: "tokens to generate, at most (default: 128, or what the context has room for)"}
}

// defaultTokens is the value of --tokens.
const defaultTokens = 128

// promptNames are the flags of which one says what the prompt is.
var promptNames = []string{"prompt", "prompt-file", "prompt-tokens"}

// hasPrompt reports whether flags stand for the input.
func hasPrompt(c *cli.Context) bool {
	for _, name := range promptNames {
		if c.IsSet(name) {
			return true
		}
	}
	return false
}

// readPrompt returns the input that the flags describe.
func (l *language) readPrompt(c *cli.Context) (*input.Prompt, error) {
	p := &input.Prompt{Seed: c.Int64("seed")}
	k := c.Int64("top-k")
	if k < 0 || k > math.MaxInt32 {
		return nil, usagef("--top-k is %d, want 0 to %d", k, math.MaxInt32)
	}
	p.TopK = int32(k)
	var err error
	if p.Temperature, err = temperature(c.String("temperature")); err != nil {
		return nil, err
	}
	if l.Greedy && p.Temperature > 0 {
		return nil, usagef("--temperature is %s, but the model was imported with --greedy: it always takes the likeliest token", c.String("temperature"))
	}
	if p.Tokens, err = l.promptTokens(c); err != nil {
		return nil, err
	}
	if n := int64(len(p.Tokens)); n > l.Context {
		return nil, fmt.Errorf("the prompt has %d tokens, and the model's context only %d", n, l.Context)
	}
	return p, nil
}

// temperature reads a decimal number as one in Q16, to the nearest.
func temperature(s string) (int32, error) {
	const most = math.MaxInt16
	r, ok := new(big.Rat).SetString(s)
	if !ok || strings.Trim(s, "0123456789.") != "" || len(s) > 32 || r.Sign() < 0 || r.Cmp(big.NewRat(most, 1)) > 0 {
		return 0, usagef("--temperature is %q, want a number from 0 to %d", s, most)
	}
	r.Mul(r, big.NewRat(1<<16, 1)).Add(r, big.NewRat(1, 2))
	return int32(new(big.Int).Div(r.Num(), r.Denom()).Int64()), nil
}

// promptTokens returns the tokens of the prompt.
func (l *language) promptTokens(c *cli.Context) ([]int32, error) {
	given := 0
	for _, name := range promptNames {
		if c.IsSet(name) {
			given++
		}
	}
	switch {
	case given > 1:
		return nil, usagef("give one of --prompt, --prompt-file and --prompt-tokens")
	case c.IsSet("prompt-tokens"):
		return l.parseTokens(c.String("prompt-tokens"))
	}
	text := c.String("prompt")
	if path := c.String("prompt-file"); path != "" {
		var err error
		if text, err = readText(c, path); err != nil {
			return nil, err
		}
	}
	return l.encode(text, c.Bool("special"))
}

// encode returns the tokens of a prompt.
func (l *language) encode(text string, special bool) ([]int32, error) {
	if l.words == nil {
		return nil, errors.New("the model has no tokenizer: give the prompt as --prompt-tokens, or import it with --tokenizer")
	}
	bos := l.words.BOS()
	ids, err := l.words.Encode(text, tokenizer.Options{BOS: bos >= 0 && (text == "" || l.words.AddBOS()), Special: special})
	if err != nil {
		return nil, err
	}
	if len(ids) == 0 {
		return nil, errors.New("the prompt is empty, and the tokenizer has no token for the beginning of a text")
	}
	return ids, nil
}

// parseTokens reads token ids with commas or spaces between them.
func (l *language) parseTokens(s string) (ids []int32, err error) {
	for _, field := range strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ' ' }) {
		id, err := strconv.ParseInt(field, 10, 64)
		if err != nil {
			return nil, usagef("--prompt-tokens: %q is no token id", field)
		}
		if id < 0 || id >= l.Vocab {
			return nil, fmt.Errorf("token id %d is out of range, want 0 to %d", id, l.Vocab-1)
		}
		ids = append(ids, int32(id))
	}
	if len(ids) == 0 {
		return nil, usagef("--prompt-tokens is empty, want token ids")
	}
	return ids, nil
}

// maxTextLen bounds a text that is read whole, in bytes.
const maxTextLen = 1 << 30

// readText reads a text file, or stdin for -.
func readText(c *cli.Context, path string) (string, error) {
	in := c.App.Reader
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return "", err
		}
		defer f.Close()
		in = f
	}
	b, err := io.ReadAll(io.LimitReader(in, maxTextLen+1))
	if err != nil {
		return "", err
	}
	if len(b) > maxTextLen {
		return "", fmt.Errorf("%s: more than %d bytes", path, maxTextLen)
	}
	return string(b), nil
}

// hasFlag reports whether a command has a flag.
func hasFlag(c *cli.Command, name string) bool {
	return slices.ContainsFunc(c.Flags, func(f cli.Flag) bool { return slices.Contains(f.Names(), name) })
}

// segments returns how many segments a run takes that generates as many tokens as the
// flag says, one if the command has no such flag, after a prompt of n.
func (l *language) segments(c *cli.Context, n int) (uint32, error) {
	before, tokens := int64(n-1), c.Int64("tokens")
	if !hasFlag(c.Command, "tokens") {
		tokens = 1
	}
	if tokens < 1 {
		return 0, usagef("--tokens is %d, want 1 or more", tokens)
	}
	if !c.IsSet("tokens") { // the default
		tokens = min(tokens, l.Context-before)
	}
	if tokens > l.Context-before {
		return 0, fmt.Errorf("a prompt of %d tokens and %d to generate do not fit the model's context of %d: at most %d can be generated",
			n, tokens, l.Context, l.Context-before)
	}
	return uint32(before + tokens), nil
}
