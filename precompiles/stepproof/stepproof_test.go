package stepproof_test

import (
	"bytes"
	"testing"

	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
	"github.com/mlgeth/mlgeth/precompiles/stepproof/prooftest"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// dot returns the claim of a small matrix-vector product with a scale per group:
// weights (rows, groups·group) i8, scales (rows, groups) i32, input i16.
func dot(t testing.TB, rows, groups, group uint32, chunkLog2 uint8) *prooftest.Claim {
	t.Helper()
	k := int64(groups * group)
	in := &op.Instruction{
		Op: op.Dot, DType: tensor.I32, Shift: 8,
		Extents: [10]uint32{rows, 1, 1, 1, 1, 1, groups, group, 1, 1},
	}
	in.Slots[op.A] = op.Slot{Kind: op.Weight, DType: tensor.I8, View: tensor.View{Size: int64(rows) * k}}
	in.Slots[op.B] = op.Slot{Kind: op.Input, DType: tensor.I16, View: tensor.View{Size: k}}
	in.Slots[op.S] = op.Slot{Kind: op.Weight, DType: tensor.I32, View: tensor.View{Size: int64(rows * groups)}}
	stride := func(id op.SlotID, out, r0, r1 int64) {
		v := &in.Slots[id].View
		if rows > 1 {
			v.Out[0] = out
		}
		if groups > 1 {
			v.Reduce[0] = r0
		}
		if group > 1 {
			v.Reduce[1] = r1
		}
	}
	stride(op.A, k, int64(group), 1)
	stride(op.B, 0, int64(group), 1)
	stride(op.S, int64(groups), 1, 0)
	var tensors [op.SlotCount][]byte
	for i := range tensors {
		if s := &in.Slots[i]; s.Tensor() {
			tensors[i] = pattern(s.ByteLen(0), byte(i+1))
		}
	}
	claim, err := prooftest.One(in, tensors, chunkLog2)
	if err != nil {
		t.Fatal(err)
	}
	return claim
}

// pattern returns n bytes that look irregular.
func pattern(n int64, seed byte) []byte {
	b := make([]byte, n)
	x := uint32(seed)*2654435761 + 1
	for i := range b {
		x = x*1664525 + 1013904223
		b[i] = byte(x >> 24)
	}
	return b
}

// judge verifies the STEP proof for an element.
func judge(t testing.TB, c *prooftest.Claim, element int64) bool {
	t.Helper()
	input, err := c.Step(0, 0, element)
	if err != nil {
		t.Fatal(err)
	}
	fault, err := stepproof.Verify(input)
	if err != nil {
		t.Fatalf("element %d: %v", element, err)
	}
	return fault
}

// TestHonestAndFalse checks that no element of an honest claim is a fault, that
// exactly the false element of a false claim is, and that proofs keep the bound.
func TestHonestAndFalse(t *testing.T) {
	c := dot(t, 19, 3, 32, 5)
	in := c.Nodes[0]
	if err := c.Shape.CheckNode(0, in); err != nil {
		t.Fatal(err)
	}
	bound := stepproof.StepBound(&c.Shape, in)
	for e := range in.SizeAt(0) {
		if judge(t, c, e) {
			t.Errorf("element %d of an honest claim is a fault", e)
		}
		input, _ := c.Step(0, 0, e)
		if n := uint64(len(input) - stepproof.ContextLen); n > bound.ProofLen {
			t.Errorf("element %d: proof has %d bytes, more than the bound %d", e, n, bound.ProofLen)
		}
	}
	const tampered = 7
	c.Trace[0][0][4*tampered+2] ^= 0x40
	for e := range in.SizeAt(0) {
		if got, want := judge(t, c, e), e == tampered; got != want {
			t.Errorf("element %d: fault is %v, want %v", e, got, want)
		}
	}
}

// TestEveryByte flips every byte of one input in every bit position that matters:
// against an honest claim no such input proves a fault, and none crashes.
func TestEveryByte(t *testing.T) {
	c := dot(t, 5, 2, 16, 5)
	input, err := c.Step(0, 0, 3)
	if err != nil {
		t.Fatal(err)
	}
	for i := range input {
		for _, mask := range []byte{0x01, 0x80, 0xff} {
			mutant := bytes.Clone(input)
			mutant[i] ^= mask
			fault, err := stepproof.Verify(mutant)
			// A mutant context is another claim: flipping its traceRoot cannot be
			// a fault either, as no path leads there.
			if fault {
				t.Errorf("byte %d ^ %#x: a fault is proven (%v)", i, mask, err)
			}
		}
	}
	for n := range input {
		if _, err := stepproof.Verify(input[:n]); err == nil {
			t.Errorf("the first %d of %d bytes are accepted", n, len(input))
		}
	}
	if _, err := stepproof.Verify(append(bytes.Clone(input), 0)); err == nil {
		t.Error("a trailing byte is accepted")
	}
}
