package claimtest

import (
	"fmt"

	"github.com/mlgeth/mlgeth/mlvm/claim"
)

// Kind is an entry point of the contracts.
type Kind uint8

// The entry points.
const (
	Request Kind = iota
	Append
	Cancel
	Commit
	Propose
	OpenDispute
	Demand
	Answer
	ProveFault
	Settle
	Supersede
	ReleaseDemand
	ClaimReward
	PayReward
	Deliver
	Withdraw
	WithdrawFees
	Kinds // their number
)

// String returns the name of k.
func (k Kind) String() string {
	if k >= Kinds {
		return fmt.Sprintf("kind(%d)", uint8(k))
	}
	return [...]string{
		"request", "appendInput", "cancel", "commit", "propose", "openDispute", "demand", "answer", "proveFault",
		"settle", "supersede", "releaseDemand", "claimReward", "payReward", "deliver", "withdraw", "withdrawFees",
	}[k]
}

// Call is one transaction: who calls, when, what, with everything that it carries.
// Which fields matter, its kind says.
type Call struct {
	Kind Kind
	claim.Msg

	Model    claim.ModelID // request
	Options  claim.Options
	Input    []byte // and appendInput
	Offset   uint64
	Request  claim.RequestID // appendInput, cancel, deliver
	Claim    claim.ClaimID   // all of the claim game
	Hash     claim.CommitHash
	Proposal *claim.Proposal
	Demands  []claim.DemandItem // one, or demandMany
	Answers  []claim.AnswerItem // one, or answerMany
	Settles  []claim.SettleItem // one, or settleMany
	Level    uint               // releaseDemand
	Index    uint64
	Proof    []byte // proveFault, claimReward
	Salt     claim.Salt
	Accepted bool   // what the verifier says of the proof
	Output   []byte // deliver
	Succeeds bool   // what the receiver does
}

// Apply makes the call on the model.
func (c *Call) Apply(g *claim.Game) (err error) {
	switch c.Kind {
	case Request:
		_, err = g.MakeRequest(c.Msg, c.Model, c.Input, c.Options)
	case Append:
		err = g.AppendInput(c.Msg, c.Request, c.Offset, c.Input)
	case Cancel:
		err = g.Cancel(c.Msg, c.Request)
	case Commit:
		g.Commit(c.Msg, c.Hash)
	case Propose:
		_, err = g.Propose(c.Msg, c.Proposal)
	case OpenDispute:
		err = g.OpenDispute(c.Msg, c.Claim)
	case Demand:
		if len(c.Demands) != 1 {
			return g.DemandMany(c.Msg, c.Claim, c.Demands)
		}
		err = g.Demand(c.Msg, c.Claim, &c.Demands[0])
	case Answer:
		if len(c.Answers) != 1 {
			return g.AnswerMany(c.Msg, c.Claim, c.Answers)
		}
		err = g.Answer(c.Msg, c.Claim, &c.Answers[0])
	case ProveFault:
		err = g.ProveFault(c.Msg, c.Claim, c.Proof, c.Salt, c.Accepted)
	case Settle:
		if len(c.Settles) != 1 {
			return g.SettleMany(c.Msg, c.Settles)
		}
		err = g.Settle(c.Msg, c.Settles[0].Claim, c.Settles[0].Level, c.Settles[0].Index)
	case Supersede:
		err = g.Supersede(c.Msg, c.Claim)
	case ReleaseDemand:
		err = g.ReleaseDemand(c.Msg, c.Claim, c.Level, c.Index)
	case ClaimReward:
		err = g.ClaimReward(c.Msg, c.Claim, c.Proof, c.Salt, c.Accepted)
	case PayReward:
		err = g.PayReward(c.Msg, c.Claim)
	case Deliver:
		err = g.Deliver(c.Msg, c.Request, c.Output, c.Succeeds)
	case Withdraw:
		_, err = g.Withdraw(c.Msg)
	case WithdrawFees:
		_, err = g.WithdrawFees(c.Msg)
	default:
		err = fmt.Errorf("%v is no entry point", c.Kind)
	}
	return err
}
