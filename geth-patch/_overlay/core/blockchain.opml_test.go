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

package core

import (
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/consensus/beacon"
	"github.com/ethereum/go-ethereum/consensus/ethash"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/core/vm/program"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/triedb"
	"github.com/mlgeth/mlgeth/precompiles"
)

const (
	opmlGenesisTime = 1_000_000
	opmlForkTime    = opmlGenesisTime + 25 // blocks are 10 seconds apart: the third is the first
)

var opmlContract = common.HexToAddress("0xc0de")

// opmlTestChain returns a chain of four blocks under Osaka, generated with OPML at
// opml (nil = never). From the third block on, each calls every precompile, with
// an empty input and the price of it, and stores the gas that is left.
func opmlTestChain(t *testing.T, opml *uint64) (*Genesis, []*types.Block) {
	t.Helper()
	config := *params.MergedTestChainConfig
	config.AmsterdamTime, config.BogotaTime, config.UBTTime = nil, nil, nil
	config.OPMLTime = opml

	key, _ := crypto.HexToECDSA("b71c71a67e1177ad4e901695e1b4b9ee17ae16c6668d313eac2f96dbcda3f291")
	code := program.New()
	for _, p := range precompiles.All() {
		code.Push(0).Push(0).Push(0).Push(0).Push(common.Address(p.Address())).Push(p.RequiredGas(nil)).
			Op(vm.STATICCALL, vm.POP)
	}
	code.Op(vm.GAS, vm.PUSH0, vm.SSTORE)
	genesis := &Genesis{
		Config:    &config,
		Timestamp: opmlGenesisTime,
		GasLimit:  30_000_000,
		BaseFee:   big.NewInt(params.InitialBaseFee),
		Alloc: types.GenesisAlloc{
			crypto.PubkeyToAddress(key.PublicKey): {Balance: big.NewInt(params.Ether)},
			opmlContract:                          {Code: code.Bytes()},
		},
	}
	for addr, account := range SystemContractAllocs() {
		genesis.Alloc[addr] = account
	}
	_, blocks, _ := GenerateChainWithGenesis(genesis, beacon.New(ethash.NewFaker()), 4, func(i int, b *BlockGen) {
		if i < 2 {
			return
		}
		tx, err := types.SignTx(types.NewTx(&types.LegacyTx{
			Nonce: uint64(i - 2), To: &opmlContract, Gas: 1_000_000, GasPrice: b.BaseFee(),
		}), types.LatestSigner(&config), key)
		if err != nil {
			t.Fatal(err)
		}
		b.AddTx(tx)
	})
	return genesis, blocks
}

// opmlInsert imports blocks into a new chain with OPML at opml and returns it, and
// the error of the import.
func opmlInsert(t *testing.T, genesis *Genesis, opml *uint64, blocks []*types.Block) (*BlockChain, error) {
	t.Helper()
	config := *genesis.Config
	config.OPMLTime = opml
	spec := *genesis
	spec.Config = &config
	chain, err := NewBlockChain(rawdb.NewMemoryDatabase(), &spec, beacon.New(ethash.NewFaker()), DefaultConfig().WithStateScheme(rawdb.HashScheme))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(chain.Stop)
	_, err = chain.InsertChain(blocks)
	return chain, err
}

// A node with OPML imports the chain. One without it has the same genesis block,
// follows the chain up to the fork and refuses the first block that calls one.
func TestOPMLBlocks(t *testing.T) {
	fork := uint64(opmlForkTime)
	genesis, blocks := opmlTestChain(t, &fork)

	chain, err := opmlInsert(t, genesis, &fork, blocks)
	if err != nil {
		t.Fatalf("with OPML: %v", err)
	}
	if got, want := chain.CurrentBlock().Hash(), blocks[3].Hash(); got != want {
		t.Errorf("with OPML: got head %v, want %v", got, want)
	}
	for name, opml := range map[string]*uint64{"never": nil, "later": opmlTimeAt(fork + 1000)} {
		chain, err := opmlInsert(t, genesis, opml, blocks)
		if err == nil || !strings.Contains(err.Error(), "invalid gas used") {
			t.Errorf("OPML %s: got error %v, want invalid gas used", name, err)
		}
		if got, want := chain.Genesis().Hash(), blocks[0].ParentHash(); got != want {
			t.Errorf("OPML %s: got genesis %v, want %v", name, got, want)
		}
		if got, want := chain.CurrentBlock().Hash(), blocks[1].Hash(); got != want {
			t.Errorf("OPML %s: got head %v, want the last block before the fork, %v", name, got, want)
		}
	}
}

// Without opmlTime, or before it, the same transactions make the same blocks.
func TestOPMLInactiveBlocksAreUpstreams(t *testing.T) {
	_, never := opmlTestChain(t, nil)
	_, later := opmlTestChain(t, opmlTimeAt(opmlForkTime+1000))
	for i := range never {
		if got, want := later[i].Hash(), never[i].Hash(); got != want {
			t.Errorf("block %d: got %v, want %v", i+1, got, want)
		}
	}
}

// The configuration is stored with opmlTime, and a data directory that has passed
// the fork does not start with another one.
func TestOPMLReconfigured(t *testing.T) {
	fork := uint64(opmlForkTime)
	genesis, blocks := opmlTestChain(t, &fork)
	chain, err := opmlInsert(t, genesis, &fork, blocks)
	if err != nil {
		t.Fatal(err)
	}
	stored := rawdb.ReadChainConfig(chain.db, chain.Genesis().Hash())
	if stored.OPMLTime == nil || *stored.OPMLTime != fork {
		t.Fatalf("stored opmlTime is %v, want %d", stored.OPMLTime, fork)
	}
	tests := []struct {
		name       string
		opml       *uint64
		rewindTime uint64 // 0 if the configuration is accepted
	}{
		{"same", &fork, 0},
		{"later", opmlTimeAt(fork + 1), fork - 1},
		{"earlier", opmlTimeAt(fork - 5), fork - 6},
		{"never", nil, fork - 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			config := *genesis.Config
			config.OPMLTime = test.opml
			spec := *genesis
			spec.Config = &config
			_, _, compat, err := SetupGenesisBlock(chain.db, triedb.NewDatabase(chain.db, triedb.HashDefaults), &spec)
			if err != nil {
				t.Fatal(err)
			}
			switch {
			case test.rewindTime == 0 && compat != nil:
				t.Errorf("got %v, want no error", compat)
			case test.rewindTime != 0 && (compat == nil || compat.RewindToTime != test.rewindTime):
				t.Errorf("got %v, want a rewind to time %d", compat, test.rewindTime)
			}
		})
	}
}

// opmlTimeAt returns a pointer to v.
func opmlTimeAt(v uint64) *uint64 { return &v }
