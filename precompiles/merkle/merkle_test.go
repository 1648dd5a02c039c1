package merkle_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// TestHashes compares with geth's keccak256 over the preimages of PROTOCOL §1.
func TestHashes(t *testing.T) {
	l, r := merkle.Leaf([]byte("left")), merkle.Leaf(nil)
	for _, test := range []struct {
		name     string
		got      merkle.Hash
		preimage []byte
	}{
		{"leaf", l, []byte("\x00left")},
		{"empty leaf", r, []byte{0}},
		{"inner hash", merkle.Node(l, r), slices.Concat([]byte{1}, l[:], r[:])},
		{"EMPTY_1", merkle.Empty(1), slices.Concat([]byte{1}, r[:], r[:])},
		{"sum", merkle.Sum([]byte("abc")), []byte("abc")},
	} {
		if want := merkle.Hash(crypto.Keccak256Hash(test.preimage)); test.got != want {
			t.Errorf("%s is %v, want %v", test.name, test.got, want)
		}
	}
}

// naiveRoot hashes a tree of the given depth by recursion.
func naiveRoot(leaves []merkle.Hash, depth uint) merkle.Hash {
	if depth == 0 {
		if len(leaves) == 0 {
			return merkle.Leaf(nil)
		}
		return leaves[0]
	}
	half := min(1<<(depth-1), len(leaves))
	return merkle.Node(naiveRoot(leaves[:half], depth-1), naiveRoot(leaves[half:], depth-1))
}

func randomLeaves(rng *rand.Rand, n int) []merkle.Hash {
	leaves := make([]merkle.Hash, n)
	for i := range leaves {
		leaves[i] = merkle.Leaf([]byte{byte(rng.Uint32()), byte(i), byte(i >> 8)})
	}
	return leaves
}

// TestTree compares roots with the naive tree, and folds the path of every leaf,
// for every number of leaves and depth that are small.
func TestTree(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for depth := uint(0); depth <= 5; depth++ {
		for n := 0; n <= 1<<depth; n++ {
			leaves := randomLeaves(rng, n)
			tree := merkle.NewTree(leaves, depth)
			root := naiveRoot(leaves, depth)
			if tree.Root() != root {
				t.Fatalf("%d leaves, depth %d: root differs", n, depth)
			}
			for i := range uint64(1) << depth {
				if merkle.Fold(tree.At(0, i), i, tree.Path(i)) != root {
					t.Fatalf("%d leaves, depth %d: path of %d does not lead to the root", n, depth, i)
				}
			}
		}
	}
}

// TestBuildTree hashes pairs in its own way, and marks them: they must all come out of
// there, and padding must not.
func TestBuildTree(t *testing.T) {
	const depth = 4
	leaves := randomLeaves(rand.New(rand.NewPCG(9, 10)), 11)
	want := merkle.NewTree(leaves, depth)
	calls, pairs := 0, 0
	got := merkle.BuildTree(leaves, depth, func(up, below []merkle.Hash) {
		if len(below) != 2*len(up) {
			t.Fatalf("%d hashes for %d pairs", len(below), len(up))
		}
		calls++
		for i := range up {
			pairs++
			up[i] = merkle.Node(below[2*i], below[2*i+1])
		}
	})
	if calls != depth || pairs != 5+3+1+1 {
		t.Errorf("%d calls with %d pairs, want %d with 10", calls, pairs, depth)
	}
	for height := range uint(depth + 1) {
		for i := range uint64(1) << (depth - height) {
			if got.At(height, i) != want.At(height, i) {
				t.Errorf("tree node %d of height %d differs", i, height)
			}
		}
	}
}

// TestMultiproof takes every set of leaves of a small tree: its multiproof leads
// to the root with exactly the siblings that Siblings lists, never more than
// MaxSiblings; and MaxSiblings is attained for every number of leaves.
func TestMultiproof(t *testing.T) {
	const depth = 4
	rng := rand.New(rand.NewPCG(3, 4))
	tree := merkle.NewTree(randomLeaves(rng, 13), depth)
	most := map[int]int{}
	for set := 1; set < 1<<(1<<depth); set++ {
		var entries []merkle.Entry
		var indices []uint64
		for i := range uint64(1) << depth {
			if set>>i&1 != 0 {
				entries = append(entries, merkle.Entry{Index: i, Hash: tree.At(0, i)})
				indices = append(indices, i)
			}
		}
		m := len(entries)
		if err := merkle.CheckEntries(entries, depth); err != nil {
			t.Fatal(err)
		}
		var siblings []merkle.Hash
		merkle.Siblings(indices, depth, func(level uint, index uint64) {
			siblings = append(siblings, tree.At(level, index))
		})
		most[m] = max(most[m], len(siblings))
		got, err := merkle.Root(merkle.Keccak{}, entries, depth, taker(&siblings))
		if err != nil || got != tree.Root() || len(siblings) != 0 {
			t.Fatalf("set %b: root %v, %d siblings left, error %v", set, got, len(siblings), err)
		}
	}
	bound := 0
	for m := 1; m <= 1<<depth; m++ {
		bound = max(bound, most[m])
		if got := merkle.MaxSiblings(uint64(m), depth); got != uint64(bound) {
			t.Errorf("MaxSiblings(%d, %d) is %d, want %d", m, depth, got, bound)
		}
	}
}

// taker returns a function that takes hashes from the front of a list.
func taker(list *[]merkle.Hash) func() (merkle.Hash, bool) {
	return func() (merkle.Hash, bool) {
		if len(*list) == 0 {
			return merkle.Hash{}, false
		}
		h := (*list)[0]
		*list = (*list)[1:]
		return h, true
	}
}

func TestRootRefusesShortProof(t *testing.T) {
	entries := []merkle.Entry{{Index: 5}}
	siblings := make([]merkle.Hash, 2)
	if _, err := merkle.Root(merkle.Keccak{}, entries, 3, taker(&siblings)); err == nil {
		t.Error("a multiproof with a sibling too few is accepted")
	}
}

func TestCheckEntries(t *testing.T) {
	at := func(indices ...uint64) (entries []merkle.Entry) {
		for _, i := range indices {
			entries = append(entries, merkle.Entry{Index: i})
		}
		return entries
	}
	for _, test := range []struct {
		name    string
		entries []merkle.Entry
		depth   uint
		ok      bool
	}{
		{"one", at(0), 0, true},
		{"ascending", at(0, 3, 7), 3, true},
		{"deepest", at(1<<48 - 1), 48, true},
		{"none", at(), 3, false},
		{"twice", at(3, 3), 3, false},
		{"descending", at(4, 3), 3, false},
		{"outside", at(8), 3, false},
		{"too deep", at(0), 49, false},
	} {
		if err := merkle.CheckEntries(test.entries, test.depth); (err == nil) != test.ok {
			t.Errorf("%s: error is %v, want accepted %v", test.name, err, test.ok)
		}
	}
}

func BenchmarkNode(b *testing.B) {
	b.SetBytes(2 * merkle.HashLen)
	b.ReportAllocs()
	var h merkle.Hash
	for b.Loop() {
		h = merkle.Node(h, h)
	}
}

func BenchmarkLeaf1KiB(b *testing.B) {
	chunk := make([]byte, 1024)
	b.SetBytes(int64(len(chunk)))
	b.ReportAllocs()
	for b.Loop() {
		merkle.Leaf(chunk)
	}
}

// TestJoin compares a tree of trees with the one tree over the same leaves.
func TestJoin(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	const below, depth = 3, 2
	for count := 0; count <= 1<<depth; count++ {
		var flat []merkle.Hash
		var subtrees []merkle.Nodes
		for range count {
			leaves := randomLeaves(rng, 1+rng.IntN(1<<below))
			subtrees = append(subtrees, merkle.NewTree(leaves, below))
			for len(leaves) < 1<<below {
				leaves = append(leaves, merkle.Empty(0))
			}
			flat = append(flat, leaves...)
		}
		want := merkle.NewTree(flat, below+depth)
		got := merkle.Join(subtrees, below, depth)
		if got.Depth() != want.Depth() || got.Root() != want.Root() {
			t.Fatalf("%d subtrees: depth %d, root %v, want %d, %v", count, got.Depth(), got.Root(), want.Depth(), want.Root())
		}
		for height := range want.Depth() + 1 {
			for i := range uint64(1) << (want.Depth() - height) {
				if got.At(height, i) != want.At(height, i) {
					t.Fatalf("%d subtrees: tree node %d of height %d differs", count, i, height)
				}
			}
		}
		for i := range uint64(1) << want.Depth() {
			if diff := slices.Compare(hashStrings(got.Path(i)), hashStrings(want.Path(i))); diff != 0 {
				t.Fatalf("%d subtrees: path of leaf %d differs", count, i)
			}
		}
	}
}

func hashStrings(path []merkle.Hash) (list []string) {
	for _, h := range path {
		list = append(list, h.String())
	}
	return list
}
