package main

import (
	"github.com/mmcloughlin/avo/attr"
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// Panels of quads in AVX2, for rows one by one. Nibbles are laid out as for AVX-512 and are
// multiplied as bytes: VPMADDUBSW adds two products of an unsigned byte and a signed one, and
// eight of its results fit in 16 bits, so that a block of 32 terms is widened once. Products of
// two bytes would not fit: bytes are widened first, and multiplied with factors of 16 bits.
// The pieces of 16 bytes that are widened hold a pair of terms of eight rows.

// quadRow is a kind of panel in AVX2, with what is constant in its products.
type quadRow struct {
	weights     quadWeights
	short       *Mem // the number 15 in all lanes, if scales are short
	mask        Mem  // of nibbles
	bias        Mem  // lowBias in all lanes
	ones, highs Mem  // 1 and 2^8 in all lanes
}

// lowBias is the i16 that sums of low bytes times nibbles begin with, −2^15: they are 61,200 at
// most, and so fit.
const lowBias = 1 << 15

// quads256 writes the functions for panels of quads in AVX2.
func quads256() {
	order := evenFirst256()
	packQuads256("packBytesAVX2", "panel[(k/4·32+r/8·16+k%4/2·8+r%8)·2+k%2]", &order.bytes)
	packQuads256("packNibblesAVX2", "panel[(k/4·16+r)·4+k%4]", nil)
	splitBytes256()
	q := quadRow{
		mask: lanes256("nibbleMask", 0x0f0f0f0f), bias: lanes256("lowBias", lowBias<<16|lowBias),
		ones: lanes256("onesI16", 0x00010001), highs: lanes256("highsI16", 0x01000100),
	}
	splitNibbles256(order.nibbles)
	fifteen := lanes256("fifteenI32", 15)
	for _, w := range []quadWeights{weightsOfI8, weightsOfI4} {
		q.weights = w
		for _, short := range []*Mem{nil, &fifteen} {
			q.short = short
			q.product()
		}
	}
}

// lanes256 is a vector of the same i32.
func lanes256(name string, x uint32) Mem {
	m := GLOBL(name, attr.RODATA|attr.NOPTR)
	for i := range 8 {
		DATA(4*i, U32(x))
	}
	return m
}

// shuffles256 are shuffles of the bytes of a vector, in its halves: those of four rows of four
// terms, so that the first pairs of all stand before the second ones; and of factors, of eight
// those with even numbers before the others, as nibbles are in panels.
type shuffles256 struct{ bytes, nibbles Mem }

func evenFirst256() (s shuffles256) {
	write := func(name string, order [16]int) Mem {
		m := GLOBL(name, attr.RODATA|attr.NOPTR)
		for i := range 32 {
			DATA(i, U8(order[i%16]))
		}
		return m
	}
	return shuffles256{
		write("pairsFirst256", [16]int{0, 1, 4, 5, 8, 9, 12, 13, 2, 3, 6, 7, 10, 11, 14, 15}),
		write("evenFirst256", [16]int{0, 2, 4, 6, 1, 3, 5, 7, 8, 10, 12, 14, 9, 11, 13, 15}),
	}
}

// packQuads256 writes a function that makes panels of quads, of which each half of a vector is
// shuffled if there is an order.
func packQuads256(name, place string, order *Mem) {
	TEXT(name, NOSPLIT, "func(panel, w *byte, bytes, wStride int, flip uint32)")
	Doc(
		name+" makes a panel of 16 rows of so many bytes, a multiple of 4, with w(r, 0) at wStride·r bytes of w:",
		place+" = w(r, k) xor (byte k%4 of flip), where w is 0 behind the row,",
		"up to a multiple of 64.",
	)
	panel, src := Load(Param("panel"), GP64()), Load(Param("w"), GP64())
	left, stride := Load(Param("bytes"), GP64()), Load(Param("wStride"), GP64())
	rows := rowsOf(src, stride)
	Label("block")
	for half := range 2 { // of 64 bytes of a row
		for upper := range 2 {
			at := GP64()
			LEAQ(Mem{Base: src, Disp: 32 * half}, at)
			mask, flip := firstLanes32(left, 8*half), YMM()
			VMOVD(Load(Param("flip"), GP32()), flip.AsX())
			VPBROADCASTD(flip.AsX(), flip)
			fours := [2]reg.Register{at, GP64()}
			if upper == 1 {
				LEAQ(Mem{Base: at, Index: stride, Scale: 8}, at)
			}
			LEAQ(Mem{Base: at, Index: stride, Scale: 4}, fours[1])
			lanes := make([]reg.VecVirtual, halfRows)
			for r := range lanes {
				lanes[r] = YMM()
				VPMASKMOVD(rowsAt(fours[r/4], rows)(r%4), mask, lanes[r])
			}
			for i, v := range transpose256(lanes) {
				VPXOR(flip, v, v)
				if order != nil {
					VPSHUFB(*order, v, v)
					VPERMQ(U8(0xd8), v, v)
				}
				VMOVDQU(v, Mem{Base: panel, Disp: 64*(halfRows*half+i) + 32*upper})
			}
		}
	}
	ADDQ(U32(64*panelRows), panel)
	ADDQ(U8(64), src)
	SUBQ(U8(64), left)
	JG(LabelRef("block"))
	VZEROUPPER()
	RET()
}

// numbers256 is a vector of the numbers of lanes of i32, once it is written.
var numbers256 *Mem

// firstLanes32 returns the mask of the lanes of i32 from the given one on that are within so many
// bytes.
func firstLanes32(bytes reg.Register, first int) reg.VecVirtual {
	if numbers256 == nil {
		m := GLOBL("laneNumbersI32", attr.RODATA|attr.NOPTR)
		for i := range 8 {
			DATA(4*i, U32(4*i))
		}
		numbers256 = &m
	}
	n, mask := GP64(), YMM()
	LEAQ(Mem{Base: bytes, Disp: -4 * first}, n)
	VMOVD(n.As32(), mask.AsX())
	VPBROADCASTD(mask.AsX(), mask)
	VPCMPGTD(*numbers256, mask, mask)
	return mask
}

// splitBytes256 writes the function that copies factors for panels of bytes.
func splitBytes256() {
	TEXT("splitI16I8AVX2", NOSPLIT, "func(dst, a *byte, groups, blocks int)")
	Doc(
		"splitI16I8AVX2 copies groups of 32·blocks factors. Before those of a group stands the i32 from which",
		"its sum begins, 0.",
	)
	dst, a, groups := Load(Param("dst"), GP64()), Load(Param("a"), GP64()), Load(Param("groups"), GP64())
	Label("group")
	blocks := Load(Param("blocks"), GP64())
	MOVL(U32(0), Mem{Base: dst})
	ADDQ(U8(startBytes), dst)
	Label("block")
	for i := range 2 {
		x := YMM()
		VMOVDQU(Mem{Base: a, Disp: 32 * i}, x)
		VMOVDQU(x, Mem{Base: dst, Disp: 32 * i})
	}
	ADDQ(U8(64), a)
	ADDQ(U8(64), dst)
	DECQ(blocks)
	JNZ(LabelRef("block"))
	DECQ(groups)
	JNZ(LabelRef("group"))
	VZEROUPPER()
	RET()
}

// startBytes is the size of the i32 before a group of factors.
const startBytes = 4

// splitNibbles256 writes the function that makes quads of factors for panels of nibbles.
func splitNibbles256(order Mem) {
	TEXT("splitI16I4AVX2", NOSPLIT, "func(dst, a *byte, groups, blocks int)")
	Doc(
		"splitI16I4AVX2 makes quads of groups of 32·blocks factors. Before those of a group stands",
		"the i32 from which its sum begins.",
	)
	dst, a, groups := Load(Param("dst"), GP64()), Load(Param("a"), GP64()), Load(Param("groups"), GP64())
	excess := lanes256("nibbleExcess", 0xfff8fff8) // nibbles are 8 more than they are
	lowMask := lanes256("lowBytes", 0x00ff00ff)
	Label("group")
	blocks, start, at := Load(Param("blocks"), GP64()), YMM(), GP64()
	VPXOR(start, start, start)
	LEAQ(Mem{Base: dst, Disp: startBytes}, at)
	Label("block")
	low, high := [2]reg.VecVirtual{YMM(), YMM()}, [2]reg.VecVirtual{YMM(), YMM()}
	for i := range 2 {
		x, sum := YMM(), YMM()
		VMOVDQU(Mem{Base: a, Disp: 32 * i}, x)
		VPMADDWD(excess, x, sum)
		VPADDD(sum, start, start)
		VPAND(lowMask, x, low[i])
		VPSRLW(U8(8), x, high[i])
	}
	for _, v := range [2][2]reg.VecVirtual{low, high} {
		VPACKUSWB(v[1], v[0], v[0])
		VPERMQ(U8(0xd8), v[0], v[0])
		VPSHUFB(order, v[0], v[0])
	}
	first, second, x := YMM(), YMM(), YMM()
	VPUNPCKLDQ(high[0], low[0], first)
	VPUNPCKHDQ(high[0], low[0], second)
	VPERM2I128(U8(0x20), second, first, x)
	VMOVDQU(x, Mem{Base: at})
	VPERM2I128(U8(0x31), second, first, x)
	VMOVDQU(x, Mem{Base: at, Disp: 32})
	ADDQ(U8(64), a)
	ADDQ(U8(64), at)
	DECQ(blocks)
	JNZ(LabelRef("block"))
	y, total, bias := XMM(), GP32(), GP64()
	Load(Param("blocks"), bias)
	VEXTRACTI128(U8(1), start, y)
	VPADDD(start.AsX(), y, y)
	for _, order := range []int{0x4e, 0xb1} {
		other := XMM()
		VPSHUFD(U8(order), y, other)
		VPADDD(other, y, y)
	}
	VMOVD(y, total)
	SHLQ(U8(16), bias) // two lanes of lowBias in each sum of a block
	ADDL(bias.As32(), total)
	MOVL(total, Mem{Base: dst})
	MOVQ(at, dst)
	DECQ(groups)
	JNZ(LabelRef("group"))
	VZEROUPPER()
	RET()
}

// product writes the function that multiplies a panel with rows of factors of 16 bits.
func (q *quadRow) product() {
	name, scale := "productI16"+q.weights.name, "scales[g·sStep/4+r]"
	if q.short != nil {
		name, scale = name+"Short", "s>>4<<(s%16), s the i16 g·sStep/2+r of scales,"
	}
	name += "AVX2"
	TEXT(name, NOSPLIT, "func(sums *int64, a, panel *byte, scales *int32, rows, sumStride, aStride, groups, steps, sStep int)")
	Doc(
		name+" adds to sums(m, r), at sumStride·m + 8·r bytes, for each row m of a and r of a panel of 16,",
		"Σ_g "+scale+"·Σ_k a(m, g·n+k)·w(r, g·n+k) for n = "+map[bool]string{false: "4", true: "8"}[q.weights.nibbles]+"·steps, a multiple of 32,",
		"with the quads of a row at aStride·m bytes of a. No sum over n products may exceed an i32.",
	)
	Label("row")
	panel, s := Load(Param("panel"), GP64()), Load(Param("scales"), GP64())
	a, groups := Load(Param("a"), GP64()), Load(Param("groups"), GP64())
	var sums [2]sums256 // of eight rows each
	for half := range sums {
		sums[half] = newSums256()
	}
	Label("group")
	var acc [2]reg.VecVirtual
	for half := range acc {
		acc[half] = YMM()
		VPBROADCASTD(Mem{Base: a}, acc[half])
	}
	ADDQ(U8(startBytes), a)
	steps := Load(Param("steps"), GP64())
	Label("block")
	if q.weights.nibbles {
		q.nibbles(a, panel, acc)
		ADDQ(U32(16*panelRows), panel)
		SUBQ(U8(4), steps)
	} else {
		q.bytes(a, panel, acc)
		ADDQ(U32(32*panelRows), panel)
		SUBQ(U8(8), steps)
	}
	ADDQ(U8(64), a)
	TESTQ(steps, steps)
	JNZ(LabelRef("block"))
	PREFETCHT0(Mem{Base: s, Disp: scalesAhead})
	for half := range sums {
		sums[half].addScaled(acc[half], q.scale(s, half))
	}
	ADDQ(NewParamAddr("sStep", 72), s)
	DECQ(groups)
	JNZ(LabelRef("group"))
	dst := Load(Param("sums"), GP64())
	for half := range sums {
		sums[half].addTo(Mem{Base: dst, Disp: 64 * half})
	}
	advanceParam("sums", Load(Param("sumStride"), GP64()), 1)
	advanceParam("a", Load(Param("aStride"), GP64()), 1)
	rows := Load(Param("rows"), GP64())
	DECQ(rows)
	Store(rows, Param("rows"))
	JNZ(LabelRef("row"))
	VZEROUPPER()
	RET()
}

// bytes adds the products of a block of bytes to the sums of either half.
func (q *quadRow) bytes(a, panel reg.Register, acc [2]reg.VecVirtual) {
	for pair := range blockLen / 2 {
		if pair%2 == 0 {
			PREFETCHT0(Mem{Base: panel, Disp: 32*pair + ahead256})
		}
		x := YMM()
		VPBROADCASTD(Mem{Base: a, Disp: 4 * pair}, x)
		for half := range acc {
			w := YMM()
			VPMOVSXBW(Mem{Base: panel, Disp: 64*(pair/2) + 32*half + 16*(pair%2)}, w)
			VPMADDWD(x, w, w)
			VPADDD(w, acc[half], acc[half])
		}
	}
}

// ahead256 is how far ahead panels are fetched.
const ahead256 = 2048

// nibbles adds the products of a block of nibbles to the sums of either half.
func (q *quadRow) nibbles(a, panel reg.Register, acc [2]reg.VecVirtual) {
	mask := YMM()
	VMOVDQU(q.mask, mask)
	var low, high [2]reg.VecVirtual
	for step := range blockLen / 8 {
		PREFETCHT0(Mem{Base: panel, Disp: 64*step + ahead256})
		for half := range acc {
			w := YMM()
			VMOVDQU(Mem{Base: panel, Disp: 64*step + 32*half}, w)
			for odd := range 2 {
				n := YMM()
				if odd == 1 {
					VPSRLW(U8(4), w, n)
					VPAND(mask, n, n)
				} else {
					VPAND(mask, w, n)
				}
				factors := Mem{Base: a, Disp: 16*step + 8*odd}
				x, y := YMM(), YMM()
				VPBROADCASTD(factors, x)
				VPMADDUBSW(n, x, x)
				VPBROADCASTD(factors.Offset(4), y)
				VPMADDUBSW(y, n, y)
				if low[half] == nil {
					low[half], high[half] = YMM(), y
					VPADDW(q.bias, x, low[half])
				} else {
					VPADDW(x, low[half], low[half])
					VPADDW(y, high[half], high[half])
				}
			}
		}
	}
	for half := range acc {
		VPMADDWD(q.ones, low[half], low[half])
		VPADDD(low[half], acc[half], acc[half])
		VPMADDWD(q.highs, high[half], high[half])
		VPADDD(high[half], acc[half], acc[half])
	}
}

// scale returns the scales of half a panel.
func (q *quadRow) scale(s reg.Register, half int) reg.VecVirtual {
	scale := YMM()
	if q.short == nil {
		VMOVDQU(Mem{Base: s, Disp: 32 * half}, scale)
		return scale
	}
	shift := YMM()
	VPMOVSXWD(Mem{Base: s, Disp: 16 * half}, scale)
	VPAND(*q.short, scale, shift)
	VPSRAD(U8(4), scale, scale)
	VPSLLVD(shift, scale, scale)
	return scale
}

// sums256 are the sums of eight rows: of those with even numbers, and of the others.
type sums256 struct{ even, odd reg.VecVirtual }

func newSums256() sums256 {
	s := sums256{YMM(), YMM()}
	VPXOR(s.even, s.even, s.even)
	VPXOR(s.odd, s.odd, s.odd)
	return s
}

// addScaled adds i32 times scales, both of which it destroys.
func (s *sums256) addScaled(v, scale reg.VecVirtual) {
	x := YMM()
	VPMULDQ(v, scale, x)
	VPADDQ(x, s.even, s.even)
	VPSRLQ(U8(32), v, v)
	VPSRLQ(U8(32), scale, scale)
	VPMULDQ(v, scale, v)
	VPADDQ(v, s.odd, s.odd)
}

// addTo adds the sums to eight int64.
func (s *sums256) addTo(dst Mem) {
	x, y := YMM(), YMM() // rows 0 1 4 5 and 2 3 6 7
	VPUNPCKLQDQ(s.odd, s.even, x)
	VPUNPCKHQDQ(s.odd, s.even, y)
	for half, lanes := range []uint64{0x20, 0x31} {
		v := YMM()
		VPERM2I128(U8(lanes), y, x, v)
		VPADDQ(dst.Offset(32*half), v, v)
		VMOVDQU(v, dst.Offset(32*half))
	}
}
