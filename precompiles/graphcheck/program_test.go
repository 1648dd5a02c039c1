package graphcheck_test

import (
	"encoding/hex"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/mlgeth/mlgeth/precompiles/graphcheck"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

// program is a program from the vectors: its numbers and nodes.
type program struct {
	layout.Shape
	nodes []op.Instruction
}

// inputs returns the inputs of a file of vectors, by name.
func inputs(t testing.TB, file string) map[string][]byte {
	t.Helper()
	b, err := os.ReadFile("../testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	var vectors []struct{ Name, Input string }
	if err := json.Unmarshal(b, &vectors); err != nil {
		t.Fatal(err)
	}
	m := map[string][]byte{}
	for _, v := range vectors {
		if m[v.Name], err = hex.DecodeString(v.Input); err != nil {
			t.Fatal(err)
		}
	}
	return m
}

// programs returns the programs that the vectors hold whole, by name: every op, with
// and without growth, state, views and a stop node.
func programs(t testing.TB) map[string]*program {
	t.Helper()
	m := map[string]*program{}
	for name, input := range inputs(t, "graphCheck.json") {
		name, whole := strings.CutSuffix(name, "_whole")
		if !whole {
			continue
		}
		h, err := graphcheck.DecodeHeader(input)
		if err != nil {
			t.Fatal(err)
		}
		p := &program{Shape: h.Shape}
		for b := input[graphcheck.HeaderLen:]; len(b) > 0; b = b[op.DescriptorLen:] {
			if len(b) < op.DescriptorLen || len(p.nodes) == int(h.Shape.Nodes) {
				break // siblings
			}
			in, err := op.Decode(b[:op.DescriptorLen])
			if err != nil {
				t.Fatal(err)
			}
			p.nodes = append(p.nodes, *in)
		}
		m[name] = p
	}
	if len(m) < 5 {
		t.Fatalf("%d programs, want at least 5", len(m))
	}
	return m
}

func (p *program) tree() *merkle.Tree {
	leaves := make([]merkle.Hash, len(p.nodes))
	for i := range p.nodes {
		desc := p.nodes[i].Encode()
		leaves[i] = merkle.Leaf(desc[:])
	}
	return merkle.NewTree(leaves, uint(p.DB))
}

// input returns the input for a range.
func (p *program) input(tree *merkle.Tree, first, count uint32) []byte {
	h := graphcheck.Header{First: first, Count: count, GraphRoot: tree.Root(), Shape: p.Shape}
	b := h.Encode()
	return graphcheck.AppendBatch(b[:], p.nodes, tree, first, count)
}

// part returns the range of one node, with the others that it names.
func (p *program) part(first uint32) *graphcheck.Part {
	part := &graphcheck.Part{Shape: p.Shape, First: first, Nodes: []*op.Instruction{&p.nodes[first]}}
	for _, i := range part.References() {
		if i < p.Nodes {
			part.Others = append(part.Others, graphcheck.Other{Index: i, Instruction: &p.nodes[i]})
		}
	}
	return part
}

// whole returns the part that is all of the program.
func (p *program) whole() *graphcheck.Part {
	part := &graphcheck.Part{Shape: p.Shape}
	for i := range p.nodes {
		part.Nodes = append(part.Nodes, &p.nodes[i])
	}
	return part
}
