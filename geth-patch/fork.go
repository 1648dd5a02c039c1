package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// ourModule is the module that geth's core/vm imports once it is patched.
const ourModule = "github.com/mlgeth/mlgeth"

// fork is all that defines the fork, read and validated, and where it is built.
type fork struct {
	root     string // of our module
	upstream upstream
	series   []patch
	overlay  []overlayFile
	manifest manifest
	stderr   io.Writer // progress
}

// loadFork reads the fork of the module that the working directory belongs to.
func loadFork(ctx context.Context, stderr io.Writer) (*fork, error) {
	gomod, err := goOutput(ctx, ".", "env", "GOMOD")
	if err != nil {
		return nil, err
	}
	root := filepath.Dir(strings.TrimSpace(gomod))
	if _, err := os.Stat(filepath.Join(root, "geth-patch", "UPSTREAM")); err != nil {
		return nil, errors.New("run this inside the mlgeth module: " + err.Error())
	}
	return readFork(root, stderr)
}

// readFork reads the fork of the module at root. An inconsistency between patches,
// overlay and manifest is an error.
func readFork(root string, stderr io.Writer) (*fork, error) {
	root, err := filepath.Abs(root)
	if err != nil {
		return nil, err
	}
	dir := filepath.Join(root, "geth-patch")
	f := &fork{root: root, stderr: stderr}
	data, err := os.ReadFile(filepath.Join(dir, "UPSTREAM"))
	if err != nil {
		return nil, err
	}
	if f.upstream, err = parseUpstream(data); err != nil {
		return nil, fmt.Errorf("UPSTREAM: %w", err)
	}
	if f.series, err = readSeries(filepath.Join(dir, "patches")); err != nil {
		return nil, err
	}
	for _, p := range f.series {
		if err := p.checkFences(); err != nil {
			return nil, err
		}
	}
	if f.overlay, err = readOverlay(filepath.Join(dir, "_overlay")); err != nil {
		return nil, err
	}
	if data, err = os.ReadFile(filepath.Join(dir, "fork.yaml")); err != nil {
		return nil, err
	}
	if f.manifest, err = parseManifest(data); err != nil {
		return nil, fmt.Errorf("fork.yaml: %w", err)
	}
	if err := f.manifest.check(f.series, f.overlay); err != nil {
		return nil, fmt.Errorf("fork.yaml: %w", err)
	}
	return f, nil
}

// buildDir returns the folder that everything is built below.
func (f *fork) buildDir() string { return filepath.Join(f.root, "build") }

// say prints a line of progress.
func (f *fork) say(format string, args ...any) {
	fmt.Fprintf(f.stderr, "geth-patch: "+format+"\n", args...)
}

// variant is one of the two builds: the fork, or upstream with the patches that
// it needs to build at all.
type variant struct {
	name    string // of the binary
	tree    string // of the source folder below build/
	patches []patch
	overlay []overlayFile // nil for the stock variant
	stock   bool
}

// variant returns the stock variant or that of the fork.
func (f *fork) variant(stock bool) variant {
	if !stock {
		return variant{name: "geth", tree: "go-ethereum", patches: f.series, overlay: f.overlay}
	}
	v := variant{name: "geth-stock", tree: "go-ethereum-stock", stock: true}
	for i, p := range f.series {
		if f.manifest.Patches[i].Stock {
			v.patches = append(v.patches, p)
		}
	}
	return v
}
