package claim_test

import (
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/claim/claimtest"
)

// duty is a move that an honest party has to make, and for how long it could have.
type duty struct {
	move
	age int // seconds, without those in which it was censored; negative before it can
}

// duties returns what the honest parties have to do. Each makes its move at any second
// from the first in which it can until d later: when, the adversary chooses.
func (e *explorer) duties(s *state) (all []duty) {
	for i, id := range e.ids {
		c := s.g.Claims[id]
		switch {
		case c.Status != claim.Pending:
		case e.lies[i] && e.watch:
			if expired := e.expiries(s, i, c); len(expired) > 0 {
				all = append(all, expired...)
				continue
			}
			if m, since := e.watcher(s, i, c); m.kind != tick {
				all = append(all, duty{m, s.age(since)})
			}
		case !e.lies[i] && e.defend:
			for x, d := range c.Demands {
				if d.Open() {
					level, index := e.gridOf(x)
					// A stranger starts to compute when the claim is disputed.
					since := max(d.DemandedAt, c.Demands[1].DemandedAt+uint64(e.exec))
					all = append(all, duty{move{claimtest.Answer, honest, i, level, index}, s.age(since)})
				}
			}
		}
	}
	return all
}

// expiries returns that the watcher can settle each demand that has expired. The first
// settlement ends the claim, so it is as good which one it is.
func (e *explorer) expiries(s *state, i int, c *claim.Claim) (all []duty) {
	for x, d := range c.Demands {
		if d.Expired(s.now) {
			level, index := e.gridOf(x)
			since := max(d.Deadline+1, c.ProposedAt+uint64(e.exec))
			all = append(all, duty{move{claimtest.Settle, honest, i, level, index}, s.age(since)})
		}
	}
	return all
}

// age returns for how long something was possible that is since the given second.
func (s *state) age(since uint64) int {
	age := int(s.now) - int(since)
	for _, x := range s.stalls {
		if x >= since {
			age--
		}
	}
	return age
}

// watcher returns the next move against a lie that has not expired, and since when it
// is possible: after it computed the truth, the watcher follows the leftmost leaf that
// is false until it can prove it. A move of kind tick means to wait.
func (e *explorer) watcher(s *state, i int, c *claim.Claim) (move, uint64) {
	known := c.ProposedAt + uint64(e.exec)
	at := func(kind claimtest.Kind, level uint, index uint64, since uint64) (move, uint64) {
		return move{kind, honest, i, level, index}, max(since, known)
	}
	if c.Disputer == (claim.Address{}) {
		return at(claimtest.OpenDispute, 0, 0, known)
	}
	answered := uint64(0)
	for g := range c.Tree.Levels() + 1 {
		index := e.target >> (e.shape.Depth() - c.Tree.LevelDepth(g))
		x, _ := c.Tree.Position(g, index)
		d := c.Demands[x]
		switch {
		case d == nil:
			return at(claimtest.Demand, g, index, answered)
		case d.Open():
			return move{kind: tick}, 0
		}
		answered = d.AnsweredAt
	}
	return at(claimtest.ProveFault, 0, 0, answered)
}
