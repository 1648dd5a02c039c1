// Package claimtest plays the claim game on toy models: small trees that are really
// hashed, traces that are true, false or malformed, calls as plain data, the
// invariants of PROTOCOL §9, and random schedules of honest and hostile actors.
//
// A Call holds everything that a transaction needs, so that whoever tests the
// contracts can send what the model was given. The one invariant to know: equal
// seeds give equal schedules.
package claimtest
