package agent_test

import (
	"io"
	"math/big"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/agent"
	"github.com/mlgeth/mlgeth/mlvm/agent/adversary"
	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/store"
)

// outlined returns a model of several segments whose traces are kept as outlines, with a lie
// if there is one.
func (w *world) outlined(lie *adversary.Place) *agent.Local {
	w.Helper()
	f := agent.RecurrentFile(w)
	var o engine.Options
	if lie != nil {
		o.Tamper = lie.Tamper(f.Program, adversary.Flip(1))
	}
	m, err := agent.NewLocal(w.Context(), f, o)
	if err != nil {
		w.Fatal(err)
	}
	m.WholeBytes = agent.OutlinesOnly
	return m
}

// TestOutlines: a lie whose trace is kept as outlines is proven with what its data service
// computes again; the truth is accepted, and then no outlines are kept any more. One that makes
// no claims holds none, but for those that it made before.
func TestOutlines(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 20*time.Millisecond)
	honest := w.outlined(nil)
	if err := honest.Register(t.Context(), w.game, w.Sender(deployer), nil); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(t.TempDir(), store.DefaultMaxBytes)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	proposing := w.startWith(s, proposer, honest, propose)
	w.start(liar, w.outlined(&adversary.Place{Segment: 3, Node: 0, Element: 61}), propose)
	watching := w.start(watcher, honest, func(c *agent.Config) { c.Propose, c.Dispute = false, false })
	w.send(requester, w.game.RequestTx(honest.ID(), agent.RecurrentInput, &claim.Options{
		MaxT: 5, BondWei: new(big.Int), ExecTime: execTime, Deadline: 1 << 40,
	}, big.NewInt(1e15)))

	w.until("rejected", func(uint64) bool { return len(events[*chain.Rejected](w)) == 1 })
	if n := len(events[*chain.DisputeOpened](w)); n != 0 {
		t.Errorf("%d disputes about a trace that is served", n)
	}
	if proposing.Outlines() != 1 || watching.Outlines() != 0 {
		t.Errorf("outlines of %d and %d traces, want 1 and 0", proposing.Outlines(), watching.Outlines())
	}
	w.freeze()
	w.stop(proposing)
	proposing = w.startWith(s, proposer, honest, watch)
	t.Cleanup(func() { w.stop(proposing) })
	for proposing.Outlines() != 1 { // those of its earlier claim
		time.Sleep(time.Millisecond)
	}
	for _, e := range events[*chain.Proposed](w) {
		if e.Statement.Proposer == w.Accounts[proposer].Address() {
			w.readLeaf(proposing.URL() + "/v1/traces/" + e.Statement.TraceRoot.String() + "/leaves/0")
		}
	}
	w.MineEvery(t, w.block)
	w.until("accepted", func(uint64) bool { return len(events[*chain.Accepted](w)) == 1 })
	w.until("forgotten", func(uint64) bool { return proposing.Outlines() == 0 })
}

// readLeaf reads the first leaf of a trace.
func (w *world) readLeaf(url string) {
	w.Helper()
	r, err := http.Get(url)
	if err != nil {
		w.Fatal(err)
	}
	defer r.Body.Close()
	var b strings.Builder
	if _, err := io.Copy(&b, r.Body); err != nil || r.StatusCode != http.StatusOK || b.Len() == 0 {
		w.Errorf("%s: %s, %q, %v", url, r.Status, b.String(), err)
	}
}
