package onnx

import (
	"fmt"
	"slices"

	"github.com/mlgeth/mlgeth/mlvm/quant"
)

// Layout operators work on values and on constants alike: exporters reshape and
// transpose weights.

// shapeOf returns the shape of input 0, a value or a constant.
func (c *call) shapeOf() (operand, []int, error) {
	o, err := c.operand(0)
	if err != nil {
		return o, nil, err
	}
	if o.constant == nil {
		return o, c.im.net.Shape(o.id), nil
	}
	shape, _, err := o.constant.shape()
	return o, shape, err
}

// reshape gives input 0 another shape.
func (c *call) reshape(o operand, shape []int) error {
	if o.constant == nil {
		return c.emit(&quant.Reshape{Shape: shape}, o.id)
	}
	t := *o.constant
	t.Dims = make([]int64, len(shape))
	for i, d := range shape {
		t.Dims[i] = int64(d)
	}
	_, was, err := o.constant.shape()
	if err != nil {
		return err
	}
	if _, is, err := t.shape(); err != nil || is != was {
		return orElse(err, fmt.Errorf("shape %v has %d elements, operand has %d", shape, is, was))
	}
	return c.result(operand{constant: &t})
}

func convertReshape(c *call) error {
	o, old, err := c.shapeOf()
	if err != nil {
		return err
	}
	zero, err := c.flag("allowzero")
	if err != nil {
		return err
	}
	want, err := c.integers(1)
	if err != nil {
		return err
	}
	shape, err := resolveShape(old, want, zero)
	if err != nil {
		return err
	}
	return c.reshape(o, shape)
}

// resolveShape resolves a requested shape: 0 copies an extent of the old one
// (unless zero says that it means 0, which nothing has), one −1 is what remains.
func resolveShape(old []int, want []int64, zero bool) ([]int, error) {
	if len(want) > quant.MaxRank {
		return nil, fmt.Errorf("shape has %d dimensions, want at most %d", len(want), quant.MaxRank)
	}
	total, err := quant.Elements(old)
	if err != nil {
		return nil, err
	}
	shape := make([]int, len(want))
	free, known := -1, 1
	for i, d := range want {
		switch {
		case d == -1 && free < 0:
			free = i
			continue
		case d == 0 && !zero && i < len(old):
			shape[i] = old[i]
		case d > 0 && d <= quant.MaxElements:
			shape[i] = int(d)
		default:
			return nil, fmt.Errorf("shape %v: extent %d of dimension %d for an operand of shape %v", want, d, i, old)
		}
		if known > total/shape[i] {
			return nil, fmt.Errorf("shape %v has more elements than the operand, of shape %v", want, old)
		}
		known *= shape[i]
	}
	if free >= 0 {
		if total%known != 0 {
			return nil, fmt.Errorf("shape %v: %d elements of the operand are not a multiple of %d", want, total, known)
		}
		shape[free] = total / known
	}
	return shape, nil
}

func convertFlatten(c *call) error {
	o, old, err := c.shapeOf()
	if err != nil {
		return err
	}
	axis, err := c.integer("axis", 1)
	if err != nil {
		return err
	}
	rank := int64(len(old))
	if axis < -rank || axis > rank {
		return fmt.Errorf("attribute %q is %d, want %d to %d", "axis", axis, -rank, rank)
	}
	if axis < 0 {
		axis += rank
	}
	shape := []int{1, 1}
	for i, d := range old {
		if int64(i) < axis {
			shape[0] *= d
		} else {
			shape[1] *= d
		}
	}
	return c.reshape(o, shape)
}

func convertIdentity(c *call) error {
	o, err := c.operand(0)
	if err != nil {
		return err
	}
	return c.result(o)
}

// convertDropout converts Dropout at inference, which does nothing.
func convertDropout(c *call) error {
	for _, name := range []string{"ratio", "seed"} {
		delete(c.attrs, name)
	}
	if c.has(2) {
		return fmt.Errorf("input 2 (%q, the training mode) is not supported", c.node.Inputs[2])
	}
	if c.has(1) {
		if _, err := c.constant(1); err != nil {
			return err
		}
	}
	return convertIdentity(c)
}

func convertConstant(c *call) error {
	a, err := c.attribute("value", AttributeTensor)
	switch {
	case err != nil:
		return err
	case a != nil && a.Tensor != nil:
		return c.im.store(c.node.Outputs[0], a.Tensor)
	}
	t := &Tensor{}
	if ints, err := c.list("value_ints"); err != nil {
		return err
	} else if ints != nil {
		t.Type, t.Ints, t.Dims = Int64, ints, []int64{int64(len(ints))}
	} else if a, err := c.attribute("value_floats", AttributeFloats); err != nil {
		return err
	} else if a != nil {
		t.Type, t.Float, t.Dims = Float, a.Floats, []int64{int64(len(a.Floats))}
	} else if a, err := c.attribute("value_int", AttributeInt); err != nil {
		return err
	} else if a != nil {
		t.Type, t.Ints = Int64, []int64{a.Int}
	} else if a, err := c.attribute("value_float", AttributeFloat); err != nil {
		return err
	} else if a != nil {
		t.Type, t.Float = Float, []float32{a.Float}
	} else {
		return fmt.Errorf("no attribute value, value_float, value_floats, value_int or value_ints, want one")
	}
	return c.im.store(c.node.Outputs[0], t)
}

// axes returns the axes of Squeeze and Unsqueeze, an attribute before opset 13
// and input 1 since, in 0 … rank−1 and ascending; nil if they are not given.
func (c *call) axes(rank int) ([]int, error) {
	list, err := c.list("axes")
	if err != nil {
		return nil, err
	}
	if c.has(1) {
		if list != nil {
			return nil, fmt.Errorf("axes are given twice, as attribute and as input 1")
		}
		if list, err = c.integers(1); err != nil {
			return nil, err
		}
	}
	if list == nil {
		return nil, nil
	}
	out := make([]int, 0, quant.MaxRank)
	for _, a := range list {
		if a < 0 {
			a += int64(rank)
		}
		if a < 0 || a >= int64(rank) || slices.Contains(out, int(a)) {
			return nil, fmt.Errorf("axes %v, want different numbers from %d to %d", short(list), -rank, rank-1)
		}
		out = append(out, int(a))
	}
	slices.Sort(out)
	return out, nil
}

func convertSqueeze(c *call) error {
	o, old, err := c.shapeOf()
	if err != nil {
		return err
	}
	axes, err := c.axes(len(old))
	if err != nil {
		return err
	}
	var shape []int
	for i, d := range old {
		named := slices.Contains(axes, i)
		if named && d != 1 {
			return fmt.Errorf("axis %d of shape %v is not 1", i, old)
		}
		if !named && (axes != nil || d != 1) {
			shape = append(shape, d)
		}
	}
	return c.reshape(o, shape)
}

func convertUnsqueeze(c *call) error {
	o, old, err := c.shapeOf()
	if err != nil {
		return err
	}
	n := 0
	if c.has(1) {
		list, err := c.integers(1)
		if err != nil {
			return err
		}
		n = len(list)
	} else if a := c.attrs["axes"]; a != nil {
		n = len(a.Ints)
	}
	if n == 0 || n > quant.MaxRank {
		return fmt.Errorf("%d axes, want 1 to %d", n, quant.MaxRank)
	}
	rank := len(old) + n
	axes, err := c.axes(rank)
	if err != nil {
		return err
	}
	shape := make([]int, 0, rank)
	for i := range rank {
		if slices.Contains(axes, i) {
			shape = append(shape, 1)
		} else {
			shape = append(shape, old[i-len(axesBelow(axes, i))])
		}
	}
	return c.reshape(o, shape)
}

// axesBelow returns the axes that are smaller than i; they are in order.
func axesBelow(axes []int, i int) []int {
	n, _ := slices.BinarySearch(axes, i)
	return axes[:n]
}

func convertTranspose(c *call) error {
	o, old, err := c.shapeOf()
	if err != nil {
		return err
	}
	list, err := c.list("perm")
	if err != nil {
		return err
	}
	if list == nil { // reversed
		for i := len(old) - 1; i >= 0; i-- {
			list = append(list, int64(i))
		}
	}
	perm := make([]int, 0, quant.MaxRank)
	for _, p := range list {
		if p < 0 || p >= int64(len(old)) || slices.Contains(perm, int(p)) {
			return fmt.Errorf("attribute %q is %v, want a permutation of %d dimensions", "perm", short(list), len(old))
		}
		perm = append(perm, int(p))
	}
	if len(perm) != len(old) {
		return fmt.Errorf("attribute %q is %v, want a permutation of %d dimensions", "perm", list, len(old))
	}
	if o.constant == nil {
		return c.emit(&quant.Transpose{Perm: perm}, o.id)
	}
	t, err := c.im.transposed(o.constant, old, perm)
	if err != nil {
		return err
	}
	return c.result(operand{constant: t})
}
