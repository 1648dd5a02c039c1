package onnxsynth

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/model/onnx"
	"github.com/mlgeth/mlgeth/mlvm/quant"
	"github.com/mlgeth/mlgeth/mlvm/quant/quanttest"
)

// encode returns the file of a model.
func encode(t *testing.T, name, quant string, seed uint64) []byte {
	t.Helper()
	m, err := New(name, quant, seed)
	if err != nil {
		t.Fatal(err)
	}
	return m.Encode()
}

// decode returns the parts of a file.
func decode(t *testing.T, file []byte) *onnx.Graph {
	t.Helper()
	m, err := onnx.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	return m.Graph
}

// TestShapes: the networks have as many weights as they should, and the outputs.
func TestShapes(t *testing.T) {
	for name, want := range map[string]struct {
		weights float64
		output  []int
	}{
		"resnet20": {0.273e6, []int{1, 10}},
		"resnet50": {25.5e6, []int{1, 1000}},
	} {
		file := encode(t, name, "f32", 1)
		if got := float64(len(file)) / 4; math.Abs(got/want.weights-1) > 0.02 {
			t.Errorf("%s: about %.3g weights, want %.3g", name, got, want.weights)
		}
		net, err := onnx.Import(file)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if got := net.Shape(net.Output); !slices.Equal(got, want.output) {
			t.Errorf("%s: output %v, want %v", name, got, want.output)
		}
	}
}

// TestValues: what convolutions return is of the size that the scales of the other type are
// made for.
func TestValues(t *testing.T) {
	net, err := onnx.Import(encode(t, "resnet20", "f32", 1))
	if err != nil {
		t.Fatal(err)
	}
	rng := rand.New(rand.NewPCG(1, 2))
	image := make([]float64, 3*32*32)
	for i := range image {
		image[i] = float64(rng.IntN(256))
	}
	values, err := quanttest.EvalAll(net, image)
	if err != nil {
		t.Fatal(err)
	}
	convolutions := 0
	for _, l := range net.Layers {
		if _, ok := l.Op.(*quant.Conv); !ok {
			continue
		}
		convolutions++
		squares := 0.0
		for _, x := range values[l.Out] {
			squares += x * x
		}
		if rms := math.Sqrt(squares / float64(len(values[l.Out]))); rms < 0.5 || rms > 2 {
			t.Errorf("%s: root mean square %v, want about 1", l.Name, rms)
		}
	}
	if convolutions != 21 {
		t.Errorf("%d convolutions, want 19 and 2 of shortcuts", convolutions)
	}
}

// TestTypes: both types have the same weights.
func TestTypes(t *testing.T) {
	floats, ints := map[string][]float32{}, map[string]*onnx.Tensor{}
	for _, w := range decode(t, encode(t, "resnet20", "f32", 1)).Initializers {
		floats[w.Name] = values(w)
	}
	graph := decode(t, encode(t, "resnet20", "int8", 1))
	for _, w := range graph.Initializers {
		ints[w.Name] = w
	}
	var got, want [][]float32
	for _, n := range graph.Nodes {
		if n.OpType != "DequantizeLinear" || ints[n.Inputs[0]] == nil {
			continue
		}
		got = append(got, dequantised(ints[n.Inputs[0]], values(ints[n.Inputs[1]])))
	}
	for _, n := range decode(t, encode(t, "resnet20", "f32", 1)).Nodes {
		for _, in := range n.Inputs {
			if w, ok := floats[in]; ok {
				want = append(want, w)
			}
		}
	}
	if !slices.EqualFunc(got, want, slices.Equal) || len(got) != 2*22 {
		t.Errorf("weights of both types differ: %d and %d tensors, want %d", len(got), len(want), 2*22)
	}
}

// values returns the floats of a constant.
func values(w *onnx.Tensor) []float32 {
	v := make([]float32, len(w.Raw)/4)
	for i := range v {
		v[i] = math.Float32frombits(binary.LittleEndian.Uint32(w.Raw[4*i:]))
	}
	return v
}

// dequantised returns what the integers of a constant stand for.
func dequantised(w *onnx.Tensor, scales []float32) []float32 {
	var v []float32
	switch w.Type {
	case onnx.Int8:
		for _, b := range w.Raw {
			v = append(v, float32(int8(b)))
		}
	case onnx.Int32:
		for i := 0; i < len(w.Raw); i += 4 {
			v = append(v, float32(int32(binary.LittleEndian.Uint32(w.Raw[i:]))))
		}
	}
	for i := range v {
		v[i] *= scales[i/(len(v)/len(scales))]
	}
	return v
}

// TestOrder: every name that a node of a network of bytes reads is that of a constant, or of what
// was before, and each operator has its operands from DequantizeLinear.
func TestOrder(t *testing.T) {
	for _, name := range ShapeNames() {
		graph := decode(t, encode(t, name, "int8", 1))
		from := map[string]string{"image": "input"}
		for _, w := range graph.Initializers {
			from[w.Name] = "constant"
		}
		between := []string{"Relu", "QuantizeLinear", "DequantizeLinear"}
		for _, n := range graph.Nodes {
			for _, in := range n.Inputs {
				switch {
				case from[in] == "":
					t.Fatalf("%s: %s reads %s, which is not there", name, n.Name, in)
				case !slices.Contains(between, n.OpType) && from[in] != "DequantizeLinear":
					t.Errorf("%s: %s reads %s of %s", name, n.Name, in, from[in])
				}
			}
			for _, out := range n.Outputs {
				from[out] = n.OpType
			}
		}
		if from["scores"] == "" {
			t.Errorf("%s: no scores", name)
		}
	}
}

// TestSeed: a seed stands for one file.
func TestSeed(t *testing.T) {
	for _, quant := range []string{"f32", "int8"} {
		a, b, other := encode(t, "resnet20", quant, 7), encode(t, "resnet20", quant, 7), encode(t, "resnet20", quant, 8)
		if !bytes.Equal(a, b) || bytes.Equal(a, other) {
			t.Errorf("%s: files of one seed differ, or those of two do not", quant)
		}
	}
}

func TestWriteFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "model.onnx")
	m, err := New("resnet20", "int8", 1)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := m.WriteFile(ctx, path); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want %v", err, context.Canceled)
	}
	if files, err := os.ReadDir(dir); err != nil || len(files) > 0 {
		t.Errorf("%v is left, error %v", files, err)
	}
	if err := m.WriteFile(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	if b, err := os.ReadFile(path); err != nil || !bytes.Equal(b, m.Encode()) {
		t.Errorf("%d bytes are written, error %v", len(b), err)
	}
}

func TestRefusals(t *testing.T) {
	for want, args := range map[string][2]string{
		`unknown shape "resnet34", want one of resnet20, resnet50`: {"resnet34", "f32"},
		`unknown type "q8_0", want f32 or int8`:                    {"resnet20", "q8_0"},
	} {
		if _, err := New(args[0], args[1], 1); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want %q", err, want)
		}
	}
}
