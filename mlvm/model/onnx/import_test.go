package onnx_test

import (
	"encoding/binary"
	"math"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/mlgeth/mlgeth/internal/shared"
	"github.com/mlgeth/mlgeth/mlvm/model/onnx"
	. "github.com/mlgeth/mlgeth/mlvm/model/onnx/onnxwrite"
	"github.com/mlgeth/mlgeth/mlvm/quant"
	"github.com/mlgeth/mlgeth/mlvm/quant/quanttest"
)

// load imports a file of the shared data.
func load(t *testing.T, elem ...string) *quant.Network {
	t.Helper()
	net, err := onnx.Import(shared.Read(t, elem...))
	if err != nil {
		t.Fatal(err)
	}
	return net
}

// logits compares the network's output for image i with row i of ONNX Runtime's.
func logits(t *testing.T, net *quant.Network, i int, input []float64, want []byte) {
	t.Helper()
	got, err := quanttest.Eval(net, input)
	if err != nil {
		t.Fatal(err)
	}
	ref := make([]float64, len(got))
	scale := 1.0
	for j := range ref {
		ref[j] = float64(math.Float32frombits(binary.LittleEndian.Uint32(want[(i*len(ref)+j)*4:])))
		scale = max(scale, math.Abs(ref[j]))
	}
	for j := range ref {
		if d := math.Abs(got[j] - ref[j]); d > 1e-5*scale {
			t.Errorf("image %d, logit %d: got %v, ONNX Runtime %v", i, j, got[j], ref[j])
		}
	}
	if g, w := argmax(got), argmax(ref); g != w {
		t.Errorf("image %d: class %d, ONNX Runtime %d", i, g, w)
	}
}

func argmax(v []float64) int { return slices.Index(v, slices.Max(v)) }

func TestImportMNIST(t *testing.T) {
	net := load(t, "data", "mnist", "opt-mnist.onnx")
	images := shared.Read(t, "data", "mnist", "t10k-images-idx3-ubyte.gz")[16:]
	want := shared.Read(t, "data", "mnist", "opt-mnist_ort_logits_f32le.bin")
	for i := 0; i < 10000; i += 101 {
		input := make([]float64, 784)
		for j := range input {
			input[j] = float64(images[i*784+j])
		}
		logits(t, net, i, input, want)
	}
}

func TestImportResNet(t *testing.T) {
	net := load(t, "data", "cifar10", "resnet20_bnfold.onnx")
	images := shared.Read(t, "data", "cifar10", "test1000_images_nhwc.u8")
	want := shared.Read(t, "data", "cifar10", "resnet20_ort_logits_f32le.bin")
	for i := 0; i < 1000; i += 251 {
		input := make([]float64, 3*32*32)
		for j := range input {
			c, yx := j/1024, j%1024
			input[j] = float64(images[i*3072+yx*3+c]) / 255
		}
		logits(t, net, i, input, want)
	}
}

// supported are the conformance tests whose operators are supported. Their second
// and further inputs are bound as constants.
var supported = []string{
	"test_averagepool_2d_default", "test_averagepool_2d_strides", "test_basic_conv_with_padding",
	"test_batchnorm_epsilon", "test_batchnorm_example", "test_conv_with_autopad_same",
	"test_conv_with_strides_no_padding", "test_conv_with_strides_padding", "test_flatten_axis1", "test_gemm_alpha",
	"test_gemm_beta", "test_gemm_transposeA", "test_gemm_transposeB", "test_globalmaxpool", "test_maxpool_2d_default",
	"test_maxpool_2d_pads", "test_maxpool_2d_strides", "test_relu", "test_add", "test_add_bcast", "test_mul_bcast", "test_div",
}

// tensorOf decodes a TensorProto file, by putting it into a model.
func tensorOf(t *testing.T, data []byte) *onnx.Tensor {
	t.Helper()
	m, err := onnx.Decode(Message{}.Bytes(7, Message{}.Bytes(5, data)))
	if err != nil {
		t.Fatal(err)
	}
	return m.Graph.Initializers[0]
}

// bound decodes a conformance test's model, with all inputs but the first made
// initializers, and returns the first input's values.
func bound(t *testing.T, name string) (*onnx.Model, []float64) {
	t.Helper()
	m, err := onnx.Decode(shared.Read(t, "data", "onnx-node", name, "model.onnx"))
	if err != nil {
		t.Fatal(err)
	}
	var first []float64
	for i, in := range m.Graph.Inputs {
		file := "input_" + string(rune('0'+i)) + ".pb"
		v := tensorOf(t, shared.Read(t, "data", "onnx-node", name, "test_data_set_0", file))
		if i > 0 {
			v.Name = in.Name
			m.Graph.Initializers = append(m.Graph.Initializers, v)
			continue
		}
		f, err := v.Floats()
		if err != nil {
			t.Fatal(err)
		}
		first = f.Data
	}
	return m, first
}

func TestConformance(t *testing.T) {
	for _, name := range supported {
		t.Run(name, func(t *testing.T) {
			m, input := bound(t, name)
			net, err := m.Network()
			if err != nil {
				t.Fatal(err)
			}
			got, err := quanttest.Eval(net, input)
			if err != nil {
				t.Fatal(err)
			}
			want, err := tensorOf(t, shared.Read(t, "data", "onnx-node", name, "test_data_set_0", "output_0.pb")).Floats()
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(net.Shape(net.Output), want.Shape) {
				t.Fatalf("shape %v, want %v", net.Shape(net.Output), want.Shape)
			}
			for i := range got {
				if d := math.Abs(got[i] - want.Data[i]); d > 1e-5*max(1, math.Abs(want.Data[i])) {
					t.Errorf("element %d: got %v, want %v", i, got[i], want.Data[i])
				}
			}
		})
	}
}

// TestUnsupported imports every other conformance test: each must be refused
// with a reason, none may crash.
func TestUnsupported(t *testing.T) {
	dirs, err := filepath.Glob(filepath.Join(shared.Path(t, "data", "onnx-node"), "test_*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, dir := range dirs {
		name := filepath.Base(dir)
		if slices.Contains(supported, name) {
			continue
		}
		data, err := os.ReadFile(filepath.Join(dir, "model.onnx"))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := onnx.Import(data); err == nil {
			t.Errorf("%s: imported, so list it as supported", name)
		} else {
			t.Logf("%s: %v", name, err)
		}
	}
}
