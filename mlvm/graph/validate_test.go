package graph_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// stateful returns a program with a weight, an input, node and state operands,
// growth and a destination.
func stateful(t testing.TB) *graph.Program {
	t.Helper()
	b := graph.NewBuilder(graph.Config{ChunkLog2: 5, MaxSegments: 4})
	x := b.Input(tensor.I8, 2)
	cache := b.State(b.Ints("cache", tensor.I16, make([]int64, 8), 4, 2))
	w := b.Ints("w", tensor.I8, []int64{1, 2, 3, 4}, 2, 2)
	row := b.Emit(graph.Inst{Op: op.Dot, DType: tensor.I16, Out: "n", Reduce: "k", A: w.By("nk"), B: x.By("k")})
	appended := b.Emit(graph.Inst{
		Op: op.Lin, DType: tensor.I16, Alpha: 1, Out: "tc", A: row.By("c"), Into: cache.Slice(0, 0, 1).Advance(0, 1).By("tc"),
	})
	b.Bind(cache, appended)
	rows := b.Emit(graph.Inst{
		Op: op.Lin, DType: tensor.I32, Alpha: 3, Out: "tc", A: appended.Slice(0, 0, 1).Grow(0, 1).By("tc"),
	})
	sum := b.Emit(graph.Inst{Op: op.Dot, DType: tensor.I32, Out: "c", Reduce: "t", A: rows.By("tc"), B: graph.Const(1)})
	b.Output(sum)
	b.Stop(sum)
	m, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	return m.Program
}

func TestDepths(t *testing.T) {
	p := stateful(t)
	// rows grow to 4·2 i32 = 32 bytes = 1 chunk
	want := layout.Shape{
		ChunkLog2: 5, DA: 2, DB: 2, DV: 1, Nodes: 4, Weights: 2, InputLen: 2, MaxSegments: 4, StopNode: 3, OutNode: 3,
	}
	if diff := cmp.Diff(want, p.Shape); diff != "" {
		t.Errorf("shape differs (-want +got)\n%s", diff)
	}
}

func TestValidateRefuses(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(p *graph.Program)
		want   string
	}{
		{"node missing", func(p *graph.Program) { p.Nodes = p.Nodes[:3] }, "3 nodes, want 4"},
		{"weight missing", func(p *graph.Program) { p.Weights = p.Weights[:1] }, "1 weight tensors, want 2"},
		{"shape", func(p *graph.Program) { p.DA = 1 }, "4 segments"},
		{"unknown op", func(p *graph.Program) { p.Nodes[1].Op = 12 }, "node 1: "},
		{"later operand", func(p *graph.Program) { p.Nodes[3].Slots[op.A].Index = 3 }, "not before"},
		{"operand's type", func(p *graph.Program) { p.Nodes[3].Slots[op.A].DType = tensor.I16 }, "node 3: DOT: slot A: 2 + t·2 i16 of node 2, which is 2 + t·2 i32"},
		{"operand's size", func(p *graph.Program) { p.Nodes[1].Slots[op.A].View.Size = 3 }, "3 i16 of node 0, which is 2 i16"},
		{"operand's growth", func(p *graph.Program) { p.DC, p.Nodes[3].Slots[op.A].View.SizeT = 1, 3 }, "2 + t·3 i32 of node 2"},
		{"state's size", func(p *graph.Program) { p.Nodes[1].Slots[op.D].View.Size = 10 }, "node 1"},
		{"weight's length", func(p *graph.Program) { p.Weights[1] = 5 }, "weight tensor 1 of 4 bytes, want 5"},
		{"initial state's length", func(p *graph.Program) { p.Weights[0] = 8 }, "weight tensor 0 of 16 bytes, want 8"},
		{"negative weight", func(p *graph.Program) { p.Weights[0] = -16 }, "want -16"},
		{"unread weight", func(p *graph.Program) {
			p.Weights = append(p.Weights, 1)
			p.Shape.Weights, p.DV = 3, 2
		}, "weight tensor 2 is not read"},
		{"input's length", func(p *graph.Program) { p.InputLen = 3 }, "input of 2 bytes, want 3"},
		{"stop node", func(p *graph.Program) { p.StopNode = 4 }, "stop node 4"},
		{"out node", func(p *graph.Program) { p.OutNode = 4 }, "out node 4"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := stateful(t)
			c.change(p)
			if err := p.Validate(); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got error %v, want one with %q", err, c.want)
			}
		})
	}
}

// reduction returns a program that is one DOT over n terms that are stride
// elements apart in a weight tensor, unsplit.
func reduction(n, stride int64) (*graph.Model, error) {
	b := graph.NewBuilder(graph.Config{StepLimit: graph.StepLimit{Bytes: 1 << 40, Gas: 1 << 40}})
	x := b.Input(tensor.I8, 1)
	w := b.Weight("w", tensor.I8, nil, n, stride)
	b.Output(b.Emit(graph.Inst{
		Op: op.Dot, DType: tensor.I64, Out: "i", Reduce: "k", A: w.Index(1, 0).By("k"), B: x.By("i"),
	}))
	return b.Build()
}

// TestStepBound: what one element needs must fit a transaction. 100 chunks of
// 1,024 bytes with their paths do, 120 do not.
func TestStepBound(t *testing.T) {
	if _, err := reduction(100<<10, 1); err != nil {
		t.Errorf("100 chunks: %v", err)
	}
	if _, err := reduction(120<<10, 1); err == nil || !strings.Contains(err.Error(), "step proof") {
		t.Errorf("120 chunks: got error %v, want one about the step proof", err)
	}
	if _, err := reduction(120, 1<<10); err == nil || !strings.Contains(err.Error(), "step proof") {
		t.Errorf("120 scattered chunks: got error %v, want one about the step proof", err)
	}
}

func TestOutputLength(t *testing.T) {
	for _, c := range []struct {
		name string
		size int64
		grow int64
		mode layout.OutMode
		want bool
	}{
		{"most", 16384, 0, layout.OutData, true},
		{"too long", 16385, 0, layout.OutData, false},
		{"root", 16385, 0, layout.OutRoot, true},
		{"grows to most", 16380, 4, layout.OutData, true},
		{"grows too long", 16380, 5, layout.OutData, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := graph.NewBuilder(graph.Config{MaxSegments: 2, OutMode: c.mode})
			x := b.Input(tensor.I8, 1).Index(0, 0)
			shape := graph.Filled(0, tensor.I8, c.size).Grow(0, c.grow)
			b.Output(b.Emit(graph.Inst{
				Op: op.Lin, DType: tensor.I8, Alpha: 1, Beta: 1, Out: "i", A: x.By(""), B: shape.By("i"),
			}))
			if _, err := b.Build(); (err == nil) != c.want {
				t.Errorf("got error %v", err)
			}
		})
	}
}

func TestNewRefuses(t *testing.T) {
	p := stateful(t)
	good := graph.Config{ChunkLog2: 5, InputLen: 2, MaxSegments: 4, StopNode: layout.NoStop}
	if _, err := graph.New(p.Nodes, p.Weights, good); err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(c *graph.Config){
		"small chunks": func(c *graph.Config) { c.ChunkLog2 = 4 },
		"large chunks": func(c *graph.Config) { c.ChunkLog2 = 13 },
		"no input":     func(c *graph.Config) { c.InputLen = 0 },
		"long input":   func(c *graph.Config) { c.InputLen = 1<<20 + 1 },
		"one segment":  func(c *graph.Config) { c.MaxSegments = 1 },
		"many":         func(c *graph.Config) { c.MaxSegments = 1<<24 + 1 },
		"stop node":    func(c *graph.Config) { c.StopNode = 9 },
		"mode":         func(c *graph.Config) { c.OutMode = 2 },
	} {
		cfg := good
		change(&cfg)
		if _, err := graph.New(p.Nodes, p.Weights, cfg); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	if _, err := graph.New(nil, nil, good); err == nil {
		t.Error("no nodes: no error")
	}
	nodes := slices.Clone(p.Nodes)
	nodes[0].Extents[0] = 0 // Size divides by it
	if _, err := graph.New(nodes, p.Weights, good); err == nil {
		t.Error("extent 0: no error")
	}
}

func TestEncode(t *testing.T) {
	p := stateful(t)
	b := p.Encode()
	got, err := graph.Decode(b)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(p, got); diff != "" {
		t.Errorf("program differs (-want +got)\n%s", diff)
	}
	for n := range b {
		if _, err := graph.Decode(b[:n]); err == nil {
			t.Fatalf("%d of %d bytes: no error", n, len(b))
		}
	}
	if _, err := graph.Decode(append(bytes.Clone(b), 0)); err == nil {
		t.Error("a byte more: no error")
	}
	// Whatever one flipped bit makes, it is refused or is another program.
	for i := range b {
		for bit := range 8 {
			b[i] ^= 1 << bit
			if q, err := graph.Decode(b); err == nil && !bytes.Equal(q.Encode(), b) {
				t.Errorf("byte %d, bit %d: encoding differs from what was decoded", i, bit)
			}
			b[i] ^= 1 << bit
		}
	}
}

// FuzzDecode: what Decode accepts is valid, encodes to the same bytes, and can be
// hashed.
func FuzzDecode(f *testing.F) {
	b := stateful(f).Encode()
	f.Add(b)
	f.Add(b[:32])
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, b []byte) {
		p, err := graph.Decode(b)
		if err != nil {
			return
		}
		if !bytes.Equal(p.Encode(), b) {
			t.Error("encoding differs from what was decoded")
		}
		p.GraphRoot()
	})
}
