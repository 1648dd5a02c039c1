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

package vm

import (
	"fmt"
	"maps"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/mlgeth/mlgeth/precompiles"
)

// Every contract of the table is a PrecompiledContract by its method set alone:
// package precompiles imports nothing of go-ethereum.
var _ PrecompiledContract = precompiles.Contract(nil)

// PrecompiledContractsOPML contains the precompiled contracts of Osaka and those
// of OPML. The address of this variable is the identity of the set in the
// precompile result cache. No OPML contract is a CacheablePrecompile.
var PrecompiledContractsOPML = mustExtendPrecompiles(PrecompiledContractsOsaka, precompiles.All())

// PrecompiledAddressesOPML lists the addresses of PrecompiledContractsOPML in
// ascending order.
var PrecompiledAddressesOPML = slices.SortedFunc(maps.Keys(PrecompiledContractsOPML), common.Address.Cmp)

// extendPrecompiles returns base together with the contracts of table, which must
// be in strictly ascending order of address. It refuses an address of base and a
// name that is given twice, since eth_config lists contracts by name.
func extendPrecompiles(base PrecompiledContracts, table []precompiles.Contract) (PrecompiledContracts, error) {
	set := maps.Clone(base)
	names := make(map[string]bool, len(base)+len(table))
	for _, p := range base {
		names[p.Name()] = true
	}
	var last common.Address
	for i, p := range table {
		addr := common.Address(p.Address())
		if taken, ok := base[addr]; ok {
			return nil, fmt.Errorf("precompile %s: address %v is taken by %s", p.Name(), addr, taken.Name())
		}
		if i > 0 && addr.Cmp(last) <= 0 {
			return nil, fmt.Errorf("precompile %s: address %v is not above %v", p.Name(), addr, last)
		}
		if names[p.Name()] {
			return nil, fmt.Errorf("precompile %v: name %s is taken", addr, p.Name())
		}
		set[addr], names[p.Name()], last = p, true, addr
	}
	return set, nil
}

// mustExtendPrecompiles is extendPrecompiles for a package-level variable. The
// table is a constant of the build, so an error is a broken build.
func mustExtendPrecompiles(base PrecompiledContracts, table []precompiles.Contract) PrecompiledContracts {
	set, err := extendPrecompiles(base, table)
	if err != nil {
		panic("vm: internal error: " + err.Error())
	}
	return set
}
