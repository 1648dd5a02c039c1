// Copyright 2026 The mlgeth Authors
// This file is part of go-ethereum as patched by mlgeth.
//
// go-ethereum is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// go-ethereum is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE. See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with go-ethereum. If not, see <http://www.gnu.org/licenses/>.

package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/core"
)

// opmlGenesisFile writes the developer genesis under Osaka with the given opmlTime
// and osakaTime and returns the file.
func opmlGenesisFile(t *testing.T, osaka, opml uint64) string {
	t.Helper()
	genesis := core.DeveloperGenesisBlock(30_000_000, nil)
	config := *genesis.Config
	config.AmsterdamTime, config.BogotaTime, config.UBTTime = nil, nil, nil
	config.OsakaTime, config.OPMLTime = &osaka, &opml
	genesis.Config = &config
	data, err := json.Marshal(genesis)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "genesis.json")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// opmlRun runs geth to its end and returns what it wrote to standard error.
func opmlRun(t *testing.T, wantStatus int, args ...string) string {
	t.Helper()
	geth := runGeth(t, args...)
	geth.WaitExit()
	if got := geth.ExitStatus(); got != wantStatus {
		t.Errorf("geth %s: got status %d, want %d", strings.Join(args, " "), got, wantStatus)
	}
	return geth.StderrText()
}

func TestOPMLInit(t *testing.T) {
	if out := opmlRun(t, 0, "init", opmlGenesisFile(t, 0, 0)); !strings.Contains(out, "Successfully wrote genesis") {
		t.Errorf("got %s, want a written genesis", out)
	}
	out := opmlRun(t, 1, "init", opmlGenesisFile(t, 20, 10))
	if want := "osakaTime enabled at timestamp 20, but opmlTime enabled at timestamp 10"; !strings.Contains(out, want) {
		t.Errorf("got %s, want %q", out, want)
	}
}

// The banner of a start names the fork, so that an operator sees a typing error in
// genesis.json, where unknown names are ignored.
func TestOPMLBanner(t *testing.T) {
	datadir := t.TempDir()
	opmlRun(t, 0, "--datadir", datadir, "init", opmlGenesisFile(t, 0, 1234))
	geth := runGeth(t, "--datadir", datadir, "--dev", "--ipcdisable", "--exec", "2+2", "console")
	geth.WaitExit()
	if banner := regexp.MustCompile(`OPML: +@1234`); !banner.MatchString(geth.StderrText()) {
		t.Errorf("got %s, want a line %v", geth.StderrText(), banner)
	}
}

// The flag of the light client that this build lacks is an error, not a node that
// waits for a consensus client.
func TestOPMLBeaconAPIFlag(t *testing.T) {
	out := opmlRun(t, 1, "--beacon.api", "http://127.0.0.1:1", "--nodiscover", "--port", "0", "--authrpc.port", "0", "--ipcdisable")
	if want := "--beacon.api: this build has no light client"; !strings.Contains(out, want) {
		t.Errorf("got %s, want %q", out, want)
	}
}
