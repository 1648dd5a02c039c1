package main

import (
	. "github.com/mmcloughlin/avo/build"
	"github.com/mmcloughlin/avo/ir"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// panelRows is the number of rows of a panel: the i32 lanes of a vector.
const panelRows = 16

// packPairs writes the function that makes a panel of pairs of terms.
func packPairs(w weights) {
	TEXT("pack"+w.name()+"AVX512", NOSPLIT, "func(panel, w *byte, blocks, wStride int)")
	Doc(
		"pack"+w.name()+"AVX512 makes a panel of 16 rows of 32·blocks weights, with w(r, 0) at wStride·r bytes of w:",
		"the i16 (k/2·16+r)·2+k%2 of the panel is w(r, k).",
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

// zero clears a register of 512 bits. What it clears is no input, or the allocator would
// keep the register free for it.
func zero(z reg.Register) {
	Instruction(&ir.Instruction{Opcode: "VPXORQ", Operands: []Op{z, z, z}, Outputs: []Op{z}})
}

// clean leaves no register behind with an upper half that slows others down.
func clean() {
	for _, z := range []reg.VecPhysical{
		reg.Z16, reg.Z17, reg.Z18, reg.Z19, reg.Z20, reg.Z21, reg.Z22, reg.Z23,
		reg.Z24, reg.Z25, reg.Z26, reg.Z27, reg.Z28, reg.Z29, reg.Z30, reg.Z31,
	} {
		zero(z)
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

// pairProduct writes the function that multiplies one or two panels of pairs with rows of i16.
func pairProduct(panels int) {
	TEXT([]string{"", "productPairsAVX512", "productTwoPairsAVX512"}[panels], NOSPLIT,
		"func(sums *int64, a *byte, rows *int64, n, sumStride int, panel, next *byte, parts *int64, scales *int32, keep int)")
	Doc(pairDoc(map[int]string{1: "productPairsAVX512", 2: "productTwoPairsAVX512"}[panels], panels)...)
	eachOf(Load(Param("n"), GP64()), func(n int, name string) { pairRows(panels, n, name) }, 8, 4, 1)
	clean()
	RET()
}

// pairDoc says what a function does that multiplies panels of pairs.
func pairDoc(name string, panels int) []string {
	return []string{
		name + " adds to sums(m, r), at sumStride·m + 8·r bytes, or to 0 if keep is 0, for each of n rows",
		"of a and r of " + []string{"", "a panel of 16", "two panels of 16, with the same scales"}[panels] + ", Σ scale(r)·Σ_k a(m, k)·w(r, k) over the terms of all parts.",
		"Row m begins at rows[m] bytes of a. A part is five numbers: bytes from the beginning of a row and of",
		"the panel, a count of pairs, of which 0 ends the list, whether the sums, which must not exceed an",
		"i32, are scaled and begin anew, and at how many bytes of scales those are that scale them.",
	}
}

// The places in a pairPart.
const (
	partA = iota * 8
	partPanel
	partCount
	partEnds
	partScales
	partSize
)

// rowStarts returns where the next n rows begin, and lets the argument rows be that of those
// that follow.
func rowStarts(n int) []reg.Register {
	offsets, base := Load(Param("rows"), GP64()), Load(Param("a"), GP64())
	rows := make([]reg.Register, n)
	for m := range rows {
		rows[m] = GP64()
		MOVQ(base, rows[m])
		ADDQ(Mem{Base: offsets, Disp: 8 * m}, rows[m])
	}
	ADDQ(U8(8*n), offsets)
	Store(offsets, Param("rows"))
	return rows
}

// pairRows computes the sums of n rows, and lets the arguments be those of the rows
// that follow.
func pairRows(panels, n int, name string) {
	rows := rowStarts(n)
	part := Load(Param("parts"), GP64())
	var sums [2][]reg.VecVirtual
	for p := range panels {
		sums[p] = zeroed(n)
	}
	kept, keep := K(), GP64()
	Load(Param("keep"), keep)
	NEGQ(keep)
	KMOVB(keep.As32(), kept)
	Label(name + "part")
	k, count := GP64(), GP64()
	MOVQ(Mem{Base: part, Disp: partCount}, count)
	TESTQ(count, count)
	JZ(LabelRef(name + "end"))
	MOVQ(Mem{Base: part, Disp: partA}, k)
	var at [2]reg.Register
	for p, param := range []string{"panel", "next"}[:panels] {
		at[p] = Load(Param(param), GP64())
		ADDQ(Mem{Base: part, Disp: partPanel}, at[p])
	}
	Label(name + "step")
	var w [2]reg.VecVirtual
	for p := range panels {
		w[p] = ZMM()
		VMOVDQU32(Mem{Base: at[p]}, w[p])
	}
	for m := range rows {
		a := Mem{Base: rows[m], Index: k, Scale: 1}
		if panels == 1 {
			VPDPWSSD_BCST(a, w[0], sums[0][m])
			continue
		}
		x := ZMM()
		VPBROADCASTD(a, x)
		VPDPWSSD(x, w[0], sums[0][m])
		VPDPWSSD(x, w[1], sums[1][m])
	}
	for p := range panels {
		ADDQ(U8(64), at[p])
	}
	ADDQ(U8(4), k)
	DECQ(count)
	JNZ(LabelRef(name + "step"))
	CMPQ(Mem{Base: part, Disp: partEnds}, U8(0))
	JE(LabelRef(name + "next"))
	addSums(sums[:panels], part, kept)
	KXNORB(kept, kept, kept)
	Label(name + "next")
	ADDQ(U8(partSize), part)
	JMP(LabelRef(name + "part"))
	Label(name + "end")
	advanceSums(n)
}

// addSums adds the i32 of rows, of one panel or two, times the scales of a part to the argument
// sums, of which the mask says whether they are kept, and clears them.
func addSums(sums [][]reg.VecVirtual, part reg.Register, kept Op) {
	dst, stride, at := Load(Param("sums"), GP64()), Load(Param("sumStride"), GP64()), Load(Param("scales"), GP64())
	ADDQ(Mem{Base: part, Disp: partScales}, at)
	scales := [2]reg.VecVirtual{ZMM(), ZMM()}
	for i, v := range scales {
		VPMOVSXDQ(Mem{Base: at, Disp: 32 * i}, v)
	}
	for m := range sums[0] {
		for p := range sums {
			v, half := sums[p][m], YMM()
			x := [2]reg.VecVirtual{ZMM(), ZMM()}
			VPMOVSXDQ(v.AsY(), x[0])
			VEXTRACTI64X4(U8(1), v, half)
			VPMOVSXDQ(half, x[1])
			zero(v)
			for i := range x {
				at, before := Mem{Base: dst, Disp: 128*p + 64*i}, ZMM()
				VMOVDQU64_Z(at, kept, before)
				VPMULDQ(scales[i], x[i], x[i])
				VPADDQ(before, x[i], x[i])
				VMOVDQU64(x[i], at)
			}
		}
		ADDQ(stride, dst)
	}
}

// advanceSums lets the argument sums be that of n rows further.
func advanceSums(n int) { advanceParam("sums", Load(Param("sumStride"), GP64()), n) }

// rowPlaces are where up to eight rows are read.
type rowPlaces struct {
	n         int
	low, high reg.Register // of the first row and of the fifth
	of        [2]func(r int) Mem
}

func newRowPlaces(a, stride reg.Register, n int) *rowPlaces {
	p := &rowPlaces{n: n, low: a, high: a}
	p.of[0] = rowsOf(a, stride)
	if n > 4 {
		p.high = GP64()
		LEAQ(Mem{Base: a, Index: stride, Scale: 4}, p.high)
		p.of[1] = rowsOf(p.high, stride)
	}
	return p
}

func (p *rowPlaces) at(m int) Mem { return p.of[m/4](m % 4) }

// advance goes so many bytes on in all rows.
func (p *rowPlaces) advance(bytes int) {
	ADDQ(U8(bytes), p.low)
	if p.n > 4 {
		ADDQ(U8(bytes), p.high)
	}
}

// advanceParam lets a pointer among the arguments point n rows on.
func advanceParam(param string, stride reg.Register, n int) {
	p := Load(Param(param), GP64())
	for _, step := range []int{8, 4, 2, 1} {
		for ; n >= step; n -= step {
			LEAQ(Mem{Base: p, Index: stride, Scale: uint8(step)}, p.(reg.GPVirtual))
		}
	}
	Store(p, Param(param))
}

// scaleSums adds the i32 of parts, which it destroys, times the scales at addr, to i64:
// those with even numbers to even.
func scaleSums(parts, even, odd []reg.VecVirtual, addr Mem) {
	scale := ZMM()
	VMOVDQU32(addr, scale)
	multiplySums(parts, even, odd, scale)
}

// multiplySums is scaleSums for scales in a register.
func multiplySums(parts, even, odd []reg.VecVirtual, scale reg.VecVirtual) {
	scaleOdd := ZMM()
	VPSRLQ(U8(32), scale, scaleOdd)
	for m := range parts {
		x := ZMM()
		VPMULDQ(parts[m], scale, x)
		VPADDQ(x, even[m], even[m])
		VPSRLQ(U8(32), parts[m], parts[m])
		VPMULDQ(parts[m], scaleOdd, parts[m])
		VPADDQ(parts[m], odd[m], odd[m])
	}
}

// outputOrder puts sums in order.
type outputOrder struct{ indices Mem }

// newOutputOrder writes the tables for it.
func newOutputOrder() *outputOrder {
	o := &outputOrder{GLOBL("outputOrder", RODATA|NOPTR)}
	for i := range panelRows {
		DATA(8*i, U64(i&1<<3|i>>1))
	}
	return o
}

// add adds sums to those at the argument sums, and lets it be that of the rows that
// follow.
func (o *outputOrder) add(even, odd []reg.VecVirtual) {
	dst, stride := Load(Param("sums"), GP64()), Load(Param("sumStride"), GP64())
	for m := range even {
		for half := range 2 {
			v := ZMM()
			VMOVDQU64(o.indices.Offset(64*half), v)
			VPERMI2Q(odd[m], even[m], v)
			VPADDQ(Mem{Base: dst, Disp: 64 * half}, v, v)
			VMOVDQU64(v, Mem{Base: dst, Disp: 64 * half})
		}
		ADDQ(stride, dst)
	}
	Store(dst, Param("sums"))
}
