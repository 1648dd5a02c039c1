package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/model/gguf"
	"github.com/mlgeth/mlgeth/mlvm/quant"
	"github.com/mlgeth/mlgeth/mlvm/tokenizer"
)

// TestTypes writes a tiny model of every type. Its weights have the size that they
// should have, every row is another, and its tokenizer knows every text.
func TestTypes(t *testing.T) {
	for kind := range fillers {
		path := filepath.Join(t.TempDir(), "model.gguf")
		args := []string{"-shape", "tiny", "-quant", strings.ToLower(string(kind)), "-context", "64", path}
		if err := run(t.Context(), args, io.Discard); err != nil {
			t.Fatal(err)
		}
		f, err := gguf.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		ck, err := f.Checkpoint(gguf.Options{})
		if err != nil {
			t.Fatalf("%s: %v", kind, err)
		}
		if c := &ck.Config; c.Trained != 64 || c.Dim != 256 || c.KVHeads != 4 || len(c.Stop) != 1 {
			t.Errorf("%s: configuration %+v", kind, c)
		}
		for _, m := range []quant.Matrix{ck.Embedding, ck.Output, ck.Layers[1].Down, ck.Layers[0].Key} {
			checkWeights(t, kind, m)
		}
		for _, g := range ck.Norm {
			if g < 0.9 || g > 1.1 {
				t.Errorf("%s: gain %v, want one near 1", kind, g)
			}
		}
		checkTokenizer(t, f)
	}
}

// checkWeights checks the standard deviation of a matrix, and that rows differ.
func checkWeights(t *testing.T, kind gguf.Type, m quant.Matrix) {
	t.Helper()
	rows, columns := m.Shape()
	w, err := m.Rows(t.Context(), 0, rows)
	if err != nil {
		t.Fatal(err)
	}
	sum, squares := 0.0, 0.0
	for _, x := range w {
		sum, squares = sum+x, squares+x*x
	}
	n, want := float64(len(w)), 1/math.Sqrt(float64(columns))
	if mean, dev := sum/n, math.Sqrt(squares/n); math.Abs(mean) > 0.12*want || dev < 0.8*want || dev > 1.25*want {
		t.Errorf("%s: weights of mean %v and deviation %v, want 0 and %v", kind, mean, dev, want)
	}
	for i := int64(1); i < rows; i++ {
		same := 0
		for k := range columns {
			if w[k] == w[i*columns+k] {
				same++
			}
		}
		if same > int(columns)/2 {
			t.Fatalf("%s: rows 0 and %d have %d of %d weights in common", kind, i, same, columns)
		}
	}
}

func checkTokenizer(t *testing.T, f *gguf.File) {
	t.Helper()
	words, err := f.Tokenizer()
	if err != nil {
		t.Fatal(err)
	}
	const text = "The thing, ünd 42 others\n"
	ids, err := words.Encode(text, tokenizer.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got, err := words.Decode(ids); err != nil || strings.TrimPrefix(got, " ") != text {
		t.Errorf("decoded %q, want %q: %v", got, text, err)
	}
}

// TestSeed: a seed stands for one file.
func TestSeed(t *testing.T) {
	write := func(seed string) []byte {
		path := filepath.Join(t.TempDir(), "model.gguf")
		if err := run(t.Context(), []string{"-seed", seed, path}, io.Discard); err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	a, b, other := write("7"), write("7"), write("8")
	if !bytes.Equal(a, b) || bytes.Equal(a, other) || len(a) != len(other) {
		t.Error("files of one seed differ, or those of two do not")
	}
}

// TestShapes: the large shapes have as many bytes as they should.
func TestShapes(t *testing.T) {
	for name, parameters := range map[string]float64{"7b": 6.738e9, "1.1b": 1.100e9} {
		m, err := newModel(name, "q8_0", 0, 1)
		if err != nil {
			t.Fatal(err)
		}
		if got := float64(m.bytes) * 32 / 34; math.Abs(got/parameters-1) > 0.01 {
			t.Errorf("%s: about %.3g parameters, want %.3g", name, got, parameters)
		}
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

// TestHalf compares both conversions over all finite numbers.
func TestHalf(t *testing.T) {
	for bits := range uint16(31 << 10) {
		v, err := gguf.Half(bits)
		if err != nil {
			t.Fatal(err)
		}
		x := math.Ldexp(float64(v), -24)
		if got := half(x); got != bits {
			t.Fatalf("half(%v) is %#04x, want %#04x", x, got, bits)
		}
		if got := half(-x); got != bits|1<<15 && bits != 0 {
			t.Fatalf("half(%v) is %#04x, want %#04x", -x, got, bits|1<<15)
		}
		if got := fromHalf(bits); float64(got) != x {
			t.Fatalf("fromHalf(%#04x) is %v, want %v", bits, got, x)
		}
	}
}
