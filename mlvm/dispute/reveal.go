package dispute

import (
	"math/big"

	"github.com/mlgeth/mlgeth/mlvm/claim"
)

// Headroom is how many times b_d is sent with a demand and counted for those that are
// still to come: the base fee can double before a demand is in a block, and what is
// too much is credited back.
const Headroom = 2

// DemandWei returns what is sent with one demand.
func (c *Claim) DemandWei() *big.Int {
	return new(big.Int).Mul(c.DemandBondWei, big.NewInt(Headroom))
}

// reveal makes the next move of reveal or lose on a claim, from the side on which the
// agent is. It makes none on a claim of which it knows nothing: Unknown never spends.
func (p *Policy) reveal(at claim.Block, c *Claim, v Verdict, left *big.Int) (Action, bool) {
	if c.State.Status != claim.Pending {
		return Action{}, false
	}
	switch v.Judgement {
	case Valid:
		return p.defend(at, c, v)
	case Invalid:
		return p.challenge(at, c, v, left)
	}
	return Action{}, false
}

// defend answers all demands of a true claim for which there are answers. Any answer
// saves the claim, whoever made it and whoever gives it; who gives it gets the bond of
// the demand when the claim is accepted. The own claim is always defended.
func (p *Policy) defend(at claim.Block, c *Claim, v Verdict) (Action, bool) {
	if !p.Defend && c.Statement.Proposer != p.Self {
		return Action{}, false
	}
	for _, place := range v.Answers {
		if d := c.demand(place); d != nil && d.open(at.Time) {
			return Action{Kind: AnswerDemands, Claim: c.ID}, true
		}
	}
	return Action{}, false
}

// challenge brings a false claim, of which there is no proof yet, nearer to its end.
//
// An expired demand ends it at once, whoever made the demand. Else what must be revealed
// is demanded, and nothing else: one grid node at a time, the leftmost that differs, so
// a dispute takes at most R demands of the agent. If somebody else has demanded that
// node, or opened the dispute, the agent waits and builds on it.
func (p *Policy) challenge(at claim.Block, c *Claim, v Verdict, left *big.Int) (Action, bool) {
	for i := range c.Demands {
		if d := &c.Demands[i]; d.expired(at.Time) {
			return Action{Kind: SettleExpired, Claim: c.ID, Place: d.Place}, p.Dispute || p.Prove
		}
	}
	if !p.Dispute || v.Proven || !v.Withheld || c.demand(v.Next) != nil {
		return Action{}, false
	}
	if len(c.Demands) > 0 {
		// What is left to demand was set aside when the agent joined.
		pledged := c.demandedBy(p.Self)
		return Action{Kind: DemandNode, Claim: c.ID, Place: v.Next}, pledged || spend(left, c.restWei(v.Next.Level))
	}
	// A dispute is not opened that cannot be finished: B_c, and a demand for each round.
	all := new(big.Int).Add(c.restWei(0), p.Preset.DisputeBondWei)
	if at.Time > c.State.WindowEnd || !spend(left, all) {
		return Action{}, false
	}
	return Action{Kind: OpenDispute, Claim: c.ID}, true
}

// restWei returns what the demands from a grid level to the leaf can take at most.
func (c *Claim) restWei(level uint) *big.Int {
	return new(big.Int).Mul(c.DemandWei(), big.NewInt(int64(c.Rounds-min(level, c.Rounds))))
}

// demandedBy reports whether an account has made one of the demands.
func (c *Claim) demandedBy(account claim.Address) bool {
	for i := range c.Demands {
		if c.Demands[i].Demander == account {
			return true
		}
	}
	return false
}

// pledgedWei returns what the disputes in which the agent takes part can still take: it
// is not there for new ones, nor for bonds.
func (p *Policy) pledgedWei(s *Snapshot, k *Knowledge) *big.Int {
	sum := new(big.Int)
	for i := range s.Claims {
		c := &s.Claims[i]
		v := k.Verdicts[c.ID]
		if c.State.Status != claim.Pending || v.Judgement != Invalid || v.Proven || !c.demandedBy(p.Self) {
			continue
		}
		next := uint(0)
		for _, d := range c.Demands {
			if d.Demander == p.Self {
				next = max(next, d.Level+1)
			}
		}
		sum.Add(sum, c.restWei(next))
	}
	return sum
}

// spend takes an amount from what is left, if that is enough.
func spend(left, wei *big.Int) bool {
	if left.Cmp(wei) < 0 {
		return false
	}
	left.Sub(left, wei)
	return true
}

// release has the bonds of demands credited that are the agent's own, after the end of
// the claim.
func (p *Policy) release(c *Claim) (actions []Action) {
	if !c.State.Status.Terminal() {
		return nil
	}
	for i := range c.Demands {
		if d := &c.Demands[i]; !d.Released && c.owner(d) == p.Self {
			actions = append(actions, Action{Kind: ReleaseDemand, Claim: c.ID, Place: d.Place})
		}
	}
	return actions
}

// Owed reports whether a demand's bond is an account's and was not yet credited, or may
// become so.
func (c *Claim) Owed(account claim.Address) bool {
	for i := range c.Demands {
		d := &c.Demands[i]
		switch {
		case d.Released:
		case !c.State.Status.Terminal() && (d.Demander == account || d.Answerer == account):
			return true
		case c.State.Status.Terminal() && c.owner(d) == account:
			return true
		}
	}
	return false
}
