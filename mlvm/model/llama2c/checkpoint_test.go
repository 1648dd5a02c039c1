package llama2c_test

import (
	"context"
	"math"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/mlgeth/mlgeth/internal/shared"
	"github.com/mlgeth/mlgeth/mlvm/model/llama"
	"github.com/mlgeth/mlgeth/mlvm/model/llama2c"
	"github.com/mlgeth/mlgeth/mlvm/quant"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// open opens a file of the shared data, and closes it at the end of the test.
func open(t *testing.T, name string, o llama2c.Options) *llama2c.File {
	t.Helper()
	f, err := llama2c.Open(shared.Path(t, "data", "llm", name), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	})
	return f
}

// matrices returns the matrices of a checkpoint by name.
func matrices(c *llama.Checkpoint) map[string]quant.Matrix {
	m := map[string]quant.Matrix{"embedding": c.Embedding}
	if c.Output != nil {
		m["output"] = c.Output
	}
	for i, l := range c.Layers {
		at := string(rune('0'+i)) + "."
		m[at+"query"], m[at+"key"], m[at+"value"], m[at+"attention"] = l.Query, l.Key, l.Value, l.Attention
		m[at+"gate"], m[at+"up"], m[at+"down"] = l.Gate, l.Up, l.Down
	}
	return m
}

// TestOpen: both files are of one model, whose shape is in the data's description.
func TestOpen(t *testing.T) {
	want := llama.Config{
		Dim: 64, Hidden: 172, Layers: 5, Heads: 8, KVHeads: 4, HeadDim: 8, Vocab: 512, Trained: 512,
		NormEpsilon: 1e-5, Stop: []int32{1, 2},
		Rope: llama.Rope{Base: 10000, Scale: 1, Dims: 8, Pairing: llama.Interleaved},
	}
	for name, version := range map[string]int{"stories260K": 0, "stories260K-q8": 2} {
		f := open(t, name+".bin", llama2c.Options{})
		want.Name = name
		if diff := cmp.Diff(want, f.Checkpoint.Config); diff != "" {
			t.Errorf("%s differs (-want +got)\n%s", name, diff)
		}
		if f.Version != version || f.Checkpoint.Output != nil || len(f.Checkpoint.Layers) != 5 {
			t.Errorf("%s: version %d, %d layers, output %v", name, f.Version, len(f.Checkpoint.Layers), f.Checkpoint.Output)
		}
		shapes := map[string][2]int64{
			"embedding": {512, 64}, "3.query": {64, 64}, "3.key": {32, 64}, "3.value": {32, 64}, "3.attention": {64, 64},
			"3.gate": {172, 64}, "3.up": {172, 64}, "3.down": {64, 172},
		}
		for matrix, shape := range shapes {
			rows, columns := matrices(&f.Checkpoint)[matrix].Shape()
			if rows != shape[0] || columns != shape[1] {
				t.Errorf("%s: %s is %d×%d, want %v", name, matrix, rows, columns, shape)
			}
		}
	}
}

// TestVersionsAgree: the int8 file was made from the float file, so that each of its
// weights is within half a scale of it, and the norms are the same.
func TestVersionsAgree(t *testing.T) {
	ctx := context.Background()
	float := open(t, "stories260K.bin", llama2c.Options{}).Checkpoint
	int8s := open(t, "stories260K-q8.bin", llama2c.Options{}).Checkpoint
	if diff := cmp.Diff(float.Norm, int8s.Norm); diff != "" {
		t.Errorf("norms differ\n%s", diff)
	}
	for i := range float.Layers {
		if !cmp.Equal(float.Layers[i].AttentionNorm, int8s.Layers[i].AttentionNorm) ||
			!cmp.Equal(float.Layers[i].FeedForwardNorm, int8s.Layers[i].FeedForwardNorm) {
			t.Errorf("norms of layer %d differ", i)
		}
	}
	stored := matrices(&int8s)
	for name, m := range matrices(&float) {
		rows, columns := m.Shape()
		want, err := m.Rows(ctx, 0, rows)
		if err != nil {
			t.Fatal(err)
		}
		got, err := stored[name].Rows(ctx, 0, rows)
		if err != nil {
			t.Fatal(err)
		}
		const group = 8 // of the file, from its start to its end
		for at := int64(0); at < rows*columns; at += group {
			peak := 0.0
			for _, w := range want[at : at+group] {
				peak = max(peak, math.Abs(w))
			}
			for i := at; i < at+group; i++ {
				if off := math.Abs(got[i] - want[i]); off > peak/127/2*1.0001 {
					t.Fatalf("%s: weight %d is %v, want %v within half of %v/127", name, i, got[i], want[i], peak)
				}
			}
		}
	}
}

// TestContent: the integers of a version 2 file stand for exactly what it holds, as far
// as D has the bits, which it has here; the scale of the smallest group has 24.
func TestContent(t *testing.T) {
	ctx := context.Background()
	c := open(t, "stories260K-q8.bin", llama2c.Options{}).Checkpoint
	for name, m := range matrices(&c) {
		rows, columns := m.Shape()
		f, err := m.Form(ctx)
		if err != nil {
			t.Fatal(err)
		}
		group := int64(8)
		if columns == 172 {
			group = 4 // 172 is no multiple of 8: groups of the file run on into the next row
		}
		if f.Q != tensor.I8 || f.Minimum || f.Columns != columns || f.Group != group {
			t.Errorf("%s: form %+v", name, f)
		}
		q, d, minimum, err := m.Content(ctx)
		if err != nil || minimum != nil {
			t.Fatalf("%s: %v, %d bytes of minima", name, err, len(minimum))
		}
		want, err := m.Rows(ctx, 0, rows)
		if err != nil {
			t.Fatal(err)
		}
		content := quant.Content{Form: f, Q: q, D: d}
		got := make([]float64, columns)
		for row := range rows {
			content.Row(row, got)
			if diff := cmp.Diff(want[row*columns:][:columns], got); diff != "" {
				t.Fatalf("%s, row %d differs (-want +got)\n%s", name, row, diff)
			}
		}
		if least := smallest(f.D, d); least < 1<<23 || least >= 1<<24 {
			t.Errorf("%s: the smallest D is %d, want 24 bits", name, least)
		}
	}
}

// smallest returns the smallest element that is not zero, by size.
func smallest(t tensor.DType, b []byte) int64 {
	least := int64(math.MaxInt64)
	for i := range int64(len(b)) / t.ByteLen(1) {
		if v := t.Load(b, i); v != 0 {
			least = min(least, max(v, -v))
		}
	}
	return least
}

// TestWeights: the option chooses the scheme, for both kinds of files.
func TestWeights(t *testing.T) {
	ctx := context.Background()
	for _, test := range []struct {
		file   string
		scheme quant.Scheme
		q      tensor.DType
		group  int64
	}{
		{"stories260K.bin", 0, tensor.I16, 172},
		{"stories260K.bin", quant.W16, tensor.I16, 172},
		{"stories260K.bin", quant.W8, tensor.I8, 172},
		{"stories260K.bin", quant.Q8_0, tensor.I8, 32},
		{"stories260K.bin", quant.Q4_0, tensor.I4, 32},
		{"stories260K-q8.bin", 0, tensor.I8, 4},
		{"stories260K-q8.bin", quant.Q8_0, tensor.I8, 4},
		{"stories260K-q8.bin", quant.W16, tensor.I16, 172},
		{"stories260K-q8.bin", quant.Q4_0, tensor.I4, 32},
	} {
		f := open(t, test.file, llama2c.Options{Weights: test.scheme})
		form, err := f.Checkpoint.Layers[1].Down.Form(ctx)
		if err != nil {
			t.Fatal(err)
		}
		if form.Q != test.q || form.Group != test.group {
			t.Errorf("%s as %v: %v in groups of %d, want %v of %d", test.file, test.scheme, form.Q, form.Group, test.q, test.group)
		}
	}
	if _, err := llama2c.Open(shared.Path(t, "data", "llm", "stories260K.bin"), llama2c.Options{Weights: 9}); err == nil {
		t.Error("a scheme that there is not is taken")
	}
}

// TestNewTokenizer: the tokenizer must have the checkpoint's vocabulary.
func TestNewTokenizer(t *testing.T) {
	c := open(t, "stories260K.bin", llama2c.Options{}).Checkpoint
	for name, ok := range map[string]bool{"tok512.bin": true, "tokenizer32000.bin": false} {
		data, err := os.ReadFile(shared.Path(t, "data", "llm", name))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := llama2c.NewTokenizer(data, &c.Config); (err == nil) != ok {
			t.Errorf("%s: %v", name, err)
		}
	}
}
