package agent

import (
	"context"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/prover"
	"github.com/mlgeth/mlgeth/mlvm/trace"
)

// Model is a model that an agent holds: it can run it and knows its weights.
type Model interface {
	// ID returns the identifier under which the model is registered.
	ID() claim.ModelID
	// Run returns the trace of the model on an input, in at most maxT segments.
	Run(ctx context.Context, input []byte, maxT uint32) (*trace.Trace, error)
	// Claim returns what proofs about claims on an input are about.
	Claim(input []byte) (*prover.Claim, error)
}
