package devnet

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/agent"
	"github.com/mlgeth/mlgeth/mlvm/input"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
	"github.com/mlgeth/mlgeth/mlvm/tokenizer"
)

// LanguageConfig is a language model, and what it is asked in a demo.
type LanguageConfig struct {
	Model      string // model file; if empty, Checkpoint is imported
	Checkpoint string // with weights of a kind that mlvm imports
	Tokenizer  string // of Checkpoint; may be empty if that has one
	MLVM       string // the command that imports

	Prompt string
	Tokens int64 // to generate
}

// Validate checks what can be checked without the files.
func (c *LanguageConfig) Validate() error {
	switch {
	case c.Model == "" && c.Checkpoint == "":
		return errors.New("neither a model file nor a checkpoint")
	case c.Model != "" && (c.Checkpoint != "" || c.Tokenizer != ""):
		return errors.New("a model file has its tokenizer: give either --model, or --checkpoint and --tokenizer")
	case c.Tokens < 1 || c.Tokens > math.MaxInt32:
		return fmt.Errorf("%d tokens to generate, want at least 1", c.Tokens)
	}
	return nil
}

// languageTopic is a language model, which is asked how a text goes on.
type languageTopic struct {
	model  *modelfile.File
	words  *tokenizer.Model
	prompt []int32
	asked  *LanguageConfig
}

// newLanguageTopic opens the model of a demo, imported into its directory if need be.
func newLanguageTopic(ctx context.Context, cfg *DemoConfig) (*languageTopic, error) {
	asked := cfg.Language
	path := asked.Model
	if path == "" {
		path = cfg.Dir.model()
		fmt.Fprintf(cfg.Progress, "importing %s\n", asked.Checkpoint)
		if err := asked.importTo(ctx, path); err != nil {
			return nil, err
		}
	}
	file, err := modelfile.Open(path)
	if err != nil {
		return nil, err
	}
	l := &languageTopic{model: file, asked: asked}
	if err := l.encode(); err != nil {
		return nil, errors.Join(fmt.Errorf("%s: %w", path, err), file.Close())
	}
	return l, nil
}

// importTo makes a model file of the checkpoint.
func (c *LanguageConfig) importTo(ctx context.Context, path string) error {
	args := []string{"import", "-o", path}
	if c.Tokenizer != "" {
		args = append(args, "--tokenizer", c.Tokenizer)
	}
	var said bytes.Buffer
	cmd := exec.CommandContext(ctx, c.MLVM, append(args, c.Checkpoint)...)
	cmd.Stderr = &said
	if err := cmd.Run(); err != nil {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if line := lastLine(said.Bytes()); line != "" {
			return errors.New(line)
		}
		return fmt.Errorf("%s import: %w", c.MLVM, err)
	}
	return nil
}

// encode turns the prompt into tokens.
func (l *languageTopic) encode() error {
	m := l.model.Metadata.Language
	if m == nil {
		return errors.New("not a language model")
	}
	if len(m.Tokenizer) == 0 {
		return errors.New("the model has no tokenizer: import it with --tokenizer")
	}
	l.words = new(tokenizer.Model)
	if err := json.Unmarshal(m.Tokenizer, l.words); err != nil {
		return err
	}
	var err error
	begin := l.words.BOS() >= 0 && (l.asked.Prompt == "" || l.words.AddBOS())
	l.prompt, err = l.words.Encode(l.asked.Prompt, tokenizer.Options{BOS: begin})
	if err != nil {
		return err
	}
	if room := m.Context - int64(len(l.prompt)) + 1; l.asked.Tokens > room {
		return fmt.Errorf("%d tokens after a prompt of %d do not fit the context of %d", l.asked.Tokens, len(l.prompt), m.Context)
	}
	return nil
}

func (l *languageTopic) file() *modelfile.File { return l.model }

func (l *languageTopic) wording() *wording {
	name := l.model.Metadata.Name
	if name == "" {
		name = filepath.Base(l.asked.Model)
	}
	return &wording{name: name, asker: "requester", asks: "how this goes on", says: "it goes on"}
}

// execFactor is how many times as long as here a watcher may take to recompute.
const execFactor = 4

// questions returns the same question twice.
func (l *languageTopic) questions(ctx context.Context, model *agent.Local) (q [2]*question, err error) {
	m := l.model.Metadata.Language
	p := input.Prompt{Tokens: l.prompt}
	in, err := p.Encode(m.Context, m.Vocab)
	if err != nil {
		return q, err
	}
	once := &question{
		input: in, maxT: uint32(int64(len(l.prompt)) - 1 + l.asked.Tokens),
		prompt: l.asked.Prompt, picture: fmt.Sprintf("      %q\n", l.asked.Prompt),
	}
	start := time.Now()
	t, err := model.Run(ctx, in, once.maxT)
	if err != nil {
		return q, err
	}
	once.execTime = uint32(execFactor * time.Since(start).Seconds())
	output, _ := t.Output()
	once.truth, err = l.read(t.T(), output)
	return [2]*question{once, once}, err
}

// read returns the text that follows the prompt: the output has, for each segment, the
// token after it.
func (l *languageTopic) read(segments uint32, output []byte) (answer, error) {
	if int64(len(output)) < 4*int64(segments) || int(segments) < len(l.prompt) {
		return answer{}, fmt.Errorf("output of %d bytes after %d segments, want a token of 4 for each and more than %d", len(output), segments, len(l.prompt)-1)
	}
	d := l.words.NewDecoder()
	for _, id := range l.prompt {
		if _, err := d.Next(id); err != nil {
			return answer{}, err
		}
	}
	var text strings.Builder
	for t := len(l.prompt) - 1; t < int(segments); t++ {
		s, err := d.Next(int32(binary.LittleEndian.Uint32(output[4*t:])))
		if err != nil {
			return answer{}, err
		}
		text.WriteString(s)
	}
	text.WriteString(d.Flush())
	return answer{class: noClass, text: text.String()}, nil
}
