package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/model/gguf"
	"github.com/mlgeth/mlgeth/mlvm/model/onnx"
)

// TestLanguageModel: the flags say what is written.
func TestLanguageModel(t *testing.T) {
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

// TestNetwork: the type is f32 if none is given, and the seed is that of the flag.
func TestNetwork(t *testing.T) {
	dir := t.TempDir()
	write := func(args ...string) []byte {
		path := filepath.Join(dir, "model.onnx")
		if err := run(t.Context(), append(append([]string{"-shape", "resnet20"}, args...), path), io.Discard); err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	floats := write()
	if _, err := onnx.Import(floats); err != nil {
		t.Error(err)
	}
	if !bytes.Equal(floats, write("-quant", "f32", "-seed", "1")) || bytes.Equal(floats, write("-seed", "2")) {
		t.Error("-quant is not f32, or -seed not 1, if they are not given")
	}
	if n := len(write("-quant", "int8")); n > len(floats)/3 {
		t.Errorf("%d bytes in 8 bits, %d in 32", n, len(floats))
	}
}

func TestRefusals(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "model.gguf")
	for want, args := range map[string][]string{
		`shape "70b"`:      {"-shape", "70b", path},
		`type "q9"`:        {"-quant", "q9", path},
		`type "q8_0"`:      {"-shape", "resnet20", "-quant", "q8_0", path},
		"-context is for":  {"-shape", "resnet20", "-context", "64", path},
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
