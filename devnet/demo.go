package devnet

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math/big"
	"os"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/agent"
	"github.com/mlgeth/mlgeth/mlvm/agent/adversary"
	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// DemoConfig is how the demo is run.
type DemoConfig struct {
	Config
	Seed         uint64          // chooses the images and the liar's fault
	Language     *LanguageConfig // nil for the embedded model and a contract that asks it
	Withhold     bool            // the liar shows its trace only where it must, on chain
	Silent       bool            // and answers nothing below the root
	Keep         bool            // leave the chain's files
	BuildSeconds float64         // that the building took, for the summary
	Progress     io.Writer
	Result       io.Writer
	JSON         bool // the result is the summary, not a table
}

// Limits of the demo. The honest story takes a window of 9 s, the other one no more.
const (
	storyLimit = 90 * time.Second
	// maxBlocksToReject is the bar: one block for the commit, one for the proof, one
	// to spare.
	maxBlocksToReject = 3
)

// feeWei is what the requester pays for a result: 0.05 ether.
var feeWei = big.NewInt(50_000_000_000_000_000)

// ErrDiffers means that the demo did not show what it should.
var ErrDiffers = errors.New("the demo differs from what it should show")

// Demo plays both stories on a new chain: an honest claim whose result is delivered,
// and a lie that is proven false. It leaves summary.json and geth's log in the
// directory, and no processes.
func Demo(ctx context.Context, cfg DemoConfig) (err error) {
	unlock, err := cfg.Dir.lock()
	if err != nil {
		return err
	}
	defer unlock()
	if err := cfg.Dir.checkOrphan(); err != nil {
		return err
	}
	if cfg.Dir.hasChain() {
		fmt.Fprintf(cfg.Progress, "removing the chain that an earlier run left in %s\n", cfg.Dir)
	}
	if err := errors.Join(cfg.Dir.clear(), os.RemoveAll(cfg.Dir.path("summary.json"))); err != nil {
		return err
	}
	if !cfg.Keep {
		defer func() { err = errors.Join(err, cfg.Dir.clearData()) }()
	}
	d := &demo{cfg: cfg}
	if d.topic, err = openTopic(ctx, &cfg); err != nil {
		return err
	}
	defer d.topic.file().Close() // after the network has stopped
	if err := d.play(ctx); err != nil {
		return err
	}
	return d.report()
}

// demo is a run of the demo.
type demo struct {
	cfg   DemoConfig
	topic topic
	n     *network
	story *story

	questions [2]*question       // of the honest story and of the other one
	requests  [2]claim.RequestID // alike
	lie       *lie
	problems  []string // what differs
	chainTime time.Duration
}

// play runs the chain from its start to the end of both stories, and checks what has
// become of them before it stops the chain.
func (d *demo) play(ctx context.Context) error {
	start := time.Now()
	n, err := startNetwork(ctx, d.cfg.Config)
	if err != nil {
		return err
	}
	defer n.stop()
	d.n, d.story = n, newStory(n, d.topic, d.cfg.Progress)
	d.story.start = start
	if err := d.setUp(ctx); err != nil {
		return err
	}
	if err := d.honest(ctx); err != nil {
		return err
	}
	if err := d.lying(ctx); err != nil {
		return err
	}
	d.chainTime = time.Since(start)
	return d.check(ctx)
}

func (d *demo) setUp(ctx context.Context) error {
	s := d.story
	s.say("geth makes a block each second at %s, its log is in %s", d.n.node.URL, d.cfg.Dir.LogFile())
	if err := d.deploy(ctx); err != nil {
		return err
	}
	s.say("contracts deployed: registry %v, claim game %v", d.n.game.Addresses.Registry, d.n.game.Addresses.Game)
	s.say("model registered: %s, %s", d.topic.wording().name, d.n.model.ID())
	var err error
	if d.questions, err = d.topic.questions(ctx, d.n.model); err != nil {
		return err
	}
	return d.n.startHonest(ctx)
}

// deploy deploys what the topic needs.
func (d *demo) deploy(ctx context.Context) error {
	if err := d.n.loadModel(ctx, d.topic.file()); err != nil {
		return err
	}
	if err := d.n.deploy(ctx); err != nil {
		return err
	}
	if d.topic.wording().asker != contract {
		return nil
	}
	return d.n.deployConsumer(ctx)
}

// request asks the question of a story.
func (d *demo) request(ctx context.Context, i int, title string) error {
	fmt.Fprintf(d.cfg.Progress, "\n%s\n\n%s\n", title, d.questions[i].picture)
	head, err := d.n.client.Head(ctx)
	if err != nil {
		return err
	}
	deadline := head.Time + uint64(time.Hour.Seconds())
	r, err := d.n.sender(Requester).Send(ctx, d.n.askTx(d.questions[i], deadline))
	if err != nil {
		return err
	}
	for _, e := range r.Events {
		if e, ok := e.(*chain.Requested); ok {
			d.requests[i] = e.RequestID
			return nil
		}
	}
	return errors.New("asking made no request")
}

func (d *demo) honest(ctx context.Context) error {
	w := d.topic.wording()
	if err := d.request(ctx, 0, fmt.Sprintf("An honest proposer. A %s asks %s:", w.asker, w.asks)); err != nil {
		return err
	}
	return d.story.until(ctx, "the delivery of the first result", storyLimit, func() bool { return d.delivered(0) })
}

func (d *demo) delivered(i int) bool {
	e, _ := find(d.story, func(e *chain.Delivered) bool { return e.RequestID == d.requests[i] })
	return e != nil
}

func (d *demo) lying(ctx context.Context) error {
	var err error
	if d.lie, err = findLie(ctx, d.cfg.Seed, d.topic, d.questions[1]); err != nil {
		return err
	}
	model, err := d.lie.model(ctx, d.topic.file())
	if err != nil {
		return err
	}
	if _, err := d.n.startAgent(ctx, Liar, model, func(c *agent.Config) {
		c.Logger = slog.New(slog.DiscardHandler) // to it, the others lie
		d.manners().Apply(c)
	}); err != nil {
		return err
	}
	title := fmt.Sprintf("A liar. It gets one element of the execution wrong (%s), which makes %v of this:", d.lie.place, d.lie.answer.beside(d.questions[1].truth))
	if err := d.request(ctx, 1, title); err != nil {
		return err
	}
	if err := d.story.until(ctx, "the rejection of the lie", storyLimit, func() bool {
		e, _ := find(d.story, func(*chain.Rejected) bool { return true })
		return e != nil
	}); err != nil {
		return err
	}
	if err := d.story.until(ctx, "the delivery of the true result", storyLimit, func() bool { return d.delivered(1) }); err != nil {
		return err
	}
	return d.story.until(ctx, "the payment of everybody", storyLimit, func() bool {
		paid, _ := find(d.story, func(*chain.RewardPaid) bool { return true })
		expired, _ := find(d.story, func(*chain.Expired) bool { return true })
		owed, err := d.n.game.Owed(ctx, d.story.next-1)
		return (paid != nil || expired != nil) && err == nil && owed.EscrowedWei.Sign() == 0 && owed.CreditedWei.Sign() == 0
	})
}

// manners returns how the liar behaves.
func (d *demo) manners() *adversary.Options {
	o := &adversary.Options{Lie: &d.lie.Place}
	deepest := merkle.MaxDepth
	if d.cfg.Silent {
		deepest = 0
	}
	if d.cfg.Withhold || d.cfg.Silent {
		o.Withhold = &deepest
	}
	return o
}

// report prints the result and writes the summary; it returns ErrDiffers if there are
// problems.
func (d *demo) report() error {
	text, err := json.MarshalIndent(d.summary(), "", "  ")
	if err != nil {
		return err
	}
	text = append(text, '\n')
	path := d.cfg.Dir.path("summary.json")
	if err := writeFile(path, text); err != nil {
		return err
	}
	if d.cfg.JSON {
		if _, err := d.cfg.Result.Write(text); err != nil {
			return err
		}
	} else if err := d.table(d.cfg.Result, path); err != nil {
		return err
	}
	if len(d.problems) == 0 {
		return nil
	}
	for _, p := range d.problems {
		fmt.Fprintln(d.cfg.Progress, "differs:", p)
	}
	return fmt.Errorf("%w: %d differences", ErrDiffers, len(d.problems))
}
