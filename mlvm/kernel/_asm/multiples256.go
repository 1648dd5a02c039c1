package main

import (
	"fmt"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// AVX2 multiplies no int64, but i32. A factor is 2^32·high + low, low being an i32: the products
// of either half with elements of 32 bits at most are summed up by themselves.

// multiples256 writes multiples for AVX2.
func multiples256(w widened, short bool) {
	sums, n, w0, stride := w.begin(short, "AVX2", ", a multiple of 4,")
	carry := constant(avx2{}, 1<<31)
	for _, vectors := range []int{4, 2, 1} {
		label := fmt.Sprintf("vectors%d", vectors)
		Label(label)
		CMPQ(n, U8(4*vectors))
		JLT(LabelRef(label + "done"))
		low, high := make([]reg.VecVirtual, vectors), make([]reg.VecVirtual, vectors)
		for i := range low {
			low[i], high[i] = YMM(), YMM()
			VMOVDQU(Mem{Base: sums, Disp: 32 * i}, low[i])
			VPXOR(high[i], high[i], high[i])
		}
		x, left, row := Load(Param("x"), GP64()), Load(Param("terms"), GP64()), GP64()
		MOVQ(w0, row)
		Label(label + "term")
		factor, upper := YMM(), YMM()
		VPBROADCASTQ(Mem{Base: x}, factor)
		if !short {
			VPADDQ(carry, factor, upper) // what the low half is less than it is without its sign
			VPSRLQ(U8(32), upper, upper)
		}
		for i := range low {
			v, product := YMM(), YMM()
			w.extend(Mem{Base: row, Disp: w.bits / 2 * i}, v)
			VPMULDQ(v, factor, product)
			VPADDQ(product, low[i], low[i])
			if !short {
				VPMULDQ(v, upper, v)
				VPADDQ(v, high[i], high[i])
			}
		}
		ADDQ(stride, row)
		ADDQ(U8(8), x)
		DECQ(left)
		JNZ(LabelRef(label + "term"))
		for i := range low {
			if !short {
				VPSLLQ(U8(32), high[i], high[i])
				VPADDQ(high[i], low[i], low[i])
			}
			VMOVDQU(low[i], Mem{Base: sums, Disp: 32 * i})
		}
		ADDQ(U32(32*vectors), sums)
		ADDQ(U32(w.bits/2*vectors), w0)
		SUBQ(U8(4*vectors), n)
		JMP(LabelRef(label))
		Label(label + "done")
	}
	VZEROUPPER()
	RET()
}

// extend loads four elements of 32 bits at most.
func (w widened) extend(at Mem, dst reg.VecVirtual) {
	switch w.bits {
	case 8:
		VPMOVSXBQ(at, dst)
	case 16:
		VPMOVSXWQ(at, dst)
	default:
		VPMOVSXDQ(at, dst)
	}
}
