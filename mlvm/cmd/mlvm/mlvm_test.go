package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/urfave/cli/v2"

	"github.com/mlgeth/mlgeth/internal/shared"
	"github.com/mlgeth/mlgeth/mlvm/digits"
)

// TestMain makes the test binary the command, for scripts that call it.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"mlvm": main})
}

// sampleNumber is the sample that scripts have as digit.pgm.
const sampleNumber = 7

// setup gives a script an image that the embedded model was not trained on, its label,
// and language models of random weights.
func setup(e *testscript.Env) error {
	img, label := digits.Sample(sampleNumber)
	pgm := append([]byte("P5\n28 28\n255\n"), img[:]...)
	if err := os.WriteFile(filepath.Join(e.WorkDir, "digit.pgm"), pgm, 0o600); err != nil {
		return err
	}
	e.Setenv("LABEL", fmt.Sprint(label))
	return languageFiles(e.WorkDir)
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata", Setup: setup, Cmds: scriptCommands})
}

// TestSharedScripts runs the scripts that need shared test data.
func TestSharedScripts(t *testing.T) {
	data := shared.Path(t, "data")
	testscript.Run(t, testscript.Params{
		Dir:  filepath.Join("testdata", "shared"),
		Cmds: scriptCommands,
		Setup: func(e *testscript.Env) error {
			e.Setenv("DATA", data)
			e.Setenv("VECTORS", shared.Path(t, "vectors"))
			return setup(e)
		},
	})
}

// TestFlags checks that every flag has its environment variable and a text, and that
// no command has a flag twice.
func TestFlags(t *testing.T) {
	for _, c := range commands() {
		seen := map[string]bool{}
		for _, f := range c.Flags {
			name := f.Names()[0]
			if seen[name] {
				t.Errorf("%s: flag %s is there twice", c.Name, name)
			}
			seen[name] = true
			want := envPrefix + strings.ToUpper(strings.ReplaceAll(name, "-", "_"))
			doc, ok := f.(cli.DocGenerationFlag)
			if !ok || len(doc.GetEnvVars()) != 1 || doc.GetEnvVars()[0] != want {
				t.Errorf("%s: flag %s has not the environment variable %s", c.Name, name, want)
			}
			if ok && doc.GetUsage() == "" {
				t.Errorf("%s: flag %s has no text", c.Name, name)
			}
		}
		if c.Description == "" && c.Name != "version" || c.Usage == "" {
			t.Errorf("%s: no description", c.Name)
		}
	}
}

func TestFlagsFirst(t *testing.T) {
	for _, test := range []struct{ args, want string }{
		{"mlvm run a b --json", "mlvm run --json -- a b"},
		{"mlvm run --json a b", "mlvm run --json -- a b"},
		{"mlvm import a -o b --weights w8", "mlvm import -o b --weights w8 -- a"},
		{"mlvm import a -o=b --json c", "mlvm import -o=b --json -- a c"},
		{"mlvm run a --nonsense b", "mlvm run --nonsense -- a b"},
		{"mlvm run - --json", "mlvm run --json -- -"},
		{"mlvm run a -- --json", "mlvm run -- a --json"},
		{"mlvm run a --help --json", "mlvm run --help"},
		{"mlvm run -h a", "mlvm run --h"},
		{"mlvm import -o -h a", "mlvm import -o -h -- a"},
		{"mlvm frob a --json", "mlvm frob a --json"},
		{"mlvm", "mlvm"},
	} {
		got := strings.Join(flagsFirst(strings.Fields(test.args), commands()), " ")
		if got != test.want {
			t.Errorf("%s: got %q, want %q", test.args, got, test.want)
		}
	}
}
