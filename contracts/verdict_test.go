package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/mlgeth/mlgeth/contracts"
	"github.com/mlgeth/mlgeth/contracts/bindings"
	"github.com/mlgeth/mlgeth/precompiles"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/opset"
	"github.com/mlgeth/mlgeth/precompiles/stepproof"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// stepWorld is a world whose verifier is STEP_VERIFY itself. Its model is one
// node that doubles an int8 input into int16.
type stepWorld struct {
	*world
	output []byte // the true one
}

func newStepWorld(t testing.TB) *stepWorld {
	t.Helper()
	return newStepWorldOf(t, func(*chain) common.Address {
		return common.Address((&precompiles.StepVerify{}).Address())
	})
}

// newStepWorldOf returns the same with another verifier of the same proofs.
func newStepWorldOf(t testing.TB, verifier func(*chain) common.Address) *stepWorld {
	t.Helper()
	in := dense(tensor.I16, 1, 1, 1, 1, 1, 20)
	in.Alpha = 2
	in.Slots[op.A] = op.Slot{Kind: op.Input, DType: tensor.I8, View: tensor.View{Size: 20}}
	in.Slots[op.A].View.Out[5] = 1
	m := &testModel{
		shape: layout.Shape{ChunkLog2: 5, DA: 1, DB: 1, DC: 1, DI: 1, InputLen: 20, MaxSegments: 1, StopNode: layout.NoStop},
		nodes: []*op.Instruction{in},
	}
	m.seal()
	w := &stepWorld{world: &world{chain: newChain(t), model: m, fee: big.NewInt(1e15)}}
	fault, clean, err := contracts.SelfTest()
	if err != nil {
		t.Fatal(err)
	}
	verify := verifier(w.chain)
	w.ok(w.transact(owner, &w.models, nil, bModels.PackAddOpset(big.NewInt(opset.Version), opset.VectorsHash,
		verify, checkerAddress, trials(w, fault, clean))))
	w.modelID = w.register(m, opset.Current())
	w.options = bindings.IInferenceRegistryOptions{MaxT: 1, Bond: new(big.Int), ExecTime: 2}
	for i := range 20 {
		w.input = append(w.input, byte(7*i-64))
		v := 2 * int16(int8(7*i-64))
		w.output = append(w.output, byte(v), byte(v>>8))
	}
	return w
}

// claimOutput claims an output, with the tree edited by edit if there is one.
func (w *stepWorld) claimOutput(id [32]byte, output []byte, edit func([]merkle.Hash)) ([32]byte, *merkle.Tree) {
	w.Helper()
	leaves := make([]merkle.Hash, 8)
	for i := range leaves {
		leaves[i] = merkle.Empty(0)
	}
	leaves[0], leaves[1] = merkle.Leaf(output[:32]), merkle.Leaf(output[32:])
	if edit != nil {
		edit(leaves)
	}
	tree := merkle.NewTree(leaves, 3)
	return w.propose(proposer, w.proposal(id, &run{shape: w.model.shape, T: 1, tree: tree, out: output})), tree
}

// stepProof proves an element of the only node.
func (w *stepWorld) stepProof(tree *merkle.Tree, output []byte, element int64) []byte {
	h := (&stepproof.Header{Kind: stepproof.Step, Element: element}).Encode()
	b := append(h[:], w.model.descriptor()...)
	b = appendHashes(b, w.model.graph.Path(0)...)
	chunk := element / 16
	b = append(b, output[32*chunk:min(32*chunk+32, 40)]...)
	b = append(b, w.input...)
	b = appendHashes(b, tree.Path(uint64(chunk))...)
	return appendHashes(b, merkle.Empty(0)) // beside the input's one chunk
}

func appendHashes(b []byte, hashes ...merkle.Hash) []byte {
	for _, h := range hashes {
		b = append(b, h[:]...)
	}
	return b
}

// TestLieIsRejected plays the main job with the real verifier: a false element of
// the output is rejected by one step proof, the truth by none.
func TestLieIsRejected(t *testing.T) {
	w := newStepWorld(t)
	id := w.request()
	honest, tree := w.claimOutput(id, w.output, nil)
	for e := range int64(20) {
		w.fails(&bindings.ClaimGameNoVerdict{ClaimID: honest, Success: true, Size: u256(32)})(
			w.transact(prover, &w.game, nil, bGame.PackProveFault(honest, w.stepProof(tree, w.output, e), [32]byte{})))
	}
	for _, e := range []int64{0, 15, 16, 19} {
		lie := append([]byte(nil), w.output...)
		lie[2*e] ^= 4
		claim, tree := w.claimOutput(id, lie, nil)
		other := (e + 1) % 20
		w.fails(&bindings.ClaimGameNoVerdict{ClaimID: claim, Success: true, Size: u256(32)})(
			w.transact(prover, &w.game, nil, bGame.PackProveFault(claim, w.stepProof(tree, lie, other), [32]byte{})))
		r := w.ok(w.transact(prover, &w.game, nil, bGame.PackProveFault(claim, w.stepProof(tree, lie, e), [32]byte{})))
		if got := w.claim(claim).Status; got != claimRejected {
			t.Errorf("element %d: status is %d", e, got)
		}
		if r.GasUsed > 350_000 {
			t.Errorf("element %d: %d gas, want at most 350,000", e, r.GasUsed)
		}
	}
	w.warp(w.now() + 1000)
	w.ok(w.transact(stranger, &w.game, nil, bGame.PackSettle(honest, 0, 0)))
	w.conserved()
}

// TestPaddingIsProved: a tree whose padding is not empty is rejected by PAD.
func TestPaddingIsProved(t *testing.T) {
	w := newStepWorld(t)
	id := w.request()
	claim, tree := w.claimOutput(id, w.output, func(leaves []merkle.Hash) { leaves[5] = leafOf("hidden") })
	pad := func(depth uint8, index uint64) []byte {
		h := (&stepproof.Header{Kind: stepproof.Pad, Depth: depth, Index: index}).Encode()
		height := 3 - uint(depth)
		b := appendHashes(h[:], tree.At(height, index))
		return appendHashes(b, tree.Path(index << height)[height:]...)
	}
	w.fails(&bindings.ClaimGameNoVerdict{ClaimID: claim, Success: true, Size: u256(32)})(
		w.transact(prover, &w.game, nil, bGame.PackProveFault(claim, pad(2, 1), [32]byte{}))) // the empty half of segment 0
	w.fails(&bindings.ClaimGameNoVerdict{ClaimID: claim, Success: true, Size: u256(32)})(
		w.transact(prover, &w.game, nil, bGame.PackProveFault(claim, pad(2, 0), [32]byte{}))) // not padding
	w.ok(w.transact(prover, &w.game, nil, bGame.PackProveFault(claim, pad(1, 1), [32]byte{})))
	if got := w.claim(claim).Status; got != claimRejected {
		t.Errorf("status is %d", got)
	}
}

// TestVerifierWithLittleGas: at every amount of gas the outcome is a rejection or
// nothing.
func TestVerifierWithLittleGas(t *testing.T) {
	w := newStepWorld(t)
	lie := append([]byte(nil), w.output...)
	lie[0] ^= 1
	claim, tree := w.claimOutput(w.request(), lie, nil)
	data := bGame.PackProveFault(claim, w.stepProof(tree, lie, 0), [32]byte{})
	succeeded := false
	for gas := uint64(60_000); gas < 400_000; gas += 2_003 {
		_, err := w.client.CallContract(w.ctx(), callMsg(w.who[prover], w.game, data, gas), nil)
		if succeeded && err != nil {
			t.Errorf("%d gas: fails, but less succeeded: %v", gas, describe(err))
		}
		succeeded = succeeded || err == nil
	}
	if !succeeded {
		t.Error("no amount of gas suffices")
	}
}
