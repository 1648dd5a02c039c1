package claim_test

import (
	"encoding/binary"
	"slices"

	"github.com/mlgeth/mlgeth/mlvm/claim"
)

// keyOf returns everything of a state that can influence what follows, at its time.
//
//   - What the honest were credited so far and, since it decides what they will get, which
//     tree nodes they demanded or answered. Of an ended claim, beside: how it ended.
//   - Of a demand that has expired: that it has. Nothing can be answered or demanded
//     there, whatever its clocks say.
//   - Of an open one: its deadline, and what an answer makes of its clocks: the seconds
//     used by demands and, as an answer at time a uses a - demandedAt more, demandedAt
//     less what was used.
//   - Of an answered one: until when something below may be demanded and, while it may,
//     since when that costs time and what was used.
//   - How long the honest have had each of their moves, how long a stranger still has to
//     compute, and how much censorship is left. What the watcher's next move is, follows; it
//     never goes back to an earlier one.
//
// Nothing else that the model keeps enters a decision: credits are read only by their
// owner's withdrawal, hashes follow from positions, and what a demand's bond is, from
// the preset. Tree nodes with equal descendants, as to padding and to the leaf that the
// watcher follows, can change places without a difference to any rule; so the parts
// of siblings are put in order. Money that is still in escrow follows from all that
// (CONSERVE is checked in each state; a state left out would hold the same amounts).
func (e *explorer) keyOf(s *state) []byte {
	k := e.key[:0]
	for i, id := range e.ids {
		c := s.g.Claims[id]
		k = append(k, byte(c.Status))
		if c.Status == claim.Pending {
			k = append(k, byte(max(c.WindowEnd+1, s.now)-s.now), byte(max(c.LiveUntil+1, s.now)-s.now))
		}
		k = append(k, party(c.Reward.Holder))
		if c.Status == claim.Pending && e.watch && e.lies[i] {
			if m, since := e.watcher(s, i, c); m.kind != tick {
				k = append(k, byte(64+s.age(since)))
			}
		}
		if root := c.Demands[1]; root != nil && e.defend && !e.lies[i] {
			k = append(k, byte(max(root.DemandedAt+uint64(e.exec), s.now)-s.now))
		}
		k = e.keyOfNode(k, s, i, c, 0, 0)
	}
	k = append(k, byte(s.g.Requests[e.request].Status), byte(len(s.stalls)))
	for _, who := range e.honest {
		k = binary.BigEndian.AppendUint64(k, s.g.Bonds.CreditWei(who).Uint64())
	}
	if r := s.g.Requests[e.request]; r.Status == claim.Final {
		k = append(k, byte(slices.Index(e.ids, r.Result)))
	}
	e.key = k
	return k
}

// keyOfNode appends the part of a tree node and of those below it.
func (e *explorer) keyOfNode(k []byte, s *state, i int, c *claim.Claim, level uint, index uint64) []byte {
	x, _ := c.Tree.Position(level, index)
	d := c.Demands[x]
	if d == nil {
		return append(k, 0)
	}
	k = e.keyOfDemand(k, s, i, c, d)
	if d.Open() || level == c.Tree.Levels() {
		return k
	}
	below := c.Tree.LevelDepth(level+1) - c.Tree.LevelDepth(level)
	first := index << below
	var parts [1 << 2]string // grids of the exploration have 1 or 2 levels
	n := 0
	for y := range uint64(1) << below {
		if e.fixed(c, level+1, first+y) {
			k = e.keyOfNode(k, s, i, c, level+1, first+y)
			continue
		}
		parts[n] = string(e.keyOfNode(nil, s, i, c, level+1, first+y))
		n++
	}
	slices.Sort(parts[:n])
	for _, p := range parts[:n] {
		k = append(k, p...)
	}
	return k
}

// fixed reports whether a tree node may not change places with its siblings: if its
// tree is not full of leaves, or the watcher goes there.
func (e *explorer) fixed(c *claim.Claim, level uint, index uint64) bool {
	height := e.shape.Depth() - c.Tree.LevelDepth(level)
	if e.watch && e.target>>height == index {
		return true
	}
	for leaf := index << height; leaf < (index+1)<<height; leaf++ {
		if c.Tree.LeafLen(leaf) == 0 {
			return true
		}
	}
	return false
}

func (e *explorer) keyOfDemand(k []byte, s *state, i int, c *claim.Claim, d *claim.Demand) []byte {
	k = append(k, party(d.Demander)<<2|party(d.Answerer))
	switch {
	case c.Status != claim.Pending:
		if d.Open() {
			return append(k, 1)
		}
		return append(k, 2)
	case d.Expired(s.now):
		if e.watch && e.lies[i] {
			return append(k, 3, byte(64+s.age(max(d.Deadline+1, c.ProposedAt+uint64(e.exec)))))
		}
		return append(k, 3)
	case d.Open():
		k = append(k, 4, byte(d.Deadline-s.now), byte(s.now+c.Clocks.Defence-d.DemandedAt+d.DefUsed), byte(d.ChlUsed))
		if e.defend {
			k = append(k, byte(64+s.age(max(d.DemandedAt, c.Demands[1].DemandedAt+uint64(e.exec)))))
		}
		return k
	}
	last := c.Clocks.LastDemand(&d.Timing, c.WindowEnd)
	if last < s.now {
		return append(k, 5)
	}
	return append(k, 6, byte(last-s.now), byte(max(c.WindowEnd, d.AnsweredAt)+64-s.now), byte(d.ChlUsed), byte(d.DefUsed))
}

// party tells the honest from all others.
func party(a claim.Address) byte {
	switch a {
	case honest:
		return 2
	case claim.Address{}:
		return 0
	}
	return 1
}
