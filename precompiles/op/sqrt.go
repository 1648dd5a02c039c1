package op

import (
	"fmt"

	"github.com/mlgeth/mlgeth/precompiles/fixed"
)

// maxSqrtShift is the largest k of SQRT: A·2^k stays below 2^125.
const maxSqrtShift = 62

// sqrtDefinition is SQRT: N( floor(sqrt(A[o]·2^k)) ), exact; A <= 0 gives v = 0.
var sqrtDefinition = definition{
	name:     "SQRT",
	required: slots(A),
	inTerm:   slots(A),
	loads:    [SlotCount]int64{A: 1},
	check: func(in *Instruction) error {
		if in.K > maxSqrtShift {
			return fmt.Errorf("k is %d, want 0 to %d", in.K, maxSqrtShift)
		}
		return in.unused(true, true, true, false)
	},
	term: func(el *element) (Partial, error) {
		a, err := el.load(A, el.at.a)
		return Partial{Value: fixed.Sqrt(a, uint(el.in.K))}, err
	},
}
