//go:build e2e

package devnet

import (
	"context"
	"errors"
	"log/slog"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/claim"
)

// builtBinary returns a program below build/bin.
func builtBinary(t *testing.T, name string) string {
	t.Helper()
	path, err := filepath.Abs(filepath.Join("..", "build", "bin", name))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); err != nil {
		t.Fatalf("%v: run make test-e2e", err)
	}
	return path
}

// startTestNode runs geth in a new directory until the test ends.
func startTestNode(t *testing.T, geth string) (*Node, Dir) {
	t.Helper()
	dir := Dir(t.TempDir())
	n, err := startNode(t.Context(), NodeConfig{Geth: builtBinary(t, geth), Dir: dir, Period: 1})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(n.Stop)
	return n, dir
}

// startDigits runs a network with the embedded model registered until the test ends.
func startDigits(t *testing.T) *network {
	t.Helper()
	n, err := startNetwork(t.Context(), Config{
		NodeConfig: NodeConfig{Geth: builtBinary(t, "geth"), Dir: Dir(t.TempDir()), Period: 1},
		Preset:     "dev", Logger: slog.New(slog.DiscardHandler),
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(n.stop)
	if err := errors.Join(n.loadDigits(t.Context()), n.deploy(t.Context())); err != nil {
		t.Fatal(err)
	}
	return n
}

// fund gives an account some ether of the deployer's.
func (n *network) fund(t *testing.T, to claim.Address, ether int64) {
	t.Helper()
	wei := new(big.Int).Mul(big.NewInt(ether), big.NewInt(1e18))
	if _, err := n.sender(Deployer).Send(t.Context(), chain.Tx{Name: "fund", To: &to, ValueWei: wei}); err != nil {
		t.Fatal(err)
	}
}

func dial(t *testing.T, url string) *chain.Client {
	t.Helper()
	c, err := chain.Dial(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	return c
}

func TestDeployOnGeth(t *testing.T) {
	n, dir := startTestNode(t, "geth")
	c := dial(t, n.URL)
	g, receipts, err := chain.Deploy(t.Context(), c.Sender(Deployer.Account(), chain.DefaultFees()), testPreset(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range receipts {
		t.Logf("%s: %d gas in block %d", r.Name, r.GasUsed, r.Block)
	}
	if _, err := c.Open(t.Context(), g.Addresses.Registry); err != nil {
		t.Error(err)
	}

	if _, err := startNode(t.Context(), NodeConfig{Geth: builtBinary(t, "geth"), Dir: dir, Period: 1}); err == nil || !strings.Contains(err.Error(), "devnet down") {
		t.Errorf("a second geth in the same directory: got %v", err)
	}
}

func TestStockGethHasNoFork(t *testing.T) {
	n, _ := startTestNode(t, "geth-stock")
	c := dial(t, n.URL)
	_, _, err := chain.Deploy(t.Context(), c.Sender(Deployer.Account(), chain.DefaultFees()), testPreset(t))
	if !errors.Is(err, chain.ErrNoFork) {
		t.Errorf("got %v, want %v", err, chain.ErrNoFork)
	}
}

func TestStartErrors(t *testing.T) {
	if _, err := startNode(t.Context(), NodeConfig{Geth: filepath.Join(t.TempDir(), "geth"), Dir: Dir(t.TempDir())}); !errors.Is(err, ErrNoGeth) {
		t.Errorf("got %v, want %v", err, ErrNoGeth)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := startNode(ctx, NodeConfig{Geth: builtBinary(t, "geth"), Dir: Dir(t.TempDir()), Period: 1}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want %v", err, context.Canceled)
	}
}

func testPreset(t *testing.T) claim.Preset {
	t.Helper()
	p, err := chain.PresetNamed("dev")
	if err != nil {
		t.Fatal(err)
	}
	return p
}
