package claimtest

import (
	"maps"
	"math/big"
	"slices"

	"github.com/mlgeth/mlgeth/mlvm/claim"
)

// positions returns the demanded tree nodes of a claim in order, so that equal seeds give
// equal games.
func (s *Schedule) positions(c *claim.Claim) []claim.Position {
	return slices.Sorted(maps.Keys(c.Demands))
}

// Next returns the next call, or nil if everything has ended. Time passes in between,
// never past the last moment of something that an honest party has to do.
func (s *Schedule) Next() *Call {
	c := s.next()
	if c != nil {
		s.held = s.Game.Bonds.CreditWei(c.From)
	}
	return c
}

func (s *Schedule) next() *Call {
	for range 10_000 {
		if len(s.queue) == 0 && len(s.Game.Claims) == 0 {
			s.moves = 0 // every proposal was refused
		}
		all := s.duties()
		limit := ^uint64(0)
		var ready []duty
		for i := range all {
			d := &all[i]
			last := s.limit(d)
			if last <= s.At.Time {
				s.class = d.class
				return d.call()
			}
			limit = min(limit, last)
			if d.since <= s.At.Time {
				ready = append(ready, *d)
			}
		}
		if c := s.choose(ready); c != nil {
			return c
		}
		if s.moves <= 0 && len(s.queue) == 0 {
			if c := s.clean(); c != nil {
				return c
			}
			if s.over() {
				return nil
			}
		}
		s.pass(limit)
	}
	panic("claimtest: internal error: a schedule does not end")
}

// choose returns a call, or nil to let time pass.
func (s *Schedule) choose(ready []duty) *Call {
	switch k := s.r.IntN(8); {
	case k < 2 && len(s.queue) > 0:
		next := s.queue[0]
		s.queue = s.queue[1:]
		return next()
	case k < 3 && len(ready) > 0:
		d := ready[s.r.IntN(len(ready))]
		s.class = d.class
		return d.call()
	case k < 7 && s.moves > 0 && len(s.Game.Claims) > 0:
		s.moves--
		return s.spoil(s.mischief())
	}
	return nil
}

// pass lets time pass up to a limit: a second, or to a moment that matters.
func (s *Schedule) pass(limit uint64) {
	to := s.At.Time + 1
	if s.r.IntN(3) > 0 || s.moves <= 0 {
		if at := s.moments(); len(at) > 0 {
			to = at[s.r.IntN(min(3, len(at)))]
		}
	}
	s.At.Time = min(to, limit)
	s.At.Number++
	s.At.BaseFeeWei = big.NewInt(s.r.Int64N(3))
}

// moments returns the seconds to come in which a limit is reached or has just passed,
// the next ones first.
func (s *Schedule) moments() (all []uint64) {
	add := func(limit uint64) {
		for _, at := range [...]uint64{limit, limit + 1} {
			if at > s.At.Time {
				all = append(all, at)
			}
		}
	}
	add(s.deadline)
	for _, e := range s.entries {
		c := s.Game.Claims[e.id]
		switch {
		case c == nil:
		case c.Status == claim.Pending:
			add(c.WindowEnd)
			add(c.LiveUntil)
			for _, d := range c.Demands {
				if d.Open() {
					add(d.Deadline)
				} else {
					add(c.Clocks.LastDemand(&d.Timing, c.WindowEnd))
				}
			}
		case c.Reward.AmountWei != nil && c.Reward.AmountWei.Sign() > 0:
			add(c.Reward.GraceEnd)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// mischief returns what a random hostile party does.
func (s *Schedule) mischief() *Call {
	e := s.entries[s.r.IntN(len(s.entries))]
	c := s.Game.Claims[e.id]
	if c == nil {
		return s.receiver()
	}
	switch k := s.r.IntN(10); {
	case k < 4:
		return s.sham(e, c)
	case k < 7:
		return s.lie(e, c)
	case k < 9:
		return s.steal(e, c)
	}
	return s.receiver()
}

// sham demands, without a reason.
func (s *Schedule) sham(e *entry, c *claim.Claim) *Call {
	s.class = ShamDemander
	by := ShamDemander.Account()
	if len(c.Demands) == 0 {
		return s.open(e, by)
	}
	x := s.pick(c)
	g, index := gridOf(c, x)
	if g == c.Tree.Levels() {
		return s.settle(e, c, x, by)
	}
	below := c.Tree.LevelDepth(g+1) - c.Tree.LevelDepth(g)
	if s.r.IntN(4) > 0 {
		return s.demand(e, g+1, index<<below|s.r.Uint64N(1<<below), by)
	}
	call := s.demand(e, g+1, index<<below, by)
	for i := uint64(1); i < 1<<below && i < 4; i++ {
		call.Demands = append(call.Demands, e.trace.Demand(g+1, index<<below|i))
	}
	call.ValueWei = new(big.Int).Mul(s.bond(), big.NewInt(int64(len(call.Demands))))
	return call
}

// pick returns a random demanded tree node, the deepest more often than others.
func (s *Schedule) pick(c *claim.Claim) claim.Position {
	all := s.positions(c)
	if s.r.IntN(2) == 0 {
		return all[len(all)-1]
	}
	return all[s.r.IntN(len(all))]
}

// lie answers for a claim, or ends it, as its proposer would.
func (s *Schedule) lie(e *entry, c *claim.Claim) *Call {
	if s.class = e.class; !e.lie {
		s.class = ShamDemander
	}
	if len(c.Demands) > 0 && s.r.IntN(5) > 0 {
		return s.answer(e, c, s.pick(c), e.proposer)
	}
	if e.lie && len(e.trace.Faults) > 0 && s.r.IntN(8) == 0 {
		return s.hostileProof(e, e.proposer)
	}
	return &Call{Kind: Settle, Msg: s.msg(e.proposer, nil), Settles: []claim.SettleItem{{Claim: e.id}}}
}

// hostileProof commits to a proof, or shows it.
func (s *Schedule) hostileProof(e *entry, by claim.Address) *Call {
	if s.r.IntN(3) == 0 {
		if e.hostileCommit == 0 {
			e.hostileCommit = s.At.Number
		}
		return &Call{Kind: Commit, Msg: s.msg(by, nil), Hash: s.faultCommit(e, by)}
	}
	return s.proof(ProveFault, e, by)
}

// steal copies what is on its way, and takes what lies around.
func (s *Schedule) steal(e *entry, c *claim.Claim) *Call {
	s.class = RewardThief
	by := RewardThief.Account()
	switch {
	case e.public && c.Status == claim.Pending:
		return s.hostileProof(e, by)
	case e.public && s.r.IntN(2) == 0:
		return s.proof(ClaimReward, e, by)
	case c.Status == claim.Pending && len(c.Demands) > 0:
		return s.settle(e, c, s.pick(c), by)
	case c.Status == claim.Pending:
		return &Call{Kind: Supersede, Msg: s.msg(by, nil), Claim: e.id}
	case len(c.Demands) > 0 && s.r.IntN(2) == 0:
		g, index := gridOf(c, s.pick(c))
		return &Call{Kind: ReleaseDemand, Msg: s.msg(by, nil), Claim: e.id, Level: g, Index: index}
	}
	return &Call{Kind: PayReward, Msg: s.msg(by, nil), Claim: e.id}
}

// receiver does what a malicious requester could.
func (s *Schedule) receiver() *Call {
	s.class = EvilReceiver
	id := s.requests[s.r.IntN(len(s.requests))]
	c := &Call{Msg: s.msg(EvilReceiver.Account(), nil), Request: id}
	switch s.r.IntN(5) {
	case 0:
		c.Kind = Cancel
	case 1:
		c.Kind, c.Input, c.Offset = Append, s.World.Input[:1+s.r.IntN(40)], s.r.Uint64N(3)*32
	case 2:
		c.Kind = Withdraw
	case 3:
		c.Kind = WithdrawFees
	default:
		c.Kind, c.Output, c.Succeeds = Deliver, s.World.Truth.Output(), s.r.IntN(3) == 0
	}
	return c
}

// spoil makes some calls wrong.
func (s *Schedule) spoil(c *Call) *Call {
	if s.r.IntN(8) > 0 {
		return c
	}
	switch s.r.IntN(5) {
	case 0:
		c.Claim[0] ^= 1
	case 1:
		if c.ValueWei != nil {
			c.ValueWei = new(big.Int).Rsh(c.ValueWei, 1)
		}
	case 2:
		if len(c.Demands) > 0 {
			c.Demands[0].Index ^= 1
		}
	case 3:
		if len(c.Answers) > 0 && len(c.Answers[0].Data) > 0 {
			c.Answers[0].Data = flip(c.Answers[0].Data)
		}
	default:
		if c.Kind == ProveFault || c.Kind == ClaimReward {
			c.Proof, c.Accepted = flip(c.Proof), false
		}
	}
	return c
}

// clean returns a call that brings the end nearer, which anybody can make, or nil if
// only time does.
func (s *Schedule) clean() *Call {
	s.class = RewardThief
	anybody := s.msg(RewardThief.Account(), nil)
	for _, e := range s.entries {
		c := s.Game.Claims[e.id]
		if c == nil {
			continue
		}
		if call := s.close(e, c); call != nil {
			return call
		}
	}
	for _, id := range s.requests {
		r := s.Game.Requests[id]
		if r.Status == claim.Open && s.At.Time > r.Options.Deadline && s.settled(id) {
			s.class = EvilReceiver
			return &Call{Kind: Cancel, Msg: s.msg(r.Requester, nil), Request: id}
		}
	}
	for k, l := range [...]*claim.Ledger{&s.Game.Bonds, &s.Game.Fees} {
		for _, owner := range slices.SortedFunc(maps.Keys(l.CreditsWei), func(a, b claim.Address) int { return slices.Compare(a[:], b[:]) }) {
			anybody.From = owner
			return &Call{Kind: [...]Kind{Withdraw, WithdrawFees}[k], Msg: anybody}
		}
	}
	return nil
}

// close returns a call that ends a claim or pays what it left, if there is one.
func (s *Schedule) close(e *entry, c *claim.Claim) *Call {
	msg := s.msg(RewardThief.Account(), nil)
	accept, expire, supersede := Enabled(s.Game, c, s.At.Time)
	switch {
	case c.Status == claim.Pending && expire:
		for _, x := range s.positions(c) {
			if c.Demands[x].Expired(s.At.Time) {
				return s.settle(e, c, x, msg.From)
			}
		}
	case c.Status == claim.Pending && accept:
		return &Call{Kind: Settle, Msg: msg, Settles: []claim.SettleItem{{Claim: e.id}}}
	case c.Status == claim.Pending && supersede:
		return &Call{Kind: Supersede, Msg: msg, Claim: e.id}
	case c.Status == claim.Pending:
		return nil
	}
	for _, x := range s.positions(c) {
		if c.Demands[x].BondWei.Sign() > 0 {
			g, index := gridOf(c, x)
			return &Call{Kind: ReleaseDemand, Msg: msg, Claim: e.id, Level: g, Index: index}
		}
	}
	if r := &c.Reward; r.AmountWei != nil && r.AmountWei.Sign() > 0 && s.At.Time > r.GraceEnd {
		return &Call{Kind: PayReward, Msg: msg, Claim: e.id}
	}
	return nil
}

// settled reports whether no claim on a request is pending.
func (s *Schedule) settled(id claim.RequestID) bool {
	for _, c := range s.Game.Claims {
		if c.Statement.RequestID == id && c.Status == claim.Pending {
			return false
		}
	}
	return true
}

// over reports whether everything has ended.
func (s *Schedule) over() bool {
	for _, c := range s.Game.Claims {
		if !c.Status.Terminal() {
			return false
		}
	}
	return s.Game.Bonds.BalanceWei().Sign() == 0 && s.Game.Fees.BalanceWei().Sign() == 0
}
