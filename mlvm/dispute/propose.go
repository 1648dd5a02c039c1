package dispute

import (
	"slices"

	"github.com/mlgeth/mlgeth/mlvm/claim"
)

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

// propose makes a claim on an open request, after a commit, so that its window is
// not extended and nobody can take over its root. It makes none next to an equal
// one that stands: only the first to be accepted earns the fee.
//
// A root is never banned: if an equal claim has ended, or will as a demand of it has
// expired, the agent makes its own. So claiming the truth to let it time out does not
// keep a request from its result; it costs the attacker its bond.
func (d *decision) propose(r *Request, a *Answer) (Action, bool) {
	if !d.Propose || a.Unserved || !r.Open || d.at.Time > r.Options.Deadline || !d.acceptable(r) {
		return Action{}, false
	}
	if slices.Contains(r.Made, a.ClaimID) { // once each
		return Action{}, false
	}
	for _, c := range d.claims[r.ID] {
		if a.equal(c) && d.stands(c) {
			return Action{}, false
		}
	}
	if !d.purse.payBond(d.Preset.RequiredBond(&r.Options)) {
		return Action{}, false
	}
	if a.CommitBlock == 0 {
		return Action{Kind: CommitProposal, Request: r.ID, Claim: a.ClaimID}, true
	}
	return Action{Kind: Propose, Request: r.ID, Claim: a.ClaimID}, true
}

// stands reports whether a true claim will give its request the result, as far as it
// depends on nobody else.
func (d *decision) stands(c *Claim) bool {
	return c.State.Status == claim.Pending && d.expired(c) == nil && !(d.Parallel && c.State.OpenDemands > 0)
}

// equal reports whether a claim says what the agent has computed.
func (a *Answer) equal(c *Claim) bool {
	return c.Statement.TraceRoot == a.TraceRoot && c.Statement.T == a.T
}
