package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/mlgeth/mlgeth/contracts/bindings"
)

// emitted finds the only event of a kind in a receipt and compares it.
func emitted[E any](t *testing.T, r *types.Receipt, unpack func(*types.Log) (*E, error), want *E) {
	t.Helper()
	var got []*E
	for _, l := range r.Logs {
		if e, err := unpack(l); err == nil {
			got = append(got, e)
		}
	}
	if len(got) != 1 {
		t.Errorf("%d events, want one %T", len(got), want)
		return
	}
	if diff := cmp.Diff(want, got[0], bigInts, cmpopts.IgnoreFields(*want, "Raw")); diff != "" {
		t.Errorf("event (-want +got):\n%s", diff)
	}
}

// TestMoveEvents: the agent and every watcher read the game from its events, so each
// move has one that says all of it.
func TestMoveEvents(t *testing.T) {
	x := newWithheld(t)
	levels := x.tree.Levels()
	demand := func(g uint, r *types.Receipt) {
		t.Helper()
		stored := view(x.chain, x.game, bGame.PackDemandOf(x.id, uint64(1)<<x.tree.LevelDepth(g)), bGame.UnpackDemandOf)
		emitted(t, r, bGame.UnpackDemandedEvent, &bindings.ClaimGameDemanded{
			ClaimID: x.id, Demander: x.who[prover], G: uint8(g), Index: 0, NodeHash: stored.NodeHash,
			Deadline: stored.Deadline, Bond: stored.Bond,
		})
	}
	answer := func(g uint, r *types.Receipt) {
		t.Helper()
		emitted(t, r, bGame.UnpackAnsweredEvent, &bindings.ClaimGameAnswered{ClaimID: x.id, Answerer: x.who[stranger], G: uint8(g), Data: x.data(g)})
	}
	r := x.open()
	emitted(t, r, bGame.UnpackDisputeOpenedEvent, &bindings.ClaimGameDisputeOpened{ClaimID: x.id, Disputer: x.who[prover], DisputeBond: x.preset.DisputeBond})
	demand(0, r)
	answer(0, x.answer(0))
	demand(1, x.demand(1))
	answer(1, x.answer(1))

	// Evidence.
	c := x.claim(x.id)
	proof := []byte{sayMagic, 2, 0} // PAD of the root: whatever the mock accepts
	proof = append(proof, make([]byte, 37)...)
	burned := new(big.Int).Rsh(c.Bond, 1)
	r = x.ok(x.transact(prover, &x.game, nil, bGame.PackProveFault(x.id, proof, [32]byte{})))
	rejected := &bindings.ClaimGameRejected{ClaimID: x.id, RequestID: c.RequestID, By: x.who[prover], Burned: burned}
	emitted(t, r, bGame.UnpackRejectedEvent, rejected)
	reward := view(x.chain, x.game, bGame.PackRewardOf(x.id), bGame.UnpackRewardOf)
	x.warp(reward.GraceEnd)
	r = x.ok(x.transact(stranger, &x.game, nil, bGame.PackPayReward(x.id)))
	emitted(t, r, bGame.UnpackRewardPaidEvent, &bindings.ClaimGameRewardPaid{ClaimID: x.id, Holder: x.who[prover], Amount: reward.Amount})
	bond := view(x.chain, x.game, bGame.PackDemandOf(x.id, 1), bGame.UnpackDemandOf).Bond
	r = x.ok(x.transact(stranger, &x.game, nil, bGame.PackReleaseDemand(x.id, 0, 0)))
	emitted(t, r, bGame.UnpackDemandReleasedEvent, &bindings.ClaimGameDemandReleased{ClaimID: x.id, Owner: x.who[prover], Amount: bond})

	// Expiry.
	x.again()
	c = x.claim(x.id)
	x.open()
	x.answer(0)
	x.demand(1)
	x.warp(x.now() + 1000)
	r = x.ok(x.transact(stranger, &x.game, nil, bGame.PackSettle(x.id, 1, 0)))
	emitted(t, r, bGame.UnpackRejectedEvent, &bindings.ClaimGameRejected{ClaimID: x.id, RequestID: c.RequestID, By: x.who[stranger], Burned: burned})
	left := sum(c.Bond, new(big.Int).Neg(burned), new(big.Int).Neg(x.preset.ProofReward), new(big.Int).Mul(x.preset.DemandReward, big.NewInt(-2)))
	emitted(t, r, bGame.UnpackExpiredEvent, &bindings.ClaimGameExpired{ClaimID: x.id, G: 1, Demander: x.who[prover], Reward: left})

	// Acceptance, after all was revealed.
	x.again()
	c = x.claim(x.id)
	x.open()
	for g := uint(0); g < levels; g++ {
		x.answer(g)
		x.demand(g + 1)
	}
	x.answer(levels)
	x.warp(x.claim(x.id).LiveUntil.Uint64())
	r = x.ok(x.transact(stranger, &x.game, nil, bGame.PackSettle(x.id, 0, 0)))
	emitted(t, r, bGame.UnpackAcceptedEvent, &bindings.ClaimGameAccepted{ClaimID: x.id, RequestID: c.RequestID})
}

// TestGridViews: places and bounds of claims that there are, and of none.
func TestGridViews(t *testing.T) {
	s := newScene(t, 4, true) // levels at depths 0, 4, 6
	id := s.say(proposer, s.ask(10), s.trace(2, false), true)
	position := func(g uint8, index uint64) (uint64, error) {
		out, err := s.transact(actor(stranger), s.game, nil, bGame.PackPositionOf(id, g, index))
		if err != nil {
			return 0, err
		}
		return bGame.UnpackPositionOf(out)
	}
	for _, x := range []struct {
		g     uint8
		index uint64
		want  uint64
	}{{0, 0, 1}, {1, 0, 16}, {1, 15, 31}, {2, 0, 64}, {2, 63, 127}} {
		if got, err := position(x.g, x.index); err != nil || got != x.want {
			t.Errorf("level %d, index %d: got %d, %v, want %d", x.g, x.index, got, err, x.want)
		}
	}
	for _, x := range []struct {
		g     uint8
		index uint64
	}{{0, 1}, {1, 16}, {2, 64}, {3, 0}} {
		_, err := position(x.g, x.index)
		(&chain{TB: t}).reverts(err, &bindings.ClaimGameNotInGrid{G: u256(uint64(x.g)), Index: u256(x.index)})
	}
	for name, data := range map[string][]byte{
		"positionOf": bGame.PackPositionOf([32]byte{1}, 0, 0), "demandBond": bGame.PackDemandBond([32]byte{1}),
		"delayBound": bGame.PackDelayBound([32]byte{1}),
	} {
		_, err := s.transact(actor(stranger), s.game, nil, data)
		t.Run(name, func(t *testing.T) {
			(&chain{TB: t}).reverts(err, &bindings.ClaimGameWrongClaimStatus{ClaimID: [32]byte{1}, Got: claimNone, Want: claimPending})
		})
	}
}
