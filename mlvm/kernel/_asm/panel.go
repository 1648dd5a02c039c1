package main

import (
	. "github.com/mmcloughlin/avo/build"
	"github.com/mmcloughlin/avo/ir"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// panelRows is the number of rows of a panel: the i32 lanes of a vector.
const panelRows = 16

// pack writes the function that makes a panel of rows of weights.
func pack(w weights) {
	TEXT("pack"+w.name()+"AVX512", NOSPLIT, "func(panel *int16, w *byte, blocks, wStride int)")
	Doc(
		"pack"+w.name()+"AVX512 makes a panel of 16 rows of 32·blocks weights, with w(r, 0) at wStride·r bytes of w:",
		"panel[(k/2·16+r)·2+k%2] = w(r, k).",
	)
	packBlocks("w", "wStride", w.blockBytes(), func(at Mem, row reg.VecVirtual) { w.load(avx512{}, at, 0, row) })
}

// packBlocks writes the loop over blocks of 16 rows of i32, or of pairs of i16, and their
// transposition. A block has so many bytes of a row of the source, which load reads.
func packBlocks(source, strideOf string, blockBytes int, load func(at Mem, row reg.VecVirtual)) {
	panel, src := Load(Param("panel"), GP64()), Load(Param(source), GP64())
	blocks, stride := Load(Param("blocks"), GP64()), Load(Param(strideOf), GP64())
	Label("block")
	at := GP64()
	MOVQ(src, at)
	rows := make([]reg.VecVirtual, panelRows)
	for r := range rows {
		rows[r] = ZMM()
		load(Mem{Base: at}, rows[r])
		ADDQ(stride, at)
	}
	storeAll(transpose(rows), panel)
	ADDQ(U32(64*panelRows), panel)
	ADDQ(U8(blockBytes), src)
	DECQ(blocks)
	JNZ(LabelRef("block"))
	clean()
	RET()
}

// packScales writes the function that makes rows of scales what panels of weights are.
func packScales() {
	TEXT("packScalesAVX512", NOSPLIT, "func(panel, scales *int32, blocks, sStride int)")
	Doc(
		"packScalesAVX512 sets panel[g·16+r] = scale(r, g) for 16 rows of 16·blocks scales, with scale(r, 0) at",
		"sStride·r bytes of scales.",
	)
	packBlocks("scales", "sStride", 64, func(at Mem, row reg.VecVirtual) { VMOVDQU32(at, row) })
}

// storeAll stores vectors one after the other.
func storeAll(v []reg.VecVirtual, dst reg.Register) {
	for i := range v {
		VMOVDQU32(v[i], Mem{Base: dst, Disp: 64 * i})
	}
}

// clean leaves no register behind with an upper half that slows others down. What it
// clears is no input, or the allocator would keep the registers free for it.
func clean() {
	for _, z := range []reg.VecPhysical{
		reg.Z16, reg.Z17, reg.Z18, reg.Z19, reg.Z20, reg.Z21, reg.Z22, reg.Z23,
		reg.Z24, reg.Z25, reg.Z26, reg.Z27, reg.Z28, reg.Z29, reg.Z30, reg.Z31,
	} {
		Instruction(&ir.Instruction{Opcode: "VPXORQ", Operands: []Op{z, z, z}, Outputs: []Op{z}})
	}
	VZEROUPPER()
}

// transpose returns the columns of a matrix of 16 rows of 16 i32.
func transpose(rows []reg.VecVirtual) []reg.VecVirtual {
	step := func(v []reg.VecVirtual, distance int, low, high func(x, y, dst Op)) []reg.VecVirtual {
		out := make([]reg.VecVirtual, len(v))
		for i := range v {
			if i&distance != 0 {
				continue
			}
			x, y := v[i], v[i|distance]
			out[i], out[i|distance] = ZMM(), ZMM()
			low(x, y, out[i])
			high(x, y, out[i|distance])
		}
		return out
	}
	// Of each 4×4 block, within the lanes of 128 bits: element j of four rows.
	v := step(rows, 1, func(x, y, d Op) { VPUNPCKLDQ(y, x, d) }, func(x, y, d Op) { VPUNPCKHDQ(y, x, d) })
	v = step(v, 2, func(x, y, d Op) { VPUNPCKLQDQ(y, x, d) }, func(x, y, d Op) { VPUNPCKHQDQ(y, x, d) })
	// Now v[4b+j'] has, in lane l, column 4l+j of the rows 4b … 4b+3. Exchange lanes
	// and blocks.
	v = step(v, 4, func(x, y, d Op) { VSHUFI32X4(U8(0x88), y, x, d) }, func(x, y, d Op) { VSHUFI32X4(U8(0xdd), y, x, d) })
	v = step(v, 8, func(x, y, d Op) { VSHUFI32X4(U8(0x88), y, x, d) }, func(x, y, d Op) { VSHUFI32X4(U8(0xdd), y, x, d) })
	out := make([]reg.VecVirtual, len(v))
	for i := range v {
		out[column(i)] = v[i]
	}
	return out
}

// column returns which column register i of transpose holds.
func column(i int) int {
	j := i&1<<1 | i>>1&1 // the two unpacks give the elements of a lane in the order 0 2 1 3
	l := i>>2&1 | i>>3&1<<1
	return 4*l + j
}

// product writes the function that multiplies a panel with several rows of i16.
func product() {
	TEXT("productAVX512", NOSPLIT, "func(sums *int64, a *int16, panel *int16, scales *int32, rows, aStride, groups, pairs, sStep int)")
	Doc(
		"productAVX512 sets, for each row m of a and r of a panel of 16, sums[m·16+order(r)] to",
		"Σ_g scales[g·sStep/4+r]·Σ_k a(m, g·n+k)·w(r, g·n+k) for n = 2·pairs, with a(m, 0) at aStride·m bytes of a.",
		"Order is 0 2 4 … 14 1 3 … 15. No sum over n products may exceed an i32.",
	)
	VPXOR(reg.Y0, reg.Y0, reg.Y0)
	eachRows(productRows, 8, 4, 1)
	clean()
	RET()
}

// productRows computes the sums of n rows, and lets the arguments be those of the rows
// that follow.
func productRows(n int, name string) {
	panel, s := Load(Param("panel"), GP64()), Load(Param("scales"), GP64())
	a0, stride := Load(Param("a"), GP64()), Load(Param("aStride"), GP64())
	groups, sStep := Load(Param("groups"), GP64()), Load(Param("sStep"), GP64())
	a4 := GP64()
	LEAQ(Mem{Base: a0, Index: stride, Scale: 4}, a4)
	low, high := rowsOf(a0, stride), rowsOf(a4, stride)
	row := func(m int) Mem {
		if m < 4 {
			return low(m)
		}
		return high(m - 4)
	}
	vectors := func() []reg.VecVirtual {
		v := make([]reg.VecVirtual, n)
		for i := range v {
			v[i] = ZMM()
			VMOVDQA32(reg.Z0, v[i])
		}
		return v
	}
	even, odd := vectors(), vectors()
	Label(name + "group")
	parts := vectors()
	pairs := Load(Param("pairs"), GP64())
	Label(name + "pair")
	w := ZMM()
	VMOVDQU32(Mem{Base: panel}, w)
	for m := range n {
		VPDPWSSD_BCST(row(m), w, parts[m])
	}
	ADDQ(U8(64), panel)
	ADDQ(U8(4), a0)
	ADDQ(U8(4), a4)
	DECQ(pairs)
	JNZ(LabelRef(name + "pair"))
	scale, scaleOdd := ZMM(), ZMM()
	VMOVDQU32(Mem{Base: s}, scale)
	VPSRLQ(U8(32), scale, scaleOdd)
	for m := range n {
		x := ZMM()
		VPMULDQ(parts[m], scale, x)
		VPADDQ(x, even[m], even[m])
		VPSRLQ(U8(32), parts[m], parts[m])
		VPMULDQ(parts[m], scaleOdd, parts[m])
		VPADDQ(parts[m], odd[m], odd[m])
	}
	ADDQ(sStep, s)
	DECQ(groups)
	JNZ(LabelRef(name + "group"))
	dst := Load(Param("sums"), GP64())
	for m := range n {
		VMOVDQU64(even[m], Mem{Base: dst, Disp: 128 * m})
		VMOVDQU64(odd[m], Mem{Base: dst, Disp: 128*m + 64})
	}
	ADDQ(U32(128*n), dst)
	Store(dst, Param("sums"))
	first := Load(Param("a"), GP64())
	for left := n; left > 0; left -= min(left, 8) {
		LEAQ(Mem{Base: first, Index: stride, Scale: uint8(min(left, 8))}, first.(reg.GPVirtual))
	}
	Store(first, Param("a"))
}
