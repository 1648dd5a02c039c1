package prover

import (
	"context"
	"errors"
	"fmt"

	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
)

// ErrNoFault says that a claim is what one has computed oneself.
var ErrNoFault = errors.New("the claim is the same execution")

// Fault is a place at which a claim is false, and the tree that shows it.
type Fault struct {
	stepproof.Header
	tree Tree
}

// FindFault compares one's own execution with a claimed tree of T segments and
// returns a place at which the claim is false: the leftmost difference or, where
// the trees agree as far as both run, the segment in which one of them should have
// stopped. It returns ErrNoFault if there is none. Other errors are the trees': then
// nothing is known of the claim. A *trace.NotKeptError names the segment of one's own
// execution with the fault: what ProveFault needs too is there if that segment and the
// one before are kept (trace.Around).
//
// It reads the children of one tree node at each height, at most, and at most one
// leaf. The proof of the fault needs nothing else of the claimed tree.
func FindFault(ctx context.Context, own *trace.Trace, claim Tree, T uint32) (*Fault, error) {
	p := own.Program()
	if T < 1 || T > p.MaxSegments {
		return nil, fmt.Errorf("claim of %d segments, want 1 to %d", T, p.MaxSegments)
	}
	height, index := own.Depth(), uint64(0)
	root, err := claim.Node(ctx, height, 0)
	if err != nil {
		return nil, err
	}
	if root == own.Root() {
		if T == own.T() {
			return nil, ErrNoFault
		}
		return stopFault(own, claim, T, 1<<height), nil
	}
	// Where both run, and agree, but for different times, the shorter one ends at
	// a segment that says whether to stop.
	limit := uint64(min(T, own.T())) << (uint(p.DB) + uint(p.DC))
	for height > 0 {
		if height, index, err = descend(ctx, own, claim, height, index); err != nil {
			return nil, err
		}
		if first := index << height; T != own.T() && first >= limit {
			return stopFault(own, claim, T, first), nil
		}
		padding, err := isPadding(own, T, height, index)
		if err != nil {
			return nil, err
		}
		if padding {
			return &Fault{stepproof.Header{Kind: stepproof.Pad, Depth: uint8(own.Depth() - height), Index: index}, claim}, nil
		}
	}
	return leafFault(ctx, own, claim, index)
}

// stopFault returns the fault of a claim that agrees with own before leaf first, and
// as far as both run, but not on the number of segments.
func stopFault(own *trace.Trace, claim Tree, T uint32, first uint64) *Fault {
	h := stepproof.Header{Kind: stepproof.Stop, Segment: min(T, own.T()) - 1}
	return &Fault{h, &spliced{own: own, claim: claim, at: first}}
}

// descend goes from a tree node in which own and claim differ to its leftmost child
// in which they do.
func descend(ctx context.Context, own *trace.Trace, claim Tree, height uint, index uint64) (uint, uint64, error) {
	height, index = height-1, 2*index
	left, err := claim.Node(ctx, height, index)
	if err != nil {
		return 0, 0, err
	}
	mine, err := own.Node(height, index)
	if err != nil {
		return 0, 0, err
	}
	if left == mine {
		index++
	}
	return height, index, nil
}

// isPadding reports whether the first leaf under a tree node is padding in a claim
// of T segments.
func isPadding(own *trace.Trace, T uint32, height uint, index uint64) (bool, error) {
	p := own.Program()
	a := p.Address(index << height)
	if a.Segment >= T || a.Node >= p.Shape.Nodes {
		return true, nil
	}
	mine, err := own.Node(height, index)
	return mine == merkle.Empty(height), err // a non-empty chunk hashes otherwise
}

// leafFault returns the fault in a leaf with data whose preimages differ.
func leafFault(ctx context.Context, own *trace.Trace, claim Tree, leaf uint64) (*Fault, error) {
	preimage, err := claim.Leaf(ctx, leaf)
	if err != nil {
		return nil, err
	}
	mine, err := own.Leaf(leaf)
	if err != nil {
		return nil, err
	}
	p := own.Program()
	tree := &spliced{own: own, claim: claim, at: leaf, leaf: preimage}
	if len(preimage) != len(mine) {
		return &Fault{stepproof.Header{Kind: stepproof.Len, Index: leaf}, tree}, nil
	}
	a := p.Address(leaf)
	d := p.Nodes[a.Node].DType
	for i := range mine {
		if mine[i] != preimage[i] {
			element := int64(a.Chunk)<<d.PerChunkLog2(uint(p.ChunkLog2)) + int64(i)*8/int64(d.Bits())
			return &Fault{stepproof.Header{Kind: stepproof.Step, Segment: a.Segment, Node: a.Node, Element: element}, tree}, nil
		}
	}
	return nil, fmt.Errorf("leaf %d: hashes differ, preimages do not", leaf)
}
