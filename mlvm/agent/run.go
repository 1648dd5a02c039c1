package agent

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/dispute"
	"github.com/mlgeth/mlgeth/mlvm/store"
	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// run is the agent's own result of a request. Only trace changes.
type run struct {
	answer  dispute.Answer
	output  []byte
	outPath []merkle.Hash
	salt    claim.Salt   // of the proposal's commit
	trace   *trace.Trace // while claims are compared with it; else made again
	err     error        // why there is no result
	failed  int          // times in a row
	retry   time.Time    // after an error
}

// equal reports whether a claim says what the agent has found.
func (r *run) equal(c *claimInfo) bool {
	return c.statement.TraceRoot == r.answer.TraceRoot && c.statement.T == r.answer.T
}

// runModel runs the model of a request and keeps the result. Earlier is the run
// before, if there was one.
func (a *Agent) runModel(ctx context.Context, r *request, earlier *run) {
	result, err := a.result(ctx, r)
	if err != nil {
		if ctx.Err() != nil {
			return
		}
		a.metrics.alert("run")
		a.log.Error("no result: claims on this request are not judged", "request", r.id, "err", err)
		result = &run{err: err, failed: 1}
		if earlier != nil {
			result.failed += earlier.failed
		}
		result.retry = a.cfg.Clock.Now().Add(backoff(result.failed))
	}
	outline := a.outlineOf(result)
	a.mu.Lock()
	defer a.mu.Unlock()
	if !a.working[r.id] {
		return // the request is over
	}
	a.runs[r.id] = result
	if outline != nil {
		a.holdOutline(r.id, outline)
	}
}

// result returns the agent's result of a request. Before that can be claimed, its trace
// and the salt of its commit are in the store.
func (a *Agent) result(ctx context.Context, r *request) (*run, error) {
	start := a.cfg.Clock.Now()
	t, err := a.models[r.model].Run(ctx, r.input, r.options.MaxT)
	if err != nil {
		return nil, fmt.Errorf("run model %v: %w", r.model, err)
	}
	a.metrics.ran(a.cfg.Clock.Now().Sub(start))
	out := &run{trace: t}
	out.output, out.outPath = t.Output()
	statement := claim.Statement{
		RequestID: r.id, InputRoot: r.inputRoot, TraceRoot: t.Root(), T: t.T(), Proposer: a.policy.Self,
	}
	out.answer = dispute.Answer{TraceRoot: t.Root(), T: t.T(), ClaimID: a.cfg.Game.ClaimID(&statement)}
	if !a.cfg.Propose {
		return out, nil
	}
	if err := a.cfg.Store.PutTrace(storedTrace{t}); err != nil {
		// Judging needs no store. A claim does: others must be able to see its trace.
		a.metrics.alert("store")
		a.log.Error("the trace cannot be kept: there will be no claim on this request", "request", r.id, "err", err)
		out.answer.Unserved = true
		return out, nil
	}
	switch {
	case t.Complete():
	case t.Repeatable():
		a.log.Info("the trace is large: its segments are computed again for those who ask", "request", r.id, "segments", t.T(), "bytes", t.Stats().BytesKept)
	default:
		a.log.Warn("the trace is too large to be kept: only the roots of its segments are served", "request", r.id, "segments", t.T())
	}
	intent, err := a.intent(store.Intent{Purpose: store.Proposal, ClaimID: out.answer.ClaimID})
	if err != nil {
		return nil, err
	}
	out.salt = intent.Salt
	out.answer.Commit = claim.ProposalCommit(out.answer.ClaimID, a.policy.Self, intent.Salt)
	return out, nil
}

// intent returns the stored intent for a claim, or stores the given one with a new
// salt. It is durable when it returns.
func (a *Agent) intent(i store.Intent) (store.Intent, error) {
	known, err := a.cfg.Store.Intent(i.Purpose, i.ClaimID)
	if !errors.Is(err, store.ErrNotFound) {
		return known, err
	}
	rand.Read(i.Salt[:]) // never fails
	return i, a.cfg.Store.PutIntent(i)
}

// storedTrace is a trace as package store reads it.
type storedTrace struct{ *trace.Trace }

func (t storedTrace) Node(depth uint, index uint64) (merkle.Hash, error) {
	return t.Trace.Node(t.Depth()-depth, index)
}
