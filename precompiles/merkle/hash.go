package merkle

import (
	"encoding/hex"
	"hash"
	"sync"

	"golang.org/x/crypto/sha3"
)

// HashLen is the number of bytes of a Hash.
const HashLen = 32

// Hash is a leaf hash, an inner hash or a root.
type Hash [HashLen]byte

// String returns h in hex with the prefix 0x.
func (h Hash) String() string { return "0x" + hex.EncodeToString(h[:]) }

// MarshalText implements encoding.TextMarshaler.
func (h Hash) MarshalText() ([]byte, error) { return []byte(h.String()), nil }

// MaxDepth is the greatest depth of a tree (PROTOCOL §1).
const MaxDepth = 48

// Hasher is a pair of domain-separated hash functions.
type Hasher interface {
	// Leaf returns the hash of a leaf's bytes.
	Leaf(b []byte) Hash
	// Node returns the hash of an inner tree node with the given children.
	Node(left, right Hash) Hash
}

// The first byte of what is hashed tells leaves from inner tree nodes, so that
// neither can pass for the other (as in RFC 6962 §2.1).
const (
	leafPrefix = 0x00
	nodePrefix = 0x01
)

// Keccak is the Hasher of every commitment: leaf(b) = keccak256(0x00 ‖ b),
// node(l, r) = keccak256(0x01 ‖ l ‖ r).
type Keccak struct{}

// Leaf returns keccak256(0x00 ‖ b).
func (Keccak) Leaf(b []byte) Hash { return Leaf(b) }

// Node returns keccak256(0x01 ‖ left ‖ right).
func (Keccak) Node(left, right Hash) Hash { return Node(left, right) }

// sponge is a Keccak state with room for what goes in and comes out of it, so that
// hashing does not allocate.
type sponge struct {
	state interface {
		hash.Hash
		Read([]byte) (int, error) // squeezes without the copy that Sum makes
	}
	in  [1 + 2*HashLen]byte
	out Hash
}

var sponges = sync.Pool{New: func() any {
	s := new(sponge)
	s.state = sha3.NewLegacyKeccak256().(interface {
		hash.Hash
		Read([]byte) (int, error)
	})
	return s
}}

// sum returns keccak256 of the first n bytes of s.in followed by b, and returns s
// to the pool.
func (s *sponge) sum(n int, b []byte) Hash {
	s.state.Reset()
	s.state.Write(s.in[:n])
	s.state.Write(b)
	s.state.Read(s.out[:])
	h := s.out
	sponges.Put(s)
	return h
}

// Sum returns keccak256(b).
func Sum(b []byte) Hash {
	return sponges.Get().(*sponge).sum(0, b)
}

// Leaf returns the hash of a leaf, keccak256(0x00 ‖ b).
func Leaf(b []byte) Hash {
	s := sponges.Get().(*sponge)
	s.in[0] = leafPrefix
	return s.sum(1, b)
}

// Node returns the hash of an inner tree node, keccak256(0x01 ‖ left ‖ right).
func Node(left, right Hash) Hash {
	s := sponges.Get().(*sponge)
	s.in[0] = nodePrefix
	copy(s.in[1:], left[:])
	copy(s.in[1+HashLen:], right[:])
	return s.sum(len(s.in), nil)
}

// empty holds EMPTY_0 … EMPTY_MaxDepth of Keccak.
var empty = EmptyHashes(Keccak{})

// Empty returns EMPTY_k, the root of a subtree of depth k <= MaxDepth without
// data.
func Empty(k uint) Hash { return empty[k] }

// EmptyHashes returns EMPTY_0 … EMPTY_MaxDepth of the given Hasher.
func EmptyHashes(h Hasher) (e [MaxDepth + 1]Hash) {
	e[0] = h.Leaf(nil)
	for k := 1; k <= MaxDepth; k++ {
		e[k] = h.Node(e[k-1], e[k-1])
	}
	return e
}
