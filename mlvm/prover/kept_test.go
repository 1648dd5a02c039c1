package prover_test

import (
	"bytes"
	"errors"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/prover"
	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
)

// execute returns the scene's execution, of which some segments are kept.
func (s *scene) execute(t testing.TB, keep func(uint32) bool) *trace.Trace {
	t.Helper()
	return s.executeKeeping(t, trace.Options{Keep: keep})
}

func (s *scene) executeKeeping(t testing.TB, o trace.Options) *trace.Trace {
	t.Helper()
	e, err := engine.New(s.model.Program, s.model.Weights, engine.Options{})
	if err != nil {
		t.Fatal(err)
	}
	tr, err := trace.Execute(t.Context(), e.NewSession(), s.input, s.model.Program.MaxSegments, o)
	if err != nil {
		t.Fatal(err)
	}
	return tr
}

// TestProveAround proves every element of every node with the two segments that
// trace.Around keeps, and with the same two computed again: the proofs are those from the
// whole trace. With fewer segments the error names the one that is missing.
func TestProveAround(t *testing.T) {
	s := machine(t, maxT)
	p, n := s.model.Program, 0
	outline := s.executeKeeping(t, trace.Options{WholeBytes: 1})
	for segment := range s.own.T() {
		around := prover.Local{Trace: s.execute(t, trace.Around(segment))}
		repeated, err := outline.Around(t.Context(), segment)
		if err != nil {
			t.Fatal(err)
		}
		again := prover.Local{Trace: repeated}
		alone := prover.Local{Trace: s.execute(t, func(x uint32) bool { return x == segment })}
		before := prover.Local{Trace: s.execute(t, func(x uint32) bool { return x+1 == segment })}
		states := 0
		for node := range p.Nodes {
			for e := range p.Nodes[node].SizeAt(int64(segment)) {
				if n++; n%stride() != 0 {
					continue
				}
				h := stepproof.Header{Kind: stepproof.Step, Segment: segment, Node: uint32(node), Element: e}
				want, _, err := s.claim.Prove(t.Context(), prover.Local{Trace: s.own}, &h)
				if err != nil {
					t.Fatal(err)
				}
				for _, tree := range []prover.Tree{around, again} {
					got, fault, err := s.claim.Prove(t.Context(), tree, &h)
					if err != nil || fault || !bytes.Equal(got, want) {
						t.Fatalf("%+v: fault is %v, error %v, or the proof differs", h, fault, err)
					}
				}
				notKept(t, s.claim, before, &h, segment)
				if got, _, err := s.claim.Prove(t.Context(), alone, &h); err != nil {
					states++
					notKept(t, s.claim, alone, &h, segment-1)
				} else if !bytes.Equal(got, want) {
					t.Fatalf("%+v: from one segment: the proof differs", h)
				}
			}
		}
		if (states == 0) != (segment == 0) {
			t.Errorf("%d steps of segment %d need the one before", states, segment)
		}
	}
}

// notKept checks that a proof fails for want of a segment.
func notKept(t *testing.T, c *prover.Claim, tree prover.Tree, h *stepproof.Header, segment uint32) {
	t.Helper()
	proof, _, err := c.Prove(t.Context(), tree, h)
	var missing *trace.NotKeptError
	if proof != nil || !errors.As(err, &missing) || missing.Segment != segment {
		t.Fatalf("%+v: error %v, want that segment %d was not kept", h, err, segment)
	}
}

// TestFindAround finds faults in every tensor, and false lengths of the run, with an
// execution of which nothing is kept: the error names a segment, and with that and the
// one before, there is the proof that the whole execution gives.
func TestFindAround(t *testing.T) {
	s := machine(t, 3)
	none := s.execute(t, func(uint32) bool { return false })
	p, f := s.model.Program, newFake(s.own)
	check := func(T, segment uint32) {
		t.Helper()
		claim := *s.claim
		claim.T = T
		tree := prover.NewChecked(&server{tree: f}, f.root(), f.Depth())
		fault, err := prover.FindFault(t.Context(), none, tree, T)
		if err == nil {
			_, err = claim.ProveFault(t.Context(), fault)
		}
		var missing *trace.NotKeptError
		if !errors.As(err, &missing) || missing.Segment != segment {
			t.Fatalf("error %v, want that segment %d was not kept", err, segment)
		}
		proof := func(own *trace.Trace) []byte {
			fault, err := prover.FindFault(t.Context(), own, tree, T)
			if err != nil {
				t.Fatal(err)
			}
			proof, err := claim.ProveFault(t.Context(), fault)
			if err != nil {
				t.Fatal(err)
			}
			return proof
		}
		if got := proof(s.execute(t, trace.Around(segment))); !bytes.Equal(got, proof(s.own)) {
			t.Errorf("segment %d: the proof differs from that with the whole trace", segment)
		}
	}
	for segment := range s.own.T() {
		for node := range p.Nodes {
			leaf := p.Leaf(layout.Address{Segment: segment, Node: uint32(node)})
			honest := f.leaves[leaf]
			changed := bytes.Clone(honest)
			changed[len(changed)-1] ^= 1
			f.setLeaf(leaf, changed)
			check(s.own.T(), segment)
			f.setLeaf(leaf, honest)
		}
	}
	check(s.own.T()-1, s.own.T()-2)
	check(s.own.T()+1, s.own.T()-1)
}
