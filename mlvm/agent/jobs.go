package agent

import (
	"cmp"
	"context"
	"math"
	"slices"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/dispute"
)

// jobs is the work in the background that there is: models to run and, once the
// agent's own result is known, claims to prove false. A run keeps a worker busy; a
// proof waits for strangers, so proofs have slots of their own, one for each claim: a
// data service that gives nothing, or byte by byte, holds up no other claim.
type jobs struct {
	runs     []runJob
	proofs   []*inquiry
	defences []*defence
}

// runJob is a model to run. The request is a copy: the index changes.
type runJob struct {
	request request
	earlier *run // nil for the first
}

// startJobs judges what can be judged at once, and starts as much of the other work
// as there are slots.
func (a *Agent) startJobs(ctx context.Context) {
	work := a.nextJobs()
	for _, q := range work.proofs {
		running := q.judgement
		running.running = true
		a.keepJudgement(q.claim.id, running)
		if !a.start(a.inquiries, func() { a.inquire(ctx, q) }) {
			a.keepJudgement(q.claim.id, q.judgement)
			break
		}
	}
	for _, d := range work.defences {
		a.setAnswering(d.claim, true)
		if !a.start(a.inquiries, func() { a.findAnswers(ctx, d) }) {
			a.setAnswering(d.claim, false)
			break
		}
	}
	for i := range work.runs {
		j := &work.runs[i]
		id := j.request.id
		a.setWorking(id, true)
		if !a.start(a.workers, func() {
			a.runModel(ctx, &j.request, j.earlier)
			a.setWorking(id, false)
		}) {
			a.setWorking(id, false)
			break
		}
	}
}

// start runs a job, which ends early if its context does, if there is a slot for it.
func (a *Agent) start(slots chan struct{}, job func()) bool {
	select {
	case slots <- struct{}{}:
	default:
		return false
	}
	a.wg.Go(func() { // ends with the job
		job()
		<-slots
		a.poke()
	})
	return true
}

func (a *Agent) setWorking(id claim.RequestID, on bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if on {
		a.working[id] = true
	} else {
		delete(a.working, id)
	}
}

// suspicion is a request with false claims for which proofs are to be looked for.
type suspicion struct {
	request *request
	own     *run
	due     []*claimInfo
	kept    bool // the trace is needed by inquiries that go on
	failed  int  // least number of failures of those that are due
}

// nextJobs returns the work that there is, the most urgent first: models that claims
// wait for before others, claims with fewer failures before those with more. What is
// being worked on, or waits after a failure, is not among it.
func (a *Agent) nextJobs() (work jobs) {
	a.mu.Lock()
	defer a.mu.Unlock()
	now := a.cfg.Clock.Now()
	var others []runJob
	var suspicions []suspicion
	for _, r := range a.index.order {
		if !r.complete || a.working[r.id] {
			continue
		}
		known := a.runs[r.id]
		open := a.openClaims(r, known)
		switch {
		case known != nil && known.err == nil:
			suspicions = append(suspicions, a.suspect(r, known, open))
			work.defences = append(work.defences, a.undefended(r)...)
		case known != nil && now.Before(known.retry):
		case len(open) > 0:
			work.runs = append(work.runs, runJob{*r, known})
		case a.cfg.Propose:
			others = append(others, runJob{*r, known})
		}
	}
	slices.SortStableFunc(suspicions, func(x, y suspicion) int { return cmp.Compare(x.failed, y.failed) })
	a.assign(&work, suspicions)
	work.runs = append(work.runs, others...)
	return work
}

// assign gives the free slots to suspicions. Without a slot a trace is not kept, nor
// made again: it would only take memory.
func (a *Agent) assign(work *jobs, suspicions []suspicion) {
	room := cap(a.inquiries) - len(a.inquiries)
	for i := range suspicions {
		s := &suspicions[i]
		switch {
		case len(s.due) == 0 || room <= 0:
			if !s.kept {
				s.own.trace = nil
			}
			continue
		case s.own.trace == nil:
			work.runs = append(work.runs, runJob{*s.request, s.own})
		default:
			for _, c := range s.due {
				work.proofs = append(work.proofs, a.newInquiry(s.request, c, s.own))
			}
		}
		room -= len(s.due)
	}
}

// openClaims returns the claims on a request of which there is something to find out.
// If the agent knows its own result, it judges them.
func (a *Agent) openClaims(r *request, known *run) (open []*claimInfo) {
	for _, c := range r.claims {
		k := a.judgements[c.id]
		if k == nil && !c.done && known != nil && known.err == nil {
			k = a.judge(c, known)
			a.judgements[c.id] = k
		}
		if !c.done && (k == nil || !k.done) {
			open = append(open, c)
		}
	}
	return open
}

// suspect returns which of the open claims on a request, all of which are false, are
// due.
func (a *Agent) suspect(r *request, own *run, open []*claimInfo) suspicion {
	s := suspicion{request: r, own: own, failed: math.MaxInt}
	now := a.cfg.Clock.Now()
	for _, c := range open {
		switch k := a.judgements[c.id]; {
		case k.running:
			s.kept = true
		case !now.Before(k.retry) || len(c.revealed) > k.looked:
			s.due, s.failed = append(s.due, c), min(s.failed, k.failed)
		case k.Withheld: // the next answer is soon
			s.kept = true
		}
	}
	return s
}

// judge compares a claim with the agent's own result. The caller holds the mutex.
func (a *Agent) judge(c *claimInfo, own *run) *judgement {
	log := a.log.With("claim", c.id, "request", c.statement.RequestID, "proposer", c.statement.Proposer)
	if own.equal(c) {
		a.metrics.judged(dispute.Valid)
		log.Info("claim is valid")
		return &judgement{Verdict: dispute.Verdict{Judgement: dispute.Valid}, done: true}
	}
	a.metrics.judged(dispute.Invalid)
	log.Warn("claim is false", "root", c.statement.TraceRoot, "want", own.answer.TraceRoot)
	return &judgement{Verdict: dispute.Verdict{Judgement: dispute.Invalid}, done: !a.cfg.Prove}
}
