package chain

import (
	"context"
	"encoding/hex"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/mlgeth/mlgeth/contracts/bindings"
	"github.com/mlgeth/mlgeth/mlvm/claim"
)

// Deploy deploys the contracts with the given preset, owned by the sender, and
// returns the receipts in order. The registry is told the address that the game
// will have, and the game checks it, so nothing else may send from the account
// meanwhile.
func Deploy(ctx context.Context, s *Sender, p claim.Preset) (*Game, []*Receipt, error) {
	if err := p.Validate(); err != nil {
		return nil, nil, fmt.Errorf("preset: %w", err)
	}
	if err := s.client.CheckFork(ctx); err != nil {
		return nil, nil, err
	}
	d := &deployer{ctx: ctx, sender: s}
	registry := d.contracts(p)
	if d.err != nil {
		return nil, d.receipts, d.err
	}
	g, err := s.client.Open(ctx, registry)
	return g, d.receipts, err
}

// contracts creates the three contracts and returns the address of the
// InferenceRegistry.
func (d *deployer) contracts(p claim.Preset) claim.Address {
	owner := common.Address(d.sender.Address())
	models := d.create("ModelRegistry", bindings.ModelRegistryMetaData.Bin, modelsABI.PackConstructor(owner))
	// The registry has the next nonce, the game the one after it.
	game := crypto.CreateAddress(owner, d.nonce()+1)
	registry := d.create("InferenceRegistry", bindings.InferenceRegistryMetaData.Bin,
		registryABI.PackConstructor(common.Address(models), game))
	d.create("ClaimGame", bindings.ClaimGameMetaData.Bin, gameABI.PackConstructor(common.Address(registry), presetFor(p)))
	return registry
}

// DeployDigitConsumer deploys the example consumer for a model; it is owned by the
// sender.
func (g *Game) DeployDigitConsumer(ctx context.Context, s *Sender, m claim.ModelID, execTime uint32) (*DigitConsumer, *Receipt, error) {
	d := &deployer{ctx: ctx, sender: s}
	address := d.create("DigitConsumer", bindings.DigitConsumerMetaData.Bin, consumerABI.PackConstructor(
		common.Address(g.Addresses.Registry), m, common.Address(s.Address()), new(big.Int), execTime))
	if d.err != nil {
		return nil, nil, d.err
	}
	return &DigitConsumer{game: g, Address: address}, d.receipts[0], nil
}

// deployer creates contracts one after the other until one fails.
type deployer struct {
	ctx      context.Context
	sender   *Sender
	receipts []*Receipt
	err      error
}

func (d *deployer) nonce() (n uint64) {
	if d.err == nil {
		n, d.err = d.sender.nonce(d.ctx)
	}
	return n
}

func (d *deployer) create(name, bin string, args []byte) (a claim.Address) {
	if d.err != nil {
		return a
	}
	code, err := hex.DecodeString(strings.TrimPrefix(bin, "0x"))
	if err != nil {
		panic(fmt.Sprintf("chain: internal error: bytecode of %s: %v", name, err))
	}
	r, err := d.sender.Send(d.ctx, Tx{Name: "deploy " + name, Data: append(code, args...)})
	if err != nil {
		d.err = err
		return a
	}
	d.receipts = append(d.receipts, r)
	return *r.Created
}

func presetFor(p claim.Preset) bindings.Preset {
	return bindings.Preset{
		Censorship: p.Censorship, Latency: p.Latency, Extension: p.Extension, MinExecTime: p.MinExecTime,
		Grid: p.Grid, BurnBps: p.BurnBps, FloorPrice: p.FloorPriceWei, Bond: p.BondWei,
		DisputeBond: p.DisputeBondWei, DemandReward: p.DemandRewardWei, ProofReward: p.ProofRewardWei,
	}
}
