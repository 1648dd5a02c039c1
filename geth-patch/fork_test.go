package main

import (
	"bytes"
	"errors"
	"go/format"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// realFork reads the fork that this repository holds.
func realFork(t testing.TB) *fork {
	t.Helper()
	f, err := readFork("..", io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// touchedFiles copies the files that the series touches from the module cache to
// a new folder and returns it.
func touchedFiles(t *testing.T, f *fork) string {
	t.Helper()
	release, err := f.locate(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	tree := filepath.Join(t.TempDir(), "go-ethereum")
	for _, p := range f.series {
		for _, name := range p.files() {
			to := filepath.Join(tree, filepath.FromSlash(name))
			if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := copyFile(filepath.Join(release, filepath.FromSlash(name)), to, 0o644); err != nil && !errors.Is(err, os.ErrExist) {
				t.Fatal(err)
			}
		}
	}
	return tree
}

// The series applies to the release, at the very lines that its hunks name, and
// leaves formatted files in which a search for the marks finds every hunk.
func TestSeriesApplies(t *testing.T) {
	f := realFork(t)
	tree := touchedFiles(t, f)
	if err := applySeries(t.Context(), tree, f.series); err != nil {
		t.Fatal(err)
	}
	for _, p := range f.series {
		for _, name := range p.files() {
			data, err := os.ReadFile(filepath.Join(tree, name))
			if err != nil {
				t.Fatal(err)
			}
			if formatted, err := format.Source(data); err != nil || !bytes.Equal(formatted, data) {
				t.Errorf("%s is not formatted (%v)", name, err)
			}
			if a, b := bytes.Count(data, []byte(fenceStart)), bytes.Count(data, []byte(fenceEnd)); a == 0 || a != b {
				t.Errorf("%s has %d starts and %d ends of a fence", name, a, b)
			}
			checkPositions(t, p, name, strings.Split(string(data), "\n"))
		}
	}
}

// checkPositions checks that the hunks of a file are where their headers say: a
// patch that applies with an offset wants to be refreshed.
func checkPositions(t *testing.T, p patch, name string, lines []string) {
	t.Helper()
	for _, h := range p.hunks {
		if h.path != name {
			continue
		}
		after := h.after()
		if start := h.newStart - 1; start+len(after) > len(lines) || !slices.Equal(lines[start:start+len(after)], after) {
			t.Errorf("%s: %s: the hunk at line %d applies with an offset", p.name, name, h.newStart)
		}
	}
}

// The stock variant is a part of the series that builds upstream and nothing else.
func TestStockVariant(t *testing.T) {
	f := realFork(t)
	v := f.variant(true)
	if len(v.patches) != 1 || !slices.Equal(v.patches[0].files(), []string{"cmd/geth/config.go"}) || v.overlay != nil {
		t.Fatalf("got %d patches, the first of %v, and %d new files, want only that of cmd/geth", len(v.patches), v.patches[0].files(), len(v.overlay))
	}
	if got := f.variant(false); len(got.patches) != len(f.series) || len(got.overlay) != len(f.overlay) {
		t.Error("the fork is not the whole series and overlay")
	}
	// Only the marks of the one patch are in it: no hook without its target.
	tree := touchedFiles(t, f)
	if err := applySeries(t.Context(), tree, v.patches); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(tree, "params", "config.go"))
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(bytes.ToLower(data), []byte("opml")) {
		t.Error("the stock tree knows of OPML")
	}
}

// UPSTREAM, go.mod and go.sum name the same release.
func TestPinned(t *testing.T) {
	if err := realFork(t).checkPinned(t.Context()); err != nil {
		t.Fatal(err)
	}
	other := realFork(t)
	other.upstream.version = "v1.17.8"
	if err := other.checkPinned(t.Context()); err == nil || !strings.Contains(err.Error(), "want v1.17.8 of UPSTREAM") {
		t.Errorf("another version: got error %v", err)
	}
	other = realFork(t)
	other.upstream.sum = "h1:AAAA="
	if err := other.checkPinned(t.Context()); err == nil || !strings.Contains(err.Error(), "go.sum has no line") {
		t.Errorf("another sum: got error %v", err)
	}
	if _, err := other.locate(t.Context()); err == nil || !strings.Contains(err.Error(), "want h1:AAAA= of UPSTREAM") {
		t.Errorf("another sum: got error %v from locate", err)
	}
}

func TestParseUpstream(t *testing.T) {
	const good = "# a comment\nmodule example.com/m\n\nversion v1.2.3\nsum h1:abc=\n"
	if got, err := parseUpstream([]byte(good)); err != nil || got != (upstream{"example.com/m", "v1.2.3", "h1:abc="}) {
		t.Fatalf("got %+v, error %v", got, err)
	}
	for name, test := range map[string]struct{ in, want string }{
		"empty":       {"", "no module"},
		"no sum":      {"module m\nversion v1\n", "no sum"},
		"twice":       {"module m\nmodule n\n", "line 2: module is given twice"},
		"unknown key": {"module m\ntag v1\n", `line 2: got "tag v1"`},
		"no value":    {"module\n", `line 1: got "module"`},
	} {
		if _, err := parseUpstream([]byte(test.in)); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: got error %v, want %q", name, err, test.want)
		}
	}
}
