package onnx

import (
	"fmt"

	"google.golang.org/protobuf/encoding/protowire"
)

// The messages of onnx.proto, with the official field numbers and those fields
// that an importer of inference graphs needs. Everything else is skipped, but
// for fields whose presence changes what a file means: those are kept, or
// counted, so that they can be refused.

// Model is ModelProto.
type Model struct {
	IRVersion int64
	Producer  string
	Opsets    []Opset
	Graph     *Graph
	Metadata  []Property
	Functions int // number of model-local functions
}

// Opset is OperatorSetIdProto.
type Opset struct {
	Domain  string
	Version int64
}

// Property is StringStringEntryProto.
type Property struct {
	Key, Value string
}

// Graph is GraphProto.
type Graph struct {
	Name         string
	Nodes        []*Node
	Initializers []*Tensor
	Sparse       int // number of sparse initializers
	Inputs       []*ValueInfo
	Outputs      []*ValueInfo
	Inner        []*ValueInfo // value_info: declared shapes of inner values
}

// Node is NodeProto.
type Node struct {
	Name, OpType, Domain string
	Inputs, Outputs      []string
	Attributes           []*Attribute
}

// AttributeType is AttributeProto.AttributeType.
type AttributeType int32

// The attribute types whose values are decoded.
const (
	AttributeUndefined AttributeType = 0
	AttributeFloat     AttributeType = 1
	AttributeInt       AttributeType = 2
	AttributeString    AttributeType = 3
	AttributeTensor    AttributeType = 4
	AttributeGraph     AttributeType = 5
	AttributeFloats    AttributeType = 6
	AttributeInts      AttributeType = 7
)

// Attribute is AttributeProto.
type Attribute struct {
	Name   string
	Type   AttributeType
	Float  float32
	Int    int64
	String string
	Tensor *Tensor
	Floats []float32
	Ints   []int64
	Ref    string // attribute of an enclosing function
}

// ValueInfo is ValueInfoProto with a tensor type.
type ValueInfo struct {
	Name    string
	Element DataType
	Dims    []Dim
	Shaped  bool // whether the type carries a shape
	Tensor  bool // whether the type is that of a tensor
}

// Dim is TensorShapeProto.Dimension: a number, or a name or nothing (symbolic).
type Dim struct {
	Value    int64
	Symbol   string
	Symbolic bool
}

// message decodes the fields of one message and accounts for it.
func (d *decoder) message(b []byte, visit func(field) error) error {
	if err := d.enter(); err != nil {
		return err
	}
	return fields(b, visit)
}

// Decode reads an ONNX model. It checks the encoding, not the meaning: see
// Import. Byte fields of the result refer to data, which must not change.
func Decode(data []byte) (*Model, error) {
	if len(data) > MaxBytes {
		return nil, fmt.Errorf("decode onnx: file has %d bytes, want at most %d", len(data), MaxBytes)
	}
	d := &decoder{}
	m := &Model{}
	if err := d.message(data, func(f field) error { return d.model(m, f) }); err != nil {
		return nil, fmt.Errorf("decode onnx: %w", err)
	}
	if m.Graph == nil {
		return nil, fmt.Errorf("decode onnx: no graph: not an ONNX model, or an empty one")
	}
	return m, nil
}

func (d *decoder) model(m *Model, f field) (err error) {
	switch f.num {
	case 1:
		m.IRVersion, err = f.integer()
	case 2:
		m.Producer, err = f.text()
	case 7:
		if m.Graph != nil {
			return fmt.Errorf("graph: given twice")
		}
		m.Graph = &Graph{}
		err = d.within("graph", f, func(g field) error { return d.graph(m.Graph, g) })
	case 8:
		o := Opset{}
		err = d.within("opset_import", f, func(g field) (err error) {
			switch g.num {
			case 1:
				o.Domain, err = g.text()
			case 2:
				o.Version, err = g.integer()
			}
			return err
		})
		m.Opsets = append(m.Opsets, o)
	case 14:
		p := Property{}
		err = d.within("metadata_props", f, func(g field) error { return p.decode(g) })
		m.Metadata = append(m.Metadata, p)
	case 25:
		m.Functions++
	}
	return err
}

// within decodes a nested message and puts its name before errors.
func (d *decoder) within(name string, f field, visit func(field) error) error {
	b, err := f.bytes()
	if err == nil {
		err = d.message(b, visit)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

func (p *Property) decode(f field) (err error) {
	switch f.num {
	case 1:
		p.Key, err = f.text()
	case 2:
		p.Value, err = f.text()
	}
	return err
}

func (d *decoder) graph(g *Graph, f field) (err error) {
	switch f.num {
	case 1:
		n := &Node{}
		err = d.within(fmt.Sprintf("node %d", len(g.Nodes)), f, func(h field) error { return d.node(n, h) })
		g.Nodes = append(g.Nodes, n)
	case 2:
		g.Name, err = f.text()
	case 5:
		t := &Tensor{}
		err = d.within(fmt.Sprintf("initializer %d", len(g.Initializers)), f, func(h field) error { return d.tensor(t, h) })
		g.Initializers = append(g.Initializers, t)
	case 11, 12, 13:
		list, name := &g.Inputs, "input"
		if f.num == 12 {
			list, name = &g.Outputs, "output"
		} else if f.num == 13 {
			list, name = &g.Inner, "value_info"
		}
		v := &ValueInfo{}
		err = d.within(fmt.Sprintf("%s %d", name, len(*list)), f, func(h field) error { return d.valueInfo(v, h) })
		*list = append(*list, v)
	case 15:
		g.Sparse++
	}
	return err
}

func (d *decoder) node(n *Node, f field) (err error) {
	var s string
	switch f.num {
	case 1, 2:
		if err := d.enter(); err != nil {
			return err
		}
		if s, err = f.text(); err != nil {
			return err
		}
		if f.num == 1 {
			n.Inputs = append(n.Inputs, s)
		} else {
			n.Outputs = append(n.Outputs, s)
		}
	case 3:
		n.Name, err = f.text()
	case 4:
		n.OpType, err = f.text()
	case 5:
		a := &Attribute{}
		err = d.within(fmt.Sprintf("attribute %d", len(n.Attributes)), f, func(h field) error { return d.attribute(a, h) })
		n.Attributes = append(n.Attributes, a)
	case 7:
		n.Domain, err = f.text()
	}
	return err
}

func (d *decoder) attribute(a *Attribute, f field) (err error) {
	var i int64
	switch f.num {
	case 1:
		a.Name, err = f.text()
	case 2:
		a.Float, err = f.single()
	case 3:
		a.Int, err = f.integer()
	case 4:
		var b []byte
		b, err = f.bytes()
		a.String = string(b)
	case 5:
		if a.Tensor != nil {
			return fmt.Errorf("tensor: given twice")
		}
		a.Tensor = &Tensor{}
		err = d.within("tensor", f, func(g field) error { return d.tensor(a.Tensor, g) })
	case 7:
		err = f.packed(protowire.Fixed32Type, func(v uint64) error {
			x, err := field{num: 7, typ: protowire.Fixed32Type, bits: v}.single()
			a.Floats = append(a.Floats, x)
			return err
		})
	case 8:
		err = f.packed(protowire.VarintType, func(v uint64) error {
			a.Ints = append(a.Ints, int64(v))
			return nil
		})
	case 20:
		i, err = f.integer()
		a.Type = AttributeType(i)
	case 21:
		a.Ref, err = f.text()
	}
	return err
}

func (d *decoder) valueInfo(v *ValueInfo, f field) (err error) {
	switch f.num {
	case 1:
		v.Name, err = f.text()
	case 2: // TypeProto
		err = d.within("type", f, func(g field) error {
			if g.num != 1 { // sequence, map, optional, sparse
				return nil
			}
			v.Tensor = true
			return d.within("tensor_type", g, func(h field) error { return d.tensorType(v, h) })
		})
	}
	return err
}

func (d *decoder) tensorType(v *ValueInfo, f field) (err error) {
	switch f.num {
	case 1:
		var i int64
		i, err = f.integer()
		v.Element = DataType(i)
	case 2:
		v.Shaped = true
		err = d.within("shape", f, func(g field) error {
			if g.num != 1 {
				return nil
			}
			dim := Dim{Symbolic: true}
			err := d.within(fmt.Sprintf("dim %d", len(v.Dims)), g, func(h field) error { return dim.decode(h) })
			v.Dims = append(v.Dims, dim)
			return err
		})
	}
	return err
}

func (d *Dim) decode(f field) (err error) {
	switch f.num {
	case 1:
		d.Value, err = f.integer()
		d.Symbolic = false
	case 2:
		d.Symbol, err = f.text()
		d.Symbolic = true
	}
	return err
}
