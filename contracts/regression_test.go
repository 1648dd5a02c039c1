package contracts_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/core/vm/runtime"

	"github.com/mlgeth/mlgeth/contracts/bindings"
	"github.com/mlgeth/mlgeth/contracts/internal/mocks"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/precompiles/layout"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
	"github.com/mlgeth/mlgeth/precompiles/tensor"
)

// What broke in other systems, a test each (PROTOCOL §11).

// The first OPML let a challenger submit the correct state and win. Here a proof that
// shows what was computed shows no fault, whoever sends it.
func TestRegressionCorrectStateWins(t *testing.T) {
	w := newStepWorld(t)
	honest, tree := w.claimOutput(w.request(), w.output, nil)
	for _, from := range []int{prover, proposer, stranger} {
		w.fails(&bindings.ClaimGameNoVerdict{ClaimID: honest, Success: true, Size: u256(32)})(
			w.transact(from, &w.game, nil, bGame.PackProveFault(honest, w.stepProof(tree, w.output, 3), [32]byte{})))
	}
	w.warp(w.claim(honest).LiveUntil.Uint64() + 1)
	w.ok(w.transact(stranger, &w.game, nil, bGame.PackSettle(honest, 0, 0)))
}

// A win that could be replayed drained a pot. Here each way of winning works once.
func TestRegressionWinReplayed(t *testing.T) {
	s := newScene(t, 2, true)
	request := s.ask(10)
	id := s.say(proposer, request, s.lie(2, 5), true)
	p := pledge{claim: id, proof: s.stepProof(5), by: actor(prover)}
	s.accept(s.proveFault(p))
	again := &bindings.ClaimGameWrongClaimStatus{ClaimID: id, Got: claimRejected, Want: claimPending}
	s.refuse(s.proveFault(p), again)
	s.refuse(s.settle(actor(prover), id, 0, 0), again)
	s.refuse(s.supersede(actor(prover), id), again)
	s.after(s.g.Claims[id].Reward.GraceEnd)
	s.accept(s.payReward(actor(prover), id))
	s.refuse(s.payReward(actor(prover), id), &bindings.ClaimGameNoReward{ClaimID: id})
	s.refuse(s.claimReward(p), &bindings.ClaimGameNoReward{ClaimID: id})
	s.accept(s.withdraw(actor(prover), false))
	s.refuse(s.withdraw(actor(prover), false), &bindings.ClaimGameNothingToWithdraw{Owner: actor(prover)})

	// An expired demand wins once, too.
	id = s.say(proposer, request, s.lie(2, 4), true)
	s.open(prover, id)
	s.after(s.g.Claims[id].Demands[1].Deadline)
	s.accept(s.settle(actor(prover), id, 0, 0))
	s.refuse(s.settle(actor(prover), id, 0, 0), &bindings.ClaimGameWrongClaimStatus{ClaimID: id, Got: claimRejected, Want: claimPending})
	s.accept(s.releaseDemand(actor(prover), id, 0, 0))
	s.refuse(s.releaseDemand(actor(prover), id, 0, 0), &bindings.ClaimGameAlreadyReleased{G: u256(0), Index: u256(0)})
	s.emptied()
}

// Strangers could move a game to its next phase with states of their own making. Here
// only tree nodes that the claim's root commits to can be demanded, and only their
// preimages answer.
func TestRegressionArbitraryStates(t *testing.T) {
	s := newScene(t, 2, true)
	id := s.say(proposer, s.ask(10), s.trace(2, false), true)
	s.open(prover, id)
	made := s.lie(2, 5)
	forged := s.replyAt(id, 0, 0)
	forged.Data = nil
	for i := range uint64(4) {
		h := made.tree.At(4, i)
		forged.Data = append(forged.Data, h[:]...)
	}
	s.refuse(s.answer(actor(stranger), id, forged), &bindings.ClaimGameWrongFold{Got: made.tree.Root(), Want: s.runs[id].tree.Root()})
	s.answerAt(owner, id, 0, 0)
	item := claim.DemandItem{Level: 1, Index: 0, NodeHash: made.tree.At(4, 0), Path: merkle.PathOf(made.tree, 4, 0)[:2]}
	s.refuse(s.demand(actor(stranger), s.bond(s.g.Claims[id]), id, item), &bindings.ClaimGameWrongFold{Got: made.tree.Root(), Want: s.runs[id].tree.Root()})
}

// An owner could withdraw the stakes of games that were running. Here nobody owns the
// games: a bond becomes somebody's credit at its claim's end and not before.
func TestRegressionOwnerWithdraws(t *testing.T) {
	s := newScene(t, 2, true)
	id := s.say(proposer, s.ask(10), s.trace(2, false), true)
	s.open(prover, id)
	held := s.db.GetBalance(s.game).ToBig()
	for who := range accountCount {
		s.refuse(s.withdraw(actor(who), false), &bindings.ClaimGameNothingToWithdraw{Owner: actor(who)})
	}
	s.refuse(s.releaseDemand(actor(owner), id, 0, 0), &bindings.ClaimGameNotTerminal{ClaimID: id})
	if got := s.db.GetBalance(s.game).ToBig(); got.Cmp(held) != 0 {
		t.Errorf("the game holds %v wei, want %v", got, held)
	}
	for name := range bGameMethods() {
		if name == "owner" || name == "transferOwnership" || name == "pause" || name == "upgradeTo" {
			t.Errorf("the game has a method %s", name)
		}
	}
}

func bGameMethods() map[string]struct{} {
	game := bGame.GetABI()
	names := make(map[string]struct{}, len(game.Methods))
	for name := range game.Methods {
		names[name] = struct{}{}
	}
	return names
}

// Anyone could overwrite a result. Here only the game writes it, once, and another
// claim that outlives it can only be superseded.
func TestRegressionResultOverwritten(t *testing.T) {
	s := newScene(t, 2, true)
	request := s.ask(10)
	right := s.say(proposer, request, s.trace(2, false), true)
	wrong := s.say(owner, request, s.lie(2, 0), true)
	for who := range accountCount {
		_, err := s.transact(actor(who), s.registry, nil, bRegistry.PackFinalize(request, wrong, 2, [32]byte{1}, actor(who)))
		(&chain{TB: t}).reverts(err, &bindings.InferenceRegistryNotGame{Caller: actor(who), Game: s.game})
	}
	s.after(s.g.Claims[wrong].LiveUntil)
	s.last = right
	s.accept(s.settle(actor(stranger), right, 0, 0))
	s.refuse(s.settle(actor(owner), wrong, 0, 0), &bindings.InferenceRegistryWrongRequestStatus{
		RequestID: request, Got: requestFinal, Want: requestOpen,
	})
	s.last = wrong
	s.accept(s.supersede(actor(stranger), wrong))
	if s.g.Requests[request].Result != right {
		t.Errorf("the result is %v, want %v", s.g.Requests[request].Result, right)
	}
	s.compare(true)
	s.emptied()
}

// Outputs were read from the wrong word of memory. Here an output lies under the trace
// root at the out node of the last segment, or the claim is not made.
func TestRegressionOutputFromElsewhere(t *testing.T) {
	s := newScene(t, 2, true)
	request := s.ask(10)
	run := s.trace(2, false)
	r := s.g.Requests[request]
	propose := func(output []byte, path []merkle.Hash) call {
		return s.propose(actor(proposer), s.g.Preset.RequiredBond(&r.Options), &claim.Proposal{
			RequestID: request, InputRoot: r.InputRoot, TraceRoot: run.tree.Root(), T: 2, Output: output, OutPath: path,
		}, run)
	}
	first := s.trace(1, false) // of the segment before
	earlier := append([]byte(nil), run.leaves[4]...)
	earlier = append(append(earlier, run.leaves[5]...), run.leaves[6]...)
	refused := func(c call) {
		t.Helper()
		n := len(s.claims)
		s.do(c)
		if len(s.claims) != n {
			t.Error("a claim was made")
		}
	}
	refused(propose(earlier, merkle.PathOf(run.tree, 2, 1))) // right tensor, wrong segment
	refused(propose(first.out, run.path))                    // another trace's
	neighbour := append(append([]byte(nil), run.leaves[16]...), run.leaves[17]...)
	refused(propose(neighbour, merkle.PathOf(run.tree, 2, 4))) // the node before
	s.accept(propose(run.out, run.path))
	id := s.last
	s.after(s.g.Claims[id].LiveUntil)
	s.accept(s.settle(actor(stranger), id, 0, 0))
	s.refuse(s.deliver(actor(stranger), request, earlier), &bindings.InferenceRegistryWrongOutput{
		Got: merkle.Sum(earlier), Want: merkle.Sum(run.out),
	})
	s.accept(s.deliver(actor(stranger), request, run.out))
}

// A proposer's final state was never compared with anything. Here the output is under
// the same root as the steps, so that a false one is a false step: the real verifier
// rejects it wherever the lie stands, also if everything before is true.
func TestRegressionFinalStateNeverCompared(t *testing.T) {
	w := newStepWorld(t)
	lie := append([]byte(nil), w.output...)
	lie[len(lie)-1] ^= 0x80
	id, tree := w.claimOutput(w.request(), lie, nil)
	w.ok(w.transact(prover, &w.game, nil, bGame.PackProveFault(id, w.stepProof(tree, lie, 19), [32]byte{})))
	if got := w.claim(id).Status; got != claimRejected {
		t.Errorf("status is %d", got)
	}
}

// A silent party could stall a game for ever. Here silence of either side has an end.
func TestRegressionSilence(t *testing.T) {
	s := newScene(t, 2, true)
	request := s.ask(10)
	// The proposer says nothing: the first demand rejects.
	silent := s.say(proposer, request, s.lie(2, 5), true)
	s.open(prover, silent)
	s.after(s.g.Claims[silent].Demands[1].Deadline)
	s.accept(s.settle(actor(stranger), silent, 0, 0))
	// The challenger says nothing more: the claim is accepted.
	id := s.say(proposer, request, s.trace(2, false), true)
	s.open(prover, id)
	s.answerAt(owner, id, 0, 0)
	s.after(s.g.Claims[id].LiveUntil)
	bound := look(s.machine, s.game, bGame.PackDelayBound(id), bGame.UnpackDelayBound)
	if s.at.Time > bound.Uint64() {
		t.Errorf("decided at %d, beyond the bound %v", s.at.Time, bound)
	}
	s.accept(s.settle(actor(stranger), id, 0, 0))
	s.emptied()
}

// Settlement was made impossible by unbounded work. Here every way to end a claim, and
// every move on it, costs the same beside four hundred demands as beside none.
func TestRegressionUnboundedWork(t *testing.T) {
	const leaf = 7
	spec := newModel(layout.OutData, false)
	spec.nodes[0] = reading(dense(tensor.I8, 6400), 0, 1) // 200 chunks
	spec.shape.DA, spec.shape.DC, spec.shape.MaxSegments = 1, 8, 2
	spec.seal()
	// play returns what the last call costs, after everybody else has demanded all that
	// can be demanded, if there is a crowd.
	play := func(crowd bool, last func(*scene, claim.ClaimID) call) uint64 {
		s := &scene{newDuelOf(t, rand.New(rand.NewPCG(3, 4)), spec, 6, map[string]*[2]int{})}
		s.blind = true // comparing would be most of the work
		request := s.ask(10)
		first := s.say(owner, request, s.trace(2, false), true)
		id := s.say(proposer, request, s.lie(2, leaf), false)
		s.open(prover, id)
		s.answerAt(owner, id, 0, 0)
		tree := &s.g.Claims[id].Tree
		top := func(l uint64) uint64 { return l >> (tree.Shape.Depth() - tree.LevelDepth(1)) }
		demands := 0
		for l := range uint64(len(s.runs[id].leaves)) {
			if !crowd && l != leaf || tree.LeafLen(l) == 0 {
				continue
			}
			if x, _ := tree.Position(1, top(l)); s.g.Claims[id].Demands[x] == nil {
				s.demandAt(requester, id, 1, top(l))
				s.answerAt(owner, id, 1, top(l))
			}
			if l != leaf {
				s.demandAt(stranger, id, 2, l)
				demands++
			}
		}
		if crowd && demands < 400 {
			t.Fatalf("the crowd made %d demands", demands)
		}
		s.after(s.g.Claims[first].LiveUntil)
		s.last = first
		c := last(s, id)
		if c.name == "supersede" {
			s.accept(s.settle(actor(owner), first, 0, 0))
		}
		_, left, err := runtime.Call(c.to, c.data, s.config(c.from, c.value))
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		return txGas - left
	}
	for _, last := range []func(*scene, claim.ClaimID) call{
		func(s *scene, id claim.ClaimID) call {
			return s.proveFault(pledge{claim: id, proof: s.stepProof(leaf), by: actor(prover)})
		},
		func(s *scene, id claim.ClaimID) call {
			return s.demand(actor(prover), s.bond(s.g.Claims[id]), id, s.itemAt(id, 2, leaf))
		},
		func(s *scene, id claim.ClaimID) call {
			s.demandAt(prover, id, 2, leaf)
			return s.answer(actor(owner), id, s.replyAt(id, 2, leaf))
		},
		func(s *scene, id claim.ClaimID) call {
			s.demandAt(prover, id, 2, leaf)
			x, _ := s.g.Claims[id].Tree.Position(2, leaf)
			s.after(s.g.Claims[id].Demands[x].Deadline)
			return s.settle(actor(prover), id, 2, leaf)
		},
		func(s *scene, id claim.ClaimID) call { return s.supersede(actor(prover), id) },
	} {
		var name string
		named := func(s *scene, id claim.ClaimID) call {
			c := last(s, id)
			name = c.name
			return c
		}
		alone, beside := play(false, named), play(true, named)
		t.Logf("%-12s %7d gas alone, %7d beside 400 demands", name, alone, beside)
		if diff := int64(beside) - int64(alone); diff > 20_000 || diff < -20_000 { // a slot more or less that was zero before
			t.Errorf("%s: %d gas alone, %d beside 400 demands", name, alone, beside)
		}
	}
}

// A verifier that failed was read as a verdict (Kroma, April 2024). Here only the magic
// word, and nothing else, of exactly 32 bytes, ends a claim.
func TestRegressionFailureIsNoVerdict(t *testing.T) {
	s := newScene(t, 2, true)
	id := s.say(proposer, s.ask(10), s.lie(2, 5), true)
	for say := byte(sayZero); say <= sayTruncate; say++ {
		proof := s.stepProof(5)
		proof[0] = say
		before := s.db.GetBalance(s.game).ToBig()
		s.do(s.proveFault(pledge{claim: id, proof: proof, by: actor(prover)}))
		if s.g.Claims[id].Status != claim.Pending || s.db.GetBalance(s.game).ToBig().Cmp(before) != 0 {
			t.Errorf("answer %d ended the claim", say)
		}
	}
	for gas := uint64(30_000); gas < 250_000; gas += 10_007 { // out of gas at any depth
		config := s.config(actor(prover), nil)
		config.GasLimit = gas
		kept := s.db
		s.db = s.db.Copy()
		config.State = s.db
		c := s.proveFault(pledge{claim: id, proof: s.stepProof(5), by: actor(prover)})
		_, _, err := runtime.Call(c.to, c.data, config)
		if status := s.statusOf(id); err != nil && status != claimPending {
			t.Errorf("%d gas: the call fails and the status is %d", gas, status)
		}
		s.db = kept
	}
	s.accept(s.proveFault(pledge{claim: id, proof: s.stepProof(5), by: actor(prover)}))
}

func (s *scene) statusOf(id claim.ClaimID) uint8 {
	s.Helper()
	return look(s.machine, s.game, bGame.PackClaimOf(id), bGame.UnpackClaimOf).Status
}

// A callback that burned gas or reverted blocked progress (dave#273). Here delivery is
// apart from settling: the result stands, the money moves, and delivering can be tried
// again.
func TestRegressionHostileCallback(t *testing.T) {
	for behaviour := uint8(1); behaviour <= 5; behaviour++ {
		w := newWorld(t, newModel(layout.OutData, true))
		receiver := w.deploy(&mocks.ReceiverMetaData.Bin, mReceiver.PackConstructor(w.registry))
		w.ok(w.transact(requester, &receiver, nil, mReceiver.PackSetBehaviour(behaviour)))
		r := w.ok(w.transact(requester, &receiver, w.fee, mReceiver.PackRequest(w.modelID, w.input, mocks.IInferenceRegistryOptions(w.options))))
		e, err := bRegistry.UnpackRequestedEvent(r.Logs[0])
		if err != nil {
			t.Fatal(err)
		}
		claim := w.propose(proposer, w.proposal(e.RequestID, w.newRun(2)))
		w.warp(w.claim(claim).LiveUntil.Uint64() + 1)
		w.ok(w.transact(stranger, &w.game, nil, bGame.PackSettle(claim, 0, 0)))
		w.ok(w.transact(proposer, &w.registry, nil, bRegistry.PackWithdraw(w.who[proposer])))
		output := w.proposalOutput(claim)
		w.ok(w.transact(stranger, &w.registry, nil, bRegistry.PackDeliver(e.RequestID, output)))
		w.ok(w.transact(requester, &receiver, nil, mReceiver.PackSetBehaviour(0)))
		if !w.stored(e.RequestID).Delivered {
			w.ok(w.transact(stranger, &w.registry, nil, bRegistry.PackDeliver(e.RequestID, output)))
		}
		if !w.stored(e.RequestID).Delivered {
			t.Errorf("behaviour %d: not delivered in the end", behaviour)
		}
		w.conserved(receiver)
	}
}

// An attacker proposed the right root and let it time out, after which that root was
// taken for false. Here a timeout bans nothing: the same root is claimed by somebody
// else, defended, and accepted.
func TestRegressionPoisonedRoot(t *testing.T) {
	s := newScene(t, 2, true)
	request := s.ask(10)
	run := s.trace(2, false)
	poisoned := s.say(stranger, request, run, true)
	s.open(stranger, poisoned) // against itself
	s.after(s.g.Claims[poisoned].Demands[1].Deadline)
	s.accept(s.settle(actor(stranger), poisoned, 0, 0))
	if got := s.g.Claims[poisoned].Status; got != claim.Rejected {
		t.Fatalf("the poisoned claim is %v", got)
	}
	if left := new(big.Int).Sub(s.owed(stranger), s.preset.DisputeBond); left.Cmp(s.g.Claims[poisoned].BondWei) >= 0 {
		t.Error("poisoning cost nothing")
	}
	id := s.say(proposer, request, run, true)
	s.reveal(stranger, owner, id, 5)
	s.demandAt(stranger, id, 3, 5)
	s.answerAt(owner, id, 3, 5)
	s.after(s.g.Claims[id].LiveUntil)
	s.accept(s.settle(actor(stranger), id, 0, 0))
	s.emptied()
}
