package prover_test

import (
	"errors"
	"flag"
	"fmt"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

var everyGrid = flag.Bool("prover.grids", false, "play the dispute of every changed hash in every grid and for every class of changes (minutes)")

// gridLevels is the default number of levels between two demands (PROTOCOL §5).
const gridLevels = 6

// withheld beats a claim whose tree has a hash without a preimage: it cannot be
// proposed because its output is not under its root, or a demand on the way to the hash
// cannot be answered. It is the lowest grid node that is not below the hash: if its hash
// is the changed one it has no preimage; else its grid parent has shown its hash, and
// what is below does not fold to it.
func (c *campaign) withheld(row string, g *game, height uint, index uint64) {
	c.t.Helper()
	tally := c.table.row(row)
	tally.mutations++
	d, err := g.propose(c.tree, c.own.T())
	if errors.Is(err, claim.ErrOutput) {
		tally.refused++
		return
	}
	if err != nil {
		c.t.Fatal(err)
	}
	at := claim.At(c.tree.Depth()-height, index)
	want := uint(len(d.Claims[d.id].Tree.Path(at)) - 1)
	if level, err := d.expire(c.honest, at); err != nil || level != want {
		c.t.Errorf("%s: hash %d at height %d, grid of %d: the demand at level %d expires, want %d; error %v",
			row, index, height, g.Preset.Grid, level, want, err)
		return
	}
	tally.unanswerable++
}

// TestCompleteGrids plays the dispute of every changed hash in grids of other sizes.
func TestCompleteGrids(t *testing.T) {
	grids, mutate := []uint8{1, 2, 3, 5, 8, claim.MaxGrid}, (*campaign).one
	if *everyGrid {
		grids, mutate = []uint8{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, claim.MaxGrid}, (*campaign).mutations
	}
	for _, x := range scenes {
		t.Run(x.name, func(t *testing.T) {
			c := newCampaign(t, x.load(t))
			for _, m := range grids {
				g, row := c.newGame(t, m), fmt.Sprintf("hash, grid of %d", m)
				c.eachNode(false, func(height uint, index uint64, honest merkle.Hash) {
					for _, m := range mutate(c, honest[:]) {
						c.tree.setNode(height, index, merkle.Hash(m.changed))
						c.withheld(row, g, height, index)
					}
				})
			}
			c.table.print(t)
		})
	}
}
