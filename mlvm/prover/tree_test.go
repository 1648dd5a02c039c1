package prover_test

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/prover"
	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
)

// fake is a tree over arbitrary preimages, and over hashes without any, kept in
// full: also what no trace can be. It implements prover.Fetcher, prover.Tree and
// merkle.Nodes.
type fake struct {
	leaves [][]byte
	levels [][]merkle.Hash // by height
}

// nodeOf returns a tree node of a trace that has it.
func nodeOf(tr *trace.Trace, height uint, index uint64) merkle.Hash {
	h, err := tr.Node(height, index)
	if err != nil {
		panic(err)
	}
	return h
}

// leafOf returns the preimage of a leaf of a trace that has it.
func leafOf(tr *trace.Trace, index uint64) []byte {
	b, err := tr.Leaf(index)
	if err != nil {
		panic(err)
	}
	return b
}

// tensorOf returns the bytes of a tensor of a trace that has it.
func tensorOf(tr *trace.Trace, segment, node uint32) []byte {
	b, err := tr.Tensor(segment, node)
	if err != nil {
		panic(err)
	}
	return b
}

// newFake returns a copy of the tree of a trace.
func newFake(tr *trace.Trace) *fake {
	f := &fake{leaves: make([][]byte, 1<<tr.Depth())}
	for i := range f.leaves {
		f.leaves[i] = leafOf(tr, uint64(i))
	}
	for height := range tr.Depth() + 1 {
		level := make([]merkle.Hash, 1<<(tr.Depth()-height))
		for i := range level {
			level[i] = nodeOf(tr, height, uint64(i))
		}
		f.levels = append(f.levels, level)
	}
	return f
}
func (f *fake) Depth() uint { return uint(len(f.levels) - 1) }

func (f *fake) At(height uint, index uint64) merkle.Hash { return f.levels[height][index] }

func (f *fake) root() merkle.Hash { return merkle.RootOf(f) }

// setLeaf gives a leaf another preimage.
func (f *fake) setLeaf(index uint64, preimage []byte) {
	f.leaves[index] = preimage
	f.setNode(0, index, merkle.Leaf(preimage))
}

// setNode puts a hash in the place of a tree node, whatever is below it.
func (f *fake) setNode(height uint, index uint64, h merkle.Hash) {
	f.levels[height][index] = h
	for ; height < f.Depth(); height++ {
		index >>= 1
		f.levels[height+1][index] = merkle.Node(f.levels[height][2*index], f.levels[height][2*index+1])
	}
}

func (f *fake) Children(_ context.Context, height uint, index uint64) (left, right merkle.Hash, err error) {
	return f.levels[height-1][2*index], f.levels[height-1][2*index+1], nil
}

func (f *fake) Node(_ context.Context, height uint, index uint64) (merkle.Hash, error) {
	if height > f.Depth() || index>>(f.Depth()-height) != 0 {
		return merkle.Hash{}, errors.New("no such tree node")
	}
	return f.At(height, index), nil
}

func (f *fake) Leaf(_ context.Context, index uint64) ([]byte, error) {
	if index>>f.Depth() != 0 {
		return nil, errors.New("no such leaf")
	}
	return f.leaves[index], nil
}

var errWithheld = errors.New("withheld")

// server serves a tree and counts what it is asked for. Once it withholds, it
// serves nothing; lie, if not nil, changes answers, which it gets with the number of
// the request.
type server struct {
	tree             *fake
	withholds        bool
	children, leaves int
	lie              func(request int, a *answer)
}

// answer is what a server returns.
type answer struct {
	left, right merkle.Hash
	leaf        []byte
	err         error
}

func (s *server) answer(ctx context.Context, a answer) answer {
	if a.err = ctx.Err(); a.err == nil && s.withholds {
		a.err = errWithheld
	}
	if s.lie != nil {
		s.lie(s.children+s.leaves-1, &a)
	}
	return a
}

func (s *server) Children(ctx context.Context, height uint, index uint64) (left, right merkle.Hash, err error) {
	s.children++
	left, right, _ = s.tree.Children(ctx, height, index)
	a := s.answer(ctx, answer{left: left, right: right})
	return a.left, a.right, a.err
}

func (s *server) Leaf(ctx context.Context, index uint64) ([]byte, error) {
	s.leaves++
	leaf, _ := s.tree.Leaf(ctx, index)
	a := s.answer(ctx, answer{leaf: leaf})
	return a.leaf, a.err
}

// prove finds and proves the fault of a claim of T segments with the given tree, and
// returns its place.
func (s *scene) prove(t testing.TB, f *fake, T uint32) stepproof.Header {
	t.Helper()
	place, _ := s.proof(t, f, T)
	return place
}

// proof finds and proves the fault of a claim of T segments with the given tree, and
// returns its place and the proof. The tree is read from a server that withholds
// everything as soon as the fault is found.
func (s *scene) proof(t testing.TB, f *fake, T uint32) (place stepproof.Header, proof []byte) {
	t.Helper()
	remote := &server{tree: f}
	fault, err := prover.FindFault(t.Context(), s.own, prover.NewChecked(remote, f.root(), f.Depth()), T)
	if err != nil {
		t.Fatalf("find: %v", err)
	}
	if remote.children > int(f.Depth()) || remote.leaves > 1 {
		t.Errorf("%v: the search read the children of %d tree nodes and %d leaves, want at most %d and 1",
			fault.Header, remote.children, remote.leaves, f.Depth())
	}
	remote.withholds = true
	claim := *s.claim
	claim.T = T
	if proof, err = claim.ProveFault(t.Context(), fault); err != nil {
		t.Fatalf("%+v: %v", fault.Header, err)
	}
	if !verifies(t, claim.Context(f.root()), proof) {
		t.Errorf("%+v: the proof shows no fault", fault.Header)
	}
	if fault, _ := verify(s.claim.Context(s.own.Root()), proof); fault {
		t.Errorf("%+v: the proof shows a fault of the honest claim", fault)
	}
	return fault.Header, proof
}

func verify(c *stepproof.Context, proof []byte) (fault bool, err error) {
	head := c.Encode()
	return stepproof.Verify(append(head[:], proof...))
}

func verifies(t testing.TB, c *stepproof.Context, proof []byte) (fault bool) {
	t.Helper()
	fault, err := verify(c, proof)
	if err != nil {
		t.Errorf("the verifier refuses the proof: %v", err)
	}
	return fault
}

// TestChecked reads a whole tree, in two orders, and asks for places outside.
func TestChecked(t *testing.T) {
	s := machine(t, 2)
	f := newFake(s.own)
	remote := &server{tree: f}
	up, down := prover.NewChecked(remote, f.root(), f.Depth()), prover.NewChecked(remote, f.root(), f.Depth())
	for height := range f.Depth() + 1 {
		for index := range f.levels[height] {
			if got, err := up.Node(t.Context(), height, uint64(index)); err != nil || got != f.levels[height][index] {
				t.Errorf("tree node %d at height %d is %v, %v, want %v", index, height, got, err, f.levels[height][index])
			}
		}
	}
	for index := range f.leaves {
		if got, err := down.Leaf(t.Context(), uint64(index)); err != nil || !bytes.Equal(got, f.leaves[index]) {
			t.Errorf("leaf %d is %x, %v, want %x", index, got, err, f.leaves[index])
		}
	}
	if want := 2 * (len(f.leaves) - 1); remote.children != want {
		t.Errorf("%d reads of children, want %d: each once", remote.children, want)
	}
	for _, c := range []struct {
		height uint
		index  uint64
	}{{0, 1 << f.Depth()}, {f.Depth(), 1}, {f.Depth() + 1, 0}, {1 << 31, 0}, {3, 1<<64 - 1}} {
		if h, err := up.Node(t.Context(), c.height, c.index); err == nil || !strings.Contains(err.Error(), "no tree node") {
			t.Errorf("tree node %d at height %d is %v, error %v", c.index, c.height, h, err)
		}
	}
	if b, err := up.Leaf(t.Context(), 1<<f.Depth()); err == nil {
		t.Errorf("a leaf outside is %x", b)
	}
}
