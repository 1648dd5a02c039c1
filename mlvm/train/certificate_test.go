package train

import (
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/graph"
)

// TestNothingWraps asks for the certificate of all programs: no sum or product of
// training or of a classifier leaves 64 bits, for any input.
func TestNothingWraps(t *testing.T) {
	for name, n := range networks {
		t.Run(name, func(t *testing.T) {
			conf := example(t, n, 4, 50)
			p, err := Build(conf)
			if err != nil {
				t.Fatal(err)
			}
			m, err := Freeze(n, conf.Initial)
			if err != nil {
				t.Fatal(err)
			}
			for what, m := range map[string]*graph.Model{"training program": p.Model, "classifier": m} {
				c := graph.Certify(m.Program, m.Weights)
				for _, i := range c.Unproven() {
					t.Errorf("%s: %s: not proven, %v", what, m.NodeNames[i], c.Nodes[i].Bits)
				}
			}
		})
	}
}
