//go:build e2e

package main

import (
	"context"
	"encoding/json"
	"maps"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/mlgeth/mlgeth/devnet"
	"github.com/mlgeth/mlgeth/internal/shared"
)

// TestEndToEnd runs scripts on the patched geth, which they find as $GETH.
func TestEndToEnd(t *testing.T) { runScripts(t, "testdata/e2e", "") }

// TestEndToEndLanguage runs scripts about language models, which they find below $LLM.
func TestEndToEndLanguage(t *testing.T) {
	runScripts(t, "testdata/e2e-language", shared.Path(t, "data", "llm"))
}

func runScripts(t *testing.T, dir, models string) {
	t.Helper()
	geth, err := filepath.Abs(filepath.Join("..", "..", "..", "build", "bin", "geth"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(geth); err != nil {
		t.Fatalf("%v: run make test-e2e", err)
	}
	commands := map[string]func(*testscript.TestScript, bool, []string){
		"waitfile": waitFile, "listen": listen, "addresses": addresses,
	}
	maps.Copy(commands, serveCommands)
	maps.Copy(commands, languageCommands)
	testscript.Run(t, testscript.Params{
		Dir: dir,
		Setup: func(e *testscript.Env) error {
			e.Setenv("GETH", geth)
			e.Setenv("STOCK", geth+"-stock")
			e.Setenv("LLM", models)
			e.Setenv("MLVM", filepath.Join(filepath.Dir(geth), "mlvm"))
			e.Values[serviceKey{}] = new(service)
			e.Defer(func() { // what a script that fails leaves running
				_ = devnet.Down(context.Background(), devnet.Dir(filepath.Join(e.WorkDir, "net")))
			})
			return nil
		},
		Cmds: commands,
	})
}

// waitFile waits until a file exists.
func waitFile(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: waitfile FILE")
	}
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		if _, err := os.Stat(ts.MkAbs(args[0])); err == nil {
			return
		}
	}
	ts.Fatalf("%s does not come", args[0])
}

// listen takes a port until the script ends, and sets a variable to its number.
func listen(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: listen VARIABLE")
	}
	l, err := net.Listen("tcp4", "127.0.0.1:0")
	ts.Check(err)
	ts.Defer(func() { l.Close() })
	ts.Setenv(args[0], strconv.Itoa(l.Addr().(*net.TCPAddr).Port))
}

// addresses sets RPC, REGISTRY and MODELS to what a state file says.
func addresses(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: addresses STATE")
	}
	var s devnet.State
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[0])), &s))
	ts.Setenv("RPC", s.RPC)
	ts.Setenv("REGISTRY", s.Contracts.Registry.String())
	ts.Setenv("MODELS", s.Contracts.Models.String())
}
