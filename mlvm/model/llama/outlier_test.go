package llama_test

import (
	"slices"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/input"
	"github.com/mlgeth/mlgeth/mlvm/model/llama"
	"github.com/mlgeth/mlgeth/mlvm/model/llama/llamatest"
	"github.com/mlgeth/mlgeth/mlvm/quant"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// withOutliers returns the story model with channels that are a hundred times as
// large as the others in what enters the products of a layer: of the norms, of the
// values and of the gated feed-forward layer. What reads them is divided by as much,
// so the function stays.
func withOutliers(t *testing.T) *llama.Checkpoint {
	t.Helper()
	const by = 100
	channels := []int64{3, 17, 40}
	ck, err := llamatest.Edit(stories(t, quant.W16), quant.W16, func(name string, w *llamatest.Floats) {
		for _, c := range channels {
			switch name {
			case "query", "key", "gate":
				w.ScaleColumn(c, 1./by)
			case "value":
				w.ScaleColumn(c, 1./by)
				w.ScaleRow(c/2, by) // of 32
			case "up":
				w.ScaleColumn(c, 1./by)
				w.ScaleRow(c, by)
			case "down":
				w.ScaleColumn(c, 1./by)
			case "attention": // each key head serves two query heads
				head, channel := c/2/8, c/2%8
				w.ScaleColumn(2*head*8+channel, 1./by)
				w.ScaleColumn((2*head+1)*8+channel, 1./by)
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	for i := range ck.Layers {
		for _, c := range channels {
			ck.Layers[i].AttentionNorm[c] *= by
			ck.Layers[i].FeedForwardNorm[c] *= by
		}
	}
	return ck
}

// withMassive returns the story model with a residual stream that is ten thousand
// times as large, for which i32 Q16 has no room.
func withMassive(t *testing.T) *llama.Checkpoint {
	t.Helper()
	const by = 10_000
	ck, err := llamatest.Edit(stories(t, quant.W16), quant.W16, func(name string, w *llamatest.Floats) {
		switch name {
		case "embedding", "attention", "down":
			for i := range w.W {
				w.W[i] *= by
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	ck.Config.Build.Residual = tensor.I64
	return ck
}

// TestOutliers runs rescaled story models, which stand for what large models do,
// beside a float run over the same quantized weights.
func TestOutliers(t *testing.T) {
	if testing.Short() {
		t.Skip("long runs")
	}
	for _, c := range []struct {
		name       string
		checkpoint func(*testing.T) *llama.Checkpoint
		klNats     float64
		agreement  float64
	}{
		// The other channels of an operand keep seven bits fewer of their 15.
		{"channels ×100", withOutliers, 5e-5, 0.99},
		{"residual ×10,000", withMassive, 1e-6, 0.999},
	} {
		t.Run(c.name, func(t *testing.T) {
			ck := c.checkpoint(t)
			r, err := llamatest.NewReference(ck, llamatest.Quantized)
			if err != nil {
				t.Fatal(err)
			}
			prompt := greedy(t)
			total, agreed := 0.0, 0
			for i, s := range compile(t, ck).run(t, &input.Prompt{Tokens: slices.Clone(prompt)}, uint32(len(prompt))) {
				kl, agree := divergence(r.Next(prompt[i]), s.logits)
				total += kl
				if agree {
					agreed++
				}
			}
			mean := total / float64(len(prompt))
			t.Logf("mean KL %.2g nats, top-1 agreement %d of %d", mean, agreed, len(prompt))
			if mean > c.klNats || float64(agreed) < c.agreement*float64(len(prompt)) {
				t.Errorf("want at most %.2g nats and agreement of %v", c.klNats, c.agreement)
			}
		})
	}
}
