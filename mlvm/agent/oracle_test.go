package agent_test

import (
	"errors"
	"math/big"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/mlgeth/mlgeth/mlvm/chain"
	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/mlvm/prover"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

var bigInts = cmp.Comparer(func(x, y *big.Int) bool { return x.Cmp(y) == 0 })

// oracle holds what package claim predicts against what the contracts do.
type oracle struct {
	*world
	options claim.Options
	request claim.RequestID
	input   []byte
	root    merkle.Hash // of the input
}

func newOracle(t *testing.T) *oracle {
	t.Helper()
	o := &oracle{world: newWorld(t, 10*time.Millisecond)}
	o.freeze()
	o.MineOnSend()
	o.input = o.world.input(11)
	o.root = inputRoot(t, o.model, o.input)
	o.options = claim.Options{MaxT: 1, BondWei: big.NewInt(2e18), ExecTime: 1_000_000, Deadline: 1 << 40, GasLimit: 50_000}
	o.send(requester, o.game.RequestTx(o.model.ID(), o.input, &o.options, big.NewInt(1e15)))
	registry := claim.Contract{ChainID: o.ChainID(), Address: o.game.Addresses.Registry}
	o.request = registry.RequestID(o.Accounts[requester].Address(), 0, o.model.ID(), &o.options)
	if got := events[*chain.Requested](o.world)[0]; got.RequestID != o.request {
		t.Fatalf("request %v, want %v", got.RequestID, o.request)
	}
	return o
}

// at returns the block of a receipt.
func (o *oracle) at(r *chain.Receipt) claim.Block {
	o.Helper()
	h, err := o.HeadAt(o.Context(), r.Block)
	if err != nil {
		o.Fatal(err)
	}
	return h.Block
}

// propose makes a claim with the trace of a model, after a commit or without one, and
// compares it with the prediction.
func (o *oracle) propose(account int, m *toy, commit bool) (claim.ClaimID, claim.State) {
	o.Helper()
	tr, err := m.Run(o.Context(), o.input, 1)
	if err != nil {
		o.Fatal(err)
	}
	self := o.Accounts[account].Address()
	p := &chain.Proposal{Salt: claim.Salt{1}, BondWei: o.game.Preset.RequiredBond(&o.options)}
	p.Statement = claim.Statement{RequestID: o.request, InputRoot: o.root, TraceRoot: tr.Root(), T: 1, Proposer: self}
	p.Output, p.OutPath = tr.Output()
	id := o.game.ClaimID(&p.Statement)
	var commitBlock uint64
	if commit {
		commitBlock = o.send(account, o.game.CommitTx(claim.ProposalCommit(id, self, p.Salt))).Block
	}
	at := o.at(o.send(account, o.game.ProposeTx(p)))
	want := o.game.Preset.Propose(at, &o.options, commitBlock)
	o.state(id, want)
	return id, want
}

// state compares a claim in the newest block.
func (o *oracle) state(id claim.ClaimID, want claim.State) {
	o.Helper()
	head, err := o.Head(o.Context())
	if err != nil {
		o.Fatal(err)
	}
	got, err := o.game.Claim(o.Context(), head.Number, id)
	if err != nil {
		o.Fatal(err)
	}
	if diff := cmp.Diff(want, got, bigInts); diff != "" {
		o.Errorf("claim (-want +got):\n%s", diff)
	}
}

func (o *oracle) reward(id claim.ClaimID, want claim.Reward) {
	o.Helper()
	head, err := o.Head(o.Context())
	if err != nil {
		o.Fatal(err)
	}
	got, err := o.game.Reward(o.Context(), head.Number, id)
	if err != nil {
		o.Fatal(err)
	}
	if diff := cmp.Diff(want, got, bigInts); diff != "" {
		o.Errorf("reward (-want +got):\n%s", diff)
	}
}

// refused sends a transaction that must revert with the given error.
func (o *oracle) refused(account int, tx chain.Tx, want string) {
	o.Helper()
	_, err := o.Sender(account).Send(o.Context(), tx)
	var revert *chain.Revert
	if !errors.As(err, &revert) || revert.Name != want {
		o.Errorf("%s: got %v, want %s", tx.Name, err, want)
	}
}

// proofOf returns a proof against the claim of a lying model.
func (o *oracle) proofOf(m *toy) []byte {
	o.Helper()
	own, err := o.model.Run(o.Context(), o.input, 1)
	if err != nil {
		o.Fatal(err)
	}
	lied, err := m.Run(o.Context(), o.input, 1)
	if err != nil {
		o.Fatal(err)
	}
	fault, err := prover.FindFault(o.Context(), own, prover.Local{Trace: lied}, 1)
	if err != nil {
		o.Fatal(err)
	}
	about, err := o.model.Claim(o.input)
	if err != nil {
		o.Fatal(err)
	}
	proof, err := about.ProveFault(o.Context(), fault)
	if err != nil {
		o.Fatal(err)
	}
	return proof
}

// TestContractsFollowTheModel takes claims along each of their ways on the contracts
// and compares every state with what package claim says.
func TestContractsFollowTheModel(t *testing.T) {
	t.Parallel()
	o := newOracle(t)
	right, rightState := o.propose(proposer, o.model, true)
	copied, copiedState := o.propose(requester, o.model, false)
	lies := []*toy{o.model.lying(0, 3), o.model.lying(1, 5)}
	lie, lieState := o.propose(liar, lies[0], true)
	left, leftState := o.propose(liar, lies[1], false)

	// Two provers: the first to show a proof has committed later.
	proof, salt := o.proofOf(lies[0]), claim.Salt{2}
	self := func(account int) claim.Address { return o.Accounts[account].Address() }
	earlier := o.send(watcher, o.game.CommitTx(claim.FaultCommit(lie, self(watcher), proof, salt))).Block
	later := o.send(deployer, o.game.CommitTx(claim.FaultCommit(lie, self(deployer), proof, salt))).Block
	o.refused(watcher, o.game.ProveFaultTx(right, proof, salt), "NoVerdict")
	at := o.at(o.send(deployer, o.game.ProveFaultTx(lie, proof, salt)))
	payout := o.game.Preset.Slash(lieState.BondWei, 0)
	reward := o.game.Preset.NewReward(at, self(deployer), later, payout.RewardWei)
	o.state(lie, ended(lieState, claim.Rejected))
	o.reward(lie, reward)
	if e := events[*chain.Rejected](o.world)[0]; e.BurnedWei.Cmp(payout.BurnedWei) != 0 {
		t.Errorf("%v wei burned, want %v", e.BurnedWei, payout.BurnedWei)
	}
	o.refused(watcher, o.game.ProveFaultTx(lie, proof, salt), "WrongClaimStatus")
	o.refused(liar, o.game.ClaimRewardTx(lie, proof, salt), "CommitTooLate")
	at = o.at(o.send(watcher, o.game.ClaimRewardTx(lie, proof, salt)))
	reward, err := reward.Claim(at.Time, self(watcher), earlier)
	if err != nil {
		t.Fatal(err)
	}
	o.reward(lie, reward)
	o.refused(watcher, o.game.PayRewardTx(lie), "GraceRunning")
	o.after(reward.GraceEnd)
	o.send(liar, o.game.PayRewardTx(lie)) // anyone may
	if reward, _, err = reward.Pay(reward.GraceEnd + 1); err != nil {
		t.Fatal(err)
	}
	o.reward(lie, reward)

	o.refused(proposer, o.game.SettleTx(right), "StillLive")
	o.refused(proposer, o.game.SupersedeTx(copied), "NoResult")
	o.after(rightState.LiveUntil)
	if err := rightState.Acceptable(o.at(o.send(proposer, o.game.SettleTx(right))).Time); err != nil {
		t.Fatal(err)
	}
	o.state(right, ended(rightState, claim.Accepted))
	for id, state := range map[claim.ClaimID]claim.State{copied: copiedState, left: leftState} {
		o.send(proposer, o.game.SupersedeTx(id))
		o.state(id, ended(state, claim.Superseded))
	}
}

// ended returns a claim as it is after its end.
func ended(s claim.State, as claim.Status) claim.State {
	s.Status = as
	return s
}

// after lets time pass until the newest block is later.
func (o *oracle) after(limit uint64) {
	o.Helper()
	head, err := o.Head(o.Context())
	if err != nil {
		o.Fatal(err)
	}
	if head.Time <= limit {
		o.Warp(o, time.Duration(limit+1-head.Time)*time.Second)
	}
}
