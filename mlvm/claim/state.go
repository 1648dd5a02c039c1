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
	Number     uint64
	Time       uint64   // Unix seconds
	BaseFeeWei *big.Int // of a gas; nil is 0
}

// State is a claim as the claim game keeps it. Times are Unix seconds.
type State struct {
	Status         Status
	BondWei        *big.Int // P
	ProposedAt     uint64
	ExecTime       uint32 // seconds that the clocks allow for recomputing
	WindowEnd      uint64 // last second in which a dispute may be opened
	LiveUntil      uint64 // last second in which the claim cannot be accepted
	OpenDemands    uint32
	Disputer       Address
	DisputeBondWei *big.Int // B_c; 0 while no dispute was opened
}

// disputed reports whether a dispute was opened.
func (s *State) disputed() bool { return s.Disputer != Address{} }

// Payout is where a false claim's bond goes; the parts, DemandWei for each demander,
// sum to the bond.
type Payout struct {
	BurnedWei *big.Int
	ProverWei *big.Int // r_p: to whoever shows the proof or settles
	DemandWei *big.Int // r_d: to who demanded a grid node on the way to the fault, each
	RewardWei *big.Int // all that is left
}

// Propose returns the claim that is made in a block. The commit's block is 0 if there
// is none.
func (p *Preset) Propose(at Block, o *Options, commitBlock uint64) State {
	committed := commitBlock != 0 && commitBlock < at.Number
	end := at.Time + p.Window(o.ExecTime, committed)
	return State{
		Status: Pending, BondWei: p.RequiredBond(o), ProposedAt: at.Time, ExecTime: max(o.ExecTime, p.MinExecTime),
		WindowEnd: end, LiveUntil: end, DisputeBondWei: new(big.Int),
	}
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

// Slash returns where the bond of a false claim goes if so many grid nodes on the way
// to the fault were demanded.
func (p *Preset) Slash(bondWei *big.Int, demanded int) Payout {
	burned := p.burned(bondWei)
	left := new(big.Int).Sub(bondWei, burned)
	left.Sub(left, p.ProofRewardWei)
	left.Sub(left, new(big.Int).Mul(p.DemandRewardWei, big.NewInt(int64(demanded))))
	return Payout{BurnedWei: burned, ProverWei: p.ProofRewardWei, DemandWei: p.DemandRewardWei, RewardWei: left}
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

// NewReward returns what is held for who rejects a claim by a proof, whose commit is of
// the given block, 0 if there is none.
func (p *Preset) NewReward(at Block, holder Address, commitBlock uint64, wei *big.Int) Reward {
	if commitBlock == 0 {
		commitBlock = NoCommit
	}
	return Reward{
		Holder: holder, AmountWei: wei, CommitBlock: commitBlock,
		RejectedBlock: at.Number, GraceEnd: at.Time + p.Grace(),
	}
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
