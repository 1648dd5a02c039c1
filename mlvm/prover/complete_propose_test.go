package prover_test

import (
	"bytes"
	"errors"
	"slices"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/claim"
)

// TestCompletePropose: of the honest trace, propose takes the honest output and no
// other: each byte with each bit flipped is refused, each wrong length, and each
// changed byte of the path.
func TestCompletePropose(t *testing.T) {
	for _, x := range append(slices.Clone(scenes), loader{"machine, mode ROOT", rooted}) {
		t.Run(x.name, func(t *testing.T) {
			c := newCampaign(t, x.load(t))
			if _, err := c.game.propose(c.tree, c.own.T()); err != nil {
				t.Fatalf("the honest claim: %v", err)
			}
			honest := c.tree.proposal(c.model.Program, c.own.T())
			if output, path := c.own.Output(); !bytes.Equal(output, honest.Output) || !slices.Equal(path, honest.OutPath) {
				t.Fatal("the output is not the trace's")
			}
			c.outputs(honest)
			c.paths(honest)
			c.table.print(t)
		})
	}
}

// refused expects that propose refuses a changed proposal.
func (c *campaign) refused(row string, honest *claim.Proposal, change func(*claim.Proposal)) {
	c.t.Helper()
	tally, p := c.table.row(row), *honest
	tally.mutations++
	change(&p)
	if _, err := c.game.proposeAs(c.tree, &p); !errors.Is(err, claim.ErrOutput) {
		c.t.Errorf("%s: error %v, want %v", row, err, claim.ErrOutput)
		return
	}
	tally.refused++
}

// outputs changes the output.
func (c *campaign) outputs(honest *claim.Proposal) {
	output := honest.Output
	for i := range output {
		for bit := range 8 {
			c.refused("output: one bit of a byte", honest, func(p *claim.Proposal) {
				p.Output = bytes.Clone(output)
				p.Output[i] ^= 1 << bit
			})
		}
	}
	for n := range output {
		c.refused("output: cut short", honest, func(p *claim.Proposal) { p.Output = output[:n] })
	}
	c.refused("output: a byte more", honest, func(p *claim.Proposal) { p.Output = append(bytes.Clone(output), 0) })
}

// paths changes the path of the output.
func (c *campaign) paths(honest *claim.Proposal) {
	path := honest.OutPath
	for i := range path {
		for _, m := range c.mutations(path[i][:]) {
			c.refused("path: "+m.class, honest, func(p *claim.Proposal) {
				p.OutPath = slices.Clone(path)
				copy(p.OutPath[i][:], m.changed)
			})
		}
		c.refused("path: a hash less", honest, func(p *claim.Proposal) { p.OutPath = slices.Delete(slices.Clone(path), i, i+1) })
	}
	c.refused("path: a hash more", honest, func(p *claim.Proposal) { p.OutPath = append(slices.Clone(path), p.TraceRoot) })
}
