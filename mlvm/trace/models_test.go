package trace_test

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"testing"

	"github.com/mlgeth/mlgeth/internal/shared"
	"github.com/mlgeth/mlgeth/mlvm/digits"
	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/model/onnx"
	"github.com/mlgeth/mlgeth/mlvm/quant"
	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

// pixelSign turns a grey value into what models of images take: minus 128, as i8.
const pixelSign = 0x80

// model is a real model with an input.
type model struct {
	program *graph.Program
	weights [][]byte
	input   []byte
}

// digitsModel returns the embedded model and an image that it never saw.
func digitsModel(t testing.TB) model {
	t.Helper()
	f, err := digits.Model()
	if err != nil {
		t.Fatal(err)
	}
	img, _ := digits.Sample(7)
	return model{f.Program, f.Weights(), pixels(img[:])}
}

// mnistModel returns a model of somebody else, as it is imported by default, and the
// first test image of MNIST.
func mnistModel(t testing.TB) model {
	t.Helper()
	data, err := os.ReadFile(shared.Path(t, "data", "mnist", "opt-mnist.onnx"))
	if err != nil {
		t.Fatal(err)
	}
	net, err := onnx.Import(data)
	if err != nil {
		t.Fatal(err)
	}
	res, err := quant.Compile(net, quant.Options{})
	if err != nil {
		t.Fatal(err)
	}
	packed, err := os.ReadFile(shared.Path(t, "data", "mnist", "t10k-images-idx3-ubyte.gz"))
	if err != nil {
		t.Fatal(err)
	}
	r, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		t.Fatal(err)
	}
	const header, image = 16, 28 * 28
	first := make([]byte, header+image)
	if _, err := io.ReadFull(r, first); err != nil {
		t.Fatal(err)
	}
	return model{res.Model.Program, res.Model.Weights, pixels(first[header:])}
}

func pixels(image []byte) []byte {
	x := make([]byte, len(image))
	for i, p := range image {
		x[i] = p ^ pixelSign
	}
	return x
}

// run returns the outputs of the model's one segment.
func (m *model) run(t testing.TB, workers int) [][][]byte {
	t.Helper()
	e, err := engine.New(m.program, m.weights, engine.Options{Workers: workers})
	if err != nil {
		t.Fatal(err)
	}
	tensors, err := e.Run(t.Context(), m.input, 1)
	if err != nil {
		t.Fatal(err)
	}
	return tensors
}

// evaluate returns the same, element by element as the instructions are defined.
func (m *model) evaluate(t testing.TB) [][]byte {
	t.Helper()
	outputs := make([][]byte, len(m.program.Nodes))
	for n := range m.program.Nodes {
		in := &m.program.Nodes[n]
		mem := &op.Memory{Instruction: in}
		for i := range in.Slots {
			switch s := &in.Slots[i]; s.Kind {
			case op.Input:
				mem.Tensors[i] = m.input
			case op.Node:
				mem.Tensors[i] = outputs[s.Index]
			case op.Weight:
				mem.Tensors[i] = m.weights[s.Index]
			}
		}
		outputs[n] = make([]byte, in.ByteLen(0))
		if err := in.Eval(outputs[n], mem, 0); err != nil {
			t.Fatal(err)
		}
	}
	return outputs
}

// TestPinnedRoots runs real models: the trace root is the same on every machine, for
// any number of workers, and by definition. It is a function of the model, the input and nothing
// else: a change of one of these constants is a change of the model or, if it has the
// same identifier, of consensus.
func TestPinnedRoots(t *testing.T) {
	for _, c := range []struct {
		name string
		load func(testing.TB) model
		want string
	}{
		{"digits", digitsModel, "0xdef6a9398ce2d62c923d675d8fb0dc8725a8b856700eebb73752b5b7d15c0125"},
		{"opt-mnist", mnistModel, "0xcf186c19796ce3b882a8224fe93be17ddb861b8cea05e1fe8064a57aaa00a3d1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := c.load(t)
			if !testing.Short() {
				slow := naive{m.program, [][][]byte{m.evaluate(t)}}
				if got := slow.at(m.program.Depth(), 0).String(); got != c.want {
					t.Errorf("by definition: root %s, want %s", got, c.want)
				}
			}
			for _, workers := range []int{1, 2, 7} {
				tr, err := trace.New(t.Context(), m.program, m.run(t, workers), workers)
				if err != nil {
					t.Fatal(err)
				}
				if got := tr.Root().String(); got != c.want {
					t.Errorf("%d workers: root %s, want %s", workers, got, c.want)
				}
			}
		})
	}
}
