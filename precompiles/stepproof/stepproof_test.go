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

// everyOp returns the claim of an instruction of each op, with all of its optional
// operands, a base, and several chunks in each tree.
func everyOp(t testing.TB) (claims []*prooftest.Claim) {
	t.Helper()
	const n = 24
	for _, code := range op.Codes() {
		in := &op.Instruction{Op: code, DType: tensor.I16, Shift: 3, Extents: [10]uint32{n, 1, 1, 1, 1, 1, 1, 1, 1, 1}}
		use := []op.SlotID{op.A, op.E}
		switch code {
		case op.Dot:
			use = append(use, op.B, op.C, op.S)
			in.Extents[tensor.OutDims] = 3
		case op.Lin:
			use = append(use, op.B)
			in.Alpha, in.Beta, in.Gamma = 3, -5, 7
		case op.Sel:
			use = append(use, op.B, op.C, op.S)
		case op.Div:
			use = append(use, op.B)
			in.Alpha = 1 << 20
		case op.Sqrt:
			in.K = 20
		case op.Lut:
			use = append(use, op.B)
			in.Alpha, in.Beta, in.K = -1<<14, 15, 11
		case op.Max, op.ArgMax:
			in.Extents[tensor.OutDims] = 3
		case op.Gather:
			use = append(use, op.B)
			in.Alpha, in.Beta = 1, n
		case op.Rand:
			in.Alpha, in.K = 9, 16
		}
		var tensors [op.SlotCount][]byte
		for _, id := range use {
			tensors[id] = operand(in, id, n)
		}
		in.Slots[op.D] = op.Slot{Kind: op.Weight, DType: tensor.I16, View: tensor.View{Off: 3, Size: 2*n + 3}}
		in.Slots[op.D].View.Out[0] = 2
		tensors[op.D] = pattern(in.Slots[op.D].ByteLen(0), 99)
		c, err := prooftest.One(in, tensors, 5)
		if err != nil {
			t.Fatal(err)
		}
		if err := c.Shape.CheckNode(0, in); err != nil {
			t.Fatal(err)
		}
		claims = append(claims, c)
	}
	return claims
}

// operand sets a slot of an instruction with n outputs and returns its tensor.
func operand(in *op.Instruction, id op.SlotID, n int64) []byte {
	s := &in.Slots[id]
	*s = op.Slot{Kind: op.Weight, DType: tensor.I16, View: tensor.View{Size: n + 2}}
	s.View.Out[0] = 1
	if in.Extents[tensor.OutDims] > 1 && (id == op.A || id == op.B || id == op.S) {
		s.View.Reduce[0] = 1
	}
	switch {
	case id == op.E, in.Op == op.Gather && id == op.B:
		s.DType = tensor.I8
	case in.Op == op.Lut && id == op.B, in.Op == op.Gather && id == op.A:
		s.View.Size, s.View.Out[0] = n, 0
	case id == op.A:
		s.Kind = op.Input
	}
	b := pattern(s.ByteLen(0), byte(id+1))
	if s.DType == tensor.I8 {
		for i := range b {
			b[i] &= 15
		}
	}
	return b
}

// TestEveryByte changes every byte of the input for one element of each op, inside
// and outside the destination's view, in every bit and as a whole: against an
// honest claim no such input proves a fault, and none crashes. The context is
// changed, too: that makes another claim, which the proof does not fit. No shorter
// or longer input is accepted.
func TestEveryByte(t *testing.T) {
	for _, c := range everyOp(t) {
		t.Run(c.Nodes[0].Op.String(), func(t *testing.T) {
			t.Parallel()
			for _, element := range []int64{1, 3 + 2*5} {
				input, err := c.Step(0, 0, element)
				if err != nil {
					t.Fatal(err)
				}
				if fault, err := stepproof.Verify(input); fault || err != nil {
					t.Fatalf("element %d: fault is %v, error %v", element, fault, err)
				}
				flipEveryByte(t, input)
			}
		})
	}
}

func flipEveryByte(t *testing.T, input []byte) {
	t.Helper()
	masks := []byte{1, 2, 4, 8, 16, 32, 64, 128, 255}
	if testing.Short() {
		masks = masks[7:]
	}
	mutant := bytes.Clone(input)
	for i := range input {
		for _, mask := range masks {
			mutant[i] ^= mask
			if fault, _ := stepproof.Verify(mutant); fault {
				t.Errorf("byte %d ^ %#x: a fault is proven", i, mask)
			}
			mutant[i] ^= mask
		}
	}
	for n := range input {
		if _, err := stepproof.Verify(input[:n]); err == nil {
			t.Errorf("the first %d of %d bytes are accepted", n, len(input))
		}
	}
	if _, err := stepproof.Verify(append(mutant, 0)); err == nil {
		t.Error("a trailing byte is accepted")
	}
}

// TestEveryOpFault makes each element of each op false in turn: the proof of that
// element shows it, that of a neighbour or of one in another chunk does not.
func TestEveryOpFault(t *testing.T) {
	for _, c := range everyOp(t) {
		in := c.Nodes[0]
		for e := range in.SizeAt(0) {
			in.DType.Store(c.Trace[0][0], e, in.DType.Load(c.Trace[0][0], e)^1)
			for _, other := range []int64{e, (e + 1) % in.SizeAt(0), (e + 16) % in.SizeAt(0)} {
				if got, want := judge(t, c, other), other == e; got != want {
					t.Errorf("%v: element %d is false: proof of %d shows a fault: %v", in.Op, e, other, got)
				}
			}
			in.DType.Store(c.Trace[0][0], e, in.DType.Load(c.Trace[0][0], e)^1)
		}
	}
}
