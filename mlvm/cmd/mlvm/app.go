package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/urfave/cli/v2"

	"github.com/mlgeth/mlgeth/mlvm/cpu"
)

// Exit codes.
const (
	exitDone        = 0
	exitFailed      = 1
	exitUsage       = 2
	exitInterrupted = 130
)

// usageError is a mistake in how the command was called.
type usageError struct{ err error }

func (e usageError) Error() string { return e.err.Error() }
func (e usageError) Unwrap() error { return e.err }

func usagef(format string, args ...any) error {
	return usageError{fmt.Errorf(format, args...)}
}

// run executes the command line. What it prints to stdout is results; everything
// else goes to stderr.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) error {
	app := &cli.App{
		Name:    "mlvm",
		Usage:   "run machine learning so that a chain can judge it",
		Version: version,
		Description: `A model is imported once into a model file. Running it is exact integer arithmetic:
the same bytes on every machine. The root over all of an execution (commit) is what a
claim on chain stands for, and a step proof (prove) shows one wrong element of it.

   mlvm import net.onnx                         import a float model
   mlvm run net.mlvm digit.png                  classify an image
   mlvm import model.gguf                       import a language model
   mlvm generate model.mlvm --prompt "Once"     go on from a prompt
   mlvm serve --rpc http://127.0.0.1:8545       propose, watch and challenge on a chain

Every command has --help. Results go to stdout, everything else to stderr; --json makes
results one JSON object. Exit codes: 0 done, 1 failed, 2 usage, 130 interrupted.`,
		Commands:             commands(),
		HideVersion:          true,
		Reader:               stdin,
		Writer:               stdout,
		ErrWriter:            stderr,
		EnableBashCompletion: true,
		ExitErrHandler:       func(*cli.Context, error) {}, // run returns it
		OnUsageError:         onUsageError,
		Before:               func(*cli.Context) error { return checkPath() },
		Action: func(c *cli.Context) error {
			if c.Args().Present() {
				return usagef("unknown command %q, see mlvm --help", c.Args().First())
			}
			return cli.ShowAppHelp(c)
		},
	}
	for _, cmd := range app.Commands {
		cmd.OnUsageError = onUsageError
	}
	return app.RunContext(ctx, flagsFirst(args, app.Commands))
}

// commands returns all commands, in the order of their use.
func commands() []*cli.Command {
	return []*cli.Command{
		importCommand(), inspectCommand(), runCommand(), generateCommand(), evalCommand(), commitCommand(),
		proveCommand(), verifyCommand(), conformanceCommand(), benchCommand(), serveCommand(),
		claimsCommand(), showCommand(), settleCommand(), creditsCommand(), versionCommand(),
	}
}

// checkPath refuses an environment that asks for instructions that are not there.
func checkPath() error {
	if err := cpu.Check(); err != nil {
		return usageError{err}
	}
	return nil
}

func onUsageError(_ *cli.Context, err error, _ bool) error { return usageError{err} }

// report prints an error and returns the exit code for it.
func report(stderr io.Writer, err error) int {
	var usage usageError
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(stderr, "mlvm: interrupted")
		return exitInterrupted
	case errors.As(err, &usage):
		fmt.Fprintln(stderr, "mlvm:", err)
		return exitUsage
	default:
		fmt.Fprintln(stderr, "mlvm:", err)
		return exitFailed
	}
}

// wantArgs returns the command's arguments if there are as many as it names.
func wantArgs(c *cli.Context, names ...string) ([]string, error) {
	args := c.Args().Slice()
	if len(args) < len(names) {
		return nil, usagef("%s: missing %s, see mlvm %s --help", c.Command.Name, names[len(args)], c.Command.Name)
	}
	if len(args) > len(names) {
		return nil, usagef("%s: unexpected argument %q", c.Command.Name, args[len(names)])
	}
	return args, nil
}
