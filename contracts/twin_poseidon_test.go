package contracts_test

import (
	"encoding/binary"
	"math/rand/v2"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/merkle/poseidon2"
)

// fieldElement returns a hash: most are elements, some at the limits, and, if it may, one
// that is none.
func fieldElement(rng *rand.Rand, wrong bool) (h merkle.Hash) {
	switch rng.IntN(8) {
	case 0:
		h[31] = byte(rng.IntN(2))
	case 1: // the greatest
		fr.Modulus().FillBytes(h[:])
		h[31]-- // the modulus is odd
	default:
		for i := range h {
			h[i] = byte(rng.Uint32())
		}
		h[0] &= 0x1f
	}
	if wrong {
		fr.Modulus().FillBytes(h[:])
		h[31] += byte(rng.IntN(3))
	}
	return h
}

// poseidonInput returns an input of MERKLE_VERIFY over Poseidon2, of hashes or leaves,
// with the root that the multiproof leads to or another. With wrong, one of its hashes
// may be no field element.
func poseidonInput(rng *rand.Rand, wrong bool) []byte {
	depth := uint(rng.IntN(6))
	preimages := rng.IntN(2)
	hasher, b := poseidon2.New(), make([]byte, 64)
	pick := func() merkle.Hash { return fieldElement(rng, wrong && rng.IntN(4) == 0) }
	var entries []merkle.Entry
	for index := range uint64(1) << depth {
		if rng.IntN(3) != 0 && (len(entries) > 0 || index+1 < 1<<depth) {
			continue
		}
		e := merkle.Entry{Index: index}
		b = binary.BigEndian.AppendUint64(b, index)
		if preimages == 1 {
			leaf := extremes(rng, rng.Int64N(100))
			e.Hash = hasher.Leaf(leaf)
			b = append(binary.BigEndian.AppendUint32(b, uint32(len(leaf))), leaf...)
		} else {
			e.Hash = pick()
			b = append(b, e.Hash[:]...)
		}
		entries = append(entries, e)
	}
	copy(b, []byte{1, 1, byte(depth), byte(preimages)})
	binary.BigEndian.PutUint32(b[4:], uint32(len(entries)))
	root, err := merkle.Root(hasher, entries, depth, func() (merkle.Hash, bool) {
		h := pick()
		b = append(b, h[:]...)
		return h, true
	})
	if err != nil {
		panic(err)
	}
	if rng.IntN(4) == 0 {
		root = pick()
	}
	copy(b[32:], root[:])
	return b
}

// TestTwinPoseidon: MERKLE_VERIFY and its twin agree on random multiproofs over
// Poseidon2, also where a hash is no field element.
func TestTwinPoseidon(t *testing.T) {
	w := newTwins(t)
	rng := rand.New(rand.NewPCG(31, 32))
	rounds := 1_500
	if testing.Short() {
		rounds = 150
	}
	seen := map[outcome]int{}
	for i := range rounds {
		seen[w.same("merkleVerify", poseidonInput(rng, i%3 == 0))]++
	}
	t.Logf("%d inputs: %d refused, %d false, %d true", rounds, seen[failed], seen[zero], seen[something])
	wantEach(t, seen, rounds/20)
}
