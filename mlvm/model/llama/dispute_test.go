package llama_test

import (
	"math/rand/v2"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/input"
	"github.com/mlgeth/mlgeth/mlvm/model/llama"
	"github.com/mlgeth/mlgeth/mlvm/model/llama/llamatest"
	"github.com/mlgeth/mlgeth/mlvm/prover"
	"github.com/mlgeth/mlgeth/mlvm/quant"
	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
)

// dispute is an execution of a model, and what proofs about it need.
type dispute struct {
	*compiled
	in    []byte
	maxT  uint32
	own   *trace.Trace
	claim *prover.Claim
}

func newDispute(t *testing.T, c *compiled, p *input.Prompt, maxT uint32) *dispute {
	t.Helper()
	in, err := p.Encode(c.Context, c.vocab)
	if err != nil {
		t.Fatal(err)
	}
	weights, err := graph.HashWeights(t.Context(), c.Program, c.weights, 1, nil)
	if err != nil {
		t.Fatal(err)
	}
	d := &dispute{compiled: c, in: in, maxT: maxT}
	if d.claim, err = prover.NewClaim(c.Program, c.weights, weights, in); err != nil {
		t.Fatal(err)
	}
	d.own = d.run(t, nil)
	d.claim.T, d.claim.MaxT = d.own.T(), maxT
	return d
}

func (d *dispute) run(t *testing.T, tamper func(segment, node int, output []byte)) *trace.Trace {
	t.Helper()
	e, err := engine.New(d.Program, d.weights, engine.Options{Workers: 1, Tamper: tamper})
	if err != nil {
		t.Fatal(err)
	}
	tr, err := trace.Execute(t.Context(), e.NewSession(), d.in, d.maxT, trace.Options{Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	return tr
}

// dispute8 is an execution of eight tokens of a decoder with everything that one can
// have: padding to groups, a rest of each head that does not rotate, sampling.
func dispute8(t *testing.T) *dispute {
	t.Helper()
	cfg := llamatest.Small()
	cfg.Rope.Dims, cfg.Rope.Pairing = 4, llama.HalfSplit
	cfg.Stop, cfg.Trained, cfg.Build.ChunkLog2 = []int32{39}, 8, 6
	c := compile(t, llamatest.Random(cfg, quant.Q8_0, 8, false))
	d := newDispute(t, c, &input.Prompt{Tokens: []int32{5, 6, 7}, Temperature: 1 << 15, TopK: 5, Seed: 3}, 8)
	if d.own.T() != 8 {
		t.Fatalf("a run of %d segments, want 8", d.own.T())
	}
	return d
}

// TestHonest: no element of an honest execution is a fault.
func TestHonest(t *testing.T) {
	d := dispute8(t)
	rng := rand.New(rand.NewPCG(1, 2))
	for segment := range d.own.T() {
		for node := range d.Program.Nodes {
			in := &d.Program.Nodes[node]
			h := &stepproof.Header{
				Kind: stepproof.Step, Segment: segment, Node: uint32(node), Element: rng.Int64N(in.SizeAt(int64(segment))),
			}
			proof, fault, err := d.claim.Prove(t.Context(), prover.Local{Trace: d.own}, h)
			if err != nil || fault {
				t.Fatalf("%s, segment %d, element %d: fault %v, error %v", d.NodeNames[node], segment, h.Element, fault, err)
			}
			if bound := stepproof.StepBound(&d.Program.Shape, in); uint64(len(proof)) > uint64(bound.ProofLen) {
				t.Errorf("%s: proof of %d bytes, want at most %d", d.NodeNames[node], len(proof), bound.ProofLen)
			}
		}
	}
}

// TestEveryNode: a false element of any node, in the first, a middle and the last
// segment, is found and proven, whether or not it changes what follows.
func TestEveryNode(t *testing.T) {
	d := dispute8(t)
	rng := rand.New(rand.NewPCG(3, 4))
	segments, step := []int{0, 4, 7}, 1
	if testing.Short() {
		segments, step = segments[1:2], 9
	}
	for node := 0; node < len(d.Program.Nodes); node += step {
		for _, segment := range segments {
			want := stepproof.Header{Kind: stepproof.Step, Segment: uint32(segment), Node: uint32(node)}
			lie := d.run(t, func(s, n int, output []byte) {
				if s == segment && n == node {
					at := rng.IntN(len(output))
					output[at] ^= byte(1 + rng.IntN(255))
					want.Element = int64(at) * 8 / int64(d.Program.Nodes[node].DType.Bits())
				}
			})
			fault, err := prover.FindFault(t.Context(), d.own, prover.Local{Trace: lie}, lie.T())
			if err != nil {
				t.Fatalf("%s, segment %d: %v", d.NodeNames[node], segment, err)
			}
			if fault.Header != want {
				t.Errorf("%s: fault found at %+v, want %+v", d.NodeNames[node], fault.Header, want)
			}
			claim := *d.claim
			claim.T = lie.T()
			if _, err := claim.ProveFault(t.Context(), fault); err != nil {
				t.Errorf("%s, segment %d: %v", d.NodeNames[node], segment, err)
			}
		}
	}
}
