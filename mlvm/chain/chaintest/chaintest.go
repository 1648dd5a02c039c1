// Package chaintest is a chain in the test's process: geth's simulated backend
// under Osaka rules with the precompiles injected, whose blocks are exactly one
// second apart and come as fast as the test wants.
package chaintest

import (
	"context"
	"math/big"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/ethclient/simulated"
	"github.com/ethereum/go-ethereum/node"

	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/precompiles"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// Accounts is the number of funded accounts.
const Accounts = 6

// genesisTime is beyond the wall clock, so that each block is one second later.
const genesisTime = 4_000_000_000

// inject adds the precompiles to geth's Osaka set, once for the process.
var inject = sync.OnceFunc(func() {
	for _, p := range precompiles.All() {
		vm.PrecompiledContractsOsaka[p.Address()] = p
		vm.PrecompiledAddressesOsaka = append(vm.PrecompiledAddressesOsaka, p.Address())
	}
})

// Chain is a simulated chain.
type Chain struct {
	*chain.Client
	Accounts [Accounts]*chain.Account

	sim     *simulated.Backend
	sealing sync.Mutex // one block at a time

	instant atomic.Bool // each transaction is followed by a block

	mu   sync.Mutex
	next chan struct{} // closed by the next block
}

// backend is the node of a Chain.
type backend struct {
	simulated.Client
	chain *Chain
}

// SendTransaction implements chain.Backend.
func (b backend) SendTransaction(ctx context.Context, tx *types.Transaction) error {
	if err := b.Client.SendTransaction(ctx, tx); err != nil {
		return err
	}
	if b.chain.instant.Load() {
		b.chain.Mine()
	}
	return nil
}

// New starts a chain that ends with the test. Its accounts have 1,000 ether each,
// but for the last one, which has nothing.
func New(t testing.TB) *Chain {
	t.Helper()
	inject()
	return NewStock(t)
}

// NewStock starts the same without the precompiles, provided that no test of the process
// has called New: geth's set is the process's.
func NewStock(t testing.TB) *Chain {
	t.Helper()
	c := &Chain{next: make(chan struct{})}
	alloc := types.GenesisAlloc{}
	for i := range c.Accounts {
		a, err := chain.NewAccount(common.LeftPadBytes([]byte{byte(i + 1)}, 32))
		if err != nil {
			t.Fatal(err)
		}
		c.Accounts[i] = a
		if i < Accounts-1 {
			alloc[common.Address(a.Address())] = types.Account{Balance: Ether(1000)}
		}
	}
	c.sim = simulated.NewBackend(alloc, func(_ *node.Config, e *ethconfig.Config) {
		config := *e.Genesis.Config
		config.BogotaTime = nil // the dev default runs ahead of Osaka
		e.Genesis.Config = &config
		e.Genesis.Timestamp = genesisTime
	})
	t.Cleanup(func() {
		if err := c.sim.Close(); err != nil {
			t.Error(err)
		}
	})
	client, err := chain.New(t.Context(), c.Backend())
	if err != nil {
		t.Fatal(err)
	}
	c.Client = client
	return c
}

// Ether returns n ether in wei.
func Ether(n int64) *big.Int { return new(big.Int).Mul(big.NewInt(n), big.NewInt(1e18)) }

// Mine adds an empty block, or one with the transactions that wait.
func (c *Chain) Mine() {
	c.sealing.Lock()
	c.sim.Commit()
	c.sealing.Unlock()
	c.mu.Lock()
	defer c.mu.Unlock()
	close(c.next)
	c.next = make(chan struct{})
}

// Warp adds a block, and one that is so much later. No transaction may wait.
func (c *Chain) Warp(t testing.TB, d time.Duration) {
	t.Helper()
	c.sealing.Lock()
	defer c.sealing.Unlock()
	c.sim.Commit() // makes the pool forget what the blocks before have
	if err := c.sim.AdjustTime(d); err != nil {
		t.Fatal(err)
	}
}

// NextBlock returns a channel that is closed when the next block is there.
func (c *Chain) NextBlock() <-chan struct{} {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.next
}

// Fork makes the next block a child of an earlier one. The chain changes when the new
// branch is longer.
func (c *Chain) Fork(t testing.TB, parent merkle.Hash) {
	t.Helper()
	if err := c.sim.Fork(common.Hash(parent)); err != nil {
		t.Fatal(err)
	}
}

// Backend returns what clients ask, for a test that answers otherwise.
func (c *Chain) Backend() chain.Backend { return backend{c.sim.Client(), c} }

// MineOnSend adds a block after each transaction that is sent from now on, so that
// time on the chain does not depend on how fast the test is.
func (c *Chain) MineOnSend() { c.instant.Store(true) }

// MineEvery adds a block each period until stop is called or the test ends.
func (c *Chain) MineEvery(t testing.TB, period time.Duration) (stop func()) {
	stopping, done := make(chan struct{}), make(chan struct{})
	go func() { // until stop
		defer close(done)
		ticker := time.NewTicker(period)
		defer ticker.Stop()
		for {
			select {
			case <-stopping:
				return
			case <-ticker.C:
				c.Mine()
			}
		}
	}()
	stop = sync.OnceFunc(func() {
		close(stopping)
		<-done
	})
	t.Cleanup(stop)
	return stop
}

// Fees are fees for a chain whose blocks come fast.
func Fees() chain.Fees {
	f := chain.DefaultFees()
	f.Poll = 2 * time.Millisecond
	return f
}

// Sender returns a sender for an account.
func (c *Chain) Sender(i int) *chain.Sender { return c.Client.Sender(c.Accounts[i], Fees()) }

// Preset returns one of the presets that come with the contracts.
func Preset(t testing.TB, name string) claim.Preset {
	t.Helper()
	p, err := chain.PresetNamed(name)
	if err != nil {
		t.Fatal(err)
	}
	return p
}
