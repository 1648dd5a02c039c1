package op_test

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"github.com/mlgeth/mlgeth/precompiles/op"
)

// FuzzDecode checks that decoding and validating any bytes is safe, that a decoded
// descriptor encodes to itself, and that a valid instruction evaluates any element
// from any memory.
func FuzzDecode(f *testing.F) {
	seeds := readVectors[descriptorVector](f, "../testdata/accepted.jsonl")
	seeds = append(seeds, readVectors[descriptorVector](f, "../testdata/refused.jsonl")...)
	for _, v := range seeds {
		f.Add([]byte(v.Desc), uint32(v.TMax), uint64(1))
	}
	for i, v := range readVectors[instructionVector](f, "../testdata/instruction.jsonl") {
		if i%8 == 0 {
			f.Add([]byte(v.Desc), uint32(lastSegment), uint64(i))
		}
	}
	f.Fuzz(func(t *testing.T, desc []byte, tmax uint32, seed uint64) {
		in, err := op.Decode(desc)
		if err != nil {
			return
		}
		if got := in.Encode(); !bytes.Equal(got[:], desc) {
			t.Fatalf("%x encodes as %x", desc, got)
		}
		// what gas asks before it validates
		in.Loads(int64(tmax))
		in.OutputsAt(int64(tmax))
		if in.Validate(int64(tmax)) != nil {
			return
		}
		checkEvaluates(t, in, rand.New(rand.NewPCG(seed, 0)), int64(tmax))
	})
}

// checkEvaluates evaluates elements of a valid instruction at a random segment
// from random memory, if that is little enough work. Out of range loads fail.
func checkEvaluates(t *testing.T, in *op.Instruction, r *rand.Rand, tmax int64) {
	t.Helper()
	segment := r.Int64N(tmax + 1)
	if in.Loads(segment) > 10_000 {
		return
	}
	size := in.SizeAt(segment)
	if size < 1 {
		t.Fatalf("the result has %d elements at segment %d\n%+v", size, segment, in)
	}
	for _, e := range []int64{0, size - 1, r.Int64N(size)} {
		v, err := in.Element(newRecorder(noise{r}, in, segment), segment, e)
		if err != nil {
			t.Fatalf("element %d of %d at segment %d: %v\n%+v", e, size, segment, err, in)
		}
		if low, high := in.DType.Range(); (v < low || v > high) && in.Dense() {
			t.Fatalf("element %d is %d, out of the range of %v\n%+v", e, v, in.DType, in)
		}
	}
}

// noise is memory of any size with arbitrary contents.
type noise struct{ *rand.Rand }

// Load implements op.Source.
func (n noise) Load(op.SlotID, int64) (int64, error) {
	return int64(n.Uint64()) >> n.IntN(64), nil
}
