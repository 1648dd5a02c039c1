package dispute

import (
	"math/big"

	"github.com/mlgeth/mlgeth/mlvm/claim"
	"github.com/mlgeth/mlgeth/precompiles/merkle"
)

// Snapshot is what the chain says in one block, as far as it concerns the agent.
type Snapshot struct {
	Block    claim.Block
	Requests []Request
	Claims   []Claim
	BondsWei *big.Int // what the agent can withdraw from the claim game
	FeesWei  *big.Int // what it can withdraw from the registry
}

// Request is a request whose input is complete.
type Request struct {
	ID       claim.RequestID
	Open     bool // takes claims; else it has a result
	Options  claim.Options
	FeeWei   *big.Int      // for the claim that becomes its result
	Result   claim.ClaimID // zero while it is open
	Output   []byte        // of the result, if it is known
	Failures int           // deliveries that the requester did not take

	Delivered bool
}

// Claim is a claim on one of the requests.
type Claim struct {
	ID        claim.ClaimID
	Statement claim.Statement
	State     claim.State
	Reward    claim.Reward // of a rejected claim
}

// Knowledge is what the agent has found out itself.
type Knowledge struct {
	Answers  map[claim.RequestID]Answer // of the requests for models that it holds
	Verdicts map[claim.ClaimID]Verdict
}

// Answer is the result of a request that the agent has computed.
type Answer struct {
	TraceRoot   merkle.Hash
	T           uint32
	ClaimID     claim.ClaimID    // that the agent's own claim has, or would have
	Commit      claim.CommitHash // that precedes it
	CommitBlock uint64           // 0 if it is not on chain
	Unserved    bool             // there is no room for its trace: it serves to judge, not to claim
}

// Judgement is whether a claim is true.
type Judgement uint8

// The judgements about a claim.
const (
	Unknown Judgement = iota // not computed, or it could not be
	Valid                    // it says what the agent has computed
	Invalid                  // it says something else
)

// String returns the judgement in lower case.
func (j Judgement) String() string {
	return [...]string{"unknown", "valid", "invalid"}[j]
}

// Verdict is what the agent knows of a claim.
type Verdict struct {
	Judgement   Judgement
	Proven      bool             // the agent holds a fault proof
	Commit      claim.CommitHash // to that proof
	CommitBlock uint64           // 0 if it is not on chain
}
