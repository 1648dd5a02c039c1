package onnxsynth

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/rand/v2"

	. "github.com/mlgeth/mlgeth/mlvm/model/onnx/onnxwrite"
)

// opset is the version of the operator set, the first in which quantisation has axes.
const opset = 13

// Scales of activations, of u8. Weights are such that what a convolution returns has a root mean
// square of about 1.
const (
	positiveScale = 8.0 / 255  // after Relu: 0 to 8
	signedScale   = 16.0 / 255 // else: -8 to 8
	signedZero    = 128
)

// An activation is a tensor of images.
type activation struct {
	name           string
	channels, size int64
	rms            float64 // about the root mean square of its numbers
	scale          float32 // of its bytes, once it has been quantised
}

// A builder lists the parts of a network.
type builder struct {
	Graph
	int8  bool
	rng   *rand.Rand
	names int
}

func newBuilder(m *Model) *builder {
	return &builder{int8: m.int8, rng: rand.New(rand.NewPCG(m.seed, 0))}
}

// network returns the file of a network.
func (b *builder) network(s *shape) []byte {
	b.In = []Message{Info("image", Float, 1, 3, s.size, s.size)}
	b.Out = []Message{Info("scores", Float, 1, s.classes)}
	x := b.quantised(activation{name: "image", channels: 3, size: s.size, rms: 148}, 1, 0)
	if s.kernel == 7 {
		x = b.pool(b.conv(x, s.widths[0], 7, 2, true))
	} else {
		x = b.conv(x, s.widths[0], s.kernel, 1, true)
	}
	for i, width := range s.widths {
		for k := range s.blocks[i] {
			stride := int64(1)
			if i > 0 && k == 0 {
				stride = 2
			}
			x = b.block(x, width, stride, s.bottleneck)
		}
	}
	b.head(x, s.classes)
	return b.Model(opset)
}

// block adds a residual block.
func (b *builder) block(x activation, width, stride int64, bottleneck bool) activation {
	var y activation
	if bottleneck {
		y = b.conv(x, width, 1, 1, true)
		y = b.conv(y, width, 3, stride, true)
		y = b.conv(y, 4*width, 1, 1, false)
	} else {
		y = b.conv(x, width, 3, stride, true)
		y = b.conv(y, width, 3, 1, false)
	}
	if x.channels != y.channels || x.size != y.size {
		x = b.conv(x, y.channels, 1, stride, false)
	}
	y.rms = math.Hypot(y.rms, x.rms)
	return b.quantised(b.relu(b.node(y, "Add", []string{y.name, x.name})), positiveScale, 0)
}

// conv adds a convolution over a border that keeps the size for a stride of 1.
func (b *builder) conv(x activation, channels, kernel, stride int64, relu bool) activation {
	in := append([]string{x.name}, b.weights(x, channels, x.channels, kernel, kernel)...)
	pad := kernel / 2
	y := activation{channels: channels, size: (x.size+2*pad-kernel)/stride + 1, rms: 1}
	y = b.node(y, "Conv", in, AttrInts("kernel_shape", kernel, kernel), AttrInts("strides", stride, stride), AttrInts("pads", pad, pad, pad, pad))
	if !relu {
		return b.quantised(y, signedScale, signedZero)
	}
	return b.quantised(b.relu(y), positiveScale, 0)
}

// relu adds a maximum with 0.
func (b *builder) relu(x activation) activation {
	x.rms /= math.Sqrt2
	return b.node(x, "Relu", []string{x.name})
}

// pool adds a maximum over 3×3 that halves the size.
func (b *builder) pool(x activation) activation {
	y := activation{channels: x.channels, size: (x.size-1)/2 + 1, rms: 2 * x.rms}
	y = b.node(y, "MaxPool", []string{x.name}, AttrInts("kernel_shape", 3, 3), AttrInts("strides", 2, 2), AttrInts("pads", 1, 1, 1, 1))
	return b.quantised(y, x.scale, 0)
}

// head adds the mean of each channel and the scores.
func (b *builder) head(x activation, classes int64) {
	x.size = 1
	mean := b.quantised(b.node(x, "GlobalAveragePool", []string{x.name}), positiveScale, 0)
	flat := b.quantised(b.node(mean, "Flatten", []string{mean.name}), positiveScale, 0)
	in := append([]string{flat.name}, b.weights(flat, classes, x.channels)...)
	y := b.node(activation{channels: classes, size: 1, rms: 1}, "Gemm", in, AttrInt("transB", 1))
	y = b.quantised(y, signedScale, signedZero)
	b.Nodes = append(b.Nodes, Node("Identity", []string{y.name}, "scores"))
}

// node adds an operator and returns its output, which has the shape given.
func (b *builder) node(y activation, op string, in []string, attrs ...Message) activation {
	y.name = b.name(op)
	b.Nodes = append(b.Nodes, Node(op, in, y.name, attrs...))
	return y
}

// name returns a name that nothing has.
func (b *builder) name(what string) string {
	b.names++
	return fmt.Sprintf("%s%d", what, b.names)
}

// quantised rounds an activation to bytes in a network of type int8: by a QuantizeLinear and
// a DequantizeLinear with a scale and what byte stands for 0.
func (b *builder) quantised(x activation, scale float32, zero byte) activation {
	x.scale = scale
	if !b.int8 {
		return x
	}
	s, z := b.name("scale"), b.name("zero")
	b.Inits = append(b.Inits, Floats(s, []float32{scale}), Raw(z, Uint8, []byte{zero}))
	q := b.node(x, "QuantizeLinear", []string{x.name, s, z})
	return b.node(q, "DequantizeLinear", []string{q.name, s, z})
}

// weights adds the weights and the bias of a product with x, and returns their names. The first
// of the extents is that of the output channels, each of which has a scale of its own.
func (b *builder) weights(x activation, extents ...int64) []string {
	channels, terms := extents[0], int64(1)
	for _, n := range extents[1:] {
		terms *= n
	}
	scales, biasScales := b.scales(x, channels, terms)
	quanta := make([]int8, channels*terms)
	for i := range quanta {
		quanta[i] = int8(b.rng.IntN(255) - 127)
	}
	bias := make([]int32, channels)
	for i := range bias {
		bias[i] = int32(b.rng.IntN(1<<12) - 1<<11)
	}
	w, c := b.name("weight"), b.name("bias")
	if !b.int8 {
		values := make([]float32, len(quanta))
		for i, q := range quanta {
			values[i] = float32(q) * scales[int64(i)/terms]
		}
		biases := make([]float32, channels)
		for i, q := range bias {
			biases[i] = float32(q) * biasScales[i]
		}
		b.Inits = append(b.Inits, Floats(w, values, extents...), Floats(c, biases, channels))
		return []string{w, c}
	}
	raw, rawBias := make([]byte, 0, len(quanta)), make([]byte, 0, 4*channels)
	for _, q := range quanta {
		raw = append(raw, byte(q))
	}
	for _, q := range bias {
		rawBias = binary.LittleEndian.AppendUint32(rawBias, uint32(q))
	}
	return []string{b.dequantised(w, Raw(w, Int8, raw, extents...), scales), b.dequantised(c, Raw(c, Int32, rawBias, channels), biasScales)}
}

// dequantised adds a constant of integers with a scale for each output channel, and returns the
// name of its floats.
func (b *builder) dequantised(name string, constant Message, scales []float32) string {
	s := b.name("scale")
	b.Inits = append(b.Inits, constant, Floats(s, scales, int64(len(scales))))
	return b.node(activation{}, "DequantizeLinear", []string{name, s}, AttrInt("axis", 0)).name
}

// scales returns the scales of weights for so many terms of a product with x, and of the bias:
// those of the products of bytes.
func (b *builder) scales(x activation, channels, terms int64) (weights, biases []float32) {
	const quanta = 73.6 // root mean square of -127 to 127
	size := 1 / (math.Sqrt(float64(terms)) * x.rms * quanta)
	for range channels {
		s := float32(size * float64(24+b.rng.IntN(16)) / 32)
		weights, biases = append(weights, s), append(biases, s*x.scale)
	}
	return weights, biases
}
