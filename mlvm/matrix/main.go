// Command matrix shows that results do not depend on the machine: it builds package
// probe for each platform, runs it there (on this machine, under qemu-user, in wazero),
// on each path of the processor that it can be forced to take and with several numbers
// of threads, and compares every line with that of the first run.
//
//	go run ./mlvm/matrix                     every target, 1, 2 and 7 threads
//	go run ./mlvm/matrix --short             the part that CI runs
//	go run ./mlvm/matrix --targets 386,s390x --threads 2
//	go run ./mlvm/matrix --json
//
// It fails if a line differs, if a target cannot be built or run (--targets leaves one
// out), or if the canary differs nowhere: lines that depend on how a machine adds
// products of floats, by which one knows that a comparison would notice. On arm64 and
// s390x it reads the assembly, too, and fails if such a sum is anywhere else.
//
// Emulators come from the Debian package qemu-user-static; wazero is built by go install.
// What is built is left in build/matrix.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"strconv"
	"strings"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "matrix:", err)
		os.Exit(1)
	}
}

// config is what the command line says.
type config struct {
	targets []target
	threads []int // nil: what each target has in its mode
	short   bool
	json    bool
	jobs    int
}

func parse(args []string, stderr io.Writer) (*config, error) {
	c := &config{}
	flags := flag.NewFlagSet("matrix", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.BoolVar(&c.short, "short", false, "only the targets of CI, with fewer numbers of threads")
	flags.BoolVar(&c.json, "json", false, "print JSON instead of a table")
	flags.IntVar(&c.jobs, "jobs", runtime.NumCPU(), "builds and runs at a time")
	names := flags.String("targets", "", "only these targets, separated by commas: "+strings.Join(targetNames(), ","))
	threads := flags.String("threads", "", "numbers of threads, separated by commas")
	if err := flags.Parse(args); err != nil {
		return nil, err
	}
	if flags.NArg() > 0 || c.jobs < 1 {
		return nil, fmt.Errorf("%d jobs and arguments %q, want 1 or more and none", c.jobs, flags.Args())
	}
	var err error
	if c.threads, err = parseThreads(*threads); err != nil {
		return nil, err
	}
	c.targets, err = chooseTargets(*names, c.short)
	return c, err
}

func parseThreads(text string) (list []int, err error) {
	if text == "" {
		return nil, nil
	}
	for word := range strings.SplitSeq(text, ",") {
		n, err := strconv.Atoi(word)
		if err != nil || n < 1 {
			return nil, fmt.Errorf("%q is not a number of threads", word)
		}
		list = append(list, n)
	}
	return list, nil
}

func run(ctx context.Context, args []string, stdout, stderr io.Writer) error {
	c, err := parse(args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return nil
	}
	if err != nil {
		return err
	}
	m, err := newMachine(c.jobs, stderr)
	if err != nil {
		return err
	}
	r := report{results: m.runAll(ctx, c)}
	r.compare()
	write := r.writeTable
	if c.json {
		write = r.writeJSON
	}
	return errors.Join(write(stdout), r.verdict())
}
