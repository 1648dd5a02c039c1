package contracts_test

import (
	"math/big"
	"testing"

	"github.com/mlgeth/mlgeth/contracts/bindings"
	"github.com/mlgeth/mlgeth/mlvm/claim"
)

// half returns the parts of B_c when a claim was right: burned, and the proposer's.
func (s *scene) half() (burned, proposers *big.Int) {
	burned = new(big.Int).Rsh(s.preset.DisputeBond, 1)
	return burned, new(big.Int).Sub(s.preset.DisputeBond, burned)
}

// TestPayoutAccepted: a disputed claim that is accepted gives its proposer bond, fee
// and half of B_c; who answered gets what the demands cost.
func TestPayoutAccepted(t *testing.T) {
	s := newScene(t, 2, true)
	request := s.ask(10)
	id := s.say(proposer, request, s.trace(2, false), true)
	s.reveal(prover, owner, id, 5)
	s.demandAt(stranger, id, 3, 5)
	s.answerAt(owner, id, 3, 5)
	c := s.g.Claims[id]
	bonds := new(big.Int)
	for _, x := range c.Demands {
		bonds.Add(bonds, x.BondWei)
	}
	s.after(c.LiveUntil)
	burned, ours := s.half()
	before := new(big.Int).Set(s.g.Bonds.BurnedWei)
	s.accept(s.settle(actor(stranger), id, 0, 0))
	s.gained(proposer, new(big.Int), new(big.Int).Add(c.BondWei, ours))
	if got := new(big.Int).Sub(s.g.Bonds.BurnedWei, before); got.Cmp(burned) != 0 {
		t.Errorf("%v wei burned, want half of B_c, %v", got, burned)
	}
	if fee := s.g.Fees.CreditWei(toAddress(actor(proposer))); fee.Cmp(big.NewInt(1e15)) != 0 {
		t.Errorf("the proposer's fee is %v", fee)
	}
	s.emptied()
	// The answerer withdrew all demand bonds: what the model says it was paid.
	if want := bonds; s.db.GetBalance(actor(owner)).ToBig().Cmp(new(big.Int).Add(ether(10_000), want)) != 0 {
		t.Errorf("the answerer holds %v, want %v more than at first", s.db.GetBalance(actor(owner)), want)
	}
}

// TestPayoutSuperseded: after another claim was accepted, an equal one is right and a
// different one wrong; demands that nobody answered go back.
func TestPayoutSuperseded(t *testing.T) {
	for _, right := range []bool{true, false} {
		s := newScene(t, 2, true)
		request := s.ask(10)
		first := s.say(proposer, request, s.trace(2, false), true)
		run := s.trace(2, false)
		if !right {
			run = s.lie(2, 0)
		}
		second := s.say(owner, request, run, false)
		s.open(prover, second)
		s.answerAt(stranger, second, 0, 0)
		s.demandAt(prover, second, 1, 0)
		s.after(s.g.Claims[first].LiveUntil)
		s.refuse(s.supersede(actor(stranger), second), &bindings.ClaimGameNoResult{RequestID: request})
		s.accept(s.settle(actor(stranger), first, 0, 0))

		c, before := s.g.Claims[second], s.owed(owner)
		burned := new(big.Int).Set(s.g.Bonds.BurnedWei)
		disputer := s.owed(prover)
		s.last = second
		s.accept(s.supersede(actor(stranger), second))
		burned.Sub(s.g.Bonds.BurnedWei, burned)
		half, ours := s.half()
		answered := s.owed(stranger)
		if right {
			s.gained(owner, before, new(big.Int).Add(c.BondWei, ours))
			s.gained(prover, disputer, new(big.Int))
			if burned.Cmp(half) != 0 {
				t.Errorf("right: %v wei burned, want %v", burned, half)
			}
		} else {
			s.gained(owner, before, new(big.Int))
			s.gained(prover, disputer, s.preset.DisputeBond)
			if burned.Cmp(c.BondWei) != 0 {
				t.Errorf("wrong: %v wei burned, want the bond", burned)
			}
		}
		disputer = s.owed(prover)
		bond := c.Demands[1].BondWei
		s.accept(s.releaseDemand(actor(owner), second, 0, 0)) // answered
		if right {
			s.gained(stranger, answered, bond)
		} else {
			s.gained(prover, disputer, bond)
			disputer = s.owed(prover)
		}
		s.accept(s.releaseDemand(actor(owner), second, 1, 0)) // open
		s.gained(prover, disputer, bond)
		s.refuse(s.releaseDemand(actor(owner), second, 1, 0), &bindings.ClaimGameAlreadyReleased{G: u256(1), Index: u256(0)})
		s.emptied()
	}
}

// TestPayoutProven: evidence pays r_d to who demanded on the way to the fault, r_p and
// the reward to the prover, B_c to the disputer, and all demands' bonds back.
func TestPayoutProven(t *testing.T) {
	const leaf, beside = 5, 4
	s := newScene(t, 2, true)
	request := s.ask(10)
	id := s.say(proposer, request, s.lie(2, leaf), true)
	s.reveal(stranger, proposer, id, leaf) // two grid nodes and the root, all the stranger's
	s.demandAt(owner, id, 3, beside)       // another leaf: not on the way
	s.demandAt(requester, id, 3, leaf)     // the fault's own
	c := s.g.Claims[id]
	before := [accountCount]*big.Int{}
	for i := range before {
		before[i] = s.owed(i)
	}
	p := pledge{claim: id, proof: s.stepProof(leaf), by: actor(prover)}
	burned := new(big.Int).Set(s.g.Bonds.BurnedWei)
	s.accept(s.proveFault(p))
	pay := s.g.Preset.Slash(c.BondWei, 4)
	if burned.Sub(s.g.Bonds.BurnedWei, burned); burned.Cmp(pay.BurnedWei) != 0 {
		t.Errorf("%v wei burned, want %v", burned, pay.BurnedWei)
	}
	three := new(big.Int).Mul(s.preset.DemandReward, big.NewInt(3))
	s.gained(stranger, before[stranger], new(big.Int).Add(three, s.preset.DisputeBond))
	s.gained(requester, before[requester], s.preset.DemandReward)
	s.gained(owner, before[owner], new(big.Int))
	s.gained(proposer, before[proposer], new(big.Int))
	s.gained(prover, before[prover], s.preset.ProofReward)
	if c.Reward.AmountWei.Cmp(pay.RewardWei) != 0 {
		t.Errorf("the reward is %v, want %v", c.Reward.AmountWei, pay.RewardWei)
	}
	bond := c.Demands[1].BondWei
	back := s.owed(stranger)
	s.accept(s.releaseDemand(actor(prover), id, 0, 0)) // answered by the liar: back to the demander all the same
	s.gained(stranger, back, bond)
	s.emptied()
}

// TestPayoutExpired: a demand that nobody answers ends the claim at each level of the
// grid; its demander gets the reward at once, who settles r_p.
func TestPayoutExpired(t *testing.T) {
	const leaf = 5
	for level := uint(0); level <= 3; level++ {
		s := newScene(t, 2, true)
		request := s.ask(10)
		id := s.say(proposer, request, s.lie(2, leaf), true)
		s.open(stranger, id)
		tree := &s.g.Claims[id].Tree
		at := func(g uint) uint64 { return leaf >> (tree.Shape.Depth() - tree.LevelDepth(g)) }
		for g := uint(1); g <= level; g++ {
			s.answerAt(owner, id, g-1, at(g-1))
			s.demandAt(requester, id, g, at(g))
		}
		c := s.g.Claims[id]
		x, _ := tree.Position(level, at(level))
		s.till(c.Demands[x].Deadline)
		s.refuse(s.settle(actor(prover), id, level, at(level)), &bindings.ClaimGameDemandsOpen{ClaimID: id, Count: u256(1)})
		s.after(c.Demands[x].Deadline)
		s.refuse(s.answer(actor(owner), id, s.replyAt(id, level, at(level))), &bindings.ClaimGameAnswerTooLate{
			Time: u256(s.at.Time), Deadline: u256(c.Demands[x].Deadline),
		})
		s.refuse(s.settle(actor(prover), id, 9, 0), &bindings.ClaimGameDemandsOpen{ClaimID: id, Count: u256(1)})
		before := [accountCount]*big.Int{}
		for i := range before {
			before[i] = s.owed(i)
		}
		s.accept(s.settle(actor(prover), id, level, at(level)))
		pay := s.g.Preset.Slash(c.BondWei, int(level)+1)
		s.gained(prover, before[prover], s.preset.ProofReward)
		rds := new(big.Int).Mul(s.preset.DemandReward, u256(uint64(level)))
		first := new(big.Int).Add(s.preset.DemandReward, s.preset.DisputeBond)
		if level == 0 {
			s.gained(stranger, before[stranger], first.Add(first, pay.RewardWei))
		} else {
			s.gained(stranger, before[stranger], first)
			s.gained(requester, before[requester], rds.Add(rds, pay.RewardWei))
		}
		s.refuse(s.payReward(actor(prover), id), &bindings.ClaimGameNoReward{ClaimID: id})
		if c.Status != claim.Rejected {
			t.Errorf("level %d: the claim is %v", level, c.Status)
		}
		s.emptied()
	}
}

// TestChangeIsCreditedBack: the base fee moves, so a demand may bring more than b_d.
func TestChangeIsCreditedBack(t *testing.T) {
	s := newScene(t, 2, true)
	id := s.say(proposer, s.ask(10), s.trace(2, false), true)
	low := s.openPrice(id)
	s.at.BaseFeeWei = big.NewInt(3e9) // b_d is at twice the base fee now
	high := s.openPrice(id)
	if high.Cmp(low) <= 0 {
		t.Fatalf("the price went from %v to %v", low, high)
	}
	s.refuse(s.openDispute(actor(prover), low, id), &bindings.ClaimGameValueTooLow{Got: low, Want: high})
	much := new(big.Int).Add(high, big.NewInt(12345))
	s.last = id
	s.accept(s.openDispute(actor(prover), much, id))
	s.gained(prover, new(big.Int), big.NewInt(12345))
}
