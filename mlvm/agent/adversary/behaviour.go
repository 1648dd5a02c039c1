package adversary

import (
	"math/big"
	"slices"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/dispute"
)

// Behaviour makes another planner of one. Behaviours can be put around each other.
type Behaviour func(dispute.Planner) dispute.Planner

// Nowhere is where an agent that shows nothing says that its traces are: nobody listens at
// port 1 of this machine.
const Nowhere = "http://127.0.0.1:1"

// All is the level of an agent that answers nothing.
const All = -1

// Withhold returns the behaviour of not answering demands in grid levels deeper than the
// given one, or, if that is All, in any. Claims are left to their end by others: they are
// not superseded, which would keep a reward from who demands.
func Withhold(level int) Behaviour {
	silent := hide(func(_ claim.Block, d *dispute.Demand) bool { return int(d.Level) > level })
	return func(next dispute.Planner) dispute.Planner {
		next = silent(next)
		return func(s *dispute.Snapshot, k *dispute.Knowledge, p *dispute.Policy, budgetWei *big.Int) ([]dispute.Action, []dispute.Alert) {
			actions, alerts := next(s, k, p, budgetWei)
			return slices.DeleteFunc(actions, func(a dispute.Action) bool { return a.Kind == dispute.Supersede }), alerts
		}
	}
}

// hide returns the behaviour of not seeing some open demands of what is taken for true, so
// that they are not answered.
func hide(hidden func(at claim.Block, d *dispute.Demand) bool) Behaviour {
	return func(next dispute.Planner) dispute.Planner {
		return func(s *dispute.Snapshot, k *dispute.Knowledge, p *dispute.Policy, budgetWei *big.Int) ([]dispute.Action, []dispute.Alert) {
			for i := range s.Claims {
				c := &s.Claims[i]
				if c.State.Status == claim.Pending && k.Verdicts[c.ID].Judgement == dispute.Valid {
					c.Demands = slices.DeleteFunc(c.Demands, func(d dispute.Demand) bool {
						return !d.Answered && hidden(s.Block, &d)
					})
				}
			}
			return next(s, k, p, budgetWei)
		}
	}
}

// Late returns the behaviour of doing everything that has a limit in time no earlier than
// so many seconds before it: the time that a transaction takes to be in a block.
func Late(seconds uint64) Behaviour {
	early := func(at claim.Block, limit uint64) bool { return at.Time+seconds < limit }
	answersLate := hide(func(at claim.Block, d *dispute.Demand) bool { return early(at, d.Deadline) })
	return func(next dispute.Planner) dispute.Planner {
		next = answersLate(next)
		return func(s *dispute.Snapshot, k *dispute.Knowledge, p *dispute.Policy, budgetWei *big.Int) ([]dispute.Action, []dispute.Alert) {
			actions, alerts := next(s, k, p, budgetWei)
			return slices.DeleteFunc(actions, func(a dispute.Action) bool { return early(s.Block, limit(s, a)) }), alerts
		}
	}
}

// limit returns the last second for an action, 0 if it has none.
func limit(s *dispute.Snapshot, a dispute.Action) uint64 {
	i := slices.IndexFunc(s.Claims, func(c dispute.Claim) bool { return c.ID == a.Claim })
	if i < 0 {
		return 0
	}
	c := &s.Claims[i]
	switch a.Kind {
	case dispute.OpenDispute:
		return c.State.WindowEnd
	case dispute.ProveFault:
		if c.State.OpenDemands == 0 {
			return c.State.LiveUntil
		}
	case dispute.DemandNode:
		for i := range c.Demands {
			if d := &c.Demands[i]; parentOf(d, a.Place) {
				return d.LastChild
			}
		}
	}
	return 0
}
