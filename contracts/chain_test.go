package contracts_test

import (
	"context"
	"crypto/ecdsa"
	"encoding/hex"
	"errors"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/ethclient/simulated"
	"github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/rpc"
	"github.com/google/go-cmp/cmp"

	ethereum "github.com/ethereum/go-ethereum"

	"github.com/mlgeth/mlgeth/contracts"
	"github.com/mlgeth/mlgeth/contracts/bindings"
	"github.com/mlgeth/mlgeth/contracts/internal/mocks"
)

// The accounts of a test chain, all funded alike.
const (
	owner = iota
	requester
	proposer
	prover
	stranger
	accountCount
)

const (
	genesisTime = 4_000_000_000 // beyond the wall clock, so that blocks are exactly one second apart
	txGas       = 1 << 24       // EIP-7825: the most that a transaction may have
	tip         = 1e9           // wei per gas; goes to the zero address, which builds the blocks
)

var (
	bModels   = bindings.NewModelRegistry()
	bRegistry = bindings.NewInferenceRegistry()
	bGame     = bindings.NewClaimGame()
	bDigit    = bindings.NewDigitConsumer()
	mReceiver = mocks.NewReceiver()
	mHarness  = mocks.NewHarness()
)

// chain is a simulated chain under Osaka rules with the contracts deployed.
type chain struct {
	testing.TB
	sim    *simulated.Backend
	client simulated.Client
	keys   [accountCount]*ecdsa.PrivateKey
	who    [accountCount]common.Address
	nonces [accountCount]uint64
	preset bindings.Preset
	gas    map[string]uint64 // of the last transaction by label, see spent

	models, registry, game common.Address
}

// presetOf returns the preset of the given name in the contract's form.
func presetOf(t testing.TB, name string) bindings.Preset {
	for _, p := range contracts.Presets() {
		if p.Name == name {
			return bindings.Preset{
				Censorship: p.Censorship, Latency: p.Latency, Extension: p.Extension, MinExecTime: p.MinExecTime,
				Grid: p.Grid, BurnBps: p.BurnBps, FloorPrice: p.FloorPriceWei, Bond: p.BondWei,
				DisputeBond: p.DisputeBondWei, DemandReward: p.DemandRewardWei, ProofReward: p.ProofRewardWei,
			}
		}
	}
	t.Fatalf("no preset %q", name)
	return bindings.Preset{}
}

// newChain starts a chain and deploys the contracts with the dev preset.
func newChain(t testing.TB) *chain {
	t.Helper()
	c := &chain{TB: t, preset: presetOf(t, "dev"), gas: map[string]uint64{}}
	alloc := types.GenesisAlloc{}
	for i := range c.keys {
		key, err := crypto.ToECDSA(common.LeftPadBytes([]byte{byte(i + 1)}, 32))
		if err != nil {
			t.Fatal(err)
		}
		c.keys[i], c.who[i] = key, crypto.PubkeyToAddress(key.PublicKey)
		alloc[c.who[i]] = types.Account{Balance: ether(1000)}
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
	c.client = c.sim.Client()
	c.models = c.deploy(&bindings.ModelRegistryMetaData.Bin, bModels.PackConstructor(c.who[owner]))
	c.game = crypto.CreateAddress(c.who[owner], c.nonces[owner]+1)
	c.registry = c.deploy(&bindings.InferenceRegistryMetaData.Bin, bRegistry.PackConstructor(c.models, c.game))
	bin := claimGameBin(t)
	if at := c.deploy(&bin, bGame.PackConstructor(c.registry, c.preset)); at != c.game {
		t.Fatalf("game at %v, want %v", at, c.game)
	}
	return c
}

func ether(n int64) *big.Int { return new(big.Int).Mul(big.NewInt(n), big.NewInt(1e18)) }

// deploy creates a contract from the owner's account.
func (c *chain) deploy(bin *string, args []byte) common.Address {
	c.Helper()
	r := c.ok(c.transact(owner, nil, nil, append(common.FromHex(*bin), args...)))
	return r.ContractAddress
}

// transact sends a transaction in a block of its own. If it reverts, the error
// carries the revert data.
func (c *chain) transact(from int, to *common.Address, value *big.Int, data []byte) (*types.Receipt, error) {
	c.Helper()
	return c.transactGas(from, to, value, data, txGas)
}

func (c *chain) transactGas(from int, to *common.Address, value *big.Int, data []byte, gas uint64) (*types.Receipt, error) {
	c.Helper()
	hash := c.submit(from, to, value, data, gas)
	receipt := c.mine(hash)
	if receipt.Status == types.ReceiptStatusSuccessful {
		return receipt, nil
	}
	// The block changed nothing but a nonce and a fee: a call on top of it fails alike.
	_, err := c.client.CallContract(c.ctx(), ethereum.CallMsg{From: c.who[from], To: to, Value: value, Data: data, Gas: gas}, nil)
	if err == nil {
		c.Fatalf("transaction failed with %d gas, but the call does not", receipt.GasUsed)
	}
	return receipt, err
}

// mine seals a block and returns the receipt of one of its transactions. It asks
// for the block's receipts: the index of transactions lags behind.
func (c *chain) mine(tx common.Hash) *types.Receipt {
	c.Helper()
	block := c.sim.Commit()
	receipts, err := c.client.(interface {
		BlockReceipts(context.Context, rpc.BlockNumberOrHash) ([]*types.Receipt, error)
	}).BlockReceipts(c.ctx(), rpc.BlockNumberOrHashWithHash(block, false))
	if err != nil {
		c.Fatal(err)
	}
	for _, r := range receipts {
		if r.TxHash == tx {
			return r
		}
	}
	c.Fatalf("transaction %v is not in block %v", tx, block)
	return nil
}

// submit puts a transaction into the pool for the next block.
func (c *chain) submit(from int, to *common.Address, value *big.Int, data []byte, gas uint64) common.Hash {
	c.Helper()
	tx, err := types.SignNewTx(c.keys[from], types.LatestSignerForChainID(big.NewInt(1337)), &types.DynamicFeeTx{
		ChainID: big.NewInt(1337), Nonce: c.nonces[from], To: to, Value: value, Data: data, Gas: gas,
		GasFeeCap: big.NewInt(20e9), GasTipCap: big.NewInt(tip),
	})
	if err != nil {
		c.Fatal(err)
	}
	if err := c.client.SendTransaction(c.ctx(), tx); err != nil {
		c.Fatal(err)
	}
	c.nonces[from]++
	for start := time.Now(); ; time.Sleep(100 * time.Microsecond) { // until the pool, which works aside, holds it as executable
		nonce, err := c.client.PendingNonceAt(c.ctx(), c.who[from])
		if err != nil {
			c.Fatal(err)
		}
		if nonce == c.nonces[from] {
			return tx.Hash()
		}
		if time.Since(start) > 10*time.Second {
			c.Fatalf("transaction %d of account %d is not pending", c.nonces[from]-1, from)
		}
	}
}

func (c *chain) ctx() context.Context {
	if t, ok := c.TB.(interface{ Context() context.Context }); ok {
		return t.Context()
	}
	return context.Background()
}

// ok fails the test if a transaction did.
func (c *chain) ok(r *types.Receipt, err error) *types.Receipt {
	c.Helper()
	if err != nil {
		c.Fatalf("transaction: %s", describe(err))
	}
	return r
}

// call runs a call at the head without a transaction and returns its output.
func (c *chain) call(from int, to common.Address, value *big.Int, data []byte) ([]byte, error) {
	return c.client.CallContract(c.ctx(), ethereum.CallMsg{From: c.who[from], To: &to, Value: value, Data: data, Gas: txGas}, nil)
}

// view calls a contract and unpacks the output.
func view[T any](c *chain, to common.Address, data []byte, unpack func([]byte) (T, error)) T {
	c.Helper()
	out, err := c.call(stranger, to, nil, data)
	if err != nil {
		c.Fatalf("view: %s", describe(err))
	}
	v, err := unpack(out)
	if err != nil {
		c.Fatal(err)
	}
	return v
}

// decodeRevert returns the custom error in err, as one of the bindings' types.
func decodeRevert(err error) any {
	var dataErr rpc.DataError
	if !errors.As(err, &dataErr) {
		return nil
	}
	text, _ := dataErr.ErrorData().(string)
	raw, hexErr := hex.DecodeString(strings.TrimPrefix(text, "0x"))
	if hexErr != nil || len(raw) < 4 { // UnpackError requires a selector
		return nil
	}
	for _, unpack := range []func([]byte) (any, error){
		bGame.UnpackError, bRegistry.UnpackError, bModels.UnpackError, bDigit.UnpackError, mReceiver.UnpackError, mHarness.UnpackError,
	} {
		if v, err := unpack(raw); err == nil {
			return v
		}
	}
	return nil
}

func describe(err error) string {
	if v := decodeRevert(err); v != nil {
		return strings.TrimSpace(cmp.Diff(nil, v, bigInts))
	}
	return err.Error()
}

var bigInts = cmp.Comparer(func(x, y *big.Int) bool {
	if x == nil || y == nil {
		return x == y
	}
	return x.Cmp(y) == 0
})

// reverts fails the test unless err is the given custom error with its values.
func (c *chain) reverts(err error, want any) {
	c.Helper()
	if err == nil {
		c.Errorf("got success, want %T", want)
		return
	}
	if diff := cmp.Diff(want, decodeRevert(err), bigInts); diff != "" {
		c.Errorf("revert (-want +got):\n%s%v", diff, err)
	}
}

// fails sends a transaction that must revert with the given custom error.
func (c *chain) fails(want any) func(*types.Receipt, error) {
	return func(_ *types.Receipt, err error) {
		c.Helper()
		c.reverts(err, want)
	}
}

// head returns the header of the newest block.
func (c *chain) head() *types.Header {
	c.Helper()
	h, err := c.client.HeaderByNumber(c.ctx(), nil)
	if err != nil {
		c.Fatal(err)
	}
	return h
}

func (c *chain) now() uint64 { return c.head().Time }

// warp adds an empty block at the given time.
func (c *chain) warp(to uint64) {
	c.Helper()
	c.sim.Rollback() // the pool forgets mined transactions late, and would refuse
	if err := c.sim.AdjustTime(time.Duration(to-c.now()) * time.Second); err != nil {
		c.Fatal(err)
	}
	if c.now() != to {
		c.Fatalf("time is %d, want %d", c.now(), to)
	}
}

// next makes to the time of the next transaction's block.
func (c *chain) next(to uint64) {
	c.Helper()
	if to-1 > c.now() {
		c.warp(to - 1)
	}
}

// balance returns what an account has at the head.
func (c *chain) balance(a common.Address) *big.Int {
	c.Helper()
	b, err := c.client.BalanceAt(c.ctx(), a, nil)
	if err != nil {
		c.Fatal(err)
	}
	return b
}

// burnedIn returns what the only transaction of a block sent to the zero address.
func (c *chain) burnedIn(r *types.Receipt) *big.Int {
	c.Helper()
	at := func(block *big.Int) *big.Int {
		b, err := c.client.BalanceAt(c.ctx(), common.Address{}, block)
		if err != nil {
			c.Fatal(err)
		}
		return b
	}
	grown := new(big.Int).Sub(at(r.BlockNumber), at(new(big.Int).Sub(r.BlockNumber, big.NewInt(1))))
	return grown.Sub(grown, new(big.Int).SetUint64(tip*r.GasUsed))
}

// sum adds numbers.
func sum(xs ...*big.Int) *big.Int {
	total := new(big.Int)
	for _, x := range xs {
		total.Add(total, x)
	}
	return total
}

// conserved checks that every wei in both contracts has one owner (PROTOCOL §9
// item 6), given all accounts that can have credit.
func (c *chain) conserved(more ...common.Address) {
	c.Helper()
	for name, at := range map[string]common.Address{"game": c.game, "registry": c.registry} {
		escrowed := view(c, at, bGame.PackTotalEscrowed(), bGame.UnpackTotalEscrowed)
		credits := view(c, at, bGame.PackTotalCredits(), bGame.UnpackTotalCredits)
		if balance := c.balance(at); balance.Cmp(sum(escrowed, credits)) != 0 {
			c.Errorf("%s: balance %v, want escrow %v + credits %v", name, balance, escrowed, credits)
		}
		owned := new(big.Int)
		for _, a := range append(c.who[:], more...) {
			owned = sum(owned, c.creditOf(at, a))
		}
		if owned.Cmp(credits) != 0 {
			c.Errorf("%s: accounts own %v, want all credits, %v", name, owned, credits)
		}
	}
}

func (c *chain) creditOf(at, a common.Address) *big.Int {
	return view(c, at, bGame.PackCreditOf(a), bGame.UnpackCreditOf)
}

func callMsg(from, to common.Address, data []byte, gas uint64) ethereum.CallMsg {
	return ethereum.CallMsg{From: from, To: &to, Data: data, Gas: gas}
}

func deployMsg(from common.Address, data []byte) ethereum.CallMsg {
	return ethereum.CallMsg{From: from, Data: data, Gas: txGas}
}

func filterAll(at common.Address) ethereum.FilterQuery {
	return ethereum.FilterQuery{FromBlock: new(big.Int), Addresses: []common.Address{at}}
}
