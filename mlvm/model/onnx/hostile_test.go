package onnx_test

import (
	"bytes"
	"strings"
	"testing"

	"google.golang.org/protobuf/encoding/protowire"

	"github.com/mlgeth/mlgeth/mlvm/model/onnx"
	"github.com/mlgeth/mlgeth/mlvm/quant"
)

// small is a graph that imports: a convolution with bias, relu and max pool.
func small() graph {
	return graph{
		nodes: []msg{
			node("Conv", []string{"x", "w", "b"}, "c", attrInts("pads", 1, 1, 1, 1)),
			node("Relu", []string{"c"}, "r"),
			node("MaxPool", []string{"r"}, "y", attrInts("kernel_shape", 2, 2), attrInts("strides", 2, 2)),
		},
		inits: []msg{tensor("w", 4, 2, 3, 3), tensor("b", 4)},
		in:    []msg{info("x", 1, -1, 2, 8, 8)},
		out:   []msg{info("y", 1, -1, 4, 4, 4)},
	}
}

// with returns small after a change.
func with(change func(*graph)) []byte {
	g := small()
	change(&g)
	return g.model(13)
}

// hostile are files that must be refused, each with a word of the reason.
var hostile = []struct {
	name, want string
	data       []byte
}{
	{"empty", "no graph", nil},
	{"not protobuf", "malformed", []byte("this is not a model")},
	{"truncated", "truncated", small().model(13)[:100]},
	{"length beyond the end", "truncated", append(protowire.AppendTag(nil, 7, protowire.BytesType), 0xff, 0xff, 0xff, 0xff, 0x7f)},
	{"graph of wrong wire type", "wire type 0, want 2", msg{}.num(7, 1)},
	{"two graphs", "given twice", append(small().model(13), small().model(13)...)},
	{"messages without end", "messages", msg{}.bytes(7, bytes.Repeat(msg{}.bytes(1, nil), 1<<20))},
	{"old operator set", "version 6", small().model(6)},
	{"future operator set", "version 999", small().model(999)},
	{"unknown operator", "operator Softplus is not supported; supported are Add, AveragePool", with(func(g *graph) {
		g.nodes[1] = node("Softplus", []string{"c"}, "r")
	})},
	{"operator name with control characters", `operator "\n\x1b[2J" is not supported`, with(func(g *graph) {
		g.nodes[1] = node("\n\x1b[2J", []string{"c"}, "r")
	})},
	{"other domain", `of domain "com.example"`, with(func(g *graph) {
		g.nodes[1] = node("Relu", []string{"c"}, "r").str(7, "com.example")
	})},
	{"cycle", "the graph has a cycle or is not in order", with(func(g *graph) {
		g.nodes[1] = node("Add", []string{"c", "r2"}, "r")
		g.nodes = append(g.nodes, node("Relu", []string{"r"}, "r2"))
	})},
	{"node reads itself", "cycle", with(func(g *graph) { g.nodes[1] = node("Relu", []string{"r"}, "r") })},
	{"missing input", `input 0 ("nowhere")`, with(func(g *graph) { g.nodes[1] = node("Relu", []string{"nowhere"}, "r") })},
	{"no inputs", "0 inputs, want 1 to 1", with(func(g *graph) { g.nodes[1] = node("Relu", nil, "r") })},
	{"empty input name", "input 0 is missing", with(func(g *graph) { g.nodes[1] = node("Relu", []string{""}, "r") })},
	{"duplicate output", "defined twice", with(func(g *graph) { g.nodes[1] = node("Relu", []string{"c"}, "c") })},
	{"duplicate initializer", "defined twice", with(func(g *graph) { g.inits = append(g.inits, tensor("w", 1)) })},
	{"output shadows the input", "defined twice", with(func(g *graph) { g.nodes[1] = node("Relu", []string{"c"}, "x") })},
	{"undefined graph output", `output "z"`, with(func(g *graph) { g.out[0] = info("z", 1, 1) })},
	{"constant graph output", "constant", with(func(g *graph) { g.out[0] = info("b", 1, 4) })},
	{"two graph outputs", "2 graph outputs", with(func(g *graph) { g.out = append(g.out, info("r", 1)) })},
	{"two inputs", "2 graph inputs", with(func(g *graph) { g.in = append(g.in, info("x2", 1, 1)) })},
	{"no input", "0 graph inputs", with(func(g *graph) { g.in = nil })},
	{"integer input", "element type int64", with(func(g *graph) { g.in[0] = info("x", 7, 1, 2, 8, 8) })},
	{"symbolic height", "symbolic", with(func(g *graph) { g.in[0] = info("x", 1, 1, 2, -1, 8) })},
	{"zero extent", "dimension 2 is 0", with(func(g *graph) { g.in[0] = info("x", 1, 1, 2, 0, 8) })},
	{"huge extent", "dimension 3", with(func(g *graph) { g.in[0] = info("x", 1, 1, 2, 8, 1<<62) })},
	{"huge product", "more than", with(func(g *graph) { g.in[0] = info("x", 1, 1<<20, 2, 1<<20, 1<<20) })},
	{"too many dimensions", "dimensions", with(func(g *graph) { g.in[0] = info("x", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1) })},
	{"negative initializer extent", "extent -4", with(func(g *graph) {
		g.inits[1] = msg{}.num(1, -4).num(2, 1).str(8, "b")
	})},
	{"initializer without its bytes", "0 values, want 1073741824", with(func(g *graph) {
		g.inits[1] = msg{}.num(1, 1<<30).num(2, 1).str(8, "b")
	})},
	{"initializer with too few bytes", "want 4·4", with(func(g *graph) {
		g.inits[1] = msg{}.num(1, 4).num(2, 1).str(8, "b").bytes(9, make([]byte, 15))
	})},
	{"overflowing initializer", "more than", with(func(g *graph) {
		g.inits[1] = msg{}.num(1, 1<<30).num(1, 1<<30).num(1, 1<<30).num(2, 1).str(8, "b")
	})},
	{"external data", "external data", with(func(g *graph) {
		g.inits[1] = msg{}.num(1, 4).num(2, 1).str(8, "b").bytes(13, msg{}.str(1, "location").str(2, "/etc/passwd")).num(14, 1)
	})},
	{"integer weights", "element type int64", with(func(g *graph) { g.inits[1] = ints("b", 1, 2, 3, 4) })},
	{"infinite weight", "want a finite number", with(func(g *graph) {
		g.inits[1] = msg{}.num(1, 4).num(2, 1).str(8, "b").bytes(9, []byte{0, 0, 0x80, 0x7f, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0})
	})},
	{"weights of another shape", "do not fit", with(func(g *graph) { g.inits[0] = tensor("w", 4, 3, 3, 3) })},
	{"bias of another length", `want [4]`, with(func(g *graph) { g.inits[1] = tensor("b", 5) })},
	{"negative pads", "want numbers from 0", with(func(g *graph) {
		g.nodes[0] = node("Conv", []string{"x", "w"}, "c", attrInts("pads", -1, 0, 0, 0))
	})},
	{"huge pads", "want 0 to", with(func(g *graph) {
		g.nodes[0] = node("Conv", []string{"x", "w"}, "c", attrInts("pads", 1<<30, 1<<30, 1<<30, 1<<30))
	})},
	{"zero stride", "want numbers from 1", with(func(g *graph) {
		g.nodes[0] = node("Conv", []string{"x", "w"}, "c", attrInts("strides", 0, 1))
	})},
	{"kernel that is not the weights'", "kernel", with(func(g *graph) {
		g.nodes[0] = node("Conv", []string{"x", "w"}, "c", attrInts("kernel_shape", 5, 5))
	})},
	{"window larger than the image", "does not fit", with(func(g *graph) {
		g.nodes[2] = node("MaxPool", []string{"r"}, "y", attrInts("kernel_shape", 99, 99))
	})},
	{"window in the border", "lies in the border", with(func(g *graph) {
		g.nodes[2] = node("MaxPool", []string{"r"}, "y", attrInts("kernel_shape", 2, 2), attrInts("pads", 2, 2, 2, 2))
	})},
	{"unknown attribute", `attribute "activation" is not supported`, with(func(g *graph) {
		g.nodes[1] = node("Relu", []string{"c"}, "r", attrInt("activation", 1))
	})},
	{"attribute of another type", `attribute "kernel_shape" has type 3`, with(func(g *graph) {
		g.nodes[2] = node("MaxPool", []string{"r"}, "y", attrString("kernel_shape", "2,2"))
	})},
	{"attribute twice", "given twice", with(func(g *graph) {
		g.nodes[2] = node("MaxPool", []string{"r"}, "y", attrInts("kernel_shape", 2, 2), attrInts("kernel_shape", 2, 2))
	})},
	{"declared shape is wrong", "is declared with shape", with(func(g *graph) { g.out[0] = info("y", 1, 1, 4, 5, 4) })},
	{"declared type is wrong", "declared as int64", with(func(g *graph) { g.inner = append(g.inner, info("r", 7, 1, 4, 8, 8)) })},
	{"reshape to another size", "elements", with(func(g *graph) {
		g.inits = append(g.inits, ints("s", 1, 65))
		g.nodes = append(g.nodes, node("Reshape", []string{"y", "s"}, "z"))
	})},
	{"reshape to a negative extent", "extent -2", with(func(g *graph) {
		g.inits = append(g.inits, ints("s", 1, -2))
		g.nodes = append(g.nodes, node("Reshape", []string{"y", "s"}, "z"))
	})},
	{"reshape by a computed shape", "want a constant", with(func(g *graph) {
		g.nodes = append(g.nodes, node("Reshape", []string{"y", "y"}, "z"))
	})},
	{"group of zero", `attribute "group" is 0`, with(func(g *graph) {
		g.nodes[0] = node("Conv", []string{"x", "w"}, "c", attrInt("group", 0))
	})},
	{"shapes that do not broadcast", "do not broadcast", with(func(g *graph) {
		g.nodes[1] = node("Add", []string{"c", "x"}, "r")
	})},
	{"division by zero", "want a divisor", with(func(g *graph) {
		g.nodes[1] = node("Div", []string{"c", "zero"}, "r")
		g.inits = append(g.inits, msg{}.num(2, 1).str(8, "zero").bytes(9, make([]byte, 4)))
	})},
}

func TestHostile(t *testing.T) {
	if _, err := onnx.Import(small().model(13)); err != nil {
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
	data := small().model(13)
	for n := range data {
		if _, err := onnx.Import(data[:n]); err == nil {
			t.Errorf("the first %d of %d bytes import", n, len(data))
		}
	}
}

// TestShared uses one constant in many nodes: memory must not grow with the
// number of uses beyond a bound.
func TestShared(t *testing.T) {
	g := graph{in: []msg{info("x", 1, 1, 1<<20)}, inits: []msg{tensor("w", 1<<20)}}
	name := "x"
	for i := range 100 {
		next := "y" + strings.Repeat("'", i)
		g.nodes = append(g.nodes, node("Add", []string{name, "w"}, next))
		name = next
	}
	g.out = []msg{info(name, 1)}
	if _, err := onnx.Import(g.model(13)); err == nil || !strings.Contains(err.Error(), "are used for") {
		t.Errorf("got error %v, want one about the uses of constants", err)
	}
}

func FuzzImport(f *testing.F) {
	f.Add(small().model(13))
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
