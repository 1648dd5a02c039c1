// Package gas holds the prices of the precompiles: a Schedule of constants with
// defaults, and the formulas that turn lengths and header fields into gas.
//
// Every price is max(consistency floor, 1.5 × time at ecrecover's rate), for the
// worst case of the portable code: a precompile is then never cheaper per unit of
// time than ecrecover, nor a cheaper way to hash or to read memory than the EVM's
// own. The benchmarks of package precompiles measure the ratio; docs/adr explains
// how the numbers were fitted. All formulas saturate.
package gas

import (
	"math"
	"math/bits"
)

// Schedule is a set of prices, in gas.
type Schedule struct {
	Base    uint64 // of any call: decoding and validation
	Word    uint64 // per 32 bytes of input
	Leaf    uint64 // keccak256 of a leaf, without its words
	Node    uint64 // keccak256 of an inner tree node, with its two words
	Load    uint64 // an operand of a term, with its share of the arithmetic
	Open    uint64 // the same from an opened chunk, which must be found first
	Element uint64 // an output element: what begins and finishes it

	Descriptor uint64 // of a node: decoding and checking it

	PoseidonNode uint64 // a Poseidon2 compression
}

// Default returns the schedule of a chain whose genesis does not override it.
func Default() *Schedule { return &defaults }

var defaults = Schedule{
	Base:         1_000,
	Word:         9,
	Leaf:         56,
	Node:         56,
	Load:         3,
	Open:         7,
	Element:      14,
	Descriptor:   1_200,
	PoseidonNode: 800,
}

const wordLen = 32

// ShortChunks is the number of chunks of a step proof that may be shorter than a word:
// six operands and the output may each end in one.
const ShortChunks = 7

func words(n uint64) uint64 { return n/wordLen + min(n%wordLen, 1) }

// StepVerify returns the gas of STEP_VERIFY for an input of the given length and
// an element with the given number of loads. Whatever the input consists of, each
// 32 bytes of it are a sibling (an inner hash) or part of a chunk (its share of a
// leaf and an inner hash, and its words): the dearer of the two is charged.
func (s *Schedule) StepVerify(inputLen, loads uint64, chunkLog2 uint) uint64 {
	chunkWords := uint64(1) << min(max(chunkLog2, 5), 12) / wordLen
	perWord := max(s.Node, (s.Leaf+s.Node+chunkWords-1)/chunkWords) + s.Word
	return sum(s.Base, s.Element, ShortChunks*(s.Leaf+s.Node), mul(words(inputLen), perWord), mul(loads, s.Open))
}

// TensorOp returns the gas of TENSOR_OP for an input of the given length and a
// result of size elements, of which outputs are computed with the given number of
// loads each.
func (s *Schedule) TensorOp(inputLen, size, outputs, loads uint64) uint64 {
	return sum(s.Base, mul(words(inputLen), s.Word), mul(size, s.Element), mul(mul(outputs, loads), s.Load))
}

// MerkleVerify returns the gas of MERKLE_VERIFY for an input of the given length
// with count entries, over keccak256 or Poseidon2.
func (s *Schedule) MerkleVerify(inputLen, count uint64, poseidon bool) uint64 {
	if poseidon {
		// 32 bytes are a sibling, one compression, or 32/31 of a leaf's piece; an
		// entry begins, ends and joins with three more.
		perWord := s.Word + s.PoseidonNode + s.PoseidonNode/16
		return sum(s.Base, mul(words(inputLen), perWord), mul(count, 4*s.PoseidonNode))
	}
	return sum(s.Base, mul(words(inputLen), s.Word+s.Node), mul(count, s.Leaf+s.Node))
}

// GraphCheck returns the gas of GRAPH_CHECK for an input of the given length.
// Whatever the input consists of, each 32 bytes of it are a sibling (an inner hash) or
// a share of a descriptor, which is decoded, checked and hashed: the dearer of the two
// is charged.
func (s *Schedule) GraphCheck(inputLen uint64) uint64 {
	const descriptorWords = 21
	perWord := max(s.Node, (s.Descriptor+s.Leaf+s.Node+descriptorWords-1)/descriptorWords) + s.Word
	return sum(s.Base, mul(words(inputLen), perWord))
}

// mul returns x·y, or the greatest uint64 if that does not fit.
func mul(x, y uint64) uint64 {
	hi, lo := bits.Mul64(x, y)
	if hi != 0 {
		return math.MaxUint64
	}
	return lo
}

// sum returns the sum of its arguments, or the greatest uint64 if that does not
// fit.
func sum(terms ...uint64) (total uint64) {
	for _, x := range terms {
		var carry uint64
		if total, carry = bits.Add64(total, x, 0); carry != 0 {
			return math.MaxUint64
		}
	}
	return total
}
