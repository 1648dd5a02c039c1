package tensor

import (
	"encoding/binary"
	"fmt"
	"math"
)

// DType is the type of a tensor's elements. Its value is the code in a
// descriptor. All types are signed two's complement integers.
type DType uint8

const (
	I8  DType = iota // one byte
	I16              // two bytes, little-endian
	I32              // four bytes, little-endian
	I64              // eight bytes, little-endian
	I4               // -8 to 7, two in a byte, the even element in the low nibble; weights only
)

// Valid reports whether d is one of the five types.
func (d DType) Valid() bool { return d <= I4 }

// String returns the name of d as the documents write it, "i8" to "i64" or "i4".
func (d DType) String() string {
	if !d.Valid() {
		return fmt.Sprintf("dtype(%d)", uint8(d))
	}
	return [...]string{"i8", "i16", "i32", "i64", "i4"}[d]
}

// Bits returns the number of bits of an element.
func (d DType) Bits() uint {
	if d == I4 {
		return 4
	}
	return 8 << d
}

// Range returns the least and the greatest value of d.
func (d DType) Range() (lowest, highest int64) {
	highest = math.MaxInt64 >> (64 - d.Bits())
	return ^highest, highest
}

// ByteLen returns the number of bytes of a tensor of size elements, size >= 0
// and at most MaxSize.
func (d DType) ByteLen(size int64) int64 {
	if d == I4 {
		return (size + 1) / 2
	}
	return size << d
}

// Load returns element e of the row that starts at b[0], sign-extended. It
// requires 0 <= e and that b holds the element.
func (d DType) Load(b []byte, e int64) int64 {
	switch d {
	case I8:
		return int64(int8(b[e]))
	case I16:
		return int64(int16(binary.LittleEndian.Uint16(b[2*e:])))
	case I32:
		return int64(int32(binary.LittleEndian.Uint32(b[4*e:])))
	case I64:
		return int64(binary.LittleEndian.Uint64(b[8*e:]))
	default: // I4: move the nibble to the top, then shift it down with its sign
		return int64(int8(b[e>>1]<<(4-4*(e&1)))) >> 4
	}
}

// Store writes v, reduced to the width of d, as element e of the row that starts
// at b[0]. It requires 0 <= e and that b holds the element. I4 is not a type of
// results: storing it touches the element's nibble only.
func (d DType) Store(b []byte, e, v int64) {
	switch d {
	case I8:
		b[e] = byte(v)
	case I16:
		binary.LittleEndian.PutUint16(b[2*e:], uint16(v))
	case I32:
		binary.LittleEndian.PutUint32(b[4*e:], uint32(v))
	case I64:
		binary.LittleEndian.PutUint64(b[8*e:], uint64(v))
	default:
		shift := 4 * (e & 1)
		b[e>>1] = b[e>>1]&^(15<<shift) | byte(v)&15<<shift
	}
}
