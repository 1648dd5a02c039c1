package agent

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/dispute"
	"github.com/mlgeth/mlgeth/mlvm/store"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// Clock tells the time.
type Clock interface {
	Now() time.Time
	After(time.Duration) <-chan time.Time
}

// SystemClock is the machine's clock.
type SystemClock struct{}

// Now returns the time.
func (SystemClock) Now() time.Time { return time.Now() }

// After returns a channel that is sent the time after d.
func (SystemClock) After(d time.Duration) <-chan time.Time { return time.After(d) }

// Config is what an agent works with and how. Game, Sender, Store and Models must be
// set; they are the caller's, who closes them after Stop.
type Config struct {
	Game   *chain.Game
	Sender *chain.Sender
	Store  *store.Store
	Models []Model

	Propose bool   // make claims on requests
	Prove   bool   // send fault proofs
	Listen  string // address of the trace service, such as 127.0.0.1:0
	URL     string // under which others reach it; http:// and the address if empty

	// MetricsListen is the address of the service for the operator: metrics and health.
	// It tells the balance and more, and is not for the public. If empty there is none.
	MetricsListen string

	FromBlock     uint64        // that the contracts are not older than
	Confirmations uint64        // blocks on top of one that is acted on
	Poll          time.Duration // between two looks at the head
	Workers       int           // models that run at a time
	Private       bool          // fetch traces from addresses that are not public, too

	// What is locked in bonds, and for which requests (dispute.Policy).
	MaxExecTime time.Duration // that a request may allow for recomputing; 0 is no limit
	MaxBondWei  *big.Int      // of one claim; nil is no limit
	MinFeeWei   *big.Int      // of a request; nil is none
	ReserveWei  *big.Int      // balance that is never locked

	MaxDeliveries  int      // calls of a requester that refuses its result
	MinWithdrawWei *big.Int // least credit worth a transaction

	Clock  Clock
	Logger *slog.Logger
}

// DefaultConfig returns a configuration for a chain with an ordinary block time, in
// which what must be set is not.
func DefaultConfig() Config {
	const finney = 1_000_000_000_000_000
	return Config{
		Propose: true, Prove: true, Listen: "127.0.0.1:0",
		Confirmations: 2, Poll: time.Second, Workers: 2, MaxExecTime: time.Hour, MaxBondWei: big.NewInt(5000 * finney), MinFeeWei: big.NewInt(finney), ReserveWei: big.NewInt(100 * finney),
		MaxDeliveries: 3, MinWithdrawWei: big.NewInt(10 * finney),
		Clock: SystemClock{}, Logger: slog.New(slog.DiscardHandler),
	}
}

// Validate checks what can be checked without the chain.
func (c *Config) Validate() error {
	switch {
	case c.Game == nil || c.Sender == nil || c.Store == nil:
		return errors.New("agent: contracts, sender or store are not set")
	case len(c.Models) == 0:
		return errors.New("agent: no models")
	case c.Listen == "":
		return errors.New("agent: no address to listen on")
	case len(c.URL) > claim.MaxLocatorBytes:
		return fmt.Errorf("agent: URL of %d bytes, want at most %d", len(c.URL), claim.MaxLocatorBytes)
	case c.ReserveWei == nil || c.ReserveWei.Sign() < 0 || c.MinWithdrawWei == nil:
		return fmt.Errorf("agent: reserve is %v wei, least withdrawal %v", c.ReserveWei, c.MinWithdrawWei)
	case c.MaxExecTime < 0 || c.MaxExecTime%time.Second != 0:
		return fmt.Errorf("agent: time to recompute is %v, want whole seconds", c.MaxExecTime)
	case c.Poll <= 0 || c.Workers <= 0:
		return fmt.Errorf("agent: poll %v and workers %d must be positive", c.Poll, c.Workers)
	}
	return nil
}

// details is what actions on a request need besides the agent's own result.
type details struct {
	options   claim.Options
	inputRoot merkle.Hash
	result    []byte // output of the result, once there is one
}

// Agent is a running agent.
type Agent struct {
	cfg     Config
	log     *slog.Logger
	models  map[claim.ModelID]Model
	policy  dispute.Policy
	fetcher *http.Client
	metrics *metrics

	servers    []*http.Server
	url        string
	metricsURL string

	index    *index        // of the loop
	poor     bool          // of the loop: there is no money for a bond
	workers  chan struct{} // a slot for each model that runs
	inFlight chan struct{} // a slot for each transaction that is awaited
	wake     chan struct{} // says that there may be something to do
	cancel   context.CancelFunc
	wg       sync.WaitGroup

	mu         sync.Mutex // of what follows
	runs       map[claim.RequestID]*run
	details    map[claim.RequestID]*details
	working    map[claim.RequestID]bool
	judgements map[claim.ClaimID]*judgement
	attempts   map[dispute.Action]*attempt
	seen       chain.Head // the newest one that the node has shown
	seenAt     time.Time
}

// New returns an agent that is not started.
func New(cfg Config) (*Agent, error) {
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	a := &Agent{
		cfg: cfg, log: cfg.Logger, models: make(map[claim.ModelID]Model),
		policy: dispute.Policy{
			Self: cfg.Sender.Address(), Preset: cfg.Game.Preset, Propose: cfg.Propose, Prove: cfg.Prove,
			Hurry:       uint64(cfg.Game.Preset.Latency),
			MaxExecTime: uint64(cfg.MaxExecTime / time.Second), MaxBondWei: cfg.MaxBondWei, MinFeeWei: cfg.MinFeeWei,
			MaxDeliveries: cfg.MaxDeliveries, MinWithdrawWei: cfg.MinWithdrawWei,
		},
		fetcher: newFetcher(cfg.Private), metrics: newMetrics(),
		workers:    make(chan struct{}, cfg.Workers),
		inFlight:   make(chan struct{}, maxInFlight),
		wake:       make(chan struct{}, 1),
		runs:       make(map[claim.RequestID]*run),
		details:    make(map[claim.RequestID]*details),
		working:    make(map[claim.RequestID]bool),
		judgements: make(map[claim.ClaimID]*judgement),
		attempts:   make(map[dispute.Action]*attempt),
	}
	for _, m := range cfg.Models {
		a.models[m.ID()] = m
	}
	a.index = newIndex(cfg.Game, cfg.FromBlock, func(id claim.ModelID) bool { return a.models[id] != nil })
	return a, nil
}

// URL returns the address of the agent's trace service; it is known after Start.
func (a *Agent) URL() string { return a.url }

// MetricsURL returns the address of metrics and health, after Start; it is empty if
// there is none.
func (a *Agent) MetricsURL() string { return a.metricsURL }

// Start checks that the models are registered and the account has enough money, opens
// the HTTP services and begins to work. The agent stops when ctx ends or Stop is called, which must be called.
func (a *Agent) Start(ctx context.Context) error {
	for id := range a.models {
		if _, err := a.cfg.Game.Model(ctx, id); err != nil {
			return fmt.Errorf("start the agent: %w", err)
		}
	}
	if err := a.checkFunds(ctx); err != nil {
		return fmt.Errorf("start the agent: %w", err)
	}
	if err := a.listen(); err != nil {
		return fmt.Errorf("start the agent: %w", err)
	}
	ctx, a.cancel = context.WithCancel(ctx)
	a.wg.Go(func() { a.loop(ctx) }) // until ctx ends
	a.log.Info("agent started", "account", a.policy.Self, "url", a.url, "metrics", a.metricsURL, "models", len(a.models))
	return nil
}

// listen opens the HTTP services, all or none.
func (a *Agent) listen() error {
	traces, err := net.Listen("tcp", a.cfg.Listen)
	if err != nil {
		return err
	}
	if a.cfg.MetricsListen != "" {
		operator, err := net.Listen("tcp", a.cfg.MetricsListen)
		if err != nil {
			traces.Close()
			return err
		}
		a.metricsURL = "http://" + operator.Addr().String()
		a.serve(operator, a.metricsHandler())
	}
	if a.url = a.cfg.URL; a.url == "" {
		a.url = "http://" + traces.Addr().String()
	}
	a.serve(traces, (&traceServer{store: a.cfg.Store}).handler(maxConcurrent))
	return nil
}

// serve answers requests until Stop.
func (a *Agent) serve(l net.Listener, h http.Handler) {
	server := newHTTPServer(h)
	a.servers = append(a.servers, server)
	a.wg.Go(func() { // until Stop closes the server
		if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
			a.metrics.alert("http")
			a.log.Error("an HTTP service has ended", "address", l.Addr().String(), "err", err)
		}
	})
}

// checkFunds returns an error if the agent cannot do what it is to do: make a claim,
// or at least send something.
func (a *Agent) checkFunds(ctx context.Context) error {
	var need *big.Int
	switch {
	case a.cfg.Propose:
		need = new(big.Int).Add(a.cfg.ReserveWei, a.policy.Preset.BondWei)
	case a.cfg.Prove:
		need = big.NewInt(1)
	default:
		return nil
	}
	balance, err := a.cfg.Game.Client().Balance(ctx, a.policy.Self)
	if err != nil || balance.Cmp(need) >= 0 {
		return err
	}
	what := "to pay for fault proofs"
	if a.cfg.Propose {
		what = fmt.Sprintf("to propose: a bond of %s and a reserve of %s", chain.Ether(a.policy.Preset.BondWei), chain.Ether(a.cfg.ReserveWei))
	}
	return fmt.Errorf("%w: %v has %s ether and needs at least %s %s",
		chain.ErrInsufficientFunds, a.policy.Self, chain.Ether(balance), chain.Ether(need), what)
}

// watchFunds says so, once, when the agent has become too poor to make claims.
func (a *Agent) watchFunds(budget *big.Int) {
	poor := a.cfg.Propose && budget.Cmp(a.policy.Preset.BondWei) < 0
	if poor && !a.poor {
		a.metrics.alert("funds")
		a.log.Warn("not enough money for another bond: no claims are made until there is",
			"account", a.policy.Self, "budget", chain.Ether(budget), "bond", chain.Ether(a.policy.Preset.BondWei))
	}
	a.poor = poor
}

// Stop ends all work and waits for it, at most until ctx ends. What was going on is
// taken up again by the next start.
func (a *Agent) Stop(ctx context.Context) error {
	a.cancel()
	var err error
	for _, s := range a.servers {
		err = errors.Join(err, s.Shutdown(ctx))
	}
	done := make(chan struct{})
	go func() { // ends with the last of the agent's goroutines
		a.wg.Wait()
		close(done)
	}()
	select {
	case <-done:
		return err
	case <-ctx.Done():
		return fmt.Errorf("stop the agent: %w", ctx.Err())
	}
}

// poke makes the loop look again.
func (a *Agent) poke() {
	select {
	case a.wake <- struct{}{}:
	default:
	}
}

// loop works on each new block, and when work in the background has ended.
func (a *Agent) loop(ctx context.Context) {
	var last chain.Head
	force := true
	for ctx.Err() == nil {
		head, err := a.step(ctx, last, force)
		force = false
		switch {
		case err == nil:
			last = head
		case ctx.Err() == nil:
			a.metrics.alert("chain")
			a.log.Warn("the chain does not answer, trying again", "err", err)
			force = true
		}
		select {
		case <-ctx.Done():
		case <-a.wake:
			force = true
		case <-a.cfg.Clock.After(a.cfg.Poll):
			force = force || a.waiting()
		}
	}
}

// waiting reports whether something waits for its time rather than for a block.
func (a *Agent) waiting() bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	for _, t := range a.attempts {
		if !t.running && t.failed > 0 {
			return true
		}
	}
	for _, k := range a.judgements {
		if !k.done {
			return true
		}
	}
	for _, r := range a.runs {
		if r.err != nil {
			return true
		}
	}
	return false
}

// step looks at the newest confirmed block and does what there is to do, if that is
// not the last one, or if forced.
func (a *Agent) step(ctx context.Context, last chain.Head, force bool) (chain.Head, error) {
	head, err := a.confirmed(ctx)
	if err != nil {
		return head, err
	}
	a.mu.Lock()
	a.seen, a.seenAt = head, a.cfg.Clock.Now()
	a.mu.Unlock()
	if head.Hash == last.Hash && !force {
		return head, nil
	}
	reorganised, err := a.index.update(ctx, head)
	if err != nil {
		return head, err
	}
	if reorganised {
		a.log.Warn("blocks were replaced, events are read anew", "block", head.Number)
	}
	snapshot, err := a.index.snapshot(ctx, a.policy.Self, a.policy.MaxDeliveries)
	if err != nil {
		return head, err
	}
	a.remember(snapshot)
	a.startJobs(ctx)
	knowledge, err := a.knowledge(ctx, head.Number)
	if err != nil {
		return head, err
	}
	balance, err := a.cfg.Game.Client().Balance(ctx, a.policy.Self)
	if err != nil {
		return head, err
	}
	a.metrics.looked(head, balance)
	budget := balance.Sub(balance, a.cfg.ReserveWei)
	a.watchFunds(budget)
	a.dispatch(ctx, dispute.Plan(snapshot, knowledge, &a.policy, budget), head.Number)
	return head, nil
}

// confirmed returns the newest block that has enough others on top.
func (a *Agent) confirmed(ctx context.Context) (chain.Head, error) {
	head, err := a.cfg.Game.Client().Head(ctx)
	if err != nil || a.cfg.Confirmations == 0 {
		return head, err
	}
	return a.cfg.Game.Client().HeadAt(ctx, head.Number-min(head.Number, a.cfg.Confirmations))
}

// remember keeps what actions need of a snapshot, and forgets what is over.
func (a *Agent) remember(s *dispute.Snapshot) {
	a.mu.Lock()
	defer a.mu.Unlock()
	for i := range s.Requests {
		r := &s.Requests[i]
		a.details[r.ID] = &details{options: r.Options, inputRoot: a.index.requests[r.ID].inputRoot, result: r.Output}
	}
	for _, r := range a.index.over {
		delete(a.runs, r.id)
		delete(a.details, r.id)
		for _, c := range r.claims {
			delete(a.judgements, c.id)
			for _, p := range []store.Purpose{store.Proposal, store.Fault} {
				if err := a.cfg.Store.DeleteIntent(p, c.id); err != nil {
					a.log.Warn("an intent that is over stays in the store", "claim", c.id, "err", err)
				}
			}
		}
	}
	a.index.over = nil
}

// knowledge returns what the agent has found out, with the blocks of its commits.
func (a *Agent) knowledge(ctx context.Context, at uint64) (*dispute.Knowledge, error) {
	k := &dispute.Knowledge{
		Answers:  make(map[claim.RequestID]dispute.Answer),
		Verdicts: make(map[claim.ClaimID]dispute.Verdict),
	}
	a.mu.Lock()
	for id, r := range a.runs {
		if r.err == nil {
			k.Answers[id] = r.answer
		}
	}
	for id, j := range a.judgements {
		k.Verdicts[id] = j.Verdict
	}
	a.mu.Unlock()
	var err error
	for id, answer := range k.Answers {
		if !a.cfg.Propose {
			break
		}
		if answer.CommitBlock, err = a.cfg.Game.CommitBlock(ctx, at, answer.Commit); err != nil {
			return nil, err
		}
		k.Answers[id] = answer
	}
	for id, v := range k.Verdicts {
		if !v.Proven {
			continue
		}
		if v.CommitBlock, err = a.cfg.Game.CommitBlock(ctx, at, v.Commit); err != nil {
			return nil, err
		}
		k.Verdicts[id] = v
	}
	return k, nil
}
