package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// leaves is the loop over the blocks of messages of one length: where the next block of
// each message begins, and how many there are before the tails.
type leaves struct {
	messages []reg.GPVirtual
	blocks   reg.Register
	ahead    reg.Register
}

// newLeaves loads the arguments of a function for n messages.
func newLeaves(n int) *leaves {
	l := &leaves{blocks: Load(Param("blocks"), GP64()), ahead: Load(Param("ahead"), GP64())}
	list := Load(Param("messages"), GP64())
	for lane := range n {
		message := GP64()
		MOVQ(Mem{Base: list}.Offset(8*lane), message)
		l.messages = append(l.messages, message)
	}
	return l
}

// at returns the addresses at an offset from where the messages are.
func (l *leaves) at(offset int) []Mem {
	list := make([]Mem, len(l.messages))
	for lane, message := range l.messages {
		list[lane] = Mem{Base: message}.Offset(offset)
	}
	return list
}

// prefetch emits the fetch of a block's lines from where the next messages are. It may
// be of no memory at all.
func (l *leaves) prefetch() {
	for _, message := range l.messages {
		for line := 0; line < rate; line += 64 {
			PREFETCHT0(Mem{Base: message, Index: l.ahead, Scale: 1}.Offset(line))
		}
	}
}

// next emits the jump to the next block, which is tails after the last one. The tails
// have no prefix before them, so a byte more is added to where they are.
func (l *leaves) next(block, tail, done string) {
	for _, message := range l.messages {
		ADDQ(U32(rate), message)
	}
	DECQ(l.blocks)
	JG(LabelRef(block))
	JL(LabelRef(done))
	Label(tail)
	tails := Load(Param("tails"), GP64())
	for lane, message := range l.messages {
		LEAQ(Mem{Base: tails}.Offset(rate*lane+1), message)
	}
	JMP(LabelRef(block))
	Label(done)
}

// pairsAt returns the addresses of a word of each of n pairs of hashes.
func pairsAt(pairs reg.Register, n, word int) []Mem {
	list := make([]Mem, n)
	for lane := range list {
		list[lane] = Mem{Base: pairs}.Offset(2*hashLen*lane + 8*word)
	}
	return list
}

// nextPairs emits the jump to the next group of n pairs, if there is one.
func nextPairs(out, pairs, groups reg.Register, n int, group string) {
	ADDQ(U32(n*hashLen), out)
	ADDQ(U32(2*n*hashLen), pairs)
	DECQ(groups)
	JNZ(LabelRef(group))
}
