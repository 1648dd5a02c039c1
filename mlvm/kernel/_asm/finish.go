package main

import (
	"fmt"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// finishers writes the functions that end rows, for what they read and what they write.
func (r rowWriter) finishers() {
	for _, from := range []struct{ v, addend element }{{i64Element, i64Element}, {i32Element, i64Element}, {i32Element, i32Element}} {
		for _, to := range elements {
			r.finish(from.v, from.addend, to)
		}
	}
}

// cursor is a place in a row of elements, of which a vector is read at a time: those of i64
// stand for any that are read as they are.
type cursor struct {
	element
	at   reg.GPVirtual
	step Op // bytes to the next vector
}

// finish writes the function that scales, narrows and stores a row.
func (r rowWriter) finish(from, addend, to element) {
	r.begin("finish"+from.name+addend.name+to.name,
		"dst, v *byte, n int, factor *int64, addend *byte, factorStep, addendStep, shift, half int64)",
		"sets element i of dst to v[i]·factor[i] + addend[i], shifted right by 0 to 63, to nearest",
		fmt.Sprintf("if half is 1, down if it is 0, as it must be for a shift of 0, and limited. n is a multiple of %d. From a", r.lanes()),
		"vector of factors or addends to the next one there are so many bytes, 0 if they are all the same.")
	dst := Load(Param("dst"), GP64()).(reg.GPVirtual)
	v := cursor{from, Load(Param("v"), GP64()).(reg.GPVirtual), U8(r.lanes() * from.bytes)}
	factor := cursor{i64Element, Load(Param("factor"), GP64()).(reg.GPVirtual), Load(Param("factorStep"), GP64())}
	more := cursor{addend, Load(Param("addend"), GP64()).(reg.GPVirtual), Load(Param("addendStep"), GP64())}
	n := Load(Param("n"), GP64())
	count := Load(Param("shift"), GP64())
	shift := r.shifting(count)
	DECQ(count)
	shiftToLast := r.shifting(count)
	half, store := r.argument("half"), r.storing(to)
	Label("vector")
	x, bit := r.next(v), r.vector()
	r.multiply(r.next(factor), x)
	r.add(r.next(more), x)
	r.copyOf(x, bit)
	shiftToLast(bit)
	r.and(half, bit, bit) // the last bit to drop
	shift(x)
	r.add(bit, x)
	store(x, Mem{Base: dst})
	ADDQ(U8(r.lanes()*to.bytes), dst)
	SUBQ(U8(r.lanes()), n)
	JNZ(LabelRef("vector"))
	r.end()
}

// next loads a vector and moves on.
func (r rowWriter) next(c cursor) reg.VecVirtual {
	v := r.vector()
	if c.bytes == 8 {
		r.loadRow(Mem{Base: c.at}, nil, v)
	} else {
		c.widen(Mem{Base: c.at}, v)
	}
	ADDQ(c.step, c.at)
	return v
}
