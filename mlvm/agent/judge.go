package agent

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/dispute"
	"github.com/mlgeth/mlgeth/mlvm/prover"
	"github.com/mlgeth/mlgeth/mlvm/store"
	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// run is the agent's own result of a request.
type run struct {
	answer  dispute.Answer
	output  []byte
	outPath []merkle.Hash
	salt    claim.Salt // of the proposal's commit
	trace   *trace.Trace
	err     error     // why there is no result
	retry   time.Time // after an error
}

// judgement is what the agent knows of a claim.
type judgement struct {
	dispute.Verdict
	proof []byte
	salt  claim.Salt // of the proof's commit
	done  bool       // there is nothing to find out any more
	retry time.Time  // when one that is not done is looked at again
}

// job is work on one request: run the model, then judge claims.
type job struct {
	request request // a copy: the index changes
	claims  []claimInfo
}

// pause is how long a failed run or judgement waits before it is tried again.
const pause = 2 * time.Second

// nextJobs returns the work that there is: for each request without a result, and for
// each claim without a judgement; not what is being worked on or waits. Requests with
// claims come first: their windows are running.
func (a *Agent) nextJobs() []*job {
	a.mu.Lock()
	defer a.mu.Unlock()
	now := a.cfg.Clock.Now()
	var urgent, others []*job
	for _, r := range a.index.order {
		if !r.complete || a.working[r.id] {
			continue
		}
		j := &job{request: *r}
		for _, c := range r.claims {
			if k := a.judgements[c.id]; !c.done && (k == nil || !k.done && now.After(k.retry)) {
				j.claims = append(j.claims, *c)
			}
		}
		known := a.runs[r.id]
		if known != nil && known.err != nil && now.Before(known.retry) {
			continue
		}
		switch needsRun := known == nil || known.err != nil; {
		case len(j.claims) > 0:
			urgent = append(urgent, j)
		case needsRun && a.cfg.Propose:
			others = append(others, j)
		}
	}
	return append(urgent, others...)
}

// startJobs starts as much of the work as there are free workers.
func (a *Agent) startJobs(ctx context.Context) {
	for _, j := range a.nextJobs() {
		select {
		case a.workers <- struct{}{}:
		default:
			return
		}
		a.mu.Lock()
		a.working[j.request.id] = true
		a.mu.Unlock()
		a.wg.Go(func() { // ends with the job, early if ctx does
			a.work(ctx, j)
			<-a.workers
			a.mu.Lock()
			delete(a.working, j.request.id)
			a.mu.Unlock()
			a.poke()
		})
	}
}

// work runs the model of a request, unless that is done, and judges its claims.
func (a *Agent) work(ctx context.Context, j *job) {
	model := a.models[j.request.model]
	log := a.log.With("request", j.request.id)
	r, err := a.result(ctx, model, &j.request, needsTrace(j, a.knownRun(j.request.id)))
	if err != nil {
		if ctx.Err() != nil {
			return
		}
		a.metrics.alert("run")
		log.Error("no result: claims on this request are not judged", "err", err)
		r = &run{err: err, retry: a.cfg.Clock.Now().Add(pause)}
	}
	a.mu.Lock()
	a.runs[j.request.id] = r
	a.mu.Unlock()
	if err != nil {
		return
	}
	for i := range j.claims {
		c := &j.claims[i]
		k := a.judge(ctx, model, &j.request, r, c)
		if ctx.Err() != nil {
			return
		}
		a.mu.Lock()
		a.judgements[c.id] = k
		a.mu.Unlock()
	}
	a.mu.Lock()
	r.trace = nil // it is in the store, or made again
	a.mu.Unlock()
}

// needsTrace reports whether a job needs the trace of its request and not only the
// result.
func needsTrace(j *job, r *run) bool {
	if r == nil || r.err != nil {
		return true
	}
	for i := range j.claims {
		if !equal(&j.claims[i], r) {
			return true
		}
	}
	return false
}

// equal reports whether a claim says what the agent has found.
func equal(c *claimInfo, r *run) bool {
	return c.statement.TraceRoot == r.answer.TraceRoot && c.statement.T == r.answer.T
}

func (a *Agent) knownRun(id claim.RequestID) *run {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.runs[id]
}

// result returns the agent's result of a request, with its trace if that is needed.
func (a *Agent) result(ctx context.Context, m Model, r *request, withTrace bool) (*run, error) {
	if known := a.knownRun(r.id); known != nil && known.err == nil && !withTrace {
		return known, nil
	}
	start := a.cfg.Clock.Now()
	t, err := m.Run(ctx, r.input, r.options.MaxT)
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
		return nil, err
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
	return t.At(t.Depth()-depth, index), nil
}

func (t storedTrace) Leaf(index uint64) ([]byte, error) { return t.Trace.Leaf(index), nil }

// judge finds out whether a claim is true, and if not, a proof.
func (a *Agent) judge(ctx context.Context, m Model, r *request, own *run, c *claimInfo) *judgement {
	log := a.log.With("claim", c.id, "request", r.id, "proposer", c.statement.Proposer)
	if equal(c, own) {
		log.Info("claim is valid")
		a.metrics.judged(dispute.Valid)
		return &judgement{Verdict: dispute.Verdict{Judgement: dispute.Valid}, done: true}
	}
	k := &judgement{Verdict: dispute.Verdict{Judgement: dispute.Invalid}}
	if known := a.knownJudgement(c.id); known == nil {
		a.metrics.judged(dispute.Invalid)
		log.Warn("claim is false", "root", c.statement.TraceRoot, "want", own.answer.TraceRoot)
	}
	if !a.cfg.Prove {
		k.done = true
		return k
	}
	err := a.prove(ctx, m, r, own, c, k)
	if err == nil {
		k.done = true
		log.Info("fault proof is ready", "bytes", len(k.proof))
		return k
	}
	if ctx.Err() == nil {
		a.metrics.alert("unproven")
		log.Error("claim is false, but there is no proof yet", "err", err)
	}
	k.retry = a.cfg.Clock.Now().Add(pause)
	return k
}

func (a *Agent) knownJudgement(id claim.ClaimID) *judgement {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.judgements[id]
}

// judgeTimeout bounds how long the data service of one claim can keep a worker.
const judgeTimeout = 60 * time.Second

// prove finds the fault of a false claim at its data service and makes a proof. If a
// proof was committed to before, that one is used: its commit is older.
func (a *Agent) prove(ctx context.Context, m Model, r *request, own *run, c *claimInfo, k *judgement) error {
	intent, err := a.cfg.Store.Intent(store.Fault, c.id)
	if errors.Is(err, store.ErrNotFound) {
		var proof []byte
		if proof, err = a.findProof(ctx, m, r, own, c); err != nil {
			return err
		}
		intent, err = a.intent(store.Intent{Purpose: store.Fault, ClaimID: c.id, Proof: proof})
	}
	if err != nil {
		return err
	}
	k.proof, k.salt, k.Proven = intent.Proof, intent.Salt, true
	k.Commit = claim.FaultCommit(c.id, a.policy.Self, k.proof, k.salt)
	return nil
}

func (a *Agent) findProof(ctx context.Context, m Model, r *request, own *run, c *claimInfo) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, judgeTimeout)
	defer cancel()
	fetcher, err := newRemote(a.fetcher, c.locator, c.statement.TraceRoot, own.trace.Depth())
	if err != nil {
		return nil, err
	}
	tree := prover.NewChecked(fetcher, c.statement.TraceRoot, own.trace.Depth())
	fault, err := prover.FindFault(ctx, own.trace, tree, c.statement.T)
	if err != nil {
		return nil, err
	}
	about, err := m.Claim(r.input)
	if err != nil {
		return nil, err
	}
	about.T, about.MaxT = c.statement.T, r.options.MaxT
	return about.ProveFault(ctx, fault)
}
