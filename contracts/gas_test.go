package contracts_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"math/big"
	"os"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/mlgeth/mlgeth/contracts/bindings"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

var updateGas = flag.Bool("update-gas", false, "accept changed gas in snapshots/gas.json")

const gasSnapshot = "snapshots/gas.json"

// gasTable collects the gas of transactions by label, in order.
type gasTable struct {
	labels []string
	gas    map[string]uint64
}

func (g *gasTable) add(label string, r *types.Receipt) {
	if _, ok := g.gas[label]; ok {
		panic("label twice: " + label)
	}
	g.labels, g.gas[label] = append(g.labels, label), r.GasUsed
}

// encode writes the table as JSON in its own order.
func (g *gasTable) encode() []byte {
	var b bytes.Buffer
	b.WriteString("{\n")
	for i, label := range g.labels {
		comma := ","
		if i == len(g.labels)-1 {
			comma = ""
		}
		fmt.Fprintf(&b, "  %q: %d%s\n", label, g.gas[label], comma)
	}
	b.WriteString("}\n")
	return b.Bytes()
}

// TestGas prints the gas of every entry point and fails when it differs from the
// snapshot. The verifier is the mock at 1,000 gas: what STEP_VERIFY costs depends
// on the proof. Labels say bytes and chunks; all bytes are random.
func TestGas(t *testing.T) {
	g := &gasTable{gas: map[string]uint64{}}
	gasOfSetup(t, g)
	gasOfClaims(t, g)
	gasOfLargest(t, g)
	gasOfReveal(t, g)

	for _, label := range g.labels {
		t.Logf("%-44s %9d", label, g.gas[label])
		if g.gas[label] > txGas/2 {
			t.Errorf("%s: %d gas, want at most half of what a transaction may have", label, g.gas[label])
		}
	}
	if *updateGas {
		if err := os.WriteFile(gasSnapshot, g.encode(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	snapshot, err := os.ReadFile(gasSnapshot)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(snapshot, g.encode()) {
		return
	}
	var want map[string]uint64
	if err := json.Unmarshal(snapshot, &want); err != nil {
		t.Fatal(err)
	}
	for _, label := range g.labels {
		if g.gas[label] != want[label] {
			t.Errorf("%s: %d gas, snapshot says %d", label, g.gas[label], want[label])
		}
	}
	t.Errorf("gas differs from %s; if that is meant: go test ./contracts -run TestGas -update-gas", gasSnapshot)
}

// mnistWorld has the shape of a small classifier: 12 nodes, 784 bytes of input in
// chunks of 512, ten int32 scores.
func mnistWorld(t *testing.T) *world {
	m := newModel(layout.OutData, false)
	m.nodes = nil
	for i := range uint32(12) {
		m.nodes = append(m.nodes, reading(dense(tensor.I32, 10), i%8, (i+1)%8))
	}
	m.shape = layout.Shape{
		ChunkLog2: 9, DA: 0, DB: 4, DC: 3, DV: 4, DW: 8, DI: 1,
		Weights: 8, InputLen: 784, MaxSegments: 1, StopNode: layout.NoStop, OutNode: 11,
	}
	m.seal()
	w := newWorld(t, m)
	w.options.MaxT = 1
	return w
}

// gasOfSetup measures deployment and registration.
func gasOfSetup(t *testing.T, g *gasTable) {
	c := newChain(t)
	fault := make([]byte, stepproof.ContextLen+1200)
	clean := make([]byte, stepproof.ContextLen+1200)
	fault[stepproof.ContextLen], clean[stepproof.ContextLen] = sayMagic, sayZero
	g.add("addOpset, two inputs of 1,392 bytes", c.ok(c.transact(owner, &c.models, nil,
		bModels.PackAddOpset(big.NewInt(7), leafOf("vectors"), mockAddress, checkerAddress, trials(t, fault, clean)))))
	m := newModel(layout.OutData, true)
	g.add("registerModel", c.ok(c.transact(stranger, &c.models, nil, m.pack())))
	g.add("registerNodes, 3 nodes, 2 weights", c.ok(c.transact(stranger, &c.models, nil, m.batch(modelIDOf(m.spec()), 0, 3))))
}

// gasOfClaims measures the lives of claims on a small classifier.
func gasOfClaims(t *testing.T, g *gasTable) {
	w := mnistWorld(t)
	trial := func(label string, from int, value *big.Int, data []byte) {
		t.Helper()
		g.add(label, w.ok(w.transact(from, &w.game, value, data)))
	}
	request := bRegistry.PackRequest(w.modelID, w.input, w.options)
	id := w.nextRequestID(requester)
	g.add("request, 784 bytes", w.ok(w.transact(requester, &w.registry, w.fee, request)))
	truth := w.newRun(1)
	p := w.proposal(id, truth)
	h := hashWords("OPML/COMMIT/1", claimIDOf(w.game, p, w.who[proposer]), w.who[proposer], p.Salt)
	trial("commit", proposer, nil, bGame.PackCommit(h))
	trial("propose, 40 bytes, committed", proposer, w.bond(), bGame.PackPropose(p))
	accepted := claimIDOf(w.game, p, w.who[proposer])
	trial("propose, 40 bytes, second of a request", stranger, w.bond(), bGame.PackPropose(p))
	wrong := w.proposal(id, w.newRun(1))
	w.propose(owner, wrong)
	lie := w.proposal(id, w.newRun(1))
	rejected := w.propose(proposer, lie)
	proof := append([]byte{sayMagic}, bytes.Repeat([]byte{0xa5}, 2999)...)
	w.commit(stranger, faultCommit(rejected, w.who[stranger], proof, [32]byte{}))
	w.commit(prover, faultCommit(rejected, w.who[prover], proof, [32]byte{}))
	trial("proveFault, 3,000 bytes", prover, nil, bGame.PackProveFault(rejected, proof, [32]byte{}))
	trial("claimReward, 3,000 bytes", stranger, nil, bGame.PackClaimReward(rejected, proof, [32]byte{}))
	w.warp(w.now() + 1000)
	trial("payReward", stranger, nil, bGame.PackPayReward(rejected))
	trial("settle, accepted", stranger, nil, bGame.PackSettle(accepted, 0, 0))
	trial("supersede, right", stranger, nil, bGame.PackSupersede(claimIDOf(w.game, p, w.who[stranger])))
	trial("supersede, wrong", stranger, nil, bGame.PackSupersede(claimIDOf(w.game, wrong, w.who[owner])))
	trial("withdraw", proposer, nil, bGame.PackWithdraw(w.who[proposer]))
	g.add("deliver to an account, 40 bytes", w.ok(w.transact(stranger, &w.registry, nil, bRegistry.PackDeliver(id, p.Output))))

	consumer := w.deploy(&bindings.DigitConsumerMetaData.Bin, bDigit.PackConstructor(w.registry, w.modelID, w.who[requester], new(big.Int), 10))
	w.options = bindings.IInferenceRegistryOptions{MaxT: 1, Bond: new(big.Int), ExecTime: 10, Deadline: w.now() + 100, GasLimit: 100_000}
	id = requestIDOf(w.registry, consumer, new(big.Int), w.modelID, w.options)
	g.add("DigitConsumer.classify, 784 bytes", w.ok(w.transact(requester, &consumer, w.fee, bDigit.PackClassify(w.input, w.options.Deadline))))
	claim := w.propose(proposer, w.proposal(id, truth))
	w.warp(w.claim(claim).LiveUntil.Uint64())
	w.ok(w.transact(stranger, &w.game, nil, bGame.PackSettle(claim, 0, 0)))
	g.add("deliver to DigitConsumer, 40 bytes", w.ok(w.transact(stranger, &w.registry, nil, bRegistry.PackDeliver(id, truth.out))))

	w.options.Deadline = 0
	id = w.request()
	g.add("cancel", w.ok(w.transact(requester, &w.registry, nil, bRegistry.PackCancel(id))))
}

// gasOfLargest measures what the limits allow: whatever the history, no call of
// these contracts costs more, but for the verifier.
func gasOfLargest(t *testing.T, g *gasTable) {
	m := newModel(layout.OutData, false)
	m.nodes = []*op.Instruction{dense(tensor.I64, 2048)}
	m.shape = layout.Shape{
		ChunkLog2: 5, DA: 12, DB: 12, DC: 24, DI: 15, InputLen: 1 << 20,
		MaxSegments: 1, StopNode: layout.NoStop, OutNode: 0,
	}
	m.seal()
	w := newWorld(t, m)
	w.options.MaxT = 1
	id := w.nextRequestID(requester)
	g.add("request, 32 KiB in 1,024 chunks", w.ok(w.transact(requester, &w.registry, w.fee,
		bRegistry.PackRequest(w.modelID, w.input[:32<<10], w.options))))
	var last *types.Receipt
	for at := 32 << 10; at < len(w.input); at += 32 << 10 {
		last = w.ok(w.transact(requester, &w.registry, nil,
			bRegistry.PackAppendInput(id, u256(uint64(at)), w.input[at:at+32<<10])))
		if at == 32<<10 {
			g.add("appendInput, 32 KiB in 1,024 chunks", last)
		}
	}
	g.add("appendInput, the last of 1 MiB", last)
	if got := w.stored(id).InputRoot; got != [32]byte(w.inputRoot()) {
		t.Errorf("input root is %x, want %v", got, w.inputRoot())
	}
	p := w.proposal(id, w.newRun(1))
	p.DataLocator = strings.Repeat("x", 256)
	g.add("propose, 16 KiB in 512 chunks, depth 48", w.ok(w.transact(proposer, &w.game, w.bond(), bGame.PackPropose(p))))
	claim := claimIDOf(w.game, p, w.who[proposer])
	w.warp(w.claim(claim).LiveUntil.Uint64())
	w.ok(w.transact(stranger, &w.game, nil, bGame.PackSettle(claim, 0, 0)))
	g.add("deliver to an account, 16 KiB", w.ok(w.transact(stranger, &w.registry, nil, bRegistry.PackDeliver(id, p.Output))))
}
