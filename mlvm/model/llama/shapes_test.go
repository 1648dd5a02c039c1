package llama_test

import (
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/input"
	"github.com/mlgeth/mlgeth/mlvm/model/llama"
	"github.com/mlgeth/mlgeth/mlvm/model/llama/llamatest"
	"github.com/mlgeth/mlgeth/mlvm/quant"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// TestShapes compares random decoders of many shapes with float runs over the same
// quantized weights.
func TestShapes(t *testing.T) {
	for name, change := range map[string]func(*llama.Config){
		"as it is":          func(*llama.Config) {},
		"a key per query":   func(c *llama.Config) { c.KVHeads = 4 },
		"one key head":      func(c *llama.Config) { c.KVHeads = 1 },
		"one head":          func(c *llama.Config) { c.Heads, c.KVHeads, c.HeadDim, c.Rope.Dims = 1, 1, 24, 24 },
		"wide heads":        func(c *llama.Config) { c.HeadDim, c.Rope.Dims = 20, 20 },
		"halves":            func(c *llama.Config) { c.Rope.Pairing = llama.HalfSplit },
		"part of a head":    func(c *llama.Config) { c.Rope.Dims = 4 },
		"part, halves":      func(c *llama.Config) { c.Rope.Dims, c.Rope.Pairing = 4, llama.HalfSplit },
		"linear scaling":    func(c *llama.Config) { c.Rope.Scale = 4 },
		"factors":           func(c *llama.Config) { c.Rope.Factors = []float64{1, 1.5, 4, 8} },
		"another base":      func(c *llama.Config) { c.Rope.Base = 500000 },
		"wide residual":     func(c *llama.Config) { c.Build.Residual = tensor.I64 },
		"small chunks":      func(c *llama.Config) { c.Build.ChunkLog2 = 5 },
		"large chunks":      func(c *llama.Config) { c.Build.ChunkLog2 = 12 },
		"greedy":            func(c *llama.Config) { c.Build.Greedy = true },
		"odd context":       func(c *llama.Config) { c.Build.Context = 21 },
		"odd dimensions":    func(c *llama.Config) { c.Dim, c.Hidden = 33, 47 },
		"one layer":         func(c *llama.Config) { c.Layers = 1 },
		"no stop tokens":    func(c *llama.Config) { c.Stop = nil },
		"three stop tokens": func(c *llama.Config) { c.Stop = []int32{39, 0, 2} },
	} {
		for seed, scheme := range []quant.Scheme{quant.W16, quant.Q8_0, quant.Q4_0} {
			if testing.Short() && scheme != quant.Q8_0 {
				continue
			}
			t.Run(name+"/"+scheme.String(), func(t *testing.T) {
				cfg := llamatest.Small()
				change(&cfg)
				compareWithFloats(t, llamatest.Random(cfg, scheme, uint64(seed), seed%2 == 0))
			})
		}
	}
}

func compareWithFloats(t *testing.T, ck *llama.Checkpoint) {
	t.Helper()
	r, err := llamatest.NewReference(ck, llamatest.Quantized)
	if err != nil {
		t.Fatal(err)
	}
	prompt := make([]int32, 20)
	for i := range prompt {
		prompt[i] = int32(11*i+3) % 40
	}
	for i, s := range compile(t, ck).run(t, &input.Prompt{Tokens: prompt}, uint32(len(prompt))) {
		want := r.Next(prompt[i])
		if kl, _ := divergence(want, s.logits); kl > 1e-6 {
			t.Errorf("token %d: KL is %.2g nats, want at most 1e-6", i, kl)
		}
		if i < len(prompt)-1 && s.chosen != prompt[i+1] {
			t.Errorf("token %d is followed by %d, want %d, which is given", i, s.chosen, prompt[i+1])
		}
	}
}
