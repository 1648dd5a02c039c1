package trace

import (
	"slices"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/keccak"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

// detail says how much is kept of a segment.
type detail uint8

const (
	bare    detail = iota // the root
	outline               // the roots of its tensors, and what it has written of what the next one reads
	full                  // all tensors
)

// segment is a committed segment.
type segment struct {
	detail   detail
	depth    uint // of the tree
	root     merkle.Hash
	nodes    *merkle.Tree // over the roots of the tensors; nil if bare
	versions []*version   // by node; nil if not full
	log      []change     // nil if bare, or nobody needs it
}

// newSegment returns a segment whose tensors were hashed, with as much of it as is kept.
func newSegment(p *graph.Program, d *drawn, hollow func(segment, node uint32) bool) segment {
	roots, versions := d.roots, []*version(nil)
	if d.detail > bare {
		roots = slices.Clone(roots)
	}
	if d.detail == full {
		versions = slices.Clone(d.versions)
	}
	for n := range roots {
		if hollow == nil || !hollow(d.t, uint32(n)) {
			continue
		}
		roots[n] = holeFor(roots[n])
		if versions != nil {
			versions[n] = hole(roots[n], versions[n].size, uint(p.DC))
		}
	}
	s := segment{detail: d.detail, depth: uint(p.DB) + uint(p.DC), versions: versions}
	s.nodes = merkle.BuildOver(roots, uint(p.DC), uint(p.DB), keccak.Nodes)
	s.root = s.nodes.Root()
	return s
}

// reduce leaves at most so much of a segment.
func (s *segment) reduce(d detail) {
	s.detail = min(s.detail, d)
	if s.detail < full {
		s.versions = nil
	}
	if s.detail < outline {
		s.nodes, s.log = nil, nil
	}
}

// Depth implements merkle.Nodes.
func (s *segment) Depth() uint { return s.depth }

// At implements merkle.Nodes. It must not be asked for what was not kept.
func (s *segment) At(height uint, index uint64) merkle.Hash {
	if height == s.depth {
		return s.root
	}
	if s.nodes == nil {
		panic("trace: internal error: a segment that was not kept")
	}
	below := s.depth - s.nodes.Depth()
	if height >= below {
		return s.nodes.At(height-below, index)
	}
	n := index >> (below - height)
	if n >= uint64(len(s.versions)) {
		return merkle.Empty(height)
	}
	return s.versions[n].At(height, index&(1<<(below-height)-1))
}

// segmentBytes is the memory of an outline of a segment without its log.
func segmentBytes(p *graph.Program) int64 {
	return merkle.HashLen * (2*int64(len(p.Nodes)) + int64(p.DB)) // a tree, whose levels are rounded up
}

// leastBytes returns what it takes to keep so many segments, but for inner tree nodes, and
// unless parts of tensors are equal.
func leastBytes(p *graph.Program, segments uint32) (total int64) {
	const most = 1 << 50
	for _, t := range []int64{0, int64(segments) - 1} { // what grows does so evenly
		one := segmentBytes(p)
		for n := range p.Nodes {
			one += writtenBytes(&p.Nodes[n], t)
		}
		total += min(one, most) // of at most 2^24 segments
	}
	if total > most/int64(segments) {
		return most
	}
	return total * int64(segments) / 2
}

// writtenBytes returns how many bytes of its tensor a node writes in segment t.
func writtenBytes(in *op.Instruction, t int64) int64 {
	return in.DType.ByteLen(min(int64(in.OutputsAt(t)), in.SizeAt(t)))
}
