package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// Four messages at once: word i of four states is at 32i of a buffer on the stack, and
// every round goes from one buffer to the other.
const (
	yWord   = 32 // bytes
	yBuffer = 25 * yWord
)

// The registers of a round.
var (
	yChange = [5]reg.VecPhysical{reg.Y0, reg.Y1, reg.Y2, reg.Y3, reg.Y4}      // what θ xors into a column
	yParity = [5]reg.VecPhysical{reg.Y5, reg.Y6, reg.Y7, reg.Y8, reg.Y9}      // of the columns
	yRow    = [5]reg.VecPhysical{reg.Y10, reg.Y11, reg.Y12, reg.Y13, reg.Y14} // between π and χ
	yTemp   = reg.VecPhysical(reg.Y15)
)

// yState is a buffer.
type yState struct{ base reg.Register }

func (s yState) at(word int) Mem   { return Mem{Base: s.base}.Offset(yWord * word) }
func (s yState) lane(x, y int) Mem { return s.at(5*y + x) }

// other is lane in the buffer behind s.
func (s yState) other(x, y int) Mem { return s.lane(x, y).Offset(yBuffer) }

// yNewState emits the reservation of two buffers that lie on a boundary of a word.
func yNewState() yState {
	s := yState{GP64()}
	LEAQ(AllocLocal(2*yBuffer+yWord).Offset(yWord-1), s.base)
	ANDQ(I32(-yWord), s.base)
	return s
}

// yPermute emits Keccak-f[1600] (FIPS 202 §3.3).
func yPermute(s yState, label string) {
	for x, parity := range yParity {
		VMOVDQA(s.lane(x, 0), parity)
		for y := 1; y < 5; y++ {
			VPXOR(s.lane(x, y), parity, parity)
		}
	}
	ptr, end := GP64(), GP64()
	LEAQ(constants.rounds, ptr)
	LEAQ(constants.rounds.Offset(8*rounds), end)
	Label(label)
	yRound(s.lane, s.other, Mem{Base: ptr})
	yRound(s.other, s.lane, Mem{Base: ptr}.Offset(8))
	ADDQ(Imm(16), ptr)
	CMPQ(ptr, end)
	JNE(LabelRef(label))
}

// yRound emits a round, row by row of what comes out, whose parities it leaves.
func yRound(from, to func(x, y int) Mem, constant Mem) {
	for x, change := range yChange { // θ
		next := yParity[(x+1)%5]
		VPADDQ(next, next, yTemp)
		VPSRLQ(Imm(63), next, change)
		VPXOR(yTemp, change, change)
		VPXOR(yParity[(x+4)%5], change, change)
	}
	for y := range 5 {
		for x, lane := range yRow { // ρ, π
			fromX, fromY := origin(x, y)
			VPXOR(from(fromX, fromY), yChange[fromX], lane)
			yRotate(lane, rotation(fromX, fromY))
		}
		for x := range 5 { // χ, ι
			lane := yTemp
			if y == 0 {
				lane = yParity[x]
			}
			VPANDN(yRow[(x+2)%5], yRow[(x+1)%5], lane)
			VPXOR(yRow[x], lane, lane)
			if x == 0 && y == 0 {
				VPBROADCASTQ(constant, yTemp)
				VPXOR(yTemp, lane, lane)
			}
			VMOVDQA(lane, to(x, y))
			if y > 0 {
				VPXOR(lane, yParity[x], yParity[x])
			}
		}
	}
}

// yRotate emits a rotation to the left.
func yRotate(lane reg.VecPhysical, by uint64) {
	switch by {
	case 0:
	case 8:
		VPSHUFB(constants.left, lane, lane)
	case 56:
		VPSHUFB(constants.back, lane, lane)
	default:
		VPSLLQ(Imm(by), lane, yTemp)
		VPSRLQ(Imm(64-by), lane, lane)
		VPOR(yTemp, lane, lane)
	}
}

// yTranspose emits loads of two words of each of four messages, and calls use with a
// register for each word. It uses Y0 to Y3.
func yTranspose(address []Mem, use func(word int, v reg.VecPhysical)) {
	for i, even := range [2]reg.VecPhysical{reg.Y0, reg.Y1} {
		VMOVDQU(address[i], even.AsX())
		VINSERTI128(Imm(1), address[i+2], even, even)
	}
	VPUNPCKLQDQ(reg.Y1, reg.Y0, reg.Y2)
	VPUNPCKHQDQ(reg.Y1, reg.Y0, reg.Y3)
	use(0, reg.Y2)
	use(1, reg.Y3)
}

// absorb returns what xors words into the state from a given one on.
func (s yState) absorb(first int) func(int, reg.VecPhysical) {
	return func(word int, v reg.VecPhysical) {
		VPXOR(s.at(first+word), v, v)
		VMOVDQA(v, s.at(first+word))
	}
}

// yCarry is the byte that is over between words of messages one byte later.
var yCarry = reg.VecPhysical(reg.Y4)

// shifted returns what sets words of the state, the messages being one byte later: the
// last byte of every word goes to the next one. The byte that is over is in yCarry,
// which must be zero or what the words before have left there.
func (s yState) shifted(first int) func(int, reg.VecPhysical) {
	return func(word int, v reg.VecPhysical) {
		VPSLLQ(Imm(8), v, reg.Y5)
		VPXOR(yCarry, reg.Y5, reg.Y5)
		VMOVDQA(reg.Y5, s.at(first+word))
		VPSRLQ(Imm(56), v, yCarry)
	}
}

// clear emits stores of zeros to the words from first on.
func (s yState) clear(first int) {
	VPXOR(yTemp, yTemp, yTemp)
	for word := first; word < 25; word++ {
		VMOVDQA(yTemp, s.at(word))
	}
}

// squeeze emits stores of the first four words of each state, one after the other.
func (s yState) squeeze(out reg.Register) {
	VMOVDQA(s.at(0), reg.Y0)
	VMOVDQA(s.at(2), reg.Y2)
	low, high := [2]reg.VecPhysical{reg.Y4, reg.Y5}, [2]reg.VecPhysical{reg.Y6, reg.Y7}
	VPUNPCKLQDQ(s.at(1), reg.Y0, low[0])
	VPUNPCKHQDQ(s.at(1), reg.Y0, low[1])
	VPUNPCKLQDQ(s.at(3), reg.Y2, high[0])
	VPUNPCKHQDQ(s.at(3), reg.Y2, high[1])
	for lane := range 4 {
		choice := uint64(0x20) // the lower halves of both
		if lane >= 2 {
			choice = 0x31
		}
		VPERM2I128(Imm(choice), high[lane%2], low[lane%2], reg.Y0)
		VMOVDQU(reg.Y0, Mem{Base: out}.Offset(hashLen*lane))
	}
}

func leaves4() {
	TEXT("leaves4", 0, "func(messages *[8]*byte, blocks, ahead int, tails *[8][136]byte, out *[32]byte)")
	Pragma("noescape")
	Doc("leaves4 is leaves8 for the first four messages, with AVX2.")
	l, s := newLeaves(4), yNewState()
	s.clear(0)
	TESTQ(l.blocks, l.blocks)
	JZ(LabelRef("leaves4_tail"))

	Comment("The first block begins with the prefix.")
	VPXOR(yCarry, yCarry, yCarry)
	yTranspose(l.at(0), s.shifted(0))
	JMP(LabelRef("leaves4_rest"))

	Label("leaves4_block")
	yTranspose(l.at(-1), s.absorb(0))
	Label("leaves4_rest")
	for word := 2; word < rateWords-1; word += 2 {
		yTranspose(l.at(8*word-1), s.absorb(word))
	}
	last := l.at(8*(rateWords-1) - 1)
	for i, half := range [2]reg.VecPhysical{reg.Y0, reg.Y1} {
		VMOVQ(last[2*i], half.AsX())
		VPINSRQ(Imm(1), last[2*i+1], half.AsX(), half.AsX())
	}
	VINSERTI128(Imm(1), reg.X1, reg.Y0, reg.Y0)
	s.absorb(rateWords-1)(0, reg.Y0)
	l.prefetch()
	yPermute(s, "leaves4_rounds")
	l.next("leaves4_block", "leaves4_tail", "leaves4_done")
	s.squeeze(Load(Param("out"), GP64()))
	VZEROUPPER()
	RET()
}

func nodes4() {
	TEXT("nodes4", 0, "func(out, pairs *[32]byte, groups int)")
	Pragma("noescape")
	Doc("nodes4 is nodes8 for four times groups pairs, with AVX2.")
	out, pairs, groups := Load(Param("out"), GP64()), Load(Param("pairs"), GP64()), Load(Param("groups"), GP64())
	s := yNewState()
	Label("nodes4_group")
	VPBROADCASTQ(constants.node, yCarry) // as if it were the byte before
	for word := 0; word < 8; word += 2 {
		yTranspose(pairsAt(pairs, 4, word), s.shifted(word))
	}
	VPBROADCASTQ(constants.nodePad, yTemp)
	VPXOR(yCarry, yTemp, yTemp)
	VMOVDQA(yTemp, s.at(8))
	s.clear(9)
	VPBROADCASTQ(constants.lastPad, yTemp)
	VMOVDQA(yTemp, s.at(rateWords-1))
	yPermute(s, "nodes4_rounds")
	s.squeeze(out)
	nextPairs(out, pairs, groups, 4, "nodes4_group")
	VZEROUPPER()
	RET()
}
