package llama_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/input"
	"github.com/mlgeth/mlgeth/mlvm/model/llama"
	"github.com/mlgeth/mlgeth/mlvm/model/llama/llamatest"
	"github.com/mlgeth/mlgeth/mlvm/quant"
	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// TestSampling draws a token many times and compares how often each comes with what
// the logits say.
func TestSampling(t *testing.T) {
	if testing.Short() {
		t.Skip("thousands of runs")
	}
	c := compile(t, llamatest.Random(llamatest.Small(), quant.W16, 1, false))
	for _, s := range []struct {
		name        string
		temperature float64
		topK        int32
		take        int // tokens that can come
	}{
		{"all", 1, 0, 40},
		{"hot", 2.5, 0, 40},
		{"cold", 0.25, 40, 40},
		{"top 5", 1, 5, 5},
		{"top 1", 8, 1, 1},
		{"greedy", 0, 0, 1},
		{"greedy of 7", 0, 7, 1},
	} {
		t.Run(s.name, func(t *testing.T) {
			const draws = 1500
			counts := make([]float64, c.vocab)
			prompt := &input.Prompt{
				Tokens: []int32{7}, Temperature: int32(s.temperature * 65536), TopK: s.topK,
			}
			var logits []float64
			for seed := range int64(draws) {
				prompt.Seed = seed * 0x9e3779b9
				last := c.run(t, prompt, 1)[0]
				counts[last.chosen]++
				logits = last.logits
			}
			checkDraws(t, counts, expected(logits, s.temperature, s.take), draws)
		})
	}
}

// expected returns the probability of each token.
func expected(logits []float64, temperature float64, take int) []float64 {
	order := slices.Clone(logits)
	slices.Sort(order)
	least := order[len(order)-take]
	p, sum := make([]float64, len(logits)), 0.0
	for i, l := range logits {
		if l >= least {
			p[i] = 1
			if temperature > 0 {
				p[i] = math.Exp((l - order[len(order)-1]) / temperature)
			}
			sum += p[i]
		}
	}
	for i := range p {
		p[i] /= sum
	}
	return p
}

// checkDraws is a test of χ². The bound is six standard deviations above its mean:
// one run in millions of an honest generator exceeds it, and seeds are fixed.
func checkDraws(t *testing.T, counts, p []float64, draws int) {
	t.Helper()
	chi2, cells, rare, rareCount := 0.0, 0, 0.0, 0.0
	for i, want := range p {
		want *= float64(draws)
		if want == 0 && counts[i] > 0 {
			t.Errorf("token %d came %v times, want never", i, counts[i])
		}
		if want < 5 { // too few for the statistic: one cell together
			rare, rareCount = rare+want, rareCount+counts[i]
			continue
		}
		chi2 += (counts[i] - want) * (counts[i] - want) / want
		cells++
	}
	if rare > 5 {
		chi2 += (rareCount - rare) * (rareCount - rare) / rare
		cells++
	}
	free := float64(cells - 1)
	if bound := free + 6*math.Sqrt(2*free) + 6; chi2 > bound {
		t.Errorf("χ² is %.1f with %v degrees of freedom, want at most %.1f", chi2, free, bound)
	}
}

// TestRoots: the root over an execution does not depend on how many segments of a
// prompt are evaluated together, nor on the number of threads.
func TestRoots(t *testing.T) {
	for _, scheme := range []quant.Scheme{quant.W16, quant.Q8_0, quant.Q4_0} {
		c := compile(t, llamatest.Random(llamatest.Small(), scheme, 2, true))
		prompt := &input.Prompt{Tokens: make([]int32, 17), Temperature: 1 << 16, TopK: 9, Seed: 4}
		for i := range prompt.Tokens {
			prompt.Tokens[i] = int32(5 * i % 40)
		}
		in, err := prompt.Encode(c.Context, c.vocab)
		if err != nil {
			t.Fatal(err)
		}
		var want merkle.Hash
		var T uint32
		batches := []int{1, 2, 3, 8, 64}
		if testing.Short() {
			batches = []int{1, 8}
		}
		for _, batch := range batches {
			for _, workers := range []int{1, 2, 7} {
				e, err := engine.New(c.Program, c.weights, engine.Options{Workers: workers, Batch: batch})
				if err != nil {
					t.Fatal(err)
				}
				tr, err := trace.Execute(t.Context(), e.NewSession(), in, uint32(c.Context), trace.Options{Workers: workers})
				if err != nil {
					t.Fatal(err)
				}
				if T == 0 {
					want, T = tr.Root(), tr.T()
				}
				if tr.Root() != want || tr.T() != T {
					t.Errorf("%v, batches of %d, %d workers: root %v of %d segments, want %v of %d", scheme, batch, workers, tr.Root(), tr.T(), want, T)
				}
			}
		}
		if T <= uint32(len(prompt.Tokens)) {
			t.Errorf("%v: %d segments, want more than the prompt has", scheme, T)
		}
	}
}

// TestRefusals: a checkpoint that makes no sense is refused, and the error says what
// does not.
func TestRefusals(t *testing.T) {
	for want, spoil := range map[string]func(*llama.Checkpoint){
		"number of heads is 0":               func(ck *llama.Checkpoint) { ck.Config.Heads = 0 },
		"not a multiple of 3 key heads":      func(ck *llama.Checkpoint) { ck.Config.KVHeads = 3 },
		"rotated elements":                   func(ck *llama.Checkpoint) { ck.Config.Rope.Dims = 7 },
		"frequency base":                     func(ck *llama.Checkpoint) { ck.Config.Rope.Base = math.NaN() },
		"rotations: base":                    func(ck *llama.Checkpoint) { ck.Config.Rope.Base = 0.5 },
		"epsilon":                            func(ck *llama.Checkpoint) { ck.Config.NormEpsilon = math.Inf(1) },
		"stop token 40, want 0 to 39":        func(ck *llama.Checkpoint) { ck.Config.Stop = []int32{40} },
		"context of 25 tokens, want 1 to 24": func(ck *llama.Checkpoint) { ck.Config.Build.Context = 25 },
		"1 layers, want 2":                   func(ck *llama.Checkpoint) { ck.Layers = ck.Layers[:1] },
		"layer 1: gate: missing":             func(ck *llama.Checkpoint) { ck.Layers[1].Gate = nil },
		"layer 0: down: shape (44, 32), want (32, 44)": func(ck *llama.Checkpoint) {
			ck.Layers[0].Down = ck.Layers[0].Up
		},
		"norm: 31 elements, want 32": func(ck *llama.Checkpoint) { ck.Norm = ck.Norm[1:] },
	} {
		ck := llamatest.Random(llamatest.Small(), quant.W16, 3, false)
		spoil(ck)
		if _, err := llama.Compile(t.Context(), ck); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want one with %q", err, want)
		}
	}
}
