package gguf

import (
	"encoding/binary"

	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// halfFrac is the number of fraction bits with which every fp16 number is an integer
// (NUMERICS §2.4).
const halfFrac = 24

// scales are the D and M of the groups of a block. Of a format without minima, M is 0.
type scales struct{ d, m [maxGroups]int64 }

// unpacking is how a format becomes tensors, for many blocks at a time. Type.Decode
// says the same of one block.
type unpacking struct {
	bytes, elements int64 // of a block
	group           int64 // elements that share a scale
	bits            int   // of q
	minimum         bool

	quanta func(dst, b []byte)             // writes q of the blocks in b, as elements of a tensor
	scales func(b []byte, s *scales) error // those of the first block in b
}

var unpackings = map[Type]*unpacking{
	Q8_0: {34, 32, 32, 8, false, quantaQ8, scaleOf},
	Q4_0: {18, 32, 32, 4, false, quantaQ4(2), scaleOf},
	Q4_1: {20, 32, 32, 4, true, quantaQ4(4), scaleAndMinOf(8)},
	Q5_0: {22, 32, 32, 5, false, quantaQ5(2), scaleOf},
	Q5_1: {24, 32, 32, 5, true, quantaQ5(4), scaleAndMinOf(16)},
	Q4_K: {144, 256, 32, 4, true, quantaQ4K, scalesOfSuper(8)},
	Q5_K: {176, 256, 32, 5, true, quantaQ5K, scalesOfSuper(16)},
	Q6_K: {210, 256, 16, 6, false, quantaQ6K, scalesOfQ6K},
}

// q returns the type of quanta.
func (u *unpacking) q() tensor.DType {
	if u.bits == 4 {
		return tensor.I4
	}
	return tensor.I8
}

// scaleOf reads the scale of a block that begins with it.
func scaleOf(b []byte, s *scales) (err error) {
	s.d[0], err = halfAt(b)
	return err
}

// scaleAndMinOf returns what reads the scale and the minimum of a block that begins
// with them, for quanta from which zero has been subtracted.
func scaleAndMinOf(zero int64) func(b []byte, s *scales) error {
	return func(b []byte, s *scales) error {
		d, err := halfAt(b)
		if err != nil {
			return err
		}
		m, err := halfAt(b[2:])
		s.d[0], s.m[0] = d, m+zero*d
		return err
	}
}

// scalesOfSuper returns what reads those of a block of Q4_K or Q5_K.
func scalesOfSuper(zero int64) func(b []byte, s *scales) error {
	return func(b []byte, s *scales) error {
		d, err := halfAt(b)
		if err != nil {
			return err
		}
		dmin, err := halfAt(b[2:])
		if err != nil {
			return err
		}
		for g := range 8 {
			scale, minimum := scaleAndMin(b[4:16], g)
			s.d[g] = d * scale
			s.m[g] = zero*s.d[g] - dmin*minimum
		}
		return nil
	}
}

// scalesOfQ6K reads those of a block of Q6_K.
func scalesOfQ6K(b []byte, s *scales) error {
	d, err := halfAt(b[208:210])
	for g, scale := range b[192:208] {
		s.d[g] = d * int64(int8(scale))
	}
	return err
}

// each is a word with the same byte eight times, if multiplied by it.
const each = 0x0101010101010101

// nibbles packs eight nibbles, one in the low half of each byte of x, the first lowest,
// and subtracts 8 from each.
func nibbles(x uint64) uint32 {
	x &= 0x0f * each
	x = (x | x>>4) & 0x00ff00ff00ff00ff
	x = (x | x>>8) & 0x0000ffff0000ffff
	return uint32(x|x>>16) ^ 0x88888888
}

// fives subtracts 16 from eight numbers of five bits: their low four in the bytes of x,
// and their fifth as 0 or 1 in those of fifth.
func fives(x, fifth uint64) uint64 {
	return x&(0x0f*each) | (fifth^each)*0xf0
}

// spread returns a word whose bytes are the bits of b, the lowest first.
func spread(b byte) uint64 {
	x := uint64(b) * each & 0x8040201008040201 // bit i of byte i
	return (x + 0x7f*each) >> 7 & each         // without carries: each byte of x is at most 0x80
}

// quantaQ8 copies the quanta of Q8_0.
func quantaQ8(dst, b []byte) {
	for ; len(b) > 0; dst, b = dst[32:], b[34:] {
		copy(dst[:32], b[2:34])
	}
}

// quantaQ4 returns what unpacks Q4_0 or Q4_1, whose nibbles begin after some bytes:
// byte i has elements i and i + 16.
func quantaQ4(after int) func(dst, b []byte) {
	return func(dst, b []byte) {
		for ; len(b) > 0; dst, b = dst[16:], b[after+16:] {
			d, s := dst[:16], b[after:][:16]
			for i := range 2 {
				x := binary.LittleEndian.Uint64(s[8*i:])
				binary.LittleEndian.PutUint32(d[4*i:], nibbles(x))
				binary.LittleEndian.PutUint32(d[8+4*i:], nibbles(x>>4))
			}
		}
	}
}

// quantaQ5 returns what unpacks Q5_0 or Q5_1, whose fifth bits begin after some bytes,
// and nibbles after these.
func quantaQ5(after int) func(dst, b []byte) {
	return func(dst, b []byte) {
		for ; len(b) > 0; dst, b = dst[32:], b[after+20:] {
			d, high, s := dst[:32], b[after:][:4], b[after+4:][:16]
			for i := range 2 {
				x := binary.LittleEndian.Uint64(s[8*i:])
				binary.LittleEndian.PutUint64(d[8*i:], fives(x, spread(high[i])))
				binary.LittleEndian.PutUint64(d[16+8*i:], fives(x>>4, spread(high[2+i])))
			}
		}
	}
}

// quantaQ4K unpacks Q4_K: 32 bytes have a group of 32 in their low, and the next in
// their high nibbles.
func quantaQ4K(dst, b []byte) {
	for ; len(b) > 0; dst, b = dst[128:], b[144:] {
		for pair := range 4 {
			d, s := dst[32*pair:][:32], b[16+32*pair:][:32]
			for i := range 4 {
				x := binary.LittleEndian.Uint64(s[8*i:])
				binary.LittleEndian.PutUint32(d[4*i:], nibbles(x))
				binary.LittleEndian.PutUint32(d[16+4*i:], nibbles(x>>4))
			}
		}
	}
}

// quantaQ5K unpacks Q5_K: as Q4_K, with the fifth bit of element l of group g in bit g
// of byte l of 32.
func quantaQ5K(dst, b []byte) {
	for ; len(b) > 0; dst, b = dst[256:], b[176:] {
		for pair := range 4 {
			d, high, s := dst[64*pair:][:64], b[16:48], b[48+32*pair:][:32]
			for i := range 4 {
				x, fifth := binary.LittleEndian.Uint64(s[8*i:]), binary.LittleEndian.Uint64(high[8*i:])>>(2*pair)
				binary.LittleEndian.PutUint64(d[8*i:], fives(x, fifth&each))
				binary.LittleEndian.PutUint64(d[32+8*i:], fives(x>>4, fifth>>1&each))
			}
		}
	}
}

// quantaQ6K unpacks Q6_K: of 128 elements, four parts of 32, byte l of 64 has the low
// nibble of element l of the first or second part, and the high one of that two parts
// on; byte l of 32 has the upper two bits of all four.
func quantaQ6K(dst, b []byte) {
	for ; len(b) > 0; dst, b = dst[256:], b[210:] {
		for half := range 2 {
			d, low, high := dst[128*half:][:128], b[64*half:][:64], b[128+32*half:][:32]
			for i := range 4 {
				x, y := binary.LittleEndian.Uint64(low[8*i:]), binary.LittleEndian.Uint64(low[32+8*i:])
				up := binary.LittleEndian.Uint64(high[8*i:])
				binary.LittleEndian.PutUint64(d[8*i:], sixes(x, up))
				binary.LittleEndian.PutUint64(d[32+8*i:], sixes(y, up>>2))
				binary.LittleEndian.PutUint64(d[64+8*i:], sixes(x>>4, up>>4))
				binary.LittleEndian.PutUint64(d[96+8*i:], sixes(y>>4, up>>6))
			}
		}
	}
}

// sixes subtracts 32 from eight numbers of six bits: their low four in the bytes of x,
// and their upper two in those of up.
func sixes(x, up uint64) uint64 {
	v := x&(0x0f*each) | up&(0x03*each)<<4 ^ 0x20*each
	return v | v&(0x20*each)*6 // bit 5 is the sign now
}
