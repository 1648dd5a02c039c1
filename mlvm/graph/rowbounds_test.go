package graph_test

import (
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// TestBoundedRows: a bound of rows proves a product of which the types alone prove
// nothing, if each factor has its own scale and the terms are of one row; else not.
func TestBoundedRows(t *testing.T) {
	const rows, groups, group = 6, 4, 8
	weights := func(b *graph.Builder) (q, d, other, x graph.Value) {
		x = b.Input(tensor.I16, groups*group)
		q = b.Weight("q", tensor.I32, nil, rows, groups, group)
		d = b.Weight("d", tensor.I32, nil, rows, groups)
		other = b.Weight("other", tensor.I32, nil, rows, groups)
		return q, d, other, x.Split(0, groups, group)
	}
	dot := graph.Inst{Op: op.Dot, DType: tensor.I64, Out: "n", Reduce: "gk"}
	for name, c := range map[string]struct {
		build  func(q, d, other, x graph.Value) graph.Inst
		proven bool
	}{
		"rows": {func(q, d, _, x graph.Value) graph.Inst {
			in := dot
			in.A, in.B, in.S = x.By("gk"), q.By("ngk"), d.By("ng")
			return in
		}, true},
		"weights first": {func(q, d, _, x graph.Value) graph.Inst {
			in := dot
			in.A, in.B, in.S = q.By("ngk"), x.By("gk"), d.By("ng")
			return in
		}, true},
		"one group": {func(q, d, _, x graph.Value) graph.Inst {
			in := dot
			in.Reduce = "k"
			in.A, in.B, in.S = x.Index(0, 2).By("k"), q.Index(1, 2).By("nk"), d.Index(1, 2).By("n")
			return in
		}, true},
		"scales of another matrix": {func(q, _, other, x graph.Value) graph.Inst {
			in := dot
			in.A, in.B, in.S = x.By("gk"), q.By("ngk"), other.By("ng")
			return in
		}, false},
		"scales of another row": {func(q, d, _, x graph.Value) graph.Inst {
			in := dot
			in.A, in.B, in.S = x.By("gk"), q.By("ngk"), d.Flip(0).By("ng")
			return in
		}, false},
		"scales of another group": {func(q, d, _, x graph.Value) graph.Inst {
			in := dot
			in.Reduce = "k"
			in.A, in.B, in.S = x.Index(0, 2).By("k"), q.Index(1, 2).By("nk"), d.Index(1, 1).By("n")
			return in
		}, false},
		"terms of all rows": {func(q, d, _, x graph.Value) graph.Inst {
			in := dot
			in.Out, in.Reduce = "g", "nk"
			in.A, in.B, in.S = x.By("gk"), q.Permute(1, 0, 2).By("gnk"), d.Permute(1, 0).By("gn")
			return in
		}, false},
		"a factor many times": {func(q, d, _, x graph.Value) graph.Inst {
			in := dot
			in.A, in.B, in.S = x.By("gk"), q.Index(2, 0).By("ng"), d.By("ng")
			return in
		}, false},
	} {
		b := graph.NewBuilder(graph.Config{})
		q, d, other, x := weights(b)
		b.Output(b.Emit(c.build(q, d, other, x)))
		for _, v := range []graph.Value{q, d, other, x} { // each is read
			b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I32, Alpha: 1, A: v.Origin().By("")})
		}
		m, err := b.Build()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		within := &graph.Bounds{Rows: map[int]graph.RowBound{0: {Columns: groups * group, Scales: 1, Sum: 1 << 40}}}
		if got := graph.CertifyWithin(m.Program, nil, within).Nodes[0].Proven; got != c.proven {
			t.Errorf("%s: proven %v, want %v", name, got, c.proven)
		}
		if graph.Certify(m.Program, nil).Nodes[0].Proven {
			t.Errorf("%s: proven by types alone", name)
		}
	}
}
