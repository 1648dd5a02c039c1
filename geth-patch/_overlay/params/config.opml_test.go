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

package params

import (
	"encoding/json"
	"math/big"
	"reflect"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/params/forks"
)

// opmlConfig returns an Osaka configuration, active from osaka on, with OPML at
// the given time (nil = never).
func opmlConfig(osaka uint64, opml *uint64) *ChainConfig {
	c := *MergedTestChainConfig
	c.OsakaTime, c.AmsterdamTime, c.BogotaTime, c.UBTTime = &osaka, nil, nil, nil
	c.BPO1Time, c.BPO2Time, c.BPO3Time, c.BPO4Time, c.BPO5Time = nil, nil, nil, nil, nil
	c.OPMLTime = opml
	return &c
}

func TestOPMLForkOrder(t *testing.T) {
	tests := []struct {
		name string
		mod  func(*ChainConfig)
		want string // part of the error, "" if the configuration is good
	}{
		{"absent", func(c *ChainConfig) { c.OPMLTime = nil }, ""},
		{"at Osaka", func(c *ChainConfig) { c.OPMLTime = newUint64(100) }, ""},
		{"after Osaka", func(c *ChainConfig) { c.OPMLTime = newUint64(101) }, ""},
		{"before Osaka", func(c *ChainConfig) { c.OPMLTime = newUint64(99) }, "osakaTime enabled at timestamp 100, but opmlTime enabled at timestamp 99"},
		{"without Osaka", func(c *ChainConfig) { c.OsakaTime = nil }, "osakaTime not enabled, but opmlTime enabled"},
		{"with UBT later", func(c *ChainConfig) { c.UBTTime = newUint64(1000) }, "opmlTime together with UBT"},
		{"with UBT at genesis", func(c *ChainConfig) { c.EnableUBTAtGenesis = true }, "opmlTime together with UBT"},
		{"before Amsterdam", func(c *ChainConfig) { c.AmsterdamTime = newUint64(1000) }, ""},
		{"after Amsterdam", func(c *ChainConfig) { c.AmsterdamTime = newUint64(100) }, ""},
		{"after Bogota", func(c *ChainConfig) { c.AmsterdamTime, c.BogotaTime = newUint64(100), newUint64(150) }, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c := opmlConfig(100, newUint64(200))
			test.mod(c)
			err := c.CheckConfigForkOrder()
			if test.want == "" && err != nil {
				t.Fatalf("got error %v, want none", err)
			}
			if test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
				t.Fatalf("got error %v, want %q", err, test.want)
			}
		})
	}
}

// A chain that has passed the fork cannot move it, and says how far to rewind.
func TestOPMLCheckCompatible(t *testing.T) {
	tests := []struct {
		name        string
		stored, new *uint64
		head        uint64
		want        *ConfigCompatError
	}{
		{"same", newUint64(20), newUint64(20), 100, nil},
		{"both absent", nil, nil, 100, nil},
		{"moved, not reached", newUint64(20), newUint64(30), 19, nil},
		{"later, passed", newUint64(20), newUint64(30), 25, &ConfigCompatError{What: "OPML fork timestamp", StoredTime: newUint64(20), NewTime: newUint64(30), RewindToTime: 19}},
		{"earlier, passed", newUint64(30), newUint64(20), 25, &ConfigCompatError{What: "OPML fork timestamp", StoredTime: newUint64(30), NewTime: newUint64(20), RewindToTime: 19}},
		{"dropped", newUint64(20), nil, 25, &ConfigCompatError{What: "OPML fork timestamp", StoredTime: newUint64(20), RewindToTime: 19}},
		{"added in the past", nil, newUint64(20), 25, &ConfigCompatError{What: "OPML fork timestamp", NewTime: newUint64(20), RewindToTime: 19}},
		{"added in the future", nil, newUint64(30), 25, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := opmlConfig(0, test.stored).CheckCompatible(opmlConfig(0, test.new), 5, test.head)
			if !reflect.DeepEqual(got, test.want) {
				t.Fatalf("got %v, want %v", got, test.want)
			}
		})
	}
}

func TestOPMLRules(t *testing.T) {
	num := big.NewInt(1)
	c := opmlConfig(10, newUint64(20))
	for time, want := range map[uint64]bool{0: false, 10: false, 19: false, 20: true, 1 << 40: true} {
		if got := c.Rules(num, true, time).IsOPML; got != want {
			t.Errorf("time %d: got IsOPML %v, want %v", time, got, want)
		}
	}
	if c.Rules(num, false, 20).IsOPML {
		t.Error("active before the merge")
	}
	// Combinations that CheckConfigForkOrder refuses stay inactive.
	early := opmlConfig(30, newUint64(20))
	if early.Rules(num, true, 25).IsOPML {
		t.Error("active before Osaka")
	}
	ubt := opmlConfig(10, newUint64(20))
	ubt.UBTTime = newUint64(40)
	if !ubt.Rules(num, true, 39).IsOPML || ubt.Rules(num, true, 40).IsOPML {
		t.Error("active under UBT, or not before it")
	}
}

// The one difference that activation makes to the rules is IsOPML itself.
func TestOPMLRulesChangeNothingElse(t *testing.T) {
	num := big.NewInt(1)
	with := opmlConfig(10, newUint64(10)).Rules(num, true, 10)
	without := opmlConfig(10, nil).Rules(num, true, 10)
	with.IsOPML = false
	if with != without {
		t.Fatalf("got %+v, want %+v", with, without)
	}
}

// OPML is no forks.Fork: what the Engine API and the blob schedule ask for is
// what they get without it.
func TestOPMLIsNotALinearFork(t *testing.T) {
	with, without := opmlConfig(10, newUint64(20)), opmlConfig(10, nil)
	for _, time := range []uint64{0, 10, 19, 20, 21, 1 << 40} {
		if got, want := with.LatestFork(time), without.LatestFork(time); got != want {
			t.Errorf("time %d: got fork %v, want %v", time, got, want)
		}
	}
	for f := forks.Frontier; f <= forks.Bogota; f++ {
		if got, want := with.Timestamp(f), without.Timestamp(f); !reflect.DeepEqual(got, want) {
			t.Errorf("fork %v: got time %v, want %v", f, got, want)
		}
		if strings.Contains(f.String(), "OPML") {
			t.Errorf("fork %d is named %v", f, f)
		}
	}
}

// core/forkid finds forks by reflection over names and types.
func TestOPMLTimeIsFoundByForkID(t *testing.T) {
	f, ok := reflect.TypeFor[ChainConfig]().FieldByName("OPMLTime")
	if !ok || f.Type != reflect.TypeFor[*uint64]() {
		t.Fatalf("got field %v %v, want OPMLTime *uint64", f.Name, f.Type)
	}
}

// A configuration without opmlTime reads and writes as upstream's.
func TestOPMLAbsent(t *testing.T) {
	for name, c := range map[string]*ChainConfig{
		"mainnet": MainnetChainConfig, "sepolia": SepoliaChainConfig,
		"hoodi": HoodiChainConfig, "dev": AllDevChainProtocolChanges, "merged": MergedTestChainConfig,
	} {
		if c.OPMLTime != nil || c.Rules(big.NewInt(1), true, 1<<40).IsOPML {
			t.Errorf("%s: OPML is scheduled", name)
		}
		enc, err := json.Marshal(c)
		if err != nil {
			t.Fatal(err)
		}
		for what, s := range map[string]string{"JSON": string(enc), "String": c.String(), "Description": c.Description()} {
			if strings.Contains(strings.ToLower(s), "opml") {
				t.Errorf("%s: %s mentions OPML: %s", name, what, s)
			}
		}
	}
}

func TestOPMLPresent(t *testing.T) {
	c := opmlConfig(10, newUint64(1234567))
	enc, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	for what, want := range map[string][2]string{
		"JSON":        {string(enc), `"opmlTime":1234567`},
		"String":      {c.String(), "OPMLTime: 1234567"},
		"Description": {c.Description(), "- OPML:                        @1234567"},
	} {
		if !strings.Contains(want[0], want[1]) {
			t.Errorf("%s: got %s, want it to contain %q", what, want[0], want[1])
		}
	}
	var dec ChainConfig
	if err := json.Unmarshal(enc, &dec); err != nil {
		t.Fatal(err)
	}
	if dec.OPMLTime == nil || *dec.OPMLTime != 1234567 {
		t.Fatalf("got opmlTime %v, want 1234567", dec.OPMLTime)
	}
}
