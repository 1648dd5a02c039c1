package main

import (
	"context"
	"fmt"
	"math"

	"github.com/mlgeth/mlgeth/mlvm/model/onnx"
	. "github.com/mlgeth/mlgeth/mlvm/model/onnx/onnxwrite"
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

// network returns an ONNX file: a convolution over a border, one for each channel, a
// residual sum, both pools, a product, and two normalisations. These nearly cancel what
// they are added to, so that the last bit of a product of floats is a visible one of the
// difference: an importer in which a compiler could fuse both is noticed.
func network() []byte {
	const channels = 16
	mean, bias := uneven(11, 1, channels), uneven(12, 1, channels)
	scale, variance := uneven(13, 1, channels), uneven(14, 1, channels)
	for i := range variance {
		variance[i] += 1
	}
	pads := AttrInts("pads", 1, 1, 1, 1)
	window := []Message{AttrInts("kernel_shape", 2, 2), AttrInts("strides", 2, 2)}
	return Graph{
		In: []Message{Info("x", 1, -1, 3, 12, 12)}, Out: []Message{Info("y", 1, -1, 10)},
		Inits: []Message{
			Floats("w1", uneven(15, 1, channels*27), channels, 3, 3, 3), Floats("w2", uneven(16, 1, channels*9), channels, 1, 3, 3),
			Floats("w3", uneven(17, 4, channels*channels), channels, channels, 1, 1), Floats("b3", bias, channels),
			Floats("w4", uneven(18, 8, channels*9*10), channels*9, 10), Floats("b4", uneven(19, 1, 10), 10),
			Floats("scale", scale, channels), Floats("variance", variance, channels), Floats("mean", mean, channels), Floats("zero", make([]float32, channels), channels),
			Floats("offset2", cancelling(mean, scale, variance, 1), channels), Floats("offset3", cancelling(bias, scale, variance, -1), channels),
		},
		Nodes: []Message{
			Node("Conv", []string{"x", "w1"}, "c1", pads),
			Node("Relu", []string{"c1"}, "r1"),
			Node("MaxPool", []string{"r1"}, "p1", window...),
			Node("Conv", []string{"p1", "w2"}, "c2", pads, AttrInt("group", channels)),
			Node("BatchNormalization", []string{"c2", "scale", "offset2", "mean", "variance"}, "n2"),
			Node("Relu", []string{"n2"}, "r2"),
			Node("Conv", []string{"r2", "w3", "b3"}, "c3"),
			Node("BatchNormalization", []string{"c3", "scale", "offset3", "zero", "variance"}, "n3"),
			Node("Add", []string{"n3", "p1"}, "sum"),
			Node("AveragePool", []string{"sum"}, "p2", window...),
			Node("Flatten", []string{"p2"}, "flat"),
			Node("Gemm", []string{"flat", "w4", "b4"}, "y"),
		},
	}.Model(13)
}

// uneven returns n numbers that follow from a seed, odd multiples of 2^-24, at most 1/2
// divided by a power of two in size.
func uneven(seed uint64, divisor float32, n int) []float32 {
	values := make([]float32, n)
	for i := range values {
		values[i] = float32(int32(fixed.Mix64(seed, uint64(i))>>40|1)-1<<23) / (1 << 24) / divisor
	}
	return values
}

// cancelling returns x·scale/√(variance + 10^-5), rounded to float32, with a sign.
func cancelling(x, scale, variance []float32, sign float32) []float32 {
	values := make([]float32, len(x))
	for i := range values {
		values[i] = sign * float32(float64(x[i])*(float64(scale[i])/math.Sqrt(float64(variance[i])+1e-5)))
	}
	return values
}
