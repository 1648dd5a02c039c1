package bench

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/input"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
	"github.com/mlgeth/mlgeth/mlvm/trace"
)

// Model is a model to measure.
type Model struct {
	Label string // what benchstat groups by, such as shape=tiny/quant=q8_0
	File  *modelfile.File
}

// IsLanguage reports whether the model takes a prompt.
func (m *Model) IsLanguage() bool { return m.File.Metadata.Language != nil }

// prompt returns an input of n tokens, each the same every time, none of which is one of
// the first, control tokens as a rule.
func (m *Model) prompt(n int) ([]byte, error) {
	const controls = 3
	l := m.File.Metadata.Language
	if l.Vocab <= controls {
		return nil, fmt.Errorf("a vocabulary of %d tokens, want more than %d", l.Vocab, controls)
	}
	rng := rand.New(rand.NewPCG(1, 0))
	p := &input.Prompt{}
	for range n {
		p.Tokens = append(p.Tokens, int32(controls+rng.Int64N(l.Vocab-controls)))
	}
	return p.Encode(l.Context, l.Vocab)
}

// noise returns n random inputs.
func (m *Model) noise(n int) [][]byte {
	rng := rand.New(rand.NewPCG(2, 0))
	inputs := make([][]byte, n)
	for i := range inputs {
		inputs[i] = make([]byte, m.File.Program.InputLen)
		for k := range inputs[i] {
			inputs[i][k] = byte(rng.Uint32())
		}
	}
	return inputs
}

// task is a run of a model, or one for each input.
type task struct {
	session *engine.Session
	inputs  [][]byte
	maxT    uint32
	skip    uint32         // segments before the clock starts
	commit  *trace.Options // what to commit with, nil for not at all

	segments float64      // measured by the last run
	trace    *trace.Trace // of the last run, if it commits
}

// newTask returns a task on an engine with the options.
func (m *Model) newTask(o engine.Options, maxT uint32, inputs ...[]byte) (*task, error) {
	e, err := engine.New(m.File.Program, m.File.Weights(), o)
	if err != nil {
		return nil, err
	}
	return &task{session: e.NewSession(), inputs: inputs, maxT: maxT}, nil
}

// again returns the same task in a session of its own on the same engine, which keeps the
// weights' panels: with one for each task a large model would not fit the memory.
func (k *task) again() *task {
	return &task{session: k.session.Engine().NewSession(), inputs: k.inputs, maxT: k.maxT, skip: k.skip}
}

// run is the side of the task: the seconds after what it skips of each run.
func (k *task) run(ctx context.Context) (seconds float64, err error) {
	k.segments = 0
	for _, input := range k.inputs {
		s, err := k.runOne(ctx, input)
		if err != nil {
			return 0, err
		}
		seconds += s
	}
	return seconds, nil
}

func (k *task) runOne(ctx context.Context, input []byte) (float64, error) {
	start, T := time.Now(), uint32(0)
	visit := func(t uint32, _ []engine.Tensor) error {
		if T = t + 1; T == k.skip {
			start = time.Now()
		}
		return nil
	}
	if err := k.each(ctx, input, visit); err != nil {
		return 0, err
	}
	seconds := since(start)
	if T <= k.skip {
		return 0, errors.New("the model ends the text with its first token: nothing to measure")
	}
	k.segments += float64(T - k.skip)
	return seconds, nil
}

// each runs one input, and commits to the run if the task does.
func (k *task) each(ctx context.Context, input []byte, visit func(uint32, []engine.Tensor) error) error {
	if k.commit == nil {
		return k.session.EachOf(ctx, input, k.maxT, nil, visit)
	}
	e, o := k.session.Engine(), *k.commit
	o.MaxT = k.maxT
	b, err := trace.NewBuilder(e.Program(), e.Weights(), o)
	if err != nil {
		return err
	}
	if err := b.Run(ctx, k.session, input, k.maxT, visit); err != nil {
		return err
	}
	k.trace, err = b.Trace()
	return err
}
