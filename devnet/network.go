package devnet

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"os"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/agent"
	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/digits"
	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
	"github.com/mlgeth/mlgeth/mlvm/store"
	"github.com/mlgeth/mlgeth/precompiles/layout"
)

// Config is how a devnet is run.
type Config struct {
	NodeConfig
	Preset string // clocks and prices of the contracts
	Logger *slog.Logger
}

// network is a running chain with the contracts, a model and, perhaps, a consumer.
type network struct {
	cfg      Config
	node     *Node
	client   *chain.Client
	game     *chain.Game
	model    *agent.Local
	shape    layout.Shape         // of the model
	consumer *chain.DigitConsumer // nil if nothing consumes what the model says
	agents   []*runningAgent
}

// runningAgent is an agent in this process.
type runningAgent struct {
	*agent.Agent
	role  Role
	store *store.Store
}

// startNetwork starts the chain. The caller stops the network. The directory's lock
// must be held.
func startNetwork(ctx context.Context, cfg Config) (*network, error) {
	n := &network{cfg: cfg}
	var err error
	if n.node, err = startNode(ctx, cfg.NodeConfig); err != nil {
		return nil, err
	}
	if n.client, err = chain.Dial(ctx, n.node.URL); err != nil {
		n.stop()
		return nil, err
	}
	if err := n.client.CheckFork(ctx); err != nil {
		n.stop()
		return nil, fmt.Errorf("%s: %w", cfg.Geth, err)
	}
	return n, nil
}

// loadModel makes a model ready to run.
func (n *network) loadModel(ctx context.Context, file *modelfile.File) (err error) {
	n.shape = file.Program.Shape
	n.model, err = agent.NewLocal(ctx, file, engine.Options{})
	return err
}

// loadDigits makes the embedded model ready to run.
func (n *network) loadDigits(ctx context.Context) error {
	file, err := digits.Model()
	if err != nil {
		return err
	}
	return n.loadModel(ctx, file)
}

// sender returns a sender for a role's account.
func (n *network) sender(r Role) *chain.Sender {
	fees := chain.DefaultFees()
	fees.Poll = 50 * time.Millisecond
	return n.client.Sender(r.Account(), fees)
}

// deploy deploys the contracts, adds the opset and registers the model, which must be
// loaded.
func (n *network) deploy(ctx context.Context) error {
	preset, err := chain.PresetNamed(n.cfg.Preset)
	if err != nil {
		return err
	}
	opset, err := chain.CurrentOpset()
	if err != nil {
		return err
	}
	deployer := n.sender(Deployer)
	if n.game, _, err = chain.Deploy(ctx, deployer, preset); err != nil {
		return err
	}
	if _, err := deployer.Send(ctx, n.game.AddOpsetTx(opset)); err != nil {
		return err
	}
	return n.register(ctx, n.model)
}

// register registers a model.
func (n *network) register(ctx context.Context, m *agent.Local) error {
	return m.Register(ctx, n.game, n.sender(Deployer), func(r *chain.Receipt, at chain.Cursor) {
		n.cfg.Logger.Debug("registration goes on", "model", m.ID(), "nodes", at.Checked, "of", at.Total, "gas", r.GasUsed)
	})
}

// deployConsumer deploys the consumer of the embedded model.
func (n *network) deployConsumer(ctx context.Context) (err error) {
	n.consumer, _, err = n.game.DeployDigitConsumer(ctx, n.sender(Requester), n.model.ID(), 0)
	return err
}

// askTx returns the transaction of a question, through the consumer if there is one.
func (n *network) askTx(q *question, deadline uint64) chain.Tx {
	if n.consumer != nil {
		return n.consumer.ClassifyTx(q.input, deadline, feeWei)
	}
	o := &claim.Options{MaxT: q.maxT, BondWei: new(big.Int), ExecTime: q.execTime, Deadline: deadline}
	return n.game.RequestTx(n.model.ID(), q.input, o, feeWei)
}

// reopen finds again what an earlier run has deployed.
func (n *network) reopen(ctx context.Context, s *State) (err error) {
	if n.game, err = n.client.Open(ctx, s.Contracts.Registry); err != nil {
		return err
	}
	if n.model.ID() != s.Model {
		return fmt.Errorf("the chain in %s has model %v registered, the embedded one is %v: begin anew with `devnet reset --dir %s`",
			n.cfg.Dir, s.Model, n.model.ID(), n.cfg.Dir)
	}
	n.consumer = n.game.DigitConsumerAt(s.Consumer)
	return nil
}

// startAgent starts an agent on a role's account with the given model. Change adapts
// its configuration.
func (n *network) startAgent(ctx context.Context, r Role, m agent.Model, change func(*agent.Config)) (*runningAgent, error) {
	dir := n.cfg.Dir.path("agents/" + string(r))
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	s, err := store.Open(dir, store.DefaultMaxBytes)
	if err != nil {
		return nil, err
	}
	cfg := agent.DefaultConfig()
	cfg.Game, cfg.Sender, cfg.Store, cfg.Models = n.game, n.sender(r), s, []agent.Model{m}
	cfg.Logger = n.cfg.Logger.With("agent", string(r))
	cfg.Confirmations, cfg.Private = 0, true // a chain of one node, on this machine
	cfg.MinFeeWei = nil                      // requests are for free here
	cfg.Poll = 100 * time.Millisecond
	change(&cfg)
	a, err := agent.New(cfg)
	if err == nil {
		err = a.Start(ctx)
	}
	if err != nil {
		return nil, errors.Join(err, s.Close())
	}
	started := &runningAgent{Agent: a, role: r, store: s}
	n.agents = append(n.agents, started)
	return started, nil
}

// startHonest starts the proposer and the watcher.
func (n *network) startHonest(ctx context.Context) error {
	if _, err := n.startAgent(ctx, Proposer, n.model, func(c *agent.Config) { c.Prove, c.Dispute = false, false }); err != nil {
		return err
	}
	_, err := n.startAgent(ctx, Watcher, n.model, func(c *agent.Config) { c.Propose = false })
	return err
}

// stop ends everything, agents first.
func (n *network) stop() {
	ctx, cancel := context.WithTimeout(context.Background(), stopTimeout)
	defer cancel()
	for _, a := range n.agents {
		if err := errors.Join(a.Stop(ctx), a.store.Close()); err != nil {
			n.cfg.Logger.Warn("an agent did not stop in order", "agent", string(a.role), "err", err)
		}
	}
	if n.client != nil {
		n.client.Close()
	}
	n.node.Stop()
}

// state returns what a running devnet tells others.
func (n *network) state() *State {
	s := &State{
		PID: os.Getpid(), GethPID: n.node.PID(), Started: time.Now().UTC().Truncate(time.Second),
		RPC: n.node.URL, ChainID: n.client.ChainID(),
		Contracts: n.game.Addresses, Model: n.model.ID(), Consumer: n.consumer.Address,
	}
	for _, a := range n.agents {
		s.Agents = append(s.Agents, AgentState{Role: a.role, Address: a.role.Account().Address(), URL: a.URL()})
	}
	return s
}

// roleOf returns the role of an account, its address in short if it has none.
func roleOf(a claim.Address) string {
	for _, r := range Roles() {
		if r.Account().Address() == a {
			return string(r)
		}
	}
	return short(a.String())
}

// short abbreviates hex.
func short(hex string) string {
	if len(hex) < 14 {
		return hex
	}
	return hex[:8] + "…" + hex[len(hex)-4:]
}
