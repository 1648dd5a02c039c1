package graphcheck

import (
	"fmt"

	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

// Verify judges an input: it returns the report on its range, or nil if the
// descriptors obey the rules but do not stand under the graph root. An error says that
// the input is malformed or which rule is broken.
func Verify(input []byte) (*Report, error) {
	h, err := DecodeHeader(input)
	if err != nil {
		return nil, err
	}
	p := &Part{Shape: h.Shape, First: h.First}
	if err := p.Shape.Validate(); err != nil {
		return nil, fmt.Errorf("shape: %w", err)
	}
	if err := checkRange(&p.Shape, uint64(h.First), uint64(h.Count)); err != nil {
		return nil, err
	}
	r := &reader{rest: input[HeaderLen:]}
	for k := range h.Count { // appended as they are read: the count is not trusted
		in, err := r.descriptor(h.First + k)
		if err != nil {
			return nil, err
		}
		p.Nodes = append(p.Nodes, in)
	}
	if err := p.checkNodes(); err != nil { // so that what they name exists
		return nil, err
	}
	others := p.References()
	for _, i := range others {
		in, err := r.descriptor(i)
		if err != nil {
			return nil, err
		}
		p.Others = append(p.Others, Other{i, in})
	}
	report, err := p.checkLinked()
	if err != nil {
		return nil, err
	}
	root, err := r.root(p, others)
	if err != nil || root != h.GraphRoot {
		return nil, err
	}
	return report, nil
}

// reader reads descriptors, then siblings.
type reader struct {
	rest   []byte
	leaves []merkle.Hash // of the descriptors so far
}

// descriptor reads the descriptor of node i.
func (r *reader) descriptor(i uint32) (*op.Instruction, error) {
	if len(r.rest) < op.DescriptorLen {
		return nil, fmt.Errorf("node %d: %d bytes left, want a descriptor of %d", i, len(r.rest), op.DescriptorLen)
	}
	b := r.rest[:op.DescriptorLen]
	r.rest = r.rest[op.DescriptorLen:]
	in, err := op.Decode(b)
	if err != nil {
		return nil, fmt.Errorf("node %d: %w", i, err)
	}
	r.leaves = append(r.leaves, merkle.Leaf(b))
	return in, nil
}

// root returns where the multiproof leads, whose siblings are all that is left.
func (r *reader) root(p *Part, others []uint32) (merkle.Hash, error) {
	var entries []merkle.Entry
	p.ascending(others, func(i uint32, at int) {
		entries = append(entries, merkle.Entry{Index: uint64(i), Hash: r.leaves[at]})
	})
	depth := uint(p.Shape.DB)
	if err := merkle.CheckEntries(entries, depth); err != nil {
		return merkle.Hash{}, err
	}
	root, err := merkle.Root(merkle.Keccak{}, entries, depth, func() (h merkle.Hash, ok bool) {
		if len(r.rest) < merkle.HashLen {
			return h, false
		}
		copy(h[:], r.rest)
		r.rest = r.rest[merkle.HashLen:]
		return h, true
	})
	if err == nil && len(r.rest) != 0 {
		err = fmt.Errorf("%d bytes after the siblings", len(r.rest))
	}
	return root, err
}
