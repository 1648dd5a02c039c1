package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestInputsChanged(t *testing.T) {
	old := inputs{"a": "1", "b": "2", "c": "3"}
	for name, test := range map[string]struct {
		now  inputs
		want string
	}{
		"same":    {inputs{"a": "1", "b": "2", "c": "3"}, "[]"},
		"one":     {inputs{"a": "1", "b": "x", "c": "3"}, "[b]"},
		"dropped": {inputs{"a": "1", "b": "2"}, "[c]"},
		"added":   {inputs{"a": "1", "b": "2", "c": "3", "d": "4"}, "[d]"},
		"all":     {inputs{"z": "1"}, "[a b c z]"},
	} {
		if got := fmt.Sprint(test.now.changed(old)); got != test.want {
			t.Errorf("%s: got %v, want %v", name, got, test.want)
		}
	}
	if got := old.changed(nil); len(got) != 3 {
		t.Errorf("against no stamp: got %v, want everything", got)
	}
}

// Names and contents cannot trade places in a digest.
func TestDigest(t *testing.T) {
	seen := make(map[string][]string)
	for _, parts := range [][]string{
		{}, {"", ""}, {"a", ""}, {"", "a"}, {"a", "b"}, {"ab", ""}, {"a", "b", "c", "d"}, {"c", "d", "a", "b"}, {"a", "bc", "", "d"}, {"a\" 1", "b"},
	} {
		var d digest
		for i := 0; i < len(parts); i += 2 {
			d.add(parts[i], []byte(parts[i+1]))
		}
		if other, ok := seen[d.String()]; ok {
			t.Errorf("%q and %q have the same digest", parts, other)
		}
		seen[d.String()] = parts
	}
}

// Each part of the fork is an input of the tree, and of the binary but for tests.
func TestInputsFollowTheFork(t *testing.T) {
	f := realFork(t)
	s := settings{goVersion: "go1.25.0", target: "linux/amd64 v1", cgo: true}
	tree := f.treeInputs(f.variant(false))
	binary, err := f.binaryInputs(t.Context(), f.variant(false), s)
	if err != nil {
		t.Fatal(err)
	}
	test := slices.IndexFunc(f.overlay, overlayFile.isTest)
	code := slices.IndexFunc(f.overlay, func(o overlayFile) bool { return !o.isTest() })
	for name, c := range map[string]struct {
		mod          func(f *fork, s *settings)
		tree, binary string
	}{
		"nothing":  {func(*fork, *settings) {}, "[]", "[]"},
		"upstream": {func(f *fork, _ *settings) { f.upstream.sum = "h1:x" }, "[upstream]", "[upstream]"},
		"patch":    {func(f *fork, _ *settings) { f.series[0].data = append(slices.Clone(f.series[0].data), 'x') }, "[patches]", "[patches]"},
		"code":     {func(f *fork, _ *settings) { f.overlay[code].data = nil }, "[overlay]", "[overlay]"},
		"test":     {func(f *fork, _ *settings) { f.overlay[test].data = nil }, "[overlay]", "[]"},
		"go":       {func(_ *fork, s *settings) { s.goVersion = "go1.26.0" }, "[]", "[settings]"},
		"cgo":      {func(_ *fork, s *settings) { s.cgo = false }, "[]", "[settings]"},
	} {
		g, sg := realFork(t), s
		c.mod(g, &sg)
		if got := fmt.Sprint(g.treeInputs(g.variant(false)).changed(tree)); got != c.tree {
			t.Errorf("%s: got changes %v of the tree, want %v", name, got, c.tree)
		}
		now, err := g.binaryInputs(t.Context(), g.variant(false), sg)
		if err != nil {
			t.Fatal(err)
		}
		if got := fmt.Sprint(now.changed(binary)); got != c.binary {
			t.Errorf("%s: got changes %v of the binary, want %v", name, got, c.binary)
		}
	}
}

// The sources of our module that geth links are an input; a test of it is not.
func TestPrecompilesDigest(t *testing.T) {
	root := t.TempDir()
	writeFile(t, "module example.com/m\n\ngo 1.25.0\n", root, "go.mod")
	writeFile(t, "package precompiles\n\nimport _ \"example.com/m/dep\"\n", root, "precompiles", "a.go")
	writeFile(t, "package dep\n", root, "dep", "a.go")
	writeFile(t, "package other\n", root, "other", "a.go")
	f := &fork{root: root, stderr: io.Discard}
	digest := func() string {
		t.Helper()
		d, err := f.precompilesDigest(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	first := digest()
	for _, same := range [][]string{{"other", "a.go"}, {"dep", "a_test.go"}, {"dep", "a.txt"}} {
		writeFile(t, "package "+same[0]+"\n\n// changed\n", append([]string{root}, same...)...)
		if digest() != first {
			t.Errorf("%s is an input", filepath.Join(same...))
		}
	}
	last := first
	for _, different := range [][]string{{"dep", "a.go"}, {"dep", "b.go"}, {"precompiles", "b.go"}} {
		writeFile(t, "package "+different[0]+"\n\n// changed\n", append([]string{root}, different...)...)
		if now := digest(); now == last {
			t.Errorf("%s is no input", filepath.Join(different...))
		} else {
			last = now
		}
	}
}

func TestStamp(t *testing.T) {
	path := filepath.Join(t.TempDir(), "s")
	if got := readStamp(path); got.Inputs != nil || got.SHA256 != "" {
		t.Errorf("got %+v of a missing stamp, want none", got)
	}
	want := stamp{inputs{"a": "1"}, "00"}
	if err := writeStamp(path, want); err != nil {
		t.Fatal(err)
	}
	if got := readStamp(path); got.SHA256 != want.SHA256 || len(want.Inputs.changed(got.Inputs)) != 0 {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if err := os.WriteFile(path, []byte(`{"inputs":{"a"`), 0o644); err != nil {
		t.Fatal(err)
	}
	if got := readStamp(path); got.Inputs != nil || got.SHA256 != "" {
		t.Errorf("got %+v of half a stamp, want none", got)
	}
}
