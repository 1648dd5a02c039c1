package graphcheck

import (
	"encoding/binary"
	"fmt"

	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

// Version is the version of the encoding.
const Version = 1

// HeaderLen is the number of bytes before the batch.
const HeaderLen = 96

const (
	offFirst = 4
	offCount = 8
	offZero  = 12
	offRoot  = 32
	offShape = 64
)

// Header is what a contract knows of the range that it has checked.
type Header struct {
	First, Count uint32
	GraphRoot    merkle.Hash
	Shape        layout.Shape
}

// Encode returns the encoding of h.
func (h *Header) Encode() (b [HeaderLen]byte) {
	b[0] = Version
	binary.BigEndian.PutUint32(b[offFirst:], h.First)
	binary.BigEndian.PutUint32(b[offCount:], h.Count)
	copy(b[offRoot:], h.GraphRoot[:])
	shape := h.Shape.Encode()
	copy(b[offShape:], shape[:])
	return b
}

// DecodeHeader reads the header at the beginning of an input. It checks the encoding
// only.
func DecodeHeader(input []byte) (Header, error) {
	if len(input) < HeaderLen {
		return Header{}, fmt.Errorf("input has %d bytes, want at least %d", len(input), HeaderLen)
	}
	b := [HeaderLen]byte(input)
	if b[0] != Version {
		return Header{}, fmt.Errorf("version is %d, want %d", b[0], Version)
	}
	h := Header{
		First: binary.BigEndian.Uint32(b[offFirst:]), Count: binary.BigEndian.Uint32(b[offCount:]),
		GraphRoot: merkle.Hash(b[offRoot:offShape]), Shape: layout.DecodeShape([layout.ShapeLen]byte(b[offShape:])),
	}
	if h.Encode() != b {
		return Header{}, fmt.Errorf("header: reserved bytes are not zero")
	}
	return h, nil
}

// AppendBatch appends the batch of a range of a program to b. It requires that the
// nodes exist, with all that they name, and that the tree is that of their
// descriptors.
func AppendBatch(b []byte, nodes []op.Instruction, tree merkle.Nodes, first, count uint32) []byte {
	p := &Part{First: first}
	for i := range count {
		p.Nodes = append(p.Nodes, &nodes[first+i])
	}
	others := p.References()
	for _, in := range p.Nodes {
		desc := in.Encode()
		b = append(b, desc[:]...)
	}
	for _, i := range others {
		desc := nodes[i].Encode()
		b = append(b, desc[:]...)
	}
	var indices []uint64
	p.ascending(others, func(i uint32, _ int) { indices = append(indices, uint64(i)) })
	merkle.Siblings(indices, tree.Depth(), func(level uint, index uint64) {
		h := tree.At(level, index)
		b = append(b, h[:]...)
	})
	return b
}

// ascending visits the nodes of the range and the others in ascending order, each with
// the number of its descriptor in a batch.
func (p *Part) ascending(others []uint32, visit func(i uint32, at int)) {
	n, k := len(p.Nodes), 0
	for ; k < len(others) && others[k] < p.First; k++ {
		visit(others[k], n+k)
	}
	for at := range p.Nodes {
		visit(p.First+uint32(at), at)
	}
	for ; k < len(others); k++ {
		visit(others[k], n+k)
	}
}
