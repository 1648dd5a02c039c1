package precompiles

import (
	"encoding/binary"
	"fmt"

	"github.com/mlgeth/mlgeth/precompiles/op"
)

// TensorOp is TENSOR_OP: it evaluates one instruction on operands in calldata and
// returns the bytes of the whole result tensor. Input, big-endian:
//
//	  0  version u8 = 1 · 1–3 zero · 4 t u32 · 8 tmax u32 · 12–31 zero
//	 32  descriptor, 672 bytes (package op)
//	704  the tensors that the slots name, in the order A, B, C, S, E, D, each with
//	     exactly the bytes that its slot gives it at segment t; nothing for absent
//	     operands and constants
//
// The descriptor must be valid for the segments 0 … tmax, t <= tmax, and the result
// has at most MaxTensorOpLen bytes. The kinds and numbers of its slots say only which operands are there. There is no false
// statement here: the outcome is the tensor or an error.
type TensorOp struct{ prices }

// MaxTensorOpLen is the greatest number of bytes of a result: what a node allocates
// for a call is then bounded, also where nobody pays for its gas.
const MaxTensorOpLen = 1 << 24

const (
	tensorOpVersion   = 1
	tensorOpHeaderLen = 32
)

// Address returns 0x…4f504d4c0002.
func (*TensorOp) Address() [20]byte { return address(tensorOpID) }

// Name returns the contract's name.
func (*TensorOp) Name() string { return "OPML_TENSOR_OP" }

// RequiredGas prices the length of the input, the elements of the result, and the
// loads that computing them takes.
func (c *TensorOp) RequiredGas(input []byte) uint64 {
	n := uint64(len(input))
	in, t, _, err := decodeTensorOp(input)
	if err != nil {
		return c.schedule().TensorOp(n, 0, 0, 0)
	}
	outputs := in.OutputsAt(t)
	size := outputs
	if !in.Dense() {
		size = uint64(max(0, in.SizeAt(t)))
	}
	return c.schedule().TensorOp(n, size, outputs, in.Loads(t))
}

// Run evaluates the instruction.
func (c *TensorOp) Run(input []byte) ([]byte, error) {
	in, t, tmax, err := decodeTensorOp(input)
	if err != nil {
		return nil, err
	}
	if err := in.Validate(tmax); err != nil {
		return nil, err
	}
	if n := in.ByteLen(t); n > MaxTensorOpLen {
		return nil, fmt.Errorf("result has %d bytes, want at most %d", n, MaxTensorOpLen)
	}
	mem := &op.Memory{Instruction: in}
	rest := input[tensorOpHeaderLen+op.DescriptorLen:]
	for id := op.A; id < op.SlotCount; id++ {
		s := &in.Slots[id]
		if !s.Tensor() {
			continue
		}
		n := s.ByteLen(t)
		if int64(len(rest)) < n {
			return nil, fmt.Errorf("operand %v: %d bytes left, want %d", id, len(rest), n)
		}
		mem.Tensors[id], rest = rest[:n], rest[n:]
	}
	if len(rest) != 0 {
		return nil, fmt.Errorf("%d bytes after the operands", len(rest))
	}
	out := make([]byte, in.ByteLen(t))
	if err := in.Eval(out, mem, t); err != nil {
		return nil, err
	}
	return out, nil
}

// decodeTensorOp reads the header and the descriptor.
func decodeTensorOp(input []byte) (in *op.Instruction, t, tmax int64, err error) {
	if len(input) < tensorOpHeaderLen+op.DescriptorLen {
		return nil, 0, 0, fmt.Errorf("input has %d bytes, want at least %d", len(input), tensorOpHeaderLen+op.DescriptorLen)
	}
	var want [tensorOpHeaderLen]byte
	want[0] = tensorOpVersion
	copy(want[4:12], input[4:12])
	if got := [tensorOpHeaderLen]byte(input); got != want {
		return nil, 0, 0, fmt.Errorf("header is %x, want version %d and zeros", got, tensorOpVersion)
	}
	t = int64(binary.BigEndian.Uint32(input[4:]))
	tmax = int64(binary.BigEndian.Uint32(input[8:]))
	if t > tmax || tmax >= op.MaxSegments {
		return nil, 0, 0, fmt.Errorf("segment %d of 0 to %d, want at most %d", t, tmax, op.MaxSegments-1)
	}
	in, err = op.Decode(input[tensorOpHeaderLen:][:op.DescriptorLen])
	return in, t, tmax, err
}
