// Package disputetest plays the claim game without a chain and without a model: Game
// keeps requests, claims and money as the contracts do, by the transitions of package
// claim, and a trace is its root and whether that is the true one. So strategies can
// be tried against each other in thousands of games a second.
package disputetest

import (
	"errors"
	"math/big"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/dispute"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// Errors of calls that the contracts would revert.
var (
	ErrClosed  = errors.New("the request takes no claims")
	ErrExists  = errors.New("the claim exists")
	ErrNoFault = errors.New("the verifier does not accept the proof")
	ErrNothing = errors.New("nothing is owed")
)

// Game is the state of the contracts. Money is in wei.
type Game struct {
	Preset   claim.Preset
	Block    claim.Block
	Requests []*Request
	Claims   []*dispute.Claim // in the order in which they were made
	Held     map[claim.Address]*big.Int
	Bonds    map[claim.Address]*big.Int // credits of the claim game
	Fees     map[claim.Address]*big.Int // credits of the registry
	Escrow   *big.Int
	Burned   *big.Int

	contract claim.Contract
	commits  map[claim.CommitHash]uint64
}

// Request is a request and its true result.
type Request struct {
	dispute.Request
	Truth  merkle.Hash
	FeeWei *big.Int
}

// New returns a game in which each account holds the given amount.
func New(p claim.Preset, heldWei int64, accounts ...claim.Address) *Game {
	g := &Game{
		Preset: p, Block: claim.Block{Number: 1, Time: 1_000},
		Held: make(map[claim.Address]*big.Int), Bonds: make(map[claim.Address]*big.Int), Fees: make(map[claim.Address]*big.Int),
		Escrow: new(big.Int), Burned: new(big.Int), commits: make(map[claim.CommitHash]uint64),
	}
	for _, a := range accounts {
		g.Held[a], g.Bonds[a], g.Fees[a] = big.NewInt(heldWei), new(big.Int), new(big.Int)
	}
	return g
}

// Ask makes a request with the given true result. The fee comes from outside.
func (g *Game) Ask(truth merkle.Hash, o claim.Options, feeWei int64) {
	r := &Request{Truth: truth, FeeWei: big.NewInt(feeWei)}
	r.ID = g.contract.RequestID(claim.Address{}, uint64(len(g.Requests)), claim.ModelID{}, &o)
	r.Open, r.Options = true, o
	g.Requests = append(g.Requests, r)
	g.Escrow.Add(g.Escrow, r.FeeWei)
}

func (g *Game) request(id claim.RequestID) *Request {
	for _, r := range g.Requests {
		if r.ID == id {
			return r
		}
	}
	return nil
}

func (g *Game) claim(id claim.ClaimID) *dispute.Claim {
	for _, c := range g.Claims {
		if c.ID == id {
			return c
		}
	}
	return nil
}

// True reports whether a claim is true.
func (g *Game) True(c *dispute.Claim) bool {
	return c.Statement.TraceRoot == g.request(c.Statement.RequestID).Truth
}

// Statement returns what an account claims if it says that a request's trace has the
// given root.
func (g *Game) Statement(r *Request, by claim.Address, root merkle.Hash) (claim.Statement, claim.ClaimID) {
	s := claim.Statement{RequestID: r.ID, TraceRoot: root, T: r.Options.MaxT, Proposer: by}
	return s, g.contract.ClaimID(&s)
}

// pay moves an amount from the escrow to somebody's credit.
func (g *Game) pay(credit *big.Int, wei *big.Int) {
	credit.Add(credit, wei)
	g.Escrow.Sub(g.Escrow, wei)
}

// Commit stores the block of a commit; the first one stays.
func (g *Game) Commit(h claim.CommitHash) {
	if g.commits[h] == 0 {
		g.commits[h] = g.Block.Number
	}
}

// CommitBlock returns the block of a commit, 0 if there is none.
func (g *Game) CommitBlock(h claim.CommitHash) uint64 { return g.commits[h] }

// Propose makes a claim.
func (g *Game) Propose(r *Request, by claim.Address, root merkle.Hash, commit claim.CommitHash) error {
	s, id := g.Statement(r, by, root)
	bond := g.Preset.RequiredBond(&r.Options)
	switch {
	case !r.Open:
		return ErrClosed
	case g.claim(id) != nil:
		return ErrExists
	case g.Held[by].Cmp(bond) < 0:
		return errors.New("insufficient funds")
	}
	g.Held[by].Sub(g.Held[by], bond)
	g.Escrow.Add(g.Escrow, bond)
	state := g.Preset.Propose(g.Block, &r.Options, g.commits[commit])
	r.Made = append(r.Made, id)
	g.Claims = append(g.Claims, &dispute.Claim{ID: id, Statement: s, State: state})
	return nil
}

// ProveFault ends a claim by a fault proof, which exists if and only if it is false.
func (g *Game) ProveFault(c *dispute.Claim, by claim.Address, commit claim.CommitHash) error {
	if g.True(c) {
		return ErrNoFault
	}
	if c.State.Status != claim.Pending {
		return claim.ErrNotPending
	}
	payout := g.Preset.Slash(c.State.BondWei, 0)
	c.State.Status = claim.Rejected
	c.Reward = g.Preset.NewReward(g.Block, by, g.commits[commit], payout.RewardWei)
	g.Escrow.Sub(g.Escrow, payout.BurnedWei)
	g.Burned.Add(g.Burned, payout.BurnedWei)
	g.pay(g.Bonds[by], payout.ProverWei)
	return nil
}

// Settle accepts a claim by time.
func (g *Game) Settle(c *dispute.Claim) error {
	r := g.request(c.Statement.RequestID)
	if !r.Open {
		return ErrClosed
	}
	if err := c.State.Acceptable(g.Block.Time); err != nil {
		return err
	}
	c.State.Status = claim.Accepted
	g.pay(g.Bonds[c.Statement.Proposer], c.State.BondWei)
	g.pay(g.Fees[c.Statement.Proposer], r.FeeWei)
	r.Open, r.Result, r.Output = false, c.ID, c.Statement.TraceRoot[:]
	return nil
}

// Supersede ends a claim whose request has a result.
func (g *Game) Supersede(c *dispute.Claim) error {
	r := g.request(c.Statement.RequestID)
	if r.Open {
		return ErrClosed
	}
	right := c.Statement.TraceRoot == g.claim(r.Result).Statement.TraceRoot
	if c.State.Status != claim.Pending {
		return claim.ErrNotPending
	}
	c.State.Status = claim.Superseded
	if right {
		g.pay(g.Bonds[c.Statement.Proposer], c.State.BondWei)
		return nil
	}
	g.Escrow.Sub(g.Escrow, c.State.BondWei)
	g.Burned.Add(g.Burned, c.State.BondWei)
	return nil
}

// ClaimReward makes an account the holder of a reward.
func (g *Game) ClaimReward(c *dispute.Claim, by claim.Address, commit claim.CommitHash) error {
	if c.State.Status != claim.Rejected {
		return claim.ErrNoReward
	}
	reward, err := c.Reward.Claim(g.Block.Time, by, g.commits[commit])
	if err == nil {
		c.Reward = reward
	}
	return err
}

// PayReward credits a reward to its holder.
func (g *Game) PayReward(c *dispute.Claim) error {
	if c.State.Status != claim.Rejected {
		return claim.ErrNoReward
	}
	reward, wei, err := c.Reward.Pay(g.Block.Time)
	if err == nil {
		g.pay(g.Bonds[c.Reward.Holder], wei)
		c.Reward = reward
	}
	return err
}

// Withdraw gives an account what one of the contracts owes it.
func (g *Game) Withdraw(credits map[claim.Address]*big.Int, by claim.Address) error {
	if credits[by].Sign() == 0 {
		return ErrNothing
	}
	g.Held[by].Add(g.Held[by], credits[by])
	credits[by] = new(big.Int)
	return nil
}

// Total returns all money that there is, burned or not.
func (g *Game) Total() *big.Int {
	total := new(big.Int).Add(g.Escrow, g.Burned)
	for _, accounts := range []map[claim.Address]*big.Int{g.Held, g.Bonds, g.Fees} {
		for _, wei := range accounts {
			total.Add(total, wei)
		}
	}
	return total
}

// Wealth returns what an account holds and is owed.
func (g *Game) Wealth(a claim.Address) *big.Int {
	w := new(big.Int).Add(g.Held[a], g.Bonds[a])
	return w.Add(w, g.Fees[a])
}
