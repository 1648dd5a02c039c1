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
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// details is what actions on a request need besides the agent's own result.
type details struct {
	options   claim.Options
	inputRoot merkle.Hash
	result    []byte // output of the result, once there is one
}

// disputeData is what moves on a claim need besides the agent's own result.
type disputeData struct {
	demands        []dispute.Demand
	revealed       revelations
	grid           grid
	demandWei      *big.Int // sent with a demand
	disputeBondWei *big.Int
}

// Agent is a running agent.
type Agent struct {
	cfg     Config
	log     *slog.Logger
	models  map[claim.ModelID]Model
	shapes  map[claim.ModelID]layout.Shape // since Start
	policy  dispute.Policy
	fetcher *http.Client
	metrics *metrics

	repeater   *repeater
	servers    []*http.Server
	url        string
	metricsURL string

	index     *index         // of the loop
	poor      bool           // of the loop: there is no money for a bond
	raised    map[alarm]bool // of the loop: alerts that stand
	workers   chan struct{}  // a slot for each model that runs
	inquiries chan struct{}  // a slot for each proof that is looked for
	inFlight  chan struct{}  // a slot for each transaction that is awaited
	wake      chan struct{}  // says that there may be something to do
	cancel    context.CancelFunc
	wg        sync.WaitGroup

	mu         sync.Mutex // of what follows
	runs       map[claim.RequestID]*run
	details    map[claim.RequestID]*details
	working    map[claim.RequestID]bool
	judgements map[claim.ClaimID]*judgement
	disputes   map[claim.ClaimID]*disputeData
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
		cfg: cfg, log: cfg.Logger, models: make(map[claim.ModelID]Model), shapes: make(map[claim.ModelID]layout.Shape),
		policy: dispute.Policy{
			Self: cfg.Sender.Address(), Preset: cfg.Game.Preset, Propose: cfg.Propose, Prove: cfg.Prove, Dispute: cfg.Dispute, Defend: cfg.Defend, Parallel: cfg.Parallel,
			Hurry:       uint64(cfg.Game.Preset.Latency),
			MaxExecTime: uint64(cfg.MaxExecTime / time.Second), MaxBondWei: cfg.MaxBondWei, MinFeeWei: cfg.MinFeeWei,
			MaxDeliveries: cfg.MaxDeliveries, MinWithdrawWei: cfg.MinWithdrawWei,
		},
		fetcher: newFetcher(cfg.Private), metrics: newMetrics(),
		workers:    make(chan struct{}, cfg.Workers),
		inquiries:  make(chan struct{}, cfg.Inquiries),
		inFlight:   make(chan struct{}, maxInFlight),
		wake:       make(chan struct{}, 1),
		runs:       make(map[claim.RequestID]*run),
		details:    make(map[claim.RequestID]*details),
		working:    make(map[claim.RequestID]bool),
		judgements: make(map[claim.ClaimID]*judgement),
		disputes:   make(map[claim.ClaimID]*disputeData),
		attempts:   make(map[dispute.Action]*attempt),
	}
	a.repeater = newRepeater(cfg.Clock, a.reportRepeat)
	for _, m := range cfg.Models {
		a.models[m.ID()] = m
	}
	a.index = newIndex(cfg.Game, cfg.FromBlock, func(id claim.ModelID) bool { return a.models[id] != nil },
		func(id claim.ModelID) layout.Shape { return a.shapes[id] })
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
		m, err := a.cfg.Game.Model(ctx, id)
		if err != nil {
			return fmt.Errorf("start the agent: %w", err)
		}
		a.shapes[id] = layout.DecodeShape(m.Shape)
	}
	if err := a.checkFunds(ctx); err != nil {
		return fmt.Errorf("start the agent: %w", err)
	}
	work, cancel := context.WithCancel(ctx)
	if err := a.listen(work); err != nil {
		cancel()
		return fmt.Errorf("start the agent: %w", err)
	}
	ctx, a.cancel = work, cancel
	a.wg.Go(func() { a.loop(ctx) }) // until ctx ends
	a.log.Info("agent started", "account", a.policy.Self, "url", a.url, "metrics", a.metricsURL, "models", len(a.models))
	return nil
}

// listen opens the HTTP services, all or none. What they do ends with ctx.
func (a *Agent) listen(ctx context.Context) error {
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
		a.serve(ctx, operator, a.metricsHandler())
	}
	if a.url = a.cfg.URL; a.url == "" {
		a.url = "http://" + traces.Addr().String()
	}
	a.serve(ctx, traces, (&traceServer{store: a.cfg.Store, repeater: a.repeater}).handler(maxConcurrent))
	return nil
}

// serve answers requests until Stop.
func (a *Agent) serve(ctx context.Context, l net.Listener, h http.Handler) {
	server := newHTTPServer(ctx, h)
	a.servers = append(a.servers, server)
	a.wg.Go(func() { // until Stop closes the server
		if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
			a.metrics.alert("http")
			a.log.Error("an HTTP service has ended", "address", l.Addr().String(), "err", err)
		}
	})
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
		if !k.done && !k.running {
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
	budget := balance.Sub(balance, a.reserveWei(head))
	a.watchFunds(budget)
	actions, alerts := a.cfg.Plan(snapshot, knowledge, &a.policy, budget)
	a.raise(head.Time, alerts)
	a.keepDisputes(snapshot)
	a.dispatch(ctx, actions, head.Number)
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
		delete(a.working, r.id) // nobody waits for it
		delete(a.details, r.id)
		a.repeater.drop(r.id)
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

// keepDisputes keeps what moves need of the snapshot that they were planned from.
func (a *Agent) keepDisputes(s *dispute.Snapshot) {
	a.mu.Lock()
	defer a.mu.Unlock()
	clear(a.disputes)
	for i := range s.Claims {
		c := &s.Claims[i]
		info := a.index.claims[c.ID]
		if info == nil {
			continue
		}
		a.disputes[c.ID] = &disputeData{
			demands: c.Demands, revealed: info.revealed, grid: info.grid,
			demandWei: c.DemandWei(), disputeBondWei: a.policy.Preset.DisputeBondWei,
		}
	}
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
		v := j.Verdict
		v.Answers = j.held()
		k.Verdicts[id] = v
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
