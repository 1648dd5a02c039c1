package onnx_test

import (
	"bytes"
	"strings"
	"testing"

	"google.golang.org/protobuf/encoding/protowire"

	"github.com/mlgeth/mlgeth/mlvm/model/onnx"
	. "github.com/mlgeth/mlgeth/mlvm/model/onnx/onnxwrite"
	"github.com/mlgeth/mlgeth/mlvm/quant"
)

// small is a graph that imports: a convolution with bias, relu and max pool.
func small() Graph {
	return Graph{
		Nodes: []Message{
			Node("Conv", []string{"x", "w", "b"}, "c", AttrInts("pads", 1, 1, 1, 1)),
			Node("Relu", []string{"c"}, "r"),
			Node("MaxPool", []string{"r"}, "y", AttrInts("kernel_shape", 2, 2), AttrInts("strides", 2, 2)),
		},
		Inits: []Message{Tensor("w", 4, 2, 3, 3), Tensor("b", 4)},
		In:    []Message{Info("x", 1, -1, 2, 8, 8)},
		Out:   []Message{Info("y", 1, -1, 4, 4, 4)},
	}
}

// with returns small after a change.
func with(change func(*Graph)) []byte {
	g := small()
	change(&g)
	return g.Model(13)
}

// hostile are files that must be refused, each with a word of the reason.
var hostile = []struct {
	name, want string
	data       []byte
}{
	{"empty", "no graph", nil},
	{"not protobuf", "malformed", []byte("this is not a model")},
	{"truncated", "truncated", small().Model(13)[:100]},
	{"length beyond the end", "truncated", append(protowire.AppendTag(nil, 7, protowire.BytesType), 0xff, 0xff, 0xff, 0xff, 0x7f)},
	{"graph of wrong wire type", "wire type 0, want 2", Message{}.Num(7, 1)},
	{"two graphs", "given twice", append(small().Model(13), small().Model(13)...)},
	{"messages without end", "messages", Message{}.Bytes(7, bytes.Repeat(Message{}.Bytes(1, nil), 1<<20))},
	{"old operator set", "version 6", small().Model(6)},
	{"future operator set", "version 999", small().Model(999)},
	{"unknown operator", "operator Softplus is not supported; supported are Add, AveragePool", with(func(g *Graph) {
		g.Nodes[1] = Node("Softplus", []string{"c"}, "r")
	})},
	{"operator name with control characters", `operator "\n\x1b[2J" is not supported`, with(func(g *Graph) {
		g.Nodes[1] = Node("\n\x1b[2J", []string{"c"}, "r")
	})},
	{"other domain", `of domain "com.example"`, with(func(g *Graph) {
		g.Nodes[1] = Node("Relu", []string{"c"}, "r").Str(7, "com.example")
	})},
	{"cycle", "the graph has a cycle or is not in order", with(func(g *Graph) {
		g.Nodes[1] = Node("Add", []string{"c", "r2"}, "r")
		g.Nodes = append(g.Nodes, Node("Relu", []string{"r"}, "r2"))
	})},
	{"node reads itself", "cycle", with(func(g *Graph) { g.Nodes[1] = Node("Relu", []string{"r"}, "r") })},
	{"missing input", `input 0 ("nowhere")`, with(func(g *Graph) { g.Nodes[1] = Node("Relu", []string{"nowhere"}, "r") })},
	{"no inputs", "0 inputs, want 1 to 1", with(func(g *Graph) { g.Nodes[1] = Node("Relu", nil, "r") })},
	{"empty input name", "input 0 is missing", with(func(g *Graph) { g.Nodes[1] = Node("Relu", []string{""}, "r") })},
	{"duplicate output", "defined twice", with(func(g *Graph) { g.Nodes[1] = Node("Relu", []string{"c"}, "c") })},
	{"duplicate initializer", "defined twice", with(func(g *Graph) { g.Inits = append(g.Inits, Tensor("w", 1)) })},
	{"output shadows the input", "defined twice", with(func(g *Graph) { g.Nodes[1] = Node("Relu", []string{"c"}, "x") })},
	{"undefined graph output", `output "z"`, with(func(g *Graph) { g.Out[0] = Info("z", 1, 1) })},
	{"constant graph output", "constant", with(func(g *Graph) { g.Out[0] = Info("b", 1, 4) })},
	{"two graph outputs", "2 graph outputs", with(func(g *Graph) { g.Out = append(g.Out, Info("r", 1)) })},
	{"two inputs", "2 graph inputs", with(func(g *Graph) { g.In = append(g.In, Info("x2", 1, 1)) })},
	{"no input", "0 graph inputs", with(func(g *Graph) { g.In = nil })},
	{"integer input", "element type int64", with(func(g *Graph) { g.In[0] = Info("x", 7, 1, 2, 8, 8) })},
	{"symbolic height", "symbolic", with(func(g *Graph) { g.In[0] = Info("x", 1, 1, 2, -1, 8) })},
	{"zero extent", "dimension 2 is 0", with(func(g *Graph) { g.In[0] = Info("x", 1, 1, 2, 0, 8) })},
	{"huge extent", "dimension 3", with(func(g *Graph) { g.In[0] = Info("x", 1, 1, 2, 8, 1<<62) })},
	{"huge product", "more than", with(func(g *Graph) { g.In[0] = Info("x", 1, 1<<20, 2, 1<<20, 1<<20) })},
	{"too many dimensions", "dimensions", with(func(g *Graph) { g.In[0] = Info("x", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1) })},
	{"negative initializer extent", "extent -4", with(func(g *Graph) {
		g.Inits[1] = Message{}.Num(1, -4).Num(2, 1).Str(8, "b")
	})},
	{"initializer without its bytes", "0 values, want 1073741824", with(func(g *Graph) {
		g.Inits[1] = Message{}.Num(1, 1<<30).Num(2, 1).Str(8, "b")
	})},
	{"initializer with too few bytes", "want 4·4", with(func(g *Graph) {
		g.Inits[1] = Message{}.Num(1, 4).Num(2, 1).Str(8, "b").Bytes(9, make([]byte, 15))
	})},
	{"overflowing initializer", "more than", with(func(g *Graph) {
		g.Inits[1] = Message{}.Num(1, 1<<30).Num(1, 1<<30).Num(1, 1<<30).Num(2, 1).Str(8, "b")
	})},
	{"external data", "external data", with(func(g *Graph) {
		g.Inits[1] = Message{}.Num(1, 4).Num(2, 1).Str(8, "b").Bytes(13, Message{}.Str(1, "location").Str(2, "/etc/passwd")).Num(14, 1)
	})},
	{"integer weights", "element type int64", with(func(g *Graph) { g.Inits[1] = Ints("b", 1, 2, 3, 4) })},
	{"infinite weight", "want a finite number", with(func(g *Graph) {
		g.Inits[1] = Message{}.Num(1, 4).Num(2, 1).Str(8, "b").Bytes(9, []byte{0, 0, 0x80, 0x7f, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0})
	})},
	{"weights of another shape", "do not fit", with(func(g *Graph) { g.Inits[0] = Tensor("w", 4, 3, 3, 3) })},
	{"bias of another length", `want [4]`, with(func(g *Graph) { g.Inits[1] = Tensor("b", 5) })},
	{"negative pads", "want numbers from 0", with(func(g *Graph) {
		g.Nodes[0] = Node("Conv", []string{"x", "w"}, "c", AttrInts("pads", -1, 0, 0, 0))
	})},
	{"huge pads", "want 0 to", with(func(g *Graph) {
		g.Nodes[0] = Node("Conv", []string{"x", "w"}, "c", AttrInts("pads", 1<<30, 1<<30, 1<<30, 1<<30))
	})},
	{"zero stride", "want numbers from 1", with(func(g *Graph) {
		g.Nodes[0] = Node("Conv", []string{"x", "w"}, "c", AttrInts("strides", 0, 1))
	})},
	{"kernel that is not the weights'", "kernel", with(func(g *Graph) {
		g.Nodes[0] = Node("Conv", []string{"x", "w"}, "c", AttrInts("kernel_shape", 5, 5))
	})},
	{"window larger than the image", "does not fit", with(func(g *Graph) {
		g.Nodes[2] = Node("MaxPool", []string{"r"}, "y", AttrInts("kernel_shape", 99, 99))
	})},
	{"window in the border", "lies in the border", with(func(g *Graph) {
		g.Nodes[2] = Node("MaxPool", []string{"r"}, "y", AttrInts("kernel_shape", 2, 2), AttrInts("pads", 2, 2, 2, 2))
	})},
	{"unknown attribute", `attribute "activation" is not supported`, with(func(g *Graph) {
		g.Nodes[1] = Node("Relu", []string{"c"}, "r", AttrInt("activation", 1))
	})},
	{"attribute of another type", `attribute "kernel_shape" has type 3`, with(func(g *Graph) {
		g.Nodes[2] = Node("MaxPool", []string{"r"}, "y", AttrString("kernel_shape", "2,2"))
	})},
	{"attribute twice", "given twice", with(func(g *Graph) {
		g.Nodes[2] = Node("MaxPool", []string{"r"}, "y", AttrInts("kernel_shape", 2, 2), AttrInts("kernel_shape", 2, 2))
	})},
	{"declared shape is wrong", "is declared with shape", with(func(g *Graph) { g.Out[0] = Info("y", 1, 1, 4, 5, 4) })},
	{"declared type is wrong", "declared as int64", with(func(g *Graph) { g.Inner = append(g.Inner, Info("r", 7, 1, 4, 8, 8)) })},
	{"reshape to another size", "elements", with(func(g *Graph) {
		g.Inits = append(g.Inits, Ints("s", 1, 65))
		g.Nodes = append(g.Nodes, Node("Reshape", []string{"y", "s"}, "z"))
	})},
	{"reshape to a negative extent", "extent -2", with(func(g *Graph) {
		g.Inits = append(g.Inits, Ints("s", 1, -2))
		g.Nodes = append(g.Nodes, Node("Reshape", []string{"y", "s"}, "z"))
	})},
	{"reshape by a computed shape", "want a constant", with(func(g *Graph) {
		g.Nodes = append(g.Nodes, Node("Reshape", []string{"y", "y"}, "z"))
	})},
	{"group of zero", `attribute "group" is 0`, with(func(g *Graph) {
		g.Nodes[0] = Node("Conv", []string{"x", "w"}, "c", AttrInt("group", 0))
	})},
	{"shapes that do not broadcast", "do not broadcast", with(func(g *Graph) {
		g.Nodes[1] = Node("Add", []string{"c", "x"}, "r")
	})},
	{"division by zero", "want a divisor", with(func(g *Graph) {
		g.Nodes[1] = Node("Div", []string{"c", "zero"}, "r")
		g.Inits = append(g.Inits, Message{}.Num(2, 1).Str(8, "zero").Bytes(9, make([]byte, 4)))
	})},
}

func TestHostile(t *testing.T) {
	if _, err := onnx.Import(small().Model(13)); err != nil {
		t.Fatalf("the model that the hostile ones are made from: %v", err)
	}
	for _, tt := range hostile {
		t.Run(tt.name, func(t *testing.T) {
			_, err := onnx.Import(tt.data)
			if err == nil {
				t.Fatalf("imported, want an error with %q", tt.want)
			}
			if !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got error %q, want one with %q", err, tt.want)
			}
			if strings.ContainsAny(err.Error(), "\n\x1b") {
				t.Errorf("error %q has control characters", err)
			}
		})
	}
}

// TestTruncated cuts a model at every byte: none may import or crash. A cut
// between top-level fields loses the operator set or the graph.
func TestTruncated(t *testing.T) {
	data := small().Model(13)
	for n := range data {
		if _, err := onnx.Import(data[:n]); err == nil {
			t.Errorf("the first %d of %d bytes import", n, len(data))
		}
	}
}

// TestShared uses one constant in many Nodes: memory must not grow with the
// number of uses beyond a bound.
func TestShared(t *testing.T) {
	g := Graph{In: []Message{Info("x", 1, 1, 1<<20)}, Inits: []Message{Tensor("w", 1<<20)}}
	name := "x"
	for i := range 100 {
		next := "y" + strings.Repeat("'", i)
		g.Nodes = append(g.Nodes, Node("Add", []string{name, "w"}, next))
		name = next
	}
	g.Out = []Message{Info(name, 1)}
	if _, err := onnx.Import(g.Model(13)); err == nil || !strings.Contains(err.Error(), "are used for") {
		t.Errorf("got error %v, want one about the uses of constants", err)
	}
}

func FuzzImport(f *testing.F) {
	f.Add(small().Model(13))
	for _, tt := range hostile {
		if len(tt.data) < 1<<16 {
			f.Add(tt.data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		before := bytes.Clone(data)
		net, err := onnx.Import(data)
		if (net == nil) == (err == nil) {
			t.Errorf("network %v with error %v", net, err)
		}
		if !bytes.Equal(before, data) {
			t.Error("the input was written to")
		}
		if err != nil {
			return
		}
		// What imports either compiles or is refused.
		if res, err := quant.Compile(net, quant.Options{}); (res == nil) == (err == nil) {
			t.Errorf("result %v with error %v", res, err)
		}
	})
}
