package op

import "fmt"

// linDefinition is LIN: N( α·A[o] + β·B[o] + γ ) in Z/2^64, A and B optional
// (else 0, and their factor is 0).
var linDefinition = definition{
	name:     "LIN",
	optional: slots(A, B),
	inTerm:   slots(A, B),
	loads:    [SlotCount]int64{A: 1, B: 1},
	check: func(in *Instruction) error {
		if in.Slots[A].Kind == None && in.Alpha != 0 || in.Slots[B].Kind == None && in.Beta != 0 {
			return fmt.Errorf("factor of an absent operand is not zero")
		}
		return in.unused(false, false, false, true)
	},
	term: func(el *element) (Partial, error) {
		a, err := el.load(A, el.at.a)
		if err != nil {
			return Partial{}, err
		}
		b, err := el.load(B, el.at.b)
		return Partial{Value: el.in.Alpha*a + el.in.Beta*b + el.in.Gamma}, err
	},
}
