package prover_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
)

// stopScenes are models with a stop node, with stops in different segments, and
// without one.
var stopScenes = []loader{
	{"machine, stop 1", func(t testing.TB) *scene { return machine(t, 1) }},
	{"machine, stop 2", func(t testing.TB) *scene { return machine(t, 2) }},
	{"machine, stop 3", func(t testing.TB) *scene { return machine(t, 3) }},
	{"machine, stop 4", func(t testing.TB) *scene { return machine(t, 4) }},
	{"machine, mode ROOT", rooted},
	{"machine, no stop node", func(t testing.TB) *scene { return machine(t, 2).variant(t, unstop) }},
	{"transformer", transformer},
	{"transformer, no stop node", func(t testing.TB) *scene { return transformer(t).variant(t, unstop) }},
	{"digits", embedded},
	{"opt-mnist", imported},
}

// rooted is the machine whose output is the root of its last segment.
func rooted(t testing.TB) *scene {
	return machine(t, 2).variant(t, func(c *graph.Config) { c.OutMode = layout.OutRoot })
}

// TestCompleteStop claims every wrong T, for requests for every maxT, with trees of
// each kind. Without a stop node propose refuses all of them.
func TestCompleteStop(t *testing.T) {
	for _, x := range stopScenes {
		t.Run(x.name, func(t *testing.T) {
			whole, all := x.load(t), new(table)
			p := whole.model.Program
			long := whole.run(t, whole.unstopped(t), nil)
			for maxT := uint32(1); maxT <= p.MaxSegments; maxT++ {
				c := newCampaign(t, whole.within(t, maxT))
				for T := range maxT + 2 {
					if T != c.own.T() {
						c.stops(long, T)
					}
				}
				for _, m := range c.mutations(binary.BigEndian.AppendUint32(nil, c.own.T())) {
					c.stopped("T: "+m.class, c.honest, binary.BigEndian.Uint32(m.changed))
				}
				all.join(&c.table)
			}
			if sum := all.print(t); p.StopNode == layout.NoStop && sum.refused != sum.mutations {
				t.Errorf("%d of %d are refused, want all", sum.refused, sum.mutations)
			}
		})
	}
}

// stops claims T segments, which is wrong, with trees of each kind. Long is the run
// that never stops.
func (c *campaign) stops(long *trace.Trace, T uint32) {
	c.t.Helper()
	c.stopped("T: the honest root", newFake(c.own), T)
	if T < 1 || T > c.claim.MaxT {
		return
	}
	run := c.prefix(c.t, long, T)
	c.stopped("T: a run of T segments", newFake(run), T)
	p, end := c.model.Program, min(T, c.own.T())
	if end < 1<<p.DA {
		f := newFake(run)
		f.setNode(uint(p.DB)+uint(p.DC), uint64(end), merkle.Hash{1})
		c.stopped("T: and a hash for the segment that differs", f, T)
	}
	if T > end {
		f, size := newFake(run), uint64(1)<<(p.DB+p.DC)
		for leaf := uint64(end) * size; leaf < uint64(T)*size; leaf++ {
			f.setLeaf(leaf, f.leaves[leaf-size])
		}
		c.stopped("T: the last segment repeated", f, T)
	}
	f := newFake(run)
	changed := bytes.Clone(f.leaves[0])
	changed[0] ^= 1
	f.setLeaf(0, changed)
	c.claimed("T: and a false element", f, T, c.step(0, 0, 0), 0)
}

// stopped beats a claim that is true as far as both it and the honest run go.
func (c *campaign) stopped(row string, f *fake, T uint32) {
	c.t.Helper()
	p, last := c.model.Program, min(T, c.own.T())-1
	c.claimed(row, f, T, stepproof.Header{Kind: stepproof.Stop, Segment: last}, p.Leaf(layout.Address{Segment: last, Node: p.StopNode}))
}

// claimed beats a claim of T segments, unless propose refuses it.
func (c *campaign) claimed(row string, f *fake, T uint32, want stepproof.Header, leaf uint64) {
	c.t.Helper()
	tally := c.table.row(row)
	tally.mutations++
	d, err := c.game.propose(f, T)
	if errors.Is(err, claim.ErrTerms) || errors.Is(err, claim.ErrOutput) {
		tally.refused++
		return
	}
	if err != nil {
		c.t.Fatal(err)
	}
	place, proof := c.proof(c.t, f, T)
	if place != want {
		c.t.Errorf("%s: T is %d of %d, want %d: fault at %+v, want %+v", row, T, c.claim.MaxT, c.own.T(), place, want)
		return
	}
	if err := d.reject(proof, claim.At(f.Depth(), leaf)); err != nil {
		c.t.Errorf("%s: %v", row, err)
		return
	}
	tally.proofs++
}
