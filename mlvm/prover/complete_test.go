package prover_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/mlgeth/mlgeth/internal/models"
	"github.com/mlgeth/mlgeth/mlvm/prover"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
)

// tally counts the mutations of a class by how the claim is beaten.
type tally struct{ mutations, proofs, unanswerable int }

// imported returns a model of somebody else with an image.
func imported(t testing.TB) *scene {
	t.Helper()
	m, input := models.OptMNIST(t)
	return newScene(t, m, input)
}

// TestComplete beats each mutated claim of a whole trace, in every chunk, every inner
// hash over data and every padding tree node: by a proof that the verifier accepts or,
// if a hash has no preimage, because the search cannot be answered.
func TestComplete(t *testing.T) {
	for name, s := range map[string]*scene{"machine": machine(t, 3), "digits": embedded(t), "mnist": imported(t)} {
		f := newFake(s.own)
		for class, c := range map[string]tally{
			"byte": s.completeBytes(t, f), "length": s.completeLengths(t, f),
			"inner hash": s.completeHashes(t, f), "padding": s.completePadding(t, f),
		} {
			if c.mutations == 0 || c.proofs+c.unanswerable != c.mutations {
				t.Errorf("%s, %s: %+v", name, class, c)
			}
			t.Logf("%-8s %-10s %6d mutations %6d proofs %6d unanswerable", name, class, c.mutations, c.proofs, c.unanswerable)
		}
		if f.root() != s.own.Root() {
			t.Errorf("%s: the test's tree is not what it was", name)
		}
	}
}

// beaten proves the fault of the claim, which must have the given kind.
func (s *scene) beaten(t *testing.T, f *fake, kind stepproof.Kind, c *tally) {
	t.Helper()
	c.mutations++
	failed := t.Failed()
	if got := s.prove(t, f, s.own.T()); got.Kind != kind {
		t.Errorf("fault at %+v, want kind %v", got, kind)
	} else if failed == t.Failed() {
		c.proofs++
	}
}

func (s *scene) completeBytes(t *testing.T, f *fake) (c tally) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for index, honest := range f.leaves {
		if honest == nil {
			continue
		}
		for _, at := range []int{0, len(honest) / 2, len(honest) - 1, rnd.IntN(len(honest))} {
			changed := bytes.Clone(honest)
			changed[at] ^= byte(1 + rnd.IntN(255))
			f.setLeaf(uint64(index), changed)
			s.beaten(t, f, stepproof.Step, &c)
		}
		f.setLeaf(uint64(index), honest)
	}
	return c
}

func (s *scene) completeLengths(t *testing.T, f *fake) (c tally) {
	for index, honest := range f.leaves {
		if honest == nil {
			continue
		}
		for _, wrong := range [][]byte{honest[:len(honest)-1], append(bytes.Clone(honest), 0)} {
			f.setLeaf(uint64(index), wrong)
			s.beaten(t, f, stepproof.Len, &c)
		}
		f.setLeaf(uint64(index), honest)
	}
	return c
}

// completeHashes replaces tree nodes over data; what is below no longer folds to them.
func (s *scene) completeHashes(t *testing.T, f *fake) (c tally) {
	for height := range f.depth() {
		for index := range uint64(1) << (f.depth() - height) {
			if leafOf(s.own, index<<height) == nil {
				continue
			}
			c.mutations++
			honest := f.levels[height][index]
			lie := merkle.Hash{byte(height), byte(index), byte(index >> 8), 1}
			f.setNode(height, index, lie)
			folds := height == 0 && merkle.Leaf(f.leaves[index]) == lie ||
				height > 0 && merkle.Node(f.levels[height-1][2*index], f.levels[height-1][2*index+1]) == lie
			_, err := prover.FindFault(t.Context(), s.own, prover.NewChecked(&server{tree: f}, f.root(), f.depth()), s.own.T())
			if folds || err == nil || errors.Is(err, prover.ErrNoFault) {
				t.Errorf("hash at height %d, index %d: folds is %v, error %v", height, index, folds, err)
			} else {
				c.unanswerable++
			}
			f.setNode(height, index, honest)
		}
	}
	return c
}

func (s *scene) completePadding(t *testing.T, f *fake) (c tally) {
	for height := range f.depth() {
		for index := range uint64(1) << (f.depth() - height) {
			if leafOf(s.own, index<<height) != nil {
				continue
			}
			f.setNode(height, index, merkle.Hash{byte(index), 1})
			s.beaten(t, f, stepproof.Pad, &c)
			f.setNode(height, index, merkle.Empty(height))
		}
	}
	return c
}
