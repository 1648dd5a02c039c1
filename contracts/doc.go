// Package contracts holds what Go and Solidity must agree on about the
// contracts of the claim game, beyond what precompiles already defines: hash
// tags, limits and presets. The bindings with bytecode are in contracts/bindings.
//
// The one invariant to know: each constant is typed once. The generator
// contracts/gen writes src/generated from this package and from precompiles, and
// a test fails when the committed artifacts do not stem from the committed
// Solidity sources.
//
// To regenerate everything after a change of Solidity or of a constant (needs
// Node and npm):
//
//	go run ./contracts/gen -all
package contracts

//go:generate go run ./gen -all
