package graphcheck_test

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"github.com/mlgeth/mlgeth/precompiles/graphcheck"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// FuzzVerify checks arbitrary inputs. Fuzzing does not find multiproofs, so each is
// also tried with the descriptors put under a root of their own: what is accepted then
// has one encoding, and every node of it is harmless.
func FuzzVerify(f *testing.F) {
	const short = 2_500 // what the fuzzer minimizes in reasonable time
	for _, file := range []string{"graphCheck.json", "fail-graphCheck.json"} {
		for _, input := range inputs(f, file) {
			if len(input) < short {
				f.Add(input, uint64(len(input)))
			}
		}
	}
	small := smallProgram()
	for first := range small.Nodes {
		for count := range small.Nodes - first {
			f.Add(small.input(small.tree(), first, 1+count), uint64(first))
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
		whole, err := graphcheck.CheckProgram(&p.Shape, p.nodes)
		if err != nil {
			return
		}
		checkWhole(t, p, whole, rand.New(rand.NewPCG(seed, 1)))
	})
}

// smallProgram returns three nodes that use weights, input, state, growth and a view.
func smallProgram() *program {
	p := &program{Shape: layout.Shape{
		ChunkLog2: 5, DA: 2, DB: 2, DC: 2, DV: 1, DW: 1, DI: 0,
		Nodes: 3, Weights: 2, InputLen: 4, MaxSegments: 4, StopNode: 2, OutNode: 2,
	}}
	for _, code := range []op.Code{op.Dot, op.Lin, op.Max} {
		p.nodes = append(p.nodes, op.Instruction{Op: code, DType: tensor.I16, Extents: [10]uint32{1, 1, 1, 1, 1, 1, 1, 1, 1, 1}})
	}
	row, cache, most := &p.nodes[0], &p.nodes[1], &p.nodes[2]
	row.Extents[5], row.Extents[9] = 2, 4
	row.Slots[op.A] = slot(op.Weight, tensor.I8, 8)
	row.Slots[op.A].View.Out[5], row.Slots[op.A].View.Reduce[3] = 4, 1
	row.Slots[op.B] = slot(op.Input, tensor.I8, 4)
	row.Slots[op.B].View.Reduce[3] = 1
	cache.Extents[5], cache.Alpha = 2, 1
	cache.Slots[op.A] = slot(op.Node, tensor.I16, 2)
	cache.Slots[op.A].View.Out[5] = 1
	cache.Slots[op.D] = slot(op.State, tensor.I16, 8)
	cache.Slots[op.D].Index, cache.Slots[op.D].Init = 1, 1
	cache.Slots[op.D].View.Out[5], cache.Slots[op.D].View.OffT = 1, 2
	most.GrowR, most.Extents[9] = 1, 2
	most.Slots[op.A] = slot(op.Node, tensor.I16, 8)
	most.Slots[op.A].Index = 1
	most.Slots[op.A].View.Reduce = [tensor.ReduceDims]int64{2, 0, 0, 1}
	return p
}

func slot(k op.Kind, d tensor.DType, size int64) op.Slot {
	return op.Slot{Kind: k, DType: d, View: tensor.View{Size: size}}
}

// TestSmallProgram: the seed of the fuzzer is a program, and harmless.
func TestSmallProgram(t *testing.T) {
	p := smallProgram()
	whole, err := graphcheck.CheckProgram(&p.Shape, p.nodes)
	if err != nil {
		t.Fatal(err)
	}
	checkWhole(t, p, whole, rand.New(rand.NewPCG(1, 2)))
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
