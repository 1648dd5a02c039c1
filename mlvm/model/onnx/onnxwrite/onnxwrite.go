// Package onnxwrite writes ONNX models with protowire, straight from the field numbers of
// onnx.proto, and without a look at the package that reads them. It serves tests and
// synthetic models.
package onnxwrite

import (
	"encoding/binary"
	"math"

	"google.golang.org/protobuf/encoding/protowire"
)

// A Message is a protobuf message under construction. Its methods append a field.
type Message []byte

// Num appends a varint.
func (m Message) Num(field protowire.Number, v int64) Message {
	return protowire.AppendVarint(protowire.AppendTag(m, field, protowire.VarintType), uint64(v))
}

// Bytes appends bytes, or a message.
func (m Message) Bytes(field protowire.Number, v []byte) Message {
	return protowire.AppendBytes(protowire.AppendTag(m, field, protowire.BytesType), v)
}

// Str appends a string.
func (m Message) Str(field protowire.Number, v string) Message { return m.Bytes(field, []byte(v)) }

// Float appends a float32.
func (m Message) Float(field protowire.Number, v float32) Message {
	return protowire.AppendFixed32(protowire.AppendTag(m, field, protowire.Fixed32Type), math.Float32bits(v))
}

// Tensor is a TensorProto of float32, value 0.5 in each element.
func Tensor(name string, dims ...int64) Message {
	n := int64(1)
	for _, d := range dims {
		n *= d
	}
	values := make([]float32, n)
	for i := range values {
		values[i] = 0.5
	}
	return Floats(name, values, dims...)
}

// Types of the elements of a tensor, of TensorProto.DataType.
const (
	Float int64 = 1
	Uint8 int64 = 2
	Int8  int64 = 3
	Int32 int64 = 6
	Int64 int64 = 7
)

// Floats is a TensorProto of the given float32 in raw_data.
func Floats(name string, values []float32, dims ...int64) Message {
	raw := make([]byte, 0, 4*len(values))
	for _, v := range values {
		raw = binary.LittleEndian.AppendUint32(raw, math.Float32bits(v))
	}
	return Raw(name, Float, raw, dims...)
}

// Raw is a TensorProto with raw_data: elements of a type, little-endian.
func Raw(name string, element int64, data []byte, dims ...int64) Message {
	var m Message
	for _, d := range dims {
		m = m.Num(1, d)
	}
	return m.Num(2, element).Str(8, name).Bytes(9, data)
}

// Ints is a TensorProto of int64.
func Ints(name string, v ...int64) Message {
	var packed []byte
	for _, x := range v {
		packed = protowire.AppendVarint(packed, uint64(x))
	}
	return Message{}.Num(1, int64(len(v))).Num(2, Int64).Bytes(7, packed).Str(8, name)
}

// Info is a ValueInfoProto; an extent below 0 is symbolic.
func Info(name string, element int64, dims ...int64) Message {
	var shape Message
	for _, d := range dims {
		if d < 0 {
			shape = shape.Bytes(1, Message{}.Str(2, "N"))
		} else {
			shape = shape.Bytes(1, Message{}.Num(1, d))
		}
	}
	return Message{}.Str(1, name).Bytes(2, Message{}.Bytes(1, Message{}.Num(1, element).Bytes(2, shape)))
}

// Node is a NodeProto named after its output.
func Node(op string, in []string, out string, attrs ...Message) Message {
	var m Message
	for _, s := range in {
		m = m.Str(1, s)
	}
	m = m.Str(2, out).Str(3, out+"_n").Str(4, op)
	for _, a := range attrs {
		m = m.Bytes(5, a)
	}
	return m
}

// AttrInt is an AttributeProto with an integer.
func AttrInt(name string, v int64) Message { return Message{}.Str(1, name).Num(3, v).Num(20, 2) }

// AttrInts is one with integers.
func AttrInts(name string, v ...int64) Message {
	m := Message{}.Str(1, name)
	for _, x := range v {
		m = m.Num(8, x)
	}
	return m.Num(20, 7)
}

// AttrString is one with a string.
func AttrString(name, v string) Message { return Message{}.Str(1, name).Str(4, v).Num(20, 3) }

// AttrTensor is one with a tensor.
func AttrTensor(name string, t Message) Message { return Message{}.Str(1, name).Bytes(5, t).Num(20, 4) }

// Graph is the parts of a GraphProto.
type Graph struct {
	Nodes, Inits, In, Out, Inner []Message
}

// Model returns a ModelProto with the given graph and operator set.
func (g Graph) Model(opset int64) []byte {
	var m Message
	for _, part := range []struct {
		field protowire.Number
		list  []Message
	}{{1, g.Nodes}, {5, g.Inits}, {11, g.In}, {12, g.Out}, {13, g.Inner}} {
		for _, v := range part.list {
			m = m.Bytes(part.field, v)
		}
	}
	return Message{}.Num(1, 8).Bytes(7, m).Bytes(8, Message{}.Str(1, "").Num(2, opset))
}

// Fixed64 is the wire form of a double.
func Fixed64(v float64) []byte { return binary.LittleEndian.AppendUint64(nil, math.Float64bits(v)) }
