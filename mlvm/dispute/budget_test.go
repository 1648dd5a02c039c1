package dispute_test

import (
	"errors"
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/claim/claimtest"
	"github.com/mlgeth/mlgeth/mlvm/dispute"
	"github.com/mlgeth/mlgeth/mlvm/dispute/disputetest"
)

// deep is a world with a tree of 6 levels that are demanded one by one: 7 rounds.
func deep() *claimtest.World { return deepOf(4) }

// deepOf is deep with up to 4 nodes in each of 4 segments; the others are padding.
func deepOf(n uint32) *claimtest.World {
	shape := claimtest.Shape(2, 2, 2, 4, n)
	shape.InputLen, shape.DI = 70, 2
	nodes := make([]claim.NodeBytes, n)
	for i := range nodes {
		nodes[i].First = 128
	}
	return claimtest.NewWorld(rand.New(rand.NewPCG(5, 5)), claimtest.Tiny(1), claim.ModelID{1}, &claim.Model{Shape: shape, Nodes: nodes})
}

// wholeWei returns what the planner wants to have before it opens a dispute in a world.
func wholeWei(w *claimtest.World, baseFee int64) *big.Int {
	depth := w.Model.Shape.Depth()
	rounds := int64(w.Preset.Rounds(depth))
	all := w.Preset.DemandBond(depth, w.Model.Shape.ChunkLog2, big.NewInt(baseFee))
	all.Mul(all, big.NewInt(dispute.Headroom))
	all.Mul(all, big.NewInt(rounds+1))
	all.Add(all, new(big.Int).Mul(w.Preset.DemandRewardWei, big.NewInt(rounds)))
	all.Add(all, w.Preset.ProofRewardWei)
	return all.Add(all, w.Preset.DisputeBondWei)
}

// disputes plays disputes about two lies, each on a request of its own, whose claimants
// answer everything, at the last moment, while the base fee rises from 10 to twice that,
// against one challenger. It returns how many disputes the challenger has opened, and an
// error if it could not finish one.
func disputes(w *claimtest.World, heldWei *big.Int) (opened int, err error) {
	a, b := claim.Address{11}, claim.Address{12}
	g := disputetest.New(w, held, guard, a, b)
	g.Held[guard], g.At.BaseFeeWei = heldWei, big.NewInt(10)
	for range 2 {
		if err := g.Ask(fee, 1<<40); err != nil {
			return 0, err
		}
	}
	liars := []*disputetest.Claimant{
		{By: a, Trace: w.Truth.Lie(40, true), Manner: disputetest.Latest}, {By: b, Trace: w.Truth.Lie(9, false), Manner: disputetest.Latest},
	}
	p := &disputetest.Player{Believes: w.Truth, Policy: dispute.Policy{
		Self: guard, Preset: w.Preset, Prove: true, Dispute: true, Hurry: 2, MinWithdrawWei: big.NewInt(held),
	}}
	for second := range int64(300) {
		actions, _, err := p.Decide(g)
		if err != nil {
			return opened, err
		}
		g.Next()
		g.At.BaseFeeWei = big.NewInt(min(20, 10+second/4))
		for _, x := range actions {
			if err := p.Do(g, x); err != nil {
				return opened, fmt.Errorf("second %d, %v: %w", second, x.Kind, err)
			}
			if x.Kind == dispute.OpenDispute {
				opened++
			}
		}
		for i, l := range liars {
			if err := l.Act(g, g.Requests[i]); err != nil {
				return opened, err
			}
		}
	}
	for _, m := range g.Each() {
		if m.Disputer == guard && m.Status != claim.Rejected {
			return opened, errors.New("a dispute was opened and not finished")
		}
	}
	if got := g.Wealth(guard); got.Cmp(heldWei) < 0 {
		return opened, fmt.Errorf("the challenger has %v of %v wei", got, heldWei)
	}
	return opened, nil
}

// TestNeverOpensWhatItCannotFinish: with less than a whole dispute takes, none is opened;
// with that much, one is finished although prices double in the meantime, and so on.
func TestNeverOpensWhatItCannotFinish(t *testing.T) {
	w := deep()
	whole := wholeWei(w, 10)
	times := func(n int64) *big.Int { return new(big.Int).Mul(whole, big.NewInt(n)) }
	// What the first demand has too much comes back before the second dispute is opened.
	bond := w.Preset.DemandBond(w.Model.Shape.Depth(), w.Model.Shape.ChunkLog2, big.NewInt(10))
	less := func(n int64, wei *big.Int) *big.Int { return new(big.Int).Sub(times(n), wei) }
	for _, c := range []struct {
		name string
		held *big.Int
		want int
	}{
		{"nothing", new(big.Int), 0},
		{"almost one", less(1, big.NewInt(1)), 0},
		{"one", times(1), 1},
		{"almost two", less(2, new(big.Int).Lsh(bond, 1)), 1},
		{"two", times(2), 2},
		{"three", times(3), 2},
	} {
		got, err := disputes(w, c.held)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		if got != c.want {
			t.Errorf("%s: opened %d disputes, want %d", c.name, got, c.want)
		}
	}
}
