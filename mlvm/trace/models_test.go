package trace_test

import (
	"testing"

	"github.com/mlgeth/mlgeth/internal/models"
	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

// model is a real model with an input.
type model struct {
	program *graph.Program
	weights [][]byte
	input   []byte
}

// load loads a real model.
func load(t testing.TB, from func(testing.TB) (*graph.Model, []byte)) model {
	t.Helper()
	m, input := from(t)
	return model{m.Program, m.Weights, input}
}

// run returns the outputs of the model's one segment.
func (m *model) run(t testing.TB, workers int) [][][]byte {
	t.Helper()
	e, err := engine.New(m.program, m.weights, engine.Options{Workers: workers})
	if err != nil {
		t.Fatal(err)
	}
	tensors, err := e.Run(t.Context(), m.input, 1)
	if err != nil {
		t.Fatal(err)
	}
	return tensors
}

// evaluate returns the same, element by element as the instructions are defined.
func (m *model) evaluate(t testing.TB) [][]byte {
	t.Helper()
	outputs := make([][]byte, len(m.program.Nodes))
	for n := range m.program.Nodes {
		in := &m.program.Nodes[n]
		mem := &op.Memory{Instruction: in}
		for i := range in.Slots {
			switch s := &in.Slots[i]; s.Kind {
			case op.Input:
				mem.Tensors[i] = m.input
			case op.Node:
				mem.Tensors[i] = outputs[s.Index]
			case op.Weight:
				mem.Tensors[i] = m.weights[s.Index]
			}
		}
		outputs[n] = make([]byte, in.ByteLen(0))
		if err := in.Eval(outputs[n], mem, 0); err != nil {
			t.Fatal(err)
		}
	}
	return outputs
}

// TestPinnedRoots runs real models: the trace root is the same on every machine, for
// any number of workers, and by definition. It is a function of the model, the input and nothing
// else: a change of one of these constants is a change of the model or, if it has the
// same identifier, of consensus.
func TestPinnedRoots(t *testing.T) {
	for _, c := range []struct {
		name string
		from func(testing.TB) (*graph.Model, []byte)
		want string
	}{
		{"digits", models.Digits, "0xdef6a9398ce2d62c923d675d8fb0dc8725a8b856700eebb73752b5b7d15c0125"},
		{"opt-mnist", models.OptMNIST, "0xcf186c19796ce3b882a8224fe93be17ddb861b8cea05e1fe8064a57aaa00a3d1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := load(t, c.from)
			if !testing.Short() {
				slow := naive{m.program, [][][]byte{m.evaluate(t)}}
				if got := slow.at(m.program.Depth(), 0).String(); got != c.want {
					t.Errorf("by definition: root %s, want %s", got, c.want)
				}
			}
			for _, workers := range []int{1, 2, 7} {
				tr, err := trace.New(t.Context(), m.program, m.run(t, workers), workers)
				if err != nil {
					t.Fatal(err)
				}
				if got := tr.Root().String(); got != c.want {
					t.Errorf("%d workers: root %s, want %s", workers, got, c.want)
				}
			}
		})
	}
}
