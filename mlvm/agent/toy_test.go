package agent_test

import (
	"context"
	"math/rand/v2"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/agent"
	"github.com/mlgeth/mlgeth/mlvm/agent/adversary"
	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/prover"
	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// toy is a model of two matrix products around a maximum with zero, evaluated by the
// reference. It can be made to lie.
type toy struct {
	*graph.Model
	weights *graph.WeightsTree
	tamper  func(segment, node int, output []byte) // nil for the truth
	trace   trace.Options
	runs    chan struct{} // is sent something at each run, if it is not nil
}

func newToy(t testing.TB) *toy {
	t.Helper()
	rnd := rand.New(rand.NewPCG(1, 2))
	ints := func(n int) []int64 {
		x := make([]int64, n)
		for i := range x {
			x[i] = rnd.Int64N(255) - 127
		}
		return x
	}
	b := graph.NewBuilder(graph.Config{ChunkLog2: 6})
	x := b.Input(tensor.I8, 64)
	w1 := b.Ints("w1", tensor.I8, ints(40*64), 40, 64)
	h := b.Emit(graph.Inst{Op: op.Dot, DType: tensor.I32, Out: "n", Reduce: "k", A: w1.By("nk"), B: x.By("k")})
	zero := b.Ints("zero", tensor.I32, make([]int64, 40), 40)
	r := b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I16, Shift: 6, Alpha: 1, Beta: 1, Out: "n", A: h.By("n"), B: zero.By("n")})
	w2 := b.Ints("w2", tensor.I8, ints(10*40), 10, 40)
	b.Output(b.Emit(graph.Inst{Op: op.Dot, DType: tensor.I32, Shift: 4, Out: "n", Reduce: "k", A: w2.By("nk"), B: r.By("k")}))
	m, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	tree, err := graph.HashWeights(t.Context(), m.Program, m.Weights, 1, nil)
	if err != nil {
		t.Fatal(err)
	}
	return &toy{Model: m, weights: tree, trace: trace.Options{Workers: 1}}
}

// lying returns the same model, but one that gets an element of a node wrong and goes
// on from there.
func (m *toy) lying(node int, element int64) *toy {
	c := *m
	c.tamper = adversary.Place{Node: node, Element: element}.Tamper(m.Program, adversary.Flip(0x55))
	return &c
}

// malformed returns the same model, but one in whose trace trees the root of a node's
// tensor is a hash of nothing.
func (m *toy) malformed(node int) *toy {
	c := *m
	c.trace.Hollow = adversary.Hole{Node: node}.Hollow
	return &c
}

func (m *toy) ID() claim.ModelID { return claim.ModelID(m.Program.ModelID(m.weights.Root())) }

func (m *toy) Run(ctx context.Context, input []byte, _ uint32) (*trace.Trace, error) {
	if m.runs != nil {
		m.runs <- struct{}{}
	}
	b, err := trace.NewBuilder(m.Program, m.Weights, m.trace)
	if err != nil {
		return nil, err
	}
	outputs := make([]engine.Tensor, len(m.Program.Nodes))
	for i := range outputs {
		in := &m.Program.Nodes[i]
		mem := &op.Memory{Instruction: in}
		for s := range in.Slots {
			switch slot := &in.Slots[s]; slot.Kind {
			case op.Input:
				mem.Tensors[s] = input
			case op.Weight:
				mem.Tensors[s] = m.Weights[slot.Index]
			case op.Node:
				mem.Tensors[s] = outputs[slot.Index].Bytes
			}
		}
		outputs[i].Bytes = make([]byte, in.ByteLen(0))
		if err := in.Eval(outputs[i].Bytes, mem, 0); err != nil {
			return nil, err
		}
		if m.tamper != nil {
			m.tamper(0, i, outputs[i].Bytes)
		}
	}
	if err := b.Add(ctx, 0, outputs); err != nil {
		return nil, err
	}
	return b.Trace()
}

func (m *toy) RunAround(ctx context.Context, input []byte, maxT, _ uint32) (*trace.Trace, error) {
	return m.Run(ctx, input, maxT)
}

func (m *toy) Claim(input []byte) (*prover.Claim, error) {
	return prover.NewClaim(m.Program, m.Weights, m.weights, input)
}

// register registers the model.
func (m *toy) register(ctx context.Context, g *chain.Game, s *chain.Sender) error {
	p := m.Program
	r, err := chain.NewRegistration(m.ID(), graph.OpsetHash(), m.weights.Root(), &p.Shape, p.Nodes)
	if err != nil {
		return err
	}
	return g.Register(ctx, s, r, nil)
}

var _ agent.Model = (*toy)(nil)

func inputRoot(t testing.TB, m *toy, input []byte) merkle.Hash {
	t.Helper()
	tree, err := trace.InputTree(m.Program, input)
	if err != nil {
		t.Fatal(err)
	}
	return tree.Root()
}
