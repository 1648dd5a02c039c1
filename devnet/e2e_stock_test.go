//go:build e2e

package devnet

import (
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/chain"
)

// exportBlocks stops a node and returns a file with its blocks.
func exportBlocks(t *testing.T, n *Node, geth string, dir Dir) string {
	t.Helper()
	n.Stop()
	path := filepath.Join(t.TempDir(), "blocks.rlp")
	if out, err := exec.CommandContext(t.Context(), geth, "export", "--datadir", dir.data(), path).CombinedOutput(); err != nil {
		t.Fatalf("export: %v: %s", err, out)
	}
	return path
}

// importBlocks gives blocks to another geth, on the same genesis, and returns what it
// says, and a client of it.
func importBlocks(t *testing.T, geth string, genesis Dir, blocks string) (said string, c *chain.Client) {
	t.Helper()
	text, err := os.ReadFile(genesis.genesis())
	if err != nil {
		t.Fatal(err)
	}
	dir := Dir(t.TempDir())
	cfg := NodeConfig{Geth: geth, Dir: dir, Period: 1, Genesis: text}
	log, err := os.Create(dir.LogFile())
	if err != nil {
		t.Fatal(err)
	}
	defer log.Close()
	if err := initChain(t.Context(), cfg, log); err != nil {
		t.Fatal(err)
	}
	// Whatever status an import ends with: which blocks are there says what became of it.
	out, _ := exec.CommandContext(t.Context(), geth, "import", "--datadir", dir.data(), blocks).CombinedOutput()
	n, err := startNode(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(n.Stop)
	return string(out), dial(t, n.URL)
}

// has reports whether a node has a block of another one in its chain.
func has(t *testing.T, c *chain.Client, want chain.Head) bool {
	t.Helper()
	got, err := c.HeadAt(t.Context(), want.Number)
	return err == nil && got.Hash == want.Hash
}

func headAt(t *testing.T, c *chain.Client, number uint64) chain.Head {
	t.Helper()
	h, err := c.HeadAt(t.Context(), number)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// TestStockGethRefusesOurBlocks: a geth without our patches follows the chain up to the
// block that calls a precompile, and refuses that one.
func TestStockGethRefusesOurBlocks(t *testing.T) {
	patched, stock := builtBinary(t, "geth"), builtBinary(t, "geth-stock")
	n, dir := startTestNode(t, "geth")
	c := dial(t, n.URL)
	sender := c.Sender(Deployer.Account(), chain.DefaultFees())
	g, receipts, err := chain.Deploy(t.Context(), sender, testPreset(t))
	if err != nil {
		t.Fatal(err)
	}
	verifier, err := chain.CurrentOpset()
	if err != nil {
		t.Fatal(err)
	}
	added, err := sender.Send(t.Context(), g.AddOpsetTx(verifier)) // calls STEP_VERIFY
	if err != nil {
		t.Fatal(err)
	}
	if last := receipts[len(receipts)-1].Block; last >= added.Block {
		t.Fatalf("the contracts were deployed in block %d, the precompile called in %d", last, added.Block)
	}
	before, calls := headAt(t, c, added.Block-1), headAt(t, c, added.Block)
	blocks := exportBlocks(t, n, patched, dir)

	said, follower := importBlocks(t, stock, dir, blocks)
	if !has(t, follower, before) {
		t.Errorf("stock geth does not have block %d: %s", before.Number, said)
	}
	if has(t, follower, calls) {
		t.Errorf("stock geth has block %d, which calls a precompile", calls.Number)
	}
	if !strings.Contains(said, "invalid gas used") && !strings.Contains(said, "invalid merkle root") {
		t.Errorf("stock geth does not say what is wrong: %s", said)
	}
	said, follower = importBlocks(t, patched, dir, blocks)
	if !has(t, follower, calls) {
		t.Errorf("patched geth does not have block %d: %s", calls.Number, said)
	}
}

// TestGenesisWithoutOPML: on a genesis without opmlTime the patched geth has no
// precompiles, and makes blocks that a stock one accepts.
func TestGenesisWithoutOPML(t *testing.T) {
	text, err := NewGenesis(time.Now())
	if err != nil {
		t.Fatal(err)
	}
	var genesis map[string]any
	if err := json.Unmarshal(text, &genesis); err != nil {
		t.Fatal(err)
	}
	delete(genesis["config"].(map[string]any), "opmlTime")
	if text, err = json.Marshal(genesis); err != nil {
		t.Fatal(err)
	}
	patched, stock := builtBinary(t, "geth"), builtBinary(t, "geth-stock")
	dir := Dir(t.TempDir())
	n, err := startNode(t.Context(), NodeConfig{Geth: patched, Dir: dir, Period: 1, Genesis: text})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(n.Stop)
	c := dial(t, n.URL)
	if err := c.CheckFork(t.Context()); !errors.Is(err, chain.ErrNoFork) {
		t.Errorf("got %v, want %v", err, chain.ErrNoFork)
	}
	to := Liar.Account().Address()
	r, err := c.Sender(Deployer.Account(), chain.DefaultFees()).Send(t.Context(), chain.Tx{Name: "transfer", To: &to})
	if err != nil {
		t.Fatal(err)
	}
	want := headAt(t, c, r.Block)
	said, follower := importBlocks(t, stock, dir, exportBlocks(t, n, patched, dir))
	if !has(t, follower, want) {
		t.Errorf("stock geth does not have block %d: %s", want.Number, said)
	}
}
