package prover_test

import (
	"errors"
	"fmt"
	"math/big"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/claim/claimtest"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// Those who play, and what they send: more than anything costs.
var (
	proposer, watcher, defender = claim.Address{1}, claim.Address{2}, claim.Address{3}
	ampleWei                    = big.NewInt(1 << 40)
)

// game is the executable model of the contracts with an open request for the scene's
// run and no claims.
type game struct {
	*claim.Game
	program *graph.Program
	request claim.RequestID
}

// registered returns what the contracts know of the scene's model.
func (s *scene) registered() *claim.Model {
	p := s.model.Program
	m := &claim.Model{Shape: p.Shape}
	for n := range p.Nodes {
		first := p.Nodes[n].ByteLen(0)
		m.Nodes = append(m.Nodes, claim.NodeBytes{First: uint64(first), Growth: uint64(p.Nodes[n].ByteLen(1) - first)})
	}
	return m
}

// newGame returns the game in which m levels of a trace tree lie between two demands.
func (s *scene) newGame(t testing.TB, m uint8) *game {
	t.Helper()
	preset, id := claimtest.Tiny(m), claim.ModelID{1}
	g := &game{program: s.model.Program, Game: claim.NewGame(&preset, claim.Contract{ChainID: 1, Address: claim.Address{8}},
		claim.Contract{ChainID: 1, Address: claim.Address{9}}, map[claim.ModelID]*claim.Model{id: s.registered()})}
	var err error
	g.request, err = g.MakeRequest(claim.Msg{From: watcher}, id, s.input, claim.Options{MaxT: s.claim.MaxT, BondWei: preset.BondWei})
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// dispute is a claim in a copy of a game, and the tree that its proposer has.
type dispute struct {
	*claim.Game
	id   claim.ClaimID
	tree *fake
	now  uint64
}

// propose claims T segments with a tree.
func (g *game) propose(f *fake, T uint32) (*dispute, error) {
	return g.proposeAs(f, f.proposal(g.program, T))
}

// proposeAs makes a claim with a tree that may not be that of the proposal.
func (g *game) proposeAs(f *fake, p *claim.Proposal) (*dispute, error) {
	d := &dispute{Game: g.Clone(), tree: f, now: 1000}
	r := d.Requests[g.request]
	p.RequestID, p.InputRoot = g.request, r.InputRoot
	var err error
	d.id, err = d.Propose(d.msg(proposer, d.Preset.RequiredBond(&r.Options)), p)
	return d, err
}

// proposal returns what a proposer says who has a tree: the output is the tree's.
func (f *fake) proposal(p *graph.Program, T uint32) *claim.Proposal {
	last := uint64(max(T, 1)-1) & (1<<p.DA - 1) // of no segments, or too many, there is no output
	height, index := uint(p.DB)+uint(p.DC), last
	var output []byte
	if p.OutMode == layout.OutRoot {
		root := f.At(height, index)
		output = root[:]
	} else {
		height, index = uint(p.DC), last<<p.DB|uint64(p.OutNode)
		for chunk := range uint64(1) << p.DC {
			output = append(output, f.leaves[index<<p.DC|chunk]...)
		}
	}
	return &claim.Proposal{TraceRoot: f.root(), T: T, Output: output, OutPath: merkle.PathOf(f, height, index)}
}

func (d *dispute) msg(from claim.Address, wei *big.Int) claim.Msg {
	return claim.Msg{At: claim.Block{Number: d.now, Time: d.now}, From: from, ValueWei: wei}
}

// reject ends the claim by a proof, of which the contracts must see that it is about
// the given tree node.
func (d *dispute) reject(proof []byte, at claim.Position) error {
	c := d.Claims[d.id]
	if place, ok := c.Tree.FaultPlace(proof); !ok || place != at {
		return fmt.Errorf("the contracts take the proof to be about tree node %d, want %d", place, at)
	}
	if err := d.ProveFault(d.msg(watcher, nil), d.id, proof, claim.Salt{}, true); err != nil {
		return err
	}
	return d.rejected()
}

func (d *dispute) rejected() error {
	if status := d.Claims[d.id].Status; status != claim.Rejected {
		return fmt.Errorf("the claim is %v, want Rejected", status)
	}
	return nil
}

// expire ends the claim by time: it demands one grid node after the other on the way
// to the first leaf below a tree node. Its proposer answers what it can, and so does a
// defender with the honest tree. It returns the grid level of the first demand that
// both of them cannot answer.
func (d *dispute) expire(honest *fake, at claim.Position) (level uint, err error) {
	tree := &d.Claims[d.id].Tree
	leaf := at.Index() << (tree.Shape.Depth() - at.Depth())
	for ; level <= tree.Levels(); level++ {
		index := leaf >> (tree.Shape.Depth() - tree.LevelDepth(level))
		if level == 0 {
			err = d.OpenDispute(d.msg(watcher, ampleWei), d.id)
		} else {
			item := d.tree.demand(tree, level, index)
			err = d.Demand(d.msg(watcher, ampleWei), d.id, &item)
		}
		if err != nil {
			return level, fmt.Errorf("demand: %w", err)
		}
		if d.answer(proposer, d.tree, level, index) != nil && d.answer(defender, honest, level, index) != nil {
			return level, d.settle(level, index)
		}
	}
	return level, errors.New("everything is answered")
}

// settle lets a demand expire.
func (d *dispute) settle(level uint, index uint64) error {
	c := d.Claims[d.id]
	x, _ := c.Tree.Position(level, index)
	d.now = c.Demands[x].Deadline
	if err := d.Settle(d.msg(watcher, nil), d.id, level, index); !errors.Is(err, claim.ErrDemandsOpen) {
		return fmt.Errorf("settle at the deadline: %w", err)
	}
	d.now++
	if err := d.Settle(d.msg(watcher, nil), d.id, level, index); err != nil {
		return err
	}
	return d.rejected()
}

// answer answers a demand with what is in a tree.
func (d *dispute) answer(from claim.Address, f *fake, level uint, index uint64) error {
	data := f.reveal(&d.Claims[d.id].Tree, level, index)
	return d.Answer(d.msg(from, nil), d.id, &claim.AnswerItem{Level: level, Index: index, Data: data})
}

// demand returns the demand of a grid node of level 1 or more.
func (f *fake) demand(tree *claim.Tree, level uint, index uint64) claim.DemandItem {
	depth := tree.LevelDepth(level)
	height := f.Depth() - depth
	return claim.DemandItem{
		Level: level, Index: index, NodeHash: f.At(height, index),
		Path: merkle.PathOf(f, height, index)[:depth-tree.LevelDepth(level-1)],
	}
}

// reveal returns what is below a grid node: the hashes of the next level, or the leaf.
func (f *fake) reveal(tree *claim.Tree, level uint, index uint64) (data []byte) {
	if level == tree.Levels() {
		return f.leaves[index]
	}
	depth := tree.LevelDepth(level + 1)
	below := depth - tree.LevelDepth(level)
	for i := range uint64(1) << below {
		h := f.At(f.Depth()-depth, index<<below|i)
		data = append(data, h[:]...)
	}
	return data
}
