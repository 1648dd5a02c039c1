package prover_test

import (
	"errors"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/prover"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
)

// TestHonestSteps proves every element of every node in every segment: none is a
// fault, and no proof is longer than its bound.
func TestHonestSteps(t *testing.T) {
	for _, s := range []*scene{machine(t, maxT), machine(t, 1), oneLeaf(t)} {
		p, n := s.model.Program, 0
		for node := range p.Nodes {
			in := &p.Nodes[node]
			bound, longest := stepproof.StepBound(&p.Shape, in).ProofLen, uint64(0)
			for segment := range s.own.T() {
				for e := range in.SizeAt(int64(segment)) {
					if n++; n%stride() != 0 {
						continue
					}
					h := stepproof.Header{Kind: stepproof.Step, Segment: segment, Node: uint32(node), Element: e}
					proof, fault, err := s.claim.Prove(t.Context(), prover.Local{Trace: s.own}, &h)
					if err != nil || fault {
						t.Fatalf("%+v: fault is %v, error %v", h, fault, err)
					}
					if verifies(t, s.claim.Context(s.own.Root()), proof) {
						t.Errorf("%+v: the proof shows a fault", h)
					}
					longest = max(longest, uint64(len(proof)))
				}
			}
			if longest > bound {
				t.Errorf("node %d (%s): a proof has %d bytes, more than the bound %d", node, s.model.NodeNames[node], longest, bound)
			}
		}
	}
}

// eachPlace calls f with every place that a header can name in a claim, and with some
// that do not exist.
func (s *scene) eachPlace(f func(h stepproof.Header)) {
	p := s.model.Program
	for segment := range p.MaxSegments + 1 {
		f(stepproof.Header{Kind: stepproof.Stop, Segment: segment})
		for node := range p.Shape.Nodes + 1 {
			last := int64(3)
			if node < p.Shape.Nodes {
				last = p.Nodes[node].SizeAt(int64(segment)) + 1
			}
			for e := int64(-1); e <= last; e++ {
				f(stepproof.Header{Kind: stepproof.Step, Segment: segment, Node: node, Element: e})
			}
		}
	}
	for depth := range uint8(s.own.Depth()) + 2 {
		for index := range uint64(1)<<depth + 1 {
			f(stepproof.Header{Kind: stepproof.Pad, Depth: depth, Index: index})
		}
	}
	for leaf := range uint64(1)<<s.own.Depth() + 1 {
		f(stepproof.Header{Kind: stepproof.Len, Index: leaf})
	}
	for kind := range stepproof.Kind(7) {
		f(stepproof.Header{Kind: kind, Segment: 1<<32 - 1, Node: 1<<32 - 1, Element: 1<<39 - 1, Depth: 255, Index: 1<<48 - 1})
	}
}

// exists reports whether the honest claim has the place.
func (s *scene) exists(h stepproof.Header) bool { return s.existsIn(s.own.T(), h) }

// existsIn reports whether a claim of T segments has the place (PROTOCOL §4).
func (s *scene) existsIn(T uint32, h stepproof.Header) bool {
	p := s.model.Program
	has := func(segment, node uint64) bool {
		return segment < uint64(T) && node < uint64(p.Shape.Nodes)
	}
	tensor := func(i uint64) bool { return has(i>>p.DB, i&(1<<p.DB-1)) }
	switch h.Kind {
	case stepproof.Step:
		return has(uint64(h.Segment), uint64(h.Node)) && h.Element >= 0 && h.Element < p.Nodes[h.Node].SizeAt(int64(h.Segment))
	case stepproof.Pad:
		depth := uint(h.Depth)
		return depth <= p.Depth() && h.Index>>depth == 0 && (depth <= uint(p.DA+p.DB) || tensor(h.Index>>(depth-uint(p.DA+p.DB))))
	case stepproof.Len:
		return tensor(h.Index >> p.DC)
	case stepproof.Stop:
		return h.Segment < T && p.StopNode != layout.NoStop
	default:
		return false
	}
}

// harmless checks that a place of the honest claim has a proof if it exists, and that
// it shows no fault.
func (s *scene) harmless(t *testing.T, h stepproof.Header) {
	t.Helper()
	proof, fault, err := s.claim.Prove(t.Context(), prover.Local{Trace: s.own}, &h)
	if exists := s.exists(h); fault || (err == nil) != exists || (proof != nil) != exists {
		t.Errorf("%+v: fault is %v, error %v, proof %x", h, fault, err, proof)
	}
}

// TestHonestLeaf: a model without depths and without a stop node.
func TestHonestLeaf(t *testing.T) {
	s := oneLeaf(t)
	s.eachPlace(func(h stepproof.Header) { s.harmless(t, h) })
}

// TestHonestClaim tries to prove a fault of an honest claim at every place: by
// itself, and in the way of a prover whose own execution is wrong, because it has
// changed a byte or has run for too long. Each place that exists has a proof, which
// shows nothing.
func TestHonestClaim(t *testing.T) {
	s := machine(t, 2)
	remote := prover.NewChecked(&server{tree: newFake(s.own)}, s.own.Root(), s.own.Depth())
	wrong := s.run(t, s.model.Program, func(segment, node int, output []byte) {
		if segment == 1 && node == 3 {
			output[len(output)-1] ^= 1
		}
	})
	var faults []*prover.Fault
	for _, own := range []*scene{{own: wrong}, {own: s.run(t, s.unstopped(t), nil)}} {
		f, err := prover.FindFault(t.Context(), own.own, remote, s.own.T())
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.claim.ProveFault(t.Context(), f); !errors.Is(err, prover.ErrNotAFault) {
			t.Errorf("%+v: error %v, want %v", f.Header, err, prover.ErrNotAFault)
		}
		faults = append(faults, f)
	}
	n := 0
	s.eachPlace(func(h stepproof.Header) {
		if n++; n%stride() != 0 {
			return
		}
		s.harmless(t, h)
		for _, f := range faults {
			f.Header = h
			if proof, err := s.claim.ProveFault(t.Context(), f); err == nil {
				t.Errorf("%+v: a fault is proven: %x", h, proof)
			}
		}
	})
}
