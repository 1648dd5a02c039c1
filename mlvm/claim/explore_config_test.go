package claim_test

import (
	"fmt"
	"math/big"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/claim/claimtest"
	"github.com/mlgeth/mlgeth/precompiles/layout"
)

// config is one exploration.
type config struct {
	name     string
	shape    layout.Shape
	grid     uint8
	lies     []bool // of each claim, whether it is false
	target   uint64 // leaf at which lies differ from the truth
	watch    bool   // an honest watcher ends lies
	defend   bool   // an honest stranger answers for the truth
	censor   uint32 // C
	latency  uint32 // d
	extend   uint32 // EXT
	exec     uint32
	huge     bool // beyond what a machine holds: not explored
	large    bool // only with -claim.all
	medium   bool // not with -short
	lateOnly bool // the claims have no commit: EXT more of window
}

// tiny returns a preset with the configuration's clocks and small prices.
func (c *config) tiny() claim.Preset {
	return claim.Preset{
		Censorship: c.censor, Latency: c.latency, Extension: c.extend, MinExecTime: c.exec, Grid: c.grid, BurnBps: 5_000,
		FloorPriceWei: big.NewInt(1), BondWei: big.NewInt(10_001), DisputeBondWei: big.NewInt(51),
		DemandRewardWei: big.NewInt(10), ProofRewardWei: big.NewInt(70),
	}
}

// configs returns the explorations, small ones first.
func configs() (all []config) {
	base := config{censor: 1, latency: 1, extend: 1, exec: 1}
	roles := []config{
		{name: "true, nobody", lies: []bool{false}},
		{name: "false, nobody", lies: []bool{true}},
		{name: "false, watcher", lies: []bool{true}, watch: true},
		{name: "true, defender", lies: []bool{false}, defend: true},
	}
	for depth := uint8(1); depth <= 4; depth++ {
		for grid := uint8(1); grid <= min(2, depth); grid++ {
			for leaves := uint32(1); leaves <= min(4, uint32(1)<<depth); leaves++ {
				for _, role := range roles {
					c := base
					c.lies, c.watch, c.defend = role.lies, role.watch, role.defend
					c.shape, c.grid, c.target = claimtest.Shape(0, depth, 0, 1, leaves), grid, uint64(leaves-1)
					c.name = fmt.Sprintf("depth %d, grid %d, %d leaves: %s", depth, grid, leaves, role.name)
					// Each tree node that can be demanded multiplies the states by about 8, an honest party by about 4.
					size := c.demandable()
					if c.watch || c.defend {
						size++
					}
					c.medium, c.large, c.huge = size > 3, size > 4 && (depth != 2 || leaves != 2), size > 5
					all = append(all, c)
				}
			}
		}
	}
	for _, role := range roles[2:] { // the deepest, with honest parties
		c := base
		c.lies, c.watch, c.defend, c.censor, c.large = role.lies, role.watch, role.defend, 0, true
		c.shape, c.grid, c.name = claimtest.Shape(0, 4, 0, 1, 1), 1, "depth 4, grid 1, no censorship: "+role.name
		all = append(all, c)
	}
	return append(append(all, clockConfigs(roles)...), pairConfigs(base)...)
}

// clockConfigs returns explorations with other clocks than all 1.
func clockConfigs(roles []config) (all []config) {
	for _, clocks := range []config{
		{name: "no censorship", latency: 1, extend: 1, exec: 1},
		{name: "no commit", latency: 1, extend: 1, exec: 1, censor: 1, lateOnly: true},
		{name: "EXT 2", latency: 1, extend: 2, exec: 1, censor: 1},
		{name: "C 2, d 2, EXT 2", latency: 2, extend: 2, exec: 1, censor: 2},
		{name: "exec 2", latency: 1, extend: 1, exec: 2, censor: 1},
	} {
		for _, role := range roles {
			c := clocks
			c.lies, c.watch, c.defend = role.lies, role.watch, role.defend
			c.shape, c.grid = claimtest.Shape(0, 1, 0, 1, 1), 1
			c.name += ": " + role.name
			all = append(all, c)
		}
	}
	return all
}

// pairConfigs returns explorations with two claims on one request.
func pairConfigs(base config) (all []config) {
	for _, pair := range []config{
		{name: "false and true, nobody", lies: []bool{true, false}},
		{name: "true and true, nobody", lies: []bool{false, false}},
		{name: "false and false, nobody", lies: []bool{true, true}},
		{name: "false and true, watcher and defender", lies: []bool{true, false}, watch: true, defend: true},
		{name: "true and true, defender", lies: []bool{false, false}, defend: true},
	} {
		c := base
		c.lies, c.watch, c.defend = pair.lies, pair.watch, pair.defend
		c.shape, c.grid, c.censor = claimtest.Shape(0, 0, 0, 1, 1), 1, 0
		c.name = "two claims: " + pair.name
		all = append(all, c)
		c.shape, c.name = claimtest.Shape(0, 1, 0, 1, 1), "depth 1, "+c.name
		c.large = true
		all = append(all, c)
	}
	return all
}

// demandable counts the grid nodes that are not padding.
func (c *config) demandable() (n int) {
	tree := claim.Tree{Model: c.model(), T: c.shape.MaxSegments, Grid: c.grid}
	for g := range tree.Levels() + 1 {
		for i := range uint64(1) << tree.LevelDepth(g) {
			if x, _ := tree.Position(g, i); !tree.Padding(x) {
				n++
			}
		}
	}
	return n
}

// model returns the toy model: each node's output is one chunk.
func (c *config) model() *claim.Model {
	m := &claim.Model{Shape: c.shape, Nodes: make([]claim.NodeBytes, c.shape.Nodes)}
	for i := range m.Nodes {
		m.Nodes[i].First = 20
	}
	return m
}
