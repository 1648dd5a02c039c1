package train

import (
	"strings"
	"testing"
)

// TestFreeze compares the scores of classifiers with real arithmetic.
func TestFreeze(t *testing.T) {
	for name, n := range networks {
		t.Run(name, func(t *testing.T) {
			conf := example(t, n, 4, 2)
			m, err := Freeze(n, conf.Initial)
			if err != nil {
				t.Fatal(err)
			}
			layers := floatNetwork(t, &n, conf.Initial)
			size := int(n.Size * n.Size)
			for i := range conf.Labels {
				run := reference{model: m, input: conf.Images[i*size:][:size]}
				if err := run.step(); err != nil {
					t.Fatal(err)
				}
				x := realPixels(run.input)
				for i, l := range layers {
					if i > 0 {
						x = relu(x)
					}
					x = l.forward(x)
				}
				near(t, "scores", run.ints(m.Program.OutNode), activationFrac, x)
			}
		})
	}
}

func TestFreezeExtremes(t *testing.T) {
	n := Network{Size: 4, Layers: []Layer{{2, 2, 3}, {2, 1, 2}}}
	zero := []Parameters{
		{Weights: make([]int32, 12), Bias: make([]int32, 3)},
		{Weights: make([]int32, 24), Bias: []int32{5 << masterFrac, -7}},
	}
	m, err := Freeze(n, zero)
	if err != nil {
		t.Fatal(err)
	}
	run := reference{model: m, input: make([]byte, 16)}
	if err := run.step(); err != nil {
		t.Fatal(err)
	}
	if got := run.ints(m.Program.OutNode); got[0] != 5<<activationFrac || got[1] != 0 {
		t.Errorf("scores of zero weights are %v, want the biases", got)
	}
	wide := []Parameters{zero[0], {Weights: make([]int32, 24), Bias: zero[1].Bias}}
	for i := range wide[1].Weights {
		wide[1].Weights[i] = -1 << 31
	}
	if _, err := Freeze(n, wide); err != nil {
		t.Errorf("weights at the limit: %v", err)
	}
	if _, err := Freeze(n, zero[:1]); err == nil || !strings.Contains(err.Error(), "parameters of 1 layers, want 2") {
		t.Errorf("missing layer: error %v", err)
	}
}
