package contracts_test

import (
	"flag"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/mlgeth/mlgeth/contracts"
	"github.com/mlgeth/mlgeth/mlvm/digits"
	"github.com/mlgeth/mlgeth/precompiles/graphcheck"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

var twinMutants = flag.Int("twin-mutants", 0, "altered inputs on which TestTwinGraphMutants compares GRAPH_CHECK with its twin; 0 chooses")

// batchOf returns the input for a range of a program. It requires what
// graphcheck.AppendBatch does.
func batchOf(p *contracts.Program, first, count uint32) []byte {
	h := graphcheck.Header{First: first, Count: count, GraphRoot: p.Tree.Root(), Shape: *p.Shape}
	header := h.Encode()
	return graphcheck.AppendBatch(header[:], p.Nodes, p.Tree, first, count)
}

// planted returns nodes with the tree over their descriptors, whether they obey the
// rules or not.
func planted(s *layout.Shape, nodes []op.Instruction) *contracts.Program {
	leaves := make([]merkle.Hash, len(nodes))
	for i := range nodes {
		desc := nodes[i].Encode()
		leaves[i] = merkle.Leaf(desc[:])
	}
	return &contracts.Program{Shape: s, Nodes: nodes, Tree: merkle.NewTree(leaves, uint(s.DB))}
}

// vectorPrograms returns the programs that the golden vectors hold whole: every op, with
// and without growth, state, views and a stop node.
func vectorPrograms(t testing.TB) (programs []*contracts.Program) {
	t.Helper()
	for _, v := range vectorsOf(t, "graphCheck") {
		if !strings.HasSuffix(v.name, "_whole") {
			continue
		}
		h, err := graphcheck.DecodeHeader(v.input)
		if err != nil {
			t.Fatal(err)
		}
		var nodes []op.Instruction
		for i := range int(h.Shape.Nodes) {
			in, err := op.Decode(v.input[graphcheck.HeaderLen+op.DescriptorLen*i:][:op.DescriptorLen])
			if err != nil {
				t.Fatal(err)
			}
			nodes = append(nodes, *in)
		}
		programs = append(programs, planted(&h.Shape, nodes))
	}
	if len(programs) < 5 {
		t.Fatalf("%d programs, want at least 5", len(programs))
	}
	return programs
}

// TestTwinGraphBatches: GRAPH_CHECK and its twin give the same reports of all batches of
// whole models.
func TestTwinGraphBatches(t *testing.T) {
	w := newTwins(t)
	file, err := digits.Model()
	if err != nil {
		t.Fatal(err)
	}
	classifier, err := contracts.NewProgram(&file.Program.Shape, file.Program.Nodes)
	if err != nil {
		t.Fatal(err)
	}
	for name, p := range map[string]*contracts.Program{
		"digits":                         classifier,
		"400 nodes":                      network(400).program(t),
		"1,200 nodes, scattered weights": scattered(1200).program(t),
	} {
		batches, twin, own := 0, uint64(0), uint64(0)
		for first := uint32(0); first < p.Shape.Nodes; batches++ {
			b := p.NextBatch(first)
			input := batchOf(p, first, b.Count)
			if w.same("graphCheck", input) != something {
				t.Errorf("%s: a batch is refused", name)
			}
			_, gas, _ := w.run("graphCheck", input)
			if bound := contracts.TwinCheckerGas(uint64(len(b.Bytes))); gas > bound {
				t.Errorf("%s: %d gas, want at most the bound, %d", name, gas, bound)
			}
			twin, own = twin+gas, own+w.pairs["graphCheck"].precompile.RequiredGas(input)
			first += b.Count
		}
		nodes := uint64(p.Shape.Nodes)
		t.Logf("%s: %d nodes in %d batches, %d gas a node, the precompile %d", name, nodes, batches, twin/nodes, own/nodes)
	}
}

// TestTwinGraphMutants: GRAPH_CHECK and its twin agree on batches of valid programs in
// which one number of a descriptor, a bit, or the length has been changed.
func TestTwinGraphMutants(t *testing.T) {
	tries := *twinMutants
	if tries == 0 {
		tries = 40_000
		if testing.Short() {
			tries = 2_000
		}
	}
	w := newTwins(t)
	g := &graphMutator{Rand: rand.New(rand.NewPCG(27, 28)), programs: vectorPrograms(t), fields: descriptorFields()}
	seen := map[outcome]int{}
	for range tries {
		seen[w.same("graphCheck", g.mutant())]++
	}
	t.Logf("%d altered inputs: %d refused, %d not under the root, %d reports", tries, seen[failed], seen[zero], seen[something])
	wantEach(t, seen, tries/100)
}

// graphMutator makes altered inputs of GRAPH_CHECK.
type graphMutator struct {
	*rand.Rand
	programs []*contracts.Program
	fields   []descriptorField
}

// descriptorField is a number in a descriptor.
type descriptorField struct{ at, n int }

// descriptorFields lists all numbers of a descriptor.
func descriptorFields() (list []descriptorField) {
	row := func(at, n, count int) {
		for k := range count {
			list = append(list, descriptorField{at + n*k, n})
		}
	}
	row(op.OffsetOp, 1, op.OffsetAlpha)
	row(op.OffsetAlpha, op.ImmediateLen, 3)
	row(op.OffsetExtents, op.ExtentLen, 10)
	row(op.OffsetGrowO, op.ExtentLen, 2)
	for slot := op.OffsetSlots; slot < op.DescriptorLen; slot += op.SlotLen {
		row(slot+op.SlotOffsetKind, 1, 2)
		row(slot+op.SlotOffsetConst, op.ImmediateLen, 1)
		row(slot+op.SlotOffsetIndex, op.ExtentLen, 2)
		row(slot+op.SlotOffsetOff, op.ViewLen, 4)
		row(slot+op.SlotOffsetOut, op.ViewLen, 6)
		row(slot+op.SlotOffsetReduce, op.ReduceLen, 4)
	}
	return list
}

// mutant returns an altered input for a random range of a random program.
func (g *graphMutator) mutant() []byte {
	p := g.programs[g.IntN(len(g.programs))]
	first := g.Uint32N(p.Shape.Nodes)
	count := 1 + g.Uint32N(min(3, p.Shape.Nodes-first))
	switch g.IntN(10) {
	case 0:
		return g.damage(batchOf(p, first, count))
	case 1:
		return g.header(batchOf(p, first, count))
	}
	i := first + g.Uint32N(count)
	if g.IntN(4) == 0 { // perhaps a node that is named
		i = g.Uint32N(p.Shape.Nodes)
	}
	desc := g.descriptor(p.Nodes[i].Encode())
	in, err := op.Decode(desc[:])
	nodes := append([]op.Instruction(nil), p.Nodes...)
	if err == nil {
		nodes[i] = *in
	}
	if err != nil || !namesExist(in, p.Shape.Nodes) {
		input := batchOf(p, first, count)
		copy(input[graphcheck.HeaderLen+op.DescriptorLen*g.IntN(int(count)):], desc[:])
		return input
	}
	return batchOf(planted(p.Shape, nodes), first, count)
}

// namesExist reports whether a batch with the instruction can be made.
func namesExist(in *op.Instruction, nodes uint32) bool {
	for i := range in.Slots {
		if s := &in.Slots[i]; (s.Kind == op.Node || s.Kind == op.State) && s.Index >= nodes {
			return false
		}
	}
	return true
}

// descriptor changes a number to one at the limits, or to one near to what it is.
func (g *graphMutator) descriptor(desc [op.DescriptorLen]byte) [op.DescriptorLen]byte {
	f := g.fields[g.IntN(len(g.fields))]
	var v int64
	for _, x := range desc[f.at:][:f.n] {
		v = v<<8 | int64(x)
	}
	switch g.IntN(3) {
	case 0:
		limits := []int64{0, 1, -1, 2, 3, 5, -2, 1 << 8, 1 << 16, 1 << 20, 1<<24 - 1, 1 << 24, 1<<31 - 1, 1 << 31, 1 << 38,
			1<<39 - 1, -1 << 39, 1 << 62, -1 << 63, 1<<63 - 1}
		v = limits[g.IntN(len(limits))]
	case 1:
		v += g.Int64N(9) - 4
	case 2:
		v ^= 1 << g.IntN(8*f.n)
	}
	for k := range f.n {
		desc[f.at+k] = byte(v >> (8 * (f.n - 1 - k)))
	}
	return desc
}

// header changes the range, the root or the shape.
func (g *graphMutator) header(input []byte) []byte {
	if g.IntN(3) == 0 {
		input[g.IntN(graphcheck.HeaderLen)] ^= 1 << g.IntN(8)
		return input
	}
	input[64+g.IntN(32)] = byte(g.IntN(16)) // the shape
	return input
}

// damage changes a bit, or the length.
func (g *graphMutator) damage(input []byte) []byte {
	switch g.IntN(4) {
	case 0:
		return input[:g.IntN(len(input))]
	case 1:
		return append(input, make([]byte, 1+g.IntN(40))...)
	}
	input[g.IntN(len(input))] ^= 1 << g.IntN(8)
	return input
}
