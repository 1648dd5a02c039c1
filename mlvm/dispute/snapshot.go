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
	FeeWei   *big.Int        // for the claim that becomes its result
	Result   claim.ClaimID   // zero while it is open
	Output   []byte          // of the result, if it is known
	Failures int             // deliveries that the requester did not take
	Made     []claim.ClaimID // all claims on it, whatever became of them

	Delivered bool
}

// Claim is a claim on one of the requests.
type Claim struct {
	ID        claim.ClaimID
	Statement claim.Statement
	State     claim.State
	Reward    claim.Reward // of a rejected claim
	Right     bool         // a superseded one says what the result says

	Demands       []Demand // in the order in which they were made
	Depth         uint     // D, of its trace tree
	DemandBondWei *big.Int // b_d now
}

// Place names a node of the grid in which a claim's trace is demanded (PROTOCOL §5):
// its level, and its number there. The root is the zero Place.
type Place struct {
	Level uint
	Index uint64
}

// Demand is a grid node that somebody has demanded.
type Demand struct {
	Place
	Demander claim.Address
	Deadline uint64 // last second for an answer
	Answered bool
	Released bool // its bond was credited, after the claim's end

	// Of one that was answered: by whom, what was revealed, and the last second in which
	// a grid node below it can be demanded.
	Answerer  claim.Address
	Data      []byte
	LastChild uint64
}

// open reports whether a demand can still be answered.
func (d *Demand) open(now uint64) bool { return !d.Answered && now <= d.Deadline }

// expired reports whether a demand ends its claim.
func (d *Demand) expired(now uint64) bool { return !d.Answered && now > d.Deadline }

// demand returns the demand of a grid node, nil if there is none.
func (c *Claim) demand(at Place) *Demand {
	for i := range c.Demands {
		if c.Demands[i].Place == at {
			return &c.Demands[i]
		}
	}
	return nil
}

// owner returns whose the bond of a demand is after the claim's end (PROTOCOL §7).
func (c *Claim) owner(d *Demand) claim.Address {
	right := c.State.Status == claim.Accepted || c.State.Status == claim.Superseded && c.Right
	if right && d.Answered {
		return d.Answerer
	}
	return d.Demander
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

	// Withheld says that what a proof of an invalid claim needs is neither on chain nor
	// at the claim's data service; Next is the grid node that must be revealed: the
	// leftmost at which the trace differs from the agent's own. If neither Proven nor
	// Withheld is set, the agent is still looking.
	Withheld bool
	Next     Place
	// Answers are the demands of a valid claim for which the agent has the answers.
	Answers []Held
}
