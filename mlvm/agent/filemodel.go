package agent

import (
	"context"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
	"github.com/mlgeth/mlgeth/mlvm/prover"
	"github.com/mlgeth/mlgeth/mlvm/trace"
)

// FileModel is a Model from a model file.
type FileModel struct {
	file    *modelfile.File
	weights *graph.WeightsTree
	engine  *engine.Engine
	workers int
}

// NewFileModel returns the model in a file, all of whose weights it reads and
// checks. The file is the caller's, who closes it when the model is out of use.
func NewFileModel(ctx context.Context, f *modelfile.File, o engine.Options) (*FileModel, error) {
	workers := max(1, o.Workers)
	tree, err := f.Verify(ctx, workers, nil)
	if err != nil {
		return nil, err
	}
	e, err := engine.New(f.Program, f.Weights(), o)
	if err != nil {
		return nil, err
	}
	return &FileModel{file: f, weights: tree, engine: e, workers: workers}, nil
}

// ID implements Model.
func (m *FileModel) ID() claim.ModelID { return claim.ModelID(m.file.ModelID) }

// Program returns the model's program.
func (m *FileModel) Program() *graph.Program { return m.file.Program }

// Run implements Model.
func (m *FileModel) Run(ctx context.Context, input []byte, maxT uint32) (*trace.Trace, error) {
	tensors, err := m.engine.Run(ctx, input, maxT)
	if err != nil {
		return nil, err
	}
	return trace.New(ctx, m.file.Program, tensors, m.workers)
}

// Claim implements Model.
func (m *FileModel) Claim(input []byte) (*prover.Claim, error) {
	return prover.NewClaim(m.file.Program, m.file.Weights(), m.weights, input)
}
