package prover_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/prover"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
)

// campaign mutates the honest claim of a scene and counts how each mutation ends.
type campaign struct {
	*scene
	t            *testing.T
	honest, tree *fake // tree is the mutated one; between mutations it is as honest
	game         *game
	rnd          *rand.Rand
	table        table
}

func newCampaign(t *testing.T, s *scene) *campaign {
	t.Helper()
	return &campaign{
		scene: s, t: t, honest: newFake(s.own), tree: newFake(s.own), game: s.newGame(t, gridLevels), rnd: rand.New(rand.NewPCG(1, 2)),
	}
}

// TestComplete mutates a whole trace: each class of mutations of one byte in every
// chunk, every inner hash and every padding tree node, and every wrong length. Each
// mutation is beaten (PROTOCOL §9, 9): by a proof that the verifier accepts, by a
// demand that cannot be answered, or because it cannot be proposed.
func TestComplete(t *testing.T) {
	for _, x := range scenes {
		t.Run(x.name, func(t *testing.T) {
			c := newCampaign(t, x.load(t))
			c.chunks()
			c.lengths()
			c.hashes()
			c.padding()
			if c.tree.root() != c.own.Root() {
				t.Error("the test's tree is not what it was")
			}
			c.table.print(t)
		})
	}
}

// proven proves the fault of the mutated tree, which must be at the given place, and
// ends the claim with the proof, unless it cannot even be made.
func (c *campaign) proven(row string, want stepproof.Header, at claim.Position) {
	c.t.Helper()
	tally := c.table.row(row)
	tally.mutations++
	place, proof := c.proof(c.t, c.tree, c.own.T())
	if place != want {
		c.t.Errorf("%s: fault at %+v, want %+v", row, place, want)
		return
	}
	d, err := c.game.propose(c.tree, c.own.T())
	if err == nil {
		err = d.reject(proof, at)
	} else if errors.Is(err, claim.ErrOutput) {
		err = nil
	}
	if err != nil {
		c.t.Errorf("%s: %+v: %v", row, want, err)
		return
	}
	tally.proofs++
}

// mutations returns the mutations of b, only one of them in short mode.
func (c *campaign) mutations(b []byte) []mutation {
	if testing.Short() {
		return c.one(b)
	}
	return mutations(b, c.rnd)
}

// one returns a mutation of b of any class.
func (c *campaign) one(b []byte) []mutation {
	all := mutations(b, c.rnd)
	i := c.rnd.IntN(len(all))
	return all[i : i+1]
}

// eachChunk calls f with every chunk of the trace, and restores it.
func (c *campaign) eachChunk(f func(leaf uint64, honest []byte)) {
	for leaf, honest := range c.tree.leaves {
		if honest != nil {
			f(uint64(leaf), honest)
			c.tree.setLeaf(uint64(leaf), honest)
		}
	}
}

// chunks changes a byte of a chunk, which is an element.
func (c *campaign) chunks() {
	p := c.model.Program
	c.eachChunk(func(leaf uint64, honest []byte) {
		a := p.Address(leaf)
		for _, m := range c.mutations(honest) {
			c.tree.setLeaf(leaf, m.changed)
			want := c.step(int(a.Segment), int(a.Node), int(a.Chunk)<<p.ChunkLog2+m.at)
			c.proven("chunk: "+m.class, want, claim.At(c.tree.Depth(), leaf))
		}
	})
}

// lengths gives a chunk a wrong length.
func (c *campaign) lengths() {
	c.eachChunk(func(leaf uint64, honest []byte) {
		chunk := make([]byte, 1<<c.model.Program.ChunkLog2)
		for _, wrong := range []struct {
			name string
			data []byte
		}{
			{"nothing", nil}, {"without the first byte", honest[1:]}, {"without the last byte", honest[:len(honest)-1]},
			{"a byte more", append(bytes.Clone(honest), 0)}, {"a chunk more", append(bytes.Clone(honest), chunk...)},
			{"more than any chunk", make([]byte, 4097)},
		} {
			c.tree.setLeaf(leaf, wrong.data)
			c.proven("length: "+wrong.name, stepproof.Header{Kind: stepproof.Len, Index: leaf}, claim.At(c.tree.Depth(), leaf))
		}
	})
}

// eachNode calls f with every tree node whose first leaf is padding, or is none, and
// restores it.
func (c *campaign) eachNode(padding bool, f func(height uint, index uint64, honest merkle.Hash)) {
	for height := range c.tree.Depth() + 1 {
		for index, honest := range c.tree.levels[height] {
			if c.isPadding(height, uint64(index)) == padding {
				f(height, uint64(index), honest)
				c.tree.setNode(height, uint64(index), honest)
			}
		}
	}
}

// hashes changes the hash of a tree node over data, the root included. Nothing can be
// proven of it: there is no preimage.
func (c *campaign) hashes() {
	c.eachNode(false, func(height uint, index uint64, honest merkle.Hash) {
		for _, m := range c.mutations(honest[:]) {
			c.tree.setNode(height, index, merkle.Hash(m.changed))
			remote := prover.NewChecked(&server{tree: c.tree}, c.tree.root(), c.tree.Depth())
			if fault, err := prover.FindFault(c.t.Context(), c.own, remote, c.own.T()); err == nil || errors.Is(err, prover.ErrNoFault) {
				c.t.Errorf("hash %d at height %d: fault %v, error %v, want that it cannot be read", index, height, fault, err)
			}
			c.withheld("hash: "+m.class, c.game, height, index)
		}
	})
}

// padding changes the hash of a tree node that is padding, or puts data into a leaf
// that is. The fault is at the highest tree node above that is padding.
func (c *campaign) padding() {
	c.eachNode(true, func(height uint, index uint64, honest merkle.Hash) {
		want := c.paddingFault(height, index)
		at := claim.At(uint(want.Depth), want.Index)
		row := fmt.Sprintf(paddingRow, c.region(index<<height), height)
		for _, m := range c.mutations(honest[:]) {
			c.tree.setNode(height, index, merkle.Hash(m.changed))
			c.proven(row, want, at)
		}
		if height > 0 {
			return
		}
		c.tree.setLeaf(index, []byte{0})
		c.proven("padding: a byte of data", want, at)
		c.tree.leaves[index] = nil
	})
	p := c.model.Program
	for region, exists := range map[string]bool{
		pastT: c.own.T() < 1<<p.DA, pastNodes: p.Shape.Nodes < 1<<p.DB, pastEnd: p.DC > 0,
	} {
		if n := c.table.row(fmt.Sprintf(paddingRow, region, 0)).mutations; exists != (n > 0) {
			c.t.Errorf("%d mutations of padding, %s", n, region)
		}
	}
}

// Regions of padding, and the name of a row of the table.
const (
	pastT      = "segments past T"
	pastNodes  = "nodes past the last"
	pastEnd    = "chunks past the end"
	paddingRow = "padding: %s, height %2d"
)

// region says why a leaf is padding.
func (c *campaign) region(leaf uint64) string {
	p := c.model.Program
	switch a := p.Address(leaf); {
	case a.Segment >= c.own.T():
		return pastT
	case a.Node >= p.Shape.Nodes:
		return pastNodes
	default:
		return pastEnd
	}
}
