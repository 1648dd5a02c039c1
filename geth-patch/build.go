package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync/atomic"
	"time"
)

// buildFlags make the binary the same for everyone: no paths and no state of our
// repository in it, and no profile-guided optimization, which would compile every
// dependency once more for this binary alone.
var buildFlags = []string{"-trimpath", "-buildvcs=false", "-pgo=off"}

// settings is what the binary depends on beside the sources.
type settings struct {
	goVersion string
	target    string // system, architecture and its level
	cgo       bool
}

func (s settings) String() string {
	return fmt.Sprintf("%s %s cgo=%v %s", s.goVersion, s.target, s.cgo, strings.Join(buildFlags, " "))
}

// env returns the variables that make the go command use the settings.
func (s settings) env() []string {
	if s.cgo {
		return []string{"CGO_ENABLED=1"}
	}
	return []string{"CGO_ENABLED=0"}
}

// findSettings asks the go command for its settings. geth needs no C compiler:
// without a working one its cryptography in Go is built instead of that in C.
func findSettings(ctx context.Context, dir string) (settings, error) {
	out, err := goOutput(ctx, dir, "env", "-json", "GOVERSION", "GOOS", "GOARCH", "GOAMD64", "GOARM64", "GOEXPERIMENT", "CGO_ENABLED", "CC")
	if err != nil {
		return settings{}, err
	}
	var env map[string]string
	if err := json.Unmarshal([]byte(out), &env); err != nil {
		return settings{}, err
	}
	s := settings{goVersion: env["GOVERSION"]}
	s.target = strings.TrimSpace(strings.Join([]string{env["GOOS"] + "/" + env["GOARCH"], env["GOAMD64"] + env["GOARM64"], env["GOEXPERIMENT"]}, " "))
	s.cgo = env["CGO_ENABLED"] == "1" && compiles(ctx, dir, env["CC"])
	return s, nil
}

// compiles tells whether cc is a C compiler that finds the headers of the system's
// library.
func compiles(ctx context.Context, dir, cc string) bool {
	args := strings.Fields(cc)
	if len(args) == 0 {
		return false
	}
	cmd := command(ctx, dir, args[0], append(args[1:], "-fsyntax-only", "-x", "c", "-")...)
	cmd.Stdin = strings.NewReader("#include <stdlib.h>\nint main(void) { return 0; }\n")
	return cmd.Run() == nil
}

// build makes build/bin/geth, or geth-stock, unless it is up to date.
func (f *fork) build(ctx context.Context, stock bool) error {
	v := f.variant(stock)
	if !stock {
		if err := f.checkPinned(ctx); err != nil {
			return err
		}
	}
	s, err := findSettings(ctx, f.root)
	if err != nil {
		return err
	}
	want, err := f.binaryInputs(ctx, v, s)
	if err != nil {
		return err
	}
	// Looking needs no lock, since a stamp is only there while it is true.
	bin := filepath.Join(f.buildDir(), "bin", v.name)
	if changed, err := stale(bin, want); err != nil || len(changed) == 0 {
		if err == nil {
			f.say("build/bin/%s is up to date", v.name)
		}
		return err
	}
	unlock, err := f.lock(ctx)
	if err != nil {
		return err
	}
	defer unlock()
	changed, err := stale(bin, want) // another process may have built it
	if err != nil || len(changed) == 0 {
		return err
	}
	f.say("building build/bin/%s, new: %s (the first time takes minutes)", v.name, strings.Join(changed, ", "))
	if !s.cgo {
		f.say("no C compiler: building with CGO_ENABLED=0")
	}
	tree, err := f.prepare(ctx, v)
	if err != nil {
		return err
	}
	return f.install(ctx, tree, bin, s, want)
}

// stale names what is new since a binary was built, nothing if it is up to date.
func stale(bin string, want inputs) ([]string, error) {
	old := readStamp(bin + ".stamp")
	changed := want.changed(old.Inputs)
	sum, err := fileSHA256(bin)
	if sum == "" || sum != old.SHA256 {
		changed = append(changed, "binary")
	}
	return changed, err
}

// install compiles geth in tree and puts it, with its stamp, in place.
func (f *fork) install(ctx context.Context, tree, bin string, s settings, in inputs) error {
	if err := os.MkdirAll(filepath.Dir(bin), 0o755); err != nil {
		return err
	}
	start := time.Now()
	temp := bin + ".tmp"
	defer os.Remove(temp)
	cmd := command(ctx, tree, "go", append(append([]string{"build", "-v"}, buildFlags...), "-o", temp, "./cmd/geth")...)
	cmd.Env = append(cmd.Env, s.env()...)
	if err := f.compile(cmd); err != nil {
		return err
	}
	sum, err := fileSHA256(temp)
	if err != nil {
		return err
	}
	if err := os.RemoveAll(bin + ".stamp"); err != nil {
		return err
	}
	if err := os.Rename(temp, bin); err != nil {
		return err
	}
	if err := writeStamp(bin+".stamp", stamp{Inputs: in, SHA256: sum}); err != nil {
		return err
	}
	f.say("built build/bin/%s in %v", filepath.Base(bin), time.Since(start).Round(time.Second))
	return nil
}

// packageLine is a line of go build -v: the package that it compiles next.
var packageLine = regexp.MustCompile(`^[A-Za-z0-9._~/-]+$`)

// compile runs go build -v: its count of packages becomes progress, all else that
// it says is passed on.
func (f *fork) compile(cmd *exec.Cmd) error {
	var packages atomic.Int64
	moved := false // our module asks for a version that geth's go.mod does not have
	stderr, drain := eachLine(func(line string) {
		if packageLine.MatchString(line) {
			packages.Add(1)
			return
		}
		moved = moved || strings.Contains(line, "updates to go.mod needed")
		fmt.Fprintln(f.stderr, line)
	})
	cmd.Stderr = stderr
	stop := heartbeat(10*time.Second, func(elapsed time.Duration) {
		f.say("compiling, %d packages in %v", packages.Load(), elapsed)
	})
	err := cmd.Run()
	stop()
	drain()
	switch {
	case err == nil:
		return nil
	case moved:
		return fmt.Errorf("%w: run deps-check to see which version moved", commandError(cmd, err, ""))
	default:
		return commandError(cmd, err, "")
	}
}
