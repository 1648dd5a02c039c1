package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"syscall"
	"time"
)

// wazeroVersion is the runtime for WebAssembly: a tool, no dependency of the module.
const wazeroVersion = "v1.12.0"

// probePackage is what is built for each target.
const probePackage = "github.com/mlgeth/mlgeth/mlvm/matrix/probe"

// build builds the probe for a target and returns its path. For a target that fuses it
// returns an error, beside the path, if floats are fused where they must not be.
func (m *machine) build(ctx context.Context, t *target) (binary string, fused, err error) {
	binary = filepath.Join(m.folder, "probe-"+t.name)
	if !t.fuses {
		return binary, nil, m.compile(ctx, t, binary, probePackage)
	}
	fused, err = m.list(ctx, t, binary)
	if err != nil { // somewhere in a long listing it says why: ask again, without one
		err = errors.Join(m.compile(ctx, t, binary, probePackage), err)
	}
	return binary, fused, err
}

// compile builds a package, or a file, for a target.
func (m *machine) compile(ctx context.Context, t *target, binary, source string) error {
	cmd := m.command(ctx, t, binary, source)
	return m.with(ctx, func() error {
		start := time.Now()
		if out, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("build %s: %w: %s", t.name, err, lastLines(out))
		}
		m.say("%s: built in %.1f s", filepath.Base(binary), time.Since(start).Seconds())
		return nil
	})
}

// list builds the probe for a target and returns what is wrong with its assembly. What the
// go command finds built it does not list, so a binary that is there goes.
func (m *machine) list(ctx context.Context, t *target, binary string) (fused, err error) {
	if err := os.Remove(binary); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	cmd := m.command(ctx, t, binary, listing, probePackage)
	err = m.with(ctx, func() error {
		start := time.Now()
		stderr, err := cmd.StderrPipe()
		if err != nil {
			return err
		}
		if err := cmd.Start(); err != nil {
			return err
		}
		places, err := fusedPlaces(m.root, stderr)
		if err := errors.Join(err, stderr.Close(), cmd.Wait()); err != nil {
			return fmt.Errorf("list %s: %w", t.name, err)
		}
		fused = checkFused(places)
		m.say("%s: built and read in %.1f s", filepath.Base(binary), time.Since(start).Seconds())
		return nil
	})
	return fused, err
}

// command returns the command that builds for a target.
func (m *machine) command(ctx context.Context, t *target, binary string, words ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, "go", append([]string{"build", "-o", binary, "-buildvcs=false", "-tags", t.tags, "-ldflags", "-s -w"}, words...)...)
	cmd.Dir = m.folder
	cmd.Env = append(environment(), append(t.env, "CGO_ENABLED=0", "GOOS="+t.goos, "GOARCH="+t.goarch)...)
	return cmd
}

// starts reports whether this machine runs programs of a target: it tries the shortest.
func (m *machine) starts(ctx context.Context, t *target) bool {
	if !t.native() {
		return false
	}
	source, binary := filepath.Join(m.folder, "start.go"), filepath.Join(m.folder, "start-"+t.name)
	if err := os.WriteFile(source, []byte("package main\n\nfunc main() {}\n"), 0o644); err != nil {
		return true // what follows fails, and says why
	}
	if err := m.compile(ctx, t, binary, source); err != nil {
		return true
	}
	return !errors.Is(exec.CommandContext(ctx, binary).Run(), syscall.ENOEXEC)
}

// buildWazero builds wazero's command and returns its path.
func (m *machine) buildWazero(ctx context.Context) (string, error) {
	cmd := exec.CommandContext(ctx, "go", "install", "github.com/tetratelabs/wazero/cmd/wazero@"+wazeroVersion)
	cmd.Dir = m.folder
	cmd.Env = append(environment(), "GOBIN="+m.folder, "CGO_ENABLED=0")
	err := m.with(ctx, func() error {
		if out, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("build wazero %s: %w: %s", wazeroVersion, err, lastLines(out))
		}
		return nil
	})
	return filepath.Join(m.folder, "wazero"), err
}

// once returns a function that calls f the first time and then returns what that has.
func once(f func(context.Context) (string, error)) func(context.Context) (string, error) {
	var o sync.Once
	var value string
	var err error
	return func(ctx context.Context) (string, error) {
		o.Do(func() { value, err = f(ctx) })
		return value, err
	}
}
