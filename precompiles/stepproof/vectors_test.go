package stepproof_test

import (
	"bufio"
	"encoding/hex"
	"encoding/json"
	"os"
	"testing"

	"github.com/mlgeth/mlgeth/precompiles/stepproof"
)

// TestVectors judges the frozen step proofs, which an independent program has built
// and judged.
func TestVectors(t *testing.T) {
	f, err := os.Open("../testdata/stepproof.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	seen := map[string]int{}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var v struct{ Name, Input, Verdict string }
		if err := json.Unmarshal(lines.Bytes(), &v); err != nil {
			t.Fatal(err)
		}
		input, err := hex.DecodeString(v.Input)
		if err != nil {
			t.Fatal(err)
		}
		got := "none"
		switch fault, err := stepproof.Verify(input); {
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
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	for _, verdict := range []string{"fault", "none", "error"} {
		if seen[verdict] == 0 {
			t.Errorf("no vector whose verdict is %s", verdict)
		}
	}
}
