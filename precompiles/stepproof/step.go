package stepproof

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Tree names one of the trees that a STEP proof opens, in the order in which
// their multiproofs stand.
type Tree uint8

const (
	TraceTree   Tree = iota // outputs, by segment, node and chunk
	WeightsTree             // weight tensors, by number and chunk
	InputTree               // chunks of the input
	treeCount
)

// Place is where a tensor stands: a tree, the leaf of its first chunk, and its
// exact number of bytes. Chunk c is leaf First + c.
type Place struct {
	Tree    Tree
	First   uint64
	ByteLen int64
}

// OutputPlace returns where the output of a node in a segment stands.
func OutputPlace(s *layout.Shape, in *op.Instruction, segment, node uint32) Place {
	return Place{
		First:   s.Leaf(layout.Address{Segment: segment, Node: node}),
		ByteLen: in.ByteLen(int64(segment)),
	}
}

// SlotPlace returns where the tensor of a slot stands for a step in the given
// segment. It requires a slot that names a tensor. The state before segment 0 is
// a weight tensor.
func SlotPlace(s *layout.Shape, slot *op.Slot, segment uint32) Place {
	p := Place{ByteLen: slot.ByteLen(int64(segment))}
	switch {
	case slot.Kind == op.Input:
		p.Tree = InputTree
	case slot.Kind == op.Node:
		p.First = s.Leaf(layout.Address{Segment: segment, Node: slot.Index})
	case slot.Kind == op.State && segment > 0:
		p.First = s.Leaf(layout.Address{Segment: segment - 1, Node: slot.Index})
	default:
		w, _ := slot.WeightIndex()
		p.Tree, p.First = WeightsTree, s.WeightLeaf(w, 0)
	}
	return p
}

// verifyStep judges a STEP proof: it recomputes the element from the opened chunks,
// checks that the trees hold these chunks, and compares.
func (v *verifier) verifyStep(h *Header) (bool, error) {
	if err := v.placeExists(h.Segment, h.Node); err != nil {
		return false, err
	}
	in, inModel, err := v.node(h.Node)
	if err != nil {
		return false, err
	}
	t := int64(h.Segment)
	if size := in.SizeAt(t); h.Element >= size {
		return false, fmt.Errorf("element is %d, want less than %d", h.Element, size)
	}
	o := newOpenings(v, in, h)
	claimed, err := o.read(&o.output, h.Element)
	if err != nil {
		return false, err
	}
	computed, err := in.Element(o, t, h.Element)
	if err != nil {
		return false, err
	}
	held, err := o.verify()
	if err != nil {
		return false, err
	}
	return inModel && held && claimed != computed, nil
}

// openings is the op.Source of a STEP proof. Each chunk that the evaluation
// touches for the first time is the next one in the proof.
type openings struct {
	*verifier
	output cursor
	slots  [op.SlotCount]cursor
	chunks map[uint64]int // by chunkID, into opened
	opened [treeCount][]opened
}

// chunkID identifies a chunk: slots that name the same tensor share it. A leaf's
// index has at most merkle.MaxDepth bits.
func chunkID(t Tree, leaf uint64) uint64 { return uint64(t)<<merkle.MaxDepth | leaf }

// opened is a chunk of the proof.
type opened struct {
	leaf uint64
	data []byte
}

// cursor is a slot's place and the chunk of it that was read last.
type cursor struct {
	Place
	dtype    tensor.DType
	perChunk uint // log2 of the elements of a chunk
	chunk    int64
	data     []byte
}

func newOpenings(v *verifier, in *op.Instruction, h *Header) *openings {
	o := &openings{verifier: v, chunks: make(map[uint64]int)}
	chunkLog2 := uint(v.Shape.ChunkLog2)
	newCursor := func(p Place, d tensor.DType) cursor {
		return cursor{Place: p, dtype: d, perChunk: d.PerChunkLog2(chunkLog2), chunk: -1}
	}
	o.output = newCursor(OutputPlace(&v.Shape, in, h.Segment, h.Node), in.DType)
	for i := range in.Slots {
		if s := &in.Slots[i]; s.Tensor() {
			o.slots[i] = newCursor(SlotPlace(&v.Shape, s, h.Segment), s.DType)
		}
	}
	return o
}

// Load implements op.Source.
func (o *openings) Load(slot op.SlotID, e int64) (int64, error) {
	return o.read(&o.slots[slot], e)
}

// read returns element e of the tensor at c.
func (o *openings) read(c *cursor, e int64) (int64, error) {
	if chunk := e >> c.perChunk; chunk != c.chunk {
		data, err := o.open(c, chunk)
		if err != nil {
			return 0, err
		}
		c.chunk, c.data = chunk, data
	}
	return c.dtype.Load(c.data, e&(1<<c.perChunk-1)), nil
}

// open returns the bytes of a chunk, from the proof if it is new.
func (o *openings) open(c *cursor, chunk int64) ([]byte, error) {
	leaf := c.First + uint64(chunk)
	id := chunkID(c.Tree, leaf)
	if i, ok := o.chunks[id]; ok {
		return o.opened[c.Tree][i].data, nil
	}
	data, err := o.take("chunk", tensor.ChunkLen(c.ByteLen, chunk, uint(o.Shape.ChunkLog2)))
	if err != nil {
		return nil, err
	}
	o.chunks[id] = len(o.opened[c.Tree])
	o.opened[c.Tree] = append(o.opened[c.Tree], opened{leaf: leaf, data: data})
	return data, nil
}

// verify reads the multiproofs and reports whether all opened chunks are under
// their roots.
func (o *openings) verify() (bool, error) {
	shape := &o.Shape
	held := true
	for tree, root := range [treeCount]merkle.Hash{o.TraceRoot, o.WeightsRoot, o.InputRoot} {
		chunks := o.opened[tree]
		if len(chunks) == 0 {
			continue
		}
		slices.SortFunc(chunks, func(x, y opened) int { return cmp.Compare(x.leaf, y.leaf) })
		entries := make([]merkle.Entry, len(chunks))
		for i, c := range chunks {
			entries[i] = merkle.Entry{Index: c.leaf, Hash: merkle.Leaf(c.data)}
		}
		depth := [treeCount]uint{shape.Depth(), shape.WeightDepth(), uint(shape.DI)}[tree]
		got, err := merkle.Root(merkle.Keccak{}, entries, depth, o.sibling)
		if err != nil {
			return false, err
		}
		held = held && got == root
	}
	return held, o.end()
}

// sibling takes the next hash of a multiproof.
func (o *openings) sibling() (merkle.Hash, bool) {
	b, err := o.take("sibling", merkle.HashLen)
	if err != nil {
		return merkle.Hash{}, false
	}
	return merkle.Hash(b), true
}
