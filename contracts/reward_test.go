package contracts_test

import (
	"math/big"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/mlgeth/mlgeth/contracts/bindings"
	"github.com/mlgeth/mlgeth/precompiles/layout"
)

func (w *world) reward(claim [32]byte) bindings.IClaimGameReward {
	w.Helper()
	return view(w.chain, w.game, bGame.PackRewardOf(claim), bGame.UnpackRewardOf)
}

// TestRejectedPays: the burn, r_p to the caller, the rest held as the reward.
func TestRejectedPays(t *testing.T) {
	w := newWorld(t, newModel(layout.OutData, true))
	claim := w.propose(proposer, w.proposal(w.request(), w.newRun(2)))
	r := w.ok(w.transact(prover, &w.game, nil, bGame.PackProveFault(claim, []byte{sayMagic}, [32]byte{})))
	half := new(big.Int).Div(w.bond(), big.NewInt(2))
	if got := w.burnedIn(r); got.Cmp(half) != 0 {
		t.Errorf("burned %v, want %v", got, half)
	}
	if got := w.creditOf(w.game, w.who[prover]); got.Cmp(w.preset.ProofReward) != 0 {
		t.Errorf("credit is %v, want r_p %v", got, w.preset.ProofReward)
	}
	want := bindings.IClaimGameReward{
		Holder: w.who[prover], Amount: new(big.Int).Sub(half, w.preset.ProofReward), CommitBlock: 1<<64 - 1,
		RejectedBlock: r.BlockNumber.Uint64(), GraceEnd: w.now() + 7,
	}
	if diff := cmp.Diff(want, w.reward(claim), bigInts); diff != "" {
		t.Errorf("reward (-want +got):\n%s", diff)
	}
	w.conserved()

	pay := bGame.PackPayReward(claim)
	w.warp(want.GraceEnd)
	_, err := w.call(stranger, w.game, nil, pay)
	w.reverts(err, &bindings.ClaimGameGraceRunning{Time: u256(want.GraceEnd), GraceEnd: u256(want.GraceEnd)})
	w.ok(w.transact(stranger, &w.game, nil, pay))
	if got := w.creditOf(w.game, w.who[prover]); got.Cmp(half) != 0 {
		t.Errorf("credit is %v, want r_p and reward %v", got, half)
	}
	w.fails(&bindings.ClaimGameNoReward{ClaimID: claim})(w.transact(stranger, &w.game, nil, pay))
	w.fails(&bindings.ClaimGameNoReward{ClaimID: claim})(
		w.transact(stranger, &w.game, nil, bGame.PackClaimReward(claim, []byte{sayMagic}, [32]byte{})))
	w.conserved()
	w.ok(w.transact(prover, &w.game, nil, bGame.PackWithdraw(w.who[prover])))
	if left := w.balance(w.game); left.Sign() != 0 {
		t.Errorf("the game keeps %v", left)
	}
}

// TestClaimReward: the earliest commit to an accepted proof holds the reward.
func TestClaimReward(t *testing.T) {
	w := newWorld(t, newModel(layout.OutData, true))
	claim := w.propose(proposer, w.proposal(w.request(), w.newRun(2)))
	salt := [32]byte{5}
	proofs := map[int][]byte{prover: {sayMagic, 1}, stranger: {sayMagic, 2}, requester: {sayMagic, 3}}
	commit := func(who int) { w.commit(who, faultCommit(claim, w.who[who], proofs[who], salt)) }
	claimReward := func(who int) []byte { return bGame.PackClaimReward(claim, proofs[who], salt) }

	commit(stranger) // first, second, and none; then a copy without a commit rejects
	commit(prover)
	_, err := w.call(prover, w.game, nil, claimReward(prover))
	w.reverts(err, &bindings.ClaimGameNoReward{ClaimID: claim})
	w.ok(w.transact(owner, &w.game, nil, bGame.PackProveFault(claim, proofs[prover], salt)))
	rejected := w.head().Number

	// A commit at or after the rejection is worth nothing.
	commit(requester)
	_, err = w.call(requester, w.game, nil, claimReward(requester))
	w.reverts(err, &bindings.ClaimGameCommitTooLate{CommitBlock: new(big.Int).Add(rejected, big.NewInt(1)), Before: rejected})
	_, err = w.call(owner, w.game, nil, bGame.PackClaimReward(claim, proofs[prover], salt))
	w.reverts(err, &bindings.ClaimGameCommitTooLate{CommitBlock: u256(0), Before: rejected})

	// A commit to what the verifier does not accept is worth nothing.
	w.fails(&bindings.ClaimGameCommitTooLate{CommitBlock: u256(0), Before: rejected})(
		w.transact(prover, &w.game, nil, bGame.PackClaimReward(claim, []byte{sayZero}, salt)))

	r := w.ok(w.transact(prover, &w.game, nil, claimReward(prover)))
	e, err := bGame.UnpackRewardClaimedEvent(r.Logs[0])
	if err != nil || e.Holder != w.who[prover] {
		t.Errorf("event %+v, %v", e, err)
	}
	held := w.reward(claim)
	if held.Holder != w.who[prover] || held.CommitBlock != e.CommitBlock.Uint64() {
		t.Errorf("held by %+v", held)
	}
	// Once more: a tie keeps the holder.
	_, err = w.call(prover, w.game, nil, claimReward(prover))
	w.reverts(err, &bindings.ClaimGameCommitTooLate{CommitBlock: e.CommitBlock, Before: e.CommitBlock})
	// At the last second of the grace an earlier commit still wins.
	w.next(held.GraceEnd)
	w.ok(w.transact(stranger, &w.game, nil, claimReward(stranger)))
	if w.now() != held.GraceEnd {
		t.Fatalf("claimed at %d, want %d", w.now(), held.GraceEnd)
	}
	w.conserved()
	_, err = w.call(prover, w.game, nil, claimReward(prover))
	w.reverts(err, &bindings.ClaimGameCommitTooLate{CommitBlock: e.CommitBlock, Before: new(big.Int).Sub(e.CommitBlock, big.NewInt(1))})
	w.warp(held.GraceEnd + 1)
	_, err = w.call(prover, w.game, nil, claimReward(prover))
	w.reverts(err, &bindings.ClaimGameGraceOver{Time: u256(held.GraceEnd + 1), GraceEnd: u256(held.GraceEnd)})
	w.ok(w.transact(owner, &w.game, nil, bGame.PackPayReward(claim)))
	if got := w.creditOf(w.game, w.who[stranger]); got.Cmp(held.Amount) != 0 {
		t.Errorf("credit is %v, want the reward %v", got, held.Amount)
	}
	w.conserved()
}

// TestClaimRewardProof: the earlier commit must be to a proof that is accepted.
func TestClaimRewardProof(t *testing.T) {
	w := newWorld(t, newModel(layout.OutData, true))
	claim := w.propose(proposer, w.proposal(w.request(), w.newRun(2)))
	for _, say := range []byte{sayZero, sayShort, sayLong, sayNothing, fail, outOfGas} {
		w.commit(stranger, faultCommit(claim, w.who[stranger], []byte{say}, [32]byte{}))
	}
	w.commit(prover, faultCommit(claim, w.who[prover], []byte{sayMagic}, [32]byte{}))
	w.ok(w.transact(prover, &w.game, nil, bGame.PackProveFault(claim, []byte{sayMagic}, [32]byte{})))
	for _, say := range []byte{sayZero, sayShort, sayLong, sayNothing, fail, outOfGas} {
		_, err := w.call(stranger, w.game, nil, bGame.PackClaimReward(claim, []byte{say}, [32]byte{}))
		if _, ok := decodeRevert(err).(*bindings.ClaimGameNoVerdict); !ok {
			t.Errorf("answer %d: %v", say, err)
		}
	}
	if held := w.reward(claim); held.Holder != w.who[prover] {
		t.Errorf("held by %v", held.Holder)
	}
}

// TestNoRewardForOthers: claims that were not rejected hold none.
func TestNoRewardForOthers(t *testing.T) {
	w := newWorld(t, newModel(layout.OutData, true))
	claim := w.propose(proposer, w.proposal(w.request(), w.newRun(2)))
	w.warp(w.claim(claim).LiveUntil.Uint64())
	w.ok(w.transact(stranger, &w.game, nil, bGame.PackSettle(claim, 0, 0)))
	for _, id := range [][32]byte{claim, {1}} {
		_, err := w.call(stranger, w.game, nil, bGame.PackPayReward(id))
		w.reverts(err, &bindings.ClaimGameNoReward{ClaimID: id})
	}
}
