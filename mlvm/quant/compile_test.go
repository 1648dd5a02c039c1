package quant_test

import (
	"compress/gzip"
	"encoding/binary"
	"io"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/mlgeth/mlgeth/internal/shared"
	"github.com/mlgeth/mlgeth/mlvm/model/onnx"
	"github.com/mlgeth/mlgeth/mlvm/quant"
	"github.com/mlgeth/mlgeth/mlvm/quant/quanttest"
)

func read(t *testing.T, elem ...string) []byte {
	t.Helper()
	f, err := os.Open(shared.Path(t, elem...))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(f.Name(), ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			t.Fatal(err)
		}
	}
	data, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func argmax[T int64 | float64](v []T) int { return slices.Index(v, slices.Max(v)) }

// pixels returns an image as a program's input: pixel − 128 as i8.
func pixels(image []byte) []byte {
	out := make([]byte, len(image))
	for i, p := range image {
		out[i] = p ^ 128
	}
	return out
}

func compile(t *testing.T, bits quant.WeightBits, elem ...string) *quant.Result {
	t.Helper()
	net, err := onnx.Import(read(t, elem...))
	if err != nil {
		t.Fatal(err)
	}
	res, err := quant.Compile(net, quant.Options{Weights: bits})
	if err != nil {
		t.Fatal(err)
	}
	return res
}

// compare runs images and returns how many have the reference's class, and the
// largest difference of a logit.
func compare(t *testing.T, res *quant.Result, images, logits []byte, step int) (agree, n int, worst float64) {
	t.Helper()
	size := int(res.Model.Program.InputLen)
	for i := 0; i < len(images)/size; i += step {
		results, err := quanttest.Run(res.Model, pixels(images[i*size:][:size]))
		if err != nil {
			t.Fatal(err)
		}
		got := quanttest.Output(res.Model.Program, results)
		want := make([]float64, len(got))
		for j := range want {
			want[j] = float64(math.Float32frombits(binary.LittleEndian.Uint32(logits[(i*len(got)+j)*4:])))
			worst = max(worst, math.Abs(want[j]-math.Ldexp(float64(got[j]), -res.FractionBits)))
		}
		n++
		if argmax(got) == argmax(want) {
			agree++
		}
	}
	return agree, n, worst
}

func TestMNIST(t *testing.T) {
	for _, bits := range []quant.WeightBits{quant.W16, quant.W8} {
		res := compile(t, bits, "data", "mnist", "opt-mnist.onnx")
		images := read(t, "data", "mnist", "t10k-images-idx3-ubyte.gz")[16:]
		logits := read(t, "data", "mnist", "opt-mnist_ort_logits_f32le.bin")
		agree, n, worst := compare(t, res, images, logits, 251)
		t.Logf("w%d: %d of %d agree, largest difference %v; %d nodes, pixels %v (%s), limited %v",
			bits, agree, n, worst, len(res.Model.Program.Nodes), res.Pixels, res.PixelsReason, res.Limited)
		for i, name := range res.Model.NodeNames {
			in := &res.Model.Program.Nodes[i]
			t.Logf("%3d %-6v %-3v %8d %v %s", i, in.Op, in.DType, in.SizeAt(0), in.Extents, name)
		}
	}
}

func TestResNet(t *testing.T) {
	for _, bits := range []quant.WeightBits{quant.W16, quant.W8} {
		res := compile(t, bits, "data", "cifar10", "resnet20_bnfold.onnx")
		images := read(t, "data", "cifar10", "test1000_images_nhwc.u8")
		logits := read(t, "data", "cifar10", "resnet20_ort_logits_f32le.bin")
		agree, n, worst := compare(t, res, images, logits, 500)
		t.Logf("w%d: %d of %d agree, largest difference %v; %d nodes, pixels %v (%s), limited %v",
			bits, agree, n, worst, len(res.Model.Program.Nodes), res.Pixels, res.PixelsReason, res.Limited)
	}
}
