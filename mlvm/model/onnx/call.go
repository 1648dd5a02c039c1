package onnx

import (
	"fmt"
	"slices"
	"strings"

	"github.com/mlgeth/mlgeth/mlvm/quant"
)

// converters holds every supported operator of the default domain.
var converters = map[string]converter{
	"Add":                {2, 2, convertAdd},
	"AveragePool":        {1, 1, convertAveragePool},
	"BatchNormalization": {5, 5, convertBatchNorm},
	"Clip":               {1, 3, convertClip},
	"Constant":           {0, 0, convertConstant},
	"Conv":               {2, 3, convertConv},
	"Div":                {2, 2, convertDiv},
	"Dropout":            {1, 3, convertDropout},
	"Flatten":            {1, 1, convertFlatten},
	"Gemm":               {2, 3, convertGemm},
	"GlobalAveragePool":  {1, 1, convertGlobalAveragePool},
	"GlobalMaxPool":      {1, 1, convertGlobalMaxPool},
	"Identity":           {1, 1, convertIdentity},
	"MatMul":             {2, 2, convertMatMul},
	"MaxPool":            {1, 1, convertMaxPool},
	"Mul":                {2, 2, convertMul},
	"Relu":               {1, 1, convertRelu},
	"Reshape":            {2, 2, convertReshape},
	"Squeeze":            {1, 2, convertSqueeze},
	"Sub":                {2, 2, convertSub},
	"Transpose":          {1, 1, convertTranspose},
	"Unsqueeze":          {1, 2, convertUnsqueeze},
}

// A converter turns a node with a number of inputs within bounds into layers.
type converter struct {
	minInputs, maxInputs int
	convert              func(*call) error
}

// Supported returns the names of the supported operators in alphabetical order.
func Supported() []string {
	names := make([]string, 0, len(converters))
	for name := range converters {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// A call is one node while it is converted.
type call struct {
	im    *importer
	node  *Node
	name  string // for layers
	attrs map[string]*Attribute
}

// node converts one node.
func (im *importer) node(i int, n *Node) error {
	conv, ok := converters[n.OpType]
	if !ok || !defaultDomain(n.Domain) {
		op := printable(n.OpType)
		if !defaultDomain(n.Domain) {
			op = fmt.Sprintf("%s of domain %q", op, n.Domain)
		}
		return fmt.Errorf("operator %s is not supported; supported are %s", op, strings.Join(Supported(), ", "))
	}
	if len(n.Inputs) < conv.minInputs || len(n.Inputs) > conv.maxInputs {
		return fmt.Errorf("%d inputs, want %d to %d", len(n.Inputs), conv.minInputs, conv.maxInputs)
	}
	if err := n.oneOutput(); err != nil {
		return err
	}
	c := &call{im: im, node: n, name: label(n), attrs: map[string]*Attribute{}}
	for _, a := range n.Attributes {
		if _, ok := c.attrs[a.Name]; ok {
			return fmt.Errorf("attribute %q is given twice", a.Name)
		}
		if a.Ref != "" {
			return fmt.Errorf("attribute %q refers to attribute %q of a function, want a value", a.Name, a.Ref)
		}
		c.attrs[a.Name] = a
	}
	if err := conv.convert(c); err != nil {
		return err
	}
	for _, a := range n.Attributes {
		if _, left := c.attrs[a.Name]; left {
			return fmt.Errorf("attribute %q is not supported", a.Name)
		}
	}
	return nil
}

// oneOutput checks that exactly the first output is asked for.
func (n *Node) oneOutput() error {
	for i, name := range n.Outputs {
		if (name == "") == (i == 0) {
			if i == 0 {
				return fmt.Errorf("output 0 has no name")
			}
			return fmt.Errorf("output %d (%q) is not supported, only the first", i, name)
		}
	}
	if len(n.Outputs) == 0 {
		return fmt.Errorf("no outputs, want one")
	}
	return nil
}

// has reports whether input i is given.
func (c *call) has(i int) bool { return i < len(c.node.Inputs) && c.node.Inputs[i] != "" }

// operand returns what input i stands for.
func (c *call) operand(i int) (operand, error) {
	if !c.has(i) {
		return operand{}, fmt.Errorf("input %d is missing", i)
	}
	name := c.node.Inputs[i]
	if o, ok := c.im.values[name]; ok {
		return o, nil
	}
	for j, n := range c.im.graph.Nodes {
		if slices.Contains(n.Outputs, name) {
			return operand{}, fmt.Errorf("input %d (%q) is computed by %s, which does not come earlier: the graph has a cycle or is not in order",
				i, name, describe(j, n))
		}
	}
	return operand{}, fmt.Errorf("input %d (%q): no node, initializer or input defines it", i, name)
}

// value returns input i as a value of the network.
func (c *call) value(i int) (quant.ValueID, error) {
	o, err := c.operand(i)
	if err != nil {
		return 0, err
	}
	if o.constant != nil {
		return 0, fmt.Errorf("input %d (%q) is a constant, want a value that depends on the input", i, c.node.Inputs[i])
	}
	return o.id, nil
}

// constant returns input i as a tensor.
func (c *call) constant(i int) (*Tensor, error) {
	o, err := c.operand(i)
	if err != nil {
		return nil, err
	}
	if o.constant == nil {
		return nil, fmt.Errorf("input %d (%q) depends on the input, want a constant", i, c.node.Inputs[i])
	}
	return o.constant, nil
}

// floats returns input i as a floating-point constant.
func (c *call) floats(i int) (*quant.Tensor, error) {
	t, err := c.constant(i)
	if err != nil {
		return nil, err
	}
	out, err := c.im.widened(t)
	if err != nil {
		return nil, fmt.Errorf("input %d (%q): %w", i, c.node.Inputs[i], err)
	}
	return out, nil
}

// vector returns input i as n floating-point constants, of any shape that has n
// elements in one dimension.
func (c *call) vector(i, n int) ([]float64, error) {
	t, err := c.floats(i)
	if err != nil {
		return nil, err
	}
	if len(t.Shape) != 1 || t.Shape[0] != n {
		return nil, fmt.Errorf("input %d (%q) has shape %v, want [%d]", i, c.node.Inputs[i], t.Shape, n)
	}
	return t.Data, nil
}

// integers returns input i as a row of integers.
func (c *call) integers(i int) ([]int64, error) {
	t, err := c.constant(i)
	if err != nil {
		return nil, err
	}
	shape, v, err := t.Integers()
	if err == nil && len(shape) > 1 {
		err = fmt.Errorf("shape %v, want one dimension", shape)
	}
	if err != nil {
		return nil, fmt.Errorf("input %d (%q): %w", i, c.node.Inputs[i], err)
	}
	return v, nil
}

// emit appends a layer and makes its result the node's output.
func (c *call) emit(op quant.Op, in ...quant.ValueID) error {
	id, err := c.layer(op, in...)
	if err != nil {
		return err
	}
	return c.result(operand{id: id})
}

// layer appends a layer whose result the node goes on with.
func (c *call) layer(op quant.Op, in ...quant.ValueID) (quant.ValueID, error) {
	return c.im.net.Append(c.name, c.node.Outputs[0], op, in...)
}

// result makes o the node's output.
func (c *call) result(o operand) error {
	return c.im.define(c.node.Outputs[0], o)
}

// attribute takes an attribute of a type, or nil if it is absent.
func (c *call) attribute(name string, typ AttributeType) (*Attribute, error) {
	a, ok := c.attrs[name]
	if !ok {
		return nil, nil
	}
	if a.Type != typ && a.Type != AttributeUndefined {
		return nil, fmt.Errorf("attribute %q has type %d, want %d", name, a.Type, typ)
	}
	delete(c.attrs, name)
	return a, nil
}

// integer returns an int attribute, or what it is by default.
func (c *call) integer(name string, byDefault int64) (int64, error) {
	a, err := c.attribute(name, AttributeInt)
	if a == nil || err != nil {
		return byDefault, err
	}
	return a.Int, nil
}

// number returns a float attribute, or what it is by default.
func (c *call) number(name string, byDefault float32) (float64, error) {
	a, err := c.attribute(name, AttributeFloat)
	if a == nil || err != nil {
		return float64(byDefault), err
	}
	return float64(a.Float), nil
}

// list returns an ints attribute, nil if it is absent.
func (c *call) list(name string) ([]int64, error) {
	a, err := c.attribute(name, AttributeInts)
	if a == nil || err != nil {
		return nil, err
	}
	return a.Ints, nil
}

// word returns a string attribute, or what it is by default.
func (c *call) word(name, byDefault string) (string, error) {
	a, err := c.attribute(name, AttributeString)
	if a == nil || err != nil {
		return byDefault, err
	}
	return a.String, nil
}

// flag returns an int attribute that is 0 or 1, 0 if absent.
func (c *call) flag(name string) (bool, error) {
	v, err := c.integer(name, 0)
	if err != nil {
		return false, err
	}
	if v != 0 && v != 1 {
		return false, fmt.Errorf("attribute %q is %d, want 0 or 1", name, v)
	}
	return v == 1, nil
}
