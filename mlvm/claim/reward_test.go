package claim_test

import (
	"fmt"
	"math/big"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/claim/claimtest"
)

// The parties of the reward game. A thief learns a proof when it is on its way into a
// block; the accomplice of a liar knows it from the start.
var (
	thief      = claim.Address{0x71}
	accomplice = claim.Address{0xac}
)

// rewardState is a state of the reward game: one false claim, and who takes its reward.
type rewardState struct {
	g        *claim.Game
	at       claim.Block
	commits  map[claim.Address]uint64 // blocks
	public   bool                     // the watcher's proof was seen
	idle     uint64                   // seconds that the watcher let its move wait
	rejected uint64                   // second
	trail    string
}

// rewardGame explores who gets a reward: every order of commits, proofs and
// claims of three parties in every block.
type rewardGame struct {
	t     *testing.T
	e     *explorer
	trace *claimtest.Trace
	seen  map[string]bool
	ends  map[claim.Address]int // by who got the reward
}

func (x *rewardGame) claim(s *rewardState) *claim.Claim { return s.g.Claims[x.e.ids[0]] }

// key is everything that counts: blocks are absolute, so nothing is left out but the
// order in which a state was reached.
func (x *rewardGame) key(s *rewardState) string {
	r := x.claim(s).Reward
	return fmt.Sprint(s.at.Number, s.commits[honest], s.commits[thief], s.commits[accomplice], s.public, s.idle, s.rejected, r.Holder, r.CommitBlock)
}

// next visits the state after a move, if the game allows it.
func (x *rewardGame) next(s *rewardState, name string, by claim.Address, kind claimtest.Kind) bool {
	t := *s
	t.g, t.trail = s.g.Clone(), s.trail+"; "+name
	t.commits = map[claim.Address]uint64{}
	for a, b := range s.commits {
		t.commits[a] = b
	}
	proof, id := x.trace.Faults[0].Proof, x.e.ids[0]
	msg := claim.Msg{At: s.at, From: by}
	var err error
	switch kind {
	case claimtest.Commit:
		if s.commits[by] != 0 {
			return false
		}
		t.g.Commit(msg, claim.FaultCommit(id, by, proof, claim.Salt{}))
		t.commits[by] = s.at.Number
	case claimtest.ProveFault:
		err = t.g.ProveFault(msg, id, proof, claim.Salt{}, true)
		t.rejected = s.at.Time
	case claimtest.ClaimReward:
		err = t.g.ClaimReward(msg, id, proof, claim.Salt{}, true)
	}
	if err != nil {
		return false
	}
	if by == honest {
		t.idle = 0
	}
	x.visit(&t)
	return true
}

// watcherMove returns what the watcher does next: commit, prove a block later, and take
// back what another took with a later commit or none.
func (x *rewardGame) watcherMove(s *rewardState) (claimtest.Kind, bool) {
	c := x.claim(s)
	switch own := s.commits[honest]; {
	case c.Status == claim.Pending && own == 0:
		return claimtest.Commit, true
	case c.Status == claim.Pending && own < s.at.Number:
		return claimtest.ProveFault, true
	case c.Status == claim.Rejected && own != 0 && c.Reward.Holder != honest && own < min(c.Reward.CommitBlock, c.Reward.RejectedBlock):
		return claimtest.ClaimReward, true
	}
	return 0, false
}

func (x *rewardGame) visit(s *rewardState) {
	move, due := x.watcherMove(s)
	s.public = s.public || due && move == claimtest.ProveFault
	key := x.key(s)
	if x.seen[key] || x.t.Failed() {
		return
	}
	x.seen[key] = true
	if err := claimtest.Conserves(s.g); err != nil {
		x.t.Fatalf("CONSERVE: %v, after%s", err, s.trail)
	}
	for _, kind := range []claimtest.Kind{claimtest.Commit, claimtest.ProveFault, claimtest.ClaimReward} {
		x.next(s, fmt.Sprint("accomplice ", kind), accomplice, kind)
		if s.public {
			x.next(s, fmt.Sprint("thief ", kind), thief, kind)
		}
	}
	if due && !x.next(s, fmt.Sprint("watcher ", move), honest, move) {
		x.t.Fatalf("HONEST: the watcher's %v is refused, after%s", move, s.trail)
	}
	if due && s.idle >= uint64(x.e.latency) {
		return // it does not wait longer
	}
	if s.rejected != 0 && s.at.Time > s.rejected+x.e.preset.Grace() {
		x.end(s)
		return
	}
	t := *s
	t.at.Number, t.at.Time, t.trail = t.at.Number+1, t.at.Time+1, t.trail+"; tick"
	if due {
		t.idle++
	}
	x.visit(&t)
}

// end pays the reward, and checks that it went to whoever committed first.
func (x *rewardGame) end(s *rewardState) {
	g := s.g.Clone()
	r := x.claim(s).Reward
	before := g.Bonds.CreditWei(r.Holder)
	if err := g.PayReward(claim.Msg{At: s.at, From: thief}, x.e.ids[0]); err != nil {
		x.t.Fatalf("the reward is not paid: %v, after%s", err, s.trail)
	}
	if got := new(big.Int).Sub(g.Bonds.CreditWei(r.Holder), before); got.Cmp(r.AmountWei) != 0 {
		x.t.Fatalf("%v wei are paid, want %v, after%s", got, r.AmountWei, s.trail)
	}
	x.ends[r.Holder]++
	own, other := s.commits[honest], s.commits[accomplice]
	first := own != 0 && own < r.RejectedBlock && (other == 0 || own < other)
	if first && r.Holder != honest {
		x.t.Fatalf("HONEST: %v has the reward, after%s", r.Holder, s.trail)
	}
}

// TestRewardGame explores the race for a reward.
func TestRewardGame(t *testing.T) {
	c := config{shape: claimtest.Shape(0, 1, 0, 1, 1), grid: 1, lies: []bool{true}, censor: 1, latency: 1, extend: 1, exec: 1}
	e, first, err := c.start(model())
	if err != nil {
		t.Fatal(err)
	}
	x := &rewardGame{t: t, e: e, trace: e.traces[0], seen: map[string]bool{}, ends: map[claim.Address]int{}}
	x.visit(&rewardState{g: first.g, at: claim.Block{Number: 3, Time: startTime + 1}, commits: map[claim.Address]uint64{}})
	for who, name := range map[claim.Address]string{honest: "watcher", thief: "thief", accomplice: "accomplice"} {
		if got, want := x.ends[who] > 0, who != thief; got != want {
			t.Errorf("the %s gets a reward: got %v, want %v", name, got, want)
		}
	}
	t.Logf("%d states; ends: watcher %d, thief %d, accomplice %d", len(x.seen), x.ends[honest], x.ends[thief], x.ends[accomplice])
}
