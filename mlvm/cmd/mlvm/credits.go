package main

import (
	"fmt"
	"text/tabwriter"

	"github.com/urfave/cli/v2"

	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/claim"
)

func creditsCommand() *cli.Command {
	return &cli.Command{
		Name:      "credits",
		Usage:     "show what the contracts owe an account, and take it",
		ArgsUsage: "[ADDRESS]",
		Description: `Shows what an account can withdraw: bonds and rewards from the claim game, fees from the
registry. Without an address it is the account of --key; with --withdraw it takes all of it.

   mlvm credits --registry 0x… --key key.hex --withdraw`,
		Flags: chainFlags(keyFlag(), &cli.BoolFlag{Name: "withdraw", EnvVars: env("withdraw"), Usage: "send it to the account"}),
		Action: func(c *cli.Context) error {
			l, err := openLedger(c)
			if err != nil {
				return err
			}
			defer l.client.Close()
			return l.credits(c)
		},
	}
}

// creditsReport is what an account is owed.
type creditsReport struct {
	Account  claim.Address `json:"account"`
	Bonds    string        `json:"bondsEther"`
	Fees     string        `json:"feesEther"`
	Withdraw []string      `json:"transactions,omitempty"`
}

func (l *ledger) credits(c *cli.Context) error {
	var sender *chain.Sender
	var owner claim.Address
	var err error
	switch {
	case c.NArg() > 1:
		return usagef("credits: want one address at most, got %d arguments", c.NArg())
	case c.NArg() == 1:
		if c.Bool("withdraw") {
			return usagef("credits: --withdraw takes what the account of --key is owed, not what an address is")
		}
		if owner, err = claim.ParseAddress(c.Args().First()); err != nil {
			return usageError{fmt.Errorf("ADDRESS: %w", err)}
		}
	default:
		if sender, err = l.sender(c); err != nil {
			return err
		}
		owner = sender.Address()
	}
	owed, err := l.Credits(c.Context, l.head.Number, owner)
	if err != nil {
		return err
	}
	r := creditsReport{Account: owner, Bonds: claim.Ether(owed.GameWei), Fees: claim.Ether(owed.RegistryWei)}
	if c.Bool("withdraw") {
		var txs []chain.Tx
		if owed.GameWei.Sign() > 0 {
			txs = append(txs, l.WithdrawBondsTx(owner))
		}
		if owed.RegistryWei.Sign() > 0 {
			txs = append(txs, l.WithdrawFeesTx(owner))
		}
		for _, tx := range txs {
			receipt, err := sender.Send(c.Context, tx)
			if err != nil {
				return err
			}
			r.Withdraw = append(r.Withdraw, receipt.Hash.String())
		}
	}
	return show(c, r, func(w *tabwriter.Writer) {
		fmt.Fprintf(w, "account\t%v\nbonds and rewards\t%s ether\nfees\t%s ether\n", r.Account, r.Bonds, r.Fees)
		for _, tx := range r.Withdraw {
			fmt.Fprintf(w, "withdrawn by\t%s\n", tx)
		}
	})
}
