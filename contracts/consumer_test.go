package contracts_test

import (
	"encoding/binary"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/mlgeth/mlgeth/contracts/bindings"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/op"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// newDigitWorld returns a world whose model gives ten int32 scores, and a consumer.
func newDigitWorld(t *testing.T) (*world, common.Address) {
	m := newModel(layout.OutData, false)
	m.nodes[outNode] = dense(tensor.I32, 10)
	m.nodes = []*op.Instruction{m.nodes[0], m.nodes[1], m.nodes[2]}
	m.shape.MaxSegments = 1
	m.seal()
	w := newWorld(t, m)
	w.options.MaxT = 1
	consumer := w.deploy(&bindings.DigitConsumerMetaData.Bin,
		bDigit.PackConstructor(w.registry, w.modelID, w.who[requester], ether(2), 10))
	return w, consumer
}

func TestDigitConsumer(t *testing.T) {
	w, consumer := newDigitWorld(t)
	deadline := w.now() + 1000
	classify := bDigit.PackClassify(w.input, deadline)
	w.fails(&bindings.DigitConsumerNotOwner{Caller: w.who[stranger]})(w.transact(stranger, &consumer, w.fee, classify))
	w.ok(w.transact(requester, &consumer, w.fee, classify))
	options := bindings.IInferenceRegistryOptions{MaxT: 1, Bond: ether(2), ExecTime: 10, Deadline: deadline, GasLimit: 100_000}
	id := requestIDOf(w.registry, consumer, new(big.Int), w.modelID, options)
	state := func() bindings.DigitConsumerClassification {
		return view(w.chain, consumer, bDigit.PackClassificationOf(id), bDigit.UnpackClassificationOf)
	}
	if !state().Requested || state().Done {
		t.Fatalf("state %+v", state())
	}
	claim := w.propose(proposer, w.proposal(id, w.newRun(1)))
	w.warp(w.claim(claim).LiveUntil.Uint64() + 1)
	w.ok(w.transact(stranger, &w.game, nil, bGame.PackSettle(claim, 0, 0)))

	output := w.proposalOutput(claim)
	w.fails(&bindings.DigitConsumerNotRegistry{Caller: w.who[stranger]})(
		w.transact(stranger, &consumer, nil, bDigit.PackOnInferenceResult(id, output)))
	r := w.ok(w.transact(stranger, &w.registry, nil, bRegistry.PackDeliver(id, output)))
	if _, err := bRegistry.UnpackDeliveredEvent(r.Logs[len(r.Logs)-1]); err != nil {
		t.Fatal("not delivered")
	}
	if want := argMax(output); state().Digit != want || !state().Done {
		t.Errorf("state %+v, want digit %d", state(), want)
	}

	// A second request, cancelled after its deadline.
	w.ok(w.transact(requester, &consumer, w.fee, classify))
	second := requestIDOf(w.registry, consumer, big.NewInt(1), w.modelID, options)
	w.warp(deadline + 1)
	w.fails(&bindings.DigitConsumerNotOwner{Caller: w.who[stranger]})(
		w.transact(stranger, &consumer, nil, bDigit.PackCancel(second, w.who[stranger])))
	before := w.balance(w.who[owner])
	w.ok(w.transact(requester, &consumer, nil, bDigit.PackCancel(second, w.who[owner])))
	if got := new(big.Int).Sub(w.balance(w.who[owner]), before); got.Cmp(w.fee) != 0 {
		t.Errorf("took back %v, want %v", got, w.fee)
	}
	w.conserved(consumer)
}

// TestDigitConsumerFree: a request without a fee can be taken back too.
func TestDigitConsumerFree(t *testing.T) {
	w, consumer := newDigitWorld(t)
	w.ok(w.transact(requester, &consumer, nil, bDigit.PackClassify(w.input, 0)))
	options := bindings.IInferenceRegistryOptions{MaxT: 1, Bond: ether(2), ExecTime: 10, GasLimit: 100_000}
	id := requestIDOf(w.registry, consumer, new(big.Int), w.modelID, options)
	w.ok(w.transact(requester, &consumer, nil, bDigit.PackCancel(id, w.who[owner])))
	if got := w.stored(id).Status; got != requestCancelled {
		t.Errorf("status is %d", got)
	}
}

// proposalOutput finds the output of a claim in its event.
func (w *world) proposalOutput(claim [32]byte) []byte {
	w.Helper()
	logs, err := w.client.FilterLogs(w.ctx(), filterAll(w.game))
	if err != nil {
		w.Fatal(err)
	}
	for i := range logs {
		if e, err := bGame.UnpackProposedEvent(&logs[i]); err == nil && e.ClaimID == claim {
			return e.Output
		}
	}
	w.Fatal("no event of the claim")
	return nil
}

func argMax(scores []byte) (best uint8) {
	at := func(i uint8) int32 { return int32(binary.LittleEndian.Uint32(scores[4*i:])) }
	for i := range uint8(10) {
		if at(i) > at(best) {
			best = i
		}
	}
	return best
}

func TestDigitConsumerScores(t *testing.T) {
	w, consumer := newDigitWorld(t)
	for _, width := range []int{1, 2, 4, 8} {
		scores := make([]byte, 10*width)
		set := func(i int, v int64) {
			for b := range width {
				scores[i*width+b] = byte(v >> (8 * b))
			}
		}
		for _, test := range []struct {
			values [10]int64
			want   uint8
		}{
			{[10]int64{}, 0},
			{[10]int64{-1, -2, -3, -1, -5, -6, -7, -8, -9, -10}, 0},
			{[10]int64{-128, -127, -3, 127, 5, 6, 7, 127, 9, 10}, 3},
			{[10]int64{9: 1}, 9},
		} {
			for i, v := range test.values {
				set(i, v)
			}
			if got := view(w.chain, consumer, bDigit.PackArgMax(scores), bDigit.UnpackArgMax); got != test.want {
				t.Errorf("%d bytes, %v: got %d, want %d", width, test.values, got, test.want)
			}
		}
	}
	for _, n := range []int{0, 9, 11, 30, 50, 160} {
		_, err := w.call(stranger, consumer, nil, bDigit.PackArgMax(make([]byte, n)))
		w.reverts(err, &bindings.DigitConsumerBadScores{Length: u256(uint64(n))})
	}
}

// TestDigitConsumerOwnRequests: a result of somebody else's request is refused.
func TestDigitConsumerOwnRequests(t *testing.T) {
	w, consumer := newDigitWorld(t)
	data := bDigit.PackOnInferenceResult([32]byte{1}, make([]byte, 40))
	msg := callMsg(w.registry, consumer, data, 1_000_000)
	_, err := w.client.CallContract(w.ctx(), msg, nil)
	w.reverts(err, &bindings.DigitConsumerNotExpected{RequestID: [32]byte{1}})
}
