package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/mlgeth/mlgeth/devnet"
	"github.com/mlgeth/mlgeth/mlvm/cpu"
)

// Exit statuses.
const (
	exitDone        = 0
	exitFailed      = 1
	exitUsage       = 2
	exitInterrupted = 130
)

// errUsage marks an error of the command line.
var errUsage = errors.New("usage")

// run executes the command line and returns the exit status.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	app := newApp(stdout, stderr)
	err := app.RunContext(ctx, append([]string{app.Name}, args...))
	switch {
	case err == nil:
		return exitDone
	case ctx.Err() != nil && errors.Is(err, context.Canceled):
		fmt.Fprintln(stderr, "devnet: interrupted, everything is stopped")
		return exitInterrupted
	case errors.Is(err, errUsage):
		fmt.Fprintln(stderr, "devnet:", err)
		return exitUsage
	default:
		fmt.Fprintln(stderr, "devnet:", err)
		return exitFailed
	}
}

// env returns the variable that sets a flag.
func env(flag string) []string {
	return []string{"MLVM_DEVNET_" + strings.ToUpper(strings.ReplaceAll(flag, "-", "_"))}
}

// checkPath refuses an environment that asks for instructions that are not there: agents
// would refuse it, one by one.
func checkPath() error {
	if err := cpu.Check(); err != nil {
		return fmt.Errorf("%w: %v", errUsage, err)
	}
	return nil
}

func newApp(stdout, stderr io.Writer) *cli.App {
	usage := func(_ *cli.Context, err error, _ bool) error { return fmt.Errorf("%w: %v", errUsage, err) }
	app := &cli.App{
		Before:          func(*cli.Context) error { return checkPath() },
		Name:            "devnet",
		Usage:           "a chain with verifiable machine learning on this machine",
		Version:         version,
		Writer:          stdout,
		ErrWriter:       stderr,
		ExitErrHandler:  func(*cli.Context, error) {}, // run decides
		OnUsageError:    usage,
		HideHelpCommand: true,
		Action: func(c *cli.Context) error {
			if c.Args().Present() {
				return fmt.Errorf("%w: unknown command %q, see --help", errUsage, c.Args().First())
			}
			return cli.ShowAppHelp(c)
		},
		Commands: []*cli.Command{
			demoCommand(), upCommand(), runCommand(), downCommand(), statusCommand(), logsCommand(), resetCommand(),
		},
	}
	for _, command := range app.Commands {
		command.OnUsageError = usage
		action := command.Action
		command.Action = func(c *cli.Context) error {
			if c.Args().Present() {
				return fmt.Errorf("%w: %s takes no arguments, got %q", errUsage, c.Command.Name, c.Args().First())
			}
			return action(c)
		}
	}
	return app
}

// The flags that several commands have.

func dirFlag(value string) cli.Flag {
	return &cli.StringFlag{Name: "dir", EnvVars: env("dir"), Value: value, Usage: "directory of the devnet"}
}

// nodeFlags say how the chain is run.
func nodeFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "geth", EnvVars: env("geth"), Value: "build/bin/geth", Usage: "patched geth"},
		&cli.IntFlag{Name: "port", EnvVars: env("port"), Usage: "port of the RPC on 127.0.0.1, 0 for any"},
		&cli.IntFlag{Name: "period", EnvVars: env("period"), Value: 1, Usage: "seconds between blocks"},
		&cli.StringFlag{Name: "preset", EnvVars: env("preset"), Value: "dev", Usage: "clocks and prices of the contracts: dev, test or main"},
	}
}

// config reads the flags of dirFlag and nodeFlags.
func config(c *cli.Context) (devnet.Config, error) {
	cfg := devnet.Config{
		NodeConfig: devnet.NodeConfig{
			Geth: c.String("geth"), Dir: devnet.Dir(c.String("dir")), Port: c.Int("port"), Period: c.Int("period"),
		},
		Preset: c.String("preset"),
	}
	if err := cfg.Validate(); err != nil {
		return cfg, fmt.Errorf("%w: %v", errUsage, err)
	}
	return cfg, nil
}
