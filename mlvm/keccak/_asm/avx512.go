package main

import (
	"slices"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// Eight messages at once: register Z0+i holds word i of eight states, the seven above
// them are free.
var (
	zState = [25]reg.VecPhysical{
		reg.Z0, reg.Z1, reg.Z2, reg.Z3, reg.Z4, reg.Z5, reg.Z6, reg.Z7, reg.Z8, reg.Z9, reg.Z10, reg.Z11, reg.Z12,
		reg.Z13, reg.Z14, reg.Z15, reg.Z16, reg.Z17, reg.Z18, reg.Z19, reg.Z20, reg.Z21, reg.Z22, reg.Z23, reg.Z24,
	}
	zTemp = [7]reg.VecPhysical{reg.Z25, reg.Z26, reg.Z27, reg.Z28, reg.Z29, reg.Z30, reg.Z31}
)

// Truth tables for VPTERNLOGQ with operands a (the destination), b and c.
const (
	xor3 = 0x96 // a ^ b ^ c
	chi  = 0xd2 // a ^ (^b & c)
)

// zLanes are where lane (x, y) is, by 5y+x.
type zLanes [25]reg.VecPhysical

func (l *zLanes) at(x, y int) reg.VecPhysical { return l[5*(y%5)+x%5] }

// zPermute emits Keccak-f[1600] (FIPS 202 §3.3). The lanes that a row of step π comes
// from have the registers of the row that comes out, in an order such that after two
// rounds all are where they were: x' ↦ 2x'+3y' is the one that does.
func zPermute(label string) {
	ptr, end := GP64(), GP64()
	LEAQ(constants.rounds, ptr)
	LEAQ(constants.rounds.Offset(8*rounds), end)
	Label(label)
	lanes := zLanes(zState)
	for i := range 2 {
		flips := zFlips(&lanes)
		var next zLanes
		for y := range 5 {
			var r zRow
			for x := range 5 {
				fromX, fromY := origin(x, y)
				r.from[x], r.flip[x] = lanes.at(fromX, fromY), flips[fromX]
				r.left[x] = rotation(fromX, fromY)
				r.to[x] = lanes.at(origin((2*x+3*y)%5, y))
				next[5*y+x] = r.to[x]
			}
			r.emit()
		}
		lanes = next
		VPXORQ_BCST(Mem{Base: ptr}.Offset(8*i), lanes.at(0, 0), lanes.at(0, 0)) // ι
	}
	if lanes != zLanes(zState) {
		panic("two rounds do not end where they began")
	}
	ADDQ(Imm(16), ptr)
	CMPQ(ptr, end)
	JNE(LabelRef(label))
}

// zFlips emits the first half of step θ, and returns what each column is to be xored with:
// parity x-1 xor parity x+1 rotated by 1. It leaves zTemp[1:3] free.
//
// To xor a lane with both at once would be an instruction less for each column, but a row can
// begin only when a lane of each column is there, and registers do not suffice for both of all
// columns: all 25 would have to be done before. On a Zen 5 that took a fifth longer.
func zFlips(l *zLanes) (flips [5]reg.VecPhysical) {
	parity := zTemp[:5]
	for x := range 5 {
		VMOVDQA64(l.at(x, 0), parity[x])
		VPTERNLOGQ(Imm(xor3), l.at(x, 2), l.at(x, 1), parity[x])
	}
	for x := range 5 {
		VPTERNLOGQ(Imm(xor3), l.at(x, 4), l.at(x, 3), parity[x])
	}
	// Column 0 wants parity 4 as it is, column 3 wants it rotated: the order is such that
	// a parity is only rotated in place when nobody wants it as it is any more.
	for _, c := range []struct {
		column int
		flip   reg.VecPhysical
	}{{0, zTemp[5]}, {1, zTemp[6]}, {3, parity[4]}, {4, parity[0]}, {2, parity[3]}} {
		VPROLQ(Imm(1), parity[(c.column+1)%5], c.flip)
		VPXORQ(parity[(c.column+4)%5], c.flip, c.flip)
		flips[c.column] = c.flip
	}
	return flips
}

// zRow is a row that comes out of step π: lane x is in register from[x], is to be xored with
// flip[x] and rotated by left[x], and goes to to[x]. From and to are the same five registers.
type zRow struct {
	from, flip, to [5]reg.VecPhysical
	left           [5]uint64
}

// emit emits the second half of θ, ρ, π and χ for the row.
func (r *zRow) emit() {
	first, second := zTemp[1], zTemp[2]
	move := func(x int, to reg.VecPhysical) {
		VPXORQ(r.flip[x], r.from[x], r.from[x])
		VPROLQ(Imm(r.left[x]), r.from[x], to)
	}
	order := r.order()
	move(order[0], first)
	move(order[1], second)
	for _, x := range order[2:] {
		move(x, r.to[x])
	}
	VMOVDQA64(first, r.to[order[0]])
	VMOVDQA64(second, r.to[order[1]])
	row := [7]reg.VecPhysical{5: first, 6: second}
	for i := range 5 {
		row[i] = r.to[(order[0]+i)%5]
	}
	for i := range 5 {
		VPTERNLOGQ(Imm(chi), row[i+2], row[i+1], row[i])
	}
}

// order returns the order in which lanes move: two neighbours, which go through other
// registers, and those that then find the register that they go to free.
func (r *zRow) order() (order [5]int) {
	for start := range 5 {
		order[0], order[1] = start, (start+1)%5
		free := map[reg.VecPhysical]bool{r.from[order[0]]: true, r.from[order[1]]: true}
		n := 2
		for range 3 {
			for i := 2; i < 5; i++ {
				x := (start + i) % 5
				if !slices.Contains(order[:n], x) && (free[r.to[x]] || r.to[x] == r.from[x]) {
					free[r.from[x]], free[r.to[x]] = true, false
					order[n] = x
					n++
				}
			}
		}
		if n == 5 {
			return order
		}
	}
	panic("a row whose lanes wait for each other")
}

// zTranspose emits loads of four words of each of eight messages, and calls use with a
// register for each word in turn. It leaves zTemp[4:] alone, but for what use does.
func zTranspose(address []Mem, use func(word int, v reg.VecPhysical)) {
	z, even, odd := zTemp[:4], [2]reg.VecPhysical{zTemp[4], zTemp[5]}, [2]reg.VecPhysical{zTemp[0], zTemp[2]}
	for i, m := range [4][2]int{{0, 2}, {1, 3}, {4, 6}, {5, 7}} {
		VMOVDQU64(address[m[0]], z[i].AsY())
		VINSERTI64X4(Imm(1), address[m[1]], z[i], z[i])
	}
	for half := range 2 {
		VPUNPCKLQDQ(z[2*half+1], z[2*half], even[half])
		VPUNPCKHQDQ(z[2*half+1], z[2*half], odd[half])
	}
	v := zTemp[1]
	for word := range 4 {
		pair := even
		if word%2 == 1 {
			pair = odd
		}
		choice := uint64(0x88) // 128-bit pieces 0 and 2 of both
		if word/2 == 1 {
			choice = 0xdd // 1 and 3
		}
		VSHUFI64X2(Imm(choice), pair[1], pair[0], v)
		use(word, v)
	}
}

// zAbsorb returns what xors words into the state from a given one on.
func zAbsorb(first int) func(int, reg.VecPhysical) {
	return func(word int, v reg.VecPhysical) { VPXORQ(v, zState[first+word], zState[first+word]) }
}

// zAbsorbShifted is zAbsorb for messages one byte later: the last byte of every word
// goes to the next one. The byte that is over stays in zTemp[6], which must be zero or
// what the words before have left there.
func zAbsorbShifted(first int) func(int, reg.VecPhysical) {
	carry, shifted := zTemp[6], zTemp[3]
	return func(word int, v reg.VecPhysical) {
		VPSLLQ(Imm(8), v, shifted)
		VPTERNLOGQ(Imm(xor3), carry, shifted, zState[first+word])
		VPSRLQ(Imm(56), v, carry)
	}
}

func zClear(registers ...reg.VecPhysical) {
	for _, z := range registers {
		VPXORQ(z, z, z)
	}
}

// zSqueeze emits stores of the first four words of each state, one after the other.
func zSqueeze(out reg.Register) {
	a, b, c, d := zTemp[0], zTemp[1], zTemp[2], zTemp[3]
	VPUNPCKLQDQ(zState[1], zState[0], a)
	VPUNPCKHQDQ(zState[1], zState[0], b)
	VPUNPCKLQDQ(zState[3], zState[2], c)
	VPUNPCKHQDQ(zState[3], zState[2], d)
	for lane := range 8 {
		low, high := a, c
		if lane%2 == 1 {
			low, high = b, d
		}
		VEXTRACTI32X4(Imm(uint64(lane/2)), low, Mem{Base: out}.Offset(hashLen*lane))
		VEXTRACTI32X4(Imm(uint64(lane/2)), high, Mem{Base: out}.Offset(hashLen*lane+16))
	}
}

// zEnd emits the return with clean upper halves: those of Z16 to Z31, which VZEROUPPER
// does not reach, slow SSE instructions down, too.
func zEnd() {
	zClear(zState[16:]...)
	zClear(zTemp[:]...)
	VZEROUPPER()
	RET()
}

func leaves8() {
	TEXT("leaves8", NOSPLIT, "func(messages *[8]*byte, blocks, ahead int, tails *[8][136]byte, out *[32]byte)")
	Pragma("noescape")
	Doc("leaves8 hashes 0x00 ‖ message for eight messages of one length: that many whole",
		"blocks of each, and then its block of tails. With AVX-512. What is that many bytes",
		"ahead of what is read is fetched for the next call.")
	l := newLeaves(8)
	masks := zLaneMasks()
	zClear(zState[:]...)
	TESTQ(l.blocks, l.blocks)
	JZ(LabelRef("leaves8_tail"))

	Comment("The first block begins with the prefix.")
	zClear(zTemp[6])
	zTranspose(l.at(0), zAbsorbShifted(0))
	JMP(LabelRef("leaves8_rest"))

	Label("leaves8_block")
	zTranspose(l.at(-1), zAbsorb(0))
	Label("leaves8_rest")
	for word := 4; word < rateWords-1; word += 4 {
		zTranspose(l.at(8*word-1), zAbsorb(word))
	}
	zGather(l.at(8*(rateWords-1)-1), masks, zTemp[0])
	zAbsorb(rateWords-1)(0, zTemp[0])
	l.prefetch()
	zPermute("leaves8_rounds")
	l.next("leaves8_block", "leaves8_tail", "leaves8_done")
	zSqueeze(Load(Param("out"), GP64()))
	zEnd()
}

// zLaneMasks returns masks of one lane each, for lanes 1 to 7.
func zLaneMasks() []reg.OpmaskPhysical {
	masks := []reg.OpmaskPhysical{reg.K1, reg.K2, reg.K3, reg.K4, reg.K5, reg.K6, reg.K7}
	bit := GP32()
	for lane, k := range masks {
		MOVL(U32(2<<lane), bit)
		KMOVW(bit, k)
	}
	return masks
}

// zGather emits loads of one word of each of eight messages.
func zGather(address []Mem, masks []reg.OpmaskPhysical, v reg.VecPhysical) {
	VPBROADCASTQ(address[0], v)
	for lane, k := range masks {
		VPBROADCASTQ(address[lane+1], k, v)
	}
}

func nodes8() {
	TEXT("nodes8", NOSPLIT, "func(out, pairs *[32]byte, groups int)")
	Pragma("noescape")
	Doc("nodes8 hashes 0x01 ‖ pair for eight times groups pairs of hashes, groups > 0. With",
		"AVX-512.")
	out, pairs, groups := Load(Param("out"), GP64()), Load(Param("pairs"), GP64()), Load(Param("groups"), GP64())
	Label("nodes8_group")
	zClear(zState[:]...)
	VPBROADCASTQ(constants.node, zTemp[6]) // as if it were the byte before
	for word := 0; word < 8; word += 4 {
		zTranspose(pairsAt(pairs, 8, word), zAbsorbShifted(word))
	}
	VPXORQ_BCST(constants.nodePad, zTemp[6], zState[8])
	VPBROADCASTQ(constants.lastPad, zState[rateWords-1])
	zPermute("nodes8_rounds")
	zSqueeze(out)
	nextPairs(out, pairs, groups, 8, "nodes8_group")
	zEnd()
}
