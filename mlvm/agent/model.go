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
	// Run returns the trace of the model on an input, in at most maxT segments. If it is
	// a large one its segments may be missing.
	Run(ctx context.Context, input []byte, maxT uint32) (*trace.Trace, error)
	// RunAround returns the same trace with the segments that a proof in the given one
	// needs (trace.Around).
	RunAround(ctx context.Context, input []byte, maxT, segment uint32) (*trace.Trace, error)
	// Claim returns what proofs about claims on an input are about.
	Claim(input []byte) (*prover.Claim, error)
}
