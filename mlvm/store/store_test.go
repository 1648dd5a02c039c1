package store_test

import (
	"bytes"
	"errors"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/store"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// tree is a trace of a few leaves.
type tree struct {
	*merkle.Tree
	leaves [][]byte
}

func newTree(depth uint, seed byte, leaves int) *tree {
	t := new(tree)
	var hashes []merkle.Hash
	for i := range leaves {
		leaf := bytes.Repeat([]byte{seed, byte(i)}, 50)
		if i == 1 {
			leaf = nil // padding between data
		}
		t.leaves = append(t.leaves, leaf)
		hashes = append(hashes, merkle.Leaf(leaf))
	}
	t.Tree = merkle.NewTree(hashes, depth)
	return t
}

func (t *tree) Node(depth uint, index uint64) (merkle.Hash, error) {
	return t.At(t.Depth()-depth, index), nil
}

func (t *tree) Leaf(index uint64) ([]byte, error) {
	if index < uint64(len(t.leaves)) {
		return t.leaves[index], nil
	}
	return nil, nil
}

func open(t *testing.T, dir string, maxBytes int64) *store.Store {
	t.Helper()
	s, err := store.Open(dir, maxBytes)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func check(t *testing.T, s *store.Store, want *tree) {
	t.Helper()
	got, err := s.Trace(want.Root())
	if err != nil {
		t.Fatal(err)
	}
	if got.Depth() != want.Depth() {
		t.Errorf("got depth %d, want %d", got.Depth(), want.Depth())
	}
	for depth := range want.Depth() + 1 {
		for index := range uint64(1) << depth {
			node, err := got.Node(depth, index)
			if wantNode, _ := want.Node(depth, index); err != nil || node != wantNode {
				t.Errorf("node %d at depth %d: got %v, %v, want %v", index, depth, node, err, wantNode)
			}
		}
	}
	for index := range uint64(1) << want.Depth() {
		leaf, err := got.Leaf(index)
		if wantLeaf, _ := want.Leaf(index); err != nil || !bytes.Equal(leaf, wantLeaf) {
			t.Errorf("leaf %d: got %x, %v, want %x", index, leaf, err, wantLeaf)
		}
	}
	if _, err := got.Node(want.Depth()+1, 0); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("below the leaves: got %v", err)
	}
	if _, err := got.Leaf(1 << want.Depth()); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("behind the leaves: got %v", err)
	}
}

func TestTraces(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir, 1<<20)
	a, b := newTree(5, 1, 7), newTree(3, 2, 8)
	for _, tr := range []*tree{a, b, a} {
		if err := s.PutTrace(tr); err != nil {
			t.Fatal(err)
		}
	}
	check(t, s, a)
	check(t, s, b)
	if _, err := s.Trace(merkle.Hash{1}); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("got %v, want %v", err, store.ErrNotFound)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = open(t, dir, 1<<20)
	defer s.Close()
	check(t, s, a)
	check(t, s, b)
}

// TestBounded stores more than there is room for: the oldest go.
func TestBounded(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir, 5000)
	var trees []*tree
	for i := range 10 {
		tr := newTree(4, byte(i+1), 8) // about 1.8 KB each
		trees = append(trees, tr)
		if err := s.PutTrace(tr); err != nil {
			t.Fatal(err)
		}
	}
	oldest, err := s.Trace(trees[9].Root())
	if err != nil {
		t.Fatal(err)
	}
	check(t, s, trees[9])
	if _, err := s.Trace(trees[0].Root()); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("got %v, want %v", err, store.ErrNotFound)
	}
	if err := s.PutTrace(newTree(10, 1, 1000)); !errors.Is(err, store.ErrTooLarge) {
		t.Errorf("got %v, want %v", err, store.ErrTooLarge)
	}
	for i := range 5 { // drops what oldest stands for
		if err := s.PutTrace(newTree(4, byte(i+100), 8)); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := oldest.Node(2, 1); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("a dropped trace: got %v, want %v", err, store.ErrNotFound)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	open(t, dir, 5000).Close()
}

// failing is a tree that breaks off.
type failing struct {
	*tree
	left int
}

var errBroken = errors.New("broken")

func (f *failing) Leaf(index uint64) ([]byte, error) {
	if f.left--; f.left < 0 {
		return nil, errBroken
	}
	return f.tree.Leaf(index)
}

// TestInterrupted: a trace is there whole or not at all, and can be stored again.
func TestInterrupted(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir, 1<<20)
	tr := newTree(5, 1, 20)
	for left := range 25 {
		if err := s.PutTrace(&failing{tree: tr, left: left}); !errors.Is(err, errBroken) {
			t.Fatalf("%d leaves: got %v, want %v", left, err, errBroken)
		}
		if _, err := s.Trace(tr.Root()); !errors.Is(err, store.ErrNotFound) {
			t.Fatalf("%d leaves: got %v, want %v", left, err, store.ErrNotFound)
		}
	}
	s.Close()
	s = open(t, dir, 1<<20)
	defer s.Close()
	if err := s.PutTrace(tr); err != nil {
		t.Fatal(err)
	}
	check(t, s, tr)
}

func TestIntents(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir, 0)
	want := store.Intent{Purpose: store.Fault, ClaimID: claim.ClaimID{1}, Salt: claim.Salt{2}, Proof: []byte{3}}
	if err := s.PutIntent(want); err != nil {
		t.Fatal(err)
	}
	s.Close()
	s = open(t, dir, 0)
	defer s.Close()
	got, err := s.Intent(store.Fault, want.ClaimID)
	if err != nil || got.Salt != want.Salt || !bytes.Equal(got.Proof, want.Proof) {
		t.Errorf("got %v, %v, want %v", got, err, want)
	}
	if _, err := s.Intent(store.Proposal, want.ClaimID); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("got %v, want %v", err, store.ErrNotFound)
	}
	if err := s.DeleteIntent(store.Fault, want.ClaimID); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Intent(store.Fault, want.ClaimID); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("got %v, want %v", err, store.ErrNotFound)
	}
}

func TestOpenTwice(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir, 0)
	defer s.Close()
	if _, err := store.Open(dir, 0); err == nil {
		t.Error("got a second store, want an error")
	}
}
