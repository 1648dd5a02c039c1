// Package disputetest plays the whole claim game without a chain and without a model:
// Game is claim.Game with a clock, accounts that hold money and toy traces that are
// really hashed; a Player follows the plan of package dispute; a Script does what a plan
// never would. So strategies can be tried against each other in hundreds of games a
// second. The one invariant to know: whatever a Player or a Script does goes through the
// entry points of claim.Game, which refuse what the contracts would.
package disputetest

import (
	"cmp"
	"errors"
	"math/big"
	"math/rand/v2"
	"slices"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/claim/claimtest"
	"github.com/mlgeth/mlgeth/mlvm/dispute"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// ErrFunds says that an account does not hold what a call takes.
var ErrFunds = errors.New("insufficient funds")

// Game is the contracts, the time, and what the accounts hold beside them.
type Game struct {
	*claim.Game
	World    *claimtest.World
	At       claim.Block
	Held     map[claim.Address]*big.Int
	Requests []claim.RequestID // in the order in which they were made
	Claims   []*Made           // likewise

	inputRoot merkle.Hash
}

// Made is a claim that was made, and the trace behind it.
type Made struct {
	ID    claim.ClaimID
	Trace *claimtest.Trace
	*claim.Claim
}

// True reports whether a claim is true.
func (g *Game) True(m *Made) bool { return m.Trace == g.World.Truth }

// New returns a game in which each account holds the given amount.
func New(w *claimtest.World, heldWei int64, accounts ...claim.Address) *Game {
	g := &Game{
		Game: w.New(), World: w, At: claim.Block{Number: 10, Time: 1_000, BaseFeeWei: new(big.Int)},
		Held: make(map[claim.Address]*big.Int),
	}
	for _, a := range accounts {
		g.Held[a] = big.NewInt(heldWei)
	}
	return g
}

// Wealth returns what an account holds and can withdraw.
func (g *Game) Wealth(a claim.Address) *big.Int {
	w := new(big.Int).Add(g.Held[a], g.Bonds.CreditWei(a))
	return w.Add(w, g.Fees.CreditWei(a))
}

// send makes a call with a value, which the account must hold.
func (g *Game) send(from claim.Address, wei *big.Int, call func(claim.Msg) error) error {
	if g.Held[from].Cmp(wei) < 0 {
		return ErrFunds
	}
	if err := call(claim.Msg{At: g.At, From: from, ValueWei: wei}); err != nil {
		return err
	}
	g.Held[from] = new(big.Int).Sub(g.Held[from], wei)
	return nil
}

// Ask makes a request. The fee comes from outside.
func (g *Game) Ask(feeWei int64, deadline uint64) error {
	requester := claim.Address{0xff}
	o := claim.Options{MaxT: g.World.Model.Shape.MaxSegments, BondWei: new(big.Int), Deadline: deadline}
	id, err := g.MakeRequest(claim.Msg{At: g.At, From: requester, ValueWei: big.NewInt(feeWei)}, g.World.ModelID, g.World.Input, o)
	if err != nil {
		return err
	}
	g.Requests = append(g.Requests, id)
	g.inputRoot = g.Game.Requests[id].InputRoot
	return nil
}

// ClaimID returns the identifier of the claim of an account that says that a request has
// a trace.
func (g *Game) ClaimID(r claim.RequestID, by claim.Address, t *claimtest.Trace) claim.ClaimID {
	return g.World.Game.ClaimID(&claim.Statement{
		RequestID: r, InputRoot: g.inputRoot, TraceRoot: t.Root(), T: t.Tree.T, Proposer: by,
	})
}

// Claimed makes a claim.
func (g *Game) Claimed(r claim.RequestID, by claim.Address, t *claimtest.Trace) error {
	var id claim.ClaimID
	err := g.send(by, g.Preset.BondWei, func(m claim.Msg) (err error) {
		id, err = g.Propose(m, t.Proposal(r, g.inputRoot, claim.Salt{}))
		return err
	})
	if err == nil {
		g.Claims = append(g.Claims, &Made{ID: id, Trace: t, Claim: g.Game.Claims[id]})
	}
	return err
}

// made returns a claim. The model keeps claims as copies, so it is looked up each time.
func (g *Game) made(id claim.ClaimID) *Made {
	for _, m := range g.Claims {
		if m.ID == id {
			m.Claim = g.Game.Claims[id]
			return m
		}
	}
	return nil
}

// Each returns all claims as they are now.
func (g *Game) Each() []*Made {
	for _, m := range g.Claims {
		m.Claim = g.Game.Claims[m.ID]
	}
	return g.Claims
}

// level returns the place of a grid node.
func level(t *claim.Tree, x claim.Position) dispute.Place {
	return dispute.Place{Level: (x.Depth() + uint(t.Grid) - 1) / uint(t.Grid), Index: x.Index()}
}

// Snapshot returns what an account sees.
func (g *Game) Snapshot(self claim.Address) *dispute.Snapshot {
	s := &dispute.Snapshot{Block: g.At, BondsWei: g.Bonds.CreditWei(self), FeesWei: g.Fees.CreditWei(self)}
	for _, id := range g.Requests {
		r := g.Game.Requests[id]
		out := dispute.Request{
			ID: id, Open: r.Status == claim.Open, Options: r.Options, FeeWei: r.FeeWei, Result: r.Result, Delivered: r.Delivered,
		}
		for _, m := range g.Each() {
			if m.Statement.RequestID == id {
				out.Made = append(out.Made, m.ID)
			}
			if r.Status == claim.Final && m.ID == r.Result {
				out.Output = m.Trace.Output()
			}
		}
		s.Requests = append(s.Requests, out)
	}
	for _, m := range g.Each() {
		s.Claims = append(s.Claims, g.see(m))
	}
	return s
}

// see returns a claim as a snapshot has it.
func (g *Game) see(m *Made) dispute.Claim {
	shape := &m.Tree.Shape
	c := dispute.Claim{
		ID: m.ID, Statement: m.Statement, State: m.State, Reward: m.Reward, Depth: shape.Depth(),
		DemandBondWei: g.Preset.DemandBond(shape.Depth(), shape.ChunkLog2, g.At.BaseFeeWei),
	}
	if r := g.Game.Requests[m.Statement.RequestID]; r.Status == claim.Final {
		result := &g.Game.Claims[r.Result].Statement
		c.Right = m.Statement.TraceRoot == result.TraceRoot && m.Statement.T == result.T
	}
	for x, d := range m.Demands {
		seen := dispute.Demand{
			Place: level(&m.Tree, x), Demander: d.Demander, Deadline: d.Deadline, Answered: !d.Open(), Answerer: d.Answerer,
			Released: d.BondWei.Sign() == 0,
		}
		if seen.Answered {
			seen.LastChild = m.Clocks.LastDemand(&d.Timing, m.WindowEnd)
			item, _ := m.Trace.Answer(seen.Level, seen.Index) // what was given: an answer is unique
			seen.Data = item.Data
		}
		c.Demands = append(c.Demands, seen)
	}
	slices.SortFunc(c.Demands, func(x, y dispute.Demand) int {
		return cmp.Or(cmp.Compare(x.Level, y.Level), cmp.Compare(x.Index, y.Index))
	})
	return c
}

// Worlds returns n models with their traces, the same ones each time. To make one takes
// longer than a game.
func Worlds(n int) (list []*claimtest.World) {
	rnd := rand.New(rand.NewPCG(1, 1))
	for range n {
		shape, nodes := claimtest.RandomShape(rnd, 6)
		m := &claim.Model{Shape: shape, Nodes: nodes}
		w := claimtest.NewWorld(rnd, claimtest.Tiny(1+uint8(rnd.IntN(4))), claim.ModelID{1}, m)
		if T := 1 + rnd.Uint32N(shape.MaxSegments); shape.StopNode != layout.NoStop && T != w.Truth.Tree.T {
			w.Lies = append(w.Lies, Miscount(w.Truth, T))
		}
		list = append(list, w)
	}
	return list
}

// Next starts a block a second later.
func (g *Game) Next() {
	g.At.Number++
	g.At.Time++
}
