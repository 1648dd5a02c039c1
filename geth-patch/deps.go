package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"go/version"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/mod/semver"
)

// modules is a build list: the version of each module by its path, without the
// main module, and the go directive of that.
type modules struct {
	versions map[string]string
	goLine   string
}

// depsCheck checks that geth, built with our module, is built from exactly the
// dependencies that upstream chose, and that our own tests run the same versions
// of what the precompiles link. A newer gnark-crypto in our go.mod would change the
// elliptic curves of geth, an older one would test what is not shipped.
func (f *fork) depsCheck(ctx context.Context, stdout io.Writer) error {
	if err := f.checkPinned(ctx); err != nil {
		return err
	}
	release, err := f.locate(ctx)
	if err != nil {
		return err
	}
	geth, err := listModules(ctx, release)
	if err != nil {
		return err
	}
	ours, err := listModules(ctx, f.root)
	if err != nil {
		return err
	}
	merged, err := f.listMerged(ctx, release)
	if err != nil {
		return err
	}
	linked, err := linkedModules(ctx, f.root)
	if err != nil {
		return err
	}
	if err := compareModules(geth, ours, merged, linked); err != nil {
		return err
	}
	added := 0
	for path := range merged.versions {
		if _, ok := geth.versions[path]; !ok && path != ourModule {
			added++
		}
	}
	fmt.Fprintf(stdout, "deps-check: the %d modules of geth's build list keep their versions; %d modules that geth does not link join it; the precompiles link %s at geth's versions\n",
		len(geth.versions), added, strings.Join(linked, ", "))
	return nil
}

// compareModules reports everything in which our module and upstream disagree:
// geth and ours are the two build lists, merged is geth's with our module, linked
// names the modules that the precompiles link.
func compareModules(geth, ours, merged modules, linked []string) error {
	var problems []error
	bad := func(format string, args ...any) { problems = append(problems, fmt.Errorf(format, args...)) }

	if version.Compare("go"+ours.goLine, "go"+geth.goLine) > 0 {
		bad("go.mod says go %s, newer than geth's go %s", ours.goLine, geth.goLine)
	}
	for _, path := range slices.Sorted(maps.Keys(ours.versions)) {
		if want, ok := geth.versions[path]; ok && semver.Compare(ours.versions[path], want) > 0 {
			bad("go.mod selects %s %s, newer than geth's %s", path, ours.versions[path], want)
		}
	}
	for _, path := range linked {
		want, ok := geth.versions[path]
		switch got := ours.versions[path]; {
		case !ok:
			bad("the precompiles link %s, which geth does not have", path)
		case semver.Compare(got, want) < 0:
			bad("our tests run %s %s, older than the %s that geth links", path, got, want)
		}
	}
	for _, path := range slices.Sorted(maps.Keys(geth.versions)) {
		if got := merged.versions[path]; got != geth.versions[path] {
			bad("adding our module moves %s from %s to %s", path, geth.versions[path], cmp.Or(got, "nothing"))
		}
	}
	return errors.Join(problems...)
}

// listModules returns the build list of the module in dir.
func listModules(ctx context.Context, dir string, flags ...string) (modules, error) {
	args := append([]string{"list"}, flags...)
	out, err := goOutput(ctx, dir, append(args, "-m", "-f", "{{.Main}} {{.Path}} {{.Version}} {{.GoVersion}}", "all")...)
	if err != nil {
		return modules{}, err
	}
	return parseModules(out)
}

// parseModules reads lines of a flag for the main module, a path, a version, which
// the main module has not, and perhaps a go directive.
func parseModules(out string) (modules, error) {
	m := modules{versions: make(map[string]string)}
	for line := range strings.Lines(out) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), " ")
		if len(fields) != 4 {
			return modules{}, fmt.Errorf("go list -m: got line %q", line)
		}
		if fields[0] == "true" {
			m.goLine = fields[3]
		} else {
			m.versions[fields[1]] = fields[2]
		}
	}
	if m.goLine == "" {
		return modules{}, errors.New("go list -m: no main module")
	}
	return m, nil
}

// listMerged returns the build list of the release with our module added, which is
// that of the patched tree.
func (f *fork) listMerged(ctx context.Context, release string) (modules, error) {
	dir, err := os.MkdirTemp("", "geth-patch-")
	if err != nil {
		return modules{}, err
	}
	defer os.RemoveAll(dir)
	for _, name := range []string{"go.mod", "go.sum"} {
		if err := copyFile(filepath.Join(release, name), filepath.Join(dir, name), 0o644); err != nil {
			return modules{}, err
		}
	}
	if _, err := goOutput(ctx, dir, "mod", "edit", "-require="+ourModule+"@v0.0.0", "-replace="+ourModule+"="+f.root); err != nil {
		return modules{}, err
	}
	// In this mode the go command raises what must be raised, instead of refusing.
	return listModules(ctx, dir, "-mod=mod")
}

// linkedModules returns the modules, other than our own, that package precompiles
// takes packages from.
func linkedModules(ctx context.Context, root string) ([]string, error) {
	out, err := goOutput(ctx, root, "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}}{{end}}{{end}}", "./precompiles")
	if err != nil {
		return nil, err
	}
	paths := strings.Fields(out)
	slices.Sort(paths)
	return slices.Compact(paths), nil
}
