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
	looked  int        // answers on chain that the last search had

	// answers to demands of a valid claim; answering is set while they are looked up.
	answers   map[dispute.Place]claim.AnswerItem
	answering bool
}

// inquiry is the search for a proof against a false claim.
type inquiry struct {
	model     Model
	request   request // a copy: the index changes
	claim     claimInfo
	own       *trace.Trace
	grid      grid
	chainOnly bool      // the data service has been asked: only what is on chain is new
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
	k := a.judgements[c.id]
	return &inquiry{
		model: a.models[r.model], request: *r, claim: *c, own: own.trace, grid: c.grid,
		chainOnly: k.Withheld && len(c.revealed) > k.looked && a.cfg.Clock.Now().Before(k.retry),
		judgement: *k, timeout: inquiryTimeout(&a.policy.Preset, &r.options),
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
	k.looked = len(q.claim.revealed)
	var hidden *NotRevealedError
	switch {
	case err == nil:
		k.done, k.Withheld = true, false
		log.Info("fault proof is ready", "bytes", len(k.proof))
	case ctx.Err() == nil && errors.As(err, &hidden):
		k.Withheld, k.Next = true, hidden.Place
		if q.chainOnly {
			log.Info("more must be revealed", "level", k.Next.Level, "index", k.Next.Index)
			break
		}
		k.failed++
		k.retry = a.cfg.Clock.Now().Add(backoff(k.failed))
		a.metrics.alert("withheld")
		log.Warn("claim is false and its trace is withheld", "level", k.Next.Level, "index", k.Next.Index, "err", err, "attempt", k.failed)
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

// findProof makes a proof from what is on chain of a claim's trace and, if that is not
// enough, from what its data service gives. If that is not enough either, the error
// wraps a *NotRevealedError, which names what must be demanded.
func (a *Agent) findProof(ctx context.Context, q *inquiry) ([]byte, error) {
	statement := &q.claim.statement
	known := newRevealed(q.grid, q.claim.revealed, nil)
	proof, err := a.searchKept(ctx, q, prover.NewChecked(known, statement.TraceRoot, q.grid.depth))
	var hidden *NotRevealedError
	if !errors.As(err, &hidden) || q.chainOnly {
		return proof, err
	}
	known.other, err = newRemote(a.fetcher, a.cfg.Clock, q.claim.locator, statement.TraceRoot, q.grid.depth)
	if err == nil {
		if proof, err = a.searchKept(ctx, q, prover.NewChecked(known, statement.TraceRoot, q.grid.depth)); err == nil {
			return proof, nil
		}
	}
	return nil, fmt.Errorf("%w; the data service: %v", hidden, err)
}

// searchKept finds the fault of a claim and proves it. If the agent has not kept what
// it needs of its own execution, the model is run again.
func (a *Agent) searchKept(ctx context.Context, q *inquiry, tree prover.Tree) ([]byte, error) {
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
// segment and the one before: only those two, if enough is known of the others.
func (a *Agent) runAround(ctx context.Context, q *inquiry, segment uint32) (*trace.Trace, error) {
	select {
	case a.workers <- struct{}{}:
		defer func() { <-a.workers }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	start := a.cfg.Clock.Now()
	own, err := runAround(ctx, q.model, q.own, q.request.input, q.request.options.MaxT, segment)
	if err != nil {
		return nil, fmt.Errorf("run model %v again: %w", q.request.model, err)
	}
	a.metrics.ran(a.cfg.Clock.Now().Sub(start))
	if own.Root() != q.own.Root() || own.T() != q.own.T() {
		return nil, fmt.Errorf("model %v gives root %v after %d segments, and %v after %d before", q.request.model, own.Root(), own.T(), q.own.Root(), q.own.T())
	}
	return own, nil
}

// runAround returns the trace of a run with a segment and the one before. It runs these two
// again or, if what that needs was not kept, the whole model.
func runAround(ctx context.Context, m Model, t *trace.Trace, input []byte, maxT, segment uint32) (*trace.Trace, error) {
	out, err := t.Around(ctx, segment)
	var missing *trace.NotKeptError
	if errors.As(err, &missing) {
		return m.RunAround(ctx, input, maxT, segment)
	}
	return out, err
}
