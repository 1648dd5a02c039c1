package prover_test

import (
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/input"
	"github.com/mlgeth/mlgeth/mlvm/model/llama"
	"github.com/mlgeth/mlgeth/mlvm/model/llama/llamatest"
	"github.com/mlgeth/mlgeth/mlvm/quant"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

// transformer is a language model as its importer compiles it, but for its size: two
// layers of attention over a cache, sampling, a stop token. After a prompt of two
// tokens it generates two, the second of which ends the text: three segments of four.
func transformer(t testing.TB) *scene {
	t.Helper()
	cfg := llamatest.Small()
	cfg.Dim, cfg.Hidden, cfg.Heads, cfg.KVHeads, cfg.HeadDim, cfg.Rope.Dims = 8, 8, 2, 1, 2, 2
	cfg.Vocab, cfg.Trained, cfg.Stop, cfg.Build.ChunkLog2 = 5, 4, []int32{1}, 5
	m, err := llama.Compile(t.Context(), llamatest.Random(cfg, quant.W16, 3, true))
	if err != nil {
		t.Fatal(err)
	}
	var weights [][]byte
	if err := m.EachWeight(t.Context(), func(content []byte) error {
		weights = append(weights, content)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	m.Weights = weights
	prompt := input.Prompt{Tokens: []int32{1, 3}, Temperature: 1 << 15, TopK: 3}
	in, err := prompt.Encode(m.Context, cfg.Vocab)
	if err != nil {
		t.Fatal(err)
	}
	return newScene(t, m.Model, in)
}

// TestTransformer: the transformer is what the others are not: it stops before its
// context ends, appends to a cache of keys and one of values in each layer, and reads
// more of them in each segment.
func TestTransformer(t *testing.T) {
	s := transformer(t)
	p := s.model.Program
	if s.own.T() != 3 || p.MaxSegments != 4 || p.StopNode == layout.NoStop {
		t.Fatalf("%d segments of %d, stop node %d, want 3 of 4 and a stop node", s.own.T(), p.MaxSegments, p.StopNode)
	}
	appends, growing := 0, 0
	for n := range p.Nodes {
		in := &p.Nodes[n]
		if d := &in.Slots[op.D]; d.Kind == op.State && d.View.OffT != 0 {
			appends++
		}
		if in.GrowR != 0 {
			growing++
		}
	}
	if layers, tokens := 2, 1; appends < 2*layers+tokens || growing == 0 {
		t.Errorf("%d nodes append to a state, %d reductions grow", appends, growing)
	}
}
