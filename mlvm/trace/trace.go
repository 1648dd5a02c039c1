package trace

import (
	"context"
	"fmt"
	"slices"

	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/keccak"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Trace is a committed execution. It may be read by several goroutines at once.
type Trace struct {
	program  *graph.Program
	segments []segment
	tree     *merkle.Joined
	output   []byte        // of the last segment, if it is not kept
	path     []merkle.Hash // from there to the segment root
	stats    Stats
	again    again // how to compute segments again, nil if nobody knows
}

// NotKeptError says that something is in a segment of which only the root was kept, or an
// outline. It can be had by computing the segment again (Trace.Around) or, if too little was
// kept for that, by running the program again (Options.Keep).
type NotKeptError struct {
	Segment uint32
}

// Error implements error.
func (e *NotKeptError) Error() string { return fmt.Sprintf("segment %d was not kept", e.Segment) }

// New returns the trace of an execution of p: the output bytes of every node in
// every segment. It keeps the slices, which must not change afterwards, and hashes
// with at most the given number of goroutines, at least one. It looks at ctx before
// each tensor.
func New(ctx context.Context, p *graph.Program, tensors [][][]byte, workers int) (*Trace, error) {
	if err := check(p, tensors); err != nil {
		return nil, err
	}
	b := newBuilder(p, nil, Options{Workers: max(1, workers)})
	b.aliases = true
	outputs := make([]engine.Tensor, len(p.Nodes))
	for t := range tensors {
		for n, bytes := range tensors[t] {
			outputs[n] = engine.Tensor{Bytes: bytes}
		}
		if err := b.Add(ctx, uint32(t), outputs); err != nil {
			return nil, err
		}
	}
	return b.Trace()
}

// check returns an error unless the tensors have the lengths that the program
// gives them.
func check(p *graph.Program, tensors [][][]byte) error {
	if len(tensors) == 0 || len(tensors) > int(p.MaxSegments) {
		return fmt.Errorf("trace: %d segments, want 1 to %d", len(tensors), p.MaxSegments)
	}
	for t := range tensors {
		if len(tensors[t]) != len(p.Nodes) {
			return fmt.Errorf("trace: segment %d has %d tensors, want %d", t, len(tensors[t]), len(p.Nodes))
		}
		for n, b := range tensors[t] {
			if want := p.Nodes[n].ByteLen(int64(t)); int64(len(b)) != want {
				return fmt.Errorf("trace: segment %d, node %d: %d bytes, want %d", t, n, len(b), want)
			}
		}
	}
	return nil
}

// Execute runs a program on an input for at most maxT segments and commits to the run.
func Execute(ctx context.Context, s *engine.Session, input []byte, maxT uint32, o Options) (*Trace, error) {
	e := s.Engine()
	o.MaxT = maxT
	b, err := NewBuilder(e.Program(), e.Weights(), o)
	if err != nil {
		return nil, err
	}
	if err := b.Run(ctx, s, input, maxT, nil); err != nil {
		return nil, err
	}
	return b.Trace()
}

// join makes the tree over the segments.
func (t *Trace) join() {
	p := t.program
	trees := make([]merkle.Nodes, len(t.segments))
	for i := range trees {
		trees[i] = &t.segments[i]
	}
	t.tree = merkle.Join(trees, uint(p.DB)+uint(p.DC), uint(p.DA))
}

// InputTree returns the tree of an input of the program.
func InputTree(p *graph.Program, input []byte) (*merkle.Tree, error) {
	if len(input) != int(p.InputLen) {
		return nil, fmt.Errorf("input has %d bytes, want %d", len(input), p.InputLen)
	}
	leaves := make([]merkle.Hash, tensor.Chunks(int64(len(input)), uint(p.ChunkLog2)))
	keccak.Leaves(leaves, input, 1<<p.ChunkLog2)
	return keccak.Tree(leaves, uint(p.DI), 1), nil
}

// Program returns the program whose execution t is.
func (t *Trace) Program() *graph.Program { return t.program }

// T returns the number of segments.
func (t *Trace) T() uint32 { return uint32(len(t.segments)) }

// Root returns the trace root.
func (t *Trace) Root() merkle.Hash { return t.tree.Root() }

// Stats returns what it has cost to commit.
func (t *Trace) Stats() Stats { return t.stats }

// Has reports whether the tensors of a segment, and the tree nodes below its root, were
// kept. What is asked of others is a *NotKeptError.
func (t *Trace) Has(segment uint32) bool {
	return segment < t.T() && t.segments[segment].detail == full
}

// Complete reports whether t has every segment.
func (t *Trace) Complete() bool {
	return !slices.ContainsFunc(t.segments, func(s segment) bool { return s.detail < full })
}

// missing returns the error for what is in a segment of the run that was not kept.
func (t *Trace) missing(segment uint64) error {
	if segment < uint64(t.T()) && !t.Has(uint32(segment)) {
		return &NotKeptError{uint32(segment)}
	}
	return nil
}

// Tensor returns the output bytes of a node in a segment of the run, which must not be
// changed. They are put together when they share memory with other segments.
func (t *Trace) Tensor(segment, node uint32) ([]byte, error) {
	if err := t.missing(uint64(segment)); err != nil {
		return nil, err
	}
	if err := t.missingTensor(uint64(segment), uint64(node)); err != nil {
		return nil, err
	}
	return t.segments[segment].versions[node].bytes(), nil
}

// Depth returns the depth of the tree.
func (t *Trace) Depth() uint { return t.tree.Depth() }

// Node returns the tree node of the given height, at most Depth (a leaf has 0), and
// index.
func (t *Trace) Node(height uint, index uint64) (merkle.Hash, error) {
	if below := uint(t.program.DB) + uint(t.program.DC); height < below {
		segment := index >> (below - height)
		outlined := segment < uint64(t.T()) && t.segments[segment].detail == outline && height >= uint(t.program.DC)
		if err := t.missing(segment); err != nil && !outlined {
			return merkle.Hash{}, err
		}
	}
	if below := uint(t.program.DC); height < below {
		at := index >> (below - height)
		if err := t.missingTensor(at>>t.program.DB, at&(1<<t.program.DB-1)); err != nil {
			return merkle.Hash{}, err
		}
	}
	return t.tree.At(height, index), nil
}

// Leaf returns the preimage of a leaf: the bytes of a chunk, none for padding.
func (t *Trace) Leaf(index uint64) ([]byte, error) {
	a := t.program.Address(index)
	if a.Segment >= t.T() || a.Node >= t.program.Shape.Nodes {
		return nil, nil
	}
	if err := t.missing(uint64(a.Segment)); err != nil {
		return nil, err
	}
	if err := t.missingTensor(uint64(a.Segment), uint64(a.Node)); err != nil {
		return nil, err
	}
	return t.segments[a.Segment].versions[a.Node].chunk(a.Chunk), nil
}

// Output returns what a claim shows of the execution (PROTOCOL §3): in mode DATA
// the bytes of the out node in the last segment and the siblings of its tensor's
// root; in mode ROOT the segment root of the last segment and its siblings. It is
// there even if that segment was not kept.
func (t *Trace) Output() (output []byte, path []merkle.Hash) {
	p := t.program
	last := t.T() - 1
	top := merkle.PathOf(t.tree, uint(p.DB)+uint(p.DC), uint64(last))
	switch {
	case p.OutMode == layout.OutRoot:
		root := t.segments[last].root
		return root[:], top
	case t.Has(last):
		s := &t.segments[last]
		return s.versions[p.OutNode].bytes(), append(merkle.PathOf(s.nodes, 0, uint64(p.OutNode)), top...)
	default:
		return t.output, slices.Concat(t.path, top)
	}
}
