package disputetest

import (
	"math/big"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/dispute"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// Player is an account that follows the plan of package dispute, from what it takes
// for true.
type Player struct {
	dispute.Policy
	// Lie, if it is not zero, is what the player claims instead of the truth. It then
	// also takes it for true.
	Lie merkle.Hash
}

// believes returns the root that the player takes for a request's.
func (p *Player) believes(r *Request) merkle.Hash {
	if p.Lie != (merkle.Hash{}) {
		return p.Lie
	}
	return r.Truth
}

// proposalCommit and faultCommit are the player's commits.

func (p *Player) proposalCommit(id claim.ClaimID) claim.CommitHash {
	return claim.ProposalCommit(id, p.Self, claim.Salt{})
}

func (p *Player) faultCommit(id claim.ClaimID) claim.CommitHash {
	return claim.FaultCommit(id, p.Self, nil, claim.Salt{})
}

// Plan returns the player's actions at the newest block.
func (p *Player) Plan(g *Game) []dispute.Action {
	s := &dispute.Snapshot{Block: g.Block, BondsWei: g.Bonds[p.Self], FeesWei: g.Fees[p.Self]}
	k := &dispute.Knowledge{Answers: make(map[claim.RequestID]dispute.Answer), Verdicts: make(map[claim.ClaimID]dispute.Verdict)}
	for _, r := range g.Requests {
		s.Requests = append(s.Requests, r.Request)
		_, id := g.Statement(r, p.Self, p.believes(r))
		commit := p.proposalCommit(id)
		k.Answers[r.ID] = dispute.Answer{
			TraceRoot: p.believes(r), T: r.Options.MaxT, ClaimID: id, Commit: commit, CommitBlock: g.CommitBlock(commit),
		}
	}
	for _, c := range g.Claims {
		s.Claims = append(s.Claims, *c)
		v := dispute.Verdict{Judgement: dispute.Valid}
		if c.Statement.TraceRoot != p.believes(g.request(c.Statement.RequestID)) {
			v = dispute.Verdict{Judgement: dispute.Invalid, Proven: true, Commit: p.faultCommit(c.ID)}
			v.CommitBlock = g.CommitBlock(v.Commit)
		}
		k.Verdicts[c.ID] = v
	}
	return dispute.Plan(s, k, &p.Policy, new(big.Int).Set(g.Held[p.Self]))
}

// Do carries out an action of the player in the newest block.
func (p *Player) Do(g *Game, a dispute.Action) error {
	c := g.claim(a.Claim)
	switch a.Kind {
	case dispute.CommitProposal:
		g.Commit(p.proposalCommit(a.Claim))
	case dispute.Propose:
		r := g.request(a.Request)
		return g.Propose(r, p.Self, p.believes(r), p.proposalCommit(a.Claim))
	case dispute.CommitFault:
		g.Commit(p.faultCommit(a.Claim))
	case dispute.ProveFault:
		return g.ProveFault(c, p.Self, p.faultCommit(a.Claim))
	case dispute.ClaimReward:
		return g.ClaimReward(c, p.Self, p.faultCommit(a.Claim))
	case dispute.PayReward:
		return g.PayReward(c)
	case dispute.Settle:
		return g.Settle(c)
	case dispute.Supersede:
		return g.Supersede(c)
	case dispute.Deliver:
		g.request(a.Request).Delivered = true
	case dispute.WithdrawBonds:
		return g.Withdraw(g.Bonds, p.Self)
	case dispute.WithdrawFees:
		return g.Withdraw(g.Fees, p.Self)
	}
	return nil
}
