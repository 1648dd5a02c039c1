package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strings"

	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/mlvm/keccak"
	"github.com/mlgeth/mlgeth/mlvm/kernel"
)

func main() {
	if err := run(context.Background(), os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "probe:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string, out io.Writer) error {
	flags := flag.NewFlagSet("probe", flag.ContinueOnError)
	threads := flags.Int("threads", 1, "goroutines at most")
	list := flags.Bool("paths", false, "print the paths that this machine and build can be forced to take, and no values")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if err := cpu.Check(); err != nil {
		return err
	}
	if *threads < 1 || flags.NArg() > 0 {
		return fmt.Errorf("%d threads and arguments %q, want 1 or more and none", *threads, flags.Args())
	}
	if *list {
		_, err := fmt.Fprintln(out, strings.Join(paths(), "\n"))
		return err
	}
	lines, err := compute(ctx, *threads)
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintf(out, "# %s/%s kernel=%s keccak=%s threads=%d\n", runtime.GOOS, runtime.GOARCH,
		cpu.Best(kernel.Paths()...), cpu.Best(keccak.Paths()...), *threads); err != nil {
		return err
	}
	return write(out, lines)
}

// write writes lines as the matrix reads them.
func write(out io.Writer, lines []line) error {
	for _, l := range lines {
		if _, err := fmt.Fprintln(out, l.name, l.value); err != nil {
			return err
		}
	}
	return nil
}

// paths returns the paths for which any package has an implementation that can be run.
func paths() (names []string) {
	for _, path := range append(kernel.Paths(), keccak.Paths()...) {
		if !slices.Contains(names, string(path)) {
			names = append(names, string(path))
		}
	}
	return names
}
