package store_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/cockroachdb/pebble/v2"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/store"
	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// sparse is a tree with data here and there, of which parts may be missing: those
// below the tree nodes of a depth, by index.
type sparse struct {
	*tree
	depth   uint
	missing map[uint64]bool
}

func (s *sparse) Node(depth uint, index uint64) (merkle.Hash, error) {
	if depth > s.depth && s.missing[index>>(depth-s.depth)] {
		return merkle.Hash{}, &trace.NotKeptError{Segment: uint32(index >> (depth - s.depth))}
	}
	return s.tree.Node(depth, index)
}

// newSparse returns a random tree of many equal leaves and of chains of padding.
func newSparse(rng *rand.Rand, depth uint) *sparse {
	s := &sparse{tree: new(tree), missing: make(map[uint64]bool)}
	var hashes []merkle.Hash
	own := binary.BigEndian.AppendUint64(nil, rng.Uint64()) // the tree is unlike others
	for range 1 + rng.IntN(1<<depth) {
		var leaf []byte
		if kind := rng.IntN(4); kind > 0 {
			leaf = bytes.Repeat(append(own, byte(kind), byte(rng.IntN(kind))), 5)
		}
		s.leaves, hashes = append(s.leaves, leaf), append(hashes, merkle.Leaf(leaf))
	}
	s.Tree = merkle.NewTree(hashes, depth)
	return s
}

// TestRandomTraces stores trees of every depth, some without parts, and reads every
// place of them: one at a time and all the descendants of another.
func TestRandomTraces(t *testing.T) {
	s := open(t, t.TempDir(), 1<<30)
	defer s.Close()
	for seed := range uint64(150) {
		rng := rand.New(rand.NewPCG(seed, 3))
		want := newSparse(rng, uint(rng.IntN(8)))
		want.depth = uint(rng.IntN(int(want.Tree.Depth()) + 1))
		for i := range uint64(1) << want.depth {
			want.missing[i] = seed%2 == 1 && rng.IntN(2) == 1
		}
		if err := s.PutTrace(want); err != nil {
			t.Fatal(err)
		}
		got, err := s.Trace(want.Root())
		if err != nil {
			t.Fatal(err)
		}
		compareSparse(t, got, want)
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

func (s *sparse) Leaf(index uint64) ([]byte, error) {
	if s.missing[index>>(s.Depth()-s.depth)] {
		return nil, &trace.NotKeptError{Segment: uint32(index >> (s.Depth() - s.depth))}
	}
	return s.tree.Leaf(index)
}

func compareSparse(t *testing.T, got *store.Trace, want *sparse) {
	t.Helper()
	// There may be more than was put: what is missing may be equal to what is not.
	allowed := func(err, wantErr error) bool {
		return err == nil || wantErr != nil && errors.Is(err, store.ErrNotFound)
	}
	for depth := range want.Depth() + 1 {
		for index := range uint64(1) << depth {
			hash, _ := want.tree.Node(depth, index)
			_, wantErr := want.Node(depth, index)
			h, err := got.Node(depth, index)
			if !allowed(err, wantErr) || err == nil && h != hash {
				t.Fatalf("node %d at depth %d: got %v, %v, want %v, %v", index, depth, h, err, hash, wantErr)
			}
			for levels := range want.Depth() - depth + 1 {
				row, err := got.Descendants(depth, index, levels)
				missing := error(nil)
				for i := range uint64(1) << levels {
					hash, _ := want.tree.Node(depth+levels, index<<levels|i)
					if _, e := want.Node(depth+levels, index<<levels|i); e != nil {
						missing = e
					}
					if err == nil && row[i] != hash {
						t.Fatalf("%d levels below node %d at depth %d: got %v, want %v", levels, index, depth, row[i], hash)
					}
				}
				if !allowed(err, missing) {
					t.Fatalf("%d levels below node %d at depth %d: got %v, want %v", levels, index, depth, err, missing)
				}
			}
		}
	}
	for index := range uint64(1) << want.Depth() {
		leaf, err := got.Leaf(index)
		_, wantErr := want.Leaf(index)
		if wantLeaf, _ := want.tree.Leaf(index); !allowed(err, wantErr) || err == nil && !bytes.Equal(leaf, wantLeaf) {
			t.Fatalf("leaf %d: got %x, %v, want %x, %v", index, leaf, err, wantLeaf, wantErr)
		}
	}
	if _, err := got.Descendants(0, 0, want.Depth()+1); !errors.Is(err, store.ErrNotFound) {
		t.Fatalf("below the leaves: got %v", err)
	}
}

// TestPutMore stores a tree in part, then as a whole, then in part again: nothing is
// lost.
func TestPutMore(t *testing.T) {
	s := open(t, t.TempDir(), 1<<20)
	defer s.Close()
	whole := newTree(6, 5, 60)
	part := &sparse{tree: whole, depth: 3, missing: map[uint64]bool{2: true, 3: true}}
	if err := s.PutTrace(part); err != nil {
		t.Fatal(err)
	}
	got, err := s.Trace(whole.Root())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := got.Leaf(17); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("a leaf that was not kept: got %v, want %v", err, store.ErrNotFound)
	}
	if h, err := got.Node(3, 2); err != nil || h != whole.At(3, 2) {
		t.Errorf("the root of what was not kept: got %v, %v", h, err)
	}
	if leaf, err := got.Leaf(40); err != nil || !bytes.Equal(leaf, whole.leaves[40]) {
		t.Errorf("a leaf that was kept: got %x, %v", leaf, err)
	}
	for _, tr := range []store.Tree{whole, part} {
		if err := s.PutTrace(tr); err != nil {
			t.Fatal(err)
		}
		check(t, s, whole)
	}
}

// TestMissingTwin: what is missing in one place is found in another with the same hash.
func TestMissingTwin(t *testing.T) {
	s := open(t, t.TempDir(), 1<<20)
	defer s.Close()
	tr := new(tree)
	var hashes []merkle.Hash
	for i := range 32 {
		leaf := bytes.Repeat([]byte{byte(i % 8), 9}, 20)
		tr.leaves, hashes = append(tr.leaves, leaf), append(hashes, merkle.Leaf(leaf))
	}
	tr.Tree = merkle.NewTree(hashes, 5)
	if err := s.PutTrace(&sparse{tree: tr, depth: 3, missing: map[uint64]bool{0: true, 1: true, 3: true}}); err != nil {
		t.Fatal(err)
	}
	check(t, s, tr)
}

// TestEqualParts: a trace of equal segments takes little more room than one of them.
func TestEqualParts(t *testing.T) {
	s := open(t, t.TempDir(), 6000)
	defer s.Close()
	tr := new(tree)
	var hashes []merkle.Hash
	for i := range 1 << 12 {
		leaf := bytes.Repeat([]byte{byte(i % 16), 1}, 50)
		tr.leaves, hashes = append(tr.leaves, leaf), append(hashes, merkle.Leaf(leaf))
	}
	tr.Tree = merkle.NewTree(hashes, 12)
	if err := s.PutTrace(tr); err != nil {
		t.Fatal(err)
	}
	check(t, s, tr)
}

// quiet is a logger that says nothing.
type quiet struct{}

func (quiet) Infof(string, ...any)  {}
func (quiet) Errorf(string, ...any) {}
func (quiet) Fatalf(string, ...any) { panic("fatal") }

// TestOtherVersion opens a store whose traces have another layout: they are gone, and
// intents are not.
func TestOtherVersion(t *testing.T) {
	for name, mark := range map[string][]byte{"before versions": nil, "another version": {77}} {
		dir := t.TempDir()
		s := open(t, dir, 1<<20)
		intent := store.Intent{Purpose: store.Proposal, ClaimID: claim.ClaimID{1}, Salt: claim.Salt{2}}
		if err := s.PutIntent(intent); err != nil {
			t.Fatal(err)
		}
		s.Close()
		old := newTree(3, 1, 8)
		root := old.Root()
		db, err := pebble.Open(dir, &pebble.Options{Logger: quiet{}})
		if err != nil {
			t.Fatal(err)
		}
		record := append(binary.BigEndian.AppendUint64(nil, 500), 3, 1) // of version 1
		for k, v := range map[string][]byte{
			"v": mark, "t" + string(root[:]): record, "o" + string(make([]byte, 8)): root[:], "n" + string(root[:]): root[:],
		} {
			if v == nil {
				err = db.Delete([]byte(k), pebble.Sync)
			} else {
				err = db.Set([]byte(k), v, pebble.Sync)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		if err := db.Close(); err != nil {
			t.Fatal(err)
		}
		s = open(t, dir, 1<<20)
		if _, err := s.Trace(root); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("%s: got %v, want %v", name, err, store.ErrNotFound)
		}
		if got, err := s.Intent(store.Proposal, intent.ClaimID); err != nil || got.Salt != intent.Salt {
			t.Errorf("%s: intent %v, %v", name, got, err)
		}
		if err := s.PutTrace(old); err != nil {
			t.Fatal(err)
		}
		check(t, s, old)
		s.Close()
		s = open(t, dir, 1<<20)
		check(t, s, old)
		s.Close()
	}
}
