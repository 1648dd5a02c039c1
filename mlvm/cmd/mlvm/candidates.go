package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"text/tabwriter"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// candidate is a token that may come next.
type candidate struct {
	Token       int32   `json:"token"`
	Text        string  `json:"text"`
	Logit       int64   `json:"logit"` // as committed: times 2^fracBits
	Probability float64 `json:"probability"`
}

// mostCandidates is how many of them run shows.
const mostCandidates = 10

// stepResult is what run prints as JSON of a language model.
type stepResult struct {
	ModelID      string      `json:"modelID"`
	PromptTokens []int32     `json:"promptTokens"`
	Candidates   []candidate `json:"candidates"`
	FracBits     int         `json:"fracBits"`
	Chosen       int32       `json:"chosen"`
	Text         string      `json:"text"`
	TraceRoot    string      `json:"traceRoot"`
	T            uint32      `json:"T"`
	Seconds      float64     `json:"seconds"`
}

// runStep runs a language model over a prompt and shows what may come next.
func runStep(c *cli.Context, x *execution, start time.Time) error {
	var logits []int64 // of the last segment
	var chosen int32
	bar := newProgress(c, "reading the prompt", count, int64(x.maxT))
	err := x.commit(c.Context, nothing, func(t uint32, outputs []engine.Tensor) error {
		bar.at(int64(t)+1, "")
		if t+1 == x.maxT {
			logits = integers(tensor.I32, outputs[x.language.Logits].Bytes)
			chosen = int32(tensor.I32.Load(outputs[x.language.Chosen].Bytes, 0))
		}
		return nil
	})
	bar.done()
	if err != nil {
		return err
	}
	result := &stepResult{
		ModelID: x.file.ModelID.String(), PromptTokens: x.prompt.Tokens, Candidates: x.language.candidates(logits),
		FracBits: x.language.LogitsFrac, Chosen: chosen, Text: x.language.text(chosen),
		TraceRoot: x.trace.Root().String(), T: x.trace.T(), Seconds: time.Since(start).Seconds(),
	}
	return show(c, result, result.print)
}

// candidates returns the likeliest tokens, the likeliest first.
func (l *language) candidates(logits []int64) []candidate {
	p := l.logProbabilities(logits)
	list := make([]candidate, len(logits))
	for i, v := range logits {
		list[i] = candidate{Token: int32(i), Logit: v, Probability: math.Exp(p.of(v))}
	}
	slices.SortStableFunc(list, func(a, b candidate) int { return cmp.Compare(b.Logit, a.Logit) })
	list = list[:min(len(list), mostCandidates)]
	for i := range list {
		list[i].Text = l.text(list[i].Token)
	}
	return list
}

// logProbabilities is the distribution of the next token at temperature 1.
type logProbabilities struct {
	fracBits int
	greatest int64   // of the logits
	logSum   float64 // of their exponentials, relative to the greatest
}

// logProbabilities returns the distribution that logits stand for.
func (l *language) logProbabilities(logits []int64) logProbabilities {
	p := logProbabilities{fracBits: l.LogitsFrac, greatest: slices.Max(logits)}
	sum := 0.0
	for _, v := range logits {
		sum += math.Exp(real(v-p.greatest, p.fracBits))
	}
	p.logSum = math.Log(sum)
	return p
}

// of returns the logarithm of the probability of a token with the given logit.
func (p *logProbabilities) of(logit int64) float64 {
	return real(logit-p.greatest, p.fracBits) - p.logSum
}

func (r *stepResult) print(w *tabwriter.Writer) {
	fmt.Fprintf(w, "prompt\t%d tokens\n", len(r.PromptTokens))
	fmt.Fprintf(w, "next\t%d %q\n", r.Chosen, r.Text)
	fmt.Fprintf(w, "trace root\t%s\n", r.TraceRoot)
	fmt.Fprintf(w, "\ntoken\ttext\tprobability\tlogit\n")
	for _, k := range r.Candidates {
		fmt.Fprintf(w, "%d\t%q\t%.4f\t%.4f\n", k.Token, k.Text, k.Probability, real(k.Logit, r.FracBits))
	}
}
