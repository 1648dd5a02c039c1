package dispute

import "github.com/mlgeth/mlgeth/mlvm/claim"

// prove ends a false claim by evidence.
//
// The proof is committed to at least a block before it is shown, so that whoever copies
// it from the pool of transactions earns nothing. Near the end there is no time for that:
// the claim must die first. As long as a demand is open the claim cannot be accepted, and
// an answer gives at least EXT more, so then there is always time.
//
// A claim can be proven false as long as it is pending, even if its request has a result.
func (p *Policy) prove(at claim.Block, c *Claim, v Verdict) (Action, bool) {
	if !p.Prove || v.Judgement != Invalid || !v.Proven {
		return Action{}, false
	}
	if v.CommitBlock == 0 && !p.hurried(at, c) {
		return Action{Kind: CommitFault, Claim: c.ID}, true
	}
	return Action{Kind: ProveFault, Claim: c.ID}, true
}

// hurried reports whether a claim can be accepted soon.
func (p *Policy) hurried(at claim.Block, c *Claim) bool {
	return c.State.OpenDemands == 0 && p.near(at, c.State.LiveUntil)
}

// near reports whether a limit is at most Hurry away, or has passed.
func (p *Policy) near(at claim.Block, limit uint64) bool {
	return limit <= at.Time || limit-at.Time <= p.Hurry
}

// collect takes the reward of a rejected claim: from a later committer within the
// grace, or, as its holder, after it.
func (p *Policy) collect(at claim.Block, c *Claim, v Verdict) (Action, bool) {
	if c.Reward.AmountWei == nil {
		return Action{}, false
	}
	if c.Reward.Holder == p.Self {
		_, _, err := c.Reward.Pay(at.Time)
		return Action{Kind: PayReward, Claim: c.ID}, err == nil
	}
	_, err := c.Reward.Claim(at.Time, p.Self, v.CommitBlock)
	return Action{Kind: ClaimReward, Claim: c.ID}, err == nil && p.Prove && v.Proven
}
