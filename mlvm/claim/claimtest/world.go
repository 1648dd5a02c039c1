package claimtest

import (
	"math/big"
	"math/rand/v2"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// World is a deployment with one toy model and everything that can be claimed of it.
// It is expensive to make, and serves any number of schedules.
type World struct {
	Preset         claim.Preset
	Game, Registry claim.Contract
	ModelID        claim.ModelID
	Model          *claim.Model
	Input          []byte
	Truth          *Trace
	Lies           []*Trace // well-formed
	Malformed      []*Trace // something is no tree
}

// Tiny returns a preset with short clocks and small prices. It is sound, but a deployed
// one has prices that cover gas.
func Tiny(grid uint8) claim.Preset {
	return claim.Preset{
		Censorship: 5, Latency: 2, Extension: 4, MinExecTime: 2, Grid: grid, BurnBps: 5_000,
		FloorPriceWei: big.NewInt(1), BondWei: big.NewInt(100_001), DisputeBondWei: big.NewInt(501),
		DemandRewardWei: big.NewInt(10), ProofRewardWei: big.NewInt(700),
	}
}

// RandomShape returns the shape and the tensor sizes of a random toy model whose trace
// tree is at most maxDepth deep.
func RandomShape(r *rand.Rand, maxDepth uint8) (layout.Shape, []claim.NodeBytes) {
	depth := 1 + uint8(r.IntN(int(maxDepth)))
	dA := uint8(r.IntN(int(min(depth, 3) + 1)))
	dB := uint8(r.IntN(int(min(depth-dA, 5) + 1)))
	dC := min(depth-dA-dB, 4)
	s := Shape(dA, dB, dC, 1+r.Uint32N(1<<dA), 1+r.Uint32N(1<<dB))
	s.InputLen, s.DI = 70, 2
	if s.OutNode = r.Uint32N(s.Nodes); r.IntN(2) == 0 {
		s.StopNode = r.Uint32N(s.Nodes)
	}
	if r.IntN(4) == 0 {
		s.OutMode = layout.OutRoot
	}
	nodes := make([]claim.NodeBytes, s.Nodes)
	for i := range nodes {
		nodes[i].First = 1 + r.Uint64N(1<<(dC+ChunkLog2))
		if left := 1<<(dC+ChunkLog2) - nodes[i].First; s.MaxSegments > 1 && r.IntN(2) == 0 {
			nodes[i].Growth = left / uint64(s.MaxSegments-1)
		}
	}
	return s, nodes
}

// NewWorld returns a world around a model. The preset's grid is that of its trees.
func NewWorld(r *rand.Rand, p claim.Preset, id claim.ModelID, m *claim.Model) *World {
	w := &World{
		Preset: p, ModelID: id, Model: m, Input: make([]byte, m.Shape.InputLen),
		Game: claim.Contract{ChainID: 1, Address: claim.Address{1}}, Registry: claim.Contract{ChainID: 1, Address: claim.Address{2}},
	}
	segments := m.Shape.MaxSegments
	if m.Shape.StopNode != layout.NoStop {
		segments = 1 + r.Uint32N(segments)
	}
	seed := r.Uint64()
	w.Truth = Truth(m, segments, p.Grid, seed)
	for range 4 {
		if leaf, ok := w.leaf(r, false); ok {
			w.Lies = append(w.Lies, w.Truth.Lie(leaf, r.IntN(2) == 0))
			w.Malformed = append(w.Malformed, w.Truth.Misshape(leaf))
			at := claim.At(m.Shape.Depth(), leaf)
			w.Malformed = append(w.Malformed, w.Truth.Break(at>>r.IntN(int(at.Depth())+1)))
		}
		if leaf, ok := w.leaf(r, true); ok {
			w.Malformed = append(w.Malformed, w.Truth.Fill(leaf))
		}
	}
	if n := 1 + r.Uint32N(m.Shape.MaxSegments); m.Shape.StopNode != layout.NoStop && n != segments {
		w.Lies = append(w.Lies, w.Truth.Stretch(n, seed))
	}
	return w
}

// leaf returns a random leaf that is padding, or that is none.
func (w *World) leaf(r *rand.Rand, padding bool) (uint64, bool) {
	for range 64 {
		leaf := r.Uint64N(1 << w.Model.Shape.Depth())
		if (w.Truth.Tree.LeafLen(leaf) == 0) == padding {
			return leaf, true
		}
	}
	return 0, false
}

// New returns the contracts before anybody called.
func (w *World) New() *claim.Game {
	return claim.NewGame(&w.Preset, w.Game, w.Registry, map[claim.ModelID]*claim.Model{w.ModelID: w.Model})
}

// Output returns the output that a trace implies.
func (t *Trace) Output() []byte {
	return t.Proposal(claim.RequestID{}, merkle.Hash{}, claim.Salt{}).Output
}
