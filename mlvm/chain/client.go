package chain

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/mlgeth/mlgeth/contracts"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/precompiles"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
)

// Backend is what a Client asks of a node; ethclient.Client offers it, and so does
// geth's simulated backend.
type Backend interface {
	ethereum.ChainIDReader
	ethereum.ChainReader
	ethereum.ChainStateReader
	ethereum.ContractCaller
	ethereum.GasEstimator
	ethereum.GasPricer1559
	ethereum.LogFilterer
	ethereum.PendingStateReader
	ethereum.TransactionReader
	ethereum.TransactionSender
}

// Client is a connection to a node.
type Client struct {
	backend Backend
	chainID *big.Int
	close   func()
}

// Dial connects to the node at an http, https, ws or wss URL. The caller closes the
// client.
func Dial(ctx context.Context, url string) (*Client, error) {
	backend, err := ethclient.DialContext(ctx, url)
	if err != nil {
		return nil, fmt.Errorf("connect to %s: %w", url, err)
	}
	c, err := New(ctx, backend)
	if err != nil {
		backend.Close()
		return nil, fmt.Errorf("%s: no answer of an Ethereum node: %w", url, err)
	}
	c.close = backend.Close
	return c, nil
}

// New returns a client of a backend that the caller owns.
func New(ctx context.Context, backend Backend) (*Client, error) {
	id, err := backend.ChainID(ctx)
	if err != nil {
		return nil, err
	}
	if !id.IsUint64() {
		return nil, fmt.Errorf("chain ID %v does not fit 64 bits", id)
	}
	return &Client{backend: backend, chainID: id, close: func() {}}, nil
}

// Close ends the connection.
func (c *Client) Close() { c.close() }

// ChainID returns the number of the chain.
func (c *Client) ChainID() uint64 { return c.chainID.Uint64() }

// Head is a block's place, time and hash.
type Head struct {
	claim.Block
	Hash, Parent merkle.Hash
}

// Head returns the newest block.
func (c *Client) Head(ctx context.Context) (Head, error) { return c.header(ctx, nil) }

// HeadAt returns the block with the given number.
func (c *Client) HeadAt(ctx context.Context, number uint64) (Head, error) {
	return c.header(ctx, new(big.Int).SetUint64(number))
}

func (c *Client) header(ctx context.Context, number *big.Int) (Head, error) {
	h, err := c.backend.HeaderByNumber(ctx, number)
	if err != nil {
		return Head{}, fmt.Errorf("read a block: %w", err)
	}
	return Head{
		Block:  claim.Block{Number: h.Number.Uint64(), Time: h.Time, BaseFeeWei: h.BaseFee},
		Hash:   merkle.Hash(h.Hash()),
		Parent: merkle.Hash(h.ParentHash),
	}, nil
}

// Balance returns the balance of an account in the newest block, in wei.
func (c *Client) Balance(ctx context.Context, a claim.Address) (*big.Int, error) {
	b, err := c.backend.BalanceAt(ctx, common.Address(a), nil)
	if err != nil {
		return nil, fmt.Errorf("read the balance of %v: %w", a, err)
	}
	return b, nil
}

// ErrNoFork means that a chain does not have the precompiles.
var ErrNoFork = errors.New("the chain does not have the OPML precompiles")

// CheckFork returns ErrNoFork, with advice, unless the chain's precompiles answer.
func (c *Client) CheckFork(ctx context.Context) error {
	fault, _, err := contracts.SelfTest()
	if err != nil {
		return err
	}
	to := common.Address((*precompiles.StepVerify)(nil).Address())
	out, err := c.backend.CallContract(ctx, ethereum.CallMsg{To: &to, Data: fault}, nil)
	if err != nil {
		return fmt.Errorf("call a precompile: %w", err)
	}
	if !bytes.Equal(out, stepproof.Magic[:]) {
		return fmt.Errorf("%w: chain %v needs a patched geth, and a genesis whose opmlTime has passed", ErrNoFork, c.chainID)
	}
	return nil
}

// call runs a view of a contract in the given block.
func (c *Client) call(ctx context.Context, at uint64, to common.Address, data []byte) ([]byte, error) {
	out, err := c.backend.CallContract(ctx, ethereum.CallMsg{To: &to, Data: data}, new(big.Int).SetUint64(at))
	if err != nil {
		return nil, decodeError(err)
	}
	return out, nil
}

// isMissing reports whether a node says that it does not know a transaction, yet or
// any more: geth says so in words while it is indexing.
func isMissing(err error) bool {
	return errors.Is(err, ethereum.NotFound) || strings.Contains(err.Error(), "indexing is in progress")
}

// mined returns the receipt of the first of some transactions that has one, nil if
// none has yet. A receipt can be there before its block is the head, so a receipt
// counts when the head has come that far.
func (c *Client) mined(ctx context.Context, hashes []common.Hash) (*types.Receipt, error) {
	for _, hash := range hashes {
		r, err := c.backend.TransactionReceipt(ctx, hash)
		if err != nil {
			if isMissing(err) {
				continue
			}
			return nil, err
		}
		head, err := c.Head(ctx)
		if err != nil {
			return nil, err
		}
		if r.BlockNumber.Uint64() <= head.Number {
			return r, nil
		}
	}
	return nil, nil
}
