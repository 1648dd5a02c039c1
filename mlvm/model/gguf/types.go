package gguf

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/mlgeth/mlgeth/mlvm/model/floats"
)

// The types of tensors that are rows of plain numbers, by the names that GGUF gives
// them.
const (
	F32  Type = "F32"
	F16  Type = "F16"
	BF16 Type = "BF16"
)

// floatFormats are the types of plain numbers.
var floatFormats = map[Type]floats.Format{F32: floats.F32, F16: floats.F16, BF16: floats.BF16}

// codes are the codes of tensor types in files.
var codes = map[uint32]Type{
	0: F32, 1: F16, 2: Q4_0, 3: Q4_1, 6: Q5_0, 7: Q5_1, 8: Q8_0, 12: Q4_K, 13: Q5_K, 14: Q6_K, 30: BF16,
}

// others are the names of types that are not supported.
var others = map[uint32]string{
	9: "Q8_1", 10: "Q2_K", 11: "Q3_K", 15: "Q8_K", 16: "IQ2_XXS", 17: "IQ2_XS", 18: "IQ3_XXS", 19: "IQ1_S", 20: "IQ4_NL",
	21: "IQ3_S", 22: "IQ2_S", 23: "IQ4_XS", 24: "I8", 25: "I16", 26: "I32", 27: "I64", 28: "F64", 29: "IQ1_M",
	34: "TQ1_0", 35: "TQ2_0", 39: "MXFP4",
}

// typeOf returns the type with a code. Others are named in the error.
func typeOf(code uint32) (Type, error) {
	if t, ok := codes[code]; ok {
		return t, nil
	}
	name, ok := others[code]
	if !ok {
		name = "unknown"
	}
	names := make([]string, 0, len(codes))
	for _, c := range slices.Sorted(maps.Keys(codes)) {
		names = append(names, string(codes[c]))
	}
	return "", fmt.Errorf("type %d (%s) is not supported, want one of %s", code, name, strings.Join(names, " "))
}

// code returns the code of a type.
func (t Type) code() (uint32, error) {
	for code, name := range codes {
		if name == t {
			return code, nil
		}
	}
	return 0, fmt.Errorf("gguf: unknown tensor type %q", string(t))
}

// layout returns the number of bytes and of elements of the unit that a row consists
// of: a block, or a number.
func (t Type) layout() (bytes, elements int64) {
	if f, ok := floatFormats[t]; ok {
		return f.Size(), 1
	}
	f := formats[t]
	return int64(f.bytes), int64(f.elements)
}
