package engine_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Random programs are of tensors (rows, columns) i32 and run for at most rows
// segments.
const rows, columns = 6, 4

// randomProgram is a program of nodes that read each other and states at random: in
// whole, in parts that move or grow, and as bases.
type randomProgram struct {
	*graph.Builder
	*rand.Rand
	input  graph.Value
	nodes  []graph.Value
	states []graph.Value
	bound  []bool
}

func newRandomProgram(t testing.TB, seed uint64) *graph.Model {
	t.Helper()
	r := &randomProgram{Builder: graph.NewBuilder(graph.Config{MaxSegments: rows, ChunkLog2: 5}), Rand: rand.New(rand.NewPCG(seed, 4))}
	r.input = r.Input(tensor.I8, 8+rows)
	r.nodes = []graph.Value{r.Emit(graph.Inst{Op: op.Lin, DType: tensor.I32, Out: "rc", Alpha: 1, A: r.weight("first").By("rc")})}
	for range 4 + r.IntN(12) {
		r.node()
	}
	for i, s := range r.states {
		if !r.bound[i] {
			r.Bind(s, r.nodes[r.IntN(len(r.nodes))])
		}
	}
	r.Output(r.nodes[r.IntN(len(r.nodes))])
	if r.IntN(2) == 0 {
		draw := r.Emit(graph.Inst{Op: op.Rand, DType: tensor.I8, Out: "a", Extents: graph.Extents{'a': 1}, K: 3, Alpha: 99, A: r.input.Index(0, 0).By("")})
		r.Stop(r.Emit(graph.Inst{Op: op.Sel, DType: tensor.I8, Out: "a", C: draw.By("a"), S: graph.Const(1), A: graph.Const(1), B: graph.Const(0)}))
	}
	m, err := r.Build()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func (r *randomProgram) weight(name string) graph.Value {
	x := make([]int64, rows*columns)
	for i := range x {
		x[i] = r.Int64N(1 << 20)
	}
	return r.Ints(name, tensor.I32, x, rows, columns)
}

// any returns a node or a state.
func (r *randomProgram) any() graph.Value {
	if i := r.IntN(len(r.nodes) + 2); i < len(r.nodes) {
		return r.nodes[i]
	}
	return r.states[r.state()]
}

// state returns the number of a state, perhaps of a new one.
func (r *randomProgram) state() int {
	if i := r.IntN(4); i < len(r.states) {
		return i
	}
	r.states, r.bound = append(r.states, r.State(r.weight("state"))), append(r.bound, false)
	return len(r.states) - 1
}

// part returns rows of v: fixed, moving or growing ones.
func (r *randomProgram) part(v graph.Value, way int) graph.Value {
	switch way {
	case 0:
		return v.Slice(0, 2, 3)
	case 1:
		return v.Slice(0, 0, 1).Advance(0, 1)
	default:
		return v.Slice(0, 0, 1).Grow(0, 1)
	}
}

// node emits a node at random.
func (r *randomProgram) node() {
	in := graph.Inst{Op: op.Lin, DType: tensor.I32, Out: "rc", Alpha: 1 + r.Int64N(5), Shift: r.IntN(2)}
	in.Extents = graph.Extents{'r': rows, 'c': columns}
	way, kind := r.IntN(3), r.IntN(10)
	if kind <= 3 {
		in.A = r.any().By("rc")
	}
	switch kind {
	case 0, 1:
		in.Beta, in.B = -1-r.Int64N(5), r.any().By("rc")
	case 2: // by the input
		in.Op, in.Alpha = op.Sel, 0
		in.C, in.S, in.B = r.input.Slice(0, 8, 1).Advance(0, 1).Index(0, 0).By(""), graph.Const(0), r.part(r.any(), 1).Index(0, 0).By("c")
	case 3: // by a tensor
		in.Op, in.Alpha = op.Sel, 0
		in.C, in.S, in.B = r.any().By("rc"), r.any().By("rc"), r.any().By("rc")
	case 4:
		in.Op, in.Alpha, in.Reduce = op.Dot, 0, "k"
		in.A, in.B = r.any().By("rk"), r.Ints("", tensor.I4, []int64{1, -2, 3, -4, 5, -6, 7, -8, 1, 1, 2, 0, 3, 1, -1, 2}, columns, columns).By("kc")
		in.Shift = 3
	case 5:
		in.A, in.Into, in.Extents = r.part(r.any(), way).By("rc"), r.part(graph.Filled(r.Int64N(9), tensor.I32, rows, columns), way).By("rc"), nil
	case 6: // appended to its own state, unless that has another node
		s := r.state()
		from := r.states[s]
		if r.IntN(3) > 0 {
			from = r.any()
		}
		if from = r.part(from, way); way == 0 {
			from = from.Flip(0)
		}
		in.A, in.Into, in.Extents = from.By("rc"), r.part(r.states[s], way).By("rc"), nil
		if !r.bound[s] {
			r.bound[s] = true
			r.nodes = append(r.nodes, r.Emit(in))
			r.Bind(r.states[s], r.nodes[len(r.nodes)-1])
			return
		}
	case 7: // over a node, a state or a weight tensor
		var base graph.Value
		if r.IntN(3) == 0 {
			base = r.weight("base")
		} else {
			base = r.any()
		}
		in.A, in.Into, in.Extents = r.part(r.any(), way).By("rc"), r.part(base, way).By("rc"), nil
	case 8: // a tensor that grows, and one that reads it
		in.A, in.Extents = r.part(r.any(), 2).By("rc"), nil
		grown := r.Emit(in)
		in = graph.Inst{Op: op.Max, DType: tensor.I32, Out: "nc", Reduce: "r", A: grown.By("rc"), Extents: graph.Extents{'n': rows}}
	default:
		in = graph.Inst{Op: op.Rand, DType: tensor.I32, Out: "rc", K: 12, Alpha: int64(len(r.nodes)), Extents: in.Extents, A: r.input.Index(0, 1).By("")}
	}
	r.nodes = append(r.nodes, r.Emit(in))
}

// TestRandomPrograms compares runs of random programs with the definition, in batches
// of which nothing is asked but that they are right.
func TestRandomPrograms(t *testing.T) {
	count := uint64(600)
	if testing.Short() {
		count = 100
	}
	options := []engine.Options{{Batch: 1}, {Batch: 2}, {Batch: 3, Workers: 2}, {}}
	for seed := range count {
		m := newRandomProgram(t, seed)
		sessions := make([]*engine.Session, len(options))
		for i, o := range options {
			e, err := engine.New(m.Program, m.Weights, o)
			if err != nil {
				t.Fatal(err)
			}
			e.BatchAlways()
			sessions[i] = e.NewSession()
		}
		rng := rand.New(rand.NewPCG(seed, 5))
		for range 3 {
			input := make([]byte, 8+rows)
			for i := range input {
				input[i] = byte(rng.Uint32())
			}
			maxT := uint32(1 + rng.IntN(rows))
			want := reference(t, m, input, maxT, nil)
			for i, o := range options {
				got := run(t, sessions[i], m, input, maxT)
				t.Run(fmt.Sprintf("%d_batch_%d", seed, o.Batch), func(t *testing.T) { same(t, m, got, want) })
			}
		}
	}
}
