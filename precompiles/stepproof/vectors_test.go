package stepproof_test

import (
	"bufio"
	"encoding/hex"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/mlgeth/mlgeth/precompiles/stepproof"
)

// frozenProof is a line of stepproof.jsonl.
type frozenProof struct{ Name, Input, Verdict string }

// frozenProofs returns the frozen step proofs, which an independent program has
// built and judged.
func frozenProofs(t testing.TB) (proofs []frozenProof) {
	t.Helper()
	f, err := os.Open("../testdata/stepproof.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var v frozenProof
		if err := json.Unmarshal(lines.Bytes(), &v); err != nil {
			t.Fatal(err)
		}
		proofs = append(proofs, v)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return proofs
}

func (p *frozenProof) input(t testing.TB) []byte {
	t.Helper()
	b, err := hex.DecodeString(p.Input)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestVectors judges the frozen step proofs.
func TestVectors(t *testing.T) {
	seen := map[string]int{}
	for _, v := range frozenProofs(t) {
		got := "none"
		switch fault, err := stepproof.Verify(v.input(t)); {
		case err != nil:
			got = "error"
		case fault:
			got = "fault"
		}
		if got != v.Verdict {
			t.Errorf("%s: verdict is %s, want %s", v.Name, got, v.Verdict)
		}
		seen[v.Verdict]++
	}
	for _, verdict := range []string{"fault", "none", "error"} {
		if seen[verdict] == 0 {
			t.Errorf("no vector whose verdict is %s", verdict)
		}
	}
}

// TestEveryByteOfVectors changes every byte of the frozen proofs of honest claims, of
// all four kinds and of programs with many nodes and segments: none proves a fault.
func TestEveryByteOfVectors(t *testing.T) {
	const longest = 1600 // bytes of input: enough for all but a few
	kinds := map[stepproof.Kind]int{}
	for _, v := range frozenProofs(t) {
		input := v.input(t)
		if v.Verdict != "none" || !strings.HasSuffix(v.Name, "honest") || len(input) > longest {
			continue
		}
		kind := stepproof.Kind(input[stepproof.ContextLen+1])
		if kinds[kind]++; testing.Short() && kinds[kind] > 2 {
			continue
		}
		for i := stepproof.ContextLen; i < len(input); i++ {
			for _, mask := range []byte{1, 16, 128, 255} {
				input[i] ^= mask
				if fault, _ := stepproof.Verify(input); fault {
					t.Errorf("%s: byte %d ^ %#x: a fault is proven", v.Name, i, mask)
				}
				input[i] ^= mask
			}
		}
	}
	for _, kind := range []stepproof.Kind{stepproof.Step, stepproof.Pad, stepproof.Len, stepproof.Stop} {
		if kinds[kind] == 0 {
			t.Errorf("no honest %v among the vectors", kind)
		}
	}
}
