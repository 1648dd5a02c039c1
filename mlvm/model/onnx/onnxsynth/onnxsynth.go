// Package onnxsynth makes ONNX models with random weights in the shapes of networks that
// classify images, to measure speed and memory with. The same shape, type and seed give the
// same bytes on every machine. What they say of an image is noise.
//
// A network takes the bytes of an image as they are, 0 to 255, in the order NCHW, and has one
// score a class. It comes in two types: f32, as training leaves it, and int8, as other runtimes
// want it for their products of bytes, with weights of i8 and a scale for each output channel,
// activations of u8 and a scale for each tensor, told by QuantizeLinear and DequantizeLinear.
// Both have the same weights.
package onnxsynth

import (
	"context"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/mlgeth/mlgeth/internal/wholefile"
)

// shape is the shape of a residual network.
type shape struct {
	size, classes int64   // of the image, of which each side has size pixels
	kernel        int64   // of the first convolution; of 7, it halves the image, and a pool does again
	widths        []int64 // channels of the stages; each but the first halves the image
	blocks        []int   // of the stages
	bottleneck    bool    // blocks of three convolutions, the last four times as wide, not of two
}

// shapes are those of He et al., Deep Residual Learning for Image Recognition (2015), sections
// 4.1 and 4.2. Where a block changes the shape, its shortcut is a convolution, and where a
// bottleneck does, its convolution of 3×3 has the stride, as in what most have trained since.
var shapes = map[string]shape{
	"resnet20": {size: 32, classes: 10, kernel: 3, widths: []int64{16, 32, 64}, blocks: []int{3, 3, 3}},
	"resnet50": {size: 224, classes: 1000, kernel: 7, widths: []int64{64, 128, 256, 512}, blocks: []int{3, 4, 6, 3}, bottleneck: true},
}

// ShapeNames returns the names of the shapes in order.
func ShapeNames() []string { return slices.Sorted(maps.Keys(shapes)) }

// Model is a file to be written.
type Model struct {
	shape shape
	int8  bool
	seed  uint64
}

// New returns the model of a shape with weights of a type, f32 or int8.
func New(name, quant string, seed uint64) (*Model, error) {
	s, ok := shapes[name]
	if !ok {
		return nil, fmt.Errorf("unknown shape %q, want one of %s", name, strings.Join(ShapeNames(), ", "))
	}
	if quant != "f32" && quant != "int8" {
		return nil, fmt.Errorf("unknown type %q, want f32 or int8", quant)
	}
	return &Model{shape: s, int8: quant == "int8", seed: seed}, nil
}

// Encode returns the file.
func (m *Model) Encode() []byte { return newBuilder(m).network(&m.shape) }

// WriteFile writes the file, whole or not at all, unless ctx is done.
func (m *Model) WriteFile(ctx context.Context, path string) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	return wholefile.Write(path, func(w io.Writer) error {
		if _, err := w.Write(m.Encode()); err != nil {
			return err
		}
		return ctx.Err()
	})
}
