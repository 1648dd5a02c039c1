// Command asm writes the assembly of package keccak, as go generate there calls it.
package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
)

func main() {
	ConstraintExpr("!purego")
	constants = newConstants()
	leaves8()
	nodes8()
	leaves4()
	nodes4()
	Generate()
}

const (
	rounds    = 24
	rate      = 136 // bytes that a block takes in
	rateWords = rate / 8
	hashLen   = 32
)

// roundConstants are those of step ι (FIPS 202 §3.2.5).
var roundConstants = [rounds]uint64{
	0x0000000000000001, 0x0000000000008082, 0x800000000000808a, 0x8000000080008000,
	0x000000000000808b, 0x0000000080000001, 0x8000000080008081, 0x8000000000008009,
	0x000000000000008a, 0x0000000000000088, 0x0000000080008009, 0x000000008000000a,
	0x000000008000808b, 0x800000000000008b, 0x8000000000008089, 0x8000000000008003,
	0x8000000000008002, 0x8000000000000080, 0x000000000000800a, 0x800000008000000a,
	0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008,
}

// rotation returns by how much step ρ rotates lane (x, y) to the left (FIPS 202 §3.2.2).
func rotation(x, y int) uint64 {
	atX, atY := 1, 0
	for t := range rounds {
		if atX == x && atY == y {
			return uint64((t+1)*(t+2)/2) % 64
		}
		atX, atY = atY, (2*atX+3*atY)%5
	}
	return 0 // of lane (0, 0)
}

// origin returns the lane that step π moves to (x, y) (FIPS 202 §3.2.3).
func origin(x, y int) (fromX, fromY int) { return (x + 3*y) % 5, x }

// places are the constants in the data section.
type places struct {
	rounds     Mem // roundConstants
	node       Mem // the prefix of an inner hash, in word 0
	nodePad    Mem // what comes after it, in word 8: its last byte is in the first of the word
	lastPad    Mem // the end of the padding, in word 16
	left, back Mem // for VPSHUFB: rotations by 8 and 56 bits
}

var constants places

func newConstants() (p places) {
	p.rounds = GLOBL("roundConstants", RODATA|NOPTR)
	for i, c := range roundConstants {
		DATA(8*i, U64(c))
	}
	word := func(name string, c uint64) Mem {
		m := GLOBL(name, RODATA|NOPTR)
		DATA(0, U64(c))
		return m
	}
	p.node = word("nodePrefix", 0x01)
	p.nodePad = word("nodePad", 0x01<<8)
	p.lastPad = word("lastPad", 0x80<<56)
	p.left = byteRotation("rotate8", 1)
	p.back = byteRotation("rotate56", 7)
	return p
}

// byteRotation is the mask for VPSHUFB that rotates every word by n bytes to the left.
func byteRotation(name string, n int) Mem {
	m := GLOBL(name, RODATA|NOPTR)
	for i := range 32 {
		DATA(i, U8(i%16/8*8+(i+8-n)%8))
	}
	return m
}
