// Geth-patch builds the patched go-ethereum.
//
// The fork is kept as a numbered series of small patches, a folder of new files
// (_overlay) and the name of an upstream release (UPSTREAM). The program takes the
// release from the module cache, whose content go.sum vouches for, applies the
// series to a copy below build/, adds the new files and builds geth there, with
// upstream's own go.mod and go.sum. Nothing is downloaded but Go modules, and
// nothing outside build/ is written.
//
// The one invariant: what stands below build/ under its final name is complete.
// Trees and binaries are made under temporary names and renamed, and a stamp that
// names all inputs is written last, so that an interrupted run is never taken for
// a finished one and an unchanged one does nothing.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/urfave/cli/v2"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	status := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}

// Exit statuses of the program.
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
	case ctx.Err() != nil:
		fmt.Fprintln(stderr, "geth-patch: interrupted")
		return exitInterrupted
	case errors.Is(err, errUsage):
		fmt.Fprintln(stderr, "geth-patch:", err)
		return exitUsage
	default:
		fmt.Fprintln(stderr, "geth-patch:", err)
		return exitFailed
	}
}

// newApp describes the command line.
func newApp(stdout, stderr io.Writer) *cli.App {
	app := &cli.App{
		Name:            "geth-patch",
		Usage:           "build, test and explain the patched go-ethereum",
		Writer:          stdout,
		ErrWriter:       stderr,
		ExitErrHandler:  func(*cli.Context, error) {}, // run decides
		OnUsageError:    usageError,
		HideHelpCommand: true,
		Action: func(c *cli.Context) error {
			if c.Args().Present() {
				return fmt.Errorf("%w: unknown command %q, see --help", errUsage, c.Args().First())
			}
			return cli.ShowAppHelp(c)
		},
		Commands: []*cli.Command{
			buildCommand(stderr), testCommand(stdout, stderr), benchCommand(stdout, stderr),
			forkdiffCommand(stdout, stderr), depsCheckCommand(stdout, stderr),
		},
	}
	for _, c := range app.Commands {
		c.OnUsageError = usageError
	}
	return app
}

// usageError marks what the command line parser complains about.
func usageError(_ *cli.Context, err error, _ bool) error {
	return fmt.Errorf("%w: %v", errUsage, err)
}

func buildCommand(stderr io.Writer) *cli.Command {
	stock := &cli.BoolFlag{Name: "stock", Usage: "without OPML: upstream and the patches that it needs to build"}
	return &cli.Command{
		Name: "build", Usage: "build build/bin/geth, if anything changed",
		Flags: []cli.Flag{stock},
		Action: withFork(stderr, func(c *cli.Context, f *fork) error {
			return f.build(c.Context, c.Bool(stock.Name))
		}),
	}
}

func testCommand(stdout, stderr io.Writer) *cli.Command {
	ours := &cli.BoolFlag{Name: "ours", Usage: "only the tests of the overlay"}
	budget := &cli.DurationFlag{Name: "budget", Value: 30 * time.Minute, Usage: "stop when it takes longer"}
	return &cli.Command{
		Name: "test", Usage: "run upstream's tests of the touched packages and ours in the patched tree",
		ArgsUsage: "[-- GO TEST FLAGS]",
		Flags:     []cli.Flag{ours, budget},
		Action: withFork(stderr, func(c *cli.Context, f *fork) error {
			return f.test(c.Context, testOptions{c.Bool(ours.Name), c.Duration(budget.Name), c.Args().Slice()}, stdout)
		}),
	}
}

func benchCommand(stdout, stderr io.Writer) *cli.Command {
	benchtime := &cli.DurationFlag{Name: "benchtime", Value: 200 * time.Millisecond, Usage: "time of each run of a vector"}
	count := &cli.IntFlag{Name: "count", Value: 3, Usage: "runs of each vector, of which the best counts"}
	return &cli.Command{
		Name: "bench", Usage: "benchmark the precompiles beside ecrecover; fails if one is slower per gas",
		Flags: []cli.Flag{benchtime, count},
		Action: withFork(stderr, func(c *cli.Context, f *fork) error {
			return f.bench(c.Context, c.Duration(benchtime.Name), c.Int(count.Name), stdout)
		}),
	}
}

func forkdiffCommand(stdout, stderr io.Writer) *cli.Command {
	stat := &cli.BoolFlag{Name: "stat", Usage: "only the summary"}
	return &cli.Command{
		Name: "forkdiff", Usage: "print the whole difference to upstream with the reason of each hunk, in Markdown",
		Flags: []cli.Flag{stat},
		Action: withFork(stderr, func(c *cli.Context, f *fork) error {
			return f.forkdiff(stdout, c.Bool(stat.Name))
		}),
	}
}

func depsCheckCommand(stdout, stderr io.Writer) *cli.Command {
	return &cli.Command{
		Name: "deps-check", Usage: "check that our module changes no version in geth's build",
		Action: withFork(stderr, func(c *cli.Context, f *fork) error {
			return f.depsCheck(c.Context, stdout)
		}),
	}
}

// withFork is an action that gets the fork of the working directory's module. Only
// the test command takes arguments.
func withFork(stderr io.Writer, action func(*cli.Context, *fork) error) cli.ActionFunc {
	return func(c *cli.Context) error {
		if c.Args().Present() && c.Command.ArgsUsage == "" {
			return fmt.Errorf("%w: %s takes no arguments, got %q", errUsage, c.Command.Name, c.Args().First())
		}
		f, err := loadFork(c.Context, stderr)
		if err != nil {
			return err
		}
		return action(c, f)
	}
}
