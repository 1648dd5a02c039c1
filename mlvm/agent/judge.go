package agent

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/dispute"
	"github.com/mlgeth/mlgeth/mlvm/prover"
	"github.com/mlgeth/mlgeth/mlvm/store"
	"github.com/mlgeth/mlgeth/mlvm/trace"
)

// judgement is what the agent knows of a claim. One that is known is replaced, never
// changed.
type judgement struct {
	dispute.Verdict
	proof   []byte
	salt    claim.Salt // of the proof's commit
	done    bool       // there is nothing to find out any more
	running bool       // a proof is being looked for
	failed  int        // times in a row
	retry   time.Time  // when one that is not done is looked at again
}

// inquiry is the search for a proof against a false claim.
type inquiry struct {
	model     Model
	request   request // a copy: the index changes
	claim     claimInfo
	own       *trace.Trace
	judgement judgement // before it
	timeout   time.Duration
}

// maxInquiry bounds how long the data service of one claim is asked at a time.
const maxInquiry = 60 * time.Second

// inquiryTimeout returns how long the data service of a claim is asked at a time, so
// that there is time for another attempt, and for the proof, in the claim's window.
func inquiryTimeout(p *claim.Preset, o *claim.Options) time.Duration {
	window := p.Window(o.ExecTime, true)
	return min(time.Duration(min(window, uint64(4*maxInquiry/time.Second)))*time.Second/4, maxInquiry)
}

// newInquiry begins the search for a proof against a claim, whose judgement there is.
// The caller holds the mutex.
func (a *Agent) newInquiry(r *request, c *claimInfo, own *run) *inquiry {
	return &inquiry{
		model: a.models[r.model], request: *r, claim: *c, own: own.trace,
		judgement: *a.judgements[c.id], timeout: inquiryTimeout(&a.policy.Preset, &r.options),
	}
}

// keepJudgement replaces the judgement about a claim, unless its request is over.
func (a *Agent) keepJudgement(id claim.ClaimID, k judgement) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.judgements[id] != nil {
		a.judgements[id] = &k
	}
}

func (a *Agent) knownJudgement(id claim.ClaimID) *judgement {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.judgements[id]
}

// inquire looks for a proof and keeps it, or when to look again.
func (a *Agent) inquire(ctx context.Context, q *inquiry) {
	log := a.log.With("claim", q.claim.id, "request", q.request.id, "proposer", q.claim.statement.Proposer)
	k := q.judgement
	err := a.prove(ctx, q, &k)
	switch {
	case err == nil:
		k.done = true
		log.Info("fault proof is ready", "bytes", len(k.proof))
	case ctx.Err() == nil:
		k.failed++
		k.retry = a.cfg.Clock.Now().Add(backoff(k.failed))
		a.metrics.alert("unproven")
		log.Error("claim is false, but there is no proof yet", "err", err, "attempt", k.failed)
	}
	a.keepJudgement(q.claim.id, k)
}

// prove finds the fault of a false claim at its data service and makes a proof. If a
// proof was committed to before, that one is used: its commit is older.
func (a *Agent) prove(ctx context.Context, q *inquiry, k *judgement) error {
	intent, err := a.cfg.Store.Intent(store.Fault, q.claim.id)
	if errors.Is(err, store.ErrNotFound) {
		var proof []byte
		if proof, err = a.findProof(ctx, q); err != nil {
			return err
		}
		intent, err = a.intent(store.Intent{Purpose: store.Fault, ClaimID: q.claim.id, Proof: proof})
	}
	if err != nil {
		return err
	}
	k.proof, k.salt, k.Proven = intent.Proof, intent.Salt, true
	k.Commit = claim.FaultCommit(q.claim.id, a.policy.Self, k.proof, k.salt)
	return nil
}

// findProof asks the data service of a claim for what a proof needs. If the agent has
// not kept what it needs of its own, the model is run again.
func (a *Agent) findProof(ctx context.Context, q *inquiry) ([]byte, error) {
	statement := &q.claim.statement
	fetcher, err := newRemote(a.fetcher, q.claim.locator, statement.TraceRoot, q.own.Depth())
	if err != nil {
		return nil, err
	}
	tree := prover.NewChecked(fetcher, statement.TraceRoot, q.own.Depth())
	proof, err := q.search(ctx, q.own, tree)
	var missing *trace.NotKeptError
	if !errors.As(err, &missing) {
		return proof, err
	}
	own, err := a.runAround(ctx, q, missing.Segment)
	if err != nil {
		return nil, err
	}
	return q.search(ctx, own, tree)
}

// search finds the fault of a claim, whose tree is remote, and proves it.
func (q *inquiry) search(ctx context.Context, own *trace.Trace, tree prover.Tree) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, q.timeout)
	defer cancel()
	statement := &q.claim.statement
	fault, err := prover.FindFault(ctx, own, tree, statement.T)
	if err != nil {
		return nil, err
	}
	about, err := q.model.Claim(q.request.input)
	if err != nil {
		return nil, err
	}
	about.T, about.MaxT = statement.T, q.request.options.MaxT
	return about.ProveFault(ctx, fault)
}

// runAround runs the model of an inquiry again, when there is a slot for it, to have a
// segment and the one before.
func (a *Agent) runAround(ctx context.Context, q *inquiry, segment uint32) (*trace.Trace, error) {
	select {
	case a.workers <- struct{}{}:
		defer func() { <-a.workers }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	start := a.cfg.Clock.Now()
	own, err := q.model.RunAround(ctx, q.request.input, q.request.options.MaxT, segment)
	if err != nil {
		return nil, fmt.Errorf("run model %v again: %w", q.request.model, err)
	}
	a.metrics.ran(a.cfg.Clock.Now().Sub(start))
	if own.Root() != q.own.Root() || own.T() != q.own.T() {
		return nil, fmt.Errorf("model %v gives root %v after %d segments, and %v after %d before", q.request.model, own.Root(), own.T(), q.own.Root(), q.own.T())
	}
	return own, nil
}
