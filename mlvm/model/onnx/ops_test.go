package onnx_test

import (
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/mlgeth/mlgeth/mlvm/model/onnx"
	. "github.com/mlgeth/mlgeth/mlvm/model/onnx/onnxwrite"
	"github.com/mlgeth/mlgeth/mlvm/quant/quanttest"
)

// run imports a graph of one node and evaluates it on 0, 1, 2, ….
func run(t *testing.T, opset int64, n Message, in Message, size int, inits ...Message) ([]float64, []int) {
	t.Helper()
	g := Graph{Nodes: []Message{n}, In: []Message{in}, Inits: inits, Out: []Message{Message{}.Str(1, "y")}}
	net, err := onnx.Import(g.Model(opset))
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
	scalar := func(name string, v float32) Message { return Message{}.Num(2, 1).Str(8, name).Float(4, v) }
	for _, tt := range []struct {
		name  string
		opset int64
		node  Message
		dims  []int64
		inits []Message
		shape []int
		want  []float64
	}{
		{"identity", 13, Node("Identity", x, "y"), []int64{3}, nil, []int{3}, []float64{0, 1, 2}},
		{"dropout", 13, Node("Dropout", x, "y"), []int64{2}, nil, []int{2}, []float64{0, 1}},
		{"clip by inputs", 13, Node("Clip", []string{"x", "lo", "hi"}, "y"), []int64{4},
			[]Message{scalar("lo", 1), scalar("hi", 2)}, []int{4}, []float64{1, 1, 2, 2}},
		{"clip above only", 13, Node("Clip", []string{"x", "", "hi"}, "y"), []int64{4},
			[]Message{scalar("hi", 2)}, []int{4}, []float64{0, 1, 2, 2}},
		{"clip by attributes", 6 + 1, Node("Clip", x, "y", Message{}.Str(1, "min").Float(2, 1).Num(20, 1)), []int64{3},
			nil, []int{3}, []float64{1, 1, 2}},
		{"subtract a constant", 13, Node("Sub", []string{"x", "s"}, "y"), []int64{2},
			[]Message{scalar("s", 3)}, []int{2}, []float64{-3, -2}},
		{"subtract from a constant", 13, Node("Sub", []string{"s", "x"}, "y"), []int64{2},
			[]Message{scalar("s", 3)}, []int{2}, []float64{3, 2}},
		{"subtract itself", 13, Node("Sub", []string{"x", "x"}, "y"), []int64{2}, nil, []int{2}, []float64{0, 0}},
		{"divide", 13, Node("Div", []string{"x", "s"}, "y"), []int64{3},
			[]Message{scalar("s", 4)}, []int{3}, []float64{0, 0.25, 0.5}},
		{"transpose", 13, Node("Transpose", x, "y"), []int64{2, 3}, nil, []int{3, 2}, []float64{0, 3, 1, 4, 2, 5}},
		{"transpose with perm", 13, Node("Transpose", x, "y", AttrInts("perm", 1, 2, 0)), []int64{2, 1, 3}, nil,
			[]int{1, 3, 2}, []float64{0, 3, 1, 4, 2, 5}},
		{"reshape", 13, Node("Reshape", []string{"x", "s"}, "y"), []int64{2, 3},
			[]Message{Ints("s", 0, -1, 1)}, []int{2, 3, 1}, []float64{0, 1, 2, 3, 4, 5}},
		{"flatten from the end", 13, Node("Flatten", x, "y", AttrInt("axis", -1)), []int64{1, 2, 2}, nil,
			[]int{2, 2}, []float64{0, 1, 2, 3}},
		{"squeeze all", 13, Node("Squeeze", x, "y"), []int64{1, 2, 1}, nil, []int{2}, []float64{0, 1}},
		{"squeeze by attribute", 11, Node("Squeeze", x, "y", AttrInts("axes", -1)), []int64{1, 2, 1}, nil, []int{1, 2}, []float64{0, 1}},
		{"unsqueeze", 13, Node("Unsqueeze", []string{"x", "s"}, "y"), []int64{2},
			[]Message{Ints("s", 0, -1)}, []int{1, 2, 1}, []float64{0, 1}},
		{"max pool rounded up", 13, Node("MaxPool", x, "y", AttrInts("kernel_shape", 2, 2), AttrInts("strides", 2, 2), AttrInt("ceil_mode", 1)),
			[]int64{1, 1, 3, 3}, nil, []int{1, 1, 2, 2}, []float64{4, 5, 7, 8}},
		{"average pool with border", 13, Node("AveragePool", x, "y", AttrInts("kernel_shape", 2, 2), AttrInts("pads", 1, 1, 0, 0)),
			[]int64{1, 1, 2, 2}, nil, []int{1, 1, 2, 2}, []float64{0, 0.5, 1, 1.5}},
		{"average pool that counts its border", 13, Node("AveragePool", x, "y", AttrInts("kernel_shape", 2, 2), AttrInts("pads", 1, 1, 0, 0),
			AttrInt("count_include_pad", 1)), []int64{1, 1, 2, 2}, nil, []int{1, 1, 2, 2}, []float64{0, 0.25, 0.5, 1.5}},
		{"global average pool", 13, Node("GlobalAveragePool", x, "y"), []int64{1, 1, 2, 2}, nil, []int{1, 1, 1, 1}, []float64{1.5}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			size := 1
			for _, d := range tt.dims {
				size *= int(d)
			}
			got, shape := run(t, tt.opset, tt.node, Info("x", 1, tt.dims...), size, tt.inits...)
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
	double := Message{}.Num(1, 4).Num(2, 11)
	for _, v := range want {
		double = double.Bytes(10, Fixed64(v))
	}
	for name, m := range map[string]Message{
		"float_data":   Message{}.Num(1, 4).Num(2, 1).Float(4, 0).Float(4, 0.5).Float(4, -1).Float(4, 65504),
		"double_data":  double,
		"float16 raw":  Message{}.Num(1, 4).Num(2, 10).Bytes(9, raw(0, 0, 0, 0x38, 0, 0xbc, 0xff, 0x7b)),
		"float16 ints": Message{}.Num(1, 4).Num(2, 10).Num(5, 0).Num(5, 0x3800).Num(5, 0xbc00).Num(5, 0x7bff),
	} {
		got, err := tensorOf(t, m).Floats()
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if !slices.Equal(got.Data, want) {
			t.Errorf("%s: got %v, want %v", name, got.Data, want)
		}
	}
	brain, err := tensorOf(t, Message{}.Num(1, 2).Num(2, 16).Bytes(9, raw(0x80, 0x3f, 0x40, 0xc0))).Floats()
	if err != nil || !slices.Equal(brain.Data, []float64{1, -3}) {
		t.Errorf("bfloat16: got %v, %v", brain, err)
	}
	subnormal, err := tensorOf(t, Message{}.Num(1, 1).Num(2, 10).Bytes(9, raw(1, 0))).Floats()
	if err != nil || subnormal.Data[0] != math.Ldexp(1, -24) {
		t.Errorf("float16 subnormal: got %v, %v", subnormal, err)
	}
}

// TestWeightsReshaped imports constants that pass through layout operators, as
// the MNIST model of the ONNX zoo has them.
func TestWeightsReshaped(t *testing.T) {
	g := Graph{
		Nodes: []Message{
			Node("Reshape", []string{"w", "s"}, "w2"),
			Node("Transpose", []string{"w2"}, "w3"),
			Node("Constant", nil, "b", AttrTensor("value", Tensor("", 1, 2))),
			Node("MatMul", []string{"x", "w3"}, "m"),
			Node("Add", []string{"m", "b"}, "y"),
		},
		Inits: []Message{Tensor("w", 2, 1, 3), Ints("s", 2, 3)},
		In:    []Message{Info("x", 1, -1, 3), Info("w", 1, 2, 1, 3)},
		Out:   []Message{Info("y", 1, -1, 2)},
		Inner: []Message{Info("w3", 1, 3, 2)},
	}
	net, err := onnx.Import(g.Model(13))
	if err != nil {
		t.Fatal(err)
	}
	got, err := quanttest.Eval(net, []float64{1, 2, 3})
	if err != nil || !slices.Equal(got, []float64{3.5, 3.5}) {
		t.Errorf("got %v, %v, want [3.5 3.5]", got, err)
	}
}
