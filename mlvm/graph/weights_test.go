package graph_test

import (
	"context"
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// weighty returns a model with weight tensors of the given byte lengths.
func weighty(t *testing.T, chunkLog2 uint8, lens ...int64) *graph.Model {
	t.Helper()
	rng := rand.New(rand.NewPCG(1, uint64(len(lens))))
	b := graph.NewBuilder(graph.Config{ChunkLog2: chunkLog2})
	x := b.Input(tensor.I8, 1)
	y := b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I8, Alpha: 1, Out: "i", A: x.By("i")})
	for _, n := range lens {
		content := make([]byte, n)
		for i := range content {
			content[i] = byte(rng.Uint32())
		}
		w := b.Weight("w", tensor.I8, content, n)
		y = b.Emit(graph.Inst{
			Op: op.Lin, DType: tensor.I8, Alpha: 1, Beta: 1, Out: "i",
			A: w.Slice(0, n-1, 1).By("i"), B: y.By("i"),
		})
	}
	return build(t, b, y)
}

// fullTree returns the weight tree by definition: every leaf of it in memory.
func fullTree(p *graph.Program, weights [][]byte) *merkle.Tree {
	leaves := make([]merkle.Hash, 1<<p.WeightDepth())
	for i := range leaves {
		leaves[i] = merkle.Empty(0)
	}
	for w, b := range weights {
		for c := int64(0); len(b) > 0; c++ {
			n := min(len(b), 1<<p.ChunkLog2)
			leaves[p.WeightLeaf(uint32(w), c)] = merkle.Leaf(b[:n])
			b = b[n:]
		}
	}
	return merkle.NewTree(leaves, p.WeightDepth())
}

func TestWeightsTree(t *testing.T) {
	for name, lens := range map[string][]int64{
		"none":          nil,
		"one byte":      {1},
		"one chunk":     {32},
		"uneven":        {33, 1, 64, 95, 32 * 7},
		"many":          {1, 2, 3, 4, 5, 6, 7, 8, 9},
		"parallel":      {32*300 + 5, 32 * 1024, 1},
		"power of two":  {320, 320, 320, 320},
		"large and end": {1, 32 * 200},
		"shared":        {32*9000 + 7, 3, 32 * 8192},
	} {
		t.Run(name, func(t *testing.T) {
			m := weighty(t, 5, lens...)
			want := fullTree(m.Program, m.Weights)
			for _, workers := range []int{1, 2, 7} {
				got, err := graph.HashWeights(context.Background(), m.Program, m.Weights, workers, nil)
				if err != nil {
					t.Fatal(err)
				}
				compareTrees(t, got, want)
			}
			compareTrees(t, hashInPieces(t, m), want)
		})
	}
}

func compareTrees(t *testing.T, got *graph.WeightsTree, want *merkle.Tree) {
	t.Helper()
	if got.Depth() != want.Depth() || got.Root() != want.Root() {
		t.Fatalf("root %v at depth %d, want %v at %d", got.Root(), got.Depth(), want.Root(), want.Depth())
	}
	for h := range want.Depth() + 1 {
		for i := range uint64(1) << (want.Depth() - h) {
			if got.At(h, i) != want.At(h, i) {
				t.Fatalf("tree node %d of height %d differs", i, h)
			}
		}
	}
	for i := uint64(0); i < 1<<want.Depth(); i += 3 {
		if !slices.Equal(got.Path(i), want.Path(i)) {
			t.Fatalf("path of leaf %d differs", i)
		}
	}
}

// hashInPieces writes the weights in pieces of random lengths.
func hashInPieces(t *testing.T, m *graph.Model) *graph.WeightsTree {
	t.Helper()
	rng := rand.New(rand.NewPCG(3, 4))
	var all []byte
	for _, w := range m.Weights {
		all = append(all, w...)
	}
	h := graph.NewWeightsHasher(m.Program, 2)
	for len(all) > 0 {
		n := min(len(all), rng.IntN(100))
		if _, err := h.Write(all[:n]); err != nil {
			t.Fatal(err)
		}
		all = all[n:]
	}
	tree, err := h.Tree()
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

func TestHashWeightsRefuses(t *testing.T) {
	m := weighty(t, 5, 100, 3)
	ctx := context.Background()
	cancelled, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := graph.HashWeights(cancelled, m.Program, m.Weights, 1, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("got error %v, want a cancellation", err)
	}
	for name, weights := range map[string][][]byte{
		"few":   m.Weights[:1],
		"short": {m.Weights[0], m.Weights[1][:2]},
		"long":  {append(m.Weights[0], 0), m.Weights[1]},
	} {
		if _, err := graph.HashWeights(ctx, m.Program, weights, 1, nil); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	h := graph.NewWeightsHasher(m.Program, 1)
	if _, err := h.Write(make([]byte, 102)); err != nil {
		t.Fatal(err)
	}
	if _, err := h.Tree(); err == nil || !strings.Contains(err.Error(), "weight tensor 1 has 2 bytes, want 3") {
		t.Errorf("got error %v, want one about missing bytes", err)
	}
	if n, err := h.Write(make([]byte, 2)); n != 1 || err == nil {
		t.Errorf("got %d, %v, want 1 byte and an error", n, err)
	}
}

// TestPaddingNibble: three i4 take two bytes, the last nibble of which is 0.
func TestPaddingNibble(t *testing.T) {
	b := graph.NewBuilder(graph.Config{})
	b.Input(tensor.I8, 1)
	w := b.Ints("w", tensor.I4, []int64{-8, 7, -1})
	m := build(t, b, b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I8, Alpha: 1, Out: "i", A: w.By("i")}))
	if diff := cmp.Diff([]byte{0x78, 0x0f}, m.Weights[0]); diff != "" {
		t.Fatalf("packed bytes differ (-want +got)\n%s", diff)
	}
	ctx := context.Background()
	if _, err := graph.HashWeights(ctx, m.Program, m.Weights, 1, nil); err != nil {
		t.Fatal(err)
	}
	if _, err := graph.HashWeights(ctx, m.Program, [][]byte{{0x78, 0x1f}}, 1, nil); err == nil {
		t.Error("no error for a padding nibble that is not 0")
	}
}

func TestHashWeightsProgress(t *testing.T) {
	m := weighty(t, 12, 8<<20+1, 5)
	var calls []int64
	_, err := graph.HashWeights(context.Background(), m.Program, m.Weights, 2, func(n int64) { calls = append(calls, n) })
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]int64{8 << 20, 8<<20 + 1, 8<<20 + 6}, calls); diff != "" {
		t.Errorf("progress differs (-want +got)\n%s", diff)
	}
}
