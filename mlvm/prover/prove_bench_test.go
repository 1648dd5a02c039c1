package prover_test

import (
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/prover"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
)

// worst returns the middle element of the node whose steps can have the longest proof.
func (s *scene) worst() (h stepproof.Header) {
	p, longest := s.model.Program, uint64(0)
	for node := range p.Nodes {
		in := &p.Nodes[node]
		if b := stepproof.StepBound(&p.Shape, in); b.ProofLen > longest {
			longest = b.ProofLen
			h = stepproof.Header{Kind: stepproof.Step, Node: uint32(node), Element: in.SizeAt(0) / 2}
		}
	}
	return h
}

// BenchmarkProve proves one step of the embedded model, of the node whose proofs are
// longest. It reports the bytes of proof per second; the verifier's time is included.
func BenchmarkProve(b *testing.B) {
	s := embedded(b)
	tree, h := prover.Local{Trace: s.own}, s.worst()
	proof, _, err := s.claim.Prove(b.Context(), tree, &h)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(proof)))
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := s.claim.Prove(b.Context(), tree, &h); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkFindFault finds a false element of the embedded model in a remote tree.
func BenchmarkFindFault(b *testing.B) {
	s := embedded(b)
	h := s.worst()
	lie := s.run(b, s.model.Program, func(_, node int, output []byte) {
		if uint32(node) == h.Node {
			output[len(output)/2] ^= 1
		}
	})
	remote := &server{tree: newFake(lie)}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := prover.FindFault(b.Context(), s.own, prover.NewChecked(remote, lie.Root(), lie.Depth()), 1); err != nil {
			b.Fatal(err)
		}
	}
}
