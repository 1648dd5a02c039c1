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

// shiftI32 writes the function that narrows elements of i32 where they are.
func (r rowWriter) shiftI32(to element) {
	r.begin("shiftI32"+to.name, "dst, x *byte, n int, shift, half int64)",
		"sets element i of dst to x[i], of i32, shifted right by 0 to 63, to nearest if half is 1, down if it is 0, as it",
		fmt.Sprintf("must be for a shift of 0, and limited. n is a multiple of %d.", r.bytes()/4))
	dst, n := Load(Param("dst"), GP64()).(reg.GPVirtual), Load(Param("n"), GP64())
	x := cursor{i64Element, Load(Param("x"), GP64()).(reg.GPVirtual), U8(r.bytes())}
	count, half, store := Load(Param("shift"), GP64()), r.vector(), r.storing32(to)
	all, allButOne, bit := XMM(), XMM(), XMM()
	VMOVQ(count, all)
	DECQ(count)
	VMOVQ(count, allButOne)
	VMOVQ(Load(Param("half"), GP64()), bit)
	VPBROADCASTD(bit, half)
	Label("vector")
	v, last := r.next(x), r.vector()
	VPSRAD(allButOne, v, last)
	VPSRAD(all, v, v)
	r.and(half, last, last) // the last bit to drop
	VPADDD(last, v, v)
	store(v, Mem{Base: dst})
	ADDQ(U8(r.bytes()/4*to.bytes), dst)
	SUBQ(U8(r.bytes()/4), n)
	JNZ(LabelRef("vector"))
	r.end()
}

// storing32 returns the store of a vector of i32 as elements of at most as many bits, limited to
// their range. It may destroy the vector.
func (s avx512) storing32(e element) func(v reg.VecVirtual, at Mem) {
	switch e.bytes {
	case 1:
		return func(v reg.VecVirtual, at Mem) { VPMOVSDB(v, at) }
	case 2:
		return func(v reg.VecVirtual, at Mem) { VPMOVSDW(v, at) }
	default:
		return func(v reg.VecVirtual, at Mem) { s.storeRow(v, at, nil) }
	}
}

func (s avx2) storing32(e element) func(v reg.VecVirtual, at Mem) {
	if e.bytes == 4 {
		return func(v reg.VecVirtual, at Mem) { s.storeRow(v, at, nil) }
	}
	return func(v reg.VecVirtual, at Mem) {
		VPACKSSDW(v, v, v)
		VPERMQ(U8(0x08), v, v)
		x := v.AsX()
		if e.bytes == 1 {
			VPACKSSWB(x, x, x)
			VMOVQ(x, at)
			return
		}
		VMOVDQU(x, at)
	}
}

// addI32 writes the function that adds elements of i32 where they are.
func (r rowWriter) addI32() {
	r.begin("addI32", "dst, x, y *byte, n int)",
		"sets element i of dst to x[i] + y[i], all of i32, limited.", fmt.Sprintf("n is a multiple of %d.", r.bytes()/4))
	dst, n := Load(Param("dst"), GP64()).(reg.GPVirtual), Load(Param("n"), GP64())
	x := cursor{i64Element, Load(Param("x"), GP64()).(reg.GPVirtual), U8(r.bytes())}
	y := cursor{i64Element, Load(Param("y"), GP64()).(reg.GPVirtual), U8(r.bytes())}
	most, bits := r.vector(), XMM()
	greatest := GP64()
	MOVQ(I64(1<<31-1), greatest)
	VMOVQ(greatest, bits)
	VPBROADCASTD(bits, most)
	Label("vector")
	a, b, sum, limit := r.next(x), r.next(y), r.vector(), r.vector()
	VPADDD(a, b, sum)
	VPSRAD(U8(31), a, limit)
	r.xor(most, limit) // on the side of a
	r.xor(sum, a)
	r.xor(sum, b)
	r.and(a, b, b) // negative if both have a sign that the sum has not
	r.ifNegative(b, limit, sum)
	r.storeRow(sum, Mem{Base: dst}, nil)
	ADDQ(U8(r.bytes()), dst)
	SUBQ(U8(r.bytes()/4), n)
	JNZ(LabelRef("vector"))
	r.end()
}

// ifNegative sets lanes of i32 of b to those of a where x is negative.
func (avx512) ifNegative(x, a, b reg.VecVirtual) {
	k := K()
	VPMOVD2M(x, k)
	VPBLENDMD(a, b, k, b)
}

func (avx2) ifNegative(x, a, b reg.VecVirtual) { VBLENDVPS(x, a, b, b) }

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
