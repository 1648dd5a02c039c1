package op

// dotDefinition is DOT: N( C[o] + Σ_{r0} S[o,r0] · Σ_{r1..} A[o,r]·B[o,r] ) in
// Z/2^64, S (else 1) and C (else 0) optional. As the ring distributes, each term
// is S·A·B.
var dotDefinition = definition{
	name:     "DOT",
	required: slots(A, B),
	optional: slots(C, S),
	inTerm:   slots(A, B, S),
	loads:    [SlotCount]int64{A: 1, B: 1, C: 1, S: 1},
	check:    func(in *Instruction) error { return in.unused(true, true, true, true) },
	term: func(el *element) (Partial, error) {
		a, err := el.load(A, el.at.a)
		if err != nil {
			return Partial{}, err
		}
		b, err := el.load(B, el.at.b)
		if err != nil || el.in.Slots[S].Kind == None {
			return Partial{Value: a * b}, err
		}
		s, err := el.load(S, el.at.s)
		return Partial{Value: s * a * b}, err
	},
	combine: func(x, y Partial) Partial { return Partial{Value: x.Value + y.Value} },
	finish: func(el *element, p Partial) (int64, error) {
		c, err := el.load(C, el.base[C])
		return c + p.Value, err
	},
}
