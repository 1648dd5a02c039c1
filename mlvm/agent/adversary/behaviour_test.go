package adversary_test

import (
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/agent/adversary"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/claim/claimtest"
	"github.com/mlgeth/mlgeth/mlvm/dispute"
	"github.com/mlgeth/mlgeth/mlvm/dispute/disputetest"
)

const held = 1_000_000_000_000

var (
	proposer = claim.Address{1}
	guard    = claim.Address{2}
	shamer   = claim.Address{3, 200}
)

// toyWorld is a model with a tree of 6 levels that are demanded one by one, and with
// padding: 7 rounds.
func toyWorld() *claimtest.World {
	shape := claimtest.Shape(2, 2, 2, 4, 3)
	shape.InputLen, shape.DI = 70, 2
	m := &claim.Model{Shape: shape, Nodes: []claim.NodeBytes{{First: 128}, {First: 96}, {First: 128}}}
	return claimtest.NewWorld(rand.New(rand.NewPCG(5, 5)), claimtest.Tiny(1), claim.ModelID{1}, m)
}

// game is players on one request, each a second late: what is planned on a block is in the
// next.
type game struct {
	*testing.T
	*disputetest.Game
	players []*disputetest.Player
	done    []dispute.Action
	at      []uint64 // seconds of what was done
}

func newGame(t *testing.T, w *claimtest.World, players ...*disputetest.Player) *game {
	t.Helper()
	g := &game{T: t, Game: disputetest.New(w, held), players: players}
	g.At.BaseFeeWei = big.NewInt(1)
	for _, p := range players {
		p.Policy.Preset, p.Policy.Hurry, p.Policy.MinWithdrawWei = w.Preset, 2, new(big.Int)
		g.Held[p.Self] = big.NewInt(held)
	}
	if err := g.Ask(7, 1<<40); err != nil {
		t.Fatal(err)
	}
	return g
}

// player plays by a policy, with behaviours around the honest planner.
func player(p dispute.Policy, believes *claimtest.Trace, behaviours ...adversary.Behaviour) *disputetest.Player {
	plan := dispute.Planner(dispute.Decide)
	for _, b := range behaviours {
		plan = b(plan)
	}
	return &disputetest.Player{Policy: p, Believes: believes, Plan: plan}
}

// play plays until the first claim has ended, and then a little longer.
func (g *game) play() claim.Status {
	g.Helper()
	left := 20
	for range 500 {
		plans := make([][]dispute.Action, len(g.players))
		for i, p := range g.players {
			var err error
			if plans[i], _, err = p.Decide(g.Game); err != nil {
				g.Fatal(err)
			}
		}
		g.Next()
		for i, p := range g.players {
			for _, a := range plans[i] {
				if err := p.Do(g.Game, a); err == nil {
					g.done, g.at = append(g.done, a), append(g.at, g.At.Time)
				} else if !slices.Contains([]error{claim.ErrNotPending, claim.ErrDemanded, claim.ErrReleased}, err) {
					g.Fatalf("%v at %+v: %v", a.Kind, a.Place, err)
				}
			}
		}
		if len(g.Claims) == 0 || !g.Each()[0].Status.Terminal() {
			continue
		}
		if left--; left == 0 {
			return g.Each()[0].Status
		}
	}
	g.Fatal("the game does not end")
	return 0
}

// earned returns what an account has more than at the start.
func (g *game) earned(a claim.Address) int64 {
	return new(big.Int).Sub(g.Wealth(a), big.NewInt(held)).Int64()
}

// when returns the seconds of the actions of a kind.
func (g *game) when(k dispute.Kind) (seconds []uint64) {
	for i, a := range g.done {
		if a.Kind == k {
			seconds = append(seconds, g.at[i])
		}
	}
	return seconds
}

var (
	proposing   = dispute.Policy{Self: proposer, Propose: true}
	challenging = dispute.Policy{Self: guard, Prove: true, Dispute: true}
	disturbing  = dispute.Policy{Self: shamer, Prove: true, Dispute: true, Defend: true}
)

// TestWithhold: what is not answered ends a claim, true or false, as deep as it is told to.
func TestWithhold(t *testing.T) {
	w := toyWorld()
	for _, c := range []struct{ level, demands int }{{adversary.All, 1}, {0, 2}, {3, 5}, {5, 7}} {
		g := newGame(t, w, player(proposing, w.Truth.Lie(1, true), adversary.Withhold(c.level)), player(challenging, w.Truth))
		if got := g.play(); got != claim.Rejected {
			t.Errorf("level %d: the claim is %v", c.level, got)
		}
		if m := g.Each()[0]; len(m.Demands) != c.demands || len(g.when(dispute.SettleExpired)) != 1 {
			t.Errorf("level %d: %d demands, want %d", c.level, len(m.Demands), c.demands)
		}
		if g.earned(guard) <= 0 || g.earned(proposer) >= 0 {
			t.Errorf("level %d: the challenger has %d wei more, the liar %d", c.level, g.earned(guard), g.earned(proposer))
		}
	}
	all := newGame(t, w, player(proposing, w.Truth.Lie(1, true), adversary.Withhold(6)), player(challenging, w.Truth))
	if got := all.play(); got != claim.Rejected || len(all.when(dispute.ProveFault)) != 1 {
		t.Errorf("a liar that answers everything: %v, %d proofs", got, len(all.when(dispute.ProveFault)))
	}
}

// TestWithholdAfterResult: a liar that is silent does not end its claim itself when the
// request has a result, so the demand of it expires.
func TestWithholdAfterResult(t *testing.T) {
	w := toyWorld()
	liar := player(proposing, w.Truth.Lie(1, true), adversary.Withhold(adversary.All))
	honest := player(dispute.Policy{Self: claim.Address{4}, Propose: true}, w.Truth)
	g := newGame(t, w, liar, honest, player(challenging, w.Truth))
	if got := g.play(); got != claim.Rejected {
		t.Errorf("the claim is %v", got)
	}
	result := g.Game.Game.Requests[g.Requests[0]]
	if last := g.when(dispute.SettleExpired); result.Status != claim.Final || len(last) != 1 || last[0] <= result.FinalizedAt {
		t.Errorf("%v since %d, expired at %v", result.Status, result.FinalizedAt, last)
	}
}

// TestLate: answers in their last second save a true claim, and do not save a lie.
func TestLate(t *testing.T) {
	w := toyWorld()
	late := adversary.Late(1)
	for _, c := range []struct {
		name    string
		players []*disputetest.Player
		want    claim.Status
	}{
		{"true", []*disputetest.Player{player(proposing, w.Truth, late), player(disturbing, w.Truth, adversary.Sham(9))}, claim.Accepted},
		{"false", []*disputetest.Player{player(proposing, w.Truth.Lie(1, true), late), player(challenging, w.Truth)}, claim.Rejected},
	} {
		g := newGame(t, w, c.players...)
		if got := g.play(); got != c.want {
			t.Errorf("%s: the claim is %v, want %v", c.name, got, c.want)
		}
		demands := g.Each()[0].Demands
		if len(demands) < 7 {
			t.Errorf("%s: %d demands", c.name, len(demands))
		}
		for x, d := range demands {
			if d.AnsweredAt != d.Deadline {
				t.Errorf("%s: tree node %d was answered at %d, want %d", c.name, x, d.AnsweredAt, d.Deadline)
			}
		}
	}
}

// TestLateChallenger: who disputes and demands in the last second for it proves a lie, in
// the last second too if nothing is open.
func TestLateChallenger(t *testing.T) {
	w := toyWorld()
	g := newGame(t, w, player(proposing, w.Truth.Lie(1, true)), player(challenging, w.Truth, adversary.Late(1)))
	if got := g.play(); got != claim.Rejected {
		t.Errorf("the claim is %v", got)
	}
	m := g.Each()[0]
	if at := g.when(dispute.OpenDispute); len(at) != 1 || at[0] != m.WindowEnd {
		t.Errorf("opened at %v, want %d", at, m.WindowEnd)
	}
	for _, at := range g.when(dispute.DemandNode) {
		if !slices.Contains(lastSeconds(m), at) {
			t.Errorf("a demand at %d, which is the last second for none", at)
		}
	}
	if at := g.when(dispute.ProveFault); len(at) != 1 || at[0] != m.LiveUntil {
		t.Errorf("proven at %v, want %d", at, m.LiveUntil)
	}
}

// lastSeconds returns the last seconds in which something below each demanded tree node
// can be demanded.
func lastSeconds(m *disputetest.Made) (all []uint64) {
	for _, d := range m.Demands {
		all = append(all, m.Clocks.LastDemand(&d.Timing, m.WindowEnd))
	}
	return all
}

// TestSham: demands of a true claim cost their demander, and nobody else; they are never
// refused, and no more than was said.
func TestSham(t *testing.T) {
	w := toyWorld()
	for _, n := range []int{1, 3, 7, 40, 1000} {
		g := newGame(t, w, player(proposing, w.Truth), player(disturbing, w.Truth, adversary.Sham(n)))
		if got := g.play(); got != claim.Accepted {
			t.Errorf("%d demands: the claim is %v", n, got)
		}
		m := g.Each()[0]
		made := len(m.Demands)
		if made > n || made < min(n, 7) {
			t.Errorf("%d demands, want %d", made, n)
		}
		bond := w.Preset.DemandBond(6, claimtest.ChunkLog2, g.At.BaseFeeWei).Int64()
		all := w.Preset.DisputeBondWei.Int64() // of which the half is burned, rounded down
		if got, want := g.earned(shamer), -bond*int64(made)-all; got != want {
			t.Errorf("%d demands: the sham has %d wei more, want %d", n, got, want)
		}
		if got, want := g.earned(proposer), 7+bond*int64(made)+all-all/2; got != want {
			t.Errorf("%d demands: the proposer has %d wei more, want %d", n, got, want)
		}
		if len(g.when(dispute.ProveFault))+len(g.when(dispute.CommitFault)) != 0 {
			t.Errorf("%d demands: a proof", n)
		}
	}
}

// TestShamSettles: a sham ends a true claim that nobody defends, and so earns what
// PROTOCOL lets it.
func TestShamSettles(t *testing.T) {
	w := toyWorld()
	g := newGame(t, w, player(proposing, w.Truth, adversary.Withhold(2)), player(disturbing, w.Truth, adversary.Sham(7)))
	if got := g.play(); got != claim.Rejected || g.earned(shamer) <= 0 {
		t.Errorf("the claim is %v, the sham has %d wei more", got, g.earned(shamer))
	}
}
