package stepproof

import (
	"encoding/binary"
	"fmt"
)

// Version is the version of the encoding.
const Version = 1

// HeaderLen is the number of bytes of a proof's header.
const HeaderLen = 32

// Kind is what a proof shows.
type Kind uint8

const (
	Step Kind = iota + 1 // an element is not what its instruction computes
	Pad                  // a tree node without data is not EMPTY
	Len                  // a leaf has the wrong length
	Stop                 // the run ended too early or too late
)

// String returns the name of k as the documents write it.
func (k Kind) String() string {
	if k < Step || k > Stop {
		return fmt.Sprintf("kind(%d)", uint8(k))
	}
	return [...]string{"STEP", "PAD", "LEN", "STOP"}[k-1]
}

// Header is the kind of a proof and the place that it names. Which fields are
// used depends on the kind; the others are zero.
type Header struct {
	Kind    Kind
	Segment uint32 // STEP, STOP
	Node    uint32 // STEP
	Element int64  // STEP: of the node's tensor, below 2^39
	Depth   uint8  // PAD: of the tree node, 0 is the root
	Index   uint64 // PAD: in its level; LEN: of the leaf; below 2^48
}

// Encode returns the header's word.
func (h *Header) Encode() (b [HeaderLen]byte) {
	b[0], b[1] = Version, byte(h.Kind)
	switch h.Kind {
	case Step:
		binary.BigEndian.PutUint32(b[2:], h.Segment)
		binary.BigEndian.PutUint32(b[6:], h.Node)
		putUint(b[10:15], uint64(h.Element))
	case Pad:
		b[2] = h.Depth
		putUint(b[3:9], h.Index)
	case Len:
		putUint(b[2:8], h.Index)
	case Stop:
		binary.BigEndian.PutUint32(b[2:], h.Segment)
	}
	return b
}

// DecodeHeader reads the header at the beginning of proof. It checks the encoding
// only, not that the place exists.
func DecodeHeader(proof []byte) (Header, error) {
	if len(proof) < HeaderLen {
		return Header{}, fmt.Errorf("proof has %d bytes, want at least %d", len(proof), HeaderLen)
	}
	b := [HeaderLen]byte(proof)
	if b[0] != Version {
		return Header{}, fmt.Errorf("version is %d, want %d", b[0], Version)
	}
	h := Header{Kind: Kind(b[1])}
	switch h.Kind {
	case Step:
		h.Segment = binary.BigEndian.Uint32(b[2:])
		h.Node = binary.BigEndian.Uint32(b[6:])
		h.Element = int64(getUint(b[10:15]))
	case Pad:
		h.Depth = b[2]
		h.Index = getUint(b[3:9])
	case Len:
		h.Index = getUint(b[2:8])
	case Stop:
		h.Segment = binary.BigEndian.Uint32(b[2:])
	default:
		return Header{}, fmt.Errorf("unknown %v", h.Kind)
	}
	if h.Encode() != b {
		return Header{}, fmt.Errorf("header: reserved bytes are not zero")
	}
	return h, nil
}

// putUint writes v into all of b, big-endian.
func putUint(b []byte, v uint64) {
	for i := len(b) - 1; i >= 0; i-- {
		b[i] = byte(v)
		v >>= 8
	}
}

// getUint reads all of b, big-endian.
func getUint(b []byte) (v uint64) {
	for _, x := range b {
		v = v<<8 | uint64(x)
	}
	return v
}
