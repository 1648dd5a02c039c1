// The tests of this package have a process of their own, in which nobody injects the
// precompiles: its chains are stock.
package chaintest_test

import (
	"errors"
	"math/big"
	"testing"

	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/chain/chaintest"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/digits"
	"github.com/mlgeth/mlgeth/mlvm/engine"
	"github.com/mlgeth/mlgeth/mlvm/graph"
	"github.com/mlgeth/mlgeth/mlvm/modelfile"
	"github.com/mlgeth/mlgeth/mlvm/prover"
	"github.com/mlgeth/mlgeth/mlvm/trace"
	"github.com/mlgeth/mlgeth/precompiles/gas"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
)

// stockWorld is a chain without the fork on which the embedded model is registered.
type stockWorld struct {
	*testing.T
	*chaintest.Chain
	game    *chain.Game
	file    *modelfile.File
	weights *graph.WeightsTree
	engine  *engine.Engine
}

func newStockWorld(t *testing.T) *stockWorld {
	t.Helper()
	w := &stockWorld{T: t, Chain: chaintest.NewStock(t)}
	w.MineOnSend()
	if err := w.CheckFork(t.Context()); !errors.Is(err, chain.ErrNoFork) {
		t.Fatalf("got %v, want %v", err, chain.ErrNoFork)
	}
	game, twins, receipts, err := chain.DeployUnforked(t.Context(), w.Sender(0), chaintest.Preset(t, "dev"))
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range receipts {
		t.Logf("%-24s %9d gas", r.Name, r.GasUsed)
	}
	if twins.StepVerify == twins.GraphCheck || len(receipts) != 8 {
		t.Errorf("twins %v with %d receipts, want 8", twins, len(receipts))
	}
	if w.game, err = w.OpenUnforked(t.Context(), game.Addresses.Registry); err != nil {
		t.Fatal(err)
	}
	if w.file, err = digits.Model(); err != nil {
		t.Fatal(err)
	}
	if w.weights, err = w.file.Verify(t.Context(), 1, nil); err != nil {
		t.Fatal(err)
	}
	if w.engine, err = engine.New(w.file.Program, w.file.Weights(), engine.Options{Workers: 1}); err != nil {
		t.Fatal(err)
	}
	return w
}

// register registers the embedded model and returns its identifier.
func (w *stockWorld) register() claim.ModelID {
	w.Helper()
	p, id := w.file.Program, claim.ModelID(w.file.ModelID)
	r, err := chain.NewRegistration(id, graph.OpsetHash(), w.file.WeightsRoot, &p.Shape, p.Nodes)
	if err != nil {
		w.Fatal(err)
	}
	if err := w.game.Register(w.Context(), w.Sender(1), r, func(r *chain.Receipt, at chain.Cursor) {
		w.Logf("%-24s %9d gas, %d of %d nodes", r.Name, r.GasUsed, at.Checked, at.Total)
	}); err != nil {
		w.Fatal(err)
	}
	return id
}

func (w *stockWorld) run(input []byte) *trace.Trace {
	w.Helper()
	tr, err := trace.Execute(w.Context(), w.engine.NewSession(), input, 1, trace.Options{Workers: 1})
	if err != nil {
		w.Fatal(err)
	}
	return tr
}

// request asks for the model's answer to an input.
func (w *stockWorld) request(id claim.ModelID, input []byte) (request claim.RequestID) {
	w.Helper()
	o := claim.Options{MaxT: 1, BondWei: new(big.Int), Deadline: 1 << 40}
	r := w.send(1, w.game.RequestTx(id, input, &o, nil))
	for _, e := range r.Events {
		if e, ok := e.(*chain.Requested); ok {
			return e.RequestID
		}
	}
	w.Fatal("no request")
	return request
}

func (w *stockWorld) send(account int, tx chain.Tx) *chain.Receipt {
	w.Helper()
	r, err := w.Sender(account).Send(w.Context(), tx)
	if err != nil {
		w.Fatal(err)
	}
	w.Logf("%-24s %9d gas", r.Name, r.GasUsed)
	return r
}

// propose claims that a trace is the run on an input.
func (w *stockWorld) propose(request claim.RequestID, input []byte, tr *trace.Trace) claim.ClaimID {
	w.Helper()
	tree, err := trace.InputTree(w.file.Program, input)
	if err != nil {
		w.Fatal(err)
	}
	p := &chain.Proposal{Statement: claim.Statement{
		RequestID: request, InputRoot: tree.Root(), TraceRoot: tr.Root(), T: 1, Proposer: w.Accounts[2].Address(),
	}, BondWei: w.game.Preset.RequiredBond(&claim.Options{MaxT: 1, BondWei: new(big.Int)})}
	p.Output, p.OutPath = tr.Output()
	w.send(2, w.game.ProposeTx(p))
	return w.game.ClaimID(&p.Statement)
}

// status returns what has become of a claim.
func (w *stockWorld) status(id claim.ClaimID) claim.Status {
	w.Helper()
	head, err := w.Head(w.Context())
	if err != nil {
		w.Fatal(err)
	}
	s, err := w.game.Claim(w.Context(), head.Number, id)
	if err != nil {
		w.Fatal(err)
	}
	return s.Status
}

// TestWithoutFork: on a chain that has only what every chain of Osaka has, the twins
// pass the opset's tests, check the embedded model's program, and reject a claim that
// another image's scores are this one's. A true claim is not rejected.
func TestWithoutFork(t *testing.T) {
	w := newStockWorld(t)
	id := w.register()
	input, other := make([]byte, w.file.Program.InputLen), make([]byte, w.file.Program.InputLen)
	for i := range input {
		input[i], other[i] = byte(i), byte(3*i)
	}
	request, own := w.request(id, input), w.run(input)
	lie := w.propose(request, input, w.run(other))
	about, err := prover.NewClaim(w.file.Program, w.file.Weights(), w.weights, input)
	if err != nil {
		t.Fatal(err)
	}
	fault, err := prover.FindFault(t.Context(), own, prover.Local{Trace: w.run(other)}, 1)
	if err != nil {
		t.Fatal(err)
	}
	proof, err := about.ProveFault(t.Context(), fault)
	if err != nil {
		t.Fatal(err)
	}
	truth := w.propose(request, input, own)
	if _, err := w.Sender(3).Send(t.Context(), w.game.ProveFaultTx(truth, proof, claim.Salt{})); err == nil {
		t.Error("a true claim is rejected")
	}
	w.send(3, w.game.ProveFaultTx(lie, proof, claim.Salt{}))
	in := &w.file.Program.Nodes[fault.Node]
	price := gas.Default().StepVerify(uint64(stepproof.ContextLen+len(proof)), in.Loads(0), uint(w.file.Program.ChunkLog2))
	t.Logf("a %v of %d loads, a proof of %d bytes: STEP_VERIFY alone would take %d gas", in.Op, in.Loads(0), len(proof), price)
	if got := w.status(lie); got != claim.Rejected {
		t.Errorf("the false claim is %v, want %v", got, claim.Rejected)
	}
	if got := w.status(truth); got != claim.Pending {
		t.Errorf("the true claim is %v, want %v", got, claim.Pending)
	}
}

// TestOpenUnforkedErrors: a deployment without the opset cannot judge, and an address
// without contracts is none.
func TestOpenUnforkedErrors(t *testing.T) {
	c := chaintest.NewStock(t)
	c.MineOnSend()
	if _, err := c.OpenUnforked(t.Context(), claim.Address{1}); !errors.Is(err, chain.ErrNoContracts) {
		t.Errorf("got %v, want %v", err, chain.ErrNoContracts)
	}
	if _, _, err := chain.Deploy(t.Context(), c.Sender(0), chaintest.Preset(t, "dev")); !errors.Is(err, chain.ErrNoFork) {
		t.Errorf("got %v, want %v", err, chain.ErrNoFork)
	}
	preset := chaintest.Preset(t, "dev")
	preset.Grid = 0
	if _, _, _, err := chain.DeployUnforked(t.Context(), c.Sender(0), preset); err == nil {
		t.Error("a bad preset is accepted")
	}
	twins, receipts, err := chain.DeployTwins(t.Context(), c.Sender(0))
	if err != nil || len(receipts) != 4 {
		t.Fatalf("%d receipts, error %v, want 4", len(receipts), err)
	}
	if o, err := twins.Opset(); err != nil || o.Verifier != twins.StepVerify || o.Checker != twins.GraphCheck {
		t.Errorf("opset %v, error %v", o, err)
	}
}
