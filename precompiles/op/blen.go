package op

import "github.com/mlgeth/mlgeth/precompiles/fixed"

// blenDefinition is BLEN: N( bit length of |A[o]| ), 0 for 0, 64 for -2^63.
var blenDefinition = definition{
	name:     "BLEN",
	required: slots(A),
	inTerm:   slots(A),
	loads:    [SlotCount]int64{A: 1},
	check:    func(in *Instruction) error { return in.unused(true, true, true, true) },
	term: func(el *element) (Partial, error) {
		a, err := el.load(A, el.at.a)
		return Partial{Value: fixed.BitLen(a)}, err
	},
}
