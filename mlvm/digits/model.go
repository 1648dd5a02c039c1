package digits

import (
	_ "embed"
	"fmt"
	"sync"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
	"github.com/mlgeth/mlgeth/mlvm/train"
)

// embedded is the trained model, written by package main in gen.
//
//go:generate go -C ../.. run ./mlvm/digits/gen
//go:embed digits.mlvm
var embedded []byte

// Bytes returns a copy of the embedded model file.
func Bytes() []byte { return append([]byte(nil), embedded...) }

// Model returns the embedded model. It needs no Close, and all callers share it.
var Model = sync.OnceValues(func() (*modelfile.File, error) {
	f, err := modelfile.Decode(embedded)
	if err != nil {
		return nil, fmt.Errorf("embedded model: %w", err)
	}
	return f, nil
})

// Classifier returns the program and the weights that classify with trained
// parameters, and their description.
func Classifier(params []train.Parameters) (*graph.Model, *modelfile.Metadata, error) {
	m, err := train.Freeze(network(), params)
	if err != nil {
		return nil, nil, err
	}
	return m, &modelfile.Metadata{
		Name:        "digits",
		Source:      "trained in integers on drawn digits by mlvm/digits/gen",
		Certificate: graph.Certify(m.Program, m.Weights).String(),
		Input: modelfile.Input{
			Description: "image 28×28×1, white on black, u8 minus 128",
			Kind:        "image", Shape: []int64{network().Size, network().Size, 1},
			DType: "i8", Minus: pixelOffset,
		},
		Output: modelfile.Output{
			Description: "score of each digit", Shape: []int64{network().Classes()},
			DType: "i32", FracBits: train.ScoreFrac,
			Labels: []string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"},
		},
		NodeNames: m.NodeNames, WeightNames: m.WeightNames,
	}, nil
}
