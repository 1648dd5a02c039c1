package contracts_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/mlgeth/mlgeth/contracts/bindings"
	"github.com/mlgeth/mlgeth/precompiles/layout"
)

// TestMoneyIsConserved plays random schedules and checks after every transaction
// that each wei in the contracts has one owner, and at the end that everything
// can be pulled (PROTOCOL §9 item 6).
func TestMoneyIsConserved(t *testing.T) {
	rounds := 100
	if testing.Short() {
		rounds = 20
	}
	for seed := range uint64(3) {
		s := &schedule{
			world: newWorld(t, newModel(layout.OutData, true)), rnd: rand.New(rand.NewPCG(seed, 9)),
			proposals: map[[32]byte]bindings.IClaimGameProposal{},
		}
		for range rounds {
			s.step()
			s.conserved()
		}
		s.finish()
		for _, at := range []common.Address{s.game, s.registry} {
			if left := s.balance(at); left.Sign() != 0 {
				t.Errorf("seed %d: %v keeps %v", seed, at, left)
			}
		}
		if s.done < rounds/5 {
			t.Errorf("seed %d: only %d of %d actions had an effect", seed, s.done, rounds)
		}
	}
}

// schedule is a random sequence of actions on a few requests and claims.
type schedule struct {
	*world
	rnd       *rand.Rand
	requests  [][32]byte
	claims    [][32]byte
	proposals map[[32]byte]bindings.IClaimGameProposal
	done      int // actions that did not revert
}

// try sends an action that may revert.
func (s *schedule) try(from int, to common.Address, value *big.Int, data []byte) bool {
	s.Helper()
	_, err := s.transact(from, &to, value, data)
	if err == nil {
		s.done++
	} else if decodeRevert(err) == nil {
		s.Errorf("revert without a custom error: %v", err)
	}
	return err == nil
}

func pickFrom[T any](r *rand.Rand, xs []T) (x T, ok bool) {
	if len(xs) == 0 {
		return x, false
	}
	return xs[r.IntN(len(xs))], true
}

func (s *schedule) step() {
	s.Helper()
	who := s.rnd.IntN(accountCount)
	request, hasRequest := pickFrom(s.rnd, s.requests)
	claim, hasClaim := pickFrom(s.rnd, s.claims)
	proof := []byte{sayMagic, byte(s.rnd.IntN(3))}
	switch action := s.rnd.IntN(11); {
	case action == 0 || !hasRequest:
		s.options.Deadline = s.now() + s.rnd.Uint64N(60)
		s.requests = append(s.requests, s.request())
		s.done++
	case action <= 2 || !hasClaim:
		p := s.proposal(request, s.newRun(1+s.rnd.Uint32N(2)))
		if s.rnd.IntN(3) == 0 && hasClaim { // the same trace again
			p = s.proposals[claim]
		}
		if s.try(who, s.game, s.bond(), bGame.PackPropose(p)) {
			id := claimIDOf(s.game, p, s.who[who])
			s.claims, s.proposals[id] = append(s.claims, id), p
		}
	case action == 3:
		s.commit(who, faultCommit(claim, s.who[who], proof, [32]byte{}))
	case action == 4:
		s.try(who, s.game, nil, bGame.PackProveFault(claim, proof, [32]byte{}))
	case action == 5:
		s.try(who, s.game, nil, bGame.PackSettle(claim, 0, 0))
	case action == 6:
		s.try(who, s.game, nil, bGame.PackSupersede(claim))
	case action == 7:
		s.try(who, s.game, nil, bGame.PackClaimReward(claim, proof, [32]byte{}))
	case action == 8:
		s.try(who, s.game, nil, bGame.PackPayReward(claim))
	case action == 9:
		s.try(requester, s.registry, nil, bRegistry.PackCancel(request))
	case s.rnd.IntN(2) == 0:
		s.try(who, s.game, nil, bGame.PackWithdraw(s.who[s.rnd.IntN(accountCount)]))
	default:
		s.warp(s.now() + 1 + s.rnd.Uint64N(30))
	}
}

// finish ends every claim and request and pulls all money.
func (s *schedule) finish() {
	s.Helper()
	s.warp(s.now() + 100_000)
	for _, claim := range s.claims {
		if s.claim(claim).Status == claimPending && !s.try(stranger, s.game, nil, bGame.PackSettle(claim, 0, 0)) {
			if !s.try(stranger, s.game, nil, bGame.PackSupersede(claim)) {
				s.Errorf("claim %x can be neither settled nor superseded", claim)
			}
		}
		if s.claim(claim).Status == claimRejected {
			s.try(stranger, s.game, nil, bGame.PackPayReward(claim))
		}
	}
	for _, request := range s.requests {
		if s.stored(request).Status == requestOpen && !s.try(requester, s.registry, nil, bRegistry.PackCancel(request)) {
			s.Errorf("request %x cannot be cancelled", request)
		}
	}
	s.conserved()
	for who := range accountCount {
		for _, at := range []common.Address{s.game, s.registry} {
			if s.creditOf(at, s.who[who]).Sign() > 0 {
				s.ok(s.transact(who, &at, nil, bGame.PackWithdraw(s.who[who])))
			}
		}
	}
}

// TestReorg: identifiers are hashes of content, so a transaction of an abandoned
// branch acts on the same thing in the next or on nothing.
func TestReorg(t *testing.T) {
	w := newWorld(t, newModel(layout.OutData, true))
	fork := w.head().Hash()
	nonces := w.nonces
	id := w.request()
	p := w.proposal(id, w.newRun(2))
	claim := w.propose(proposer, p)
	prove := bGame.PackProveFault(claim, []byte{sayMagic}, [32]byte{})
	if _, err := w.call(prover, w.game, nil, prove); err != nil {
		t.Fatal(describe(err))
	}
	if err := w.sim.Fork(fork); err != nil {
		t.Fatal(err)
	}
	for w.sim.Fork(fork) != nil { // until the pool has forgotten the abandoned transactions
		w.sim.Rollback()
	}
	w.nonces = nonces
	// In the new branch another request takes the same counter, and the claim is on another trace.
	w.options.Bond = ether(5)
	other := w.request()
	if other == id {
		t.Fatal("another request has the old identifier")
	}
	q := w.proposal(other, w.newRun(2))
	second := w.propose(proposer, q)
	if second == claim {
		t.Fatal("another claim has the old identifier")
	}
	w.fails(w.wrongStatus(claim, claimNone))(w.transact(prover, &w.game, nil, prove))
	_, err := w.call(proposer, w.game, ether(2), bGame.PackPropose(p))
	w.reverts(err, &bindings.ClaimGameRequestNotOpen{RequestID: id})
	if got := w.claim(second).Status; got != claimPending {
		t.Errorf("status is %d", got)
	}
	w.conserved()
}
