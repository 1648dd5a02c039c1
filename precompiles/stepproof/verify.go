package stepproof

import (
	"fmt"

	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Magic is the verdict "a fault is proven": keccak256("OPML/VERDICT/FAULT/1")
// (PROTOCOL §4).
var Magic = merkle.Sum([]byte("OPML/VERDICT/FAULT/1"))

// Verify judges a context followed by a proof. It returns true if the proof shows
// that the claim is false, false if it is well-formed but does not, and an error
// if it is malformed. It does not retain or change input.
func Verify(input []byte) (fault bool, err error) {
	ctx, err := DecodeContext(input)
	if err != nil {
		return false, err
	}
	proof := input[ContextLen:]
	h, err := DecodeHeader(proof)
	if err != nil {
		return false, err
	}
	v := &verifier{Context: ctx, rest: proof[HeaderLen:]}
	switch h.Kind {
	case Step:
		fault, err = v.verifyStep(&h)
	case Pad:
		fault, err = v.verifyPad(&h)
	case Len:
		fault, err = v.verifyLen(&h)
	default:
		fault, err = v.verifyStop(&h)
	}
	if err != nil {
		return false, fmt.Errorf("%v: %w", h.Kind, err)
	}
	return fault, nil
}

// verifier reads a proof from front to back.
type verifier struct {
	*Context
	rest []byte
}

// take returns the next n bytes.
func (v *verifier) take(what string, n int64) ([]byte, error) {
	if int64(len(v.rest)) < n {
		return nil, fmt.Errorf("%s: %d bytes left, want %d", what, len(v.rest), n)
	}
	b := v.rest[:n]
	v.rest = v.rest[n:]
	return b, nil
}

// end returns an error if bytes are left.
func (v *verifier) end() error {
	if len(v.rest) != 0 {
		return fmt.Errorf("%d bytes after the end", len(v.rest))
	}
	return nil
}

// path reads n siblings.
func (v *verifier) path(what string, n uint) ([]merkle.Hash, error) {
	b, err := v.take(what, int64(n)*merkle.HashLen)
	if err != nil {
		return nil, err
	}
	path := make([]merkle.Hash, n)
	for i := range path {
		path[i] = merkle.Hash(b[merkle.HashLen*i:])
	}
	return path, nil
}

// node reads a node's descriptor and its path. The descriptor is checked against
// the shape before it is known to be the model's: inModel says whether the path
// leads to graphRoot.
func (v *verifier) node(i uint32) (in *op.Instruction, inModel bool, err error) {
	desc, err := v.take("descriptor", op.DescriptorLen)
	if err != nil {
		return nil, false, err
	}
	path, err := v.path("path of the descriptor", uint(v.Shape.DB))
	if err != nil {
		return nil, false, err
	}
	if in, err = op.Decode(desc); err != nil {
		return nil, false, err
	}
	if err = v.Shape.CheckNode(i, in); err != nil {
		return nil, false, err
	}
	return in, merkle.Fold(merkle.Leaf(desc), uint64(i), path) == v.GraphRoot, nil
}

// placeExists returns an error unless the trace has the node in the segment.
func (v *verifier) placeExists(segment, node uint32) error {
	if segment >= v.T {
		return fmt.Errorf("segment is %d, want less than %d", segment, v.T)
	}
	if node >= v.Shape.Nodes {
		return fmt.Errorf("node is %d, want less than %d", node, v.Shape.Nodes)
	}
	return nil
}

// chunks returns the number of chunks of a node's tensor in a segment.
func (v *verifier) chunks(in *op.Instruction, segment uint32) uint64 {
	return uint64(tensor.Chunks(in.ByteLen(int64(segment)), uint(v.Shape.ChunkLog2)))
}

// verifyPad judges a PAD proof: a tree node that is padding, because its first leaf is,
// must be EMPTY. Padding by segment or node number shows at depth dA + dB or
// above; padding by chunk number below it, and needs the node's descriptor.
func (v *verifier) verifyPad(h *Header) (bool, error) {
	depth, nodeDepth := v.Shape.Depth(), uint(v.Shape.DA)+uint(v.Shape.DB)
	d := uint(h.Depth)
	if d > depth || h.Index>>d != 0 {
		return false, fmt.Errorf("no tree node %d at depth %d", h.Index, d)
	}
	a := v.Shape.Address(h.Index << (depth - d))
	padding, inModel := a.Segment >= v.T || a.Node >= v.Shape.Nodes, true
	if d > nodeDepth {
		if err := v.placeExists(a.Segment, a.Node); err != nil {
			return false, err
		}
		var in *op.Instruction
		var err error
		if in, inModel, err = v.node(a.Node); err != nil {
			return false, err
		}
		padding = a.Chunk >= v.chunks(in, a.Segment)
	}
	hash, err := v.path("hash of the tree node", 1)
	if err != nil {
		return false, err
	}
	path, err := v.path("path of the tree node", d)
	if err != nil {
		return false, err
	}
	if err := v.end(); err != nil {
		return false, err
	}
	return padding && inModel && hash[0] != merkle.Empty(depth-d) &&
		merkle.Fold(hash[0], h.Index, path) == v.TraceRoot, nil
}

// verifyLen judges a LEN proof: a leaf with data must have its exact length.
func (v *verifier) verifyLen(h *Header) (bool, error) {
	depth := v.Shape.Depth()
	if h.Index>>depth != 0 {
		return false, fmt.Errorf("no leaf %d in a tree of depth %d", h.Index, depth)
	}
	a := v.Shape.Address(h.Index)
	if err := v.placeExists(a.Segment, a.Node); err != nil {
		return false, err
	}
	in, inModel, err := v.node(a.Node)
	if err != nil {
		return false, err
	}
	preimage, err := v.take("preimage", max(0, int64(len(v.rest))-int64(depth)*merkle.HashLen))
	if err != nil {
		return false, err
	}
	path, err := v.path("path of the leaf", depth)
	if err != nil {
		return false, err
	}
	if a.Chunk >= v.chunks(in, a.Segment) {
		return false, nil // a padding leaf: PAD
	}
	byteLen := in.ByteLen(int64(a.Segment))
	exact := tensor.ChunkLen(byteLen, int64(a.Chunk), uint(v.Shape.ChunkLog2))
	return inModel && int64(len(preimage)) != exact &&
		merkle.Fold(merkle.Leaf(preimage), h.Index, path) == v.TraceRoot, nil
}

// verifyStop judges a STOP proof: T is the first count of segments after which element
// 0 of the stop node is not 0, and at most maxT.
func (v *verifier) verifyStop(h *Header) (bool, error) {
	stopNode, t := v.Shape.StopNode, h.Segment
	if stopNode == layout.NoStop {
		return false, fmt.Errorf("the model has no stop node")
	}
	if err := v.placeExists(t, stopNode); err != nil {
		return false, err
	}
	in, inModel, err := v.node(stopNode)
	if err != nil {
		return false, err
	}
	chunk, err := v.take("chunk", tensor.ChunkLen(in.ByteLen(int64(t)), 0, uint(v.Shape.ChunkLog2)))
	if err != nil {
		return false, err
	}
	path, err := v.path("path of the chunk", v.Shape.Depth())
	if err != nil {
		return false, err
	}
	if err := v.end(); err != nil {
		return false, err
	}
	leaf := v.Shape.Leaf(layout.Address{Segment: t, Node: stopNode})
	if !inModel || merkle.Fold(merkle.Leaf(chunk), leaf, path) != v.TraceRoot {
		return false, nil
	}
	if in.DType.Load(chunk, 0) != 0 {
		return t < v.T-1, nil
	}
	return t == v.T-1 && v.T < v.MaxT, nil
}
