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
//
// The constants are where the fields begin, in bytes. The Solidity twin's are generated
// from them.
const (
	OffsetOp      = 0
	OffsetFlags   = 1
	OffsetDType   = 2
	OffsetShift   = 3
	OffsetK       = 4
	OffsetAlpha   = 8
	OffsetBeta    = 16
	OffsetGamma   = 24
	OffsetExtents = 32
	OffsetGrowO   = 72
	OffsetGrowR   = 76
	OffsetSlots   = 96
	SlotLen       = 96

	SlotOffsetKind   = 0
	SlotOffsetDType  = 1
	SlotOffsetIndex  = 2
	SlotOffsetInit   = 6
	SlotOffsetConst  = 2
	SlotOffsetOff    = 10
	SlotOffsetOffT   = 15
	SlotOffsetSize   = 20
	SlotOffsetSizeT  = 25
	SlotOffsetOut    = 32
	SlotOffsetReduce = 64
)

// Lengths of the fields that are not a byte long, in bytes.
const (
	ImmediateLen = 8 // α, β, γ, a constant
	ExtentLen    = 4 // extents, growths, index, init
	ViewLen      = 5 // off, offT, size, sizeT, so
	ReduceLen    = 8 // sr
)

// The flags byte: three flags, and the comparison of SEL above FlagCompareShift.
const (
	FlagFloor        = 1 << 0
	FlagSubE         = 1 << 1
	FlagAbs          = 1 << 2
	FlagCompareShift = 4
	FlagsReserved    = 0b11001000
)

// Encode returns the descriptor of in. It requires a valid instruction: values
// that the layout cannot hold are cut.
func (in *Instruction) Encode() [DescriptorLen]byte {
	var b [DescriptorLen]byte
	b[OffsetOp] = byte(in.Op)
	b[OffsetFlags] = in.flags()
	b[OffsetDType] = byte(in.DType)
	b[OffsetShift] = byte(in.Shift)
	b[OffsetK] = in.K
	binary.BigEndian.PutUint64(b[OffsetAlpha:], uint64(in.Alpha))
	binary.BigEndian.PutUint64(b[OffsetBeta:], uint64(in.Beta))
	binary.BigEndian.PutUint64(b[OffsetGamma:], uint64(in.Gamma))
	for i, n := range in.Extents {
		binary.BigEndian.PutUint32(b[OffsetExtents+ExtentLen*i:], n)
	}
	binary.BigEndian.PutUint32(b[OffsetGrowO:], in.GrowO)
	binary.BigEndian.PutUint32(b[OffsetGrowR:], in.GrowR)
	for i := range in.Slots {
		in.Slots[i].encode(b[OffsetSlots+SlotLen*i:][:SlotLen])
	}
	return b
}

func (in *Instruction) flags() byte {
	f := byte(in.Compare) << FlagCompareShift
	if in.Rounding == fixed.Floor {
		f |= FlagFloor
	}
	if in.SubE {
		f |= FlagSubE
	}
	if in.Abs {
		f |= FlagAbs
	}
	return f
}

func (s *Slot) encode(b []byte) {
	b[SlotOffsetKind] = byte(s.Kind)
	b[SlotOffsetDType] = byte(s.DType)
	if s.Kind == Const {
		binary.BigEndian.PutUint64(b[SlotOffsetConst:], uint64(s.Const))
	} else {
		binary.BigEndian.PutUint32(b[SlotOffsetIndex:], s.Index)
		binary.BigEndian.PutUint32(b[SlotOffsetInit:], s.Init)
	}
	putInt40(b[SlotOffsetOff:], s.View.Off)
	putInt40(b[SlotOffsetOffT:], s.View.OffT)
	putInt40(b[SlotOffsetSize:], s.View.Size)
	putInt40(b[SlotOffsetSizeT:], s.View.SizeT)
	for d, v := range s.View.Out {
		putInt40(b[SlotOffsetOut+ViewLen*d:], v)
	}
	for d, v := range s.View.Reduce {
		binary.BigEndian.PutUint64(b[SlotOffsetReduce+ReduceLen*d:], uint64(v))
	}
}

// Decode reads a descriptor. It requires the exact length and zeros where the
// layout has them, so that Encode gives the same bytes back; Validate says
// whether the instruction makes sense.
func Decode(b []byte) (*Instruction, error) {
	if len(b) != DescriptorLen {
		return nil, fmt.Errorf("descriptor has %d bytes, want %d", len(b), DescriptorLen)
	}
	if !allZero(b[OffsetK+1:OffsetAlpha]) || !allZero(b[OffsetGrowR+ExtentLen:OffsetSlots]) || b[OffsetFlags]&FlagsReserved != 0 {
		return nil, fmt.Errorf("descriptor: reserved bits are not zero")
	}
	in := &Instruction{
		Op:      Code(b[OffsetOp]),
		SubE:    b[OffsetFlags]&FlagSubE != 0,
		Abs:     b[OffsetFlags]&FlagAbs != 0,
		Compare: Compare(b[OffsetFlags] >> FlagCompareShift),
		DType:   tensor.DType(b[OffsetDType]),
		Shift:   int8(b[OffsetShift]),
		K:       b[OffsetK],
		Alpha:   int64(binary.BigEndian.Uint64(b[OffsetAlpha:])),
		Beta:    int64(binary.BigEndian.Uint64(b[OffsetBeta:])),
		Gamma:   int64(binary.BigEndian.Uint64(b[OffsetGamma:])),
		GrowO:   binary.BigEndian.Uint32(b[OffsetGrowO:]),
		GrowR:   binary.BigEndian.Uint32(b[OffsetGrowR:]),
	}
	if b[OffsetFlags]&FlagFloor != 0 {
		in.Rounding = fixed.Floor
	}
	for i := range in.Extents {
		in.Extents[i] = binary.BigEndian.Uint32(b[OffsetExtents+ExtentLen*i:])
	}
	for i := range in.Slots {
		if err := in.Slots[i].decode(b[OffsetSlots+SlotLen*i:][:SlotLen]); err != nil {
			return nil, fmt.Errorf("descriptor: slot %v: %w", SlotID(i), err)
		}
	}
	return in, nil
}

func (s *Slot) decode(b []byte) error {
	v := &s.View
	if !allZero(b[SlotOffsetSizeT+ViewLen:SlotOffsetOut]) || !allZero(b[SlotOffsetOut+ViewLen*len(v.Out):SlotOffsetReduce]) {
		return fmt.Errorf("reserved bytes are not zero")
	}
	s.Kind = Kind(b[SlotOffsetKind])
	s.DType = tensor.DType(b[SlotOffsetDType])
	if s.Kind == Const {
		s.Const = int64(binary.BigEndian.Uint64(b[SlotOffsetConst:]))
	} else {
		s.Index = binary.BigEndian.Uint32(b[SlotOffsetIndex:])
		s.Init = binary.BigEndian.Uint32(b[SlotOffsetInit:])
	}
	v.Off = int40(b[SlotOffsetOff:])
	v.OffT = int40(b[SlotOffsetOffT:])
	v.Size = int40(b[SlotOffsetSize:])
	v.SizeT = int40(b[SlotOffsetSizeT:])
	for d := range v.Out {
		v.Out[d] = int40(b[SlotOffsetOut+ViewLen*d:])
	}
	for d := range v.Reduce {
		v.Reduce[d] = int64(binary.BigEndian.Uint64(b[SlotOffsetReduce+ReduceLen*d:]))
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
