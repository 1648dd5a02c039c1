package library_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/library"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// harness builds a small program on random data, with what its results should be.
type harness struct {
	*library.Builder
	g    *graph.Builder
	rng  *rand.Rand
	want []result
}

// result is what a node should compute.
type result struct {
	what   string
	values []int64
	node   uint32
}

// limits are the step limits under test: the protocol's, under which nothing here
// is split, and one that splits.
var limits = []uint64{0, 10_000}

// each runs a test body for every limit, and then the program.
func each(t *testing.T, body func(t *testing.T, h *harness)) {
	for _, limit := range limits {
		t.Run(fmt.Sprintf("limit %d", limit), func(t *testing.T) {
			h := newHarness(limit)
			body(t, h)
			h.run(t)
		})
	}
}

func newHarness(limit uint64) *harness {
	g := graph.NewBuilder(graph.Config{
		ChunkLog2: 5, OutMode: layout.OutRoot, StepLimit: graph.StepLimit{Bytes: limit},
	})
	g.Input(tensor.I8, 1)
	return &harness{Builder: library.NewBuilder(g), g: g, rng: rand.New(rand.NewPCG(1, limit))}
}

// values returns n random numbers.
func (h *harness) values(n int64) []int64 {
	values := make([]int64, n)
	for i := range values {
		values[i] = h.rng.Int64N(2001) - 1000
	}
	return values
}

// tensor returns a random row-major weight tensor and its values.
func (h *harness) tensor(shape ...int64) (library.Value, []int64) {
	n := int64(1)
	for _, d := range shape {
		n *= d
	}
	values := h.values(n)
	return h.Weight(tensor.I16, values, shape...), values
}

// expect says what the elements of a result are, in the row-major order of its
// dimensions.
func (h *harness) expect(what string, want []int64, v library.Value) {
	if !v.RowMajor() {
		v = h.Copy(v)
	}
	node, ok := v.Node()
	if !ok {
		what += ", which is not a node"
	}
	h.want = append(h.want, result{what, slices.Clone(want), node})
}

// run evaluates the program with the reference evaluation and compares what was
// expected.
func (h *harness) run(t *testing.T) *graph.Model {
	t.Helper()
	if err := h.Err(); err != nil {
		t.Fatal(err)
	}
	h.g.Output(h.g.Result(0))
	m, err := h.g.Build()
	if err != nil {
		t.Fatal(err)
	}
	results := evaluate(t, m)
	for _, r := range h.want {
		got := make([]int64, len(r.values))
		in := &m.Program.Nodes[r.node]
		if in.SizeAt(0) != int64(len(got)) {
			t.Fatalf("%s: %d elements, want %d", r.what, in.SizeAt(0), len(got))
		}
		for i := range got {
			got[i] = in.DType.Load(results[r.node], int64(i))
		}
		if diff := cmp.Diff(r.values, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", r.what, diff)
		}
	}
	return m
}

// evaluate runs a program with the reference evaluation.
func evaluate(t *testing.T, m *graph.Model) (results [][]byte) {
	t.Helper()
	for i := range m.Program.Nodes {
		in := &m.Program.Nodes[i]
		mem := op.Memory{Instruction: in}
		for id := range in.Slots {
			switch s := &in.Slots[id]; s.Kind {
			case op.Input:
				mem.Tensors[id] = []byte{0}
			case op.Weight:
				mem.Tensors[id] = m.Weights[s.Index]
			case op.Node:
				mem.Tensors[id] = results[s.Index]
			}
		}
		if err := mem.Check(0); err != nil {
			t.Fatalf("node %d: %v", i, err)
		}
		out := make([]byte, in.ByteLen(0))
		if err := in.Eval(out, &mem, 0); err != nil {
			t.Fatal(err)
		}
		results = append(results, out)
	}
	return results
}

var plain = library.Narrow{DType: tensor.I64}

// convolve is the definition of a convolution, row-major (N, C, H, W).
func convolve(x []int64, n, c, h, w int, k []int64, m, kh, kw, groups int, win library.Window) []int64 {
	oh := (h-(kh-1)*int(win.Dilation[0])-1)/int(win.Stride[0]) + 1
	ow := (w-(kw-1)*int(win.Dilation[1])-1)/int(win.Stride[1]) + 1
	var out []int64
	for i := range n {
		for f := range m {
			for y := range oh {
				for z := range ow {
					sum := int64(0)
					for ky := range kh {
						for kx := range kw {
							for d := range c / groups {
								ch := f/(m/groups)*(c/groups) + d
								row := y*int(win.Stride[0]) + ky*int(win.Dilation[0])
								col := z*int(win.Stride[1]) + kx*int(win.Dilation[1])
								sum += x[((i*c+ch)*h+row)*w+col] * k[((f*kh+ky)*kw+kx)*(c/groups)+d]
							}
						}
					}
					out = append(out, sum)
				}
			}
		}
	}
	return out
}

func TestConv(t *testing.T) {
	each(t, func(t *testing.T, h *harness) {
		for _, tt := range []struct {
			n, c, h, w, m, kh, kw, groups int
			win                           library.Window
		}{
			{1, 3, 7, 6, 4, 3, 3, 1, library.Window{Stride: [2]int64{1, 1}, Dilation: [2]int64{1, 1}}},
			{2, 4, 7, 9, 6, 3, 2, 2, library.Window{Stride: [2]int64{2, 1}, Dilation: [2]int64{1, 2}}},
			{1, 4, 5, 5, 4, 3, 3, 4, library.Window{Stride: [2]int64{1, 1}, Dilation: [2]int64{1, 1}}},
			{1, 1, 5, 5, 1, 5, 5, 1, library.Window{Stride: [2]int64{1, 1}, Dilation: [2]int64{1, 1}}},
			{1, 5, 4, 4, 2, 1, 1, 1, library.Window{Stride: [2]int64{2, 2}, Dilation: [2]int64{1, 1}}},
			{1, 2, 1, 1, 3, 1, 1, 1, library.Window{Stride: [2]int64{1, 1}, Dilation: [2]int64{1, 1}}},
		} {
			tt.win.Kernel = [2]int64{int64(tt.kh), int64(tt.kw)}
			x, xs := h.tensor(int64(tt.n), int64(tt.c), int64(tt.h), int64(tt.w))
			w, ws := h.tensor(int64(tt.m), int64(tt.kh), int64(tt.kw), int64(tt.c/tt.groups))
			s, ss := h.tensor(int64(tt.m))
			c, cs := h.tensor(int64(tt.m))
			want := convolve(xs, tt.n, tt.c, tt.h, tt.w, ws, tt.m, tt.kh, tt.kw, tt.groups, tt.win)
			places := len(want) / tt.n / tt.m
			h.expect(fmt.Sprintf("%+v", tt), want, h.Conv(x, w, tt.win, int64(tt.groups), library.Product{N: plain}))
			x = h.CopyTo(x, 0, 2, 3, 1)
			scaled := h.Conv(x, w, tt.win, int64(tt.groups), library.Product{S: s, C: c, N: plain})
			for i := range want {
				f := i / places % tt.m
				want[i] = ss[f]*want[i] + cs[f]
			}
			h.expect(fmt.Sprintf("%+v with scale and bias", tt), want, scaled)
		}
	})
}

// TestMatMulFlattened multiplies a flattened image that is (H, W, C) in memory by
// weights that were permuted to match.
func TestMatMulFlattened(t *testing.T) {
	each(t, func(t *testing.T, h *harness) {
		x, xs := h.tensor(1, 3, 4, 5)
		ws := h.values(7 * 60)
		flat, ok := h.CopyTo(x, 0, 2, 3, 1).Reshape(1, 60)
		if !ok {
			t.Fatal("an image does not flatten")
		}
		order := flat.Order(1)
		permuted := make([]int64, len(ws))
		want := make([]int64, 7)
		for n := range 7 {
			for i, k := range order {
				permuted[n*60+i] = ws[n*60+int(k)]
			}
			for k := range 60 {
				want[n] += xs[k] * ws[n*60+k]
			}
		}
		h.expect("product", want, h.MatMul(flat.Along(1), h.Weight(tensor.I16, permuted, 7, 60), library.Product{N: plain}))
	})
}

func TestMatMulRows(t *testing.T) {
	each(t, func(t *testing.T, h *harness) {
		x, xs := h.tensor(2, 3, 37)
		w, ws := h.tensor(5, 37)
		s, ss := h.tensor(5)
		c, cs := h.tensor(5)
		e := h.Weight(tensor.I8, []int64{3}, 1)
		var want []int64
		for row := range 6 {
			for n := range 5 {
				sum := int64(0)
				for k := range 37 {
					sum += xs[row*37+k] * ws[n*37+k]
				}
				want = append(want, (cs[n]+ss[n]*sum+16)>>5)
			}
		}
		n := library.Narrow{DType: tensor.I64, Shift: 2, E: e}
		h.expect("rows", want, h.MatMul(x, w, library.Product{S: s, C: c, N: n}))
	})
}

func TestPools(t *testing.T) {
	each(t, func(t *testing.T, h *harness) {
		x, xs := h.tensor(1, 3, 6, 7)
		win := library.Window{Kernel: [2]int64{3, 2}, Stride: [2]int64{2, 1}, Dilation: [2]int64{1, 2}}
		s := h.Weight(tensor.I16, []int64{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 2, 5)
		var largest, sums []int64
		for c := range 3 {
			for y := range 2 {
				for z := range 5 {
					m, sum := int64(-1<<62), int64(0)
					for ky := range 3 {
						for kx := range 2 {
							v := xs[(c*6+2*y+ky)*7+z+2*kx]
							m, sum = max(m, v), sum+v
						}
					}
					largest = append(largest, m)
					sums = append(sums, 5*sum*int64(y*5+z+1))
				}
			}
		}
		h.expect("maximum", largest, h.MaxPool(x, win))
		h.expect("sum", sums, h.SumPool(h.CopyTo(x, 0, 2, 3, 1), win, 5, library.Product{S: s, N: plain}))
	})
}

// TestScatteredPool pools over a whole image of many channels: a step must not
// touch all of it.
func TestScatteredPool(t *testing.T) {
	h := newHarness(20_000)
	x, xs := h.tensor(1, 32, 10, 10)
	win := library.Window{Kernel: [2]int64{10, 10}, Stride: [2]int64{1, 1}, Dilation: [2]int64{1, 1}}
	want := make([]int64, 32)
	for i, v := range xs {
		want[i/100] += v
	}
	h.expect("sum", want, h.SumPool(h.CopyTo(x, 0, 2, 3, 1), win, 1, library.Product{N: plain}))
	for i, in := range h.run(t).Program.Nodes {
		if n := in.ChunkBound(op.A, 0, 5); n > 16 {
			t.Errorf("node %d touches %d chunks of A, want at most 16", i, n)
		}
	}
}

func TestMaxAbs(t *testing.T) {
	each(t, func(t *testing.T, h *harness) {
		for _, n := range []int64{1, 2, 255, 256, 257, 1000, 6272, 16384, 40001} {
			for range 3 {
				values := make([]int64, n)
				values[h.rng.Int64N(n)] = -12345 // alone, at every place sooner or later
				x := h.Weight(tensor.I32, values, n)
				h.expect(fmt.Sprintf("maximum of %d", n), []int64{12345}, h.MaxAbs(x))
				h.expect(fmt.Sprintf("limit of %d", n), []int64{15}, h.Exponent(x, 20000))
				h.expect(fmt.Sprintf("exponent of %d", n), []int64{14}, h.Exponent(x, 1))
			}
		}
	})
}

func TestElementwise(t *testing.T) {
	each(t, func(t *testing.T, h *harness) {
		x, xs := h.tensor(2, 3, 4)
		y, ys := h.tensor(2, 3, 4)
		c, cs := h.tensor(3, 1)
		sum, scaled, relu, most := make([]int64, 24), make([]int64, 24), make([]int64, 24), make([]int64, 24)
		for i := range xs {
			sum[i] = 3*xs[i] - 2*ys[i]
			scaled[i] = xs[i]*cs[i/4%3] + cs[i/4%3]
			relu[i], most[i] = max(xs[i], 0), min(xs[i], 17)
		}
		turned := h.CopyTo(y, 2, 0, 1) // another order in memory
		h.expect("sum", sum, h.Sum(x, turned, 3, -2, plain))
		h.expect("sum, turned first", sum, h.Sum(turned, x, -2, 3, plain))
		b := c.Broadcast(2, 3, 4)
		h.expect("scale", scaled, h.Scale(x, b, b, plain))
		h.expect("scale by a constant in front", scaled, h.Scale(b, h.Sum(x, turned.Broadcast(2, 3, 4), 1, 0, plain), b, plain))
		h.expect("at least", relu, h.AtLeast(x, 0))
		h.expect("at most", most, h.AtMost(x, 17))
		split, ok := h.CopyTo(x, 1, 0, 2).Reshape(6, 4) // (2, 3) are two axes now
		if !ok {
			t.Fatal("does not reshape")
		}
		other, _ := h.CopyTo(y, 1, 2, 0).Reshape(6, 4)
		h.expect("sum of split dimensions", sum, h.Sum(split, other, 3, -2, plain))
		if _, ok := h.CopyTo(x, 2, 1, 0).Reshape(8, 3); ok {
			t.Error("a view cannot express this shape")
		}
	})
}

func TestBorder(t *testing.T) {
	each(t, func(t *testing.T, h *harness) {
		x, xs := h.tensor(1, 2, 3, 4)
		var want []int64
		for c := range 2 {
			for y := -1; y < 5; y++ {
				for z := -2; z < 4; z++ {
					if y < 0 || y >= 3 || z < 0 {
						want = append(want, -7)
					} else {
						want = append(want, 2*xs[(c*3+y)*4+z]+1)
					}
				}
			}
		}
		got := h.LinImage(x, 2, 1, plain, library.Channels{Pad: [4]int64{1, 2, 2, 0}, Base: -7})
		h.expect("bordered", want, got)
	})
}

func TestErrorsStick(t *testing.T) {
	b := library.NewBuilder(graph.NewBuilder(graph.Config{}))
	w := b.Weight(tensor.I8, []int64{128}, 1)
	if b.Err() == nil || !w.Absent() {
		t.Fatal("128 fits i8")
	}
	first := b.Err()
	b.Copy(b.AtLeast(w, 0))
	if b.Err() != first {
		t.Errorf("error %v replaced %v", b.Err(), first)
	}
}
