package prover_test

import (
	"bytes"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/prover"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
)

// TestCanonicalByte gives each byte of a trace of one leaf each of its values, and
// tries each proof there is: one claim, the honest one, admits none.
func TestCanonicalByte(t *testing.T) {
	s := oneLeaf(t)
	f := newFake(s.own)
	honest := f.leaves[0]
	claims, proofs := 0, 0
	for at := range honest {
		for value := range 256 {
			leaf := bytes.Clone(honest)
			leaf[at] = byte(value)
			f.setLeaf(0, leaf)
			tree, faults := prover.NewChecked(&server{tree: f}, f.root(), f.depth()), 0
			s.places(func(h stepproof.Header) {
				proof, fault, _ := s.claim.Prove(t.Context(), tree, &h)
				if proof != nil {
					proofs++
				}
				if fault {
					faults++
				}
			})
			claims++
			if got, want := faults == 0, bytes.Equal(leaf, honest); got != want {
				t.Errorf("byte %d is %d: no fault is %v, want %v", at, value, got, want)
			}
		}
	}
	t.Logf("%d claims, %d proofs", claims, proofs)
}
