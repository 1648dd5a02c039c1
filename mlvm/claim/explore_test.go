package claim_test

import (
	"flag"
	"fmt"
	"math/big"
	"runtime/debug"
	"slices"
	"strings"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/claim/claimtest"
)

var exploreAll = flag.Bool("claim.all", false, "explore the large configurations, too")

// The exploration is exhaustive: from a proposal on, at every second, every party may
// do, in any order, everything that the rules allow, until all claims have ended or
// all clocks have run out. Clocks are 1 or 2 seconds, so each limit, and the second
// after it, is met in all combinations. Time advances by whole seconds, and a second
// is explored to its end before the next: what is memoised is a state at its time.

// Accounts of the exploration. All hostile parties share one purse: what one of them
// may do, each may, and nothing that matters to the honest depends on which.
var (
	hostile   = claim.Address{0xa}
	honest    = claim.Address{0xb}
	proposer  = claim.Address{0xc} // honest if its claim is true
	requester = claim.Address{0xd}
)

// startTime is when the claims are made.
const startTime = 100

// rules are the steps of the model. A test of the tests breaks some.
type rules struct {
	open      func(*claim.Game, claim.Msg, claim.ClaimID) error
	demand    func(*claim.Game, claim.Msg, claim.ClaimID, *claim.DemandItem) error
	answer    func(*claim.Game, claim.Msg, claim.ClaimID, *claim.AnswerItem) error
	prove     func(*claim.Game, claim.Msg, claim.ClaimID, []byte, claim.Salt, bool) error
	settle    func(*claim.Game, claim.Msg, claim.ClaimID, uint, uint64) error
	supersede func(*claim.Game, claim.Msg, claim.ClaimID) error
	release   func(*claim.Game, claim.Msg, claim.ClaimID, uint, uint64) error
}

// model returns the rules as they are.
func model() rules {
	return rules{
		(*claim.Game).OpenDispute, (*claim.Game).Demand, (*claim.Game).Answer, (*claim.Game).ProveFault,
		(*claim.Game).Settle, (*claim.Game).Supersede, (*claim.Game).ReleaseDemand,
	}
}

// move is one step of a schedule.
type move struct {
	kind  claimtest.Kind // or tick, stall
	by    claim.Address
	claim int
	level uint
	index uint64
}

const (
	tick  = claimtest.Kinds + iota // a second passes
	stall                          // a second passes in which the honest are censored
)

func (m move) String() string {
	switch m.kind {
	case tick:
		return "tick"
	case stall:
		return "stall"
	}
	who := map[claim.Address]string{hostile: "hostile", honest: "honest", requester: "requester"}[m.by]
	return fmt.Sprintf("%s %v claim %d (%d, %d)", who, m.kind, m.claim, m.level, m.index)
}

// trail is how a state was reached.
type trail struct {
	move move
	prev *trail
}

func (t *trail) String() string {
	var moves []string
	for ; t != nil; t = t.prev {
		moves = append(moves, t.move.String())
	}
	slices.Reverse(moves)
	return strings.Join(moves, "\n\t")
}

// state is a node of the exploration.
type state struct {
	g      *claim.Game
	now    uint64
	stalls []uint64 // seconds in which the honest were censored
	trail  *trail
}

// explorer explores one configuration.
type explorer struct {
	config
	rules
	preset  claim.Preset
	ids     []claim.ClaimID
	request claim.RequestID
	traces  []*claimtest.Trace
	honest  []claim.Address // who must not lose

	seen        map[string]struct{} // in this second
	next        []*state
	key         []byte
	parts       [][]byte
	states      int
	transitions int
	ends        map[string]int
	latest      uint64 // seconds after the proposal in which a claim could not yet be settled or superseded
	err         error
}

// errBroken is a property of PROTOCOL §9 that does not hold.
type errBroken struct {
	property string
	detail   string
	trail    *trail
}

func (e *errBroken) Error() string {
	return fmt.Sprintf("%s: %s, after\n\t%v", e.property, e.detail, e.trail)
}

// start returns the explorer and the state in which the claims were just made.
func (c config) start(r rules) (*explorer, *state, error) {
	e := &explorer{config: c, rules: r, preset: c.tiny(), ends: make(map[string]int), seen: make(map[string]struct{})}
	if err := e.preset.Validate(); err != nil {
		return nil, nil, err
	}
	m := c.model()
	at := claim.Msg{At: claim.Block{Number: 1, Time: startTime}}
	g := claim.NewGame(&e.preset, claim.Contract{ChainID: 1}, claim.Contract{ChainID: 2}, map[claim.ModelID]*claim.Model{{1}: m})
	segments := c.shape.MaxSegments
	var err error
	ask := at
	ask.From, ask.ValueWei = requester, big.NewInt(33)
	o := claim.Options{MaxT: segments, BondWei: new(big.Int), Deadline: startTime + 2}
	if e.request, err = g.MakeRequest(ask, claim.ModelID{1}, []byte{1}, o); err != nil {
		return nil, nil, err
	}
	truth := claimtest.Truth(m, segments, c.grid, 1)
	for i, lie := range c.lies {
		trace, by := truth, claim.Address{0xc, byte(i)}
		if i == 0 {
			by = proposer
		}
		if lie {
			trace = truth.Lie(c.target, true)
		} else if c.defend {
			e.honest = append(e.honest, by)
		}
		p := trace.Proposal(e.request, g.Requests[e.request].InputRoot, claim.Salt{})
		s := claim.Statement{RequestID: e.request, InputRoot: p.InputRoot, TraceRoot: p.TraceRoot, T: p.T, Proposer: by}
		if !c.lateOnly {
			g.Commits[claim.ProposalCommit(g.Game.ClaimID(&s), by, p.Salt)] = 1
		}
		propose := at
		propose.At.Number, propose.From, propose.ValueWei = 2, by, e.preset.BondWei
		id, err := g.Propose(propose, p)
		if err != nil {
			return nil, nil, err
		}
		e.ids, e.traces = append(e.ids, id), append(e.traces, trace)
	}
	if c.watch || c.defend {
		e.honest = append(e.honest, honest)
	}
	return e, &state{g: g, now: startTime}, nil
}

// run explores everything and returns what broke first.
func (e *explorer) run(first *state) error {
	layer := []*state{first}
	for len(layer) > 0 && e.err == nil {
		e.next = nil
		clear(e.seen)
		stack := layer[:0:0]
		for _, s := range layer {
			stack = e.visit(stack, nil, s)
		}
		for len(stack) > 0 && e.err == nil {
			s := stack[len(stack)-1]
			stack = e.expand(stack[:len(stack)-1], s)
		}
		layer = e.next
	}
	return e.err
}

// fail notes what broke.
func (e *explorer) fail(s *state, property, format string, args ...any) {
	if e.err == nil {
		e.err = &errBroken{property, fmt.Sprintf(format, args...), s.trail}
	}
}

// enabled returns of each claim whether it can be settled or superseded.
func (e *explorer) enabled(s *state) (on [2]bool) {
	for i, id := range e.ids {
		accept, expire, supersede := claimtest.Enabled(s.g, s.g.Claims[id], s.now)
		on[i] = accept || expire || supersede
	}
	return on
}

// visit checks a state that was reached from another, if any, and pushes it unless it
// is known or an end.
func (e *explorer) visit(stack []*state, from *state, s *state) []*state {
	e.transitions++
	if from != nil {
		e.mono(from, s)
	}
	key := e.keyOf(s)
	if _, ok := e.seen[string(key)]; ok {
		return stack
	}
	e.seen[string(key)] = struct{}{}
	e.states++
	e.check(s)
	for _, id := range e.ids {
		if !s.g.Claims[id].Status.Terminal() {
			return append(stack, s)
		}
	}
	e.finish(s)
	return stack
}

// mono checks MONO from one state to the next.
func (e *explorer) mono(from, to *state) {
	before, after := e.enabled(from), e.enabled(to)
	for i, id := range e.ids {
		was, is := from.g.Claims[id].Status, to.g.Claims[id].Status
		if was.Terminal() && was != is {
			e.fail(to, "MONO", "claim %d was %v, is %v", i, was, is)
		}
		if is == claim.Pending && before[i] && !after[i] {
			e.fail(to, "MONO", "claim %d can no longer be settled or superseded", i)
		}
	}
}

// check checks what must hold in a state.
func (e *explorer) check(s *state) {
	if err := claimtest.Conserves(s.g); err != nil {
		e.fail(s, "CONSERVE", "%v", err)
	}
	on := e.enabled(s)
	for i, id := range e.ids {
		c := s.g.Claims[id]
		if c.Status == claim.Pending && !on[i] {
			e.latest = max(e.latest, s.now-startTime)
		}
		if err := claimtest.Timely(s.g, c, s.now); err != nil {
			e.fail(s, "DELAY", "claim %d: %v", i, err)
		}
		switch {
		case e.watch && e.lies[i] && c.Status == claim.Accepted:
			e.fail(s, "SAFE", "claim %d is false and accepted", i)
		case e.defend && !e.lies[i] && c.Status == claim.Rejected:
			e.fail(s, "SOUND", "claim %d is true and rejected", i)
		}
	}
}

// finish plays an ended game to its last wei, and checks that none is left and that
// no honest party has lost.
func (e *explorer) finish(s *state) {
	var end []string
	g := s.g.Clone()
	late := claim.Msg{At: claim.Block{Number: 1000, Time: s.now + e.preset.Grace() + 1}, From: hostile}
	for _, id := range e.ids {
		c := g.Claims[id]
		end = append(end, c.Status.String())
		for x := range c.Demands {
			level, index := e.gridOf(x)
			if err := e.release(g, late, id, level, index); err != nil {
				e.fail(s, "CONSERVE", "a demand's bond is not released: %v", err)
			}
			_ = e.release(g, late, id, level, index) // must not pay twice: CONSERVE below
		}
		if c.Reward.AmountWei != nil && g.PayReward(late, id) != nil {
			e.fail(s, "CONSERVE", "a reward is not paid")
		}
	}
	e.ends[strings.Join(end, "+")]++
	if g.Requests[e.request].Status == claim.Open {
		late.From, late.At.Time = requester, max(late.At.Time, startTime+3)
		if err := g.Cancel(late, e.request); err != nil {
			e.fail(s, "CONSERVE", "the request cannot be cancelled: %v", err)
		}
	}
	if err := claimtest.Conserves(g); err != nil {
		e.fail(s, "CONSERVE", "%v", err)
	}
	if g.Bonds.EscrowedWei.Sign() != 0 || g.Fees.EscrowedWei.Sign() != 0 {
		e.fail(s, "CONSERVE", "%v and %v wei stay in escrow", g.Bonds.EscrowedWei, g.Fees.EscrowedWei)
	}
	for _, who := range e.honest {
		if got, want := g.Bonds.CreditWei(who), e.spent(s, who); got.Cmp(want) < 0 {
			e.fail(s, "HONEST", "%v got %v wei, had paid %v", who, got, want)
		}
	}
}

// spent returns what a party has paid. It follows from the state: nobody else can pay
// in its name, and nothing is paid but bonds.
func (e *explorer) spent(s *state, who claim.Address) *big.Int {
	sum := new(big.Int)
	for i, id := range e.ids {
		c := s.g.Claims[id]
		if c.Statement.Proposer == who {
			sum.Add(sum, c.BondWei)
		}
		if c.Disputer == who {
			sum.Add(sum, c.DisputeBondWei)
		}
		bond := e.preset.DemandBond(e.shape.Depth(), e.shape.ChunkLog2, nil)
		for _, d := range s.g.Claims[e.ids[i]].Demands {
			if d.Demander == who {
				sum.Add(sum, bond)
			}
		}
	}
	return sum
}

// gridOf returns the grid level and index of a grid node.
func (e *explorer) gridOf(x claim.Position) (uint, uint64) {
	grid := uint(e.grid)
	return (x.Depth() + grid - 1) / grid, x.Index()
}

// expand pushes the states that follow from s in the same second, and notes those of
// the next second.
func (e *explorer) expand(stack []*state, s *state) []*state {
	var spare *claim.Game // a call that fails has changed nothing, so its copy can be used again
	try := func(m move) error {
		if spare == nil {
			spare = s.g.Clone()
		}
		if err := e.do(spare, s.now, m); err != nil {
			return err
		}
		t := &state{g: spare, now: s.now, stalls: s.stalls, trail: &trail{m, s.trail}}
		spare = nil
		stack = e.visit(stack, s, t)
		return nil
	}
	for i, id := range e.ids {
		if s.g.Claims[id].Status == claim.Pending {
			e.attack(s, i, try)
		}
	}
	if spare != nil { // a claim is pending, so that nobody takes the request from under it
		late := claim.Msg{At: claim.Block{Number: 1000, Time: s.now + 1000}, From: requester}
		if spare.Cancel(late, e.request) == nil {
			e.fail(s, "MONO", "a request with a pending claim can be cancelled")
		}
	}
	due, blocked := e.duties(s), false
	for _, d := range due {
		if d.age < 0 {
			continue
		}
		blocked = blocked || d.age >= int(e.latency)
		if err := try(d.move); err != nil {
			e.fail(s, "HONEST", "%v is refused: %v", d.move, err)
		}
	}
	switch {
	case !blocked:
		e.later(s, tick)
	case len(s.stalls) < int(e.censor):
		// To censor the honest before their last moment gains nothing: until then they wait anyway.
		e.later(s, stall)
	}
	return stack
}

// later notes the state a second later.
func (e *explorer) later(s *state, kind claimtest.Kind) {
	// All clocks have run out, and DELAY and MONO have shown that it can end.
	if s.now > startTime+e.bound()+1 {
		return
	}
	t := &state{g: s.g, now: s.now + 1, stalls: s.stalls, trail: &trail{move{kind: kind}, s.trail}}
	if kind == stall {
		t.stalls = append(slices.Clone(s.stalls), s.now)
	}
	e.next = append(e.next, t)
	e.mono(s, t)
}

func (e *explorer) bound() uint64 {
	clocks := e.preset.Clocks(0, e.shape.Depth())
	return clocks.DelayBound()
}

// attack tries everything that a hostile party could do to a pending claim. Demands
// of padding, or below what is not answered, are refused by rules without time, which
// other tests cover.
func (e *explorer) attack(s *state, i int, try func(move) error) {
	c := s.g.Claims[e.ids[i]]
	at := func(kind claimtest.Kind, level uint, index uint64) {
		_ = try(move{kind, hostile, i, level, index}) // what is refused leads nowhere
	}
	if c.Disputer == (claim.Address{}) {
		at(claimtest.OpenDispute, 0, 0)
	}
	at(claimtest.Settle, 0, 0)
	at(claimtest.Supersede, 0, 0)
	if e.lies[i] {
		at(claimtest.ProveFault, 0, 0)
	}
	for x, d := range c.Demands {
		level, index := e.gridOf(x)
		if level > 0 {
			at(claimtest.Settle, level, index)
		}
		if d.Open() {
			at(claimtest.Answer, level, index)
			continue
		}
		if level == c.Tree.Levels() {
			continue
		}
		below := c.Tree.LevelDepth(level+1) - c.Tree.LevelDepth(level)
		for k := range uint64(1) << below {
			child := index<<below | k
			if y, _ := c.Tree.Position(level+1, child); c.Demands[y] == nil && !c.Tree.Padding(y) {
				at(claimtest.Demand, level+1, child)
			}
		}
	}
}

// do makes a move.
func (e *explorer) do(g *claim.Game, now uint64, m move) error {
	msg := claim.Msg{At: claim.Block{Number: 3 + now - startTime, Time: now}, From: m.by}
	id, trace := e.ids[m.claim], e.traces[m.claim]
	bond := e.preset.DemandBond(e.shape.Depth(), e.shape.ChunkLog2, nil)
	switch m.kind {
	case claimtest.OpenDispute:
		msg.ValueWei = bond.Add(bond, e.preset.DisputeBondWei)
		return e.open(g, msg, id)
	case claimtest.Demand:
		item := trace.Demand(m.level, m.index)
		msg.ValueWei = bond
		return e.demand(g, msg, id, &item)
	case claimtest.Answer:
		item, _ := trace.Answer(m.level, m.index)
		return e.answer(g, msg, id, &item)
	case claimtest.ProveFault:
		return e.prove(g, msg, id, trace.Faults[0].Proof, claim.Salt{}, true)
	case claimtest.Settle:
		return e.settle(g, msg, id, m.level, m.index)
	case claimtest.Supersede:
		return e.supersede(g, msg, id)
	}
	return fmt.Errorf("%v is no move", m)
}

// TestExplore checks PROTOCOL §9, items 1 to 7, in every state of every configuration.
func TestExplore(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(400))
	t.Logf("%-52s %9s %11s %6s %5s  %s", "configuration", "states", "transitions", "latest", "bound", "ends")
	for _, c := range configs() {
		if c.huge || c.large && !*exploreAll || c.medium && testing.Short() {
			continue
		}
		t.Run(c.name, func(t *testing.T) {
			e, s, err := c.start(model())
			if err != nil {
				t.Fatal(err)
			}
			if err := e.run(s); err != nil {
				t.Error(err)
			}
			if len(e.ends) == 0 {
				t.Error("no schedule came to an end")
			}
			t.Logf("%-52s %9d %11d %6d %5d  %v", c.name, e.states, e.transitions, e.latest, e.bound(), e.ends)
		})
	}
}
