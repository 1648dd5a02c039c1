package op_test

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// FuzzElement checks, on random valid instructions and memory, what NUMERICS §5
// promises about single elements: each is that of the whole evaluation, a function
// of the bytes that it loads and of nothing else, and within the bounds that gas
// and proof sizes are derived from; a reduction may be cut anywhere.
func FuzzElement(f *testing.F) {
	for _, c := range op.Codes() {
		for seed := range uint64(20) {
			f.Add(uint8(c), seed, uint8(seed%4))
		}
	}
	f.Fuzz(func(t *testing.T, code uint8, seed uint64, tmax uint8) {
		codes := op.Codes()
		g := &generator{rand.New(rand.NewPCG(seed, uint64(code))), int64(tmax % 8)}
		in := g.instruction(codes[int(code)%len(codes)])
		if err := in.Validate(g.tmax); err != nil {
			t.Fatalf("%v\n%+v", err, in)
		}
		segment := g.Int64N(g.tmax + 1)
		if in.OutputsAt(segment)*in.Loads(segment) > 200_000 {
			t.Skip("too large")
		}
		mem := g.memory(in, segment)
		whole := make([]byte, in.ByteLen(segment))
		if err := in.Eval(whole, mem, segment); err != nil {
			t.Fatal(err)
		}
		checkDestination(t, in, segment, whole, mem)
		for range 20 {
			checkElement(t, g, in, segment, g.Int64N(in.SizeAt(segment)), whole, mem)
		}
	})
}

// checkDestination places every output forward, through the addresses of the
// destination's view, and expects the base everywhere else.
func checkDestination(t *testing.T, in *op.Instruction, segment int64, whole []byte, mem *op.Memory) {
	t.Helper()
	space := in.Space(segment)
	want := make([]byte, len(whole))
	base := &in.Slots[op.D]
	for e := range in.SizeAt(segment) {
		switch {
		case base.Kind == op.Const:
			in.DType.Store(want, e, base.Const)
		case base.Tensor():
			in.DType.Store(want, e, in.DType.Load(mem.Tensors[op.D], e))
		}
	}
	for i := range space.Outputs() {
		o, e := space.OutIndex(i), i
		p, err := in.Partial(mem, segment, o, 0, space.Terms())
		if err != nil {
			t.Fatal(err)
		}
		v, err := in.Finish(mem, segment, o, p)
		if err != nil {
			t.Fatal(err)
		}
		if !in.Dense() {
			e = base.View.Base(segment, &o)
		}
		in.DType.Store(want, e, v)
	}
	if !bytes.Equal(whole, want) {
		t.Fatalf("Eval gives %x, want %x\n%+v", whole, want, in)
	}
}

// checkElement evaluates one element by itself and compares it with the whole.
func checkElement(t *testing.T, g *generator, in *op.Instruction, segment, e int64, whole []byte, mem *op.Memory) {
	t.Helper()
	seen := newRecorder(mem, in, segment)
	got, err := in.Element(seen, segment, e)
	if err != nil {
		t.Fatalf("element %d: %v\n%+v", e, err, in)
	}
	if want := in.DType.Load(whole, e); got != want {
		t.Fatalf("element %d is %d, want %d\n%+v", e, got, want, in)
	}
	checkBounds(t, in, segment, g.tmax, seen)
	// only what was loaded matters
	other := g.memory(in, segment)
	for slot, elements := range seen.loaded {
		d := in.Slots[slot].DType
		for i := range elements {
			d.Store(other.Tensors[slot], i, d.Load(mem.Tensors[slot], i))
		}
	}
	if again, err := in.Element(other, segment, e); err != nil || again != got {
		t.Fatalf("element %d is %d (error %v) when bytes that it does not load change, want %d\n%+v", e, again, err, got, in)
	}
	if in.Op == op.Dot || in.Op == op.Max || in.Op == op.ArgMax {
		checkCut(t, g, in, segment, mem)
	}
}

// checkBounds compares what an element loaded with the bounds for it.
func checkBounds(t *testing.T, in *op.Instruction, segment, tmax int64, seen *recorder) {
	t.Helper()
	if bound := in.Loads(segment); seen.count > bound {
		t.Fatalf("an element loads %d times, bound %d\n%+v", seen.count, bound, in)
	}
	for slot, elements := range seen.loaded {
		for log2 := uint(tensor.MinChunkLog2); log2 <= tensor.MaxChunkLog2; log2++ {
			chunks := map[int64]bool{}
			for i := range elements {
				chunks[i>>in.Slots[slot].DType.PerChunkLog2(log2)] = true
			}
			if bound := in.ChunkBound(slot, tmax, log2); uint64(len(chunks)) > bound {
				t.Fatalf("slot %v: an element touches %d chunks of 2^%d bytes, bound %d\n%+v", slot, len(chunks), log2, bound, in)
			}
		}
	}
}

// checkCut cuts the reduction of a random output index into random slices.
func checkCut(t *testing.T, g *generator, in *op.Instruction, segment int64, mem *op.Memory) {
	t.Helper()
	space := in.Space(segment)
	o, terms := space.OutIndex(g.Int64N(space.Outputs())), space.Terms()
	want, err := in.Partial(mem, segment, o, 0, terms)
	if err != nil {
		t.Fatal(err)
	}
	lo := 1 + g.Int64N(terms)
	got, err := in.Partial(mem, segment, o, 0, lo)
	for lo < terms && err == nil {
		hi := lo + 1 + g.Int64N(terms-lo)
		var p op.Partial
		p, err = in.Partial(mem, segment, o, lo, hi)
		got, lo = in.Combine(got, p), hi
	}
	if err != nil || got != want {
		t.Fatalf("partials combine to %+v (error %v), want %+v\n%+v", got, err, want, in)
	}
}
