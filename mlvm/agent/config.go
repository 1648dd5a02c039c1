package agent

import (
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/dispute"
	"github.com/mlgeth/mlgeth/mlvm/store"
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

	Propose  bool   // make claims on requests
	Prove    bool   // send fault proofs
	Dispute  bool   // demand what false claims withhold
	Defend   bool   // answer demands of true claims that others made, too
	Parallel bool   // make claims next to equal ones that are disputed
	Listen   string // address of the trace service, such as 127.0.0.1:0
	URL      string // under which others reach it; http:// and the address if empty

	// MetricsListen is the address of the service for the operator: metrics and health.
	// It tells the balance and more, and is not for the public. If empty there is none.
	MetricsListen string

	FromBlock     uint64        // that the contracts are not older than
	Confirmations uint64        // blocks on top of one that is acted on
	Poll          time.Duration // between two looks at the head
	Workers       int           // models that run at a time
	Inquiries     int           // claims for which proofs are looked for at a time, with traces in memory
	Private       bool          // fetch traces from addresses that are not public, too

	// What is locked in bonds, and for which requests (dispute.Policy).
	MaxExecTime time.Duration // that a request may allow for recomputing; 0 is no limit
	MaxBondWei  *big.Int      // of one claim; nil is no limit
	MinFeeWei   *big.Int      // of a request; nil is none
	ReserveWei  *big.Int      // balance that is never locked; more at a high base fee (dispute.GasWei)

	// Plan decides what is done. All but adversaries have dispute.Decide.
	Plan dispute.Planner

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
		Propose: true, Prove: true, Dispute: true, Defend: true, Listen: "127.0.0.1:0",
		Confirmations: 2, Poll: time.Second, Workers: 2, Inquiries: 32, MaxExecTime: time.Hour, MaxBondWei: big.NewInt(5000 * finney), MinFeeWei: big.NewInt(finney), ReserveWei: big.NewInt(100 * finney),
		Plan: dispute.Decide, MaxDeliveries: 3, MinWithdrawWei: big.NewInt(10 * finney),
		Clock: SystemClock{}, Logger: slog.New(slog.DiscardHandler),
	}
}

// Validate checks what can be checked without the chain.
func (c *Config) Validate() error {
	switch {
	case c.Game == nil || c.Sender == nil || c.Store == nil:
		return errors.New("agent: contracts, sender or store are not set")
	case c.Plan == nil:
		return errors.New("agent: no planner")
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
	case c.Poll <= 0 || c.Workers <= 0 || c.Inquiries <= 0:
		return fmt.Errorf("agent: poll %v, workers %d and inquiries %d must be positive", c.Poll, c.Workers, c.Inquiries)
	}
	return nil
}
