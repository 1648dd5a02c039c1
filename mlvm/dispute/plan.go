package dispute

import (
	"math/big"
	"slices"

	"github.com/mlgeth/mlgeth/mlvm/claim"
)

// Kind is what an action does.
type Kind uint8

// What an agent can do.
const (
	CommitFault    Kind = iota // commit to a fault proof
	ProveFault                 // end a false claim by a proof
	AnswerDemands              // reveal what was demanded of a true claim
	SettleExpired              // end a claim that was not defended
	OpenDispute                // demand the root of a false claim's trace
	DemandNode                 // demand a grid node below what was revealed
	ReleaseDemand              // have the bond of a demand credited, after the claim's end
	ClaimReward                // become the holder of a reward, by an earlier commit
	PayReward                  // have a reward credited to its holder
	CommitProposal             // commit to a claim
	Propose                    // make a claim
	Settle                     // accept a claim whose time has passed
	Supersede                  // end a claim whose request has a result
	Deliver                    // give a requester its result
	WithdrawBonds              // take what the claim game owes
	WithdrawFees               // take what the registry owes
)

// String returns the name of k in lower case.
func (k Kind) String() string {
	return [...]string{
		"commit fault", "prove fault", "answer", "settle expired", "open dispute", "demand", "release demand", "claim reward", "pay reward", "commit proposal",
		"propose", "settle", "supersede", "deliver", "withdraw bonds", "withdraw fees",
	}[k]
}

// Action is one transaction to be sent. Equal actions are the same action.
type Action struct {
	Kind    Kind
	Request claim.RequestID // Propose, CommitProposal, Deliver
	Claim   claim.ClaimID   // that it is about, or makes
	Place   Place           // SettleExpired, DemandNode, ReleaseDemand
}

// Policy is who the agent is and what it does.
type Policy struct {
	Self    claim.Address
	Preset  claim.Preset
	Propose bool // answer requests
	Prove   bool // send fault proofs
	Dispute bool // demand what false claims withhold
	Defend  bool // answer demands of true claims, whoever made them

	// What a request must offer to be answered. Without these limits a stranger could
	// lock the agent's bonds for as long as it likes, and for nothing.
	MaxExecTime uint64   // seconds that its window may allow for recomputing; 0 is no limit
	MaxBondWei  *big.Int // most that is locked for one request; nil is no limit
	MinFeeWei   *big.Int // least fee; nil is none

	// Hurry is the time before the end of a claim's window in which a proof is sent
	// without a commit: a reward that may be taken is better than a lie that stands.
	Hurry uint64
	// MaxDeliveries bounds how often a requester that refuses its result is called.
	MaxDeliveries int
	// MinWithdrawWei is the least credit worth a transaction.
	MinWithdrawWei *big.Int
}

// Plan returns the actions that are to be taken now, the most urgent first. Budget
// is what may be locked in bonds, in wei.
func Plan(s *Snapshot, k *Knowledge, p *Policy, budgetWei *big.Int) []Action {
	requests := make(map[claim.RequestID]*Request, len(s.Requests))
	claims := make(map[claim.RequestID][]*Claim)
	for i := range s.Requests {
		requests[s.Requests[i].ID] = &s.Requests[i]
	}
	var proofs, moves, ends []Action
	left := new(big.Int).Sub(budgetWei, p.pledgedWei(s, k))
	for i := range s.Claims {
		c := &s.Claims[i]
		claims[c.Statement.RequestID] = append(claims[c.Statement.RequestID], c)
		v := k.Verdicts[c.ID]
		ends = append(ends, p.release(c)...)
		if a, ok := p.prove(s.Block, c, v); ok {
			proofs = append(proofs, a)
		} else if a, ok := p.reveal(s.Block, c, v, left); ok {
			moves = append(moves, a)
		} else if a, ok := p.collect(s.Block, c, v); ok {
			ends = append(ends, a)
		} else if r := requests[c.Statement.RequestID]; r != nil {
			if a, ok := p.end(s.Block, r, c, v); ok {
				ends = append(ends, a)
			}
		}
	}
	actions := slices.Concat(proofs, moves, ends)
	for i := range s.Requests {
		r := &s.Requests[i]
		if answer, ok := k.Answers[r.ID]; ok {
			if a, ok := p.answer(s.Block, r, &answer, claims[r.ID], left); ok {
				actions = append(actions, a)
			}
		}
		if a, ok := p.deliver(r, claims[r.ID]); ok {
			actions = append(actions, a)
		}
	}
	return append(actions, p.withdraw(s, ends)...)
}

// prove ends a false claim. The proof is committed to at least a block before it is
// shown, so that whoever copies it from the pool of transactions earns nothing. A
// claim can be proven false as long as it is pending, even if its request has a
// result.
func (p *Policy) prove(at claim.Block, c *Claim, v Verdict) (Action, bool) {
	if !p.Prove || c.State.Status != claim.Pending || v.Judgement != Invalid || !v.Proven {
		return Action{}, false
	}
	hurry := at.Time+p.Hurry >= c.State.LiveUntil
	if v.CommitBlock == 0 && !hurry {
		return Action{Kind: CommitFault, Claim: c.ID}, true
	}
	return Action{Kind: ProveFault, Claim: c.ID}, true
}

// collect takes the reward of a rejected claim: from a later committer within the
// grace, or, as its holder, after it.
func (p *Policy) collect(at claim.Block, c *Claim, v Verdict) (Action, bool) {
	if c.State.Status != claim.Rejected || c.Reward.AmountWei == nil {
		return Action{}, false
	}
	if c.Reward.Holder == p.Self {
		_, _, err := c.Reward.Pay(at.Time)
		return Action{Kind: PayReward, Claim: c.ID}, err == nil
	}
	_, err := c.Reward.Claim(at.Time, p.Self, v.CommitBlock)
	return Action{Kind: ClaimReward, Claim: c.ID}, err == nil && p.Prove && v.Proven
}

// end frees the agent's own bond: by time while the request is open, by another
// result after it. A claim that the agent knows to be false is left alone, also if
// it is its own: a bug must not become a result.
func (p *Policy) end(at claim.Block, r *Request, c *Claim, v Verdict) (Action, bool) {
	if c.Statement.Proposer != p.Self || c.State.Status != claim.Pending || v.Judgement == Invalid {
		return Action{}, false
	}
	if !r.Open {
		return Action{Kind: Supersede, Claim: c.ID}, true
	}
	return Action{Kind: Settle, Claim: c.ID}, c.State.Acceptable(at.Time) == nil
}

// acceptable reports whether a request offers what the policy asks for.
func (p *Policy) acceptable(r *Request) bool {
	switch {
	case p.MaxExecTime != 0 && uint64(r.Options.ExecTime) > p.MaxExecTime:
		return false
	case p.MaxBondWei != nil && p.Preset.RequiredBond(&r.Options).Cmp(p.MaxBondWei) > 0:
		return false
	case p.MinFeeWei != nil && p.MinFeeWei.Sign() > 0 && (r.FeeWei == nil || r.FeeWei.Cmp(p.MinFeeWei) < 0):
		return false
	}
	return true
}

// answer makes a claim on an open request, after a commit, so that its window is
// not extended and nobody can take over its root. It makes none next to an equal
// one that is pending: only the first to be accepted earns the fee.
func (p *Policy) answer(at claim.Block, r *Request, a *Answer, claims []*Claim, left *big.Int) (Action, bool) {
	if !p.Propose || a.Unserved || !r.Open || at.Time > r.Options.Deadline || !p.acceptable(r) {
		return Action{}, false
	}
	if slices.Contains(r.Made, a.ClaimID) { // once each
		return Action{}, false
	}
	for _, c := range claims {
		if c.State.Status == claim.Pending && c.Statement.TraceRoot == a.TraceRoot && c.Statement.T == a.T {
			return Action{}, false
		}
	}
	bond := p.Preset.RequiredBond(&r.Options)
	if left.Cmp(bond) < 0 {
		return Action{}, false
	}
	left.Sub(left, bond)
	if a.CommitBlock == 0 {
		return Action{Kind: CommitProposal, Request: r.ID, Claim: a.ClaimID}, true
	}
	return Action{Kind: Propose, Request: r.ID, Claim: a.ClaimID}, true
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
// that soon will be: each withdrawal costs a transaction.
func (p *Policy) withdraw(s *Snapshot, ends []Action) (actions []Action) {
	if slices.ContainsFunc(ends, func(a Action) bool { return a.Kind == ReleaseDemand }) {
		return nil
	}
	if s.BondsWei.Cmp(p.MinWithdrawWei) >= 0 && s.BondsWei.Sign() > 0 {
		actions = append(actions, Action{Kind: WithdrawBonds})
	}
	if s.FeesWei.Cmp(p.MinWithdrawWei) >= 0 && s.FeesWei.Sign() > 0 {
		actions = append(actions, Action{Kind: WithdrawFees})
	}
	return actions
}
