package main

import (
	"github.com/mmcloughlin/avo/attr"
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// Where all terms of a row fit an i32, its sums need no int64 in memory: they are scaled,
// shifted and limited as they are read.

// wholePairs256 writes the function that multiplies a panel of pairs with rows of i16 whose sums
// fit an i32.
func wholePairs256() {
	TEXT("wholePairsAVX2", NOSPLIT, "func(sums *int32, a *byte, rows *int64, n, sumStride int, panel *byte, parts *int64)")
	Doc(
		"wholePairsAVX2 sets sums(m, r), at sumStride·m + 4·r bytes, for each of n rows of a and r of a panel of",
		"16, to Σ_k a(m, k)·w(r, k) over the terms of all parts, which must not exceed an i32. Row m begins at",
		"rows[m] bytes of a. A part is five numbers: bytes from the beginning of a row and of the panel, a count",
		"of pairs, of which 0 ends the list, and two that are not used.",
	)
	order := GLOBL("evenRowsFirst", attr.RODATA|attr.NOPTR)
	for row := range halfRows {
		DATA(4*row, U32(row%4*2+row/4)) // its lane
	}
	eachOf(Load(Param("n"), GP64()), func(n int, name string) {
		rows := rowStarts(n)
		d := &dotter{isa: avx2{}}
		sums := [2][]reg.VecVirtual{d.zeros(n), d.zeros(n)}
		eachPart256(name, rows, sums, func(part, panel, k reg.Register) {})
		inRows, dst, stride := YMM(), Load(Param("sums"), GP64()), Load(Param("sumStride"), GP64())
		VMOVDQU(order, inRows)
		for m := range n {
			for half := range sums {
				VPERMD(sums[half][m], inRows, sums[half][m])
				VMOVDQU(sums[half][m], Mem{Base: dst, Disp: 32 * half})
			}
			ADDQ(stride, dst)
		}
		Store(dst, Param("sums"))
	}, 6, 4, 2, 1)
	VZEROUPPER()
	RET()
}

// The places of the terms of eight outputs: factors, their upper halves, addends, each those of
// the even outputs and then those of the odd ones.
const (
	termFactors = 64 * iota
	termUppers
	termAddends
	termsSize
)

// finishSums256 writes the function that scales, shifts and limits sums of i32.
//
// A sum times a factor of 64 bits is Σ·low + 2^32·Σ·upper, where low is the lower half with its
// sign, so that upper is one more than the upper half if that sign is set. As an unsigned number,
// with 2^63 more, it is shifted without a sign to extend: what is 2^(63-shift) too much afterwards
// is taken away. From a shift of 33 on the result is within ±2^30.
func finishSums256() {
	TEXT("finishSumsAVX2", NOSPLIT, "func(dst *byte, sums *int32, n, rows, dstStride, sumStride int, terms *int64, shift, half int64)")
	Doc(
		"finishSumsAVX2 sets output i of dst, of i32, for each row, to sums[i]·factor(i) + addend(i), shifted right",
		"by 2 to 63, to nearest if half is 1, down if it is 0, and limited. n is a positive multiple of 8. Terms are,",
		"for eight outputs, the factors of the even ones and those of the odd ones, in the same order floor((factor",
		"+ 2^31) / 2^32), and addends less 2^63.",
	)
	dst, sums, rows := Load(Param("dst"), GP64()), Load(Param("sums"), GP64()), Load(Param("rows"), GP64())
	dstStride, sumStride := Load(Param("dstStride"), GP64()), Load(Param("sumStride"), GP64())
	shift, isa := Load(Param("shift"), GP64()), avx2{}
	all, allButOne, half, zero := XMM(), XMM(), YMM(), constant(isa, -1<<63)
	VMOVQ(shift, all)
	VPSRLQ(all, zero, zero)
	before := GP64()
	LEAQ(Mem{Base: shift, Disp: -1}, before)
	VMOVQ(before, allButOne)
	isa.broadcast(Load(Param("half"), GP64()), half)
	most, least := constant(isa, 1<<31-1), constant(isa, -1<<31)
	CMPQ(shift, U8(33))
	JLT(LabelRef("limitedrow"))
	for _, loop := range []string{"", "limited"} {
		terms, n, at, to := GP64(), GP64(), GP64(), GP64()
		Label(loop + "row")
		Load(Param("terms"), terms)
		Load(Param("n"), n)
		MOVQ(sums, at)
		MOVQ(dst, to)
		Label(loop + "vector")
		x, odd := YMM(), YMM()
		VMOVDQU(Mem{Base: at}, x)
		VPSRLQ(U8(32), x, odd)
		for i, v := range []reg.VecVirtual{x, odd} {
			upper := YMM()
			VPMULUDQ(Mem{Base: terms, Disp: termUppers + 32*i}, v, upper)
			VPMULDQ(Mem{Base: terms, Disp: termFactors + 32*i}, v, v)
			VPSLLQ(U8(32), upper, upper)
			VPADDQ(Mem{Base: terms, Disp: termAddends + 32*i}, v, v)
			VPADDQ(upper, v, v)
			VPSRLQ(allButOne, v, v)
			VPADDQ(half, v, v)
			VPSRLQ(U8(1), v, v)
			VPSUBQ(zero, v, v)
			if loop == "limited" {
				isa.lesser(most, v)
				isa.greater(least, v)
			}
		}
		VPSLLQ(U8(32), odd, odd)
		VPBLENDD(U8(0xaa), odd, x, x)
		VMOVDQU(x, Mem{Base: to})
		ADDQ(U32(termsSize), terms)
		ADDQ(U8(32), at)
		ADDQ(U8(32), to)
		SUBQ(U8(8), n)
		JNZ(LabelRef(loop + "vector"))
		ADDQ(sumStride, sums)
		ADDQ(dstStride, dst)
		DECQ(rows)
		JNZ(LabelRef(loop + "row"))
		VZEROUPPER()
		RET()
	}
}
