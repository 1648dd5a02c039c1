package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"os"
	"path/filepath"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/mlgeth/mlgeth/mlvm/agent"
	"github.com/mlgeth/mlgeth/mlvm/agent/adversary"
	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/store"
)

func serveCommand() *cli.Command {
	def := agent.DefaultConfig()
	return &cli.Command{
		Name:  "serve",
		Usage: "propose, watch and challenge on a chain",
		Description: `Runs the agent: it answers requests for the models that it holds, recomputes every claim
about them, sends a fault proof against a false one, settles, delivers, and collects what it
is owed. Where a false claim hides its trace it demands tree nodes, level by level, until
there is a proof or an answer is missing; it answers what is demanded of true claims. It
serves the traces of its claims over HTTP, where others check them: parts of large ones are
computed again when somebody asks for them, at most a quarter of the time. Metrics and
health, at /metrics and /healthz, are for the operator and have an address of their own.
Ctrl-C stops it; what was going on is taken up again by the next start.

   mlvm serve --rpc http://127.0.0.1:8545 --registry 0x… --key key.hex --model net.mlvm

The key file holds the private key of an account with funds, in hex. No other process may use
the account at the same time. A proposer needs the contracts' bond and --reserve. A dispute is
opened only with ether beyond the reserve for all that can follow; that, too, grows with the base fee.

A requester chooses the bond of its request, how long it is locked, and the fee. Requests
beyond --max-bond, --max-exec-time and --min-fee are not answered.`,
		Flags: append([]cli.Flag{
			&cli.StringFlag{Name: "rpc", EnvVars: env("rpc"), Value: "http://127.0.0.1:8545", Usage: "URL of a patched node"},
			&cli.StringFlag{Name: "registry", EnvVars: env("registry"), Usage: "address of the InferenceRegistry"},
			&cli.StringFlag{Name: "key", EnvVars: env("key"), Usage: "file with the account's private key"},
			&cli.StringSliceFlag{Name: "model", EnvVars: env("model"), Value: cli.NewStringSlice(embeddedName), Usage: "model file, or digits; may be given several times"},
			&cli.StringFlag{Name: "data-dir", EnvVars: env("data-dir"), Value: "mlvm-data", Usage: "folder of the store"},
			&cli.StringFlag{Name: "listen", EnvVars: env("listen"), Value: def.Listen, Usage: "address of the trace service"},
			&cli.StringFlag{Name: "url", EnvVars: env("url"), Usage: "URL under which others reach it (default: from --listen)"},
			&cli.StringFlag{Name: "metrics-listen", EnvVars: env("metrics-listen"), Value: def.MetricsListen, Usage: "address of metrics and health, such as 127.0.0.1:9090 (default: none)"},
			&cli.BoolFlag{Name: "propose", EnvVars: env("propose"), Value: def.Propose, Usage: "make claims on requests; if not, only traces of earlier claims are served"},
			&cli.BoolFlag{Name: "prove", EnvVars: env("prove"), Value: def.Prove, Usage: "send fault proofs"},
			&cli.BoolFlag{Name: "dispute", EnvVars: env("dispute"), Value: def.Dispute, Usage: "demand what false claims withhold: needs ether for the dispute's bond"},
			&cli.BoolFlag{Name: "parallel", EnvVars: env("parallel"), Value: def.Parallel, Usage: "claim the truth, with a bond of its own, next to an equal claim that is disputed, so that the request gets its result if that one is left undefended"},
			&cli.BoolFlag{Name: "defend", EnvVars: env("defend"), Value: def.Defend, Usage: "answer demands of true claims that others made, too"},
			&cli.DurationFlag{Name: "max-exec-time", EnvVars: env("max-exec-time"), Value: def.MaxExecTime, Usage: "most time for recomputing that a request may allow, 0 for any"},
			&cli.StringFlag{Name: "max-bond", EnvVars: env("max-bond"), Value: claim.Ether(def.MaxBondWei), Usage: "most ether locked for one request"},
			&cli.StringFlag{Name: "min-fee", EnvVars: env("min-fee"), Value: claim.Ether(def.MinFeeWei), Usage: "least ether that a request must pay"},
			&cli.StringFlag{Name: "reserve", EnvVars: env("reserve"), Value: claim.Ether(def.ReserveWei), Usage: "ether that is never locked in bonds, to pay for gas at base fees up to 5 gwei; above that it grows with the base fee"},
			&cli.BoolFlag{Name: "private", EnvVars: env("private"), Value: def.Private, Usage: "fetch traces from addresses that are not public, too (for a local chain)"},
			&cli.Uint64Flag{Name: "from-block", EnvVars: env("from-block"), Value: def.FromBlock, Usage: "first block to look at: not after the contracts'"},
			&cli.Uint64Flag{Name: "confirmations", EnvVars: env("confirmations"), Value: def.Confirmations, Usage: "blocks on top of one that is acted on"},
			&cli.DurationFlag{Name: "poll", EnvVars: env("poll"), Value: def.Poll, Usage: "time between two looks at the chain"},
			workersFlag(),
			&cli.IntFlag{Name: "inquiries", EnvVars: env("inquiries"), Value: def.Inquiries, Usage: "false claims for which proofs are looked for at a time, with their traces in memory"},
		}, adversaryFlags()...),
		Action: serve,
	}
}

// stopTime is how long a stop may take.
const stopTime = 10 * time.Second

func serve(c *cli.Context) error {
	if _, err := wantArgs(c); err != nil {
		return err
	}
	s, err := openService(c)
	if err != nil {
		return err
	}
	defer s.close()
	a, err := agent.New(s.config)
	if err != nil {
		return usageError{err}
	}
	if err := a.Start(c.Context); err != nil {
		if errors.Is(err, chain.ErrInsufficientFunds) && s.config.Propose {
			err = fmt.Errorf("%w; with --propose=false it watches, and ends the claims it has made", err)
		}
		return err
	}
	s.config.Logger.Info("serving", "url", a.URL(), "account", s.config.Sender.Address().String())
	<-c.Context.Done()
	ctx, cancel := context.WithTimeout(context.WithoutCancel(c.Context), stopTime)
	defer cancel()
	if err := a.Stop(ctx); err != nil {
		return err
	}
	return c.Context.Err()
}

// service is what an agent works with.
type service struct {
	config    agent.Config
	adversary adversary.Options
	closers   []func() error
}

func (s *service) close() {
	for i := len(s.closers) - 1; i >= 0; i-- {
		if err := s.closers[i](); err != nil {
			s.config.Logger.Warn("close", "err", err)
		}
	}
}

// openService turns the flags into a configuration; it keeps nothing open if it
// fails.
func openService(c *cli.Context) (*service, error) {
	s := &service{config: agent.DefaultConfig()}
	if err := s.open(c); err != nil {
		s.close()
		return nil, err
	}
	return s, nil
}

func (s *service) open(c *cli.Context) (err error) {
	cfg := &s.config
	cfg.Logger = slog.New(slog.NewTextHandler(c.App.ErrWriter, nil))
	cfg.Listen, cfg.URL = c.String("listen"), c.String("url")
	cfg.Propose, cfg.Prove, cfg.Private = c.Bool("propose"), c.Bool("prove"), c.Bool("private")
	cfg.Dispute, cfg.Defend, cfg.Parallel = c.Bool("dispute"), c.Bool("defend"), c.Bool("parallel")
	cfg.FromBlock, cfg.Confirmations, cfg.Poll = c.Uint64("from-block"), c.Uint64("confirmations"), c.Duration("poll")
	cfg.MetricsListen = c.String("metrics-listen")
	if cfg.Workers, err = workers(c); err != nil {
		return err
	}
	if cfg.Inquiries = c.Int("inquiries"); cfg.Inquiries < 1 {
		return usagef("--inquiries is %d, want at least 1", cfg.Inquiries)
	}
	if err := s.readLimits(c); err != nil {
		return err
	}
	if s.adversary, err = readAdversary(c); err != nil {
		return err
	}
	if s.adversary.Apply(cfg); !s.adversary.Honest() {
		cfg.Logger.Warn("this agent is an adversary, for tests: it will lose its bonds")
	}
	if err := s.openChain(c); err != nil {
		return err
	}
	for _, path := range c.StringSlice("model") {
		if err := s.openModel(c.Context, path); err != nil {
			return err
		}
	}
	dir := c.String("data-dir")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	cfg.Store, err = store.Open(filepath.Join(dir, "store"), store.DefaultMaxBytes)
	if err != nil {
		return err
	}
	s.closers = append(s.closers, cfg.Store.Close)
	return nil
}

// readLimits reads the flags of what is locked in bonds.
func (s *service) readLimits(c *cli.Context) (err error) {
	cfg := &s.config
	for _, f := range []struct {
		flag string
		wei  **big.Int
	}{{"max-bond", &cfg.MaxBondWei}, {"min-fee", &cfg.MinFeeWei}, {"reserve", &cfg.ReserveWei}} {
		if *f.wei, err = claim.ParseEther(c.String(f.flag)); err != nil {
			return usageError{fmt.Errorf("--%s: %w", f.flag, err)}
		}
	}
	if cfg.MaxExecTime = c.Duration("max-exec-time"); cfg.MaxExecTime < 0 || cfg.MaxExecTime%time.Second != 0 {
		return usagef("--max-exec-time is %v, want whole seconds", cfg.MaxExecTime)
	}
	return nil
}

// openChain connects to the node and finds the contracts.
func (s *service) openChain(c *cli.Context) error {
	if c.String("registry") == "" || c.String("key") == "" {
		return usagef("serve: --registry and --key are required")
	}
	registry, err := claim.ParseAddress(c.String("registry"))
	if err != nil {
		return usageError{fmt.Errorf("--registry: %w", err)}
	}
	account, err := chain.LoadAccount(c.String("key"))
	if err != nil {
		return err
	}
	client, err := chain.Dial(c.Context, c.String("rpc"))
	if err != nil {
		return err
	}
	s.closers = append(s.closers, func() error { client.Close(); return nil })
	if err := client.CheckFork(c.Context); err != nil {
		return err
	}
	if s.config.Game, err = client.Open(c.Context, registry); err != nil {
		return err
	}
	s.config.Sender = client.Sender(account, chain.DefaultFees())
	return nil
}

// openModel opens a model and reads its weights.
func (s *service) openModel(ctx context.Context, path string) error {
	f, err := openModel(path)
	if err != nil {
		return err
	}
	s.closers = append(s.closers, f.Close)
	m, err := s.adversary.Model(ctx, f, engine.Options{Workers: s.config.Workers})
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	if !s.config.Propose {
		m.WholeBytes = agent.OutlinesOnly
	}
	s.config.Models = append(s.config.Models, m)
	return nil
}
