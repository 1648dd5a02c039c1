package contracts_test

import (
	"encoding/binary"
	"math/rand/v2"
	"testing"

	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// dotOperand makes an operand of a scalar product of n terms, of two outputs: its slot
// and its tensor. Most are dense; others begin anywhere and have any stride.
func dotOperand(rng *rand.Rand, index uint32, n int64) (op.Slot, []byte) {
	if rng.IntN(8) == 0 {
		limits := []int64{0, 1, -1, 1<<63 - 1, -1 << 63, rng.Int64()}
		return op.Slot{Kind: op.Const, DType: tensor.I64, Const: limits[rng.IntN(len(limits))]}, nil
	}
	types := []tensor.DType{tensor.I4, tensor.I4, tensor.I8, tensor.I8, tensor.I16, tensor.I16, tensor.I32, tensor.I64}
	s := op.Slot{Kind: op.Weight, DType: types[rng.IntN(len(types))], Index: index}
	stride := []int64{1, 1, 1, 1, 0, 2, 3, -1, -2}[rng.IntN(9)]
	v := &s.View
	v.Off, v.Out[5] = rng.Int64N(4), rng.Int64N(3)
	if n > 1 {
		v.Reduce[3] = stride
	}
	v.Size = v.Off + v.Out[5] + 1 + rng.Int64N(3)
	if stride < 0 {
		v.Off -= stride * (n - 1)
	}
	v.Size += max(stride, -stride) * (n - 1)
	return s, extremes(rng, s.DType.ByteLen(v.Size))
}

// extremes returns bytes of which half are at the limits of some type, or alike.
func extremes(rng *rand.Rand, n int64) []byte {
	b := make([]byte, n+8)
	kind := rng.IntN(4)
	for i := range b {
		switch kind {
		case 0:
			b[i] = byte(rng.Uint32())
		case 1:
			b[i] = []byte{0x00, 0x80, 0x7f, 0xff}[rng.IntN(4)]
		case 2:
			b[i] = 0x88 // -8, -120
		}
	}
	if kind == 3 { // the lowest of 16 bits
		for i := 0; i+2 <= len(b); i += 2 {
			binary.LittleEndian.PutUint16(b[i:], 0x8000)
		}
	}
	return b[:n]
}

// TestTwinDot: TENSOR_OP and its twin agree on scalar products of every pair of types,
// dense and not, of lengths around those that the twin takes at a time, of extreme
// values, with scales.
func TestTwinDot(t *testing.T) {
	want := 500_000
	if testing.Short() {
		want = 50_000
	}
	w := newTwins(t)
	rng := rand.New(rand.NewPCG(29, 30))
	products, terms := 0, 0
	for ; terms < want; products++ {
		n := int64(1 + rng.IntN(70))
		if rng.IntN(20) == 0 {
			n = int64(1 + rng.IntN(3_000))
		}
		in := &op.Instruction{Op: op.Dot, DType: tensor.I64, Extents: [10]uint32{1, 1, 1, 1, 1, 2, 1, 1, 1, uint32(n)}}
		var tensors [op.SlotCount][]byte
		in.Slots[op.A], tensors[op.A] = dotOperand(rng, 0, n)
		in.Slots[op.B], tensors[op.B] = dotOperand(rng, 1, n)
		outer := int64(1)
		if rng.IntN(3) == 0 { // groups, each with its scale
			outer = int64(2 + rng.IntN(3))
			in.Extents[6] = uint32(outer)
			in.Slots[op.S] = op.Slot{Kind: op.Weight, DType: tensor.I64, Index: 2, View: tensor.View{Size: outer}}
			in.Slots[op.S].View.Reduce[0] = 1
			tensors[op.S] = extremes(rng, 8*outer)
		}
		if w.same("tensorOp", tensorOpInput(in, 0, 0, tensors)) == failed {
			t.Fatalf("a valid instruction is refused: %+v", in)
		}
		terms += 2 * int(n*outer)
	}
	t.Logf("%d products, %d terms", 2*products, terms)
}
