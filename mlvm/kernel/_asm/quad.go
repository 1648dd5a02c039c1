package main

import (
	"strings"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// Products of bytes take four neighbouring terms, a quad, at a time: VPDPBUSD adds to
// each i32 of a vector the products of four unsigned bytes with four signed ones.
//
// A panel of quads holds, in its vector q, quad q of each of 16 rows of weights. Factors
// of 16 bits are split into a low byte, which is unsigned, and a high one, which is not:
// a = 2^8·high + low. The weights are signed as one operand, with low; as the other,
// with high, they are unsigned, that is, 2^7 more than they are (2^3, for nibbles). What
// that adds to the sum of a group depends on the factors alone. It is computed with the
// quads of the factors and stands before them, negated, as the i32 from which the group's
// sum begins.

// quadFactors is a type of factors.
type quadFactors struct {
	name string
	wide bool // of 16 bits
	rows []int
}

// quadWeights is a type of weights.
type quadWeights struct {
	name    string
	nibbles bool
}

var (
	factorsOfI8  = quadFactors{"I8", false, []int{8, 4, 1}}
	factorsOfI16 = quadFactors{"I16", true, []int{4, 1}}
	weightsOfI8  = quadWeights{"I8", false}
	weightsOfI4  = quadWeights{"I4", true}
)

// name returns the name of a function.
func (f quadFactors) of(function string, w quadWeights) string {
	return function + f.name + w.name + "AVX512"
}

// bytes returns the size of a quad.
func (f quadFactors) bytes() int {
	if f.wide {
		return 8
	}
	return 4
}

// pack writes the function that makes panels of quads.
func packQuads() {
	TEXT("packAVX512", NOSPLIT, "func(panel, w *byte, bytes, wStride int, flip uint32)")
	Doc(
		"packAVX512 makes a panel of 16 rows of so many bytes, with w(r, 0) at wStride·r bytes of w:",
		"panel[(k/4·16+r)·4+k%4] = w(r, k) xor (byte k%4 of flip), where w is 0 behind the row,",
		"up to a multiple of 64.",
	)
	panel, src := Load(Param("panel"), GP64()), Load(Param("w"), GP64())
	left, stride := Load(Param("bytes"), GP64()), Load(Param("wStride"), GP64())
	flip := ZMM()
	VPBROADCASTD(Load(Param("flip"), GP32()), flip)
	bits, mask := GP64(), K()
	MOVQ(I32(-1), bits)
	KMOVQ(bits, mask)
	Label("block")
	CMPQ(left, U8(64))
	JGE(LabelRef("whole"))
	BZHIQ(left, bits, bits)
	KMOVQ(bits, mask)
	Label("whole")
	at := GP64()
	MOVQ(src, at)
	rows := make([]reg.VecVirtual, panelRows)
	for r := range rows {
		rows[r] = ZMM()
		VMOVDQU8_Z(Mem{Base: at}, mask, rows[r])
		VPXORD(flip, rows[r], rows[r])
		ADDQ(stride, at)
	}
	storeAll(transpose(rows), panel)
	ADDQ(U32(64*panelRows), panel)
	ADDQ(U8(64), src)
	SUBQ(U8(64), left)
	JG(LabelRef("block"))
	clean()
	RET()
}

// evenFirst is a shuffle of 16 bytes that puts, of eight, those with even numbers first:
// so a panel's low nibbles and its high ones meet the factors that they belong to.
func evenFirst() Mem {
	order := GLOBL("evenFirst", RODATA|NOPTR)
	for i, b := range []int{0, 2, 4, 6, 1, 3, 5, 7, 8, 10, 12, 14, 9, 11, 13, 15} {
		DATA(i, U8(b))
	}
	return order
}

// fifteen is the mask of the shifts of short scales.
func fifteen() Mem {
	mask := GLOBL("fifteen", RODATA|NOPTR)
	DATA(0, U32(15))
	return mask
}

// split writes the function that makes quads of factors.
func split(f quadFactors, w quadWeights, order Mem) {
	TEXT(f.of("split", w), NOSPLIT, "func(dst, a *byte, groups, blocks int)")
	Doc(
		f.of("split", w)+" makes quads of groups of 32·blocks factors. Before those of a group stands",
		"the i32 from which its sum begins.",
	)
	dst, a, groups := Load(Param("dst"), GP64()), Load(Param("a"), GP64()), Load(Param("groups"), GP64())
	// What 1 added to the weights adds to a sum, negated.
	excess, one := ZMM(), GP32()
	factor := map[bool]uint16{false: 1 << 7, true: 1 << 3}[w.nibbles]
	if f.wide && !w.nibbles {
		factor <<= 8 // of high bytes
	}
	MOVL(U32(uint32(-factor)<<16|uint32(-factor)), one)
	VPBROADCASTD(one, excess)
	shuffle := YMM()
	if w.nibbles {
		VBROADCASTI128(order, shuffle)
	}
	Label("group")
	start, blocks := ZMM(), Load(Param("blocks"), GP64())
	at := GP64()
	zero(start)
	LEAQ(Mem{Base: dst, Disp: 4}, at)
	Label("block")
	x, low := ZMM(), YMM()
	sort := func(v reg.VecVirtual) {
		if w.nibbles {
			VPSHUFB(shuffle, v, v)
		}
	}
	if f.wide {
		high, wideLow, wideHigh := YMM(), ZMM(), ZMM()
		VMOVDQU16(Mem{Base: a}, x)
		VPMOVWB(x, low)
		if w.nibbles { // all of a is multiplied with what the weights are more
			VPDPWSSD(excess, x, start)
			VPSRAW(U8(8), x, x)
		} else {
			VPSRAW(U8(8), x, x)
			VPDPWSSD(excess, x, start)
		}
		VPMOVWB(x, high)
		sort(low)
		sort(high)
		VPMOVZXDQ(low, wideLow)
		VPMOVZXDQ(high, wideHigh)
		VPSLLQ(U8(32), wideHigh, wideHigh)
		VPORD(wideLow, wideHigh, wideHigh)
		VMOVDQU32(wideHigh, Mem{Base: at})
		ADDQ(U8(64), a)
		ADDQ(U8(64), at)
	} else {
		VMOVDQU(Mem{Base: a}, low)
		VPMOVSXBW(low, x)
		VPDPWSSD(excess, x, start)
		sort(low)
		VMOVDQU(low, Mem{Base: at})
		ADDQ(U8(32), a)
		ADDQ(U8(32), at)
	}
	DECQ(blocks)
	JNZ(LabelRef("block"))
	sumLanes(start, Mem{Base: dst})
	MOVQ(at, dst)
	DECQ(groups)
	JNZ(LabelRef("group"))
	clean()
	RET()
}

// sumLanes stores the sum of the 16 i32 of v, which it destroys.
func sumLanes(v reg.VecVirtual, dst Mem) {
	y, x := YMM(), XMM()
	VEXTRACTI64X4(U8(1), v, y)
	VPADDD(y, v.AsY(), y)
	VEXTRACTI128(U8(1), y, x)
	VPADDD(x, y.AsX(), x)
	for _, order := range []int{0x4e, 0xb1} {
		other := XMM()
		VPSHUFD(U8(order), x, other)
		VPADDD(other, x, x)
	}
	VMOVD(x, dst)
}

// quadProduct writes the function that multiplies a panel of quads with rows of factors.
// Short scales are i16: 12 bits of a number, and 4 bits of how far it is shifted to the left.
func quadProduct(f quadFactors, w quadWeights, short *Mem, out *outputOrder) {
	name := f.of("product", w)
	scale := "scales[g·sStep/4+r]"
	if short != nil {
		name, scale = strings.TrimSuffix(name, "AVX512")+"ShortAVX512", "s>>4<<(s%16), s the i16 g·sStep/2+r of scales,"
	}
	TEXT(name, NOSPLIT, "func(sums *int64, a, panel *byte, scales *int32, rows, sumStride, aStride, groups, steps, sStep int)")
	terms := map[bool]string{false: "4", true: "8"}[w.nibbles]
	Doc(
		name+" adds to sums(m, r), at sumStride·m + 8·r bytes, for each row m of a and r of a panel of 16,",
		"Σ_g "+scale+"·Σ_k a(m, g·n+k)·w(r, g·n+k) for n = "+terms+"·steps, with the quads of",
		"a row at aStride·m bytes of a. No sum over n products may exceed an i32.",
	)
	q := &quadMultiplier{factors: f, weights: w, out: out, short: short, flip: ZMM()}
	bits := GP32()
	MOVL(U32(map[bool]uint32{false: 0x80808080, true: 0x0f0f0f0f}[w.nibbles]), bits)
	VPBROADCASTD(bits, q.flip)
	eachRows(q.rows, f.rows...)
	clean()
	RET()
}

// quadMultiplier writes the parts of quadProduct.
type quadMultiplier struct {
	factors quadFactors
	weights quadWeights
	out     *outputOrder
	short   *Mem           // the number 15, if scales are short
	flip    reg.VecVirtual // what makes bytes unsigned; of nibbles, a mask
}

// How far ahead panels are fetched. For several rows they are in a cache soon. For one row
// they are read once, and by so much further into the second cache one core reads a tenth more
// a second: in the first one there are few places for lines that are under way.
const (
	ahead       = 2048
	farAhead    = 8192
	scalesAhead = 1024
)

// fetch fetches what is ahead of the panel for n rows.
func fetch(panel reg.Register, n int) {
	if n > 1 {
		PREFETCHT0(Mem{Base: panel, Disp: ahead})
	} else {
		PREFETCHT1(Mem{Base: panel, Disp: farAhead})
	}
}

// rows computes the sums of n rows, and lets the arguments be those of the rows that
// follow.
func (q *quadMultiplier) rows(n int, name string) {
	panel, s := Load(Param("panel"), GP64()), Load(Param("scales"), GP64())
	a, stride := Load(Param("a"), GP64()), Load(Param("aStride"), GP64())
	groups := Load(Param("groups"), GP64())
	rows := newRowPlaces(a, stride, n)
	even, odd := zeroed(n), zeroed(n)
	Label(name + "group")
	low, high := make([]reg.VecVirtual, n), []reg.VecVirtual(nil)
	for m := range n {
		low[m] = ZMM()
		VPBROADCASTD(rows.at(m), low[m])
	}
	if q.factors.wide {
		high = zeroed(n)
	}
	rows.advance(4)
	steps := Load(Param("steps"), GP64())
	Label(name + "step")
	fetch(panel, n)
	q.step(panel, rows, low, high)
	ADDQ(U8(64), panel)
	DECQ(steps)
	JNZ(LabelRef(name + "step"))
	for m := range high {
		VPSLLD(U8(8), high[m], high[m])
		VPADDD(high[m], low[m], low[m])
	}
	if n == 1 {
		PREFETCHT1(Mem{Base: s, Disp: scalesAhead})
	}
	q.scale(low, even, odd, Mem{Base: s})
	ADDQ(NewParamAddr("sStep", 72), s)
	DECQ(groups)
	JNZ(LabelRef(name + "group"))
	q.out.add(even, odd)
	advanceParam("a", stride, n)
}

// scale is scaleSums for scales of either length.
func (q *quadMultiplier) scale(parts, even, odd []reg.VecVirtual, addr Mem) {
	if q.short == nil {
		scaleSums(parts, even, odd, addr)
		return
	}
	scale, shift := ZMM(), ZMM()
	VPMOVSXWD(addr, scale)
	VPANDD_BCST(*q.short, scale, shift)
	VPSRAD(U8(4), scale, scale)
	VPSLLVD(shift, scale, scale)
	multiplySums(parts, even, odd, scale)
}

// step multiplies a vector of the panel.
func (q *quadMultiplier) step(panel reg.Register, rows *rowPlaces, low, high []reg.VecVirtual) {
	w := ZMM()
	VMOVDQU32(Mem{Base: panel}, w)
	if !q.weights.nibbles {
		unsigned := ZMM()
		VPXORD(q.flip, w, unsigned)
		q.quad(unsigned, w, rows, low, high)
		return
	}
	first, second := ZMM(), ZMM()
	VPANDD(q.flip, w, first)
	VPSRLW(U8(4), w, second)
	VPANDD(q.flip, second, second)
	q.quad(first, first, rows, low, high)
	q.quad(second, second, rows, low, high)
}

// quad multiplies the next quad of each row.
func (q *quadMultiplier) quad(unsigned, signed reg.VecVirtual, rows *rowPlaces, low, high []reg.VecVirtual) {
	for m := range low {
		if high == nil {
			VPDPBUSD_BCST(rows.at(m), unsigned, low[m])
			continue
		}
		x := ZMM()
		VPBROADCASTD(rows.at(m), x)
		VPDPBUSD(signed, x, low[m])
		VPDPBUSD_BCST(rows.at(m).Offset(4), unsigned, high[m])
	}
	rows.advance(q.factors.bytes())
}

// zeroed returns n vectors of zeros.
func zeroed(n int) []reg.VecVirtual {
	v := make([]reg.VecVirtual, n)
	for i := range v {
		v[i] = ZMM()
		zero(v[i])
	}
	return v
}
