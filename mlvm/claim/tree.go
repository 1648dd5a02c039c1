package claim

import (
	"math/bits"

	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// Position is a tree node's place in a trace tree: 2^depth + index. The root is 1.
type Position uint64

// At returns the position of the tree node number index of a depth.
func At(depth uint, index uint64) Position { return Position(1<<depth + index) }

// Depth returns the distance from the root.
func (x Position) Depth() uint { return uint(bits.Len64(uint64(x))) - 1 }

// Index returns the number of the tree node in its level, from the left.
func (x Position) Index() uint64 { return uint64(x) ^ 1<<x.Depth() }

// NodeBytes is the length of a node's output: First + t·Growth bytes in segment t.
type NodeBytes struct{ First, Growth uint64 }

// InSegment returns the number of bytes in segment t.
func (n NodeBytes) InSegment(t uint32) uint64 { return n.First + uint64(t)*n.Growth }

// Model is what the game knows of a registered model.
type Model struct {
	Shape layout.Shape
	Nodes []NodeBytes // of each node of the program
}

// Tree is the tree of a claim's trace and the grid in which it is demanded (PROTOCOL
// §1, §5). Its shape depends on the model and on T only.
type Tree struct {
	*Model
	T    uint32
	Grid uint8 // m: levels between two demands
}

// Levels returns G, the number of the last grid level; the first is 0.
func (t *Tree) Levels() uint {
	m := uint(t.Grid)
	return (t.Shape.Depth() + m - 1) / m
}

// LevelDepth returns the depth of grid level g.
func (t *Tree) LevelDepth(g uint) uint { return min(g*uint(t.Grid), t.Shape.Depth()) }

// Position returns the place of the tree node number index of grid level g, and
// whether there is one.
func (t *Tree) Position(g uint, index uint64) (Position, bool) {
	if g > t.Levels() || index>>t.LevelDepth(g) != 0 {
		return 0, false
	}
	return At(t.LevelDepth(g), index), true
}

// Parent returns the grid parent of the tree node number index of grid level g >= 1.
func (t *Tree) Parent(g uint, index uint64) Position {
	above := t.LevelDepth(g - 1)
	return At(above, index>>(t.LevelDepth(g)-above))
}

// Path returns the grid nodes on the way from the root to x, x included if it is one.
func (t *Tree) Path(x Position) (path []Position) {
	for g := uint(0); g <= t.Levels() && t.LevelDepth(g) <= x.Depth(); g++ {
		path = append(path, x>>(x.Depth()-t.LevelDepth(g)))
	}
	return path
}

// LeafLen returns the exact number of bytes of a leaf, 0 for padding.
func (t *Tree) LeafLen(leaf uint64) uint64 {
	a := t.Shape.Address(leaf)
	if a.Segment >= t.T || a.Node >= t.Shape.Nodes {
		return 0
	}
	length := t.Nodes[a.Node].InSegment(a.Segment)
	from := a.Chunk << t.Shape.ChunkLog2
	if from >= length {
		return 0
	}
	return min(length-from, 1<<t.Shape.ChunkLog2)
}

// Padding reports whether a tree node is padding: iff its first leaf is.
func (t *Tree) Padding(x Position) bool {
	return t.LeafLen(x.Index()<<(t.Shape.Depth()-x.Depth())) == 0
}

// AnswerLen returns the exact number of bytes that answer a demand of the tree node
// number index of grid level g.
func (t *Tree) AnswerLen(g uint, index uint64) uint64 {
	if g == t.Levels() {
		return t.LeafLen(index)
	}
	return merkle.HashLen << (t.LevelDepth(g+1) - t.LevelDepth(g))
}

// AnswerHash returns what an answer of exact length folds to: the leaf hash in the
// last grid level, else the root of the small tree of the hashes.
func (t *Tree) AnswerHash(g uint, data []byte) merkle.Hash {
	if g == t.Levels() {
		return merkle.Leaf(data)
	}
	row := make([]merkle.Hash, len(data)/merkle.HashLen)
	for i := range row {
		copy(row[i][:], data[merkle.HashLen*i:])
	}
	for ; len(row) > 1; row = row[:len(row)/2] {
		for i := range len(row) / 2 {
			row[i] = merkle.Node(row[2*i], row[2*i+1])
		}
	}
	return row[0]
}
