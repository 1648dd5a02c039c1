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

package tests

import "github.com/ethereum/go-ethereum/params"

// The forks that let evm t8n, statetest and blocktest run OPML rules, under the
// names "OPML" and "OsakaToOPMLAtTime15k".
func init() {
	Forks["OPML"] = withOPML(Forks["Osaka"], 0)
	Forks["OsakaToOPMLAtTime15k"] = withOPML(Forks["Osaka"], 15_000)
}

// withOPML returns a copy of config with OPML scheduled at the given time.
func withOPML(config *params.ChainConfig, time uint64) *params.ChainConfig {
	cpy := *config
	cpy.OPMLTime = &time
	return &cpy
}
