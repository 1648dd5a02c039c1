// Command gen writes the generated Solidity of contracts/src/generated from
// packages contracts and precompiles. With -all it runs the whole chain: generated Solidity,
// locked npm packages, compiler, Go bindings. Same inputs, same bytes.
//
//	go run ./contracts/gen [-all [-update-snapshots]]
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/mlgeth/mlgeth/contracts/internal/solgen"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	flags := flag.NewFlagSet("gen", flag.ContinueOnError)
	all := flags.Bool("all", false, "also install the locked compiler, compile, and write the bindings")
	update := flags.Bool("update-snapshots", false, "with -all: accept a changed ABI or storage layout")
	if err := flags.Parse(args); err != nil {
		return err
	}
	files, err := solgen.Files()
	if err != nil {
		return err
	}
	dir, err := contractsDir()
	if err != nil {
		return err
	}
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(dir, "src", "generated", f.Name), f.Text, 0o644); err != nil {
			return err
		}
	}
	if !*all {
		return nil
	}
	return compile(dir, *update)
}

// contractsDir finds the folder from the repository root or from inside it.
func contractsDir() (string, error) {
	for _, dir := range []string{"contracts", ".", ".."} {
		if _, err := os.Stat(filepath.Join(dir, "compile.mjs")); err == nil {
			return filepath.Abs(dir)
		}
	}
	return "", fmt.Errorf("compile.mjs not found: run in the repository root or in contracts")
}

// compile installs the locked packages and writes artifacts and bindings.
func compile(dir string, update bool) error {
	node := []string{"node", "compile.mjs"}
	if update {
		node = append(node, "--update-snapshots")
	}
	steps := [][]string{{"npm", "ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"}, node}
	for _, b := range []struct{ json, pkg string }{{"combined.json", "bindings"}, {"test.json", "mocks"}} {
		out := filepath.Join(b.pkg, b.pkg+".go")
		if b.pkg == "mocks" {
			out = filepath.Join("internal", out)
		}
		steps = append(steps, []string{"go", "tool", "abigen", "--v2",
			"--combined-json", filepath.Join("artifacts", b.json), "--pkg", b.pkg, "--out", out})
	}
	for _, step := range steps {
		cmd := exec.Command(step[0], step[1:]...)
		cmd.Dir, cmd.Stdout, cmd.Stderr = dir, os.Stdout, os.Stderr
		if err := cmd.Run(); err != nil {
			return fmt.Errorf("%s: %w", strings.Join(step, " "), err)
		}
	}
	return nil
}
