package graph_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// TestViews reads a (2, 3, 4) weight tensor, whose elements are their addresses,
// through every view.
func TestViews(t *testing.T) {
	elements := make([]int64, 24)
	for i := range elements {
		elements[i] = int64(i)
	}
	for _, c := range []struct {
		name  string
		view  func(w graph.Value) graph.Value
		shape []int64
		want  []int64
	}{
		{"permute", func(w graph.Value) graph.Value { return w.Slice(2, 0, 2).Permute(2, 0, 1) }, []int64{2, 2, 3},
			[]int64{0, 4, 8, 12, 16, 20, 1, 5, 9, 13, 17, 21}},
		{"slice", func(w graph.Value) graph.Value { return w.Slice(0, 1, 1).Slice(1, 1, 2).Slice(2, 2, 2) }, []int64{1, 2, 2},
			[]int64{18, 19, 22, 23}},
		{"index", func(w graph.Value) graph.Value { return w.Index(1, 2).Index(0, 1) }, []int64{4}, []int64{20, 21, 22, 23}},
		{"origin", func(w graph.Value) graph.Value { return w.Slice(1, 1, 2).Origin() }, []int64{}, []int64{4}},
		{"every", func(w graph.Value) graph.Value { return w.Index(0, 0).Every(1, 3).Every(0, 2) }, []int64{2, 2}, []int64{0, 3, 8, 11}},
		{"flip", func(w graph.Value) graph.Value { return w.Index(0, 0).Flip(0).Index(1, 0) }, []int64{3}, []int64{8, 4, 0}},
		{"window", func(w graph.Value) graph.Value { return w.Index(0, 0).Index(0, 0).Window(0, 2, 1, 2) }, []int64{2, 2}, []int64{0, 2, 1, 3}},
		{"split", func(w graph.Value) graph.Value { return w.Index(0, 0).Split(1, 2, 2).Permute(1, 2, 0).Index(2, 0) }, []int64{2, 2},
			[]int64{0, 1, 2, 3}},
		{"merge", func(w graph.Value) graph.Value { return w.Merge(0, 2).Slice(0, 2, 2).Index(1, 0) }, []int64{2}, []int64{8, 12}},
		{"merge with an extent of 1", func(w graph.Value) graph.Value { return w.Slice(0, 1, 1).Slice(2, 1, 1).Merge(0, 3) }, []int64{3},
			[]int64{13, 17, 21}},
		{"reshape", func(w graph.Value) graph.Value { return w.Reshape(4, 6).Slice(0, 3, 1).Slice(1, 4, 2) }, []int64{1, 2}, []int64{22, 23}},
		{"reshape to one", func(w graph.Value) graph.Value { return w.Index(0, 0).Index(0, 0).Slice(0, 3, 1).Reshape() }, []int64{}, []int64{3}},
		{"reshape one", func(w graph.Value) graph.Value { return w.Origin().Reshape(1, 1) }, []int64{1, 1}, []int64{0}},
		{"as", func(w graph.Value) graph.Value { return w.Slice(0, 1, 1).As(tensor.I16, 12).Slice(0, 2, 2) }, []int64{2}, []int64{0x0504, 0x0706}},
		{"whole", func(w graph.Value) graph.Value { return w.Index(0, 1).Whole().Index(0, 0).Slice(0, 0, 1) }, []int64{1, 4}, []int64{0, 1, 2, 3}},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := graph.NewBuilder(graph.Config{})
			b.Input(tensor.I8, 1)
			v := c.view(b.Ints("w", tensor.I8, elements, 2, 3, 4))
			if diff := cmp.Diff(c.shape, v.Shape()); diff != "" {
				t.Fatalf("shape differs (-want +got)\n%s\n%v", diff, v.Err())
			}
			letters := "abcdef"[:v.Rank()]
			y := b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I32, Alpha: 1, Out: letters, A: v.By(letters)})
			got := ints(tensor.I32, run(t, build(t, b, y), []byte{0}, 1)[0])
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("elements differ (-want +got)\n%s", diff)
			}
		})
	}
}

func TestViewErrors(t *testing.T) {
	for name, view := range map[string]func(w graph.Value) graph.Value{
		"dimension":          func(w graph.Value) graph.Value { return w.Index(3, 0) },
		"negative dimension": func(w graph.Value) graph.Value { return w.Index(-1, 0) },
		"slice beyond":       func(w graph.Value) graph.Value { return w.Slice(0, 1, 2) },
		"slice before":       func(w graph.Value) graph.Value { return w.Slice(0, -1, 1) },
		"empty slice":        func(w graph.Value) graph.Value { return w.Slice(0, 0, 0) },
		"huge slice":         func(w graph.Value) graph.Value { return w.Slice(0, 1, 1<<63-1) },
		"step":               func(w graph.Value) graph.Value { return w.Every(0, 0) },
		"window":             func(w graph.Value) graph.Value { return w.Window(1, 3, 1, 2) },
		"stride":             func(w graph.Value) graph.Value { return w.Window(1, 3, 0, 1) },
		"permutation, twice": func(w graph.Value) graph.Value { return w.Permute(0, 1, 1) },
		"permutation, few":   func(w graph.Value) graph.Value { return w.Permute(0, 1) },
		"split":              func(w graph.Value) graph.Value { return w.Split(2, 3, 2) },
		"split, zero":        func(w graph.Value) graph.Value { return w.Split(2, 0, 4) },
		"merge":              func(w graph.Value) graph.Value { return w.Slice(1, 0, 2).Merge(0, 2) },
		"merge beyond":       func(w graph.Value) graph.Value { return w.Merge(2, 2) },
		"reshape":            func(w graph.Value) graph.Value { return w.Reshape(5, 5) },
		"reshape to one":     func(w graph.Value) graph.Value { return w.Permute(2, 1, 0).Reshape() },
		"shrink":             func(w graph.Value) graph.Value { return w.Grow(0, -1) },
		"flip what grows":    func(w graph.Value) graph.Value { return w.Slice(0, 0, 1).Grow(0, 1).Flip(0) },
		"split what grows":   func(w graph.Value) graph.Value { return w.Grow(2, 1).Split(2, 2, 2) },
		"as, length":         func(w graph.Value) graph.Value { return w.As(tensor.I16, 11) },
		"as, extent":         func(w graph.Value) graph.Value { return w.As(tensor.I16, 0) },
		"the first error stays": func(w graph.Value) graph.Value {
			return w.Index(9, 0).Every(0, 2).Merge(0, 1).As(tensor.I8, 1).Grow(0, 1)
		},
	} {
		b := graph.NewBuilder(graph.Config{})
		b.Input(tensor.I8, 1)
		v := view(b.Ints("w", tensor.I8, make([]int64, 24), 2, 3, 4))
		if v.Err() == nil {
			t.Errorf("%s: no error, shape %v", name, v.Shape())
			continue
		}
		b.Emit(graph.Inst{Name: "here", Op: op.Lin, DType: tensor.I8, Alpha: 1, Out: "i", A: v.By("i")})
		if err := b.Err(); err == nil || !strings.Contains(err.Error(), "node 0 (here): operand A: ") {
			t.Errorf("%s: Emit: got error %v", name, err)
		}
	}
}

func TestGrowthOfViews(t *testing.T) {
	b := graph.NewBuilder(graph.Config{MaxSegments: 3})
	w := b.Ints("w", tensor.I8, make([]int64, 24), 24)
	v := w.Slice(0, 0, 4).Grow(0, 8).Split(0, 2, 2)
	if diff := cmp.Diff([]graph.Dim{{N: 2, Grow: 4, Stride: 2}, {N: 2, Stride: 1}}, v.Dims()); diff != "" {
		t.Errorf("split differs (-want +got)\n%s", diff)
	}
	if diff := cmp.Diff([]graph.Dim{{N: 4, Grow: 8, Stride: 1}}, v.Merge(0, 2).Dims()); diff != "" {
		t.Errorf("merge differs (-want +got)\n%s", diff)
	}
}
