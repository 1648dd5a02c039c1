package quant

import (
	"fmt"
	"math"
	"strings"

	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// A Scheme is how float weights become integers (NUMERICS §2.4).
type Scheme uint8

// The schemes.
const (
	W16  Scheme = iota + 1 // i16, a scale for each row: rounds nothing that matters
	W8                     // i8, a scale for each row: half the size
	Q8_0                   // i8, a scale for each group of 32 columns, as in GGUF files
	Q4_0                   // i4, a scale for each group of 32 columns, as in GGUF files
)

// schemes are the names of schemes, in lower case.
var schemes = [...]string{W16: "w16", W8: "w8", Q8_0: "q8_0", Q4_0: "q4_0"}

// ParseScheme returns the scheme of the given name: w16, w8, q8_0 or q4_0, in any
// case.
func ParseScheme(name string) (Scheme, error) {
	for s := W16; s <= Q4_0; s++ {
		if strings.EqualFold(name, schemes[s]) {
			return s, nil
		}
	}
	return 0, fmt.Errorf("unknown weight scheme %q, want w16, w8, q8_0 or q4_0", name)
}

// String returns the name of s.
func (s Scheme) String() string {
	if s < W16 || s > Q4_0 {
		return fmt.Sprintf("scheme(%d)", uint8(s))
	}
	return schemes[s]
}

// perRow returns the type and the largest value of weights that are quantized with
// a scale for each row.
func (s Scheme) perRow() (tensor.DType, int64, error) {
	switch s {
	case W16:
		return tensor.I16, math.MaxInt16, nil
	case W8:
		return tensor.I8, math.MaxInt8, nil
	}
	return 0, 0, fmt.Errorf("weights of scheme %v, want w16 or w8", s)
}
