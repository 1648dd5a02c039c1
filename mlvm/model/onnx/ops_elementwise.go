package onnx

import (
	"fmt"
	"math"

	"github.com/mlgeth/mlgeth/mlvm/quant"
)

// sides returns the two inputs of an elementwise operator: both values, or one
// value x and one constant. first says that x is input 0.
func (c *call) sides() (x, y quant.ValueID, constant *quant.Tensor, first bool, err error) {
	a, err := c.operand(0)
	if err != nil {
		return 0, 0, nil, false, err
	}
	b, err := c.operand(1)
	if err != nil {
		return 0, 0, nil, false, err
	}
	switch {
	case a.constant != nil && b.constant != nil:
		return 0, 0, nil, false, fmt.Errorf("inputs %q and %q are both constant, want at most one: fold constants before export",
			c.node.Inputs[0], c.node.Inputs[1])
	case a.constant != nil:
		constant, err = c.floats(0)
		return b.id, 0, constant, false, err
	case b.constant != nil:
		constant, err = c.floats(1)
		return a.id, 0, constant, true, err
	}
	return a.id, b.id, nil, true, nil
}

func convertAdd(c *call) error {
	x, y, t, _, err := c.sides()
	if err != nil {
		return err
	}
	if t != nil {
		return c.emit(&quant.Affine{Offset: t}, x)
	}
	return c.emit(&quant.Add{}, x, y)
}

func convertSub(c *call) error {
	x, y, t, first, err := c.sides()
	switch {
	case err != nil:
		return err
	case t == nil:
		return c.emit(&quant.Add{Negate: true}, x, y)
	case first: // x − t
		return c.emit(&quant.Affine{Offset: scaled(t, -1)}, x)
	}
	return c.emit(&quant.Affine{Scale: &quant.Tensor{Data: []float64{-1}}, Offset: t}, x)
}

func convertMul(c *call) error {
	x, _, t, _, err := c.sides()
	if err != nil {
		return err
	}
	if t == nil {
		return fmt.Errorf("inputs %q and %q both depend on the input, want one constant", c.node.Inputs[0], c.node.Inputs[1])
	}
	return c.emit(&quant.Affine{Scale: t}, x)
}

func convertDiv(c *call) error {
	x, _, t, first, err := c.sides()
	if err != nil {
		return err
	}
	if t == nil || !first {
		return fmt.Errorf("input 1 (%q) depends on the input, want a constant divisor", c.node.Inputs[1])
	}
	inverse := &quant.Tensor{Shape: t.Shape, Data: make([]float64, len(t.Data))}
	for i, v := range t.Data {
		if v == 0 {
			return fmt.Errorf("input 1 (%q): element %d is 0, want a divisor", c.node.Inputs[1], i)
		}
		inverse.Data[i] = 1 / v
	}
	return c.emit(&quant.Affine{Scale: inverse}, x)
}

func convertRelu(c *call) error {
	x, err := c.value(0)
	if err != nil {
		return err
	}
	return c.emit(&quant.Clip{Min: 0, Max: math.Inf(1)}, x)
}

// convertClip converts Clip, whose limits were attributes before opset 11 and
// are inputs since.
func convertClip(c *call) error {
	x, err := c.value(0)
	if err != nil {
		return err
	}
	op := &quant.Clip{Min: math.Inf(-1), Max: math.Inf(1)}
	for i, limit := range []*float64{&op.Min, &op.Max} {
		name := []string{"min", "max"}[i]
		if c.im.opset < 11 {
			a, err := c.attribute(name, AttributeFloat)
			if err != nil {
				return err
			}
			if a != nil {
				*limit = float64(a.Float)
			}
			continue
		}
		if !c.has(i + 1) {
			continue
		}
		t, err := c.floats(i + 1)
		if err != nil {
			return err
		}
		if len(t.Data) != 1 {
			return fmt.Errorf("input %d (%q) has shape %v, want a scalar", i+1, c.node.Inputs[i+1], t.Shape)
		}
		*limit = t.Data[0]
	}
	return c.emit(op, x)
}
