package prover_test

import (
	"slices"
	"testing"

	"github.com/mlgeth/mlgeth/internal/models"
	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/prover"
	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/layout"
)

// scene is a model with an input and its honest execution.
type scene struct {
	model *graph.Model
	input []byte
	own   *trace.Trace
	claim *prover.Claim
}

// newScene runs a model.
func newScene(t testing.TB, m *graph.Model, input []byte) *scene {
	t.Helper()
	weights, err := graph.HashWeights(t.Context(), m.Program, m.Weights, 1, nil)
	if err != nil {
		t.Fatal(err)
	}
	s := &scene{model: m, input: input}
	if s.claim, err = prover.NewClaim(m.Program, m.Weights, weights, input); err != nil {
		t.Fatal(err)
	}
	s.claim.MaxT = m.Program.MaxSegments
	s.own = s.run(t, m.Program, nil)
	s.claim.T = s.own.T()
	return s
}

// built returns the scene of what a builder has.
func built(t testing.TB, b *graph.Builder, input []byte) *scene {
	t.Helper()
	m, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	return newScene(t, m, input)
}

// run returns the trace of an execution of a program with the scene's weights and
// input, in which tamper, if not nil, changes outputs.
func (s *scene) run(t testing.TB, p *graph.Program, tamper func(segment, node int, output []byte)) *trace.Trace {
	t.Helper()
	e, err := engine.New(p, s.model.Weights, engine.Options{Workers: 1, Tamper: tamper})
	if err != nil {
		t.Fatal(err)
	}
	tensors, err := e.Run(t.Context(), s.input, s.claim.MaxT)
	if err != nil {
		t.Fatal(err)
	}
	tr, err := trace.New(t.Context(), s.model.Program, tensors, 1)
	if err != nil {
		t.Fatal(err)
	}
	return tr
}

// unstopped returns the program of the scene without its stop node: it runs on.
func (s *scene) unstopped(t testing.TB) *graph.Program {
	t.Helper()
	return s.changed(t, unstop)
}

// unstop takes the stop node from a configuration.
func unstop(c *graph.Config) { c.StopNode = layout.NoStop }

// changed returns the program of the scene with another configuration.
func (s *scene) changed(t testing.TB, change func(*graph.Config)) *graph.Program {
	t.Helper()
	p := s.model.Program
	c := graph.Config{
		ChunkLog2: p.ChunkLog2, InputLen: p.InputLen, MaxSegments: p.MaxSegments,
		StopNode: p.StopNode, OutNode: p.OutNode, OutMode: p.OutMode,
	}
	change(&c)
	q, err := graph.New(slices.Clone(p.Nodes), p.Weights, c)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// variant returns the scene of the same nodes with another configuration.
func (s *scene) variant(t testing.TB, change func(*graph.Config)) *scene {
	t.Helper()
	return newScene(t, &graph.Model{Program: s.changed(t, change), Weights: s.model.Weights}, s.input)
}

// within returns the scene of a request for at most maxT segments.
func (s *scene) within(t testing.TB, maxT uint32) *scene {
	t.Helper()
	w, claim := *s, *s.claim
	w.claim = &claim
	claim.MaxT = maxT
	w.own = w.run(t, w.model.Program, nil)
	claim.T = w.own.T()
	return &w
}

// prefix returns the first T segments of a run.
func (s *scene) prefix(t testing.TB, long *trace.Trace, T uint32) *trace.Trace {
	t.Helper()
	tensors := make([][][]byte, T)
	for segment := range tensors {
		for node := range s.model.Program.Nodes {
			tensors[segment] = append(tensors[segment], tensorOf(long, uint32(segment), uint32(node)))
		}
	}
	tr, err := trace.New(t.Context(), s.model.Program, tensors, 1)
	if err != nil {
		t.Fatal(err)
	}
	return tr
}

// loader makes a scene.
type loader struct {
	name string
	load func(testing.TB) *scene
}

// scenes are the models whose traces are mutated as a whole.
var scenes = []loader{
	{"machine", func(t testing.TB) *scene { return machine(t, 3) }},
	{"digits", embedded}, {"opt-mnist", imported}, {"transformer", transformer},
}

// embedded returns the embedded model with an image.
func embedded(t testing.TB) *scene {
	t.Helper()
	m, input := models.Digits(t)
	return newScene(t, m, input)
}

// imported returns a model of somebody else with an image.
func imported(t testing.TB) *scene {
	t.Helper()
	m, input := models.OptMNIST(t)
	return newScene(t, m, input)
}
