package modelfile_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/modelfile"
)

// entries returns the names in a folder.
func entries(t *testing.T, dir string) []string {
	t.Helper()
	list, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range list {
		names = append(names, e.Name())
	}
	return names
}

// TestNothingHalfWritten stops at every stage: what was there stays, and nothing
// is left over.
func TestNothingHalfWritten(t *testing.T) {
	m := sample(t)
	for weights := range len(m.Weights) + 1 {
		path := filepath.Join(t.TempDir(), "m")
		if err := os.WriteFile(path, []byte("before"), 0o600); err != nil {
			t.Fatal(err)
		}
		w, err := modelfile.Create(path, m.Program, metadata(m), 1)
		if err != nil {
			t.Fatal(err)
		}
		for _, content := range m.Weights[:weights] {
			if err := w.WriteWeight(content); err != nil {
				t.Fatal(err)
			}
		}
		if weights < len(m.Weights) {
			if _, err := w.Commit(); err == nil {
				t.Fatalf("commit after %d weights: no error", weights)
			}
		}
		if err := errors.Join(w.Close(), w.Close()); err != nil {
			t.Fatal(err)
		}
		if _, err := w.Commit(); !errors.Is(err, os.ErrClosed) {
			t.Errorf("commit after close: got error %v, want %v", err, os.ErrClosed)
		}
		if b, err := os.ReadFile(path); err != nil || string(b) != "before" {
			t.Errorf("after %d weights the file holds %q, %v", weights, b, err)
		}
		if names := entries(t, filepath.Dir(path)); len(names) != 1 {
			t.Errorf("left over: %v", names)
		}
	}
}

func TestWriterRefuses(t *testing.T) {
	m := sample(t)
	dir := t.TempDir()
	path := filepath.Join(dir, "m")
	start := func() *modelfile.Writer {
		w, err := modelfile.Create(path, m.Program, metadata(m), 1)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { w.Close() })
		return w
	}
	if err := start().WriteWeight(m.Weights[2]); err == nil {
		t.Error("weight of another length: no error")
	}
	w := start()
	for _, content := range m.Weights {
		if err := w.WriteWeight(content); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.WriteWeight(m.Weights[0]); err == nil {
		t.Error("one weight too many: no error")
	}
	if _, err := w.Commit(); err == nil {
		t.Error("commit after an error: no error")
	}
	meta := metadata(m)
	meta.NodeNames = meta.NodeNames[1:]
	if _, err := modelfile.Create(path, m.Program, meta, 1); err == nil {
		t.Error("too few names: no error")
	}
	if _, err := modelfile.Create(filepath.Join(dir, "none", "m"), m.Program, metadata(m), 1); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("missing folder: got error %v", err)
	}
}

// TestReplaceWhileOpen: a file that is open keeps its content when another one
// takes its name.
func TestReplaceWhileOpen(t *testing.T) {
	path, _ := write(t)
	f, err := modelfile.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	m := sample(t)
	m.Weights[2] = make([]byte, len(m.Weights[2]))
	id, err := modelfile.Write(path, m, metadata(m), 1)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Verify(context.Background(), 1, nil); err != nil || id == f.ModelID {
		t.Errorf("old file: %v; model ID of the new one %v, of the old one %v", err, id, f.ModelID)
	}
}

func TestVerifyStops(t *testing.T) {
	path, _ := write(t)
	f, err := modelfile.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := f.Verify(ctx, 1, nil); err != context.Canceled {
		t.Errorf("got error %v, want %v", err, context.Canceled)
	}
}
