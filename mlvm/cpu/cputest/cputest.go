// Package cputest holds what tests of packages with several paths share: a body that
// runs for each path, the list of those that a job requires, and a clock for benchmarks.
package cputest

import (
	"os"
	"strings"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/cpu"
)

// RequireVariable is the environment variable that names the paths, separated by commas,
// that must be available where tests run: one that is missing fails instead of being
// passed over.
const RequireVariable = "MLVM_REQUIRE"

// Required returns the paths that tests must run on.
func Required() []cpu.Path {
	var paths []cpu.Path
	for name := range strings.SplitSeq(os.Getenv(RequireVariable), ",") {
		if name != "" {
			paths = append(paths, cpu.Path(name))
		}
	}
	return paths
}

// ForEach runs a test body for each of the given paths that is available. It fails if a
// required path is not.
func ForEach(t *testing.T, implemented []cpu.Path, body func(t *testing.T, path cpu.Path)) {
	t.Helper()
	for _, path := range Required() {
		if !cpu.Available(path) {
			t.Errorf("%s wants path %s, which this machine or build lacks", RequireVariable, path)
		}
	}
	for _, path := range cpu.Paths(implemented...) {
		t.Run(string(path), func(t *testing.T) { body(t, path) })
	}
}
