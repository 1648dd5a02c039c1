// Package prooftest builds small claims and their step proofs, for the tests and
// benchmarks of the verifier. It holds whole trees in memory and takes nothing for
// granted but the layout; the product's prover is elsewhere.
package prooftest

import (
	"slices"

	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Claim is an execution, honest or not, with everything that it commits to.
type Claim struct {
	Shape   layout.Shape
	Nodes   []*op.Instruction
	Weights [][]byte
	Input   []byte
	Trace   [][][]byte // output bytes by segment and node
	MaxT    uint32
}

// One returns the claim of a program of a single instruction and segment whose
// operands are the given tensors, by slot: its WEIGHT operands become weight
// tensors, an INPUT operand the input. The result is computed by evaluation.
func One(in *op.Instruction, tensors [op.SlotCount][]byte, chunkLog2 uint8) (*Claim, error) {
	c := &Claim{Nodes: []*op.Instruction{in}, Input: make([]byte, 1), MaxT: 1}
	for i := range in.Slots {
		switch s := &in.Slots[i]; s.Kind {
		case op.Weight:
			s.Index = uint32(len(c.Weights))
			c.Weights = append(c.Weights, tensors[i])
		case op.Input:
			c.Input = tensors[i]
		}
	}
	out := make([]byte, in.ByteLen(0))
	if err := in.Eval(out, &op.Memory{Instruction: in, Tensors: tensors}, 0); err != nil {
		return nil, err
	}
	c.Trace = [][][]byte{{out}}
	c.Shape = layout.Shape{
		ChunkLog2: chunkLog2, Nodes: 1, Weights: uint32(len(c.Weights)), InputLen: uint32(len(c.Input)),
		MaxSegments: 1, StopNode: layout.NoStop,
	}
	c.setDepths()
	return c, nil
}

// setDepths sets the least depths that hold everything.
func (c *Claim) setDepths() {
	depth := func(n int) (d uint8) {
		for 1<<d < n {
			d++
		}
		return d
	}
	chunks := func(tensors [][]byte) (most int) {
		for _, b := range tensors {
			most = max(most, int(tensor.Chunks(int64(len(b)), uint(c.Shape.ChunkLog2))))
		}
		return most
	}
	s := &c.Shape
	s.DA, s.DB = depth(int(s.MaxSegments)), depth(len(c.Nodes))
	for _, outputs := range c.Trace {
		s.DC = max(s.DC, depth(chunks(outputs)))
	}
	s.DV, s.DW = depth(len(c.Weights)), depth(chunks(c.Weights))
	s.DI = depth(chunks([][]byte{c.Input}))
}

// leaves appends the leaf hashes of a tensor and pads them to 2^depth if more
// tensors follow.
func (c *Claim) leaves(row []merkle.Hash, b []byte, depth uint8) []merkle.Hash {
	start := len(row)
	for chunk := range slices.Chunk(b, 1<<c.Shape.ChunkLog2) {
		row = append(row, merkle.Leaf(chunk))
	}
	for len(row) < start+1<<depth {
		row = append(row, merkle.Empty(0))
	}
	return row
}

// TraceTree returns the tree of the execution.
func (c *Claim) TraceTree() *merkle.Tree {
	var row []merkle.Hash
	for _, outputs := range c.Trace {
		for _, b := range outputs {
			row = c.leaves(row, b, c.Shape.DC)
		}
		for n := len(outputs); n < 1<<c.Shape.DB; n++ {
			row = c.leaves(row, nil, c.Shape.DC)
		}
	}
	return merkle.NewTree(row, c.Shape.Depth())
}

// WeightsTree returns the tree of the weights.
func (c *Claim) WeightsTree() *merkle.Tree {
	var row []merkle.Hash
	for _, b := range c.Weights {
		row = c.leaves(row, b, c.Shape.DW)
	}
	return merkle.NewTree(row, c.Shape.WeightDepth())
}

// InputTree returns the tree of the input.
func (c *Claim) InputTree() *merkle.Tree {
	return merkle.NewTree(c.leaves(nil, c.Input, c.Shape.DI), uint(c.Shape.DI))
}

// GraphTree returns the tree of the descriptors.
func (c *Claim) GraphTree() *merkle.Tree {
	var row []merkle.Hash
	for _, in := range c.Nodes {
		desc := in.Encode()
		row = append(row, merkle.Leaf(desc[:]))
	}
	return merkle.NewTree(row, uint(c.Shape.DB))
}

// Context returns the claim's context.
func (c *Claim) Context() *stepproof.Context {
	return &stepproof.Context{
		GraphRoot: c.GraphTree().Root(), WeightsRoot: c.WeightsTree().Root(),
		InputRoot: c.InputTree().Root(), TraceRoot: c.TraceTree().Root(),
		Shape: c.Shape, T: uint32(len(c.Trace)), MaxT: c.MaxT,
	}
}

// Step returns the input of the verifier for a STEP proof at the given place:
// context and proof.
func (c *Claim) Step(segment, node uint32, element int64) ([]byte, error) {
	in := c.Nodes[node]
	r := &recorder{claim: c, in: in, segment: segment, seen: map[leafID]bool{}}
	r.touch(stepproof.OutputPlace(&c.Shape, in, segment, node), in.DType, c.Trace[segment][node], element)
	if _, err := in.Element(r, int64(segment), element); err != nil {
		return nil, err
	}
	ctx := c.Context().Encode()
	head := (&stepproof.Header{Kind: stepproof.Step, Segment: segment, Node: node, Element: element}).Encode()
	desc := in.Encode()
	b := slices.Concat(ctx[:], head[:], desc[:])
	b = appendHashes(b, c.GraphTree().Path(uint64(node)))
	b = append(b, r.chunks...)
	for tree, t := range [...]*merkle.Tree{c.TraceTree(), c.WeightsTree(), c.InputTree()} {
		indices := r.leaves[tree]
		if len(indices) == 0 {
			continue
		}
		slices.Sort(indices)
		merkle.Siblings(indices, t.Depth(), func(level uint, index uint64) {
			h := t.At(level, index)
			b = append(b, h[:]...)
		})
	}
	return b, nil
}

func appendHashes(b []byte, hashes []merkle.Hash) []byte {
	for _, h := range hashes {
		b = append(b, h[:]...)
	}
	return b
}

type leafID struct {
	tree stepproof.Tree
	leaf uint64
}

// recorder is a Source that notes the chunks which an element touches.
type recorder struct {
	claim   *Claim
	in      *op.Instruction
	segment uint32
	seen    map[leafID]bool
	leaves  [3][]uint64
	chunks  []byte
}

// Load implements op.Source.
func (r *recorder) Load(slot op.SlotID, e int64) (int64, error) {
	s := &r.in.Slots[slot]
	b := r.bytes(s)
	r.touch(stepproof.SlotPlace(&r.claim.Shape, s, r.segment), s.DType, b, e)
	return s.DType.Load(b, e), nil
}

func (r *recorder) bytes(s *op.Slot) []byte {
	c := r.claim
	switch {
	case s.Kind == op.Input:
		return c.Input
	case s.Kind == op.Node:
		return c.Trace[r.segment][s.Index]
	case s.Kind == op.State && r.segment > 0:
		return c.Trace[r.segment-1][s.Index]
	default:
		w, _ := s.WeightIndex()
		return c.Weights[w]
	}
}

func (r *recorder) touch(p stepproof.Place, d tensor.DType, b []byte, e int64) {
	log2 := uint(r.claim.Shape.ChunkLog2)
	chunk := e >> d.PerChunkLog2(log2)
	id := leafID{p.Tree, p.First + uint64(chunk)}
	if r.seen[id] {
		return
	}
	r.seen[id] = true
	r.leaves[p.Tree] = append(r.leaves[p.Tree], id.leaf)
	start := chunk << log2
	r.chunks = append(r.chunks, b[start:start+tensor.ChunkLen(p.ByteLen, chunk, log2)]...)
}
