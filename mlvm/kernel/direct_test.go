package kernel_test

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/mlvm/kernel/kerneltest"
	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// longRows returns a random element-wise instruction, or maximum of rows, over some rows of n
// elements, mostly i32 that follow one another: what is computed from memory to memory.
func longRows(rng *rand.Rand, code op.Code, rows, n int64) *op.Instruction {
	in := &op.Instruction{
		Op: code, DType: tensor.DType(rng.IntN(4)), Rounding: fixed.Rounding(rng.IntN(2)), Shift: int8(rng.IntN(40)),
		Extents: [tensor.OutDims + tensor.ReduceDims]uint32{uint32(rows), uint32(n), 1, 1, 1, 1, 1, 1, 1, 1},
	}
	elements := func() op.Slot {
		s := op.Slot{Kind: op.Node, DType: tensor.I32}
		if rng.IntN(4) == 0 {
			s.DType = tensor.DType(rng.IntN(4))
		}
		v := &s.View
		v.Off, v.Out[0], v.Out[1] = rng.Int64N(3), n+rng.Int64N(3), 1
		if rng.IntN(6) == 0 {
			v.Out[1] = 0
		}
		v.Size = v.Off + rows*(v.Out[0]) + n
		return s
	}
	number := func() op.Slot { return op.Slot{Kind: op.Const, DType: tensor.I64, Const: rng.Int64N(5) - 2} }
	operands := []op.SlotID{op.A}
	switch code {
	case op.Lin:
		in.Alpha, in.Gamma = rng.Int64N(9)-4, rng.Int64N(9)-4
		if rng.IntN(2) == 0 {
			in.Alpha, in.Beta, in.Gamma = rng.Int64N(3)-1, 1, 0
			operands = append(operands, op.B)
		}
	case op.Sel:
		operands = append(operands, op.B, op.C, op.S)
		in.Compare, in.DType = op.Compare(rng.IntN(3)), []tensor.DType{tensor.I8, tensor.I32}[rng.IntN(2)]
		if rng.IntN(3) > 0 {
			in.Shift = 0
		}
	case op.Dot:
		operands = append(operands, op.B, op.C)
	case op.Max:
		in.Abs = rng.IntN(2) == 0
		if rng.IntN(3) > 0 {
			in.DType, in.Shift = tensor.I32, 0
		}
	}
	for _, id := range operands {
		in.Slots[id] = elements()
		if (id != op.A || code == op.Sel) && rng.IntN(3) == 0 {
			in.Slots[id] = number()
		}
	}
	if code == op.Max {
		v := &in.Slots[op.A].View
		if rng.IntN(2) == 0 { // the greatest of a row, else of rows
			in.Extents[1], in.Extents[9] = 1, uint32(n)
			v.Out[1], v.Reduce[3] = 0, 1
		} else {
			in.Extents[8], in.Extents[9] = 2, 3
			v.Reduce[2], v.Reduce[3] = rng.Int64N(n), -1
			v.Off += 2
			v.Size += 2 * n
		}
	}
	if rng.IntN(3) == 0 {
		in.Slots[op.E] = op.Slot{Kind: op.Node, DType: tensor.I8, View: tensor.View{Size: 1}}
	}
	return in
}

// TestLongRows compares every path with the definition for rows of up to some vectors and a
// few elements, and for rows that do not begin where a vector may.
func TestLongRows(t *testing.T) {
	kerneltest.ForEach(t, func(t *testing.T, path cpu.Path) {
		for _, code := range []op.Code{op.Lin, op.Sel, op.Dot, op.Max} {
			for i := range 600 {
				rng := rand.New(rand.NewPCG(uint64(code), uint64(i)))
				in := longRows(rng, code, 2+rng.Int64N(3), 2+rng.Int64N(100))
				if err := in.Validate(0); err != nil {
					t.Fatal(err)
				}
				c := &kerneltest.Case{Instruction: in, Tensors: kerneltest.Content(rng, in, 0)}
				want := make([]byte, in.ByteLen(0))
				if err := in.Eval(want, &op.Memory{Instruction: in, Tensors: c.Tensors}, 0); err != nil {
					t.Fatal(err)
				}
				if got := evaluate(t, path, c, func([]int64) {}); !bytes.Equal(got, want) {
					t.Fatalf("%v, case %d: got %x, want %x\n%+v", code, i, got, want, *in)
				}
			}
		}
	})
}
