package bench

import (
	"context"
	"fmt"

	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/mlvm/engine"
)

const (
	shortPrompt = 8  // tokens before those that decode generates
	longPrompt  = 64 // tokens that prompt reads
	// cheapMACs is the work up to which the portable kernels are measured, too.
	cheapMACs = 1e9
)

// options returns those of an engine.
func (b *Bench) options() engine.Options { return engine.Options{Workers: b.Threads} }

// generation returns the task to go on from a short prompt, of which the tokens after the
// first one are measured.
func (b *Bench) generation() (*task, error) {
	context := int(b.Model.File.Metadata.Language.Context)
	n := max(1, min(shortPrompt, context-b.Tokens))
	if context < n+1 {
		return nil, fmt.Errorf("a context of %d tokens, want 2 or more", context)
	}
	prompt, err := b.Model.prompt(n)
	if err != nil {
		return nil, err
	}
	k, err := b.Model.newTask(b.options(), uint32(min(n+b.Tokens, context)), prompt)
	if err != nil {
		return nil, err
	}
	k.skip = uint32(n)
	return k, nil
}

// decode measures tokens one by one beside the plain read of the weights.
func (b *Bench) decode(ctx context.Context) ([]Result, error) {
	k, err := b.generation()
	if err != nil {
		return nil, fmt.Errorf("decode: %w", err)
	}
	s := newStream(k.session.Engine().Weights())
	rounds, err := b.alternate(ctx, "decode", k.run, s.read(b.Threads))
	if err != nil {
		return nil, err
	}
	needed := WeightBytes(b.Model.File.Program, k.skip)
	head := Result{Name: "decode", Model: b.Model.Label, Unit: "tokens/s", RatioTo: "stream"}
	return b.compared([]Result{newResult(head, rounds, func(seconds []float64) measure {
		each := seconds[0] / k.segments
		return measure{value: 1 / each, ratio: needed / each / (float64(s.bytes) / seconds[1]), seconds: each}
	})}, rounds), nil
}

// prompt measures the tokens of a prompt together beside the same ones by one, and beside
// the portable kernels.
func (b *Bench) prompt(ctx context.Context) ([]Result, error) {
	p := b.Model.File.Program
	n := min(longPrompt, int(b.Model.File.Metadata.Language.Context))
	tokens, err := b.Model.prompt(n)
	if err != nil {
		return nil, fmt.Errorf("prompt: %w", err)
	}
	macs := MACs(p, 0, uint32(n))
	options := []engine.Options{{Batch: n}, {Batch: 1}}
	if macs <= cheapMACs {
		options = append(options, engine.Options{Batch: n, Path: cpu.Generic})
	}
	var sides []side
	for _, o := range options {
		o.Workers = b.Threads
		k, err := b.Model.newTask(o, uint32(n), tokens)
		if err != nil {
			return nil, fmt.Errorf("prompt: %w", err)
		}
		sides = append(sides, k.run)
	}
	rounds, err := b.alternate(ctx, "prompt", sides...)
	if err != nil {
		return nil, err
	}
	result := func(unit, ratioTo string, work float64, reference int) Result {
		head := Result{Name: "prompt", Model: b.Model.Label, Unit: unit, RatioTo: ratioTo}
		return newResult(head, rounds, func(seconds []float64) measure {
			return measure{value: work / seconds[0], ratio: seconds[reference] / seconds[0], seconds: seconds[0] / float64(n)}
		})
	}
	results := []Result{result("tokens/s", "decode", float64(n), 1), result("GOPS", "decode", 2*macs/1e9, 1)}
	if len(options) > 2 {
		results = append(results, result("tokens/s", "generic", float64(n), 2))
	}
	return b.compared(results, rounds), nil
}
