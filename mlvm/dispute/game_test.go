package dispute_test

import (
	"errors"
	"flag"
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

var randomGames = flag.Int("dispute.games", 3000, "random games to play")

// The players of a random game, by account.
var (
	honest  = claim.Address{1} // makes claims and defends them
	rival   = claim.Address{2} // likewise, and defends those of others
	guard   = claim.Address{3} // proves, disputes, defends
	doubter = claim.Address{4} // set to do everything, but knows nothing
	copier  = claim.Address{5}
	shamer  = claim.Address{6}
	liars   = []claim.Address{{11}, {12}, {13}}

	good = []claim.Address{honest, rival, guard, doubter}
)

const (
	held = 1_000_000_000_000
	fee  = 7
)

// match is a random game.
type match struct {
	*disputetest.Game
	rnd       *rand.Rand
	players   []*disputetest.Player
	claimants []*disputetest.Claimant
	sham      *disputetest.Sham
	served    map[claim.ClaimID]bool
	idle      map[*disputetest.Player]uint64 // blocks since it acted
	quiet     uint64                         // first second in which the honest are censored
	alerts    map[dispute.Cause]int
}

func newMatch(w *claimtest.World, seed uint64) *match {
	rnd := rand.New(rand.NewPCG(seed, 2))
	accounts := slices.Concat(good, []claim.Address{copier, shamer}, liars)
	m := &match{
		Game: disputetest.New(w, held, accounts...), rnd: rnd, served: make(map[claim.ClaimID]bool),
		idle: make(map[*disputetest.Player]uint64), quiet: 1_000 + rnd.Uint64N(80), alerts: make(map[dispute.Cause]int),
		sham: &disputetest.Sham{By: shamer, Rand: rnd},
	}
	m.At.BaseFeeWei = big.NewInt(8)
	m.play(dispute.Policy{Self: honest, Propose: true})
	if rnd.IntN(2) == 0 {
		m.play(dispute.Policy{Self: rival, Propose: true, Defend: true, Parallel: rnd.IntN(2) == 0})
	}
	m.play(dispute.Policy{Self: guard, Prove: true, Dispute: true, Defend: true})
	m.play(dispute.Policy{Self: doubter, Propose: true, Prove: true, Dispute: true, Defend: true}).Unsure = func(claim.ClaimID) bool { return true }
	for _, by := range liars[:1+rnd.IntN(len(liars))] {
		m.claimants = append(m.claimants, m.claimant(by))
	}
	return m
}

func (m *match) play(p dispute.Policy) *disputetest.Player {
	p.Preset, p.Hurry, p.MaxDeliveries, p.MinWithdrawWei = *m.Preset, uint64(m.Preset.Latency), 3, new(big.Int)
	player := &disputetest.Player{Policy: p, Believes: m.World.Truth, Served: func(id claim.ClaimID) bool { return m.served[id] }}
	m.players = append(m.players, player)
	return player
}

// claimant returns an account that claims a lie, no tree, or the truth to let it time out.
func (m *match) claimant(by claim.Address) *disputetest.Claimant {
	c := &disputetest.Claimant{
		By: by, Trace: m.World.Truth, Manner: disputetest.Manner(m.rnd.IntN(int(disputetest.Manners))),
		Level: uint(m.rnd.IntN(4)), Times: m.rnd.IntN(4), Commit: m.rnd.IntN(2) == 0,
	}
	switch k := m.rnd.IntN(8); {
	case k < 4 && len(m.World.Lies) > 0:
		c.Trace = m.World.Lies[m.rnd.IntN(len(m.World.Lies))]
	case k < 7 && len(m.World.Malformed) > 0:
		c.Trace = m.World.Malformed[m.rnd.IntN(len(m.World.Malformed))]
	}
	return c
}

// censored reports whether no call of the honest gets through.
func (m *match) censored() bool {
	return m.At.Time >= m.quiet && m.At.Time < m.quiet+uint64(m.Preset.Censorship)
}

// move is an action that a player has planned.
type move struct {
	by *disputetest.Player
	a  dispute.Action
}

// plan returns what the players plan on the newest block. A player may be late, but no
// later than the latency of the preset.
func (m *match) plan() (moves []move, err error) {
	for _, p := range m.players {
		if m.idle[p]++; m.rnd.IntN(2) == 0 && m.idle[p] < uint64(m.Preset.Latency) {
			continue
		}
		m.idle[p] = 0
		actions, alerts, err := p.Decide(m.Game)
		if err != nil {
			return nil, err
		}
		for _, a := range alerts {
			m.alerts[a.Cause]++
		}
		if err := m.careful(p, actions, alerts); err != nil {
			return nil, err
		}
		for _, a := range actions {
			moves = append(moves, move{p, a})
		}
	}
	return moves, nil
}

// careful checks that who knows nothing does nothing, and says so.
func (m *match) careful(p *disputetest.Player, actions []dispute.Action, alerts []dispute.Alert) error {
	if p.Unsure == nil {
		return nil
	}
	for _, a := range actions {
		if c := m.Game.Game.Claims[a.Claim]; c != nil && c.Statement.Proposer != p.Self && a.Kind != dispute.Deliver {
			return fmt.Errorf("%v of a claim that it cannot judge", a.Kind)
		}
	}
	for _, c := range m.Each() {
		if c.Status != claim.Pending || c.Statement.Proposer == p.Self || m.Game.Game.Requests[c.Statement.RequestID].Status != claim.Open {
			continue
		}
		if !slices.ContainsFunc(alerts, func(a dispute.Alert) bool { return a.Claim == c.ID && a.Cause == dispute.Unjudged }) {
			return errors.New("no alert of a claim that it cannot judge")
		}
	}
	return nil
}

// outrun are the reasons for which an action of an honest player may be refused: somebody
// else was faster, or its own earlier one.
var outrun = []error{
	claim.ErrNotPending, claim.ErrDisputeOpen, claim.ErrDemanded, claim.ErrAnswered, claim.ErrNotOpen, claim.ErrExists,
	claim.ErrReleased, claim.ErrNoReward, claim.ErrNothing, claim.ErrLateCommit,
}

// turn adds a block with what the players planned on the one before.
func (m *match) turn() error {
	moves, err := m.plan()
	if err != nil {
		return err
	}
	m.Next()
	m.At.BaseFeeWei = big.NewInt(min(16, max(8, m.At.BaseFeeWei.Int64()+m.rnd.Int64N(3)-1)))
	m.rnd.Shuffle(len(moves), func(i, j int) { moves[i], moves[j] = moves[j], moves[i] })
	first := m.rnd.IntN(2) == 0
	if first {
		if err := m.mischief(); err != nil {
			return err
		}
	}
	if m.censored() {
		for _, x := range moves {
			m.idle[x.by] = uint64(m.Preset.Latency) // it acts as soon as it can
		}
		moves = nil
	}
	for _, x := range moves {
		if x.a.Kind == dispute.ProveFault && m.rnd.IntN(2) == 0 {
			disputetest.Copier{By: copier}.Copy(m.Game, x.by, x.a.Claim)
		}
		if err := x.by.Do(m.Game, x.a); err != nil && !slices.Contains(outrun, err) {
			return fmt.Errorf("%v of %v: %w", x.a.Kind, x.by.Self, err)
		}
	}
	if !first {
		return m.mischief()
	}
	return nil
}

func (m *match) mischief() error {
	for _, c := range m.claimants {
		if m.rnd.IntN(3) > 0 || len(m.Claims) > 0 {
			if err := c.Act(m.Game, m.Requests[0]); err != nil {
				return err
			}
		}
	}
	for _, c := range m.Each() {
		if _, known := m.served[c.ID]; !known {
			m.served[c.ID] = m.rnd.IntN(4) == 0
		}
	}
	m.sham.Act(m.Game)
	return nil
}

// check checks what must hold all the time.
func (m *match) check() error {
	if err := claimtest.Conserves(m.Game.Game); err != nil {
		return err
	}
	for _, c := range m.Each() {
		if err := claimtest.Timely(m.Game.Game, c.Claim, m.At.Time); err != nil {
			return err
		}
		switch {
		case c.Status == claim.Accepted && !m.True(c):
			return errors.New("SAFE: a lie was accepted")
		case c.Status == claim.Rejected && m.True(c):
			return errors.New("SOUND: a true claim was rejected")
		case c.Status == claim.Rejected && c.Reward.Holder == copier && m.At.Time > c.Reward.GraceEnd:
			return errors.New("the copier has the reward")
		case c.Status == claim.Pending && m.concerns(c) && m.At.Time > m.limit(c):
			return fmt.Errorf("DELAY: undecided %d s after its bound", m.At.Time-c.ProposedAt-c.Clocks.DelayBound())
		}
		if err := m.frugal(c); err != nil {
			return err
		}
	}
	return nil
}

// limit returns the last second in which a claim may be undecided: after its bound, the
// one to end it may be censored and late, and is polite to the proposer before.
func (m *match) limit(c *disputetest.Made) uint64 {
	p := m.Preset
	return c.ProposedAt + c.Clocks.DelayBound() + uint64(p.Censorship) + 4*uint64(p.Latency)
}

// concerns reports whether the honest have to do with a claim: its request has no result,
// or it holds money of theirs.
func (m *match) concerns(c *disputetest.Made) bool {
	if m.Game.Game.Requests[c.Statement.RequestID].Status == claim.Open {
		return true
	}
	mine := func(a claim.Address) bool { return slices.Contains(good, a) }
	for _, d := range c.Demands {
		if mine(d.Demander) || mine(d.Answerer) {
			return true
		}
	}
	return mine(c.Statement.Proposer)
}

// frugal checks that nobody honest makes more demands than a dispute needs, or any of a
// true claim.
func (m *match) frugal(c *disputetest.Made) error {
	count := make(map[claim.Address]int)
	for _, d := range c.Demands {
		count[d.Demander]++
	}
	most := int(c.Clocks.Rounds)
	if m.True(c) {
		most = 0
	}
	for _, a := range good {
		if count[a] > most {
			return fmt.Errorf("%v made %d demands, want at most %d", a, count[a], most)
		}
	}
	return nil
}

// owed reports whether the bond of a demand is an honest player's after the claim's end.
func (m *match) owed(c *disputetest.Made, d *claim.Demand) bool {
	if m.True(c) && !d.Open() {
		return slices.Contains(good, d.Answerer)
	}
	return slices.Contains(good, d.Demander)
}

func (m *match) over() bool {
	for _, c := range m.Each() {
		if c.Status == claim.Pending && m.concerns(c) {
			return false
		}
		if c.Reward.AmountWei != nil && c.Reward.AmountWei.Sign() != 0 && c.Reward.Holder != copier && c.Reward.Holder != shamer {
			return false
		}
		for _, d := range c.Demands {
			if c.Status.Terminal() && d.BondWei.Sign() != 0 && m.owed(c, d) {
				return false
			}
		}
	}
	return m.Game.Game.Requests[m.Requests[0]].Status == claim.Final
}

// run plays a match to its end.
func (m *match) run() error {
	if err := m.Ask(fee, 1<<40); err != nil {
		return err
	}
	const most = 600
	for turns := 0; !m.over(); turns++ {
		if turns == most {
			return fmt.Errorf("not over after %d blocks", most)
		}
		if err := m.turn(); err != nil {
			return err
		}
		if err := m.check(); err != nil {
			return err
		}
	}
	for _, a := range good {
		if got := m.Wealth(a); got.Cmp(big.NewInt(held)) < 0 {
			return fmt.Errorf("HONEST: %v has %v of %d wei", a, got, int64(held))
		}
	}
	return nil
}

// TestRandomGames: with one honest watcher no lie is accepted; with one honest defender
// no true claim is rejected; every claim ends in time; nobody honest loses, copies earn
// nothing, and no money is made or lost (PROTOCOL §9: SAFE, SOUND, DELAY, HONEST,
// CONSERVE), although the honest are late and censored as much as the clocks allow.
func TestRandomGames(t *testing.T) {
	games := *randomGames
	if testing.Short() {
		games = min(games, 300)
	}
	all := disputetest.Worlds(40)
	ends := make(map[string]int)
	for seed := range uint64(games) {
		m := newMatch(all[seed%uint64(len(all))], seed)
		if err := m.run(); err != nil {
			t.Fatalf("game %d, second %d: %v", seed, m.At.Time-1_000, err)
		}
		for _, c := range m.Each() {
			ends[m.end(c)]++
		}
	}
	t.Log(ends)
	for _, want := range []string{
		"true accepted", "false rejected by STEP", "false rejected by STEP after a dispute", "false rejected by PAD",
		"false rejected by PAD after a dispute", "false rejected by LEN", "false rejected by STOP",
		"false rejected by STOP after a dispute", "false rejected by time",
	} {
		if ends[want] == 0 {
			t.Errorf("no claim was %s", want)
		}
	}
}

// end says how a claim has ended.
func (m *match) end(c *disputetest.Made) string {
	if m.True(c) {
		return "true " + map[claim.Status]string{claim.Accepted: "accepted", claim.Superseded: "superseded", claim.Pending: "pending"}[c.Status]
	}
	switch {
	case c.Status == claim.Rejected && c.Reward.AmountWei == nil:
		return "false rejected by time"
	case c.Status == claim.Rejected:
		how := "false rejected by " + [...]string{"", "STEP", "PAD", "LEN", "STOP"}[c.Trace.Faults[0].Kind]
		if len(c.Demands) > 0 {
			how += " after a dispute"
		}
		return how
	}
	return "false " + map[claim.Status]string{claim.Superseded: "superseded", claim.Pending: "pending"}[c.Status]
}
