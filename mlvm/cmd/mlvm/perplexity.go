package main

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"os"
	"slices"
	"sync/atomic"
	"text/tabwriter"
	"time"

	"github.com/urfave/cli/v2"
	"golang.org/x/sync/errgroup"

	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/input"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
	"github.com/mlgeth/mlgeth/mlvm/tokenizer"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// perplexityResult is what eval prints as JSON of a language model.
type perplexityResult struct {
	ModelID         string  `json:"modelID"`
	NLL             float64 `json:"nll"` // mean over all predictions, in nats
	Perplexity      float64 `json:"perplexity"`
	N               int64   `json:"n"` // predictions
	Sequences       int     `json:"sequences"`
	Seconds         float64 `json:"seconds"`
	TokensPerSecond float64 `json:"tokensPerSecond"`
}

// evalLanguage measures how well a language model predicts a text.
func evalLanguage(c *cli.Context, f *modelfile.File, l *language, workers int) error {
	sequences, err := l.readSequences(c)
	if err != nil {
		return err
	}
	e := &evaluation{file: f, language: l, sequences: sequences, losses: make([]float64, len(sequences))}
	start := time.Now()
	if err := e.run(c, workers); err != nil {
		return err
	}
	result := &perplexityResult{
		ModelID: f.ModelID.String(), N: e.predictions(), Sequences: len(sequences), Seconds: time.Since(start).Seconds(),
	}
	for _, loss := range e.losses { // in this order, whichever was ready first
		result.NLL += loss
	}
	result.NLL /= float64(result.N)
	result.Perplexity = math.Exp(result.NLL)
	result.TokensPerSecond = float64(result.N) / result.Seconds
	return show(c, result, result.print)
}

func (r *perplexityResult) print(w *tabwriter.Writer) {
	fmt.Fprintf(w, "perplexity\t%.4f\n", r.Perplexity)
	fmt.Fprintf(w, "loss\t%.6f nats per token, mean of %d predictions in %d sequences\n", r.NLL, r.N, r.Sequences)
	fmt.Fprintf(w, "speed\t%.1f tokens/s\n", r.TokensPerSecond)
}

// readSequences returns the sequences that the flags describe, each of at least two
// tokens.
func (l *language) readSequences(c *cli.Context) ([][]int32, error) {
	length, limit := c.Int64("sequence"), c.Int("limit")
	switch most := l.Context + 1; {
	case !c.IsSet("sequence"):
		length = l.Context
	case length < 2 || length > most:
		return nil, usagef("--sequence is %d, want 2 to %d: the last of a sequence is only predicted, and the model's context is %d", length, most, l.Context)
	}
	if length < 2 {
		return nil, fmt.Errorf("the model's context of %d tokens is too short to predict anything", l.Context)
	}
	if limit < 0 {
		return nil, usagef("--limit is %d, want 0 or more", limit)
	}
	text, ids := c.String("text"), c.String("tokens")
	if (text == "") == (ids == "") {
		return nil, usagef("eval: give --text or --tokens for a language model")
	}
	sequences, err := l.textSequences(c, text, length)
	if ids != "" {
		sequences, err = l.tokenSequences(ids, length)
	}
	if err != nil {
		return nil, err
	}
	if limit > 0 {
		sequences = sequences[:min(limit, len(sequences))]
	}
	return sequences, nil
}

// tokenSequences reads a file of token ids, u16 little-endian, and cuts it.
func (l *language) tokenSequences(path string, length int64) (sequences [][]int32, err error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	if len(b)%2 != 0 {
		return nil, fmt.Errorf("%s: %d bytes, want two for each token id", path, len(b))
	}
	ids := make([]int32, len(b)/2)
	for i := range ids {
		ids[i] = int32(binary.LittleEndian.Uint16(b[2*i:]))
		if int64(ids[i]) >= l.Vocab {
			return nil, fmt.Errorf("%s: token id %d at place %d is out of range, want 0 to %d", path, ids[i], i, l.Vocab-1)
		}
	}
	for sequence := range slices.Chunk(ids, int(length)) {
		if len(sequence) > 1 {
			sequences = append(sequences, sequence)
		}
	}
	if len(sequences) == 0 {
		return nil, fmt.Errorf("%s: %d token ids, want at least 2", path, len(ids))
	}
	return sequences, nil
}

// textSequences reads a text and cuts its tokens. Each sequence begins with the token
// for the beginning of a text, so that every token of the text is predicted once.
func (l *language) textSequences(c *cli.Context, path string, length int64) (sequences [][]int32, err error) {
	if path == "" {
		return nil, nil
	}
	if l.words == nil {
		return nil, errors.New("the model has no tokenizer: give the text as --tokens, or import it with --tokenizer")
	}
	text, err := readText(c, path)
	if err != nil {
		return nil, err
	}
	ids, err := l.words.Encode(text, tokenizer.Options{})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if len(ids) == 0 {
		return nil, fmt.Errorf("%s: no text", path)
	}
	bos := l.words.BOS()
	if bos < 0 {
		return nil, errors.New("the tokenizer has no token for the beginning of a text, with which sequences of --text begin: give the text as --tokens")
	}
	for part := range slices.Chunk(ids, int(length-1)) {
		sequences = append(sequences, append([]int32{bos}, part...))
	}
	return sequences, nil
}

// evaluation is a model on its way through sequences.
type evaluation struct {
	file      *modelfile.File
	language  *language
	sequences [][]int32
	losses    []float64 // by sequence: the sum of its predictions', in nats

	engine *engine.Engine
	bar    *progress
	done   atomic.Int64 // predictions
}

// predictions returns how many there are.
func (e *evaluation) predictions() (n int64) {
	for _, s := range e.sequences {
		n += int64(len(s) - 1)
	}
	return n
}

// stateMemory bounds the memory of sessions that run side by side, in bytes.
const stateMemory = 1 << 30

// run evaluates all sequences: several at once, if there are several and their caches
// are small, each with a part of the workers.
func (e *evaluation) run(c *cli.Context, workers int) (err error) {
	p := e.file.Program
	state := int64(0)
	for i := range p.Nodes {
		state += p.Nodes[i].ByteLen(p.Last())
	}
	abreast := min(workers, len(e.sequences), int(max(1, stateMemory/state)))
	o := engine.Options{Workers: workers / abreast, Batch: c.Int("batch")}
	if o.Batch < 0 {
		return usagef("--batch is %d, want 0 or more", o.Batch)
	}
	if e.engine, err = engine.New(p, e.file.Weights(), o); err != nil {
		return err
	}
	e.bar = newProgress(c, "evaluating", tokenCount, e.predictions())
	defer e.bar.done()
	var next atomic.Int64
	g, ctx := errgroup.WithContext(c.Context)
	for range abreast {
		g.Go(func() error { // ends when all sequences are taken, or at the first error
			session := e.engine.NewSession()
			for {
				i := int(next.Add(1)) - 1
				if i >= len(e.sequences) {
					return nil
				}
				loss, err := e.loss(ctx, session, e.sequences[i])
				if err != nil {
					return err
				}
				e.losses[i] = loss
			}
		})
	}
	return g.Wait()
}

// tokenCount is a number of tokens.
func tokenCount(n int64) string { return fmt.Sprintf("%d tokens", n) }

// loss returns the sum over the predictions of a sequence: minus the logarithm of the
// probability that the tokens before a token give it.
func (e *evaluation) loss(ctx context.Context, s *engine.Session, sequence []int32) (sum float64, err error) {
	l := e.language
	n := len(sequence) - 1
	prompt := input.Prompt{Tokens: sequence[:n]}
	in, err := prompt.Encode(l.Context, l.Vocab)
	if err != nil {
		return 0, err
	}
	err = s.EachOf(ctx, in, uint32(n), []uint32{l.Logits}, func(t uint32, outputs []engine.Tensor) error {
		logits := integers(tensor.I32, outputs[l.Logits].Bytes)
		p := l.logProbabilities(logits)
		sum -= p.of(logits[sequence[t+1]])
		e.bar.at(e.done.Add(1), "")
		return nil
	})
	return sum, err
}
