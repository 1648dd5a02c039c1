// Package worst makes inputs of the precompiles that take as long as they can for
// what they cost: what the prices are measured with, here and in the patched geth.
package worst

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"

	"github.com/mlgeth/mlgeth/precompiles"
	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/merkle/poseidon2"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/stepproof/prooftest"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Case is a call of a contract.
type Case struct {
	Name     string
	Contract precompiles.Contract
	Input    []byte
	// Frozen cases are few and small enough to stand in the files that the patched
	// geth measures.
	Frozen bool
}

// Cases returns the worst cases: many small chunks, long reductions over one chunk,
// over many, and to and fro between them, every op element by element, both hash
// functions, and programs in which every slot names another node.
func Cases() ([]Case, error) {
	all := precompiles.All()
	l := &list{verify: all[0], evaluate: all[1], judge: all[2], check: all[3]}
	l.multiproofs()
	l.steps()
	l.tensors()
	l.graphs()
	return l.cases, l.err
}

// list collects cases; its first error stays.
type list struct {
	verify, evaluate, judge, check precompiles.Contract
	cases                          []Case
	err                            error
}

func (l *list) add(name string, c precompiles.Contract, input []byte, frozen bool) {
	l.cases = append(l.cases, Case{name, c, input, frozen})
}

func (l *list) multiproofs() {
	for _, count := range []int{1, 16, 256, 2048} {
		for _, depth := range []uint{12, 24, merkle.MaxDepth} {
			frozen := count == 16 && depth == merkle.MaxDepth
			name := fmt.Sprintf("%d-of-2^%d", count, depth)
			l.add("merkle/keccak/"+name, l.verify, merkleInput(merkle.Keccak{}, 0, count, depth), frozen)
			if count <= 256 {
				l.add("merkle/poseidon/"+name, l.verify, merkleInput(poseidon2.New(), 1, count, depth), frozen)
			}
		}
	}
}

func (l *list) steps() {
	for _, chunkLog2 := range []uint8{5, 8, 10, 12} {
		for _, terms := range []uint32{16, 256, 2048} {
			for _, stride := range []int64{1, 37, 601} {
				name := fmt.Sprintf("step/DOT/chunk%d/terms%d/stride%d", 1<<chunkLog2, terms, stride)
				l.step(name, dotInstruction(1, terms, stride), chunkLog2, chunkLog2 == 5 && terms == 256 && stride == 37)
			}
		}
	}
	for _, in := range elementwise() {
		l.step("step/"+in.Op.String(), in, 5, false)
	}
	for _, code := range []op.Code{op.Dot, op.Max, op.ArgMax} {
		l.step(fmt.Sprintf("step/%v/one chunk", code), toAndFro(code, 1, 1<<16), 5, false)
		for _, chunks := range []uint32{2, 64, 1500} {
			name := fmt.Sprintf("step/%v/to and fro between %d chunks", code, chunks)
			l.step(name, toAndFro(code, chunks, 1<<16/chunks), 5, chunks == 64)
		}
	}
}

func (l *list) tensors() {
	for _, terms := range []uint32{1, 64, 4096} {
		l.add(fmt.Sprintf("tensor/DOT/64x%d", terms), l.evaluate, tensorInput(dotInstruction(64, terms, 1)), terms == 64)
	}
	for _, code := range []op.Code{op.Max, op.ArgMax} {
		l.add(fmt.Sprintf("tensor/%v/1x65536", code), l.evaluate, tensorInput(toAndFro(code, 64, 1024)), true)
	}
	for _, in := range elementwise() {
		in.Extents[0] = 1024
		for i := range in.Slots {
			if s := &in.Slots[i]; s.Tensor() && s.View.Size == 1 {
				s.View.Size, s.View.Out[0] = 1024, 1
			}
		}
		l.add("tensor/"+in.Op.String()+"/1024", l.evaluate, tensorInput(in), false)
	}
	l.add("tensor/view/4096", l.evaluate, tensorInput(nestedInstruction()), true)
}

// step adds the step proof of element 0 of an instruction.
func (l *list) step(name string, in *op.Instruction, chunkLog2 uint8, frozen bool) {
	c, err := prooftest.One(in, fill(in), chunkLog2)
	if err != nil {
		l.err = errors.Join(l.err, fmt.Errorf("%s: %w", name, err))
		return
	}
	input, err := c.Step(0, 0, 0)
	if err != nil {
		l.err = errors.Join(l.err, fmt.Errorf("%s: %w", name, err))
		return
	}
	l.add(name, l.judge, input, frozen)
}

// toAndFro returns a reduction of one output that goes through its operands again
// and again, a chunk of four elements a term: every term must find another chunk.
func toAndFro(code op.Code, chunks, times uint32) *op.Instruction {
	in := &op.Instruction{Op: code, DType: tensor.I64, Extents: [10]uint32{1, 1, 1, 1, 1, 1, times, chunks, 1, 1}}
	use := []op.SlotID{op.A}
	if code == op.Dot {
		use = append(use, op.B)
	}
	for _, id := range use {
		in.Slots[id] = operand(op.Weight, tensor.I64, int64(4*chunks))
		if chunks > 1 {
			in.Slots[id].View.Reduce[1] = 4
		}
	}
	return in
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
		panic("worst: internal error: " + err.Error()) // a sibling is missing
	}
	copy(b[32:], root[:])
	return b
}
