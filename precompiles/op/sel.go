package op

// selDefinition is SEL: N( C[o] ⋈ S[o] ? A[o] : B[o] ). All four are read,
// whatever the outcome, so that the bytes an element touches do not depend on it.
var selDefinition = definition{
	name:     "SEL",
	required: slots(A, B, C, S),
	loads:    [SlotCount]int64{A: 1, B: 1, C: 1, S: 1},
	inTerm:   slots(A, B, C, S),
	check:    func(in *Instruction) error { return in.unused(true, true, true, true) },
	term: func(el *element) (Partial, error) {
		var v [SlotCount]int64
		for _, id := range [...]SlotID{A, B, C, S} {
			var err error
			if v[id], err = el.load(id, el.base[id]); err != nil {
				return Partial{}, err
			}
		}
		if el.in.Compare.holds(v[C], v[S]) {
			return Partial{Value: v[A]}, nil
		}
		return Partial{Value: v[B]}, nil
	},
}
