// Package dispute decides what an agent does: Decide maps what the chain says, what the
// agent knows and the time of the newest block to actions, and to alerts for what only a
// person can do. It is pure, so that every decision can be tested without a chain, a
// model or a clock.
//
// The rules, each with its reason, stand at the functions: evidence in prove.go, both
// sides of reveal or lose in reveal.go, what ends a claim in end.go, own claims in
// propose.go, money in purse.go, alerts in alert.go. Batch says which answers one
// transaction takes.
//
// The one invariant to know: money is risked only on what the agent has computed itself.
// A claim of which it does not know whether it is true makes it do nothing but raise an
// alert. Nothing here remembers anything: after a restart, the same chain and the same
// knowledge give the same plan.
//
// It plays the part of PROTOCOL that the contracts have: evidence, clocks, rewards.
package dispute
