package engine_test

import (
	"encoding/binary"
	"math/rand/v2"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// The shape of chat.
const (
	contextLen = 24
	vocab      = 19
	heads      = 2
	headDim    = 6
	dim        = heads * headDim
)

// chat returns a decoder with the structure of a language model: a token of the
// prompt, or the one chosen before; caches of keys and values; attention over them;
// a choice among logits with noise; the tokens so far; a stop node. Its input is a
// seed and the prompt, padded with -1.
func chat(t testing.TB) *graph.Model {
	t.Helper()
	c := &chatBuilder{Builder: graph.NewBuilder(graph.Config{MaxSegments: contextLen, ChunkLog2: 6}), rng: rand.New(rand.NewPCG(11, 12))}
	input := c.Input(tensor.I32, 2+contextLen+2)
	prompt := input.Slice(0, 2, contextLen+2)
	here, next := prompt.Slice(0, 0, 1).Advance(0, 1), prompt.Slice(0, 1, 1).Advance(0, 1)

	before := c.State(c.Ints("before", tensor.I32, []int64{0}))
	token := c.Emit(graph.Inst{Name: "token", Op: op.Sel, DType: tensor.I32, Out: "a",
		C: here.By("a"), S: graph.Const(0), A: before.By("a"), B: here.By("a")})
	embedding := c.weights("embedding", tensor.I16, vocab, dim)
	x := c.Emit(graph.Inst{Name: "embed", Op: op.Gather, DType: tensor.I16, Out: "c", Alpha: dim, Beta: vocab,
		A: embedding.Index(0, 0).By("c"), B: token.Index(0, 0).By("")})
	for range 2 {
		x = c.layer(x)
	}
	logits := c.product("logits", x, vocab, 4)
	noise := c.Emit(graph.Inst{Name: "noise", Op: op.Rand, DType: tensor.I32, K: 9, Alpha: 5, Out: "n",
		Extents: graph.Extents{'n': vocab}, A: input.Index(0, 0).By("")})
	scored := c.Emit(graph.Inst{Name: "scored", Op: op.Lin, DType: tensor.I32, Alpha: 1, Beta: 1, Out: "n", A: logits.By("n"), B: noise.By("n")})
	sampled := c.Emit(graph.Inst{Name: "sampled", Op: op.ArgMax, DType: tensor.I32, Out: "a", Reduce: "n", Extents: graph.Extents{'a': 1}, A: scored.By("n")})
	// Whether the prompt goes on is a node, so that conditions need more than one.
	ends := c.Emit(graph.Inst{Name: "ends", Op: op.Sel, DType: tensor.I8, Out: "a", C: next.By("a"), S: graph.Const(0), A: graph.Const(1), B: graph.Const(0)})
	chosen := c.Emit(graph.Inst{Name: "chosen", Op: op.Sel, Compare: op.Equal, DType: tensor.I32, Out: "a",
		C: ends.By("a"), S: graph.Const(0), A: next.By("a"), B: sampled.By("a")})
	c.Bind(before, chosen)
	c.stops(ends, sampled, input.Index(0, 1))
	tokens := c.State(c.Ints("tokens", tensor.I32, make([]int64, contextLen)))
	all := c.Emit(graph.Inst{Name: "tokens", Op: op.Lin, DType: tensor.I32, Alpha: 1, Out: "a", A: chosen.By("a"),
		Into: tokens.Slice(0, 0, 1).Advance(0, 1).By("a")})
	c.Bind(tokens, all)
	c.Output(all)
	m, err := c.Build()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

type chatBuilder struct {
	*graph.Builder
	rng *rand.Rand
}

// weights declares a tensor of random elements.
func (c *chatBuilder) weights(name string, d tensor.DType, shape ...int64) graph.Value {
	n := int64(1)
	for _, extent := range shape {
		n *= extent
	}
	x := make([]int64, n)
	for i := range x {
		x[i] = c.rng.Int64N(15) - 7
	}
	return c.Ints(name, d, x, shape...)
}

// product emits the product of x with a matrix of n rows, of i4 with scales for each
// half of a row, to i16.
func (c *chatBuilder) product(name string, x graph.Value, n int64, shift int) graph.Value {
	k := x.Extent(0)
	return c.Emit(graph.Inst{Name: name, Op: op.Dot, DType: tensor.I16, Shift: shift, Out: "n", Reduce: "gk",
		A: x.Split(0, 2, k/2).By("gk"), B: c.weights(name, tensor.I4, n, k).Split(1, 2, k/2).By("ngk"),
		S: c.weights(name+" scales", tensor.I32, n, 2).By("ng")})
}

// layer emits attention and a gate, each with a residual.
func (c *chatBuilder) layer(x graph.Value) graph.Value {
	q := c.product("q", x, dim, 3).Split(0, heads, headDim)
	keys := c.cache("keys", c.product("k", x, dim, 3))
	values := c.cache("values", c.product("v", x, dim, 3))
	past := func(v graph.Value) graph.Value { return v.Slice(0, 0, 1).Grow(0, 1).Split(1, heads, headDim) }
	row := graph.Filled(0, tensor.I32, heads, contextLen).Slice(1, 0, 1).Grow(1, 1)
	score := c.Emit(graph.Inst{Name: "score", Op: op.Dot, DType: tensor.I32, Shift: 6, Out: "th", Reduce: "c",
		A: past(keys).By("thc"), B: q.By("hc"), Into: row.By("ht")})
	top := c.Emit(graph.Inst{Name: "top", Op: op.Max, DType: tensor.I32, Out: "h", Reduce: "t",
		A: score.Slice(1, 0, 1).Grow(1, 1).By("ht")})
	p := c.Emit(graph.Inst{Name: "p", Op: op.Lin, DType: tensor.I32, Alpha: 1, Beta: -1, Gamma: 50, Out: "th",
		A: score.Slice(1, 0, 1).Grow(1, 1).By("ht"), B: top.By("h"), Into: row.By("ht")})
	// One value product over the rows so far, one over all of them, where p is 0.
	mixed := c.Emit(graph.Inst{Name: "mixed", Op: op.Dot, DType: tensor.I32, Shift: 9, Out: "hc", Reduce: "t",
		A: p.Slice(1, 0, 1).Grow(1, 1).By("ht"), B: past(values).By("thc")})
	whole := c.Emit(graph.Inst{Name: "whole", Op: op.Dot, DType: tensor.I32, Shift: 9, Out: "hc", Reduce: "t",
		A: p.By("ht"), B: values.Split(1, heads, headDim).By("thc"), C: mixed.By("hc")})
	// Padded to a multiple of four in a tensor of zeros.
	padded := c.Emit(graph.Inst{Name: "padded", Op: op.Lin, DType: tensor.I16, Alpha: 1, Beta: 1, Shift: 1, Out: "n",
		A: whole.Reshape(dim).By("n"), B: x.By("n"), Into: graph.Filled(0, tensor.I16, dim+4).Slice(0, 1, dim).By("n")})
	gate := c.product("gate", padded, 2*dim, 4)
	return c.Emit(graph.Inst{Name: "down", Op: op.Lin, DType: tensor.I16, Alpha: 3, Beta: -5, Shift: 2, Out: "n",
		A: gate.Slice(0, 0, dim).By("n"), B: gate.Slice(0, dim, dim).By("n")})
}

// cache emits the cache to which x is appended.
func (c *chatBuilder) cache(name string, x graph.Value) graph.Value {
	state := c.State(c.weights(name, tensor.I16, contextLen, dim))
	appended := c.Emit(graph.Inst{Name: name, Op: op.Lin, DType: tensor.I16, Alpha: 1, Out: "ac",
		A: x.Split(0, 1, dim).By("ac"), Into: state.Slice(0, 0, 1).Advance(0, 1).By("ac")})
	c.Bind(state, appended)
	return appended
}

// stops emits the stop node: a sampled token below some number, after the prompt.
func (c *chatBuilder) stops(ends, sampled, below graph.Value) {
	found := c.Emit(graph.Inst{Name: "found", Op: op.Sel, DType: tensor.I8, Out: "a", C: sampled.By("a"), S: below.By(""), A: graph.Const(1), B: graph.Const(0)})
	c.Stop(c.Emit(graph.Inst{Name: "stop", Op: op.Sel, Compare: op.Equal, DType: tensor.I8, Out: "a",
		C: ends.By("a"), S: graph.Const(0), A: graph.Const(0), B: found.By("a")}))
}

// chatInput returns an input of chat: a prompt of n random tokens, and the number
// below which a sampled token ends the run.
func chatInput(seed uint64, n int, below uint32) []byte {
	rng := rand.New(rand.NewPCG(seed, 2))
	input := binary.LittleEndian.AppendUint32(nil, rng.Uint32())
	input = binary.LittleEndian.AppendUint32(input, below)
	for i := range contextLen + 2 {
		token := uint32(rng.IntN(vocab))
		if i >= n {
			token = 0xffffffff
		}
		input = binary.LittleEndian.AppendUint32(input, token)
	}
	return input
}
