package main

import (
	"io"
	"runtime"
	"slices"
	"strings"
	"testing"
)

func TestChooseTargets(t *testing.T) {
	for _, c := range []struct {
		names string
		short bool
		want  string
	}{
		{"", false, strings.Join(targetNames(), ",")},
		{"", true, "amd64-v1,amd64-purego,386,s390x,wasip1"},
		{"s390x,amd64-v3", true, "amd64-v3,s390x"},
	} {
		chosen, err := chooseTargets(c.names, c.short)
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, target := range chosen {
			names = append(names, target.name)
		}
		if got := strings.Join(names, ","); got != c.want {
			t.Errorf("%q: got %s, want %s", c.names, got, c.want)
		}
	}
	for _, names := range []string{"vax", "s390x,vax", "s390x,", "s390x,s390x"} {
		if _, err := chooseTargets(names, false); err == nil {
			t.Errorf("%q: no error", names)
		}
	}
}

// TestTargets: each target can be run somewhere, and the short ones have the canary that
// differs from the first one's.
func TestTargets(t *testing.T) {
	for _, target := range slices.Concat(targets, substitutes) {
		if emulators[target.goarch] == "" && target.goos == "linux" && target.instead == "" {
			t.Errorf("%s: neither an emulator nor another target", target.name)
		}
		if s := substituteOf(&target); target.instead != "" && s.name != target.instead {
			t.Errorf("%s: no substitute %s", target.name, target.instead)
		}
	}
	fusing := func(target target) bool { return target.short && target.fuses }
	if !slices.ContainsFunc(targets, fusing) {
		t.Error("no target of the short mode fuses sums of products")
	}
}

func TestRunRefuses(t *testing.T) {
	for _, args := range [][]string{{"--targets", "vax"}, {"--threads", "0"}, {"--threads", "1,x"}, {"--jobs", "0"}, {"more"}, {"--unknown"}} {
		if err := run(t.Context(), args, io.Discard, io.Discard); err == nil {
			t.Errorf("%q: no error", args)
		}
	}
}

// TestMissingEmulator: a target that cannot run is an error that says what to install.
func TestMissingEmulator(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	foreign := targets[slices.IndexFunc(targets, func(x target) bool { return x.goos == "linux" && !x.native() })]
	_, err := (&machine{}).runnerOf(t.Context(), &foreign)
	if err == nil || !strings.Contains(err.Error(), emulatorPackage) {
		t.Errorf("error %v, want one with %s", err, emulatorPackage)
	}
}

// TestNative runs this machine's own target: its runs agree, and as no other target runs,
// nothing shows that they could differ.
func TestNative(t *testing.T) {
	if testing.Short() || runtime.GOOS != "linux" || runtime.GOARCH != "amd64" {
		t.Skip("builds and runs the probe, for linux/amd64")
	}
	var out strings.Builder
	err := run(t.Context(), []string{"--targets", "amd64-v1", "--threads", "1,3"}, &out, io.Discard)
	if err == nil || !strings.Contains(err.Error(), "the canary is the same everywhere") {
		t.Errorf("error %v, want one about the canary", err)
	}
	if rows := strings.Count(out.String(), " equal "); rows < 2 || strings.Contains(out.String(), "DIFFERENT") {
		t.Errorf("%d rows with equal lines, want 2 a path\n%s", rows, out.String())
	}
}
