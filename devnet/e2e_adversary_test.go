//go:build e2e

package devnet

import (
	"io"
	"math/big"
	"testing"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/agent"
	"github.com/mlgeth/mlgeth/mlvm/agent/adversary"
	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/digits"
	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// hostile is an adversary with an account of its own, and what becomes of its claim.
type hostile struct {
	role    Role
	options adversary.Options
	ends    claim.Status // None for one that makes no claim
	expires bool         // or else it is proven false
	demands int          // to the end; the malformed tree has its hole in the first page
}

// lateSeconds is how long before its limit a late move is sent, on a chain of a block a
// second.
const lateSeconds = 3

// late is the one whose claim is true.
const late Role = "late"

func hostiles(rounds int) []hostile {
	at := func(node int) *adversary.Place { return &adversary.Place{Node: node} }
	seconds, all, root, deepest := uint64(lateSeconds), adversary.All, 0, merkle.MaxDepth
	return []hostile{
		{role: "lies", options: adversary.Options{Lie: at(0)}, ends: claim.Rejected},
		{role: "withholds", options: adversary.Options{Lie: at(1), Withhold: &all}, ends: claim.Rejected, expires: true, demands: 1},
		{role: "shallow", options: adversary.Options{Lie: at(2), Withhold: &root}, ends: claim.Rejected, expires: true, demands: 2},
		{role: "malformed", options: adversary.Options{Hole: &adversary.Hole{Node: 1}}, ends: claim.Rejected, expires: true, demands: 1},
		{role: "lateliar", options: adversary.Options{Lie: at(3), Withhold: &deepest, Late: &seconds}, ends: claim.Rejected, demands: rounds},
		{role: late, options: adversary.Options{Late: &seconds}, ends: claim.Accepted},
		{role: "sham", options: adversary.Options{Sham: 4}},
	}
}

// TestAdversaries has a watcher meet each adversary, all on one request: lies are rejected
// as PROTOCOL says, however they are defended; the true claim is accepted, however late it
// is defended; and the money goes where it should, to the wei.
func TestAdversaries(t *testing.T) {
	x := newArena(t)
	x.start()
	ask(t, x.n, x.n.model.ID(), make([]byte, x.n.shape.InputLen), &claim.Options{
		MaxT: 1, BondWei: new(big.Int), ExecTime: 5, Deadline: uint64(time.Now().Add(time.Hour).Unix()),
	})
	if err := x.story.until(t.Context(), "the end of all claims", 3*time.Minute, x.over); err != nil {
		t.Fatal(err)
	}
	x.stop()
	x.checkClaims()
	x.checkMoney()
}

// arena is the chain and who plays on it.
type arena struct {
	*testing.T
	n        *network
	file     *modelfile.File
	hostiles []hostile
	story    *story
	before   map[Role]*big.Int // balances
}

func newArena(t *testing.T) *arena {
	t.Helper()
	n := startDigits(t)
	x := &arena{T: t, n: n, before: make(map[Role]*big.Int)}
	var err error
	if x.file, err = digits.Model(); err != nil {
		t.Fatal(err)
	}
	x.hostiles = hostiles(int(n.game.Preset.Rounds(n.shape.Depth())))
	for _, h := range x.hostiles {
		n.fund(t, h.role.Account().Address(), 10)
	}
	x.story = newStory(n, new(digitTopic), io.Discard)
	return x
}

// start notes who has how much, and starts all agents.
func (x *arena) start() {
	x.Helper()
	for _, r := range x.roles() {
		x.before[r] = x.balance(r.Account().Address())
	}
	if _, err := x.n.startAgent(x.Context(), Watcher, x.n.model, func(c *agent.Config) {
		c.Propose, c.Defend, c.MinWithdrawWei = false, false, new(big.Int)
	}); err != nil {
		x.Fatal(err)
	}
	for _, h := range x.hostiles {
		m, err := h.options.Model(x.Context(), x.file, engine.Options{Workers: 1})
		if err != nil {
			x.Fatal(err)
		}
		if _, err := x.n.startAgent(x.Context(), h.role, m, func(c *agent.Config) {
			c.Propose, c.Prove, c.Dispute, c.Defend = h.ends != claim.None, false, false, false
			h.options.Apply(c)
		}); err != nil {
			x.Fatal(err)
		}
	}
}

func (x *arena) roles() []Role {
	all := []Role{Watcher}
	for _, h := range x.hostiles {
		all = append(all, h.role)
	}
	return all
}

func (x *arena) balance(a claim.Address) *big.Int {
	x.Helper()
	wei, err := x.n.client.Balance(x.Context(), a)
	if err != nil {
		x.Fatal(err)
	}
	return wei
}

// over reports whether all claims have ended, and nothing is open any more.
func (x *arena) over() bool {
	claimants := 0
	for _, h := range x.hostiles {
		if h.ends != claim.None {
			claimants++
		}
	}
	owed, err := x.n.game.Owed(x.Context(), x.story.next-1)
	return err == nil && x.story.ended() == claimants && owed.EscrowedWei.Sign() == 0
}

// stop stops the agents and waits for what they have sent.
func (x *arena) stop() {
	x.Helper()
	for _, a := range x.n.agents {
		if err := a.Stop(x.Context()); err != nil {
			x.Fatal(err)
		}
	}
	last := x.story.next + 2
	if err := x.story.until(x.Context(), "two more blocks", time.Minute, func() bool { return x.story.next > last }); err != nil {
		x.Fatal(err)
	}
}

// record returns what the events say of an adversary's claim.
func (x *arena) record(h hostile) *chain.Record {
	x.Helper()
	records, err := x.n.game.History(x.Context(), 1, x.story.next-1)
	if err != nil {
		x.Fatal(err)
	}
	for _, r := range records {
		if r.Statement.Proposer == h.role.Account().Address() {
			return r
		}
	}
	x.Fatalf("%s made no claim", h.role)
	return nil
}

func (x *arena) checkClaims() {
	x.Helper()
	for _, h := range x.hostiles {
		if h.ends == claim.None {
			continue
		}
		r := x.record(h)
		s, err := x.n.game.Claim(x.Context(), x.story.next-1, r.ClaimID)
		if err != nil {
			x.Fatal(err)
		}
		by := Watcher
		if h.role == late {
			by, h.demands = "sham", 4
		}
		if s.Status != h.ends || (r.Expired != nil) != h.expires || len(r.Demands) != h.demands {
			x.Errorf("%s: %v, expired: %v, %d demands, want %+v", h.role, s.Status, r.Expired != nil, len(r.Demands), h)
		}
		x.checkDemands(h, r, by)
	}
}

// checkDemands: they were made by one account; a late answer came in its last seconds.
func (x *arena) checkDemands(h hostile, r *chain.Record, by Role) {
	x.Helper()
	for _, d := range r.Demands {
		if d.Demander != by.Account().Address() || !d.Released {
			x.Errorf("%s: a demand of %s, released: %v", h.role, roleOf(d.Demander), d.Released)
		}
		if h.options.Late == nil || d.Answered == nil {
			continue
		}
		e, _ := find(x.story, func(e *chain.Answered) bool {
			return e.ClaimID == r.ClaimID && e.Level == d.Level && e.Index == d.Index
		})
		left := d.Deadline - e.Time
		x.Logf("%s: level %d answered %d s before its deadline", h.role, d.Level, left)
		if left > lateSeconds {
			x.Errorf("%s: level %d was answered %d s before its deadline", h.role, d.Level, left)
		}
	}
}

// checkMoney: what everybody has at the end, but for gas, is what PROTOCOL §7 gives.
func (x *arena) checkMoney() {
	x.Helper()
	preset := &x.n.game.Preset
	bonds := new(big.Int) // of the sham's demands
	for _, d := range x.record(hostile{role: late}).Demands {
		bonds.Add(bonds, d.BondWei)
	}
	burned := new(big.Int).Rsh(preset.DisputeBondWei, 1)
	kept := new(big.Int).Sub(preset.DisputeBondWei, burned)
	want := map[Role]*big.Int{
		late:    new(big.Int).Add(bonds, kept), // there was no fee
		"sham":  new(big.Int).Neg(new(big.Int).Add(bonds, preset.DisputeBondWei)),
		Watcher: new(big.Int),
	}
	for _, h := range x.hostiles {
		if h.ends == claim.Rejected {
			payout := preset.Slash(preset.BondWei, 0)
			want[h.role] = new(big.Int).Neg(preset.BondWei)
			want[Watcher].Add(want[Watcher], new(big.Int).Sub(preset.BondWei, payout.BurnedWei))
			burned.Add(burned, payout.BurnedWei)
		}
	}
	credited := new(big.Int)
	for _, r := range x.roles() {
		credits, err := x.n.game.Credits(x.Context(), x.story.next-1, r.Account().Address())
		if err != nil {
			x.Fatal(err)
		}
		credited.Add(credited, credits.GameWei)
		got := x.balance(r.Account().Address())
		got.Add(got, credits.GameWei).Add(got, credits.RegistryWei).Add(got, x.fees(r)).Sub(got, x.before[r])
		if got.Cmp(want[r]) != 0 {
			x.Errorf("%s has %s ether more, want %s", r, claim.Ether(got), claim.Ether(want[r]))
		}
	}
	if got := x.balance(claim.Address{}); got.Cmp(burned) != 0 {
		x.Errorf("%s ether burned, want %s", claim.Ether(got), claim.Ether(burned))
	}
	if held := x.balance(x.n.game.Addresses.Game); held.Cmp(credited) != 0 {
		x.Errorf("the claim game holds %s ether, want the %s that it owes", claim.Ether(held), claim.Ether(credited))
	}
}

// fees returns what a role has paid for gas.
func (x *arena) fees(r Role) *big.Int {
	sum := new(big.Int)
	for i := range x.story.entries {
		if e := &x.story.entries[i]; e.From == r.Account().Address() {
			sum.Add(sum, e.FeeWei)
		}
	}
	return sum
}
