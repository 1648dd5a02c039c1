package dispute

import (
	"math/big"
	"slices"

	"github.com/mlgeth/mlgeth/mlvm/claim"
)

// accept plans to accept a true claim by time, and reports whether its time has come for
// the agent: that of the own one, for its fee and bond, and of one that holds bonds of the
// agent. Who makes claims also accepts the truth of others who do not care to, a little
// later: it makes no claim next to theirs, so without that a right root that is left lying
// around would keep the request from its result. The first acceptance gives a request its
// result and the others would be refused, so there is one, the own claim's if there is one.
func (d *decision) accept(c *Claim) bool {
	id := c.Statement.RequestID
	if c.State.Acceptable(d.at.Time) != nil || d.requests[id] == nil {
		return false
	}
	own := c.Statement.Proposer == d.Self
	late := d.at.Time-c.State.LiveUntil > d.Hurry
	if !own && !c.Owed(d.Self) && !(d.Propose && late) {
		return false
	}
	if d.due[id] == nil || own {
		d.due[id] = c
	}
	return true
}

// outdone ends a claim on a request that has a result. There is no truth to save any
// more, so nothing is answered and no dispute is opened; evidence still brings the reward
// of a lie. A dispute in which the agent takes part is brought to its end, as long as that
// has one: supersede would give back the bonds, but not pay for the moves. Else a claim is
// superseded if it holds money of the agent, which comes free by that.
func (d *decision) outdone(c *Claim, v Verdict) {
	if v.Judgement == Invalid {
		if d.reject(c, v) {
			return
		}
		if c.DemandedBy(d.Self) && (c.State.OpenDemands > 0 || d.at.Time <= c.State.LiveUntil) {
			d.challenge(c, v)
			return
		}
	}
	if c.Statement.Proposer == d.Self || c.State.Disputer == d.Self || c.Owed(d.Self) {
		d.ends = append(d.ends, Action{Kind: Supersede, Claim: c.ID})
	}
}

// unjudged handles a claim of which the agent does not know whether it is true: it
// spends nothing on it, and says so. If the claim is its own, it was found true before a
// restart: it is accepted when its time has come.
func (d *decision) unjudged(c *Claim) {
	if c.Statement.Proposer == d.Self && d.accept(c) {
		return
	}
	d.alert(Unjudged, c, d.last(c))
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

// deliver gives the requester the result if it is the agent's own: the proposer was
// paid for it.
func (p *Policy) deliver(r *Request, claims []*Claim) (Action, bool) {
	if r.Open || r.Delivered || r.Output == nil || r.Failures >= p.MaxDeliveries {
		return Action{}, false
	}
	for _, c := range claims {
		if c.ID == r.Result && c.Statement.Proposer == p.Self {
			return Action{Kind: Deliver, Request: r.ID, Claim: c.ID}, true
		}
	}
	return Action{}, false
}

// withdraw takes what is owed, if it is worth it, and not before everything is credited
// that soon will be: each withdrawal costs a transaction. What a dispute is short of is
// taken at once: it is what was sent with earlier demands and was too much.
func (d *decision) withdraw(s *Snapshot) (actions []Action) {
	releases := slices.ContainsFunc(d.ends, func(a Action) bool { return a.Kind == ReleaseDemand })
	for _, x := range [...]struct {
		kind Kind
		wei  *big.Int
	}{{WithdrawBonds, s.BondsWei}, {WithdrawFees, s.FeesWei}} {
		worth := x.wei.Cmp(d.MinWithdrawWei) >= 0 && !releases
		if x.wei.Sign() > 0 && (worth || d.purse.short) {
			actions = append(actions, Action{Kind: x.kind})
		}
	}
	return actions
}
