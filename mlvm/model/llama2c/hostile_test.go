package llama2c_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"io"
	"math"
	"strings"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/model/llama"
	"github.com/mlgeth/mlgeth/mlvm/model/llama2c"
	"github.com/mlgeth/mlgeth/mlvm/model/llama2c/llama2ctest"
	"github.com/mlgeth/mlgeth/mlvm/quant"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

func read(b []byte) (*llama.Checkpoint, error) {
	c, _, err := llama2c.Read(bytes.NewReader(b), int64(len(b)), llama2c.Options{})
	return c, err
}

// TestOrder: the weights of small files are where the exporter puts them.
func TestOrder(t *testing.T) {
	ctx := context.Background()
	for version, want := range []map[string]float64{
		// tok_embeddings 20, attention_norm 2·4, wq 2·16, wk 2·8, wv 2·8, wo 2·16,
		// ffn_norm 2·4, w1 2·24, w2 2·24, w3 2·24, norm 4, freqs 2·3, output 20
		{"embedding": 1, "attentionNorm": 25, "query": 45, "key": 69, "value": 85, "attention": 109,
			"ffnNorm": 129, "gate": 157, "down": 205, "up": 253, "norm": 277, "output": 287},
		// attention_norm 2·4, ffn_norm 2·4, norm 4, tok_embeddings 20, wq, wk, wv, wo, w1, w2, w3, output
		{"attentionNorm": 5, "ffnNorm": 13, "norm": 17, "embedding": 21, "query": 57, "key": 81, "value": 97,
			"attention": 121, "gate": 161, "down": 209, "up": 257, "output": 281},
	} {
		c, err := read(llama2ctest.Small(version, false, 0))
		if err != nil {
			t.Fatal(err)
		}
		l := c.Layers[1]
		got := map[string]float64{"norm": c.Norm[0], "attentionNorm": l.AttentionNorm[0], "ffnNorm": l.FeedForwardNorm[0]}
		all := matrices(c)
		for _, name := range []string{"embedding", "output", "query", "key", "value", "attention", "gate", "up", "down"} {
			m, ok := all[name]
			if !ok {
				m = all["1."+name]
			}
			w, err := m.Rows(ctx, 0, 1)
			if err != nil {
				t.Fatal(err)
			}
			got[name] = w[0]
		}
		for name, w := range want {
			if got[name] != w {
				t.Errorf("version %d: %s of layer 1 starts with %v, want %v", version, name, got[name], w)
			}
		}
	}
}

// TestTied: without a classifier of its own, the embedding is it.
func TestTied(t *testing.T) {
	for version := range 3 {
		for _, tied := range []bool{false, true} {
			c, err := read(llama2ctest.Small(version, tied, 4))
			if err != nil {
				t.Fatal(err)
			}
			if (c.Output == nil) != tied {
				t.Errorf("version %d, tied %v: output %v", version, tied, c.Output)
			}
		}
	}
}

// TestReadRefuses: what is wrong with a file is named.
func TestReadRefuses(t *testing.T) {
	edit := func(version, at int, v int32) []byte {
		b := llama2ctest.Small(version, false, 4)
		binary.LittleEndian.PutUint32(b[at:], uint32(v))
		return b
	}
	float0 := llama2ctest.Small(0, false, 0)
	for name, test := range map[string]struct {
		file []byte
		want string
	}{
		"empty":             {nil, "the file has 0 bytes, want at least 28"},
		"only a header":     {float0[:28], "tok_embeddings (1 of 5×4) takes bytes 28 to 108, and the file ends at 28: it is cut short"},
		"last byte missing": {float0[:len(float0)-1], "output (1 of 5×4) takes bytes"},
		"byte too many":     {append(bytes.Clone(float0), 0), "1 are left after the last weights"},
		"GGUF":              {append([]byte("GGUF"), make([]byte, 300)...), "header of version 0: dim is 1179993927"},
		"short header":      {llama2ctest.Small(1, true, 0)[:255], "the file has 255 bytes, want at least 256 for version 1"},
		"version 3":         {edit(1, 4, 3), "version 3 is not supported, want 0, 1 or 2"},
		"version -1":        {edit(1, 4, -1), "version -1 is not supported"},
		"shared flag":       {edit(1, 36, 2), "byte 36, whether the classifier is shared, is 2, want 0 or 1"},
		"rest of header":    {edit(1, 200, 7), "byte 200 is 0x07, want 0"},
		"dim 0":             {edit(1, 8, 0), "dim is 0, want 1 to"},
		"odd heads":         {edit(1, 8, 6), "dim 6 is not a multiple of twice n_heads 2"},
		"hidden":            {edit(1, 12, 1<<30), "hidden_dim is 1073741824, want 1 to"},
		"layers":            {edit(1, 16, math.MaxInt32), "n_layers is 2147483647, want 1 to"},
		"many layers":       {edit(1, 16, 4000), "attention_norm (4000 of 1×4) takes bytes 256 to 64256"},
		"heads":             {edit(1, 20, 3), "dim 4 is not a multiple of twice n_heads 3"},
		"kv heads":          {edit(1, 24, 4), "n_kv_heads is 4, want 1 to 2"},
		"kv heads 0":        {edit(1, 24, 0), "n_kv_heads is 0, want 1 to 2"},
		"vocab":             {edit(1, 28, -5), "vocab_size is -5, want 1 to"},
		"least vocab":       {edit(0, 20, math.MinInt32), "vocab_size is 2147483648, want 1 to"},
		"seq len":           {edit(1, 32, 0), "max_seq_len is 0, want 1 to"},
		"group 0":           {edit(2, 37, 0), "group size is 0, want 1 to"},
		"group 3":           {edit(2, 37, 3), "tok_embeddings has 5×4 weights, not a multiple of the group size 3"},
		"norm":              {edit(1, 256, -1), "layers.0.attention_norm: element 0 is NaN, want a finite number"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := read(test.file); err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want one with %q", err, test.want)
			}
		})
	}
}

// TestMatrixRefuses: bad weights are found when they are read, and named.
func TestMatrixRefuses(t *testing.T) {
	ctx := context.Background()
	nan := math.Float32bits(float32(math.NaN()))
	float, groups := llama2ctest.Small(1, true, 0), llama2ctest.Small(2, true, 4)
	binary.LittleEndian.PutUint32(float[256+4*(20+7):], nan)
	binary.LittleEndian.PutUint32(groups[256+4*20+20+4*2:], nan)
	huge := llama2ctest.Small(2, true, 4)
	binary.LittleEndian.PutUint32(huge[256+4*20+20+4*2:], math.Float32bits(math.MaxFloat32))
	for name, test := range map[string]struct {
		file []byte
		want string
	}{
		"weight":     {float, "row 1, column 3 is NaN"},
		"scale":      {groups, "tok_embeddings: scale 2 is NaN"},
		"huge scale": {huge, "tok_embeddings: scales are too large"},
	} {
		t.Run(name, func(t *testing.T) {
			c, err := read(test.file)
			if err != nil {
				t.Fatal(err)
			}
			if _, _, _, err := c.Embedding.Content(ctx); err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want one with %q", err, test.want)
			}
			for _, r := range [][2]int64{{-1, 1}, {0, 6}, {5, 1}, {0, -1}, {1, math.MaxInt64}} {
				if _, err := c.Embedding.Rows(ctx, r[0], r[1]); err == nil {
					t.Errorf("rows %v of 5 are read", r)
				}
			}
		})
	}
}

// TestSpread: scales of very different size get as many bits as the sums of a row leave,
// and none is needed for zeros.
func TestSpread(t *testing.T) {
	ctx := context.Background()
	for name, test := range map[string]struct {
		scales [5]float32
		want   quant.Form
		d      [5]int64
	}{
		"equal": {[5]float32{1, 1, 1, 1, 1}, quant.Form{D: tensor.I32, Shift: 23}, [5]int64{1 << 23, 1 << 23, 1 << 23, 1 << 23, 1 << 23}},
		"near":  {[5]float32{1, 0.75, 64, 0, -1}, quant.Form{D: tensor.I32, Shift: 24}, [5]int64{1 << 24, 3 << 22, 1 << 30, 0, -1 << 24}},
		// a row is Σ |q| = 0 + 0 + 128 + 63 < 2^8, so that 2^38·2^8·2^15 = 2^61
		"far":   {[5]float32{1, 1, 0x1p-60, 0x1.8p-39, 1}, quant.Form{D: tensor.I64, Shift: 38}, [5]int64{1 << 38, 1 << 38, 0, 1, 1 << 38}},
		"tiny":  {[5]float32{0x1p-149, 0, 0, 0, 0}, quant.Form{D: tensor.I32, Shift: 90}, [5]int64{}},
		"zeros": {[5]float32{}, quant.Form{D: tensor.I32}, [5]int64{}},
	} {
		t.Run(name, func(t *testing.T) {
			file := llama2ctest.Small(2, true, 4)
			for i, scale := range test.scales {
				binary.LittleEndian.PutUint32(file[256+4*20+20+4*i:], math.Float32bits(scale))
			}
			c, err := read(file)
			if err != nil {
				t.Fatal(err)
			}
			test.want.Q, test.want.Group, test.want.Columns = tensor.I8, 4, 4
			form, err := c.Embedding.Form(ctx)
			checkBounds(t, c.Embedding, form)
			test.want.MaxD, test.want.RowSum = form.MaxD, form.RowSum
			if err != nil || form != test.want {
				t.Fatalf("form %+v, want %+v: %v", form, test.want, err)
			}
			_, d, _, err := c.Embedding.Content(ctx)
			if err != nil {
				t.Fatal(err)
			}
			for i, want := range test.d {
				if got := form.D.Load(d, int64(i)); got != want {
					t.Errorf("D of row %d is %d, want %d", i, got, want)
				}
			}
		})
	}
}

// TestFileShrinks: a file that has become shorter since is an error, not zeros.
func TestFileShrinks(t *testing.T) {
	ctx := context.Background()
	for version := range 3 {
		b := llama2ctest.Small(version, true, 4)
		r := &shrinking{data: b}
		c, _, err := llama2c.Read(r, int64(len(b)), llama2c.Options{})
		if err != nil {
			t.Fatal(err)
		}
		r.data = b[:28]
		if _, _, _, err := c.Layers[1].Up.Content(ctx); !errors.Is(err, io.ErrUnexpectedEOF) {
			t.Errorf("version %d: error %v, want %v", version, err, io.ErrUnexpectedEOF)
		}
	}
}

type shrinking struct{ data []byte }

func (s *shrinking) ReadAt(b []byte, off int64) (int, error) {
	return bytes.NewReader(s.data).ReadAt(b, off)
}

// TestCanceled: reading ends when it is no longer wanted.
func TestCanceled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for version := range 3 {
		c, err := read(llama2ctest.Small(version, true, 4))
		if err != nil {
			t.Fatal(err)
		}
		if _, _, _, err := c.Embedding.Content(ctx); !errors.Is(err, context.Canceled) {
			t.Errorf("version %d: content: %v", version, err)
		}
		if _, err := c.Embedding.Rows(ctx, 0, 1); !errors.Is(err, context.Canceled) {
			t.Errorf("version %d: rows: %v", version, err)
		}
	}
}

// checkBounds compares the bounds of a form with the integers.
func checkBounds(t *testing.T, m quant.Matrix, f quant.Form) {
	t.Helper()
	q, d, _, err := m.Content(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	rows, _ := m.Shape()
	for n := range rows {
		sum := int64(0)
		for k := range f.Columns {
			scale := f.D.Load(d, n*f.Groups()+k/f.Group)
			if scale > f.MaxD || scale < -f.MaxD {
				t.Errorf("row %d: scale %d, want at most %d", n, scale, f.MaxD)
			}
			v := f.Q.Load(q, n*f.Columns+k) * scale
			sum += max(v, -v)
		}
		if sum > f.RowSum {
			t.Errorf("row %d: sum %d, want at most %d", n, sum, f.RowSum)
		}
	}
}
