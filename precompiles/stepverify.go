package precompiles

import (
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
)

// StepVerify is STEP_VERIFY: it judges a fault proof. The input is laid out in
// package stepproof: the claim's context, then the proof. It returns
// stepproof.Magic if the proof shows that the claim is false, the zero word if it
// is well-formed but does not, and an error if it is malformed.
type StepVerify struct{ prices }

// Address returns 0x…4f504d4c0003.
func (*StepVerify) Address() [20]byte { return address(stepVerifyID) }

// Name returns the contract's name.
func (*StepVerify) Name() string { return "OPML_STEP_VERIFY" }

// RequiredGas prices the length of the input and, for a STEP proof, the loads that
// the descriptor's extents imply at the proof's segment.
func (c *StepVerify) RequiredGas(input []byte) uint64 {
	const offDescriptor = stepproof.ContextLen + stepproof.HeaderLen
	const offChunkLog2 = 129
	n := uint64(len(input))
	if n < offDescriptor {
		return c.schedule().StepVerify(n, 0, 0)
	}
	chunkLog2 := uint(input[offChunkLog2])
	h, err := stepproof.DecodeHeader(input[stepproof.ContextLen:])
	if err != nil || h.Kind != stepproof.Step || n < offDescriptor+op.DescriptorLen {
		return c.schedule().StepVerify(n, 0, chunkLog2)
	}
	in, err := op.Decode(input[offDescriptor:][:op.DescriptorLen])
	if err != nil {
		return c.schedule().StepVerify(n, 0, chunkLog2)
	}
	return c.schedule().StepVerify(n, in.Loads(int64(h.Segment)), chunkLog2)
}

// Run judges the proof.
func (c *StepVerify) Run(input []byte) ([]byte, error) {
	fault, err := stepproof.Verify(input)
	if err != nil {
		return nil, err
	}
	if fault {
		magic := stepproof.Magic
		return magic[:], nil
	}
	return word(false), nil
}
