package agent_test

import (
	"math/big"
	"testing"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/agent"
	"github.com/mlgeth/mlgeth/mlvm/agent/adversary"
	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/claim"
)

// behave returns what makes an agent an adversary that proposes, or one that does not.
func behave(o adversary.Options, propose bool) func(*agent.Config) {
	return func(c *agent.Config) {
		c.Propose = propose
		o.Apply(c)
	}
}

// to returns a pointer to a value.
func to[T any](v T) *T { return &v }

// lieAt is what liars say that they do: their models lie by themselves.
var lieAt = &adversary.Place{}

// duel has an adversary's claim judged by an honest agent, and returns what became of it.
func (w *world) duel(m *toy, o adversary.Options) claim.Status {
	w.Helper()
	w.start(watcher, w.model, watch)
	w.start(liar, m, behave(o, true))
	w.ask(w.input(9))
	var got claim.Status
	w.until("an end", func(uint64) bool {
		got = w.statusOf(liar)
		return got.Terminal()
	})
	w.settled(watcher)
	return got
}

// margin is the number of blocks before the end of its clock, of 111 s, that an adversary
// answers late: time for all of its answers on a busy machine. That answers in the last
// second are in time, package adversary tests.
const margin = 60

// answers returns the answers so far, and by how much each was before its deadline.
func (w *world) answers() (slack []uint64) {
	w.Helper()
	for _, l := range w.logs() {
		a, ok := l.Event.(*chain.Answered)
		if !ok {
			continue
		}
		for _, d := range events[*chain.Demanded](w) {
			if d.ClaimID == a.ClaimID && d.Level == a.Level && d.Index == a.Index {
				slack = append(slack, d.Deadline-l.Time)
			}
		}
	}
	return slack
}

// TestAdversaryWithholds: a liar that answers nothing below a level loses by time, after
// the honest agent has demanded one level more.
func TestAdversaryWithholds(t *testing.T) {
	t.Parallel()
	for name, level := range map[string]int{"all": adversary.All, "below the root": 0} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t, 20*time.Millisecond)
			if got := w.duel(w.model.lying(0, 0), adversary.Options{Lie: lieAt, Withhold: to(level)}); got != claim.Rejected {
				t.Errorf("the claim is %v", got)
			}
			expired := events[*chain.Expired](w)
			if len(expired) != 1 || int(expired[0].Level) != level+1 || expired[0].Demander != w.Accounts[watcher].Address() {
				t.Errorf("expired: %+v", expired)
			}
			if n := len(events[*chain.Answered](w)); n != level+1 {
				t.Errorf("%d answers, want %d", n, level+1)
			}
		})
	}
}

// TestAdversaryMalformed: a tree with a hash of nothing in it loses by time, whether it is
// looked at over HTTP or on chain.
func TestAdversaryMalformed(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 20*time.Millisecond)
	if got := w.duel(w.model.malformed(1), adversary.Options{Hole: &adversary.Hole{Node: 1}}); got != claim.Rejected {
		t.Errorf("the claim is %v", got)
	}
	expired := events[*chain.Expired](w)
	if len(expired) != 1 || expired[0].Demander != w.Accounts[watcher].Address() {
		t.Errorf("expired: %+v", expired)
	}
}

// TestAdversaryLate: a liar that answers as late as it can loses by evidence.
func TestAdversaryLate(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 40*time.Millisecond)
	o := adversary.Options{Lie: lieAt, Withhold: to(48), Late: to(uint64(margin))}
	if got := w.duel(w.model.lying(0, 0), o); got != claim.Rejected {
		t.Errorf("the claim is %v", got)
	}
	if n := len(events[*chain.Expired](w)); n != 0 {
		t.Errorf("%d demands have expired", n)
	}
	slack := w.answers()
	if want := int(w.game.Preset.Rounds(w.model.Program.Depth())); len(slack) != want {
		t.Errorf("%d answers, want %d", len(slack), want)
	}
	for _, s := range slack {
		if s > margin {
			t.Errorf("an answer %d s before its deadline, want at most %d", s, margin)
		}
	}
}

// TestAdversarySham: a true claim stands against demands that are made to no end, also if
// its proposer answers late; they cost who makes them.
func TestAdversarySham(t *testing.T) {
	t.Parallel()
	for name, o := range map[string]adversary.Options{"prompt": {}, "late": {Late: to(uint64(margin))}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t, 40*time.Millisecond)
			w.start(proposer, w.model, behave(o, true))
			w.start(watcher, w.model, behave(adversary.Options{Sham: 5}, false))
			w.ask(w.input(9))
			w.until("accepted", func(uint64) bool { return w.statusOf(proposer) == claim.Accepted })
			if n := w.demandedBy(watcher); n != 5 {
				t.Errorf("%d demands, want 5", n)
			}
			w.settled(watcher)
			for _, e := range events[*chain.DemandReleased](w) {
				if e.Owner != w.Accounts[proposer].Address() || e.AmountWei.Cmp(new(big.Int)) <= 0 {
					t.Errorf("the bond of a demand, %v wei, went to %v", e.AmountWei, e.Owner)
				}
			}
		})
	}
}
