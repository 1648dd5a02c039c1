package main

import (
	"fmt"

	. "github.com/mmcloughlin/avo/build"
	"github.com/mmcloughlin/avo/ir"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// AMX multiplies tiles: 16 rows of 64 bytes of one factor with 64 terms of 16 rows of the other
// one, which is how panels of quads of bytes lie in memory. Neither avo nor Go's assembler know
// the instructions: they are written as bytes, for given registers.

const (
	tileRows  = 16
	tileBytes = 1024
)

// tileReg is a tile register, of which there are eight.
type tileReg int

// The registers of the function that multiplies tiles: sums of products with low bytes and with
// high ones, for either panel; low and high bytes of factors; and the panels.
var (
	tileSums    = [2][2]tileReg{{0, 1}, {2, 3}}
	tileFactors = [2]tileReg{4, 5}
	tilePanels  = [2]tileReg{6, 7}
)

// The prefixes that VEX stands for.
const (
	noPrefix = iota
	prefix66
	prefixF3
	prefixF2
)

// vex writes an instruction of the opcode map 0F38 with vectors of 128 bits. The registers are
// what it reads.
func vex(text string, prefix, opcode int, source tileReg, index, base reg.GPPhysical, rest []byte, reads ...Op) {
	Comment(text)
	b := []byte{0xc4, 0xe2, byte(0x78&^(int(source)<<3) | prefix), byte(opcode)}
	for i, r := range []reg.GPPhysical{base, index} {
		if r != nil && r.PhysicalIndex() >= 8 {
			b[1] &^= 0x20 << i
		}
	}
	for _, x := range append(b, rest...) {
		Instruction(&ir.Instruction{Opcode: "BYTE", Operands: []Op{U8(x)}, Inputs: reads})
	}
}

// tileMemory writes an instruction that moves a tile, of which rows are stride bytes apart.
func tileMemory(name string, prefix int, t tileReg, base, stride reg.GPPhysical, disp int) {
	rest := []byte{
		0x84 | byte(t)<<3, byte(stride.PhysicalIndex()&7<<3 | base.PhysicalIndex()&7), // with 32 bits of displacement
		byte(disp), byte(disp >> 8), byte(disp >> 16), byte(disp >> 24),
	}
	vex(fmt.Sprintf("%s tmm%d, %d(%s)(%s*1)", name, t, disp, base.Asm(), stride.Asm()), prefix, 0x4b, 0, stride, base, rest, base, stride)
}

func loadTile(t tileReg, base, stride reg.GPPhysical) {
	tileMemory("TILELOADD", prefixF2, t, base, stride, 0)
}

func storeTile(t tileReg, base, stride reg.GPPhysical, disp int) {
	tileMemory("TILESTORED", prefixF3, t, base, stride, disp)
}

// multiplyTiles adds the products of bytes of a, signed or not, with signed ones of b to sums.
func multiplyTiles(signed bool, sums, a, b tileReg) {
	name, prefix := "TDPBUSD", prefix66
	if signed {
		name, prefix = "TDPBSSD", prefixF2
	}
	vex(fmt.Sprintf("%s tmm%d, tmm%d, tmm%d", name, sums, a, b), prefix, 0x5e, b, nil, nil, []byte{0xc0 | byte(sums)<<3 | byte(a)})
}

func clearTile(t tileReg) {
	vex(fmt.Sprintf("TILEZERO tmm%d", t), prefixF2, 0x49, 0, nil, nil, []byte{0xc0 | byte(t)<<3})
}

// configureTiles loads the shapes of tiles.
func configureTiles(at reg.GPPhysical) {
	vex(fmt.Sprintf("LDTILECFG (%s)", at.Asm()), noPrefix, 0x49, 0, nil, at, []byte{0x80 | byte(at.PhysicalIndex()&7), 0, 0, 0, 0}, at)
}

func releaseTiles() { vex("TILERELEASE", noPrefix, 0x49, 0, nil, nil, []byte{0xc0}) }

// splitPlanes writes the function that splits factors into two rows of bytes.
func splitPlanes() {
	TEXT("splitPlanesAVX512", NOSPLIT, "func(low, high, a *byte, blocks int)")
	Doc("splitPlanesAVX512 sets low and high to the low bytes and the high ones of 32·blocks i16.")
	low, high := Load(Param("low"), GP64()), Load(Param("high"), GP64())
	a, blocks := Load(Param("a"), GP64()), Load(Param("blocks"), GP64())
	Label("block")
	x, y := ZMM(), YMM()
	VMOVDQU16(Mem{Base: a}, x)
	VPMOVWB(x, y)
	VMOVDQU(y, Mem{Base: low})
	VPSRAW(U8(8), x, x)
	VPMOVWB(x, y)
	VMOVDQU(y, Mem{Base: high})
	ADDQ(U8(2*blockLen), a)
	ADDQ(U8(blockLen), low)
	ADDQ(U8(blockLen), high)
	DECQ(blocks)
	JNZ(LabelRef("block"))
	clean()
	RET()
}

// tileProduct writes the function that multiplies one or two panels of quads of bytes with rows of
// factors.
func tileProduct(panels int) {
	name := []string{"", "productTilesAMX", "productTwoTilesAMX"}[panels]
	TEXT(name, NOSPLIT, "func(sums *int64, low, high, panel, next, shapes, memory *byte, rows, sumStride, aStride, blocks int)")
	Doc(
		name+" sets sums(m, r), at sumStride·m + 8·r bytes, for each of the rows m of factors and r of "+
			[]string{"", "a panel of 16", "two panels of 16"}[panels]+",",
		"to Σ_k (low(m, k) + 2^8·high(m, k))·w(r, k) for 64·blocks terms, 2^16 at most, with the bytes of a row, low",
		"ones unsigned and high ones signed, at aStride·m bytes of low and high. Shapes of tiles with n rows of",
		"factors are at 64·n bytes of shapes; memory has room for four tiles.",
	)
	// What tile instructions read.
	const low, high, panel, next, stride, row, at = 0, 1, 2, 3, 4, 5, 6
	r := [...]reg.GPPhysical{reg.RSI, reg.RDI, reg.RBX, reg.R8, reg.R9, reg.R10, reg.R11}
	Load(Param("low"), r[low])
	Load(Param("high"), r[high])
	Load(Param("aStride"), r[stride])
	MOVQ(U32(64), r[row])
	left, n, shape := Load(Param("rows"), GP64()), GP64(), GP64()
	dst := Load(Param("sums"), GP64())
	XORQ(shape, shape)
	Label("rows")
	MOVQ(U32(tileRows), n)
	CMPQ(left, n)
	CMOVQLT(left, n)
	CMPQ(n, shape)
	JE(LabelRef("shaped"))
	MOVQ(n, shape)
	MOVQ(n, r[at])
	SHLQ(U8(6), r[at])
	ADDQ(NewParamAddr("shapes", 40), r[at])
	configureTiles(r[at])
	Label("shaped")
	for p := range panels {
		for _, t := range tileSums[p] {
			clearTile(t)
		}
	}
	Load(Param("panel"), r[panel])
	Load(Param("next"), r[next])
	blocks, rowsOfA := Load(Param("blocks"), GP64()), [2]reg.GPVirtual{GP64(), GP64()}
	MOVQ(r[low], rowsOfA[0])
	MOVQ(r[high], rowsOfA[1])
	Label("block")
	loadTile(tileFactors[0], r[low], r[stride])
	loadTile(tileFactors[1], r[high], r[stride])
	for p := range panels {
		loadTile(tilePanels[p], r[panel+p], r[row])
		multiplyTiles(false, tileSums[p][0], tileFactors[0], tilePanels[p])
		multiplyTiles(true, tileSums[p][1], tileFactors[1], tilePanels[p])
		ADDQ(U32(tileBytes), r[panel+p])
	}
	ADDQ(U8(64), r[low])
	ADDQ(U8(64), r[high])
	DECQ(blocks)
	JNZ(LabelRef("block"))

	Load(Param("memory"), r[at])
	for p := range panels {
		for plane, t := range tileSums[p] {
			storeTile(t, r[at], r[row], (2*p+plane)*tileBytes)
		}
	}
	SUBQ(n, left)
	Label("sums")
	for p := range panels {
		for half := range 2 {
			x, y := ZMM(), ZMM()
			VPMOVSXDQ(Mem{Base: r[at], Disp: 2*p*tileBytes + 32*half}, x)
			VPMOVSXDQ(Mem{Base: r[at], Disp: (2*p+1)*tileBytes + 32*half}, y)
			VPSLLQ(U8(8), y, y)
			VPADDQ(x, y, y)
			VMOVDQU64(y, Mem{Base: dst, Disp: 128*p + 64*half})
		}
	}
	ADDQ(NewParamAddr("sumStride", 64), dst)
	ADDQ(r[stride], rowsOfA[0])
	ADDQ(r[stride], rowsOfA[1])
	ADDQ(U8(64), r[at])
	DECQ(n)
	JNZ(LabelRef("sums"))
	MOVQ(rowsOfA[0], r[low])
	MOVQ(rowsOfA[1], r[high])
	TESTQ(left, left)
	JNZ(LabelRef("rows"))
	releaseTiles()
	clean()
	RET()
}
