package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// Predicates of VPCMPQ.
const (
	isEqual = 0
	isLess  = 1
	isMore  = 6
)

// firstLanes returns the mask of as many lanes as CX says.
func (avx512) firstLanes(reg.Register) Op {
	bits, k := GP32(), K()
	MOVL(U32(1), bits)
	SHLL(reg.CL, bits)
	DECL(bits)
	KMOVB(bits, k)
	return k
}

func (avx512) loadRow(at Mem, k Op, v reg.VecVirtual) {
	if k == nil {
		VMOVDQU64(at, v)
		return
	}
	VMOVDQU64_Z(at, k, v)
}

func (avx512) storeRow(v reg.VecVirtual, at Mem, k Op) {
	if k == nil {
		VMOVDQU64(v, at)
		return
	}
	VMOVDQU64(v, k, at)
}

func (avx512) broadcast(x Op, v reg.VecVirtual)   { VPBROADCASTQ(x, v) }
func (avx512) copyOf(v, dst reg.VecVirtual)       { VMOVDQA64(v, dst) }
func (avx512) add(x, sum reg.VecVirtual)          { VPADDQ(x, sum, sum) }
func (avx512) multiply(x, product reg.VecVirtual) { VPMULLQ(x, product, product) }
func (avx512) greater(x, most reg.VecVirtual)     { VPMAXSQ(x, most, most) }
func (avx512) lesser(x, least reg.VecVirtual)     { VPMINSQ(x, least, least) }
func (avx512) and(x, y, dst reg.VecVirtual)       { VPANDQ(x, y, dst) }

func (s avx512) magnitudes() func(x reg.VecVirtual) {
	most := constant(s, 1<<63-1)
	return func(x reg.VecVirtual) {
		VPABSQ(x, x)
		VPMINUQ(most, x, x)
	}
}

func (avx512) halving() func(x reg.VecVirtual) {
	return func(x reg.VecVirtual) { VPSRAQ(U8(1), x, x) }
}

func (avx512) shifting(count reg.Register) func(x reg.VecVirtual) {
	n := XMM()
	VMOVQ(count, n)
	return func(x reg.VecVirtual) { VPSRAQ(n, x, x) }
}

func (avx512) choosing(less, equal reg.Register) func(x, y, a, b reg.VecVirtual) {
	holds := comparing512(VPCMPQ, less, equal)
	return func(x, y, a, b reg.VecVirtual) { VPBLENDMQ(a, b, holds(x, y), b) }
}

func (avx512) choosing32(less, equal reg.Register) func(x, y, a, b reg.VecVirtual) {
	holds := comparing512(VPCMPD, less, equal)
	return func(x, y, a, b reg.VecVirtual) { VPBLENDMD(a, b, holds(x, y), b) }
}

// comparing512 returns the mask of the lanes where x < y and less is set, or x = y and equal.
func comparing512(compare func(...Op), less, equal reg.Register) func(x, y reg.VecVirtual) Op {
	takeLess, takeEqual := K(), K()
	KMOVW(less.(reg.GP).As32(), takeLess)
	KMOVW(equal.(reg.GP).As32(), takeEqual)
	return func(x, y reg.VecVirtual) Op {
		l, e := K(), K()
		compare(U8(isLess), y, x, l)
		compare(U8(isEqual), y, x, e)
		KANDW(takeLess, l, l)
		KANDW(takeEqual, e, e)
		KORW(l, e, l)
		return l
	}
}

func (avx512) xor(x, dst reg.VecVirtual) { VPXORQ(x, dst, dst) }

func (avx512) shiftingEach() func(counts, x, dst reg.VecVirtual) {
	return func(counts, x, dst reg.VecVirtual) { VPSRAVQ(counts, x, dst) }
}

func (s avx512) ifEqual(x, y, a, b reg.VecVirtual) { ifCompared(isEqual, x, y, a, b) }
func (s avx512) ifMore(x, y, a, b reg.VecVirtual)  { ifCompared(isMore, x, y, a, b) }

// ifCompared sets b to a where x and y are as the predicate says.
func ifCompared(predicate int, x, y, a, b reg.VecVirtual) {
	k := K()
	VPCMPQ(U8(predicate), y, x, k)
	VPBLENDMQ(a, b, k, b)
}

func (avx512) keep(k Op, other, v reg.VecVirtual) { VPBLENDMQ(v, other, k, v) }

func (s avx512) greatest(v reg.VecVirtual) {
	for _, half := range []uint64{0x4e, 0xb1} { // exchanges halves, then neighbours, of 128 bits
		other := s.vector()
		VSHUFI64X2(U8(half), v, v, other)
		s.greater(other, v)
	}
	other := s.vector()
	VPSHUFD(U8(0x4e), v, other)
	s.greater(other, v)
}

// interpolateDoc says what a lookup does.
var interpolateDoc = []string{
	"replaces v by the value at v of a piecewise linear table of the knots 0 to last, which", "are 2^k apart from alpha on.",
}

// interpolate writes the lookup in tables of i32.
func interpolate() {
	r := rowWriter{avx512{}}
	r.begin("interpolate", "v []int64, table *int32, alpha, last, k int64)", interpolateDoc...)
	v := slice("v", 8)
	table := Load(Param("table"), GP64())
	alpha, last, zero := r.argument("alpha"), r.argument("last"), r.constant(0)
	shift := XMM()
	VMOVQ(Load(Param("k"), GP64()), shift)
	low, one := ZMM(), r.constant(1)
	VPSLLQ(shift, one, low)
	VPSUBQ(one, low, low) // the bits of a distance
	r.eachVector("v", []stream{v}, func(k Op) {
		all := k
		if all == nil {
			all = everyLane()
		}
		tau, i, frac := r.load(v, k), ZMM(), ZMM()
		VPSUBQ(alpha, tau, tau)
		r.greater(zero, tau) // below the first knot, and there the distance is 0
		VPSRLQ(shift, tau, i)
		inside := K()
		VPCMPQ(U8(isLess), last, i, inside)
		r.lesser(last, i)
		VPANDQ_Z(low, tau, inside, frac)
		KANDB(all, inside, inside)
		t0, t1 := gatherI32(table, i, 0, all), gatherI32(table, i, 4, inside)
		VPSUBQ(t0, t1, t1)
		r.multiply(frac, t1)
		VPSLLQ(shift, t0, t0)
		r.add(t1, t0)
		r.store(t0, v, k)
	})
	r.end()
}

// everyLane returns the mask of all lanes.
func everyLane() Op {
	k := K()
	KXNORB(k, k, k)
	return k
}

// gatherI32 returns the elements of a table from some bytes on that a vector numbers, where
// a mask has lanes; 0 elsewhere.
func gatherI32(table reg.Register, i reg.VecVirtual, bytes int, k Op) reg.VecVirtual {
	used, v, wide := K(), YMM(), ZMM()
	KMOVB(k, used)
	VPXOR(v, v, v)
	VPGATHERQD(Mem{Base: table, Disp: bytes, Index: i, Scale: 4}, used, v)
	VPMOVSXDQ(v, wide)
	return wide
}
