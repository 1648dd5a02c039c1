package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/mlgeth/mlgeth/mlvm/cpu"
)

// machine builds and runs probes on this machine.
type machine struct {
	root   string        // of the module
	folder string        // build/matrix below it
	slots  chan struct{} // one for each build and run at a time

	mu  sync.Mutex // of log
	log io.Writer

	wazero func(context.Context) (string, error) // the path of the program, built once
}

// newMachine returns a machine that does so many things at a time, and says in log when
// they are done.
func newMachine(jobs int, log io.Writer) (*machine, error) {
	mod, err := exec.Command("go", "env", "GOMOD").Output()
	if err != nil {
		return nil, fmt.Errorf("go env GOMOD: %w", err)
	}
	m := &machine{root: filepath.Dir(strings.TrimSpace(string(mod))), slots: make(chan struct{}, jobs), log: log}
	m.folder = filepath.Join(m.root, "build", "matrix")
	m.wazero = once(m.buildWazero)
	return m, os.MkdirAll(m.folder, 0o755)
}

// runAll runs every target, in parallel as far as there are slots, and returns the
// results in their order.
func (m *machine) runAll(ctx context.Context, c *config) (all []*result) {
	results := make([][]*result, len(c.targets))
	var wg sync.WaitGroup
	for i := range c.targets {
		wg.Go(func() { // ends with the target's last run, or when ctx is done
			results[i] = m.runTarget(ctx, &c.targets[i], c)
		})
	}
	wg.Wait()
	for _, list := range results {
		all = append(all, list...)
	}
	return all
}

// runTarget builds a target, or the one that stands for it, and runs it on each path with
// each number of threads.
func (m *machine) runTarget(ctx context.Context, t *target, c *config) (list []*result) {
	instead := ""
	if t.instead != "" && !m.starts(ctx, t) {
		instead = t.name
		t = substituteOf(t)
	}
	fail := func(err error) []*result {
		return append(list, &result{Target: t.name, Instead: instead, Error: err.Error()})
	}
	r, err := m.runnerOf(ctx, t)
	if err != nil {
		return fail(err)
	}
	binary, fused, err := m.build(ctx, t)
	if err != nil {
		return fail(err)
	}
	if fused != nil { // what it computes is of interest, too
		list = fail(fused)
	}
	paths, _, err := m.execute(ctx, r, "", binary, "--paths")
	if err != nil {
		return fail(err)
	}
	threads := c.threads
	if threads == nil {
		threads = t.threads(c.short)
	}
	for _, path := range strings.Fields(string(paths)) {
		for _, n := range threads {
			x := &result{Target: t.name, Instead: instead, Path: path, Threads: n, Runner: r.name}
			m.probe(ctx, r, binary, x)
			list = append(list, x)
		}
	}
	return list
}

// probe runs a probe and sets what it gives.
func (m *machine) probe(ctx context.Context, r *runner, binary string, x *result) {
	printed, seconds, err := m.execute(ctx, r, x.Path, binary, "--threads", fmt.Sprint(x.Threads))
	x.Seconds = seconds
	if err == nil {
		x.output, err = parseOutput(printed)
	}
	if err == nil {
		x.Remark = x.output.remark
		if !strings.Contains(x.Remark, "="+x.Path+" ") {
			err = fmt.Errorf("the probe took another path than %s: %s", x.Path, x.Remark)
		}
	}
	if err != nil {
		x.Error, x.output = err.Error(), nil
	}
	m.say("%s, path %s, %d threads: %.1f s", x.title(), x.Path, x.Threads, x.Seconds)
}

// execute runs a program on a path, "" for any, and returns what it prints and how long
// it takes.
func (m *machine) execute(ctx context.Context, r *runner, path, binary string, args ...string) (printed []byte, seconds float64, err error) {
	folder, err := os.MkdirTemp("", "matrix-")
	if err != nil {
		return nil, 0, err
	}
	defer os.RemoveAll(folder)
	var variables []string
	if path != "" {
		variables = []string{cpu.PathVariable + "=" + path}
	}
	words := r.command(variables, folder, append([]string{binary}, args...))
	cmd := exec.CommandContext(ctx, words[0], words[1:]...)
	cmd.Env = append(environment(), append(variables, "TMPDIR="+folder)...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	err = m.with(ctx, func() error {
		start := time.Now()
		defer func() { seconds = time.Since(start).Seconds() }()
		printed, err = cmd.Output()
		return err
	})
	if err != nil {
		return nil, seconds, fmt.Errorf("%s: %w: %s", strings.Join(words, " "), err, lastLines(stderr.Bytes()))
	}
	return printed, seconds, nil
}

// with calls f as soon as there is a slot for it.
func (m *machine) with(ctx context.Context, f func() error) error {
	select {
	case m.slots <- struct{}{}:
		defer func() { <-m.slots }()
		return f()
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (m *machine) say(format string, args ...any) {
	m.mu.Lock()
	defer m.mu.Unlock()
	fmt.Fprintf(m.log, format+"\n", args...)
}

// environment returns the environment without a path that somebody wants.
func environment() []string {
	return slices.DeleteFunc(os.Environ(), func(v string) bool { return strings.HasPrefix(v, cpu.PathVariable+"=") })
}

// lastLines returns the end of what a program has printed.
func lastLines(b []byte) string {
	const most = 2000
	b = bytes.TrimSpace(b)
	return string(b[max(0, len(b)-most):])
}
