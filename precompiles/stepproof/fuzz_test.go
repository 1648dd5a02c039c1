package stepproof_test

import (
	"testing"

	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
)

// FuzzVerify judges arbitrary proofs against an honest claim: whatever the proof
// says, no fault is proven, and nothing crashes.
func FuzzVerify(f *testing.F) {
	c := dot(f, 5, 2, 16, 5)
	ctx := c.Context().Encode()
	for e := range int64(5) {
		input, err := c.Step(0, 0, e)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(input[stepproof.ContextLen:])
	}
	for _, h := range []stepproof.Header{
		{Kind: stepproof.Pad, Depth: 1}, {Kind: stepproof.Len, Index: 3}, {Kind: stepproof.Stop},
	} {
		head := h.Encode()
		desc := c.Nodes[0].Encode()
		f.Add(append(head[:], desc[:]...))
	}
	f.Fuzz(func(t *testing.T, proof []byte) {
		if loads(proof) > 1<<20 {
			return // a reduction that gas would not allow
		}
		fault, _ := stepproof.Verify(append(ctx[:], proof...))
		if fault {
			t.Fatalf("a fault of an honest claim is proven: %x", proof)
		}
	})
}

// loads returns the work that a STEP proof asks for.
func loads(proof []byte) uint64 {
	if len(proof) < stepproof.HeaderLen+op.DescriptorLen {
		return 0
	}
	in, err := op.Decode(proof[stepproof.HeaderLen:][:op.DescriptorLen])
	if err != nil {
		return 0
	}
	return in.Loads(0)
}

// FuzzHeader checks that decoding and encoding a header are inverse.
func FuzzHeader(f *testing.F) {
	for _, h := range []stepproof.Header{
		{Kind: stepproof.Step, Segment: 1, Node: 2, Element: 3},
		{Kind: stepproof.Pad, Depth: 4, Index: 5},
		{Kind: stepproof.Len, Index: 6},
		{Kind: stepproof.Stop, Segment: 7},
	} {
		b := h.Encode()
		f.Add(b[:])
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		h, err := stepproof.DecodeHeader(b)
		if err != nil {
			return
		}
		if got := h.Encode(); string(got[:]) != string(b[:stepproof.HeaderLen]) {
			t.Fatalf("%x decodes to %+v, which encodes to %x", b[:stepproof.HeaderLen], h, got)
		}
	})
}

// FuzzContext checks that decoding and encoding a context are inverse.
func FuzzContext(f *testing.F) {
	b := dot(f, 5, 2, 16, 5).Context().Encode()
	f.Add(b[:])
	f.Fuzz(func(t *testing.T, b []byte) {
		c, err := stepproof.DecodeContext(b)
		if err != nil {
			return
		}
		if got := c.Encode(); string(got[:]) != string(b[:stepproof.ContextLen]) {
			t.Fatalf("%x decodes to %+v, which encodes to %x", b[:stepproof.ContextLen], c, got)
		}
	})
}
