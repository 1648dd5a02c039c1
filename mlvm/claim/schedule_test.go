package claim_test

import (
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"runtime/debug"
	"slices"
	"strings"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/claim/claimtest"
)

var scheduleCount = flag.Int("claim.schedules", 100_000, "random schedules to play")

// worlds returns random deployments: trees of depth up to 12, grids of 1 to 6 levels.
func worlds(n int) []*claimtest.World {
	all := make([]*claimtest.World, n)
	for i := range all {
		r := rand.New(rand.NewPCG(uint64(i), 0))
		shape, nodes := claimtest.RandomShape(r, 12)
		all[i] = claimtest.NewWorld(r, claimtest.Tiny(uint8(1+i%6)), claim.ModelID{byte(i)}, &claim.Model{Shape: shape, Nodes: nodes})
	}
	return all
}

// TestWorlds checks that toy models are valid, and that traces are what they should be.
func TestWorlds(t *testing.T) {
	for i, w := range worlds(60) {
		if err := w.Model.Shape.Validate(); err != nil {
			t.Errorf("world %d: %v", i, err)
		}
		if err := w.Preset.Validate(); err != nil {
			t.Errorf("world %d: %v", i, err)
		}
		if !w.Truth.True() {
			t.Errorf("world %d: the truth is a lie", i)
		}
		for _, lie := range slices.Concat(w.Lies, w.Malformed) {
			if lie.True() || lie.Root() == w.Truth.Root() && lie.Tree.T == w.Truth.Tree.T {
				t.Errorf("world %d: a lie is the truth", i)
			}
		}
	}
}

// playSchedule plays a schedule to its end.
func playSchedule(s *claimtest.Schedule) (calls, refused int, err error) {
	for {
		c, no, err := s.Step()
		if err != nil || c == nil {
			return calls, refused, err
		}
		calls++
		if no != nil {
			refused++
		}
	}
}

// TestSchedules plays random games over wide trees, with honest and hostile actors of
// every class, and checks PROTOCOL §9, items 1 to 7, after every call.
func TestSchedules(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(400))
	n, all := *scheduleCount, worlds(60)
	if testing.Short() {
		n = min(n, 5_000)
	}
	var acted [claimtest.Classes]int
	outcomes := make(map[string]int)
	calls, refused := 0, 0
	for i := range n {
		s := claimtest.NewSchedule(all[i%len(all)], uint64(i))
		made, no, err := playSchedule(s)
		if err != nil {
			t.Fatalf("schedule %d (watcher %v, defender %v): %v", i, s.Watch, s.Defend, err)
		}
		calls, refused = calls+made, refused+no
		for c, k := range s.Acted {
			acted[c] += k
		}
		for o, k := range s.Outcomes {
			outcomes[o] += k
		}
	}
	var lines []string
	for c, k := range acted {
		lines = append(lines, fmt.Sprintf("%-24v %9d calls", claimtest.Class(c), k))
		if k == 0 {
			t.Errorf("no %v acted", claimtest.Class(c))
		}
	}
	for _, o := range slices.Sorted(maps.Keys(outcomes)) {
		lines = append(lines, fmt.Sprintf("%-24s %9d times", o, outcomes[o]))
	}
	for _, o := range []string{
		"Accepted", "Superseded right", "Superseded wrong", "Rejected by STEP", "Rejected by PAD", "Rejected by LEN",
		"Rejected by STOP", "Rejected at the root", "Rejected between", "Rejected at a leaf", "reward taken back",
	} {
		if outcomes[o] == 0 {
			t.Errorf("never: %s", o)
		}
	}
	t.Logf("%d schedules, %d calls, of which %d were refused\n%s", n, calls, refused, strings.Join(lines, "\n"))
}

// TestScheduleRepeats checks that a seed gives one schedule.
func TestScheduleRepeats(t *testing.T) {
	all := worlds(30)
	for seed := range uint64(600) {
		var runs [2][]string
		w := all[seed%30]
		for k := range runs {
			s := claimtest.NewSchedule(w, seed)
			for {
				c, _, err := s.Step()
				if err != nil {
					t.Fatal(err)
				}
				if c == nil {
					break
				}
				runs[k] = append(runs[k], fmt.Sprintf("%v %v %d %d %x", c.Kind, c.From, c.At.Number, c.At.Time, c.Claim))
			}
		}
		if !slices.Equal(runs[0], runs[1]) {
			t.Fatalf("seed %d: got two schedules", seed)
		}
	}
}

// TestSchedulesCanFail checks that schedules notice a broken game: after each call one
// rule's effect is undone.
func TestSchedulesCanFail(t *testing.T) {
	all := worlds(12)
	for _, m := range []struct {
		name, want string
		spoil      func(*claim.Claim, *claimtest.Schedule)
	}{
		{"an answer extends the claim's time", "SAFE", func(c *claim.Claim, _ *claimtest.Schedule) { c.LiveUntil = c.WindowEnd }},
		{"an answer has what is left of T_DEF", "SOUND", func(c *claim.Claim, _ *claimtest.Schedule) {
			for _, d := range c.Demands {
				d.Deadline = min(d.Deadline, d.DemandedAt)
			}
		}},
		{"the window has its length", "SAFE", func(c *claim.Claim, _ *claimtest.Schedule) {
			c.WindowEnd = c.ProposedAt
			if c.Disputer == (claim.Address{}) {
				c.LiveUntil = c.ProposedAt
			}
		}},
		{"nothing is forgotten", "CONSERVE", func(c *claim.Claim, _ *claimtest.Schedule) {
			for x := range c.Demands {
				delete(c.Demands, x)
			}
		}},
		{"a claim that can end stays so", "MONO", func(c *claim.Claim, s *claimtest.Schedule) {
			if s.At.Time > c.LiveUntil && len(c.Demands) == 0 {
				c.LiveUntil += 5
			}
		}},
		{"time ends", "DELAY", func(c *claim.Claim, _ *claimtest.Schedule) { c.LiveUntil = 1 << 40 }},
	} {
		found := false
		for seed := uint64(0); seed < 2_000 && !found; seed++ {
			s := claimtest.NewSchedule(all[seed%12], seed)
			for range 300 {
				c, _, err := s.Step()
				if err != nil {
					// A watcher that comes too late is refused before the lie is accepted.
					found = strings.HasPrefix(err.Error(), m.want) || m.want == "SAFE" && strings.HasPrefix(err.Error(), "HONEST")
					break
				}
				if c == nil {
					break
				}
				for _, c := range s.Game.Claims {
					if c.Status == claim.Pending {
						m.spoil(c, s)
					}
				}
			}
		}
		if !found {
			t.Errorf("%s: the opposite goes unnoticed, want %s", m.name, m.want)
		}
	}
}
