package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// Panels of pairs in AVX2 hold a pair of 16 rows in two vectors of eight lanes each. The even
// lanes of a vector are four rows and its odd lanes the next four: the products of i32 that
// VPMULDQ makes of the even lanes, and then of the odd ones, are then in the order of the sums.

// halfRows is the number of rows of a vector.
const halfRows = panelRows / 2

// evenThenOdd returns which row of half a panel of pairs a lane holds.
func evenThenOdd(lane int) int { return lane/2 + lane%2*4 }

// inOrder is the same for scales.
func inOrder(lane int) int { return lane }

// packPairs256 writes the function that makes a panel of pairs of terms.
func packPairs256(w weights) {
	name := "pack" + w.name() + "AVX2"
	TEXT(name, NOSPLIT, "func(panel, w *byte, blocks, wStride int)")
	Doc(
		name+" makes a panel of 16 rows of 32·blocks weights, with w(r, 0) at wStride·r bytes of w:",
		"the i16 (k/2·16+l)·2+k%2 of the panel is w(r, k) for l = r/8·8 + r%4·2 + r/4%2.",
	)
	packHalves("w", "wStride", w.blockBytes(), evenThenOdd, func(at Mem, half int, row reg.VecVirtual) {
		w.load(avx2{}, at, half*blockLen/2, row)
	})
}

// packScales256 writes the function that makes rows of scales what panels of weights are.
func packScales256() {
	TEXT("packScalesAVX2", NOSPLIT, "func(panel, scales *int32, blocks, sStride int)")
	Doc(
		"packScalesAVX2 sets panel[g·16+r] = scale(r, g) for 16 rows of 16·blocks scales, with scale(r, 0) at",
		"sStride·r bytes of scales.",
	)
	packHalves("scales", "sStride", 64, inOrder, func(at Mem, half int, row reg.VecVirtual) {
		VMOVDQU(at.Offset(32*half), row)
	})
}

// packHalves writes the loop over blocks of 16 rows of 16 i32, or of pairs of i16, and their
// transposition, eight rows by eight. A block has so many bytes of a row of the source; load
// reads one half of it. Lanes are the rows that rowOf says.
func packHalves(source, strideOf string, blockBytes int, rowOf func(lane int) int, load func(at Mem, half int, row reg.VecVirtual)) {
	panel, src := Load(Param("panel"), GP64()), Load(Param(source), GP64())
	blocks, stride := Load(Param("blocks"), GP64()), Load(Param(strideOf), GP64())
	rows, fifth := rowsOf(src, stride), GP64()
	Label("block")
	at := GP64()
	MOVQ(src, at)
	for upper := range 2 {
		LEAQ(Mem{Base: at, Index: stride, Scale: 4}, fifth)
		fours := [...]func(r int) Mem{rowsAt(at, rows), rowsAt(fifth, rows)}
		for half := range 2 {
			lanes := make([]reg.VecVirtual, halfRows)
			for l := range lanes {
				r := rowOf(l)
				lanes[l] = YMM()
				load(fours[r/4](r%4), half, lanes[l])
			}
			for i, v := range transpose256(lanes) {
				VMOVDQU(v, Mem{Base: panel, Disp: 64*(halfRows*half+i) + 32*upper})
			}
		}
		LEAQ(Mem{Base: fifth, Index: stride, Scale: 4}, at)
	}
	ADDQ(U32(64*panelRows), panel)
	ADDQ(U8(blockBytes), src)
	DECQ(blocks)
	JNZ(LabelRef("block"))
	VZEROUPPER()
	RET()
}

// rowsAt returns the places of four rows, from another one on than those of rowsOf.
func rowsAt(base reg.Register, rows func(r int) Mem) func(r int) Mem {
	return func(r int) Mem {
		at := rows(r)
		at.Base = base
		return at
	}
}

// transpose256 returns the columns of a matrix of 8 rows of 8 i32.
func transpose256(rows []reg.VecVirtual) []reg.VecVirtual {
	two := func(x, y reg.VecVirtual, low, high func(x, y, dst Op)) (reg.VecVirtual, reg.VecVirtual) {
		a, b := YMM(), YMM()
		low(x, y, a)
		high(x, y, b)
		return a, b
	}
	v := make([]reg.VecVirtual, len(rows))
	for i := 0; i < len(v); i += 2 {
		v[i], v[i+1] = two(rows[i], rows[i+1], func(x, y, d Op) { VPUNPCKLDQ(y, x, d) }, func(x, y, d Op) { VPUNPCKHDQ(y, x, d) })
	}
	for i := 0; i < len(v); i += 4 {
		for _, j := range []int{i, i + 1} {
			v[j], v[j+2] = two(v[j], v[j+2], func(x, y, d Op) { VPUNPCKLQDQ(y, x, d) }, func(x, y, d Op) { VPUNPCKHQDQ(y, x, d) })
		}
	}
	// Now v[i] has, in its half h, column 4h + (0, 2, 1, 3)[i%4] of the rows 4·(i/4) and on.
	columns := make([]reg.VecVirtual, len(v))
	for i, column := range []int{0, 2, 1, 3} {
		columns[column], columns[column+4] = two(v[i], v[i+4],
			func(x, y, d Op) { VPERM2I128(U8(0x20), y, x, d) }, func(x, y, d Op) { VPERM2I128(U8(0x31), y, x, d) })
	}
	return columns
}

// pairProduct256 writes the function that multiplies a panel of pairs with rows of i16.
//
// VPMADDWD wraps in one case: four factors of −2^15 make 2^31. Weights of a panel have 8 bits,
// or are the bytes of an i16, 255 at most.
func pairProduct256() {
	TEXT("productPairsAVX2", NOSPLIT, "func(sums *int64, a *byte, rows *int64, n, sumStride int, panel, next *byte, parts *int64, scales *int32, keep int)")
	Doc(pairDoc("productPairsAVX2", 1)...)
	eachOf(Load(Param("n"), GP64()), pairRows256, 6, 4, 2, 1)
	VZEROUPPER()
	RET()
}

// pairRows256 computes the sums of n rows, and lets the arguments be those of the rows
// that follow.
func pairRows256(n int, name string) {
	rows := rowStarts(n)
	clearSums(n, name)
	d := &dotter{isa: avx2{}}
	sums := [2][]reg.VecVirtual{d.zeros(n), d.zeros(n)} // of either half
	eachPart256(name, rows, sums, func(part, panel, k reg.Register) {
		CMPQ(Mem{Base: part, Disp: partEnds}, U8(0))
		JE(LabelRef(name + "next"))
		addScaled(sums, part, panel, k)
	})
	advanceParam("sums", Load(Param("sumStride"), GP64()), n)
}

// eachPart256 adds the products of the rows' parts with a panel to sums, of either half. After
// each part it does something with two registers that it needs no longer.
func eachPart256(name string, rows []reg.Register, sums [2][]reg.VecVirtual, after func(part, panel, k reg.Register)) {
	part := Load(Param("parts"), GP64())
	Label(name + "part")
	k, panel, count := GP64(), GP64(), GP64()
	MOVQ(Mem{Base: part, Disp: partCount}, count)
	TESTQ(count, count)
	JZ(LabelRef(name + "end"))
	MOVQ(Mem{Base: part, Disp: partA}, k)
	Load(Param("panel"), panel)
	ADDQ(Mem{Base: part, Disp: partPanel}, panel)
	Label(name + "step")
	w := [2]reg.VecVirtual{YMM(), YMM()}
	VMOVDQU(Mem{Base: panel}, w[0])
	VMOVDQU(Mem{Base: panel, Disp: 32}, w[1])
	for m := range rows {
		x, y := YMM(), YMM()
		VPBROADCASTD(Mem{Base: rows[m], Index: k, Scale: 1}, x)
		VPMADDWD(w[0], x, y)
		VPADDD(y, sums[0][m], sums[0][m])
		VPMADDWD(w[1], x, x)
		VPADDD(x, sums[1][m], sums[1][m])
	}
	ADDQ(U8(64), panel)
	ADDQ(U8(4), k)
	DECQ(count)
	JNZ(LabelRef(name + "step"))
	after(part, panel, k)
	Label(name + "next")
	ADDQ(U8(partSize), part)
	JMP(LabelRef(name + "part"))
	Label(name + "end")
}

// clearSums clears the sums of n rows in memory if they are not kept.
func clearSums(n int, name string) {
	keep, dst, stride, none := Load(Param("keep"), GP64()), Load(Param("sums"), GP64()), Load(Param("sumStride"), GP64()), YMM()
	TESTQ(keep, keep)
	JNZ(LabelRef(name + "kept"))
	VPXOR(none, none, none)
	for range n {
		for i := range panelRows / 4 {
			VMOVDQU(none, Mem{Base: dst, Disp: 32 * i})
		}
		ADDQ(stride, dst)
	}
	Label(name + "kept")
}

// addScaled adds the sums of rows, which it clears, times the scales of a part to those in
// memory. It takes two registers to work with.
func addScaled(sums [2][]reg.VecVirtual, part, scales, dst reg.Register) {
	stride := GP64()
	Load(Param("scales"), scales)
	ADDQ(Mem{Base: part, Disp: partScales}, scales)
	Load(Param("sumStride"), stride)
	for half := range sums {
		even, odd := YMM(), YMM()
		VPMOVZXDQ(Mem{Base: scales, Disp: 32 * half}, even)
		VPMOVZXDQ(Mem{Base: scales, Disp: 32*half + 16}, odd)
		Load(Param("sums"), dst)
		for _, sum := range sums[half] {
			x := YMM()
			VPMULDQ(sum, even, x)
			VPADDQ(Mem{Base: dst, Disp: 64 * half}, x, x)
			VMOVDQU(x, Mem{Base: dst, Disp: 64 * half})
			VPSRLQ(U8(32), sum, sum)
			VPMULDQ(sum, odd, sum)
			VPADDQ(Mem{Base: dst, Disp: 64*half + 32}, sum, sum)
			VMOVDQU(sum, Mem{Base: dst, Disp: 64*half + 32})
			VPXOR(sum, sum, sum)
			ADDQ(stride, dst)
		}
	}
}
