package chain

import (
	"context"
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"

	"github.com/mlgeth/mlgeth/contracts"
	"github.com/mlgeth/mlgeth/contracts/bindings"
	"github.com/mlgeth/mlgeth/mlvm/claim"
)

type abiGetter interface{ GetABI() abi.ABI }

// Addresses is where the contracts of one deployment are.
type Addresses struct {
	Models   claim.Address `json:"models"`
	Registry claim.Address `json:"registry"`
	Game     claim.Address `json:"game"`
}

// Game is a deployment of the contracts on a chain.
type Game struct {
	client    *Client
	Addresses Addresses
	Preset    claim.Preset

	twins bool // the opset's verifier and checker are Solidity, see OpenUnforked
}

// Client returns the connection that g uses.
func (g *Game) Client() *Client { return g.client }

// Open finds the contracts of the deployment whose InferenceRegistry has the given
// address, and checks that the chain can judge claims.
func (c *Client) Open(ctx context.Context, registry claim.Address) (*Game, error) {
	if err := c.CheckFork(ctx); err != nil {
		return nil, err
	}
	return c.find(ctx, registry)
}

// find finds the contracts without looking at who judges claims.
func (c *Client) find(ctx context.Context, registry claim.Address) (*Game, error) {
	head, err := c.Head(ctx)
	if err != nil {
		return nil, err
	}
	g := &Game{client: c, Addresses: Addresses{Registry: registry}}
	noContracts := func(err error) error {
		return fmt.Errorf("%w: %v on chain %v is no InferenceRegistry (%v)", ErrNoContracts, registry, c.chainID, err)
	}
	game, err := view(ctx, c, query{head.Number, registry, registryABI.PackGAME()}, registryABI.UnpackGAME)
	if err != nil {
		return nil, noContracts(err)
	}
	models, err := view(ctx, c, query{head.Number, registry, registryABI.PackMODELS()}, registryABI.UnpackMODELS)
	if err != nil {
		return nil, noContracts(err)
	}
	g.Addresses.Game, g.Addresses.Models = claim.Address(game), claim.Address(models)
	p, err := view(ctx, c, query{head.Number, g.Addresses.Game, gameABI.PackPreset()}, gameABI.UnpackPreset)
	if err != nil {
		return nil, noContracts(err)
	}
	g.Preset = presetOf(p)
	return g, nil
}

// query is a call of a contract's view.
type query struct {
	at   uint64 // block
	to   claim.Address
	data []byte
}

// view returns what a view answers.
func view[T any](ctx context.Context, c *Client, q query, unpack func([]byte) (T, error)) (T, error) {
	out, err := c.call(ctx, q.at, common.Address(q.to), q.data)
	if err != nil {
		var zero T
		return zero, err
	}
	return unpack(out)
}

func presetOf(p bindings.Preset) claim.Preset {
	return claim.Preset{
		Censorship: p.Censorship, Latency: p.Latency, Extension: p.Extension, MinExecTime: p.MinExecTime,
		Grid: p.Grid, BurnBps: p.BurnBps, FloorPriceWei: p.FloorPrice, BondWei: p.Bond,
		DisputeBondWei: p.DisputeBond, DemandRewardWei: p.DemandReward, ProofRewardWei: p.ProofReward,
	}
}

// PresetNamed returns one of the presets that come with the contracts.
func PresetNamed(name string) (claim.Preset, error) {
	var names []string
	for _, p := range contracts.Presets() {
		if p.Name == name {
			return claim.Preset{
				Censorship: p.Censorship, Latency: p.Latency, Extension: p.Extension, MinExecTime: p.MinExecTime,
				Grid: p.Grid, BurnBps: p.BurnBps, FloorPriceWei: p.FloorPriceWei, BondWei: p.BondWei,
				DisputeBondWei: p.DisputeBondWei, DemandRewardWei: p.DemandRewardWei, ProofRewardWei: p.ProofRewardWei,
			}, nil
		}
		names = append(names, p.Name)
	}
	return claim.Preset{}, fmt.Errorf("no preset %q, want one of %s", name, strings.Join(names, ", "))
}
