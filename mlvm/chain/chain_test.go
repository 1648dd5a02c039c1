package chain_test

import (
	"context"
	"errors"
	"math/big"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/ethclient/simulated"
	"github.com/ethereum/go-ethereum/node"

	"github.com/mlgeth/mlgeth/contracts"
	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/chain/chaintest"
	"github.com/mlgeth/mlgeth/mlvm/claim"
)

func deploy(t *testing.T) (*chaintest.Chain, *chain.Game) {
	t.Helper()
	c := chaintest.New(t)
	c.MineEvery(t, 5*time.Millisecond)
	g, receipts, err := chain.Deploy(t.Context(), c.Sender(0), chaintest.Preset(t, "dev"))
	if err != nil {
		t.Fatal(err)
	}
	if len(receipts) != 3 {
		t.Errorf("got %d receipts, want 3", len(receipts))
	}
	return c, g
}

// TestRewardPrice: the rewards of the presets are worth their gas at the price that agents
// take them for.
func TestRewardPrice(t *testing.T) {
	if claim.RewardPriceWei != contracts.RewardGasPriceWei {
		t.Errorf("got %d, want %d", claim.RewardPriceWei, contracts.RewardGasPriceWei)
	}
}

func TestDeployAndOpen(t *testing.T) {
	c, g := deploy(t)
	opened, err := c.Open(t.Context(), g.Addresses.Registry)
	if err != nil {
		t.Fatal(err)
	}
	if opened.Addresses != g.Addresses {
		t.Errorf("got %v, want %v", opened.Addresses, g.Addresses)
	}
	if err := opened.Preset.Validate(); err != nil {
		t.Error(err)
	}
}

func TestOpenErrors(t *testing.T) {
	c, g := deploy(t)
	for name, address := range map[string]claim.Address{"no code": {1}, "another contract": g.Addresses.Models} {
		if _, err := c.Open(t.Context(), address); !errors.Is(err, chain.ErrNoContracts) {
			t.Errorf("%s: got %v, want %v", name, err, chain.ErrNoContracts)
		}
	}
	if _, err := g.Model(t.Context(), claim.ModelID{1}); !errors.Is(err, chain.ErrUnknownModel) {
		t.Errorf("got %v, want %v", err, chain.ErrUnknownModel)
	}
	o := claim.Options{MaxT: 1, BondWei: new(big.Int)}
	if _, err := c.Sender(1).Send(t.Context(), g.RequestTx(claim.ModelID{1}, nil, &o, nil)); !errors.Is(err, chain.ErrUnknownModel) {
		t.Errorf("got %v, want %v", err, chain.ErrUnknownModel)
	}
}

func TestNoFork(t *testing.T) {
	sim := simulated.NewBackend(types.GenesisAlloc{}, func(_ *node.Config, e *ethconfig.Config) {
		config := *e.Genesis.Config
		config.OsakaTime, config.BogotaTime = nil, nil // where chaintest injects nothing
		e.Genesis.Config = &config
	})
	defer sim.Close()
	c, err := chain.New(t.Context(), sim.Client())
	if err != nil {
		t.Fatal(err)
	}
	if err := c.CheckFork(t.Context()); !errors.Is(err, chain.ErrNoFork) {
		t.Errorf("got %v, want %v", err, chain.ErrNoFork)
	}
}

func TestDialErrors(t *testing.T) {
	web := httptest.NewServer(http.NotFoundHandler())
	defer web.Close()
	for _, url := range []string{"http://127.0.0.1:1", web.URL, "gopher://x", "http://127.0.0.1:99999", ""} {
		if _, err := chain.Dial(t.Context(), url); err == nil {
			t.Errorf("%q: got a client, want an error", url)
		} else if !strings.Contains(err.Error(), url) {
			t.Errorf("%q: the error does not name the URL: %v", url, err)
		}
	}
}

func TestInsufficientFunds(t *testing.T) {
	c, g := deploy(t)
	poor := c.Sender(chaintest.Accounts - 1)
	_, err := poor.Send(t.Context(), g.CommitTx(claim.CommitHash{1}))
	if !errors.Is(err, chain.ErrInsufficientFunds) {
		t.Errorf("got %v, want %v", err, chain.ErrInsufficientFunds)
	}
	rich := c.Accounts[1].Address()
	_, err = poor.Send(t.Context(), chain.Tx{Name: "transfer", To: &rich, ValueWei: chaintest.Ether(1)})
	if !errors.Is(err, chain.ErrInsufficientFunds) || !strings.Contains(err.Error(), "has 0 ether") {
		t.Errorf("got %v, want %v and the balance", err, chain.ErrInsufficientFunds)
	}
}

func TestRevertIsDecoded(t *testing.T) {
	c, g := deploy(t)
	_, err := c.Sender(1).Send(t.Context(), g.SettleTx(claim.ClaimID{1}))
	var revert *chain.Revert
	if !errors.As(err, &revert) || revert.Name != "WrongClaimStatus" || !errors.Is(err, chain.ErrAlreadyDone) {
		t.Errorf("got %v, want WrongClaimStatus", err)
	}
	if !strings.HasPrefix(err.Error(), "settle: reverted: WrongClaimStatus(claimID: 0x01") {
		t.Errorf("got %q", err)
	}
}

// TestConcurrentSends sends many transactions of one account at once.
func TestConcurrentSends(t *testing.T) {
	c, g := deploy(t)
	s := c.Sender(1)
	var wg sync.WaitGroup
	for i := range 20 {
		wg.Go(func() {
			h := claim.CommitHash{byte(i + 1)}
			r, err := s.Send(t.Context(), g.CommitTx(h))
			if err != nil {
				t.Error(err)
				return
			}
			if block, err := g.CommitBlock(t.Context(), r.Block, h); err != nil || block != r.Block {
				t.Errorf("commit in block %d, %v, want %d", block, err, r.Block)
			}
		})
	}
	wg.Wait()
}

// TestReplace lets time pass without blocks: the sender must raise its fee, up to
// the cap, and find the receipt of the version that a block has.
func TestReplace(t *testing.T) {
	c := chaintest.New(t)
	tick := make(chan time.Time)
	fees := chaintest.Fees()
	fees.Replace = time.Hour
	raised := make(chan struct{}, 100)
	fees.Wait = func(d time.Duration) <-chan time.Time {
		if d == time.Hour {
			raised <- struct{}{}
			return tick
		}
		return time.After(d)
	}
	fees.MaxFeeWei = big.NewInt(4_000_000_000) // 1 gwei of tip, twice a base fee of 1 gwei, and a quarter more
	s := c.Client.Sender(c.Accounts[1], fees)
	to := c.Accounts[2].Address()
	done := make(chan error, 1)
	var receipt *chain.Receipt
	go func() { // ends with the transaction
		r, err := s.Send(t.Context(), chain.Tx{Name: "transfer", To: &to, ValueWei: big.NewInt(1)})
		receipt = r
		done <- err
	}()
	for range 3 { // one replacement fits below the cap, the next ones do not
		<-raised
		tick <- time.Time{}
	}
	<-raised
	c.Mine()
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	if tip := new(big.Int).Sub(receipt.PriceWei, big.NewInt(875_000_000)); tip.Cmp(big.NewInt(1_250_000_001)) != 0 {
		t.Errorf("the price is %v wei, want a tip that is a quarter more", receipt.PriceWei)
	}
}

func TestSendEndsWithContext(t *testing.T) {
	c := chaintest.New(t) // no blocks
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	to := c.Accounts[2].Address()
	if _, err := c.Sender(1).Send(ctx, chain.Tx{Name: "transfer", To: &to}); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v, want %v", err, context.DeadlineExceeded)
	}
}

func TestLoadAccount(t *testing.T) {
	dir := t.TempDir()
	key := strings.Repeat("0", 63) + "1"
	for name, content := range map[string]string{"plain": key, "prefix": "0x" + key, "line": key + "\n"} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		a, err := chain.LoadAccount(path)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if want := claim.Address(common.HexToAddress("0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf")); a.Address() != want {
			t.Errorf("%s: got %v, want %v", name, a.Address(), want)
		}
	}
	for name, content := range map[string]string{"empty": "", "zero": strings.Repeat("0", 64), "short": "12", "long": key + key} {
		path := filepath.Join(dir, "bad "+name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := chain.LoadAccount(path); err == nil || strings.Contains(err.Error(), key) {
			t.Errorf("%s: got %v, want an error that does not tell the key", name, err)
		}
	}
}
