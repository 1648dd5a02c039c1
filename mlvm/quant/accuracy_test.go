package quant_test

import (
	"context"
	"encoding/binary"
	"flag"
	"math"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/mlgeth/mlgeth/internal/models"
	"github.com/mlgeth/mlgeth/internal/shared"
	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/quant"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

var accuracy = flag.Bool("accuracy", false, "compare all images of the shared data with ONNX Runtime (minutes)")

// TestAccuracy: over all images, the class is that of ONNX Runtime at least as
// often as asked for.
func TestAccuracy(t *testing.T) {
	if !*accuracy {
		t.Skip("takes minutes; ask for it with -accuracy")
	}
	mnist := shared.Read(t, "data", "mnist", "t10k-images-idx3-ubyte.gz")[16:]
	cifar := shared.Read(t, "data", "cifar10", "test1000_images_nhwc.u8")
	for _, tt := range []struct {
		model, logits []string
		images        []byte
		bits          quant.Scheme
		want          float64
	}{
		{[]string{"data", "mnist", "opt-mnist.onnx"}, []string{"data", "mnist", "opt-mnist_ort_logits_f32le.bin"}, mnist, quant.W16, 0.9995},
		{[]string{"data", "mnist", "opt-mnist.onnx"}, []string{"data", "mnist", "opt-mnist_ort_logits_f32le.bin"}, mnist, quant.W8, 0.997},
		{[]string{"data", "cifar10", "resnet20_bnfold.onnx"}, []string{"data", "cifar10", "resnet20_ort_logits_f32le.bin"}, cifar, quant.W16, 0.998},
		{[]string{"data", "cifar10", "resnet20_bnfold.onnx"}, []string{"data", "cifar10", "resnet20_ort_logits_f32le.bin"}, cifar, quant.W8, 0.993},
	} {
		res := compile(t, tt.bits, tt.model...)
		agree, n := agreement(t, res, tt.images, shared.Read(t, tt.logits...))
		t.Logf("%s w%d: %d of %d images agree", tt.model[len(tt.model)-1], tt.bits, agree, n)
		if got := float64(agree) / float64(n); got < tt.want {
			t.Errorf("%s w%d: agreement %v, want %v", tt.model[len(tt.model)-1], tt.bits, got, tt.want)
		}
	}
}

// agreement runs all images and counts those with the class of the reference.
func agreement(t *testing.T, res *quant.Result, images, logits []byte) (agree, n int) {
	t.Helper()
	e, err := engine.New(res.Model.Program, res.Model.Weights, engine.Options{Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	size := int(res.Model.Program.InputLen)
	n = len(images) / size
	classes := len(logits) / 4 / n
	var next, same atomic.Int64
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() { // ends when there are no more images
			session := e.NewSession()
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				out, _, err := session.Output(context.Background(), models.Pixels(images[i*size:][:size]), 1)
				if err != nil {
					t.Error(err)
					return
				}
				got, want := make([]int64, classes), make([]float64, classes)
				for j := range got {
					got[j] = tensor.I32.Load(out, int64(j))
					want[j] = float64(math.Float32frombits(binary.LittleEndian.Uint32(logits[(i*classes+j)*4:])))
				}
				if argmax(got) == argmax(want) {
					same.Add(1)
				}
			}
		})
	}
	wg.Wait()
	return int(same.Load()), n
}
