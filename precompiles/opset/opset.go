package opset

import (
	"encoding/binary"

	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// Version is the number of the instruction set that this module implements.
const Version = 1

// tag begins the preimage of an opset hash.
const tag = "OPML/OPSET/1"

// Hash returns H("OPML/OPSET/1", version, vectorsHash).
func Hash(version uint64, vectorsHash merkle.Hash) merkle.Hash {
	return Identifier(tag, Uint(version), vectorsHash)
}

// Current returns the hash of the instruction set that this module implements.
func Current() merkle.Hash { return Hash(Version, VectorsHash) }

// Identifier returns keccak256 of an ASCII tag in a word, padded with zeros on
// the right, followed by the given words: the rule by which all identifiers and
// commits are made (PROTOCOL §1). Only the first 32 bytes of a tag count.
func Identifier(tag string, words ...merkle.Hash) merkle.Hash {
	preimage := make([]byte, merkle.HashLen*(1+len(words)))
	copy(preimage[:merkle.HashLen], tag)
	for i := range words {
		copy(preimage[merkle.HashLen*(1+i):], words[i][:])
	}
	return merkle.Sum(preimage)
}

// Uint returns v as a word: 32 bytes, big-endian.
func Uint(v uint64) (w merkle.Hash) {
	binary.BigEndian.PutUint64(w[merkle.HashLen-8:], v)
	return w
}
