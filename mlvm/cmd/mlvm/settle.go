package main

import (
	"errors"
	"fmt"
	"text/tabwriter"

	"github.com/urfave/cli/v2"

	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/claim"
)

// errNothingToSettle means that a claim can be ended by nobody at this time.
var errNothingToSettle = errors.New("there is nothing to settle")

func settleCommand() *cli.Command {
	return &cli.Command{
		Name:      "settle",
		Usage:     "end a claim by time",
		ArgsUsage: "CLAIM",
		Description: `Ends a claim whose time has come: rejects it if a demand was not answered, accepts it if
nothing is open, or clears it away if another claim is the result. Anyone may.

   mlvm settle --registry 0x… --key key.hex 0x5f…`,
		Flags:  chainFlags(keyFlag()),
		Action: withClaim(settleClaim),
	}
}

// settleClaim sends what ends a claim.
func settleClaim(c *cli.Context, l *ledger, r *chain.Record) error {
	s, err := l.Claim(c.Context, l.head.Number, r.ClaimID)
	if err != nil {
		return err
	}
	request, err := l.Request(c.Context, l.head.Number, r.Statement.RequestID)
	if err != nil {
		return err
	}
	final := request.Status == chain.RequestFinal
	var tx chain.Tx
	switch d := r.Overdue(l.head.Time); {
	case s.Status == claim.Pending && d != nil:
		tx = l.SettleExpiredTx(r.ClaimID, d.Level, d.Index)
	case s.Status == claim.Pending && final:
		tx = l.SupersedeTx(r.ClaimID)
	case s.Acceptable(l.head.Time) == nil:
		tx = l.SettleTx(r.ClaimID)
	default:
		return fmt.Errorf("claim %v is %v: %w, it waits for: %s", r.ClaimID, s.Status, errNothingToSettle, next(r, &s, final, l.head.Time))
	}
	sender, err := l.sender(c)
	if err != nil {
		return err
	}
	receipt, err := sender.Send(c.Context, tx)
	if err != nil {
		return err
	}
	after, err := l.Claim(c.Context, receipt.Block, r.ClaimID)
	if err != nil {
		return err
	}
	result := struct {
		Claim  claim.ClaimID `json:"claim"`
		Status string        `json:"status"`
		Tx     string        `json:"tx"`
		Gas    uint64        `json:"gas"`
	}{r.ClaimID, after.Status.String(), receipt.Hash.String(), receipt.GasUsed}
	return show(c, result, func(w *tabwriter.Writer) {
		fmt.Fprintf(w, "claim\t%v\nstatus\t%s\ntransaction\t%s\ngas\t%d\n", result.Claim, result.Status, result.Tx, result.Gas)
	})
}
