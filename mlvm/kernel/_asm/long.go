package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// long writes the function that multiplies rows of i16 with one row of i16.
//
// The sum of two products, an i32, wraps in one case: four factors of −2^15 make 2^31. It
// is computed less 1, which never wraps, widened, and the ones are added in the end.
func long(s isa) {
	TEXT("dotI16"+s.suffix(), NOSPLIT, "func(sums *int64, a *int16, w *byte, rows, blocks, wStride int)")
	Doc(
		"dotI16" + s.suffix() + " sets sums[r] = Σ_k a[k]·w(r, k) for 32·blocks terms, with w(r, 0) at wStride·r bytes of w.",
	)
	d := &dotter{isa: s}
	eachRows(d.longRows, 4, 1)
	VZEROUPPER()
	RET()
}

// longRows computes n sums, and lets the arguments be those of the rows that follow.
func (d *dotter) longRows(n int, name string) {
	a, w := Load(Param("a"), GP64()), Load(Param("w"), GP64())
	stride, blocks := Load(Param("wStride"), GP64()), Load(Param("blocks"), GP64())
	row := rowsOf(w, stride)
	minusOne := d.vector()
	VPCMPEQD(minusOne.AsY(), minusOne.AsY(), minusOne.AsY())
	if d.bytes() == 64 {
		VINSERTI64X4(U8(1), minusOne.AsY(), minusOne, minusOne)
	}
	sums := d.zeros(n)
	Label(name + "block")
	for first := 0; first < blockLen; first += d.bytes() / 2 {
		x := d.vector()
		d.move(Mem{Base: a, Disp: 2 * first}, x)
		for r := range n {
			part := d.vector()
			d.pairs(minusOne, x, row(r).Offset(2*first), part)
			d.widen(part, sums[r])
		}
	}
	ADDQ(U8(2*blockLen), a)
	ADDQ(U8(2*blockLen), w)
	DECQ(blocks)
	JNZ(LabelRef(name + "block"))

	// Half as many ones as there are terms.
	ones := Load(Param("blocks"), GP64())
	SHLQ(U8(4), ones)
	dst := Load(Param("sums"), GP64())
	for r := range n {
		d.sum(sums[r], Mem{Base: dst, Disp: 8 * r})
		ADDQ(ones, Mem{Base: dst, Disp: 8 * r})
	}
	ADDQ(U8(8*n), dst)
	Store(dst, Param("sums"))
	d.advance("w", stride, n)
}

// rowsOf returns the places of the first four rows.
func rowsOf(base, stride reg.Register) func(r int) Mem {
	stride3 := GP64()
	LEAQ(Mem{Base: stride, Index: stride, Scale: 2}, stride3)
	return func(r int) Mem {
		switch r {
		case 0:
			return Mem{Base: base}
		case 3:
			return Mem{Base: base, Index: stride3, Scale: 1}
		default:
			return Mem{Base: base, Index: stride, Scale: uint8(r)}
		}
	}
}

// move loads a vector.
func (avx2) move(addr Mem, dst reg.VecVirtual) { VMOVDQU(addr, dst) }

// pairs sets the i32 of dst to start plus the products of two neighbours of x and addr.
func (avx2) pairs(start, x reg.VecVirtual, addr Mem, dst reg.VecVirtual) {
	VPMADDWD(addr, x, dst)
	VPADDD(start, dst, dst)
}

// widen adds the i32 of v, which it destroys, to the i64 of sum.
func (s avx2) widen(v, sum reg.VecVirtual) {
	low, high := s.vector(), XMM()
	VPMOVSXDQ(v.AsX(), low)
	VPADDQ(low, sum, sum)
	VEXTRACTI128(U8(1), v, high)
	VPMOVSXDQ(high, v)
	VPADDQ(v, sum, sum)
}

func (avx512) move(addr Mem, dst reg.VecVirtual) { VMOVDQU64(addr, dst) }

func (avx512) pairs(start, x reg.VecVirtual, addr Mem, dst reg.VecVirtual) {
	VMOVDQA64(start, dst)
	VPDPWSSD(addr, x, dst)
}

func (s avx512) widen(v, sum reg.VecVirtual) {
	odd := s.vector()
	VPSRAQ(U8(32), v, odd)
	VPADDQ(odd, sum, sum)
	VPSLLQ(U8(32), v, v)
	VPSRAQ(U8(32), v, v)
	VPADDQ(v, sum, sum)
}
