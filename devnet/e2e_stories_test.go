//go:build e2e

package devnet

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/mlgeth/mlgeth/internal/shared"
	"github.com/mlgeth/mlgeth/mlvm/agent"
	"github.com/mlgeth/mlgeth/mlvm/agent/adversary"
	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/input"
	"github.com/mlgeth/mlgeth/mlvm/model/llama"
	"github.com/mlgeth/mlgeth/mlvm/model/llama2c"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// storyTokens is how many tokens the stories have.
const storyTokens = 64

// storyModel is the story model with certain stop tokens.
type storyModel struct {
	*agent.Local
	file   *modelfile.File
	layers int64
}

// newStoryModel imports stories260K.
func newStoryModel(t *testing.T, stop ...int32) *storyModel {
	t.Helper()
	checkpoint, err := llama2c.Open(shared.Path(t, "data", "llm", "stories260K.bin"), llama2c.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer checkpoint.Close()
	checkpoint.Checkpoint.Config.Stop = stop
	m, err := llama.Compile(t.Context(), &checkpoint.Checkpoint)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "stories260K.mlvm")
	w, err := modelfile.Create(path, m.Program, &modelfile.Metadata{
		NodeNames: m.NodeNames, WeightNames: m.WeightNames,
		Language: &modelfile.Language{Vocab: checkpoint.Checkpoint.Config.Vocab, Context: m.Context, Logits: m.Logits, Chosen: m.Chosen, Stop: stop},
	}, 1)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	if err := m.EachWeight(t.Context(), w.WriteWeight); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Commit(); err != nil {
		t.Fatal(err)
	}
	s := &storyModel{layers: checkpoint.Checkpoint.Config.Layers}
	if s.file, err = modelfile.Open(path); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.file.Close() })
	if s.Local, err = agent.NewLocal(t.Context(), s.file, engine.Options{}); err != nil {
		t.Fatal(err)
	}
	return s
}

// prompt returns the input that starts a story. Seeds make inputs different; a
// temperature also makes the stories so.
func (s *storyModel) prompt(t *testing.T, seed int64, temperature int32) []byte {
	t.Helper()
	const begin = 1
	l := s.file.Metadata.Language
	p := input.Prompt{Seed: seed, Temperature: temperature, TopK: 40, Tokens: []int32{begin}}
	b, err := p.Encode(l.Context, l.Vocab)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// segments returns how many segments a run takes.
func (s *storyModel) segments(t *testing.T, in []byte) uint32 {
	t.Helper()
	e, err := engine.New(s.file.Program, s.file.Weights(), engine.Options{})
	if err != nil {
		t.Fatal(err)
	}
	_, n, err := e.NewSession().Output(t.Context(), in, storyTokens)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// chosen returns the tokens of a story without an end.
func (s *storyModel) chosen(t *testing.T, in []byte) (ids []int32) {
	t.Helper()
	tr, err := s.Run(t.Context(), in, storyTokens)
	if err != nil {
		t.Fatal(err)
	}
	output, _ := tr.Output()
	for i := range tr.T() {
		ids = append(ids, int32(tensor.I32.Load(output, int64(i))))
	}
	return ids
}

// span is where a destination view lies in a tensor: an element that it covers and one
// that it does not, or -1.
type span struct{ inside, outside int64 }

// spans returns the destination views of each node in each segment of a story.
func (s *storyModel) spans(t *testing.T) (all []map[int]span) {
	t.Helper()
	p := s.file.Program
	e, err := engine.New(p, s.file.Weights(), engine.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := e.NewSession().Each(t.Context(), s.prompt(t, 0, 0), storyTokens, func(at uint32, outputs []engine.Tensor) error {
		views := make(map[int]span)
		for n := range outputs {
			if outputs[n].Base.Kind != op.None {
				views[n] = spanOf(&p.Nodes[n], int64(at), outputs[n].Patches)
			}
		}
		all = append(all, views)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if len(all) != storyTokens {
		t.Fatalf("the greedy story ends after %d tokens, want %d", len(all), storyTokens)
	}
	return all
}

// spanOf returns the last element inside of patches, and the last one outside.
func spanOf(in *op.Instruction, at int64, patches []engine.Patch) span {
	width := in.DType.ByteLen(1)
	last := patches[len(patches)-1]
	end := last.Off + int64(len(last.Bytes))
	v := span{inside: end/width - 1, outside: -1}
	if end < in.ByteLen(at) {
		v.outside = in.SizeAt(at) - 1
	} else if last.Off > 0 {
		v.outside = last.Off/width - 1
	}
	return v
}

// execute returns the trace of a run, without most of what a proof of a fault in a segment
// does not need, because liars have many: with the segments that are asked for together,
// and the one before.
func execute(ctx context.Context, e *engine.Engine, in []byte, maxT, segment uint32) (*trace.Trace, error) {
	const together = 8 // the service gives the levels from 6 to 12 at once, and segments are at level 9
	return trace.Execute(ctx, e.NewSession(), in, maxT, trace.Options{Workers: 1, Keep: func(t uint32) bool {
		return t/together == segment/together || t+1 == segment
	}})
}

// falsify returns a run with some bits of an element wrong, and all that follows from it
// as it should be.
func (s *storyModel) falsify(ctx context.Context, in []byte, f fault) (*trace.Trace, error) {
	e, err := engine.New(s.file.Program, s.file.Weights(), engine.Options{
		Workers: 1, Tamper: f.Tamper(s.file.Program, adversary.Flip(f.value)),
	})
	if err != nil {
		return nil, err
	}
	return execute(ctx, e, in, storyTokens, uint32(f.Segment))
}

// cut returns a run that ends after so many segments.
func (s *storyModel) cut(ctx context.Context, in []byte, segments uint32) (*trace.Trace, error) {
	e, err := engine.New(s.file.Program, s.file.Weights(), engine.Options{})
	if err != nil {
		return nil, err
	}
	return execute(ctx, e, in, segments, segments-1)
}

// goOn returns a run of exactly so many segments, whatever the stop node says.
func (s *storyModel) goOn(ctx context.Context, in []byte, segments uint32) (*trace.Trace, error) {
	endless := *s.file.Program
	endless.StopNode = layout.NoStop
	e, err := engine.New(&endless, s.file.Weights(), engine.Options{})
	if err != nil {
		return nil, err
	}
	tensors, err := e.Run(ctx, in, segments)
	if err != nil {
		return nil, err
	}
	return trace.New(ctx, s.file.Program, tensors, 1)
}

// pad returns a run with a tensor more than there are nodes in each segment, where the
// tree is empty.
func (s *storyModel) pad(ctx context.Context, in []byte) (*trace.Trace, error) {
	p := s.file.Program
	longer := &graph.Program{Shape: p.Shape, Weights: p.Weights, Nodes: append(p.Nodes[:len(p.Nodes):len(p.Nodes)], p.Nodes[0])}
	longer.Shape.Nodes++
	e, err := engine.New(longer, s.file.Weights(), engine.Options{})
	if err != nil {
		return nil, err
	}
	return execute(ctx, e, in, storyTokens, 0)
}
