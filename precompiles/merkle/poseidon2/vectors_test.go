package poseidon2_test

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"os"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	gnark "github.com/consensys/gnark-crypto/ecc/bn254/fr/poseidon2"

	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/merkle/poseidon2"
)

// hexBytes is a byte string in a JSON file, in hex without a prefix.
type hexBytes []byte

// UnmarshalText implements encoding.TextUnmarshaler.
func (b *hexBytes) UnmarshalText(text []byte) (err error) {
	*b, err = hex.AppendDecode(nil, text)
	return err
}

// vector is a line of poseidon2.jsonl. In and Out are 32-byte field elements but
// for the leaf's bytes.
type vector struct {
	Part    string // keys (of the next round), permutation, node or leaf
	In, Out []hexBytes
}

// readVectors returns the vectors of an independent program by part.
func readVectors(t *testing.T) map[string][]vector {
	t.Helper()
	b, err := os.ReadFile("../../testdata/poseidon2.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string][]vector{}
	for i, line := range bytes.Split(bytes.TrimSuffix(b, []byte("\n")), []byte("\n")) {
		var v vector
		if err := json.Unmarshal(line, &v); err != nil {
			t.Fatalf("line %d: %v", i+1, err)
		}
		parts[v.Part] = append(parts[v.Part], v)
	}
	for _, part := range []string{"keys", "permutation", "node", "leaf"} {
		if len(parts[part]) == 0 {
			t.Fatalf("no vectors of part %q", part)
		}
	}
	if len(parts) != 4 {
		t.Fatalf("%d parts, want 4", len(parts))
	}
	return parts
}

// elements decodes canonical field elements.
func elements(t *testing.T, words []hexBytes) []fr.Element {
	t.Helper()
	list := make([]fr.Element, len(words))
	for i, w := range words {
		if err := list[i].SetBytesCanonical(w); err != nil {
			t.Fatalf("%x: %v", []byte(w), err)
		}
	}
	return list
}

// checkElements compares field elements one by one.
func checkElements(t *testing.T, what string, n int, got, want []fr.Element) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%s %d: %d elements, want %d", what, n, len(got), len(want))
	}
	for i := range got {
		if !got[i].Equal(&want[i]) {
			t.Errorf("%s %d: element %d is %v, want %v", what, n, i, &got[i], &want[i])
		}
	}
}

// TestPermutationVectors checks gnark-crypto's round keys and permutation, so that
// another version of the module cannot change a root unnoticed.
func TestPermutationVectors(t *testing.T) {
	parts, p := readVectors(t), gnark.GetDefaultParameters()
	if got, want := len(p.RoundKeys), len(parts["keys"]); got != want {
		t.Fatalf("%d rounds, want %d", got, want)
	}
	for i, v := range parts["keys"] {
		checkElements(t, "keys of round", i, p.RoundKeys[i], elements(t, v.Out))
	}
	permutation := gnark.NewPermutation(p.Width, p.NbFullRounds, p.NbPartialRounds)
	for i, v := range parts["permutation"] {
		state := elements(t, v.In)
		if err := permutation.Permutation(state); err != nil {
			t.Fatal(err)
		}
		checkElements(t, "permutation", i, state, elements(t, v.Out))
	}
}

// TestHashVectors checks leaves and inner tree nodes.
func TestHashVectors(t *testing.T) {
	parts, h := readVectors(t), poseidon2.New()
	for i, v := range parts["node"] {
		if got, want := h.Node(merkle.Hash(v.In[0]), merkle.Hash(v.In[1])), merkle.Hash(v.Out[0]); got != want {
			t.Errorf("node %d: hash is %v, want %v", i, got, want)
		}
	}
	for i, v := range parts["leaf"] {
		if got, want := h.Leaf(v.In[0]), merkle.Hash(v.Out[0]); got != want {
			t.Errorf("leaf %d of %d bytes: hash is %v, want %v", i, len(v.In[0]), got, want)
		}
	}
}
