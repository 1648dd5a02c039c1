package chain_test

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// ring returns a program of so many nodes, each of which reads the one before it.
func ring(t *testing.T, nodes int) *graph.Program {
	t.Helper()
	b := graph.NewBuilder(graph.Config{})
	v := b.Input(tensor.I8, 8)
	for range nodes {
		v = b.Emit(graph.Inst{Op: op.Lin, DType: tensor.I8, Alpha: 1, Gamma: 1, Out: "i", A: v.By("i")})
	}
	b.Output(v)
	m, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	return m.Program
}

// TestRegister registers a model of several batches from two accounts at once, of which
// each does what the other has not done yet.
func TestRegister(t *testing.T) {
	c, g := deploy(t)
	o, err := chain.CurrentOpset()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Sender(0).Send(t.Context(), g.AddOpsetTx(o)); err != nil {
		t.Fatal(err)
	}
	p := ring(t, 400)
	id := claim.ModelID(p.ModelID(merkle.Hash{1}))
	if at, err := g.Cursor(t.Context(), id); err != nil || at != (chain.Cursor{}) {
		t.Fatalf("cursor %v, error %v, want zeros", at, err)
	}
	r, err := chain.NewRegistration(id, graph.OpsetHash(), merkle.Hash{1}, &p.Shape, p.Nodes)
	if err != nil {
		t.Fatal(err)
	}
	var mu sync.Mutex
	var sent []string
	var wg sync.WaitGroup
	for account := range 2 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			last := chain.Cursor{}
			if err := g.Register(t.Context(), c.Sender(account), r, func(r *chain.Receipt, at chain.Cursor) {
				mu.Lock()
				defer mu.Unlock()
				sent = append(sent, r.Name)
				if at.Total != 400 || at.Checked < last.Checked {
					t.Errorf("account %d: cursor %v after %v", account, at, last)
				}
				last = at
			}); err != nil {
				t.Errorf("account %d: %v", account, err)
			}
		}()
	}
	wg.Wait()
	if at, err := g.Cursor(t.Context(), id); err != nil || !at.Done() || at.Total != 400 {
		t.Errorf("cursor %v, error %v, want 400 of 400", at, err)
	}
	slices.Sort(sent) // one account may hear of its transaction after the other's next
	if got := strings.Join(sent, " "); got != "registerModel registerNodes registerNodes registerNodes" {
		t.Errorf("sent %s", got)
	}
	if m, err := g.Model(t.Context(), id); err != nil || m.GraphRoot != p.GraphRoot() {
		t.Errorf("model %+v, error %v", m, err)
	}
	if err := g.Register(t.Context(), c.Sender(1), r, nil); err != nil {
		t.Errorf("once more: %v", err)
	}
}

// TestRegisterRefused: a program that breaks a rule is refused before anything is sent,
// and an opset that the chain does not have by the chain.
func TestRegisterRefused(t *testing.T) {
	c, g := deploy(t)
	p := ring(t, 3)
	id := claim.ModelID(p.ModelID(merkle.Hash{1}))
	broken := append([]op.Instruction(nil), p.Nodes...)
	broken[2].Slots[op.A].View.Size = 9
	if _, err := chain.NewRegistration(id, graph.OpsetHash(), merkle.Hash{1}, &p.Shape, broken); err == nil ||
		!strings.Contains(err.Error(), "node 2: LIN: slot A: 9 i8 of node 1, which is 8 i8") {
		t.Errorf("got error %v", err)
	}
	r, err := chain.NewRegistration(id, graph.OpsetHash(), merkle.Hash{1}, &p.Shape, p.Nodes)
	if err != nil {
		t.Fatal(err)
	}
	if err := g.Register(t.Context(), c.Sender(1), r, nil); err == nil || !strings.Contains(err.Error(), "UnknownOpset") {
		t.Errorf("got error %v, want one about the opset", err)
	}
}
