package op

import "fmt"

// maxGatherCount is the largest β of GATHER.
const maxGatherCount = 1<<31 - 1

// gatherDefinition is GATHER: N( mem_A[addr_A(o) + α·B[o]] ) for an index
// 0 <= B[o] < β; for any other v = 0, and A is not read.
var gatherDefinition = definition{
	name:     "GATHER",
	required: slots(A, B),
	inTerm:   slots(A, B),
	loads:    [SlotCount]int64{A: 1, B: 1},
	check: func(in *Instruction) error {
		if in.Beta < 1 || in.Beta > maxGatherCount {
			return fmt.Errorf("β (count) is %d, want 1 to %d", in.Beta, maxGatherCount)
		}
		if in.Slots[A].Kind == Const {
			return fmt.Errorf("slot A (the table) is a constant")
		}
		return in.unused(false, false, true, true)
	},
	term: func(el *element) (Partial, error) {
		i, err := el.load(B, el.at.b)
		if err != nil || i < 0 || i >= el.in.Beta {
			return Partial{}, err
		}
		a, err := el.load(A, el.at.a+i*el.in.Alpha)
		return Partial{Value: a}, err
	},
}
