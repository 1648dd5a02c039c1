// Copyright 2026 The mlgeth Authors
// This file is part of the go-ethereum library as patched by mlgeth.
//
// The go-ethereum library is free software: you can redistribute it and/or modify
// it under the terms of the GNU Lesser General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// The go-ethereum library is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE. See the
// GNU Lesser General Public License for more details.
//
// You should have received a copy of the GNU Lesser General Public License
// along with the go-ethereum library. If not, see <http://www.gnu.org/licenses/>.

package ethapi

import (
	"bytes"
	"context"
	"encoding/binary"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/consensus/beacon"
	"github.com/ethereum/go-ethereum/consensus/ethash"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/core/vm/program"
	"github.com/ethereum/go-ethereum/internal/ethapi/override"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"
	"github.com/mlgeth/mlgeth/precompiles"
)

var (
	opmlLatest    = rpc.BlockNumberOrHashWithNumber(rpc.LatestBlockNumber)
	opmlForwarder = common.HexToAddress("0xc0de") // calls MERKLE_VERIFY with its own input
)

// opmlMerkleVerify returns MERKLE_VERIFY and an input that it answers with the word
// 1: the root as its own opening, at depth 0.
func opmlMerkleVerify(t *testing.T) (p precompiles.Contract, addr common.Address, input []byte) {
	t.Helper()
	for _, p = range precompiles.All() {
		if p.Name() == "OPML_MERKLE_VERIFY" {
			break
		}
	}
	root := bytes.Repeat([]byte{0xaa}, 32)
	header := make([]byte, 32)
	header[0] = 1                                                          // version
	binary.BigEndian.PutUint32(header[4:], 1)                              // entries
	input = bytes.Join([][]byte{header, root, make([]byte, 8), root}, nil) // entry: index 0, hash
	if got, err := p.Run(input); err != nil || new(big.Int).SetBytes(got).Cmp(common.Big1) != 0 {
		t.Fatalf("%s: got %x, error %v, want the word 1", p.Name(), got, err)
	}
	return p, p.Address(), input
}

// opmlAPI returns the API of a chain under Osaka, with OPML or without.
func opmlAPI(t *testing.T, active bool) *BlockChainAPI {
	t.Helper()
	config := *params.MergedTestChainConfig
	config.AmsterdamTime, config.BogotaTime, config.UBTTime = nil, nil, nil
	if active {
		config.OPMLTime = new(uint64)
	}
	_, addr, _ := opmlMerkleVerify(t)
	forward := program.New().
		Op(vm.CALLDATASIZE).Push(0).Push(0).Op(vm.CALLDATACOPY).
		Push(32).Push(0).Op(vm.CALLDATASIZE).Push(0).Push(addr).Op(vm.GAS, vm.STATICCALL, vm.POP).
		Push(32).Push(0).Op(vm.RETURN).Bytes()
	genesis := &core.Genesis{
		Config: &config,
		Alloc:  types.GenesisAlloc{opmlForwarder: {Code: forward}},
	}
	return NewBlockChainAPI(newTestBackend(t, 1, genesis, beacon.New(ethash.NewFaker()), func(int, *core.BlockGen) {}))
}

// opmlArgs are the arguments of a call.
func opmlArgs(to common.Address, input []byte) TransactionArgs {
	return TransactionArgs{From: &common.Address{19: 1}, To: &to, Input: (*hexutil.Bytes)(&input)}
}

func TestOPMLCall(t *testing.T) {
	_, addr, input := opmlMerkleVerify(t)
	for _, to := range []common.Address{addr, opmlForwarder} {
		got, err := opmlAPI(t, true).Call(context.Background(), opmlArgs(to, input), &opmlLatest, nil, nil)
		if err != nil || new(big.Int).SetBytes(got).Cmp(common.Big1) != 0 {
			t.Errorf("call of %v: got %v, error %v, want the word 1", to, got, err)
		}
	}
	// Without OPML the address is an empty account.
	got, err := opmlAPI(t, false).Call(context.Background(), opmlArgs(addr, input), &opmlLatest, nil, nil)
	if err != nil || len(got) != 0 {
		t.Errorf("without OPML: got %v, error %v, want no data", got, err)
	}
	// Malformed input is an error of the call.
	if _, err := opmlAPI(t, true).Call(context.Background(), opmlArgs(addr, []byte{0xff}), &opmlLatest, nil, nil); err == nil {
		t.Error("malformed input: got no error")
	}
}

// The estimate covers the price of the precompile, and the floor of EIP-7623, and
// fails for malformed input, which takes whatever gas there is.
func TestOPMLEstimateGas(t *testing.T) {
	p, addr, input := opmlMerkleVerify(t)
	api := opmlAPI(t, true)
	got, err := api.EstimateGas(context.Background(), opmlArgs(addr, input), &opmlLatest, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	zero := uint64(bytes.Count(input, []byte{0}))
	nonzero := uint64(len(input)) - zero
	want := max(params.TxGas+4*zero+16*nonzero+p.RequiredGas(input), params.TxGas+10*zero+40*nonzero)
	// The estimator stops within 1.5 % of the least sufficient gas.
	if uint64(got) < want || uint64(got) > want+want/64 {
		t.Errorf("got %d gas, want %d or little more", got, want)
	}
	if _, err := api.EstimateGas(context.Background(), opmlArgs(addr, []byte{0xff}), &opmlLatest, nil, nil); err == nil {
		t.Error("malformed input: got no error")
	}
}

// A precompile is warm and belongs in no access list; without OPML the same address
// is an account, which does.
func TestOPMLCreateAccessList(t *testing.T) {
	_, addr, input := opmlMerkleVerify(t)
	for _, active := range []bool{true, false} {
		res, err := opmlAPI(t, active).CreateAccessList(context.Background(), opmlArgs(opmlForwarder, input), &opmlLatest, nil)
		if err != nil {
			t.Fatal(err)
		}
		listed := false
		for _, entry := range *res.Accesslist {
			listed = listed || entry.Address == addr
		}
		if listed == active {
			t.Errorf("active %v: the precompile is listed: %v", active, listed)
		}
	}
}

// A state override may move a precompile, for the one call only.
func TestOPMLMovePrecompile(t *testing.T) {
	_, addr, input := opmlMerkleVerify(t)
	api, to := opmlAPI(t, true), common.HexToAddress("0xbeef")
	overrides := &override.StateOverride{addr: {MovePrecompileTo: &to}}
	got, err := api.Call(context.Background(), opmlArgs(to, input), &opmlLatest, overrides, nil)
	if err != nil || new(big.Int).SetBytes(got).Cmp(common.Big1) != 0 {
		t.Errorf("moved: got %v, error %v, want the word 1", got, err)
	}
	for to, want := range map[common.Address]int{addr: 32, to: 0} {
		if got, err := api.Call(context.Background(), opmlArgs(to, input), &opmlLatest, nil, nil); err != nil || len(got) != want {
			t.Errorf("afterwards, %v: got %v, error %v, want %d bytes", to, got, err, want)
		}
	}
	_, err = opmlAPI(t, false).Call(context.Background(), opmlArgs(to, input), &opmlLatest, overrides, nil)
	if err == nil || !strings.Contains(err.Error(), "is not a precompile") {
		t.Errorf("without OPML: got error %v", err)
	}
}
