package main

import (
	"context"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/prover"
	"github.com/mlgeth/mlgeth/mlvm/trace"
)

// subject is a model that is run and disputed on one input.
type subject struct {
	name  string
	model *graph.Model
	input []byte
	maxT  uint32

	weights *graph.WeightsTree
	own     *trace.Trace  // the honest execution
	claim   *prover.Claim // of that
	faults  int           // that proofs about it show
}

// addModel adds the identifier of a model.
func (p *probe) addModel(ctx context.Context, name string, m *graph.Model) (*graph.WeightsTree, error) {
	weights, err := graph.HashWeights(ctx, m.Program, m.Weights, p.threads, nil)
	if err != nil {
		return nil, err
	}
	p.add(name, m.Program.ModelID(weights.Root()))
	return weights, nil
}

// addSubject adds the identifier of a model that later sections run on an input for at
// most maxT segments.
func (p *probe) addSubject(ctx context.Context, name string, m *graph.Model, input []byte, maxT uint32) error {
	weights, err := p.addModel(ctx, name, m)
	if err == nil {
		p.subjects = append(p.subjects, &subject{name: name, model: m, input: input, maxT: maxT, weights: weights})
	}
	return err
}
