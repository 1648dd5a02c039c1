package ggufwrite_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/mlgeth/mlgeth/mlvm/model/gguf"
	"github.com/mlgeth/mlgeth/mlvm/model/gguf/ggufwrite"
)

var (
	pairs = []ggufwrite.Pair{
		{Key: "general.name", Value: "sample"}, {Key: "n", Value: uint32(7)}, {Key: "x", Value: float32(0.5)},
		{Key: "yes", Value: true}, {Key: "no", Value: false}, {Key: "words", Value: []string{"a", "", "ü"}},
		{Key: "reals", Value: []float32{1, -2}}, {Key: "ints", Value: []int32{-1, 1 << 30}},
	}
	tensors = []ggufwrite.Tensor{
		{Name: "odd", Type: gguf.F32, Shape: []int64{3, 5}},
		{Name: "blocks", Type: gguf.Q8_0, Shape: []int64{64, 3}},
		{Name: "last", Type: gguf.F16, Shape: []int64{7}},
	}
)

// TestReadBack: the importer's parser reads what is written, however it is cut.
func TestReadBack(t *testing.T) {
	data := make([]byte, 60+2*34*3+14)
	for i := range data {
		data[i] = byte(i)
	}
	for _, piece := range []int{1, 7, 60, 1000} {
		var b bytes.Buffer
		w, err := ggufwrite.New(&b, pairs, tensors)
		if err != nil {
			t.Fatal(err)
		}
		for rest := data; len(rest) > 0; {
			n, err := w.Write(rest[:min(piece, len(rest))])
			if err != nil {
				t.Fatal(err)
			}
			rest = rest[n:]
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		f, err := gguf.Read(bytes.NewReader(b.Bytes()), int64(b.Len()))
		if err != nil {
			t.Fatal(err)
		}
		at := 0
		for i, want := range tensors {
			got := f.Tensors[i]
			if got.Name != want.Name || got.Type != want.Type || !cmp.Equal(got.Shape, want.Shape) {
				t.Errorf("tensor %d: got %+v, want %+v", i, got, want)
			}
			if !bytes.Equal(b.Bytes()[got.Offset:got.Offset+got.Len], data[at:at+int(got.Len)]) {
				t.Errorf("tensor %q: other bytes", want.Name)
			}
			at += int(got.Len)
		}
		for _, p := range pairs {
			if diff := cmp.Diff(p.Value, f.Metadata[p.Key]); diff != "" {
				t.Errorf("metadata %q (-want +got):\n%s", p.Key, diff)
			}
		}
	}
}

func TestRefusals(t *testing.T) {
	for want, tensor := range map[string]ggufwrite.Tensor{
		"multiple of 32":      {Name: "x", Type: gguf.Q8_0, Shape: []int64{33}},
		"empty":               {Name: "x", Type: gguf.F32, Shape: []int64{4, 0}},
		"unknown tensor type": {Name: "x", Type: "Q9", Shape: []int64{4}},
		"too large":           {Name: "x", Type: gguf.F32, Shape: []int64{1 << 40, 1 << 40}},
	} {
		if _, err := ggufwrite.New(&bytes.Buffer{}, nil, []ggufwrite.Tensor{tensor}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want one with %q", err, want)
		}
	}
	if _, err := ggufwrite.New(&bytes.Buffer{}, []ggufwrite.Pair{{Key: "k", Value: 1}}, nil); err == nil {
		t.Error("a value of a type that files do not have is written")
	}
	w, err := ggufwrite.New(&bytes.Buffer{}, pairs, tensors)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err == nil || !strings.Contains(err.Error(), `"odd"`) {
		t.Errorf("error %v of a file without data, want one that names the tensor", err)
	}
	if w, err = ggufwrite.New(&bytes.Buffer{}, pairs, tensors[:1]); err != nil {
		t.Fatal(err)
	}
	if n, err := w.Write(make([]byte, 61)); err == nil || n != 60 {
		t.Errorf("%d bytes of 60 written, error %v", n, err)
	}
}
