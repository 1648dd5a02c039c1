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

package catalyst

import (
	"testing"

	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/params/forks"
)

// The methods that the consensus client calls for a fork are the same with OPML
// active: the whole life of a block passes under Osaka's and Amsterdam's.
func TestOPMLEngineAPI(t *testing.T) {
	ran := 0
	for _, fork := range engineForks {
		if fork.name != "osaka" && fork.name != "amsterdam" {
			continue
		}
		ran++
		upstream := fork.activate
		fork.activate = func(cfg *params.ChainConfig, at uint64) {
			upstream(cfg, at)
			cfg.OPMLTime = &at
		}
		t.Run(fork.name, func(t *testing.T) { testEngineRoundtrip(t, fork) })
	}
	if ran != 2 {
		t.Fatalf("ran %d forks, want osaka and amsterdam", ran)
	}
}

// checkFork answers as if OPML did not exist, before and after its activation.
func TestOPMLCheckFork(t *testing.T) {
	genesis, blocks := forkTestChain(t, 2)
	at := func(offset uint64) *uint64 {
		time := genesis.Timestamp + offset
		return &time
	}
	genesis.Config.ShanghaiTime, genesis.Config.CancunTime, genesis.Config.PragueTime = at(1000), at(1000), at(1000)
	genesis.Config.OsakaTime, genesis.Config.BPO1Time, genesis.Config.OPMLTime = at(1000), at(3000), at(2000)
	genesis.Config.BlobScheduleConfig = &params.BlobScheduleConfig{
		Cancun: params.DefaultCancunBlobConfig,
		Prague: params.DefaultPragueBlobConfig,
		BPO1:   params.DefaultBPO1BlobConfig,
	}
	n, ethservice := startEthService(t, genesis, blocks)
	defer n.Close()

	api := newConsensusAPIWithoutHeartbeat(ethservice)
	for offset, want := range map[uint64]forks.Fork{
		999: forks.Paris, 1000: forks.Osaka, 1999: forks.Osaka, 2000: forks.Osaka, 2999: forks.Osaka, 3000: forks.BPO1,
	} {
		for fork := forks.Paris; fork <= forks.Bogota; fork++ {
			if got := api.checkFork(*at(offset), fork); got != (fork == want) {
				t.Errorf("time +%d: checkFork(%v) is %v, want %v", offset, fork, got, fork == want)
			}
		}
	}
}
