package chain

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/mlgeth/mlgeth/contracts/bindings"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// RequestStatus is a request's way: NoRequest, then RequestOpen, then one of the
// others, which are final.
type RequestStatus uint8

// The statuses of a request.
const (
	NoRequest        RequestStatus = iota // the registry does not know it
	RequestOpen                           // its input comes in, or it takes claims
	RequestFinal                          // it has a result
	RequestCancelled                      // its requester took it back
)

// Request is a request as the registry keeps it.
type Request struct {
	Status    RequestStatus
	Delivered bool
	InputRoot merkle.Hash // zero until the input is complete
}

// Request returns a request in block at.
func (g *Game) Request(ctx context.Context, at uint64, id claim.RequestID) (Request, error) {
	r, err := view(ctx, g.client, query{at, g.Addresses.Registry, registryABI.PackRequestOf(id)}, registryABI.UnpackRequestOf)
	if err != nil {
		return Request{}, fmt.Errorf("request %v: %w", id, err)
	}
	return Request{Status: RequestStatus(r.Status), Delivered: r.Delivered, InputRoot: r.InputRoot}, nil
}

// Result is the final result of a request.
type Result struct {
	Final       bool
	T           uint32
	OutputHash  merkle.Hash
	ClaimID     claim.ClaimID
	FinalizedAt uint64 // Unix time
}

// Result returns the result of a request in block at; it is zero if there is none.
func (g *Game) Result(ctx context.Context, at uint64, id claim.RequestID) (Result, error) {
	r, err := view(ctx, g.client, query{at, g.Addresses.Registry, registryABI.PackResultOf(id)}, registryABI.UnpackResultOf)
	if err != nil {
		return Result{}, fmt.Errorf("result of %v: %w", id, err)
	}
	return Result{Final: r.IsFinal, T: r.T, OutputHash: r.OutputHash, ClaimID: r.ClaimID, FinalizedAt: r.FinalizedAt}, nil
}

// Claim returns a claim in block at.
func (g *Game) Claim(ctx context.Context, at uint64, id claim.ClaimID) (claim.State, error) {
	c, err := view(ctx, g.client, query{at, g.Addresses.Game, gameABI.PackClaimOf(id)}, gameABI.UnpackClaimOf)
	if err != nil {
		return claim.State{}, fmt.Errorf("claim %v: %w", id, err)
	}
	return claim.State{
		Status: claim.Status(c.Status), BondWei: c.Bond, OpenDemands: c.OpenDemands,
		ProposedAt: c.ProposedAt.Uint64(), ExecTime: c.ExecTime, WindowEnd: c.WindowEnd.Uint64(), LiveUntil: c.LiveUntil.Uint64(),
		Disputer: claim.Address(c.Disputer), DisputeBondWei: c.DisputeBond,
	}, nil
}

// Demand returns the demand of a tree node in block at; it was never made if the time
// of it is 0.
func (g *Game) Demand(ctx context.Context, at uint64, id claim.ClaimID, x claim.Position) (claim.Demand, error) {
	d, err := view(ctx, g.client, query{at, g.Addresses.Game, gameABI.PackDemandOf(id, uint64(x))}, gameABI.UnpackDemandOf)
	if err != nil {
		return claim.Demand{}, fmt.Errorf("demand of tree node %d of claim %v: %w", x, id, err)
	}
	return claim.Demand{
		Timing: claim.Timing{
			DemandedAt: d.DemandedAt.Uint64(), AnsweredAt: d.AnsweredAt.Uint64(), Deadline: d.Deadline.Uint64(),
			DefUsed: d.DefUsed.Uint64(), ChlUsed: d.ChlUsed.Uint64(),
		},
		NodeHash: d.NodeHash, Demander: claim.Address(d.Demander), Answerer: claim.Address(d.Answerer), BondWei: d.Bond,
	}, nil
}

// Reward returns the reward that is held for a claim in block at.
func (g *Game) Reward(ctx context.Context, at uint64, id claim.ClaimID) (claim.Reward, error) {
	r, err := view(ctx, g.client, query{at, g.Addresses.Game, gameABI.PackRewardOf(id)}, gameABI.UnpackRewardOf)
	if err != nil {
		return claim.Reward{}, fmt.Errorf("reward of claim %v: %w", id, err)
	}
	return claim.Reward{
		Holder: claim.Address(r.Holder), AmountWei: r.Amount,
		CommitBlock: r.CommitBlock, RejectedBlock: r.RejectedBlock, GraceEnd: r.GraceEnd,
	}, nil
}

// CommitBlock returns the block of a commit as of block at, 0 if there is none.
func (g *Game) CommitBlock(ctx context.Context, at uint64, h claim.CommitHash) (uint64, error) {
	n, err := view(ctx, g.client, query{at, g.Addresses.Game, gameABI.PackCommitBlock(h)}, gameABI.UnpackCommitBlock)
	if err != nil {
		return 0, fmt.Errorf("commit %v: %w", h, err)
	}
	return n.Uint64(), nil
}

// Credits is what an account can withdraw.
type Credits struct {
	GameWei     *big.Int // bonds and rewards
	RegistryWei *big.Int // fees
}

// Credits returns what an account can withdraw in block at.
func (g *Game) Credits(ctx context.Context, at uint64, owner claim.Address) (Credits, error) {
	game, err := view(ctx, g.client, query{at, g.Addresses.Game, gameABI.PackCreditOf(common.Address(owner))}, gameABI.UnpackCreditOf)
	if err != nil {
		return Credits{}, fmt.Errorf("credit of %v: %w", owner, err)
	}
	registry, err := view(ctx, g.client, query{at, g.Addresses.Registry, registryABI.PackCreditOf(common.Address(owner))}, registryABI.UnpackCreditOf)
	if err != nil {
		return Credits{}, fmt.Errorf("credit of %v: %w", owner, err)
	}
	return Credits{GameWei: game, RegistryWei: registry}, nil
}

// Owed is what a contract holds, in wei: for open matters, and for accounts.
type Owed struct{ EscrowedWei, CreditedWei *big.Int }

// Owed returns what the claim game owes in block at.
func (g *Game) Owed(ctx context.Context, at uint64) (o Owed, err error) {
	if o.EscrowedWei, err = view(ctx, g.client, query{at, g.Addresses.Game, gameABI.PackTotalEscrowed()}, gameABI.UnpackTotalEscrowed); err != nil {
		return o, fmt.Errorf("escrow: %w", err)
	}
	if o.CreditedWei, err = view(ctx, g.client, query{at, g.Addresses.Game, gameABI.PackTotalCredits()}, gameABI.UnpackTotalCredits); err != nil {
		return o, fmt.Errorf("credits: %w", err)
	}
	return o, nil
}

// Model is what a registered model's identifier binds.
type Model struct {
	OpsetHash   merkle.Hash
	GraphRoot   merkle.Hash
	WeightsRoot merkle.Hash
	Shape       [32]byte // layout.Shape, encoded
}

// Model returns a registered model; ErrUnknownModel if there is none.
func (g *Game) Model(ctx context.Context, id claim.ModelID) (Model, error) {
	head, err := g.client.Head(ctx)
	if err != nil {
		return Model{}, err
	}
	m, err := view(ctx, g.client, query{head.Number, g.Addresses.Models, modelsABI.PackModel(id)}, modelsABI.UnpackModel)
	if err != nil {
		return Model{}, fmt.Errorf("model %v: %w", id, err)
	}
	return Model{OpsetHash: m.OpsetHash, GraphRoot: m.GraphRoot, WeightsRoot: m.WeightsRoot, Shape: m.Shape}, nil
}

// Opset reports whether the table of verifiers has the opset.
func (g *Game) Opset(ctx context.Context, hash merkle.Hash) (bool, error) {
	head, err := g.client.Head(ctx)
	if err != nil {
		return false, err
	}
	o, err := view(ctx, g.client, query{head.Number, g.Addresses.Models, modelsABI.PackOpset(hash)}, modelsABI.UnpackOpset)
	if err != nil {
		return false, fmt.Errorf("opset %v: %w", hash, err)
	}
	return o != bindings.IModelRegistryOpset{}, nil
}
