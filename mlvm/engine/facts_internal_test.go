package engine

import (
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// TestPlacing: which views are executed in place, and which are not.
func TestPlacing(t *testing.T) {
	b := graph.NewBuilder(graph.Config{MaxSegments: 4})
	x := b.Input(tensor.I32, 2)
	state := func() graph.Value { return b.State(b.Ints("", tensor.I32, make([]int64, 8), 4, 2)) }
	row := func(v graph.Value) graph.Operand { return v.Slice(0, 0, 1).Advance(0, 1).By("rc") }
	into := func(base graph.Operand) graph.Value {
		return b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I32, Alpha: 1, Out: "rc", A: x.By("c"), Extents: graph.Extents{'r': 1}, Into: base})
	}
	filled := graph.Filled(0, tensor.I32, 4, 2)
	cache, early, late, other := state(), state(), state(), state()
	b.Emit(graph.Inst{Op: op.Max, DType: tensor.I32, Out: "c", Reduce: "r", A: early.By("rc")})
	nodes := []struct {
		name  string
		value graph.Value
		want  placing
	}{
		{"dense", b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I32, Alpha: 1, Out: "c", A: x.By("c")}), ownPlace},
		{"over its own state", into(row(cache)), inPlace},
		{"over a state that was read before", into(row(early)), inPlace},
		{"over a state that is read later", into(row(late)), ownPlace},
		{"over the state of another node", into(row(other)), ownPlace},
		{"fixed, over a constant", into(filled.Slice(0, 1, 1).By("rc")), filledPlace},
		{"moving, over a constant", into(row(filled)), onePlace},
		{"moving, over a constant, a state", into(row(filled)), ownPlace},
	}
	b.Emit(graph.Inst{Op: op.Max, DType: tensor.I32, Out: "c", Reduce: "r", A: late.By("rc")})
	for i, s := range []graph.Value{cache, early, late} {
		b.Bind(s, nodes[1+i].value)
	}
	b.Bind(other, nodes[len(nodes)-1].value)
	b.Output(nodes[0].value)
	m, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	facts, plain := newFacts(m.Program, false), newFacts(m.Program, true)
	for _, n := range nodes {
		if got := facts[n.value.Node()].placing; got != n.want {
			t.Errorf("%s: placing is %d, want %d", n.name, got, n.want)
		}
		if got := plain[n.value.Node()].placing; got != ownPlace {
			t.Errorf("%s, plain: placing is %d, want %d", n.name, got, ownPlace)
		}
	}
}
