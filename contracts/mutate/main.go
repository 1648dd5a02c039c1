// Command mutate measures whether the tests of the contracts would notice a mistake:
// it changes one place of a Solidity file at a time, runs the tests on the result,
// and lists the mutants that no test kills.
//
//	go run ./contracts/mutate [-target src/ClaimGame.sol] [-sample N]
//
// Run in the repository root, with the compiler installed (make contracts does).
// Survivors that survivors.txt explains are accepted: one line each,
// file | source line | replacement | reason. What compiles to the same bytecode is no
// mutant. It fails if less than 90 % of the others are killed, or if a survivor is
// neither explained nor among the tolerated rest.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"time"
)

// least is the share of mutants that must be killed.
const least = 0.90

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(1)
	}
}

// mutant is a change of one place.
type mutant struct {
	Line        int    `json:"line"`
	Operator    string `json:"operator"`
	Original    string `json:"original"`
	Replacement string `json:"replacement"`
}

// bytecode is what a text compiles to, or why it does not.
type bytecode struct {
	Bin   string `json:"bin"`
	Error string `json:"error"`
}

// compiler is the Node process that lists and compiles mutants.
type compiler struct {
	cmd     *exec.Cmd
	in      io.WriteCloser
	out     *bufio.Reader
	clean   string // bytecode of the unchanged text
	mutants []mutant
}

func startCompiler(ctx context.Context, target string) (*compiler, error) {
	cmd := exec.CommandContext(ctx, "node", "mutate/mutants.mjs", target, "src/ClaimGame.sol:ClaimGame")
	cmd.Dir, cmd.Stderr = "contracts", os.Stderr
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("compiler: %w", err)
	}
	c := &compiler{cmd: cmd, in: in, out: bufio.NewReader(out)}
	var first struct {
		bytecode
		Mutants []mutant `json:"mutants"`
	}
	if err := c.read(&first); err != nil {
		return nil, fmt.Errorf("compiler: %w (run make contracts first)", err)
	}
	if first.Error != "" {
		return nil, errors.New(first.Error)
	}
	c.clean, c.mutants = first.Bin, first.Mutants
	return c, nil
}

func (c *compiler) read(v any) error {
	line, err := c.out.ReadBytes('\n')
	if err != nil {
		return err
	}
	return json.Unmarshal(line, v)
}

// compile returns the bytecode with mutant i.
func (c *compiler) compile(i int) (b bytecode, err error) {
	if _, err = fmt.Fprintln(c.in, i); err == nil {
		err = c.read(&b)
	}
	return b, err
}

// close lets the process end.
func (c *compiler) close() error {
	return errors.Join(c.in.Close(), c.cmd.Wait())
}

func run(ctx context.Context, args []string, out io.Writer) error {
	flags := flag.NewFlagSet("mutate", flag.ContinueOnError)
	target := flags.String("target", "src/ClaimGame.sol", "the file to change, below contracts; part of ClaimGame")
	sample := flags.Int("sample", 0, "try only so many mutants, drawn at random; 0 is all")
	seed := flags.Uint64("seed", uint64(time.Now().UnixNano()), "of the sample")
	tests := flags.String("run", "", "tests to run, as of go test; empty is all")
	if err := flags.Parse(args); err != nil {
		return err
	}
	explained, err := readSurvivors(*target)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	m := &campaign{dir: dir, run: *tests, out: out, source: *target, explained: explained}
	if err := m.build(ctx); err != nil {
		return err
	}
	c, err := startCompiler(ctx, *target)
	if err != nil {
		return err
	}
	order := rand.New(rand.NewPCG(*seed, 0)).Perm(len(c.mutants))
	if *sample > 0 {
		order = order[:min(*sample, len(order))]
		fmt.Fprintf(out, "%d of %d mutants, seed %d\n", len(order), len(c.mutants), *seed)
	}
	if err := m.try(ctx, c, order); err != nil {
		return err
	}
	if err := c.close(); err != nil {
		return err
	}
	return m.report()
}

// campaign is the tests and what they found.
type campaign struct {
	dir, run, source string
	out              io.Writer
	explained        map[string]bool

	killed, stillborn, equal int
	survivors, excused       []string
}

// build makes the test binary once: the mutants differ in bytecode only.
func (m *campaign) build(ctx context.Context) error {
	cmd := exec.CommandContext(ctx, "go", "test", "-c", "-o", filepath.Join(m.dir, "contracts.test"), "./contracts")
	if b, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("build the tests: %w\n%s", err, b)
	}
	return nil
}

// try runs the tests on each mutant.
func (m *campaign) try(ctx context.Context, c *compiler, order []int) error {
	if survived, err := m.survives(ctx, c.clean); err != nil || !survived {
		return fmt.Errorf("the tests fail on the unchanged contract (%v)", err)
	}
	for n, i := range order {
		x := &c.mutants[i]
		b, err := c.compile(i)
		switch {
		case err != nil:
			return err
		case b.Error != "":
			m.stillborn++
			continue
		case b.Bin == c.clean:
			m.equal++
			continue
		}
		survived, err := m.survives(ctx, b.Bin)
		if err != nil {
			return err
		}
		name := fmt.Sprintf("%s:%d: %s: %s -> %s", m.source, x.Line, x.Operator, oneLine(x.Original), oneLine(x.Replacement))
		switch {
		case !survived:
			m.killed++
		case m.explained[key(m.lineOf(x.Line), x.Replacement)]:
			m.excused = append(m.excused, name)
		default:
			m.survivors = append(m.survivors, name)
			fmt.Fprintln(m.out, "survives:", name)
		}
		if (n+1)%20 == 0 {
			fmt.Fprintf(m.out, "%d of %d: %d killed, %d survive\n", n+1, len(order), m.killed, len(m.survivors))
		}
	}
	return nil
}

// survives runs the tests with the claim game's bytecode in place.
func (m *campaign) survives(ctx context.Context, bin string) (bool, error) {
	file := filepath.Join(m.dir, "game.hex")
	if err := os.WriteFile(file, []byte(bin), 0o600); err != nil {
		return false, err
	}
	cmd := exec.CommandContext(ctx, filepath.Join(m.dir, "contracts.test"), "-test.short", "-test.failfast", "-test.timeout=120s",
		"-test.run", m.run,
		// Any change costs other gas, which shows nothing; the twins do not know the game.
		"-test.skip", "^TestGas|^TestTwin")
	cmd.Dir = "contracts"
	cmd.Env = append(os.Environ(), "MLGETH_MUTANT="+file)
	err := cmd.Run()
	if ctx.Err() != nil {
		return false, ctx.Err()
	}
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return false, err
	}
	return err == nil, nil
}

func (m *campaign) report() error {
	total := m.killed + len(m.survivors)
	share := 1.0
	if total > 0 {
		share = float64(m.killed) / float64(total)
	}
	fmt.Fprintf(m.out, "%s: %d killed, %d survive (%.1f %% killed), %d explained, %d with the same bytecode, %d do not compile\n",
		m.source, m.killed, len(m.survivors), 100*share, len(m.excused), m.equal, m.stillborn)
	if share < least {
		return fmt.Errorf("%.1f %% of the mutants were killed, want at least %.0f %%", 100*share, 100*least)
	}
	return nil
}

// lineOf returns a line of the source without its indent.
func (m *campaign) lineOf(n int) string {
	b, err := os.ReadFile(filepath.Join("contracts", m.source))
	if err != nil {
		return ""
	}
	return strings.TrimSpace(strings.Split(string(b), "\n")[n-1])
}

// readSurvivors returns the survivors of a file that survivors.txt explains, by key.
func readSurvivors(target string) (map[string]bool, error) {
	b, err := os.ReadFile("contracts/mutate/survivors.txt")
	if err != nil {
		return nil, fmt.Errorf("run in the repository root: %w", err)
	}
	explained := make(map[string]bool)
	for i, line := range strings.Split(string(b), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, " | ")
		if len(f) != 4 {
			return nil, fmt.Errorf("survivors.txt:%d: %d fields, want file | source line | replacement | reason", i+1, len(f))
		}
		if f[0] == target {
			explained[key(f[1], f[2])] = true
		}
	}
	return explained, nil
}

func key(line, replacement string) string { return line + " | " + oneLine(replacement) }

// oneLine shortens text for a report.
func oneLine(s string) string {
	return strings.Join(strings.Fields(s), " ")
}
