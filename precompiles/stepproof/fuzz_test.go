package stepproof_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
)

// FuzzVerify judges arbitrary proofs against honest claims, of one node and of many,
// of one segment and of several with a stop node: whatever a proof says, no fault is
// proven, and nothing crashes.
func FuzzVerify(f *testing.F) {
	var contexts [][]byte
	add := func(input []byte) {
		ctx := input[:stepproof.ContextLen]
		known := slices.IndexFunc(contexts, func(c []byte) bool { return bytes.Equal(c, ctx) })
		if known < 0 {
			known = len(contexts)
			contexts = append(contexts, ctx)
		}
		f.Add(uint(known), input[stepproof.ContextLen:])
	}
	c := dot(f, 5, 2, 16, 5)
	for e := range int64(5) {
		input, err := c.Step(0, 0, e)
		if err != nil {
			f.Fatal(err)
		}
		add(input)
	}
	for _, v := range frozenProofs(f) {
		if input := v.input(f); v.Verdict == "none" && strings.HasSuffix(v.Name, "honest") && len(input) < 2000 {
			add(input)
		}
	}
	f.Fuzz(func(t *testing.T, which uint, proof []byte) {
		if loads(proof) > 1<<20 {
			return // a reduction that gas would not allow
		}
		ctx := contexts[which%uint(len(contexts))]
		if fault, _ := stepproof.Verify(slices.Concat(ctx, proof)); fault {
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
