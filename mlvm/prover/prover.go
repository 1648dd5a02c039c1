package prover

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// ErrNotAFault says that a proof, though well-formed, does not show a fault.
var ErrNotAFault = errors.New("no fault there")

// Claim is what a proof is about: a run of a program on an input.
type Claim struct {
	Program *graph.Program
	Weights [][]byte
	Input   []byte
	T, MaxT uint32

	graph   *merkle.Tree
	weights *graph.WeightsTree
	input   *merkle.Tree
}

// NewClaim returns the claim with its trees; that of the weights is the caller's.
func NewClaim(p *graph.Program, weights [][]byte, tree *graph.WeightsTree, input []byte) (*Claim, error) {
	in, err := trace.InputTree(p, input)
	if err != nil {
		return nil, err
	}
	return &Claim{
		Program: p, Weights: weights, Input: input, T: 1, MaxT: 1,
		graph: p.GraphTree(), weights: tree, input: in,
	}, nil
}

// Context returns the context of STEP_VERIFY for the claim with the given root.
func (c *Claim) Context(traceRoot merkle.Hash) *stepproof.Context {
	return &stepproof.Context{
		GraphRoot: c.graph.Root(), WeightsRoot: c.weights.Root(), InputRoot: c.input.Root(),
		TraceRoot: traceRoot, Shape: c.Program.Shape, T: c.T, MaxT: c.MaxT,
	}
}

// ProveFault returns the proof of a fault that FindFault has found.
func (c *Claim) ProveFault(ctx context.Context, f *Fault) ([]byte, error) {
	proof, fault, err := c.Prove(ctx, f.tree, &f.Header)
	if err == nil && !fault {
		err = fmt.Errorf("%v: %w", f.Kind, ErrNotAFault)
	}
	return proof, err
}

// Prove returns the proof for a place of the claim with the given tree, and the
// verifier's verdict on it: whether it shows a fault.
func (c *Claim) Prove(ctx context.Context, tree Tree, h *stepproof.Header) (proof []byte, fault bool, err error) {
	root, err := tree.Node(ctx, c.Program.Depth(), 0)
	if err != nil {
		return nil, false, err
	}
	b := &builder{ctx: ctx, claim: c, tree: tree}
	head := h.Encode()
	b.out = append(b.out, head[:]...)
	switch h.Kind {
	case stepproof.Step:
		err = b.step(h)
	case stepproof.Pad:
		err = b.pad(h)
	case stepproof.Len:
		err = b.leaf(h.Index)
	case stepproof.Stop:
		err = b.stop(h)
	default:
		err = fmt.Errorf("unknown %v", h.Kind)
	}
	if err != nil {
		return nil, false, fmt.Errorf("prove %v: %w", h.Kind, err)
	}
	context := c.Context(root).Encode()
	if fault, err = stepproof.Verify(slices.Concat(context[:], b.out)); err != nil {
		return nil, false, fmt.Errorf("prove: the verifier refuses the proof: %w", err)
	}
	return b.out, fault, nil
}

// builder appends the parts of a proof.
type builder struct {
	ctx   context.Context
	claim *Claim
	tree  Tree
	out   []byte
}

// node appends a node's descriptor and its path.
func (b *builder) node(n uint32) {
	desc := b.claim.Program.Nodes[n].Encode()
	b.out = append(b.out, desc[:]...)
	for _, h := range b.claim.graph.Path(uint64(n)) {
		b.out = append(b.out, h[:]...)
	}
}

// place returns an error unless the claim has the node in the segment.
func (b *builder) place(segment, node uint32) error {
	if segment >= b.claim.T || node >= b.claim.Program.Shape.Nodes {
		return fmt.Errorf("no node %d in segment %d: the run has %d nodes in %d segments", node, segment, b.claim.Program.Shape.Nodes, b.claim.T)
	}
	return nil
}

// path appends the siblings of a tree node of the trace.
func (b *builder) path(height uint, index uint64) error {
	for ; height < b.claim.Program.Depth(); height++ {
		h, err := b.tree.Node(b.ctx, height, index^1)
		if err != nil {
			return err
		}
		b.out = append(b.out, h[:]...)
		index >>= 1
	}
	return nil
}

// pad appends what follows the header of a PAD proof.
func (b *builder) pad(h *stepproof.Header) error {
	p := b.claim.Program
	if uint(h.Depth) > p.Depth() {
		return fmt.Errorf("no depth %d in a tree of %d", h.Depth, p.Depth())
	}
	height := p.Depth() - uint(h.Depth)
	if uint(h.Depth) > uint(p.DA)+uint(p.DB) {
		a := p.Address(h.Index << height)
		if err := b.place(a.Segment, a.Node); err != nil {
			return err
		}
		b.node(a.Node)
	}
	hash, err := b.tree.Node(b.ctx, height, h.Index)
	if err != nil {
		return err
	}
	b.out = append(b.out, hash[:]...)
	return b.path(height, h.Index)
}

// leaf appends descriptor, preimage and path of a leaf of the trace.
func (b *builder) leaf(index uint64) error {
	a := b.claim.Program.Address(index)
	if err := b.place(a.Segment, a.Node); err != nil {
		return err
	}
	b.node(a.Node)
	preimage, err := b.tree.Leaf(b.ctx, index)
	if err != nil {
		return err
	}
	b.out = append(b.out, preimage...)
	return b.path(0, index)
}

// stop appends what follows the header of a STOP proof.
func (b *builder) stop(h *stepproof.Header) error {
	p := b.claim.Program
	if p.StopNode == layout.NoStop {
		return errors.New("the model has no stop node")
	}
	return b.leaf(p.Leaf(layout.Address{Segment: h.Segment, Node: p.StopNode}))
}

// step appends what follows the header of a STEP proof.
func (b *builder) step(h *stepproof.Header) error {
	if err := b.place(h.Segment, h.Node); err != nil {
		return err
	}
	in := &b.claim.Program.Nodes[h.Node]
	if size := in.SizeAt(int64(h.Segment)); h.Element < 0 || h.Element >= size {
		return fmt.Errorf("element is %d, want 0 to %d", h.Element, size-1)
	}
	b.node(h.Node)
	r := &recorder{builder: b, in: in, segment: h.Segment, seen: map[chunkID][]byte{}}
	if err := r.touchOutput(h); err != nil {
		return err
	}
	if _, err := in.Element(r, int64(h.Segment), h.Element); err != nil {
		return err
	}
	return r.siblings()
}

// chunkID identifies an opened chunk.
type chunkID struct {
	tree stepproof.Tree
	leaf uint64
}

// recorder is the op.Source of a proof: it appends each chunk that the evaluation
// touches for the first time.
type recorder struct {
	*builder
	in      *op.Instruction
	segment uint32
	seen    map[chunkID][]byte
	leaves  [3][]uint64 // by stepproof.Tree
}

// touchOutput opens the chunk of the element itself.
func (r *recorder) touchOutput(h *stepproof.Header) error {
	p := stepproof.OutputPlace(&r.claim.Program.Shape, r.in, h.Segment, h.Node)
	_, err := r.chunk(p, h.Element>>r.in.DType.PerChunkLog2(uint(r.claim.Program.ChunkLog2)))
	return err
}

// Load implements op.Source.
func (r *recorder) Load(id op.SlotID, e int64) (int64, error) {
	s := &r.in.Slots[id]
	perChunk := s.DType.PerChunkLog2(uint(r.claim.Program.ChunkLog2))
	data, err := r.chunk(stepproof.SlotPlace(&r.claim.Program.Shape, s, r.segment), e>>perChunk)
	if err != nil {
		return 0, err
	}
	return s.DType.Load(data, e&(1<<perChunk-1)), nil
}

// chunk returns the bytes of a chunk and opens it if it is new.
func (r *recorder) chunk(p stepproof.Place, chunk int64) ([]byte, error) {
	id := chunkID{p.Tree, p.First + uint64(chunk)}
	if data, ok := r.seen[id]; ok {
		return data, nil
	}
	data, err := r.bytes(p, chunk)
	if err != nil {
		return nil, err
	}
	log2 := uint(r.claim.Program.ChunkLog2)
	if want := tensor.ChunkLen(p.ByteLen, chunk, log2); int64(len(data)) != want {
		return nil, fmt.Errorf("leaf %d has %d bytes, want %d", id.leaf, len(data), want)
	}
	r.seen[id] = data
	r.leaves[p.Tree] = append(r.leaves[p.Tree], id.leaf)
	r.out = append(r.out, data...)
	return data, nil
}

// bytes returns the bytes of a chunk of one of the trees.
func (r *recorder) bytes(p stepproof.Place, chunk int64) ([]byte, error) {
	program := r.claim.Program
	log2 := uint(program.ChunkLog2)
	var whole []byte
	switch p.Tree {
	case stepproof.TraceTree:
		return r.tree.Leaf(r.ctx, p.First+uint64(chunk))
	case stepproof.WeightsTree:
		whole = r.claim.Weights[p.First>>program.DW]
	default:
		whole = r.claim.Input
	}
	start := chunk << log2
	if start >= int64(len(whole)) {
		return nil, nil
	}
	return whole[start:min(start+1<<log2, int64(len(whole)))], nil
}

// siblings appends the multiproofs.
func (r *recorder) siblings() error {
	for tree, indices := range r.leaves {
		if len(indices) == 0 {
			continue
		}
		depth, node := r.treeNodes(stepproof.Tree(tree))
		slices.Sort(indices)
		var err error
		merkle.Siblings(indices, depth, func(level uint, index uint64) {
			var h merkle.Hash
			if err == nil {
				h, err = node(level, index)
			}
			r.out = append(r.out, h[:]...)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// treeNodes returns the depth of a tree, and how to look up its nodes.
func (r *recorder) treeNodes(t stepproof.Tree) (uint, func(height uint, index uint64) (merkle.Hash, error)) {
	local := func(nodes merkle.Nodes) (uint, func(uint, uint64) (merkle.Hash, error)) {
		return nodes.Depth(), func(height uint, index uint64) (merkle.Hash, error) { return nodes.At(height, index), nil }
	}
	switch t {
	case stepproof.TraceTree:
		return r.claim.Program.Depth(), func(height uint, index uint64) (merkle.Hash, error) {
			return r.tree.Node(r.ctx, height, index)
		}
	case stepproof.WeightsTree:
		return local(r.claim.weights)
	default:
		return local(r.claim.input)
	}
}
