package onnx

import (
	"fmt"
	"math"

	"github.com/mlgeth/mlgeth/mlvm/quant"
)

func convertMatMul(c *call) error {
	x, err := c.value(0)
	if err != nil {
		return err
	}
	weights, err := c.floats(1)
	if err != nil {
		return err
	}
	if len(weights.Shape) != 2 {
		return fmt.Errorf("input 1 (%q) has shape %v, want two dimensions (K, N)", c.node.Inputs[1], weights.Shape)
	}
	return c.emit(&quant.Linear{Weights: weights}, x)
}

// convertGemm converts alpha·A·B + beta·C. A transposed A is a Transpose, B and
// alpha become weights, a C that is one row becomes the bias.
func convertGemm(c *call) error {
	var g gemm
	if err := g.attributes(c); err != nil {
		return err
	}
	x, err := c.value(0)
	if err != nil {
		return err
	}
	if s := c.im.net.Shape(x); len(s) != 2 {
		return fmt.Errorf("input 0 (%q) has shape %v, want two dimensions", c.node.Inputs[0], s)
	}
	if g.transA {
		if x, err = c.layer(&quant.Transpose{Perm: []int{1, 0}}, x); err != nil {
			return err
		}
	}
	weights, err := c.floats(1)
	if err != nil {
		return err
	}
	if len(weights.Shape) != 2 {
		return fmt.Errorf("input 1 (%q) has shape %v, want two dimensions", c.node.Inputs[1], weights.Shape)
	}
	if g.transB {
		weights = permute(weights, []int{1, 0})
	}
	op := &quant.Linear{Weights: scaled(weights, g.alpha)}
	return g.addend(c, op, x)
}

// gemm holds the attributes of a Gemm.
type gemm struct {
	alpha, beta    float64
	transA, transB bool
}

func (g *gemm) attributes(c *call) (err error) {
	if g.alpha, err = c.number("alpha", 1); err != nil {
		return err
	}
	if g.beta, err = c.number("beta", 1); err != nil {
		return err
	}
	if g.transA, err = c.flag("transA"); err != nil {
		return err
	}
	g.transB, err = c.flag("transB")
	return err
}

// addend adds the third input to the product.
func (g *gemm) addend(c *call, op *quant.Linear, x quant.ValueID) error {
	if !c.has(2) {
		return c.emit(op, x)
	}
	o, err := c.operand(2)
	if err != nil {
		return err
	}
	if o.constant == nil {
		if g.beta != 1 {
			return fmt.Errorf("input 2 (%q) depends on the input, want a constant where beta is %v", c.node.Inputs[2], g.beta)
		}
		y, err := c.layer(op, x)
		if err != nil {
			return err
		}
		return c.emit(&quant.Add{}, y, o.id)
	}
	t, err := c.floats(2)
	if err != nil {
		return err
	}
	t = scaled(t, g.beta)
	n := op.Weights.Shape[1]
	if bias, ok := row(t, n); ok {
		op.Bias = bias
		return c.emit(op, x)
	}
	want := []int{c.im.net.Shape(x)[0], n}
	if s, err := quant.Broadcast(want, t.Shape); err != nil || len(s) != 2 || s[0] != want[0] || s[1] != n {
		return fmt.Errorf("input 2 (%q) has shape %v, want one that broadcasts to %v", c.node.Inputs[2], t.Shape, want)
	}
	y, err := c.layer(op, x)
	if err != nil {
		return err
	}
	return c.emit(&quant.Affine{Offset: t}, y)
}

// row returns t as one row of n values, if it broadcasts as such.
func row(t *quant.Tensor, n int) ([]float64, bool) {
	last := len(t.Shape) - 1
	for i, d := range t.Shape {
		if i != last && d != 1 {
			return nil, false
		}
	}
	if len(t.Shape) > 2 || len(t.Data) != n && len(t.Data) != 1 {
		return nil, false
	}
	if len(t.Data) == n {
		return t.Data, true
	}
	out := make([]float64, n)
	for i := range out {
		out[i] = t.Data[0]
	}
	return out, true
}

// scaled returns s·t; each product is rounded to float64.
func scaled(t *quant.Tensor, s float64) *quant.Tensor {
	if s == 1 {
		return t
	}
	out := &quant.Tensor{Shape: t.Shape, Data: make([]float64, len(t.Data))}
	for i, v := range t.Data {
		out.Data[i] = float64(v * s)
	}
	return out
}

// convertBatchNorm converts the normalisation with given mean and variance into
// a scale and an offset for each channel.
func convertBatchNorm(c *call) error {
	x, err := c.value(0)
	if err != nil {
		return err
	}
	shape := c.im.net.Shape(x)
	if len(shape) < 2 {
		return fmt.Errorf("input 0 (%q) has shape %v, want at least two dimensions (N, C)", c.node.Inputs[0], shape)
	}
	eps, err := c.number("epsilon", 1e-5)
	if err != nil {
		return err
	}
	if _, err := c.number("momentum", 0.9); err != nil { // of training
		return err
	}
	if training, err := c.flag("training_mode"); err != nil || training {
		return orElse(err, fmt.Errorf("attribute %q is 1, want 0", "training_mode"))
	}
	if spatial, err := c.integer("spatial", 1); err != nil || spatial != 1 {
		return orElse(err, fmt.Errorf("attribute %q is not 1", "spatial"))
	}
	var p [4][]float64 // scale, bias, mean, variance
	for i := range p {
		if p[i], err = c.vector(i+1, shape[1]); err != nil {
			return err
		}
	}
	side := make([]int, len(shape)-1)
	for i := range side {
		side[i] = 1
	}
	side[0] = shape[1]
	op := &quant.Affine{
		Scale:  &quant.Tensor{Shape: side, Data: make([]float64, shape[1])},
		Offset: &quant.Tensor{Shape: side, Data: make([]float64, shape[1])},
	}
	for i := range shape[1] {
		op.Scale.Data[i] = p[0][i] / math.Sqrt(float64(p[3][i]+eps))
		op.Offset.Data[i] = p[1][i] - float64(p[2][i]*op.Scale.Data[i])
	}
	return c.emit(op, x)
}

// orElse returns err, or other if err is nil.
func orElse(err, other error) error {
	if err != nil {
		return err
	}
	return other
}
