package poseidon2_test

import (
	"math/big"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	gnark "github.com/consensys/gnark-crypto/ecc/bn254/fr/poseidon2"

	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/merkle/poseidon2"
)

// TestNodeIsGnarkCompression compares an inner hash with gnark-crypto's own
// compression function over bytes.
func TestNodeIsGnarkCompression(t *testing.T) {
	h := poseidon2.New()
	p := gnark.GetDefaultParameters()
	permutation := gnark.NewPermutation(p.Width, p.NbFullRounds, p.NbPartialRounds)
	for range 100 {
		var x, y fr.Element
		x.SetRandom()
		y.SetRandom()
		left, right := x.Bytes(), y.Bytes()
		want, err := permutation.Compress(left[:], right[:])
		if err != nil {
			t.Fatal(err)
		}
		if got := h.Node(left, right); string(got[:]) != string(want) {
			t.Fatalf("node(%x, %x) = %v, want %x", left, right, got, want)
		}
	}
}

// TestLeaf checks the construction of leaves from compressions, and that lengths,
// leading zeros and leaf-like inner nodes are told apart.
func TestLeaf(t *testing.T) {
	h := poseidon2.New()
	field := func(b []byte) merkle.Hash {
		var e fr.Element
		e.SetBytes(b)
		return e.Bytes()
	}
	tag := field([]byte(poseidon2.LeafTag))
	message := make([]byte, 40)
	for i := range message {
		message[i] = byte(i * 7)
	}
	want := h.Node(h.Node(h.Node(field([]byte{40}), field(message[:31])), field(message[31:])), tag)
	if got := h.Leaf(message); got != want {
		t.Errorf("leaf is %v, want %v", got, want)
	}
	seen := map[merkle.Hash]int{}
	for n := range 100 {
		seen[h.Leaf(make([]byte, n))]++
	}
	if len(seen) != 100 {
		t.Errorf("%d distinct leaves of zeros, want 100", len(seen))
	}
}

func TestCanonical(t *testing.T) {
	var atModulus, below merkle.Hash
	modulus := fr.Modulus()
	modulus.FillBytes(atModulus[:])
	modulus.Sub(modulus, big.NewInt(1)).FillBytes(below[:])
	if poseidon2.Canonical(atModulus) {
		t.Error("the modulus is canonical")
	}
	if !poseidon2.Canonical(below) || !poseidon2.Canonical(merkle.Hash{}) {
		t.Error("a field element is not canonical")
	}
}
