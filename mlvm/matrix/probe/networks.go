package main

import (
	"context"
	"fmt"

	"github.com/mlgeth/mlgeth/mlvm/model/onnx"
	. "github.com/mlgeth/mlgeth/mlvm/model/onnx/onnxtest"
	"github.com/mlgeth/mlgeth/mlvm/quant"
	"github.com/mlgeth/mlgeth/precompiles/fixed"
)

// addONNX adds a network with convolutions of every kind, with weights of 16 and of 8
// bits.
func addONNX(ctx context.Context, p *probe) error {
	for _, scheme := range []quant.Scheme{quant.W16, quant.W8} {
		net, err := onnx.Import(network())
		if err != nil {
			return err
		}
		m, err := quant.Compile(net, quant.Options{Weights: scheme})
		if err != nil {
			return err
		}
		if err := p.addSubject(ctx, "onnx/"+scheme.String(), m.Model, random(5, int(m.Model.Program.InputLen)), 1); err != nil {
			return fmt.Errorf("%v: %w", scheme, err)
		}
	}
	return nil
}

// network returns an ONNX file: a convolution over a border, a normalisation, one for
// each channel, a residual sum, both pools, a product.
func network() []byte {
	seed := uint64(10)
	floats := func(name string, scale float32, dims ...int64) Message {
		n := int64(1)
		for _, d := range dims {
			n *= d
		}
		seed++
		values := make([]float32, n)
		for i := range values {
			values[i] = float32(int32(fixed.Mix64(seed, uint64(i))>>48)-1<<15) * scale
		}
		return Floats(name, values, dims...)
	}
	const unit = 1.0 / (1 << 16) // weights in ±1/2
	pads := AttrInts("pads", 1, 1, 1, 1)
	window := []Message{AttrInts("kernel_shape", 2, 2), AttrInts("strides", 2, 2)}
	return Graph{
		In: []Message{Info("x", 1, -1, 3, 12, 12)}, Out: []Message{Info("y", 1, -1, 10)},
		Inits: []Message{
			floats("w1", unit, 16, 3, 3, 3), floats("b1", unit, 16),
			floats("scale", unit, 16), floats("offset", unit, 16), floats("mean", unit, 16), Tensor("var", 16),
			floats("w2", unit, 16, 1, 3, 3), floats("w3", unit/4, 16, 16, 1, 1), floats("w4", unit/8, 16*9, 10), floats("b4", unit, 10),
		},
		Nodes: []Message{
			Node("Conv", []string{"x", "w1", "b1"}, "c1", pads),
			Node("BatchNormalization", []string{"c1", "scale", "offset", "mean", "var"}, "n1"),
			Node("Relu", []string{"n1"}, "r1"),
			Node("MaxPool", []string{"r1"}, "p1", window...),
			Node("Conv", []string{"p1", "w2"}, "c2", pads, AttrInt("group", 16)),
			Node("Relu", []string{"c2"}, "r2"),
			Node("Conv", []string{"r2", "w3"}, "c3"),
			Node("Add", []string{"c3", "p1"}, "sum"),
			Node("AveragePool", []string{"sum"}, "p2", window...),
			Node("Flatten", []string{"p2"}, "flat"),
			Node("Gemm", []string{"flat", "w4", "b4"}, "y"),
		},
	}.Model(13)
}
