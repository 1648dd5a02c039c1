package prover_test

import (
	"bytes"
	"errors"
	"slices"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/prover"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
)

// stride returns how many of the exhaustive cases to skip: none, or most in short
// mode.
func stride() int {
	if testing.Short() {
		return 11
	}
	return 1
}

// eachByte calls f with the place of every byte of the honest run.
func (s *scene) eachByte(f func(segment, node, offset int)) {
	n := 0
	for segment := range int(s.own.T()) {
		for node := range s.model.Program.Nodes {
			for offset := range tensorOf(s.own, uint32(segment), uint32(node)) {
				if n++; n%stride() == 0 {
					f(segment, node, offset)
				}
			}
		}
	}
}

// step returns the place of the element that a byte belongs to.
func (s *scene) step(segment, node, offset int) stepproof.Header {
	width := int(s.model.Program.Nodes[node].DType.Bits()) / 8
	return stepproof.Header{Kind: stepproof.Step, Segment: uint32(segment), Node: uint32(node), Element: int64(offset / width)}
}

// TestEveryByte changes each byte of a run, and nothing else: one bit of it.
func TestEveryByte(t *testing.T) {
	for _, s := range []*scene{machine(t, 3), oneLeaf(t)} {
		p, f := s.model.Program, newFake(s.own)
		s.eachByte(func(segment, node, offset int) {
			size := 1 << p.ChunkLog2
			leaf := p.Leaf(layout.Address{Segment: uint32(segment), Node: uint32(node), Chunk: uint64(offset / size)})
			honest := f.leaves[leaf]
			changed := bytes.Clone(honest)
			changed[offset%size] ^= 1 << (offset % 8)
			f.setLeaf(leaf, changed)
			if got, want := s.prove(t, f, s.own.T()), s.step(segment, node, offset); got != want {
				t.Errorf("fault at %+v, want %+v", got, want)
			}
			f.setLeaf(leaf, honest)
		})
		if f.root() != s.own.Root() {
			t.Fatal("the test's tree is not what it was")
		}
	}
}

// TestEveryByteFollowed changes each byte of a run before anything reads it: all that
// follows from the lie is as it should be.
func TestEveryByteFollowed(t *testing.T) {
	s := machine(t, 2)
	s.eachByte(func(segment, node, offset int) {
		lie := s.run(t, s.model.Program, func(at, n int, output []byte) {
			if at == segment && n == node {
				output[offset] ^= 0x80 >> (offset % 8)
			}
		})
		if got, want := s.prove(t, newFake(lie), lie.T()), s.step(segment, node, offset); got != want {
			t.Errorf("fault at %+v, want %+v", got, want)
		}
	})
}

// isPadding reports whether a tree node of the honest trace is padding: iff its first
// leaf is.
func (s *scene) isPadding(height uint, index uint64) bool { return leafOf(s.own, index<<height) == nil }

// paddingFault returns the place of the fault if a padding tree node is not EMPTY: the
// highest tree node above that is padding.
func (s *scene) paddingFault(height uint, index uint64) stepproof.Header {
	for s.isPadding(height+1, index>>1) {
		height, index = height+1, index>>1
	}
	return stepproof.Header{Kind: stepproof.Pad, Depth: uint8(s.own.Depth() - height), Index: index}
}

// TestStepOverMalformedLeaf proves steps of a tree in which one leaf has the wrong
// length: those that open it have no proof, the others show no fault.
func TestStepOverMalformedLeaf(t *testing.T) {
	s := machine(t, 2)
	f := newFake(s.own)
	n, refused := 0, 0
	for index, honest := range f.leaves {
		if honest == nil {
			continue
		}
		f.setLeaf(uint64(index), [][]byte{{}, honest[1:], append(bytes.Clone(honest), 0)}[index%3])
		tree := prover.NewChecked(&server{tree: f}, f.root(), f.Depth())
		s.eachPlace(func(h stepproof.Header) {
			if n++; h.Kind != stepproof.Step || !s.exists(h) || n%(4*stride()) != 0 {
				return
			}
			proof, fault, err := s.claim.Prove(t.Context(), tree, &h)
			if fault || (err == nil) == (proof == nil) {
				t.Errorf("leaf %d, %+v: fault is %v, error %v, proof %x", index, h, fault, err, proof)
			}
			if err != nil {
				refused++
			}
		})
		f.setLeaf(uint64(index), honest)
	}
	if refused == 0 {
		t.Error("no step opens a malformed leaf")
	}
}

// TestNoFault: the same execution is no fault, and a number of segments that no claim
// can have is nothing that one can know of.
func TestNoFault(t *testing.T) {
	for _, s := range []*scene{machine(t, 1), machine(t, 4), oneLeaf(t)} {
		remote := &server{tree: newFake(s.own), withholds: true}
		for name, tree := range map[string]prover.Tree{
			"local": prover.Local{Trace: s.own}, "remote": prover.NewChecked(remote, s.own.Root(), s.own.Depth()),
		} {
			if f, err := prover.FindFault(t.Context(), s.own, tree, s.own.T()); !errors.Is(err, prover.ErrNoFault) || f != nil {
				t.Errorf("%s: fault %v and error %v, want %v", name, f, err, prover.ErrNoFault)
			}
			for _, T := range []uint32{0, s.model.Program.MaxSegments + 1, 1<<32 - 1} {
				if f, err := prover.FindFault(t.Context(), s.own, tree, T); err == nil || errors.Is(err, prover.ErrNoFault) || f != nil {
					t.Errorf("%s, %d segments: fault %v and error %v", name, T, f, err)
				}
			}
		}
	}
}

// TestLocalClaim: what one finds in another trace at hand is what one finds through a
// server: the proof is the one from the false trace alone.
func TestLocalClaim(t *testing.T) {
	s := machine(t, 3)
	lie := s.run(t, s.model.Program, func(segment, node int, output []byte) {
		if segment == 1 && node == 4 {
			output[5] ^= 3
		}
	})
	fault, err := prover.FindFault(t.Context(), s.own, prover.Local{Trace: lie}, lie.T())
	if err != nil {
		t.Fatal(err)
	}
	proof, err := s.claim.ProveFault(t.Context(), fault)
	if err != nil {
		t.Fatal(err)
	}
	again, yes, err := s.claim.Prove(t.Context(), prover.Local{Trace: lie}, &fault.Header)
	if err != nil || !yes || !slices.Equal(again, proof) {
		t.Errorf("from the false trace: fault is %v, error %v, or the proof differs", yes, err)
	}
}
