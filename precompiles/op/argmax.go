package op

// argmaxDefinition is ARGMAX: N( lowest lin(r) maximising A[o,r] ). The index
// counts in the reduction's own order, whatever the strides.
var argmaxDefinition = definition{
	name:     "ARGMAX",
	required: slots(A),
	inTerm:   slots(A),
	loads:    [SlotCount]int64{A: 1},
	check:    func(in *Instruction) error { return in.unused(true, true, true, true) },
	term: func(el *element) (Partial, error) {
		a, err := el.load(A, el.at.a)
		return Partial{Value: a, Index: el.at.lin}, err
	},
	combine: func(x, y Partial) Partial {
		if y.Value > x.Value || y.Value == x.Value && y.Index < x.Index {
			return y
		}
		return x
	},
	finish: func(_ *element, p Partial) (int64, error) { return p.Index, nil },
}
