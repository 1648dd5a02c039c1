package precompiles_test

import (
	"encoding/binary"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/mlgeth/mlgeth/precompiles"
	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/merkle/poseidon2"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/stepproof/prooftest"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// ecrecoverGas is what geth charges for the precompile that the prices are
// measured by.
const ecrecoverGas = 3000

// ecrecoverRate measures geth's ecrecover and returns its gas per second: the
// best of several rounds, as on a shared machine only the fastest is the code's.
func ecrecoverRate(b *testing.B) float64 {
	b.Helper()
	key, err := crypto.GenerateKey()
	if err != nil {
		b.Fatal(err)
	}
	hash := crypto.Keccak256([]byte("ecrecover"))
	sig, err := crypto.Sign(hash, key)
	if err != nil {
		b.Fatal(err)
	}
	const rounds, calls = 10, 100
	best := time.Duration(1<<63 - 1)
	for range rounds {
		start := time.Now()
		for range calls {
			if _, err := crypto.Ecrecover(hash, sig); err != nil {
				b.Fatal(err)
			}
		}
		best = min(best, time.Since(start)/calls)
	}
	return ecrecoverGas / best.Seconds()
}

// BenchmarkPrecompiles runs every contract over inputs that are meant to be the
// worst of their size, and reports gas per second, also as a multiple of
// ecrecover's in the same run.
func BenchmarkPrecompiles(b *testing.B) {
	for _, in := range benchInputs(b) {
		b.Run(in.name, func(b *testing.B) {
			reference := ecrecoverRate(b)
			gas := in.contract.RequiredGas(in.input)
			best := time.Duration(1<<63 - 1)
			b.ReportAllocs()
			for b.Loop() {
				start := time.Now()
				if _, err := in.contract.Run(in.input); err != nil {
					b.Fatal(err)
				}
				best = min(best, time.Since(start))
			}
			rate := float64(gas) / best.Seconds()
			b.ReportMetric(float64(gas), "gas")
			b.ReportMetric(rate/1e6, "Mgas/s")
			b.ReportMetric(rate/reference, "×ecrecover")
		})
	}
}

type benchInput struct {
	name     string
	contract precompiles.Contract
	input    []byte
}

// benchInputs returns the worst cases: many small chunks, long reductions over one
// chunk and over many, every op element by element, and both hash functions.
func benchInputs(tb testing.TB) (list []benchInput) {
	all := precompiles.All()
	verify, evaluate, judge := all[0], all[1], all[2]
	for _, count := range []int{1, 16, 256} {
		for _, depth := range []uint{10, 24} {
			name := fmt.Sprintf("merkle/keccak/%d-of-2^%d", count, depth)
			list = append(list, benchInput{name, verify, merkleInput(merkle.Keccak{}, 0, count, depth)})
			name = fmt.Sprintf("merkle/poseidon/%d-of-2^%d", count, depth)
			list = append(list, benchInput{name, verify, merkleInput(poseidon2.New(), 1, count, depth)})
		}
	}
	for _, chunkLog2 := range []uint8{5, 8, 10, 12} {
		for _, terms := range []uint32{16, 256, 2048} {
			for _, stride := range []int64{1, 37, 601} {
				name := fmt.Sprintf("step/DOT/chunk%d/terms%d/stride%d", 1<<chunkLog2, terms, stride)
				list = append(list, benchInput{name, judge, stepInput(tb, dotInstruction(1, terms, stride), chunkLog2)})
			}
		}
	}
	for _, in := range elementwise() {
		list = append(list, benchInput{"step/" + in.Op.String(), judge, stepInput(tb, in, 5)})
	}
	for _, terms := range []uint32{1, 64, 4096} {
		list = append(list, benchInput{fmt.Sprintf("tensor/DOT/64x%d", terms), evaluate, tensorInput(dotInstruction(64, terms, 1))})
	}
	for _, in := range elementwise() {
		in.Extents[0] = 1024
		for i := range in.Slots {
			if s := &in.Slots[i]; s.Tensor() && s.View.Size == 1 {
				s.View.Size, s.View.Out[0] = 1024, 1
			}
		}
		list = append(list, benchInput{"tensor/" + in.Op.String() + "/1024", evaluate, tensorInput(in)})
	}
	list = append(list, benchInput{"tensor/view/4096", evaluate, tensorInput(nestedInstruction())})
	return list
}

// operand returns a slot that names a tensor of the given size.
func operand(k op.Kind, d tensor.DType, size int64) op.Slot {
	return op.Slot{Kind: k, DType: d, View: tensor.View{Size: size}}
}

// dotInstruction returns a DOT of rows outputs over terms i8 weights and i16
// inputs, the elements of each row stride apart.
func dotInstruction(rows, terms uint32, stride int64) *op.Instruction {
	in := &op.Instruction{Op: op.Dot, DType: tensor.I32, Extents: [10]uint32{rows, 1, 1, 1, 1, 1, terms, 1, 1, 1}}
	span := int64(terms-1)*stride + 1
	in.Slots[op.A] = operand(op.Weight, tensor.I8, int64(rows)*span)
	in.Slots[op.B] = operand(op.Weight, tensor.I16, span)
	in.Slots[op.S] = operand(op.Weight, tensor.I32, span)
	if rows > 1 {
		in.Slots[op.A].View.Out[0] = span
	}
	for _, id := range []op.SlotID{op.A, op.B, op.S} {
		if terms > 1 {
			in.Slots[id].View.Reduce[0] = stride
		}
	}
	return in
}

// elementwise returns one instruction of every op, with all optional operands and
// operands that make it work hard.
func elementwise() (list []*op.Instruction) {
	for _, code := range op.Codes() {
		in := &op.Instruction{Op: code, DType: tensor.I64, Rounding: fixed.HalfUp, Shift: 1,
			Extents: [10]uint32{1, 1, 1, 1, 1, 1, 1, 1, 1, 1}}
		use := []op.SlotID{op.A, op.E}
		switch code {
		case op.Dot:
			use = append(use, op.B, op.S, op.C)
		case op.Sel:
			use = append(use, op.B, op.S, op.C)
		case op.Lin:
			use = append(use, op.B)
			in.Alpha, in.Beta = 3, 5
		case op.Div:
			use = append(use, op.B)
			in.Alpha = 1<<62 + 12345
		case op.Sqrt:
			in.K = 62
		case op.Lut:
			in.Beta, in.K = 1, 31
		case op.Gather:
			use = append(use, op.B)
			in.Alpha, in.Beta = 1, 1
		case op.Rand:
			in.K = 32
		}
		for _, id := range use {
			in.Slots[id] = operand(op.Weight, tensor.I64, 1)
		}
		if code == op.Lut {
			in.Slots[op.B] = operand(op.Weight, tensor.I64, 2)
		}
		list = append(list, in)
	}
	return list
}

// nestedInstruction returns a copy into a view with six dimensions, so that every
// element pays for the inverse of the view.
func nestedInstruction() *op.Instruction {
	in := &op.Instruction{Op: op.Lin, DType: tensor.I8, Alpha: 1, Extents: [10]uint32{4, 4, 4, 4, 4, 4, 1, 1, 1, 1}}
	in.Slots[op.A] = operand(op.Weight, tensor.I8, 4096)
	in.Slots[op.D] = operand(op.Weight, tensor.I8, 4096)
	for d := range 6 {
		in.Slots[op.A].View.Out[d] = 1 << (2 * d)
		in.Slots[op.D].View.Out[d] = 1 << (2 * d)
	}
	return in
}

// fill returns operands that take long: large positive values.
func fill(in *op.Instruction) (tensors [op.SlotCount][]byte) {
	for i := range in.Slots {
		s := &in.Slots[i]
		if !s.Tensor() {
			continue
		}
		b := make([]byte, s.ByteLen(0))
		for e := range s.View.Size {
			v := int64(0x1234567812345678 + 977*e)
			switch {
			case op.SlotID(i) == op.E:
				v = 1
			case in.Op == op.Gather && op.SlotID(i) == op.B:
				v = 0
			case in.Op == op.Lut && op.SlotID(i) == op.A:
				v = 5
			}
			s.DType.Store(b, e, v)
		}
		tensors[i] = b
	}
	return tensors
}

func stepInput(tb testing.TB, in *op.Instruction, chunkLog2 uint8) []byte {
	tb.Helper()
	c, err := prooftest.One(in, fill(in), chunkLog2)
	if err != nil {
		tb.Fatal(err)
	}
	input, err := c.Step(0, 0, 0)
	if err != nil {
		tb.Fatal(err)
	}
	return input
}

func tensorInput(in *op.Instruction) []byte {
	desc := in.Encode()
	tensors := fill(in)
	return slices.Concat([]byte{1}, make([]byte, 31), desc[:], slices.Concat(tensors[:]...))
}

// merkleInput returns a multiproof of count one-byte leaves spread over a tree of
// the given depth whose other leaves are empty.
func merkleInput(h merkle.Hasher, hashID byte, count int, depth uint) []byte {
	b := make([]byte, 64)
	b[0], b[1], b[2], b[3] = 1, hashID, byte(depth), 1
	binary.BigEndian.PutUint32(b[4:], uint32(count))
	empty := merkle.EmptyHashes(h)
	var entries []merkle.Entry
	var indices []uint64
	for i := range count {
		index := uint64(i) * (1 << depth / uint64(count))
		b = binary.BigEndian.AppendUint64(b, index)
		b = binary.BigEndian.AppendUint32(b, 1)
		b = append(b, byte(i))
		entries = append(entries, merkle.Entry{Index: index, Hash: h.Leaf([]byte{byte(i)})})
		indices = append(indices, index)
	}
	var siblings []merkle.Hash
	merkle.Siblings(indices, depth, func(level uint, _ uint64) { siblings = append(siblings, empty[level]) })
	for _, s := range siblings {
		b = append(b, s[:]...)
	}
	root, err := merkle.Root(h, entries, depth, func() (s merkle.Hash, ok bool) {
		s, siblings = siblings[0], siblings[1:]
		return s, true
	})
	if err != nil {
		panic(err)
	}
	copy(b[32:], root[:])
	return b
}
