package gguf_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/model/gguf"
)

// pair is a key with its value: uint32, uint64, float32, bool, string, or a slice of
// float32, int32 or string.
type pair struct {
	key   string
	value any
}

// source is a tensor for a file.
type source struct {
	name  string
	code  uint32 // of the type
	shape []uint64
	data  []byte
	at    int64 // -1: after the others
}

// build writes a file, from the description of the format.
func build(pairs []pair, tensors []source) []byte {
	b := []byte("GGUF\x03\x00\x00\x00")
	b = binary.LittleEndian.AppendUint64(b, uint64(len(tensors)))
	b = binary.LittleEndian.AppendUint64(b, uint64(len(pairs)))
	for _, p := range pairs {
		code, value := encode(p.value)
		b = append(binary.LittleEndian.AppendUint32(append(b, text(p.key)...), code), value...)
	}
	var data []byte
	for _, t := range tensors {
		at := int64(len(data)+31) / 32 * 32
		if t.at < 0 {
			data = append(append(data, make([]byte, at-int64(len(data)))...), t.data...)
		} else {
			at = t.at
		}
		b = binary.LittleEndian.AppendUint32(append(b, text(t.name)...), uint32(len(t.shape)))
		for _, n := range t.shape {
			b = binary.LittleEndian.AppendUint64(b, n)
		}
		b = binary.LittleEndian.AppendUint64(binary.LittleEndian.AppendUint32(b, t.code), uint64(at))
	}
	return append(append(b, make([]byte, -len(b)&31)...), data...)
}

func text(s string) []byte {
	return append(binary.LittleEndian.AppendUint64(nil, uint64(len(s))), s...)
}

// encode returns the code of a value's type, and its bytes.
func encode(v any) (code uint32, b []byte) {
	array := func(element uint32, n int, items any) (uint32, []byte) {
		b := binary.LittleEndian.AppendUint64(binary.LittleEndian.AppendUint32(nil, element), uint64(n))
		b, _ = binary.Append(b, binary.LittleEndian, items)
		return 9, b
	}
	switch v := v.(type) {
	case uint8:
		return 0, []byte{v}
	case uint32:
		return 4, binary.LittleEndian.AppendUint32(nil, v)
	case int32:
		return 5, binary.LittleEndian.AppendUint32(nil, uint32(v))
	case float32:
		return 6, binary.LittleEndian.AppendUint32(nil, math.Float32bits(v))
	case bool:
		b, _ := binary.Append(nil, binary.LittleEndian, v)
		return 7, b
	case string:
		return 8, text(v)
	case uint64:
		return 10, binary.LittleEndian.AppendUint64(nil, v)
	case float64:
		return 12, binary.LittleEndian.AppendUint64(nil, math.Float64bits(v))
	case []int32:
		return array(5, len(v), v)
	case []float32:
		return array(6, len(v), v)
	case []string:
		code, b := array(8, len(v), []byte(nil))
		for _, s := range v {
			b = append(b, text(s)...)
		}
		return code, b
	}
	panic(fmt.Sprintf("no encoding for %T", v))
}

// read reads a file from memory.
func read(b []byte) (*gguf.File, error) { return gguf.Read(bytes.NewReader(b), int64(len(b))) }

// mustRead reads a file that must be good.
func mustRead(t testing.TB, b []byte) *gguf.File {
	t.Helper()
	f, err := read(b)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// codes are the codes of types in files.
var codes = map[gguf.Type]uint32{
	gguf.F32: 0, gguf.F16: 1, gguf.Q4_0: 2, gguf.Q4_1: 3, gguf.Q5_0: 6, gguf.Q5_1: 7, gguf.Q8_0: 8,
	gguf.Q4_K: 12, gguf.Q5_K: 13, gguf.Q6_K: 14, gguf.BF16: 30,
}

// quantised are the types of blocks.
var quantised = []gguf.Type{gguf.Q8_0, gguf.Q4_0, gguf.Q4_1, gguf.Q5_0, gguf.Q5_1, gguf.Q4_K, gguf.Q5_K, gguf.Q6_K}
