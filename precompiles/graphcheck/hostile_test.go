package graphcheck_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/mlgeth/mlgeth/precompiles/gas"
	"github.com/mlgeth/mlgeth/precompiles/graphcheck"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
	"github.com/mlgeth/mlgeth/precompiles/stepproof/prooftest"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// full makes the campaign exhaustive: every mutant that is accepted runs and is proven.
var full = flag.Bool("hostile-full", false, "run and prove every accepted mutant of TestHostileDescriptors")

// TestHostileDescriptors changes every byte of every descriptor of valid programs, and
// every field to values at the limits. What is then still accepted is harmless: all
// addresses are inside, any element can be disputed within the limits, and the mutant,
// run from random weights and input, is proven to be right by step proofs.
func TestHostileDescriptors(t *testing.T) {
	every := uint64(40)
	switch {
	case *full:
		every = 1
	case testing.Short():
		every = 400
	}
	for name, p := range programs(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := &hostile{T: t, program: p, rnd: rand.New(rand.NewPCG(1, uint64(len(p.nodes))))}
			for i := range p.nodes {
				h.mutate(uint32(i), every)
			}
			t.Logf("%d mutants: %d refused, %d accepted, of which %d were run and proven",
				h.refused+h.accepted, h.refused, h.accepted, h.proven)
			if h.refused == 0 || h.accepted == 0 || h.proven == 0 {
				t.Error("the campaign is empty")
			}
		})
	}
}

// hostile is a campaign against one program.
type hostile struct {
	*testing.T
	*program
	rnd                       *rand.Rand
	refused, accepted, proven uint64
}

// mutate tries all mutants of node i, and leaves it as it was.
func (h *hostile) mutate(i uint32, every uint64) {
	original := h.nodes[i]
	defer func() { h.nodes[i] = original }()
	desc := original.Encode()
	try := func(b [op.DescriptorLen]byte) {
		in, err := op.Decode(b[:])
		if err != nil || b == desc {
			return
		}
		h.nodes[i] = *in
		report, err := h.part(i).Check()
		if err != nil {
			h.refused++
			return
		}
		h.accepted++
		h.harmless(i, report)
		if h.accepted%every == 0 {
			h.prove(i)
		}
	}
	for at := range desc {
		for _, x := range []byte{desc[at] ^ 1, desc[at] ^ 0x80, desc[at] + 1, desc[at] - 1, 0, 0x7f, 0xff, byte(h.rnd.Uint32())} {
			b := desc
			b[at] = x
			try(b)
		}
	}
	for _, f := range fields() {
		for _, v := range []int64{0, 1, -1, 2, 3, -2, 1 << 8, 1 << 16, 1 << 20, 1<<24 - 1, 1 << 24, 1<<31 - 1, 1 << 31, 1 << 38,
			1<<39 - 1, -1 << 39, 1 << 62, -1 << 63, 1<<63 - 1, h.rnd.Int64()} {
			b := desc
			for k := range f.n {
				b[f.at+k] = byte(v >> (8 * (f.n - 1 - k)))
			}
			try(b)
		}
	}
}

type field struct{ at, n int }

// fields lists the numbers in a descriptor that are longer than a byte.
func fields() (list []field) {
	row := func(at, n, count int) {
		for k := range count {
			list = append(list, field{at + n*k, n})
		}
	}
	row(8, 8, 3)   // immediates
	row(32, 4, 12) // extents, growths
	for slot := 96; slot < op.DescriptorLen; slot += 96 {
		row(slot+2, 8, 1) // a constant
		row(slot+2, 4, 2) // index, init
		row(slot+10, 5, 4)
		row(slot+32, 5, 6)
		row(slot+64, 8, 4)
	}
	return list
}

// harmless checks what acceptance of node i promises, over memory of any size with
// arbitrary contents.
func (h *hostile) harmless(i uint32, report *graphcheck.Report) {
	h.Helper()
	in, s := &h.nodes[i], &h.Shape
	if got := in.Encode(); mustDecode(h.T, got[:]) != *in {
		h.Fatalf("node %d is not canonical: %+v", i, in)
	}
	for _, t := range []int64{0, s.Last(), h.rnd.Int64N(s.Last() + 1)} {
		n := report.Nodes[0]
		if got := n.First + t*n.Growth; got != in.ByteLen(t) || got < 1 || tensor.Chunks(got, uint(s.ChunkLog2)) > 1<<s.DC {
			h.Fatalf("node %d: %d bytes reported at t = %d, want %d\n%+v", i, got, t, in.ByteLen(t), in)
		}
		if in.Loads(t) > 20_000 {
			continue
		}
		size := in.SizeAt(t)
		for _, e := range []int64{0, size - 1, h.rnd.Int64N(size)} {
			if err := h.step(i, uint32(t), e); err != nil {
				h.Fatalf("node %d, t = %d, element %d of %d: %v\n%+v", i, t, e, size, err, in)
			}
		}
	}
}

// step evaluates one element and adds up what its step proof would hold.
func (h *hostile) step(i, segment uint32, e int64) error {
	in := &h.nodes[i]
	r := &recorder{hostile: h, in: in, segment: segment, seen: [3]map[uint64]int64{{}, {}, {}}}
	if err := r.touch(stepproof.OutputPlace(&h.Shape, in, segment, i), in.DType, in.SizeAt(int64(segment)), e); err != nil {
		return err
	}
	if _, err := in.Element(r, int64(segment), e); err != nil {
		return err
	}
	n := uint64(stepproof.HeaderLen + op.DescriptorLen + merkle.HashLen*int(h.DB))
	for tree, depth := range []uint{h.Depth(), h.WeightDepth(), uint(h.DI)} {
		var leaves []uint64
		for leaf, length := range r.seen[tree] {
			leaves = append(leaves, leaf)
			n += uint64(length)
		}
		slices.Sort(leaves)
		merkle.Siblings(leaves, depth, func(uint, uint64) { n += merkle.HashLen })
	}
	bound := stepproof.StepBound(&h.Shape, in)
	if n > bound.ProofLen || n > stepproof.MaxProofLen {
		return fmt.Errorf("a proof of %d bytes, more than %d or %d", n, bound.ProofLen, stepproof.MaxProofLen)
	}
	cost := gas.Default().StepVerify(stepproof.ContextLen+n, in.Loads(int64(segment)), uint(h.ChunkLog2))
	if cost > bound.Gas || cost > stepproof.MaxGas {
		return fmt.Errorf("a step of %d gas, more than %d or %d", cost, bound.Gas, stepproof.MaxGas)
	}
	return nil
}

// recorder is a Source that refuses what is outside of its tensor or its tree, and
// notes the chunks that are touched.
type recorder struct {
	*hostile
	in      *op.Instruction
	segment uint32
	seen    [3]map[uint64]int64 // length by leaf
}

// Load implements op.Source.
func (r *recorder) Load(slot op.SlotID, e int64) (int64, error) {
	s := &r.in.Slots[slot]
	place := stepproof.SlotPlace(&r.Shape, s, r.segment)
	if err := r.touch(place, s.DType, s.View.SizeAt(int64(r.segment)), e); err != nil {
		return 0, fmt.Errorf("slot %v: %w", slot, err)
	}
	return int64(r.rnd.Uint64()) >> r.rnd.IntN(64), nil
}

func (r *recorder) touch(p stepproof.Place, d tensor.DType, size, e int64) error {
	if e < 0 || e >= size || d.ByteLen(size) != p.ByteLen {
		return fmt.Errorf("element %d of %d, in %d bytes", e, size, p.ByteLen)
	}
	log2 := uint(r.ChunkLog2)
	chunk := e >> d.PerChunkLog2(log2)
	leaf := p.First + uint64(chunk)
	depths := []uint{r.Depth(), r.WeightDepth(), uint(r.DI)}
	widths := []uint8{r.DC, r.DW, r.DI}
	if uint64(chunk)>>widths[p.Tree] != 0 || leaf>>depths[p.Tree] != 0 {
		return fmt.Errorf("chunk %d, leaf %d is outside of its tree", chunk, leaf)
	}
	r.seen[p.Tree][leaf] = tensor.ChunkLen(p.ByteLen, chunk, log2)
	return nil
}

// prove runs the program that has the mutant as node i, if it is a program at all, and
// has the verifier judge steps of the mutant: its true value and, by one bit, another.
func (h *hostile) prove(i uint32) {
	h.Helper()
	report, err := graphcheck.CheckProgram(&h.Shape, h.nodes)
	if err != nil {
		return // the mutant was accepted, but what reads it was not made for it
	}
	c := h.execute(report)
	if c == nil {
		return
	}
	t := h.rnd.Uint32N(uint32(len(c.Trace)))
	out := c.Trace[t][i]
	size := h.nodes[i].SizeAt(int64(t))
	for _, e := range []int64{0, size - 1, h.rnd.Int64N(size)} {
		h.judge(c, t, i, e, false)
		at := e << h.nodes[i].DType
		out[at] ^= 0x10
		h.judge(c, t, i, e, true)
		out[at] ^= 0x10
	}
	h.proven++
}

func (h *hostile) judge(c *prooftest.Claim, segment, node uint32, e int64, want bool) {
	h.Helper()
	input, err := c.Step(segment, node, e)
	if err != nil {
		h.Fatal(err)
	}
	if n := len(input) - stepproof.ContextLen; n > stepproof.MaxProofLen {
		h.Fatalf("node %d: a proof of %d bytes", node, n)
	}
	if got, err := stepproof.Verify(input); err != nil || got != want {
		h.Fatalf("node %d, t = %d, element %d: fault %v, error %v, want %v\n%+v", node, segment, e, got, err, want, &h.nodes[node])
	}
}

// execute runs the program from random weights and input; nil if that is much work.
func (h *hostile) execute(report *graphcheck.Report) *prooftest.Claim {
	h.Helper()
	T := min(h.MaxSegments, 3)
	if work(h.program, int64(T)-1) > 1<<20 || h.Depth() > 16 || h.WeightDepth() > 16 {
		return nil
	}
	c := &prooftest.Claim{Shape: h.Shape, MaxT: T, Input: h.bytes(int64(h.InputLen))}
	c.Weights = make([][]byte, h.Weights)
	for _, w := range report.Weights {
		c.Weights[w.Weight] = h.bytes(w.Bytes)
	}
	for i := range h.nodes {
		c.Nodes = append(c.Nodes, &h.nodes[i])
	}
	for t := range int64(T) {
		c.Trace = append(c.Trace, make([][]byte, len(h.nodes)))
		for i := range h.nodes {
			c.Trace[t][i] = h.evaluate(c, t, &h.nodes[i])
		}
	}
	return c
}

// evaluate returns a node's tensor in a segment, of which the earlier nodes are there.
func (h *hostile) evaluate(c *prooftest.Claim, t int64, in *op.Instruction) []byte {
	h.Helper()
	mem := &op.Memory{Instruction: in}
	for id := range in.Slots {
		s := &in.Slots[id]
		switch {
		case s.Kind == op.Input:
			mem.Tensors[id] = c.Input
		case s.Kind == op.Node:
			mem.Tensors[id] = c.Trace[t][s.Index]
		case s.Kind == op.State && t > 0:
			mem.Tensors[id] = c.Trace[t-1][s.Index]
		case s.Kind == op.Weight || s.Kind == op.State:
			w, _ := s.WeightIndex()
			mem.Tensors[id] = c.Weights[w]
		}
	}
	if err := mem.Check(t); err != nil {
		h.Fatal(err)
	}
	out := make([]byte, in.ByteLen(t))
	if err := in.Eval(out, mem, t); err != nil {
		h.Fatal(err)
	}
	return out
}

func (h *hostile) bytes(n int64) []byte {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(h.rnd.Uint32())
	}
	return b
}

// work returns how many loads and elements a segment of a program takes.
func work(p *program, t int64) (n uint64) {
	for i := range p.nodes {
		in := &p.nodes[i]
		if outputs, loads := in.OutputsAt(t), in.Loads(t); outputs < 1<<20 && loads < 1<<20 {
			n += outputs * loads
		} else {
			n += 1 << 40
		}
		n += uint64(in.SizeAt(t))
	}
	return n
}

func mustDecode(t testing.TB, desc []byte) op.Instruction {
	t.Helper()
	in, err := op.Decode(desc)
	if err != nil {
		t.Fatal(err)
	}
	return *in
}
