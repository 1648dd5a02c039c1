package gguf

import (
	"encoding/binary"
	"fmt"
)

// Type is a block format of GGUF.
type Type string

// The formats, by the names that GGUF gives them.
const (
	Q8_0 Type = "Q8_0"
	Q4_0 Type = "Q4_0"
	Q4_1 Type = "Q4_1"
	Q5_0 Type = "Q5_0"
	Q5_1 Type = "Q5_1"
	Q4_K Type = "Q4_K"
	Q5_K Type = "Q5_K"
	Q6_K Type = "Q6_K"
)

// Block is an imported block. Group g of its quanta, of which there are
// len(Q)/len(D), has the scale D[g] and the minimum M[g]; M is nil for formats
// without one.
type Block struct {
	Q []int8
	D []int64
	M []int64
}

// format is what a block format consists of.
type format struct {
	bytes, elements int
	decode          func(b []byte) (Block, error)
}

var formats = map[Type]format{
	Q8_0: {34, 32, decodeQ8},
	Q4_0: {18, 32, func(b []byte) (Block, error) { return decodeLegacy(b, false, false) }},
	Q4_1: {20, 32, func(b []byte) (Block, error) { return decodeLegacy(b, true, false) }},
	Q5_0: {22, 32, func(b []byte) (Block, error) { return decodeLegacy(b, false, true) }},
	Q5_1: {24, 32, func(b []byte) (Block, error) { return decodeLegacy(b, true, true) }},
	Q4_K: {144, 256, func(b []byte) (Block, error) { return decodeSuper(b, false) }},
	Q5_K: {176, 256, func(b []byte) (Block, error) { return decodeSuper(b, true) }},
	Q6_K: {210, 256, decodeQ6K},
}

// Size returns the number of bytes and of elements of a block.
func (t Type) Size() (bytes, elements int, err error) {
	f, ok := formats[t]
	if !ok {
		return 0, 0, fmt.Errorf("gguf: unknown block format %q", string(t))
	}
	return f.bytes, f.elements, nil
}

// Decode imports one block.
func (t Type) Decode(b []byte) (Block, error) {
	f, ok := formats[t]
	if !ok {
		return Block{}, fmt.Errorf("gguf: unknown block format %q", string(t))
	}
	if len(b) != f.bytes {
		return Block{}, fmt.Errorf("gguf: %s block has %d bytes, want %d", t, len(b), f.bytes)
	}
	block, err := f.decode(b)
	if err != nil {
		return Block{}, fmt.Errorf("gguf: %s block: %w", t, err)
	}
	return block, nil
}

// Half returns the value of the fp16 number with the given bits, times 2^24. It
// refuses infinities and NaNs.
func Half(bits uint16) (int64, error) {
	exponent, v := bits>>10&31, int64(bits&1023)
	switch exponent {
	case 0:
	case 31:
		return 0, fmt.Errorf("scale %#04x is infinite or not a number", bits)
	default:
		v = (1024 + v) << (exponent - 1)
	}
	if bits>>15 != 0 {
		v = -v
	}
	return v, nil
}

// halfAt returns the fp16 number at b[0:2], times 2^24.
func halfAt(b []byte) (int64, error) { return Half(binary.LittleEndian.Uint16(b)) }

// decodeQ8: d fp16, 32 quanta i8.
func decodeQ8(b []byte) (Block, error) {
	d, err := halfAt(b)
	q := make([]int8, 32)
	for i := range q {
		q[i] = int8(b[2+i])
	}
	return Block{Q: q, D: []int64{d}}, err
}

// decodeLegacy reads Q4_0, Q4_1, Q5_0 and Q5_1: d fp16, the minimum m fp16 if there
// is one, the fifth bits u32 if there are any, 16 bytes of nibbles. Byte i has
// element i in its low and i+16 in its high nibble.
func decodeLegacy(b []byte, minimum, fifth bool) (Block, error) {
	d, err := halfAt(b)
	if err != nil {
		return Block{}, err
	}
	b = b[2:]
	zero := int64(8)
	if fifth {
		zero = 16
	}
	block := Block{Q: make([]int8, 32), D: []int64{d}}
	if minimum {
		m, err := halfAt(b)
		if err != nil {
			return Block{}, err
		}
		block.M = []int64{m + zero*d}
		b = b[2:]
	}
	var high uint32
	if fifth {
		high = binary.LittleEndian.Uint32(b)
		b = b[4:]
	}
	for i := range 16 {
		low, up := int64(b[i]&15), int64(b[i]>>4)
		low |= int64(high>>i&1) << 4
		up |= int64(high>>(i+16)&1) << 4
		block.Q[i], block.Q[i+16] = int8(low-zero), int8(up-zero)
	}
	return block, nil
}

// decodeSuper reads Q4_K and Q5_K: d and dmin fp16, eight scales and minima of six
// bits in 12 bytes, 32 bytes of fifth bits for Q5_K, 128 bytes of nibbles. The file
// format subtracts the minimum.
func decodeSuper(b []byte, fifth bool) (Block, error) {
	d, err := halfAt(b)
	if err != nil {
		return Block{}, err
	}
	dmin, err := halfAt(b[2:])
	if err != nil {
		return Block{}, err
	}
	packed, high, low, zero := b[4:16], make([]byte, 32), b[16:], int64(8)
	if fifth {
		high, low, zero = b[16:48], b[48:], 16
	}
	block := Block{Q: make([]int8, 256), D: make([]int64, 8), M: make([]int64, 8)}
	for g := range 8 {
		scale, minimum := scaleAndMin(packed, g)
		block.D[g] = d * scale
		block.M[g] = zero*block.D[g] - dmin*minimum
		for l := range 32 {
			q := int64(low[g/2*32+l] >> (4 * (g & 1)) & 15)
			q |= int64(high[l]>>g&1) << 4
			block.Q[32*g+l] = int8(q - zero)
		}
	}
	return block, nil
}

// scaleAndMin returns the six-bit scale and minimum of group g: the first four are
// in the low bits of bytes 0–3 and 4–7; the others have four bits in bytes 8–11 and
// two in the high bits of the former.
func scaleAndMin(b []byte, g int) (scale, minimum int64) {
	if g < 4 {
		return int64(b[g] & 63), int64(b[g+4] & 63)
	}
	scale = int64(b[g+4]&15) | int64(b[g-4]>>6)<<4
	minimum = int64(b[g+4]>>4) | int64(b[g]>>6)<<4
	return scale, minimum
}

// decodeQ6K: 128 bytes of low nibbles, 64 bytes of upper bit pairs, 16 scales i8, d
// fp16. Each half of 128 elements takes 64 and 32 bytes of these.
func decodeQ6K(b []byte) (Block, error) {
	d, err := halfAt(b[208:])
	if err != nil {
		return Block{}, err
	}
	block := Block{Q: make([]int8, 256), D: make([]int64, 16)}
	for g := range block.D {
		block.D[g] = d * int64(int8(b[192+g]))
	}
	for i := range block.Q {
		half, part, l := i/128, i/32%4, i%32
		low := b[64*half+part%2*32+l] >> (4 * (part / 2)) & 15
		up := b[128+32*half+l] >> (2 * part) & 3
		block.Q[i] = int8(low|up<<4) - 32
	}
	return block, nil
}
