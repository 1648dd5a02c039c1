package main

import (
	"fmt"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// chooseI32 writes the function that computes SEL for elements of i32 where they are.
func (r rowWriter) chooseI32() {
	r.begin("chooseI32", "dst, a, b, x, y *byte, n int, aStep, bStep, xStep, yStep, less, equal int64)",
		"sets element i of dst, all of i32, to a[i] where less is not 0 and x[i] < y[i] or equal is not 0 and",
		"x[i] = y[i], else to b[i]. Less and equal are 0 or -1, and n is a multiple of what a vector holds. From",
		"a vector to the next one there are so many bytes, 0 if they are all the same.")
	dst := Load(Param("dst"), GP64()).(reg.GPVirtual)
	operand := func(name string) cursor {
		return cursor{i64Element, Load(Param(name), GP64()).(reg.GPVirtual), Load(Param(name+"Step"), GP64())}
	}
	a, b, x, y := operand("a"), operand("b"), operand("x"), operand("y")
	n := Load(Param("n"), GP64())
	choice := r.choosing32(Load(Param("less"), GP64()), Load(Param("equal"), GP64()))
	Label("vector")
	other := r.next(b)
	choice(r.next(x), r.next(y), r.next(a), other)
	r.storeRow(other, Mem{Base: dst}, nil)
	ADDQ(U8(r.bytes()), dst)
	SUBQ(U8(r.bytes()/4), n)
	JNZ(LabelRef("vector"))
	r.end()
}

// mostI32 writes the function that returns the greatest element of i32, or magnitude.
func (r rowWriter) mostI32() {
	r.begin("mostI32", "x *byte, n int, abs int64) int64",
		"returns the greatest of n elements of i32, or of their magnitudes if abs is not 0. n is a positive multiple",
		"of what a vector holds.")
	x, n := Load(Param("x"), GP64()).(reg.GPVirtual), Load(Param("n"), GP64())
	most, magnitude := r.vector(), r.vector()
	r.loadRow(Mem{Base: x}, nil, most)
	VPABSD(most, magnitude)
	Label("vector")
	v, size := r.vector(), r.vector()
	r.loadRow(Mem{Base: x}, nil, v)
	VPABSD(v, size)
	VPMAXSD(v, most, most)
	VPMAXUD(size, magnitude, magnitude)
	ADDQ(U8(r.bytes()), x)
	SUBQ(U8(r.bytes()/4), n)
	JNZ(LabelRef("vector"))
	abs, result := Load(Param("abs"), GP64()), GP64()
	TESTQ(abs, abs)
	JNZ(LabelRef("magnitudes"))
	r.greatest32(most, VPMAXSD)
	VMOVD(most.AsX(), result.As32())
	MOVLQSX(result.As32(), result)
	JMP(LabelRef("result"))
	Label("magnitudes")
	r.greatest32(magnitude, VPMAXUD)
	VMOVD(magnitude.AsX(), result.As32()) // which clears the upper half
	Label("result")
	Store(result, ReturnIndex(0))
	r.end()
}

// greatest32 leaves in v the greatest of its lanes of i32 first.
func (r rowWriter) greatest32(v reg.VecVirtual, greater func(...Op)) {
	if r.bytes() == 64 {
		half := YMM()
		VEXTRACTI64X4(U8(1), v, half)
		greater(half, v.AsY(), v.AsY())
	}
	quarter := XMM()
	VEXTRACTI128(U8(1), v.AsY(), quarter)
	greater(quarter, v.AsX(), v.AsX())
	for _, order := range []uint64{0x4e, 0xb1} { // exchanges halves, then neighbours
		other := XMM()
		VPSHUFD(U8(order), v.AsX(), other)
		greater(other, v.AsX(), v.AsX())
	}
}

// maxOfRows32 writes the function that computes MAX of rows of i32 where they are.
func (r rowWriter) maxOfRows32() {
	r.begin("maxOfRows32", "dst *byte, n int, x *byte, rows *int64, count int)",
		"sets element i of dst, all of i32, to the greatest of the elements i of so many rows, each of which begins",
		"at so many bytes of x. n is a multiple of what a vector holds.")
	dst, n := Load(Param("dst"), GP64()).(reg.GPVirtual), Load(Param("n"), GP64())
	x := Load(Param("x"), GP64())
	rows, count := Load(Param("rows"), GP64()), Load(Param("count"), GP64())
	Label("vector")
	row, left, at := GP64(), GP64(), GP64()
	MOVQ(rows, row)
	MOVQ(count, left)
	MOVQ(Mem{Base: row}, at)
	most := r.vector()
	r.loadRow(Mem{Base: x, Index: at, Scale: 1}, nil, most)
	Label("row")
	MOVQ(Mem{Base: row}, at)
	VPMAXSD(Mem{Base: x, Index: at, Scale: 1}, most, most)
	ADDQ(U8(8), row)
	DECQ(left)
	JNZ(LabelRef("row"))
	r.storeRow(most, Mem{Base: dst}, nil)
	ADDQ(U8(r.bytes()), dst)
	ADDQ(U8(r.bytes()), x)
	SUBQ(U8(r.bytes()/4), n)
	JNZ(LabelRef("vector"))
	r.end()
}

// chooseI8 writes the function that computes SEL of two numbers of i8 where elements of i32 are
// compared.
func (r rowWriter) chooseI8() {
	r.begin("chooseI8", "dst, x, y *byte, n int, xStep, yStep, a, b, less, equal int64)",
		"sets element i of dst, of i8, to a where less is not 0 and x[i] < y[i] or equal is not 0 and x[i] = y[i],",
		fmt.Sprintf("elements of i32, else to b. Less and equal are 0 or -1, and n is a multiple of %d. From a vector to the", r.bytes()/4),
		"next one there are so many bytes, 0 if they are all the same.")
	dst, n := Load(Param("dst"), GP64()).(reg.GPVirtual), Load(Param("n"), GP64())
	x := cursor{i64Element, Load(Param("x"), GP64()).(reg.GPVirtual), Load(Param("xStep"), GP64())}
	y := cursor{i64Element, Load(Param("y"), GP64()).(reg.GPVirtual), Load(Param("yStep"), GP64())}
	choose := r.choosingBytes(Load(Param("a"), GP64()), Load(Param("b"), GP64()), Load(Param("less"), GP64()), Load(Param("equal"), GP64()))
	Label("vector")
	choose(r.next(x), r.next(y), Mem{Base: dst})
	ADDQ(U8(r.bytes()/4), dst)
	SUBQ(U8(r.bytes()/4), n)
	JNZ(LabelRef("vector"))
	r.end()
}

// byteNumber returns a number of i8 in all lanes.
func byteNumber(x reg.Register) reg.VecVirtual {
	v := XMM()
	VMOVQ(x, v)
	VPBROADCASTB(v, v)
	return v
}

// choosingBytes stores a where x < y and less is set, or x = y and equal, and b elsewhere, as i8.
func (avx512) choosingBytes(a, b, less, equal reg.Register) func(x, y reg.VecVirtual, at Mem) {
	one, other := byteNumber(a), byteNumber(b)
	holds := comparing512(VPCMPD, less, equal)
	return func(x, y reg.VecVirtual, at Mem) {
		chosen := XMM()
		VPBLENDMB(one, other, holds(x, y), chosen)
		VMOVDQU(chosen, at)
	}
}

func (s avx2) choosingBytes(a, b, less, equal reg.Register) func(x, y reg.VecVirtual, at Mem) {
	one, other := byteNumber(a), byteNumber(b)
	holds := s.comparing(VPCMPGTD, VPCMPEQD, less, equal)
	return func(x, y reg.VecVirtual, at Mem) {
		take, chosen := holds(x, y), XMM()
		VPACKSSDW(take, take, take)
		VPERMQ(U8(0x08), take, take)
		VPACKSSWB(take.AsX(), take.AsX(), take.AsX())
		VPBLENDVB(take.AsX(), one, other, chosen)
		VMOVQ(chosen, at)
	}
}
