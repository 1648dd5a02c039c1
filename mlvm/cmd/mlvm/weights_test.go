package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/urfave/cli/v2"

	"github.com/mlgeth/mlgeth/internal/models"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
)

// TestWeightsTree asks for the tree of a model whose weights are long enough to keep it,
// and of others, in folders that allow it or not.
func TestWeightsTree(t *testing.T) {
	m, _ := models.Digits(t)
	path := filepath.Join(t.TempDir(), "digits.mlvm")
	if _, err := modelfile.Write(path, m, &modelfile.Metadata{Name: "digits"}, 1); err != nil {
		t.Fatal(err)
	}
	f, err := modelfile.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	kept := path + ".tree"
	var stderr bytes.Buffer
	c := cli.NewContext(&cli.App{ErrWriter: &stderr}, nil, nil)
	c.Context = t.Context()
	ask := func(least int64) (says string) {
		t.Helper()
		stderr.Reset()
		tree, err := weightsTree(c, f, 2, least)
		if err != nil {
			t.Fatal(err)
		}
		if tree.Root() != f.WeightsRoot {
			t.Fatalf("root is %v, want %v", tree.Root(), f.WeightsRoot)
		}
		return stderr.String()
	}

	ask(weightBytes(m.Program) + 1)
	if _, err := os.Stat(kept); err == nil {
		t.Error("the tree of a small model is kept")
	}
	if err := os.Mkdir(kept, 0o700); err != nil { // in the way, even for root
		t.Fatal(err)
	}
	if says := ask(0); !strings.Contains(says, "is not kept") {
		t.Errorf("nothing can be kept: got %q, want a note", says)
	}
	if err := os.Remove(kept); err != nil {
		t.Fatal(err)
	}
	if says := ask(0); strings.Contains(says, "is not kept") {
		t.Errorf("got %q, want no note", says)
	}
	if _, err := f.KeptTree(1); err != nil {
		t.Error(err)
	}
	if says := ask(0); says != "" {
		t.Errorf("with a kept tree: got %q, want silence", says)
	}
}
