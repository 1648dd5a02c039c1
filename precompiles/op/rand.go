package op

import (
	"fmt"

	"github.com/mlgeth/mlgeth/precompiles/fixed"
)

// Limits of RAND's immediates.
const (
	minRandBits   = 1
	maxRandBits   = 32
	maxRandNumber = 1<<31 - 1
)

// randDefinition is RAND: N( top k bits of mix64(mix64(A[o], α·2^32 + t), lin(o)) ).
// A is the run's seed, α the instruction's own number.
var randDefinition = definition{
	name:     "RAND",
	required: slots(A),
	inTerm:   slots(A),
	loads:    [SlotCount]int64{A: 1},
	check: func(in *Instruction) error {
		if in.K < minRandBits || in.K > maxRandBits {
			return fmt.Errorf("k is %d, want %d to %d", in.K, minRandBits, maxRandBits)
		}
		if in.Alpha < 0 || in.Alpha > maxRandNumber {
			return fmt.Errorf("α (number) is %d, want 0 to %d", in.Alpha, maxRandNumber)
		}
		return in.unused(false, true, true, false)
	},
	term: func(el *element) (Partial, error) {
		seed, err := el.load(A, el.at.a)
		run := fixed.Mix64(uint64(seed), uint64(el.in.Alpha)<<32+uint64(el.t))
		bits := fixed.Mix64(run, uint64(el.space.OutLinear(&el.o)))
		return Partial{Value: int64(bits >> (64 - el.in.K))}, err
	},
}
