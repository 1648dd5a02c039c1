package agent_test

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"math"
	"math/big"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/agent"
	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/chain/chaintest"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/store"
)

// The accounts of a world.
const (
	deployer = iota
	requester
	proposer
	liar
	watcher
)

// world is a chain with the contracts and the toy model registered, and a consumer.
type world struct {
	testing.TB
	*chaintest.Chain
	game     *chain.Game
	model    *toy
	consumer *chain.DigitConsumer
	block    time.Duration
	freeze   func() // ends the blocks
}

// execTime makes windows last a hundred blocks, so that a busy machine is in time.
const execTime = 100

// newWorld makes a world whose blocks come every so often, one second later each.
func newWorld(t testing.TB, block time.Duration) *world {
	t.Helper()
	w := &world{TB: t, Chain: chaintest.New(t), model: newToy(t), block: block}
	w.freeze = w.MineEvery(t, block)
	owner := w.Sender(deployer)
	var err error
	if w.game, _, err = chain.Deploy(t.Context(), owner, chaintest.Preset(t, "dev")); err != nil {
		t.Fatal(err)
	}
	verifier, err := chain.CurrentOpset()
	if err != nil {
		t.Fatal(err)
	}
	w.send(deployer, w.game.AddOpsetTx(verifier))
	if err := w.model.register(t.Context(), w.game, owner); err != nil {
		t.Fatal(err)
	}
	if w.consumer, _, err = w.game.DeployDigitConsumer(t.Context(), w.Sender(requester), w.model.ID(), execTime); err != nil {
		t.Fatal(err)
	}
	return w
}

func (w *world) send(from int, tx chain.Tx) *chain.Receipt {
	w.Helper()
	r, err := w.Sender(from).Send(w.Context(), tx)
	if err != nil {
		w.Fatal(err)
	}
	return r
}

// ask makes a request through the consumer.
func (w *world) ask(input []byte) claim.RequestID {
	w.Helper()
	r := w.send(requester, w.consumer.ClassifyTx(input, 1<<40, big.NewInt(1e15)))
	for _, e := range r.Events {
		if e, ok := e.(*chain.Requested); ok {
			return e.RequestID
		}
	}
	w.Fatal("no request")
	return claim.RequestID{}
}

func (w *world) input(seed byte) []byte {
	input := make([]byte, w.model.Program.InputLen)
	for i := range input {
		input[i] = seed * byte(i+1)
	}
	return input
}

// start starts an agent that stops with the test, or earlier.
func (w *world) start(account int, m agent.Model, change func(*agent.Config)) *agent.Agent {
	w.Helper()
	s, err := store.Open(w.TempDir(), store.DefaultMaxBytes)
	if err != nil {
		w.Fatal(err)
	}
	a := w.startWith(s, account, m, change)
	w.Cleanup(func() {
		w.stop(a)
		if err := s.Close(); err != nil {
			w.Error(err)
		}
	})
	return a
}

func (w *world) startWith(s *store.Store, account int, m agent.Model, change func(*agent.Config)) *agent.Agent {
	w.Helper()
	cfg := agent.DefaultConfig()
	cfg.Game, cfg.Sender, cfg.Store, cfg.Models = w.game, w.Sender(account), s, []agent.Model{m}
	cfg.Confirmations, cfg.Poll, cfg.Private, cfg.MetricsListen = 0, w.block/4, true, "127.0.0.1:0"
	cfg.Logger = slog.New(slog.NewTextHandler(logWriter{w}, &slog.HandlerOptions{Level: slog.LevelDebug})).With("account", account)
	if change != nil {
		change(&cfg)
	}
	a, err := agent.New(cfg)
	if err != nil {
		w.Fatal(err)
	}
	if err := a.Start(context.WithoutCancel(w.Context())); err != nil {
		w.Fatal(err)
	}
	return a
}

func (w *world) stop(a *agent.Agent) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(w.Context()), 30*time.Second)
	defer cancel()
	if err := a.Stop(ctx); err != nil {
		w.Error(err)
	}
}

// logWriter writes log lines to a test's log.
type logWriter struct{ w *world }

func (l logWriter) Write(p []byte) (int, error) {
	l.w.Log(strings.TrimSpace(string(p)))
	return len(p), nil
}

func watch(c *agent.Config)   { c.Propose = false }
func propose(c *agent.Config) { c.Prove = false }

// until waits for a condition on the newest block, which it asks for at each block.
func (w *world) until(what string, ok func(at uint64) bool) {
	w.Helper()
	late := time.After(60 * time.Second)
	for {
		next := w.NextBlock()
		if ok(w.number()) {
			return
		}
		select {
		case <-next:
		case <-late:
			w.Fatalf("%s: not in time", what)
		}
	}
}

// number returns the number of the newest block.
func (w *world) number() uint64 {
	w.Helper()
	head, err := w.Head(w.Context())
	if err != nil {
		w.Fatal(err)
	}
	return head.Number
}

// pass lets some blocks pass.
func (w *world) pass(blocks int) {
	w.Helper()
	last := w.number() + uint64(blocks)
	w.until("blocks", func(at uint64) bool { return at >= last })
}

func (w *world) delivered(id claim.RequestID) {
	w.Helper()
	w.until("delivered", func(at uint64) bool {
		c, err := w.consumer.Classification(w.Context(), at, id)
		if err != nil {
			w.Fatal(err)
		}
		return c.Done
	})
}

// claims returns all claims made so far with their states.
func (w *world) claims() map[*chain.Proposed]claim.State {
	w.Helper()
	out := make(map[*chain.Proposed]claim.State)
	for _, e := range events[*chain.Proposed](w) {
		s, err := w.game.Claim(w.Context(), w.number(), e.ClaimID)
		if err != nil {
			w.Fatal(err)
		}
		out[e] = s
	}
	return out
}

// logs returns the events so far.
func (w *world) logs() []chain.Log {
	w.Helper()
	logs, err := w.game.Logs(w.Context(), 0, w.number())
	if err != nil {
		w.Fatal(err)
	}
	return logs
}

// events returns the events of a type so far.
func events[E chain.Event](w *world) (out []E) {
	w.Helper()
	for _, l := range w.logs() {
		if e, ok := l.Event.(E); ok {
			out = append(out, e)
		}
	}
	return out
}

// TestHonest: a request is answered, its result becomes final and is delivered, and
// the proposer takes bond and fee back.
func TestHonest(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 20*time.Millisecond)
	w.start(proposer, w.model, nil)
	w.start(watcher, w.model, watch)
	before, err := w.Balance(t.Context(), w.Accounts[proposer].Address())
	if err != nil {
		t.Fatal(err)
	}
	id := w.ask(w.input(3))
	w.delivered(id)
	w.until("withdrawn", func(at uint64) bool {
		c, err := w.game.Credits(t.Context(), at, w.Accounts[proposer].Address())
		if err != nil {
			t.Fatal(err)
		}
		after, err := w.Balance(t.Context(), w.Accounts[proposer].Address())
		if err != nil {
			t.Fatal(err)
		}
		spent := new(big.Int).Sub(before, after)
		return c.GameWei.Sign() == 0 && spent.Cmp(chaintest.Ether(1)) < 0 // all but gas, and the fee is too small to fetch
	})
	for p, s := range w.claims() {
		if s.Status != claim.Accepted || p.Statement.Proposer != w.Accounts[proposer].Address() {
			t.Errorf("claim of %v is %v", p.Statement.Proposer, s.Status)
		}
	}
}

// TestLiar: whatever node the liar gets wrong, the watcher ends its claim, the bond is
// split, and the true result is delivered.
func TestLiar(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 20*time.Millisecond)
	w.start(watcher, w.model, watch)
	for node := range w.model.Program.Nodes {
		element := w.model.Program.Nodes[node].SizeAt(0) - 1
		liar := w.start(liar, w.model.lying(node, element), propose)
		id := w.ask(w.input(byte(5 + node)))
		w.until("rejected", func(uint64) bool { return len(events[*chain.Rejected](w)) == node+1 })
		w.stop(liar)
		honest := w.start(proposer, w.model, propose)
		w.delivered(id)
		w.stop(honest)
	}
	for p, s := range w.claims() {
		want := claim.Accepted
		if p.Statement.Proposer == w.Accounts[liar].Address() {
			want = claim.Rejected
		}
		if s.Status != want {
			t.Errorf("claim of %v is %v, want %v", p.Statement.Proposer, s.Status, want)
		}
	}
	for _, e := range events[*chain.Rejected](w) {
		if e.By != w.Accounts[watcher].Address() || e.BurnedWei.Cmp(big.NewInt(5e17)) != 0 {
			t.Errorf("got %+v", e)
		}
	}
	w.until("rewarded", func(uint64) bool { return len(events[*chain.RewardPaid](w)) == len(w.model.Program.Nodes) })
}

// TestFullStore: an agent that has no room for its trace makes no claim, but judges
// and rejects those of others.
func TestFullStore(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 20*time.Millisecond)
	s, err := store.Open(t.TempDir(), 1)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	full := w.startWith(s, watcher, w.model, func(c *agent.Config) { c.Propose, c.Prove = true, true })
	t.Cleanup(func() { w.stop(full) })
	w.start(liar, w.model.lying(0, 1), propose)
	w.ask(w.input(9))
	w.until("rejected", func(uint64) bool { return len(events[*chain.Rejected](w)) == 1 })
	for _, e := range events[*chain.Proposed](w) {
		if e.Statement.Proposer != w.Accounts[liar].Address() {
			t.Errorf("%v claims without a trace to show", e.Statement.Proposer)
		}
	}
}

// TestRestart stops the agents at every point of the story and starts them again with
// the same stores. Time stands still while they do not run.
func TestRestart(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 40*time.Millisecond)
	id := w.ask(w.input(7))
	liar := w.start(liar, w.model.lying(0, 1), propose)
	w.until("claimed", func(uint64) bool { return len(events[*chain.Proposed](w)) == 1 })
	var stores [2]*store.Store
	for i := range stores {
		s, err := store.Open(t.TempDir(), store.DefaultMaxBytes)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { s.Close() })
		stores[i] = s
	}
	done := func() bool {
		head, err := w.Head(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		c, err := w.consumer.Classification(t.Context(), head.Number, id)
		if err != nil {
			t.Fatal(err)
		}
		return c.Done && len(events[*chain.RewardPaid](w)) == 1
	}
	w.freeze()
	for i := 0; i < 60 && !done(); i++ {
		watching := w.startWith(stores[0], watcher, w.model, watch)
		proposing := w.startWith(stores[1], proposer, w.model, propose)
		freeze := w.MineEvery(t, w.block)
		w.pass(2 + i)
		freeze()
		w.stop(watching)
		w.stop(proposing)
	}
	w.stop(liar)
	if !done() {
		t.Error("not done in time")
	}
	for p, s := range w.claims() {
		if lies := p.Statement.Proposer == w.Accounts[3].Address(); (s.Status == claim.Rejected) != lies {
			t.Errorf("claim of %v is %v", p.Statement.Proposer, s.Status)
		}
	}
}

// TestDrip: a liar whose data service gives a byte now and then does not keep the
// watcher from another lie on the same request.
func TestDrip(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 20*time.Millisecond)
	drip := httptest.NewServer(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		for r.Context().Err() == nil {
			rw.Write([]byte{0})
			rw.(http.Flusher).Flush()
			select {
			case <-r.Context().Done():
			case <-w.NextBlock():
			}
		}
	}))
	t.Cleanup(drip.Close)
	o := claim.Options{MaxT: 1, BondWei: new(big.Int), ExecTime: 300, Deadline: 1 << 40}
	w.send(requester, w.game.RequestTx(w.model.ID(), w.input(9), &o, big.NewInt(1e15)))
	w.start(liar, w.model.lying(0, 0), func(c *agent.Config) { c.Prove, c.URL = false, drip.URL })
	w.until("first claim", func(uint64) bool { return len(events[*chain.Proposed](w)) == 1 })
	w.start(proposer, w.model.lying(0, 1), propose)
	w.until("second claim", func(uint64) bool { return len(events[*chain.Proposed](w)) == 2 })
	w.start(watcher, w.model, func(c *agent.Config) { c.Propose, c.Workers = false, 1 })
	w.until("rejected", func(uint64) bool { return len(events[*chain.Rejected](w)) == 1 })
	for p, s := range w.claims() {
		if second := p.Statement.Proposer == w.Accounts[proposer].Address(); second != (s.Status == claim.Rejected) {
			t.Errorf("claim of %v is %v", p.Statement.Proposer, s.Status)
		}
	}
}

// hidden is a liar without a data service.
func hidden(c *agent.Config) { c.Prove, c.Dispute, c.URL = false, false, "http://127.0.0.1:1" }

// statusOf returns the status of the only claim of an account.
func (w *world) statusOf(account int) claim.Status {
	w.Helper()
	for p, s := range w.claims() {
		if p.Statement.Proposer == w.Accounts[account].Address() {
			return s.Status
		}
	}
	return claim.None
}

// demandedBy counts the demands of an account.
func (w *world) demandedBy(account int) (n int) {
	for _, e := range events[*chain.Demanded](w) {
		if e.Demander == w.Accounts[account].Address() {
			n++
		}
	}
	return n
}

// settled waits until nothing of an account is left in the claim game.
func (w *world) settled(account int) {
	w.Helper()
	w.until("demands released", func(uint64) bool {
		return len(events[*chain.DemandReleased](w)) == len(events[*chain.Demanded](w))
	})
}

// TestWithheld: a liar without a data service who answers on chain is led, stage by
// stage, to the leaf in which it lies, and proven wrong by what it has revealed.
func TestWithheld(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 20*time.Millisecond)
	watching := w.start(watcher, w.model, watch)
	w.start(liar, w.model.lying(0, 0), hidden)
	w.ask(w.input(9))
	w.until("rejected", func(uint64) bool { return w.statusOf(liar) == claim.Rejected })
	if n := len(events[*chain.Expired](w)); n != 0 {
		t.Errorf("%d demands have expired", n)
	}
	opened := events[*chain.DisputeOpened](w)
	if len(opened) != 1 || opened[0].Disputer != w.Accounts[watcher].Address() {
		t.Errorf("disputes were opened: %+v", opened)
	}
	rounds := int(w.game.Preset.Rounds(w.model.Program.Depth()))
	if n := w.demandedBy(watcher); n != rounds {
		t.Errorf("the watcher made %d demands, want %d", n, rounds)
	}
	if got := events[*chain.Rejected](w)[0].By; got != w.Accounts[watcher].Address() {
		t.Errorf("rejected by %v", got)
	}
	w.settled(watcher)
	if !strings.Contains(get(t, watching.MetricsURL()+"/metrics"), `mlvm_agent_alerts_total{cause="withheld"}`) {
		t.Error("there was no alert")
	}
	if body := get(t, watching.MetricsURL()+"/healthz"); !strings.Contains(body, `"block"`) {
		t.Errorf("health: %s", body)
	}
	for _, path := range []string{"/metrics", "/healthz"} { // not for those who read traces
		if r, err := http.Get(watching.URL() + path); err != nil || r.Body.Close() != nil || r.StatusCode != http.StatusNotFound {
			t.Errorf("%s at the trace service: %v, %v", path, r, err)
		}
	}
}

// TestSilent: a liar who serves nothing and answers nothing loses by time.
func TestSilent(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 20*time.Millisecond)
	s, err := store.Open(t.TempDir(), store.DefaultMaxBytes)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	lying := w.startWith(s, liar, w.model.lying(0, 0), hidden)
	w.ask(w.input(9))
	w.until("claimed", func(uint64) bool { return len(events[*chain.Proposed](w)) == 1 })
	w.stop(lying)
	w.start(watcher, w.model, watch)
	w.until("rejected", func(uint64) bool { return w.statusOf(liar) == claim.Rejected })
	expired := events[*chain.Expired](w)
	if len(expired) != 1 || expired[0].Demander != w.Accounts[watcher].Address() || expired[0].Level != 0 {
		t.Errorf("expired: %+v", expired)
	}
	if n := w.demandedBy(watcher); n != 1 {
		t.Errorf("the watcher made %d demands, want 1", n)
	}
	w.settled(watcher)
}

// TestDefend: a true claim whose proposer is gone is disputed by somebody who takes it
// for false; a stranger who has computed the same defends it, and is paid for it.
func TestDefend(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 20*time.Millisecond)
	s, err := store.Open(t.TempDir(), store.DefaultMaxBytes)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	gone := w.startWith(s, proposer, w.model, func(c *agent.Config) { c.Prove, c.URL = false, "http://127.0.0.1:1" })
	w.ask(w.input(3))
	w.until("claimed", func(uint64) bool { return len(events[*chain.Proposed](w)) == 1 })
	w.stop(gone)
	w.start(liar, w.model.lying(1, 2), watch) // its own result is wrong: it demands what differs
	w.start(watcher, w.model, watch)
	w.until("disputed", func(uint64) bool { return len(events[*chain.DisputeOpened](w)) == 1 })
	w.until("answered to the leaf", func(uint64) bool {
		return len(events[*chain.Answered](w)) == int(w.game.Preset.Rounds(w.model.Program.Depth()))
	})
	back := w.startWith(s, proposer, w.model, func(c *agent.Config) { c.Prove = false })
	defer w.stop(back)
	w.until("accepted", func(uint64) bool { return w.statusOf(proposer) == claim.Accepted })
	for _, e := range events[*chain.Answered](w) {
		if e.Answerer != w.Accounts[watcher].Address() {
			t.Errorf("answered by %v", e.Answerer)
		}
	}
	w.settled(watcher)
	for _, e := range events[*chain.DemandReleased](w) {
		if e.Owner != w.Accounts[watcher].Address() {
			t.Errorf("a demand of a true claim was paid to %v", e.Owner)
		}
	}
}

// TestFunds: an agent without money for another bond says so, once, and makes claims
// again when it has money.
func TestFunds(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 20*time.Millisecond)
	const account = chaintest.Accounts - 1
	self := w.Accounts[account].Address()
	pay := func(wei int64) {
		w.send(requester, chain.Tx{Name: "transfer", To: &self, ValueWei: big.NewInt(wei)})
	}
	pay(12e17)
	a := w.start(account, w.model, propose)
	first, second := w.ask(w.input(3)), w.ask(w.input(4))
	const alert = `mlvm_agent_alerts_total{cause="funds"} 1`
	w.until("alert", func(uint64) bool { return strings.Contains(get(t, a.MetricsURL()+"/metrics"), alert) })
	w.delivered(first)
	w.delivered(second) // with the bond of the first
}

// TestTerms: requests that lock a bond for too long, or for nothing, are not answered.
func TestTerms(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 20*time.Millisecond)
	ask := func(execTime uint32, bond, fee int64) claim.RequestID {
		o := claim.Options{MaxT: 1, BondWei: big.NewInt(bond), ExecTime: execTime, Deadline: 1 << 40}
		w.send(requester, w.game.RequestTx(w.model.ID(), w.input(3), &o, big.NewInt(fee)))
		all := events[*chain.Requested](w)
		return all[len(all)-1].RequestID
	}
	ask(math.MaxUint32, 0, 1e15)
	ask(execTime, 5e18+1, 1e15)
	ask(execTime, 0, 1e15-1)
	good := ask(3600, 5e18, 1e15)
	w.start(proposer, w.model, propose)
	ask(execTime, 0, 0)
	last := w.ask(w.input(4))
	w.delivered(last)
	for p := range w.claims() {
		if id := p.Statement.RequestID; id != good && id != last {
			t.Errorf("a claim on request %v", id)
		}
	}
	if n := len(w.claims()); n != 2 {
		t.Errorf("%d claims, want 2", n)
	}
}

// get returns the body of an answer with status 200.
func get(t testing.TB, url string) string {
	t.Helper()
	r, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	body, err := io.ReadAll(r.Body)
	if err != nil || r.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s, %v", url, r.Status, err)
	}
	return string(body)
}

func TestStartErrors(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 20*time.Millisecond)
	other := newToy(t)
	other.Program.Nodes[0].Shift++ // another identifier
	s, err := store.Open(t.TempDir(), store.DefaultMaxBytes)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	start := func(account int, m agent.Model, listen string) error {
		cfg := agent.DefaultConfig()
		cfg.Game, cfg.Sender, cfg.Store, cfg.Models = w.game, w.Sender(account), s, []agent.Model{m}
		cfg.Listen = listen
		a, err := agent.New(cfg)
		if err != nil {
			t.Fatal(err)
		}
		return a.Start(t.Context())
	}
	const anyPort = "127.0.0.1:0"
	if err := start(proposer, other, anyPort); !errors.Is(err, chain.ErrUnknownModel) || !strings.Contains(err.Error(), other.ID().String()) {
		t.Errorf("got %v, want %v and the model", err, chain.ErrUnknownModel)
	}
	poor := w.Accounts[chaintest.Accounts-1].Address()
	err = start(chaintest.Accounts-1, w.model, anyPort)
	if !errors.Is(err, chain.ErrInsufficientFunds) || !strings.Contains(err.Error(), poor.String()+" has 0 ether and needs at least 1.1 to propose") {
		t.Errorf("got %v, want %v with account, balance and need", err, chain.ErrInsufficientFunds)
	}
	w.send(requester, chain.Tx{Name: "transfer", To: &poor, ValueWei: big.NewInt(11e17 - 1)})
	if err := start(chaintest.Accounts-1, w.model, anyPort); !errors.Is(err, chain.ErrInsufficientFunds) {
		t.Errorf("a wei too few: got %v, want %v", err, chain.ErrInsufficientFunds)
	}
	if err := start(proposer, w.model, "127.0.0.1:99999"); err == nil {
		t.Error("got an agent on port 99999, want an error")
	}
}
