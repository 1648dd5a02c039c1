package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"syscall"
	"time"
)

// wazeroVersion is the runtime for WebAssembly: a tool, no dependency of the module.
const wazeroVersion = "v1.12.0"

// build builds the probe for a target and returns its path.
func (m *machine) build(ctx context.Context, t *target) (binary string, err error) {
	binary = filepath.Join(m.folder, "probe-"+t.name)
	return binary, m.compile(ctx, t, binary, "github.com/mlgeth/mlgeth/mlvm/matrix/probe")
}

// compile builds a package, or a file, for a target.
func (m *machine) compile(ctx context.Context, t *target, binary, source string) error {
	cmd := exec.CommandContext(ctx, "go", "build", "-o", binary, "-buildvcs=false", "-tags", t.tags, "-ldflags", "-s -w", source)
	cmd.Dir = m.folder
	cmd.Env = append(environment(), append(t.env, "CGO_ENABLED=0", "GOOS="+t.goos, "GOARCH="+t.goarch)...)
	return m.with(ctx, func() error {
		start := time.Now()
		if out, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("build %s: %w: %s", t.name, err, lastLines(out))
		}
		m.say("%s: built in %.1f s", filepath.Base(binary), time.Since(start).Seconds())
		return nil
	})
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
