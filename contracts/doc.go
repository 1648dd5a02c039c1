// Package contracts holds what Go and Solidity must agree on about the
// contracts of the claim game: hash tags, limits, precompile addresses and
// presets. It is plain data and imports nothing but the hash; the bindings with
// bytecode are in contracts/bindings.
//
// The one invariant to know: each constant is typed here and nowhere else.
// The generator contracts/gen writes src/generated/*.sol from this package, and
// a test fails when the committed artifacts do not stem from the committed
// Solidity sources.
//
// To regenerate everything after a change of Solidity or of a constant (needs
// Node):
//
//	go run ./contracts/gen -all
package contracts

//go:generate go run ./gen
