package dispute

import (
	"math/big"

	"github.com/mlgeth/mlgeth/mlvm/claim"
)

// Headroom is how many times b_d is sent with a demand and counted for those that are
// still to come, as the base fee can double before a demand is in a block. What is too
// much is credited back.
const Headroom = 2

// DemandWei returns what is sent with one demand.
func (c *Claim) DemandWei() *big.Int {
	return new(big.Int).Mul(c.DemandBondWei, big.NewInt(Headroom))
}

// GasWei returns what to count for gas that costs the given amount at
// claim.RewardPriceWei: more, rounded up, if twice Headroom times the base fee is above
// that price. For a transaction offers twice the base fee, which can double before it is
// sent. A nil base fee is 0.
func GasWei(wei, baseFeeWei *big.Int) *big.Int {
	if baseFeeWei == nil {
		return new(big.Int).Set(wei)
	}
	least := big.NewInt(claim.RewardPriceWei)
	price := new(big.Int).Mul(baseFeeWei, big.NewInt(2*Headroom))
	if price.Cmp(least) <= 0 {
		return new(big.Int).Set(wei)
	}
	price.Mul(price, wei)
	price.Add(price, least)
	return price.Quo(price.Sub(price, big.NewInt(1)), least)
}

// purse is the money of a plan.
type purse struct {
	*Policy
	baseFee *big.Int // nil is 0
	cash    *big.Int // what may be sent with transactions
	free    *big.Int // what of it is not set aside; below 0 if prices have risen
	short   bool     // disputes take more than there is
}

// newPurse sets aside what the disputes in which the agent takes part can still take: it
// is not there for new ones, nor for bonds of claims.
func (p *Policy) newPurse(s *Snapshot, k *Knowledge, budgetWei *big.Int) *purse {
	w := &purse{
		Policy: p, baseFee: s.Block.BaseFeeWei, cash: new(big.Int).Set(budgetWei), free: new(big.Int).Set(budgetWei),
	}
	for i := range s.Claims {
		c := &s.Claims[i]
		if v := k.Verdicts[c.ID]; !p.engaged(c, v) {
			continue
		}
		next := uint(0)
		for i := range c.Demands {
			if x := &c.Demands[i]; x.Demander == p.Self {
				next = max(next, x.Level+1)
			}
		}
		w.free.Sub(w.free, w.restWei(c, next))
		w.short = w.free.Sign() < 0
	}
	return w
}

// engaged reports whether the agent has begun a dispute that it may have to go on with.
func (p *Policy) engaged(c *Claim, v Verdict) bool {
	return c.State.Status == claim.Pending && v.Judgement == Invalid && !v.Proven && c.DemandedBy(p.Self)
}

// restWei returns what a dispute can take at most from the demand of a grid level on: the
// bonds and the gas of the demands to the leaf, and the gas of a proof. Gas is counted as
// the preset counts it, by r_d and r_p, at present prices. One demand more is counted than
// there are: so the base fee can double in the course of the dispute, and the last demand
// can still be sent with headroom.
func (w *purse) restWei(c *Claim, level uint) *big.Int {
	rounds := w.Preset.Rounds(c.Depth) // R
	left := int64(rounds - min(level, rounds))
	gas := new(big.Int).Mul(w.Preset.DemandRewardWei, big.NewInt(left))
	rest := GasWei(gas.Add(gas, w.Preset.ProofRewardWei), w.baseFee)
	if left > 0 {
		rest.Add(rest, new(big.Int).Mul(c.DemandWei(), big.NewInt(left+1)))
	}
	return rest
}

// disputeWei returns what must be there to open a dispute: one is not opened that cannot
// be finished. A liar that is led halfway and then left alone wins.
func (w *purse) disputeWei(c *Claim) *big.Int {
	return new(big.Int).Add(w.Preset.DisputeBondWei, w.restWei(c, 0))
}

// spend takes an amount of which some is sent at once, if both are there.
func (w *purse) spend(all, now *big.Int) bool {
	if w.free.Cmp(all) < 0 || w.cash.Cmp(now) < 0 {
		return false
	}
	w.free.Sub(w.free, all)
	w.cash.Sub(w.cash, now)
	return true
}

// payBond takes the bond of a claim.
func (w *purse) payBond(wei *big.Int) bool { return w.spend(wei, wei) }

// payDispute takes what a whole dispute needs.
func (w *purse) payDispute(c *Claim) bool {
	ok := w.spend(w.disputeWei(c), new(big.Int).Add(w.Preset.DisputeBondWei, c.DemandWei()))
	w.short = w.short || !ok
	return ok
}

// payDemand takes what is sent with a demand. Who joins a dispute sets aside what is left
// of it; for who takes part, that was set aside before.
func (w *purse) payDemand(c *Claim, level uint) bool {
	now := c.DemandWei()
	var ok bool
	if c.DemandedBy(w.Self) {
		if ok = w.cash.Cmp(now) >= 0; ok {
			w.cash.Sub(w.cash, now)
		}
	} else {
		ok = w.spend(w.restWei(c, level), now)
	}
	w.short = w.short || !ok
	return ok
}
