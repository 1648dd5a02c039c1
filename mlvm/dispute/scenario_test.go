package dispute_test

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/claim/claimtest"
	"github.com/mlgeth/mlgeth/mlvm/dispute"
	"github.com/mlgeth/mlgeth/mlvm/dispute/disputetest"
)

// scene is a game with one claimant on one request, and players who are never late.
type scene struct {
	*disputetest.Game
	claimant *disputetest.Claimant
	players  []*disputetest.Player
	shams    []*disputetest.Sham
	done     []move
}

func newScene(t *testing.T, w *claimtest.World, c disputetest.Claimant, policies ...dispute.Policy) *scene {
	c.By = liars[0]
	x := &scene{Game: disputetest.New(w, held, c.By, shamer), claimant: &c}
	for _, p := range policies {
		p.Preset, p.Hurry, p.MaxDeliveries, p.MinWithdrawWei = w.Preset, 2, 3, new(big.Int)
		x.Held[p.Self] = big.NewInt(held)
		x.players = append(x.players, &disputetest.Player{Policy: p, Believes: w.Truth})
	}
	if err := x.Ask(fee, 1<<40); err != nil {
		t.Fatal(err)
	}
	if err := c.Act(x.Game, x.Requests[0]); err != nil || len(x.Claims) != 1 {
		t.Fatalf("the first claim: %v", err)
	}
	return x
}

// run plays so many seconds.
func (x *scene) run(seconds int) error {
	for range seconds {
		var moves []move
		for _, p := range x.players {
			actions, _, err := p.Decide(x.Game)
			if err != nil {
				return err
			}
			for _, a := range actions {
				moves = append(moves, move{p, a})
			}
		}
		x.Next()
		for _, y := range moves {
			if err := y.by.Do(x.Game, y.a); err == nil {
				x.done = append(x.done, y)
			} else if !slices.Contains(outrun, err) {
				return fmt.Errorf("second %d, %v: %w", x.At.Time-1000, y.a.Kind, err)
			}
		}
		if err := x.claimant.Act(x.Game, x.Requests[0]); err != nil {
			return err
		}
		for _, s := range x.shams {
			s.Act(x.Game)
		}
	}
	return nil
}

// count returns how often an action of a kind was done.
func (x *scene) count(k dispute.Kind) (n int) {
	for _, y := range x.done {
		if y.a.Kind == k {
			n++
		}
	}
	return n
}

var challenger = dispute.Policy{Self: guard, Prove: true, Dispute: true}

// TestManners: what it takes to end a lie, by what it is and how it is answered for. The
// tree has 7 rounds.
func TestManners(t *testing.T) {
	w, padded := deep(), deepOf(3)
	truth := w.Truth
	inner := claim.At(3, 2) // above leaf 16
	for _, c := range []struct {
		name     string
		claimant disputetest.Claimant
		demands  int
		end      dispute.Kind
	}{
		{"answers all", disputetest.Claimant{Trace: truth.Lie(17, true)}, 7, dispute.ProveFault},
		{"answers all at the last moment", disputetest.Claimant{Trace: truth.Lie(17, true), Manner: disputetest.Latest}, 7, dispute.ProveFault},
		{"answers too late", disputetest.Claimant{Trace: truth.Lie(17, true), Manner: disputetest.Late}, 1, dispute.SettleExpired},
		{"withholds all", disputetest.Claimant{Trace: truth.Lie(17, true), Manner: disputetest.Silent}, 1, dispute.SettleExpired},
		{"withholds below a level", disputetest.Claimant{Trace: truth.Lie(17, true), Manner: disputetest.Shallow, Level: 3}, 4, dispute.SettleExpired},
		{"withholds the leaf", disputetest.Claimant{Trace: truth.Lie(17, true), Manner: disputetest.Shallow, Level: 6}, 7, dispute.SettleExpired},
		{"stops midway", disputetest.Claimant{Trace: truth.Lie(17, true), Manner: disputetest.Fickle, Times: 2}, 3, dispute.SettleExpired},
		{"has one wrong leaf", disputetest.Claimant{Trace: truth.Lie(63, false)}, 7, dispute.ProveFault},
		{"has a leaf of a wrong length", disputetest.Claimant{Trace: truth.Misshape(17)}, 7, dispute.SettleExpired},
		{"has an inner hash of nothing", disputetest.Claimant{Trace: truth.Break(inner)}, 4, dispute.SettleExpired},
		{"has a lower hash of nothing", disputetest.Claimant{Trace: truth.Break(claim.At(5, 3))}, 6, dispute.SettleExpired},
		// The last node of the last segment is padding: the grid nodes from depth 4 on.
		{"has data in padding", disputetest.Claimant{Trace: padded.Truth.Fill(63)}, 4, dispute.ProveFault},
	} {
		t.Run(c.name, func(t *testing.T) {
			world := w
			if c.claimant.Trace.Tree.Model == padded.Model {
				world = padded
			}
			x := newScene(t, world, c.claimant, challenger)
			if err := x.run(150); err != nil {
				t.Fatal(err)
			}
			m := x.Each()[0]
			if m.Status != claim.Rejected {
				t.Fatalf("the claim is %v", m.Status)
			}
			if got := x.count(dispute.OpenDispute) + x.count(dispute.DemandNode); got != c.demands {
				t.Errorf("%d demands, want %d", got, c.demands)
			}
			if x.count(c.end) != 1 {
				t.Errorf("not ended by %v: %+v", c.end, x.done)
			}
			if x.count(dispute.ReleaseDemand) != c.demands {
				t.Errorf("%d bonds of demands came back, want %d", x.count(dispute.ReleaseDemand), c.demands)
			}
			if got := x.Wealth(guard); got.Cmp(big.NewInt(held)) <= 0 {
				t.Errorf("the challenger has %v of %d wei", got, int64(held))
			}
		})
	}
}

// TestLongDefence: a true claim stands whoever demands whatever of it, and the bonds of
// the demands go to who answered.
func TestLongDefence(t *testing.T) {
	w := deep()
	for _, c := range []struct {
		name   string
		manner disputetest.Manner
		policy dispute.Policy
	}{
		{"a stranger defends what its proposer has left", disputetest.Silent, dispute.Policy{Self: guard, Defend: true}},
		{"a stranger defends what its proposer begins to defend", disputetest.Fickle, dispute.Policy{Self: guard, Defend: true}},
		{"the proposer defends itself", disputetest.Prompt, dispute.Policy{Self: guard}},
	} {
		t.Run(c.name, func(t *testing.T) {
			x := newScene(t, w, disputetest.Claimant{Trace: w.Truth, Manner: c.manner, Times: 3}, c.policy)
			for i := range uint64(4) {
				x.shams = append(x.shams, &disputetest.Sham{By: shamer, Rand: rand.New(rand.NewPCG(i, 7))})
			}
			if err := x.run(200); err != nil {
				t.Fatal(err)
			}
			m := x.Each()[0]
			if m.Status != claim.Accepted || len(m.Demands) < 10 {
				t.Fatalf("the claim is %v after %d demands", m.Status, len(m.Demands))
			}
			answered := 0
			for _, d := range m.Demands {
				if d.Answerer == guard {
					answered++
				}
			}
			if ours := c.policy.Defend; ours != (answered > 0) || answered != x.count(dispute.ReleaseDemand) {
				t.Errorf("%d answers, %d bonds", answered, x.count(dispute.ReleaseDemand))
			}
			if got := x.Wealth(guard).Cmp(big.NewInt(held)) > 0; got != c.policy.Defend {
				t.Errorf("the defender has %v of %d wei", x.Wealth(guard), int64(held))
			}
		})
	}
}

// TestPoisonedRoot: an attacker claims the truth, disputes it and is silent. The request
// gets its result by an honest claim, or by the attacker's own if it is defended.
func TestPoisonedRoot(t *testing.T) {
	w := deep()
	for _, c := range []struct {
		name    string
		policy  dispute.Policy
		claims  int
		poison  claim.Status
		latest  uint64 // second of the result
		earlier uint64
	}{
		{"proposes again when it has expired", dispute.Policy{Self: honest, Propose: true}, 2, claim.Pending, 1060, 1030},
		{"proposes in parallel", dispute.Policy{Self: honest, Propose: true, Parallel: true}, 2, claim.Pending, 1020, 1010},
		{"defends", dispute.Policy{Self: honest, Propose: true, Defend: true}, 1, claim.Accepted, 1060, 1020},
	} {
		t.Run(c.name, func(t *testing.T) {
			x := newScene(t, w, disputetest.Claimant{Trace: w.Truth, Manner: disputetest.Silent}, c.policy)
			root := &disputetest.Sham{By: shamer, Rand: rand.New(rand.NewPCG(1, 1)), Only: func(m *disputetest.Made) bool {
				return m.Statement.Proposer == liars[0] && len(m.Demands) == 0
			}}
			x.shams = append(x.shams, root)
			if err := x.run(200); err != nil {
				t.Fatal(err)
			}
			if got := len(x.Each()); got != c.claims {
				t.Fatalf("%d claims, want %d", got, c.claims)
			}
			if got := x.Each()[0].Status; got != c.poison { // nobody has an interest in its end
				t.Errorf("the attacker's claim is %v, want %v", got, c.poison)
			}
			r := x.Game.Game.Requests[x.Requests[0]]
			if r.Status != claim.Final || r.FinalizedAt > c.latest || r.FinalizedAt < c.earlier {
				t.Errorf("the request is %v since %d, want from %d to %d", r.Status, r.FinalizedAt, c.earlier, c.latest)
			}
			if got := x.Wealth(honest); got.Cmp(big.NewInt(held)) < 0 {
				t.Errorf("the proposer has %v of %d wei", got, int64(held))
			}
		})
	}
}
