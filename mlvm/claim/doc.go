// Package claim is the protocol's bookkeeping as plain values: identifiers and
// commits (PROTOCOL §1, §3), the clocks and prices of a deployment (§6, §7), and
// the transitions of a claim and of the reward for a fault proof.
//
// It does no I/O, knows no chain types and no clock but the caller's, so that it
// can be both the planner's model and the oracle of the contracts. The one
// invariant to know: whatever a function here allows, the contracts allow in a
// block with the same number and time, and nothing else.
//
// Amounts are wei in *big.Int; none is changed after it was passed in or returned.
package claim
