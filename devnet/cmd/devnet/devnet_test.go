package main

import (
	"context"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/urfave/cli/v2"
)

// TestMain lets scripts call the command devnet.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"devnet": func() {
		ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGPIPE)
		defer stop()
		if status := run(ctx, os.Args[1:], os.Stdout, os.Stderr); status != exitDone {
			os.Exit(status)
		}
	}})
}

// TestScript runs what needs no geth.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata/script"})
}

// TestFlags checks that each flag of each command has its variable.
func TestFlags(t *testing.T) {
	app := newApp(nil, nil)
	for _, command := range app.Commands {
		seen := make(map[string]bool)
		for _, f := range command.Flags {
			name := f.Names()[0]
			if seen[name] {
				t.Errorf("%s: --%s is there twice", command.Name, name)
			}
			seen[name] = true
			d, ok := f.(cli.DocGenerationFlag)
			if !ok || len(d.GetEnvVars()) != 1 || !strings.HasPrefix(d.GetEnvVars()[0], "MLVM_DEVNET_") {
				t.Errorf("%s: --%s has no variable", command.Name, name)
			}
		}
	}
}
