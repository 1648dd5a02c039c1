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
	"context"
	"math"
	"reflect"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/forkid"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/params"
)

// opmlConfigAt asks eth_config of a chain whose head is at the given time. Osaka
// is at 1000 seconds after the genesis, BPO1 at bpo1 and OPML at opml if not 0.
func opmlConfigAt(t *testing.T, head, bpo1, opml uint64) (*configResponse, *core.Genesis) {
	t.Helper()
	genesis := core.DefaultHoodiGenesisBlock()
	at := func(offset uint64) *uint64 {
		if offset == 0 {
			return nil
		}
		time := genesis.Timestamp + offset
		return &time
	}
	config := *genesis.Config
	config.PragueTime, config.OsakaTime, config.BPO1Time, config.BPO2Time = at(500), at(1000), at(bpo1), nil
	config.AmsterdamTime, config.BogotaTime = nil, nil
	config.BlobScheduleConfig = &params.BlobScheduleConfig{
		Cancun: params.DefaultCancunBlobConfig,
		Prague: params.DefaultPragueBlobConfig,
		BPO1:   params.DefaultBPO1BlobConfig,
	}
	config.OPMLTime = at(opml)
	if err := config.CheckConfigForkOrder(); err != nil {
		t.Fatal(err)
	}
	genesis.Config = &config
	api := NewBlockChainAPI(configTimeBackend{nil, genesis, genesis.Timestamp + head})
	resp, err := api.Config(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return resp, genesis
}

// checkOPMLConfig checks one of the three configurations: its activation time, its
// fork id, and whether it lists the OPML precompiles.
func checkOPMLConfig(t *testing.T, name string, got *config, genesis *core.Genesis, offset uint64, opml bool) {
	t.Helper()
	if got == nil {
		t.Fatalf("%s: missing", name)
	}
	time := genesis.Timestamp + offset
	if got.ActivationTime != time {
		t.Errorf("%s: got activation time +%d, want +%d", name, got.ActivationTime-genesis.Timestamp, offset)
	}
	head := types.NewBlockWithHeader(genesis.ToBlock().Header())
	id := forkid.NewID(genesis.Config, head, math.MaxUint64, time).Hash
	if string(got.ForkId) != string(id[:]) {
		t.Errorf("%s: got fork id %v, want %x", name, got.ForkId, id)
	}
	for addr, p := range vm.PrecompiledContractsOPML {
		want := opml
		if _, ok := vm.PrecompiledContractsOsaka[addr]; ok {
			want = true
		}
		if have, ok := got.Precompiles[p.Name()]; ok != want || ok && have != addr {
			t.Errorf("%s: precompile %s listed %v at %v, want %v at %v", name, p.Name(), ok, have, want, addr)
		}
	}
}

func TestOPMLEthConfig(t *testing.T) {
	t.Run("before activation", func(t *testing.T) {
		resp, genesis := opmlConfigAt(t, 1500, 0, 2000)
		checkOPMLConfig(t, "current", resp.Current, genesis, 1000, false)
		checkOPMLConfig(t, "next", resp.Next, genesis, 2000, true)
		checkOPMLConfig(t, "last", resp.Last, genesis, 2000, true)
	})
	t.Run("after activation", func(t *testing.T) {
		resp, genesis := opmlConfigAt(t, 2000, 0, 2000)
		checkOPMLConfig(t, "current", resp.Current, genesis, 2000, true)
		if resp.Next != nil || resp.Last != nil {
			t.Errorf("got next %v and last %v, want none", resp.Next, resp.Last)
		}
	})
	t.Run("at Osaka", func(t *testing.T) {
		resp, genesis := opmlConfigAt(t, 1000, 0, 1000)
		checkOPMLConfig(t, "current", resp.Current, genesis, 1000, true)
	})
	t.Run("before an upstream fork", func(t *testing.T) {
		resp, genesis := opmlConfigAt(t, 1500, 3000, 2000)
		checkOPMLConfig(t, "current", resp.Current, genesis, 1000, false)
		checkOPMLConfig(t, "next", resp.Next, genesis, 2000, true)
		checkOPMLConfig(t, "last", resp.Last, genesis, 3000, true)
		if reflect.DeepEqual(resp.Next.BlobSchedule, resp.Last.BlobSchedule) {
			t.Error("last has the blob schedule of Prague, want that of BPO1")
		}
	})
	t.Run("between two upstream forks", func(t *testing.T) {
		resp, genesis := opmlConfigAt(t, 2500, 3000, 2000)
		checkOPMLConfig(t, "current", resp.Current, genesis, 2000, true)
		checkOPMLConfig(t, "next", resp.Next, genesis, 3000, true)
		checkOPMLConfig(t, "last", resp.Last, genesis, 3000, true)
	})
	t.Run("after an upstream fork", func(t *testing.T) {
		resp, genesis := opmlConfigAt(t, 1500, 2000, 3000)
		checkOPMLConfig(t, "next", resp.Next, genesis, 2000, false)
		checkOPMLConfig(t, "last", resp.Last, genesis, 3000, true)
		resp, genesis = opmlConfigAt(t, 3500, 2000, 3000)
		checkOPMLConfig(t, "current", resp.Current, genesis, 3000, true)
	})
}

// Without opmlTime the response does not change when other chains' rules do: it
// lists no OPML precompile and no activation but upstream's. Upstream's own
// TestEIP7910Config holds the exact bytes.
func TestOPMLEthConfigAbsent(t *testing.T) {
	resp, genesis := opmlConfigAt(t, 1500, 3000, 0)
	checkOPMLConfig(t, "current", resp.Current, genesis, 1000, false)
	checkOPMLConfig(t, "next", resp.Next, genesis, 3000, false)
	checkOPMLConfig(t, "last", resp.Last, genesis, 3000, false)
	for name := range resp.Last.Precompiles {
		if _, ok := vm.PrecompiledContractsOsaka[resp.Last.Precompiles[name]]; !ok {
			t.Errorf("got precompile %s, which is not of Osaka", name)
		}
	}
}

func TestOPMLActivationsWithoutEarlierForks(t *testing.T) {
	opml := uint64(7)
	got := opmlActivations(&params.ChainConfig{LondonBlock: common.Big0, OPMLTime: &opml}, 7, nil)
	if got.current != &opml || got.next != nil || got.last != &opml {
		t.Errorf("got %+v, want opmlTime as current and last", got)
	}
}
