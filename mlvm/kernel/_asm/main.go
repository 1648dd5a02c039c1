// Command asm writes the assembly of package kernel, see go:generate there.
package main

import (
	. "github.com/mmcloughlin/avo/build"
)

func main() {
	ConstraintExpr("!purego")
	for _, isa := range []isa{avx2{}, avx512{}} {
		for _, w := range []weights{i8{}, i4{}} {
			dot(isa, w)
		}
		long(isa)
	}
	for _, w := range []weights{i8{}, i4{}, i16low{}, i16high{}} {
		pack(w)
	}
	packScales()
	product()
	Generate()
}
