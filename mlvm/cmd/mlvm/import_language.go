package main

import (
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
	"text/tabwriter"

	"github.com/urfave/cli/v2"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/model/llama"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
	"github.com/mlgeth/mlgeth/mlvm/quant"
	"github.com/mlgeth/mlgeth/mlvm/tokenizer"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// languageResult is what import prints as JSON of a language model.
type languageResult struct {
	importResult
	Context   int64 `json:"context"`
	Vocab     int64 `json:"vocab"`
	Tokenizer int   `json:"tokenizer"` // tokens of it, 0 if there is none
	Greedy    bool  `json:"greedy"`
}

func (r *languageResult) print(w *tabwriter.Writer) {
	r.importResult.print(w)
	fmt.Fprintf(w, "context\t%d tokens\n", r.Context)
	fmt.Fprintf(w, "vocabulary\t%d tokens, %s\n", r.Vocab, tokenizerText(r.Tokenizer))
}

// tokenizerText describes a tokenizer of so many tokens.
func tokenizerText(tokens int) string {
	if tokens == 0 {
		return "no tokenizer: prompts are token ids (give --tokenizer to import one)"
	}
	return fmt.Sprintf("of which the tokenizer has %d", tokens)
}

// importLanguage imports a language model.
func importLanguage(c *cli.Context, job *importJob, form format) error {
	if c.IsSet("pixels") {
		return usagef("--pixels is for networks that take images, and %s is a language model", job.path)
	}
	build, err := buildOf(c)
	if err != nil {
		return err
	}
	src, err := openSource(job.path, form, job.scheme)
	if err != nil {
		return err
	}
	defer src.close()
	src.checkpoint.Config.Build = build
	words, err := sourceTokenizer(src, c.String("tokenizer"))
	if err != nil {
		return err
	}
	result, err := convert(c, job, src, words)
	if err != nil {
		return err
	}
	return show(c, result, result.print)
}

// buildOf returns the choices that flags make.
func buildOf(c *cli.Context) (b llama.Build, err error) {
	b = llama.Build{Context: c.Int64("context"), Greedy: c.Bool("greedy"), ChunkLog2: uint8(c.Uint("chunk"))}
	if c.IsSet("context") && b.Context < 1 {
		return b, usagef("--context is %d, want 1 or more", b.Context)
	}
	if n := c.Uint("chunk"); c.IsSet("chunk") && (n < tensor.MinChunkLog2 || n > tensor.MaxChunkLog2) {
		return b, usagef("--chunk is %d, want %d to %d", n, tensor.MinChunkLog2, tensor.MaxChunkLog2)
	}
	switch r := c.String("residual"); r {
	case "i32":
		b.Residual = tensor.I32
	case "i64":
		b.Residual = tensor.I64
	default:
		return b, usagef("--residual is %q, want i32 or i64", r)
	}
	return b, nil
}

// convert compiles a checkpoint and writes its model file, in one pass.
func convert(c *cli.Context, job *importJob, src *source, words *tokenizer.Model) (*languageResult, error) {
	ctx := c.Context
	ck, done := scanned(c, src.checkpoint)
	m, err := llama.Compile(ctx, ck)
	done()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", job.path, err)
	}
	meta, err := languageMetadata(job, src, m, words)
	if err != nil {
		return nil, err
	}
	w, err := newWeights(ctx, m)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", job.path, err)
	}
	proof := summarize(graph.CertifyWithin(m.Program, w.known, &m.Bounds))
	meta.Certificate = proof.Text
	id, err := writeLanguage(c, job, w, meta)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", job.path, err)
	}
	result := &languageResult{Context: m.Context, Vocab: meta.Language.Vocab, Greedy: meta.Language.Greedy}
	if words != nil {
		result.Tokenizer = words.Vocab()
	}
	result.importResult, err = job.result(m.Program, meta, proof, id)
	return result, err
}

// weights are the contents of weight tensors on their way into a model file.
type weights struct {
	*llama.Model
	known [][]byte // what is in memory: all, or only what is not of the checkpoint's matrices
	all   bool
}

// fewWeights is how many bytes of weights are held in memory, to prove more about
// their sums than follows from their types.
const fewWeights = 256 << 20

// newWeights reads the weights if they are few.
func newWeights(ctx context.Context, m *llama.Model) (*weights, error) {
	w := &weights{Model: m, known: m.Weights}
	if weightBytes(m.Program) > fewWeights {
		return w, nil
	}
	w.all, w.known = true, nil
	return w, m.EachWeight(ctx, func(content []byte) error {
		w.known = append(w.known, content)
		return nil
	})
}

// each calls visit for every weight tensor in order.
func (w *weights) each(ctx context.Context, visit func(content []byte) error) error {
	if !w.all {
		return w.EachWeight(ctx, visit)
	}
	for _, content := range w.known {
		if err := visit(content); err != nil {
			return err
		}
	}
	return nil
}

// weightBytes returns the bytes of a program's weights.
func weightBytes(p *graph.Program) (total int64) {
	for _, b := range p.Weights {
		total += b
	}
	return total
}

// writeLanguage writes the model file. Nothing is left of it if that fails.
func writeLanguage(c *cli.Context, job *importJob, w *weights, meta *modelfile.Metadata) (id merkle.Hash, err error) {
	out, err := modelfile.Create(job.out, w.Program, meta, job.workers)
	if err != nil {
		return id, err
	}
	defer out.Close() // discards what Commit has not completed
	bar := newProgress(c, "writing", byteCount, weightBytes(w.Program))
	defer bar.done()
	n, bytes := 0, int64(0)
	err = w.each(c.Context, func(content []byte) error {
		if err := c.Context.Err(); err != nil {
			return err
		}
		if err := out.WriteWeight(content); err != nil {
			return err
		}
		n, bytes = n+1, bytes+int64(len(content))
		bar.at(bytes, fmt.Sprintf("tensor %d of %d (%s)", n, len(w.Program.Weights), w.WeightNames[n-1]))
		return nil
	})
	if err != nil {
		return id, err
	}
	return out.Commit()
}

// scanned returns the checkpoint with matrices that show the progress of their first
// reading, in weights, and what ends it.
func scanned(c *cli.Context, ck *llama.Checkpoint) (*llama.Checkpoint, func()) {
	s := &scan{}
	out := *ck
	out.Embedding = s.matrix("embedding", ck.Embedding)
	if ck.Output != nil {
		out.Output = s.matrix("output", ck.Output)
	}
	out.Layers = make([]llama.Layer, len(ck.Layers))
	for i, l := range ck.Layers {
		for _, m := range []struct {
			name   string
			matrix *quant.Matrix
		}{
			{"query", &l.Query}, {"key", &l.Key}, {"value", &l.Value}, {"attention.out", &l.Attention},
			{"gate", &l.Gate}, {"up", &l.Up}, {"down", &l.Down},
		} {
			*m.matrix = s.matrix(fmt.Sprintf("layers.%d.%s", i, m.name), *m.matrix)
		}
		out.Layers[i] = l
	}
	s.bar = newProgress(c, "scanning", weightCount, s.total)
	return &out, s.bar.done
}

// weightCount is a number of weights.
func weightCount(n int64) string { return fmt.Sprintf("%.1f M weights", float64(n)/1e6) }

// scan is the progress over the matrices of a checkpoint.
type scan struct {
	bar             *progress
	matrices        int
	total, read     int64 // weights
	matricesScanned int
}

func (s *scan) matrix(name string, m quant.Matrix) quant.Matrix {
	s.matrices++
	rows, columns := m.Shape()
	s.total += rows * columns
	return &scannedMatrix{Matrix: m, scan: s, name: name}
}

// scannedMatrix shows when it has been read for the first time.
type scannedMatrix struct {
	quant.Matrix
	scan *scan
	name string
	done bool
}

// Form implements quant.Matrix.
func (m *scannedMatrix) Form(ctx context.Context) (quant.Form, error) {
	f, err := m.Matrix.Form(ctx)
	if s := m.scan; err == nil && !m.done {
		rows, columns := m.Shape()
		m.done = true
		s.read, s.matricesScanned = s.read+rows*columns, s.matricesScanned+1
		s.bar.at(s.read, fmt.Sprintf("matrix %d of %d (%s)", s.matricesScanned, s.matrices, m.name))
	}
	return f, err
}

// languageMetadata describes the model for people, and for those who prompt it.
func languageMetadata(job *importJob, src *source, m *llama.Model, words *tokenizer.Model) (*modelfile.Metadata, error) {
	cfg := &src.checkpoint.Config
	language := &modelfile.Language{
		Vocab: cfg.Vocab, Context: m.Context, Logits: m.Logits, LogitsFrac: logitsFrac, Chosen: m.Chosen,
		Greedy: cfg.Build.Greedy, Stop: cfg.Stop,
	}
	if words != nil {
		var err error
		if language.Tokenizer, err = json.Marshal(words); err != nil {
			return nil, err
		}
	}
	text := fmt.Sprintf("%s, %s, weights %s, context %d", filepath.Base(job.path), src.text, src.weights, m.Context)
	if cfg.Build.Greedy {
		text += ", greedy"
	}
	if cfg.Build.Residual == tensor.I64 {
		text += ", residual i64"
	}
	return &modelfile.Metadata{
		Name: cfg.Name, Source: text,
		Input: modelfile.Input{
			Description: fmt.Sprintf("prompt: seed i64, temperature i32 Q16, top-k i32, up to %d tokens i32, then -1", m.Context),
			Kind:        "prompt", Shape: []int64{int64(m.Program.InputLen) / 4}, DType: "i32",
		},
		Output: modelfile.Output{
			Description: "the token that follows each segment's", Shape: []int64{m.Context}, DType: "i32",
		},
		Language:  language,
		NodeNames: m.NodeNames, WeightNames: m.WeightNames,
	}, nil
}

// logitsFrac is the fraction bits of logits (NUMERICS §2.4).
const logitsFrac = 16
