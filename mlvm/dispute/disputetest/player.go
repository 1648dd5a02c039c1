package disputetest

import (
	"fmt"
	"math/big"
	"slices"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/claim/claimtest"
	"github.com/mlgeth/mlgeth/mlvm/dispute"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// Player is an account that follows the plan of package dispute, from what it takes for
// true.
type Player struct {
	dispute.Policy
	Believes *claimtest.Trace
	Plan     dispute.Planner // nil is dispute.Decide
	// Served says which claims serve their traces off chain, so that faults in them are
	// found at once; nil is none.
	Served func(claim.ClaimID) bool
	// Unsure says which claims the player cannot judge; nil is none.
	Unsure func(claim.ClaimID) bool

	seen *dispute.Snapshot // by the last plan
}

// execution is a toy trace as the player's own.
type execution struct{ *claimtest.Trace }

func (e execution) T() uint32 { return e.Tree.T }

// Hash implements Execution.
func (e execution) Hash(at dispute.Place) (merkle.Hash, error) {
	if at.Level == 0 {
		return e.Root(), nil
	}
	return e.Demand(at.Level, at.Index).NodeHash, nil
}

func (p *Player) proposalCommit(id claim.ClaimID) claim.CommitHash {
	return claim.ProposalCommit(id, p.Self, claim.Salt{})
}

func (p *Player) faultCommit(id claim.ClaimID, proof []byte) claim.CommitHash {
	return claim.FaultCommit(id, p.Self, proof, claim.Salt{})
}

// Knowledge returns what the player knows of the game.
func (p *Player) Knowledge(g *Game) (*dispute.Knowledge, error) {
	k := &dispute.Knowledge{Answers: make(map[claim.RequestID]dispute.Answer), Verdicts: make(map[claim.ClaimID]dispute.Verdict)}
	for _, r := range g.Requests {
		id := g.ClaimID(r, p.Self, p.Believes)
		commit := p.proposalCommit(id)
		k.Answers[r] = dispute.Answer{
			TraceRoot: p.Believes.Root(), T: p.Believes.Tree.T, ClaimID: id, Commit: commit, CommitBlock: g.Commits[commit],
		}
	}
	for _, m := range g.Each() {
		v, err := p.judge(g, m)
		if err != nil {
			return nil, err
		}
		k.Verdicts[m.ID] = v
	}
	return k, nil
}

// judge returns what the player knows of a claim.
func (p *Player) judge(g *Game, m *Made) (v dispute.Verdict, err error) {
	same := m.Statement.TraceRoot == p.Believes.Root() && m.Statement.T == p.Believes.Tree.T
	switch {
	case p.Unsure != nil && p.Unsure(m.ID):
		return v, nil
	case same:
		v.Judgement = dispute.Valid
		if m.Status == claim.Pending {
			v.Answers = p.answers(m)
		}
		return v, nil
	}
	v.Judgement = dispute.Invalid
	proof, next, err := p.fault(m)
	if err != nil {
		return v, fmt.Errorf("claim %v: %w", m.ID, err)
	}
	if proof == nil {
		v.Withheld, v.Next = true, next
		return v, nil
	}
	v.Proven, v.Commit = true, p.faultCommit(m.ID, proof)
	v.CommitBlock = g.Commits[v.Commit]
	return v, nil
}

// answers returns the open demands that the player's own trace answers.
func (p *Player) answers(m *Made) (held []dispute.Held) {
	for x, d := range m.Demands {
		if !d.Open() {
			continue
		}
		at := level(&m.Tree, x)
		if item, ok := p.Believes.Answer(at.Level, at.Index); ok {
			held = append(held, dispute.Held{Place: at, Bytes: len(item.Data)})
		}
	}
	return held
}

// fault returns the proof of a claim's fault, or what must be revealed for it. Where
// Leftmost finds evidence, there must be a proof that the verifier accepts.
func (p *Player) fault(m *Made) (proof []byte, next dispute.Place, err error) {
	if p.Served != nil && p.Served(m.ID) && len(m.Trace.Faults) > 0 {
		return m.Trace.Faults[0].Proof, next, nil
	}
	find, at, err := Leftmost(&m.Tree, m.Statement.TraceRoot, execution{p.Believes}, func(at dispute.Place) ([]byte, bool) {
		x, ok := m.Tree.Position(at.Level, at.Index)
		if d := m.Demands[x]; !ok || d == nil || d.Open() {
			return nil, false
		}
		item, ok := m.Trace.Answer(at.Level, at.Index) // what was given: an answer is unique
		return item.Data, ok
	})
	if err != nil || find == Hidden {
		return nil, at, err
	}
	kinds := map[Find][]byte{
		Padding: {claimtest.Pad}, Leaf: {claimtest.Step, claimtest.Len}, Stopping: {claimtest.Stop},
	}
	for _, f := range m.Trace.Faults {
		x, _ := m.Tree.Position(at.Level, at.Index)
		if slices.Contains(kinds[find], f.Kind) && (find == Stopping || f.Place == x) {
			return f.Proof, at, nil
		}
	}
	return nil, at, fmt.Errorf("%v at level %d, index %d: no fault is there", find, at.Level, at.Index)
}

// Decide returns the player's plan at the newest block.
func (p *Player) Decide(g *Game) ([]dispute.Action, []dispute.Alert, error) {
	k, err := p.Knowledge(g)
	if err != nil {
		return nil, nil, err
	}
	plan := p.Plan
	if plan == nil {
		plan = dispute.Decide
	}
	p.seen = g.Snapshot(p.Self)
	actions, alerts := plan(p.seen, k, &p.Policy, g.Held[p.Self])
	return actions, alerts, nil
}

// Do carries out an action of the player in the newest block.
func (p *Player) Do(g *Game, a dispute.Action) error {
	msg := claim.Msg{At: g.At, From: p.Self}
	m := g.made(a.Claim)
	switch a.Kind {
	case dispute.CommitProposal:
		g.Commit(msg, p.proposalCommit(a.Claim))
	case dispute.Propose:
		return g.Claimed(a.Request, p.Self, p.Believes)
	case dispute.CommitFault, dispute.ProveFault, dispute.ClaimReward:
		return p.evidence(g, m, a.Kind)
	case dispute.OpenDispute, dispute.DemandNode, dispute.AnswerDemands:
		return p.move(g, m, a)
	case dispute.Settle, dispute.SettleExpired:
		return g.Settle(msg, a.Claim, a.Place.Level, a.Place.Index)
	case dispute.ReleaseDemand:
		return g.ReleaseDemand(msg, a.Claim, a.Place.Level, a.Place.Index)
	case dispute.PayReward:
		return g.PayReward(msg, a.Claim)
	case dispute.Supersede:
		return g.Supersede(msg, a.Claim)
	case dispute.Deliver:
		return g.Deliver(msg, a.Request, m.Trace.Output(), true)
	case dispute.WithdrawBonds, dispute.WithdrawFees:
		return p.withdraw(g, msg, a.Kind)
	default:
		return fmt.Errorf("unknown action %v", a.Kind)
	}
	return nil
}

func (p *Player) withdraw(g *Game, msg claim.Msg, k dispute.Kind) error {
	from := g.Withdraw
	if k == dispute.WithdrawFees {
		from = g.WithdrawFees
	}
	wei, err := from(msg)
	if err == nil {
		g.Held[p.Self] = new(big.Int).Add(g.Held[p.Self], wei)
	}
	return err
}

// evidence commits to a proof, or shows it.
func (p *Player) evidence(g *Game, m *Made, k dispute.Kind) error {
	proof, _, err := p.fault(m)
	if err != nil {
		return err
	}
	msg := claim.Msg{At: g.At, From: p.Self}
	switch k {
	case dispute.CommitFault:
		g.Commit(msg, p.faultCommit(m.ID, proof))
		return nil
	case dispute.ProveFault:
		return g.ProveFault(msg, m.ID, proof, claim.Salt{}, m.Trace.Accepts(proof))
	default:
		return g.ClaimReward(msg, m.ID, proof, claim.Salt{}, m.Trace.Accepts(proof))
	}
}

// move makes a move of reveal or lose.
func (p *Player) move(g *Game, m *Made, a dispute.Action) error {
	seen := g.see(m)
	switch a.Kind {
	case dispute.OpenDispute:
		wei := seen.DemandWei()
		return g.send(p.Self, wei.Add(wei, g.Preset.DisputeBondWei), func(msg claim.Msg) error { return g.OpenDispute(msg, m.ID) })
	case dispute.DemandNode:
		item := m.Trace.Demand(a.Place.Level, a.Place.Index)
		return g.send(p.Self, seen.DemandWei(), func(msg claim.Msg) error { return g.Demand(msg, m.ID, &item) })
	}
	return p.answer(g, m)
}

// answer answers the demands that the plan saw.
func (p *Player) answer(g *Game, m *Made) error {
	var items []claim.AnswerItem
	for i := range p.seen.Claims {
		if c := &p.seen.Claims[i]; c.ID == m.ID {
			for _, at := range dispute.Batch(g.At.Time, c, p.answers(m)) {
				item, _ := p.Believes.Answer(at.Level, at.Index)
				items = append(items, item)
			}
		}
	}
	if len(items) == 0 {
		return claim.ErrAnswered
	}
	return g.AnswerMany(claim.Msg{At: g.At, From: p.Self}, m.ID, items)
}
