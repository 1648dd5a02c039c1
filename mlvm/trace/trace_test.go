package trace_test

import (
	"bytes"
	"context"
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"golang.org/x/crypto/sha3"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// naive is the tree of PROTOCOL §1 in its own words: each hash is computed from all
// the leaves below it.
type naive struct {
	p       *graph.Program
	tensors [][][]byte
}

// leaf returns a chunk by the address of its leaf, nil for padding.
func (n naive) leaf(index uint64) []byte {
	perTensor, perSegment := uint64(1)<<n.p.DC, uint64(1)<<n.p.DB
	chunk, node, segment := index%perTensor, index/perTensor%perSegment, index/perTensor/perSegment
	if segment >= uint64(len(n.tensors)) || node >= uint64(len(n.tensors[segment])) {
		return nil
	}
	b := n.tensors[segment][node]
	size := uint64(1) << n.p.ChunkLog2
	if chunk*size >= uint64(len(b)) {
		return nil
	}
	return b[chunk*size : min((chunk+1)*size, uint64(len(b)))]
}

// at returns the tree node of a height and index.
func (n naive) at(height uint, index uint64) merkle.Hash {
	if height == 0 {
		return keccak([]byte{0}, n.leaf(index))
	}
	left, right := n.at(height-1, 2*index), n.at(height-1, 2*index+1)
	return keccak([]byte{1}, left[:], right[:])
}

func keccak(parts ...[]byte) (h merkle.Hash) {
	k := sha3.NewLegacyKeccak256()
	for _, b := range parts {
		k.Write(b)
	}
	k.Sum(h[:0])
	return h
}

// example is a program and the byte lengths of its nodes' outputs.
type example struct {
	name    string
	program *graph.Program
	lengths func(segment int) []int
}

func examples(t testing.TB) []example {
	leaf, bytesOf := oneNode(t, tensor.I8, 4)
	wide, bytesOfWide := oneNode(t, tensor.I16, 100)
	return []example{
		{"one leaf", leaf, bytesOf},
		{"one tensor", wide, bytesOfWide},
		{"segments", several(t, layout.OutData), lengthsOfSeveral},
		{"root of a segment", several(t, layout.OutRoot), lengthsOfSeveral},
	}
}

// oneNode returns the program that copies its input.
func oneNode(t testing.TB, d tensor.DType, size int64) (*graph.Program, func(int) []int) {
	t.Helper()
	b := graph.NewBuilder(graph.Config{ChunkLog2: 5})
	x := b.Input(d, size)
	b.Output(b.Emit(graph.Inst{Op: op.Lin, DType: d, Alpha: 1, Out: "a", A: x.By("a")}))
	return build(t, b), func(int) []int { return []int{int(d.ByteLen(size))} }
}

// several returns a program with segments, nodes and chunks to spare in their trees:
// results shorter than a chunk, of exactly one and of several, and one that grows.
func several(t testing.TB, mode layout.OutMode) *graph.Program {
	t.Helper()
	b := graph.NewBuilder(graph.Config{ChunkLog2: 5, MaxSegments: 6, OutMode: mode})
	x := b.Input(tensor.I8, 6, 9)
	lin := graph.Inst{Op: op.Lin, Alpha: 1}
	emit := func(d tensor.DType, out string, a graph.Operand) graph.Value {
		lin.DType, lin.Out, lin.A = d, out, a
		return b.Emit(lin)
	}
	emit(tensor.I8, "tc", x.Slice(0, 0, 1).Grow(0, 1).By("tc"))
	wide := emit(tensor.I32, "tc", x.By("tc"))
	b.Emit(graph.Inst{Op: op.ArgMax, DType: tensor.I32, Reduce: "tc", A: wide.By("tc")})
	b.Output(emit(tensor.I16, "tc", x.Slice(0, 0, 5).Slice(1, 0, 6).By("tc")))
	emit(tensor.I8, "tc", x.Slice(0, 2, 4).Slice(1, 1, 8).By("tc"))
	return build(t, b)
}

func lengthsOfSeveral(segment int) []int {
	return []int{9 * (segment + 1), 6 * 9 * 4, 4, 5 * 6 * 2, 32}
}

func build(t testing.TB, b *graph.Builder) *graph.Program {
	t.Helper()
	m, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	return m.Program
}

// run returns arbitrary outputs for T segments: a trace does not ask whether they
// are what the program computes.
func (x *example) run(T int) [][][]byte {
	rng := rand.New(rand.NewPCG(uint64(T), 9))
	tensors := make([][][]byte, T)
	for segment := range tensors {
		for _, n := range x.lengths(segment) {
			b := make([]byte, n)
			for i := range b {
				b[i] = byte(rng.Uint32())
			}
			tensors[segment] = append(tensors[segment], b)
		}
	}
	return tensors
}

// forEach runs a test for every example and every length of run.
func forEach(t *testing.T, test func(t *testing.T, tr *trace.Trace, want naive)) {
	for _, x := range examples(t) {
		t.Run(x.name, func(t *testing.T) {
			for T := range int(x.program.MaxSegments) {
				tensors := x.run(T + 1)
				tr, err := trace.New(t.Context(), x.program, tensors, 2)
				if err != nil {
					t.Fatal(err)
				}
				test(t, tr, naive{x.program, tensors})
			}
		})
	}
}

// TestTreeNodes compares every tree node, the root and padding included.
func TestTreeNodes(t *testing.T) {
	forEach(t, func(t *testing.T, tr *trace.Trace, want naive) {
		if got, want := tr.Depth(), tr.Program().Depth(); got != want {
			t.Fatalf("depth %d, want %d", got, want)
		}
		if int(tr.T()) != len(want.tensors) || tr.Root() != want.at(tr.Depth(), 0) {
			t.Errorf("root %v of %d segments, want %v of %d", tr.Root(), tr.T(), want.at(tr.Depth(), 0), len(want.tensors))
		}
		for height := range tr.Depth() + 1 {
			for index := range uint64(1) << (tr.Depth() - height) {
				if got, err := tr.Node(height, index); err != nil || got != want.at(height, index) {
					t.Fatalf("T = %d: tree node %d at height %d is %v, %v, want %v", tr.T(), index, height, got, err, want.at(height, index))
				}
			}
		}
	})
}

// TestLeaves compares the preimage of every leaf, and of some that are outside.
func TestLeaves(t *testing.T) {
	forEach(t, func(t *testing.T, tr *trace.Trace, want naive) {
		leaves := uint64(1) << tr.Depth()
		for index := range leaves {
			if got, err := tr.Leaf(index); err != nil || !bytes.Equal(got, want.leaf(index)) {
				t.Fatalf("T = %d: leaf %d is %x, %v, want %x", tr.T(), index, got, err, want.leaf(index))
			}
		}
		for _, index := range []uint64{leaves, leaves + 1, 1<<48 - 1, 1<<64 - 1} {
			if got, err := tr.Leaf(index); err != nil || got != nil {
				t.Errorf("T = %d: leaf %d, which is outside, is %x, %v", tr.T(), index, got, err)
			}
		}
		for segment := range want.tensors {
			for node, b := range want.tensors[segment] {
				if got, err := tr.Tensor(uint32(segment), uint32(node)); err != nil || !bytes.Equal(got, b) {
					t.Errorf("segment %d, node %d is %x, %v, want %x", segment, node, got, err, b)
				}
			}
		}
	})
}

// TestOutput checks what a claim shows as its contract does (PROTOCOL §3): OUT leads
// to the root of a tensor, or is that of a segment, and the path leads from there to
// the trace root.
func TestOutput(t *testing.T) {
	forEach(t, func(t *testing.T, tr *trace.Trace, want naive) {
		p, last := tr.Program(), uint64(tr.T()-1)
		output, path := tr.Output()
		var root merkle.Hash
		depth, index := uint(p.DA), last
		switch p.OutMode {
		case layout.OutRoot:
			root = merkle.Hash(output)
		default:
			if !bytes.Equal(output, want.tensors[last][p.OutNode]) {
				t.Errorf("output %x, want %x", output, want.tensors[last][p.OutNode])
			}
			alone := &graph.Program{Shape: layout.Shape{ChunkLog2: p.ChunkLog2, DC: p.DC}}
			root = naive{alone, [][][]byte{{output}}}.at(uint(p.DC), 0)
			depth, index = depth+uint(p.DB), index<<p.DB+uint64(p.OutNode)
		}
		if len(path) != int(depth) {
			t.Fatalf("path of %d hashes, want %d", len(path), depth)
		}
		for _, sibling := range path {
			pair := [2]merkle.Hash{root, sibling}
			if index%2 == 1 {
				slices.Reverse(pair[:])
			}
			root, index = keccak([]byte{1}, pair[0][:], pair[1][:]), index/2
		}
		if root != tr.Root() {
			t.Errorf("T = %d: the output leads to %v, want the trace root %v", tr.T(), root, tr.Root())
		}
	})
}

// TestWorkers: who hashes what changes nothing.
func TestWorkers(t *testing.T) {
	x := examples(t)[2]
	tensors := x.run(5)
	want := naive{x.program, tensors}.at(x.program.Depth(), 0)
	for _, workers := range []int{-1, 0, 1, 2, 7, 100} {
		tr, err := trace.New(t.Context(), x.program, tensors, workers)
		if err != nil {
			t.Fatal(err)
		}
		if tr.Root() != want {
			t.Errorf("%d workers: root %v, want %v", workers, tr.Root(), want)
		}
	}
}

func TestNewRefuses(t *testing.T) {
	x := examples(t)[2]
	for _, c := range []struct {
		name   string
		change func(tensors [][][]byte) [][][]byte
		want   string
	}{
		{"no segments", func([][][]byte) [][][]byte { return nil }, "0 segments, want 1 to 6"},
		{"too many segments", func(s [][][]byte) [][][]byte { return append(s, s[:3]...) }, "7 segments, want 1 to 6"},
		{"a missing tensor", func(s [][][]byte) [][][]byte { s[2] = s[2][1:]; return s }, "segment 2 has 4 tensors, want 5"},
		{"a tensor too many", func(s [][][]byte) [][][]byte { s[0] = append(s[0], nil); return s }, "segment 0 has 6 tensors, want 5"},
		{"a short tensor", func(s [][][]byte) [][][]byte { s[3][1] = s[3][1][1:]; return s }, "segment 3, node 1: 215 bytes, want 216"},
		{"a long tensor", func(s [][][]byte) [][][]byte { s[0][4] = append(s[0][4], 0); return s }, "segment 0, node 4: 33 bytes, want 32"},
		{"a tensor that did not grow", func(s [][][]byte) [][][]byte { s[1][0] = s[0][0]; return s }, "segment 1, node 0: 9 bytes, want 18"},
	} {
		tr, err := trace.New(t.Context(), x.program, c.change(x.run(4)), 2)
		if err == nil || !strings.Contains(err.Error(), c.want) || tr != nil {
			t.Errorf("%s: trace %v and error %v, want one with %q", c.name, tr, err, c.want)
		}
	}
}

func TestCancelled(t *testing.T) {
	x := examples(t)[2]
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, workers := range []int{1, 2, 7} {
		if tr, err := trace.New(ctx, x.program, x.run(6), workers); !errors.Is(err, context.Canceled) || tr != nil {
			t.Errorf("%d workers: trace %v and error %v, want %v", workers, tr, err, context.Canceled)
		}
	}
}

// TestInputTree: the input is committed to as one tensor of its own depth.
func TestInputTree(t *testing.T) {
	for _, x := range examples(t) {
		p := x.program
		input := make([]byte, p.InputLen)
		for i := range input {
			input[i] = byte(7*i + 1)
		}
		tree, err := trace.InputTree(p, input)
		if err != nil {
			t.Fatal(err)
		}
		want := naive{&graph.Program{Shape: layout.Shape{ChunkLog2: p.ChunkLog2, DC: p.DI}}, [][][]byte{{input}}}
		if tree.Depth() != uint(p.DI) || tree.Root() != want.at(uint(p.DI), 0) {
			t.Errorf("%s: depth %d, root %v, want %d, %v", x.name, tree.Depth(), tree.Root(), p.DI, want.at(uint(p.DI), 0))
		}
		for _, wrong := range [][]byte{nil, input[1:], append(input, 0)} {
			if _, err := trace.InputTree(p, wrong); err == nil {
				t.Errorf("%s: an input of %d bytes is accepted, want %d", x.name, len(wrong), len(input))
			}
		}
	}
}
