package agent

import (
	"context"
	"errors"
	"fmt"
	"maps"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/dispute"
	"github.com/mlgeth/mlgeth/mlvm/store"
	"github.com/mlgeth/mlgeth/mlvm/trace"
)

// defence is the look-up of answers to demands of a valid claim.
type defence struct {
	model   Model
	request request // a copy: the index changes
	claim   claim.ClaimID
	answer  dispute.Answer
	grid    grid
	places  []dispute.Place
}

// undefended returns the defences of claims on a request whose open demands the agent
// should answer and has no answers for. The caller holds the mutex.
func (a *Agent) undefended(r *request) (list []*defence) {
	for _, c := range r.claims {
		k := a.judgements[c.id]
		ours := a.cfg.Defend || c.statement.Proposer == a.policy.Self
		if c.done || k == nil || k.Judgement != dispute.Valid || k.answering || !ours {
			continue
		}
		d := &defence{
			model: a.models[r.model], request: *r, claim: c.id, answer: a.runs[r.id].answer, grid: c.grid,
		}
		for i := range c.demands {
			x := &c.demands[i]
			if _, known := k.answers[x.Place]; !known && !x.Answered && a.seen.Time <= x.Deadline {
				d.places = append(d.places, x.Place)
			}
		}
		if len(d.places) > 0 {
			list = append(list, d)
		}
	}
	return list
}

// setAnswering notes whether answers of a claim are being looked up.
func (a *Agent) setAnswering(id claim.ClaimID, on bool) {
	if k := a.knownJudgement(id); k != nil {
		next := *k
		next.answering = on
		a.keepJudgement(id, next)
	}
}

// findAnswers looks up the answers of a defence, from the store or by running the model
// again, and keeps them.
func (a *Agent) findAnswers(ctx context.Context, d *defence) {
	found, err := a.lookUp(ctx, d)
	log := a.log.With("claim", d.claim, "request", d.request.id)
	switch {
	case ctx.Err() != nil:
	case err != nil:
		a.metrics.alert("defence")
		log.Error("a true claim is disputed, and there are no answers", "err", err)
	default:
		log.Info("answers are ready", "demands", len(found))
	}
	k := a.knownJudgement(d.claim)
	if k == nil {
		return
	}
	next := *k
	next.answering = false
	next.answers = maps.Clone(k.answers)
	if next.answers == nil {
		next.answers = make(map[dispute.Place]claim.AnswerItem)
	}
	maps.Copy(next.answers, found)
	a.keepJudgement(d.claim, next)
}

// lookUp returns as many of the answers as there are, and why there are not all.
func (a *Agent) lookUp(ctx context.Context, d *defence) (map[dispute.Place]claim.AnswerItem, error) {
	found := make(map[dispute.Place]claim.AnswerItem)
	missing := d.places
	kept, err := a.cfg.Store.Trace(d.answer.TraceRoot)
	switch {
	case err == nil:
		missing, _ = d.collect(found, kept, missing)
	case !errors.Is(err, store.ErrNotFound):
		return nil, err
	}
	if len(missing) == 0 {
		return found, nil
	}
	select {
	case a.workers <- struct{}{}:
		defer func() { <-a.workers }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	own, err := a.execution(ctx, d)
	if err != nil {
		return found, err
	}
	_, err = d.collect(found, own, missing)
	return found, err
}

// execution returns the agent's trace of a claim. Large ones are made again around the
// segments that are asked for.
func (a *Agent) execution(ctx context.Context, d *defence) (*partial, error) {
	input, maxT, root := d.request.input, d.request.options.MaxT, d.answer.TraceRoot
	same := func(t *trace.Trace, err error) (*trace.Trace, error) {
		if err == nil && t.Root() != root {
			return nil, fmt.Errorf("the model gives root %v, and %v before", t.Root(), root)
		}
		return t, err
	}
	outline := a.repeater.outlines.trace(root)
	if outline == nil {
		var err error
		if outline, err = same(d.model.Run(ctx, input, maxT)); err != nil {
			return nil, err
		}
	}
	return &partial{outline: outline, around: func(segment uint32) (*trace.Trace, error) {
		return same(runAround(ctx, d.model, outline, input, maxT, segment))
	}}, nil
}

// collect adds the answers that an execution has, and returns the places that it does
// not have, and why.
func (d *defence) collect(found map[dispute.Place]claim.AnswerItem, from execution, places []dispute.Place) (missing []dispute.Place, err error) {
	for _, at := range places {
		item, failed := d.grid.answerItem(from, at)
		if failed != nil {
			missing, err = append(missing, at), failed
			continue
		}
		found[at] = item
	}
	return missing, err
}

// held returns the places of the answers that there are, in no order.
func (k *judgement) held() (list []dispute.Held) {
	for at, item := range k.answers {
		list = append(list, dispute.Held{Place: at, Bytes: len(item.Data)})
	}
	return list
}

// answerItems returns the answers to demands of a claim for one transaction.
func (a *Agent) answerItems(id claim.ClaimID) ([]claim.AnswerItem, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	k, about := a.judgements[id], a.disputes[id]
	if k == nil || about == nil {
		return nil, errForgotten
	}
	var items []claim.AnswerItem
	for _, at := range dispute.Batch(a.seen.Time, &dispute.Claim{Demands: about.demands}, k.held()) {
		items = append(items, k.answers[at])
	}
	if len(items) == 0 {
		return nil, errForgotten
	}
	return items, nil
}
