package claim

import "math/big"

// ProveFault ends a claim by a proof; accepted is what the verifier says of it. The
// salt is that of the caller's commit.
func (g *Game) ProveFault(m Msg, id ClaimID, proof []byte, salt Salt, accepted bool) error {
	c, err := g.pending(id)
	switch {
	case err != nil:
		return err
	case !accepted:
		return ErrNoFault
	}
	var path []Position
	if x, ok := c.Tree.FaultPlace(proof); ok {
		path = c.Tree.Path(x)
	}
	left := g.reject(m, c, path)
	commit := g.Commits[FaultCommit(id, m.From, proof, salt)]
	c.Reward = g.Preset.NewReward(m.At, m.From, commit, left)
	return nil
}

// reject ends a claim as false and pays what is paid at once: the burn, r_d to who
// demanded a grid node of the path, r_p to the caller, B_c to the disputer. It returns
// what is left of the bond.
func (g *Game) reject(m Msg, c *Claim, path []Position) (leftWei *big.Int) {
	var demanders []Address
	for _, x := range path {
		if d := c.Demands[x]; d != nil {
			demanders = append(demanders, d.Demander)
		}
	}
	c.Status = Rejected
	pay := g.Preset.Slash(c.BondWei, len(demanders))
	g.Bonds.burn(pay.BurnedWei)
	for _, to := range demanders {
		g.Bonds.release(to, g.Preset.DemandRewardWei)
	}
	g.Bonds.release(m.From, pay.ProverWei)
	if c.disputed() {
		g.Bonds.release(c.Disputer, c.DisputeBondWei)
	}
	return pay.RewardWei
}

// Settle ends a claim by time: it rejects it if the demand of the named grid node has
// expired, else accepts it if nothing is open, its time has come and the request has
// no result.
func (g *Game) Settle(m Msg, id ClaimID, level uint, index uint64) error {
	c, err := g.pending(id)
	if err != nil {
		return err
	}
	if x, ok := c.Tree.Position(level, index); ok {
		if d := c.Demands[x]; d != nil && d.Expired(m.At.Time) {
			g.Bonds.release(d.Demander, g.reject(m, c, c.Tree.Path(x)))
			return nil
		}
	}
	if err := c.Acceptable(m.At.Time); err != nil {
		return err
	}
	r, err := g.open(c.Statement.RequestID)
	if err != nil {
		return err
	}
	c.Status = Accepted
	g.Bonds.release(c.Statement.Proposer, c.BondWei)
	g.halve(c)
	r.Status, r.Result, r.FinalizedAt = Final, id, m.At.Time
	g.Fees.release(c.Statement.Proposer, r.FeeWei)
	return nil
}

// SettleItem names a claim to be settled and the demand that has expired, if any.
type SettleItem struct {
	Claim ClaimID
	Level uint
	Index uint64
}

// SettleMany settles in order. Claims that are not pending are left out; anything
// else that Settle refuses refuses the whole call.
func (g *Game) SettleMany(m Msg, items []SettleItem) error {
	next := g.Clone()
	for _, x := range items {
		if err := next.Settle(m, x.Claim, x.Level, x.Index); err != nil && err != ErrNotPending {
			return err
		}
	}
	*g = *next
	return nil
}

// Supersede ends a pending claim whose request has a result.
func (g *Game) Supersede(m Msg, id ClaimID) error {
	c, err := g.pending(id)
	if err != nil {
		return err
	}
	r := g.Requests[c.Statement.RequestID]
	if r.Status != Final {
		return ErrNoResult
	}
	c.Status = Superseded
	if g.right(c) {
		g.Bonds.release(c.Statement.Proposer, c.BondWei)
		g.halve(c)
		return nil
	}
	g.Bonds.burn(c.BondWei)
	if c.disputed() {
		g.Bonds.release(c.Disputer, c.DisputeBondWei)
	}
	return nil
}

// right reports whether a claim says what its request's result says.
func (g *Game) right(c *Claim) bool {
	r := g.Requests[c.Statement.RequestID]
	if r.Status != Final {
		return false
	}
	result := &g.Claims[r.Result].Statement
	return c.Statement.TraceRoot == result.TraceRoot && c.Statement.T == result.T
}

// halve burns half of the dispute's bond, rounded down, and gives the proposer the
// rest.
func (g *Game) halve(c *Claim) {
	if !c.disputed() {
		return
	}
	half := new(big.Int).Rsh(c.DisputeBondWei, 1)
	g.Bonds.burn(half)
	g.Bonds.release(c.Statement.Proposer, new(big.Int).Sub(c.DisputeBondWei, half))
}

// ReleaseDemand credits a demand's bond after the claim's end: to who answered it if
// the claim was right, else to who demanded.
func (g *Game) ReleaseDemand(m Msg, id ClaimID, level uint, index uint64) error {
	c := g.Claims[id]
	if c == nil || !c.Status.Terminal() {
		return ErrNotTerminal
	}
	x, ok := c.Tree.Position(level, index)
	if !ok {
		return ErrNotInGrid
	}
	d := c.Demands[x]
	switch {
	case d == nil:
		return ErrNotDemanded
	case d.BondWei.Sign() == 0:
		return ErrReleased
	}
	to := d.Demander
	if c.Status != Rejected && g.right(c) && !d.Open() {
		to = d.Answerer
	}
	g.Bonds.release(to, d.BondWei)
	d.BondWei = new(big.Int)
	return nil
}

// ClaimReward makes the caller the holder of a reward by an earlier commit to a proof
// that the verifier accepts.
func (g *Game) ClaimReward(m Msg, id ClaimID, proof []byte, salt Salt, accepted bool) error {
	c := g.Claims[id]
	if c == nil || c.Reward.AmountWei == nil {
		return ErrNoReward
	}
	reward, err := c.Reward.Claim(m.At.Time, m.From, g.Commits[FaultCommit(id, m.From, proof, salt)])
	switch {
	case err != nil:
		return err
	case !accepted:
		return ErrNoFault
	}
	c.Reward = reward
	return nil
}

// PayReward credits a reward to its holder after the grace.
func (g *Game) PayReward(m Msg, id ClaimID) error {
	c := g.Claims[id]
	if c == nil || c.Reward.AmountWei == nil {
		return ErrNoReward
	}
	reward, wei, err := c.Reward.Pay(m.At.Time)
	if err != nil {
		return err
	}
	g.Bonds.release(c.Reward.Holder, wei)
	c.Reward = reward
	return nil
}
