package onnx_test

import (
	"encoding/binary"
	"math"

	"google.golang.org/protobuf/encoding/protowire"
)

// The tests write models with protowire too, straight from the field numbers of
// onnx.proto: msg is a message under construction.
type msg []byte

func (m msg) num(field protowire.Number, v int64) msg {
	return protowire.AppendVarint(protowire.AppendTag(m, field, protowire.VarintType), uint64(v))
}

func (m msg) bytes(field protowire.Number, v []byte) msg {
	return protowire.AppendBytes(protowire.AppendTag(m, field, protowire.BytesType), v)
}

func (m msg) str(field protowire.Number, v string) msg { return m.bytes(field, []byte(v)) }

func (m msg) float(field protowire.Number, v float32) msg {
	return protowire.AppendFixed32(protowire.AppendTag(m, field, protowire.Fixed32Type), math.Float32bits(v))
}

// tensor is a TensorProto of float32 in raw_data, value 0.5 in each element.
func tensor(name string, dims ...int64) msg {
	n := int64(1)
	var m msg
	for _, d := range dims {
		m = m.num(1, d)
		n *= d
	}
	var raw []byte
	for range n {
		raw = binary.LittleEndian.AppendUint32(raw, math.Float32bits(0.5))
	}
	return m.num(2, 1).str(8, name).bytes(9, raw)
}

// ints is a TensorProto of int64.
func ints(name string, v ...int64) msg {
	var packed []byte
	for _, x := range v {
		packed = protowire.AppendVarint(packed, uint64(x))
	}
	return msg{}.num(1, int64(len(v))).num(2, 7).bytes(7, packed).str(8, name)
}

// info is a ValueInfoProto; an extent below 0 is symbolic.
func info(name string, element int64, dims ...int64) msg {
	var shape msg
	for _, d := range dims {
		if d < 0 {
			shape = shape.bytes(1, msg{}.str(2, "N"))
		} else {
			shape = shape.bytes(1, msg{}.num(1, d))
		}
	}
	return msg{}.str(1, name).bytes(2, msg{}.bytes(1, msg{}.num(1, element).bytes(2, shape)))
}

// node is a NodeProto named after its output.
func node(op string, in []string, out string, attrs ...msg) msg {
	var m msg
	for _, s := range in {
		m = m.str(1, s)
	}
	m = m.str(2, out).str(3, out+"_n").str(4, op)
	for _, a := range attrs {
		m = m.bytes(5, a)
	}
	return m
}

// attrInt and attrInts are AttributeProtos.
func attrInt(name string, v int64) msg { return msg{}.str(1, name).num(3, v).num(20, 2) }

func attrInts(name string, v ...int64) msg {
	m := msg{}.str(1, name)
	for _, x := range v {
		m = m.num(8, x)
	}
	return m.num(20, 7)
}

func attrString(name, v string) msg { return msg{}.str(1, name).str(4, v).num(20, 3) }

func attrTensor(name string, t msg) msg { return msg{}.str(1, name).bytes(5, t).num(20, 4) }

// graph is the parts of a GraphProto.
type graph struct {
	nodes, inits, in, out, inner []msg
}

// model is a ModelProto with the given graph and operator set.
func (g graph) model(opset int64) []byte {
	var m msg
	for _, part := range []struct {
		field protowire.Number
		list  []msg
	}{{1, g.nodes}, {5, g.inits}, {11, g.in}, {12, g.out}, {13, g.inner}} {
		for _, v := range part.list {
			m = m.bytes(part.field, v)
		}
	}
	return msg{}.num(1, 8).bytes(7, m).bytes(8, msg{}.str(1, "").num(2, opset))
}

// fixed64 is the wire form of a double.
func fixed64(v float64) []byte { return binary.LittleEndian.AppendUint64(nil, math.Float64bits(v)) }
