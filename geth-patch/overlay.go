package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// overlayFile is a new file of the fork.
type overlayFile struct {
	path string // in go-ethereum, with slashes
	data []byte
}

// The lines that tell which licence a file of go-ethereum is under. Commands are
// under the GPL, all else is the library and under the LGPL.
const (
	lgplLine = "// it under the terms of the GNU Lesser General Public License as published by"
	gplLine  = "// it under the terms of the GNU General Public License as published by"
)

// readOverlay reads the new files below dir. Each is Go, has "opml" in its name and
// carries the licence header of its place in go-ethereum.
func readOverlay(dir string) ([]overlayFile, error) {
	var files []overlayFile
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		rel, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		f := overlayFile{filepath.ToSlash(rel), data}
		if err := f.check(); err != nil {
			return fmt.Errorf("_overlay/%s: %w", f.path, err)
		}
		files = append(files, f)
		return nil
	})
	return files, err
}

// check checks the name and the licence header of the file.
func (f overlayFile) check() error {
	base := f.path[strings.LastIndex(f.path, "/")+1:]
	if !strings.HasSuffix(base, ".go") || !strings.Contains(base, "opml") {
		return errors.New("a new file is Go and has opml in its name")
	}
	want := lgplLine
	if strings.HasPrefix(f.path, "cmd/") {
		want = gplLine
	}
	header, _, _ := strings.Cut(string(f.data), "\npackage ")
	if !strings.HasPrefix(header, "// Copyright ") || !strings.Contains(header, want+"\n") {
		return fmt.Errorf("the licence header of its folder is missing: want a line %q", want)
	}
	return nil
}

// isTest tells whether the file is a test: it is then no part of geth.
func (f overlayFile) isTest() bool { return strings.HasSuffix(f.path, "_test.go") }

// pkg returns the package of the file, as the go command takes it in the tree.
func (f overlayFile) pkg() string { return "./" + filepath.ToSlash(filepath.Dir(f.path)) }

// write adds the file to a tree. A file that upstream has is never replaced.
func (f overlayFile) write(tree string) error {
	path := filepath.Join(tree, filepath.FromSlash(f.path))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	w, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("_overlay/%s: upstream has a file of this name", f.path)
	}
	if err != nil {
		return err
	}
	_, err = w.Write(f.data)
	return errors.Join(err, w.Close())
}
