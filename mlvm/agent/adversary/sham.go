package adversary

import (
	"encoding/binary"
	"math/big"
	"slices"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/dispute"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// Sham returns the behaviour of making up to so many demands of each true claim of
// others, to no end but delay: it opens the dispute, and then goes as deep as it can, as
// each answer takes time. What is not answered, it settles. It does nothing against lies
// and defends nobody but itself.
func Sham(demands int) Behaviour {
	return func(next dispute.Planner) dispute.Planner {
		return func(s *dispute.Snapshot, k *dispute.Knowledge, p *dispute.Policy, budgetWei *big.Int) ([]dispute.Action, []dispute.Alert) {
			quiet := *p
			quiet.Prove, quiet.Dispute, quiet.Defend = false, false, false
			actions, alerts := next(s, k, &quiet, budgetWei)
			over := make(map[claim.RequestID]bool)
			for i := range s.Requests {
				over[s.Requests[i].ID] = !s.Requests[i].Open
			}
			for i := range s.Claims {
				c := &s.Claims[i]
				if c.State.Status != claim.Pending || k.Verdicts[c.ID].Judgement != dispute.Valid || c.Statement.Proposer == p.Self || over[c.Statement.RequestID] {
					continue
				}
				if a, ok := disturb(s.Block, c, p, demands); ok {
					actions = append(actions, a)
				}
			}
			return actions, alerts
		}
	}
}

// disturb returns the next move against a true claim, if there is one.
func disturb(at claim.Block, c *dispute.Claim, p *dispute.Policy, demands int) (dispute.Action, bool) {
	made := 0
	for i := range c.Demands {
		d := &c.Demands[i]
		if !d.Answered && at.Time > d.Deadline {
			return dispute.Action{Kind: dispute.SettleExpired, Claim: c.ID, Place: d.Place}, true
		}
		if d.Demander == p.Self {
			made++
		}
	}
	if made >= demands {
		return dispute.Action{}, false
	}
	if len(c.Demands) == 0 {
		return dispute.Action{Kind: dispute.OpenDispute, Claim: c.ID}, at.Time <= c.State.WindowEnd
	}
	place, ok := deepest(at, c, p)
	return dispute.Action{Kind: dispute.DemandNode, Claim: c.ID, Place: place}, ok
}

// deepest returns a grid node that can be demanded, in as deep a level as possible.
func deepest(at claim.Block, c *dispute.Claim, p *dispute.Policy) (found dispute.Place, ok bool) {
	for i := range c.Demands {
		d := &c.Demands[i]
		leaf := d.Level+1 == p.Preset.Rounds(c.Depth)
		if !d.Answered || leaf || at.Time > d.LastChild || ok && d.Level < found.Level {
			continue
		}
		if x, there := child(c, d, p); there {
			found, ok = x, true
		}
	}
	return found, ok
}

// child returns a child of an answered grid node that is neither padding, which cannot be
// demanded, nor demanded already. Accounts begin at different ones.
func child(c *dispute.Claim, d *dispute.Demand, p *dispute.Policy) (dispute.Place, bool) {
	padding := merkle.Empty(c.Depth - min((d.Level+1)*uint(p.Preset.Grid), c.Depth))
	n := uint64(len(d.Data) / merkle.HashLen)
	first := binary.BigEndian.Uint64(p.Self[:])
	for i := range n {
		at := (first + i) % n
		x := dispute.Place{Level: d.Level + 1, Index: d.Index*n + at}
		taken := slices.ContainsFunc(c.Demands, func(y dispute.Demand) bool { return y.Place == x })
		if !taken && merkle.Hash(d.Data[merkle.HashLen*at:]) != padding {
			return x, true
		}
	}
	return dispute.Place{}, false
}

// parentOf reports whether a demand is that of a grid node's parent, and was answered.
func parentOf(d *dispute.Demand, x dispute.Place) bool {
	n := uint64(len(d.Data) / merkle.HashLen)
	return d.Answered && d.Level+1 == x.Level && n > 0 && x.Index/n == d.Index
}
