package quant

import (
	"fmt"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/library"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Options say how a network becomes a program. The zero value is valid.
type Options struct {
	Weights   Scheme     // W16 or W8; 0 is W16
	Pixels    PixelRange // PixelsUnknown: see DetectPixels
	ChunkLog2 uint8      // 0 is DefaultChunkLog2
	StepBytes uint64     // 0 is DefaultStepBytes
}

// Defaults of Options: a proof for one element opens whole chunks, so they are
// small, and reductions are split where a step's proof could be longer than that
// of a 4096-wide projection.
const (
	DefaultChunkLog2 = 9
	DefaultStepBytes = 40 << 10
)

// Fraction bits of values that are not operands of a product (Q16), and how an
// operand of a product is cut to i16 by the bit length of the largest one.
const (
	valueBits    = 16
	operandBits  = 15
	leastOperand = 1 << (operandBits - 1) // its bit length is operandBits
)

// A Result is a program with what there is to say about it.
type Result struct {
	Model       *graph.Model
	Certificate *graph.Certificate // of Model

	// Input is the shape of the network's input. Its bytes, pixel − 128, are in
	// the order (N, H, W, C) if Image is set, row-major otherwise.
	Input []int
	Image bool
	// Output is the shape of the output: i32 with FractionBits fraction bits.
	Output       []int
	FractionBits int

	Pixels       PixelRange
	PixelsReason string

	// Limited lists layers whose rows of weights differ so much in size that the
	// smallest ones keep fewer bits (see quantizeRows).
	Limited []string
}

// Compile turns a float network into an integer program.
func Compile(net *Network, opt Options) (*Result, error) {
	if opt.Weights == 0 {
		opt.Weights = W16
	}
	if opt.ChunkLog2 == 0 {
		opt.ChunkLog2 = DefaultChunkLog2
	}
	if opt.StepBytes == 0 {
		opt.StepBytes = DefaultStepBytes
	}
	if n, err := Elements(net.Values[0].Shape); err != nil || n > layout.MaxInputLen {
		return nil, fmt.Errorf("quantize: input of shape %v, want at most %d elements", net.Values[0].Shape, layout.MaxInputLen)
	}
	res := &Result{Input: net.Values[0].Shape, Output: net.Shape(net.Output), FractionBits: valueBits, Pixels: opt.Pixels, PixelsReason: "as asked for"}
	if res.Pixels == PixelsUnknown {
		res.Pixels, res.PixelsReason = DetectPixels(net)
	}
	simple, err := simplify(net)
	if err != nil {
		return nil, fmt.Errorf("quantize: %w", err)
	}
	program := graph.NewBuilder(graph.Config{
		ChunkLog2: opt.ChunkLog2, StepLimit: graph.StepLimit{Bytes: opt.StepBytes},
	})
	c := &compiler{
		net: simple, opt: opt, res: res, lib: library.NewBuilder(program),
		values: make([]value, len(simple.Values)),
	}
	if err := c.run(); err != nil {
		return nil, fmt.Errorf("quantize: %w", err)
	}
	if res.Model, err = program.Build(); err != nil {
		return nil, fmt.Errorf("quantize: %w", err)
	}
	res.Certificate = graph.Certify(res.Model.Program, res.Model.Weights)
	return res, nil
}

// A value is what a compiler knows of a value of the network.
type value struct {
	lib  library.Value
	frac int // fraction bits: the number is the integer times 2^-frac

	// pending: not computed yet; lib is the program's input, to which the map
	// is to be applied.
	pending *affineMap

	exponent library.Value            // bit length of the largest element, once asked for
	operands map[[4]int]library.Value // i16 copies for products, by border
}

// A compiler writes a network through the macros of package library.
type compiler struct {
	net    *Network
	opt    Options
	res    *Result
	lib    *library.Builder
	values []value
}

func (c *compiler) run() error {
	c.input()
	for _, l := range c.net.Layers {
		c.lib.Name(l.Name)
		out, err := c.layer(l)
		if err == nil {
			err = c.lib.Err()
		}
		if err != nil {
			return fmt.Errorf("%s: %w", l.Name, err)
		}
		c.values[l.Out] = out
	}
	c.lib.Name("output")
	if err := c.output(); err != nil {
		return fmt.Errorf("output: %w", err)
	}
	return nil
}

// input declares the program's input; nothing is computed yet.
func (c *compiler) input() {
	shape := int64s(c.res.Input)
	c.res.Image = len(shape) == 4
	var order []int
	if c.res.Image {
		order = []int{0, 2, 3, 1}
	}
	c.values[0] = value{lib: c.lib.Input(tensor.I8, shape, order), pending: pixelMap(c.res.Pixels)}
}

// layer compiles one layer.
func (c *compiler) layer(l Layer) (value, error) {
	in := l.In[0]
	switch op := l.Op.(type) {
	case *Conv:
		return c.conv(op, in)
	case *Linear:
		return c.linear(op, in)
	case *Pool:
		return c.pool(op, in)
	case *Affine:
		return c.affine(op, in, l.Out)
	case *Add:
		return c.add(op, in, l.In[1], l.Out)
	case *Clip:
		return c.clip(op, in)
	case *Reshape:
		v, err := c.computed(in)
		if err != nil {
			return value{}, err
		}
		return c.reshape(v, op.Shape), nil
	case *Transpose:
		v, err := c.computed(in)
		if err != nil {
			return value{}, err
		}
		return value{lib: v.lib.Transpose(op.Perm...), frac: v.frac}, nil
	}
	return value{}, fmt.Errorf("quantize: layers of type %T are not supported", l.Op)
}

// reshape gives v another shape, with a copy if no view can.
func (c *compiler) reshape(v *value, shape []int) value {
	lib, ok := v.lib.Reshape(int64s(shape)...)
	if !ok {
		lib, _ = c.lib.Copy(v.lib).Reshape(int64s(shape)...)
	}
	return value{lib: lib, frac: v.frac}
}

// computed returns a value of which the elements exist: the input is widened to
// i16 when it is first needed as such.
func (c *compiler) computed(id ValueID) (*value, error) {
	v := &c.values[id]
	if v.pending == nil {
		return v, nil
	}
	x, frac, err := c.widen(v, [4]int{})
	if err != nil {
		return nil, err
	}
	*v = value{lib: x, frac: frac}
	return v, nil
}

// output makes the network's output, as i32 Q16 in row-major order, that of the
// program.
func (c *compiler) output() error {
	v, err := c.computed(c.net.Output)
	if err != nil {
		return err
	}
	out := v.lib
	if v.frac != valueBits || out.DType() != tensor.I32 {
		out = c.lib.Lin(out, 1, 0, library.Narrow{DType: tensor.I32, Shift: v.frac - valueBits})
	}
	c.lib.Output(out)
	return c.lib.Err()
}

// int64s returns a shape as package library has it.
func int64s(shape []int) []int64 {
	out := make([]int64, len(shape))
	for i, d := range shape {
		out[i] = int64(d)
	}
	return out
}
