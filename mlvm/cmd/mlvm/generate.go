package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

func generateCommand() *cli.Command {
	return &cli.Command{
		Name:      "generate",
		Usage:     "go on from a prompt, with a language model",
		ArgsUsage: "MODEL",
		Description: `Prints what a language model says after a prompt, as it comes; then, on stderr, how fast that
was. It ends after --tokens tokens or when the model ends the text.

   mlvm generate model.mlvm --prompt "Once upon a time"
   mlvm generate model.mlvm --prompt-file question.txt --tokens 256
   mlvm generate model.mlvm --prompt "" --temperature 0.8 --top-k 40 --seed 7

Without --temperature it takes the likeliest token each time. The text is a function of the
model and the flags alone, the seed among them: every machine gives the same. Of a model
without a tokenizer the ids of the tokens are printed. --trace-root also commits to the run, as
commit does; --json does, too, and prints one object at the end, with the ids of the tokens.`,
		Flags: slices.Concat(promptFlags(), []cli.Flag{
			tokensFlag(),
			&cli.BoolFlag{Name: "trace-root", EnvVars: env("trace-root"), Usage: "compute the root over the run, which a claim on a chain stands for"},
			batchFlag(), workersFlag(), jsonFlag(),
		}),
		Action: generate,
	}
}

// generated is what has been generated, as JSON.
type generated struct {
	PromptTokens []int32 `json:"promptTokens"`
	Tokens       []int32 `json:"tokens"` // after the prompt; a stop token included
	Text         string  `json:"text"`   // of Tokens
}

// generated returns what the tokens chosen by the segments of a run are.
func (x *execution) generated(chosen []int64) *generated {
	g := &generated{PromptTokens: x.prompt.Tokens, Tokens: []int32{}}
	text := x.language.newDecoder(g.PromptTokens)
	for _, id := range chosen[min(len(g.PromptTokens)-1, len(chosen)):] {
		g.Tokens = append(g.Tokens, int32(id))
		g.Text += text.next(int32(id))
	}
	g.Text += text.flush()
	return g
}

// generateResult is what generate prints as JSON.
type generateResult struct {
	ModelID string `json:"modelID"`
	generated
	TokensPerSecond       float64 `json:"tokensPerSecond"`       // after the first one
	PromptTokensPerSecond float64 `json:"promptTokensPerSecond"` // up to the first one
	Seconds               float64 `json:"seconds"`
	Stopped               bool    `json:"stopped"` // by the model
	Interrupted           bool    `json:"interrupted,omitempty"`
	TraceRoot             string  `json:"traceRoot,omitempty"`
	T                     uint32  `json:"T"`
	MaxT                  uint32  `json:"maxT"`
}

func generate(c *cli.Context) error {
	if !hasPrompt(c) {
		return usagef("generate: give --prompt, --prompt-file or --prompt-tokens; an empty prompt is the start of a text")
	}
	return withExecution(c, func(x *execution) error {
		g := &generation{execution: x, json: c.Bool("json"), out: c.App.Writer}
		err := g.run(c)
		if err != nil && !errors.Is(err, context.Canceled) {
			return err
		}
		if serr := g.show(c, err != nil); serr != nil {
			return serr
		}
		return err
	})
}

// generation is the run of generate.
type generation struct {
	*execution
	json bool
	out  io.Writer // of text, as it comes

	result  generateResult
	text    *decoder
	bar     *progress // until the first token, or the end
	start   time.Time
	first   time.Time // when the first token was there
	elapsed time.Duration
}

func (g *generation) run(c *cli.Context) error {
	g.result = generateResult{
		ModelID: g.file.ModelID.String(), MaxT: g.maxT,
		generated: generated{PromptTokens: g.prompt.Tokens, Tokens: []int32{}},
	}
	g.text = g.language.newDecoder(g.prompt.Tokens)
	g.bar = newProgress(c, "generating", count, int64(g.maxT))
	if !g.json {
		g.bar = newProgress(c, "reading the prompt", count, int64(len(g.prompt.Tokens)))
	}
	g.start = time.Now()
	var err error
	if g.json || c.Bool("trace-root") {
		err = g.commit(c.Context, nothing, g.visit)
	} else {
		err = g.engine.NewSession().EachOf(c.Context, g.input, g.maxT, g.looksAt(), g.visit)
	}
	g.elapsed = time.Since(g.start)
	g.bar.done()
	if g.trace != nil {
		g.result.TraceRoot = g.trace.Root().String()
	}
	if rest := g.text.flush(); rest != "" {
		return errors.Join(err, g.write(rest))
	}
	return err
}

// looksAt returns the nodes of which visit reads the tensors.
func (g *generation) looksAt() []uint32 {
	nodes := []uint32{g.language.Chosen}
	if stop := g.file.Program.StopNode; stop != layout.NoStop {
		nodes = append(nodes, stop)
	}
	return nodes
}

// visit takes the token that a segment has chosen.
func (g *generation) visit(t uint32, outputs []engine.Tensor) error {
	g.result.T = t + 1
	generating := int(t)+1 >= len(g.prompt.Tokens)
	if g.json || !generating {
		g.bar.at(int64(t)+1, "")
	}
	if !generating {
		return nil
	}
	if g.first.IsZero() {
		g.first = time.Now()
		if !g.json {
			g.bar.done()
		}
	}
	id := int32(tensor.I32.Load(outputs[g.language.Chosen].Bytes, 0))
	g.result.Tokens = append(g.result.Tokens, id)
	p := g.file.Program
	if stop := p.StopNode; stop != layout.NoStop {
		g.result.Stopped = p.Nodes[stop].DType.Load(outputs[stop].Bytes, 0) != 0
	}
	if g.language.words == nil && !g.json {
		_, err := fmt.Fprintf(g.out, "%d ", id)
		return err
	}
	return g.write(g.text.next(id))
}

// write prints text, or keeps it for the end.
func (g *generation) write(text string) error {
	g.result.Text += text
	if g.json {
		return nil
	}
	_, err := io.WriteString(g.out, text)
	return err
}

// show prints the result, or what there is to say about the text.
func (g *generation) show(c *cli.Context, interrupted bool) error {
	r := &g.result
	r.Interrupted = interrupted
	r.Seconds = g.elapsed.Seconds()
	n := len(r.Tokens)
	if n > 0 {
		r.PromptTokensPerSecond = float64(len(r.PromptTokens)) / g.first.Sub(g.start).Seconds()
		r.TokensPerSecond = r.PromptTokensPerSecond / float64(len(r.PromptTokens))
	}
	if n > 1 {
		r.TokensPerSecond = float64(n-1) / (g.start.Add(g.elapsed)).Sub(g.first).Seconds()
	}
	if g.json {
		return show(c, r, nil)
	}
	if _, err := fmt.Fprintln(g.out); err != nil {
		return err
	}
	why := ""
	if r.Stopped {
		why = ", ended by the model"
	}
	fmt.Fprintf(c.App.ErrWriter, "prompt: %d tokens, %.1f tokens/s\n", len(r.PromptTokens), r.PromptTokensPerSecond)
	fmt.Fprintf(c.App.ErrWriter, "generated: %d tokens, %.1f tokens/s%s\n", n, r.TokensPerSecond, why)
	if r.TraceRoot != "" {
		fmt.Fprintf(c.App.ErrWriter, "trace root: %s (%d segments)\n", r.TraceRoot, r.T)
	}
	return nil
}
