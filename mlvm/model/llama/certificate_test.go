package llama_test

import (
	"strings"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/model/llama/llamatest"
	"github.com/mlgeth/mlgeth/mlvm/quant"
	"github.com/mlgeth/mlgeth/precompiles/op"
)

// TestCertificate: what forms tell of the weights proves as much as the weights
// themselves, and that is everything but what no types can prove (NUMERICS §4): the
// norms' sums of squares, and sums of values weighted by powers of two.
func TestCertificate(t *testing.T) {
	for _, scheme := range []quant.Scheme{quant.W16, quant.W8, quant.Q8_0, quant.Q4_0} {
		c := compile(t, llamatest.Random(llamatest.Small(), scheme, 5, false))
		checkBounds(t, c)
		bare := make([][]byte, len(c.weights))
		copy(bare, c.Weights)
		within, known := graph.CertifyWithin(c.Program, bare, &c.Bounds), graph.Certify(c.Program, c.weights)
		for _, cert := range []*graph.Certificate{within, known} {
			for _, i := range cert.Unproven() {
				name := c.NodeNames[i]
				if !strings.HasSuffix(name, "norm.squares") && !strings.HasSuffix(name, "value.product") {
					t.Errorf("%v: node %d (%s) may wrap: %v", scheme, i, name, cert.Nodes[i].Bits)
				}
			}
		}
		if got, types := within.Unproven(), graph.Certify(c.Program, bare).Unproven(); scheme == quant.W16 && len(got) >= len(types) {
			t.Errorf("%v: bounds leave %d nodes unproven, types alone %d", scheme, len(got), len(types))
		}
	}
}

// checkBounds compares the bounds with the weights.
func checkBounds(t *testing.T, c *compiled) {
	t.Helper()
	for i := range c.Program.Nodes {
		in := &c.Program.Nodes[i]
		for id := range in.Slots {
			s := &in.Slots[id]
			r, ok := c.Bounds.Ranges[int(s.Index)]
			if s.Kind != op.Weight || !ok {
				continue
			}
			for e := range s.View.Size {
				if v := s.DType.Load(c.weights[s.Index], e); v < r.Lo || v > r.Hi {
					t.Fatalf("%s: element %d is %d, want one in %v", c.WeightNames[s.Index], e, v, r)
				}
			}
		}
		q, d := &in.Slots[op.B], &in.Slots[op.S]
		row, ok := c.Bounds.Rows[int(q.Index)]
		if in.Op != op.Dot || q.Kind != op.Weight || !ok {
			continue
		}
		if int(d.Index) != row.Scales || d.Kind != op.Weight {
			t.Fatalf("node %d: scales %d, want %d", i, d.Index, row.Scales)
		}
		for first, group := int64(0), q.View.Size/d.View.Size; first < q.View.Size; first += row.Columns {
			sum := int64(0)
			for e := first; e < first+row.Columns; e++ {
				v := q.DType.Load(c.weights[q.Index], e) * d.DType.Load(c.weights[d.Index], e/group)
				sum += max(v, -v)
			}
			if sum > row.Sum || sum == 0 {
				t.Fatalf("%s: row %d has the sum %d, want up to %d", c.WeightNames[q.Index], first/row.Columns, sum, row.Sum)
			}
		}
	}
}
