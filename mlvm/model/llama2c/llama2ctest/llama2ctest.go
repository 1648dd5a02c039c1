// Package llama2ctest writes checkpoints of llama2.c, for tests, from the description of
// the format alone.
package llama2ctest

import (
	"bytes"
	"encoding/binary"
	"math"
)

// A Model is the shape of what a file is made from.
type Model struct {
	Dim, Hidden, Layers, Heads, KVHeads, Vocab, SeqLen int32
	Tied                                               bool
	Group                                              int32 // of version 2
}

// Small returns a file with weights 1, 2, 3, …, of a model of the least size with grouped
// queries. In version 2 all scales are 1.
func Small(version int, tied bool, group int32) []byte {
	m := Model{Dim: 4, Hidden: 6, Layers: 2, Heads: 2, KVHeads: 1, Vocab: 5, SeqLen: 3, Tied: tied, Group: group}
	return m.File(version)
}

// File returns a file of a version with weights 1, 2, 3, …. In version 2 all scales are 1.
func (m *Model) File(version int) []byte {
	b := m.Header(version)
	kv := m.Dim / m.Heads * m.KVHeads
	matrices := int(m.Layers*(2*m.Dim*m.Dim+2*kv*m.Dim+3*m.Hidden*m.Dim) + m.Vocab*m.Dim)
	if !m.Tied {
		matrices += int(m.Vocab * m.Dim)
	}
	n := matrices + int((2*m.Layers+1)*m.Dim)
	switch version {
	case 0:
		n += int(2 * m.SeqLen * (m.Dim / m.Heads / 2))
	case 2:
		n -= matrices
	}
	for i := range n {
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(float32(i+1)))
	}
	if version == 2 {
		b = append(b, bytes.Repeat(one, matrices/int(m.Group)*(int(m.Group)+4)/4)...)
	}
	return b
}

// Header returns the beginning of a file, before the weights.
func (m *Model) Header(version int) []byte {
	var b bytes.Buffer
	put := func(v any) { binary.Write(&b, binary.LittleEndian, v) }
	shape := []int32{m.Dim, m.Hidden, m.Layers, m.Heads, m.KVHeads, m.Vocab, m.SeqLen}
	if version == 0 {
		if !m.Tied {
			shape[5] = -m.Vocab
		}
		put(shape)
		return b.Bytes()
	}
	put(uint32(0x616b3432))
	put(int32(version))
	put(shape)
	put(m.Tied)
	if version == 2 {
		put(m.Group)
	}
	return append(b.Bytes(), make([]byte, 256-b.Len())...)
}

// one is a float32 of 1, and as int8 four small weights.
var one = binary.LittleEndian.AppendUint32(nil, math.Float32bits(1))
