package chain

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// Entry is a transaction in a block.
type Entry struct {
	Block   uint64
	Time    uint64 // of the block, Unix seconds
	Hash    merkle.Hash
	From    claim.Address
	To      claim.Address // called or created
	Call    string        // the function of one of our contracts, or "deploy"; "" if it is none
	Bytes   int           // of call data
	GasUsed uint64
	FeeWei  *big.Int // paid for it
	OK      bool
	Events  []Event
}

// Entries returns the transactions of blocks from … to, in order.
func (c *Client) Entries(ctx context.Context, from, to uint64) ([]Entry, error) {
	var out []Entry
	signer := types.LatestSignerForChainID(c.chainID)
	for n := from; n <= to; n++ {
		block, err := c.backend.BlockByNumber(ctx, new(big.Int).SetUint64(n))
		if err != nil {
			return nil, fmt.Errorf("read block %d: %w", n, err)
		}
		for _, tx := range block.Transactions() {
			r, err := c.backend.TransactionReceipt(ctx, tx.Hash())
			if err != nil {
				return nil, fmt.Errorf("receipt of %v: %w", tx.Hash(), err)
			}
			sender, err := types.Sender(signer, tx)
			if err != nil {
				return nil, fmt.Errorf("sender of %v: %w", tx.Hash(), err)
			}
			to := tx.To()
			if to == nil {
				to = &r.ContractAddress
			}
			out = append(out, Entry{
				To: claim.Address(*to), Block: n, Time: block.Time(), Hash: merkle.Hash(tx.Hash()), From: claim.Address(sender),
				Call: callName(tx.To(), tx.Data()), Bytes: len(tx.Data()), GasUsed: r.GasUsed,
				FeeWei: new(big.Int).Mul(r.EffectiveGasPrice, new(big.Int).SetUint64(r.GasUsed)),
				OK:     r.Status == types.ReceiptStatusSuccessful, Events: c.receipt("", r).Events,
			})
		}
	}
	return out, nil
}

// callName returns the name of the function that call data names.
func callName(to *common.Address, data []byte) string {
	if to == nil {
		return "deploy"
	}
	if len(data) < 4 {
		return ""
	}
	for i := range abis {
		if m, err := abis[i].MethodById(data[:4]); err == nil {
			return m.Name
		}
	}
	return ""
}
