package main

import (
	"slices"
	"strings"
	"testing"
)

func TestMatches(t *testing.T) {
	for _, test := range []struct {
		pattern, pkg string
		want         bool
	}{
		{"./core/vm", "./core/vm", true},
		{"./core/vm", "./core/vm/runtime", false},
		{"./core/vm/...", "./core/vm", true},
		{"./core/vm/...", "./core/vm/runtime", true},
		{"./core/vm/...", "./core/vmx", false},
	} {
		if got := matches(test.pattern, test.pkg); got != test.want {
			t.Errorf("matches(%q, %q) is %v, want %v", test.pattern, test.pkg, got, test.want)
		}
	}
}

// No test of the overlay runs twice, and each runs once.
func TestOverlayPackages(t *testing.T) {
	f := realFork(t)
	all, rest := f.overlayPackages(false), f.overlayPackages(true)
	if !slices.Contains(all, "./core/vm") || slices.Contains(rest, "./core/vm") {
		t.Errorf("got %v and %v, want ./core/vm in the first alone", all, rest)
	}
	if !slices.Contains(rest, "./core") || !slices.Contains(rest, "./cmd/geth") {
		t.Errorf("got %v, want ./core and ./cmd/geth in it", rest)
	}
	if slices.Compact(slices.Sorted(slices.Values(all)))[0] == "" || len(slices.Compact(slices.Sorted(slices.Values(all)))) != len(all) {
		t.Errorf("got %v, want each package once", all)
	}
}

// Every test function of the overlay is one that ourTests runs.
func TestOurTestsMatchesAll(t *testing.T) {
	for _, o := range realFork(t).overlay {
		for line := range strings.Lines(string(o.data)) {
			name, ok := strings.CutPrefix(line, "func Test")
			if !ok || !o.isTest() {
				continue
			}
			name, _, _ = strings.Cut(name, "(")
			if !slices.ContainsFunc(strings.Split(ourTests, "|"), func(part string) bool { return strings.Contains(name, part) }) {
				t.Errorf("%s: Test%s is not run", o.path, name)
			}
		}
	}
}

func TestCount(t *testing.T) {
	var r testRun
	for _, line := range []string{
		"ok  \texample.com/a\t0.1s", "ok  \texample.com/b\t(cached)", "FAIL\texample.com/c\t1s", "FAIL\texample.com/d [build failed]", "FAIL",
		"?   \texample.com/e\t[no test files]", "ok  \texample.com/f\t0.1s [no tests to run]", "--- FAIL: TestX (0.00s)", "    x_test.go:1: bad",
	} {
		r.count(line)
	}
	if r.passed.Load() != 2 || r.failed.Load() != 2 || r.empty.Load() != 2 {
		t.Errorf("got %d passed, %d failed, %d empty, want 2 each", r.passed.Load(), r.failed.Load(), r.empty.Load())
	}
}

func TestCompareSpeed(t *testing.T) {
	const ecrecover = "BenchmarkPrecompiledEcrecover/-Gas=3000 \t 3000 \t 34055 ns/op \t 3000 gas/op \t 88.10 mgas/s \t 800 B/op \t 7 allocs/op"
	ours := func(name, speed string) string {
		return "BenchmarkPrecompiledOPML/tensorOp/" + name + "-Gas=900 \t 3000 \t 100 ns/op \t 900 gas/op \t " + speed + " mgas/s \t 0 B/op \t 0 allocs/op"
	}
	report, err := compareSpeed([]string{ecrecover, ours("a", "120.0"), ours("b", "50.0"), ours("b", "100.5"), ours("b", "99.9")})
	if err != nil || !strings.Contains(report, "slowest of 2 vectors 100.5 Mgas/s, 1.14 times ecrecover") {
		t.Errorf("got %q, error %v", report, err)
	}
	if _, err = compareSpeed([]string{ecrecover, ours("a", "88.0"), ours("b", "100.5")}); err == nil || !strings.Contains(err.Error(), "88.0 Mgas/s is below ecrecover's 88.1") {
		t.Errorf("got error %v, want the slow vector named", err)
	}
	for _, bad := range [][]string{nil, {ecrecover}, {ours("a", "1.0")}, {"BenchmarkX 1 2 ns/op"}} {
		if _, err := compareSpeed(bad); err == nil {
			t.Errorf("%q: got no error", bad)
		}
	}
}
