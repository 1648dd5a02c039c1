package devnet

import (
	"context"
	"fmt"

	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/claim"
)

// differs records that something is not as it should be.
func (d *demo) differs(format string, args ...any) {
	d.problems = append(d.problems, fmt.Sprintf(format, args...))
}

// check compares what the chain says at the end with what the demo should show. All of
// it is read from the chain, nothing from the agents.
func (d *demo) check(ctx context.Context) error {
	for i := range d.requests {
		if err := d.checkResult(ctx, i); err != nil {
			return err
		}
	}
	if err := d.checkLie(ctx); err != nil {
		return err
	}
	return d.checkMoney(ctx)
}

// at is the last block of the story.
func (d *demo) at() uint64 { return d.story.next - 1 }

// claimBy returns the claim of a role on the request of a story.
func (d *demo) claimBy(r Role, i int) *told {
	for _, c := range d.story.claims {
		if c.Statement.RequestID == d.requests[i] && c.Statement.Proposer == r.Account().Address() {
			return c
		}
	}
	return nil
}

// checkResult: the result is the proposer's claim, of the true answer, and the
// consumer, if there is one, knows it.
func (d *demo) checkResult(ctx context.Context, i int) error {
	want := d.questions[i].truth
	if d.n.consumer != nil {
		known, err := d.n.consumer.Classification(ctx, d.at(), d.requests[i])
		if err != nil {
			return err
		}
		if !known.Done || int(known.Digit) != want.class {
			d.differs("request %d: the contract knows %+v, want %v", i+1, known, want)
		}
	}
	result, err := d.n.game.Result(ctx, d.at(), d.requests[i])
	if err != nil {
		return err
	}
	c := d.claimBy(Proposer, i)
	if c == nil || !result.Final || result.ClaimID != c.ClaimID || c.answer != want {
		d.differs("request %d: the result is claim %v, want the proposer's claim of %v", i+1, result.ClaimID, want)
	}
	return nil
}

// checkLie: the liar claimed another answer, and one proof of the watcher rejected it
// in time.
func (d *demo) checkLie(ctx context.Context) error {
	c := d.claimBy(Liar, 1)
	if c == nil {
		d.differs("the liar made no claim")
		return nil
	}
	if c.answer == d.questions[1].truth || c.answer != d.lie.answer {
		d.differs("the liar claims %v, want %v", c.answer, d.lie.answer)
	}
	state, err := d.n.game.Claim(ctx, d.at(), c.ClaimID)
	if err != nil {
		return err
	}
	if state.Status != claim.Rejected {
		d.differs("the liar's claim is %v, want %v", state.Status, claim.Rejected)
	}
	entry, rejected := find(d.story, func(e *chain.Rejected) bool { return e.ClaimID == c.ClaimID })
	if entry == nil {
		d.differs("no proof rejected the liar's claim")
		return nil
	}
	if rejected.By != Watcher.Account().Address() {
		d.differs("the prover is %s, want the watcher", roleOf(rejected.By))
	}
	d.checkDispute(c, entry.Block)
	if n := len(d.rejections()); n != 1 {
		d.differs("%d claims were rejected, want 1", n)
	}
	return nil
}

// checkDispute: a claim whose trace is served is rejected by one proof within the bar;
// one that withholds it, stage by stage within its delay bound, by the proof of what
// it had to reveal, or because it stopped answering.
func (d *demo) checkDispute(c *told, rejected uint64) {
	moves, rounds := d.story.moves(c), int(d.n.game.Preset.Rounds(d.n.shape.Depth()))
	silent := d.story.expired(c.ClaimID)
	switch {
	case !d.cfg.Withhold && !d.cfg.Silent:
		if n, most := rejected-c.block, d.maxBlocksToReject(); n > most {
			d.differs("rejected %d blocks after the claim, want at most %d", n, most)
		}
		if len(moves) != 1 {
			d.differs("%d moves, want one proof", len(moves))
		}
		return
	case d.cfg.Silent != silent:
		d.differs("a demand has expired: %v, want %v", silent, d.cfg.Silent)
	case silent && d.demanded() != 2:
		d.differs("%d demands, want the answered one and the one that expired", d.demanded())
	case !silent && d.demanded() != rounds:
		d.differs("%d demands, want %d", d.demanded(), rounds)
	}
	for _, m := range moves {
		if demands := m.Move == "demand" || m.Move == "openDispute"; demands && m.Who != string(Watcher) {
			d.differs("a demand of the %s", m.Who)
		}
	}
	clocks := d.n.game.Preset.Clocks(d.questions[1].execTime, d.n.shape.Depth())
	if last := moves[len(moves)-1]; last.Second > clocks.DelayBound() {
		d.differs("rejected %d s after the claim, beyond its bound of %d s", last.Second, clocks.DelayBound())
	}
}

// maxBlocksToReject is the bar, and as many blocks as computing may take beyond the
// preset's least time.
func (d *demo) maxBlocksToReject() uint64 {
	least := d.n.game.Preset.MinExecTime
	seconds := max(d.questions[1].execTime, least) - least
	return maxBlocksToReject + uint64(seconds)/uint64(d.cfg.Period)
}

func (d *demo) rejections() (out []*chain.Rejected) {
	for i := range d.story.entries {
		for _, e := range d.story.entries[i].Events {
			if e, ok := e.(*chain.Rejected); ok {
				out = append(out, e)
			}
		}
	}
	return out
}

// checkMoney: the liar's bond was split as the preset says, and nothing is left in the
// claim game or was made of nothing.
func (d *demo) checkMoney(ctx context.Context) error {
	want := d.slashed()
	if _, e := find(d.story, func(*chain.Rejected) bool { return true }); e != nil && e.BurnedWei.Cmp(want.BurnedWei) != 0 {
		d.differs("%s ether burned, want %s", claim.Ether(e.BurnedWei), claim.Ether(want.BurnedWei))
	}
	if _, e := find(d.story, func(*chain.Expired) bool { return true }); d.cfg.Silent {
		if e == nil || e.RewardWei.Cmp(want.RewardWei) != 0 || e.Demander != Watcher.Account().Address() {
			d.differs("the reward is %+v, want %s ether to the watcher", e, claim.Ether(want.RewardWei))
		}
	} else if _, e := find(d.story, func(*chain.RewardPaid) bool { return true }); e == nil || e.AmountWei.Cmp(want.RewardWei) != 0 || e.Holder != Watcher.Account().Address() {
		d.differs("the reward paid is %+v, want %s ether to the watcher", e, claim.Ether(want.RewardWei))
	}
	burned, err := d.n.client.Balance(ctx, claim.Address{})
	if err != nil {
		return err
	}
	held, err := d.n.client.Balance(ctx, d.n.game.Addresses.Game)
	if err != nil {
		return err
	}
	// The zero address has nothing in the genesis, and is not the fee recipient of a
	// geth with --dev, so what it has was burned.
	if burned.Cmp(want.BurnedWei) != 0 || held.Sign() != 0 {
		d.differs("%s ether at the zero address and %s in the claim game, want %s and none", claim.Ether(burned), claim.Ether(held), claim.Ether(want.BurnedWei))
	}
	return nil
}
