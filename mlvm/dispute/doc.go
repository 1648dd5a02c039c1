// Package dispute decides what an agent does: Plan maps what the chain says, what
// the agent knows and the time of the newest block to actions. It is pure, so that
// every decision can be tested without a chain, a model or a clock.
//
// The rules, each with its reason, stand at the functions of plan.go. The one
// invariant to know: money is risked only on what the agent has computed itself.
// A claim of which it does not know whether it is true makes it do nothing.
//
// It plays the part of PROTOCOL that the contracts have: evidence, clocks, rewards.
package dispute
