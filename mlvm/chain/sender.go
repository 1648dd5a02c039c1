package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// MaxTxGas is the most gas that one transaction can have (EIP-7825).
const MaxTxGas = 1 << 24

// Tx is a transaction to be.
type Tx struct {
	Name     string         // of the contract's function, for logs and tables
	To       *claim.Address // nil creates a contract
	ValueWei *big.Int       // nil is none
	Data     []byte
}

// Receipt is a transaction that took place.
type Receipt struct {
	Name     string
	Hash     merkle.Hash
	Block    uint64
	GasUsed  uint64
	PriceWei *big.Int       // per gas
	Created  *claim.Address // the contract, if it created one
	Events   []Event        // of our contracts, in order
}

// Fees is how a Sender pays. All times are those of its clock.
type Fees struct {
	MaxFeeWei *big.Int // per gas: the cap that no replacement exceeds
	MinTipWei *big.Int // per gas: offered even if the node suggests less
	Replace   time.Duration
	Poll      time.Duration
	Wait      func(time.Duration) <-chan time.Time
}

// DefaultFees returns a cap of 500 gwei, a replacement every 15 seconds and a look
// for the receipt every 100 milliseconds.
func DefaultFees() Fees {
	const gwei = 1_000_000_000
	return Fees{
		MaxFeeWei: big.NewInt(500 * gwei), MinTipWei: big.NewInt(gwei),
		Replace: 15 * time.Second, Poll: 100 * time.Millisecond, Wait: time.After,
	}
}

// Sender sends the transactions of one account. It is safe for concurrent use; no
// other process may use the account at the same time.
type Sender struct {
	client  *Client
	account *Account
	fees    Fees

	mu       sync.Mutex // from the choice of a nonce until the node has the transaction
	next     uint64     // the nonce after the greatest that was used
	inFlight int        // transactions that are awaited
}

// Sender returns a sender for the account.
func (c *Client) Sender(a *Account, fees Fees) *Sender {
	return &Sender{client: c, account: a, fees: fees}
}

// Address returns the sender's address.
func (s *Sender) Address() claim.Address { return s.account.Address() }

// Send sends a transaction and waits until it is in a block. A transaction that
// would revert is not sent; one that reverted nevertheless is an error with its
// receipt. If ctx ends, the transaction may still take place.
func (s *Sender) Send(ctx context.Context, tx Tx) (*Receipt, error) {
	r, err := s.send(ctx, tx)
	if err != nil {
		return r, fmt.Errorf("%s: %w", tx.Name, err)
	}
	return r, nil
}

func (s *Sender) send(ctx context.Context, tx Tx) (*Receipt, error) {
	gas, err := s.estimate(ctx, tx)
	if err != nil {
		return nil, err
	}
	tip, cap, err := s.price(ctx)
	if err != nil {
		return nil, err
	}
	first, err := s.submitNew(ctx, tx, gas, tip, cap)
	if err != nil {
		return nil, s.explain(ctx, tx, gas, cap, err)
	}
	receipt, err := s.await(ctx, first)
	s.mu.Lock()
	s.inFlight--
	s.mu.Unlock()
	if err != nil {
		return nil, err
	}
	r := s.client.receipt(tx.Name, receipt)
	if receipt.Status != types.ReceiptStatusSuccessful {
		reason := "another transaction came first"
		if r.GasUsed >= gas {
			reason = "out of gas"
		}
		return r, fmt.Errorf("transaction %v in block %d: %w", r.Hash, r.Block, &Revert{Args: reason})
	}
	return r, nil
}

// gasMargin is what a call may cost more than when it was estimated, besides a
// quarter: two storage slots that were not empty then can be empty now, because of a
// transaction before it in the block.
const gasMargin = 2 * 20_000

// estimate returns a gas limit with a margin.
func (s *Sender) estimate(ctx context.Context, tx Tx) (uint64, error) {
	gas, err := s.client.backend.EstimateGas(ctx, s.message(tx))
	if err != nil {
		err = decodeError(err)
		if errors.Is(err, ErrInsufficientFunds) {
			return 0, s.explain(ctx, tx, 0, new(big.Int), err)
		}
		return 0, err
	}
	return min(gas+gas/4+gasMargin, MaxTxGas), nil
}

func (s *Sender) message(tx Tx) ethereum.CallMsg {
	return ethereum.CallMsg{
		From: common.Address(s.Address()), To: (*common.Address)(tx.To), Value: tx.ValueWei, Data: tx.Data,
	}
}

// price returns the tip and the most to pay per gas, at first: twice the base fee
// survives six full blocks.
func (s *Sender) price(ctx context.Context) (tip, cap *big.Int, err error) {
	tip, err = s.client.backend.SuggestGasTipCap(ctx)
	if err != nil {
		return nil, nil, fmt.Errorf("ask for a tip: %w", err)
	}
	header, err := s.client.backend.HeaderByNumber(ctx, nil)
	if err != nil {
		return nil, nil, fmt.Errorf("read the base fee: %w", err)
	}
	if tip.Cmp(s.fees.MinTipWei) < 0 {
		tip = s.fees.MinTipWei
	}
	if header.BaseFee == nil {
		return nil, nil, fmt.Errorf("block %v has no base fee", header.Number)
	}
	cap = new(big.Int).Add(tip, new(big.Int).Lsh(header.BaseFee, 1))
	return smaller(tip, s.fees.MaxFeeWei), smaller(cap, s.fees.MaxFeeWei), nil
}

func smaller(a, b *big.Int) *big.Int {
	if a.Cmp(b) < 0 {
		return a
	}
	return b
}

// pending is a transaction that the node has, and the hashes of all its versions.
type pending struct {
	body   types.DynamicFeeTx
	hashes []common.Hash
}

// submitNew signs with the next nonce and gives the transaction to the node.
func (s *Sender) submitNew(ctx context.Context, tx Tx, gas uint64, tip, cap *big.Int) (*pending, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	nonce, err := s.nonce(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the nonce of %v: %w", s.Address(), err)
	}
	p := &pending{body: types.DynamicFeeTx{
		ChainID: s.client.chainID, Nonce: nonce, GasTipCap: tip, GasFeeCap: cap, Gas: gas,
		To: (*common.Address)(tx.To), Value: tx.ValueWei, Data: tx.Data,
	}}
	hash, err := s.submit(ctx, &p.body)
	if err != nil {
		return nil, err
	}
	p.hashes = []common.Hash{hash}
	s.next = nonce + 1
	s.inFlight++
	return p, nil
}

// nonce returns the next nonce. A node's pool takes in transactions in the
// background, so while some are awaited our own count can be ahead of its.
func (s *Sender) nonce(ctx context.Context) (uint64, error) {
	address := common.Address(s.Address())
	pooled, err := s.client.backend.PendingNonceAt(ctx, address)
	if err != nil {
		return 0, err
	}
	mined, err := s.client.backend.NonceAt(ctx, address, nil)
	if err != nil {
		return 0, err
	}
	nonce := max(pooled, mined)
	if s.inFlight > 0 {
		nonce = max(nonce, s.next)
	}
	return nonce, nil
}

func (s *Sender) submit(ctx context.Context, body *types.DynamicFeeTx) (common.Hash, error) {
	signed, err := types.SignNewTx(s.account.key, types.LatestSignerForChainID(s.client.chainID), body)
	if err != nil {
		return common.Hash{}, fmt.Errorf("sign: %w", err)
	}
	if err := s.client.backend.SendTransaction(ctx, signed); err != nil && !strings.Contains(err.Error(), "already known") {
		return common.Hash{}, decodeError(err)
	}
	return signed.Hash(), nil
}

// explain adds to a lack of funds who lacks them, and what there is.
func (s *Sender) explain(ctx context.Context, tx Tx, gas uint64, cap *big.Int, err error) error {
	if !errors.Is(err, ErrInsufficientFunds) {
		return err
	}
	balance, balanceErr := s.client.Balance(ctx, s.Address())
	if balanceErr != nil {
		return err
	}
	need := new(big.Int).Mul(new(big.Int).SetUint64(gas), cap)
	if tx.ValueWei != nil {
		need.Add(need, tx.ValueWei)
	}
	return fmt.Errorf("%w: %v has %s ether and needs at least %s", ErrInsufficientFunds, s.Address(), claim.Ether(balance), claim.Ether(need))
}

// maxFailures bounds how often in a row a node may fail to answer while a receipt is
// awaited.
const maxFailures = 50

// await looks for the receipt of a transaction and of those that replace it. When it
// returns one, the newest block of the node is the receipt's or a later one.
func (s *Sender) await(ctx context.Context, p *pending) (*types.Receipt, error) {
	replace := s.fees.Wait(s.fees.Replace)
	failures := 0
	for {
		receipt, err := s.client.mined(ctx, p.hashes)
		if receipt != nil {
			return receipt, nil
		}
		if failures++; err == nil {
			failures = 0
		} else if failures > maxFailures {
			return nil, fmt.Errorf("receipt of %v: %w", p.hashes[0], err)
		}
		select {
		case <-ctx.Done():
			return nil, fmt.Errorf("transaction %v is not in a block yet: %w", p.hashes[0], ctx.Err())
		case <-replace:
			s.raise(ctx, p)
			replace = s.fees.Wait(s.fees.Replace)
		case <-s.fees.Wait(s.fees.Poll):
		}
	}
}

// raise replaces a transaction by one that pays a quarter more, as long as that is
// within the cap. Nodes want at least a tenth more of both fees. A replacement that
// the node refuses is no error: the original may be in a block by now.
func (s *Sender) raise(ctx context.Context, p *pending) {
	more := func(v *big.Int) *big.Int {
		v = new(big.Int).Mul(v, big.NewInt(5))
		return v.Add(v.Rsh(v, 2), big.NewInt(1))
	}
	raised := p.body
	raised.GasTipCap, raised.GasFeeCap = more(raised.GasTipCap), more(raised.GasFeeCap)
	if raised.GasFeeCap.Cmp(s.fees.MaxFeeWei) > 0 {
		return
	}
	if hash, err := s.submit(ctx, &raised); err == nil {
		p.body, p.hashes = raised, append(p.hashes, hash)
	}
}

// receipt turns geth's receipt into ours.
func (c *Client) receipt(name string, r *types.Receipt) *Receipt {
	out := &Receipt{
		Name: name, Hash: merkle.Hash(r.TxHash), Block: r.BlockNumber.Uint64(),
		GasUsed: r.GasUsed, PriceWei: r.EffectiveGasPrice,
	}
	if r.ContractAddress != (common.Address{}) {
		a := claim.Address(r.ContractAddress)
		out.Created = &a
	}
	for _, l := range r.Logs {
		if e, ok := decodeLog(l); ok {
			out.Events = append(out.Events, e)
		}
	}
	return out
}
