package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// isa is an instruction set: vectors of some length and what is computed with them.
type isa interface {
	suffix() string
	bytes() int // of a vector
	vector() reg.VecVirtual
	move(addr Mem, dst reg.VecVirtual)
	pairs(start, x reg.VecVirtual, addr Mem, dst reg.VecVirtual)
	widen(v, sum reg.VecVirtual)
	// multiplyAdd adds to each i32 of acc the products of two neighbouring i16 of x and y.
	multiplyAdd(acc, x, y reg.VecVirtual)
	// or sets the bits of dst that are set in x.
	or(x, dst reg.VecVirtual)
	// sum adds the i64 of v, which it destroys, and stores the sum.
	sum(v reg.VecVirtual, dst Op)
}

type avx2 struct{}

func (avx2) suffix() string         { return "AVX2" }
func (avx2) bytes() int             { return 32 }
func (avx2) vector() reg.VecVirtual { return YMM() }

func (avx2) multiplyAdd(acc, x, y reg.VecVirtual) {
	VPMADDWD(x, y, y)
	VPADDD(y, acc, acc)
}

func (avx2) or(x, dst reg.VecVirtual) { VPOR(x, dst, dst) }

func (avx2) sum(v reg.VecVirtual, dst Op) { sum256(v, dst) }

type avx512 struct{}

func (avx512) suffix() string         { return "AVX512" }
func (avx512) bytes() int             { return 64 }
func (avx512) vector() reg.VecVirtual { return ZMM() }

func (avx512) multiplyAdd(acc, x, y reg.VecVirtual) { VPDPWSSD(x, y, acc) }

func (avx512) or(x, dst reg.VecVirtual) { VPORD(x, dst, dst) }

func (avx512) sum(v reg.VecVirtual, dst Op) {
	high := YMM()
	VEXTRACTI64X4(U8(1), v, high)
	VPADDQ(high, v.AsY(), high)
	sum256(high, dst)
}

// sum256 adds the four i64 of a vector and stores the sum.
func sum256(v reg.VecVirtual, dst Op) {
	high := XMM()
	VEXTRACTI128(U8(1), v.AsY(), high)
	VPADDQ(high, v.AsX(), high)
	low := XMM()
	VPSHUFD(U8(0x4e), high, low)
	VPADDQ(low, high, high)
	VMOVQ(high, dst)
}

// weights is a type of weights, of which 32 are a block.
type weights interface {
	name() string
	blockBytes() int
	// load loads elements from the given one on, of the block at addr, as i16: as many
	// as a vector holds.
	load(s isa, addr Mem, first int, dst reg.VecVirtual)
}

type i8 struct{}

func (i8) name() string                                        { return "I8" }
func (i8) blockBytes() int                                     { return 32 }
func (i8) load(_ isa, addr Mem, first int, dst reg.VecVirtual) { VPMOVSXBW(addr.Offset(first), dst) }

type i4 struct{}

func (i4) name() string    { return "I4" }
func (i4) blockBytes() int { return 16 }

// load makes of each byte, with the nibbles h and l, the i32 0x000000hl, of that
// 0xhl0hl000, two i16 with l and h on top, and shifts these down.
func (i4) load(s isa, addr Mem, first int, dst reg.VecVirtual) {
	high := s.vector()
	VPMOVZXBD(addr.Offset(first/2), dst)
	VPSLLD(U8(24), dst, high)
	VPSLLD(U8(12), dst, dst)
	s.or(high, dst)
	VPSRAW(U8(12), dst, dst)
}

// i16low and i16high are the bytes of an i16, 2^8·high + low with 0 <= low < 2^8.
type i16low struct{}

func (i16low) name() string    { return "I16Low" }
func (i16low) blockBytes() int { return 64 }

func (i16low) load(s isa, addr Mem, first int, dst reg.VecVirtual) {
	s.move(addr.Offset(2*first), dst)
	VPSLLW(U8(8), dst, dst)
	VPSRLW(U8(8), dst, dst)
}

type i16high struct{}

func (i16high) name() string    { return "I16High" }
func (i16high) blockBytes() int { return 64 }

func (i16high) load(s isa, addr Mem, first int, dst reg.VecVirtual) {
	s.move(addr.Offset(2*first), dst)
	VPSRAW(U8(8), dst, dst)
}
