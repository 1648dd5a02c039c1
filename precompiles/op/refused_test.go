package op_test

import (
	"slices"
	"testing"

	"github.com/mlgeth/mlgeth/precompiles/op"
)

// descriptorVector is a line of refused.jsonl or accepted.jsonl: a descriptor
// that an independent program refuses or accepts for the segments 0 … TMax.
type descriptorVector struct {
	Name   string
	Reason string   // refused: the class of rules that the descriptor breaks
	Sizes  [2]int64 // accepted: elements of the output at t = 0 and at t = TMax
	TMax   int64
	Desc   hexBytes
}

// validate decodes and validates a descriptor.
func validate(desc []byte, tmax int64) (*op.Instruction, error) {
	in, err := op.Decode(desc)
	if err != nil {
		return nil, err
	}
	return in, in.Validate(tmax)
}

// TestRefusedDescriptors checks that every descriptor that breaks one rule of
// NUMERICS §2, §3 or §5.6 is refused.
func TestRefusedDescriptors(t *testing.T) {
	for _, v := range readVectors[descriptorVector](t, "../testdata/refused.jsonl") {
		if _, err := validate(v.Desc, v.TMax); err == nil {
			t.Errorf("%s: accepted, want refusal for %s", v.Name, v.Reason)
		}
	}
}

// TestAcceptedDescriptors checks that descriptors just inside the rules are
// accepted, canonical, and give the output the right size.
func TestAcceptedDescriptors(t *testing.T) {
	for _, v := range readVectors[descriptorVector](t, "../testdata/accepted.jsonl") {
		in, err := validate(v.Desc, v.TMax)
		if err != nil {
			t.Errorf("%s: %v", v.Name, err)
			continue
		}
		if desc := in.Encode(); !slices.Equal(desc[:], v.Desc) {
			t.Errorf("%s: encoding differs from the descriptor", v.Name)
		}
		if got := [2]int64{in.SizeAt(0), in.SizeAt(v.TMax)}; got != v.Sizes {
			t.Errorf("%s: sizes are %d, want %d", v.Name, got, v.Sizes)
		}
	}
}
