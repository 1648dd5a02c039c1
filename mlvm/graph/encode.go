package graph

import (
	"encoding/binary"
	"fmt"

	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

// weightLenLen is the number of bytes of an encoded weight length.
const weightLenLen = 8

// Encode returns the canonical encoding of a program, all big-endian:
//
//	 0  shape, 32 bytes (layout.Shape)
//	32  byte lengths of the weight tensors, u64 each
//	..  descriptors of the nodes, 672 bytes each (NUMERICS §3.4)
func (p *Program) Encode() []byte {
	b := make([]byte, 0, p.encodedLen())
	shape := p.Shape.Encode()
	b = append(b, shape[:]...)
	for _, n := range p.Weights {
		b = binary.BigEndian.AppendUint64(b, uint64(n))
	}
	for i := range p.Nodes {
		desc := p.Nodes[i].Encode()
		b = append(b, desc[:]...)
	}
	return b
}

// encodedLen returns the length of an encoding with the numbers of p's shape.
func (p *Program) encodedLen() uint64 {
	return layout.ShapeLen + weightLenLen*uint64(p.Shape.Weights) + op.DescriptorLen*uint64(p.Shape.Nodes)
}

// Decode reads and validates an encoded program. It accepts what Encode returns
// for valid programs and nothing else, and keeps no reference to b.
func Decode(b []byte) (*Program, error) {
	if len(b) < layout.ShapeLen {
		return nil, fmt.Errorf("program has %d bytes, want at least %d", len(b), layout.ShapeLen)
	}
	p := &Program{Shape: layout.DecodeShape([layout.ShapeLen]byte(b))}
	if want := p.encodedLen(); uint64(len(b)) != want { // before anything is allocated
		return nil, fmt.Errorf("program has %d bytes, want %d for %d weight tensors and %d nodes",
			len(b), want, p.Shape.Weights, p.Shape.Nodes)
	}
	b = b[layout.ShapeLen:]
	p.Weights = make([]int64, p.Shape.Weights)
	for i := range p.Weights {
		p.Weights[i] = int64(binary.BigEndian.Uint64(b))
		b = b[weightLenLen:]
	}
	p.Nodes = make([]op.Instruction, p.Shape.Nodes)
	for i := range p.Nodes {
		in, err := op.Decode(b[:op.DescriptorLen])
		if err != nil {
			return nil, fmt.Errorf("program: node %d: %w", i, err)
		}
		p.Nodes[i] = *in
		b = b[op.DescriptorLen:]
	}
	if err := p.Validate(); err != nil {
		return nil, fmt.Errorf("program: %w", err)
	}
	return p, nil
}
