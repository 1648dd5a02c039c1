package claimtest

import (
	"fmt"
	"math/big"

	"github.com/mlgeth/mlgeth/mlvm/claim"
)

// Escrow returns what the claim game must hold for ends that are still to come:
// bonds of pending claims and of their disputes, bonds of demands that were not
// released, rewards that were not paid (PROTOCOL §7).
func Escrow(g *claim.Game) *big.Int {
	sum := new(big.Int)
	for _, c := range g.Claims {
		if c.Status == claim.Pending {
			sum.Add(sum, c.BondWei)
			sum.Add(sum, c.DisputeBondWei)
		}
		for _, d := range c.Demands {
			sum.Add(sum, d.BondWei)
		}
		if c.Reward.AmountWei != nil {
			sum.Add(sum, c.Reward.AmountWei)
		}
	}
	return sum
}

// FeeEscrow returns what the registry must hold: the fees of open requests.
func FeeEscrow(g *claim.Game) *big.Int {
	sum := new(big.Int)
	for _, r := range g.Requests {
		if r.Status == claim.Open {
			sum.Add(sum, r.FeeWei)
		}
	}
	return sum
}

// Conserves returns an error unless every wei that came in is where it must be
// (PROTOCOL §9, CONSERVE).
func Conserves(g *claim.Game) error {
	for _, x := range []struct {
		name   string
		ledger *claim.Ledger
		escrow *big.Int
	}{{"claim game", &g.Bonds, Escrow(g)}, {"registry", &g.Fees, FeeEscrow(g)}} {
		if x.ledger.EscrowedWei.Cmp(x.escrow) != 0 {
			return fmt.Errorf("%s: %v wei are in escrow, want %v", x.name, x.ledger.EscrowedWei, x.escrow)
		}
		sum := x.ledger.BalanceWei()
		sum.Add(sum, x.ledger.BurnedWei)
		sum.Add(sum, x.ledger.WithdrawnWei)
		if sum.Cmp(x.ledger.DepositedWei) != 0 {
			return fmt.Errorf("%s: %v wei came in, %v are accounted for", x.name, x.ledger.DepositedWei, sum)
		}
	}
	return nil
}

// Enabled reports whether a claim can be settled or superseded at time now, and how.
func Enabled(g *claim.Game, c *claim.Claim, now uint64) (accept, expire, supersede bool) {
	for _, d := range c.Demands {
		expire = expire || d.Expired(now)
	}
	status := g.Requests[c.Statement.RequestID].Status
	return c.Acceptable(now) == nil && status == claim.Open, expire, status == claim.Final
}

// Timely returns an error if a pending claim breaks DELAY or EXCL (PROTOCOL §9) at time
// now.
func Timely(g *claim.Game, c *claim.Claim, now uint64) error {
	if c.Status != claim.Pending {
		return nil
	}
	accept, expire, supersede := Enabled(g, c, now)
	switch {
	case accept && expire:
		return fmt.Errorf("EXCL: accept and expire are enabled")
	case now > c.ProposedAt+c.Clocks.DelayBound() && !accept && !expire && !supersede:
		return fmt.Errorf("DELAY: undecided after %d s, want at most %d", now-c.ProposedAt, c.Clocks.DelayBound())
	}
	return nil
}
