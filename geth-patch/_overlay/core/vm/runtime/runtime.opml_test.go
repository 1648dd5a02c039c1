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

package runtime

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/core/vm/program"
	"github.com/ethereum/go-ethereum/params"
	"github.com/mlgeth/mlgeth/precompiles"
)

// opmlProbe returns code that calls addr with the given gas and no input, and
// returns three words: the gas that the call took, its success, and the size of
// what it returned.
func opmlProbe(addr common.Address, gas uint64) []byte {
	return program.New().
		Op(vm.GAS).
		Push(0).Push(0).Push(0).Push(0).Push(addr).Push(gas).Op(vm.STATICCALL).
		Op(vm.GAS).
		// Stack: gas before, success, gas after.
		Op(vm.SWAP1).Push(32).Op(vm.MSTORE).
		Op(vm.SWAP1, vm.SUB).Push(0).Op(vm.MSTORE).
		Op(vm.RETURNDATASIZE).Push(64).Op(vm.MSTORE).
		Push(96).Push(0).Op(vm.RETURN).
		Bytes()
}

// opmlProbeRun runs the probe on an Osaka chain, with OPML active or not.
func opmlProbeRun(t *testing.T, addr common.Address, gas uint64, active bool) (spent, success, size uint64) {
	t.Helper()
	config := *params.MergedTestChainConfig
	config.AmsterdamTime, config.BogotaTime, config.UBTTime = nil, nil, nil
	if active {
		config.OPMLTime = new(uint64)
	}
	ret, _, err := Execute(opmlProbe(addr, gas), nil, &Config{
		ChainConfig: &config,
		BlockNumber: big.NewInt(1),
		Difficulty:  new(big.Int),
		Random:      &common.Hash{},
		GasLimit:    1 << 40,
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(ret) != 96 {
		t.Fatalf("got %d bytes, want 96", len(ret))
	}
	word := func(i int) uint64 { return new(big.Int).SetBytes(ret[32*i : 32*i+32]).Uint64() }
	return word(0), word(1), word(2)
}

// The addresses are warm when OPML is active (EIP-2929) and only then. Calling
// an address without a contract succeeds and returns nothing: this is what a
// contract sees on a chain without OPML, and why it must look at the size.
func TestOPMLWarmAddresses(t *testing.T) {
	for _, p := range precompiles.All() {
		addr := common.Address(p.Address())
		gas := p.RequiredGas(nil)
		_, wantErr := p.Run(nil)

		cold, success, size := opmlProbeRun(t, addr, gas, false)
		if success != 1 || size != 0 {
			t.Errorf("%s, inactive: got success %d with %d bytes, want an empty account", p.Name(), success, size)
		}
		warm, success, _ := opmlProbeRun(t, addr, gas, true)
		if want := wantErr == nil; (success == 1) != want {
			t.Errorf("%s, active: got success %d, want %v", p.Name(), success, want)
		}
		// The call takes all of its gas: exactly the price, or the loss of it
		// when the empty input is malformed.
		const difference = params.ColdAccountAccessCostEIP2929 - params.WarmStorageReadCostEIP2929
		if got, want := warm, cold-difference+gas; got != want {
			t.Errorf("%s: the call took %d gas, want %d", p.Name(), got, want)
		}
	}
}

// An error of Run takes all the gas of the call, no more than that.
func TestOPMLMalformedInputTakesTheGasOfTheCall(t *testing.T) {
	for _, p := range precompiles.All() {
		if _, err := p.Run(nil); err == nil {
			continue
		}
		const extra = 12_345
		exact, _, _ := opmlProbeRun(t, p.Address(), p.RequiredGas(nil), true)
		more, success, size := opmlProbeRun(t, p.Address(), p.RequiredGas(nil)+extra, true)
		if success != 0 || size != 0 || more != exact+extra {
			t.Errorf("%s: got success %d, %d bytes, %d gas, want failure with %d gas", p.Name(), success, size, more, exact+extra)
		}
	}
}

// A contract's view and the tracer's view agree on what is a precompile.
func TestOPMLActivePrecompilesFollowTheConfig(t *testing.T) {
	config := *params.MergedTestChainConfig
	config.AmsterdamTime, config.BogotaTime, config.UBTTime = nil, nil, nil
	time := uint64(1000)
	config.OPMLTime = &time
	for at, want := range map[uint64]bool{999: false, 1000: true} {
		rules := config.Rules(big.NewInt(1), true, at)
		active := vm.ActivePrecompiledContracts(rules)
		for _, p := range precompiles.All() {
			if _, ok := active[p.Address()]; ok != want {
				t.Errorf("time %d: %s is active %v, want %v", at, p.Name(), ok, want)
			}
		}
	}
}
