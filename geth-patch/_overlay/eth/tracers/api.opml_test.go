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

package tracers

import (
	"bytes"
	"context"
	"encoding/json"
	"math/big"
	"os"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/math"
	"github.com/ethereum/go-ethereum/consensus/beacon"
	"github.com/ethereum/go-ethereum/consensus/ethash"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm/program"
	"github.com/ethereum/go-ethereum/eth/tracers/logger"
	"github.com/ethereum/go-ethereum/params"
	"github.com/mlgeth/mlgeth/precompiles"
)

// opmlTraceBackend returns a chain under Osaka, without OPML, whose first block
// has one transaction: it runs code that calls the precompile with all its gas.
func opmlTraceBackend(t *testing.T, p precompiles.Contract) *testBackend {
	t.Helper()
	config := *params.MergedTestChainConfig
	config.AmsterdamTime, config.BogotaTime, config.UBTTime = nil, nil, nil
	var (
		sender   = newAccounts(1)[0]
		contract = common.HexToAddress("0xc0de")
		code     = program.New().StaticCall(nil, common.Address(p.Address()), 0, 0, 0, 0).Bytes()
		genesis  = &core.Genesis{
			Config:  &config,
			BaseFee: big.NewInt(params.InitialBaseFee),
			Alloc: types.GenesisAlloc{
				sender.addr: {Balance: big.NewInt(params.Ether)},
				contract:    {Code: code},
			},
		}
	)
	for addr, account := range core.SystemContractAllocs() {
		genesis.Alloc[addr] = account
	}
	engine := beacon.New(ethash.NewFaker())
	_, blocks, _ := core.GenerateChainWithGenesis(genesis, engine, 1, func(_ int, b *core.BlockGen) {
		tx, err := types.SignTx(types.NewTx(&types.LegacyTx{
			To: &contract, Gas: 1_000_000, GasPrice: b.BaseFee(),
		}), types.LatestSigner(&config), sender.key)
		if err != nil {
			t.Fatal(err)
		}
		b.AddTx(tx)
	})
	backend := &testBackend{chainConfig: &config, engine: engine, chaindb: rawdb.NewMemoryDatabase()}
	chain, err := core.NewBlockChain(backend.chaindb, genesis, engine, core.DefaultConfig().WithArchive(true))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := chain.InsertChain(blocks); err != nil {
		t.Fatal(err)
	}
	backend.chain = chain
	return backend
}

// opmlTracedGas traces the transaction of the first block with the given override
// of opmlTime and returns the gas that its code used.
func opmlTracedGas(t *testing.T, backend *testBackend, override *params.ChainConfig) uint64 {
	t.Helper()
	files, err := NewAPI(backend).StandardTraceBlockToFile(context.Background(),
		backend.chain.GetBlockByNumber(1).Hash(), &StdTraceConfig{Config: logger.Config{Overrides: override}})
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != 1 {
		t.Fatalf("got %d trace files, want 1", len(files))
	}
	trace, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	lines := bytes.Split(bytes.TrimSpace(trace), []byte("\n"))
	var last struct {
		GasUsed math.HexOrDecimal64 `json:"gasUsed"`
	}
	if err := json.Unmarshal(lines[len(lines)-1], &last); err != nil || last.GasUsed == 0 {
		t.Fatalf("got last line %s (%v), want a gasUsed", lines[len(lines)-1], err)
	}
	return uint64(last.GasUsed)
}

// A trace of a past block may try OPML on: with it the precompile runs, without
// it the address is that of an empty, cold account.
func TestOPMLTraceOverride(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir()) // for the trace files
	for _, p := range precompiles.All() {
		backend := opmlTraceBackend(t, p)
		plain := opmlTracedGas(t, backend, nil)
		same := opmlTracedGas(t, backend, &params.ChainConfig{})
		opml := opmlTracedGas(t, backend, &params.ChainConfig{OPMLTime: new(uint64)})
		backend.teardown()

		if plain != same {
			t.Errorf("%s: got %d gas with an empty override, want %d", p.Name(), same, plain)
		}
		if _, err := p.Run(nil); err != nil {
			// Malformed input: the call loses the gas it was given.
			if opml < 900_000 {
				t.Errorf("%s: got %d gas, want most of a million", p.Name(), opml)
			}
			continue
		}
		const difference = params.ColdAccountAccessCostEIP2929 - params.WarmStorageReadCostEIP2929
		if want := plain - difference + p.RequiredGas(nil); opml != want {
			t.Errorf("%s: got %d gas, want %d", p.Name(), opml, want)
		}
	}
}

// overrideConfig leaves the node's own configuration alone and marks the result
// as not canonical.
func TestOPMLOverrideConfig(t *testing.T) {
	original, opml := *params.MergedTestChainConfig, uint64(7)
	got, canon := overrideConfig(&original, &params.ChainConfig{OPMLTime: &opml})
	if got.OPMLTime == nil || *got.OPMLTime != opml || canon {
		t.Errorf("got opmlTime %v, canonical %v, want 7, false", got.OPMLTime, canon)
	}
	if original.OPMLTime != nil {
		t.Error("the original was changed")
	}
	if got, canon := overrideConfig(&original, &params.ChainConfig{}); got.OPMLTime != nil || !canon {
		t.Errorf("without an override: got opmlTime %v, canonical %v, want none, true", got.OPMLTime, canon)
	}
}
