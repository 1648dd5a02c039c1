// Package shared finds the shared test data: trained weights, images and
// golden vectors that are too large, or licensed too narrowly, to be committed.
//
// It is the one place that knows where they are. The environment variable
// MLGETH_SHARED names the folder; without it, it is the folder "shared" beside
// the repository. A clone made by somebody else has no such folder: there the
// tests that need it skip and say so. Under CI=true its absence fails.
package shared

import (
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Variable is the environment variable that names the shared folder.
const Variable = "MLGETH_SHARED"

// Path returns the path of a file or folder below the shared folder. If it does
// not exist the test is skipped, or fails when the environment has CI=true.
func Path(t testing.TB, elem ...string) string {
	t.Helper()
	path := filepath.Join(append([]string{root(t)}, elem...)...)
	if _, err := os.Stat(path); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("shared test data: %v (set %s to the folder that holds it)", err, Variable)
		}
		t.Skipf("shared test data not found: %v (set %s to the folder that holds it)", err, Variable)
	}
	return path
}

// Read returns the content of a file below the shared folder, unpacked if its name
// ends in .gz. A file that does not exist is as for Path.
func Read(t testing.TB, elem ...string) []byte {
	t.Helper()
	f, err := os.Open(Path(t, elem...))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(f.Name(), ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			t.Fatal(err)
		}
	}
	data, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// root returns the shared folder: $MLGETH_SHARED, or "shared" beside the
// repository that the test runs in.
func root(t testing.TB) string {
	t.Helper()
	if dir := os.Getenv(Variable); dir != "" {
		return dir
	}
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return filepath.Join(filepath.Dir(dir), "shared")
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			t.Fatalf("no go.mod above the working directory")
		}
		dir = parent
	}
}
