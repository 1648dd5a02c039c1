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

import (
	"math/big"
	"slices"
	"testing"
)

func TestOPMLForks(t *testing.T) {
	for name, from := range map[string]uint64{"OPML": 0, "OsakaToOPMLAtTime15k": 15_000} {
		config, ok := Forks[name]
		if !ok || !slices.Contains(AvailableForks(), name) {
			t.Fatalf("fork %s is missing", name)
		}
		if err := config.CheckConfigForkOrder(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if !config.Rules(big.NewInt(0), true, from).IsOPML {
			t.Errorf("%s: not active at %d", name, from)
		}
		if from > 0 && config.Rules(big.NewInt(0), true, from-1).IsOPML {
			t.Errorf("%s: active at %d", name, from-1)
		}
	}
	if Forks["Osaka"].OPMLTime != nil {
		t.Error("the Osaka entry was changed")
	}
}
