package llama_test

import (
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/input"
	"github.com/mlgeth/mlgeth/mlvm/model/llama/llamatest"
	"github.com/mlgeth/mlgeth/mlvm/quant"
	"github.com/mlgeth/mlgeth/mlvm/trace"
)

// TestDigests: an import gives the same model on every machine, and a run the same
// root. A change of either is a change for every user.
func TestDigests(t *testing.T) {
	random := func(s quant.Scheme) func() *compiled {
		return func() *compiled { return compile(t, llamatest.Random(llamatest.Small(), s, 1, false)) }
	}
	for _, d := range []struct {
		name            string
		compile         func() *compiled
		modelID, traced string
	}{
		{"w16", random(quant.W16),
			"0x066ca413e6fe56ef54d2e1613df56bd667885f6a8ce8dd62df1437233dfea2f5", "0x9f2150aa7c7f6284b15c77c549c74d26bf8195049323bf91cf938b1381476138"},
		{"q8_0", random(quant.Q8_0),
			"0x0e6d7c9b1cd0835f2525cbc3d6b6a8206c9e2ee7cda52e4ed0f28c7656ebfb85", "0x7b2c52e4e6a7c7c90acba251b45b0647b5354042934f9097339956d218df00a2"},
		{"q4_0", random(quant.Q4_0),
			"0x8eec32b2bf52f953454eec6a22bae49db3869d753c313a6f12ffa4006931dfc9", "0xaa114ae61334ac289a173467c0cc118b73a536aafd33dddc234c076c9026ca55"},
		{"stories", func() *compiled { return compile(t, stories(t, quant.W16)) },
			"0xde6fa2dea259bd7a7f0c33e30271086b4eb3ac7be559735ff241c12335a6e616", "0xbd5a91e9be5107e97ccd154191e4fbc8ec3e620a9fe8b941170689fb63519be4"},
	} {
		t.Run(d.name, func(t *testing.T) {
			c := d.compile()
			weights, err := graph.HashWeights(t.Context(), c.Program, c.weights, 2, nil)
			if err != nil {
				t.Fatal(err)
			}
			in, err := (&input.Prompt{Tokens: []int32{1, 9, 4}, Temperature: 1 << 15, TopK: 10, Seed: 5}).Encode(c.Context, c.vocab)
			if err != nil {
				t.Fatal(err)
			}
			e, err := engine.New(c.Program, c.weights, engine.Options{})
			if err != nil {
				t.Fatal(err)
			}
			tr, err := trace.Execute(t.Context(), e.NewSession(), in, 24, trace.Options{KeepBytes: 1})
			if err != nil {
				t.Fatal(err)
			}
			if got := c.Program.ModelID(weights.Root()).String(); got != d.modelID {
				t.Errorf("model ID %s, want %s", got, d.modelID)
			}
			if got := tr.Root().String(); got != d.traced {
				t.Errorf("trace root %s, want %s", got, d.traced)
			}
		})
	}
}
