package main

import (
	"fmt"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// blockLen is the number of terms of a block.
const blockLen = 32

// dot writes the function that multiplies rows of weights with one row of i16.
func dot(s isa, w weights) {
	TEXT("dot"+w.name()+s.suffix(), NOSPLIT, "func(sums *int64, a *int16, w *byte, scales *int32, rows, groups, blocks, wStride, sStride, sStep int)")
	Doc(
		"dot"+w.name()+s.suffix()+" sets sums[r] = Σ_g scale(r, g)·Σ_k a[g·n+k]·w(r, g·n+k) for n = 32·blocks,",
		"with w(r, 0) at wStride·r bytes of w and scale(r, g) at sStride·r + sStep·g bytes of scales.",
		"No sum over 32·blocks products may exceed an i32 in any of its lanes.",
	)
	d := &dotter{isa: s, weights: w}
	eachRows(d.rows, 4, 1)
	VZEROUPPER()
	RET()
}

// eachRows writes the loops over all rows, of which body takes n at a time: as many as
// the first of the numbers as long as there are, then the next. It lets the arguments be
// those of the rows that follow; its labels begin with the name.
func eachRows(body func(n int, name string), atATime ...int) {
	eachOf(Load(Param("rows"), GP64()), body, atATime...)
}

// eachOf is eachRows for a number of rows in a register.
func eachOf(rows reg.Register, body func(n int, name string), atATime ...int) {
	for _, n := range atATime {
		name := fmt.Sprintf("rows%d", n)
		Label(name)
		CMPQ(rows, U8(n))
		JLT(LabelRef(name + "done"))
		body(n, name)
		SUBQ(U8(n), rows)
		JMP(LabelRef(name))
		Label(name + "done")
	}
}

// dotter writes the parts of dot.
type dotter struct {
	isa
	weights
}

// rows computes n sums, and lets the arguments be those of the rows that follow.
func (d *dotter) rows(n int, name string) {
	a, w, s := Load(Param("a"), GP64()), Load(Param("w"), GP64()), Load(Param("scales"), GP64())
	wStride, sStride := Load(Param("wStride"), GP64()), Load(Param("sStride"), GP64())
	groups := Load(Param("groups"), GP64())
	weightsOf, scaleOf := rowsOf(w, wStride), rowsOf(s, sStride)
	fetch := d.fetcher(w, wStride, n)
	sums := d.zeros(n)
	Label(name + "group")
	parts := d.zeros(n)
	blocks := Load(Param("blocks"), GP64())
	Label(name + "block")
	fetch()
	d.block(parts, a, weightsOf)
	ADDQ(U8(2*blockLen), a)
	ADDQ(U8(d.blockBytes()), w)
	DECQ(blocks)
	JNZ(LabelRef(name + "block"))
	for r := range n {
		d.scale(sums[r], parts[r], scaleOf(r))
	}
	ADDQ(NewParamAddr("sStep", 72), s)
	DECQ(groups)
	JNZ(LabelRef(name + "group"))
	dst := Load(Param("sums"), GP64())
	for r := range n {
		d.sum(sums[r], Mem{Base: dst, Disp: 8 * r})
	}
	ADDQ(U8(8*n), dst)
	Store(dst, Param("sums"))
	d.advance("w", wStride, n)
	d.advance("scales", sStride, n)
}

// fetcher returns what fetches, for each block of four rows, that of rows so far behind them
// that it arrives in time.
func (d *dotter) fetcher(w, stride reg.Register, n int) func() {
	if n < 4 {
		return func() {}
	}
	next := GP64()
	LEAQ(Mem{Base: w, Index: stride, Scale: 8}, next)
	nextOf := rowsOf(next, stride)
	return func() {
		for r := range n {
			PREFETCHT0(nextOf(r))
		}
		ADDQ(U8(d.blockBytes()), next)
	}
}

// advance lets a pointer among the arguments point n rows on.
func (d *dotter) advance(param string, stride reg.Register, n int) {
	p := Load(Param(param), GP64())
	LEAQ(Mem{Base: p, Index: stride, Scale: uint8(n)}, p.(reg.GPVirtual))
	Store(p, Param(param))
}

func (d *dotter) zeros(n int) []reg.VecVirtual {
	v := make([]reg.VecVirtual, n)
	for i := range v {
		v[i] = d.vector()
		VPXOR(v[i].AsY(), v[i].AsY(), v[i].AsY())
	}
	return v
}

// block adds the products of a block to the parts of each row.
func (d *dotter) block(parts []reg.VecVirtual, a reg.Register, row func(r int) Mem) {
	n := d.bytes() / 2
	for first := 0; first < blockLen; first += n {
		x := d.vector()
		d.move(Mem{Base: a, Disp: 2 * first}, x)
		for r := range parts {
			y := d.vector()
			d.load(d, row(r), first, y)
			d.multiplyAdd(parts[r], x, y)
		}
	}
}

// scale adds to the i64 of sum the i32 of part, each times the scale at addr.
func (d *dotter) scale(sum, part reg.VecVirtual, addr Mem) {
	factor, even := d.vector(), d.vector()
	VPBROADCASTD(addr, factor)
	VPMULDQ(part, factor, even)
	VPADDQ(even, sum, sum)
	VPSRLQ(U8(32), part, part)
	VPMULDQ(part, factor, part)
	VPADDQ(part, sum, sum)
}
