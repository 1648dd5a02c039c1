package claimtest

import (
	"encoding/binary"
	"slices"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// ChunkLog2 is the chunk size of toy models: 32 bytes.
const ChunkLog2 = 5

// Kinds of fault proofs, as PROTOCOL §4 numbers them.
const (
	Step byte = 1 + iota
	Pad
	Len
	Stop
)

// Shape returns the shape of a toy model without stop node: so many segments at most,
// and as many nodes, whose trees have the given depths.
func Shape(dA, dB, dC uint8, segments, nodes uint32) layout.Shape {
	return layout.Shape{
		ChunkLog2: ChunkLog2, DA: dA, DB: dB, DC: dC, Nodes: nodes, InputLen: 1,
		MaxSegments: segments, StopNode: layout.NoStop, OutNode: nodes - 1,
	}
}

// Trace is a whole trace tree: what a party commits to. The hash of a tree node need
// not have a preimage.
type Trace struct {
	Tree   claim.Tree
	Faults []Fault // what the verifier accepts of it
	// Target is the leftmost leaf at which it differs from the truth, as
	// long as Faults is not empty.
	Target uint64

	leaves [][]byte
	hashes []merkle.Hash // by position
	mute   []bool        // by position: no data of the prescribed form hashes to it
}

// Fault is a fault of a trace and its proof. The verifier of a toy model accepts the
// proofs of a trace's faults and no others.
type Fault struct {
	Kind  byte
	Place claim.Position
	Proof []byte
}

// Truth returns the true trace of a model in T segments: its leaves follow from their
// indices and the seed.
func Truth(m *claim.Model, segments uint32, grid uint8, seed uint64) *Trace {
	tree := claim.Tree{Model: m, T: segments, Grid: grid}
	t := &Trace{Tree: tree, leaves: make([][]byte, 1<<m.Shape.Depth())}
	for i := range t.leaves {
		if n := tree.LeafLen(uint64(i)); n > 0 {
			t.leaves[i] = leafData(seed, uint64(i), n)
		}
	}
	t.hash(nil)
	return t
}

// leafData returns n bytes that differ for different leaves and seeds.
func leafData(seed, leaf, n uint64) []byte {
	var b [32]byte
	binary.BigEndian.PutUint64(b[:], seed)
	binary.BigEndian.PutUint64(b[8:], leaf)
	h := merkle.Sum(b[:])
	return slices.Clone(h[:n])
}

// Lie returns a well-formed trace that differs from t at a leaf and, if all is set, at
// every later one, as a real wrong run would. The leaf must not be padding.
func (t *Trace) Lie(leaf uint64, all bool) *Trace {
	lie := t.copy()
	for i := leaf; i < uint64(len(t.leaves)) && (all || i == leaf); i++ {
		if n := t.Tree.LeafLen(i); n > 0 {
			lie.leaves[i] = flip(t.leaves[i])
		}
	}
	lie.Target = leaf
	lie.Faults = []Fault{lie.fault(Step, claim.At(t.Tree.Shape.Depth(), leaf))}
	lie.hash(nil)
	return lie
}

// Misshape returns a trace with a leaf of a wrong length, which only a LEN proof or
// time can end. The leaf must not be padding.
func (t *Trace) Misshape(leaf uint64) *Trace {
	lie := t.copy()
	lie.leaves[leaf] = append(slices.Clone(t.leaves[leaf]), 0)
	lie.Target = leaf
	lie.Faults = []Fault{lie.fault(Len, claim.At(t.Tree.Shape.Depth(), leaf))}
	lie.hash(nil)
	return lie
}

// Fill returns a trace with data in a padding leaf.
func (t *Trace) Fill(leaf uint64) *Trace {
	lie := t.copy()
	lie.leaves[leaf] = []byte{1}
	lie.Target = leaf
	at := claim.At(t.Tree.Shape.Depth(), leaf)
	path := t.Tree.Path(at) // the first of it that is padding can be opened as soon as its grid parent is
	at = path[slices.IndexFunc(path, t.Tree.Padding)]
	lie.Faults = []Fault{lie.fault(Pad, at)}
	lie.hash(nil)
	return lie
}

// Break returns a trace in which the hash of a tree node has no preimage: nothing can
// prove it, only time ends it. The tree node must not be padding.
func (t *Trace) Break(at claim.Position) *Trace {
	lie := t.copy()
	lie.Target = at.Index() << (t.Tree.Shape.Depth() - at.Depth())
	lie.hash(map[claim.Position]merkle.Hash{at: merkle.Sum([]byte("no preimage"))})
	return lie
}

// Stretch returns a trace that is true but for its number of segments, of a model with
// a stop node. The number must be another one, from 1 to what the model allows.
func (t *Trace) Stretch(segments uint32, seed uint64) *Trace {
	lie := Truth(t.Tree.Model, segments, t.Tree.Grid, seed)
	s := &t.Tree.Shape
	a := layout.Address{Segment: min(segments, t.Tree.T) - 1, Node: s.StopNode}
	lie.Target = s.Leaf(a)
	lie.Faults = []Fault{lie.fault(Stop, claim.At(s.Depth(), lie.Target))}
	return lie
}

func (t *Trace) copy() *Trace {
	return &Trace{Tree: t.Tree, leaves: slices.Clone(t.leaves)}
}

func flip(b []byte) []byte {
	b = slices.Clone(b)
	b[0] ^= 1
	return b
}

// hash computes all tree nodes from the leaves, but for some that are given.
func (t *Trace) hash(given map[claim.Position]merkle.Hash) {
	n := len(t.leaves)
	t.hashes, t.mute = make([]merkle.Hash, 2*n), make([]bool, 2*n)
	for x := claim.Position(2*n - 1); x > 0; x-- {
		if h, ok := given[x]; ok {
			t.hashes[x] = h
			continue
		}
		if int(x) >= n {
			t.hashes[x] = merkle.Leaf(t.leaves[int(x)-n])
		} else {
			t.hashes[x] = merkle.Node(t.hashes[2*x], t.hashes[2*x+1])
		}
	}
	for g := range t.Tree.Levels() + 1 {
		for i := range uint64(1) << t.Tree.LevelDepth(g) {
			x, _ := t.Tree.Position(g, i)
			data := t.data(g, i)
			t.mute[x] = uint64(len(data)) != t.Tree.AnswerLen(g, i) || t.Tree.AnswerHash(g, data) != t.hashes[x]
		}
	}
}

// data returns what the owner of the trace would answer.
func (t *Trace) data(g uint, index uint64) []byte {
	if g == t.Tree.Levels() {
		return t.leaves[index]
	}
	below := t.Tree.LevelDepth(g+1) - t.Tree.LevelDepth(g)
	first, _ := t.Tree.Position(g+1, index<<below)
	var data []byte
	for i := range claim.Position(1) << below {
		data = append(data, t.hashes[first+i][:]...)
	}
	return data
}

// Root returns the trace root.
func (t *Trace) Root() merkle.Hash { return t.hashes[1] }

// True reports whether the trace is the truth.
func (t *Trace) True() bool { return len(t.Faults) == 0 && !slices.Contains(t.mute, true) }

// Demand returns the demand of a tree node in grid level g >= 1.
func (t *Trace) Demand(g uint, index uint64) claim.DemandItem {
	x, _ := t.Tree.Position(g, index)
	item := claim.DemandItem{Level: g, Index: index, NodeHash: t.hashes[x]}
	for up := t.Tree.Parent(g, index); x != up; x >>= 1 {
		item.Path = append(item.Path, t.hashes[x^1])
	}
	return item
}

// Answer returns the answer to a demand, and whether there is one.
func (t *Trace) Answer(g uint, index uint64) (claim.AnswerItem, bool) {
	x, ok := t.Tree.Position(g, index)
	if !ok || t.mute[x] {
		return claim.AnswerItem{}, false
	}
	return claim.AnswerItem{Level: g, Index: index, Data: t.data(g, index)}, true
}

// Proposal returns what a party proposes that has this trace.
func (t *Trace) Proposal(id claim.RequestID, inputRoot merkle.Hash, salt claim.Salt) *claim.Proposal {
	s := &t.Tree.Shape
	p := &claim.Proposal{RequestID: id, InputRoot: inputRoot, TraceRoot: t.Root(), T: t.Tree.T, Salt: salt}
	if s.OutMode == layout.OutRoot {
		x := claim.At(uint(s.DA), uint64(t.Tree.T-1))
		p.Output = slices.Clone(t.hashes[x][:])
		for ; x > 1; x >>= 1 {
			p.OutPath = append(p.OutPath, t.hashes[x^1])
		}
		return p
	}
	first := s.Leaf(layout.Address{Segment: t.Tree.T - 1, Node: s.OutNode})
	for i := range uint64(1) << s.DC {
		p.Output = append(p.Output, t.leaves[first+i]...)
	}
	for x := claim.At(s.Depth(), first) >> s.DC; x > 1; x >>= 1 {
		p.OutPath = append(p.OutPath, t.hashes[x^1])
	}
	return p
}

// fault returns a fault with the header of its proof, which is all that the game reads.
func (t *Trace) fault(kind byte, at claim.Position) Fault {
	proof := make([]byte, 35)
	proof[0], proof[1] = 1, kind
	put := func(from, n int, v uint64) {
		for i := range n {
			proof[from+i] = byte(v >> (8 * (n - 1 - i)))
		}
	}
	a := t.Tree.Shape.Address(at.Index())
	switch kind {
	case Step:
		put(2, 4, uint64(a.Segment))
		put(6, 4, uint64(a.Node))
		put(10, 5, a.Chunk<<ChunkLog2)
	case Pad:
		proof[2] = byte(at.Depth())
		put(3, 6, at.Index())
	case Len:
		put(2, 6, at.Index())
	case Stop:
		put(2, 4, uint64(a.Segment))
	}
	return Fault{Kind: kind, Place: at, Proof: proof}
}

// Accepts is the verifier: it accepts the proofs of the trace's faults. Salted bytes
// behind a proof's header make no difference, so that one fault has many proofs.
func (t *Trace) Accepts(proof []byte) bool {
	return slices.ContainsFunc(t.Faults, func(f Fault) bool {
		return len(proof) >= len(f.Proof) && slices.Equal(f.Proof, proof[:len(f.Proof)])
	})
}
