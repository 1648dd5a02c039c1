package library_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/mlgeth/mlgeth/mlvm/library"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// machine is a Sink that runs each node at once with the reference evaluation.
type machine struct {
	t       *testing.T
	input   []byte
	nodes   []op.Instruction
	results [][]byte
	weights [][]byte
}

func (m *machine) AddWeight(_ string, b []byte) (uint32, error) {
	m.weights = append(m.weights, b)
	return uint32(len(m.weights) - 1), nil
}

func (m *machine) AddNode(_ string, in op.Instruction) (uint32, error) {
	index := uint32(len(m.nodes))
	if err := in.Validate(0); err != nil {
		return 0, fmt.Errorf("node %d: %w", index, err)
	}
	mem := op.Memory{Instruction: &in}
	for id := range in.Slots {
		switch s := &in.Slots[id]; s.Kind {
		case op.Input:
			mem.Tensors[id] = m.input
		case op.Weight:
			mem.Tensors[id] = m.weights[s.Index]
		case op.Node:
			mem.Tensors[id] = m.results[s.Index]
		}
	}
	if err := mem.Check(0); err != nil {
		return 0, fmt.Errorf("node %d: %w", index, err)
	}
	out := make([]byte, in.ByteLen(0))
	if err := in.Eval(out, &mem, 0); err != nil {
		return 0, err
	}
	m.nodes = append(m.nodes, in)
	m.results = append(m.results, out)
	return index, nil
}

// harness builds small programs on random data.
type harness struct {
	*library.Builder
	m   *machine
	rng *rand.Rand
}

// steps are the step sizes under test: one that never splits, one that always does.
var steps = []int64{1 << 20, 64}

// each runs a test body for every step size.
func each(t *testing.T, body func(t *testing.T, h *harness)) {
	for _, step := range steps {
		t.Run(fmt.Sprintf("step %d", step), func(t *testing.T) {
			m := &machine{t: t}
			body(t, &harness{library.NewBuilder(m, library.Config{ChunkLog2: 5, StepBytes: step}), m, rand.New(rand.NewPCG(1, uint64(step)))})
		})
	}
}

// tensor returns a random row-major weight tensor and its values.
func (h *harness) tensor(shape ...int64) (library.Value, []int64) {
	n := int64(1)
	for _, d := range shape {
		n *= d
	}
	values := make([]int64, n)
	for i := range values {
		values[i] = h.rng.Int64N(2001) - 1000
	}
	return h.Weight(tensor.I16, values, shape...), values
}

// read returns the elements of a result in the row-major order of its dimensions,
// through a copy if its memory is in another.
func (h *harness) read(t *testing.T, v library.Value) []int64 {
	t.Helper()
	if err := h.Err(); err != nil {
		t.Fatal(err)
	}
	if !v.RowMajor() {
		v = h.Copy(v)
	}
	if err := h.Err(); err != nil {
		t.Fatal(err)
	}
	node, ok := v.Node()
	if !ok {
		t.Fatalf("%v is not a node", v)
	}
	out := make([]int64, v.Len())
	for i := range out {
		out[i] = v.DType().Load(h.m.results[node], int64(i))
	}
	return out
}

func check(t *testing.T, what string, want, got []int64) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
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
			got := h.read(t, h.Conv(x, w, tt.win, int64(tt.groups), library.Product{N: plain}))
			check(t, fmt.Sprintf("%+v", tt), want, got)
			x = h.CopyTo(x, 0, 2, 3, 1)
			got = h.read(t, h.Conv(x, w, tt.win, int64(tt.groups), library.Product{S: s, C: c, N: plain}))
			for i := range want {
				f := i / places % tt.m
				want[i] = ss[f]*want[i] + cs[f]
			}
			check(t, fmt.Sprintf("%+v with scale and bias", tt), want, got)
		}
	})
}

// TestMatMulFlattened multiplies a flattened image that is (H, W, C) in memory by
// weights that were permuted to match.
func TestMatMulFlattened(t *testing.T) {
	each(t, func(t *testing.T, h *harness) {
		x, xs := h.tensor(1, 3, 4, 5)
		_, ws := h.tensor(7, 60)
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
		e, _ := h.tensor(1)
		got := h.read(t, h.MatMul(flat.Along(1), h.Weight(tensor.I16, permuted, 7, 60), library.Product{N: plain}))
		check(t, "product", want, got)
		if n := len(h.m.nodes); h.m.nodes[n-1].Extents[9] != 60 && len(steps) == 1 {
			t.Errorf("the reduction is not one run: %v", h.m.nodes[n-1].Extents)
		}
		_ = e
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
		check(t, "rows", want, h.read(t, h.MatMul(x, w, library.Product{S: s, C: c, N: n})))
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
		check(t, "maximum", largest, h.read(t, h.MaxPool(x, win)))
		check(t, "sum", sums, h.read(t, h.SumPool(h.CopyTo(x, 0, 2, 3, 1), win, 5, library.Product{S: s, N: plain})))
	})
}

// TestScatteredPool pools over a whole image of many channels: a step must not
// touch all of it.
func TestScatteredPool(t *testing.T) {
	m := &machine{t: t}
	h := &harness{library.NewBuilder(m, library.Config{ChunkLog2: 5, StepBytes: 512}), m, rand.New(rand.NewPCG(3, 4))}
	x, xs := h.tensor(1, 32, 10, 10)
	win := library.Window{Kernel: [2]int64{10, 10}, Stride: [2]int64{1, 1}, Dilation: [2]int64{1, 1}}
	want := make([]int64, 32)
	for i, v := range xs {
		want[i/100] += v
	}
	check(t, "sum", want, h.read(t, h.SumPool(h.CopyTo(x, 0, 2, 3, 1), win, 1, library.Product{N: plain})))
	for i, in := range m.nodes {
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
				check(t, fmt.Sprintf("maximum of %d", n), []int64{12345}, h.read(t, h.MaxAbs(x)))
				check(t, fmt.Sprintf("limit of %d", n), []int64{15}, h.read(t, h.Exponent(x, 20000)))
				check(t, fmt.Sprintf("exponent of %d", n), []int64{14}, h.read(t, h.Exponent(x, 1)))
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
		check(t, "sum", sum, h.read(t, h.Sum(x, turned, 3, -2, plain)))
		check(t, "sum, turned first", sum, h.read(t, h.Sum(turned, x, -2, 3, plain)))
		b := c.Broadcast(2, 3, 4)
		check(t, "scale", scaled, h.read(t, h.Scale(x, b, b, plain)))
		check(t, "scale by a constant in front", scaled, h.read(t, h.Scale(b, h.Sum(x, turned.Broadcast(2, 3, 4), 1, 0, plain), b, plain)))
		check(t, "at least", relu, h.read(t, h.AtLeast(x, 0)))
		check(t, "at most", most, h.read(t, h.AtMost(x, 17)))
		split, ok := h.CopyTo(x, 1, 0, 2).Reshape(6, 4) // (2, 3) are two axes now
		if !ok {
			t.Fatal("does not reshape")
		}
		other, _ := h.CopyTo(y, 1, 2, 0).Reshape(6, 4)
		check(t, "sum of split dimensions", sum, h.read(t, h.Sum(split, other, 3, -2, plain)))
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
		check(t, "bordered", want, h.read(t, got))
	})
}

func TestErrorsStick(t *testing.T) {
	b := library.NewBuilder(&machine{t: t}, library.Config{ChunkLog2: 5, StepBytes: 64})
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
