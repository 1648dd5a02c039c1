package trace

import (
	"context"
	"fmt"

	"golang.org/x/sync/errgroup"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Trace is a committed execution.
type Trace struct {
	program *graph.Program
	tensors [][][]byte // output bytes by segment and node
	tree    *merkle.Joined
}

// New returns the trace of an execution of p: the output bytes of every node in
// every segment. It keeps the slices, which must not change afterwards, and hashes
// with at most the given number of goroutines. It looks at ctx before each tensor.
func New(ctx context.Context, p *graph.Program, tensors [][][]byte, workers int) (*Trace, error) {
	if err := check(p, tensors); err != nil {
		return nil, err
	}
	trees := make([][]merkle.Nodes, len(tensors))
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(max(1, workers))
	for t := range tensors {
		trees[t] = make([]merkle.Nodes, len(p.Nodes))
		for n, b := range tensors[t] {
			g.Go(func() error { // ends when the tensor is hashed
				if err := ctx.Err(); err != nil {
					return err
				}
				trees[t][n] = merkle.NewTree(leaves(b, uint(p.ChunkLog2)), uint(p.DC))
				return nil
			})
		}
	}
	if err := g.Wait(); err != nil {
		return nil, err
	}
	segments := make([]merkle.Nodes, len(tensors))
	for t := range segments {
		segments[t] = merkle.Join(trees[t], uint(p.DC), uint(p.DB))
	}
	return &Trace{program: p, tensors: tensors, tree: merkle.Join(segments, uint(p.DB)+uint(p.DC), uint(p.DA))}, nil
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

// leaves returns the leaf hashes of a tensor's chunks.
func leaves(b []byte, chunkLog2 uint) []merkle.Hash {
	row := make([]merkle.Hash, tensor.Chunks(int64(len(b)), chunkLog2))
	for i := range row {
		start := int64(i) << chunkLog2
		row[i] = merkle.Leaf(b[start : start+tensor.ChunkLen(int64(len(b)), int64(i), chunkLog2)])
	}
	return row
}

// InputTree returns the tree of an input of the program.
func InputTree(p *graph.Program, input []byte) (*merkle.Tree, error) {
	if len(input) != int(p.InputLen) {
		return nil, fmt.Errorf("input has %d bytes, want %d", len(input), p.InputLen)
	}
	return merkle.NewTree(leaves(input, uint(p.ChunkLog2)), uint(p.DI)), nil
}

// Program returns the program whose execution t is.
func (t *Trace) Program() *graph.Program { return t.program }

// T returns the number of segments.
func (t *Trace) T() uint32 { return uint32(len(t.tensors)) }

// Root returns the trace root.
func (t *Trace) Root() merkle.Hash { return t.tree.Root() }

// Tensor returns the output bytes of a node in a segment, which must not be changed.
func (t *Trace) Tensor(segment, node uint32) []byte { return t.tensors[segment][node] }

// Depth implements merkle.Nodes.
func (t *Trace) Depth() uint { return t.tree.Depth() }

// At implements merkle.Nodes.
func (t *Trace) At(height uint, index uint64) merkle.Hash { return t.tree.At(height, index) }

// Leaf returns the preimage of a leaf: the bytes of a chunk, none for padding.
func (t *Trace) Leaf(index uint64) []byte {
	a := t.program.Address(index)
	if a.Segment >= t.T() || a.Node >= t.program.Shape.Nodes {
		return nil
	}
	b, chunkLog2 := t.tensors[a.Segment][a.Node], uint(t.program.ChunkLog2)
	if a.Chunk >= uint64(tensor.Chunks(int64(len(b)), chunkLog2)) {
		return nil
	}
	start := int64(a.Chunk) << chunkLog2
	return b[start : start+tensor.ChunkLen(int64(len(b)), int64(a.Chunk), chunkLog2)]
}

// Output returns what a claim shows of the execution (PROTOCOL §3): in mode DATA
// the bytes of the out node in the last segment and the siblings of its tensor's
// root; in mode ROOT the segment root of the last segment and its siblings.
func (t *Trace) Output() (output []byte, path []merkle.Hash) {
	p := t.program
	last := t.T() - 1
	if p.OutMode == layout.OutRoot {
		height := uint(p.DB) + uint(p.DC)
		root := t.At(height, uint64(last))
		return root[:], merkle.PathOf(t, height, uint64(last))
	}
	leaf := p.Leaf(layout.Address{Segment: last, Node: p.OutNode})
	return t.tensors[last][p.OutNode], merkle.PathOf(t, uint(p.DC), leaf>>p.DC)
}
