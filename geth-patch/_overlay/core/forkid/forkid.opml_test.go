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

package forkid

import (
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"
)

// opmlGenesis returns a genesis block of the given time and its configuration
// with OPML at opml (nil = never). The block is the same for every opml.
func opmlGenesis(time uint64, opml *uint64) (*types.Block, *params.ChainConfig) {
	c := *params.MergedTestChainConfig
	zero := uint64(0)
	c.OsakaTime, c.AmsterdamTime, c.BogotaTime, c.UBTTime = &zero, nil, nil, nil
	c.OPMLTime = opml
	return (&core.Genesis{Config: &c, Timestamp: time}).ToBlock(), &c
}

// The fork id changes at opmlTime, unless opmlTime is not after the genesis: then
// it is the id of a chain without OPML, whose nodes are accepted as peers until
// the first block that calls a precompile. Hence the advice to schedule the fork
// after the genesis.
func TestOPMLForkID(t *testing.T) {
	const genesis = 1_000_000
	plain, plainConfig := opmlGenesis(genesis, nil)
	upstream := NewID(plainConfig, plain, 0, genesis)

	for name, test := range map[string]struct {
		opml    uint64
		changes bool
	}{
		"zero":          {0, false},
		"before":        {genesis - 1, false},
		"at genesis":    {genesis, false},
		"after genesis": {genesis + 1, true},
	} {
		t.Run(name, func(t *testing.T) {
			block, config := opmlGenesis(genesis, &test.opml)
			if block.Hash() != plain.Hash() {
				t.Fatalf("got genesis %v, want that of upstream, %v", block.Hash(), plain.Hash())
			}
			before := NewID(config, block, 0, genesis)
			after := NewID(config, block, 0, genesis+10)
			if got, want := before.Hash, upstream.Hash; got != want {
				t.Errorf("at genesis: got fork id %x, want %x", got, want)
			}
			if got := after.Hash != upstream.Hash; got != test.changes {
				t.Errorf("after activation: fork id changed %v, want %v", got, test.changes)
			}
			if got, want := before.Next != 0, test.changes; got != want {
				t.Errorf("got next fork %d, announced %v, want %v", before.Next, got, want)
			}
		})
	}
}

// A node that does not know of OPML is dropped at the handshake once the fork is
// active, if the fork came after the genesis.
func TestOPMLForkIDDropsUnpatchedPeer(t *testing.T) {
	const genesis = 1_700_000_000
	opml := uint64(genesis + 1)
	block, config := opmlGenesis(genesis, &opml)
	plain, plainConfig := opmlGenesis(genesis, nil)

	filterAt := func(c *params.ChainConfig, b *types.Block, time uint64) Filter {
		return newFilter(c, b, func() (uint64, uint64) { return 5, time })
	}
	ours := filterAt(config, block, genesis+60)
	if err := ours(NewID(plainConfig, plain, 5, genesis+60)); !errors.Is(err, ErrRemoteStale) {
		t.Errorf("our side: got error %v, want %v", err, ErrRemoteStale)
	}
	theirs := filterAt(plainConfig, plain, genesis+60)
	if err := theirs(NewID(config, block, 5, genesis+60)); !errors.Is(err, ErrLocalIncompatibleOrStale) {
		t.Errorf("their side: got error %v, want %v", err, ErrLocalIncompatibleOrStale)
	}
	if err := ours(NewID(config, block, 5, genesis+60)); err != nil {
		t.Errorf("a patched peer: got error %v, want none", err)
	}
}
