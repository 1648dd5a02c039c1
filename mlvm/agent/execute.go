package agent

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/dispute"
)

// attempt is an action that was started.
type attempt struct {
	running bool
	block   uint64    // of the transaction that succeeded
	retry   time.Time // after a failure
	failed  int       // times in a row
}

const (
	// actionTimeout bounds how long an action waits for its block.
	actionTimeout = 2 * time.Minute
	// maxBackoff bounds how long a failing action waits.
	maxBackoff = 30 * time.Second
	// maxInFlight bounds how many transactions are awaited at a time.
	maxInFlight = 32
)

// dispatch starts the actions of a plan, but for those that are running, that wait
// after a failure, or whose success is not yet in the block that was planned on.
func (a *Agent) dispatch(ctx context.Context, plan []dispute.Action, planned uint64) {
	now := a.cfg.Clock.Now()
	for _, action := range plan {
		a.mu.Lock()
		t := a.attempts[action]
		if t == nil {
			t = new(attempt)
			a.attempts[action] = t
		}
		skip := t.running || planned < t.block || now.Before(t.retry)
		a.mu.Unlock()
		if skip {
			continue
		}
		select {
		case a.inFlight <- struct{}{}:
		default:
			return // the next block is a new chance
		}
		a.mu.Lock()
		t.running = true
		a.mu.Unlock()
		a.wg.Go(func() { // ends with the action, early if ctx does
			receipt, err := a.execute(ctx, action)
			<-a.inFlight
			a.finish(ctx, action, t, receipt, err)
			a.poke()
		})
	}
	a.prune(plan, planned)
}

// prune forgets attempts that no plan asks for any more.
func (a *Agent) prune(plan []dispute.Action, planned uint64) {
	wanted := make(map[dispute.Action]bool, len(plan))
	for _, action := range plan {
		wanted[action] = true
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	for action, t := range a.attempts {
		if !wanted[action] && !t.running && planned >= t.block {
			delete(a.attempts, action)
		}
	}
}

// execute sends the transaction of an action.
func (a *Agent) execute(ctx context.Context, action dispute.Action) (*chain.Receipt, error) {
	ctx, cancel := context.WithTimeout(ctx, actionTimeout)
	defer cancel()
	tx, err := a.transaction(action)
	if err != nil {
		return nil, err
	}
	return a.cfg.Sender.Send(ctx, tx)
}

// errForgotten means that what an action needs is not known any more.
var errForgotten = errors.New("what the action needs was forgotten")

// transaction returns the transaction of an action.
func (a *Agent) transaction(action dispute.Action) (chain.Tx, error) {
	g := a.cfg.Game
	switch action.Kind {
	case dispute.CommitProposal, dispute.Propose:
		return a.proposalTx(action)
	case dispute.CommitFault, dispute.ProveFault, dispute.ClaimReward:
		return a.proofTx(action)
	case dispute.OpenDispute, dispute.DemandNode, dispute.AnswerDemands:
		return a.moveTx(action)
	case dispute.SettleExpired:
		return g.SettleExpiredTx(action.Claim, action.Place.Level, action.Place.Index), nil
	case dispute.ReleaseDemand:
		return g.ReleaseDemandTx(action.Claim, action.Place.Level, action.Place.Index), nil
	case dispute.PayReward:
		return g.PayRewardTx(action.Claim), nil
	case dispute.Settle:
		return g.SettleTx(action.Claim), nil
	case dispute.Supersede:
		return g.SupersedeTx(action.Claim), nil
	case dispute.Deliver:
		return a.deliveryTx(action)
	case dispute.WithdrawBonds:
		return g.WithdrawBondsTx(a.policy.Self), nil
	case dispute.WithdrawFees:
		return g.WithdrawFeesTx(a.policy.Self), nil
	}
	return chain.Tx{}, fmt.Errorf("unknown action %v", action.Kind)
}

// proposalTx is a commit to a claim, or the claim.
func (a *Agent) proposalTx(action dispute.Action) (chain.Tx, error) {
	a.mu.Lock()
	r, about := a.runs[action.Request], a.details[action.Request]
	a.mu.Unlock()
	if r == nil || r.err != nil || about == nil {
		return chain.Tx{}, errForgotten
	}
	if action.Kind == dispute.CommitProposal {
		return a.cfg.Game.CommitTx(r.answer.Commit), nil
	}
	return a.cfg.Game.ProposeTx(&chain.Proposal{
		Statement: claim.Statement{
			RequestID: action.Request, InputRoot: about.inputRoot,
			TraceRoot: r.answer.TraceRoot, T: r.answer.T, Proposer: a.policy.Self,
		},
		Output: r.output, OutPath: r.outPath, DataLocator: a.url, Salt: r.salt,
		BondWei: a.policy.Preset.RequiredBond(&about.options),
	}), nil
}

// moveTx is a move of reveal or lose.
func (a *Agent) moveTx(action dispute.Action) (chain.Tx, error) {
	g := a.cfg.Game
	if action.Kind == dispute.AnswerDemands {
		items, err := a.answerItems(action.Claim)
		return g.AnswerTx(action.Claim, items), err
	}
	a.mu.Lock()
	about := a.disputes[action.Claim]
	a.mu.Unlock()
	if about == nil {
		return chain.Tx{}, errForgotten
	}
	if action.Kind == dispute.OpenDispute {
		return g.OpenDisputeTx(action.Claim, new(big.Int).Add(about.disputeBondWei, about.demandWei)), nil
	}
	item, err := newRevealed(about.grid, about.revealed, nil).demandItem(action.Place)
	return g.DemandTx(action.Claim, []claim.DemandItem{item}, about.demandWei), err
}

// proofTx is a commit to a fault proof, the proof, or a demand of its reward.
func (a *Agent) proofTx(action dispute.Action) (chain.Tx, error) {
	k := a.knownJudgement(action.Claim)
	if k == nil || !k.Proven {
		return chain.Tx{}, errForgotten
	}
	switch action.Kind {
	case dispute.CommitFault:
		return a.cfg.Game.CommitTx(k.Commit), nil
	case dispute.ProveFault:
		return a.cfg.Game.ProveFaultTx(action.Claim, k.proof, k.salt), nil
	default:
		return a.cfg.Game.ClaimRewardTx(action.Claim, k.proof, k.salt), nil
	}
}

func (a *Agent) deliveryTx(action dispute.Action) (chain.Tx, error) {
	a.mu.Lock()
	about := a.details[action.Request]
	a.mu.Unlock()
	if about == nil || about.result == nil {
		return chain.Tx{}, errForgotten
	}
	return a.cfg.Game.DeliverTx(action.Request, about.result), nil
}

// finish records how an action ended. "Already done" is success: somebody else, or we
// before a restart, did it.
func (a *Agent) finish(ctx context.Context, action dispute.Action, t *attempt, r *chain.Receipt, err error) {
	if ctx.Err() != nil {
		return
	}
	done := errors.Is(err, chain.ErrAlreadyDone)
	a.mu.Lock()
	t.running = false
	if err == nil || done {
		t.failed = 0
		if r != nil {
			t.block = r.Block
		}
	} else {
		t.failed++
	}
	t.retry = a.cfg.Clock.Now().Add(backoff(t.failed))
	if done { // until a later block says so
		t.retry = a.cfg.Clock.Now().Add(time.Second)
	}
	a.mu.Unlock()

	log := a.log.With("action", action.Kind, "request", action.Request, "claim", action.Claim)
	switch {
	case done:
		a.metrics.acted(action.Kind, "already done", nil)
		log.Debug("action was done already", "err", err)
	case err != nil:
		a.metrics.acted(action.Kind, "failed", r)
		log.Warn("action failed, will be tried again", "err", err)
	default:
		a.metrics.acted(action.Kind, "done", r)
		log.Info("action done", "tx", r.Hash, "block", r.Block, "gas", r.GasUsed)
	}
}

// backoff returns how long an action waits that has failed so many times in a row.
func backoff(failed int) time.Duration {
	if failed == 0 {
		return 0
	}
	return min(time.Second<<min(failed-1, 10), maxBackoff)
}
