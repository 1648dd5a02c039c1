package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestStale(t *testing.T) {
	bin := filepath.Join(t.TempDir(), "geth")
	want := inputs{"a": "1"}
	check := func(what, names string) {
		t.Helper()
		changed, err := stale(bin, want)
		if err != nil {
			t.Fatal(err)
		}
		if got := fmt.Sprint(changed); got != names {
			t.Errorf("%s: got %v, want %v", what, got, names)
		}
	}
	check("nothing there", "[a binary]")
	if err := os.WriteFile(bin, []byte("geth"), 0o755); err != nil {
		t.Fatal(err)
	}
	check("no stamp", "[a binary]")
	sum, err := fileSHA256(bin)
	if err != nil {
		t.Fatal(err)
	}
	if err := writeStamp(bin+".stamp", stamp{want, sum}); err != nil {
		t.Fatal(err)
	}
	check("finished", "[]")
	want["a"] = "2"
	check("another input", "[a]")
	want["a"] = "1"
	if err := os.WriteFile(bin, []byte("gethh"), 0o755); err != nil {
		t.Fatal(err)
	}
	check("another binary", "[binary]")
	if err := os.Remove(bin); err != nil {
		t.Fatal(err)
	}
	check("binary removed", "[binary]")
}

// A C compiler that is not there, or does not work, is none.
func TestCompiles(t *testing.T) {
	dir := t.TempDir()
	broken := filepath.Join(dir, "cc")
	if err := os.WriteFile(broken, []byte("#!/bin/sh\nexit 1\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, cc := range []string{"", "no-such-compiler-anywhere", broken} {
		if compiles(t.Context(), dir, cc) {
			t.Errorf("%q compiles", cc)
		}
	}
}

func TestSettings(t *testing.T) {
	t.Setenv("CC", "no-such-compiler-anywhere")
	t.Setenv("CGO_ENABLED", "1")
	s, err := findSettings(t.Context(), ".")
	if err != nil {
		t.Fatal(err)
	}
	if s.cgo || s.env()[0] != "CGO_ENABLED=0" {
		t.Errorf("got %v without a compiler, want CGO_ENABLED=0", s)
	}
	if !strings.Contains(s.String(), "cgo=false") || !strings.Contains(s.String(), "-trimpath") {
		t.Errorf("got %q, want cgo and the flags in it", s)
	}
	s.cgo = true
	if s.env()[0] != "CGO_ENABLED=1" {
		t.Errorf("got %v, want CGO_ENABLED=1", s.env())
	}
}

// smallGeth is a release with a cmd/geth that compiles, or does not.
func smallGeth(t *testing.T, code string) (f *fork, tree string) {
	t.Helper()
	f, _ = testFork(t)
	tree = filepath.Join(f.buildDir(), "go-ethereum")
	writeFile(t, "module example.com/release\n\ngo 1.25.0\n", tree, "go.mod")
	writeFile(t, code, tree, "cmd", "geth", "main.go")
	return f, tree
}

func TestInstall(t *testing.T) {
	f, tree := smallGeth(t, "package main\n\nfunc main() {}\n")
	bin := filepath.Join(f.buildDir(), "bin", "geth")
	in := inputs{"a": "1"}
	if err := f.install(t.Context(), tree, bin, settings{}, in); err != nil {
		t.Fatal(err)
	}
	if changed, err := stale(bin, in); err != nil || len(changed) != 0 {
		t.Errorf("got %v new after the build, error %v", changed, err)
	}
	entries, err := os.ReadDir(filepath.Dir(bin))
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != 2 {
		t.Errorf("got %v, want the binary and its stamp", entries)
	}
}

// A build that fails says why and leaves the old binary with its stamp.
func TestInstallFails(t *testing.T) {
	f, tree := smallGeth(t, "package main\n\nfunc main() { undefinedName() }\n")
	var said strings.Builder
	f.stderr = io.Writer(&said)
	bin := filepath.Join(f.buildDir(), "bin", "geth")
	writeFile(t, "old", bin)
	sum, err := fileSHA256(bin)
	if err != nil {
		t.Fatal(err)
	}
	old := inputs{"a": "0"}
	if err := writeStamp(bin+".stamp", stamp{old, sum}); err != nil {
		t.Fatal(err)
	}
	if err := f.install(t.Context(), tree, bin, settings{}, inputs{"a": "1"}); err == nil {
		t.Fatal("got no error")
	}
	if !strings.Contains(said.String(), "undefinedName") {
		t.Errorf("said %q, want the compiler's message", said.String())
	}
	if changed, err := stale(bin, old); err != nil || len(changed) != 0 {
		t.Errorf("the old binary is not as it was: %v, error %v", changed, err)
	}
}
