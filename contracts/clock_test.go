package contracts_test

import (
	"testing"

	"github.com/mlgeth/mlgeth/contracts/bindings"
	"github.com/mlgeth/mlgeth/mlvm/claim"
)

// TestClockBoundaries: every limit belongs to the actor. At it the action is in time
// and its consequence is not; a second later it is the other way round.
func TestClockBoundaries(t *testing.T) {
	const leaf = 5
	start := func() (*scene, claim.ClaimID) {
		s := newScene(t, 2, true)
		return s, s.say(proposer, s.ask(10), s.trace(2, false), true)
	}

	t.Run("window", func(t *testing.T) {
		s, id := start()
		end := s.g.Claims[id].WindowEnd
		if want := s.g.Claims[id].ProposedAt + 5 + 10 + 2; end != want {
			t.Errorf("the window ends at %d, want C + execTime + d after the claim, %d", end, want)
		}
		s.till(end)
		s.refuse(s.settle(actor(stranger), id, 0, 0), &bindings.ClaimGameStillLive{Time: u256(end), LiveUntil: u256(end)})
		s.after(end)
		s.refuse(s.openDispute(actor(prover), s.openPrice(id), id), &bindings.ClaimGameWindowOver{Time: u256(end + 1), WindowEnd: u256(end)})
		s.accept(s.settle(actor(stranger), id, 0, 0))

		s, id = start()
		s.till(s.g.Claims[id].WindowEnd)
		s.open(prover, id)
	})

	t.Run("window without commit", func(t *testing.T) {
		s := newScene(t, 2, true)
		id := s.say(proposer, s.ask(10), s.trace(2, false), false)
		if got, want := s.g.Claims[id].WindowEnd-s.g.Claims[id].ProposedAt, uint64(5+10+2+4); got != want {
			t.Errorf("the window has %d s, want EXT more, %d", got, want)
		}
	})

	t.Run("answer", func(t *testing.T) {
		s, id := start()
		s.open(prover, id)
		// T_DEF = C + execTime + R·d, R = 4 grid levels.
		deadline := s.g.Claims[id].Demands[1].Deadline
		if want := s.at.Time + 5 + 10 + 4*2; deadline != want {
			t.Errorf("the deadline is %d, want %d", deadline, want)
		}
		s.till(deadline)
		s.answerAt(owner, id, 0, 0)
		// The path's time is used up: the next answer has EXT.
		s.demandAt(prover, id, 1, 0)
		x := s.g.Claims[id].Demands[4]
		if want := s.at.Time + 4; x.Deadline != want {
			t.Errorf("the deadline below is %d, want %d", x.Deadline, want)
		}
		s.after(x.Deadline)
		s.refuse(s.answer(actor(owner), id, s.replyAt(id, 1, 0)), &bindings.ClaimGameAnswerTooLate{Time: u256(s.at.Time), Deadline: u256(x.Deadline)})
		s.accept(s.settle(actor(prover), id, 1, 0))
	})

	t.Run("demand", func(t *testing.T) {
		s, id := start()
		s.open(prover, id)
		s.answerAt(owner, id, 0, 0)
		c := s.g.Claims[id]
		// T_CHL = C + (R+1)·d after the window.
		last := c.WindowEnd + 5 + 5*2
		if c.LiveUntil != last {
			t.Errorf("the claim lives until %d, want %d", c.LiveUntil, last)
		}
		s.after(last)
		s.refuse(s.demand(actor(prover), s.bond(c), id, s.itemAt(id, 1, 0)), &bindings.ClaimGameDemandTooLate{Time: u256(last + 1), Last: u256(last)})
		s.accept(s.settle(actor(prover), id, 0, 0))

		s, id = start()
		s.open(prover, id)
		s.answerAt(owner, id, 0, 0)
		s.till(last)
		s.refuse(s.settle(actor(prover), id, 0, 0), &bindings.ClaimGameStillLive{Time: u256(last), LiveUntil: u256(last)})
		s.demandAt(prover, id, 1, 0)
		// All of T_CHL is used: below, a demand has EXT from the answer.
		s.answerAt(owner, id, 1, 0)
		if got, want := s.g.Claims[id].LiveUntil, s.at.Time+4; got != want {
			t.Errorf("the claim lives until %d, want EXT after the answer, %d", got, want)
		}
		s.after(s.g.Claims[id].LiveUntil)
		s.accept(s.settle(actor(prover), id, 0, 0))
	})

	t.Run("several claims, one clock each", func(t *testing.T) {
		s, id := start()
		other := s.say(owner, s.requests[0], s.lie(2, leaf), true)
		s.open(prover, other)
		s.after(s.g.Claims[id].LiveUntil)
		s.last = id
		s.accept(s.settle(actor(stranger), id, 0, 0)) // a dispute elsewhere delays nothing
	})

	t.Run("worst case", func(t *testing.T) {
		// Every move at its last second, from the root to the leaf: still within the bound.
		s := newScene(t, 2, true)
		id := s.say(proposer, s.ask(10), s.trace(2, false), false)
		c := s.g.Claims[id]
		s.till(c.WindowEnd)
		s.open(prover, id)
		for g := uint(0); g <= c.Tree.Levels(); g++ {
			index := uint64(leaf) >> (c.Tree.Shape.Depth() - c.Tree.LevelDepth(g))
			x, _ := c.Tree.Position(g, index)
			if g > 0 {
				up := c.Demands[c.Tree.Parent(g, index)]
				s.till(c.Clocks.LastDemand(&up.Timing, c.WindowEnd))
				s.demandAt(prover, id, g, index)
			}
			s.till(s.g.Claims[id].Demands[x].Deadline)
			s.answerAt(owner, id, g, index)
			c = s.g.Claims[id]
		}
		s.after(c.LiveUntil)
		bound := look(s.machine, s.game, bGame.PackDelayBound(id), bGame.UnpackDelayBound).Uint64()
		if c.LiveUntil > bound {
			t.Errorf("the claim lives until %d, beyond its bound %d", c.LiveUntil, bound)
		}
		s.accept(s.settle(actor(prover), id, 0, 0))
		t.Logf("decided %d s after the claim at the latest, of a bound of %d", c.LiveUntil-c.ProposedAt, bound-c.ProposedAt)
	})
}

// TestDemandRefusals: what may be demanded follows from the claim and the grid alone.
func TestDemandRefusals(t *testing.T) {
	s := newScene(t, 2, true)
	id := s.say(proposer, s.ask(10), s.trace(2, false), true)
	c := s.g.Claims[id]
	price := s.bond(c)
	ask := func(item claim.DemandItem) call { return s.demand(actor(prover), price, id, item) }
	s.refuse(ask(s.itemAt(id, 1, 0)), &bindings.ClaimGameParentNotAnswered{G: u256(1), Index: u256(0)})
	s.open(prover, id)
	s.refuse(s.openDispute(actor(stranger), s.openPrice(id), id), &bindings.ClaimGameDisputeIsOpen{ClaimID: id, Disputer: actor(prover)})
	s.refuse(ask(s.itemAt(id, 1, 0)), &bindings.ClaimGameParentNotAnswered{G: u256(1), Index: u256(0)})
	s.answerAt(owner, id, 0, 0)
	s.refuse(s.answer(actor(owner), id, s.replyAt(id, 0, 0)), &bindings.ClaimGameAlreadyAnswered{G: u256(0), Index: u256(0)})

	item := s.itemAt(id, 1, 0)
	wrong := item
	wrong.NodeHash[0] ^= 1
	out := s.runs[id].tree
	s.do(ask(wrong))
	if len(s.g.Claims[id].Demands) != 1 {
		t.Error("a hash was demanded that the claim does not have")
	}
	wrong = item
	wrong.Path = wrong.Path[:1]
	s.refuse(ask(wrong), &bindings.ClaimGameWrongPathLength{Got: u256(1), Want: u256(2)})
	s.refuse(ask(claim.DemandItem{Level: 0}), &bindings.ClaimGameNotInGrid{G: u256(0), Index: u256(0)})
	s.refuse(ask(claim.DemandItem{Level: 4}), &bindings.ClaimGameNotInGrid{G: u256(4), Index: u256(0)})
	s.refuse(ask(claim.DemandItem{Level: 1, Index: 4}), &bindings.ClaimGameNotInGrid{G: u256(1), Index: u256(4)})
	// Segments 2 and 3 are padding at T = 2; so are node 3 and the chunks behind each tensor's last.
	for _, x := range []struct {
		g     uint
		index uint64
	}{{1, 2}, {1, 3}, {2, 3}, {2, 7}, {3, 2}, {3, 3}, {3, 7}, {3, 9}, {3, 40}} {
		s.refuse(ask(claim.DemandItem{Level: x.g, Index: x.index}), &bindings.ClaimGameIsPadding{G: u256(uint64(x.g)), Index: u256(x.index)})
	}
	s.demandAt(prover, id, 1, 0)
	s.refuse(ask(item), &bindings.ClaimGameAlreadyDemanded{G: u256(1), Index: u256(0)})
	s.refuse(ask(s.itemAt(id, 3, 5)), &bindings.ClaimGameParentNotAnswered{G: u256(3), Index: u256(5)}) // no level is skipped
	s.refuse(s.answer(actor(owner), id, s.replyAt(id, 1, 1)), &bindings.ClaimGameNotDemanded{G: u256(1), Index: u256(1)})
	short := s.replyAt(id, 1, 0)
	short.Data = short.Data[:96]
	s.refuse(s.answer(actor(owner), id, short), &bindings.ClaimGameWrongAnswerLength{Got: u256(96), Want: u256(128)})
	other := s.replyAt(id, 1, 1)
	other.Index = 0
	s.refuse(s.answer(actor(owner), id, other), &bindings.ClaimGameWrongFold{Got: out.At(4, 1), Want: out.At(4, 0)})
	s.refuse(s.releaseDemand(actor(owner), id, 0, 0), &bindings.ClaimGameNotTerminal{ClaimID: id})

	// Leaves have their exact lengths: node 0 has 40 bytes, so its second chunk has 8.
	s.answerAt(owner, id, 1, 0)
	s.demandAt(prover, id, 2, 0)
	s.answerAt(owner, id, 2, 0)
	s.demandAt(prover, id, 3, 1)
	long := s.replyAt(id, 3, 1)
	long.Data = append(long.Data, 0)
	s.refuse(s.answer(actor(owner), id, long), &bindings.ClaimGameWrongAnswerLength{Got: u256(9), Want: u256(8)})
	s.answerAt(owner, id, 3, 1)
}
