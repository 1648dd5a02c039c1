package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// smallPatch changes the second line of a.go.
func smallPatch(t *testing.T) patch {
	t.Helper()
	p, err := parsePatch("0001-a.patch", []byte(strings.Join([]string{
		"Subject: [PATCH] a", "", "Why.", "",
		"diff --git a/a.go b/a.go", "index 1111111..2222222 100644", "--- a/a.go", "+++ b/a.go",
		"@@ -1,3 +1,3 @@", " one", "-two", "+zwei", " three", "",
	}, "\n")))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// writeFile writes a file and the folders above it.
func writeFile(t *testing.T, content string, path ...string) {
	t.Helper()
	file := filepath.Join(path...)
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

// readFile returns the content of a file, "" if there is none.
func readFile(t *testing.T, path ...string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(path...))
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	return string(data)
}

// Inside a repository, git takes the paths of a patch relative to its top and skips
// files outside of the current folder with status 0. The tree lies in a folder that
// the repository ignores; the patch must be applied to it all the same.
func TestApplyInsideRepository(t *testing.T) {
	root := t.TempDir()
	if _, err := output(exec.Command("git", "init", "-q", root)); err != nil {
		t.Fatal(err)
	}
	writeFile(t, "/build/\n", root, ".gitignore")
	tree := filepath.Join(root, "build", "tree")
	writeFile(t, "one\ntwo\nthree\n", tree, "a.go")

	// A hook of git runs with these set.
	t.Setenv("GIT_DIR", filepath.Join(root, ".git"))
	t.Setenv("GIT_WORK_TREE", root)
	if err := applySeries(t.Context(), tree, []patch{smallPatch(t)}); err != nil {
		t.Fatal(err)
	}
	if got, want := readFile(t, tree, "a.go"), "one\nzwei\nthree\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestApplyRefuses(t *testing.T) {
	for name, content := range map[string]string{
		"another content": "one\n2\nthree\n",
		"applied already": "one\nzwei\nthree\n",
	} {
		t.Run(name, func(t *testing.T) {
			tree := filepath.Join(t.TempDir(), "tree")
			writeFile(t, content, tree, "a.go")
			if err := applySeries(t.Context(), tree, []patch{smallPatch(t)}); err == nil || !strings.Contains(err.Error(), "0001-a.patch") {
				t.Errorf("got error %v, want one that names the patch", err)
			}
			if got := readFile(t, tree, "a.go"); got != content {
				t.Errorf("the file was changed to %q", got)
			}
		})
	}
}

// verify looks at the files, since git may have skipped them.
func TestVerify(t *testing.T) {
	dir := t.TempDir()
	writeFile(t, "one\ntwo\nthree\n", dir, "a.go")
	if err := smallPatch(t).verify(dir); err == nil || !strings.Contains(err.Error(), "is not applied") {
		t.Errorf("got error %v", err)
	}
	writeFile(t, "zero\none\nzwei\nthree\n", dir, "a.go")
	if err := smallPatch(t).verify(dir); err != nil {
		t.Error(err)
	}
}

// testFork is a fork of a release with one file, and the folder of the release.
func testFork(t *testing.T) (*fork, string) {
	t.Helper()
	root := t.TempDir()
	release := filepath.Join(root, "cache", "release")
	writeFile(t, "one\ntwo\nthree\n", release, "a.go")
	writeFile(t, "module example.com/release\n\ngo 1.25.0\n", release, "go.mod")
	f := &fork{
		root:    root,
		series:  []patch{smallPatch(t)},
		overlay: []overlayFile{{"sub/x.opml.go", []byte("package sub\n")}},
		stderr:  io.Discard,
	}
	if err := os.MkdirAll(f.buildDir(), 0o755); err != nil {
		t.Fatal(err)
	}
	return f, release
}

// leftovers returns the names of what is below build/ beside the tree.
func leftovers(t *testing.T, f *fork) []string {
	t.Helper()
	entries, err := os.ReadDir(f.buildDir())
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		if e.Name() != "go-ethereum" {
			names = append(names, e.Name())
		}
	}
	return names
}

func TestReplaceTree(t *testing.T) {
	f, release := testFork(t)
	v := f.variant(false)
	tree := filepath.Join(f.buildDir(), v.tree)
	writeFile(t, "old", tree, "left-over.go")

	for range 2 { // the second time in the place of the first
		if err := f.replaceTree(t.Context(), v, release); err != nil {
			t.Fatal(err)
		}
		if got, want := readFile(t, tree, "a.go"), "one\nzwei\nthree\n"; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		if got, want := readFile(t, tree, "sub", "x.opml.go"), "package sub\n"; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		if got := readFile(t, tree, "left-over.go"); got != "" {
			t.Error("a file of the old tree is left")
		}
		if got := readFile(t, tree, "go.mod"); !strings.Contains(got, "replace github.com/mlgeth/mlgeth => ../..") {
			t.Errorf("got go.mod %q, want our module replaced", got)
		}
		if got := leftovers(t, f); got != nil {
			t.Errorf("got %v beside the tree, want nothing", got)
		}
	}
	// With the stamp in place, prepare finds it up to date and asks for no release.
	if got, err := f.prepare(t.Context(), v); err != nil || got != tree {
		t.Errorf("got %q, error %v, want the tree as it is", got, err)
	}
}

// Whatever stops the making of a tree, the old one stays, and nothing else does.
func TestReplaceTreeFails(t *testing.T) {
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	tests := []struct {
		name string
		ctx  context.Context
		mod  func(f *fork)
		want string
	}{
		{"interrupted", cancelled, func(*fork) {}, "context canceled"},
		{"patch does not apply", t.Context(), func(f *fork) { f.series = append(f.series, f.series[0]) }, "0001-a.patch"},
		{"overlay would replace a file", t.Context(), func(f *fork) { f.overlay[0].path = "a.go" }, "upstream has a file of this name"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			f, release := testFork(t)
			test.mod(f)
			v := f.variant(false)
			writeFile(t, "old", f.buildDir(), v.tree, "a.go")
			if err := f.replaceTree(test.ctx, v, release); err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got error %v, want %q", err, test.want)
			}
			if got := readFile(t, f.buildDir(), v.tree, "a.go"); got != "old" {
				t.Errorf("the old tree holds %q", got)
			}
			if got := leftovers(t, f); got != nil {
				t.Errorf("got %v beside the tree, want nothing", got)
			}
		})
	}
}

// A copy can be written to, although the files of the module cache cannot, and
// scripts stay executable.
func TestCopyTree(t *testing.T) {
	from, to := t.TempDir(), filepath.Join(t.TempDir(), "to")
	writeFile(t, "a", from, "sub", "a.sh")
	if err := os.Chmod(filepath.Join(from, "sub", "a.sh"), 0o555); err != nil {
		t.Fatal(err)
	}
	if err := copyTree(t.Context(), from, to); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(filepath.Join(to, "sub", "a.sh"))
	if err != nil {
		t.Fatal(err)
	}
	if got := info.Mode().Perm(); got&0o700 != 0o700 {
		t.Errorf("got mode %v, want it writable and executable by the owner", got)
	}
}

// The lock keeps a second process out and clears away what a killed one left.
func TestLock(t *testing.T) {
	f, _ := testFork(t)
	writeFile(t, "half", f.buildDir(), ".geth-patch-123", "new", "a.go")
	writeFile(t, "mine", f.buildDir(), "keep.go")
	unlock, err := f.lock(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if got, want := fmt.Sprint(leftovers(t, f)), "[.geth-patch.lock keep.go]"; got != want {
		t.Errorf("got %v below build/, want %v", got, want)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := f.lock(ctx); err == nil {
		t.Error("a second lock was given out")
	}
	unlock()
	unlock, err = f.lock(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	unlock()
}
