package graph_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// TestSteps: many bytes in one group, many terms in another.
func TestSteps(t *testing.T) {
	b := graph.NewBuilder(graph.Config{})
	x := b.Input(tensor.I8, 8<<10)
	y := b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I8, Alpha: 1, Out: "k", A: x.By("k")})
	long := b.Emit(graph.Inst{Op: op.Dot, DType: tensor.I64, Reduce: "k", A: y.By("k"), B: y.By("k")})
	b.Emit(graph.Inst{Op: op.Max, DType: tensor.I8, Reduce: "k", A: y.Slice(0, 0, 9).By("k")})
	costly := b.Emit(graph.Inst{
		Op: op.Dot, DType: tensor.I64, Reduce: "ik", Extents: graph.Extents{'i': 100},
		A: y.Slice(0, 0, 1<<10).By("k"), B: graph.Const(1), C: long.By(""),
	})
	p := build(t, b, costly).Program
	step := func(i int) graph.Step {
		return graph.Step{Node: i, Bound: stepproof.StepBound(&p.Shape, &p.Nodes[i])}
	}
	want := []graph.StepGroup{
		{Name: "LIN", Nodes: 1, Longest: step(0), Costliest: step(0)},
		{Name: "DOT", Nodes: 2, Longest: step(1), Costliest: step(3)},
		{Name: "MAX", Nodes: 1, Longest: step(2), Costliest: step(2)},
	}
	if diff := cmp.Diff(want, p.Steps(func(i int) string { return p.Nodes[i].Op.String() })); diff != "" {
		t.Errorf("groups differ (-want +got)\n%s", diff)
	}
}
