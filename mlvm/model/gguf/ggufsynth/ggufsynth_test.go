package ggufsynth

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/model/gguf"
	"github.com/mlgeth/mlgeth/mlvm/quant"
	"github.com/mlgeth/mlgeth/mlvm/tokenizer"
)

// write writes a tiny model and returns its path.
func write(t *testing.T, quant string, context int64, seed uint64) string {
	t.Helper()
	m, err := New("tiny", quant, context, seed)
	if err != nil {
		t.Fatal(err)
	}
	path, last := filepath.Join(t.TempDir(), "model.gguf"), int64(0)
	if err := m.WriteFile(t.Context(), path, func(bytes int64) { last = bytes }); err != nil {
		t.Fatal(err)
	}
	if last != m.Bytes() {
		t.Errorf("progress ended at %d bytes, want %d", last, m.Bytes())
	}
	return path
}

// TestTypes writes a tiny model of every type. Its weights have the size that they
// should have, every row is another, and its tokenizer knows every text.
func TestTypes(t *testing.T) {
	for kind := range fillers {
		f, err := gguf.Open(write(t, strings.ToLower(string(kind)), 64, 1))
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
	read := func(seed uint64) []byte {
		b, err := os.ReadFile(write(t, "q8_0", 0, seed))
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	a, b, other := read(7), read(7), read(8)
	if !bytes.Equal(a, b) || bytes.Equal(a, other) || len(a) != len(other) {
		t.Error("files of one seed differ, or those of two do not")
	}
}

// TestShapes: the large shapes have as many bytes as they should.
func TestShapes(t *testing.T) {
	for name, parameters := range map[string]float64{"7b": 6.738e9, "1.1b": 1.100e9} {
		m, err := New(name, "q8_0", 0, 1)
		if err != nil {
			t.Fatal(err)
		}
		if got := float64(m.Bytes()) * 32 / 34; math.Abs(got/parameters-1) > 0.01 {
			t.Errorf("%s: about %.3g parameters, want %.3g", name, got, parameters)
		}
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
