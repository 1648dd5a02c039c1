package conformance

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/mlgeth/mlgeth/mlvm/model/gguf"
)

// decodeBlock checks the import of a block of weights, or of fp16 scales.
func decodeBlock(line []byte) (*Vector, error) {
	var v struct {
		Op    string
		Block hexBytes
		Q     []int8
		D, M  []int64
		First int
	}
	if err := json.Unmarshal(line, &v); err != nil {
		return nil, err
	}
	if v.Op == "f16" {
		return &Vector{Self: func() error { return checkHalves(v.First, v.D) }}, nil
	}
	if _, _, err := gguf.Type(v.Op).Size(); err != nil {
		return nil, err
	}
	return &Vector{Self: func() error {
		got, err := gguf.Type(v.Op).Decode(v.Block)
		if err != nil {
			return err
		}
		if !slices.Equal(got.Q, v.Q) || !slices.Equal(got.D, v.D) || !slices.Equal(got.M, v.M) {
			return fmt.Errorf("got D %v, M %v, want %v, %v, or other quanta", got.D, got.M, v.D, v.M)
		}
		return nil
	}}, nil
}

func checkHalves(first int, want []int64) error {
	for i, w := range want {
		bits := first + i
		if bits < 0 || bits > 0xffff {
			return fmt.Errorf("fp16 pattern %d does not exist", bits)
		}
		got, err := gguf.Half(uint16(bits))
		if err != nil {
			return err
		}
		if got != w {
			return fmt.Errorf("fp16 %#04x: got %d, want %d", bits, got, w)
		}
	}
	return nil
}
