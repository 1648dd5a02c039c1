package contracts_test

import (
	"bytes"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/mlgeth/mlgeth/contracts/bindings"
	"github.com/mlgeth/mlgeth/contracts/internal/mocks"
	"github.com/mlgeth/mlgeth/precompiles/layout"
)

// Statuses of a request.
const (
	requestNone = iota
	requestOpen
	requestFinal
	requestCancelled
)

func (w *world) stored(id [32]byte) bindings.IInferenceRegistryRequest {
	w.Helper()
	return view(w.chain, w.registry, bRegistry.PackRequestOf(id), bRegistry.UnpackRequestOf)
}

func TestRequest(t *testing.T) {
	w := newWorld(t, newModel(layout.OutData, true))
	pack := func(input []byte, edit func(*bindings.IInferenceRegistryOptions)) []byte {
		o := w.options
		if edit != nil {
			edit(&o)
		}
		return bRegistry.PackRequest(w.modelID, input, o)
	}
	for _, test := range []struct {
		name string
		data []byte
		want any
	}{
		{"unknown model", bRegistry.PackRequest([32]byte{1}, w.input, w.options), &bindings.ModelRegistryUnknownModel{ModelID: [32]byte{1}}},
		{"maxT zero", pack(w.input, func(o *bindings.IInferenceRegistryOptions) { o.MaxT = 0 }), &bindings.InferenceRegistryBadMaxT{Got: 0, Max: 3}},
		{"maxT too high", pack(w.input, func(o *bindings.IInferenceRegistryOptions) { o.MaxT = 4 }), &bindings.InferenceRegistryBadMaxT{Got: 4, Max: 3}},
		{"gas limit", pack(w.input, func(o *bindings.IInferenceRegistryOptions) { o.GasLimit = 10_000_001 }),
			&bindings.InferenceRegistryGasLimitTooHigh{Got: u256(10_000_001), Max: u256(10_000_000)}},
		{"input too long", pack(append(w.input, 0), nil), &bindings.InferenceRegistryInputTooLong{Got: u256(71), Want: u256(70)}},
		{"first part inside a chunk", pack(w.input[:33], nil), &bindings.InferenceRegistryPartialChunk{Length: u256(33), ChunkBytes: u256(32)}},
		{"part too long", pack(make([]byte, 32769), nil), &bindings.InferenceRegistryInputPartTooLong{Got: u256(32769), Max: u256(32768)}},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := w.call(requester, w.registry, w.fee, test.data)
			w.reverts(err, test.want)
		})
	}

	id := w.request()
	r := w.stored(id)
	if r.Status != requestOpen || r.Requester != w.who[requester] || r.Fee.Cmp(w.fee) != 0 || r.ModelID != w.modelID {
		t.Errorf("stored %+v", r)
	}
	if r.InputRoot != [32]byte(w.inputRoot()) || r.Received != inputLen {
		t.Errorf("input root %x of %d bytes, want %v of %d", r.InputRoot, r.Received, w.inputRoot(), inputLen)
	}
	second := w.request()
	if second == id {
		t.Error("two requests have one identifier")
	}
	w.conserved()
}

// TestAppendInput brings an input in parts, in every division at chunk borders.
func TestAppendInput(t *testing.T) {
	m := newModel(layout.OutData, true)
	m.shape.DI, m.shape.InputLen = 4, 11*32+7
	w := newWorld(t, m)
	want := w.inputRoot()
	for mask := range 1 << 4 {
		// Borders after 3, 4, 8 and 11 chunks, as the mask's bits say; the first part may be empty.
		var borders []int
		for i, chunks := range []int{3, 4, 8, 11} {
			if mask>>i&1 == 1 {
				borders = append(borders, 32*chunks)
			}
		}
		borders = append(borders, len(w.input))
		first := borders[0]
		if mask == 5 {
			first = 0
		}
		id := w.nextRequestID(requester)
		w.ok(w.transact(requester, &w.registry, nil, bRegistry.PackRequest(w.modelID, w.input[:first], w.options)))
		at := first
		var got []byte
		for _, end := range borders {
			if end <= at {
				continue
			}
			if root := w.stored(id).InputRoot; root != [32]byte{} {
				t.Errorf("mask %d: root %x before the end", mask, root)
			}
			r := w.ok(w.transact(requester, &w.registry, nil, bRegistry.PackAppendInput(id, u256(uint64(at)), w.input[at:end])))
			e, err := bRegistry.UnpackInputAppendedEvent(r.Logs[0])
			if err != nil || e.Offset.Int64() != int64(at) {
				t.Fatalf("mask %d: event %+v, %v", mask, e, err)
			}
			got = append(got, e.Data...)
			at = end
		}
		if !bytes.Equal(got, w.input[first:]) {
			t.Errorf("mask %d: the events do not hold the input", mask)
		}
		if r := w.stored(id); r.InputRoot != [32]byte(want) || int(r.Received) != len(w.input) {
			t.Errorf("mask %d: root %x of %d bytes, want %v", mask, r.InputRoot, r.Received, want)
		}
	}
}

func TestAppendInputRefused(t *testing.T) {
	w := newWorld(t, newModel(layout.OutData, true))
	id := w.nextRequestID(requester)
	w.ok(w.transact(requester, &w.registry, nil, bRegistry.PackRequest(w.modelID, w.input[:32], w.options)))
	refused := func(from int, id [32]byte, offset uint64, data []byte, want any) {
		t.Helper()
		_, err := w.call(from, w.registry, nil, bRegistry.PackAppendInput(id, u256(offset), data))
		w.reverts(err, want)
	}
	refused(requester, [32]byte{1}, 32, w.input[32:], &bindings.InferenceRegistryWrongRequestStatus{RequestID: [32]byte{1}, Got: requestNone, Want: requestOpen})
	refused(stranger, id, 32, w.input[32:], &bindings.InferenceRegistryNotRequester{Caller: w.who[stranger], Requester: w.who[requester]})
	refused(requester, id, 0, w.input, &bindings.InferenceRegistryWrongInputOffset{Got: u256(0), Want: u256(32)})
	refused(requester, id, 64, w.input[64:], &bindings.InferenceRegistryWrongInputOffset{Got: u256(64), Want: u256(32)})
	refused(requester, id, 32, nil, &bindings.InferenceRegistryEmptyInputPart{RequestID: id})
	refused(requester, id, 32, w.input[32:65], &bindings.InferenceRegistryPartialChunk{Length: u256(33), ChunkBytes: u256(32)})
	refused(requester, id, 32, make([]byte, 39), &bindings.InferenceRegistryInputTooLong{Got: u256(71), Want: u256(70)})
	p := w.proposal(id, w.newRun(1))
	_, err := w.call(proposer, w.game, w.bond(), bGame.PackPropose(p))
	w.reverts(err, &bindings.ClaimGameInputIncomplete{RequestID: id})
	w.ok(w.transact(requester, &w.registry, nil, bRegistry.PackAppendInput(id, u256(32), w.input[32:])))
	refused(requester, id, inputLen, w.input[:1], &bindings.InferenceRegistryInputIsComplete{RequestID: id})
}

func TestCancel(t *testing.T) {
	w := newWorld(t, newModel(layout.OutData, true))
	w.options.Deadline = w.now() + 100
	id := w.request()
	cancel := bRegistry.PackCancel(id)
	p := w.proposal(id, w.newRun(1))
	claim := w.propose(proposer, p)
	w.warp(w.options.Deadline)
	_, err := w.call(requester, w.registry, nil, cancel)
	w.reverts(err, &bindings.InferenceRegistryBeforeDeadline{Time: u256(w.options.Deadline), Deadline: u256(w.options.Deadline)})
	_, err = w.call(stranger, w.registry, nil, cancel)
	w.reverts(err, &bindings.InferenceRegistryNotRequester{Caller: w.who[stranger], Requester: w.who[requester]})
	w.warp(w.options.Deadline + 1)
	_, err = w.call(requester, w.registry, nil, cancel)
	w.reverts(err, &bindings.InferenceRegistryClaimsPending{RequestID: id, Count: u256(1)})

	w.ok(w.transact(prover, &w.game, nil, bGame.PackProveFault(claim, []byte{sayMagic}, [32]byte{})))
	w.ok(w.transact(requester, &w.registry, nil, cancel))
	if got := w.creditOf(w.registry, w.who[requester]); got.Cmp(w.fee) != 0 {
		t.Errorf("credit is %v, want the fee %v", got, w.fee)
	}
	cancelled := &bindings.InferenceRegistryWrongRequestStatus{RequestID: id, Got: requestCancelled, Want: requestOpen}
	w.fails(cancelled)(w.transact(requester, &w.registry, nil, cancel))
	w.fails(cancelled)(w.transact(requester, &w.registry, nil, bRegistry.PackAppendInput(id, u256(0), w.input)))
	p.Salt[0]++
	_, err = w.call(stranger, w.game, w.bond(), bGame.PackPropose(p))
	w.reverts(err, &bindings.ClaimGameRequestNotOpen{RequestID: id})
	w.conserved()
}

func TestFinalizeOnlyByGame(t *testing.T) {
	w := newWorld(t, newModel(layout.OutData, true))
	id := w.request()
	for who := range accountCount {
		_, err := w.call(who, w.registry, nil, bRegistry.PackFinalize(id, [32]byte{1}, 1, [32]byte{2}, w.who[who]))
		w.reverts(err, &bindings.InferenceRegistryNotGame{Caller: w.who[who], Game: w.game})
	}
}

func TestWithdraw(t *testing.T) {
	w := newWorld(t, newModel(layout.OutData, true))
	w.options.Deadline = 0
	receiver := w.deploy(&mocks.ReceiverMetaData.Bin, mReceiver.PackConstructor(w.registry))
	w.ok(w.transact(stranger, &receiver, w.fee, mReceiver.PackRequest(w.modelID, w.input, mocks.IInferenceRegistryOptions(w.options))))
	id := requestIDOf(w.registry, receiver, new(big.Int), w.modelID, w.options)
	w.ok(w.transact(stranger, &receiver, nil, mReceiver.PackCancel(id)))
	w.conserved(receiver)

	_, err := w.call(stranger, w.registry, nil, bRegistry.PackWithdraw(w.who[stranger]))
	w.reverts(err, &bindings.ClaimGameNothingToWithdraw{Owner: w.who[stranger]})
	behave := func(b uint8) { w.ok(w.transact(stranger, &receiver, nil, mReceiver.PackSetBehaviour(b))) }
	pull := func(to common.Address) []byte { return mReceiver.PackWithdraw(w.registry, to) }
	for _, b := range []uint8{misbehaveRevert, misbehaveBurnGas, misbehaveReturnBomb} {
		behave(b)
		_, err := w.call(stranger, receiver, nil, pull(receiver))
		w.reverts(err, &bindings.ClaimGameTransferFailed{To: receiver, Amount: w.fee})
	}
	behave(misbehaveWithdrawAgain)
	before := w.balance(receiver)
	w.ok(w.transact(stranger, &receiver, nil, pull(receiver)))
	if got := new(big.Int).Sub(w.balance(receiver), before); got.Cmp(w.fee) != 0 {
		t.Errorf("received %v, want %v", got, w.fee)
	}
	if view(w.chain, receiver, mReceiver.PackReentered(), mReceiver.UnpackReentered) {
		t.Error("a second withdrawal inside the first succeeded")
	}
	w.conserved(receiver)
}

// Behaviours of the Receiver.
const (
	misbehaveNot = iota
	misbehaveRevert
	misbehaveBurnGas
	misbehaveReturnBomb
	misbehaveRedeliver
	misbehaveWithdrawAgain
)

// delivery is a world with a final result for a Receiver.
type delivery struct {
	*world
	receiver common.Address
	id       [32]byte
	output   []byte
}

func newDelivery(t *testing.T, gasLimit uint32) *delivery {
	t.Helper()
	w := newWorld(t, newModel(layout.OutData, true))
	w.options.GasLimit = gasLimit
	d := &delivery{world: w, receiver: w.deploy(&mocks.ReceiverMetaData.Bin, mReceiver.PackConstructor(w.registry))}
	w.ok(w.transact(stranger, &d.receiver, w.fee, mReceiver.PackRequest(w.modelID, w.input, mocks.IInferenceRegistryOptions(w.options))))
	d.id = requestIDOf(w.registry, d.receiver, new(big.Int), w.modelID, w.options)
	p := w.proposal(d.id, w.newRun(2))
	d.output = p.Output
	claim := w.propose(proposer, p)
	_, err := w.call(stranger, w.registry, nil, bRegistry.PackDeliver(d.id, d.output))
	w.reverts(err, &bindings.InferenceRegistryWrongRequestStatus{RequestID: d.id, Got: requestOpen, Want: requestFinal})
	w.warp(w.claim(claim).LiveUntil.Uint64() + 1)
	w.ok(w.transact(stranger, &w.game, nil, bGame.PackSettle(claim, 0, 0)))
	return d
}

// deliver returns whether the receiver took the output, by the event.
func (d *delivery) deliver() (taken bool, r *types.Receipt) {
	d.Helper()
	r = d.ok(d.transact(stranger, &d.registry, nil, bRegistry.PackDeliver(d.id, d.output)))
	if len(r.Logs) == 0 {
		d.Fatal("deliver without an event")
	}
	_, err := bRegistry.UnpackDeliveredEvent(r.Logs[len(r.Logs)-1])
	return err == nil, r
}

func (d *delivery) behave(b uint8) {
	d.Helper()
	d.ok(d.transact(stranger, &d.receiver, nil, mReceiver.PackSetBehaviour(b)))
}

// TestDeliver: repeatable until it succeeds once, never after.
func TestDeliver(t *testing.T) {
	const gasLimit = 1_000_000
	d := newDelivery(t, gasLimit)
	_, err := d.call(stranger, d.registry, nil, bRegistry.PackDeliver(d.id, d.output[1:]))
	d.reverts(err, &bindings.InferenceRegistryWrongOutput{
		Got: crypto.Keccak256Hash(d.output[1:]), Want: crypto.Keccak256Hash(d.output),
	})
	for _, b := range []uint8{misbehaveRevert, misbehaveBurnGas, misbehaveReturnBomb} {
		d.behave(b)
		taken, r := d.deliver()
		if taken || d.stored(d.id).Delivered {
			t.Errorf("behaviour %d: delivered", b)
		}
		if r.GasUsed > gasLimit+200_000 {
			t.Errorf("behaviour %d: deliver used %d gas", b, r.GasUsed)
		}
	}
	d.behave(misbehaveRedeliver)
	if taken, _ := d.deliver(); !taken {
		t.Error("not delivered")
	}
	if view(d.chain, d.receiver, mReceiver.PackReentered(), mReceiver.UnpackReentered) {
		t.Error("delivered inside a delivery")
	}
	if got := view(d.chain, d.receiver, mReceiver.PackOutput(), mReceiver.UnpackOutput); !bytes.Equal(got, d.output) {
		t.Errorf("output is %x, want %x", got, d.output)
	}
	if calls := view(d.chain, d.receiver, mReceiver.PackCalls(), mReceiver.UnpackCalls); calls.Int64() != 1 {
		t.Errorf("called %v times", calls)
	}
	d.fails(&bindings.InferenceRegistryAlreadyDelivered{RequestID: d.id})(
		d.transact(stranger, &d.registry, nil, bRegistry.PackDeliver(d.id, d.output)))
}

// TestDeliverGas: the callback gets its whole limit or deliver reverts, for every
// amount of gas.
func TestDeliverGas(t *testing.T) {
	const gasLimit = 5_000_000 // a 64th of it exceeds every reserve
	d := newDelivery(t, gasLimit)
	data := bRegistry.PackDeliver(d.id, d.output)
	full := uint64(0) // gas that the callback sees when there is plenty
	refused, told, delivered := 0, 0, 0
	for gas := uint64(gasLimit); gas < gasLimit+250_000; gas += 1_999 {
		hash := d.submit(stranger, &d.registry, nil, data, gas)
		r := d.mine(hash)
		if r.Status == types.ReceiptStatusFailed {
			refused++
			_, err := d.client.CallContract(d.ctx(), callMsg(d.who[stranger], d.registry, data, gas), nil)
			if e, ok := decodeRevert(err).(*bindings.InferenceRegistryTooLittleGas); ok {
				told++
				if e.Got.Cmp(e.Want) >= 0 {
					t.Errorf("%d gas: refused with %v left, wanting %v", gas, e.Got, e.Want)
				}
			}
			if d.stored(d.id).Delivered {
				t.Fatalf("%d gas: reverted but delivered", gas)
			}
			continue
		}
		seen := view(d.chain, d.receiver, mReceiver.PackGasSeen(), mReceiver.UnpackGasSeen).Uint64()
		if seen+1_000 < gasLimit || seen > gasLimit {
			t.Errorf("%d gas: the callback saw %d, want nearly %d", gas, seen, gasLimit)
		}
		full = seen
		delivered++
		break
	}
	if refused == 0 || told == 0 || delivered != 1 || full == 0 {
		t.Errorf("refused %d times, said why %d times, delivered %d times", refused, told, delivered)
	}
}

// TestDeliverFailureKeepsItsEvent: also a callback that burns everything with the
// least gas that deliver accepts leaves enough to say so.
func TestDeliverFailureKeepsItsEvent(t *testing.T) {
	for _, gasLimit := range []uint32{0, 1, 50_000, 10_000_000} {
		d := newDelivery(t, gasLimit)
		d.behave(misbehaveBurnGas)
		data := bRegistry.PackDeliver(d.id, d.output)
		low, high := uint64(21_000), uint64(txGas)
		for high-low > 1 { // the least gas at which the call succeeds
			mid := (low + high) / 2
			if _, err := d.client.CallContract(d.ctx(), callMsg(d.who[stranger], d.registry, data, mid), nil); err == nil {
				high = mid
			} else {
				low = mid
			}
		}
		r := d.mine(d.submit(stranger, &d.registry, nil, data, high))
		if r.Status != types.ReceiptStatusSuccessful || len(r.Logs) != 1 {
			t.Errorf("limit %d: with %d gas: status %d, %d events", gasLimit, high, r.Status, len(r.Logs))
		}
		if d.stored(d.id).Delivered {
			t.Errorf("limit %d: delivered", gasLimit)
		}
	}
}

// TestDeliverToAccount: an account without code takes its result by being called.
func TestDeliverToAccount(t *testing.T) {
	w := newWorld(t, newModel(layout.OutRoot, false))
	id := w.request()
	p := w.proposal(id, w.newRun(2))
	claim := w.propose(proposer, p)
	w.warp(w.claim(claim).LiveUntil.Uint64() + 1)
	w.ok(w.transact(stranger, &w.game, nil, bGame.PackSettle(claim, 0, 0)))
	r := w.ok(w.transact(stranger, &w.registry, nil, bRegistry.PackDeliver(id, p.Output)))
	if _, err := bRegistry.UnpackDeliveredEvent(r.Logs[0]); err != nil {
		t.Error(err)
	}
}
