package dispute

import (
	"fmt"
	"math"
	"math/big"

	"github.com/mlgeth/mlgeth/mlvm/claim"
)

// Cause is why a person should look.
type Cause uint8

// The causes of alerts.
const (
	Unjudged     Cause = iota // it is not known whether a pending claim is true
	Unopposed                 // nothing is done against a lie that will be accepted
	Unaffordable              // the budget does not cover the dispute about a lie
	TooLate                   // a lie can be ended by evidence only: the time for demands is over
	Undefended                // a demand of a true claim will expire, as nothing answers it
	Lost                      // a demand of a true claim has expired
	OwnFalse                  // a claim of the agent itself is false
	FalseResult               // a request has a false result
)

// String returns the name of c in lower case.
func (c Cause) String() string {
	if c > FalseResult {
		return fmt.Sprintf("cause(%d)", uint8(c))
	}
	return [...]string{
		"unjudged", "unopposed", "unaffordable", "too late", "undefended", "lost", "own false", "false result",
	}[c]
}

// Message returns what c means in a log.
func (c Cause) Message() string {
	if c > FalseResult {
		return c.String()
	}
	return [...]string{
		"it is not known whether a claim is true, and it may soon be decided",
		"nothing is done against a false claim that will be accepted",
		"the balance does not cover the dispute about a false claim",
		"a false claim can no longer be disputed, only be proven false",
		"nobody answers a demand of a true claim, which it will lose by",
		"a demand of a true claim has expired, it is lost",
		"a claim of this agent is false",
		"a request has a false result",
	}[c]
}

// Waits reports whether the agent may still do by itself what c is about, so that there is
// no need to look before the time is nearly over.
func (c Cause) Waits() bool { return c == Unjudged || c == Unopposed || c == Undefended }

// Alert is what the agent cannot, must not or is not set to set right.
type Alert struct {
	Cause   Cause
	Request claim.RequestID
	Claim   claim.ClaimID
	Until   uint64   // last second in which something can be done; math.MaxUint64 if there is no limit yet
	BondWei *big.Int // of the claim
}

func (d *decision) alert(cause Cause, c *Claim, until uint64) {
	d.alerts = append(d.alerts, Alert{
		Cause: cause, Request: c.Statement.RequestID, Claim: c.ID, Until: until, BondWei: c.State.BondWei,
	})
}

// last returns the last second before a claim can end by time, either way.
func (d *decision) last(c *Claim) uint64 {
	if c.State.OpenDemands == 0 {
		return c.State.LiveUntil
	}
	until := uint64(math.MaxUint64)
	for i := range c.Demands {
		if x := &c.Demands[i]; !x.Answered {
			until = min(until, x.Deadline)
		}
	}
	return until
}

// unopposed raises an alert if a lie will be accepted unless more is done. While a demand
// is open it will not, nor if its request has a result.
func (d *decision) unopposed(c *Claim, cause Cause) {
	if r := d.requests[c.Statement.RequestID]; c.State.OpenDemands == 0 && (r == nil || r.Open) {
		d.alert(cause, c, c.State.LiveUntil)
	}
}

// undefended returns the soonest deadline of an open demand that nothing answers, if
// there is one.
func (c *Claim) undefended(now uint64, answers []Held, ours bool) (until uint64, ok bool) {
	known := places(answers)
	for i := range c.Demands {
		x := &c.Demands[i]
		if _, has := known[x.Place]; !x.open(now) || has && ours {
			continue
		}
		if !ok || x.Deadline < until {
			until, ok = x.Deadline, true
		}
	}
	return until, ok
}

// checkResult raises an alert if a request has another result than the agent's own. It
// is known as long as the snapshot has the claim that became the result.
func (d *decision) checkResult(r *Request, a *Answer) {
	if r.Open {
		return
	}
	for _, c := range d.claims[r.ID] {
		if c.ID == r.Result && !a.equal(c) {
			d.alert(FalseResult, c, d.at.Time)
		}
	}
}
