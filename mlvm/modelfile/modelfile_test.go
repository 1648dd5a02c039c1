package modelfile_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// sample returns a model with weight tensors of 12, 3 and 9,000 bytes.
func sample(t testing.TB) *graph.Model {
	t.Helper()
	b := graph.NewBuilder(graph.Config{ChunkLog2: 5})
	x := b.Input(tensor.I8, 3)
	w := b.Ints("w", tensor.I16, []int64{1, 2, 3, 4, 5, 6}, 2, 3)
	q := b.Ints("q", tensor.I4, []int64{1, 2, 3, 4, 5})
	table := make([]int64, 9000)
	for i := range table {
		table[i] = int64(i % 100)
	}
	big := b.Ints("table", tensor.I8, table)
	y := b.Emit(graph.Inst{Op: op.Dot, DType: tensor.I32, Out: "n", Reduce: "k", A: w.By("nk"), B: x.By("k")})
	z := b.Emit(graph.Inst{
		Name: "gather", Op: op.Gather, DType: tensor.I32, Out: "n", Alpha: 1, Beta: 9000, A: big.Origin().By(""), B: y.By("n"),
	})
	b.Output(b.Emit(graph.Inst{
		Op: op.Lin, DType: tensor.I32, Alpha: 1, Beta: 1, Out: "n", A: z.By("n"), B: q.Slice(0, 1, 2).By("n"),
	}))
	m, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func metadata(m *graph.Model) *modelfile.Metadata {
	return &modelfile.Metadata{
		Name:        "sample <&> ü",
		Input:       modelfile.Input{Description: "three numbers", Kind: "tensor", Shape: []int64{3}, DType: "i8"},
		Output:      modelfile.Output{FracBits: 16, Labels: []string{"a", "b"}},
		NodeNames:   m.NodeNames,
		WeightNames: m.WeightNames,
	}
}

// write writes the sample to a file and returns its path and bytes.
func write(t testing.TB) (path string, data []byte) {
	t.Helper()
	m := sample(t)
	path = filepath.Join(t.TempDir(), "sample.mlvm")
	if _, err := modelfile.Write(path, m, metadata(m), 2); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return path, data
}

func TestWriteAndOpen(t *testing.T) {
	m := sample(t)
	path, data := write(t)
	f, err := modelfile.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if diff := cmp.Diff(m.Program, f.Program); diff != "" {
		t.Errorf("program differs (-want +got)\n%s", diff)
	}
	if diff := cmp.Diff(metadata(m), f.Metadata); diff != "" {
		t.Errorf("metadata differs (-want +got)\n%s", diff)
	}
	if diff := cmp.Diff(m.Weights, f.Weights()); diff != "" {
		t.Errorf("weights differ (-want +got)\n%s", diff)
	}
	want, err := graph.HashWeights(context.Background(), m.Program, m.Weights, 1, nil)
	if err != nil {
		t.Fatal(err)
	}
	if f.WeightsRoot != want.Root() || f.ModelID != m.Program.ModelID(want.Root()) {
		t.Errorf("got weights root %v and model ID %v", f.WeightsRoot, f.ModelID)
	}
	progress := int64(0)
	tree, err := f.Verify(context.Background(), 2, func(n int64) { progress = n })
	if err != nil {
		t.Fatal(err)
	}
	if tree.Root() != want.Root() || progress != 12+3+9000 || f.Size() != int64(len(data)) {
		t.Errorf("root %v, progress %d, size %d", tree.Root(), progress, f.Size())
	}
	if err := errors.Join(f.Close(), f.Close()); err != nil {
		t.Errorf("close: %v", err)
	}
}

// TestLayout reads the fields of the documented table by hand.
func TestLayout(t *testing.T) {
	m := sample(t)
	_, b := write(t)
	program := m.Program.Encode()
	metadataLen := int(binary.BigEndian.Uint64(b[24:]))
	off := (192 + len(program) + metadataLen + 4095) / 4096 * 4096
	for _, f := range []struct {
		name      string
		got, want []byte
	}{
		{"magic", b[:8], []byte("\x89mlvm\r\n\n")},
		{"version", b[8:16], []byte{0, 0, 0, 1, 0, 0, 0, 0}},
		{"program length", b[16:24], binary.BigEndian.AppendUint64(nil, uint64(len(program)))},
		{"weights offset", b[32:40], binary.BigEndian.AppendUint64(nil, uint64(off))},
		{"weights length", b[40:48], binary.BigEndian.AppendUint64(nil, 128+9000)},
		{"zeros", b[48:64], make([]byte, 16)},
		{"program", b[192:][:len(program)], program},
		{"first weight", b[off:][:12], m.Weights[0]},
		{"padding", b[off+12 : off+64], make([]byte, 52)},
		{"second weight", b[off+64:][:3], m.Weights[1]},
		{"third weight", b[off+128:], m.Weights[2]},
	} {
		if !bytes.Equal(f.got, f.want) {
			t.Errorf("%s is %x, want %x", f.name, f.got, f.want)
		}
	}
	json := string(b[192+len(program):][:metadataLen])
	if want := `{"name":"sample <&> ü","input":{"description":"three numbers"`; !strings.HasPrefix(json, want) {
		t.Errorf("metadata is %s, want a beginning of %s", json, want)
	}
}

// TestFlippedBytes changes a byte of a file, every one before the weights: Open
// must see it there, Verify in the weights.
func TestFlippedBytes(t *testing.T) {
	_, data := write(t)
	weightsOff := int(binary.BigEndian.Uint64(data[32:]))
	for i := 0; i < len(data); i++ {
		data[i] ^= 0x10
		f, err := modelfile.Decode(data)
		if i >= weightsOff {
			if err != nil {
				t.Fatalf("byte %d: Decode reads the weights: %v", i, err)
			}
			_, err = f.Verify(context.Background(), 1, nil)
		}
		if !known(err) {
			t.Fatalf("byte %d: got error %v, want one of the package's", i, err)
		}
		data[i] ^= 0x10
		if i >= weightsOff {
			i += 12
		}
	}
}

// known reports whether err says what is wrong with a file.
func known(err error) bool {
	for _, e := range []error{modelfile.ErrNotModel, modelfile.ErrVersion, modelfile.ErrTruncated, modelfile.ErrCorrupt} {
		if errors.Is(err, e) {
			return true
		}
	}
	return false
}

func TestTruncated(t *testing.T) {
	_, data := write(t)
	for n := 0; n < len(data); n += 1 + n/1000 {
		if _, err := modelfile.Decode(data[:n]); !errors.Is(err, modelfile.ErrTruncated) && n > 0 {
			t.Fatalf("%d bytes: got error %v, want %v", n, err, modelfile.ErrTruncated)
		}
	}
	if _, err := modelfile.Decode(append(data, 0)); !errors.Is(err, modelfile.ErrCorrupt) {
		t.Errorf("a byte more: got error %v, want %v", err, modelfile.ErrCorrupt)
	}
}

// reseal makes both hashes of a changed file right again.
func reseal(data []byte) {
	end := 192 + binary.BigEndian.Uint64(data[16:]) + binary.BigEndian.Uint64(data[24:])
	if end >= 192 && end <= uint64(len(data)) { // a sum that wraps is below
		sum := merkle.Sum(data[192:end])
		copy(data[128:], sum[:])
	}
	sum := merkle.Sum(data[:160])
	copy(data[160:], sum[:])
}

func TestRefused(t *testing.T) {
	_, good := write(t)
	programLen := int(binary.BigEndian.Uint64(good[16:]))
	for _, c := range []struct {
		name   string
		change func(b []byte)
		want   error
		text   string
	}{
		{"other format", func(b []byte) { copy(b, "GGUF") }, modelfile.ErrNotModel, "begins with"},
		{"line ends", func(b []byte) { copy(b[5:], "\n\n\x00") }, modelfile.ErrNotModel, "begins with"},
		{"version", func(b []byte) { b[11] = 2 }, modelfile.ErrVersion, "2, want 1"},
		{"reserved", func(b []byte) { b[50] = 1 }, modelfile.ErrCorrupt, "reserved"},
		{"program length", func(b []byte) { b[16] = 0xff }, modelfile.ErrTruncated, "program of"},
		{"metadata length", func(b []byte) { b[24] = 0xff }, modelfile.ErrTruncated, "metadata of"},
		{"weights offset", func(b []byte) { b[38] ^= 16 }, modelfile.ErrCorrupt, "at offset"},
		{"weights length", func(b []byte) { b[47]++ }, modelfile.ErrCorrupt, "at offset"},
		{"model ID", func(b []byte) { b[64]++ }, modelfile.ErrCorrupt, "model ID"},
		{"weights root", func(b []byte) { b[96]++ }, modelfile.ErrCorrupt, "model ID"},
		{"program", func(b []byte) { b[192] = 9 }, modelfile.ErrCorrupt, "output mode"},
		{"metadata form", func(b []byte) { b[192+programLen] = ' ' }, modelfile.ErrCorrupt, "metadata"},
		{"padding", func(b []byte) { b[binary.BigEndian.Uint64(b[32:])-1] = 1 }, modelfile.ErrCorrupt, "padding"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := bytes.Clone(good)
			c.change(b)
			reseal(b)
			path := filepath.Join(t.TempDir(), "bad.mlvm")
			if err := os.WriteFile(path, b, 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := modelfile.Open(path)
			if !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.text) || !strings.Contains(err.Error(), "bad.mlvm") {
				t.Errorf("got error %v, want %v with %q", err, c.want, c.text)
			}
		})
	}
}

func TestOpenRefused(t *testing.T) {
	dir := t.TempDir()
	if _, err := modelfile.Open(filepath.Join(dir, "none")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("missing file: got error %v", err)
	}
	if _, err := modelfile.Open(dir); err == nil {
		t.Error("folder: no error")
	}
	empty := filepath.Join(dir, "empty")
	if err := os.WriteFile(empty, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := modelfile.Open(empty); !errors.Is(err, modelfile.ErrNotModel) {
		t.Errorf("empty file: got error %v, want %v", err, modelfile.ErrNotModel)
	}
}
