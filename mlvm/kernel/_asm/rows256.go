package main

import (
	"github.com/mmcloughlin/avo/attr"
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// AVX2 compares int64, but has neither a product, a maximum nor an arithmetic shift of them.

// laneNumbers is a vector of the numbers of lanes, once it is written.
var laneNumbers *Mem

// firstLanes returns the mask of as many lanes as n says: those whose number is below it.
func (s avx2) firstLanes(n reg.Register) Op {
	if laneNumbers == nil {
		m := GLOBL("laneNumbers", attr.RODATA|attr.NOPTR)
		for i := range 4 {
			DATA(8*i, U64(i))
		}
		laneNumbers = &m
	}
	k := YMM()
	s.broadcast(n, k)
	VPCMPGTQ(*laneNumbers, k, k)
	return k
}

func (avx2) loadRow(at Mem, k Op, v reg.VecVirtual) {
	if k == nil {
		VMOVDQU(at, v)
		return
	}
	VPMASKMOVQ(at, k, v)
}

func (avx2) storeRow(v reg.VecVirtual, at Mem, k Op) {
	if k == nil {
		VMOVDQU(v, at)
		return
	}
	VPMASKMOVQ(v, k, at)
}

func (avx2) broadcast(x Op, v reg.VecVirtual) {
	VMOVQ(x, v.AsX())
	VPBROADCASTQ(v.AsX(), v)
}

func (avx2) copyOf(v, dst reg.VecVirtual) { VMOVDQA(v, dst) }

func (avx2) add(x, sum reg.VecVirtual) { VPADDQ(x, sum, sum) }

// multiply adds up the products of halves: low·low + 2^32·(low·high + high·low).
func (avx2) multiply(x, product reg.VecVirtual) {
	high, cross := YMM(), YMM()
	VPSRLQ(U8(32), product, high)
	VPMULUDQ(x, high, high)
	VPSRLQ(U8(32), x, cross)
	VPMULUDQ(product, cross, cross)
	VPADDQ(high, cross, cross)
	VPSLLQ(U8(32), cross, cross)
	VPMULUDQ(x, product, product)
	VPADDQ(cross, product, product)
}

func (avx2) greater(x, most reg.VecVirtual) {
	take := YMM()
	VPCMPGTQ(most, x, take)
	VPBLENDVB(take, x, most, most)
}

func (avx2) lesser(x, least reg.VecVirtual) {
	take := YMM()
	VPCMPGTQ(x, least, take)
	VPBLENDVB(take, x, least, least)
}

func (avx2) and(x, y, dst reg.VecVirtual) { VPAND(x, y, dst) }

func (s avx2) magnitudes() func(x reg.VecVirtual) {
	zero := constant(s, 0)
	return func(x reg.VecVirtual) {
		sign := YMM()
		VPCMPGTQ(x, zero, sign)
		VPXOR(sign, x, x)
		VPSUBQ(sign, x, x)
		VPCMPGTQ(x, zero, sign) // -2^63 is left; less 1 it is 2^63 - 1
		VPADDQ(sign, x, x)
	}
}

func (s avx2) halving() func(x reg.VecVirtual) {
	one := GP64()
	MOVQ(I64(1), one)
	return s.shifting(one)
}

// shifting shifts in zeros. The sign, which is then lower, is extended by x ^ m - m for its
// bit m; after 64 bits and more there is neither.
func (s avx2) shifting(count reg.Register) func(x reg.VecVirtual) {
	n, sign := XMM(), constant(s, -1<<63)
	VMOVQ(count, n)
	VPSRLQ(n, sign, sign)
	return func(x reg.VecVirtual) {
		VPSRLQ(n, x, x)
		VPXOR(sign, x, x)
		VPSUBQ(sign, x, x)
	}
}

func (s avx2) choosing(less, equal reg.Register) func(x, y, a, b reg.VecVirtual) {
	return s.choosingBy(VPCMPGTQ, VPCMPEQQ, less, equal)
}

func (s avx2) choosing32(less, equal reg.Register) func(x, y, a, b reg.VecVirtual) {
	return s.choosingBy(VPCMPGTD, VPCMPEQD, less, equal)
}

// choosingBy is choosing by comparisons of some lanes.
func (s avx2) choosingBy(greater, same func(...Op), less, equal reg.Register) func(x, y, a, b reg.VecVirtual) {
	holds := s.comparing(greater, same, less, equal)
	return func(x, y, a, b reg.VecVirtual) { VPBLENDVB(holds(x, y), a, b, b) }
}

// comparing returns -1 in the lanes where x < y and less is set, or x = y and equal.
func (s avx2) comparing(greater, same func(...Op), less, equal reg.Register) func(x, y reg.VecVirtual) reg.VecVirtual {
	takeLess, takeEqual := YMM(), YMM()
	s.broadcast(less, takeLess)
	s.broadcast(equal, takeEqual)
	return func(x, y reg.VecVirtual) reg.VecVirtual {
		l, e := YMM(), YMM()
		greater(x, y, l)
		same(x, y, e)
		VPAND(takeLess, l, l)
		VPAND(takeEqual, e, e)
		VPOR(l, e, l)
		return l
	}
}

func (avx2) xor(x, dst reg.VecVirtual) { VPXOR(x, dst, dst) }

// shiftingEach is shifting by 0 to 63, and above as by 63.
func (s avx2) shiftingEach() func(counts, x, dst reg.VecVirtual) {
	lowest, most := constant(s, -1<<63), constant(s, 63)
	return func(counts, x, dst reg.VecVirtual) {
		n, sign := YMM(), YMM()
		VMOVDQA(counts, n)
		s.lesser(most, n)
		VPSRLVQ(n, lowest, sign)
		VPSRLVQ(n, x, dst)
		VPXOR(sign, dst, dst)
		VPSUBQ(sign, dst, dst)
	}
}

func (avx2) ifEqual(x, y, a, b reg.VecVirtual) {
	take := YMM()
	VPCMPEQQ(x, y, take)
	VPBLENDVB(take, a, b, b)
}

func (avx2) ifMore(x, y, a, b reg.VecVirtual) {
	take := YMM()
	VPCMPGTQ(y, x, take)
	VPBLENDVB(take, a, b, b)
}

func (avx2) keep(k Op, other, v reg.VecVirtual) { VPBLENDVB(k, v, other, v) }

func (s avx2) greatest(v reg.VecVirtual) {
	for _, order := range []uint64{0x4e, 0xb1} { // exchanges halves, then neighbours
		other := YMM()
		VPERMQ(U8(order), v, other)
		s.greater(other, v)
	}
}

// interpolate256 writes the lookup in tables of i32. All lanes are looked up: the knots are within
// the table wherever the values are.
func interpolate256() {
	r := rowWriter{avx2{}}
	r.begin("interpolate", "v []int64, table *int32, alpha, last, k int64)", interpolateDoc...)
	v := slice("v", 8)
	table := Load(Param("table"), GP64())
	alpha, last, zero, one := r.argument("alpha"), r.argument("last"), r.constant(0), r.constant(1)
	shift, low := XMM(), YMM()
	VMOVQ(Load(Param("k"), GP64()), shift)
	VPSLLQ(shift, one, low)
	VPSUBQ(one, low, low) // the bits of a distance
	r.eachVector("v", []stream{v}, func(k Op) {
		tau, i, next, frac := r.load(v, k), YMM(), YMM(), YMM()
		VPSUBQ(alpha, tau, tau)
		r.greater(zero, tau) // below the first knot, and there the distance is 0
		VPSRLQ(shift, tau, i)
		VPCMPGTQ(i, last, frac) // inside
		VPAND(low, frac, frac)
		VPAND(tau, frac, frac)
		VPADDQ(one, i, next)
		r.lesser(last, i)
		r.lesser(last, next)
		t0, t1 := knots256(table, i), knots256(table, next)
		VPSUBQ(t0, t1, t1)
		r.multiply(frac, t1)
		VPSLLQ(shift, t0, t0)
		r.add(t1, t0)
		r.store(t0, v, k)
	})
	r.end()
}

// knots256 returns the elements with the given numbers.
func knots256(table reg.Register, i reg.VecVirtual) reg.VecVirtual {
	every, v, wide := XMM(), XMM(), YMM()
	VPCMPEQD(every, every, every)
	VPGATHERQD(every, Mem{Base: table, Index: i, Scale: 4}, v)
	VPMOVSXDQ(v, wide)
	return wide
}
