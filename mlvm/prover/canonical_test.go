package prover_test

import (
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
)

// canon makes claims about a scene's run and tries to prove each of them false, at
// every place that it has.
type canon struct {
	*scene
	t    *testing.T
	tree *fake

	// Of the claims with the present T:
	shape  claim.Tree
	places []stepproof.Header

	claims, proofs, faults, canonical int
}

// TestCanonical (PROTOCOL §9, 8): of all claims about tiny programs in which nothing is
// withheld, one pair of root and T admits no fault proof, the honest one. Claimed are,
// for each maxT and each T, the tree of the honest run with each edit, and with two of
// a few edits of each place; and the trees of runs of every length with the few.
func TestCanonical(t *testing.T) {
	for _, x := range tinyScenes {
		t.Run(x.name, func(t *testing.T) {
			whole := x.load(t)
			var sum canon
			for maxT := uint32(1); maxT <= whole.model.Program.MaxSegments; maxT++ {
				c := &canon{scene: whole.within(t, maxT), t: t}
				c.all()
				sum.claims += c.claims
				sum.proofs += c.proofs
				sum.faults += c.faults
			}
			t.Logf("%d claims, %d proofs, %d show a fault", sum.claims, sum.proofs, sum.faults)
		})
	}
}

// all makes the claims for one maxT.
func (c *canon) all() {
	long := c.run(c.t, c.unstopped(c.t), nil)
	least := c.claim.MaxT
	if c.model.Program.StopNode != layout.NoStop {
		least = 1
	}
	for T := least; T <= c.claim.MaxT; T++ {
		c.claim.T = T
		c.shape = claim.Tree{Model: c.registered(), T: T}
		c.places = nil
		c.eachPlace(func(h stepproof.Header) {
			if c.existsIn(T, h) {
				c.places = append(c.places, h)
			}
		})
		for ran := least; ran <= c.claim.MaxT; ran++ {
			c.tree = newFake(c.prefix(c.t, long, ran))
			root := c.tree.root()
			c.judge()
			honest := ran == c.own.T()
			c.edited(honest && !testing.Short(), honest && T == ran && !testing.Short())
			if c.tree.root() != root {
				c.t.Error("the test's tree is not what it was")
			}
		}
	}
	if c.canonical != 1 {
		c.t.Errorf("maxT is %d: %d claims admit no fault proof, want 1", c.claim.MaxT, c.canonical)
	}
}

// edited makes claims with the edited tree: with every edit, or with the few of each
// place; and, if asked for, with two of the few in different places.
func (c *canon) edited(every, pairs bool) {
	edits := c.tree.edits(1 << c.model.Program.ChunkLog2)
	for i, e := range edits {
		if !every && !e.few || c.withholds(e) {
			continue
		}
		undo := c.tree.edit(e)
		c.judge()
		for _, second := range edits[i+1:] {
			if pairs && e.few && second.few && e.place != second.place {
				undo := c.tree.edit(second)
				c.judge()
				undo()
			}
		}
		undo()
	}
}

// withholds reports whether an edit puts a hash without a preimage where a claim of T
// segments has data: that need not be provable, as it cannot be revealed.
func (c *canon) withholds(e edit) bool {
	return e.preimage == nil && !c.shape.Padding(claim.At(c.tree.Depth()-e.height, e.index))
}

// judge tries to prove the claim with the present tree and T false.
func (c *canon) judge() {
	faults := 0
	for i := range c.places {
		proof, fault, _ := c.claim.Prove(c.t.Context(), c.tree, &c.places[i])
		if proof != nil {
			c.proofs++
		}
		if fault {
			faults++
		}
	}
	c.claims++
	c.faults += faults
	canonical := c.claim.T == c.own.T() && c.tree.root() == c.own.Root()
	if canonical {
		c.canonical++
	}
	if canonical != (faults == 0) {
		c.t.Errorf("T is %d of %d, root %v: %d faults, canonical is %v", c.claim.T, c.claim.MaxT, c.tree.root(), faults, canonical)
	}
}
