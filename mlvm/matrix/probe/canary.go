package main

import (
	"context"
	"fmt"
	"math"
)

// canaryRounds are enough for a difference in the last bit to spread over all of a
// number.
const canaryRounds = 200

// canary adds what a compiler may compute in two ways: with a product rounded before it
// is added to, or fused with the sum, as Go does on arm64, loong64, ppc64, riscv64 and
// s390x and with GOAMD64=v3. Nothing else in this command may be like that.
func canary(_ context.Context, p *probe) error {
	const growth = 3.9 // x → growth·x·(1 - x) is chaotic
	x, y := 0.3, float32(0.3)
	for range canaryRounds {
		x = productSum(-growth*x, x, growth*x)
		y = productSum32(-growth*y, y, growth*y)
	}
	p.add("float64", fmt.Sprintf("%016x", math.Float64bits(x)))
	p.add("float32", fmt.Sprintf("%08x", math.Float32bits(y)))
	p.add("once", fmt.Sprintf("%016x", math.Float64bits(productSum(0.1, 10, -1))))
	return nil
}

//go:noinline
func productSum(x, y, z float64) float64 { return x*y + z }

//go:noinline
func productSum32(x, y, z float32) float32 { return x*y + z }
