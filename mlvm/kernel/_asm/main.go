// Command asm writes the assembly of package kernel, see go:generate there.
package main

import (
	"flag"

	. "github.com/mmcloughlin/avo/build"
)

func main() {
	rows := flag.Bool("rows", false, "write the functions that compute rows, else those of products")
	flag.Parse()
	ConstraintExpr("!purego")
	if *rows {
		rowKernels()
	} else {
		products()
	}
	Generate()
}

// products writes the functions that multiply matrices.
func products() {
	for _, isa := range []isa{avx2{}, avx512{}} {
		for _, w := range []weights{i8{}, i4{}} {
			dot(isa, w)
		}
		long(isa)
	}
	for _, w := range []weights{i8{}, i16low{}, i16high{}} {
		packPairs(w)
	}
	for _, w := range []weights{i8{}, i4{}, i16low{}, i16high{}} {
		packPairs256(w)
	}
	packScales256()
	pairProduct256()
	wholePairs256()
	finishSums256()
	quads256()
	packScales()
	packQuads()
	out, order, mask := newOutputOrder(), evenFirst(), fifteen()
	pairProduct(1)
	pairProduct(2)
	splitPlanes()
	tileProduct(1)
	tileProduct(2)
	for _, f := range []quadFactors{factorsOfI8, factorsOfI16} {
		for _, w := range []quadWeights{weightsOfI8, weightsOfI4} {
			split(f, w, order)
			quadProduct(f, w, nil, out)
			quadProduct(f, w, &mask, out)
		}
	}
	for _, w := range []widened{{"I8", 8}, {"I16", 16}, {"I32", 32}, {"I64", 64}} {
		multiples(w, false)
		if w.bits <= 32 {
			multiples(w, true)
			multiples256(w, false)
			multiples256(w, true)
		}
	}
}
