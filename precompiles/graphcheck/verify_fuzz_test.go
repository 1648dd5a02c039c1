package graphcheck_test

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"github.com/mlgeth/mlgeth/precompiles/graphcheck"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

// FuzzVerify checks arbitrary inputs. Fuzzing does not find multiproofs, so each is
// also tried with the descriptors put under a root of their own: what is accepted then
// has one encoding, and every node of it is harmless.
func FuzzVerify(f *testing.F) {
	for _, file := range []string{"graphCheck.json", "fail-graphCheck.json"} {
		for _, input := range inputs(f, file) {
			if len(input) < 20_000 {
				f.Add(input, uint64(len(input)))
			}
		}
	}
	f.Fuzz(func(t *testing.T, input []byte, seed uint64) {
		before := bytes.Clone(input)
		report, err := graphcheck.Verify(input)
		if !bytes.Equal(before, input) {
			t.Fatal("the input was changed")
		}
		if err != nil && report != nil {
			t.Fatal("a report with an error")
		}
		h, err := graphcheck.DecodeHeader(input)
		if err != nil || h.Shape.Validate() != nil || h.Shape.Nodes > 64 || h.Shape.DB > 16 {
			return
		}
		p := &program{Shape: h.Shape}
		for b := input[graphcheck.HeaderLen:]; len(p.nodes) < int(h.Shape.Nodes); b = b[op.DescriptorLen:] {
			if len(b) < op.DescriptorLen {
				return
			}
			in, err := op.Decode(b[:op.DescriptorLen])
			if err != nil {
				return
			}
			p.nodes = append(p.nodes, *in)
		}
		whole, err := graphcheck.Whole(&p.Shape, p.nodes).Check()
		if err != nil {
			return
		}
		checkWhole(t, p, whole, rand.New(rand.NewPCG(seed, 1)))
	})
}

// checkWhole checks that a program which was accepted whole is accepted in any range,
// with no byte to spare, and that its nodes are harmless.
func checkWhole(t *testing.T, p *program, whole *graphcheck.Report, rnd *rand.Rand) {
	t.Helper()
	first := rnd.Uint32N(p.Nodes)
	input := p.input(p.tree(), first, 1+rnd.Uint32N(p.Nodes-first))
	r, err := graphcheck.Verify(input)
	if err != nil || r == nil {
		t.Fatalf("a range of a valid program: report %v, error %v", r, err)
	}
	if _, err := graphcheck.Verify(append(input, 0)); err == nil {
		t.Fatal("a trailing byte is accepted")
	}
	if _, err := graphcheck.Verify(input[:len(input)-1]); err == nil {
		t.Fatal("a missing byte is accepted")
	}
	flip := 32 + rnd.IntN(32)
	input[flip] ^= 1 << rnd.IntN(8)
	if r, err := graphcheck.Verify(input); err != nil || r != nil {
		t.Fatalf("another root: report %v, error %v, want neither", r, err)
	}
	h := &hostile{T: t, program: p, rnd: rnd}
	for i := range p.nodes {
		h.harmless(uint32(i), &graphcheck.Report{Nodes: whole.Nodes[i : i+1]})
	}
}
