package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write testdata/lines.txt")

// computed returns the lines but for the canary. It checks what holds of all of them: a
// line is compared by its name, both are words, and honest executions have no faults.
func computed(t *testing.T, threads int) (list []line) {
	t.Helper()
	lines, err := compute(t.Context(), threads)
	if err != nil {
		t.Fatal(err)
	}
	seen := make(map[string]bool)
	for _, l := range lines {
		if seen[l.name] || len(strings.Fields(l.name)) != 1 || len(strings.Fields(l.value)) != 1 {
			t.Errorf("line %q with value %q: want one of the name, and words", l.name, l.value)
		}
		if strings.HasSuffix(l.name, "/faults") && l.value != "0" {
			t.Errorf("%s: %s proofs show a fault of an honest execution", l.name, l.value)
		}
		if seen[l.name] = true; !strings.HasPrefix(l.name, "canary/") {
			list = append(list, l)
		}
	}
	return list
}

// text returns lines as the command prints them.
func text(t *testing.T, lines []line) string {
	t.Helper()
	var out strings.Builder
	if err := write(&out, lines); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// TestLines compares all values with those that are committed: none of them may change
// with the machine, and a change of one is a change for every user.
func TestLines(t *testing.T) {
	path := filepath.Join("testdata", "lines.txt")
	if *update {
		if err := os.WriteFile(path, []byte(text(t, computed(t, 1))), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, threads := range []int{7, 1} {
		if testing.Short() && threads == 1 {
			continue // slow under the race detector, which has nothing to see there
		}
		got := text(t, computed(t, threads))
		if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
			t.Errorf("%d threads: lines differ (-want +got)\n%s", threads, diff)
		}
	}
}

func TestRun(t *testing.T) {
	var out bytes.Buffer
	if err := run(t.Context(), []string{"--paths"}, &out); err != nil || !strings.HasPrefix(out.String(), "generic\n") {
		t.Errorf("paths %q, error %v", out.String(), err)
	}
	for _, args := range [][]string{{"--threads", "0"}, {"more"}} {
		if err := run(t.Context(), args, &out); err == nil {
			t.Errorf("%q: no error", args)
		}
	}
}
