package llama

import (
	"context"
	"fmt"
	"math/big"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/input"
	"github.com/mlgeth/mlgeth/mlvm/library"
	"github.com/mlgeth/mlgeth/mlvm/library/table"
	"github.com/mlgeth/mlgeth/mlvm/quant"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// Compile returns the program of a checkpoint: one segment a token, the caches, the
// tokens so far and the token that comes next as state. It may read all weights, to
// see how they are quantized.
func Compile(ctx context.Context, ck *Checkpoint) (*Model, error) {
	cfg, err := ck.check()
	if err != nil {
		return nil, err
	}
	b := graph.NewBuilder(graph.Config{ChunkLog2: cfg.Build.ChunkLog2, MaxSegments: uint32(cfg.Build.Context)})
	c := &compiler{
		Macros: library.NewMacros(b), ctx: ctx, cfg: cfg,
		model: &Model{
			Context: cfg.Build.Context, matrices: make(map[int]quant.Matrix),
			Bounds: graph.Bounds{Ranges: make(map[int]graph.Interval), Rows: make(map[int]graph.RowBound)},
		},
	}
	c.decoder(ck)
	if c.err != nil {
		return nil, c.err
	}
	if c.model.Model, err = b.Build(); err != nil {
		return nil, fmt.Errorf("%s: %w", cfg.Name, err)
	}
	return c.model, nil
}

// decoder appends the whole program.
func (c *compiler) decoder(ck *Checkpoint) {
	in := c.Input(tensor.I32, input.PromptLen(c.cfg.Build.Context)/4)
	tokens := in.Slice(0, input.PromptTokens/4, c.cfg.Build.Context+1)
	last := c.State(c.Constants("first", tensor.I32, []int64{0}, 1)).Index(0, 0)
	now := c.orGiven("token", tokens.Slice(0, 0, 1), last)

	embedding := c.matrix("embedding", ck.Embedding)
	output := embedding
	x := c.Embed("embed", embedding, now, c.cfg.Build.Residual)
	for i := range ck.Layers {
		if c.err == nil {
			c.Scope(fmt.Sprintf("layers.%d.", i))
			x = c.layer(&ck.Layers[i], x)
		}
	}
	c.Scope("")
	if ck.Output != nil {
		output = c.matrix("output", ck.Output)
	}
	if c.err != nil {
		return
	}
	normed := c.RMSNorm("norm", x, c.norm("norm", ck.Norm))
	logits := c.Linear("logits", output, c.Half("output.in", normed, output.Q.Extent(1)), tensor.I32)
	c.model.Logits = logits.Node()
	c.choose(in, tokens, last, logits)
}

// layer appends a layer.
func (c *compiler) layer(l *Layer, x graph.Value) graph.Value {
	groups := c.cfg.Heads / c.cfg.KVHeads
	h := c.RMSNorm("attention.norm", x, c.norm("attention.norm", l.AttentionNorm))
	query, key, value := c.matrix("query", l.Query), c.matrix("key", l.Key), c.matrix("value", l.Value)
	half := c.Half("attention.in", h, query.Q.Extent(1))
	rotary := c.rotary()
	q := c.Rotate("query.rotated", c.Linear("query", query, half, tensor.I32).Split(0, c.cfg.Heads, c.cfg.HeadDim), rotary)
	k := c.Rotate("key.rotated", c.Linear("key", key, half, tensor.I32).Split(0, c.cfg.KVHeads, c.cfg.HeadDim), rotary)
	v := c.Linear("value", value, half, tensor.I32).Split(0, c.cfg.KVHeads, c.cfg.HeadDim)
	a := c.Attention(q.Split(0, c.cfg.KVHeads, groups), k, v)
	merge := c.matrix("attention.out", l.Attention)
	merged := c.Half("attention.merged", a, merge.Q.Extent(1))
	x = c.Residual("attention.residual", x, c.Linear("attention.out", merge, merged, x.DType()))

	h = c.RMSNorm("ffn.norm", x, c.norm("ffn.norm", l.FeedForwardNorm))
	gate, up, down := c.matrix("gate", l.Gate), c.matrix("up", l.Up), c.matrix("down", l.Down)
	half = c.Half("ffn.in", h, gate.Q.Extent(1))
	gated := c.SwiGLU(c.Linear("gate", gate, half, tensor.I32), c.Linear("up", up, half, tensor.I32))
	half = c.Half("ffn.gated", gated, down.Q.Extent(1))
	return c.Residual("ffn.residual", x, c.Linear("down", down, half, x.DType()))
}

// norm declares the constants of an RMS norm.
func (c *compiler) norm(name string, gain []float64) library.Norm {
	elements, frac, err := quant.Constants(gain)
	if err != nil {
		if c.err == nil {
			c.err = fmt.Errorf("%s: %w", name, err)
		}
		return library.Norm{}
	}
	return library.Norm{
		Gain: c.Constants(name+".gain", tensor.I32, elements), Shift: frac,
		Epsilon: new(big.Rat).SetFloat64(c.cfg.NormEpsilon),
	}
}

// rotary declares the table of rotations, once.
func (c *compiler) rotary() library.Rotary {
	r := &c.cfg.Rope
	if c.rotations.Rank() == 0 {
		elements, err := table.Rotations(c.cfg.Build.Context, r.frequencies())
		if err != nil {
			c.err = fmt.Errorf("rope: %w", err)
			return library.Rotary{}
		}
		c.rotations = c.Ints("rope", tensor.I32, elements, c.cfg.Build.Context, r.Dims/2, 2, 2)
	}
	return library.Rotary{Table: c.rotations, HalfSplit: r.Pairing == HalfSplit}
}

// frequencies returns the frequencies of r, exactly.
func (r *Rope) frequencies() *table.Frequencies {
	f := &table.Frequencies{
		Pairs: r.Dims / 2, Base: new(big.Rat).SetFloat64(r.Base), Scale: new(big.Rat).SetFloat64(r.Scale),
	}
	for _, x := range r.Factors {
		f.Factors = append(f.Factors, new(big.Rat).SetFloat64(x))
	}
	return f
}

// choose appends what follows from the logits: the next token, the tokens so far as
// the output, and whether the generation ends.
func (c *compiler) choose(in, tokens, last, logits graph.Value) {
	var sampled graph.Value
	if c.cfg.Build.Greedy {
		sampled = c.Greedy(logits)
	} else {
		sampled = c.Sample(logits, library.Sampling{
			Seed:        in.As(tensor.I64, input.PromptLen(c.cfg.Build.Context)/8).Index(0, input.PromptSeed/8),
			Temperature: in.Index(0, input.PromptTemperature/4),
			TopK:        in.Index(0, input.PromptTopK/4),
		})
	}
	next := tokens.Slice(0, 1, 1)
	chosen := c.orGiven("chosen", next, sampled)
	c.model.Chosen = chosen.Node()
	c.Bind(last, chosen)

	zeros := c.Constants("tokens.first", tensor.I32, make([]int64, c.cfg.Build.Context))
	all := c.State(zeros)
	appended := c.Emit(graph.Inst{
		Name: "tokens", Op: op.Lin, DType: tensor.I32, Alpha: 1, Out: "a", A: chosen.Reshape(1).By("a"),
		Into: all.Slice(0, 0, 1).Advance(0, 1).By("a"),
	})
	c.Bind(all, appended)
	c.Output(appended)
	c.stop(next, sampled)
}

// orGiven returns the token of the prompt in the present segment, a view (1) of its
// first, or another one where the prompt has ended.
func (c *compiler) orGiven(name string, given, other graph.Value) graph.Value {
	token := given.Advance(0, 1).Index(0, 0).By("")
	return c.Emit(graph.Inst{
		Name: name, Op: op.Sel, DType: tensor.I32, Compare: op.LessOrEqual,
		C: graph.Const(0), S: token, A: token, B: other.By(""),
	})
}

// stop appends the stop node: whether the sampled token ends the generation, once
// the prompt has ended.
func (c *compiler) stop(next, sampled graph.Value) {
	if len(c.cfg.Stop) == 0 {
		return
	}
	ends := graph.Const(0)
	for _, id := range c.cfg.Stop {
		ends = c.Emit(graph.Inst{
			Name: "stop.token", Op: op.Sel, DType: tensor.I8, Compare: op.Equal,
			C: sampled.By(""), S: graph.Const(int64(id)), A: graph.Const(1), B: ends,
		}).By("")
	}
	c.Stop(c.Emit(graph.Inst{
		Name: "stop", Op: op.Sel, DType: tensor.I8, Compare: op.LessOrEqual,
		C: graph.Const(0), S: next.Advance(0, 1).Index(0, 0).By(""), A: graph.Const(0), B: ends,
	}))
}
