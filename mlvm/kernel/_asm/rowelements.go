package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// element is a type of elements in memory.
type element struct {
	name  string
	bytes int
	widen func(...Op)           // loads a vector
	short func(...Op)           // stores one of 512 bits
	limit func(...Op)           // the same, and limits
	one   func(at, x Op)        // loads one element
	put   func(x reg.GP, at Op) // stores one
}

var (
	i8Element  = element{"I8", 1, VPMOVSXBQ, VPMOVQB, VPMOVSQB, MOVBQSX, func(x reg.GP, at Op) { MOVB(x.As8(), at) }}
	i16Element = element{"I16", 2, VPMOVSXWQ, VPMOVQW, VPMOVSQW, MOVWQSX, func(x reg.GP, at Op) { MOVW(x.As16(), at) }}
	i32Element = element{"I32", 4, VPMOVSXDQ, VPMOVQD, VPMOVSQD, MOVLQSX, func(x reg.GP, at Op) { MOVL(x.As32(), at) }}
	i64Element = element{"I64", 8, VMOVDQU64, nil, VMOVDQU64, MOVQ, nil}

	elements = []element{i8Element, i16Element, i32Element, i64Element}
)

func (r rowWriter) widen(e element) {
	r.begin("widen"+e.name, "dst []int64, src []byte)", "sets dst[i] to element i of src.")
	dst, src := slice("dst", 8), slice("src", e.bytes)
	r.each("dst", []stream{dst, src}, func() {
		v := r.vector()
		e.widen(src.mem(), v)
		r.store(v, dst, nil)
	}, func() {
		x := GP64()
		e.one(src.mem(), x)
		MOVQ(x, dst.mem())
	})
	r.end()
}

func (r rowWriter) shorten(e element) {
	r.begin("shorten"+e.name, "dst []byte, v []int64)", "sets element i of dst to v[i], which is in its range.")
	dst, v := slice("dst", e.bytes), slice("v", 8)
	r.each("v", []stream{dst, v}, func() {
		x := r.load(v, nil)
		if r.bytes() == 64 {
			e.short(x, dst.mem())
		} else {
			shorten256(e, x, dst.mem())
		}
	}, func() {
		x := GP64()
		MOVQ(v.mem(), x)
		e.put(x, dst.mem())
	})
	r.end()
}

// shorten256 stores four int64 as elements. It destroys them.
func shorten256(e element, v reg.VecVirtual, at Mem) {
	VPSHUFD(U8(0x08), v, v) // the low halves of two
	VPERMQ(U8(0x08), v, v)
	x := v.AsX()
	switch e.bytes {
	case 1:
		VPACKSSDW(x, x, x)
		VPACKSSWB(x, x, x)
		VMOVD(x, at)
	case 2:
		VPACKSSDW(x, x, x)
		VMOVQ(x, at)
	default:
		VMOVDQU(x, at)
	}
}

// storing returns the store of a vector as elements, limited to their range.
func (avx512) storing(e element) func(v reg.VecVirtual, at Mem) {
	return func(v reg.VecVirtual, at Mem) { e.limit(v, at) }
}

func (s avx2) storing(e element) func(v reg.VecVirtual, at Mem) {
	if e.bytes == 8 {
		return func(v reg.VecVirtual, at Mem) { s.storeRow(v, at, nil) }
	}
	most := int64(1)<<(8*e.bytes-1) - 1
	highest, lowest := constant(s, most), constant(s, ^most)
	return func(v reg.VecVirtual, at Mem) {
		s.greater(lowest, v)
		s.lesser(highest, v)
		shorten256(e, v, at)
	}
}

// dot writes the sum of products of int64 and elements.
func (r rowWriter) dot(e element) {
	r.begin("dotRow"+e.name, "x []int64, w []byte) int64", "returns Σ x[i]·(element i of w).")
	x, w := slice("x", 8), slice("w", e.bytes)
	sum, rest := r.constant(0), GP64()
	XORQ(rest, rest)
	r.each("x", []stream{x, w}, func() {
		a, b := r.load(x, nil), r.vector()
		if e.bytes == 8 {
			r.loadRow(w.mem(), nil, b)
		} else {
			e.widen(w.mem(), b)
		}
		r.multiply(b, a)
		r.add(a, sum)
	}, func() {
		y := GP64()
		e.one(w.mem(), y)
		IMULQ(x.mem(), y)
		ADDQ(y, rest)
	})
	result, err := ReturnIndex(0).Resolve()
	if err != nil {
		panic(err)
	}
	r.rowISA.(isa).sum(sum, result.Addr)
	ADDQ(rest, result.Addr)
	r.end()
}
