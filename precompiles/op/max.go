package op

import "github.com/mlgeth/mlgeth/precompiles/fixed"

// maxDefinition is MAX: N( max_r A[o,r] ), under ABS of min(|A|, 2^63 - 1).
var maxDefinition = definition{
	name:     "MAX",
	required: slots(A),
	inTerm:   slots(A),
	loads:    [SlotCount]int64{A: 1},
	check:    func(in *Instruction) error { return in.unused(true, true, true, true) },
	term: func(el *element) (Partial, error) {
		a, err := el.load(A, el.at.a)
		if el.in.Abs {
			a = fixed.Abs(a)
		}
		return Partial{Value: a}, err
	},
	combine: func(x, y Partial) Partial { return Partial{Value: max(x.Value, y.Value)} },
}
