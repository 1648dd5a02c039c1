package dispute_test

import (
	"math"
	"math/big"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/dispute"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

var (
	self   = claim.Address{1}
	other  = claim.Address{2}
	rid    = claim.RequestID{3}
	mine   = claim.ClaimID{4}
	theirs = claim.ClaimID{5}
	root   = merkle.Hash{6}
	lie    = merkle.Hash{7}
)

// world is a request with an answer that the agent knows, at time 1000 in block 10.
// The claims of the preset may be accepted 9 s after they were made.
func world() (dispute.Snapshot, dispute.Knowledge, dispute.Policy) {
	p := dispute.Policy{
		Self: self, Propose: true, Prove: true, Hurry: 2, MaxDeliveries: 3, MinWithdrawWei: big.NewInt(10),
		MaxExecTime: 60, MaxBondWei: big.NewInt(500), MinFeeWei: big.NewInt(7),
		Preset: claim.Preset{Censorship: 5, Latency: 2, Extension: 4, MinExecTime: 2, Grid: 6, BurnBps: 5000, BondWei: big.NewInt(100), DisputeBondWei: big.NewInt(50), DemandRewardWei: big.NewInt(1), ProofRewardWei: big.NewInt(1)},
	}
	s := dispute.Snapshot{
		Block:    claim.Block{Number: 10, Time: 1000},
		Requests: []dispute.Request{{ID: rid, Open: true, FeeWei: big.NewInt(7), Options: claim.Options{MaxT: 1, BondWei: big.NewInt(1), ExecTime: 60, Deadline: 2000}}},
		BondsWei: new(big.Int), FeesWei: new(big.Int),
	}
	k := dispute.Knowledge{
		Answers:  map[claim.RequestID]dispute.Answer{rid: {TraceRoot: root, T: 1, ClaimID: mine}},
		Verdicts: map[claim.ClaimID]dispute.Verdict{},
	}
	return s, k, p
}

// pending returns a claim made at the snapshot's time.
func pending(id claim.ClaimID, by claim.Address, traceRoot merkle.Hash) dispute.Claim {
	return dispute.Claim{
		ID:        id,
		Statement: claim.Statement{RequestID: rid, TraceRoot: traceRoot, T: 1, Proposer: by},
		State:     claim.State{Status: claim.Pending, BondWei: big.NewInt(100), WindowEnd: 1009, LiveUntil: 1009},
		Depth:     12, DemandBondWei: big.NewInt(10),
	}
}

func rejected(holder claim.Address, amount int64) dispute.Claim {
	c := pending(theirs, other, lie)
	c.State.Status = claim.Rejected
	c.Reward = claim.Reward{Holder: holder, AmountWei: big.NewInt(amount), CommitBlock: 9, RejectedBlock: 10, GraceEnd: 1007}
	return c
}

func TestPlan(t *testing.T) {
	type setup func(*dispute.Snapshot, *dispute.Knowledge, *dispute.Policy)
	action := func(k dispute.Kind, c claim.ClaimID) []dispute.Action { return []dispute.Action{{Kind: k, Claim: c}} }
	about := func(k dispute.Kind, c claim.ClaimID) []dispute.Action {
		return []dispute.Action{{Kind: k, Request: rid, Claim: c}}
	}
	answered := func(k *dispute.Knowledge, block uint64) {
		a := k.Answers[rid]
		a.CommitBlock = block
		k.Answers[rid] = a
	}
	final := func(s *dispute.Snapshot, result claim.ClaimID) {
		s.Requests[0].Open, s.Requests[0].Result, s.Requests[0].Output = false, result, []byte{1}
	}
	for _, c := range []struct {
		name string
		set  setup
		want []dispute.Action
	}{
		{"claims nothing whose trace it cannot serve", func(_ *dispute.Snapshot, k *dispute.Knowledge, _ *dispute.Policy) {
			a := k.Answers[rid]
			a.Unserved = true
			k.Answers[rid] = a
		}, nil},
		{"commits before it claims", func(*dispute.Snapshot, *dispute.Knowledge, *dispute.Policy) {}, about(dispute.CommitProposal, mine)},
		{"claims after its commit", func(_ *dispute.Snapshot, k *dispute.Knowledge, _ *dispute.Policy) { answered(k, 10) }, about(dispute.Propose, mine)},
		{"does not propose", func(_ *dispute.Snapshot, _ *dispute.Knowledge, p *dispute.Policy) { p.Propose = false }, nil},
		{"does not know the answer", func(_ *dispute.Snapshot, k *dispute.Knowledge, _ *dispute.Policy) { delete(k.Answers, rid) }, nil},
		{"bond is above the budget", func(s *dispute.Snapshot, _ *dispute.Knowledge, p *dispute.Policy) {
			s.Requests[0].Options.BondWei, p.MaxBondWei = big.NewInt(1001), big.NewInt(2000)
		}, nil},
		{"bond is the greatest that is locked", func(s *dispute.Snapshot, _ *dispute.Knowledge, _ *dispute.Policy) {
			s.Requests[0].Options.BondWei = big.NewInt(500)
		}, about(dispute.CommitProposal, mine)},
		{"bond is greater", func(s *dispute.Snapshot, _ *dispute.Knowledge, _ *dispute.Policy) {
			s.Requests[0].Options.BondWei = big.NewInt(501)
		}, nil},
		{"the preset's bond is greater", func(_ *dispute.Snapshot, _ *dispute.Knowledge, p *dispute.Policy) {
			p.MaxBondWei = big.NewInt(99)
		}, nil},
		{"locks the bond for too long", func(s *dispute.Snapshot, _ *dispute.Knowledge, _ *dispute.Policy) {
			s.Requests[0].Options.ExecTime = 61
		}, nil},
		{"locks the bond for 136 years", func(s *dispute.Snapshot, _ *dispute.Knowledge, _ *dispute.Policy) {
			s.Requests[0].Options.ExecTime = math.MaxUint32
		}, nil},
		{"fee is too small", func(s *dispute.Snapshot, _ *dispute.Knowledge, _ *dispute.Policy) {
			s.Requests[0].FeeWei = big.NewInt(6)
		}, nil},
		{"has no limits", func(s *dispute.Snapshot, _ *dispute.Knowledge, p *dispute.Policy) {
			p.MaxExecTime, p.MaxBondWei, p.MinFeeWei = 0, nil, nil
			s.Requests[0].Options.ExecTime, s.Requests[0].Options.BondWei = math.MaxUint32, big.NewInt(1000)
			s.Requests[0].FeeWei = new(big.Int)
		}, about(dispute.CommitProposal, mine)},
		{"deadline has passed", func(s *dispute.Snapshot, _ *dispute.Knowledge, _ *dispute.Policy) { s.Block.Time = 2001 }, nil},
		{"an equal claim is pending", func(s *dispute.Snapshot, _ *dispute.Knowledge, _ *dispute.Policy) {
			s.Claims = append(s.Claims, pending(theirs, other, root))
		}, nil},
		{"an equal claim was rejected", func(s *dispute.Snapshot, _ *dispute.Knowledge, _ *dispute.Policy) {
			c := pending(theirs, other, root)
			c.State.Status = claim.Rejected
			s.Claims = append(s.Claims, c)
		}, about(dispute.CommitProposal, mine)},
		{"waits for its window", func(s *dispute.Snapshot, _ *dispute.Knowledge, _ *dispute.Policy) {
			s.Claims = append(s.Claims, pending(mine, self, root))
			s.Block.Time = 1009
		}, nil},
		{"settles its claim", func(s *dispute.Snapshot, _ *dispute.Knowledge, _ *dispute.Policy) {
			s.Claims = append(s.Claims, pending(mine, self, root))
			s.Block.Time = 1010
		}, action(dispute.Settle, mine)},
		{"does not settle what it finds false", func(s *dispute.Snapshot, k *dispute.Knowledge, p *dispute.Policy) {
			s.Claims = append(s.Claims, pending(mine, self, root))
			s.Block.Time, p.Prove = 1010, false
			k.Verdicts[mine] = dispute.Verdict{Judgement: dispute.Invalid, Proven: true}
		}, nil},
		{"leaves the claims of others alone", func(s *dispute.Snapshot, k *dispute.Knowledge, _ *dispute.Policy) {
			s.Claims = append(s.Claims, pending(theirs, other, root))
			k.Verdicts[theirs] = dispute.Verdict{Judgement: dispute.Valid}
			s.Block.Time = 1010
		}, nil},
		{"frees its bond when another claim won", func(s *dispute.Snapshot, _ *dispute.Knowledge, _ *dispute.Policy) {
			s.Claims = append(s.Claims, pending(mine, self, root))
			final(s, theirs)
		}, action(dispute.Supersede, mine)},
		{"delivers its result", func(s *dispute.Snapshot, _ *dispute.Knowledge, _ *dispute.Policy) {
			c := pending(mine, self, root)
			c.State.Status = claim.Accepted
			s.Claims = append(s.Claims, c)
			final(s, mine)
		}, about(dispute.Deliver, mine)},
		{"gives up a requester that refuses", func(s *dispute.Snapshot, _ *dispute.Knowledge, _ *dispute.Policy) {
			c := pending(mine, self, root)
			c.State.Status = claim.Accepted
			s.Claims = append(s.Claims, c)
			final(s, mine)
			s.Requests[0].Failures = 3
		}, nil},
		{"commits to a proof", func(s *dispute.Snapshot, k *dispute.Knowledge, p *dispute.Policy) {
			p.Propose = false
			s.Claims = append(s.Claims, pending(theirs, other, lie))
			k.Verdicts[theirs] = dispute.Verdict{Judgement: dispute.Invalid, Proven: true}
		}, action(dispute.CommitFault, theirs)},
		{"shows a proof after its commit", func(s *dispute.Snapshot, k *dispute.Knowledge, p *dispute.Policy) {
			p.Propose = false
			s.Claims = append(s.Claims, pending(theirs, other, lie))
			k.Verdicts[theirs] = dispute.Verdict{Judgement: dispute.Invalid, Proven: true, CommitBlock: 10}
		}, action(dispute.ProveFault, theirs)},
		{"shows a proof at once when time is short", func(s *dispute.Snapshot, k *dispute.Knowledge, p *dispute.Policy) {
			p.Propose = false
			s.Claims = append(s.Claims, pending(theirs, other, lie))
			s.Block.Time = 1007
			k.Verdicts[theirs] = dispute.Verdict{Judgement: dispute.Invalid, Proven: true}
		}, action(dispute.ProveFault, theirs)},
		{"proves although the request has a result", func(s *dispute.Snapshot, k *dispute.Knowledge, _ *dispute.Policy) {
			final(s, claim.ClaimID{9})
			s.Claims = append(s.Claims, pending(theirs, other, lie))
			k.Verdicts[theirs] = dispute.Verdict{Judgement: dispute.Invalid, Proven: true, CommitBlock: 9}
		}, action(dispute.ProveFault, theirs)},
		{"does nothing about what it does not know", func(s *dispute.Snapshot, k *dispute.Knowledge, p *dispute.Policy) {
			p.Propose = false
			s.Claims = append(s.Claims, pending(theirs, other, lie))
			k.Verdicts[theirs] = dispute.Verdict{Judgement: dispute.Unknown, Proven: true}
		}, nil},
		{"does nothing without evidence", func(s *dispute.Snapshot, k *dispute.Knowledge, p *dispute.Policy) {
			p.Propose = false
			s.Claims = append(s.Claims, pending(theirs, other, lie))
			k.Verdicts[theirs] = dispute.Verdict{Judgement: dispute.Invalid}
		}, nil},
		{"waits for the end of the grace", func(s *dispute.Snapshot, _ *dispute.Knowledge, p *dispute.Policy) {
			p.Propose = false
			s.Claims = append(s.Claims, rejected(self, 49))
			s.Block.Time = 1007
		}, nil},
		{"takes its reward after the grace", func(s *dispute.Snapshot, _ *dispute.Knowledge, p *dispute.Policy) {
			p.Propose = false
			s.Claims = append(s.Claims, rejected(self, 49))
			s.Block.Time = 1008
		}, action(dispute.PayReward, theirs)},
		{"takes a reward once", func(s *dispute.Snapshot, _ *dispute.Knowledge, p *dispute.Policy) {
			p.Propose = false
			s.Claims = append(s.Claims, rejected(self, 0))
			s.Block.Time = 1008
		}, nil},
		{"claims the reward of a copied proof", func(s *dispute.Snapshot, k *dispute.Knowledge, p *dispute.Policy) {
			p.Propose = false
			s.Claims = append(s.Claims, rejected(other, 49))
			k.Verdicts[theirs] = dispute.Verdict{Judgement: dispute.Invalid, Proven: true, CommitBlock: 8}
		}, action(dispute.ClaimReward, theirs)},
		{"claims no reward without a proof", func(s *dispute.Snapshot, k *dispute.Knowledge, p *dispute.Policy) {
			p.Propose = false
			s.Claims = append(s.Claims, rejected(other, 49))
			k.Verdicts[theirs] = dispute.Verdict{Judgement: dispute.Invalid, CommitBlock: 8}
		}, nil},
		{"claims no reward if it is not set to prove", func(s *dispute.Snapshot, k *dispute.Knowledge, p *dispute.Policy) {
			p.Propose, p.Prove = false, false
			s.Claims = append(s.Claims, rejected(other, 49))
			k.Verdicts[theirs] = dispute.Verdict{Judgement: dispute.Invalid, Proven: true, CommitBlock: 8}
		}, nil},
		{"leaves the reward of an earlier commit", func(s *dispute.Snapshot, k *dispute.Knowledge, p *dispute.Policy) {
			p.Propose = false
			s.Claims = append(s.Claims, rejected(other, 49))
			k.Verdicts[theirs] = dispute.Verdict{Judgement: dispute.Invalid, Proven: true, CommitBlock: 9}
		}, nil},
		{"withdraws", func(s *dispute.Snapshot, _ *dispute.Knowledge, p *dispute.Policy) {
			p.Propose = false
			s.BondsWei, s.FeesWei = big.NewInt(10), big.NewInt(9)
		}, []dispute.Action{{Kind: dispute.WithdrawBonds}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, k, p := world()
			c.set(&s, &k, &p)
			if diff := cmp.Diff(c.want, dispute.Plan(&s, &k, &p, big.NewInt(1000))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestPlanOrderAndBudget: a proof must not wait behind anything else, and the budget
// counts the bonds of the same plan.
func TestPlanOrderAndBudget(t *testing.T) {
	s, k, p := world()
	second := claim.RequestID{8}
	s.Requests = append(s.Requests, dispute.Request{ID: second, Open: true, FeeWei: big.NewInt(7), Options: s.Requests[0].Options})
	k.Answers[second] = dispute.Answer{ClaimID: claim.ClaimID{9}}
	s.Claims = append(s.Claims, pending(theirs, other, lie))
	k.Verdicts[theirs] = dispute.Verdict{Judgement: dispute.Invalid, Proven: true, CommitBlock: 9}
	want := []dispute.Action{
		{Kind: dispute.ProveFault, Claim: theirs},
		{Kind: dispute.CommitProposal, Request: rid, Claim: mine},
	}
	budget := big.NewInt(199)
	if diff := cmp.Diff(want, dispute.Plan(&s, &k, &p, budget)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if budget.Int64() != 199 {
		t.Errorf("the caller's budget became %v", budget)
	}
}
