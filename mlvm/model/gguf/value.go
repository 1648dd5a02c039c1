package gguf

import (
	"fmt"
	"math"
)

// Metadata is what a file says about itself: values by their keys. A value is of type
// uint8, int8, uint16, int16, uint32, int32, uint64, int64, float32, float64, bool or
// string, or a slice of one of these.
type Metadata map[string]any

// Codes of the types of values.
const (
	codeUint8 = iota
	codeInt8
	codeUint16
	codeInt16
	codeUint32
	codeInt32
	codeFloat32
	codeBool
	codeString
	codeArray
	codeUint64
	codeInt64
	codeFloat64
)

// missing is the error for a key that is not there.
type missing struct{ key string }

func (m missing) Error() string { return fmt.Sprintf("metadata %q is missing", m.key) }

// mistyped is the error for a value of another type than wanted.
func mistyped(key string, v any, want string) error {
	return fmt.Errorf("metadata %q is of type %T, want %s", key, v, want)
}

// integer returns the value of a key that is an integer of any type, from 0 to
// 2^31 − 1.
func (m Metadata) integer(key string) (int64, error) {
	var n int64
	switch v := m[key].(type) {
	case nil:
		return 0, missing{key}
	case uint8:
		n = int64(v)
	case int8:
		n = int64(v)
	case uint16:
		n = int64(v)
	case int16:
		n = int64(v)
	case uint32:
		n = int64(v)
	case int32:
		n = int64(v)
	case uint64:
		n = int64(min(v, math.MaxInt64))
	case int64:
		n = v
	default:
		return 0, mistyped(key, v, "an integer")
	}
	if n < 0 || n > math.MaxInt32 {
		return 0, fmt.Errorf("metadata %q is %d, want 0 to %d", key, m[key], math.MaxInt32)
	}
	return n, nil
}

// integerOr returns an integer, or another one if there is none.
func (m Metadata) integerOr(key string, other int64) (int64, error) {
	if _, ok := m[key]; !ok {
		return other, nil
	}
	return m.integer(key)
}

// number returns the value of a key that is a finite floating-point number.
func (m Metadata) number(key string) (float64, error) {
	var x float64
	switch v := m[key].(type) {
	case nil:
		return 0, missing{key}
	case float32:
		x = float64(v)
	case float64:
		x = v
	default:
		return 0, mistyped(key, v, "float32")
	}
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return 0, fmt.Errorf("metadata %q is %v, want a finite number", key, x)
	}
	return x, nil
}

// numberOr returns a number, or another one if there is none.
func (m Metadata) numberOr(key string, other float64) (float64, error) {
	if _, ok := m[key]; !ok {
		return other, nil
	}
	return m.number(key)
}

// valueOf returns the value of a key, which has the type T, or the zero value if
// there is none.
func valueOf[T any](m Metadata, key string) (T, error) {
	var zero T
	v, ok := m[key]
	if !ok {
		return zero, nil
	}
	t, ok := v.(T)
	if !ok {
		return zero, mistyped(key, v, fmt.Sprintf("%T", zero))
	}
	return t, nil
}
