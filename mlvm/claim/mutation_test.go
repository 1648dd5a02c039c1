package claim_test

import (
	"errors"
	"math/big"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/claim"
)

// mutation is a rule of the game that is broken, and what then no longer holds.
type mutation struct {
	name     string
	config   string // the exploration that must find it
	property string
	change   func(*rules)
}

// demandedAt returns the demand of a grid node.
func demandedAt(g *claim.Game, id claim.ClaimID, level uint, index uint64) *claim.Demand {
	c := g.Claims[id]
	x, _ := c.Tree.Position(level, index)
	return c.Demands[x]
}

// afterDemand returns a change that spoils each demand that was made.
func afterDemand(spoil func(c *claim.Claim, d *claim.Demand)) func(*rules) {
	return func(r *rules) {
		demand := r.demand
		r.demand = func(g *claim.Game, m claim.Msg, id claim.ClaimID, item *claim.DemandItem) error {
			err := demand(g, m, id, item)
			if err == nil {
				spoil(g.Claims[id], demandedAt(g, id, item.Level, item.Index))
			}
			return err
		}
	}
}

// mutations lists broken rules; what is read first is the rule as it should be.
var mutations = []mutation{
	{"a demand inherits what demands used", "depth 2, grid 1, 1 leaves: true, nobody", "DELAY",
		afterDemand(func(_ *claim.Claim, d *claim.Demand) { d.ChlUsed = 0 })},
	{"a demand inherits what answers used", "depth 2, grid 1, 1 leaves: true, nobody", "DELAY",
		afterDemand(func(c *claim.Claim, d *claim.Demand) { d.DefUsed, d.Deadline = 0, d.DemandedAt+c.Clocks.Defence })},
	{"an answer has what is left of T_DEF", "depth 1, grid 1, 1 leaves: true, defender", "SOUND",
		afterDemand(func(c *claim.Claim, d *claim.Demand) { d.Deadline = d.DemandedAt })},
	{"a demanded hash folds to its parent's", "depth 1, grid 1, 1 leaves: true, defender", "HONEST",
		afterDemand(func(_ *claim.Claim, d *claim.Demand) { d.NodeHash[0] ^= 1 })},
	{"nothing is demanded after its limit", "depth 1, grid 1, 1 leaves: true, nobody", "MONO", lateDemand},
	{"nothing is answered after its limit", "depth 1, grid 1, 1 leaves: true, nobody", "MONO", lateAnswer},
	{"a dispute is opened in the window", "depth 1, grid 1, 1 leaves: true, nobody", "MONO", lateDispute},
	{"an answered demand does not expire", "depth 1, grid 1, 1 leaves: true, defender", "SOUND", blindTimeout},
	{"a demand expires after its limit", "depth 1, grid 1, 1 leaves: true, defender", "SOUND", settleEarly},
	{"a claim is accepted after its limit", "depth 1, grid 1, 1 leaves: false, watcher", "SAFE", settleEarly},
	{"a claim with open demands is not accepted", "depth 1, grid 1, 1 leaves: false, watcher", "SAFE", acceptOpen},
	{"an answer extends the claim's time", "depth 1, grid 1, 1 leaves: false, watcher", "SAFE", shortLife},
	{"demands have T_CHL together", "depth 1, grid 1, 1 leaves: false, watcher", "HONEST", hastyDemand},
	{"a bond is released once", "depth 1, grid 1, 1 leaves: true, nobody", "CONSERVE", doubleRelease},
	{"answers to a demand of a lie earn nothing", "depth 1, grid 1, 1 leaves: false, watcher", "HONEST", paidLies},
	{"a right claim is superseded without loss", "two claims: true and true, defender", "HONEST", wrongRight},
	{"the dispute of a lie costs nothing", "depth 1, grid 1, 1 leaves: false, watcher", "HONEST", keptDispute},
	{"a false claim's bond is burned once", "depth 1, grid 1, 1 leaves: false, nobody", "CONSERVE", burnTwice},
}

// with calls f while a variable has another value.
func with[T any](variable *T, value T, f func() error) error {
	before := *variable
	*variable = value
	err := f()
	*variable = before
	return err
}

func lateDemand(r *rules) {
	demand := r.demand
	r.demand = func(g *claim.Game, m claim.Msg, id claim.ClaimID, item *claim.DemandItem) error {
		err := demand(g, m, id, item)
		if !errors.Is(err, claim.ErrTooLate) {
			return err
		}
		c := g.Claims[id]
		parent := c.Demands[c.Tree.Parent(item.Level, item.Index)]
		return with(&parent.AnsweredAt, m.At.Time, func() error { return demand(g, m, id, item) })
	}
}

func lateAnswer(r *rules) {
	answer := r.answer
	r.answer = func(g *claim.Game, m claim.Msg, id claim.ClaimID, item *claim.AnswerItem) error {
		if d := demandedAt(g, id, item.Level, item.Index); d.Expired(m.At.Time) {
			d.Deadline = m.At.Time
		}
		return answer(g, m, id, item)
	}
}

func lateDispute(r *rules) {
	open := r.open
	r.open = func(g *claim.Game, m claim.Msg, id claim.ClaimID) error {
		end := &g.Claims[id].WindowEnd
		return with(end, max(*end, m.At.Time), func() error { return open(g, m, id) })
	}
}

func blindTimeout(r *rules) {
	settle := r.settle
	r.settle = func(g *claim.Game, m claim.Msg, id claim.ClaimID, level uint, index uint64) error {
		d := demandedAt(g, id, level, index)
		if d == nil {
			return settle(g, m, id, level, index)
		}
		return with(&d.AnsweredAt, 0, func() error { return settle(g, m, id, level, index) })
	}
}

func settleEarly(r *rules) {
	settle := r.settle
	r.settle = func(g *claim.Game, m claim.Msg, id claim.ClaimID, level uint, index uint64) error {
		m.At.Time++
		return settle(g, m, id, level, index)
	}
}

func acceptOpen(r *rules) {
	settle := r.settle
	r.settle = func(g *claim.Game, m claim.Msg, id claim.ClaimID, level uint, index uint64) error {
		return with(&g.Claims[id].OpenDemands, 0, func() error { return settle(g, m, id, level, index) })
	}
}

func shortLife(r *rules) {
	answer := r.answer
	r.answer = func(g *claim.Game, m claim.Msg, id claim.ClaimID, item *claim.AnswerItem) error {
		until := &g.Claims[id].LiveUntil
		return with(until, *until, func() error { return answer(g, m, id, item) })
	}
}

func hastyDemand(r *rules) {
	demand := r.demand
	r.demand = func(g *claim.Game, m claim.Msg, id claim.ClaimID, item *claim.DemandItem) error {
		c := g.Claims[id]
		parent := c.Demands[c.Tree.Parent(item.Level, item.Index)]
		if m.At.Time > max(c.WindowEnd, parent.AnsweredAt)+c.Clocks.Extension {
			return claim.ErrTooLate
		}
		return demand(g, m, id, item)
	}
}

func doubleRelease(r *rules) {
	release := r.release
	r.release = func(g *claim.Game, m claim.Msg, id claim.ClaimID, level uint, index uint64) error {
		d := demandedAt(g, id, level, index)
		return with(&d.BondWei, d.BondWei, func() error { return release(g, m, id, level, index) })
	}
}

func paidLies(r *rules) {
	release := r.release
	r.release = func(g *claim.Game, m claim.Msg, id claim.ClaimID, level uint, index uint64) error {
		d := demandedAt(g, id, level, index)
		paid := d.Demander
		if !d.Open() {
			paid = d.Answerer
		}
		return with(&d.Demander, paid, func() error { return release(g, m, id, level, index) })
	}
}

func wrongRight(r *rules) {
	supersede := r.supersede
	r.supersede = func(g *claim.Game, m claim.Msg, id claim.ClaimID) error {
		root := &g.Claims[id].Statement.TraceRoot
		other := *root
		other[0] ^= 1
		return with(root, other, func() error { return supersede(g, m, id) })
	}
}

func keptDispute(r *rules) {
	prove := r.prove
	r.prove = func(g *claim.Game, m claim.Msg, id claim.ClaimID, proof []byte, salt claim.Salt, accepted bool) error {
		disputer := &g.Claims[id].Disputer
		keeps := *disputer
		if keeps != (claim.Address{}) {
			keeps = hostile
		}
		return with(disputer, keeps, func() error { return prove(g, m, id, proof, salt, accepted) })
	}
}

func burnTwice(r *rules) {
	prove := r.prove
	r.prove = func(g *claim.Game, m claim.Msg, id claim.ClaimID, proof []byte, salt claim.Salt, accepted bool) error {
		err := prove(g, m, id, proof, salt, accepted)
		if err == nil {
			g.Bonds.BurnedWei = new(big.Int).Add(g.Bonds.BurnedWei, big.NewInt(1))
		}
		return err
	}
}

// TestMutations checks that the exploration can fail: each broken rule is found, as
// the property that it breaks.
func TestMutations(t *testing.T) {
	byName := make(map[string]config)
	for _, c := range configs() {
		byName[c.name] = c
	}
	for _, m := range mutations {
		c, ok := byName[m.config]
		if !ok {
			t.Fatalf("%s: no configuration %q", m.name, m.config)
		}
		broken := model()
		m.change(&broken)
		e, s, err := c.start(broken)
		if err != nil {
			t.Fatal(err)
		}
		var found *errBroken
		if err := e.run(s); !errors.As(err, &found) || found.property != m.property {
			t.Errorf("%s: the opposite gives %v, want %s", m.name, err, m.property)
			continue
		}
		t.Logf("not %q: %s, after %d states", m.name, found.property, e.states)
	}
}
