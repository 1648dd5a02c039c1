package agent

import (
	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/dispute"
)

// demandAt returns the number of the demand of a grid node, -1 if there is none.
func (c *claimInfo) demandAt(level uint, index uint64) int {
	for i := range c.demands {
		if c.demands[i].Place == (dispute.Place{Level: level, Index: index}) {
			return i
		}
	}
	return -1
}

// applyMove notes an event of reveal or lose, of a second. A demand that is known is not
// made again.
func (x *index) applyMove(event chain.Event, second uint64) {
	switch e := event.(type) {
	case *chain.Demanded:
		if c := x.claims[e.ClaimID]; c != nil && c.demandAt(e.Level, e.Index) < 0 {
			c.demanded(e, second)
		}
	case *chain.Answered:
		if c := x.claims[e.ClaimID]; c != nil {
			c.answered(e, second)
		}
	case *chain.DemandReleased:
		if c := x.claims[e.ClaimID]; c != nil {
			if i := c.demandAt(e.Level, e.Index); i >= 0 {
				c.demands[i].Released = true
			}
		}
	case *chain.Superseded:
		if c := x.claims[e.ClaimID]; c != nil {
			c.right = e.Right
		}
	}
}

// demanded notes a demand. Its clock follows from that of its grid parent, which was
// answered before (PROTOCOL §6).
func (c *claimInfo) demanded(e *chain.Demanded, second uint64) {
	at := dispute.Place{Level: e.Level, Index: e.Index}
	timing := c.clocks.Root(second)
	if at.Level > 0 {
		up := c.grid.parent(at)
		if i := c.demandAt(up.Level, up.Index); i >= 0 {
			timing = c.clocks.Child(&c.timings[i], c.windowEnd, second)
		}
	}
	c.demands = append(c.demands, dispute.Demand{Place: at, Demander: e.Demander, Deadline: e.Deadline})
	c.timings = append(c.timings, timing)
}

// answered notes an answer.
func (c *claimInfo) answered(e *chain.Answered, second uint64) {
	i := c.demandAt(e.Level, e.Index)
	if i < 0 {
		return
	}
	c.timings[i] = c.clocks.Answered(c.timings[i], second)
	d := &c.demands[i]
	d.Answered, d.Answerer, d.Data = true, e.Answerer, e.Data
	d.LastChild = c.clocks.LastDemand(&c.timings[i], c.windowEnd)
	c.revealed = c.revealed.with(d.Place, e.Data)
}
