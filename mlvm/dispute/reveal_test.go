package dispute_test

import (
	"math"
	"math/big"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/dispute"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// third is neither the agent nor the proposer of theirs.
var third = claim.Address{30}

// stage is a world with one claim, what the agent knows of it, and the agent's policy.
type stage struct {
	*dispute.Claim
	s *dispute.Snapshot
	k *dispute.Knowledge
	p *dispute.Policy
}

func (x *stage) verdict(v dispute.Verdict) { x.k.Verdicts[x.ID] = v }

// demand adds a demand. It is open if nobody has answered it.
func (x *stage) demand(by claim.Address, level uint, index, deadline uint64, answerer claim.Address) {
	d := dispute.Demand{
		Place: dispute.Place{Level: level, Index: index}, Demander: by, Deadline: deadline,
		Answerer: answerer, Answered: answerer != claim.Address{},
	}
	if d.Answered {
		d.LastChild = x.State.LiveUntil
	} else {
		x.State.OpenDemands++
	}
	if level == 0 {
		x.State.Disputer, x.State.DisputeBondWei = by, x.p.Preset.DisputeBondWei
	}
	x.Demands = append(x.Demands, d)
}

// final gives the request another result.
func (x *stage) final() { x.s.Requests[0].Open, x.s.Requests[0].Result = false, claim.ClaimID{9} }

var (
	nobody   = claim.Address{}
	withheld = func(level uint, index uint64) dispute.Verdict {
		return dispute.Verdict{Judgement: dispute.Invalid, Withheld: true, Next: dispute.Place{Level: level, Index: index}}
	}
	holding = func(places ...dispute.Place) dispute.Verdict {
		v := dispute.Verdict{Judgement: dispute.Valid}
		for _, at := range places {
			v.Answers = append(v.Answers, dispute.Held{Place: at, Bytes: 2048})
		}
		return v
	}
	valid  = dispute.Verdict{Judgement: dispute.Valid}
	proven = dispute.Verdict{Judgement: dispute.Invalid, Proven: true}
)

// TestReveal has a case for each rule of reveal or lose. Time is 1000; the claim can be
// disputed until 1009. A whole dispute takes 134 wei: a bond of 50, three demands of
// twice 10 and gas of 1, one for the base fee, a proof of 1.
func TestReveal(t *testing.T) {
	at := func(k dispute.Kind, level uint, index uint64) []dispute.Action {
		return []dispute.Action{{Kind: k, Claim: theirs, Place: dispute.Place{Level: level, Index: index}}}
	}
	act := func(k dispute.Kind) []dispute.Action { return at(k, 0, 0) }
	alert := func(cause dispute.Cause, until uint64) []dispute.Alert {
		return []dispute.Alert{{Cause: cause, Request: rid, Claim: theirs, Until: until, BondWei: big.NewInt(100)}}
	}
	truth, root := root, dispute.Place{}
	for _, c := range []struct {
		name   string
		budget int64
		set    func(x *stage)
		want   []dispute.Action
		alerts []dispute.Alert
	}{
		// Unknown never spends and always alerts.
		{"knows nothing", 1000, func(x *stage) {}, nil, alert(dispute.Unjudged, 1009)},
		{"knows nothing of a disputed claim", 1000, func(x *stage) {
			x.demand(third, 0, 0, 1007, nobody)
			x.demand(third, 1, 3, 1005, nobody)
			x.demand(third, 1, 4, 1006, nobody)
			x.demand(third, 1, 5, 1003, other)
		}, nil, alert(dispute.Unjudged, 1005)},
		{"knows nothing of an expired claim", 1000, func(x *stage) { x.demand(third, 0, 0, 999, nobody) }, nil, alert(dispute.Unjudged, 999)},
		{"knows nothing but has a proof", 1000, func(x *stage) { x.verdict(dispute.Verdict{Proven: true, Withheld: true}) }, nil, alert(dispute.Unjudged, 1009)},

		// Challenge.
		{"opens a dispute when the trace is withheld", 134, func(x *stage) { x.verdict(withheld(0, 0)) }, act(dispute.OpenDispute), nil},
		{"opens none that it cannot finish", 133, func(x *stage) { x.verdict(withheld(0, 0)) }, nil, alert(dispute.Unaffordable, 1009)},
		{"opens none while it looks for a fault", 1000, func(x *stage) { x.verdict(dispute.Verdict{Judgement: dispute.Invalid}) }, nil, nil},
		{"opens one before the window ends, looking or not", 1000, func(x *stage) {
			x.verdict(dispute.Verdict{Judgement: dispute.Invalid})
			x.s.Block.Time = 1007
		}, act(dispute.OpenDispute), nil},
		{"opens one in the last second", 1000, func(x *stage) { x.verdict(withheld(0, 0)); x.s.Block.Time = 1009 }, act(dispute.OpenDispute), nil},
		{"is too late", 1000, func(x *stage) { x.verdict(withheld(0, 0)); x.s.Block.Time = 1010 }, nil, alert(dispute.TooLate, 1009)},
		{"does not dispute", 1000, func(x *stage) { x.verdict(withheld(0, 0)); x.p.Dispute = false }, nil, alert(dispute.Unopposed, 1009)},
		{"waits for the answer", 1000, func(x *stage) {
			x.verdict(withheld(0, 0))
			x.demand(self, 0, 0, 1020, nobody)
		}, nil, nil},
		{"follows an answer", 20, func(x *stage) {
			x.verdict(withheld(1, 7))
			x.demand(self, 0, 0, 1020, other)
		}, at(dispute.DemandNode, 1, 7), nil},
		{"has not even one demand", 19, func(x *stage) {
			x.verdict(withheld(1, 7))
			x.demand(self, 0, 0, 1020, other)
		}, nil, alert(dispute.Unaffordable, 1009)},
		{"joins a dispute", 63, func(x *stage) { // two demands, one for the base fee, and a proof
			x.verdict(withheld(1, 7))
			x.demand(third, 0, 0, 1020, other)
		}, at(dispute.DemandNode, 1, 7), nil},
		{"joins none that it cannot finish", 62, func(x *stage) {
			x.verdict(withheld(1, 7))
			x.demand(third, 0, 0, 1020, other)
		}, nil, alert(dispute.Unaffordable, 1009)},
		{"demands whatever others demand elsewhere", 1000, func(x *stage) {
			x.verdict(withheld(1, 7))
			x.demand(third, 0, 0, 1020, other)
			x.demand(third, 1, 6, 1020, nobody)
			x.demand(third, 1, 8, 1020, nobody)
		}, at(dispute.DemandNode, 1, 7), nil},
		{"builds on the demands of others", 1000, func(x *stage) {
			x.verdict(withheld(1, 7))
			x.demand(third, 0, 0, 1020, other)
			x.demand(third, 1, 7, 1020, nobody)
		}, nil, nil},
		{"demands nothing below what is not answered", 1000, func(x *stage) {
			x.verdict(withheld(2, 7<<6))
			x.demand(third, 0, 0, 1020, other)
			x.demand(third, 1, 7, 1020, nobody)
		}, nil, nil},
		{"demands nothing below another node", 1000, func(x *stage) { // it was reorganised away
			x.verdict(withheld(2, 7<<6))
			x.demand(third, 0, 0, 1020, other)
			x.demand(third, 1, 6, 1020, other)
		}, nil, alert(dispute.TooLate, 1009)},
		{"knows the levels of a tree", 1000, func(x *stage) { // of 8 levels: the last step is one of two
			x.Depth = 8
			x.verdict(withheld(2, 7<<2|1))
			x.demand(third, 0, 0, 1020, other)
			x.demand(third, 1, 7, 1020, other)
		}, at(dispute.DemandNode, 2, 7<<2|1), nil},
		{"demands nothing while it looks for a fault", 1000, func(x *stage) {
			v := withheld(1, 7) // of an earlier search
			v.Withheld = false
			x.verdict(v)
			x.demand(third, 0, 0, 1020, other)
		}, nil, nil},
		{"demands in the last second for it", 1000, func(x *stage) {
			x.verdict(withheld(1, 7))
			x.demand(third, 0, 0, 1020, other)
			x.Demands[0].LastChild = 1000
		}, at(dispute.DemandNode, 1, 7), nil},
		{"demands nothing after the last second for it", 1000, func(x *stage) {
			x.verdict(withheld(1, 7))
			x.demand(third, 0, 0, 1020, other)
			x.Demands[0].LastChild = 999
		}, nil, alert(dispute.TooLate, 1009)},
		{"demands nothing of a claim whose time has passed", 1000, func(x *stage) {
			x.verdict(withheld(1, 7))
			x.demand(third, 0, 0, 1020, other)
			x.s.Block.Time = 1010
		}, nil, alert(dispute.TooLate, 1009)},
		{"finds nothing in what was revealed, until the end", 1000, func(x *stage) {
			x.verdict(dispute.Verdict{Judgement: dispute.Invalid})
			x.demand(third, 0, 0, 1020, other)
			x.s.Block.Time = 1007
		}, nil, alert(dispute.Unopposed, 1009)},

		{"takes what it sent too much when it is short", 19, func(x *stage) {
			x.verdict(withheld(1, 7))
			x.demand(self, 0, 0, 1020, other)
			x.s.BondsWei = big.NewInt(1) // not worth a transaction else
		}, []dispute.Action{{Kind: dispute.WithdrawBonds}}, alert(dispute.Unaffordable, 1009)},
		{"takes it when prices have risen", 62, func(x *stage) {
			x.verdict(withheld(0, 0))
			x.demand(self, 0, 0, 1020, nobody)
			x.s.BondsWei = big.NewInt(1)
		}, []dispute.Action{{Kind: dispute.WithdrawBonds}}, nil},
		{"leaves it while it is not short", 63, func(x *stage) {
			x.verdict(withheld(0, 0))
			x.demand(self, 0, 0, 1020, nobody)
			x.s.BondsWei = big.NewInt(1)
		}, nil, nil},

		// Evidence and time.
		{"shows evidence rather than to demand", 1000, func(x *stage) {
			v := proven
			v.Withheld, v.Next, v.CommitBlock = true, dispute.Place{Level: 1, Index: 7}, 9
			x.verdict(v)
			x.demand(self, 0, 0, 1020, other)
		}, act(dispute.ProveFault), nil},
		{"commits first while a demand is open", 1000, func(x *stage) {
			x.verdict(proven)
			x.demand(third, 0, 0, 1020, nobody)
			x.s.Block.Time = 1012
		}, act(dispute.CommitFault), nil},
		{"commits to nothing when the end is near", 1000, func(x *stage) {
			x.verdict(proven)
			x.demand(third, 0, 0, 1020, other)
			x.s.Block.Time = 1008
		}, act(dispute.ProveFault), nil},
		{"has a proof and is not set to show it", 1000, func(x *stage) {
			x.verdict(proven)
			x.p.Prove = false
		}, nil, alert(dispute.Unopposed, 1009)},
		{"settles its expired demand", 0, func(x *stage) {
			x.verdict(withheld(1, 7))
			x.demand(self, 0, 0, 999, nobody)
		}, act(dispute.SettleExpired), nil},
		{"does not settle at the deadline", 0, func(x *stage) {
			x.verdict(withheld(1, 7))
			x.demand(self, 0, 0, 1000, nobody)
		}, nil, nil},
		{"settles the expired demand of a stranger", 0, func(x *stage) {
			x.verdict(withheld(1, 7))
			x.demand(third, 0, 0, 1000, other)
			x.demand(third, 1, 3, 999, nobody)
		}, at(dispute.SettleExpired, 1, 3), nil},
		{"prefers its own expired demand", 0, func(x *stage) {
			x.verdict(withheld(1, 7))
			x.demand(third, 1, 3, 998, nobody)
			x.demand(self, 1, 7, 999, nobody)
		}, at(dispute.SettleExpired, 1, 7), nil},
		{"prefers its own expired demand to evidence", 0, func(x *stage) {
			x.verdict(proven)
			x.demand(self, 1, 7, 999, nobody)
		}, at(dispute.SettleExpired, 1, 7), nil},
		{"prefers evidence to the expired demand of a stranger", 0, func(x *stage) {
			v := proven
			v.CommitBlock = 9
			x.verdict(v)
			x.demand(third, 1, 7, 999, nobody)
		}, act(dispute.ProveFault), nil},
		{"settles without disputing", 0, func(x *stage) {
			x.verdict(withheld(1, 7))
			x.demand(third, 0, 0, 999, nobody)
			x.p.Dispute = false
		}, act(dispute.SettleExpired), nil},
		{"only watches", 1000, func(x *stage) {
			x.verdict(withheld(1, 7))
			x.demand(third, 0, 0, 1020, other)
			x.p.Dispute, x.p.Prove, x.p.Defend = false, false, false
		}, nil, alert(dispute.Unopposed, 1009)},
		{"says that it has claimed a lie", 0, func(x *stage) {
			x.Statement.Proposer = self
			x.verdict(proven)
		}, act(dispute.CommitFault), alert(dispute.OwnFalse, 1009)},

		// Defence.
		{"answers for others", 0, func(x *stage) {
			x.verdict(holding(root))
			x.demand(third, 0, 0, 1000, nobody)
		}, act(dispute.AnswerDemands), nil},
		{"answers for itself only", 0, func(x *stage) {
			x.verdict(holding(root))
			x.demand(third, 0, 0, 1000, nobody)
			x.p.Defend = false
		}, nil, alert(dispute.Undefended, 1000)},
		{"always answers for itself", 0, func(x *stage) {
			x.Statement.Proposer = self
			x.verdict(holding(root))
			x.demand(third, 0, 0, 1000, nobody)
			x.p.Defend = false
		}, act(dispute.AnswerDemands), nil},
		{"has no answer", 0, func(x *stage) {
			x.verdict(valid)
			x.demand(third, 0, 0, 1000, nobody)
		}, nil, alert(dispute.Undefended, 1000)},
		{"has one answer of two", 0, func(x *stage) {
			x.verdict(holding(dispute.Place{Level: 1, Index: 3}))
			x.demand(third, 0, 0, 1000, other)
			x.demand(third, 1, 3, 1004, nobody)
			x.demand(third, 1, 5, 1003, nobody)
			x.demand(third, 1, 4, 1005, nobody)
		}, act(dispute.AnswerDemands), alert(dispute.Undefended, 1003)},
		{"answers nothing twice", 0, func(x *stage) {
			x.verdict(holding(root))
			x.demand(third, 0, 0, 1000, self)
		}, nil, nil},
		{"answers nothing of a claim that is lost", 0, func(x *stage) {
			x.verdict(holding(root, dispute.Place{Level: 1, Index: 3}))
			x.demand(third, 1, 3, 999, nobody)
			x.demand(third, 1, 4, 1009, nobody)
		}, nil, alert(dispute.Lost, 1000)},
		{"answers nothing for a lie", 0, func(x *stage) {
			v := holding(root)
			v.Judgement = dispute.Invalid
			x.verdict(v)
			x.demand(third, 0, 0, 1000, nobody)
		}, nil, nil},
		{"accepts a claim that holds its bonds", 0, func(x *stage) {
			x.verdict(valid)
			x.demand(third, 0, 0, 1005, self)
			x.s.Block.Time = 1010
		}, act(dispute.Settle), nil},
		{"leaves others time to accept", 0, func(x *stage) { x.verdict(valid); x.p.Propose = true; x.s.Block.Time = 1011 }, nil, nil},
		{"accepts what others leave", 0, func(x *stage) { x.verdict(valid); x.p.Propose = true; x.s.Block.Time = 1012 }, act(dispute.Settle), nil},
		{"accepts nothing for others", 0, func(x *stage) { x.verdict(valid); x.s.Block.Time = 2000 }, nil, nil},
		{"accepts no lie that holds its bonds", 0, func(x *stage) {
			x.verdict(withheld(1, 7))
			x.demand(self, 0, 0, 1005, other)
			x.s.Block.Time = 1010
		}, nil, alert(dispute.TooLate, 1009)},

		// After the request's end.
		{"answers nothing after the end", 0, func(x *stage) {
			x.verdict(holding(root))
			x.demand(third, 0, 0, 1020, nobody)
			x.final()
		}, nil, nil},
		{"ends its own claim rather than to answer", 0, func(x *stage) {
			x.Statement.Proposer = self
			x.verdict(holding(root))
			x.demand(third, 0, 0, 1020, nobody)
			x.final()
		}, act(dispute.Supersede), nil},
		{"goes on with its dispute", 1000, func(x *stage) {
			x.verdict(withheld(1, 7))
			x.demand(self, 0, 0, 1020, other)
			x.final()
		}, at(dispute.DemandNode, 1, 7), nil},
		{"waits for the answer after the end", 1000, func(x *stage) {
			x.verdict(withheld(0, 0))
			x.demand(self, 0, 0, 1020, nobody)
			x.final()
			x.s.Block.Time = 1020
		}, nil, nil},
		{"ends a lie by time after the end", 1000, func(x *stage) {
			x.verdict(withheld(0, 0))
			x.demand(self, 0, 0, 1020, nobody)
			x.final()
			x.s.Block.Time = 1021
		}, act(dispute.SettleExpired), nil},
		{"frees the bonds of a dispute that comes to nothing", 1000, func(x *stage) {
			x.verdict(withheld(1, 7))
			x.demand(self, 0, 0, 1005, other)
			x.final()
			x.s.Block.Time = 1010
		}, act(dispute.Supersede), nil},
		{"waits for no others with its bonds", 1000, func(x *stage) {
			x.verdict(withheld(0, 0))
			x.demand(third, 0, 0, 1020, self)
			x.final()
		}, act(dispute.Supersede), nil},
		{"opens no dispute after the end", 1000, func(x *stage) { x.verdict(withheld(0, 0)); x.final() }, nil, nil},
		{"shows evidence after the end", 0, func(x *stage) {
			x.verdict(proven)
			x.demand(self, 0, 0, 1020, other)
			x.final()
		}, act(dispute.CommitFault), nil},
		{"shows no evidence of what it does not know", 0, func(x *stage) { x.verdict(dispute.Verdict{Proven: true}); x.final() }, nil, nil},
		{"has nothing to say of a true result", 0, func(x *stage) {
			x.State.Status, x.Statement.TraceRoot = claim.Accepted, truth
			x.verdict(valid)
			x.s.Requests[0].Open, x.s.Requests[0].Result = false, theirs
		}, nil, nil},
		{"says that the result is false", 0, func(x *stage) {
			x.State.Status = claim.Accepted
			x.verdict(proven)
			x.s.Requests[0].Open, x.s.Requests[0].Result = false, theirs
		}, nil, alert(dispute.FalseResult, 1000)},

		// Bonds of demands.
		{"releases what it demanded of a lie", 0, func(x *stage) {
			x.demand(self, 0, 0, 999, other)
			x.demand(self, 1, 7, 999, nobody)
			x.demand(third, 1, 8, 999, self)
			x.State.Status = claim.Rejected
		}, append(at(dispute.ReleaseDemand, 0, 0), at(dispute.ReleaseDemand, 1, 7)...), nil},
		{"releases what it answered for the truth", 0, func(x *stage) {
			x.demand(third, 0, 0, 1001, self)
			x.demand(third, 1, 7, 1001, other)
			x.demand(self, 1, 8, 1001, other)
			x.State.Status = claim.Accepted
		}, at(dispute.ReleaseDemand, 0, 0), nil},
		{"releases what it answered for a right claim", 0, func(x *stage) {
			x.demand(third, 0, 0, 1001, self)
			x.demand(self, 1, 7, 1001, nobody)
			x.State.Status, x.Right = claim.Superseded, true
		}, append(at(dispute.ReleaseDemand, 0, 0), at(dispute.ReleaseDemand, 1, 7)...), nil},
		{"releases what it demanded of a wrong claim", 0, func(x *stage) {
			x.demand(third, 0, 0, 1001, self)
			x.demand(self, 1, 7, 1001, other)
			x.State.Status = claim.Superseded
		}, at(dispute.ReleaseDemand, 1, 7), nil},
		{"has all credited before it withdraws", 0, func(x *stage) {
			x.demand(self, 0, 0, 999, other)
			x.State.Status, x.s.BondsWei = claim.Rejected, big.NewInt(10)
		}, at(dispute.ReleaseDemand, 0, 0), nil},
		{"releases nothing twice", 0, func(x *stage) {
			x.demand(self, 0, 0, 999, other)
			x.Demands[0].Released, x.State.Status = true, claim.Rejected
		}, nil, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, k, p := world()
			s.Claims = append(s.Claims, pending(theirs, other, lie))
			p.Propose, p.Dispute, p.Defend = false, true, true
			c.set(&stage{&s.Claims[0], &s, &k, &p})
			actions, alerts := dispute.Decide(&s, &k, &p, big.NewInt(c.budget))
			if diff := cmp.Diff(c.want, actions, cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("actions (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(c.alerts, alerts, bigInts, cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("alerts (-want +got):\n%s", diff)
			}
		})
	}
}

var bigInts = cmp.Comparer(func(x, y *big.Int) bool { return x.Cmp(y) == 0 })

// TestPoisoned: a right root that was claimed to let it time out keeps no request from
// its result, whatever the agent is set to do.
func TestPoisoned(t *testing.T) {
	mineNext := dispute.Action{Kind: dispute.CommitProposal, Request: rid, Claim: mine}
	answer := dispute.Action{Kind: dispute.AnswerDemands, Claim: theirs}
	for _, c := range []struct {
		name string
		set  func(x *stage)
		want []dispute.Action
	}{
		{"waits while nobody disputes it", func(x *stage) { x.p.Parallel = true }, nil},
		{"defends it", func(x *stage) { x.demand(third, 0, 0, 1009, nobody); x.p.Defend = true }, []dispute.Action{answer}},
		{"waits for the defence of others", func(x *stage) { x.demand(third, 0, 0, 1009, nobody) }, nil},
		{"claims the truth beside it", func(x *stage) { x.demand(third, 0, 0, 1009, nobody); x.p.Parallel = true }, []dispute.Action{mineNext}},
		{"does both", func(x *stage) {
			x.demand(third, 0, 0, 1009, nobody)
			x.p.Parallel, x.p.Defend = true, true
		}, []dispute.Action{answer, mineNext}},
		{"has claimed the truth beside it", func(x *stage) {
			x.demand(third, 0, 0, 1009, nobody)
			x.p.Parallel, x.s.Requests[0].Made = true, []claim.ClaimID{theirs, mine}
		}, nil},
		{"claims the truth when it has expired", func(x *stage) { x.demand(third, 0, 0, 999, nobody) }, []dispute.Action{mineNext}},
		{"claims the truth when it was rejected", func(x *stage) {
			x.demand(third, 0, 0, 999, nobody)
			x.State.Status = claim.Rejected
		}, []dispute.Action{mineNext}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, k, p := world()
			s.Claims = append(s.Claims, pending(theirs, other, root))
			k.Verdicts[theirs] = holding(dispute.Place{})
			c.set(&stage{&s.Claims[0], &s, &k, &p})
			if diff := cmp.Diff(c.want, dispute.Plan(&s, &k, &p, big.NewInt(1000))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestAcceptOnce: of several claims whose time has come, one is accepted, the own one
// rather than another.
func TestAcceptOnce(t *testing.T) {
	for _, order := range [][]claim.Address{{self, other}, {other, self}} {
		s, k, p := world()
		s.Block.Time = 1100
		s.Requests[0].Made = []claim.ClaimID{mine, theirs}
		for _, by := range order {
			id := map[claim.Address]claim.ClaimID{self: mine, other: theirs}[by]
			s.Claims = append(s.Claims, pending(id, by, root))
			k.Verdicts[id] = valid
		}
		want := []dispute.Action{{Kind: dispute.Settle, Claim: mine}}
		if diff := cmp.Diff(want, dispute.Plan(&s, &k, &p, big.NewInt(1000))); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}

// TestBudget: disputes count together, what is begun comes before what is new, and bonds
// of claims get what is left.
func TestBudget(t *testing.T) {
	for _, c := range []struct {
		name          string
		budget        int64
		joined        bool // the agent has made the first demand of the second claim
		opens, claims int
	}{
		{"nothing", 133, false, 0, 1},
		{"one dispute", 134, false, 1, 0},
		{"one dispute, and a bond", 234, false, 1, 1},
		{"almost two disputes", 267, false, 1, 1},
		{"two disputes", 268, false, 2, 0},
		{"two disputes, and a bond", 368, false, 2, 1},
		{"one to be finished, none to be opened", 196, true, 0, 1}, // 63 are set aside
		{"one to be finished, one to be opened", 197, true, 1, 0},
		{"both, and a bond", 297, true, 1, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, k, p := world()
			p.Dispute = true
			for _, id := range []claim.ClaimID{theirs, {50}} {
				s.Claims = append(s.Claims, pending(id, other, lie))
				k.Verdicts[id] = withheld(0, 0)
			}
			if c.joined {
				x := &stage{&s.Claims[1], &s, &k, &p}
				x.demand(self, 0, 0, 1020, nobody)
			}
			got := map[dispute.Kind]int{}
			for _, a := range dispute.Plan(&s, &k, &p, big.NewInt(c.budget)) {
				got[a.Kind]++
			}
			want := map[dispute.Kind]int{dispute.OpenDispute: c.opens, dispute.CommitProposal: c.claims}
			for kind, n := range want {
				if got[kind] != n {
					t.Errorf("%v: got %d, want %d", kind, got[kind], n)
				}
			}
		})
	}
}

// TestBudgetOfMoves: demands of one plan count together, a proof frees what was set aside,
// and a demand that was not foreseen is not paid from what bonds get.
func TestBudgetOfMoves(t *testing.T) {
	joined := func(x *stage, level uint, next dispute.Verdict) {
		x.demand(self, 0, 0, 1020, other)
		if level > 0 {
			x.demand(self, level, 0, 1020, other)
		}
		x.verdict(next)
	}
	for _, c := range []struct {
		name   string
		budget int64
		set    func(x, y *stage)
		want   map[dispute.Kind]int
	}{
		{"one of two demands", 39, func(x, y *stage) { joined(x, 0, withheld(1, 7)); joined(y, 0, withheld(1, 7)) },
			map[dispute.Kind]int{dispute.DemandNode: 1}},
		{"two demands", 40, func(x, y *stage) { joined(x, 0, withheld(1, 7)); joined(y, 0, withheld(1, 7)) },
			map[dispute.Kind]int{dispute.DemandNode: 2}},
		{"a dispute after a proof", 134, func(x, y *stage) { joined(x, 0, proven); y.verdict(withheld(0, 0)) },
			map[dispute.Kind]int{dispute.CommitFault: 1, dispute.OpenDispute: 1}},
		{"a bond, and no other", 211, func(x, y *stage) { // 1 is set aside, 20 are sent
			joined(x, 2, withheld(1, 7))
			y.verdict(dispute.Verdict{Judgement: dispute.Invalid})
			y.s.Requests = append(y.s.Requests, dispute.Request{ID: claim.RequestID{8}, Open: true, FeeWei: big.NewInt(7), Options: y.s.Requests[0].Options})
			y.k.Answers[claim.RequestID{8}] = dispute.Answer{ClaimID: claim.ClaimID{90}}
		}, map[dispute.Kind]int{dispute.DemandNode: 1, dispute.CommitProposal: 1}},
		{"no bond", 101, func(x, y *stage) {
			joined(x, 2, withheld(1, 7))
			y.verdict(dispute.Verdict{Judgement: dispute.Invalid})
		}, map[dispute.Kind]int{dispute.DemandNode: 1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, k, p := world()
			p.Dispute = true
			s.Claims = append(s.Claims, pending(theirs, other, lie), pending(claim.ClaimID{50}, other, lie))
			c.set(&stage{&s.Claims[0], &s, &k, &p}, &stage{&s.Claims[1], &s, &k, &p})
			got := map[dispute.Kind]int{}
			for _, a := range dispute.Plan(&s, &k, &p, big.NewInt(c.budget)) {
				got[a.Kind]++
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestOrder: evidence comes before moves with clocks, and those before what can wait.
func TestOrder(t *testing.T) {
	s, k, p := world()
	p.Dispute, p.Defend = true, true
	for i, x := range []struct {
		by   claim.Address
		root merkle.Hash
		v    dispute.Verdict
	}{{self, root, valid}, {other, root, holding(dispute.Place{})}, {other, lie, withheld(0, 0)}, {other, lie, proven}} {
		id := claim.ClaimID{100, byte(i)}
		s.Claims = append(s.Claims, pending(id, x.by, x.root))
		k.Verdicts[id] = x.v
	}
	s.Block.Time = 1009
	s.Claims[0].State.LiveUntil = 1008
	(&stage{&s.Claims[1], &s, &k, &p}).demand(third, 0, 0, 1009, nobody)
	id := func(i byte) claim.ClaimID { return claim.ClaimID{100, i} }
	want := []dispute.Action{
		{Kind: dispute.ProveFault, Claim: id(3)}, {Kind: dispute.AnswerDemands, Claim: id(1)},
		{Kind: dispute.OpenDispute, Claim: id(2)}, {Kind: dispute.Settle, Claim: id(0)},
	}
	if diff := cmp.Diff(want, dispute.Plan(&s, &k, &p, big.NewInt(1000))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestOwed: whose the bonds of demands are, or may be.
func TestOwed(t *testing.T) {
	for _, c := range []struct {
		status   claim.Status
		right    bool
		answered bool
		released bool
		want     [2]bool // the demander's, the answerer's
	}{
		{claim.Pending, false, false, false, [2]bool{true, false}},
		{claim.Pending, false, true, false, [2]bool{true, true}},
		{claim.Rejected, false, true, false, [2]bool{true, false}},
		{claim.Accepted, false, true, false, [2]bool{false, true}},
		{claim.Accepted, false, true, true, [2]bool{false, false}},
		{claim.Superseded, true, true, false, [2]bool{false, true}},
		{claim.Superseded, true, false, false, [2]bool{true, false}},
		{claim.Superseded, false, true, false, [2]bool{true, false}},
		{claim.Superseded, false, true, true, [2]bool{false, false}},
	} {
		x := dispute.Claim{State: claim.State{Status: c.status}, Right: c.right}
		d := dispute.Demand{Demander: third, Answered: c.answered, Released: c.released}
		if c.answered {
			d.Answerer = other
		}
		x.Demands = append(x.Demands, d)
		if got := [2]bool{x.Owed(third), x.Owed(other)}; got != c.want {
			t.Errorf("%+v: got %v", c, got)
		}
	}
}

// TestBatch: a transaction's answers keep below its bytes and its gas, the soonest
// deadline comes first, and one answer is always in.
func TestBatch(t *testing.T) {
	demands := func(n int) (c dispute.Claim, held []dispute.Held) {
		for i := range uint64(n) {
			at := dispute.Place{Level: 1, Index: i}
			c.Demands = append(c.Demands, dispute.Demand{Place: at, Deadline: 2000 - i})
			held = append(held, dispute.Held{Place: at})
		}
		return c, held
	}
	for _, x := range []struct{ bytes, want int }{
		{1 << 20, 1}, {dispute.MaxAnswerBytes, 1}, {1 << 16, 1}, {1 << 14, 5}, {4096, 23}, {2048, 44}, {64, 112}, {32, 113}, {0, 114},
	} {
		c, held := demands(200)
		for i := range held {
			held[i].Bytes = x.bytes
		}
		got := dispute.Batch(1000, &c, held)
		if len(got) != x.want {
			t.Errorf("answers of %d bytes: got %d, want %d", x.bytes, len(got), x.want)
		}
		gas := len(got) * (claim.AnswerGasBase + claim.AnswerGasPerByte*x.bytes)
		if len(got) > 1 && (gas > dispute.MaxAnswerGas || len(got)*x.bytes > dispute.MaxAnswerBytes) {
			t.Errorf("answers of %d bytes: %d gas", x.bytes, gas)
		}
		for i, at := range got {
			if want := uint64(199 - i); at.Index != want {
				t.Fatalf("answer %d is that of demand %d, want %d", i, at.Index, want)
			}
		}
	}
	c, held := demands(4)
	c.Demands[0].Answered = true                  // done
	c.Demands[1].Deadline = 999                   // too late
	held = append(held[:2:2], held[3])            // one is not known
	held = append(held, dispute.Held{Bytes: 100}) // one was not demanded
	want := []dispute.Place{{Level: 1, Index: 3}}
	if diff := cmp.Diff(want, dispute.Batch(1000, &c, held)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestNames: names are in metrics and logs; each has its own.
func TestNames(t *testing.T) {
	seen := map[string]bool{}
	note := func(name string) {
		if name == "" || seen[name] {
			t.Errorf("name %q is empty, or there twice", name)
		}
		seen[name] = true
	}
	for k := range dispute.WithdrawFees + 1 {
		note(k.String())
	}
	for c := range dispute.FalseResult + 2 {
		note(c.String())
	}
	for c := range dispute.FalseResult + 1 {
		note(c.Message())
	}
}

// TestLimits: limits at the ends of the numbers are no special case.
func TestLimits(t *testing.T) {
	s, k, p := world()
	p.Propose, p.Dispute, p.Hurry = false, true, math.MaxUint64
	s.Claims = append(s.Claims, pending(theirs, other, lie))
	s.Claims[0].State.WindowEnd, s.Claims[0].State.LiveUntil = math.MaxUint64, math.MaxUint64
	k.Verdicts[theirs] = dispute.Verdict{Judgement: dispute.Invalid}
	want := []dispute.Action{{Kind: dispute.OpenDispute, Claim: theirs}}
	if diff := cmp.Diff(want, dispute.Plan(&s, &k, &p, big.NewInt(1000))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	p.Hurry = 0
	if got := dispute.Plan(&s, &k, &p, big.NewInt(1000)); len(got) != 0 {
		t.Errorf("got %v, want nothing", got)
	}
}
