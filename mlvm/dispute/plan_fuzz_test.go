package dispute_test

import (
	"encoding/binary"
	"math/big"
	"slices"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/dispute"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// tape makes values of bytes, zeros after their end.
type tape []byte

func (t *tape) byte() byte {
	if len(*t) == 0 {
		return 0
	}
	b := (*t)[0]
	*t = (*t)[1:]
	return b
}

func (t *tape) n(n int) int { return int(t.byte()) % n }

func (t *tape) bool() bool { return t.byte()&1 == 1 }

// time is near 1000, or any number at all.
func (t *tape) time() uint64 {
	if b := t.byte(); b < 0xf0 {
		return 980 + uint64(b%40)
	}
	var b [8]byte
	for i := range b {
		b[i] = t.byte()
	}
	return binary.BigEndian.Uint64(b[:])
}

func (t *tape) wei() *big.Int { return big.NewInt(int64(t.byte()) << t.n(8)) }

func (t *tape) account() claim.Address { return claim.Address{byte(1 + t.n(3))} }

func (t *tape) place() dispute.Place {
	level := uint(t.n(5))
	return dispute.Place{Level: level, Index: uint64(t.byte()) & (1<<(6*min(level, 2)) - 1)}
}

func (t *tape) claim(i int) (dispute.Claim, dispute.Verdict) {
	c := dispute.Claim{
		ID:        claim.ClaimID{1, byte(i)},
		Statement: claim.Statement{RequestID: claim.RequestID{byte(t.n(4))}, TraceRoot: merkle.Hash{byte(t.n(3))}, T: 1, Proposer: t.account()},
		State: claim.State{
			Status: claim.Status(t.n(6)), BondWei: t.wei(), WindowEnd: t.time(), LiveUntil: t.time(), OpenDemands: uint32(t.n(3)),
			Disputer: t.account(), DisputeBondWei: t.wei(),
		},
		Right: t.bool(), Depth: uint(t.n(49)), DemandBondWei: t.wei(),
	}
	if t.bool() {
		c.Reward = claim.Reward{Holder: t.account(), AmountWei: t.wei(), CommitBlock: uint64(t.byte()), RejectedBlock: 9, GraceEnd: t.time()}
	}
	for range t.n(6) {
		at := t.place()
		if slices.ContainsFunc(c.Demands, func(d dispute.Demand) bool { return d.Place == at }) {
			continue // once each: the contracts see to that
		}
		c.Demands = append(c.Demands, dispute.Demand{
			Place: at, Demander: t.account(), Deadline: t.time(), Answered: t.bool(), Answerer: t.account(), Released: t.bool(),
			LastChild: t.time() * uint64(t.n(2)),
		})
	}
	v := dispute.Verdict{
		Judgement: dispute.Judgement(t.n(3)), Proven: t.bool(), CommitBlock: uint64(t.n(12)), Withheld: t.bool(), Next: t.place(),
	}
	for range t.n(4) {
		v.Answers = append(v.Answers, dispute.Held{Place: t.place(), Bytes: t.n(100) << t.n(12)})
	}
	return c, v
}

func (t *tape) world() (*dispute.Snapshot, *dispute.Knowledge, *dispute.Policy, *big.Int) {
	_, _, p := world()
	p.Propose, p.Prove, p.Dispute, p.Defend, p.Parallel = t.bool(), t.bool(), t.bool(), t.bool(), t.bool()
	p.Hurry, p.Preset.Grid = uint64(t.n(5)), byte(1+t.n(11))
	s := &dispute.Snapshot{Block: claim.Block{Number: 10, Time: t.time()}, BondsWei: t.wei(), FeesWei: t.wei()}
	k := &dispute.Knowledge{Answers: map[claim.RequestID]dispute.Answer{}, Verdicts: map[claim.ClaimID]dispute.Verdict{}}
	budget := t.wei()
	for i := range t.n(4) {
		id := claim.RequestID{byte(i)}
		s.Requests = append(s.Requests, dispute.Request{
			ID: id, Open: t.bool(), Options: claim.Options{MaxT: 1, BondWei: t.wei(), Deadline: t.time()}, FeeWei: t.wei(),
			Result: claim.ClaimID{1, byte(t.n(4))}, Output: []byte{1}, Delivered: t.bool(),
		})
		if t.bool() {
			k.Answers[id] = dispute.Answer{
				TraceRoot: merkle.Hash{byte(t.n(3))}, T: 1, ClaimID: claim.ClaimID{byte(t.n(2)), byte(i)}, CommitBlock: uint64(t.n(2)),
			}
		}
	}
	for i := range t.n(6) {
		c, v := t.claim(i)
		s.Claims = append(s.Claims, c)
		if t.bool() {
			k.Verdicts[c.ID] = v
		}
	}
	return s, k, &p, budget
}

// FuzzDecide: whatever the chain says, a plan does not panic, spends no more than the
// budget, nothing at all on what it does not know, sets a claim's whole dispute aside
// before it opens it, and names no action twice.
func FuzzDecide(f *testing.F) {
	f.Add([]byte{})
	for seed := range byte(20) {
		b := make([]byte, 400)
		for i := range b {
			b[i] = byte(i)*(2*seed+1) ^ seed
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		in := tape(data)
		s, k, p, budget := in.world()
		checkPlan(t, s, k, p, budget)
	})
}

func checkPlan(t *testing.T, s *dispute.Snapshot, k *dispute.Knowledge, p *dispute.Policy, budget *big.Int) {
	before := new(big.Int).Set(budget)
	actions, alerts := dispute.Decide(s, k, p, budget)
	if budget.Cmp(before) != 0 {
		t.Fatalf("the caller's budget became %v", budget)
	}
	claims := map[claim.ClaimID]*dispute.Claim{}
	for i := range s.Claims {
		claims[s.Claims[i].ID] = &s.Claims[i]
	}
	requests := map[claim.RequestID]*dispute.Request{}
	for i := range s.Requests {
		requests[s.Requests[i].ID] = &s.Requests[i]
	}
	sent, begun := new(big.Int), new(big.Int)
	seen := map[dispute.Action]bool{}
	for _, a := range actions {
		if seen[a] {
			t.Fatalf("%+v is there twice", a)
		}
		seen[a] = true
		c, v := claims[a.Claim], k.Verdicts[a.Claim]
		switch a.Kind {
		case dispute.CommitProposal, dispute.Propose:
			bond := p.Preset.RequiredBond(&requests[a.Request].Options)
			sent.Add(sent, bond)
			begun.Add(begun, bond)
		case dispute.OpenDispute:
			rounds := int64(p.Preset.Rounds(c.Depth))
			sent.Add(sent, new(big.Int).Add(p.Preset.DisputeBondWei, c.DemandWei()))
			begun.Add(begun, p.Preset.DisputeBondWei)
			begun.Add(begun, new(big.Int).Mul(c.DemandWei(), big.NewInt(rounds)))
		case dispute.DemandNode:
			sent.Add(sent, c.DemandWei())
			if rounds := p.Preset.Rounds(c.Depth); !c.DemandedBy(p.Self) {
				begun.Add(begun, new(big.Int).Mul(c.DemandWei(), big.NewInt(int64(rounds-min(rounds, a.Place.Level)))))
			}
		}
		checkAction(t, a, c, v, p)
	}
	if sent.Cmp(budget) > 0 || begun.Cmp(budget) > 0 {
		t.Fatalf("%v wei are sent and %v needed, of %v", sent, begun, budget)
	}
	for _, a := range alerts {
		if claims[a.Claim] == nil || a.Request != claims[a.Claim].Statement.RequestID {
			t.Fatalf("alert about nothing: %+v", a)
		}
	}
}

// checkAction checks what holds for an action whatever else there is.
func checkAction(t *testing.T, a dispute.Action, c *dispute.Claim, v dispute.Verdict, p *dispute.Policy) {
	bad := false
	switch a.Kind {
	case dispute.AnswerDemands:
		bad = c.State.Status != claim.Pending || v.Judgement != dispute.Valid
	case dispute.CommitFault, dispute.ProveFault:
		bad = c.State.Status != claim.Pending || v.Judgement != dispute.Invalid || !v.Proven || !p.Prove
	case dispute.OpenDispute, dispute.DemandNode:
		bad = c.State.Status != claim.Pending || v.Judgement != dispute.Invalid || v.Proven || !p.Dispute
	case dispute.SettleExpired:
		bad = c.State.Status != claim.Pending || v.Judgement != dispute.Invalid
	case dispute.Settle:
		bad = v.Judgement == dispute.Invalid || v.Judgement == dispute.Unknown && c.Statement.Proposer != p.Self
	}
	if bad {
		t.Fatalf("%v, verdict %+v, status %v", a.Kind, v, c.State.Status)
	}
}
