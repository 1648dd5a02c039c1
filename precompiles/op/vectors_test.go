package op_test

import (
	"bufio"
	"encoding/hex"
	"encoding/json"
	"os"
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/mlgeth/mlgeth/precompiles/op"
)

// lastSegment is tmax of the shared vectors.
const lastSegment = 3

// hexBytes is a byte string written in hex.
type hexBytes []byte

func (h *hexBytes) UnmarshalJSON(b []byte) error {
	var s string
	if err := json.Unmarshal(b, &s); err != nil {
		return err
	}
	var err error
	*h, err = hex.DecodeString(s)
	return err
}

// instructionVector is a line of instruction.jsonl or long.jsonl: a whole instruction with the bytes
// of its operands and of its result, computed with unbounded integers.
type instructionVector struct {
	Op            string
	Desc          hexBytes
	T             int64
	A, B, C, S, E hexBytes
	D, Y          hexBytes
	L             int64      // terms of a slice
	P             [][]string // per output index, the partials of its slices
}

func (v *instructionVector) memory(in *op.Instruction) *op.Memory {
	return &op.Memory{Instruction: in, Tensors: [op.SlotCount][]byte{v.A, v.B, v.C, v.S, v.E, v.D}}
}

// readVectors reads a file of JSON lines.
func readVectors[V any](t testing.TB, path string) []V {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var vectors []V
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var v V
		if err := json.Unmarshal(lines.Bytes(), &v); err != nil {
			t.Fatalf("%s: line %d: %v", path, len(vectors)+1, err)
		}
		vectors = append(vectors, v)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	if len(vectors) == 0 {
		t.Fatalf("%s: no vectors", path)
	}
	return vectors
}

// TestInstructionVectors checks decoding, validation, the reference evaluation
// of whole tensors, and splitting, against vectors from an independent program.
func TestInstructionVectors(t *testing.T) {
	for _, name := range []string{"instruction.jsonl", "long.jsonl"} {
		t.Run(name, func(t *testing.T) { checkInstructions(t, "../testdata/"+name) })
	}
}

// checkInstructions checks a file of instruction vectors, which has every op.
func checkInstructions(t *testing.T, path string) {
	seen := map[string]int{}
	for i, v := range readVectors[instructionVector](t, path) {
		in, err := op.Decode(v.Desc)
		if err != nil {
			t.Fatalf("vector %d: %v", i, err)
		}
		if err := in.Validate(lastSegment); err != nil {
			t.Fatalf("vector %d: %v", i, err)
		}
		if desc := in.Encode(); !slices.Equal(desc[:], v.Desc) {
			t.Errorf("vector %d: encoding differs from the descriptor", i)
		}
		mem := v.memory(in)
		if err := mem.Check(v.T); err != nil {
			t.Fatalf("vector %d: %v", i, err)
		}
		got := make([]byte, in.ByteLen(v.T))
		if err := in.Eval(got, mem, v.T); err != nil {
			t.Fatalf("vector %d: %v", i, err)
		}
		if diff := cmp.Diff([]byte(v.Y), got); diff != "" {
			t.Errorf("vector %d (%s): result differs (-want +got)\n%s", i, v.Op, diff)
		}
		if v.P != nil {
			checkSplit(t, i, &v, in)
		}
		seen[in.Op.String()]++
	}
	for _, code := range op.Codes() {
		if seen[code.String()] == 0 {
			t.Errorf("no vector for %v", code)
		}
	}
}

// checkSplit checks the partials of every output index, and that they combine and
// finish to the element that evaluation as a whole gives.
func checkSplit(t *testing.T, i int, v *instructionVector, in *op.Instruction) {
	t.Helper()
	mem, space := v.memory(in), in.Space(v.T)
	for lin, want := range v.P {
		o := space.OutIndex(int64(lin))
		var got []string
		var whole op.Partial
		for lo := int64(0); lo < space.Terms(); lo += v.L {
			p, err := in.Partial(mem, v.T, o, lo, min(lo+v.L, space.Terms()))
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, strconv.FormatInt(p.Value, 10))
			if in.Op == op.ArgMax {
				got = append(got, strconv.FormatInt(p.Index, 10))
			}
			if lo == 0 {
				whole = p
			} else {
				whole = in.Combine(whole, p)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("vector %d (%s): partials of output %d differ (-want +got)\n%s", i, v.Op, lin, diff)
		}
		if in.Dense() {
			y, err := in.Finish(mem, v.T, o, whole)
			if err != nil {
				t.Fatal(err)
			}
			if want := in.DType.Load(v.Y, int64(lin)); y != want {
				t.Errorf("vector %d (%s): output %d from partials is %d, want %d", i, v.Op, lin, y, want)
			}
		}
	}
}
