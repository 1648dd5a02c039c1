package graph_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// build returns the model of a Builder whose output is v.
func build(t *testing.T, b *graph.Builder, v graph.Value) *graph.Model {
	t.Helper()
	b.Output(v)
	m, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// run evaluates the nodes of a model for segments 0 … T-1 and returns the last
// segment's tensors.
func run(t *testing.T, m *graph.Model, input []byte, segments int64) [][]byte {
	t.Helper()
	var previous [][]byte
	for seg := range segments {
		var now [][]byte
		for i := range m.Program.Nodes {
			in := &m.Program.Nodes[i]
			mem := &op.Memory{Instruction: in}
			for id := range in.Slots {
				switch s := &in.Slots[id]; {
				case s.Kind == op.Input:
					mem.Tensors[id] = input
				case s.Kind == op.Node:
					mem.Tensors[id] = now[s.Index]
				case s.Kind == op.Weight:
					mem.Tensors[id] = m.Weights[s.Index]
				case s.Kind == op.State && seg == 0:
					mem.Tensors[id] = m.Weights[s.Init]
				case s.Kind == op.State:
					mem.Tensors[id] = previous[s.Index]
				}
			}
			if err := mem.Check(seg); err != nil {
				t.Fatalf("segment %d: node %d: %v", seg, i, err)
			}
			dst := make([]byte, in.ByteLen(seg))
			if err := in.Eval(dst, mem, seg); err != nil {
				t.Fatal(err)
			}
			now = append(now, dst)
		}
		previous = now
	}
	return previous
}

// ints returns the elements of a tensor.
func ints(d tensor.DType, b []byte) []int64 {
	var v []int64
	for e := range int64(len(b)) * 8 / int64(d.Bits()) {
		v = append(v, d.Load(b, e))
	}
	return v
}

func bytesOf(d tensor.DType, v ...int64) []byte {
	b := make([]byte, d.ByteLen(int64(len(v))))
	for e, x := range v {
		d.Store(b, int64(e), x)
	}
	return b
}

func TestLinearLayer(t *testing.T) {
	b := graph.NewBuilder(graph.Config{})
	x := b.Input(tensor.I8, 3)
	w := b.Ints("w", tensor.I16, []int64{1, 2, 3, -4, 5, -6}, 2, 3)
	bias := b.Ints("bias", tensor.I32, []int64{100, -100})
	y := b.Emit(graph.Inst{
		Op: op.Dot, DType: tensor.I32, Shift: 1,
		Out: "n", Reduce: "k", A: w.By("nk"), B: x.By("k"), C: bias.By("n"),
	})
	m := build(t, b, y)
	got := ints(tensor.I32, run(t, m, bytesOf(tensor.I8, 7, -8, 9), 1)[0])
	// (100 + 7 - 16 + 27)/2, (-100 - 28 - 40 - 54)/2
	if diff := cmp.Diff([]int64{59, -111}, got); diff != "" {
		t.Errorf("result differs (-want +got)\n%s", diff)
	}
}

// TestConvolution pads a 3×3 image with a border of one and slides a 3×3 window
// over it with stride 2.
func TestConvolution(t *testing.T) {
	b := graph.NewBuilder(graph.Config{})
	x := b.Input(tensor.I8, 3, 3, 1)
	base := graph.Filled(0, tensor.I8, 5, 5, 1)
	padded := b.Emit(graph.Inst{
		Name: "pad", Op: op.Lin, DType: tensor.I8, Alpha: 1, Out: "yxc",
		A: x.By("yxc"), Into: base.Slice(0, 1, 3).Slice(1, 1, 3).By("yxc"),
	})
	w := b.Ints("w", tensor.I8, []int64{1, 2, 3, 4, 5, 6, 7, 8, 9}, 1, 3, 3, 1)
	y := b.Emit(graph.Inst{
		Op: op.Dot, DType: tensor.I32, Out: "yxm", Reduce: "ijc",
		A: padded.Window(0, 3, 2, 1).Window(2, 3, 2, 1).By("yixjc"), B: w.By("mijc"),
	})
	if diff := cmp.Diff([]int64{2, 2, 1}, y.Shape()); diff != "" {
		t.Fatalf("shape differs (-want +got)\n%s", diff)
	}
	m := build(t, b, y)
	tensors := run(t, m, bytesOf(tensor.I8, 1, 2, 3, 4, 5, 6, 7, 8, 9), 1)
	if diff := cmp.Diff([]int64{
		0, 0, 0, 0, 0,
		0, 1, 2, 3, 0,
		0, 4, 5, 6, 0,
		0, 7, 8, 9, 0,
		0, 0, 0, 0, 0,
	}, ints(tensor.I8, tensors[0])); diff != "" {
		t.Errorf("padded image differs (-want +got)\n%s", diff)
	}
	// corner (0,0): 1·5 + 2·6 + 4·8 + 5·9, and so on
	if diff := cmp.Diff([]int64{94, 106, 106, 94}, ints(tensor.I32, tensors[1])); diff != "" {
		t.Errorf("result differs (-want +got)\n%s", diff)
	}
}

// TestGrowth appends the input to a cache at row t, sums the rows so far, and
// keeps a counter: state, destination views that advance, growing reductions.
func TestGrowth(t *testing.T) {
	b := graph.NewBuilder(graph.Config{MaxSegments: 4})
	x := b.Input(tensor.I8, 2)
	cache := b.State(b.Ints("cache", tensor.I16, make([]int64, 8), 4, 2))
	count := b.State(b.Ints("count", tensor.I32, []int64{10}))
	counted := b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I32, Alpha: 1, Gamma: 1, Out: "i", A: count.By("i")})
	appended := b.Emit(graph.Inst{
		Op: op.Dot, DType: tensor.I16, Out: "tc",
		A: x.By("c"), B: counted.Origin().By(""), Into: cache.Slice(0, 0, 1).Advance(0, 1).By("tc"),
	})
	b.Bind(cache, appended)
	b.Bind(count, counted)
	rows := appended.Slice(0, 0, 1).Grow(0, 1)
	sum := b.Emit(graph.Inst{
		Op: op.Dot, DType: tensor.I32, Out: "c", Reduce: "t", A: rows.By("tc"), B: graph.Const(1),
	})
	doubled := b.Emit(graph.Inst{
		Op: op.Lin, DType: tensor.I32, Alpha: 2, Out: "tc", A: rows.By("tc"),
	})
	last := b.Emit(graph.Inst{
		Op: op.Lin, DType: tensor.I32, Alpha: 1, Out: "c",
		A: doubled.Whole().Slice(0, 0, 1).Advance(0, 1).Index(0, 0).By("c"),
	})
	m := build(t, b, sum)
	if got, want := doubled.Node(), uint32(3); got != want {
		t.Fatalf("node is %d, want %d", got, want)
	}
	tensors := run(t, m, bytesOf(tensor.I8, 1, -2), 3)
	for _, want := range []struct {
		v  graph.Value
		is []int64
	}{
		{appended, []int64{11, -22, 12, -24, 13, -26, 0, 0}},
		{sum, []int64{36, -72}},
		{doubled, []int64{22, -44, 24, -48, 26, -52}},
		{last, []int64{26, -52}},
	} {
		if diff := cmp.Diff(want.is, ints(want.v.DType(), tensors[want.v.Node()])); diff != "" {
			t.Errorf("node %d differs (-want +got)\n%s", want.v.Node(), diff)
		}
	}
}
