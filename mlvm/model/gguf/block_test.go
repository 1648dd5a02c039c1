package gguf_test

import (
	"bufio"
	"encoding/hex"
	"encoding/json"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/mlgeth/mlgeth/internal/shared"
	"github.com/mlgeth/mlgeth/mlvm/model/gguf"
)

// vector is a line of the shared vectors: a block and what it imports as, or, of the
// op f16, what the scales from the first on do.
type vector struct {
	Op, Block string
	Q         []int8
	D, M      []int64
	First     int

	bytes []byte // of Block
}

// vectors reads the shared vectors.
func vectors(t *testing.T) (all []vector) {
	t.Helper()
	f, err := os.Open(shared.Path(t, "vectors", "gguf.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var v vector
		if err := json.Unmarshal(lines.Bytes(), &v); err != nil {
			t.Fatal(err)
		}
		if v.bytes, err = hex.DecodeString(v.Block); err != nil {
			t.Fatal(err)
		}
		all = append(all, v)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

// TestVectors checks every block format, and all finite fp16 scales, against
// vectors from rational arithmetic.
func TestVectors(t *testing.T) {
	seen := map[string]int{}
	for _, v := range vectors(t) {
		seen[v.Op]++
		if v.Op == "f16" {
			for i, want := range v.D {
				if got, err := gguf.Half(uint16(v.First + i)); err != nil || got != want {
					t.Errorf("fp16 %#04x is %d (error %v), want %d", v.First+i, got, err, want)
				}
			}
			continue
		}
		got, err := gguf.Type(v.Op).Decode(v.bytes)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(gguf.Block{Q: v.Q, D: v.D, M: v.M}, got); diff != "" {
			t.Errorf("%s block differs (-want +got)\n%s", v.Op, diff)
		}
	}
	for _, op := range []string{"Q8_0", "Q4_0", "Q4_1", "Q5_0", "Q5_1", "Q4_K", "Q5_K", "Q6_K", "f16"} {
		if seen[op] == 0 {
			t.Errorf("no vector for %s", op)
		}
	}
}

func TestRefused(t *testing.T) {
	for bits := uint16(0x7c00); bits != 0; bits++ {
		if bits>>10&31 != 31 {
			continue
		}
		if _, err := gguf.Half(bits); err == nil {
			t.Fatalf("fp16 %#04x is accepted", bits)
		}
	}
	if _, err := gguf.Q8_0.Decode(make([]byte, 33)); err == nil {
		t.Error("a short block is accepted")
	}
	if _, err := gguf.Type("IQ2_XS").Decode(nil); err == nil {
		t.Error("an unknown format is accepted")
	}
}

// FuzzDecode decodes arbitrary blocks: the numbers of quanta, scales and minima
// are those of the format.
func FuzzDecode(f *testing.F) {
	f.Add("Q4_K", make([]byte, 144))
	f.Add("Q6_K", make([]byte, 210))
	f.Fuzz(func(t *testing.T, name string, b []byte) {
		block, err := gguf.Type(name).Decode(b)
		if err != nil {
			return
		}
		_, n, err := gguf.Type(name).Size()
		if err != nil || len(block.Q) != n || n%len(block.D) != 0 || block.M != nil && len(block.M) != len(block.D) {
			t.Fatalf("%s: %d quanta, %d scales, %d minima (error %v)", name, len(block.Q), len(block.D), len(block.M), err)
		}
	})
}
