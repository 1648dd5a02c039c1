package op

import (
	"encoding/binary"
	"fmt"

	"github.com/mlgeth/mlgeth/precompiles/fixed"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// DescriptorLen is the number of bytes of a descriptor: 21 words of 32.
const DescriptorLen = 672

// The descriptor's layout, big-endian (NUMERICS §3.4):
//
//	 0  op u8 · 1 flags u8 · 2 dtype u8 · 3 shift i8 · 4 k u8 · 5–7 zero
//	 8  α i64 · 16 β i64 · 24 γ i64
//	32  extents n_0 … n_9, u32 each
//	72  growO u32 · 76 growR u32 · 80–95 zero
//	96  slots A, B, C, S, E, D, 96 bytes each
//
// and of a slot:
//
//	 0  kind u8 · 1 dtype u8
//	 2  index u32 · 6 init u32, or for CONST its value i64
//	10  off i40 · 15 offT i40 · 20 size i40 · 25 sizeT i40 · 30–31 zero
//	32  so_0 … so_5, i40 each · 62–63 zero
//	64  sr_0 … sr_3, i64 each
const (
	offImmediates = 8
	offExtents    = 32
	offGrow       = 72
	offReserved   = 80
	offSlots      = 96
	slotLen       = 96

	slotOff       = 10
	slotStrides   = 32
	slotReduce    = 64
	strideLen     = 5
	flagFloor     = 1 << 0
	flagSubE      = 1 << 1
	flagAbs       = 1 << 2
	compareShift  = 4
	flagsReserved = 0b11001000
)

// Encode returns the descriptor of in. It requires a valid instruction: values
// that the layout cannot hold are cut.
func (in *Instruction) Encode() [DescriptorLen]byte {
	var b [DescriptorLen]byte
	b[0] = byte(in.Op)
	b[1] = in.flags()
	b[2] = byte(in.DType)
	b[3] = byte(in.Shift)
	b[4] = in.K
	for i, v := range [...]int64{in.Alpha, in.Beta, in.Gamma} {
		binary.BigEndian.PutUint64(b[offImmediates+8*i:], uint64(v))
	}
	for i, n := range in.Extents {
		binary.BigEndian.PutUint32(b[offExtents+4*i:], n)
	}
	binary.BigEndian.PutUint32(b[offGrow:], in.GrowO)
	binary.BigEndian.PutUint32(b[offGrow+4:], in.GrowR)
	for i := range in.Slots {
		in.Slots[i].encode(b[offSlots+slotLen*i:][:slotLen])
	}
	return b
}

func (in *Instruction) flags() byte {
	f := byte(in.Compare) << compareShift
	if in.Rounding == fixed.Floor {
		f |= flagFloor
	}
	if in.SubE {
		f |= flagSubE
	}
	if in.Abs {
		f |= flagAbs
	}
	return f
}

func (s *Slot) encode(b []byte) {
	b[0] = byte(s.Kind)
	b[1] = byte(s.DType)
	if s.Kind == Const {
		binary.BigEndian.PutUint64(b[2:], uint64(s.Const))
	} else {
		binary.BigEndian.PutUint32(b[2:], s.Index)
		binary.BigEndian.PutUint32(b[6:], s.Init)
	}
	for i, v := range [...]int64{s.View.Off, s.View.OffT, s.View.Size, s.View.SizeT} {
		putInt40(b[slotOff+strideLen*i:], v)
	}
	for d, v := range s.View.Out {
		putInt40(b[slotStrides+strideLen*d:], v)
	}
	for d, v := range s.View.Reduce {
		binary.BigEndian.PutUint64(b[slotReduce+8*d:], uint64(v))
	}
}

// Decode reads a descriptor. It requires the exact length and zeros where the
// layout has them, so that Encode gives the same bytes back; Validate says
// whether the instruction makes sense.
func Decode(b []byte) (*Instruction, error) {
	if len(b) != DescriptorLen {
		return nil, fmt.Errorf("descriptor has %d bytes, want %d", len(b), DescriptorLen)
	}
	if !allZero(b[5:offImmediates]) || !allZero(b[offReserved:offSlots]) || b[1]&flagsReserved != 0 {
		return nil, fmt.Errorf("descriptor: reserved bits are not zero")
	}
	in := &Instruction{
		Op:      Code(b[0]),
		SubE:    b[1]&flagSubE != 0,
		Abs:     b[1]&flagAbs != 0,
		Compare: Compare(b[1] >> compareShift),
		DType:   tensor.DType(b[2]),
		Shift:   int8(b[3]),
		K:       b[4],
		Alpha:   int64(binary.BigEndian.Uint64(b[offImmediates:])),
		Beta:    int64(binary.BigEndian.Uint64(b[offImmediates+8:])),
		Gamma:   int64(binary.BigEndian.Uint64(b[offImmediates+16:])),
		GrowO:   binary.BigEndian.Uint32(b[offGrow:]),
		GrowR:   binary.BigEndian.Uint32(b[offGrow+4:]),
	}
	if b[1]&flagFloor != 0 {
		in.Rounding = fixed.Floor
	}
	for i := range in.Extents {
		in.Extents[i] = binary.BigEndian.Uint32(b[offExtents+4*i:])
	}
	for i := range in.Slots {
		if err := in.Slots[i].decode(b[offSlots+slotLen*i:][:slotLen]); err != nil {
			return nil, fmt.Errorf("descriptor: slot %v: %w", SlotID(i), err)
		}
	}
	return in, nil
}

func (s *Slot) decode(b []byte) error {
	if !allZero(b[30:slotStrides]) || !allZero(b[62:slotReduce]) {
		return fmt.Errorf("reserved bytes are not zero")
	}
	s.Kind = Kind(b[0])
	s.DType = tensor.DType(b[1])
	if s.Kind == Const {
		s.Const = int64(binary.BigEndian.Uint64(b[2:]))
	} else {
		s.Index = binary.BigEndian.Uint32(b[2:])
		s.Init = binary.BigEndian.Uint32(b[6:])
	}
	v := &s.View
	for i, p := range [...]*int64{&v.Off, &v.OffT, &v.Size, &v.SizeT} {
		*p = int40(b[slotOff+strideLen*i:])
	}
	for d := range v.Out {
		v.Out[d] = int40(b[slotStrides+strideLen*d:])
	}
	for d := range v.Reduce {
		v.Reduce[d] = int64(binary.BigEndian.Uint64(b[slotReduce+8*d:]))
	}
	return nil
}

// putInt40 writes the low 40 bits of v, big-endian.
func putInt40(b []byte, v int64) {
	b[0] = byte(v >> 32)
	binary.BigEndian.PutUint32(b[1:], uint32(v))
}

// int40 reads a signed 40-bit big-endian integer.
func int40(b []byte) int64 {
	return int64(int8(b[0]))<<32 | int64(binary.BigEndian.Uint32(b[1:]))
}

func allZero(b []byte) bool {
	for _, x := range b {
		if x != 0 {
			return false
		}
	}
	return true
}
