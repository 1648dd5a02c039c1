package main

import (
	"maps"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The fabricated build lists: geth's, and ours which agrees with it.
var (
	gethList = map[string]string{"gnark": "v0.18.1", "sys": "v0.47.0", "test": "v1.9.0", "pre": "v0.0.0-20230626212559-97b1e661b5df"}
	ourList  = map[string]string{"gnark": "v0.18.1", "sys": "v0.47.0", "test": "v1.8.0", "own": "v9.0.0"}
)

// with returns a copy of a list with one version changed; "" drops the module.
func with(list map[string]string, path, version string) map[string]string {
	list = maps.Clone(list)
	if list[path] = version; version == "" {
		delete(list, path)
	}
	return list
}

func TestCompareModules(t *testing.T) {
	linked := []string{"gnark", "sys"}
	tests := []struct {
		name         string
		ours, merged map[string]string
		ourGo        string
		linked       []string
		want         string // the errors, one a line
	}{
		{"good", ourList, with(gethList, "own", "v9.0.0"), "1.25.0", linked, ""},
		{"newer", with(ourList, "gnark", "v0.22.0"), with(gethList, "gnark", "v0.22.0"), "1.25.0", linked,
			"go.mod selects gnark v0.22.0, newer than geth's v0.18.1\nadding our module moves gnark from v0.18.1 to v0.22.0"},
		{"newer, not linked", with(ourList, "test", "v1.10.0"), gethList, "1.25.0", linked,
			"go.mod selects test v1.10.0, newer than geth's v1.9.0"},
		{"newer pseudo-version", with(ourList, "pre", "v0.0.0-20240101000000-000000000000"), gethList, "1.25.0", linked,
			"go.mod selects pre v0.0.0-20240101000000-000000000000, newer than geth's v0.0.0-20230626212559-97b1e661b5df"},
		{"older, linked", with(ourList, "sys", "v0.40.0"), gethList, "1.25.0", linked,
			"our tests run sys v0.40.0, older than the v0.47.0 that geth links"},
		{"linked, unknown to geth", ourList, gethList, "1.25.0", []string{"own"},
			"the precompiles link own, which geth does not have"},
		{"moved by something indirect", ourList, with(gethList, "test", "v1.9.1"), "1.25.0", linked,
			"adding our module moves test from v1.9.0 to v1.9.1"},
		{"dropped", ourList, with(gethList, "test", ""), "1.25.0", linked,
			"adding our module moves test from v1.9.0 to nothing"},
		{"newer go line", ourList, gethList, "1.26.0", linked,
			"go.mod says go 1.26.0, newer than geth's go 1.25.0"},
		{"older go line", ourList, gethList, "1.24", linked, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			err := compareModules(modules{gethList, "1.25.0"}, modules{test.ours, test.ourGo}, modules{test.merged, "1.25.0"}, test.linked)
			got := ""
			if err != nil {
				got = err.Error()
			}
			if got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestParseModules(t *testing.T) {
	got, err := parseModules("true example.com/main  1.25.0\nfalse example.com/a v1.0.0 1.20\nfalse example.com/b v2.0.0 \n")
	if err != nil {
		t.Fatal(err)
	}
	want := modules{map[string]string{"example.com/a": "v1.0.0", "example.com/b": "v2.0.0"}, "1.25.0"}
	if diff := cmp.Diff(got, want, cmp.AllowUnexported(modules{})); diff != "" {
		t.Errorf("got (-) and want (+):\n%s", diff)
	}
	for _, bad := range []string{"", "false a v1\n", "false example.com/a v1.0.0 1.20\n"} {
		if _, err := parseModules(bad); err == nil {
			t.Errorf("%q: got no error", bad)
		}
	}
}

// This repository passes, and the check sees a release that it does not fit.
func TestDepsCheck(t *testing.T) {
	f := realFork(t)
	var out strings.Builder
	if err := f.depsCheck(t.Context(), &out); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), "gnark-crypto") {
		t.Errorf("got %q, want the linked modules named", out.String())
	}
	f.upstream.version = "v1.17.8"
	if err := f.depsCheck(t.Context(), &out); err == nil {
		t.Error("another release: got no error")
	}
}
