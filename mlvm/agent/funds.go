package agent

import (
	"context"
	"fmt"
	"math/big"

	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/dispute"
)

// reserveWei returns what is not locked, at the base fee of a block.
func (a *Agent) reserveWei(at chain.Head) *big.Int {
	return dispute.GasWei(a.cfg.ReserveWei, at.BaseFeeWei)
}

// checkFunds returns an error if the agent cannot do what it is to do: make a claim,
// or at least send something.
func (a *Agent) checkFunds(ctx context.Context) error {
	head, err := a.cfg.Game.Client().Head(ctx)
	if err != nil {
		return err
	}
	reserve, need := a.reserveWei(head), new(big.Int)
	switch {
	case a.cfg.Propose:
		need.Add(reserve, a.policy.Preset.BondWei)
	case a.cfg.Prove:
		need.SetInt64(1)
	default:
		return nil
	}
	balance, err := a.cfg.Game.Client().Balance(ctx, a.policy.Self)
	if err != nil || balance.Cmp(need) >= 0 {
		return err
	}
	what := "to pay for fault proofs"
	if a.cfg.Propose {
		what = fmt.Sprintf("to propose: a bond of %s and a reserve of %s", claim.Ether(a.policy.Preset.BondWei), claim.Ether(reserve))
	}
	return fmt.Errorf("%w: %v has %s ether and needs at least %s %s",
		chain.ErrInsufficientFunds, a.policy.Self, claim.Ether(balance), claim.Ether(need), what)
}

// watchFunds says so, once, when the agent has become too poor to make claims.
func (a *Agent) watchFunds(budget *big.Int) {
	poor := a.cfg.Propose && budget.Cmp(a.policy.Preset.BondWei) < 0
	if poor && !a.poor {
		a.metrics.alert("funds")
		a.log.Warn("not enough money for another bond: no claims are made until there is",
			"account", a.policy.Self, "budget", claim.Ether(budget), "bond", claim.Ether(a.policy.Preset.BondWei))
	}
	a.poor = poor
}
