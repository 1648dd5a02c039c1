package claimtest

import (
	"math/big"

	"github.com/mlgeth/mlgeth/mlvm/claim"
)

// duty is a call that an honest party makes as soon as it can, or up to d later, and
// later by as much as it is censored.
type duty struct {
	class Class
	since uint64
	call  func() *Call
}

// limit returns the last second for a duty.
func (s *Schedule) limit(d *duty) uint64 {
	p := &s.World.Preset
	last, until := d.since+uint64(p.Latency), s.quiet+uint64(p.Censorship)
	switch {
	case d.since >= until || last < s.quiet:
		return last
	case d.since >= s.quiet:
		return until + uint64(p.Latency)
	}
	return last + uint64(p.Censorship)
}

// duties returns what the honest have to do, now or soon.
func (s *Schedule) duties() (all []duty) {
	for _, e := range s.entries {
		c := s.Game.Claims[e.id]
		switch {
		case c == nil:
		case e.lie && s.Watch && c.Status == claim.Pending:
			if d := s.watch(e, c); d != nil {
				d.class = Watcher
				all = append(all, *d)
			}
		case e.lie && s.Watch && s.robbed(e, c):
			all = append(all, duty{Watcher, c.Reward.GraceEnd - s.World.Preset.Grace(), s.fault(ClaimReward, e)})
		case !e.lie && s.Defend && c.Status == claim.Pending:
			all = append(all, s.defend(e, c)...)
		}
	}
	return all
}

// defend returns the answers that are due. Whoever gives them starts to compute when
// the claim is disputed.
func (s *Schedule) defend(e *entry, c *claim.Claim) (all []duty) {
	for _, x := range s.positions(c) {
		d := c.Demands[x]
		if !d.Open() {
			continue
		}
		since := max(d.DemandedAt, c.Demands[1].DemandedAt+uint64(s.World.Preset.MinExecTime))
		all = append(all, duty{Defender, since, func() *Call { return s.answer(e, c, x, Defender.Account()) }})
	}
	return all
}

// watch returns what is next against a lie.
func (s *Schedule) watch(e *entry, c *claim.Claim) *duty {
	known := c.ProposedAt + uint64(s.World.Preset.MinExecTime)
	switch {
	case e.informed && len(e.trace.Faults) > 0:
		return s.prove(e, known, known)
	case c.Demands[1] == nil:
		return &duty{since: known, call: func() *Call { return s.open(e, Watcher.Account()) }}
	}
	for _, x := range s.positions(c) {
		if d := c.Demands[x]; d.Expired(s.At.Time) {
			return &duty{since: max(known, d.Deadline+1), call: func() *Call { return s.settle(e, c, x, Watcher.Account()) }}
		}
	}
	since := known
	for g := range c.Tree.Levels() + 1 {
		index := e.trace.Target >> (c.Tree.Shape.Depth() - c.Tree.LevelDepth(g))
		x, _ := c.Tree.Position(g, index)
		d := c.Demands[x]
		switch {
		case c.Tree.Padding(x):
			return s.prove(e, since, max(since, e.committedAt+1))
		case d == nil:
			return &duty{since: since, call: func() *Call { return s.demand(e, g, index, Watcher.Account()) }}
		case d.Open():
			return nil
		}
		since = max(since, d.AnsweredAt)
	}
	return s.prove(e, since, max(since, e.committedAt+1))
}

// prove returns the commit to a proof, or the proof if that was made. It can be copied
// as soon as it is on its way.
func (s *Schedule) prove(e *entry, commit, proof uint64) *duty {
	if e.committedAt == 0 {
		return &duty{since: commit, call: func() *Call {
			e.committedAt, e.commitBlock = s.At.Time, s.At.Number
			return &Call{Kind: Commit, Msg: s.msg(Watcher.Account(), nil), Hash: s.faultCommit(e, Watcher.Account())}
		}}
	}
	e.public = e.public || s.At.Time >= proof
	return &duty{since: proof, call: s.fault(ProveFault, e)}
}

// fault returns the watcher's call with the proof of a claim's fault.
func (s *Schedule) fault(k Kind, e *entry) func() *Call {
	return func() *Call { return s.proof(k, e, Watcher.Account()) }
}

// proof returns a call with the proof of a claim's fault.
func (s *Schedule) proof(k Kind, e *entry, by claim.Address) *Call {
	proof := e.trace.Faults[0].Proof
	return &Call{Kind: k, Msg: s.msg(by, nil), Claim: e.id, Proof: proof, Salt: claim.Salt{2}, Accepted: e.trace.Accepts(proof)}
}

func (s *Schedule) faultCommit(e *entry, by claim.Address) claim.CommitHash {
	return claim.FaultCommit(e.id, by, e.trace.Faults[0].Proof, claim.Salt{2})
}

// robbed reports whether somebody holds a reward to which the watcher committed first.
func (s *Schedule) robbed(e *entry, c *claim.Claim) bool {
	r := &c.Reward
	return c.Status == claim.Rejected && r.AmountWei != nil && r.AmountWei.Sign() > 0 && r.Holder != Watcher.Account() &&
		e.commitBlock != 0 && e.commitBlock < min(r.CommitBlock, r.RejectedBlock) && s.At.Time <= r.GraceEnd
}

func (s *Schedule) open(e *entry, by claim.Address) *Call {
	bond := s.bond()
	return &Call{Kind: OpenDispute, Msg: s.msg(by, bond.Add(bond, s.World.Preset.DisputeBondWei)), Claim: e.id}
}

func (s *Schedule) demand(e *entry, g uint, index uint64, by claim.Address) *Call {
	value := new(big.Int).Add(s.bond(), big.NewInt(s.r.Int64N(3))) // what is too much comes back
	return &Call{Kind: Demand, Msg: s.msg(by, value), Claim: e.id, Demands: []claim.DemandItem{e.trace.Demand(g, index)}}
}

// answer returns the answer of a demand, right if there is one.
func (s *Schedule) answer(e *entry, c *claim.Claim, x claim.Position, by claim.Address) *Call {
	g, index := gridOf(c, x)
	item, ok := e.trace.Answer(g, index)
	if !ok {
		item = claim.AnswerItem{Level: g, Index: index, Data: make([]byte, c.Tree.AnswerLen(g, index))}
	}
	return &Call{Kind: Answer, Msg: s.msg(by, nil), Claim: e.id, Answers: []claim.AnswerItem{item}}
}

func (s *Schedule) settle(e *entry, c *claim.Claim, x claim.Position, by claim.Address) *Call {
	g, index := gridOf(c, x)
	return &Call{Kind: Settle, Msg: s.msg(by, nil), Settles: []claim.SettleItem{{Claim: e.id, Level: g, Index: index}}}
}

// gridOf returns the grid level and the index of a grid node.
func gridOf(c *claim.Claim, x claim.Position) (uint, uint64) {
	grid := uint(c.Tree.Grid)
	return (x.Depth() + grid - 1) / grid, x.Index()
}
