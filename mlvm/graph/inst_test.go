package graph_test

import (
	"strings"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

func TestEmitErrors(t *testing.T) {
	for _, c := range []struct {
		name string
		emit func(b *graph.Builder, x, w graph.Value) graph.Inst // x (4), w (4, 3)
		want string
	}{
		{"letters", func(b *graph.Builder, x, w graph.Value) graph.Inst {
			return graph.Inst{Op: op.Lin, Alpha: 1, Out: "ij", A: x.By("ij")}
		}, "want 1 letters"},
		{"extents differ", func(b *graph.Builder, x, w graph.Value) graph.Inst {
			return graph.Inst{Op: op.Dot, Out: "i", Reduce: "k", A: x.By("i"), B: w.By("ki"), C: x.By("i")}
		}, "dimension i has 3 elements growing by 0 in operand B, want 4"},
		{"growth differs", func(b *graph.Builder, x, w graph.Value) graph.Inst {
			return graph.Inst{Op: op.Lin, Alpha: 1, Beta: 1, Out: "i", A: x.By("i"), B: x.Slice(0, 0, 4).Grow(0, 1).By("i")}
		}, "growing by 1"},
		{"no extent", func(b *graph.Builder, x, w graph.Value) graph.Inst {
			return graph.Inst{Op: op.Lin, Alpha: 1, Out: "ij", A: x.By("i")}
		}, "dimension j has no extent"},
		{"negative extent", func(b *graph.Builder, x, w graph.Value) graph.Inst {
			return graph.Inst{Op: op.Lin, Out: "i", Extents: graph.Extents{'i': -1}}
		}, "dimension i has no extent, or one below 1"},
		{"unknown letter", func(b *graph.Builder, x, w graph.Value) graph.Inst {
			return graph.Inst{Op: op.Lin, Alpha: 1, Out: "i", A: w.By("ij")}
		}, `dimension j is neither in "i" nor in ""`},
		{"letter twice", func(b *graph.Builder, x, w graph.Value) graph.Inst {
			return graph.Inst{Op: op.Dot, Out: "i", Reduce: "i", A: x.By("i"), B: x.By("i")}
		}, "dimension i is named twice"},
		{"many letters", func(b *graph.Builder, x, w graph.Value) graph.Inst {
			return graph.Inst{Op: op.Lin, Alpha: 1, Out: "abcdefg", A: x.By("a")}
		}, "want at most 6 and 4"},
		{"grows inside", func(b *graph.Builder, x, w graph.Value) graph.Inst {
			return graph.Inst{Op: op.Lin, Alpha: 1, Out: "ij", A: w.Slice(1, 0, 1).Grow(1, 1).By("ij")}
		}, "dimension j grows, but is not the first"},
		{"shift", func(b *graph.Builder, x, w graph.Value) graph.Inst {
			return graph.Inst{Op: op.Lin, Alpha: 1, Shift: 128, Out: "i", A: x.By("i")}
		}, "shift is 128"},
		{"missing operand", func(b *graph.Builder, x, w graph.Value) graph.Inst {
			return graph.Inst{Op: op.Dot, Out: "i", A: x.By("i")}
		}, "DOT: slot B: operand is missing"},
		{"leaves the tensor", func(b *graph.Builder, x, w graph.Value) graph.Inst {
			return graph.Inst{Op: op.Lin, Alpha: 1, Out: "i", A: x.Advance(0, 1).By("i")}
		}, "addresses leave the tensor of 4 elements at segment 1"},
		{"base of another type", func(b *graph.Builder, x, w graph.Value) graph.Inst {
			return graph.Inst{Op: op.Lin, Alpha: 1, Out: "i", A: x.By("i"), Into: graph.Filled(0, tensor.I32, 4).By("i")}
		}, "base has type i32"},
		{"destination is not injective", func(b *graph.Builder, x, w graph.Value) graph.Inst {
			return graph.Inst{Op: op.Lin, Alpha: 1, Out: "ij", A: w.By("ij"), Into: graph.Filled(0, tensor.I8, 4).By("i")}
		}, "not nested"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := graph.NewBuilder(graph.Config{MaxSegments: 2})
			x := b.Input(tensor.I8, 4)
			w := b.Ints("w", tensor.I8, make([]int64, 12), 4, 3)
			y := b.Emit(c.emit(b, x, w))
			if err := y.Err(); err == nil || !strings.Contains(err.Error(), c.want) || !strings.HasPrefix(err.Error(), "node 0: ") {
				t.Fatalf("got error %v, want one with %q", err, c.want)
			}
			b.Output(b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I8, Alpha: 1, Out: "i", A: y.By("i")}))
			if _, err := b.Build(); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("Build: got error %v, want the first one", err)
			}
		})
	}
}

// TestDiagonal: a letter that an operand has twice walks its diagonal.
func TestDiagonal(t *testing.T) {
	b := graph.NewBuilder(graph.Config{})
	b.Input(tensor.I8, 1)
	w := b.Ints("w", tensor.I8, []int64{1, 2, 3, 4, 5, 6, 7, 8, 9}, 3, 3)
	y := b.Emit(graph.Inst{Op: op.Dot, DType: tensor.I8, Reduce: "i", A: w.By("ii"), B: graph.Const(1)})
	if got := run(t, build(t, b, y), []byte{0}, 1)[0]; len(got) != 1 || got[0] != 15 {
		t.Errorf("trace is %v, want 15", got)
	}
}

func TestBuildErrors(t *testing.T) {
	copied := func(b *graph.Builder, v graph.Value) graph.Value {
		return b.Emit(graph.Inst{Op: op.Lin, DType: v.DType(), Alpha: 1, Out: "i", A: v.By("i")})
	}
	for _, c := range []struct {
		name  string
		build func(b *graph.Builder)
		want  string
	}{
		{"no input", func(b *graph.Builder) { b.Output(copied(b, b.Ints("w", tensor.I8, []int64{1}))) }, "no input"},
		{"no output", func(b *graph.Builder) { copied(b, b.Input(tensor.I8, 1)) }, "no output"},
		{"two inputs", func(b *graph.Builder) { b.Input(tensor.I8, 1); b.Input(tensor.I8, 1) }, "second input"},
		{"long input", func(b *graph.Builder) { b.Input(tensor.I16, 1<<19+1) }, "at most 1048576 bytes"},
		{"packed input", func(b *graph.Builder) { b.Input(tensor.I4, 1) }, "i8, i16, i32 or i64"},
		{"empty input", func(b *graph.Builder) { b.Input(tensor.I8, 4, 0) }, "less than 1"},
		{"content", func(b *graph.Builder) { b.Weight("w", tensor.I16, make([]byte, 5), 3) }, `weight "w"`},
		{"huge weight", func(b *graph.Builder) { b.Weight("w", tensor.I16, nil, 1<<20, 1<<20) }, "too large"},
		{"weight's type", func(b *graph.Builder) { b.Weight("w", 7, nil, 1) }, "unknown type"},
		{"out of range", func(b *graph.Builder) { b.Ints("w", tensor.I4, []int64{7, 8}) }, "element 1 is 8, out of the range of i4"},
		{"output is an operand", func(b *graph.Builder) { b.Output(b.Input(tensor.I8, 1)) }, "output: input"},
		{"stop node is a weight", func(b *graph.Builder) { b.Stop(b.Ints("w", tensor.I8, []int64{1})) }, "stop node: weight"},
		{"state of an input", func(b *graph.Builder) { b.State(b.Input(tensor.I8, 1)) }, "initial value of a state"},
		{"state is not bound", func(b *graph.Builder) {
			b.Input(tensor.I8, 1)
			b.Output(copied(b, b.State(b.Ints("w", tensor.I8, []int64{1}))))
		}, "state 0 (1 i8) is not bound"},
		{"state is bound twice", func(b *graph.Builder) {
			s := b.State(b.Ints("w", tensor.I8, []int64{1}))
			y := copied(b, s)
			b.Bind(s, y)
			b.Bind(s, y)
		}, "already bound"},
		{"state is bound to a weight", func(b *graph.Builder) {
			w := b.Ints("w", tensor.I8, []int64{1})
			b.Bind(b.State(w), w)
		}, "want a state to a node"},
		{"state is bound to another type", func(b *graph.Builder) {
			x := b.Input(tensor.I16, 1)
			s := b.State(b.Ints("w", tensor.I8, []int64{1}))
			copied(b, s)
			b.Bind(s, copied(b, x))
			b.Output(copied(b, x))
		}, "1 i8 of node 1, which is 1 i16"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := graph.NewBuilder(graph.Config{OutMode: layout.OutRoot})
			c.build(b)
			if _, err := b.Build(); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got error %v, want one with %q", err, c.want)
			}
		})
	}
}
