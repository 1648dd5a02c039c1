package prover_test

import (
	"context"
	"errors"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/prover"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
)

var errServer = errors.New("the server failed")

// lies are what a server can say instead of the truth, each with the error that must
// come of it, if it is a particular one.
func (s *scene) lies() map[string]struct {
	lie  func(a *answer)
	want error
} {
	return map[string]struct {
		lie  func(a *answer)
		want error
	}{
		"failure":         {func(a *answer) { *a = answer{err: errServer} }, errServer},
		"truth and error": {func(a *answer) { a.err = errServer }, errServer},
		"timeout":         {func(a *answer) { *a = answer{err: context.DeadlineExceeded} }, context.DeadlineExceeded},
		"nothing":         {func(a *answer) { *a = answer{} }, nil},
		"a flipped bit": {func(a *answer) {
			a.right[31] ^= 1
			a.leaf = append([]byte{1}, a.leaf...)
		}, nil},
		"swapped children": {func(a *answer) {
			a.left, a.right = a.right, a.left
			a.leaf = a.leaf[:len(a.leaf)/2]
		}, nil},
		"padding": {func(a *answer) { *a = answer{left: merkle.Empty(0), right: merkle.Empty(0), leaf: []byte{}} }, nil},
		"the honest root's leaf": {func(a *answer) {
			a.left, a.right = nodeOf(s.own, 2, 0), nodeOf(s.own, 2, 1)
			a.leaf = leafOf(s.own, 0)
		}, nil},
	}
}

// TestLies: a server that lies once, at whatever request, gets an error, and nothing
// is known of the claim.
func TestLies(t *testing.T) {
	s := machine(t, 3)
	f := newFake(s.own)
	leaf := uint64(len(f.leaves)) * 5 / 8
	for leafOf(s.own, leaf) == nil {
		leaf++
	}
	f.setLeaf(leaf, make([]byte, len(leafOf(s.own, leaf))))
	requests := int(f.Depth()) + 1
	for name, c := range s.lies() {
		for at := range requests + 1 {
			lied := false
			remote := &server{tree: f, lie: func(request int, a *answer) {
				if request == at {
					lied = true
					c.lie(a)
				}
			}}
			fault, err := prover.FindFault(t.Context(), s.own, prover.NewChecked(remote, f.root(), f.Depth()), s.own.T())
			if lied != (at < requests) {
				t.Fatalf("%s: no request %d", name, at)
			}
			if !lied {
				if fault == nil || err != nil {
					t.Errorf("%s after the last request: fault %v, error %v", name, fault, err)
				}
				continue
			}
			if fault != nil || err == nil || errors.Is(err, prover.ErrNoFault) || !errors.Is(err, c.want) && c.want != nil {
				t.Errorf("%s at request %d: fault %v, error %v, want %v", name, at, fault, err, c.want)
			}
		}
	}
}

// TestCancelled: nothing is known of a claim that one had no time to read.
func TestCancelled(t *testing.T) {
	s := machine(t, 3)
	f := newFake(s.own)
	f.setLeaf(0, []byte{9})
	for at := range int(f.Depth()) + 1 {
		ctx, cancel := context.WithCancel(t.Context())
		remote := &server{tree: f}
		remote.lie = func(request int, a *answer) {
			if request == at {
				cancel()
				a.err = ctx.Err()
			}
		}
		fault, err := prover.FindFault(ctx, s.own, prover.NewChecked(remote, f.root(), f.Depth()), s.own.T())
		cancel()
		if !errors.Is(err, context.Canceled) || fault != nil {
			t.Errorf("at request %d: fault %v, error %v, want %v", at, fault, err, context.Canceled)
		}
	}
}

// TestProveWithheld: of a tree whose server shows nothing, or nothing true, one can
// prove nothing but that the root is what it is, which is no fault.
func TestProveWithheld(t *testing.T) {
	s := machine(t, 3)
	f := newFake(s.own)
	f.setLeaf(0, []byte{9})
	top := stepproof.Header{Kind: stepproof.Pad}
	for _, remote := range []*server{
		{tree: f, withholds: true},
		{tree: f, lie: func(_ int, a *answer) { a.left[0], a.leaf = a.left[0]^1, []byte{1, 2, 3} }},
	} {
		tree, n := prover.NewChecked(remote, f.root(), f.Depth()), 0
		s.eachPlace(func(h stepproof.Header) {
			if n++; n%stride() != 0 {
				return
			}
			proof, fault, err := s.claim.Prove(t.Context(), tree, &h)
			if fault || h != top && (proof != nil || err == nil) {
				t.Errorf("%+v: fault is %v, error %v, proof %x", h, fault, err, proof)
			}
		})
	}
}
