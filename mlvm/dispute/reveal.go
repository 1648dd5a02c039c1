package dispute

import "github.com/mlgeth/mlgeth/mlvm/claim"

// defend looks after a true claim on a request without result.
//
// When its time has come it is accepted, which ends all disputes about it. Before that
// all demands are answered for which there are answers, the soonest deadline first: any
// answer saves the claim, whoever made it and whoever gives it, and who gives it gets the
// bond of the demand, one and a half times its gas, when the claim is accepted. So also a
// right root that an attacker has claimed, to let it time out, is defended. The own claim
// is always defended. An expired claim is left alone: by its end its proposer would lose
// a bond that another end may give back.
func (d *decision) defend(c *Claim, v Verdict) {
	if d.accept(c) {
		return
	}
	if d.expired(c) != nil { // nothing can save it any more
		d.alert(Lost, c, d.at.Time)
		return
	}
	ours := d.Defend || c.Statement.Proposer == d.Self
	if ours && len(Batch(d.at.Time, c, v.Answers)) > 0 {
		d.moves = append(d.moves, Action{Kind: AnswerDemands, Claim: c.ID})
	}
	if until, ok := c.undefended(d.at.Time, v.Answers, ours); ok {
		d.alert(Undefended, c, until)
	}
}

// attack ends a false claim on a request without result, or brings it nearer to its end:
// evidence comes before demands.
func (d *decision) attack(c *Claim, v Verdict) {
	if c.Statement.Proposer == d.Self {
		d.alert(OwnFalse, c, d.last(c))
	}
	if !d.reject(c, v) {
		d.challenge(c, v)
	}
}

// reject ends a false claim by time or by evidence, and reports whether it can.
//
// A claim that is lost by time is ended at once, whoever made the expired demand: a
// single claim that is left may be the one that is accepted. If the demand is the agent's
// own, that comes before evidence, as it brings the same and needs no commit; else the
// reward is the demander's, and evidence comes first.
func (d *decision) reject(c *Claim, v Verdict) bool {
	lost := d.expired(c)
	if lost != nil && lost.Demander == d.Self {
		d.proofs = append(d.proofs, Action{Kind: SettleExpired, Claim: c.ID, Place: lost.Place})
		return true
	}
	if a, ok := d.prove(d.at, c, v); ok {
		d.proofs = append(d.proofs, a)
		return true
	}
	if lost != nil && (d.Dispute || d.Prove) {
		d.moves = append(d.moves, Action{Kind: SettleExpired, Claim: c.ID, Place: lost.Place})
		return true
	}
	return false
}

// expired returns a demand that ends a claim, an own one if there is one, else nil.
func (d *decision) expired(c *Claim) (lost *Demand) {
	for i := range c.Demands {
		switch x := &c.Demands[i]; {
		case !x.expired(d.at.Time):
		case x.Demander == d.Self:
			return x
		case lost == nil:
			lost = x
		}
	}
	return lost
}

// challenge demands what a false claim withholds, and nothing else: one grid node at a
// time, the leftmost that differs, so a dispute takes at most R demands of the agent. If
// somebody else has opened the dispute or demanded that node, the agent builds on it; what
// others demand elsewhere does not matter: they may be on the liar's side.
//
// A dispute is opened as soon as it is known that the trace is withheld. Shortly before
// the window ends it is opened in any case, as afterwards it cannot be: a data service
// that gives byte by byte must not win by that.
func (d *decision) challenge(c *Claim, v Verdict) {
	if !d.Dispute || v.Proven {
		d.unopposed(c, Unopposed)
		return
	}
	if len(c.Demands) == 0 {
		d.open(c, v)
		return
	}
	x := c.demand(v.Next)
	switch {
	case !v.Withheld || x != nil: // the agent looks for a fault in what was revealed
		if d.near(d.at, c.State.LiveUntil) {
			d.unopposed(c, Unopposed)
		}
	case !d.demandable(c, v.Next):
		d.unopposed(c, TooLate)
	case !d.purse.payDemand(c, v.Next.Level):
		d.unopposed(c, Unaffordable)
	default:
		d.moves = append(d.moves, Action{Kind: DemandNode, Claim: c.ID, Place: v.Next})
	}
}

// open opens the dispute about a false claim.
func (d *decision) open(c *Claim, v Verdict) {
	switch {
	case d.at.Time > c.State.WindowEnd:
		d.unopposed(c, TooLate)
	case !v.Withheld && !d.near(d.at, c.State.WindowEnd):
	case !d.purse.payDispute(c):
		d.unopposed(c, Unaffordable)
	default:
		d.moves = append(d.moves, Action{Kind: OpenDispute, Claim: c.ID})
	}
}

// demandable reports whether a grid node below the root can be demanded: its grid parent
// was answered, and not too long ago.
func (d *decision) demandable(c *Claim, at Place) bool {
	if at.Level == 0 || d.at.Time > c.State.LiveUntil { // that is never before LastChild
		return false
	}
	p := c.demand(d.parent(c, at))
	return p != nil && p.Answered && d.at.Time <= p.LastChild
}

// parent returns the grid parent of a grid node below the root.
func (p *Policy) parent(c *Claim, at Place) Place {
	m := uint(p.Preset.Grid)
	wide := min(at.Level*m, c.Depth) - min((at.Level-1)*m, c.Depth)
	return Place{Level: at.Level - 1, Index: at.Index >> wide}
}

// DemandedBy reports whether an account has made one of the demands.
func (c *Claim) DemandedBy(account claim.Address) bool {
	for i := range c.Demands {
		if c.Demands[i].Demander == account {
			return true
		}
	}
	return false
}
