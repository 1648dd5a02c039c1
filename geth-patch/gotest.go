package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"time"
)

// upstreamPackages are the packages that the patches touch, and those that look at
// the rules or the configuration of a chain by reflection.
var upstreamPackages = []string{
	"./params/...", "./core/vm", "./core/vm/program", "./core/vm/runtime", "./core/forkid", "./core/txpool/...", "./eth/tracers/...",
	"./eth/catalyst", "./internal/ethapi/...", "./miner",
}

// untrimmedPackages belong to them too; their tests find files by the paths that
// -trimpath takes away.
var untrimmedPackages = []string{"./core/vm/gen"}

// ourTests matches the names of the tests of the overlay.
const ourTests = "OPML|ExtendPrecompiles"

// vectorsEnv tells the tests of the overlay where the vectors of the precompiles are.
const vectorsEnv = "OPML_VECTORS"

// testOptions are the flags of the test command.
type testOptions struct {
	ours   bool
	budget time.Duration
	args   []string // for go test
}

// test runs upstream's tests of the touched packages, with those of the overlay
// that are in them, and then the tests of the overlay in all other packages.
func (f *fork) test(ctx context.Context, opt testOptions, stdout io.Writer) error {
	ctx, cancel := context.WithTimeoutCause(ctx, opt.budget, fmt.Errorf("not done within the budget of %v", opt.budget))
	defer cancel()
	run, done, err := f.testRun(ctx, stdout)
	if err != nil {
		return err
	}
	defer done()
	start := time.Now()
	flags := append([]string{"-timeout", opt.budget.String()}, opt.args...)
	if !opt.ours {
		short := append([]string{"-short"}, flags...)
		err = errors.Join(run.goTest(ctx, short, upstreamPackages),
			run.goTest(ctx, append([]string{"-trimpath=false"}, short...), untrimmedPackages))
	}
	err = errors.Join(err, run.goTest(ctx, append([]string{"-run", ourTests}, flags...), f.overlayPackages(!opt.ours)))
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	fmt.Fprintf(stdout, "geth-test: %d packages passed, %d failed, %d without tests, in %v\n",
		run.passed.Load(), run.failed.Load(), run.empty.Load(), time.Since(start).Round(time.Second))
	return err
}

// overlayPackages returns the packages that have tests of the overlay; rest leaves
// out those that are among upstreamPackages.
func (f *fork) overlayPackages(rest bool) []string {
	var packages []string
	for _, o := range f.overlay {
		if o.isTest() && !slices.Contains(packages, o.pkg()) && !(rest && slices.ContainsFunc(upstreamPackages, func(pattern string) bool {
			return matches(pattern, o.pkg())
		})) {
			packages = append(packages, o.pkg())
		}
	}
	return packages
}

// matches tells whether a package is among those of a pattern, which may end in "/...".
func matches(pattern, pkg string) bool {
	prefix, deep := strings.CutSuffix(pattern, "/...")
	return pkg == prefix || deep && strings.HasPrefix(pkg, prefix+"/")
}

// testRun is a prepared run of tests in the patched tree.
type testRun struct {
	f                     *fork
	tree                  string
	settings              settings
	stdout                io.Writer
	passed, failed, empty atomic.Int64 // packages
}

// testRun prepares the tree and keeps others from replacing it until done is called.
func (f *fork) testRun(ctx context.Context, stdout io.Writer) (run *testRun, done func(), err error) {
	s, err := findSettings(ctx, f.root)
	if err != nil {
		return nil, nil, err
	}
	unlock, err := f.lock(ctx)
	if err != nil {
		return nil, nil, err
	}
	tree, err := f.prepare(ctx, f.variant(false))
	if err != nil {
		unlock()
		return nil, nil, err
	}
	return &testRun{f: f, tree: tree, settings: s, stdout: stdout}, unlock, nil
}

// goTest runs go test, passes on what it says and counts its packages.
func (r *testRun) goTest(ctx context.Context, flags, packages []string) error {
	args := slices.Concat([]string{"test"}, buildFlags, flags, packages)
	cmd := command(ctx, r.tree, "go", args...)
	cmd.Env = append(cmd.Env, r.settings.env()...)
	cmd.Env = append(cmd.Env, vectorsEnv+"="+filepath.Join(r.f.root, "precompiles", "testdata"))
	lines, drain := eachLine(func(line string) {
		r.count(line)
		fmt.Fprintln(r.stdout, line)
	})
	cmd.Stdout, cmd.Stderr = lines, r.f.stderr
	r.f.say("go test %s", strings.Join(append(flags, packages...), " "))
	stop := heartbeat(30*time.Second, func(elapsed time.Duration) {
		r.f.say("testing, %d packages done in %v", r.passed.Load()+r.failed.Load(), elapsed)
	})
	err := cmd.Run()
	stop()
	drain()
	if err != nil {
		return commandError(cmd, err, "")
	}
	return nil
}

// count counts the package that a line of go test reports, if it does.
func (r *testRun) count(line string) {
	switch {
	case strings.HasPrefix(line, "ok  \t") && !strings.Contains(line, "[no tests to run]"):
		r.passed.Add(1)
	case strings.HasPrefix(line, "FAIL\t"):
		r.failed.Add(1)
	case strings.HasPrefix(line, "?   \t"), strings.HasPrefix(line, "ok  \t"), strings.HasPrefix(line, "\t"):
		r.empty.Add(1)
	}
}
