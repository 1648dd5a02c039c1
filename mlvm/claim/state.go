package claim

import (
	"errors"
	"fmt"
	"math"
	"math/big"
)

// Status is a claim's way: None, then Pending, then one of the others, which are
// final.
type Status uint8

// The statuses of a claim.
const (
	None       Status = iota // there is no such claim
	Pending                  // it can be accepted, disputed and proven false
	Accepted                 // it is the result of its request
	Superseded               // another claim is
	Rejected                 // it was proven false, or not defended in time
)

// String returns the name of s as the contracts write it.
func (s Status) String() string {
	if s > Rejected {
		return fmt.Sprintf("status(%d)", uint8(s))
	}
	return [...]string{"None", "Pending", "Accepted", "Superseded", "Rejected"}[s]
}

// Terminal reports whether a claim with this status has ended.
func (s Status) Terminal() bool { return s > Pending }

// Errors of transitions that are not enabled.
var (
	ErrNotPending  = errors.New("the claim is not pending")
	ErrStillLive   = errors.New("the claim's time has not passed")
	ErrDemandsOpen = errors.New("demands are open")
	ErrNoReward    = errors.New("no reward is held")
	ErrGrace       = errors.New("the grace is over, or not over yet")
	ErrLateCommit  = errors.New("the commit is missing or too late")
)

// Block is where a transition takes place.
type Block struct {
	Number uint64
	Time   uint64 // Unix seconds
}

// State is a claim as the claim game keeps it. Times are Unix seconds.
type State struct {
	Status      Status
	BondWei     *big.Int
	WindowEnd   uint64 // last second in which a dispute may be opened
	LiveUntil   uint64 // last second in which the claim cannot be accepted
	OpenDemands uint32
}

// Payout is where a terminal claim's bond goes; the parts sum to the bond.
type Payout struct {
	BurnedWei   *big.Int
	ProposerWei *big.Int
	ProverWei   *big.Int // r_p, at once
	RewardWei   *big.Int // held for the grace
}

// Propose returns the claim that is made at time now with the given bond. The
// commit's block is 0 if there is none.
func (p *Preset) Propose(at Block, o *Options, commitBlock uint64) State {
	committed := commitBlock != 0 && commitBlock < at.Number
	end := at.Time + p.Window(o.ExecTime, committed)
	return State{Status: Pending, BondWei: p.RequiredBond(o), WindowEnd: end, LiveUntil: end}
}

// Acceptable returns nil if the claim can be accepted at time now by settle. That
// the request is still open is for the caller to know.
func (s *State) Acceptable(now uint64) error {
	switch {
	case s.Status != Pending:
		return ErrNotPending
	case s.OpenDemands != 0:
		return ErrDemandsOpen
	case now <= s.LiveUntil: // a limit belongs to the actor
		return ErrStillLive
	}
	return nil
}

// Accept ends the claim by time: the proposer gets its bond back.
func (s State) Accept(now uint64) (State, Payout, error) {
	if err := s.Acceptable(now); err != nil {
		return s, Payout{}, err
	}
	s.Status = Accepted
	return s, payout(Payout{ProposerWei: s.BondWei}), nil
}

// Supersede ends the claim because another one is the request's result, which it
// equals if right.
func (s State) Supersede(right bool) (State, Payout, error) {
	if s.Status != Pending {
		return s, Payout{}, ErrNotPending
	}
	s.Status = Superseded
	if right {
		return s, payout(Payout{ProposerWei: s.BondWei}), nil
	}
	return s, payout(Payout{BurnedWei: s.BondWei}), nil
}

// Reject ends the claim by a fault proof that holder shows, whose commit is of the
// given block, 0 if there is none.
func (p *Preset) Reject(s State, at Block, holder Address, commitBlock uint64) (State, Payout, Reward, error) {
	if s.Status != Pending {
		return s, Payout{}, Reward{}, ErrNotPending
	}
	s.Status = Rejected
	burned := p.burned(s.BondWei)
	reward := new(big.Int).Sub(s.BondWei, burned)
	reward.Sub(reward, p.ProofRewardWei)
	if commitBlock == 0 {
		commitBlock = NoCommit
	}
	r := Reward{
		Holder: holder, AmountWei: reward, CommitBlock: commitBlock,
		RejectedBlock: at.Number, GraceEnd: at.Time + p.Grace(),
	}
	return s, payout(Payout{BurnedWei: burned, ProverWei: p.ProofRewardWei, RewardWei: reward}), r, nil
}

// payout fills the parts that are not set with zero.
func payout(p Payout) Payout {
	for _, part := range []**big.Int{&p.BurnedWei, &p.ProposerWei, &p.ProverWei, &p.RewardWei} {
		if *part == nil {
			*part = new(big.Int)
		}
	}
	return p
}

// NoCommit is the commit block of a holder without commit: it ranks last.
const NoCommit = math.MaxUint64

// Reward is what is left of a rejected claim's bond, held for a grace in which
// whoever committed to a proof earlier may claim it.
type Reward struct {
	Holder        Address
	AmountWei     *big.Int // 0 once it was paid
	CommitBlock   uint64
	RejectedBlock uint64
	GraceEnd      uint64 // last second in which the reward may be claimed
}

// Claim returns the reward with a new holder, whose commit is of the given block, 0
// if there is none. That its proof is good is for the verifier to know.
func (r Reward) Claim(now uint64, by Address, commitBlock uint64) (Reward, error) {
	switch {
	case r.AmountWei.Sign() == 0:
		return r, ErrNoReward
	case now > r.GraceEnd:
		return r, ErrGrace
	case commitBlock == 0 || commitBlock >= min(r.CommitBlock, r.RejectedBlock): // a tie keeps the holder
		return r, ErrLateCommit
	}
	r.Holder, r.CommitBlock = by, commitBlock
	return r, nil
}

// Pay returns the reward as it is after the holder was credited, and the credit.
func (r Reward) Pay(now uint64) (Reward, *big.Int, error) {
	switch {
	case r.AmountWei.Sign() == 0:
		return r, nil, ErrNoReward
	case now <= r.GraceEnd:
		return r, nil, ErrGrace
	}
	credit := r.AmountWei
	r.AmountWei = new(big.Int)
	return r, credit, nil
}
