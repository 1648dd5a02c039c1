package quant

import (
	"fmt"
	"math"
)

// Limits of a network. They bound what an importer may be made to allocate and
// keep every product of extents far from overflow.
const (
	// MaxRank is the largest number of dimensions of a tensor.
	MaxRank = 8
	// MaxElements is the largest number of elements of a tensor.
	MaxElements = 1 << 30
	// MaxLayers is the largest number of layers of a network.
	MaxLayers = 1 << 16
)

// A Tensor is a constant of a network: its values row-major, so that a float32
// or float16 source is held exactly.
type Tensor struct {
	Shape []int
	Data  []float64
}

// Validate reports whether the shape is in bounds, the number of values is that
// of the shape, and every value is finite.
func (t *Tensor) Validate() error {
	n, err := Elements(t.Shape)
	if err != nil {
		return err
	}
	if n != len(t.Data) {
		return fmt.Errorf("shape %v has %d elements, got %d values", t.Shape, n, len(t.Data))
	}
	for i, v := range t.Data {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return fmt.Errorf("value %d is %v, want a finite number", i, v)
		}
	}
	return nil
}

// A ValueID names a value of a network: an index into Network.Values.
type ValueID int

// A Value is the input of a network or the result of a layer.
type Value struct {
	Name  string
	Shape []int
}

// A Layer computes one value from earlier ones. Its name says where it comes
// from in the source, for messages.
type Layer struct {
	Name string
	Op   Op
	In   []ValueID
	Out  ValueID
}

// An Op is what a layer computes: one of the types of this package that say so
// (Conv, Linear, Pool, Affine, Add, Clip, Reshape, Transpose).
type Op interface {
	// output returns the shape of the result for operands of the given shapes,
	// or what is wrong with them or with the parameters of the op.
	output(in [][]int) ([]int, error)
}

// A Network is a float network in order of evaluation, with one input and one
// output. Values[0] is the input. It is built with NewNetwork and Append, which
// check everything: a Network that exists is well-formed.
type Network struct {
	Values []Value
	Layers []Layer
	Output ValueID

	// Pixels is what the source says about the range of its input, if it does.
	Pixels PixelRange
}

// NewNetwork returns a network without layers whose output is its input, a
// tensor of the given name and shape.
func NewNetwork(name string, shape []int) (*Network, error) {
	if _, err := Elements(shape); err != nil {
		return nil, fmt.Errorf("input %q: %w", name, err)
	}
	return &Network{Values: []Value{{Name: name, Shape: shape}}}, nil
}

// Append adds a layer that applies op to the values in, names its result, makes
// it the output of the network and returns it. Errors do not name the layer: the
// caller does.
func (n *Network) Append(layer, result string, op Op, in ...ValueID) (ValueID, error) {
	if len(n.Layers) >= MaxLayers {
		return 0, fmt.Errorf("more than %d layers", MaxLayers)
	}
	shapes := make([][]int, len(in))
	for i, id := range in {
		if id < 0 || int(id) >= len(n.Values) {
			return 0, fmt.Errorf("operand %d: value %d does not exist, there are %d", i, id, len(n.Values))
		}
		shapes[i] = n.Values[id].Shape
	}
	shape, err := op.output(shapes)
	if err == nil {
		_, err = Elements(shape)
	}
	if err != nil {
		return 0, err
	}
	out := ValueID(len(n.Values))
	n.Values = append(n.Values, Value{Name: result, Shape: shape})
	n.Layers = append(n.Layers, Layer{Name: layer, Op: op, In: in, Out: out})
	n.Output = out
	return out, nil
}

// Shape returns the shape of a value.
func (n *Network) Shape(id ValueID) []int { return n.Values[id].Shape }

// Elements returns the number of elements of a tensor of the given shape. It
// refuses more than MaxRank dimensions, extents below 1 and products above
// MaxElements. A shape without dimensions is a scalar.
func Elements(shape []int) (int, error) {
	if len(shape) > MaxRank {
		return 0, fmt.Errorf("shape %v has %d dimensions, want at most %d", shape, len(shape), MaxRank)
	}
	n := 1
	for _, d := range shape {
		if d < 1 {
			return 0, fmt.Errorf("shape %v has extent %d, want at least 1", shape, d)
		}
		if d > MaxElements/n {
			return 0, fmt.Errorf("shape %v has more than %d elements", shape, MaxElements)
		}
		n *= d
	}
	return n, nil
}

// operands reports an error unless there are want operands.
func operands(in [][]int, want int) error {
	if len(in) != want {
		return fmt.Errorf("got %d operands, want %d", len(in), want)
	}
	return nil
}

// Broadcast returns the shape that a and b take together when dimensions are
// aligned at the end and extent 1 is repeated, as in NumPy and ONNX.
func Broadcast(a, b []int) ([]int, error) {
	if len(a) < len(b) {
		a, b = b, a
	}
	out := append([]int(nil), a...)
	skip := len(a) - len(b)
	for i, d := range b {
		switch e := out[skip+i]; {
		case d == e || d == 1:
		case e == 1:
			out[skip+i] = d
		default:
			return nil, fmt.Errorf("shapes %v and %v do not broadcast: extents %d and %d", a, b, e, d)
		}
	}
	return out, nil
}
