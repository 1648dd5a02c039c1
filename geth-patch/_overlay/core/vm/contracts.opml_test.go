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
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/params"
	"github.com/mlgeth/mlgeth/precompiles"
)

// osakaRules returns the rules of a chain at Osaka.
func osakaRules() params.Rules {
	return params.Rules{
		IsHomestead: true, IsEIP150: true, IsEIP155: true, IsEIP158: true, IsEIP2929: true,
		IsByzantium: true, IsConstantinople: true, IsPetersburg: true, IsIstanbul: true,
		IsBerlin: true, IsLondon: true, IsMerge: true, IsShanghai: true, IsCancun: true,
		IsPrague: true, IsOsaka: true,
	}
}

// opmlRules returns the rules of a chain at Osaka with OPML active.
func opmlRules() params.Rules {
	rules := osakaRules()
	rules.IsOPML = true
	return rules
}

// Every set but ours is free of our contracts, and ours is Osaka's and them.
func TestOPMLPrecompileSets(t *testing.T) {
	for name, set := range map[string]PrecompiledContracts{
		"homestead": PrecompiledContractsHomestead, "byzantium": PrecompiledContractsByzantium,
		"istanbul": PrecompiledContractsIstanbul, "berlin": PrecompiledContractsBerlin,
		"cancun": PrecompiledContractsCancun, "prague": PrecompiledContractsPrague,
		"osaka": PrecompiledContractsOsaka, "verkle": PrecompiledContractsVerkle,
	} {
		for _, p := range precompiles.All() {
			if _, ok := set[p.Address()]; ok {
				t.Errorf("%s has %s", name, p.Name())
			}
		}
	}
	table := precompiles.All()
	if len(table) == 0 {
		t.Fatal("the table is empty")
	}
	if got, want := len(PrecompiledContractsOPML), len(PrecompiledContractsOsaka)+len(table); got != want {
		t.Fatalf("got %d contracts, want %d", got, want)
	}
	for addr, p := range PrecompiledContractsOsaka {
		if PrecompiledContractsOPML[addr] != p {
			t.Errorf("%s at %v is not the contract of Osaka", PrecompiledContractsOPML[addr].Name(), addr)
		}
	}
	for _, p := range table {
		if got := PrecompiledContractsOPML[p.Address()]; got == nil || got.Name() != p.Name() {
			t.Errorf("%s is not at %x", p.Name(), p.Address())
		}
	}
}

// The pointer is the identity of the set in the result cache: one variable, the
// same at every call, different from that of every other fork.
func TestOPMLPrecompileSetIdentity(t *testing.T) {
	for range 3 {
		if got := activePrecompiledContracts(opmlRules()); got != &PrecompiledContractsOPML {
			t.Fatalf("got set %p, want %p", got, &PrecompiledContractsOPML)
		}
	}
	if got := activePrecompiledContracts(osakaRules()); got != &PrecompiledContractsOsaka {
		t.Fatalf("without OPML: got set %p, want that of Osaka, %p", got, &PrecompiledContractsOsaka)
	}
	// ActivePrecompiledContracts hands out copies, which callers may change.
	clear(ActivePrecompiledContracts(opmlRules()))
	if len(PrecompiledContractsOPML) == 0 {
		t.Fatal("the set was cleared through a copy")
	}
}

// The contracts that run and the addresses that are warm come from two switches,
// which must agree under every combination of the later forks.
func TestOPMLActivePrecompiles(t *testing.T) {
	for _, opml := range []bool{false, true} {
		for _, amsterdam := range []bool{false, true} {
			for _, bogota := range []bool{false, true} {
				rules := osakaRules()
				rules.IsOPML, rules.IsAmsterdam, rules.IsBogota = opml, amsterdam, bogota
				warm := ActivePrecompiles(rules)
				for _, p := range precompiles.All() {
					if got := slices.Contains(warm, p.Address()); got != opml {
						t.Errorf("%+v: %s is warm %v, want %v", rules, p.Name(), got, opml)
					}
				}
				set := *activePrecompiledContracts(rules)
				if len(warm) != len(set) {
					t.Errorf("%+v: got %d warm addresses for %d contracts", rules, len(warm), len(set))
				}
				for _, addr := range warm {
					if set[addr] == nil {
						t.Errorf("%+v: warm address %v has no contract", rules, addr)
					}
				}
			}
		}
	}
	if !slices.IsSortedFunc(PrecompiledAddressesOPML, common.Address.Cmp) {
		t.Error("the addresses are not in ascending order")
	}
}

// Under UBT the set is upstream's, even if rules say otherwise.
func TestOPMLYieldsToUBT(t *testing.T) {
	rules := opmlRules()
	rules.IsUBT, rules.IsEIP4762, rules.IsEIP2929 = true, true, false
	if got := activePrecompiledContracts(rules); got != &PrecompiledContractsVerkle {
		t.Errorf("got set %p, want that of UBT, %p", got, &PrecompiledContractsVerkle)
	}
}

// OPML extends the set of Osaka, and may do so under Amsterdam and Bogota for as
// long as upstream gives them that set. When this test fails after a change of
// upstream's version, the later fork needs an OPML set of its own.
func TestOPMLBaseIsTheSetOfLaterForks(t *testing.T) {
	rules := osakaRules()
	rules.IsAmsterdam = true
	if got := activePrecompiledContracts(rules); got != &PrecompiledContractsOsaka {
		t.Error("Amsterdam has a set of its own")
	}
	rules.IsBogota = true
	if got := activePrecompiledContracts(rules); got != &PrecompiledContractsOsaka {
		t.Error("Bogota has a set of its own")
	}
}

// The generator of the interpreter's dispatch walks the fields of params.Rules: OPML
// changes precompiles and no instruction, so it is no fork to it.
func TestOPMLAddsNoInstructionSet(t *testing.T) {
	for _, fork := range GenForks() {
		if fork.RuleField == "IsOPML" {
			t.Error("OPML has an instruction set of its own")
		}
	}
}

func TestOPMLNotCacheable(t *testing.T) {
	for _, p := range precompiles.All() {
		if _, ok := p.(CacheablePrecompile); ok {
			t.Errorf("%s opts in to the result cache", p.Name())
		}
	}
}

// fakePrecompile is an entry of a table that extendPrecompiles is asked to judge.
type fakePrecompile struct {
	addr common.Address
	name string
}

func (p fakePrecompile) Address() [20]byte          { return p.addr }
func (p fakePrecompile) Name() string               { return p.name }
func (p fakePrecompile) RequiredGas([]byte) uint64  { return 0 }
func (p fakePrecompile) Run([]byte) ([]byte, error) { return nil, nil }

func TestExtendPrecompiles(t *testing.T) {
	at := func(low byte, name string) precompiles.Contract {
		return fakePrecompile{common.Address{0: 1, 19: low}, name}
	}
	tests := []struct {
		name  string
		table []precompiles.Contract
		want  string // part of the error, "" if the table is good
	}{
		{"good", []precompiles.Contract{at(1, "A"), at(2, "B")}, ""},
		{"empty", nil, ""},
		{"address twice", []precompiles.Contract{at(1, "A"), at(1, "B")}, "is not above"},
		{"out of order", []precompiles.Contract{at(2, "A"), at(1, "B")}, "is not above"},
		{"name twice", []precompiles.Contract{at(1, "A"), at(2, "A")}, "name A is taken"},
		{"address of the base", []precompiles.Contract{fakePrecompile{common.BytesToAddress([]byte{1}), "A"}}, "is taken by ECREC"},
		{"name of the base", []precompiles.Contract{at(1, "ECREC")}, "name ECREC is taken"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			set, err := extendPrecompiles(PrecompiledContractsOsaka, test.table)
			if test.want != "" {
				if err == nil || !strings.Contains(err.Error(), test.want) {
					t.Fatalf("got error %v, want %q", err, test.want)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if got, want := len(set), len(PrecompiledContractsOsaka)+len(test.table); got != want {
				t.Errorf("got %d contracts, want %d", got, want)
			}
		})
	}
	if _, ok := PrecompiledContractsOsaka[common.Address{0: 1, 19: 1}]; ok {
		t.Error("the base was changed")
	}
}
