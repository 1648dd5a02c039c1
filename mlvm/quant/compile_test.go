package quant_test

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"math"
	"slices"
	"testing"

	"github.com/mlgeth/mlgeth/internal/models"
	"github.com/mlgeth/mlgeth/internal/shared"
	"github.com/mlgeth/mlgeth/mlvm/model/onnx"
	"github.com/mlgeth/mlgeth/mlvm/quant"
	"github.com/mlgeth/mlgeth/mlvm/quant/quanttest"
)

func argmax[T int64 | float64](v []T) int { return slices.Index(v, slices.Max(v)) }

func compile(t *testing.T, bits quant.Scheme, elem ...string) *quant.Result {
	t.Helper()
	net, err := onnx.Import(shared.Read(t, elem...))
	if err != nil {
		t.Fatal(err)
	}
	res, err := quant.Compile(net, quant.Options{Weights: bits})
	if err != nil {
		t.Fatal(err)
	}
	return res
}

// compare runs every step-th image: each must have the reference's class and
// logits within tolerance, relative to the largest one.
func compare(t *testing.T, res *quant.Result, images, logits []byte, step int, tolerance float64) {
	t.Helper()
	size := int(res.Model.Program.InputLen)
	for i := 0; i < len(images)/size; i += step {
		results, err := quanttest.Run(res.Model, models.Pixels(images[i*size:][:size]))
		if err != nil {
			t.Fatal(err)
		}
		got := quanttest.Output(res.Model.Program, results)
		want := make([]float64, len(got))
		scale := 1.0
		for j := range want {
			want[j] = float64(math.Float32frombits(binary.LittleEndian.Uint32(logits[(i*len(got)+j)*4:])))
			scale = max(scale, math.Abs(want[j]))
		}
		if argmax(got) != argmax(want) {
			t.Errorf("image %d: class %d, want %d", i, argmax(got), argmax(want))
		}
		for j := range want {
			if d := math.Abs(want[j] - math.Ldexp(float64(got[j]), -res.FractionBits)); d > tolerance*scale {
				t.Errorf("image %d, logit %d: off by %v of %v", i, j, d, scale)
			}
		}
	}
}

// proved checks the certificate.
func proved(t *testing.T, res *quant.Result) {
	t.Helper()
	for i, n := range res.Certificate.Nodes {
		if !n.Proven {
			t.Errorf("node %d, %s: may wrap, up to %v", i, res.Model.NodeNames[i], n.Bits)
		}
	}
}

func TestMNIST(t *testing.T) {
	images := shared.Read(t, "data", "mnist", "t10k-images-idx3-ubyte.gz")[16:]
	logits := shared.Read(t, "data", "mnist", "opt-mnist_ort_logits_f32le.bin")
	for bits, tolerance := range map[quant.Scheme]float64{quant.W16: 2e-4, quant.W8: 2e-2} {
		res := compile(t, bits, "data", "mnist", "opt-mnist.onnx")
		proved(t, res)
		if res.Pixels != quant.Pixels255 {
			t.Errorf("pixels %v, want %v", res.Pixels, quant.Pixels255)
		}
		compare(t, res, images, logits, 499, tolerance)
	}
}

func TestResNet(t *testing.T) {
	images := shared.Read(t, "data", "cifar10", "test1000_images_nhwc.u8")
	logits := shared.Read(t, "data", "cifar10", "resnet20_ort_logits_f32le.bin")
	for bits, tolerance := range map[quant.Scheme]float64{quant.W16: 1e-3, quant.W8: 5e-2} {
		res := compile(t, bits, "data", "cifar10", "resnet20_bnfold.onnx")
		proved(t, res)
		if res.Pixels != quant.PixelsUnit {
			t.Errorf("pixels %v, want %v", res.Pixels, quant.PixelsUnit)
		}
		if !testing.Short() {
			compare(t, res, images, logits, 600, tolerance)
		}
	}
}

// digests are of the program and its weights: what a model ID binds, whatever the
// instruction set's version. They are the same on every machine; a change of the
// compiler that changes them changes the identity of every imported model.
var digests = map[quant.Scheme]string{
	quant.W16: "8163d59c69bc8df8a9bf0ee003460589d0aeee6b72083d074134440b08d3bcef",
	quant.W8:  "e2631b3ee06fab47b3f238352edb849fe2b00f80769e1c4e75ca83d6175a7e93",
}

func TestReproducible(t *testing.T) {
	for bits, want := range digests {
		res := compile(t, bits, "data", "mnist", "opt-mnist.onnx")
		h := sha256.New()
		h.Write(res.Model.Program.Encode())
		for _, w := range res.Model.Weights {
			h.Write(w)
		}
		if got := hex.EncodeToString(h.Sum(nil)); got != want {
			t.Errorf("w%d: got %s, want %s", bits, got, want)
		}
	}
}
