package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// rowISA is an instruction set for rows of int64. What follows whole vectors is computed
// under a mask, which neither reads nor writes anything beyond.
type rowISA interface {
	suffix() string
	bytes() int // of a vector
	vector() reg.VecVirtual
	firstLanes(n reg.Register) Op // the mask
	// loadRow and storeRow load and store under a mask, unless it is nil. Lanes that are
	// not loaded are 0.
	loadRow(at Mem, k Op, v reg.VecVirtual)
	storeRow(v reg.VecVirtual, at Mem, k Op)
	broadcast(x Op, v reg.VecVirtual)
	copyOf(v, dst reg.VecVirtual)
	// storing returns the store of a vector as elements, limited to their range. It may
	// destroy the vector.
	storing(e element) func(v reg.VecVirtual, at Mem)

	add(x, sum reg.VecVirtual)
	multiply(x, product reg.VecVirtual)
	greater(x, most reg.VecVirtual)
	lesser(x, least reg.VecVirtual)
	and(x, y, dst reg.VecVirtual)
	// magnitudes, halving and shifting return what to do with a vector: take the absolute
	// value, shift right by 1 and by a number.
	magnitudes() func(x reg.VecVirtual)
	halving() func(x reg.VecVirtual)
	shifting(count reg.Register) func(x reg.VecVirtual)
	xor(x, dst reg.VecVirtual)
	// shiftingEach is shifting by a number for each lane, 0 to 63 at least. For negative
	// numbers it does something.
	shiftingEach() func(counts, x, dst reg.VecVirtual)
	// ifEqual and ifMore set b to a where x = y and where x > y.
	ifEqual(x, y, a, b reg.VecVirtual)
	ifMore(x, y, a, b reg.VecVirtual)
	// choosing returns the choice of SEL: a where x < y and less is set, or x = y and
	// equal, else b, which it replaces.
	choosing(less, equal reg.Register) func(x, y, a, b reg.VecVirtual)
	// choosing32 is choosing for lanes of i32.
	choosing32(less, equal reg.Register) func(x, y, a, b reg.VecVirtual)
	// choosingBytes is choosing32 between two numbers, which are stored as i8.
	choosingBytes(a, b, less, equal reg.Register) func(x, y reg.VecVirtual, at Mem)
	// storing32 returns the store of a vector of i32, as storing does, and ifNegative sets lanes
	// of i32 of b to those of a where x is negative.
	storing32(e element) func(v reg.VecVirtual, at Mem)
	ifNegative(x, a, b reg.VecVirtual)
	// greatest leaves in v the greatest of its lanes first; keep replaces the lanes of v
	// that a mask leaves out.
	greatest(v reg.VecVirtual)
	keep(k Op, other, v reg.VecVirtual)
}

// rowKernels writes the functions that compute rows.
func rowKernels() {
	for _, s := range []rowISA{avx2{}, avx512{}} {
		r := rowWriter{s}
		for _, e := range elements {
			if e.bytes < 8 {
				r.widen(e)
				r.shorten(e)
			}
			r.dot(e)
		}
		r.fill()
		r.linear()
		r.multiplyRow()
		r.addProduct()
		r.choose()
		r.saturate()
		r.narrowRight()
		r.narrowEach()
		r.magnitudesOf()
		r.maxInto()
		r.maximum()
		r.divide()
		r.finishers()
		r.chooseI32()
		r.chooseI8()
		r.mostI32()
		r.maxOfRows32()
		for _, e := range elements {
			if e.bytes < 8 {
				r.shiftI32(e)
			}
		}
		r.addI32()
	}
	interpolate256()
	interpolate()
}

// rowWriter writes functions for an instruction set.
type rowWriter struct{ rowISA }

// begin begins a function.
func (r rowWriter) begin(name, signature string, doc ...string) {
	TEXT(name+r.suffix(), NOSPLIT, "func("+signature)
	doc[0] = name + r.suffix() + " " + doc[0]
	Doc(doc...)
}

func (r rowWriter) end() {
	VZEROUPPER()
	RET()
}

// lanes returns the number of int64 of a vector.
func (r rowWriter) lanes() int { return r.bytes() / 8 }

// stream is a pointer into a row, or into elements of another size.
type stream struct {
	at    reg.GPVirtual
	bytes int // of an element
}

// slice returns the stream of a parameter.
func slice(param string, bytes int) stream {
	return stream{Load(Param(param).Base(), GP64()).(reg.GPVirtual), bytes}
}

func (s stream) mem() Mem { return Mem{Base: s.at} }

// load loads a vector of int64.
func (r rowWriter) load(s stream, k Op) reg.VecVirtual {
	v := r.vector()
	r.loadRow(s.mem(), k, v)
	return v
}

// store stores a vector of int64.
func (r rowWriter) store(v reg.VecVirtual, s stream, k Op) { r.storeRow(v, s.mem(), k) }

// eachVector writes the loop over the elements of a slice, of which body computes a
// vector at a time: with a nil mask if it is whole. It moves the streams on.
func (r rowWriter) eachVector(param string, streams []stream, body func(k Op)) {
	n := r.wholeVectors(param, streams, func() { body(nil) })
	TESTQ(n, n)
	JZ(LabelRef("done"))
	body(r.firstLanes(n))
	Label("done")
}

// wholeVectors writes the loop over the whole vectors of a slice and returns how many
// elements are left, in CX.
func (r rowWriter) wholeVectors(param string, streams []stream, body func()) reg.Register {
	n := Load(Param(param).Len(), reg.RCX)
	CMPQ(n, U8(r.lanes()))
	JB(LabelRef("tail"))
	Label("vector")
	body()
	for _, s := range streams {
		ADDQ(U8(r.lanes()*s.bytes), s.at)
	}
	SUBQ(U8(r.lanes()), n)
	CMPQ(n, U8(r.lanes()))
	JAE(LabelRef("vector"))
	Label("tail")
	return n
}

// each writes the loop over the elements of a slice, of which body computes a vector at a
// time and one computes one of those that are left.
func (r rowWriter) each(param string, streams []stream, body, one func()) {
	n := r.wholeVectors(param, streams, body)
	TESTQ(n, n)
	JZ(LabelRef("done"))
	Label("one")
	one()
	for _, s := range streams {
		ADDQ(U8(s.bytes), s.at)
	}
	DECQ(n)
	JNZ(LabelRef("one"))
	Label("done")
}

// argument returns a vector of an argument.
func (r rowWriter) argument(param string) reg.VecVirtual {
	v := r.vector()
	r.broadcast(Load(Param(param), GP64()), v)
	return v
}

// constant returns a vector of a number.
func (r rowWriter) constant(x int64) reg.VecVirtual { return constant(r.rowISA, x) }

func constant(s rowISA, x int64) reg.VecVirtual {
	g, v := GP64(), s.vector()
	MOVQ(I64(x), g)
	s.broadcast(g, v)
	return v
}

func (r rowWriter) fill() {
	r.begin("fill", "v []int64, x int64)", "sets v to x.")
	v, x := slice("v", 8), r.argument("x")
	r.eachVector("v", []stream{v}, func(k Op) { r.store(x, v, k) })
	r.end()
}

func (r rowWriter) linear() {
	r.begin("linear", "v, b []int64, alpha, beta, gamma int64)", "sets v to α·v + β·b + γ.")
	v, b := slice("v", 8), slice("b", 8)
	alpha, beta, gamma := r.argument("alpha"), r.argument("beta"), r.argument("gamma")
	r.eachVector("v", []stream{v, b}, func(k Op) {
		x, y := r.load(v, k), r.load(b, k)
		r.multiply(alpha, x)
		r.multiply(beta, y)
		r.add(y, x)
		r.add(gamma, x)
		r.store(x, v, k)
	})
	r.end()
}

func (r rowWriter) multiplyRow() {
	r.begin("multiply", "v, b []int64)", "sets v to v·b.")
	v, b := slice("v", 8), slice("b", 8)
	r.eachVector("v", []stream{v, b}, func(k Op) {
		x, y := r.load(v, k), r.load(b, k)
		r.multiply(y, x)
		r.store(x, v, k)
	})
	r.end()
}

func (r rowWriter) addProduct() {
	r.begin("addProduct", "sum, a, b []int64)", "adds a·b to sum.")
	sum, a, b := slice("sum", 8), slice("a", 8), slice("b", 8)
	r.eachVector("sum", []stream{sum, a, b}, func(k Op) {
		x, y, z := r.load(a, k), r.load(b, k), r.load(sum, k)
		r.multiply(y, x)
		r.add(x, z)
		r.store(z, sum, k)
	})
	r.end()
}

func (r rowWriter) choose() {
	r.begin("choose", "v, b, x, y []int64, less, equal int64)",
		"sets v to b where neither less is not 0 and x < y nor equal is not 0 and x = y.", "Less and equal are 0 or -1.")
	v, b, x, y := slice("v", 8), slice("b", 8), slice("x", 8), slice("y", 8)
	choice := r.choosing(Load(Param("less"), GP64()), Load(Param("equal"), GP64()))
	r.eachVector("v", []stream{v, b, x, y}, func(k Op) {
		other := r.load(b, k)
		choice(r.load(x, k), r.load(y, k), r.load(v, k), other)
		r.store(other, v, k)
	})
	r.end()
}

func (r rowWriter) saturate() {
	r.begin("saturate", "v []int64, lowest, highest int64)", "limits v.")
	v, limit := slice("v", 8), r.limits()
	r.eachVector("v", []stream{v}, func(k Op) {
		x := r.load(v, k)
		limit(x)
		r.store(x, v, k)
	})
	r.end()
}

// limits returns the limiting of a vector to the arguments lowest and highest.
func (r rowWriter) limits() func(x reg.VecVirtual) {
	lowest, highest := r.argument("lowest"), r.argument("highest")
	return func(x reg.VecVirtual) {
		r.greater(lowest, x)
		r.lesser(highest, x)
	}
}

func (r rowWriter) narrowRight() {
	r.begin("narrowRight", "v []int64, shift, half, lowest, highest int64)",
		"shifts v right by 1 to 64, to nearest if half is 1, down if it is 0, and limits it.")
	v := slice("v", 8)
	count := Load(Param("shift"), GP64())
	DECQ(count)
	shift, halve := r.shifting(count), r.halving()
	half, limit := r.argument("half"), r.limits()
	r.eachVector("v", []stream{v}, func(k Op) {
		x, bit := r.load(v, k), r.vector()
		shift(x)
		r.and(half, x, bit) // the last bit to drop
		halve(x)
		r.add(bit, x)
		limit(x)
		r.store(x, v, k)
	})
	r.end()
}

func (r rowWriter) narrowEach() {
	r.begin("narrowEach", "v, shifts []int64, half, lowest, highest int64)",
		"is narrowRight for a shift for each element, from -63 to 64. Left shifts saturate.")
	v, e := slice("v", 8), slice("shifts", 8)
	half, limit, minusOne, minimum := r.argument("half"), r.limits(), r.constant(-1), r.constant(-1<<63)
	shift := r.shiftingEach()
	r.eachVector("v", []stream{v, e}, func(k Op) {
		x, s := r.load(v, k), r.load(e, k)
		before, bit, right := r.vector(), r.vector(), r.vector()
		VPADDQ(minusOne, s, before)
		shift(before, x, bit)
		r.and(half, bit, bit) // the last bit to drop
		shift(s, x, right)
		r.add(bit, right)

		left, back, beyond := r.vector(), r.vector(), r.vector()
		VPXOR(beyond.AsY(), beyond.AsY(), beyond.AsY())
		r.xor(minusOne, s) // then less -1: the opposite
		VPSUBQ(minusOne, s, s)
		VPSLLVQ(s, x, left)
		shift(s, left, back)
		r.ifMore(x, minusOne, minusOne, beyond)
		r.xor(minimum, beyond) // the limit on the side of x
		r.ifEqual(x, back, left, beyond)
		r.ifMore(before, minusOne, right, beyond)
		limit(beyond)
		r.store(beyond, v, k)
	})
	r.end()
}

func (r rowWriter) magnitudesOf() {
	r.begin("magnitudes", "x []int64)", "sets x to min(|x|, 2^63 - 1).")
	x, magnitude := slice("x", 8), r.magnitudes()
	r.eachVector("x", []stream{x}, func(k Op) {
		v := r.load(x, k)
		magnitude(v)
		r.store(v, x, k)
	})
	r.end()
}

func (r rowWriter) maxInto() {
	r.begin("maxInto", "v, x []int64)", "sets v to the greater one of v and x.")
	v, x := slice("v", 8), slice("x", 8)
	r.eachVector("v", []stream{v, x}, func(k Op) {
		a, b := r.load(v, k), r.load(x, k)
		r.greater(b, a)
		r.store(a, v, k)
	})
	r.end()
}

func (r rowWriter) maximum() {
	r.begin("maximum", "x []int64) int64", "returns the greatest of the elements of x, -2^63 if there are none.")
	x, most := slice("x", 8), r.constant(-1<<63)
	r.eachVector("x", []stream{x}, func(k Op) {
		v := r.load(x, k)
		if k != nil {
			r.keep(k, most, v)
		}
		r.greater(v, most)
	})
	r.greatest(most)
	result := GP64()
	VMOVQ(most.AsX(), result)
	Store(result, ReturnIndex(0))
	r.end()
}

func (r rowWriter) divide() {
	r.begin("divide", "v []int64, magic uint64, shift int64)",
		"sets v to floor(v / b), where magic and shift stand for b: floor(m / b) = floor(m·magic / 2^(64 + shift))", "for 0 <= m < 2^63.")
	v := slice("v", 8)
	low, high, count := r.argument("magic"), r.vector(), XMM()
	VPSRLQ(U8(32), low, high)
	VMOVQ(Load(Param("shift"), GP64()), count)
	zero, minusOne, lowBits := r.constant(0), r.constant(-1), r.constant(1<<32-1)
	r.eachVector("v", []stream{v}, func(k Op) {
		// floor(n / b) = -1 - floor((-1 - n) / b) for n < 0.
		x, sign := r.load(v, k), r.vector()
		VPXOR(sign.AsY(), sign.AsY(), sign.AsY())
		r.ifMore(zero, x, minusOne, sign)
		r.xor(sign, x)
		top, carry, cross, other := r.vector(), r.vector(), r.vector(), r.vector()
		VPSRLQ(U8(32), x, top)
		VPMULUDQ(low, x, carry)
		VPSRLQ(U8(32), carry, carry)
		VPMULUDQ(low, top, cross)
		r.add(carry, cross)
		VPMULUDQ(high, x, other)
		r.and(lowBits, cross, carry)
		r.add(carry, other)
		VPMULUDQ(high, top, top)
		VPSRLQ(U8(32), cross, cross)
		r.add(cross, top)
		VPSRLQ(U8(32), other, other)
		r.add(other, top)
		VPSRLQ(count, top, top)
		r.xor(sign, top)
		r.store(top, v, k)
	})
	r.end()
}
