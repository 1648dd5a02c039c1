package prover_test

import (
	"context"
	"errors"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/prover"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// script reads the choices of a fuzz input, zeros when it is used up.
type script []byte

func (s *script) next() byte {
	if len(*s) == 0 {
		return 0
	}
	b := (*s)[0]
	*s = (*s)[1:]
	return b
}

func (s *script) place(n int) int { return (int(s.next())<<8 | int(s.next())) % n }

// damage changes a tree, and reports whether every leaf still has a preimage that its
// server can show.
func (s *script) damage(f *fake) (whole bool) {
	whole = true
	for range s.next() % 8 {
		kind := s.next()
		leaf := s.place(len(f.leaves))
		b := append([]byte(nil), f.leaves[leaf]...)
		switch {
		case kind&3 == 0 && len(b) > 0:
			b[int(s.next())%len(b)] ^= s.next()
			f.setLeaf(uint64(leaf), b)
		case kind&3 == 1:
			f.setLeaf(uint64(leaf), append(b, s.next()))
		case kind&3 == 2 && len(b) > 0:
			f.setLeaf(uint64(leaf), b[:len(b)-1])
		case kind&3 == 3:
			height := uint(s.next()) % (f.Depth() + 1)
			f.setNode(height, uint64(leaf)>>height, merkle.Hash{s.next(), 1})
			whole = false
		}
	}
	return whole
}

// lie changes an answer, or does not.
func (s *script) lie(a *answer) {
	switch s.next() % 8 {
	case 1:
		a.left[s.next()%merkle.HashLen] ^= s.next()
	case 2:
		a.left, a.right = a.right, a.left
	case 3:
		a.left, a.right = merkle.Empty(uint(s.next())%merkle.MaxDepth), merkle.Hash{s.next()}
	case 4:
		a.err = errServer
	case 5:
		a.leaf = append(a.leaf[:len(a.leaf):len(a.leaf)], s.next())
	case 6:
		a.leaf = nil
	case 7:
		a.err = context.Canceled
	}
}

// FuzzFindFault searches arbitrarily damaged trees, read from a server that answers
// as it likes. Nothing crashes; whatever proof comes out of it is accepted, and shows
// no fault of the honest claim; and one does come out if the server can show every
// leaf, and does.
func FuzzFindFault(f *testing.F) {
	s := machine(f, 2)
	for _, seed := range [][]byte{
		nil, {0, 1}, {0, 3}, {1, 2, 0, 0, 0, 0, 1}, {1, 2, 1, 0, 33, 7}, {1, 2, 2, 0, 64}, {1, 2, 3, 1, 200, 3, 9},
		{2, 2, 3, 1, 255, 0, 9, 0, 0, 4, 1, 8}, {1, 2, 0, 0, 64, 0, 1, 1, 0, 0, 1, 3, 9}, {3, 1, 0, 0, 4, 0, 1, 1, 0, 70, 2, 0, 0, 0, 5, 9},
	} {
		f.Add(seed, false)
		f.Add(seed, true)
	}
	f.Fuzz(func(t *testing.T, data []byte, lies bool) {
		choices := script(data)
		tree := newFake(s.own)
		whole := choices.damage(tree)
		T := 1 + uint32(choices.next())%maxT
		remote := &server{tree: tree}
		if lies {
			remote.lie = func(_ int, a *answer) { choices.lie(a) }
		}
		fault, err := prover.FindFault(t.Context(), s.own, prover.NewChecked(remote, tree.root(), tree.Depth()), T)
		if same := tree.root() == s.own.Root() && T == s.own.T(); same != errors.Is(err, prover.ErrNoFault) {
			t.Fatalf("the same claim: %v, error %v", same, err)
		}
		if err != nil {
			if fault != nil {
				t.Fatalf("fault %+v and error %v", fault.Header, err)
			}
			if !errors.Is(err, prover.ErrNoFault) && whole && !lies {
				t.Fatalf("error %v, want a fault", err)
			}
			return
		}
		claim := *s.claim
		claim.T = T
		proof, err := claim.ProveFault(t.Context(), fault)
		if err != nil {
			t.Fatalf("%+v: %v", fault.Header, err)
		}
		if !verifies(t, claim.Context(tree.root()), proof) {
			t.Fatalf("%+v: the proof shows no fault", fault.Header)
		}
		if yes, _ := verify(s.claim.Context(s.own.Root()), proof); yes {
			t.Fatalf("%+v: the proof shows a fault of the honest claim", fault.Header)
		}
	})
}
