package gguf

import (
	"fmt"
	"math"
)

// Code returns the code of a tensor type in files.
func (t Type) Code() (uint32, error) { return t.code() }

// ByteLen returns the length of a tensor with the given extents, the contiguous one
// first.
func (t Type) ByteLen(shape ...int64) (int64, error) {
	if _, err := t.code(); err != nil {
		return 0, err
	}
	unit, elements := t.layout()
	if len(shape) == 0 || shape[0]%elements != 0 {
		return 0, fmt.Errorf("gguf: shape %v of %s, want rows of a multiple of %d elements", shape, t, elements)
	}
	n := unit
	for i, extent := range shape {
		if i == 0 {
			extent /= elements
		}
		if extent < 1 || extent > math.MaxInt64/n {
			return 0, fmt.Errorf("gguf: shape %v of %s is empty or too large", shape, t)
		}
		n *= extent
	}
	return n, nil
}
