package dispute_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/dispute"
	"github.com/mlgeth/mlgeth/mlvm/dispute/disputetest"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// The players of a random game, by account.
var (
	honest = claim.Address{1}
	rival  = claim.Address{2} // honest, too
	guard  = claim.Address{3} // watches only
	copier = claim.Address{4} // shows the proofs of others first, without a commit
	liars  = []claim.Address{{5}, {6}}
)

const (
	held = 1_000
	fee  = 7
)

// match is a random game.
type match struct {
	*disputetest.Game
	rnd     *rand.Rand
	players []*disputetest.Player
	idle    map[*disputetest.Player]uint64 // blocks since it acted
}

func newMatch(seed uint64) *match {
	p := claim.Preset{
		Censorship: 5, Latency: 2, Extension: 4, MinExecTime: 2, Grid: 6, BurnBps: 5000,
		BondWei: big.NewInt(100), ProofRewardWei: big.NewInt(10), DemandRewardWei: big.NewInt(1),
	}
	m := &match{
		Game: disputetest.New(p, held, append([]claim.Address{honest, rival, guard, copier}, liars...)...),
		rnd:  rand.New(rand.NewPCG(seed, 1)), idle: make(map[*disputetest.Player]uint64),
	}
	add := func(a claim.Address, propose, prove bool, lie merkle.Hash) {
		m.players = append(m.players, &disputetest.Player{Lie: lie, Policy: dispute.Policy{
			Self: a, Preset: p, Propose: propose, Prove: prove, Hurry: uint64(p.Latency), MaxDeliveries: 3, MinWithdrawWei: new(big.Int),
		}})
	}
	add(honest, true, false, merkle.Hash{})
	add(rival, true, m.rnd.IntN(2) == 0, merkle.Hash{})
	add(guard, false, true, merkle.Hash{})
	for i, a := range liars {
		add(a, true, false, merkle.Hash{0xff, byte(i)})
	}
	return m
}

// turn adds a block with what the players planned on the one before. A player may be
// late, but no later than the latency of the preset.
func (m *match) turn() {
	type move struct {
		by *disputetest.Player
		a  dispute.Action
	}
	var moves []move
	for _, p := range m.players {
		if m.idle[p]++; m.rnd.IntN(2) == 0 && m.idle[p] < uint64(m.Preset.Latency) {
			continue
		}
		m.idle[p] = 0
		for _, a := range p.Plan(m.Game) {
			moves = append(moves, move{p, a})
		}
	}
	m.Block.Number++
	m.Block.Time++
	m.rnd.Shuffle(len(moves), func(i, j int) { moves[i], moves[j] = moves[j], moves[i] })
	for _, x := range moves {
		if x.a.Kind == dispute.ProveFault && m.rnd.IntN(2) == 0 {
			for _, c := range m.Claims { // the copier saw it in the pool
				if c.ID == x.a.Claim {
					_ = m.ProveFault(c, copier, claim.CommitHash{})
				}
			}
		}
		_ = x.by.Do(m.Game, x.a) // somebody may have been faster
	}
}

func (m *match) over() bool {
	for _, r := range m.Requests {
		if r.Open {
			return false
		}
	}
	for _, c := range m.Claims {
		if !c.State.Status.Terminal() || c.Reward.AmountWei != nil && c.Reward.AmountWei.Sign() != 0 && c.Reward.Holder != copier {
			return false
		}
	}
	return true
}

// TestRandomGames: with one honest watcher no lie is accepted; no true claim is
// rejected; every claim ends; no honest player loses; no copier takes the reward of
// somebody who committed; and no money is made or lost (PROTOCOL §9: SAFE, SOUND,
// DELAY, HONEST, CONSERVE).
func TestRandomGames(t *testing.T) {
	games := 500
	if testing.Short() {
		games = 100
	}
	for seed := range uint64(games) {
		m := newMatch(seed)
		want := m.Total()
		const requests = 3
		const most = 150 // blocks: a window of 13 s for each of the liars and for the truth, and the graces
		for turns := 0; len(m.Requests) < requests || !m.over(); turns++ {
			if turns == most {
				t.Fatalf("game %d: not over after %d blocks", seed, most)
			}
			if len(m.Requests) < requests && m.rnd.IntN(4) == 0 {
				m.Ask(merkle.Hash{byte(len(m.Requests) + 1)}, claim.Options{MaxT: 1, BondWei: big.NewInt(50), Deadline: 1 << 40}, fee)
				want.Add(want, big.NewInt(fee))
			}
			m.turn()
			if got := m.Total(); got.Cmp(want) != 0 {
				t.Fatalf("game %d: %v wei, want %v", seed, got, want)
			}
		}
		m.check(t, seed)
	}
}

func (m *match) check(t *testing.T, seed uint64) {
	t.Helper()
	for _, c := range m.Claims {
		switch {
		case c.State.Status == claim.Accepted && !m.True(c):
			t.Errorf("game %d: a lie was accepted", seed)
		case c.State.Status == claim.Rejected && m.True(c):
			t.Errorf("game %d: a true claim was rejected", seed)
		case c.State.Status == claim.Rejected && c.Reward.Holder == copier:
			t.Errorf("game %d: the copier holds the reward", seed)
		}
	}
	for _, a := range []claim.Address{honest, rival, guard} {
		if m.Wealth(a).Cmp(big.NewInt(held)) < 0 {
			t.Errorf("game %d: %v has %v of %d wei", seed, a, m.Wealth(a), held)
		}
	}
	for _, a := range liars {
		if m.Wealth(a).Cmp(big.NewInt(held)) > 0 {
			t.Errorf("game %d: liar %v has %v of %d wei", seed, a, m.Wealth(a), held)
		}
	}
}
