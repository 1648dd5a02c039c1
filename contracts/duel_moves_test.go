package contracts_test

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/mlgeth/mlgeth/contracts/bindings"
	"github.com/mlgeth/mlgeth/mlvm/claim"
)

// The calls in both worlds, each with the values that it is given.

func (d *duel) request(from common.Address, fee *big.Int, input []byte, o claim.Options) call {
	return call{
		name: "request", from: from, to: d.registry, value: fee,
		data: bRegistry.PackRequest(d.modelID, input, chainOptions(o)),
		model: func(m claim.Msg) error {
			id, err := d.g.MakeRequest(m, d.modelID, input, o)
			if err == nil {
				d.requests = append(d.requests, id)
			}
			return err
		},
	}
}

func (d *duel) cancel(from common.Address, id claim.RequestID) call {
	return call{
		name: "cancel", from: from, to: d.registry, data: bRegistry.PackCancel(id),
		model: func(m claim.Msg) error { return d.g.Cancel(m, id) },
	}
}

// deliver gives an account its result; its callback succeeds, as it has none.
func (d *duel) deliver(from common.Address, id claim.RequestID, output []byte) call {
	return call{
		name: "deliver", from: from, to: d.registry, data: bRegistry.PackDeliver(id, output),
		model: func(m claim.Msg) error { return d.g.Deliver(m, id, output, true) },
	}
}

func (d *duel) propose(from common.Address, value *big.Int, p *claim.Proposal, run *ledgerRun) call {
	return call{
		name: "propose", from: from, to: d.game, value: value,
		data: bGame.PackPropose(bindings.IClaimGameProposal{
			RequestID: p.RequestID, InputRoot: p.InputRoot, TraceRoot: p.TraceRoot, T: p.T, Output: p.Output,
			OutPath: words(p.OutPath), DataLocator: p.Locator, Salt: p.Salt,
		}),
		model: func(m claim.Msg) error {
			claimID, err := d.g.Propose(m, p)
			if err == nil {
				d.claims, d.runs[claimID], d.last = append(d.claims, claimID), run, claimID
			}
			return err
		},
	}
}

func (d *duel) openDispute(from common.Address, value *big.Int, id claim.ClaimID) call {
	return call{
		name: "openDispute", from: from, to: d.game, value: value, data: bGame.PackOpenDispute(id),
		model: func(m claim.Msg) error { return d.g.OpenDispute(m, id) },
	}
}

func (d *duel) demand(from common.Address, value *big.Int, id claim.ClaimID, item claim.DemandItem) call {
	return call{
		name: "demand", from: from, to: d.game, value: value,
		data:  bGame.PackDemand(id, uint8(item.Level), item.Index, item.NodeHash, words(item.Path)),
		model: func(m claim.Msg) error { return d.g.Demand(m, id, &item) },
	}
}

func (d *duel) answer(from common.Address, id claim.ClaimID, a claim.AnswerItem) call {
	return call{
		name: "answer", from: from, to: d.game, data: bGame.PackAnswer(id, uint8(a.Level), a.Index, a.Data),
		model: func(m claim.Msg) error { return d.g.Answer(m, id, &a) },
	}
}

func (d *duel) settle(from common.Address, id claim.ClaimID, g uint, index uint64) call {
	return call{
		name: "settle", from: from, to: d.game, data: bGame.PackSettle(id, uint8(g), index),
		model: func(m claim.Msg) error { return d.noteOutput(d.g.Settle(m, id, g, index), id) },
	}
}

func (d *duel) supersede(from common.Address, id claim.ClaimID) call {
	return call{
		name: "supersede", from: from, to: d.game, data: bGame.PackSupersede(id),
		model: func(m claim.Msg) error { return d.g.Supersede(m, id) },
	}
}

func (d *duel) proveFault(p pledge) call {
	return call{
		name: "proveFault", from: p.by, to: d.game, data: bGame.PackProveFault(p.claim, p.proof, p.salt),
		model: func(m claim.Msg) error {
			return d.g.ProveFault(m, p.claim, p.proof, p.salt, p.proof[0] == sayMagic)
		},
	}
}

func (d *duel) claimReward(p pledge) call {
	return call{
		name: "claimReward", from: p.by, to: d.game, data: bGame.PackClaimReward(p.claim, p.proof, p.salt),
		model: func(m claim.Msg) error {
			return d.g.ClaimReward(m, p.claim, p.proof, p.salt, p.proof[0] == sayMagic)
		},
	}
}

func (d *duel) payReward(from common.Address, id claim.ClaimID) call {
	return call{
		name: "payReward", from: from, to: d.game, data: bGame.PackPayReward(id),
		model: func(m claim.Msg) error { return d.g.PayReward(m, id) },
	}
}

func (d *duel) releaseDemand(from common.Address, id claim.ClaimID, g uint, index uint64) call {
	return call{
		name: "releaseDemand", from: from, to: d.game, data: bGame.PackReleaseDemand(id, uint8(g), index),
		model: func(m claim.Msg) error { return d.g.ReleaseDemand(m, id, g, index) },
	}
}

func (d *duel) withdraw(from common.Address, fees bool) call {
	c := call{name: "withdraw", from: from, to: d.game, data: bGame.PackWithdraw(from)}
	c.model = func(m claim.Msg) error { _, err := d.g.Withdraw(m); return err }
	if fees {
		c.name, c.to = "withdrawFees", d.registry
		c.model = func(m claim.Msg) error { _, err := d.g.WithdrawFees(m); return err }
	}
	return c
}
