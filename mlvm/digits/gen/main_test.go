package main

import (
	"bytes"
	"context"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestReproduces trains a short schedule twice, with different numbers of workers:
// the second time by -check, which must find the same bytes, or not if one has
// changed.
func TestReproduces(t *testing.T) {
	path := filepath.Join(t.TempDir(), "short.mlvm")
	var stdout, stderr bytes.Buffer
	if err := run(context.Background(), []string{"-steps", "3", "-workers", "1", "-o", path}, &stdout, &stderr); err != nil {
		t.Fatal(err)
	}
	if want := "step 3 of 3: "; !strings.Contains(stderr.String(), want) {
		t.Errorf("progress is %q, want %q in it", stderr.String(), want)
	}
	again := []string{"-steps", "3", "-workers", "2", "-o", path, "-check"}
	if err := run(context.Background(), again, &stdout, &stderr); err != nil {
		t.Error(err)
	}
	if want := "reproduced"; !strings.Contains(stdout.String(), want) {
		t.Errorf("output is %q, want %q in it", stdout.String(), want)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	b[len(b)-1] ^= 1
	if err := os.WriteFile(path, b, 0o644); err != nil {
		t.Fatal(err)
	}
	err = run(context.Background(), again, &stdout, &stderr)
	if err == nil || !strings.Contains(err.Error(), "is not what training gives") {
		t.Errorf("error %v for another file", err)
	}
}

func TestSheet(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sheet.png")
	if err := run(context.Background(), []string{"-sheet", path}, nil, nil); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	if got := img.Bounds(); got.Dx() != 300 || got.Dy() != 600 {
		t.Errorf("sheet is %v", got)
	}
}

func TestUsage(t *testing.T) {
	for _, args := range [][]string{{"-steps", "1"}, {"-steps", "1000000"}, {"x"}, {"-unknown"}} {
		var stderr bytes.Buffer
		if err := run(context.Background(), args, nil, &stderr); err == nil {
			t.Errorf("no error for %v", args)
		}
	}
	if err := run(context.Background(), []string{"-h"}, nil, new(bytes.Buffer)); err != nil {
		t.Errorf("help: %v", err)
	}
	missing := filepath.Join(t.TempDir(), "no", "such.mlvm")
	var stderr bytes.Buffer
	if err := run(context.Background(), []string{"-steps", "2", "-o", missing}, nil, &stderr); err == nil {
		t.Error("no error for a folder that does not exist")
	}
}
