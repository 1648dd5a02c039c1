package main

import (
	"fmt"

	"github.com/urfave/cli/v2"

	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/claim"
)

// chainFlags are those of the commands that read the contracts.
func chainFlags(more ...cli.Flag) []cli.Flag {
	return append([]cli.Flag{
		&cli.StringFlag{Name: "rpc", EnvVars: env("rpc"), Value: "http://127.0.0.1:8545", Usage: "URL of a patched node"},
		&cli.StringFlag{Name: "registry", EnvVars: env("registry"), Usage: "address of the InferenceRegistry"},
		&cli.Uint64Flag{Name: "from-block", EnvVars: env("from-block"), Usage: "first block to look at: not after the contracts'"},
		jsonFlag(),
	}, more...)
}

// keyFlag names the account that sends.
func keyFlag() cli.Flag {
	return &cli.StringFlag{Name: "key", EnvVars: env("key"), Usage: "file with the account's private key"}
}

// ledger is the contracts, as of the newest block.
type ledger struct {
	*chain.Game
	client *chain.Client
	head   chain.Head
}

// openLedger connects to the contracts that the flags name.
func openLedger(c *cli.Context) (*ledger, error) {
	if c.String("registry") == "" {
		return nil, usagef("%s: --registry is required", c.Command.Name)
	}
	registry, err := claim.ParseAddress(c.String("registry"))
	if err != nil {
		return nil, usageError{fmt.Errorf("--registry: %w", err)}
	}
	client, err := chain.Dial(c.Context, c.String("rpc"))
	if err != nil {
		return nil, err
	}
	l := &ledger{client: client}
	if l.Game, err = client.Open(c.Context, registry); err == nil {
		l.head, err = client.Head(c.Context)
	}
	if err != nil {
		client.Close()
		return nil, err
	}
	return l, nil
}

// sender returns a sender for the account of --key.
func (l *ledger) sender(c *cli.Context) (*chain.Sender, error) {
	if c.String("key") == "" {
		return nil, usagef("%s: --key is required", c.Command.Name)
	}
	account, err := chain.LoadAccount(c.String("key"))
	if err != nil {
		return nil, err
	}
	return l.client.Sender(account, chain.DefaultFees()), nil
}

// withClaim connects to the contracts, finds the claim that the only argument names,
// and does something with it.
func withClaim(do func(*cli.Context, *ledger, *chain.Record) error) cli.ActionFunc {
	return func(c *cli.Context) error {
		args, err := wantArgs(c, "CLAIM")
		if err != nil {
			return err
		}
		h, err := claim.ParseHash(args[0])
		if err != nil {
			return usageError{fmt.Errorf("CLAIM: %w", err)}
		}
		l, err := openLedger(c)
		if err != nil {
			return err
		}
		defer l.client.Close()
		r, err := l.find(c, claim.ClaimID(h))
		if err != nil {
			return err
		}
		return do(c, l, r)
	}
}

// find returns the record of a claim.
func (l *ledger) find(c *cli.Context, id claim.ClaimID) (*chain.Record, error) {
	records, err := l.History(c.Context, c.Uint64("from-block"), l.head.Number)
	if err != nil {
		return nil, err
	}
	for _, r := range records {
		if r.ClaimID == id {
			return r, nil
		}
	}
	return nil, fmt.Errorf("claim %v was not made in blocks %d to %d", id, c.Uint64("from-block"), l.head.Number)
}
