package op

import (
	"fmt"

	"github.com/mlgeth/mlgeth/precompiles/fixed"
)

// Limits of LUT's immediates.
const (
	maxLutShift = 31
	maxLutKnot  = 1<<24 - 1
)

// lutDefinition is LUT: a piecewise linear table T_i = mem_B[addr_B(o) + i] with
// knots 0 … β that are 2^k apart, at τ = A[o] - α (which wraps). Below the table
// the value is T_0·2^k, from the last knot on T_β·2^k, between
// T_i·2^k + (T_{i+1} - T_i)·(τ mod 2^k) in Z/2^64. T_{i+1} is read if τ is inside
// and k > 0, also where its factor is 0.
var lutDefinition = definition{
	name:     "LUT",
	required: slots(A, B),
	inTerm:   slots(A, B),
	loads:    [SlotCount]int64{A: 1, B: 2},
	check: func(in *Instruction) error {
		if in.K > maxLutShift {
			return fmt.Errorf("k is %d, want 0 to %d", in.K, maxLutShift)
		}
		if in.Beta < 0 || in.Beta > maxLutKnot {
			return fmt.Errorf("β (last knot) is %d, want 0 to %d", in.Beta, maxLutKnot)
		}
		if in.Slots[B].Kind == Const {
			return fmt.Errorf("slot B (the table) is a constant")
		}
		return in.unused(false, false, true, false)
	},
	term: func(el *element) (Partial, error) {
		a, err := el.load(A, el.at.a)
		if err != nil {
			return Partial{}, err
		}
		k := uint(el.in.K)
		i, frac, inside := fixed.Knot(a-el.in.Alpha, k, el.in.Beta)
		t0, err := el.load(B, el.at.b+i)
		if err != nil || !inside || k == 0 {
			return Partial{Value: t0 << k}, err
		}
		t1, err := el.load(B, el.at.b+i+1)
		return Partial{Value: fixed.Interpolate(t0, t1, frac, k)}, err
	},
}
