package op

import "github.com/mlgeth/mlgeth/precompiles/fixed"

// divDefinition is DIV: N( sat_i64( floor((α·A[o] + floor(B[o]/2)) / B[o]) ) ),
// the numerator exact; B <= 0 gives v = 0.
var divDefinition = definition{
	name:     "DIV",
	required: slots(A, B),
	inTerm:   slots(A, B),
	loads:    [SlotCount]int64{A: 1, B: 1},
	check:    func(in *Instruction) error { return in.unused(false, true, true, true) },
	term: func(el *element) (Partial, error) {
		a, err := el.load(A, el.at.a)
		if err != nil {
			return Partial{}, err
		}
		b, err := el.load(B, el.at.b)
		return Partial{Value: fixed.MulDiv(a, el.in.Alpha, b)}, err
	},
}
