package graphcheck_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/mlgeth/mlgeth/precompiles/graphcheck"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// TestRanges: what all ranges of a length report is what the whole program does,
// encoded or not.
func TestRanges(t *testing.T) {
	for name, p := range programs(t) {
		t.Run(name, func(t *testing.T) {
			whole, err := graphcheck.CheckProgram(&p.Shape, p.nodes)
			if err != nil {
				t.Fatal(err)
			}
			lengths := map[uint32]int64{}
			for _, w := range whole.Weights {
				lengths[w.Weight] = w.Bytes
			}
			tree := p.tree()
			for length := uint32(1); length <= p.Nodes; length++ {
				seen := map[uint32]int64{}
				var nodes []graphcheck.NodeBytes
				for first := uint32(0); first < p.Nodes; first += length {
					r, err := graphcheck.Verify(p.input(tree, first, min(length, p.Nodes-first)))
					if err != nil || r == nil {
						t.Fatalf("%d nodes from %d: report %v, error %v", length, first, r, err)
					}
					nodes = append(nodes, r.Nodes...)
					for _, w := range r.Weights {
						seen[w.Weight] = w.Bytes
					}
				}
				if diff := cmp.Diff(whole.Nodes, nodes) + cmp.Diff(lengths, seen); diff != "" {
					t.Fatalf("ranges of %d differ from the whole (-whole +ranges)\n%s", length, diff)
				}
			}
		})
	}
}

// TestErrors: a refusal says where, what, and what is wanted.
func TestErrors(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(p *graphcheck.Part)
		want   string
	}{
		{"type", func(p *graphcheck.Part) { p.Nodes[3].Slots[op.A].DType = tensor.I16 },
			"node 3: MAX: slot A: 1 + t·1 i16 of node 2, which is 1 + t·1 i32"},
		{"size", func(p *graphcheck.Part) { p.Nodes[10].Slots[op.A].View.Size = 11 },
			"node 10: ARGMAX: slot A: 11 i32 of node 9, which is 10 i32"},
		{"order", func(p *graphcheck.Part) { p.Nodes[9].Slots[op.A].Index = 9 },
			"node 9: DOT: slot A: node 9 is not before node 9"},
		{"weight's length", func(p *graphcheck.Part) { p.Nodes[14].Slots[op.C].DType = tensor.I8 },
			"node 14: slot C: weight tensor 1 of 8 bytes, want 16 as in slot D of node 11"},
		{"weight's number", func(p *graphcheck.Part) { p.Nodes[9].Slots[op.C].Index = 7 },
			"node 9: DOT: slot C: weight tensor 7 does not exist"},
		{"input", func(p *graphcheck.Part) { p.Shape.InputLen = 16 },
			"node 13: DOT: slot A: input of 24 bytes, want 16"},
		{"missing other", func(p *graphcheck.Part) { p.First, p.Nodes = 3, p.Nodes[3:4] },
			"node 3: MAX: slot A: node 2 is missing"},
		{"range", func(p *graphcheck.Part) { p.First = 1 },
			"range of 16 nodes from node 1, want at least one, all below 16"},
		{"no node", func(p *graphcheck.Part) { p.Nodes = nil },
			"range of 0 nodes from node 0, want at least one, all below 16"},
		{"shape", func(p *graphcheck.Part) { p.Shape.StopNode = 16 }, "shape: stop node 16 does not exist"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := programs(t)["decoder"]
			p := d.whole()
			c.change(p)
			if _, err := p.Check(); err == nil || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("got error %v, want %q", err, c.want)
			}
		})
	}
}
