package policy_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/mlgeth/mlgeth/internal/policy"
)

// module writes files to a folder and returns the packages below it.
func module(t *testing.T, files map[string]string) []*policy.Package {
	t.Helper()
	root := t.TempDir()
	for name, source := range files {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(source), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	packages, err := policy.Load(root, "x")
	if err != nil {
		t.Fatal(err)
	}
	return packages
}

const table = `
# a comment
base     |        |
help*    | base   |
mid      | base   | example.com/m
ext      |        | golang.org/x/sys
top      | mid    | /y/bindings
.        | top ext |
`

func TestTable(t *testing.T) {
	const ours = `import _ "github.com/mlgeth/mlgeth/`
	for name, c := range map[string]struct {
		files map[string]string
		want  []string
	}{
		"as it should be": {nil, nil},
		"upwards": {
			map[string]string{"x/base/b.go": "package base\n" + ours + `x/mid"`},
			[]string{"x/base imports github.com/mlgeth/mlgeth/x/mid, which the table does not allow"},
		},
		"on another platform": {
			map[string]string{"x/base/b_windows.go": "//go:build ignore\n\npackage base\n" + ours + `x/mid"`},
			[]string{"x/base imports github.com/mlgeth/mlgeth/x/mid, which the table does not allow"},
		},
		"through others": {map[string]string{"x/x.go": "package x\n" + ours + `x/base"`}, nil},
		"a module":       {map[string]string{"x/mid/m.go": "package mid\nimport _ \"example.com/m/sub\""}, nil},
		"a module of another": {
			map[string]string{"x/top/t.go": "package top\nimport _ \"example.com/m\""},
			[]string{"x/top imports example.com/m, which the table does not allow"},
		},
		"a module with the same beginning": {
			map[string]string{"x/mid/m.go": "package mid\nimport _ \"example.com/mm\""},
			[]string{"x/mid imports example.com/mm, which the table does not allow"},
		},
		"a package that stops": {map[string]string{"x/top/t.go": "package top\n" + ours + `y/bindings"`}, nil},
		"beyond where it stops": {
			map[string]string{"x/x.go": "package x\n" + ours + `y/bindings"`},
			[]string{"x imports github.com/mlgeth/mlgeth/y/bindings, which the table does not allow"},
		},
		"a package for tests": {
			map[string]string{"x/mid/m.go": "package mid\n" + ours + `x/help"`},
			[]string{"x/mid imports github.com/mlgeth/mlgeth/x/help, which is for tests"},
		},
		"a test": {map[string]string{"x/base/b_test.go": "package base\n" + ours + `x/help"`}, nil},
		"a new package": {
			map[string]string{"x/new/n.go": "package n"},
			[]string{"x/new is not in the table"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			files := map[string]string{
				"x/x.go": "package x", "x/base/b.go": "package base", "x/help/h.go": "package help",
				"x/mid/m.go": "package mid", "x/ext/e.go": "package ext\nimport _ \"golang.org/x/sys/unix\"",
				"x/top/t.go": "package top", "x/top/testdata/a.go": "package a", "x/_gen/g.go": "package gen",
			}
			for name, source := range c.files {
				files[name] = source
			}
			parsed, err := policy.ParseTable("x/", table)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, parsed.Check(module(t, files))); diff != "" {
				t.Errorf("problems differ (-want +got)\n%s", diff)
			}
		})
	}
}

func TestTableWithoutPackage(t *testing.T) {
	parsed, err := policy.ParseTable("x/", "a | |\n")
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"x/a is in the table, but does not exist"}
	if diff := cmp.Diff(want, parsed.Check(nil)); diff != "" {
		t.Errorf("problems differ (-want +got)\n%s", diff)
	}
}

func TestParseTableRefuses(t *testing.T) {
	for _, text := range []string{"a", "a | b", "a | b |", "a | |\na | |"} {
		if _, err := policy.ParseTable("x/", text); err == nil {
			t.Errorf("%q: no error", text)
		}
	}
}

func TestPurity(t *testing.T) {
	packages := module(t, map[string]string{
		"x/a/a.go": "package a\n\nimport \"log\"\n\nvar f float64 = 1.5\n\nfunc g() { log.Print(); print(1); fmt.Println(); os.Exit(1) }\n",
		"x/b/b.go": "package main\n\nfunc main() { fmt.Println(1 << 3, fmt.Sprint(), 'x', \"1.5\") }\n",
	})
	if diff := cmp.Diff([]string{"x/a/a.go:5:7: type float64", "x/a/a.go:5:17: literal 1.5"}, packages[0].Floats()); diff != "" {
		t.Errorf("floats differ (-want +got)\n%s", diff)
	}
	if diff := cmp.Diff([]string{
		"x/a/a.go:3:8: import of log", "x/a/a.go:7:25: call of print",
		"x/a/a.go:7:35: use of fmt.Println", "x/a/a.go:7:50: use of os.Exit",
	}, packages[0].Output()); diff != "" {
		t.Errorf("output differs (-want +got)\n%s", diff)
	}
	if got := append(packages[1].Floats(), packages[1].Output()...); got != nil {
		t.Errorf("a command: got %v", got)
	}
}
