package dispute

import (
	"math/big"
	"slices"

	"github.com/mlgeth/mlgeth/mlvm/claim"
)

// Kind is what an action does.
type Kind uint8

// What an agent can do.
const (
	CommitFault    Kind = iota // commit to a fault proof
	ProveFault                 // end a false claim by a proof
	AnswerDemands              // reveal what was demanded of a true claim, by Batch
	SettleExpired              // end a claim that was not defended
	OpenDispute                // demand the root of a false claim's trace
	DemandNode                 // demand a grid node below what was revealed
	ReleaseDemand              // have the bond of a demand credited, after the claim's end
	ClaimReward                // become the holder of a reward, by an earlier commit
	PayReward                  // have a reward credited to its holder
	CommitProposal             // commit to a claim
	Propose                    // make a claim
	Settle                     // accept a claim whose time has passed
	Supersede                  // end a claim whose request has a result
	Deliver                    // give a requester its result
	WithdrawBonds              // take what the claim game owes
	WithdrawFees               // take what the registry owes
)

// String returns the name of k in lower case.
func (k Kind) String() string {
	return [...]string{
		"commit fault", "prove fault", "answer", "settle expired", "open dispute", "demand", "release demand", "claim reward", "pay reward", "commit proposal",
		"propose", "settle", "supersede", "deliver", "withdraw bonds", "withdraw fees",
	}[k]
}

// Action is one transaction to be sent. Equal actions are the same action.
type Action struct {
	Kind    Kind
	Request claim.RequestID // Propose, CommitProposal, Deliver
	Claim   claim.ClaimID   // that it is about, or makes
	Place   Place           // SettleExpired, DemandNode, ReleaseDemand
}

// Policy is who the agent is and what it does. The modes of PROTOCOL §10 are: watch, no
// switch set; defend, Defend; challenge, Prove and Dispute; propose, Propose. They can be
// combined. Whatever the mode, the agent looks after its own claims and its own money.
type Policy struct {
	Self    claim.Address
	Preset  claim.Preset
	Propose bool // answer requests
	Prove   bool // send fault proofs
	Dispute bool // demand what false claims withhold
	Defend  bool // answer demands of true claims, whoever made them

	// Parallel makes the agent claim the truth next to an equal claim that is disputed,
	// so that the request gets its result if that one is not defended in time.
	Parallel bool

	// What a request must offer to be answered. Without these limits a stranger could
	// lock the agent's bonds for as long as it likes, and for nothing.
	MaxExecTime uint64   // seconds that its window may allow for recomputing; 0 is no limit
	MaxBondWei  *big.Int // most that is locked for one request; nil is no limit
	MinFeeWei   *big.Int // least fee; nil is none

	// Hurry is the time in seconds before a limit in which nothing is waited for: a proof
	// is sent without a commit, as a reward that may be taken is better than a lie that
	// stands, and a dispute is opened although the search for a fault goes on.
	Hurry uint64
	// MaxDeliveries bounds how often a requester that refuses its result is called.
	MaxDeliveries int
	// MinWithdrawWei is the least credit worth a transaction.
	MinWithdrawWei *big.Int
}

// Planner decides what to do: Decide, or an adversary's (package agent/adversary). It may
// change the snapshot, which is made for it: what it hides there is not acted on.
type Planner func(s *Snapshot, k *Knowledge, p *Policy, budgetWei *big.Int) ([]Action, []Alert)

// Plan returns the actions that are to be taken now, the most urgent first. Budget
// is what may be locked in bonds, in wei; what the actions of one plan lock together is
// never more.
func Plan(s *Snapshot, k *Knowledge, p *Policy, budgetWei *big.Int) []Action {
	actions, _ := Decide(s, k, p, budgetWei)
	return actions
}

// Decide returns the actions of Plan and alerts for what they leave open.
func Decide(s *Snapshot, k *Knowledge, p *Policy, budgetWei *big.Int) ([]Action, []Alert) {
	d := decision{
		Policy: p, at: s.Block, verdicts: k.Verdicts, purse: p.newPurse(s, k, budgetWei),
		requests: make(map[claim.RequestID]*Request, len(s.Requests)), claims: make(map[claim.RequestID][]*Claim),
		due: make(map[claim.RequestID]*Claim),
	}
	for i := range s.Requests {
		d.requests[s.Requests[i].ID] = &s.Requests[i]
	}
	for i := range s.Claims {
		c := &s.Claims[i]
		d.claims[c.Statement.RequestID] = append(d.claims[c.Statement.RequestID], c)
		d.claim(c)
	}
	for i := range s.Requests {
		if c := d.due[s.Requests[i].ID]; c != nil {
			d.ends = append(d.ends, Action{Kind: Settle, Claim: c.ID})
		}
	}
	actions := slices.Concat(d.proofs, d.moves, d.ends)
	for i := range s.Requests {
		r := &s.Requests[i]
		answer, known := k.Answers[r.ID]
		if known {
			if a, ok := d.propose(r, &answer); ok {
				actions = append(actions, a)
			}
			d.checkResult(r, &answer)
		}
		if a, ok := p.deliver(r, d.claims[r.ID]); ok {
			actions = append(actions, a)
		}
	}
	return append(actions, d.withdraw(s)...), d.alerts
}

// decision is a plan in the making. The order of its lists is that of urgency: a proof
// ends a lie for good; moves of reveal or lose have clocks; all else can wait.
type decision struct {
	*Policy
	at       claim.Block
	requests map[claim.RequestID]*Request
	claims   map[claim.RequestID][]*Claim
	due      map[claim.RequestID]*Claim // claims to be accepted
	verdicts map[claim.ClaimID]Verdict
	purse    *purse

	proofs, moves, ends []Action
	alerts              []Alert
}

// claim decides on one claim.
func (d *decision) claim(c *Claim) {
	d.ends = append(d.ends, d.release(c)...)
	v := d.verdicts[c.ID]
	switch c.State.Status {
	case claim.Pending:
		d.pending(c, v)
	case claim.Rejected:
		if a, ok := d.collect(d.at, c, v); ok {
			d.ends = append(d.ends, a)
		}
	}
}

// pending decides on a claim that has not ended.
func (d *decision) pending(c *Claim, v Verdict) {
	switch r := d.requests[c.Statement.RequestID]; {
	case r != nil && !r.Open:
		d.outdone(c, v)
	case v.Judgement == Valid:
		d.defend(c, v)
	case v.Judgement == Invalid:
		d.attack(c, v)
	default:
		d.unjudged(c)
	}
}
