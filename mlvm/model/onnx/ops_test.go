package onnx_test

import (
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/mlgeth/mlgeth/mlvm/model/onnx"
	"github.com/mlgeth/mlgeth/mlvm/quant/quanttest"
)

// run imports a graph of one node and evaluates it on 0, 1, 2, ….
func run(t *testing.T, opset int64, n msg, in msg, size int, inits ...msg) ([]float64, []int) {
	t.Helper()
	g := graph{nodes: []msg{n}, in: []msg{in}, inits: inits, out: []msg{msg{}.str(1, "y")}}
	net, err := onnx.Import(g.model(opset))
	if err != nil {
		t.Fatal(err)
	}
	input := make([]float64, size)
	for i := range input {
		input[i] = float64(i)
	}
	out, err := quanttest.Eval(net, input)
	if err != nil {
		t.Fatal(err)
	}
	return out, net.Shape(net.Output)
}

func TestOps(t *testing.T) {
	x := []string{"x"}
	scalar := func(name string, v float32) msg { return msg{}.num(2, 1).str(8, name).float(4, v) }
	for _, tt := range []struct {
		name  string
		opset int64
		node  msg
		dims  []int64
		inits []msg
		shape []int
		want  []float64
	}{
		{"identity", 13, node("Identity", x, "y"), []int64{3}, nil, []int{3}, []float64{0, 1, 2}},
		{"dropout", 13, node("Dropout", x, "y"), []int64{2}, nil, []int{2}, []float64{0, 1}},
		{"clip by inputs", 13, node("Clip", []string{"x", "lo", "hi"}, "y"), []int64{4},
			[]msg{scalar("lo", 1), scalar("hi", 2)}, []int{4}, []float64{1, 1, 2, 2}},
		{"clip above only", 13, node("Clip", []string{"x", "", "hi"}, "y"), []int64{4},
			[]msg{scalar("hi", 2)}, []int{4}, []float64{0, 1, 2, 2}},
		{"clip by attributes", 6 + 1, node("Clip", x, "y", msg{}.str(1, "min").float(2, 1).num(20, 1)), []int64{3},
			nil, []int{3}, []float64{1, 1, 2}},
		{"subtract a constant", 13, node("Sub", []string{"x", "s"}, "y"), []int64{2},
			[]msg{scalar("s", 3)}, []int{2}, []float64{-3, -2}},
		{"subtract from a constant", 13, node("Sub", []string{"s", "x"}, "y"), []int64{2},
			[]msg{scalar("s", 3)}, []int{2}, []float64{3, 2}},
		{"subtract itself", 13, node("Sub", []string{"x", "x"}, "y"), []int64{2}, nil, []int{2}, []float64{0, 0}},
		{"divide", 13, node("Div", []string{"x", "s"}, "y"), []int64{3},
			[]msg{scalar("s", 4)}, []int{3}, []float64{0, 0.25, 0.5}},
		{"transpose", 13, node("Transpose", x, "y"), []int64{2, 3}, nil, []int{3, 2}, []float64{0, 3, 1, 4, 2, 5}},
		{"transpose with perm", 13, node("Transpose", x, "y", attrInts("perm", 1, 2, 0)), []int64{2, 1, 3}, nil,
			[]int{1, 3, 2}, []float64{0, 3, 1, 4, 2, 5}},
		{"reshape", 13, node("Reshape", []string{"x", "s"}, "y"), []int64{2, 3},
			[]msg{ints("s", 0, -1, 1)}, []int{2, 3, 1}, []float64{0, 1, 2, 3, 4, 5}},
		{"flatten from the end", 13, node("Flatten", x, "y", attrInt("axis", -1)), []int64{1, 2, 2}, nil,
			[]int{2, 2}, []float64{0, 1, 2, 3}},
		{"squeeze all", 13, node("Squeeze", x, "y"), []int64{1, 2, 1}, nil, []int{2}, []float64{0, 1}},
		{"squeeze by attribute", 11, node("Squeeze", x, "y", attrInts("axes", -1)), []int64{1, 2, 1}, nil, []int{1, 2}, []float64{0, 1}},
		{"unsqueeze", 13, node("Unsqueeze", []string{"x", "s"}, "y"), []int64{2},
			[]msg{ints("s", 0, -1)}, []int{1, 2, 1}, []float64{0, 1}},
		{"max pool rounded up", 13, node("MaxPool", x, "y", attrInts("kernel_shape", 2, 2), attrInts("strides", 2, 2), attrInt("ceil_mode", 1)),
			[]int64{1, 1, 3, 3}, nil, []int{1, 1, 2, 2}, []float64{4, 5, 7, 8}},
		{"average pool with border", 13, node("AveragePool", x, "y", attrInts("kernel_shape", 2, 2), attrInts("pads", 1, 1, 0, 0)),
			[]int64{1, 1, 2, 2}, nil, []int{1, 1, 2, 2}, []float64{0, 0.5, 1, 1.5}},
		{"average pool that counts its border", 13, node("AveragePool", x, "y", attrInts("kernel_shape", 2, 2), attrInts("pads", 1, 1, 0, 0),
			attrInt("count_include_pad", 1)), []int64{1, 1, 2, 2}, nil, []int{1, 1, 2, 2}, []float64{0, 0.25, 0.5, 1.5}},
		{"global average pool", 13, node("GlobalAveragePool", x, "y"), []int64{1, 1, 2, 2}, nil, []int{1, 1, 1, 1}, []float64{1.5}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			size := 1
			for _, d := range tt.dims {
				size *= int(d)
			}
			got, shape := run(t, tt.opset, tt.node, info("x", 1, tt.dims...), size, tt.inits...)
			if diff := cmp.Diff(tt.shape, shape); diff != "" {
				t.Errorf("shape (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("values (-want +got):\n%s", diff)
			}
		})
	}
}

// TestConstants reads the same four numbers in every encoding that a
// floating-point constant may have.
func TestConstants(t *testing.T) {
	want := []float64{0, 0.5, -1, 65504}
	raw := func(v ...byte) []byte { return v }
	double := msg{}.num(1, 4).num(2, 11)
	for _, v := range want {
		double = double.bytes(10, fixed64(v))
	}
	for name, m := range map[string]msg{
		"float_data":   msg{}.num(1, 4).num(2, 1).float(4, 0).float(4, 0.5).float(4, -1).float(4, 65504),
		"double_data":  double,
		"float16 raw":  msg{}.num(1, 4).num(2, 10).bytes(9, raw(0, 0, 0, 0x38, 0, 0xbc, 0xff, 0x7b)),
		"float16 ints": msg{}.num(1, 4).num(2, 10).num(5, 0).num(5, 0x3800).num(5, 0xbc00).num(5, 0x7bff),
	} {
		got, err := tensorOf(t, m).Floats()
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if !slices.Equal(got.Data, want) {
			t.Errorf("%s: got %v, want %v", name, got.Data, want)
		}
	}
	brain, err := tensorOf(t, msg{}.num(1, 2).num(2, 16).bytes(9, raw(0x80, 0x3f, 0x40, 0xc0))).Floats()
	if err != nil || !slices.Equal(brain.Data, []float64{1, -3}) {
		t.Errorf("bfloat16: got %v, %v", brain, err)
	}
	subnormal, err := tensorOf(t, msg{}.num(1, 1).num(2, 10).bytes(9, raw(1, 0))).Floats()
	if err != nil || subnormal.Data[0] != math.Ldexp(1, -24) {
		t.Errorf("float16 subnormal: got %v, %v", subnormal, err)
	}
}

// TestWeightsReshaped imports constants that pass through layout operators, as
// the MNIST model of the ONNX zoo has them.
func TestWeightsReshaped(t *testing.T) {
	g := graph{
		nodes: []msg{
			node("Reshape", []string{"w", "s"}, "w2"),
			node("Transpose", []string{"w2"}, "w3"),
			node("Constant", nil, "b", attrTensor("value", tensor("", 1, 2))),
			node("MatMul", []string{"x", "w3"}, "m"),
			node("Add", []string{"m", "b"}, "y"),
		},
		inits: []msg{tensor("w", 2, 1, 3), ints("s", 2, 3)},
		in:    []msg{info("x", 1, -1, 3), info("w", 1, 2, 1, 3)},
		out:   []msg{info("y", 1, -1, 2)},
		inner: []msg{info("w3", 1, 3, 2)},
	}
	net, err := onnx.Import(g.model(13))
	if err != nil {
		t.Fatal(err)
	}
	got, err := quanttest.Eval(net, []float64{1, 2, 3})
	if err != nil || !slices.Equal(got, []float64{3.5, 3.5}) {
		t.Errorf("got %v, %v, want [3.5 3.5]", got, err)
	}
}
