package main

import (
	"strings"
	"testing"
)

func TestOverlayCheck(t *testing.T) {
	lgpl := "// Copyright 2026 X\n//\n" + lgplLine + "\n\npackage p\n"
	gpl := "// Copyright 2026 X\n//\n" + gplLine + "\n\npackage main\n"
	for name, test := range map[string]struct{ path, data, want string }{
		"library":               {"core/vm/a.opml.go", lgpl, ""},
		"library test":          {"core/vm/a.opml_test.go", lgpl, ""},
		"command":               {"cmd/geth/opml.go", gpl, ""},
		"no header":             {"core/vm/a.opml.go", "package p\n", "licence header"},
		"GPL in the library":    {"core/vm/a.opml.go", gpl, "Lesser"},
		"LGPL in a command":     {"cmd/geth/opml.go", lgpl, "licence header"},
		"header after the code": {"core/vm/a.opml.go", "\npackage p\n" + lgpl, "licence header"},
		"name":                  {"core/vm/a.go", lgpl, "opml in its name"},
		"folder named opml":     {"core/opml/a.go", lgpl, "opml in its name"},
		"not Go":                {"core/vm/opml.json", lgpl, "is Go"},
	} {
		err := overlayFile{test.path, []byte(test.data)}.check()
		if test.want == "" && err != nil {
			t.Errorf("%s: got error %v, want none", name, err)
		}
		if test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
			t.Errorf("%s: got error %v, want %q", name, err, test.want)
		}
	}
}

// Every trap has its test: the packages that OPML passes through have one each.
func TestOverlayHasTests(t *testing.T) {
	f := realFork(t)
	tested := make(map[string]bool)
	for _, o := range f.overlay {
		if o.isTest() {
			tested[o.pkg()] = true
		}
	}
	for _, o := range f.overlay {
		if !tested[o.pkg()] {
			t.Errorf("%s has no test beside it", o.path)
		}
	}
	for _, pkg := range []string{"./core", "./core/forkid", "./core/vm/runtime", "./eth/catalyst", "./eth/tracers", "./cmd/geth"} {
		if !tested[pkg] {
			t.Errorf("%s has no test of the overlay", pkg)
		}
	}
}
