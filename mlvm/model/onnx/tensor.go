package onnx

import (
	"encoding/binary"
	"fmt"
	"math"

	"google.golang.org/protobuf/encoding/protowire"

	"github.com/mlgeth/mlgeth/mlvm/quant"
)

// DataType is TensorProto.DataType.
type DataType int32

// The element types of onnx.proto that can be named in a message.
const (
	Float    DataType = 1
	Uint8    DataType = 2
	Int8     DataType = 3
	Uint16   DataType = 4
	Int16    DataType = 5
	Int32    DataType = 6
	Int64    DataType = 7
	String   DataType = 8
	Bool     DataType = 9
	Float16  DataType = 10
	Double   DataType = 11
	Uint32   DataType = 12
	Uint64   DataType = 13
	BFloat16 DataType = 16
)

// typeNames names the element types as ONNX does.
var typeNames = map[DataType]string{
	Float: "float32", Uint8: "uint8", Int8: "int8", Uint16: "uint16", Int16: "int16", Int32: "int32", Int64: "int64",
	String: "string", Bool: "bool", Float16: "float16", Double: "float64", Uint32: "uint32", Uint64: "uint64",
	BFloat16: "bfloat16",
}

// String returns the name of an element type, or its number.
func (t DataType) String() string {
	if s, ok := typeNames[t]; ok {
		return s
	}
	return fmt.Sprintf("type %d", int32(t))
}

// isFloat reports whether t is a floating-point type that is read.
func (t DataType) isFloat() bool {
	return t == Float || t == Float16 || t == BFloat16 || t == Double
}

// Tensor is TensorProto. Its values stand in Raw, or else in the typed field that
// belongs to its type.
type Tensor struct {
	Name     string
	Dims     []int64
	Type     DataType
	Raw      []byte // raw_data, little-endian
	hasRaw   bool
	Float    []float32 // float_data
	Double   []float64 // double_data
	Ints     []int64   // int32_data and int64_data
	External bool      // the values are in another file
	segment  bool      // the tensor is one piece of a larger one
}

func (d *decoder) tensor(t *Tensor, f field) (err error) {
	var i int64
	switch f.num {
	case 1:
		err = f.packed(protowire.VarintType, func(v uint64) error {
			if len(t.Dims) >= quant.MaxRank {
				return fmt.Errorf("dims: more than %d", quant.MaxRank)
			}
			t.Dims = append(t.Dims, int64(v))
			return nil
		})
	case 2:
		i, err = f.integer()
		t.Type = DataType(i)
	case 3:
		t.segment = true
	case 4:
		err = f.packed(protowire.Fixed32Type, func(v uint64) error {
			t.Float = append(t.Float, math.Float32frombits(uint32(v)))
			return nil
		})
	case 5, 7:
		err = f.packed(protowire.VarintType, func(v uint64) error {
			t.Ints = append(t.Ints, int64(v))
			return nil
		})
	case 8:
		t.Name, err = f.text()
	case 9:
		t.Raw, err = f.bytes()
		t.hasRaw = true
	case 10:
		err = f.packed(protowire.Fixed64Type, func(v uint64) error {
			t.Double = append(t.Double, math.Float64frombits(v))
			return nil
		})
	case 13:
		t.External = true
	case 14:
		i, err = f.integer()
		t.External = t.External || i == 1
	}
	return err
}

// shape returns the dims of a tensor and their product. It is bounded by
// quant.MaxElements before anything is allocated for it; an extent of 0 is
// refused, as nothing here is ever empty.
func (t *Tensor) shape() ([]int, int, error) {
	if t.External {
		return nil, 0, fmt.Errorf("its values are in another file (external data), want them inside: save the model as one file")
	}
	if t.segment {
		return nil, 0, fmt.Errorf("it is split into segments, want it whole")
	}
	shape := make([]int, len(t.Dims))
	for i, d := range t.Dims {
		if d < 1 || d > quant.MaxElements {
			return nil, 0, fmt.Errorf("dims %v: extent %d, want 1 to %d", t.Dims, d, quant.MaxElements)
		}
		shape[i] = int(d)
	}
	n, err := quant.Elements(shape)
	return shape, n, err
}

// Floats returns a floating-point tensor as a constant of a network. Infinite
// values and NaNs are refused.
func (t *Tensor) Floats() (*quant.Tensor, error) {
	shape, n, err := t.shape()
	if err != nil {
		return nil, err
	}
	var data []float64
	switch t.Type {
	case Float:
		data, err = widen(t, n, 4, t.Float, func(b []byte) float64 {
			return float64(math.Float32frombits(binary.LittleEndian.Uint32(b)))
		}, func(v float32) float64 { return float64(v) })
	case Double:
		data, err = widen(t, n, 8, t.Double, func(b []byte) float64 {
			return math.Float64frombits(binary.LittleEndian.Uint64(b))
		}, func(v float64) float64 { return v })
	case Float16:
		data, err = widen(t, n, 2, t.Ints, func(b []byte) float64 {
			return half(binary.LittleEndian.Uint16(b))
		}, func(v int64) float64 { return half(uint16(v)) })
	case BFloat16:
		data, err = widen(t, n, 2, t.Ints, func(b []byte) float64 {
			return brain(binary.LittleEndian.Uint16(b))
		}, func(v int64) float64 { return brain(uint16(v)) })
	default:
		return nil, fmt.Errorf("element type %v, want float32, float16, bfloat16 or float64", t.Type)
	}
	if err != nil {
		return nil, err
	}
	out := &quant.Tensor{Shape: shape, Data: data}
	return out, out.Validate()
}

// Integers returns an int64 or int32 tensor: shapes, axes.
func (t *Tensor) Integers() (shape []int, values []int64, err error) {
	shape, n, err := t.shape()
	if err != nil {
		return nil, nil, err
	}
	same := func(v int64) int64 { return v }
	switch t.Type {
	case Int64:
		values, err = widen(t, n, 8, t.Ints, func(b []byte) int64 {
			return int64(binary.LittleEndian.Uint64(b))
		}, same)
	case Int32:
		values, err = widen(t, n, 4, t.Ints, func(b []byte) int64 {
			return int64(int32(binary.LittleEndian.Uint32(b)))
		}, same)
	default:
		return nil, nil, fmt.Errorf("element type %v, want int64 or int32", t.Type)
	}
	return shape, values, err
}

// widen returns the n values of a tensor from its raw bytes, size to a value, or
// else from its typed field. The count is checked before anything is allocated.
func widen[S, D any](t *Tensor, n, size int, typed []S, raw func([]byte) D, conv func(S) D) ([]D, error) {
	if t.hasRaw {
		if len(typed) > 0 {
			return nil, fmt.Errorf("it has both raw and typed values")
		}
		if len(t.Raw)%size != 0 || len(t.Raw)/size != n {
			return nil, fmt.Errorf("dims %v of %v: %d bytes of values, want %d·%d", t.Dims, t.Type, len(t.Raw), n, size)
		}
		out := make([]D, n)
		for i := range out {
			out[i] = raw(t.Raw[i*size:])
		}
		return out, nil
	}
	if len(typed) != n {
		return nil, fmt.Errorf("dims %v of %v: %d values, want %d", t.Dims, t.Type, len(typed), n)
	}
	out := make([]D, n)
	for i, v := range typed {
		out[i] = conv(v)
	}
	return out, nil
}

// half returns the value of an IEEE 754 binary16.
func half(h uint16) float64 {
	exp, man := int(h>>10&31), float64(h&1023)
	v := math.Ldexp(man, -24)
	switch {
	case exp == 31 && man == 0:
		v = math.Inf(1)
	case exp == 31:
		v = math.NaN()
	case exp > 0:
		v = math.Ldexp(1024+man, exp-25)
	}
	if h>>15 == 1 {
		v = -v
	}
	return v
}

// brain returns the value of a bfloat16: the upper half of a float32.
func brain(h uint16) float64 {
	return float64(math.Float32frombits(uint32(h) << 16))
}
