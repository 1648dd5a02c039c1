package contracts_test

import (
	"math/big"
	"reflect"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/ethclient/gethclient"

	ethereum "github.com/ethereum/go-ethereum"

	"github.com/mlgeth/mlgeth/contracts/bindings"
	"github.com/mlgeth/mlgeth/precompiles/layout"
)

// callWith runs a call at the head on a changed state: for what no history of
// this version can reach.
func (c *chain) callWith(msg ethereum.CallMsg, overrides map[common.Address]gethclient.OverrideAccount) error {
	// The simulated client hides the method Client of the client that it embeds.
	inner := reflect.ValueOf(c.client).FieldByName("Client").Interface().(*ethclient.Client)
	_, err := gethclient.New(inner.Client()).CallContract(c.ctx(), msg, nil, &overrides)
	return err
}

// TestSettleWithOpenDemands: accept and expire are never both enabled. The
// demand is written into the slot that the layout gives it.
func TestSettleWithOpenDemands(t *testing.T) {
	w := newWorld(t, newModel(layout.OutData, true))
	claim := w.propose(proposer, w.proposal(w.request(), w.newRun(2)))
	w.warp(w.now() + 1000)
	const claimsSlot, word = 6, 3 // ClaimGame's table: proposer, T, status, openDemands
	base := crypto.Keccak256Hash(claim[:], common.BigToHash(big.NewInt(claimsSlot)).Bytes()).Big()
	slot := common.BigToHash(base.Add(base, big.NewInt(word)))
	stored, err := w.client.StorageAt(w.ctx(), w.game, slot, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range []byte{1, 7} {
		changed := common.BytesToHash(stored)
		changed[31-25] = n
		err := w.callWith(callMsg(w.who[stranger], w.game, bGame.PackSettle(claim, 0, 0), txGas), map[common.Address]gethclient.OverrideAccount{
			w.game: {StateDiff: map[common.Hash]common.Hash{slot: changed}},
		})
		w.reverts(err, &bindings.ClaimGameDemandsOpen{ClaimID: claim, Count: u256(uint64(n))})
	}
	w.ok(w.transact(stranger, &w.game, nil, bGame.PackSettle(claim, 0, 0)))
}

// TestFeeTooHigh: a fee beyond the supply of any chain is refused, not cut.
func TestFeeTooHigh(t *testing.T) {
	w := newWorld(t, newModel(layout.OutData, true))
	fee := new(big.Int).Lsh(big.NewInt(1), 96)
	msg := callMsg(w.who[requester], w.registry, bRegistry.PackRequest(w.modelID, w.input, w.options), txGas)
	msg.Value = fee
	err := w.callWith(msg, map[common.Address]gethclient.OverrideAccount{
		w.who[requester]: {Balance: new(big.Int).Lsh(fee, 1)},
	})
	w.reverts(err, &bindings.InferenceRegistryFeeTooHigh{Got: fee})
}
