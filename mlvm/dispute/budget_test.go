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

// costly is deep with the rewards of the real presets, which cover gas at 20 gwei.
func costly() *claimtest.World {
	w := deep()
	w.Preset.DemandRewardWei, w.Preset.ProofRewardWei = big.NewInt(250_000*20e9), big.NewInt(10_150_000*20e9)
	w.Preset.BondWei = big.NewInt(2e18)
	return w
}

// wholeWei returns what the planner wants to have before it opens a dispute in a world.
func wholeWei(w *claimtest.World, baseFee int64) *big.Int {
	depth := w.Model.Shape.Depth()
	rounds := int64(w.Preset.Rounds(depth))
	all := w.Preset.DemandBond(depth, w.Model.Shape.ChunkLog2, big.NewInt(baseFee))
	all.Mul(all, big.NewInt(dispute.Headroom))
	all.Mul(all, big.NewInt(rounds+1))
	gas := new(big.Int).Mul(w.Preset.DemandRewardWei, big.NewInt(rounds))
	gas.Add(gas, w.Preset.ProofRewardWei)
	if price := 4 * baseFee; price > 20e9 {
		gas.Mul(gas, big.NewInt(price)).Div(gas, big.NewInt(20e9))
	}
	return all.Add(all, gas).Add(all, w.Preset.DisputeBondWei)
}

// gasWei returns what a transaction offers for its gas at twice the base fee.
func gasWei(w *claimtest.World, k dispute.Kind, baseFee *big.Int) *big.Int {
	wei := new(big.Int)
	switch k {
	case dispute.OpenDispute, dispute.DemandNode:
		wei.Set(w.Preset.DemandRewardWei)
	case dispute.ProveFault:
		wei.Set(w.Preset.ProofRewardWei)
	}
	wei.Mul(wei, baseFee).Mul(wei, big.NewInt(2))
	return wei.Div(wei, big.NewInt(20e9))
}

// disputes plays disputes about two lies, each on a request of its own, whose claimants
// answer everything, at the last moment, while the base fee rises to twice what it was,
// against one challenger, who pays for gas. It returns how many disputes the challenger
// has opened, and an error if it could not finish one.
func disputes(w *claimtest.World, heldWei *big.Int, baseFee int64) (opened int, err error) {
	a, b := claim.Address{11}, claim.Address{12}
	g := disputetest.New(w, held, guard, a, b)
	g.Held[a], g.Held[b] = w.Preset.BondWei, w.Preset.BondWei
	g.Held[guard], g.At.BaseFeeWei = heldWei, big.NewInt(baseFee)
	paid := new(big.Int)
	for range 2 {
		if err := g.Ask(fee, 1<<40); err != nil {
			return 0, err
		}
	}
	liars := []*disputetest.Claimant{
		{By: a, Trace: w.Truth.Lie(40, true), Manner: disputetest.Latest}, {By: b, Trace: w.Truth.Lie(9, false), Manner: disputetest.Latest},
	}
	p := &disputetest.Player{Believes: w.Truth, Policy: dispute.Policy{
		Self: guard, Preset: w.Preset, Prove: true, Dispute: true, Hurry: 2, MinWithdrawWei: heldWei,
	}}
	for second := range int64(300) {
		actions, _, err := p.Decide(g)
		if err != nil {
			return opened, err
		}
		g.Next()
		g.At.BaseFeeWei = big.NewInt(min(2*baseFee, baseFee+second*baseFee/40))
		for _, x := range actions {
			gas := gasWei(w, x.Kind, g.At.BaseFeeWei)
			if g.Held[guard] = new(big.Int).Sub(g.Held[guard], gas); g.Held[guard].Sign() < 0 {
				return opened, fmt.Errorf("second %d: no money for the gas of %v", second, x.Kind)
			}
			paid.Add(paid, gas)
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
	if got := g.Wealth(guard); got.Add(got, paid).Cmp(heldWei) < 0 {
		return opened, fmt.Errorf("the challenger has %v of %v wei, with what it has paid for gas", got, heldWei)
	}
	return opened, nil
}

// TestNeverOpensWhatItCannotFinish: with less than a whole dispute takes, none is opened;
// with that much, one is finished although prices double in the meantime, and so on. So it
// is at a base fee at which bonds, and also gas, cost more than the preset says.
func TestNeverOpensWhatItCannotFinish(t *testing.T) {
	for _, at := range []struct {
		name    string
		world   *claimtest.World
		baseFee int64
	}{{"bonds matter", deep(), 10}, {"gas matters", costly(), 30e9}} {
		t.Run(at.name, func(t *testing.T) { neverOpens(t, at.world, at.baseFee) })
	}
}

func neverOpens(t *testing.T, w *claimtest.World, baseFee int64) {
	whole := wholeWei(w, baseFee)
	times := func(n int64) *big.Int { return new(big.Int).Mul(whole, big.NewInt(n)) }
	// What the first demand has too much comes back before the second dispute is opened.
	bond := w.Preset.DemandBond(w.Model.Shape.Depth(), w.Model.Shape.ChunkLog2, big.NewInt(baseFee))
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
		got, err := disputes(w, c.held, baseFee)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		if got != c.want {
			t.Errorf("%s: opened %d disputes, want %d", c.name, got, c.want)
		}
	}
}

// TestGasWei: gas is counted as the preset does up to 5 gwei, in proportion above it, and
// never a wei too few.
func TestGasWei(t *testing.T) {
	for _, c := range []struct {
		wei     int64
		baseFee *big.Int
		want    int64
	}{
		{1000, nil, 1000},
		{1000, new(big.Int), 1000},
		{1000, big.NewInt(5e9), 1000},
		{1000, big.NewInt(5e9 + 1), 1001},
		{1000, big.NewInt(10e9), 2000},
		{1000, big.NewInt(500e9), 100_000},
		{3, big.NewInt(6e9), 4},
		{0, big.NewInt(100e9), 0},
	} {
		if got := dispute.GasWei(big.NewInt(c.wei), c.baseFee); got.Cmp(big.NewInt(c.want)) != 0 {
			t.Errorf("%d wei at %v: got %v, want %d", c.wei, c.baseFee, got, c.want)
		}
	}
}
