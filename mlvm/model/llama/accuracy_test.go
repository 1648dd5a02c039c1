package llama_test

import (
	"encoding/binary"
	"math"
	"os"
	"testing"

	"github.com/mlgeth/mlgeth/internal/shared"
	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/input"
	"github.com/mlgeth/mlgeth/mlvm/model/llama"
	"github.com/mlgeth/mlgeth/mlvm/model/llama/llamatest"
	"github.com/mlgeth/mlgeth/mlvm/model/llama2c"
	"github.com/mlgeth/mlgeth/mlvm/quant"
)

// compiled is a program with its weights in memory.
type compiled struct {
	*llama.Model
	weights [][]byte
	vocab   int64
	session *engine.Session
}

func compile(t testing.TB, ck *llama.Checkpoint) *compiled {
	t.Helper()
	m, err := llama.Compile(t.Context(), ck)
	if err != nil {
		t.Fatal(err)
	}
	c := &compiled{Model: m, vocab: ck.Config.Vocab}
	if err := m.EachWeight(t.Context(), func(b []byte) error {
		c.weights = append(c.weights, b)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	e, err := engine.New(m.Program, c.weights, engine.Options{})
	if err != nil {
		t.Fatal(err)
	}
	c.session = e.NewSession()
	return c
}

// step is what a segment shows.
type step struct {
	logits []float64
	chosen int32
}

// run generates after a prompt for at most n segments.
func (c *compiled) run(t testing.TB, p *input.Prompt, n uint32) (steps []step) {
	t.Helper()
	in, err := p.Encode(c.Context, c.vocab)
	if err != nil {
		t.Fatal(err)
	}
	if err := c.session.Each(t.Context(), in, n, func(_ uint32, outputs []engine.Tensor) error {
		s := step{logits: make([]float64, c.vocab)}
		for i := range s.logits {
			s.logits[i] = math.Ldexp(float64(word(outputs[c.Logits].Bytes, i)), -16)
		}
		s.chosen = word(outputs[c.Chosen].Bytes, 0)
		steps = append(steps, s)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return steps
}

func word(b []byte, i int) int32 { return int32(binary.LittleEndian.Uint32(b[4*i:])) }

// stories returns the checkpoint of the shared story model, which goes on after the
// end of a story.
func stories(t testing.TB, s quant.Scheme) *llama.Checkpoint {
	t.Helper()
	f, err := llama2c.Open(shared.Path(t, "data", "llm", "stories260K.bin"), llama2c.Options{Weights: s})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	f.Checkpoint.Config.Stop = nil
	return &f.Checkpoint
}

// greedy reads the tokens of the fp64 reference.
func greedy(t testing.TB) (tokens []int32) {
	t.Helper()
	b, err := os.ReadFile(shared.Path(t, "data", "llm", "stories260K_greedy_tokens_u16le.bin"))
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(b); i += 2 {
		tokens = append(tokens, int32(binary.LittleEndian.Uint16(b[i:])))
	}
	return tokens
}

// divergence is KL(p, q) in nats and whether the likeliest is the same.
func divergence(p, q []float64) (kl float64, agree bool) {
	lp, lq := logSoftmax(p), logSoftmax(q)
	for i := range lp {
		kl += math.Exp(lp[i]) * (lp[i] - lq[i])
	}
	return kl, argmax(p) == argmax(q)
}

func logSoftmax(x []float64) []float64 {
	greatest, sum := x[argmax(x)], 0.0
	for _, v := range x {
		sum += math.Exp(v - greatest)
	}
	out := make([]float64, len(x))
	for i, v := range x {
		out[i] = v - greatest - math.Log(sum)
	}
	return out
}

func argmax(x []float64) (best int) {
	for i, v := range x {
		if v > x[best] {
			best = i
		}
	}
	return best
}

// TestGreedyAccuracy compares a greedy generation from the i16 import of the story
// model with the stored one in fp64, and its logits with those stored.
func TestGreedyAccuracy(t *testing.T) {
	want := greedy(t)
	if testing.Short() {
		want = want[:65]
	}
	b, err := os.ReadFile(shared.Path(t, "data", "llm", "stories260K_greedy_logits_f32le.bin"))
	if err != nil {
		t.Fatal(err)
	}
	c := compile(t, stories(t, quant.W16))
	steps := c.run(t, &input.Prompt{Tokens: want[:1]}, uint32(len(want)-1))
	total, agreed := 0.0, 0
	for i, s := range steps {
		if s.chosen != want[i+1] {
			t.Fatalf("token %d is %d, want %d", i+1, s.chosen, want[i+1])
		}
		reference := make([]float64, c.vocab)
		for j := range reference {
			reference[j] = float64(math.Float32frombits(binary.LittleEndian.Uint32(b[4*(i*len(reference)+j):])))
		}
		kl, agree := divergence(reference, s.logits)
		total += kl
		if agree {
			agreed++
		}
	}
	t.Logf("%d tokens, %d nodes: mean KL %.2g nats, top-1 agreement %d", len(steps), len(c.Program.Nodes), total/float64(len(steps)), agreed)
	if mean := total / float64(len(steps)); mean > 1e-6 {
		t.Errorf("mean KL is %.2g nats, want at most 1e-6", mean)
	}
	if float64(agreed) < 0.999*float64(len(steps)) {
		t.Errorf("top-1 agreement %d of %d, want 99.9 %%", agreed, len(steps))
	}
}

// TestQ8Greedy compares a greedy generation from the Q8_0 import with a float run
// over the weights that its integers stand for.
func TestQ8Greedy(t *testing.T) {
	for _, scheme := range []quant.Scheme{quant.Q8_0, quant.Q4_0} {
		ck := stories(t, scheme)
		r, err := llamatest.NewReference(ck, llamatest.Quantized)
		if err != nil {
			t.Fatal(err)
		}
		n := 256
		if testing.Short() {
			n = 64
		}
		steps := compile(t, ck).run(t, &input.Prompt{Tokens: []int32{1}}, uint32(n))
		token, total := int32(1), 0.0
		for i, s := range steps {
			want := r.Next(token)
			kl, _ := divergence(want, s.logits)
			total += kl
			if token = int32(argmax(want)); s.chosen != token {
				t.Fatalf("%v: token %d is %d, want %d", scheme, i, s.chosen, token)
			}
		}
		t.Logf("%v: mean KL %.2g nats", scheme, total/float64(n))
		if total/float64(n) > 1e-6 {
			t.Errorf("%v: mean KL is %.2g nats, want at most 1e-6", scheme, total/float64(n))
		}
	}
}
