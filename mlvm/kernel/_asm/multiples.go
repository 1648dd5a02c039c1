package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// widened is a type of elements that are loaded as i64.
type widened struct {
	name string
	bits int
}

// load loads eight elements, or those of a mask.
func (w widened) load(at Mem, mask reg.Register, dst reg.VecVirtual) {
	switch w.bits {
	case 8:
		VPMOVSXBQ_Z(at, mask, dst)
	case 16:
		VPMOVSXWQ_Z(at, mask, dst)
	case 32:
		VPMOVSXDQ_Z(at, mask, dst)
	default:
		VMOVDQU64_Z(at, mask, dst)
	}
}

// begin begins a function that adds multiples of rows, and returns its arguments but for x.
func (w widened) begin(short bool, suffix, sums string) (at, n, rows, stride reg.Register) {
	name := "addMultiples" + w.name + map[bool]string{true: "Short"}[short] + suffix
	TEXT(name, NOSPLIT, "func(sums *int64, n int, x *int64, terms int, w *byte, stride int)")
	what := "for n sums" + sums + " and the given number of terms in Z/2^64, where row k is at stride·k bytes of w."
	if short {
		what += " The factors are in the range of i32."
	}
	Doc(name+" adds Σ_k x[k]·w(k, i) to sums[i]", what)
	return Load(Param("sums"), GP64()), Load(Param("n"), GP64()), Load(Param("w"), GP64()), Load(Param("stride"), GP64())
}

// multiples writes the function that adds multiples of rows. If short, the factors are in
// the range of i32, as the elements must be then.
func multiples(w widened, short bool) {
	sums, n, w0, stride := w.begin(short, "AVX512", "")
	for _, vectors := range []int{4, 1} {
		label := map[int]string{4: "four", 1: "one"}[vectors]
		Label(label)
		CMPQ(n, U8(8*(vectors-1)))
		JLE(LabelRef(label + "done"))
		masks := lanesOf(n, vectors)
		acc := make([]reg.VecVirtual, vectors)
		for i := range acc {
			acc[i] = ZMM()
			VMOVDQU64_Z(Mem{Base: sums, Disp: 64 * i}, masks[i], acc[i])
		}
		x, left, row := Load(Param("x"), GP64()), Load(Param("terms"), GP64()), GP64()
		MOVQ(w0, row)
		Label(label + "term")
		factor := ZMM()
		VPBROADCASTQ(Mem{Base: x}, factor)
		for i := range acc {
			v := ZMM()
			w.load(Mem{Base: row, Disp: w.bits * i}, masks[i], v)
			if short {
				VPMULDQ(factor, v, v)
			} else {
				VPMULLQ(factor, v, v)
			}
			VPADDQ(v, acc[i], acc[i])
		}
		ADDQ(stride, row)
		ADDQ(U8(8), x)
		DECQ(left)
		JNZ(LabelRef(label + "term"))
		for i := range acc {
			VMOVDQU64(acc[i], masks[i], Mem{Base: sums, Disp: 64 * i})
		}
		ADDQ(U32(64*vectors), sums)
		ADDQ(U32(w.bits*vectors), w0)
		SUBQ(U8(8*vectors), n)
		JMP(LabelRef(label))
		Label(label + "done")
	}
	clean()
	RET()
}

// lanesOf returns masks for the first n lanes of so many vectors.
func lanesOf(n reg.Register, vectors int) []reg.Register {
	bits, most := GP64(), GP64()
	MOVQ(U32(64), most)
	CMPQ(n, most)
	CMOVQLT(n, most)
	MOVQ(I32(-1), bits)
	BZHIQ(most, bits, bits)
	masks := make([]reg.Register, vectors)
	for i := range masks {
		masks[i] = K()
		KMOVB(bits.As32(), masks[i])
		if i+1 < vectors {
			SHRQ(U8(8), bits)
		}
	}
	return masks
}
