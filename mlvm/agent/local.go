package agent

import (
	"context"
	"fmt"

	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
	"github.com/mlgeth/mlgeth/mlvm/prover"
	"github.com/mlgeth/mlgeth/mlvm/trace"
)

// Room for the trace of one run. Up to DefaultWholeBytes it is kept as it is. Of a larger one
// there are outlines, and who asks for a part of it waits until two segments are computed, less
// than a second for a model of 1.1B weights: to copy and store the whole costs more, for every
// claim, and few of them are ever asked for.
const (
	DefaultKeepBytes  = 256 << 20
	DefaultWholeBytes = 64 << 20
	OutlinesOnly      = 1 // as WholeBytes: nothing is copied, for who makes no claims
)

// Local is a model file that is run on this machine.
type Local struct {
	// KeepBytes and WholeBytes bound the memory of a run's trace (trace.Options): of one
	// that takes more than WholeBytes, outlines of its segments are kept, and of one whose
	// outlines take more than KeepBytes, the roots of its segments. NewLocal sets
	// DefaultKeepBytes and DefaultWholeBytes; a change must come before the first run.
	KeepBytes, WholeBytes int64

	// Hollow, if not nil, makes trace trees malformed (trace.Options.Hollow). A change
	// must come before the first run.
	Hollow func(segment, node uint32) bool

	file    *modelfile.File
	engine  *engine.Engine
	weights *graph.WeightsTree
	workers int
}

// NewLocal checks the weights of a model file and returns its model. The file must
// stay open.
func NewLocal(ctx context.Context, f *modelfile.File, o engine.Options) (*Local, error) {
	weights, err := f.Verify(ctx, o.Workers, nil)
	if err != nil {
		return nil, fmt.Errorf("model %v: %w", f.ModelID, err)
	}
	e, err := engine.New(f.Program, f.Weights(), o)
	if err != nil {
		return nil, fmt.Errorf("model %v: %w", f.ModelID, err)
	}
	return &Local{
		KeepBytes: DefaultKeepBytes, WholeBytes: DefaultWholeBytes,
		file: f, engine: e, weights: weights, workers: o.Workers,
	}, nil
}

// ID returns the model's identifier.
func (m *Local) ID() claim.ModelID { return claim.ModelID(m.file.ModelID) }

// Run implements Model.
func (m *Local) Run(ctx context.Context, input []byte, maxT uint32) (*trace.Trace, error) {
	return m.run(ctx, input, maxT, trace.Options{KeepBytes: m.KeepBytes, WholeBytes: m.WholeBytes})
}

// RunAround implements Model.
func (m *Local) RunAround(ctx context.Context, input []byte, maxT, segment uint32) (*trace.Trace, error) {
	return m.run(ctx, input, maxT, trace.Options{Keep: trace.Around(segment)})
}

func (m *Local) run(ctx context.Context, input []byte, maxT uint32, o trace.Options) (*trace.Trace, error) {
	o.Workers, o.Hollow = m.workers, m.Hollow
	return trace.Execute(ctx, m.engine.NewSession(), input, maxT, o)
}

// Claim returns what proofs about claims on an input are about.
func (m *Local) Claim(input []byte) (*prover.Claim, error) {
	return prover.NewClaim(m.file.Program, m.file.Weights(), m.weights, input)
}

// Registration returns what registers the model.
func (m *Local) Registration() (*chain.Registration, error) {
	p := m.file.Program
	return chain.NewRegistration(m.ID(), graph.OpsetHash(), m.file.WeightsRoot, &p.Shape, p.Nodes)
}

// Register registers the model, or completes its registration; see chain.Game.
func (m *Local) Register(ctx context.Context, g *chain.Game, s *chain.Sender, progress func(*chain.Receipt, chain.Cursor)) error {
	r, err := m.Registration()
	if err != nil {
		return err
	}
	return g.Register(ctx, s, r, progress)
}
