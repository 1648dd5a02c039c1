// Package poseidon2 is a merkle.Hasher over a field hash: Poseidon2 with width 2
// over the scalar field of BN254, in the parameters of gnark-crypto (6 full and 50
// partial rounds). Trees hashed with it can be opened cheaply inside zk circuits.
// Commitments of executions do not use it.
//
// A hash is a field element in 32 big-endian bytes, below the modulus.
//
//	node(l, r) = C(l, r)
//	leaf(b)    = C(C(… C(C(len(b), b_0), b_1) …, b_n), LeafTag)
//
// where C is the compression C(x, y) = y + P(x, y)_1, P the permutation, and b_i
// are the 31-byte pieces of b, big-endian, the last one shorter. The leading
// length keeps messages prefix-free; the closing LeafTag, the field element of the
// ASCII string "OPML/LEAF/POSEIDON2", tells leaves from inner tree nodes, whose
// right child cannot be made to hash to it.
package poseidon2

import (
	"encoding/binary"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	gnark "github.com/consensys/gnark-crypto/ecc/bn254/fr/poseidon2"

	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// LeafTag closes the hash of a leaf.
const LeafTag = "OPML/LEAF/POSEIDON2"

// pieceLen is the number of bytes of a leaf that one field element holds.
const pieceLen = fr.Bytes - 1

// Hasher implements merkle.Hasher. The zero value is not usable; see New.
type Hasher struct {
	permutation *gnark.Permutation
	tag         fr.Element
}

// New returns the Hasher. It may be used concurrently.
func New() *Hasher {
	p := gnark.GetDefaultParameters()
	h := &Hasher{permutation: gnark.NewPermutation(p.Width, p.NbFullRounds, p.NbPartialRounds)}
	h.tag.SetBytes([]byte(LeafTag))
	return h
}

// Parameters is what another implementation of the permutation needs. Field elements are
// big-endian.
type Parameters struct {
	Modulus    [fr.Bytes]byte
	LeafTag    [fr.Bytes]byte
	FullRounds int // half of them before the partial ones, half after
	RoundKeys  [][][fr.Bytes]byte
}

// PermutationParameters returns the parameters: a round has a key for each of the two
// elements of the state, a partial one for the first only.
func PermutationParameters() *Parameters {
	p, tag := gnark.GetDefaultParameters(), element([]byte(LeafTag))
	out := &Parameters{LeafTag: tag.Bytes(), FullRounds: p.NbFullRounds}
	fr.Modulus().FillBytes(out.Modulus[:])
	for _, round := range p.RoundKeys {
		var keys [][fr.Bytes]byte
		for i := range round {
			keys = append(keys, round[i].Bytes())
		}
		out.RoundKeys = append(out.RoundKeys, keys)
	}
	return out
}

// Canonical reports whether x is a hash: a field element below the modulus.
func Canonical(x merkle.Hash) bool {
	var e fr.Element
	return e.SetBytesCanonical(x[:]) == nil
}

// Leaf returns the hash of a leaf's bytes.
func (h *Hasher) Leaf(b []byte) merkle.Hash {
	var length [8]byte
	binary.BigEndian.PutUint64(length[:], uint64(len(b)))
	state := element(length[:])
	for len(b) > 0 {
		n := min(pieceLen, len(b))
		state = h.compress(state, element(b[:n]))
		b = b[n:]
	}
	state = h.compress(state, h.tag)
	return state.Bytes()
}

// Node returns the hash of an inner tree node. Its arguments are Canonical.
func (h *Hasher) Node(left, right merkle.Hash) merkle.Hash {
	e := h.compress(element(left[:]), element(right[:]))
	return e.Bytes()
}

// element returns the field element of a big-endian byte string.
func element(b []byte) (e fr.Element) {
	e.SetBytes(b)
	return e
}

// compress is C: the second half of the permutation's output, with its input fed
// forward.
func (h *Hasher) compress(x, y fr.Element) fr.Element {
	state := [2]fr.Element{x, y}
	if err := h.permutation.Permutation(state[:]); err != nil {
		panic("poseidon2: internal error: " + err.Error()) // only for a wrong width
	}
	y.Add(&y, &state[1])
	return y
}
