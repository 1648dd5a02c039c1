package kernel_test

import (
	"bufio"
	"bytes"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/cpu"
	"github.com/mlgeth/mlgeth/mlvm/kernel/kerneltest"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

// TestVectors compares every path with vectors from an independent program.
func TestVectors(t *testing.T) {
	for _, name := range []string{"instruction.jsonl", "long.jsonl"} {
		vectors := readVectors(t, name)
		t.Run(name, func(t *testing.T) {
			kerneltest.ForEach(t, func(t *testing.T, path cpu.Path) {
				for i, v := range vectors {
					if got := evaluate(t, path, &v.Case, func([]int64) {}); !bytes.Equal(got, v.want) {
						t.Errorf("vector %d, %v: got %x, want %x", i, v.Instruction.Op, got, v.want)
					}
				}
			})
		})
	}
}

type vector struct {
	kerneltest.Case
	want []byte
}

// readVectors reads a file of instructions with the bytes of their operands and
// results.
func readVectors(t *testing.T, name string) (vectors []vector) {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "..", "precompiles", "testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var line struct {
			Desc, A, B, C, S, E, D, Y string
			T                         int64
		}
		if err := json.Unmarshal(lines.Bytes(), &line); err != nil {
			t.Fatalf("%s: line %d: %v", name, len(vectors)+1, err)
		}
		decode := func(s string) []byte {
			b, err := hex.DecodeString(s)
			if err != nil {
				t.Fatalf("%s: line %d: %v", name, len(vectors)+1, err)
			}
			return b
		}
		in, err := op.Decode(decode(line.Desc))
		if err != nil {
			t.Fatalf("%s: line %d: %v", name, len(vectors)+1, err)
		}
		v := vector{want: decode(line.Y)}
		v.Instruction, v.T = in, line.T
		for i, s := range [op.SlotCount]string{line.A, line.B, line.C, line.S, line.E, line.D} {
			v.Tensors[i] = decode(s)
		}
		vectors = append(vectors, v)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	if len(vectors) == 0 {
		t.Fatalf("%s: no vectors", name)
	}
	return vectors
}
