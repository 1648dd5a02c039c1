package main

import (
	"context"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/model/gguf"
)

// TestFlags: the flags say what is written.
func TestFlags(t *testing.T) {
	path := filepath.Join(t.TempDir(), "model.gguf")
	if err := run(t.Context(), []string{"-shape", "tiny", "-quant", "q4_0", "-context", "64", path}, io.Discard); err != nil {
		t.Fatal(err)
	}
	f, err := gguf.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	ck, err := f.Checkpoint(gguf.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if c := &ck.Config; c.Trained != 64 || c.Dim != 256 {
		t.Errorf("configuration %+v", c)
	}
}

func TestRefusals(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "model.gguf")
	for want, args := range map[string][]string{
		`shape "70b"`:      {"-shape", "70b", path},
		`type "q9"`:        {"-quant", "q9", path},
		"context of -1":    {"-context", "-1", path},
		"name of one file": {},
		"no such file":     {filepath.Join(dir, "none", "model.gguf")},
	} {
		if err := run(t.Context(), args, io.Discard); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want one with %q", err, want)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := run(ctx, []string{path}, io.Discard); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want %v", err, context.Canceled)
	}
	if err := run(t.Context(), []string{"-help"}, io.Discard); !errors.Is(err, flag.ErrHelp) {
		t.Errorf("error %v, want %v", err, flag.ErrHelp)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 0 {
		t.Errorf("%v is left behind: %v", left, err)
	}
}
